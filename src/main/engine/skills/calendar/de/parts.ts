import type { Expansions } from '../../../understanding/intents/template.ts';
import { GERMAN_KIND_PART, GERMAN_MEETING_PART, GERMAN_PERSONAL_KIND_PART, GERMAN_SPECIAL_KIND_PART } from './kinds.ts';

/** Parts of German patterns about the calendar. */
export const germanCalendarParts: Expansions = {
  ask: '[(sag|sage|sagen|zeig|zeige|zeigen|nenn|nenne|nennen|verrat|verrate|lies|lesen|erzähl|erzähle) [sie] [mir|uns] [bitte|mal|doch|kurz] [,]|(weißt du|wissen sie|kannst du mir sagen|können sie mir sagen|könntest du mir sagen|ich (möchte|will|würde gern|würde gerne|muss) wissen|ich wüsste gern|ich wüsste gerne|mich interessiert) [,]|(schau|guck|sieh|prüf|prüfe|check|checke) [bitte|mal] [nach] [,]]',
  filler: '[sie] [mir|uns] [bitte|mal|doch|jetzt] [bitte|mal]',
  so: '[denn|eigentlich] [noch|schon|sonst|so|alles|sonst noch|noch so|so alles|alles so|noch alles|überhaupt]',
  art: '[der|die|das|den|dem|des|mein|meine|meinen|meinem|meiner|meines|unser|unsere|unseren|unserem|unserer|dieser|diese|dieses|diesen|diesem|ein|eine|einen|einem|einer]',
  cal: '(kalender|kalenders|terminkalender|termin kalender|terminplan|terminplaner|tagesplan|wochenplan|zeitplan|agenda)',
  my_cal:
    '<art> [heutigen|heutiger|morgigen #tomorrow|morgiger #tomorrow|privaten|beruflichen|gemeinsamen|google|outlook] <cal>',
  on_cal: '((in|im|auf|aus|zum|zu|laut) <my_cal>|auf (dem|meinem) (plan|programm)|auf der tagesordnung)',
  events:
    '(termin|termine|terminen|meeting|meetings|besprechung|besprechungen|treffen|verabredung|verabredungen|veranstaltung|veranstaltungen|kalendereintrag|kalendereinträge|einträge|verpflichtungen|sitzung|sitzungen|gespräche|calls)',
  any: '[irgendwelche|irgendeinen|irgendeine|irgendein|einen|eine|ein|noch einen|noch|weitere|weiteren|andere|anderen|wichtige|wichtigen]',
  thing:
    '(etwas|was|irgendwas|irgendetwas|noch was|noch etwas|schon was|schon etwas|was besonderes|etwas besonderes|etwas wichtiges)',
  when: '[am|an|im|in|um|für|zum|zur|von|vom|ab|bis|über|gegen] [den|dem|der|die|das] {time}',
  have: '(habe|hab|haben|hätte) (ich|wir)',
  for_me: '[bei mir|bei uns|für mich|für uns]',
  next: '(nächster|nächste|nächsten|nächstes|kommender|kommende|kommenden|anstehender|anstehende|anstehenden)',
  day: '(tag|woche|vormittag|nachmittag|abend|monat|wochenende|terminlage|<cal>)',
  kind: GERMAN_KIND_PART,
  special_kind: GERMAN_SPECIAL_KIND_PART,
  meeting: GERMAN_MEETING_PART,
  personal_kind: GERMAN_PERSONAL_KIND_PART,
  of_kind: '[termin|treffen|besprechung|meeting|sitzung|verabredung]',
  with: '(mit|bei|beim|zum|zur|über|wegen|namens|für|im|in|von|vom) <art> {with:name}',
  // An event by its kind, and maybe by more: "der Termin beim Zahnarzt", "die wöchentliche Besprechung".
  one: '<art> [<next>] [{what:name}] <kind> <of_kind> [<with>]',
  // One that is told from others.
  special_one:
    '<art> [<next>] ([{what:name}] <special_kind> <of_kind> [<with>]|{what:name} <kind> [<with>]|<kind> <with>)',
  personal: '(<art> {what:name} <personal_kind>|<art> <personal_kind> [(von|vom) <art> {with:name}])',
  own: '(<one>|<personal>)',
};
