const ALERT =
  '(erinner|erinnere|erinnern|benachrichtig|benachrichtige|benachrichtigen|warn|warne|warnen|alarmier|alarmiere) [sie] (mich|uns) [bitte|mal|doch]';
const TELL = '(sag|sage|sagen|gib|geben) [sie] (mir|uns) [bitte|mal|doch]';
const BEGINS = '(beginnt|anfängt|losgeht|startet|ansteht|los geht)';
const BEFOREHAND = '(vorher|davor|im voraus|zuvor|früher|eher|bevor (er|es|sie) (beginnt|anfängt|losgeht))';
const ALL_EVENTS = '(alle|allen|jeden|jedem|jede|jeder) [meine|meinen|meiner] [einzelnen] <events>';
const REMINDER = '(erinnerung|benachrichtigung|erinnerungen|benachrichtigungen|hinweise|hinweis|mitteilungen)';

const ENTER =
  '(trag|trage|tragen|schreib|schreibe|schreiben|setz|setze|setzen|pack|packe|füg|füge|fügen|nimm|mach|mache|notier|notiere|stell|stelle)';
const CREATE =
  '(erstell|erstelle|erstellen|leg|lege|legen|plan|plane|planen|vereinbar|vereinbare|vereinbaren|mach|mache|machen|organisier|organisiere|trag|trage|tragen|setz|setze|füg|füge|fügen)';
const AN_EVENT = '<art> [neuen|neues|neue] (termin|meeting|treffen|besprechung|verabredung|kalendereintrag)';
const IN = '(ein|rein|hinzu|an|aus|auf)';

