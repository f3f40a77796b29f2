/** Wrong usage, configuration and help on the command line. */
import { afterAll, expect, test } from 'vitest';
import { CommandLine } from './testing/command-line.ts';

const commandLine = new CommandLine();
const { hark } = commandLine;
afterAll(() => commandLine.dispose());

test.each([
  [['listen', '--fast', 'a.wav'], 'unknown option'],
  [['dance'], 'unknown command'],
  [['transcribe'], 'FILE_LIST_INVALID'],
  [['wake', '--files-from', 'absent.txt'], 'FILE_LIST_INVALID'],
  [['say', 'hello'], 'give --out with the WAV file'],
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
  const { exitCode, stderr } = await hark(['listen', 'question.wav'], { AUDIO_CHUNK_SIZE_MS: '5' });
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

test('every command has help that names its options', async () => {
  const { exitCode, stdout } = await hark(['--help']);
  expect(exitCode).toBe(0);
  for (const command of ['listen', 'transcribe', 'wake', 'say', 'ask', 'chat', 'doctor', 'config', 'demo']) {
    expect(stdout).toContain(`\n  ${command}`);
  }
  expect(stdout).toContain('Exit codes');
  expect((await hark(['listen', '--help'])).stdout).toMatch(/--json[\s\S]*--realtime[\s\S]*voiceToVoice/);
});
