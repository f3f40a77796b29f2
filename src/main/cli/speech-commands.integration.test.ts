/** What hears and speaks on the command line, as a user meets it: the real program, its output and its exit codes. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CommandLine } from './testing/command-line.ts';

const commandLine = new CommandLine();
const { hark, pathOf } = commandLine;
afterAll(() => commandLine.dispose());

const question = pathOf('question.wav');
beforeAll(async () => {
  const said = await hark(['say', 'Alexa, what time is it in Tokyo?', '--out', question]);
  expect(said.exitCode).toBe(0);
});

test('say writes a WAV, and transcribe reads it back', async () => {
  expect(readFileSync(question).toString('latin1', 0, 4)).toBe('RIFF');
  const { exitCode, lines } = await hark(['transcribe', question, '--json']);
  expect(exitCode).toBe(0);
  expect(lines).toMatchObject([{ file: question, audioMs: expect.any(Number), computeMs: expect.any(Number) }]);
  expect(lines[0]?.text).toMatch(/what time is it in Tokyo/i);
});

test('say speaks each line of a file into a file of its own, and names what it cannot say', {
  tags: 'long',
}, async () => {
  writeFileSync(pathOf('lines.txt'), 'It is −5 °C.\n東京は晴れです。\nHave a nice day.\n');
  const folder = pathOf('spoken');
  const { exitCode, lines, stderr } = await hark([
    ...['say', '--file', pathOf('lines.txt'), '--out-dir', folder],
    // A voice that is named says all, what is in other languages too.
    ...['--voice', 'slt', '--json'],
  ]);
  expect(exitCode).toBe(1);
  expect(lines).toMatchObject([
    { file: join(folder, '0001.wav'), durationMs: expect.any(Number) },
    { file: join(folder, '0002.wav'), type: 'error', code: 'TEXT_UNSPEAKABLE' },
    { file: join(folder, '0003.wav'), durationMs: expect.any(Number) },
  ]);
  expect(stderr).toContain('line 2');
  const heard = await hark(['transcribe', join(folder, '0001.wav'), '--json']);
  expect(heard.lines[0]?.text).toMatch(/(?:-|minus )(?:5|five) degrees/i);
});

test('listen reports the whole turn, one object a line, each with its file', async () => {
  const { exitCode, lines } = await hark(['listen', question, '--json']);
  expect(exitCode).toBe(0);
  expect(lines.every(({ file }) => file === question)).toBe(true);
  const types = lines.map(({ type }) => type);
  for (const type of ['wake', 'partial', 'transcript', 'reply', 'speech', 'turn']) expect(types).toContain(type);
  const of = (type: string) => lines.find((line) => line.type === type);
  expect(of('wake')).toMatchObject({ keyword: 'alexa', score: expect.any(Number), atMs: expect.any(Number) });
  expect(of('transcript')?.text).toBe('What time is it in Tokyo?');
  expect(of('reply')?.text).toMatch(/^It is \d+:\d\d [AP]M in Tokyo\.$/);
  expect(of('speech')?.durationMs).toBeGreaterThan(500);
  expect(of('turn')).toMatchObject({
    turnId: expect.any(String),
    latencyMs: { endpoint: expect.any(Number), stt: expect.any(Number), voiceToVoice: expect.any(Number) },
  });
});

test('one bad file does not keep the others from being heard', { tags: 'long' }, async () => {
  const text = pathOf('text.wav');
  writeFileSync(text, 'not audio');
  const { exitCode, lines, stderr } = await hark(['wake', text, pathOf('absent.wav'), question, '--json']);
  expect(exitCode).toBe(1);
  expect(lines).toMatchObject([
    { file: text, type: 'error', code: 'AUDIO_FILE_UNSUPPORTED' },
    { file: pathOf('absent.wav'), type: 'error', code: 'AUDIO_FILE_MISSING' },
    { file: question, keyword: 'alexa', woke: true },
  ]);
  expect(stderr).toContain('AUDIO_FILE_UNSUPPORTED');
});

test('hears 600 files given as arguments, and those of a list', { tags: 'long' }, async () => {
  const name = 'x'.repeat(100);
  const absent = Array.from({ length: 600 }, (_, index) => pathOf(`${name}-${index}.wav`));
  const byArguments = await hark(['wake', '--json', ...absent, question]);
  expect(byArguments.exitCode).toBe(1);
  expect(byArguments.lines).toHaveLength(601);
  expect(byArguments.lines.at(-1)).toMatchObject({ file: question, keyword: 'alexa', woke: true });
  writeFileSync(pathOf('list.txt'), `${question}\n\n${absent[0]}\r\n`);
  const byList = await hark(['wake', '--json', '--files-from', pathOf('list.txt')]);
  expect(byList.lines.map(({ file }) => file)).toEqual([question, absent[0]]);
  const byInput = await hark(['wake', '--json', '--files-from', '-'], {}, `${question}\n`);
  expect(byInput.lines).toMatchObject([{ file: question, woke: true }]);
});

test.each([
  // The model hears this voice for one frame only: the words decide.
  ['Hey Jarvis', 'awb', true],
  // The model is sure of this one, and wrong.
  ['Jarvis', 'kal16', false],
])('“%s” in the voice %s wakes: %s', { tags: 'long' }, async (text, voice, woke) => {
  const file = pathOf(`${voice}.wav`);
  await hark(['say', text, '--voice', voice, '--out', file]);
  const { lines } = await hark(['wake', file, '--json']);
  expect(lines).toMatchObject([{ keyword: 'hey jarvis', woke }]);
  expect(lines[0]?.maxScore).toBeGreaterThan(0.8);
});

test('a demonstration answers its question and ends without an error', async () => {
  const { exitCode, stdout, stderr } = await hark(['demo']);
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/you +What time is it\?\n.*Hark +It is/);
  expect(`${stdout}${stderr}`).not.toMatch(/error/i);
});
