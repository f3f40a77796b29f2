import type { ErrorCode } from '../../../shared/errors.ts';

/** What crosses between the engine and its workers: same program, same build, so types are enough. */
export interface WorkerStart<Options> {
  options: Options;
  /** One Int32: the highest job id that is cancelled, read while a job runs. */
  cancelledUpTo: SharedArrayBuffer;
}

export interface WorkerJob<Job> {
  id: number;
  job: Job;
}

export type WorkerMessage<Result> =
  | { type: 'ready' }
  | { type: 'load-failed'; code: ErrorCode; message: string }
  | { type: 'done'; id: number; result: Result; computeMs: number }
  | { type: 'cancelled'; id: number }
  | { type: 'failed'; id: number; message: string };
