/** What comes next. */
const NEXT = [
  '<ask> was (ist|kommt|steht|<have>) <so> <for_me> als (nächstes|nächster|nächste) #next [an|dran|vor|auf mich zu] [<on_cal>]',
  '<ask> was (ist|kommt|steht|<have>) <so> als (nächstes|nächster|nächste) #next <on_cal> [an|dran]',
  '<ask> (welcher termin|welche besprechung|welches meeting) (ist|kommt|steht|<have>) <so> als (nächstes|nächster|nächste) #next [an|dran]',
  '<ask> [was ist|wann ist|wie spät ist|wann habe ich|wann hab ich|wann beginnt|wann startet|um wie viel uhr ist|wann kommt|wann steht] <so> <art> <next> #next <events> [an] [<on_cal>]',
  '<ask> (wann fängt|wann findet|wann geht) <art> <next> #next <events> (an|statt|los)',
  '<ask> (wann|was) <art> <next> #next <events> (ist|beginnt|anfängt|losgeht|stattfindet|startet|ansteht)',
  '<ask> (wann|was) ich <art> <next> #next <events> habe',
  '<ask> (wo|wohin) muss ich <so> (als nächstes|jetzt) #next (hin|sein|hingehen)',
];

/** What is in it at some time. */
const LISTED = [
  '<ask> wo muss ich <so> [überall] <when> <so> [überall] (hin|sein|hingehen|überall hin)',
  '<ask> was (steht|liegt) <so> <for_me> [<when>] <so> <for_me> an [<when>] [<on_cal>]',
  '<ask> was (steht|ist|gibt es|<have>) <so> [<when>] <so> <on_cal> [<when>] [drin|eingetragen|geplant|vermerkt]',
  '<ask> was (ist|gibt es|geht|kommt) <so> <for_me> <when> <so> <for_me> (los|geplant|eingetragen|vorgesehen|ab|auf mich zu|auf uns zu|auf dem plan)',
  '<ask> was <have> <so> [<when>] <so> (vor|geplant|eingetragen|ausgemacht) [<when>] [<on_cal>]',
  '<ask> was <have> <so> <when> <so> [zu tun|zu erledigen|auf dem zettel]',
  '<ask> was (mache|mach|machen) (ich|wir) <so> <when>',
  '<ask> wie (sieht|schaut) <so> [<when>] <art> <day> <so> [<when>] aus',
  "<ask> wie (sieht es|sieht's|siehts|schaut es|schaut's|schauts) <so> [<when>] ((bei mir|bei uns|mit meinen terminen|mit terminen|in <my_cal>|mit <my_cal>) [<when>]) aus",
  '<ask> wie sieht mein {time} aus',
  '<ask> wie voll ist <so> [<when>] <art> <day> [<when>]',
  '<ask> (welche|was für|welchen) [wichtigen|anderen|weiteren] <events> [noch] (<have>|gibt es|stehen|sind|liegen) <so> <for_me> [<when>] <so> [<on_cal>] [an|geplant|eingetragen|vor mir] [<when>]',
  '<ask> was (<have>|gibt es|stehen) <so> [<when>] für <events> [<when>] [an|<on_cal>]',
  '<ask> (wie viele|wieviele|wie viel) <events> (<have>|gibt es|stehen|sind) <so> <for_me> [<when>] [<on_cal>] [an|geplant|eingetragen] [<when>]',
  '<ask> (welche|was für|wie viele|wieviele) <events> (ich|wir) <so> [<when>] [<on_cal>] [geplant|eingetragen] (habe|haben)',
  '<ask> (welche|was für|wie viele|wieviele) <events> <so> <for_me> [<when>] (anstehen|geplant sind|<on_cal> stehen)',
  '<ask> was (ich|wir) <so> [<when>] <so> (vorhabe|vorhaben|geplant habe|geplant haben|vor habe|<on_cal> habe|<on_cal> stehen habe)',
  '<ask> was (ich|wir) <so> <when> <so> [zu tun|zu erledigen] (habe|haben|mache|machen|machen muss)',
  '<ask> was <so> <for_me> [<when>] <so> <for_me> (ansteht|anliegt|<on_cal> steht)',
  '<ask> was <so> <for_me> <when> <so> <for_me> (los ist|geplant ist|auf mich zukommt)',
  '(zeig|zeige|zeigen|lies|lesen|sag|sage|sagen|nenn|nenne|nennen|check|checke|prüf|prüfe|öffne) <filler> [alle] <art> [alle] [heutigen|morgigen #tomorrow|kommenden|anstehenden|nächsten] (termine|meetings|besprechungen|kalendereinträge|<cal>) [<when>] [<on_cal>] [vor|an|auf|durch]',
  '(zeig|zeige|zeigen|lies|lesen|sag|sage|sagen|nenn|nenne|nennen|check|checke|prüf|prüfe) <filler> <when> [alle] <art> (termine|meetings|<cal>) [vor|an|auf]',
  '[mir|uns] [bitte|mal] [alle] <art> [alle] [heutigen|morgigen #tomorrow|kommenden|anstehenden] (termine|meetings|besprechungen|kalendereinträge|<cal>) [<when>] [<on_cal>] (zeigen|vorlesen|anzeigen|ansagen|nennen|prüfen|checken)',
  '[alle] (meine|unsere|die) [alle] [heutigen|morgigen #tomorrow|kommenden|anstehenden] termine [<when>] [<on_cal>]',
  'termine <when>',
  '[<when>] <my_cal> <when>',
  '(mein|unser) <cal> #alone',
];

