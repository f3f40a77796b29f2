import type { ErrorCode } from '../../../shared/errors.ts';

/** What crosses between the engine and its workers: same program, same build, so types are enough. */
export interface WorkerStart<Options> {
  options: Options;
}

export interface WorkerJob<Job> {
  id: number;
  job: Job;
  /** One Int32, not 0 once the job is cancelled; read while it runs. */
  cancelled: SharedArrayBuffer;
}

export type WorkerMessage<Result> =
  | { type: 'ready' }
  | { type: 'load-failed'; code: ErrorCode; message: string }
  | { type: 'done'; id: number; result: Result; computeMs: number }
  | { type: 'cancelled'; id: number }
  /** `code` is undefined for what the job itself did not foresee. */
  | { type: 'failed'; id: number; code: ErrorCode | undefined; message: string };
