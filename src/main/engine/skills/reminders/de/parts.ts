/** Parts of what people say about reminders, in German. */
export const germanReminderParts: Readonly<Record<string, string>> = {
  me: '([(wirst|werden) (du|sie)] (mich|uns))',
  remind: '(erinnere (mich|uns) [unbedingt|rechtzeitig|nochmal|noch einmal])',
  tell: '((sage|gib) (mir|uns)|<notify>)',
  notify: '(benachrichtige|benachrichtig|benachrichtigen sie|warne|warn|warnen sie|alarmiere|alarmier) (mich|uns)',
  // Behind the rest: "mich morgen um neun daran erinnern, …".
  reminding: '(erinnern|erinnern sollst|erinnern würdest|erinnern könntest|erinnert werden)',
  except: '(außer|aber nicht|nur nicht|ausgenommen) [am|an] ({without:recurrence}|{withoutDay:time})',
  for: '[für|jeweils]',
  when: '(<for> {time} [und {time}] [{recurrence}] [<except>]|{recurrence} <for> [{time}] [<except>])',
  it: '(daran|dran|da dran|darüber)',
  // "… Mama anzurufen", "… dass ich Mama anrufen muss"; the time may stand within it.
  clause: '(dass {fact:text}|{task:text})',
  // A time within a clause; one word before it, so that a time of one word ("morgen") is taken for one.
  timed:
    '(dass (<subject> <when> {fact:text}|{fact:text} <when> [{fact:text}])|<thing_of> <when> {task:text}|{task:text} <when> [{task:text}])',
  thing_of: '[{task:word}] {task:word}',
  subject: '[{fact:word}] {fact:word}',
  thing: '((an|wegen|bezüglich)|ans #ans) {topic:text}',
  a_reminder:
    '[dir|mir|uns|bitte] [eine|ne|noch eine|die|eine neue|eine weitere|neue|weitere] [tägliche #daily|wöchentliche #weekly|monatliche #monthly|jährliche #yearly|regelmäßige|wiederkehrende] erinnerung [für mich|für uns]',
  // "Die Erinnerung an diesen Sommer" is none of Hark's.
  new_reminder:
    '[dir|mir|uns|bitte] [eine|ne|noch eine|eine neue|eine weitere|neue|weitere] [tägliche #daily|wöchentliche #weekly|monatliche #monthly|jährliche #yearly|regelmäßige|wiederkehrende] erinnerung [für mich|für uns]',
  // All of it behind "daran", and of a thing.
  todo: '([<when>] <clause>|<timed>)',
  things: '([<when>] <thing>|<thing> <when>)',
  must: '(muss|müssen|soll|sollen|sollte|sollten|will|wollen|möchte|möchten)',
  must_not: '(darf|dürfen|will|wollen|möchte|möchten|sollte|sollten)',
  create:
    '(erstelle|stelle|setze|mache|lege|richte|speichere|trage|füge|gib|schreibe|programmiere|plane|notiere|aktiviere|schicke|sende|starte)',
  creating:
    '(erstellen|stellen|setzen|machen|anlegen|einrichten|speichern|eintragen|hinzufügen|einstellen|programmieren|haben|bekommen|einplanen)',
  ask_for_it:
    '[und|also] [bitte|kannst du|könntest du|können sie|könnten sie|würdest du] (<remind> [bitte] [<it>] [bitte]|(mich|uns) [bitte] [<it>] erinnern)',
  ask_for_it_then:
    '[und|also] [bitte|kannst du|könntest du|können sie|könnten sie|würdest du] (<remind> [bitte] {time} [<it>]|(mich|uns) [bitte] {time} [<it>] erinnern)',
  // Reminders that are there.
  reminders: '(erinnerung|erinnerungen)',
  of: '(an|für|zu|zum|zur|wegen|mit|namens|über|daran)',
  one: '(<the> [nächste|nächsten|aktuelle] [anstehende] <reminders> [(<of> {what:text}|dass {what:text}|(von|für|um|am|auf|ab|vom) {which:time}|{which:time})]|<the> {which:time} <reminders>|<the> <reminders> {what:name}|<the> {what:name} [-] <reminders>|<the> (letzte|letzten|neueste|neuesten) #last <reminders>|(alle|alles an|sämtliche|jede|beide|all) #all <the> [gesetzten|anstehenden|aktuellen|gespeicherten] <reminders> [(für|von|am) {which:time}|{which:time}|<of> {what:text}]|(meine|unsere|die|deine) [aktuellen|anstehenden|offenen|gespeicherten|gesetzten] erinnerungen #many [(für|von|am) {which:time}|{which:time}])',
};
