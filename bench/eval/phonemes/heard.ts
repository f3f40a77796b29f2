import { Resampler } from '../../../src/main/audio-file/resampler.ts';
import type { Engine } from '../../../src/main/engine/engine.ts';
import { openNeuralVoice } from '../../../src/main/engine/speech/tts/neural/open-voice.ts';
import type { Phonemes } from '../../../src/main/engine/speech/tts/neural/phonemes.ts';
import { spokenSentences } from '../../../src/main/engine/speech/tts/text/spoken/spoken-sentences.ts';
import { voiceLibrary } from '../../../src/main/models/catalogue/model-folders.ts';
import { SAMPLE_RATE_HZ } from '../../../src/shared/audio/audio-format.ts';
import { percent } from '../../statistics.ts';
import { countWordErrors, wordsOf } from '../word-errors.ts';

export interface HeardFigures {
  words: number;
  errors: number;
  werPercent: number;
}

/**
 * Speaks sentences with a voice, with each kind of phonemes in turn, and has Hark transcribe them.
 * @param voice id in the catalogue
 * @param onSentence called with what was heard when it was not what was said
 */
export async function hearEach<Kind extends string>(
  engine: Engine,
  voice: string,
  sentences: readonly string[],
  kinds: Readonly<Record<Kind, Phonemes>>,
  onError: (kind: Kind, said: string, heard: string) => void,
): Promise<Record<Kind, HeardFigures>> {
  const names = Object.keys(kinds) as Kind[];
  const sums = Object.fromEntries(names.map((kind) => [kind, { words: 0, errors: 0 }])) as Record<
    Kind,
    { words: number; errors: number }
  >;
  const voices = await Promise.all(
    names.map(
      async (kind) => [kind, await openNeuralVoice(voiceLibrary(), voice, undefined, undefined, kinds[kind])] as const,
    ),
  );
  for (const sentence of sentences) {
    for (const [kind, speaker] of voices) {
      const { samples, sampleRateHz } = await speaker.speak(sentence);
      const { text } = await engine.transcribeWhole(new Resampler(sampleRateHz, SAMPLE_RATE_HZ).push(samples));
      const said = wordsOf(sentence);
      const errors = countWordErrors(said, wordsOf(spokenSentences(text, { language: 'en' }).join(' ')));
      sums[kind].words += said.length;
      sums[kind].errors += errors;
      if (errors > 0) onError(kind, sentence, text);
    }
  }
  for (const [, speaker] of voices) await speaker.close?.();
  return Object.fromEntries(
    names.map((kind) => [kind, { ...sums[kind], werPercent: percent(sums[kind].errors, sums[kind].words) }]),
  ) as Record<Kind, HeardFigures>;
}
