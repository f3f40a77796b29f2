import type { NamedRoutine } from '../../../routines/routines.ts';
import { capitalised, spokenList, spokenTime } from '../../../understanding/languages/de/speak.ts';
import type { routineReplies } from '../en/replies.ts';

const quoted = (text: string) => `„${text}“`;
const DAYS = ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'];

/** What is said about routines, in German. */
export const germanRoutineReplies: typeof routineReplies = {
  nameAs: capitalised,
  stepAs: (said) => said,
  whichName: 'Wie soll die Routine heißen?',
  whichSteps: (name) => `Was soll ich tun, wenn Sie ${quoted(capitalised(name))} sagen?`,
  created: (name, steps) =>
    `Die Routine ${quoted(name)} hat ${steps} ${steps === 1 ? 'Schritt' : 'Schritte'}. Sagen Sie ${quoted(name)}, um sie zu starten.`,
  unknownSteps: (steps) => `Aber das verstehe ich nicht: ${spokenList(steps.map(quoted))}.`,
  replace: (name) => `Es gibt schon eine Routine ${quoted(name)}. Soll ich sie ersetzen?`,
  left: 'Gut, sie bleibt, wie sie ist.',
  taken: (name) => `${quoted(name)} bedeutet für mich schon etwas. Wählen Sie einen anderen Namen.`,
  full: 'Es gibt schon fünfzig Routinen. Löschen Sie zuerst eine.',
  none: 'Sie haben keine Routinen.',
  noneSuch: (name) => `Es gibt keine Routine ${quoted(name)}.`,
  listed: (names) =>
    `Sie haben ${names.length} ${names.length === 1 ? 'Routine' : 'Routinen'}: ${spokenList(names.map(quoted))}.`,
  told: ({ name, steps, at, weekdays }: NamedRoutine) =>
    `Wenn Sie ${quoted(name)} sagen${at === undefined ? '' : `, und ${daysOf(weekdays)} um ${clock(at)}`}, mache ich das: ${spokenList(steps.map(quoted))}.`,
  longName: (name) => `${name} Routine`,
  deleted: (name) => `Ich habe die Routine ${quoted(name)} gelöscht.`,
  backAgain: (name) => `Die Routine ${quoted(name)} ist wieder wie vorher.`,
  stepAdded: (name, step) => `Ich habe ${quoted(step)} zu ${quoted(name)} hinzugefügt.`,
  stepRemoved: (name, step) => `Ich habe ${quoted(step)} aus ${quoted(name)} entfernt.`,
  noSuchStep: (name, step) => `In ${quoted(name)} gibt es keinen Schritt ${quoted(step)}.`,
  lastStep: 'Eine Routine braucht mindestens einen Schritt. Sie können die ganze Routine löschen.',
  timed: (name, at, weekdays) => `Ich starte ${quoted(name)} ${daysOf(weekdays)} um ${clock(at)}.`,
  untimed: (name) => `Ich starte ${quoted(name)} nur noch, wenn Sie es sagen.`,
  whichTime: 'Um wie viel Uhr?',
  failed: (step) => `${quoted(step)} hat nicht geklappt.`,
  noRoutineInRoutine: 'Eine Routine kann keine Routine starten.',
};

function clock(at: string): string {
  const [hours = 0, minutes = 0] = at.split(':').map(Number);
  return spokenTime(new Date(2026, 0, 1, hours, minutes));
}

function daysOf(weekdays: readonly number[] | undefined): string {
  if (!weekdays || weekdays.length === 7) return 'jeden Tag';
  if (weekdays.length === 5 && !weekdays.includes(0) && !weekdays.includes(6)) return 'werktags';
  return `jeden ${spokenList(weekdays.map((day) => DAYS[day] ?? ''))}`;
}
