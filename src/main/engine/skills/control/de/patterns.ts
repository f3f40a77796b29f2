import type { Patterns } from '../../../understanding/intents/patterns.ts';

/** What people say to end, to leave or to put off something, in German. */
export const germanControlPatterns: Patterns = {
  parts: {
    hush: '(stopp|stop|halt stopp|ruhe|ruhe jetzt|ruhig|leise|still|stille|psst|pst|pscht|sch|schh|schhh|schluss|schluss jetzt|schluss damit|aufhören|aus|aus jetzt|genug|genug jetzt|genug davon|es reicht|das reicht|mir reicht es|mir reichts|jetzt reicht es|jetzt reichts|das genügt|das ist genug|schnauze|klappe|maul|halt (den mund|die klappe|den rand|die schnauze|den schnabel|ein)|halten sie (den mund|ein|an)|sei (still|ruhig|leise|stumm)|seien sie (still|ruhig|leise)|(still|ruhig|leise) sein|schweig|schweigen|verstumme|hör auf|hören sie auf|hör auf damit|hören sie auf damit|damit aufhören|lass das|lassen sie das|das reicht schon|nicht mehr|gib ruhe|geben sie ruhe|(ist|es ist|jetzt ist|ist jetzt) [aber|jetzt] (gut|ruhe|schluss|genug)|einhalten|stopp das|stoppe)',
    talk: '(reden|sprechen|quatschen|labern|plappern|erzählen|vorlesen|lesen|klingeln|piepen|piepsen|lärm|krach|läuten|zu reden|zu sprechen|zu quatschen|zu labern|zu lesen|vorzulesen|zu klingeln|zu piepen|zu läuten|mit dem (reden|vorlesen|lesen|klingeln|lärm|krach|piepen|gequatsche|gerede|gelaber|geklingel))',
    ringer:
      '[der|den|das|die|diesen|dieses|mein|meinen|dein] (wecker|alarm|klingeln|piepen|piepsen|geräusch|lärm|krach|ton|läuten|gebimmel|geklingel|timer|erinnerung)',
    task: '(befehl|auftrag|aktion|vorgang|aufgabe|anfrage|frage|anweisung|antwort|sache|programm|prozess|eingabe)',
    last: '[den|die|das|meinen|meine|deine] (letzten|letzte|letztes|vorigen|vorige) (befehl|aktion|änderung|schritt|eingabe|anweisung|auftrag)',
    changed:
      '[,] [danke|bitte|danke dir|ich habe es mir anders überlegt|ich hab es mir anders überlegt|ich hab mirs anders überlegt|ich brauche es nicht mehr|brauche ich nicht mehr|ich habs schon|ich hab es schon|ich habe es schon|ich weiß es schon|ich weiß schon|war nur spaß|war ein versehen|ich mache es selbst|das wars|das war alles]',
  },
  intents: {
    'control.stop': [
      '<hush> <changed>',
      '(stoppen|halt|halt an|anhalten) #ringing <changed>',
      '(hör|hören sie) [jetzt|endlich] auf <talk>',
      '(hör|hören sie) auf (damit|zu {what:word})',
      '(nicht mehr|nicht weiter|kein wort mehr) [reden|sprechen|quatschen|vorlesen|erzählen]',
      '(rede|sprich|lies|erzähl|sag) (nicht|nichts) [mehr|weiter]',
      '(ich|wir) (will|muss|möchte|brauche|wollen) [jetzt] (nichts mehr|nichts|nicht mehr|nicht weiter|kein wort mehr) [davon] (hören|wissen)',
      '[ich|wir] (habe|haben) (genug|genug davon|genug gehört)',
      '(den mund|die klappe|die schnauze|den rand) halten',
      'aufhören <talk>',
      '(schluss|stopp|pause|halt) <talk>',
      '(mach|schalt|stell) (das|den|diesen|dieses) (krach|lärm|gepiepe|gepiepse|gebimmel|geklingel|klingeln|piepen|geräusch|alarm|ton) (aus|ab) #ringing',
      '<ringer> (ausmachen|ausschalten|abstellen|beenden|stoppen|aus|abschalten|stumm) #ringing',
      '(mach|schalt|stell) [es|das|ihn|<ringer>] (aus|ab) #ringing',
      '(stopp|beende) (den|das|die|diesen|dieses|meinen|mein) (wecker|alarm|klingeln|timer|erinnerung|lärm|ton|piepen) #ringing',
      '(ich bin (wach|auf)|bin [schon] wach|ich stehe [schon] auf|ich habe es gehört|gehört|ist ja gut|ja ja) #ringing',
    ],
    'control.cancel': [
      '(vergiss (es|das|das ganze|was ich gesagt habe|meine frage|den befehl)|vergessen sie (es|das|das ganze)|egal|ist egal|ist mir egal|ach egal|schon egal|nichts|gar nichts|nix|nein|nee|nö|nein nein|doch nicht|lieber nicht|lieber doch nicht|besser nicht|jetzt nicht|nicht jetzt|schon gut|ist schon gut|schon okay|passt schon|passt so|lass es|lass es sein|lass gut sein|lass es gut sein|lass mal|lass mal gut sein|lassen sie es|lassen sie es gut sein|abbrechen|abbruch|brich ab|brich (das|es) ab|brechen sie (das|es) ab|hat sich erledigt|es hat sich erledigt|das hat sich erledigt|schon erledigt|erledigt|nicht nötig|nicht mehr nötig|nicht so wichtig|ist nicht so wichtig|unwichtig|mach dir keine mühe|kein bedarf|geh schlafen|schlaf weiter|das wars|das wars schon|das war es|das war alles|das war schon alles|das ist alles|mehr brauche ich nicht|mehr nicht|ich brauche nichts [mehr|weiter]|stornieren|nicht ausführen|ich meinte nicht dich|du warst nicht gemeint|ich habe nicht mit dir gesprochen|ich rede nicht mit dir|falscher alarm|fehlalarm|(war|das war|es war) [nur|nur ein|ein] (versehen|irrtum|spaß|scherz|missverständnis|nicht für dich [bestimmt]|nicht so gemeint)|(ich habe|ich hab) mich (versprochen|vertan|geirrt)|(ich habe|ich hab) (nicht dich|dich nicht) gemeint|du warst [gar] nicht gemeint|(ignorier|ignoriere) (das|es|mich|das einfach)|ignorieren sie (das|es|mich)|(vergessen|lassen) wir (das|es|es gut sein|das lieber)|nicht mehr wichtig|ist nicht mehr wichtig|(das|es) mache ich (selbst|selber)|nichts weiter|verwerfen|brauchst du nicht [mehr] [zu] [machen|tun]) <changed>',
      '(nein|nee|nö) [danke] [,] (danke|vielen dank|lass es|schon gut|lass mal|passt schon|alles gut|doch nicht|lieber nicht|jetzt nicht|brauche ich nicht|nicht nötig|vergiss es|ich brauche nichts) [danke|bitte]',
      '(danke|vielen dank) [,] (nein|nicht nötig|das wars|das war alles|das reicht|schon gut|ich brauche nichts [mehr|weiter])',
      '(brich|stopp|beende|storniere|verwirf|vergiss|ignoriere|ignorier) (den|die|das|diesen|diese|dieses|meinen|meine|alle) [letzten|letzte|aktuellen|aktuelle|laufenden|laufende] <task> [ab] <changed>',
      '(den|die|das|diesen|diese|dieses|meinen|meine|alle) [letzten|letzte|aktuellen|aktuelle|laufenden|laufende] <task> (abbrechen|stoppen|beenden|stornieren|verwerfen|vergessen|ignorieren) <changed>',
      '<task> (abbrechen|stoppen|beenden|stornieren|verwerfen)',
      'alles (abbrechen|stoppen|beenden)',
      '(stopp|beende|brich) alles [ab]',
      '(hör|hören sie) auf mit (dem|der) (suche|suchen|rechnen|nachdenken|laden|aufgabe|befehl|arbeit|vorgang|aktion)',
      '(mach|tu) (das|es) (nicht|doch nicht|lieber nicht) [mehr]',
      '(ich|wir) (will|brauche|möchte|wollen|brauchen|möchten) (das|es|dies) [doch] nicht [mehr] <changed>',
      '(ich habe es mir|ich hab es mir|ich hab mirs|hab ich mir) anders überlegt',
    ],
    'control.undo': [
      '(mach|machen sie) (das|es|den letzten befehl|die letzte aktion|die letzte änderung|das letzte) [wieder] rückgängig',
      '[das|es|den letzten befehl|die letzte aktion|das letzte] (rückgängig machen|rückgängig|widerrufen|zurücknehmen)',
      '(nimm|widerrufe|storniere) (das|es|<last>) [zurück]',
      '<last> (rückgängig machen|rückgängig|widerrufen|zurücknehmen|stornieren)',
      '(mach|nimm|setz) (das|es|<last>) [alles|eben|von eben] (rückgängig|zurück|ungeschehen)',
      'einen schritt zurück',
    ],
    'control.snooze': [
      '(schlummern|schlummer|schlummere) (den|meinen|diesen|alle|die) (wecker|alarm|alarme)',
      '(schlummern|schlummer|schlummere|schlummermodus|schlummertaste|schlummerfunktion|snooze|snoozen|weiterschlafen|lass mich [noch] [schlafen|liegen|weiterschlafen|schlummern]) [für|um|noch] [ein bisschen|etwas|{duration}|{minutes:number}] [weiter]',
      '(noch|weitere) ([etwa] {duration}|{minutes:number}) (schlafen|schlummern|weiterschlafen|liegen|liegen bleiben|dösen|pause|ruhe)',
      '[noch] {duration} [lang|länger] (schlummern|weiterschlafen|schlafen|liegen bleiben|snooze|snoozen)',
      '(lass mich|ich will|ich möchte|gib mir|geben sie mir|lassen sie mich) [noch] {duration} [weiter|länger] [schlafen|schlummern|liegen|weiterschlafen|zeit|ruhe] #ringing',
      '[noch|nur noch|bloß noch|weitere|weiteren] {duration} [mehr|länger|noch] [bitte] #ringing #alone',
      '(weck|erinnere|klingel|klingle|ruf|frag|versuch) [mich|es] [noch mal|nochmal|wieder|erneut|noch einmal] [in|nach] {duration} [noch mal|nochmal|wieder|erneut] #ringing',
      '[nochmal|noch mal|wieder] [in|nach] {duration} [nochmal|noch mal|wieder|erneut] [wecken|klingeln|erinnern] #ringing',
      '(später|nicht jetzt|jetzt nicht|gleich|etwas später|ein bisschen später|nachher|(erinnere|weck) mich [bitte] (später|nachher|gleich) [noch mal|nochmal|wieder]|später (erinnern|wecken|nochmal|noch mal)|frag später [nochmal]|noch nicht|noch ein bisschen|noch ein wenig|noch kurz|gleich gleich|ein bisschen noch) #ringing',
    ],
  },
};