/** Whether there is anything. */
const ANY = [
  '<ask> <have> <so> [<when>] <so> <thing> <so> [<when>] (vor|geplant|zu tun|eingetragen|ausgemacht|<on_cal>) #any [<when>]',
  '<ask> <have> <so> [<when>] <so> <any> <events> #any [<when>] [<on_cal>] [geplant|eingetragen|ausgemacht]',
  '<ask> <have> <so> <when> <so> <thing> #any [<on_cal>]',
  '<ask> (gibt es|gibts|ist|steht|liegt) <so> <for_me> [<when>] <so> <for_me> <thing> [<when>] (an|los|geplant|eingetragen|<on_cal>|vorgesehen) #any [<when>]',
  '<ask> (sind|stehen|liegen|ist|steht) <so> <for_me> [<when>] <so> <any> <events> [<when>] (an|geplant|eingetragen|<on_cal>|vorgesehen) #any [<when>]',
  '<ask> (gibt es|gibts) <so> <for_me> [<when>] <so> <any> <events> #any [<when>] [<on_cal>]',
  '<ask> ob (ich|wir) <so> [<when>] <so> <any> <events> [geplant|eingetragen|<on_cal>] (habe|haben) #any',
  '<ask> ob (ich|wir) <so> [<when>] <so> <thing> (geplant habe|vorhabe|vor habe|eingetragen habe|<on_cal> habe|zu tun habe|vorhaben|geplant haben) #any',
  '<ask> ob <so> <for_me> [<when>] <so> <for_me> (<thing>|<any> <events>) (ansteht|anstehen|anliegt|geplant ist|geplant sind|los ist|<on_cal> steht|<on_cal> stehen) #any',
];

/** Whether there is time, and when. */
const FREE = [
  '<ask> (bin ich|sind wir|wäre ich|bin ich denn) <so> [<when>] <so> (frei|verfügbar) #free [<when>] [für <art> <kind>]',
  '<ask> <have> <so> [<when>] <so> [etwas|ein bisschen|genug|irgendwo|irgendwann] (zeit|frei|luft|freizeit|freie zeit|ein freies zeitfenster|eine lücke|eine freie stunde|einen freien termin) #free [<when>] [(für <art>|zum|zu einem) <kind>]',
  '<ask> (ist|wäre) <so> <art> <day> <so> [<when>] <so> (frei|leer) #free',
  '<ask> (ist|wäre) <so> [<when>] <art> <cal> <so> [<when>] (frei|leer) #free',
  '<ask> (ist|wäre) <so> <when> (bei mir|bei uns|noch|noch was|noch etwas|was|etwas) frei #free',
  '<ask> ob (ich|wir) <so> [<when>] <so> (frei bin|frei sind|verfügbar bin|zeit habe|zeit haben|frei habe|frei haben) #free',
  '<ask> (bin ich|sind wir) <so> [<when>] <so> (beschäftigt|verplant|ausgebucht|belegt|verabredet|verhindert) #busy [<when>]',
  '<ask> ist <so> [<when>] <art> <day> <so> [<when>] (voll|ausgebucht|belegt|verplant) #busy',
  '<ask> ob (ich|wir) <so> [<when>] <so> (beschäftigt|verplant|ausgebucht|belegt|verabredet|verhindert) (bin|sind) #busy',
  '<ask> [ab] wann (bin ich|sind wir) <so> [das nächste mal|als nächstes|mal wieder|wieder|wieder mal] (frei|verfügbar) #gap',
  '<ask> [ab] wann <have> <so> [das nächste mal|als nächstes|mal wieder|wieder|wieder mal] (zeit|frei|luft|eine lücke|ein freies zeitfenster|freizeit) #gap',
  '<ask> [ab] wann ich <so> [wieder|das nächste mal] (frei bin|zeit habe|frei habe) #gap',
];

