import { expect, test } from 'vitest';
import { Agenda } from '../../agenda/agenda.ts';
import { VirtualClock } from '../../clock/virtual-clock.ts';
import { Dialogue } from '../../understanding/dialogue.ts';
import type { IntentLanguage } from '../../understanding/languages/languages.ts';
import { makeFixedContext } from '../../understanding/testing/fixed-context.ts';
import { SKILLS } from '../registry.ts';

/** Says the sentence while an alarm rings. */
async function sayWhileRinging(sentence: string, language: IntentLanguage = 'en') {
  const nothing = () => undefined;
  const clock = new VirtualClock();
  const agenda = new Agenda(clock, { onChange: nothing, onRing: nothing, onSilence: nothing, onMissed: nothing });
  agenda.add({ kind: 'alarm', label: '', dueAtMs: 1000 });
  await clock.advanceTo(1000);
  expect(agenda.ringing).toHaveLength(1);
  const dialogue = new Dialogue(SKILLS, { ...makeFixedContext(), agenda }, language);
  const plan = dialogue.understand(sentence);
  dialogue.settle(plan);
  return { agenda, nowMs: clock.nowMs() };
}

test.each(['Stop.', 'Turn off the alarm.', 'Stop the alarm, please.', 'Never mind.'])(
  '“%s” ends what rings',
  async (words) => {
    expect((await sayWhileRinging(words)).agenda.ringing).toEqual([]);
  },
);

test.each([
  ['Snooze.', 9],
  ['Snooze for ten minutes.', 10],
  ['Five more minutes.', 5],
])('“%s” lets it ring again later', async (words, minutes) => {
  const { agenda, nowMs } = await sayWhileRinging(words);
  expect(agenda.ringing).toEqual([]);
  expect(agenda.items.map(({ dueAtMs }) => dueAtMs - nowMs)).toEqual([minutes * 60_000]);
});

test.each(['Stopp.', 'Mach den Wecker aus.', 'Wecker aus!', 'Schalt das ab.', 'Vergiss es.', 'Ich bin wach.'])(
  'the German “%s” ends what rings',
  async (words) => {
    expect((await sayWhileRinging(words, 'de')).agenda.ringing).toEqual([]);
  },
);

test.each([
  ['Schlummern.', 9],
  ['Zehn Minuten schlummern.', 10],
  ['Noch fünf Minuten.', 5],
  ['Lass mich noch zehn Minuten schlafen.', 10],
  ['Weck mich in zehn Minuten noch mal.', 10],
  ['Später.', 9],
])('the German “%s” lets it ring again later', async (words, minutes) => {
  const { agenda, nowMs } = await sayWhileRinging(words, 'de');
  expect(agenda.ringing).toEqual([]);
  expect(agenda.items.map(({ dueAtMs }) => dueAtMs - nowMs)).toEqual([minutes * 60_000]);
});

test('the German “Mach den Wecker nicht aus” goes on ringing', async () => {
  expect((await sayWhileRinging('Mach den Wecker nicht aus.', 'de')).agenda.ringing).toHaveLength(1);
});
