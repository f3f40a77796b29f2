import { expect, test } from 'vitest';
import { speechProgramOf } from './speech-program.ts';
import { SystemVoice, systemVoices } from './system-voice.ts';

const SENTENCE = 'The weather is fine today.';

test("lists the system's voices with their languages, and several of them speak", async () => {
  const voices = await systemVoices();
  const english = voices.filter(({ language }) => language.startsWith('en'));
  expect(english.length).toBeGreaterThan(1);
  for (const { name } of english.slice(0, 2)) {
    const voice = await SystemVoice.open(name);
    const { samples, sampleRateHz } = await voice.speak(SENTENCE);
    expect(samples.length / sampleRateHz).toBeGreaterThan(0.8);
    expect(Math.max(...samples)).toBeGreaterThan(0.1);
    await voice.close();
  }
});

test('follows the speed and never passes the text as a program option', async () => {
  const voice = await SystemVoice.open(undefined);
  const seconds = async (text: string, speed: number) => (await voice.speak(text, { speed })).samples.length / 22_050;
  expect((await seconds(SENTENCE, 2)) / (await seconds(SENTENCE, 1))).toBeLessThan(0.75);
  expect(await seconds('--version; $(touch nothing)', 1)).toBeGreaterThan(0.5);
  await voice.close();
});

test('rejects an unknown system voice and lists the known ones', async () => {
  await expect(SystemVoice.open('Nobody')).rejects.toMatchObject({
    code: 'VOICE_UNAVAILABLE',
    message: expect.stringContaining('it has'),
  });
});

test('eSpeak is not offered for Japanese, of which it says every other letter as “Chinese letter”', () => {
  const listed = [
    'Pty Language Age/Gender VoiceName File',
    ' 5  ja  --/M  Japanese  jpx/ja',
    ' 5  ko  --/M  Korean  ko',
  ];
  expect(speechProgramOf('linux').parseList(listed.join('\n'))).toEqual([{ name: 'ko', language: 'ko' }]);
});

test("macOS's and Windows' programs get voice and speed as arguments or variables, never in their words", () => {
  const say = speechProgramOf('darwin');
  expect(say.speak('Ann; rm', { speed: 2, pitch: 1 }, '/tmp/o.wav').args).toEqual(
    expect.arrayContaining(['-v', 'Ann; rm', '-r', '350', '-o', '/tmp/o.wav']),
  );
  expect(say.parseList('Alex                en_US    # Hi.\nAnna (Enhanced)     de_DE    # Hallo.\n')).toEqual([
    { name: 'Alex', language: 'en-US' },
    { name: 'Anna (Enhanced)', language: 'de-DE' },
  ]);
  const sapi = speechProgramOf('win32').speak("'; Remove-Item", { speed: 2, pitch: 1 }, 'C:\\o.wav');
  expect(speechProgramOf('win32').parseList('de-DE Microsoft Hedda Desktop\r\n')).toEqual([
    { name: 'Microsoft Hedda Desktop', language: 'de-DE' },
  ]);
  expect(sapi.args.join(' ')).not.toContain('Remove-Item');
  expect(sapi.env).toEqual({
    HARK_SPEAK_VOICE: "'; Remove-Item",
    HARK_SPEAK_RATE: '6',
    HARK_SPEAK_OUT: 'C:\\o.wav',
  });
});