/** One event. */
const ONE = [
  '<ask> wann (ist|war|sind|beginnt|startet) <so> <one> #find <so> [<when>] [<on_cal>]',
  '<ask> wann (fängt|findet|geht) <so> <one> #find <so> [<when>] (an|statt|los)',
  '<ask> wann <have> <so> [<when>] <so> <one> #find [<when>] [<on_cal>]',
  '<ask> (um wie viel uhr|um wieviel uhr|um welche zeit|wie spät|an welchem tag|welchen tag|zu welcher uhrzeit|an welchem datum) (ist|<have>|beginnt|startet|fängt|findet|geht) <so> <one> #find [<when>] [an|statt|los]',
  '<ask> (wann|um wie viel uhr|an welchem tag) <so> <one> #find [<when>] (ist|beginnt|anfängt|stattfindet|losgeht|startet)',
  '<ask> (wann|um wie viel uhr|an welchem tag) (ich|wir) <so> <one> #find (habe|haben)',
  '<ask> (die uhrzeit|das datum|den termin|der tag) (von|vom|für|des|der) <one> #find [<when>]',
  '<ask> wann (muss|soll|müssen) (ich|wir) <so> [<when>] <so> (zum|zur|zu|beim|bei|ins) <art> {what:name} #find [sein|hin|gehen|fahren|erscheinen]',
  '<ask> wann ich <so> [<when>] (zum|zur|zu|beim|bei|ins) <art> {what:name} #find (muss|sein muss|hin muss|gehen muss)',
  '<ask> wann (treffe|treff|treffen|sehe|seh|sehen) (ich|wir) [mich|uns] <so> [wieder|mit] <art> {what:name} #find [<when>]',
  '<ask> wann (bin ich|sind wir) <so> mit <art> {what:name} verabredet #find',
  '<ask> mit wem (esse ich|essen wir|gehe ich|gehen wir) <so> [<when>] <so> (zu abend #abendessen|zu mittag #mittagessen|abendessen #abendessen|mittagessen #mittagessen|mittag essen #mittagessen|abend essen #abendessen|frühstücken #fruehstueck) #find [<when>]',
  '<ask> mit wem <have> <so> [<when>] <so> <one> #find [<when>]',
  '<ask> wann ist <so> <personal> #find #unsure',
  '<ask> wann hat <so> <art> {what:name} (geburtstag #geburtstag|hochzeitstag #hochzeitstag|namenstag #namenstag) #find #unsure',
  '<ask> wann (ist|steht) <so> <art> {what:name} <on_cal> #find',
  '<ask> (wo|in welchem raum|an welchem ort) (ist|<have>|war|sind) <so> [<when>] <so> <one> #where [<when>]',
  '<ask> (wo|in welchem raum|an welchem ort) (findet|wird) <so> <one> #where [<when>] (statt|abgehalten)',
  '<ask> (wo|in welchem raum) <one> #where [<when>] (ist|stattfindet|war)',
  '<ask> (was ist|wie ist|wie lautet|wo ist) (der ort|die adresse|der treffpunkt|der raum) (von|vom|für|des|der|beim) <one> #where [<when>]',
  '<ask> wie lange (dauert|geht|<have>|ist) <so> <one> #long [<when>]',
  '<ask> wie lange wird <so> <one> #long [<when>] dauern',
  '<ask> wie lange <one> #long [<when>] (dauert|geht)',
  '<ask> (wann|um wie viel uhr) endet <so> <one> #ends [<when>]',
  '<ask> (wann|um wie viel uhr) (ist|hört) <so> <one> #ends [<when>] (zu ende|vorbei|aus|fertig|auf)',
  '<ask> (bis wann|bis wie viel uhr) (geht|dauert|ist|<have>) <so> <one> #ends [<when>]',
  '<ask> wann <one> #ends [<when>] (endet|zu ende ist|vorbei ist|aufhört)',
  '<ask> <have> <so> [<when>] <so> <special_one> #find [<when>] [<on_cal>] [eingetragen|geplant|vermerkt]',
  '<ask> (ist|war) <so> <special_one> #find <so> (<when>|<on_cal>) [eingetragen|geplant|vermerkt]',
  '<ask> (ist|steht) <so> <art> {what:name} <so> [<when>] <on_cal> [eingetragen|vermerkt] #find',
  '<ask> <have> <so> <art> {what:name} <on_cal> [eingetragen|vermerkt|stehen] #find',
  '(such|suche|suchen|schau|schaue|guck|sieh) <filler> (in|im) <my_cal> nach <art> {what:text} #find',
  '(find|finde|finden|such|suche|suchen) <filler> <art> {what:name} (in|im) <my_cal> #find',
];

/** What people ask about their calendar, in German. */
export const germanCalendarQuestions: readonly string[] = [...NEXT, ...LISTED, ...ANY, ...FREE, ...ONE];
