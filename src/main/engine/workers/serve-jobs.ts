import { parentPort, workerData } from 'node:worker_threads';
import { HarkError, toHarkError } from '../../../shared/errors.ts';
import { receive } from '../../../shared/ipc/message-contract.ts';
import { parseMessage } from '../../../shared/ipc/parse-message.ts';
import { collectGarbage } from './collect-garbage.ts';
import { type WorkerContract, type WorkerJob, type WorkerMessage, workerMessages } from './worker-contract.ts';

/**
 * Runs one job. Resolves to undefined when it stopped because `isCancelled()` became true.
 * @param sendPart hands over what is ready before the last part, which is the result
 */
export type JobRunner<Job, Result> = (
  job: Job,
  isCancelled: () => boolean,
  sendPart: (part: Result) => void,
) => Promise<Result | undefined>;

/**
 * Runs in the worker: loads the models, reports that it is ready, then runs one job at a time. An invalid message ends
 * the thread.
 * @param load resolves to the function that runs a job
 */
export async function serveJobs<Options, Job, Result>(
  contract: WorkerContract<Options, Job, Result>,
  load: (options: Options) => Promise<JobRunner<Job, Result>>,
): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error('this file runs as a worker thread only');
  const post = (message: WorkerMessage<Result>) => port.postMessage(message);

  let runner: JobRunner<Job, Result>;
  try {
    runner = await load(parseMessage(contract.options, workerData, 'the options of the worker'));
  } catch (error) {
    const { code, message } = toHarkError(error, 'MODEL_LOAD');
    post({ type: 'load-failed', code, message });
    return;
  }

  const runJob = async ({ id, job, cancelled }: WorkerJob<Job>) => {
    const flag = new Int32Array(cancelled);
    const isCancelled = () => Atomics.load(flag, 0) !== 0;
    const startedAt = performance.now();
    try {
      const sendPart = (result: Result) => post({ type: 'part', id, result, computeMs: performance.now() - startedAt });
      const result = isCancelled() ? undefined : await runner(job, isCancelled, sendPart);
      const computeMs = performance.now() - startedAt;
      post(result === undefined ? { type: 'cancelled', id } : { type: 'done', id, result, computeMs });
    } catch (error) {
      const code = error instanceof HarkError ? { code: error.code } : {};
      post({ type: 'failed', id, ...code, message: (error as Error).message });
    }
  };
  let queue = Promise.resolve();
  const onJob = receive(workerMessages(contract).toWorker, 'the engine', (job) => {
    queue = queue.then(() => runJob(job));
  });
  port.on('message', (message: unknown) => onJob(message));
  collectGarbage();
  post({ type: 'ready' });
}
