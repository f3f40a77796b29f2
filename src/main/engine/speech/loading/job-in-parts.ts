import type { InferenceResult } from '../../workers/inference-worker.ts';
import type { Speech } from '../tts/speech.ts';
import type { Synthesis } from '../tts/synthesizer.ts';

/** Runs a TTS job. @returns undefined when it was cancelled */
type RunJob = (onPart: (part: InferenceResult<Speech>) => void) => Promise<InferenceResult<Speech> | undefined>;

/**
 * Starts a job whose sound comes in parts.
 * @param cancel ends it when nobody reads on
 * @returns the sound, with the rest as it comes, as soon as the first part is there; undefined when it was cancelled before
 * @throws what the job threw before its first part; later that ends the rest
 */
export function jobInParts(run: RunJob, cancel: () => void): Promise<Synthesis | undefined> {
  return new Promise((resolve, reject) => {
    let rest: ReadableStreamDefaultController<Speech> | undefined;
    const stream = new ReadableStream<Speech>({
      cancel() {
        rest = undefined;
        cancel();
      },
      start: (controller) => {
        rest = controller;
      },
    });
    let isFirst = true;
    const take = ({ result, computeMs }: InferenceResult<Speech>, isLast: boolean) => {
      if (isFirst) resolve({ ...result, computeMs, ...(isLast ? {} : { rest: stream }) });
      else rest?.enqueue(result);
      isFirst = false;
    };
    run((part) => take(part, false)).then(
      (last) => {
        if (last) {
          take(last, true);
          rest?.close();
        } else {
          rest?.error(new Error('the synthesis was cancelled'));
          resolve(undefined);
        }
      },
      (error: unknown) => {
        rest?.error(error);
        reject(error);
      },
    );
  });
}
