import { expect, test } from 'vitest';
import type { PlaybackReport } from '../../../../shared/audio/audio-port.ts';
import { HarkError } from '../../../../shared/errors.ts';
import { VirtualClock } from '../../clock/virtual-clock.ts';
import { LanguageVoices } from '../../speech/tts/languages/language-voices.ts';
import type { Synthesizer } from '../../speech/tts/synthesizer.ts';
import type { SpokenOptions } from '../../speech/tts/text/spoken/spoken-sentences.ts';
import type { ListedVoice } from '../../speech/tts/tts-engine.ts';
import type { Playback } from '../playback/playback.ts';
import { ReplySpeaker, type SpeechProgress } from './reply-speaker.ts';

/** A voice that knows Latin letters, over a playback that is done at once. */
function speakerOf(options?: SpokenOptions) {
  const asked: string[] = [];
  const voices: (string | undefined)[] = [];
  const synthesizer: Synthesizer = {
    async synthesize(sentence, _signal, language) {
      asked.push(sentence);
      voices.push(language);
      if (!/[a-z]/i.test(sentence)) throw new HarkError('TEXT_UNSPEAKABLE', 'no Latin letters');
      return { samples: new Float32Array(160), sampleRateHz: 16_000, computeMs: 1 };
    },
  };
  let report: (report: PlaybackReport) => void = () => undefined;
  const playback: Playback = {
    play({ clipId }) {
      queueMicrotask(() => {
        report({ type: 'started', clipId, atMs: 0 });
        report({ type: 'ended', clipId, atMs: 10 });
      });
    },
    stop: () => undefined,
    pause: () => undefined,
    resume: () => undefined,
    onReport(listener) {
      report = listener;
    },
  };
  return { asked, voices, speaker: new ReplySpeaker(synthesizer, playback, new VirtualClock(), options) };
}

async function spoken(speaker: ReplySpeaker, sentences: string[]): Promise<string[]> {
  const sent: string[] = [];
  const onProgress = (progress: SpeechProgress) => {
    if (progress.type === 'sent') sent.push(progress.text);
  };
  await speaker.speak(sentences, { onProgress });
  return sent;
}

test('gives the voice the words to say, and reports the text as written', async () => {
  const { asked, speaker } = speakerOf();
  const written = ['**It is −5 °C.**', 'See [this](https://x.example).'];
  expect(await spoken(speaker, written)).toEqual(written);
  expect(asked).toEqual(['It is minus five degrees Celsius.', 'See this.']);
});

test('uses the sentence that was prepared', async () => {
  const { asked, speaker } = speakerOf();
  speaker.prepare('It is 3:05 PM. Goodbye.');
  await spoken(speaker, ['It is 3:05 PM.', 'Goodbye.']);
  expect(asked).toEqual(['It is three oh five P M.', 'Goodbye.']);
});

test('leaves out what the voice cannot say, and speaks the rest', async () => {
  const { speaker } = speakerOf();
  expect(await spoken(speaker, ['Tokyo is nice.', '今日は晴れです。', '🙂', 'Have a nice day.'])).toEqual([
    'Tokyo is nice.',
    'Have a nice day.',
  ]);
});

test('ends a reply of which nothing can be said', async () => {
  const { speaker } = speakerOf();
  expect(await spoken(speaker, ['今日は晴れです。', '…'])).toEqual([]);
});

test('gives each sentence to the voice of its language, and a short one to the voice of the one before it', async () => {
  const voice = (name: string, language: string): ListedVoice => ({
    name,
    engine: 'system',
    languages: [language],
    title: name,
  });
  const languages = new LanguageVoices('slt', async () => [voice('slt', 'en'), voice('system:de', 'de')], 'en-US');
  await languages.load();
  const { asked, voices, speaker } = speakerOf({ languages });
  speaker.prepare('Am 3. Mai scheint in Berlin die Sonne.');
  await spoken(speaker, [
    'Am 3. Mai scheint in Berlin die Sonne.',
    'Ja, klar.',
    'It is 5 o’clock in the morning.',
    'Sure.',
    'Es kostet 5 € und ist sehr gut.',
    'That is it.',
  ]);
  expect(asked.map((text, index) => [voices[index] ?? 'chosen', text])).toEqual([
    ['de', 'Am dritten Mai scheint in Berlin die Sonne.'],
    ['de', 'Ja, klar.'],
    ['chosen', "It is five o'clock in the morning."],
    ['chosen', 'Sure.'],
    ['de', 'Es kostet fünf Euro und ist sehr gut.'],
    ['chosen', 'That is it.'],
  ]);
});