/** What people say to have their calendar changed, or to be reminded of what is in it, in German. */
export const germanCalendarCommands: Readonly<Record<string, readonly string[]>> = {
  'calendar.add': [
    `${CREATE} <filler> ${AN_EVENT} [mit <art> {who:name}|(bei|beim|zum) <art> {event:name}] [<when>] [<on_cal>] [${IN}]`,
    `${CREATE} <filler> <when> ${AN_EVENT} [mit <art> {who:name}|(bei|beim|zum) <art> {event:name}] [<on_cal>] [${IN}]`,
    `${AN_EVENT} [mit <art> {who:name}|(bei|beim|zum) <art> {event:name}] [<when>] [<on_cal>] (eintragen|anlegen|erstellen|machen|planen|vereinbaren|hinzufügen|ausmachen)`,
    `neuer termin [mit {who:name}] [<when>]`,
    `${ENTER} <filler> <art> {event:text} <when> <on_cal> [${IN}]`,
    `${ENTER} <filler> <art> {event:text} <on_cal> [<when>] [${IN}]`,
    `${ENTER} <filler> <when> <art> {event:text} <on_cal> [${IN}]`,
    `${ENTER} <filler> <on_cal> [${IN}] [,] (dass ich <when> {event:text} habe|{event:text} <when>|<when> {event:text})`,
    '(trag|trage|tragen) <filler> (<art> {event:text} <when>|<when> <art> {event:text}|für <when> <art> {event:text}) ein',
    '<art> {event:text} (<when> <on_cal>|<on_cal> [<when>]) (eintragen|schreiben|setzen|hinzufügen|packen)',
    '<when> <art> {event:text} [<on_cal>] eintragen',
    '<art> {event:text} <when> eintragen',
    '(block|blocke|blockier|blockiere|blockieren|reservier|reserviere|reservieren) <filler> <when> [<on_cal>] [für <art> {event:text}]',
    '(halt|halte|halten) <filler> <when> [<on_cal>] frei',
    '(notier|notiere|vermerk|vermerke|trag|trage|merk|merke) <filler> <when> als [<art>] {event:text} [ein|vor]',
    '(schreib|schreibe|schreiben|notier|notiere) <filler> [auf] [,] dass (ich|wir) [mich|uns] <when> [mit] <art> {who:name} (treffe|treffen|sehe|sehen) #written',
  ],
  'calendar.remind': [
    `${ALERT} {lead:duration} (vor|vor beginn|vor dem beginn) <own>`,
    `${ALERT} {lead:duration} ${BEFOREHAND} an <own>`,
    `${ALERT} an <own> {lead:duration} ${BEFOREHAND}`,
    `${ALERT} {lead:duration} bevor <own> ${BEGINS}`,
    `${ALERT} (am tag|tags|am abend) (vor|davor an|vorher an) <own> #day`,
    `${ALERT} an <own> (am tag davor|am tag vorher|am vortag|tags zuvor) #day`,
    `${ALERT} am vortag (an|von) <own> #day`,
    `${ALERT} [rechtzeitig|kurz] (vor <own>|bevor <own> ${BEGINS})`,
    `${ALERT} (wenn|sobald) <own> ${BEGINS} #start`,
    `${ALERT} (zum|zu|bei) beginn (von|vom|des|der) <own> #start`,
    `${ALERT} rechtzeitig (an|vor) <own>`,
    `${ALERT} an <art> <next> [{what:name}] <kind> [<with>] [rechtzeitig]`,
    `${TELL} ({lead:duration} [vorher]|am tag #day|kurz|rechtzeitig|) vor <own> bescheid`,
    `${TELL} bescheid (({lead:duration}|kurz|) (vor <own>|bevor <own> ${BEGINS})|(wenn|sobald) <own> ${BEGINS} #start)`,
    `(ich (brauche|möchte|will|hätte gern|hätte gerne)|gib mir|stell mir|stelle mir|erstell|erstelle|mach mir|setz mir|setz|setze|stell|stelle) [bitte|mal] (eine|ne) ${REMINDER} [{lead:duration}|am tag #day] (vor|für) <own>`,
    `[dass du] mich ({lead:duration}|am tag #day) vor <own> (erinnern|benachrichtigen|warnen|erinnerst)`,
    `[dass du] mich an <own> {lead:duration} ${BEFOREHAND} (erinnern|erinnerst)`,
    `[dass du] mich {lead:duration} ${BEFOREHAND} an <own> (erinnern|erinnerst)`,
  ],
  'calendar.notify': [
    `(schalt|schalte|schalten|stell|stelle|aktivier|aktiviere|aktivieren|richte|mach|mache) <filler> [die] ${REMINDER} (für|zu|vor|bei|an) ${ALL_EVENTS} [<on_cal>] [ein|an]`,
    `${REMINDER} (für|zu|vor|bei|an) ${ALL_EVENTS} [<on_cal>] (einschalten|aktivieren|einrichten)`,
    `${ALERT} [rechtzeitig|immer] (an|vor|über) ${ALL_EVENTS} [<on_cal>]`,
    `${ALERT} an alles [,] was <on_cal> steht`,
    `(gib|geben) <filler> vor ${ALL_EVENTS} bescheid`,
  ],
  'calendar.remove': [
    '(lösch|lösche|löschen|streich|streiche|streichen|entfern|entferne|entfernen|stornier|storniere|cancel|cancle) <filler> [alle] <art> [<next>] [{event:name}] (<meeting>|termine|meetings|besprechungen) [<with>] [<when>] [<on_cal>] [raus]',
    '(sag|sage|sagen) <filler> [alle] (<own>|<art> (termine|meetings|besprechungen)) [<when>] ab',
    '(sag|sage|sagen) <filler> <when> [alle] (<own>|<art> (termine|meetings|besprechungen)) ab',
    '(lösch|lösche|löschen|streich|streiche|entfern|entferne|entfernen|nimm|nehmen|wirf|schmeiß) <filler> <art> {event:text} [<when>] aus <my_cal> [<when>] [raus|heraus]',
    '(leer|leere|leeren|lösch|lösche|löschen) <filler> <my_cal> [komplett|ganz] [<when>]',
    '(räum|räume) <filler> <my_cal> [<when>] (leer|auf|aus)',
    '(verschieb|verschiebe|verschieben|verleg|verlege|verlegen|änder|ändere|ändern) <filler> <art> [<next>] [{event:name}] <kind> [<with>] [<when>] [auf <when>|um {lead:duration}] [nach hinten|nach vorne]',
    '[alle] (<own>|<art> (termine|meetings|besprechungen)) [<when>] [auf <when>|um {lead:duration}] (absagen|verschieben|verlegen|stornieren)',
    '[alle] <art> [{event:name}] (<meeting>|termine|meetings|besprechungen) [<with>] [<when>] (löschen|streichen|entfernen|ändern)',
    '<my_cal> [<when>] leeren',
    '<art> {event:text} aus <my_cal> (löschen|entfernen|streichen|nehmen)',
  ],
};
