/** The STT worker: speech to text in a thread of its own, so that no chunk waits for it. */
import { serveJobs } from '../../../workers/serve-jobs.ts';
import { loadStt } from '../registry.ts';
import { sttWorkerContract } from './stt-worker-contract.ts';

void serveJobs(sttWorkerContract, async ({ model, threads, provider }) => {
  const recognizer = await loadStt(model, { threads, provider });
  return (samples, isCancelled) => recognizer.transcribe(samples, { isCancelled });
});
