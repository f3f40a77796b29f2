import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { catchPrinted } from '../testing/printed-text.ts';
import { understand } from './understand.ts';

const folder = mkdtempSync(join(tmpdir(), 'hark-understand-'));
afterAll(() => rmSync(folder, { recursive: true }));
const printed = catchPrinted();

const lines = () =>
  printed()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

function fileOf(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const AT = new Date(2026, 2, 4, 15, 4);

test('shows how a sentence is read, and what it would do', () => {
  expect(understand('Set a pasta timer for ten minutes', { at: AT, language: 'en', json: true })).toBe(0);
  expect(lines()).toMatchObject([
    {
      understood: true,
      intents: [{ intent: 'timer.start', slots: { name: 'pasta', duration: 600_000 } }],
      effects: [{ kind: 'timer', change: 'added', name: 'pasta', durationMs: 600_000 }],
      reply: 'The pasta timer is set for 10 minutes.',
      asks: false,
      unexplained: [],
    },
  ]);
});

test('knows what a state file says is there', () => {
  const state = fileOf('state.json', '{"timers": [{"name": "tea", "durationMs": 300000, "remainingMs": 60000}]}');
  understand('cancel the tea timer', { at: AT, language: 'en', json: true, state });
  expect(lines()).toMatchObject([{ effects: [{ kind: 'timer', change: 'removed', name: 'tea' }] }]);
});

test('reads a batch, a line out for a line in, each by its own time, zone and state', () => {
  const batch = fileOf(
    'batch.jsonl',
    [
      '{"text": "wake me up at seven", "at": "2026-03-04T15:04", "zone": "Europe/Berlin"}',
      '{"text": "what is on my shopping list", "state": {"lists": {"shopping": ["milk"]}}}',
      '',
    ].join('\n'),
  );
  const zone = process.env.TZ;
  understand(undefined, { language: 'en', batch });
  process.env.TZ = zone;
  expect(lines()).toMatchObject([
    { text: 'wake me up at seven', effects: [{ kind: 'alarm', at: '2026-03-05T07:00:00' }] },
    { reply: 'The shopping list has milk.', effects: [] },
  ]);
});

test.each([
  ['{"text": 7}', ':1'],
  ['{"text": "hello", "state": {"timers": [{"durationMs": -1, "remainingMs": 0}]}}', 'timers'],
  ['hello', 'is not JSON'],
])('a batch with %s is refused with its place', (line, place) => {
  const batch = fileOf('wrong.jsonl', line);
  expect(() => understand(undefined, { language: 'en', batch })).toThrow(
    expect.objectContaining({ code: 'TEXT_FILE_INVALID', message: expect.stringContaining(place) }),
  );
});

test('reads a sentence of another language', () => {
  understand('Stell einen Timer auf fünf Minuten', { language: 'de', json: true });
  expect(JSON.parse(printed())).toMatchObject({
    understood: true,
    effects: [{ kind: 'timer', change: 'added', durationMs: 300_000 }],
  });
});

test('reads a value of another language', () => {
  understand('anderthalb Stunden', { language: 'de', value: 'duration' });
  expect(lines()).toMatchObject([{ value: 5_400_000 }]);
});
