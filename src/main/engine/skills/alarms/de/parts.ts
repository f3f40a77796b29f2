/** Words and groups of words of which the sentences about alarms are made, in German. */
export const germanAlarmParts: Readonly<Record<string, string>> = {
  alarm: '(wecker|weckers|weckern|alarm|alarme|alarms|weckruf|weckrufs|weckzeit|weckzeiten|weckalarm|radiowecker)',
  set: '(stelle|setze|mache|erstelle|aktiviere|programmiere|richte|lege|füge|gib|schalte|plane|starte) [mir|uns]',
  particle: '[ein|an|hinzu|scharf]',
  setting:
    '[stellen|einstellen|setzen|machen|erstellen|aktivieren|programmieren|einrichten|anlegen|hinzufügen|einschalten|anschalten|an|ein|gestellt haben|haben]',
  for: '[für|auf|um|am|an|zu|ab]',
  named: '(namens|mit [dem] namen|genannt|mit der bezeichnung|und nenne ihn|und nenn ihn|der heißt)',
  why: '[<named> {name}|(für|zum|zur) [die|den|das|meine|meinen|mein] {name}]',
  except:
    '[,] (außer|aber nicht|nur nicht|bis auf|ausgenommen|jedoch nicht) [am|an|den|die|für] ({without:recurrence}|{withoutDay:time})',
  when: '({time} [{recurrence}] [<except>]|{recurrence} <for> {time} [<except>]|{recurrence} [<except>])',
  wake: '((weck|wecke|wecken sie) (mich|uns)|(hol|hole|holen sie) (mich|uns) aus dem bett|(reiß|schmeiß) mich aus dem bett) #wake',
  get_up: '(aufstehen|aufwachen|wach sein|aus dem bett|aus den federn|hoch|raus|wach werden|auf sein)',
  // One alarm that is there.
  one: '(<the> [nächsten|nächste|nächster] <alarm>|<the> {which:time} <alarm>|<the> <alarm> (für|um|auf|von|am|vom) {which:time}|<the> <alarm> {which:time}|<the> {name} [-] <alarm>|<the> <alarm> (<named>|für (die|den|das|meine|meinen|mein)) {name}|<the> {order:ordinal} <alarm>|<the> (letzten|letzte|neuesten) #last <alarm>|(alle|sämtliche|jeden|all|beide|die beiden) #all [<the>] [gestellten|eingestellten|aktiven|anderen] <alarm>|(meine|unsere|die|irgendwelche) <alarm> #many|<the> {often:recurrence} <alarm>)',
  ending:
    '(löschen|abbrechen|entfernen|ausschalten|abschalten|deaktivieren|ausmachen|abstellen|stornieren|beenden|streichen|rausnehmen|stoppen|aus|weg|ab|canceln)',
  set_now: '[gestellt|eingestellt|aktiv|an|eingeschaltet|gesetzt|programmiert|aktiviert|scharf]',
};
