import { SAMPLE_RATE_HZ } from '../../../../../shared/audio/audio-format.ts';
import { verifiedModelFile } from '../../../../models/catalogue/model-files.ts';
import { joinedTranscript } from '../decoding/joined-transcript.ts';
import { splitAtPauses } from '../decoding/split-at-pauses.ts';
import type { SttEngine } from '../stt-engine.ts';
import type { WhisperHeard } from './whisper.ts';

/** Pieces of long audio, with the silence that must follow them. */
const MAX_PIECE_SAMPLES = 28 * SAMPLE_RATE_HZ;

/** Where none are given. */
const LANGUAGES = ['en'];

/** Whisper in ONNX, any size: the layout of `onnx-community/whisper-*` on Hugging Face. */
export const whisperEngine: SttEngine = {
  id: 'whisper',
  // The encoder reads all of a sound anew, however little was added.
  capabilities: { streaming: false, partialTexts: false, nBest: true, hotWords: false, sampleRateHz: SAMPLE_RATE_HZ },
  async load({ id }, options) {
    const { languages = LANGUAGES } = options;
    // Only what loads a model needs the runtime.
    const { loadWhisper } = await import('./load-whisper.ts');
    const { whisper, textOf } = await loadWhisper((file) => verifiedModelFile(id, file), options);
    // The first run allocates; better now than in the first turn.
    await whisper.transcribe(new Float32Array(SAMPLE_RATE_HZ), languages, { isCancelled: () => false });
    return {
      async transcribe(samples, { isCancelled, speech }) {
        const heard: WhisperHeard[] = [];
        const spoken = speech?.language === undefined ? languages : [speech.language];
        const search = speech && { hotWords: undefined };
        for (const piece of splitAtPauses(samples, MAX_PIECE_SAMPLES)) {
          const decoded = await whisper.transcribe(piece, spoken, { isCancelled, search });
          if (!decoded.complete) return undefined;
          heard.push(decoded);
        }
        const language = heard.find((each) => each.language !== undefined)?.language;
        return { ...joinedTranscript(heard, textOf), ...(language !== undefined && { language }) };
      },
      release: () => whisper.release(),
    };
  },
};
