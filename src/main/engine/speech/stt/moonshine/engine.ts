import { SAMPLE_RATE_HZ } from '../../../../../shared/audio/audio-format.ts';
import type { Decoded } from '../decoding/decode-speech.ts';
import { joinedTranscript } from '../decoding/joined-transcript.ts';
import type { SttEngine } from '../stt-engine.ts';

/** Moonshine in ONNX, any size: the layout that `@usefulsensors/moonshine-js` ships. */
export const moonshineEngine: SttEngine = {
  id: 'moonshine',
  // The last transcript is checked as a draft, so a longer audio costs little (docs/decisions/0008).
  capabilities: { streaming: false, partialTexts: true, nBest: true, hotWords: true, sampleRateHz: SAMPLE_RATE_HZ },
  async load({ id }, { threads, provider }) {
    // Only what loads a model needs the runtime and the tokenizer.
    const [{ Moonshine }, { PieceTranscriber }, { decodeTokens }, { hotWordsOf }] = await Promise.all([
      import('./moonshine.ts'),
      import('./piece-transcriber.ts'),
      import('./tokenizer.ts'),
      import('./hot-words-of.ts'),
    ]);
    const model = await Moonshine.load(id, threads, provider);
    // The first run allocates; better now than in the first turn.
    await model.transcribe(new Float32Array(SAMPLE_RATE_HZ), { isCancelled: () => false });
    const pieces = new PieceTranscriber(model);
    return {
      async transcribe(samples, { isCancelled, speech }) {
        const search = speech && { hotWords: hotWordsOf(speech.hotWords) };
        const heard: Decoded[] = [];
        for await (const decoded of pieces.transcribe(samples, { isCancelled, search })) {
          if (!decoded.complete) return undefined;
          heard.push(decoded);
        }
        return joinedTranscript(heard, decodeTokens);
      },
      release: () => model.release(),
    };
  },
};
