import { z } from 'zod';
import { type ErrorCode, errorCodeSchema } from '../../../shared/errors.ts';

/** Schemas of the data that the engine exchanges with one kind of worker. */
export interface WorkerContract<Options, Job, Result> {
  /** Passed to the worker at its start. */
  options: z.ZodType<Options>;
  job: z.ZodType<Job>;
  result: z.ZodType<Result>;
}

export interface WorkerJob<Job> {
  id: number;
  job: Job;
  /** One Int32 that becomes non-zero when the job is cancelled; the running job reads it. */
  cancelled: SharedArrayBuffer;
}

export type WorkerMessage<Result> =
  | { type: 'ready' }
  | { type: 'load-failed'; code: ErrorCode; message: string }
  /** What is ready before the rest of the result. */
  | { type: 'part'; id: number; result: Result; computeMs: number }
  | { type: 'done'; id: number; result: Result; computeMs: number }
  | { type: 'cancelled'; id: number }
  /** `code` is absent for an unexpected error. */
  | { type: 'failed'; id: number; code?: ErrorCode; message: string };

/** Schemas of the messages in both directions. */
export interface WorkerMessages<Job, Result> {
  toWorker: z.ZodType<WorkerJob<Job>>;
  toEngine: z.ZodType<WorkerMessage<Result>>;
}

/** @returns the schemas of all messages of a contract */
export function workerMessages<Options, Job, Result>({
  job,
  result,
}: WorkerContract<Options, Job, Result>): WorkerMessages<Job, Result> {
  const id = z.number().int();
  const toWorker = z.object({ id, job, cancelled: z.instanceof(SharedArrayBuffer) });
  const toEngine = z.discriminatedUnion('type', [
    z.object({ type: z.literal('ready') }),
    z.object({ type: z.literal('load-failed'), code: errorCodeSchema, message: z.string() }),
    z.object({ type: z.literal('part'), id, result, computeMs: z.number() }),
    z.object({ type: z.literal('done'), id, result, computeMs: z.number() }),
    z.object({ type: z.literal('cancelled'), id }),
    z.object({ type: z.literal('failed'), id, code: errorCodeSchema.exactOptional(), message: z.string() }),
  ]);
  // The compiler cannot resolve the schema types while `Job` and `Result` are generic.
  return { toWorker, toEngine } as unknown as WorkerMessages<Job, Result>;
}
