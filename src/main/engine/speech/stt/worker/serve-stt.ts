import { serveJobs } from '../../../workers/serve-jobs.ts';
import { loadStt, type SttCatalogue } from '../registry.ts';
import { sttWorkerContract } from './stt-worker-contract.ts';

/** Runs in a worker thread: loads the STT model that it is started with, then transcribes. @param catalogue the built-in one without it */
export function serveStt(catalogue?: SttCatalogue): Promise<void> {
  return serveJobs(sttWorkerContract, async ({ model, threads, provider, languages }) => {
    const recognizer = await loadStt(model, { threads, provider, languages }, catalogue);
    return ({ samples, speech }, isCancelled) => recognizer.transcribe(samples, { isCancelled, speech });
  });
}
