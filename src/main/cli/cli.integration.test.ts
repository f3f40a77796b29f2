/** The command line as a user meets it: the real program, its output and its exit codes. */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ChatServer } from '../engine/llm/testing/chat-server.ts';
import { PIPER_ECHO } from '../engine/speech/tts/neural/testing/echo-model.ts';

const folder = mkdtempSync(join(tmpdir(), 'hark-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));
const pathOf = (name: string) => join(folder, name);

interface Outcome {
  exitCode: number | null;
  stdout: string;
  stderr: string;
  lines: Record<string, unknown>[];
}

function hark(args: string[], env: Record<string, string> = {}, input = ''): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['bin/hark.mjs', ...args], {
      env: { ...process.env, XDG_CONFIG_HOME: folder, ...env },
    });
    child.stdin.end(input);
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (data) => {
      stdout += data;
    });
    child.stderr.on('data', (data) => {
      stderr += data;
    });
    child.on('close', (exitCode) => {
      const lines = stdout.split('\n').filter((line) => line.startsWith('{'));
      resolve({ exitCode, stdout, stderr, lines: lines.map((line) => JSON.parse(line)) });
    });
  });
}

const question = pathOf('question.wav');

test('say writes a WAV, and transcribe reads it back', async () => {
  const said = await hark(['say', 'Alexa, what time is it in Tokyo?', '--out', question]);
  expect(said.exitCode).toBe(0);
  expect(readFileSync(question).toString('latin1', 0, 4)).toBe('RIFF');
  const { exitCode, lines } = await hark(['transcribe', question, '--json']);
  expect(exitCode).toBe(0);
  expect(lines).toMatchObject([{ file: question, audioMs: expect.any(Number), computeMs: expect.any(Number) }]);
  expect(lines[0]?.text).toMatch(/what time is it in Tokyo/i);
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

test('one bad file does not keep the others from being heard', async () => {
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

test('hears 600 files given as arguments, and those of a list', async () => {
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
])('“%s” in the voice %s wakes: %s', async (text, voice, woke) => {
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
  expect(stdout + stderr).not.toMatch(/error/i);
});

test('ask takes what no skill can to the language model, and doctor looks whether it is there', async () => {
  const server = await ChatServer.start({ answer: 'Short waves scatter more.' });
  const env = { HARK_LLM_BASE_URL: server.baseUrl, HARK_LLM_MODEL: 'test-model', HARK_LLM_API_KEY: 'sk-secret' };
  expect(await hark(['ask', 'Why is the sky blue?'], env)).toMatchObject({
    exitCode: 0,
    stdout: 'Short waves scatter more.\n',
  });
  const { lines } = await hark(['ask', 'Why is the sky blue?', '--json'], env);
  expect(lines).toMatchObject([
    { text: 'Short waves scatter more.', skill: 'llm', latencyMs: { llm: expect.any(Number) } },
  ]);
  expect((await hark(['ask', 'What is 12 times 7?'], env)).stdout).toBe('That is 84.\n');
  expect(server.asked).toHaveLength(2);

  expect((await hark(['doctor'], env)).stdout).toContain(`test-model at ${server.baseUrl}`);
  const other = await hark(['doctor'], { ...env, HARK_LLM_MODEL: 'absent' });
  expect(other.stdout).toContain('Set HARK_LLM_MODEL to one of: test-model');
  expect((await hark(['config'], env)).stdout).not.toContain('sk-secret');
  await server.stop();
  const gone = await hark(['ask', 'Why is the sky blue?'], env);
  expect(gone.stderr).toContain('REMOTE_UNREACHABLE');
  expect(gone.exitCode).not.toBe(0);
});

test('ask answers in writing', async () => {
  const { exitCode, stdout } = await hark(['ask', 'what is twelve times seven?']);
  expect([exitCode, stdout]).toEqual([0, 'That is 84.\n']);
  const { lines } = await hark(['ask', 'what is twelve times seven?', '--json']);
  expect(lines).toMatchObject([{ text: 'That is 84.', skill: 'arithmetic' }]);
});

test('chat is one conversation: what was said before counts', async () => {
  const input = ['set a timer', 'ten minutes', 'no, twelve minutes', 'cancel it', 'what timers do I have?'].join('\n');
  const { exitCode, lines } = await hark(['chat', '--json'], {}, input);
  expect(exitCode).toBe(0);
  expect(lines.map(({ text }) => text)).toEqual([
    'For how long?',
    'The timer is set for 10 minutes.',
    'The timer is set for 12 minutes.',
    'The timer is cancelled.',
    'No timer is running.',
  ]);
  const { stdout } = await hark(['chat'], {}, 'open youtube\nno\nwhat did you say?\n');
  expect(stdout).toBe('Shall I open youtube.com?\nAll right, I leave it.\nAll right, I leave it.\n');
});

test.each([
  [['listen', '--fast', 'a.wav'], 'unknown option'],
  [['dance'], 'unknown command'],
  [['transcribe'], 'FILE_LIST_INVALID'],
  [['wake', '--files-from', 'absent.txt'], 'FILE_LIST_INVALID'],
  [['say', 'hello'], "required option '-o, --out"],
  [['say', 'hello', '--out', 'x.wav', '--voice', 'hal'], "'hark voices' lists those there are"],
  [['ask', ' '], 'holds no words'],
  [['serve', '--port', '70000'], 'from 0 to 65535'],
  [['serve', '--host', '0.0.0.0', '--port', '0'], 'SERVER_TOKEN'],
])('%j is wrong usage', async (args, message) => {
  const { exitCode, stderr } = await hark(args);
  expect(exitCode).toBe(2);
  expect(stderr).toContain(message);
});

test('a bad configuration is refused with its path and range', async () => {
  const { exitCode, stderr } = await hark(['listen', question], { AUDIO_CHUNK_SIZE_MS: '5' });
  expect(exitCode).toBe(2);
  expect(stderr).toContain(
    'audio_processing.chunk_size_ms (AUDIO_CHUNK_SIZE_MS): got 5; accepted: a whole number from 10 to 60',
  );
});

test('config says where each value is from', async () => {
  const { exitCode, stdout } = await hark(['config'], { MODEL_CACHE_SIZE: '2' });
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/caching\.model_cache_size +2 +MODEL_CACHE_SIZE/);
  expect(stdout).toMatch(/stt\.model +"base" +default/);
});

test('doctor gives each check a verdict, and a fix where there is something to mend', async () => {
  const { exitCode, lines } = await hark(['doctor', '--json']);
  expect(exitCode).toBe(0);
  expect(lines.map(({ check }) => check)).toEqual(
    expect.arrayContaining(['node', 'onnxruntime', 'electron', 'model moonshine-base', 'microphone', 'display']),
  );
  for (const { verdict, fix } of lines) expect(verdict === 'ok' || typeof fix === 'string').toBe(true);
});

test('every command has help that names its options', async () => {
  const { exitCode, stdout } = await hark(['--help']);
  expect(exitCode).toBe(0);
  for (const command of ['listen', 'transcribe', 'wake', 'say', 'ask', 'chat', 'doctor', 'config', 'demo']) {
    expect(stdout).toContain(`\n  ${command}`);
  }
  expect(stdout).toContain('Exit codes');
  expect((await hark(['listen', '--help'])).stdout).toMatch(/--json[\s\S]*--realtime[\s\S]*voiceToVoice/);
});

test('voices add prints the voice to stdout and how to use it to stderr', async () => {
  const dataHome = pathOf('data');
  // The phonemes that a neural voice needs, so that they are not fetched.
  cpSync(process.env.XDG_DATA_HOME as string, dataHome, { recursive: true });
  writeFileSync(pathOf('echo.onnx'), PIPER_ECHO);
  const config = {
    audio: { sample_rate: 22_050 },
    espeak: { voice: 'en-us' },
    phoneme_id_map: { _: [0], '^': [1], $: [2] },
  };
  writeFileSync(pathOf('echo.onnx.json'), JSON.stringify(config));
  const { exitCode, stdout, stderr } = await hark(['voices', 'add', pathOf('echo.onnx')], { XDG_DATA_HOME: dataHome });
  expect(stderr).toContain('Added neural:echo. To use it, set HARK_VOICE=neural:echo or tts.voice.');
  expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: 'neural:echo\n' });
});

test('voices lists those there are; a voice unknown, or a file that is none, is refused', async () => {
  const env = { XDG_DATA_HOME: folder };
  const listed = await hark(['voices', '--json'], env);
  expect(listed.exitCode).toBe(0);
  expect(listed.lines).toContainEqual({ name: 'slt', engine: 'flite' });
  expect(listed.lines.some(({ engine }) => engine === 'system')).toBe(true);
  const none = await hark(['voices', 'add', question], env);
  expect(none.exitCode).toBe(3);
  expect(none.stderr).toContain('MODEL_LOAD');
  const unknown = await hark(['say', 'Hello', '--voice', 'neural:gone', '-o', pathOf('gone.wav')], env);
  expect(unknown.exitCode).toBe(1);
  expect(unknown.stderr).toMatch(/VOICE_UNAVAILABLE[\s\S]*hark voices/);
  expect((await hark(['say', 'Hello', '--voice', 'nobody', '-o', pathOf('gone.wav')], env)).exitCode).toBe(2);
});
