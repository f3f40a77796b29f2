/** Voices on the command line: listed, added and refused. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { PIPER_ECHO } from '../engine/speech/tts/neural/testing/echo-model.ts';
import { CommandLine } from './testing/command-line.ts';

const commandLine = new CommandLine();
const { folder, hark, pathOf } = commandLine;
afterAll(() => commandLine.dispose());

test('voices add prints the voice to stdout and how to use it to stderr, and measures it', async () => {
  const [dataHome, stateHome] = [pathOf('data'), pathOf('measured')];
  writeFileSync(pathOf('echo.onnx'), PIPER_ECHO);
  const config = {
    audio: { sample_rate: 22_050 },
    espeak: { voice: 'en-us' },
    phoneme_id_map: { _: [0], '^': [1], $: [2] },
  };
  writeFileSync(pathOf('echo.onnx.json'), JSON.stringify(config));
  const env = { XDG_DATA_HOME: dataHome, XDG_STATE_HOME: stateHome };
  const { exitCode, stdout, stderr } = await hark(['voices', 'add', pathOf('echo.onnx')], env);
  expect(stderr).toContain('Added neural:echo. To use it, set HARK_VOICE=neural:echo or tts.voice.');
  expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: 'neural:echo\n' });
  const speeds = JSON.parse(readFileSync(join(stateHome, 'hark', 'model-speeds.json'), 'utf8'));
  expect(speeds).toEqual({ 'neural:echo': { computeMs: expect.any(Number), inputMs: expect.any(Number) } });
});

test('voices says which are slower than speech here, once that is measured', async () => {
  const stateHome = pathOf('state');
  mkdirSync(join(stateHome, 'hark'), { recursive: true });
  const speeds = { 'neural:echo': { computeMs: 2000, inputMs: 1000 } };
  writeFileSync(join(stateHome, 'hark', 'model-speeds.json'), JSON.stringify(speeds));
  const env = { XDG_DATA_HOME: pathOf('data'), XDG_STATE_HOME: stateHome };
  const { stdout, stderr } = await hark(['voices'], env);
  expect(stdout.split('\n')).toContain('neural:echo');
  expect(stderr).toContain('neural:echo is slower than speech on this machine.');
  const { lines } = await hark(['voices', '--json'], env);
  expect(lines).toContainEqual(expect.objectContaining({ name: 'neural:echo', slowerThanSpeech: true }));
});

test('voices lists those there are; a voice unknown, or a file that is none, is refused', async () => {
  const env = { XDG_DATA_HOME: folder };
  const listed = await hark(['voices', '--json'], env);
  expect(listed.exitCode).toBe(0);
  expect(listed.lines).toContainEqual(expect.objectContaining({ name: 'slt', engine: 'flite', title: 'slt' }));
  expect(listed.lines.filter((line) => line.default === true)).toHaveLength(1);
  expect(listed.lines.some(({ engine }) => engine === 'system')).toBe(true);
  writeFileSync(pathOf('none.onnx'), 'not a voice');
  const none = await hark(['voices', 'add', pathOf('none.onnx')], env);
  expect(none.exitCode).toBe(3);
  expect(none.stderr).toContain('MODEL_LOAD');
  const unknown = await hark(['say', 'Hello', '--voice', 'neural:gone', '-o', pathOf('gone.wav')], env);
  expect(unknown.exitCode).toBe(1);
  expect(unknown.stderr).toMatch(/VOICE_UNAVAILABLE[\s\S]*hark voices/);
  expect((await hark(['say', 'Hello', '--voice', 'nobody', '-o', pathOf('gone.wav')], env)).exitCode).toBe(2);
});
