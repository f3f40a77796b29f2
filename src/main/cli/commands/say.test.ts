import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { catchPrinted } from '../testing/printed-text.ts';
import { say } from './say.ts';

const folder = mkdtempSync(join(tmpdir(), 'hark-say-'));
afterAll(() => rmSync(folder, { recursive: true }));
const printed = catchPrinted();

const lines = join(folder, 'lines.txt');
writeFileSync(lines, 'It is −5 °C. Dr. Smith paid $5.\r\n\n🙂\nAm 3. Mai.\n');

test('prints what will be spoken', async () => {
  expect(await say('On Jan. 3 he paid $5.', { normalized: true })).toBe(0);
  expect(printed()).toBe('On January third he paid five dollars.\n');
});

test('prints a line for a line of a file', async () => {
  await say(undefined, { file: lines, normalized: true });
  expect(printed()).toBe('It is minus five degrees Celsius. Doctor Smith paid five dollars.\n\n\nAm dritten Mai.\n');
});

test('follows the language that is given', async () => {
  await say('3.5.2026', { normalized: true, language: 'de' });
  expect(printed()).toBe('dritter Mai zwei tausend sechs und zwanzig\n');
});

test("says words with the user's pronunciations", async () => {
  const config = join(folder, 'config.yaml');
  writeFileSync(config, 'tts:\n  pronunciations:\n    Nguyen: win\n    live: /laɪv/\n');
  vi.stubEnv('HARK_CONFIG', config);
  await say('Nguyen is live.', { normalized: true });
  vi.unstubAllEnvs();
  expect(printed()).toBe('win is /laɪv/.\n');
});

test.each([
  [undefined, { normalized: true }, 'COMMAND_INVALID'],
  ['Hello.', { file: lines, normalized: true }, 'COMMAND_INVALID'],
  ['Hello.', {}, 'COMMAND_INVALID'],
  [undefined, { file: lines }, 'COMMAND_INVALID'],
  [undefined, { file: join(folder, 'absent.txt'), normalized: true }, 'TEXT_FILE_INVALID'],
  [undefined, { file: lines, outDir: join(lines, 'below') }, 'OUTPUT_UNWRITABLE'],
] as const)('rejects %j with %j', async (text, options, code) => {
  await expect(say(text, options)).rejects.toMatchObject({ code });
});
