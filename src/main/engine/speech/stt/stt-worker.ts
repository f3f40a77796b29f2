/** The STT worker: speech to text in a thread of its own, so that no chunk waits for it. */
import { SAMPLE_RATE_HZ } from '../../../../shared/audio/audio-format.ts';
import { serveJobs } from '../../workers/serve-jobs.ts';
import { Moonshine } from './moonshine.ts';
import { sttWorkerContract } from './stt-worker-contract.ts';
import { decodeTokens } from './tokenizer.ts';
import { PieceTranscriber } from './transcribe-at-pauses.ts';

void serveJobs(sttWorkerContract, async ({ model, threads, provider }) => {
  const moonshine = await Moonshine.load(model, threads, provider);
  // The first run allocates; better now than in the first turn.
  await moonshine.transcribe(new Float32Array(SAMPLE_RATE_HZ), () => false);
  // What it remembers of the last job makes the next one quicker. Lost, it costs time only.
  const pieces = new PieceTranscriber(moonshine);
  return async (samples, isCancelled) => {
    const texts: string[] = [];
    for await (const decoded of pieces.transcribe(samples, isCancelled)) {
      if (!decoded.complete) return undefined;
      texts.push(decodeTokens(decoded.tokens));
    }
    return texts.join(' ').trim();
  };
});
