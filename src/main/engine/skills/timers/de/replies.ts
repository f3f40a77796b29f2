import type { AgendaItem } from '../../../../../shared/engine/agenda.ts';
import { spokenDuration, spokenList } from '../../../understanding/languages/de/speak.ts';
import type { timerReplies } from '../en/replies.ts';

type Named = Pick<AgendaItem, 'label' | 'durationMs'>;

/** What is said about timers, in German. */
export const germanTimerReplies: typeof timerReplies = {
  unnamed: (durationMs) => spokenDuration(durationMs),
  nameOf,
  started: (name, durationMs) => `Der ${titled(name)} läuft: ${spokenDuration(durationMs)}.`,
  startedFor: (task, durationMs) => `Der Timer läuft: ${spokenDuration(durationMs)}, für „${task}“.`,
  howLong: 'Wie lange?',
  howLongFor: (name) => `Wie lange soll der ${titled(name)} laufen?`,
  byHowMuch: 'Um wie viel?',
  tooLong: 'Ein Timer kann höchstens 24 Stunden laufen.',
  none: 'Es läuft kein Timer.',
  noSuch: (what) => `Es gibt keinen ${what}.`,
  called: titled,
  other: 'anderen Timer',
  lasting: (durationMs) => `Timer über ${spokenDuration(durationMs)}`,
  which: (timers) =>
    `Welchen: ${spokenList(
      timers.map((timer) => `den ${nameOf(timer)}`),
      'oder',
    )}?`,
  left: (timer, leftMs, isPaused) =>
    `Der ${nameOf(timer)} läuft noch ${spokenDuration(leftMs)}${isPaused ? ' und ist angehalten' : ''}.`,
  leftNow: (timer, leftMs) => `Der ${nameOf(timer)} läuft jetzt noch ${spokenDuration(leftMs)}.`,
  cancelled: (timers) =>
    timers.length === 1 && timers[0]
      ? `Der ${nameOf(timers[0])} ist gelöscht.`
      : `Alle ${timers.length} Timer sind gelöscht.`,
  backAgain: (timers) => `${subject(timers, 'ist', 'sind')} wieder da.`,
  paused: (timers) => `${subject(timers, 'ist', 'sind')} angehalten.`,
  pausedAlready: (timers) => `${subject(timers, 'ist', 'sind')} schon angehalten.`,
  resumed: (timers) => `${subject(timers, 'läuft', 'laufen')} weiter.`,
  runningAlready: (timers) => `${subject(timers, 'läuft', 'laufen')} schon.`,
  tooShort: (timer, leftMs) => `Der ${nameOf(timer)} läuft nur noch ${spokenDuration(leftMs)}. Sie können ihn löschen.`,
  renamed: (name) => `Er heißt jetzt ${titled(name)}.`,
  canOnlyRemind: (command, durationMs) =>
    `Das kann ich später nicht von allein tun. Soll ich Sie in ${spokenDuration(durationMs)} an „${command}“ erinnern?`,
  leftAlone: 'Gut, ich lasse es.',
  takenBack: (count) => (count === 1 ? 'Der Timer ist gelöscht.' : `Alle ${count} Timer sind gelöscht.`),
};

/** A name before the noun is joined with a hyphen: "Pizza-Timer". */
function titled(name: string | undefined): string {
  return name ? `${name.charAt(0).toUpperCase()}${name.slice(1).replaceAll(' ', '-')}-Timer` : 'Timer';
}

function nameOf({ label, durationMs = 0 }: Named): string {
  const spoken = spokenDuration(durationMs);
  return label === spoken ? `Timer über ${spoken}` : titled(label);
}

function subject(timers: readonly Named[], one: string, many: string): string {
  const [only] = timers;
  return only && timers.length === 1 ? `Der ${nameOf(only)} ${one}` : `Alle ${timers.length} Timer ${many}`;
}
