import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type ErrorCode, HarkError } from '../../../shared/errors.ts';
import { receive } from '../../../shared/ipc/message-contract.ts';
import { projectRoot } from '../../models/catalogue/project-root.ts';
import {
  type WorkerContract,
  type WorkerJob,
  type WorkerMessage,
  type WorkerMessages,
  workerMessages,
} from './worker-contract.ts';

export interface InferenceResult<Result> {
  result: Result;
  /** Running time in the worker until then, milliseconds. */
  computeMs: number;
}

/** A queued or running job. */
export interface InferenceJob<Result> {
  /** Resolves to undefined when cancelled. Rejects with a HarkError with the job's code or the worker's failure code. */
  done: Promise<InferenceResult<Result> | undefined>;
  cancel(): void;
}

interface PendingJob<Result> {
  cancel(): void;
  onPart: ((part: InferenceResult<Result>) => void) | undefined;
  resolve(result: InferenceResult<Result> | undefined): void;
  reject(error: HarkError): void;
}

export interface InferenceWorkerOptions<Options, Job, Result> {
  contract: WorkerContract<Options, Job, Result>;
  /** Path of the built file: absolute, or relative to `out/main`, also when the caller runs from source. */
  file: string;
  /** The code for failures that have no code of their own. */
  failureCode: ErrorCode;
  options: Options;
}

/** Controls, from the engine, a worker thread that loads models and runs one job at a time. */
export class InferenceWorker<Options, Job, Result> {
  readonly #worker: Worker;
  readonly #pendingJobs = new Map<number, PendingJob<Result>>();
  readonly #failureCode: ErrorCode;
  readonly #messages: WorkerMessages<Job, Result>;
  #nextId = 1;
  #exitError: HarkError | undefined;
  #onIdle = (): void => undefined;

  private constructor({ contract, file, failureCode, options }: InferenceWorkerOptions<Options, Job, Result>) {
    this.#failureCode = failureCode;
    this.#messages = workerMessages(contract);
    this.#worker = new Worker(resolve(projectRoot, 'out/main', file), { workerData: options });
  }

  /**
   * Starts the thread and waits until its models are loaded.
   * @throws HarkError MODEL_MISSING, MODEL_CHECKSUM, MODEL_LOAD
   */
  static async start<Options, Job, Result>(
    options: InferenceWorkerOptions<Options, Job, Result>,
  ): Promise<InferenceWorker<Options, Job, Result>> {
    const worker = new InferenceWorker<Options, Job, Result>(options);
    try {
      await worker.#listen();
    } catch (error) {
      await worker.stop();
      throw error;
    }
    return worker;
  }

  /** False once the thread has ended, by `stop` or by itself. */
  get isAlive(): boolean {
    return this.#exitError === undefined;
  }

  /**
   * @param transfer buffers of `job` to move instead of copy
   * @param onPart gets what is ready before the last part, which is the result
   */
  run(job: Job, transfer: ArrayBuffer[] = [], onPart?: (part: InferenceResult<Result>) => void): InferenceJob<Result> {
    const id = this.#nextId++;
    const cancelled = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const cancel = () => void Atomics.store(cancelled, 0, 1);
    const done = new Promise<InferenceResult<Result> | undefined>((resolve, reject) => {
      if (this.#exitError) return reject(this.#exitError);
      this.#pendingJobs.set(id, { cancel, onPart, resolve, reject });
      const message: WorkerJob<Job> = { id, job, cancelled: cancelled.buffer as SharedArrayBuffer };
      this.#worker.postMessage(message, transfer);
    });
    return { done, cancel };
  }

  /** Cancels all jobs, waits until they end, and ends the thread. */
  async stop(): Promise<void> {
    // Ending a thread during an inference crashes the whole process (Napi::Error).
    const idle = new Promise<void>((resolve) => {
      this.#onIdle = resolve;
    });
    for (const { cancel } of this.#pendingJobs.values()) cancel();
    if (this.#pendingJobs.size > 0) await idle;
    await this.#worker.terminate();
  }

  #listen(): Promise<void> {
    return new Promise((resolve, reject) => {
      const end = (reason: string) => {
        this.#exitError ??= new HarkError(this.#failureCode, `the worker ended: ${reason}`);
        reject(this.#exitError);
        for (const job of this.#pendingJobs.values()) job.reject(this.#exitError);
        this.#pendingJobs.clear();
        this.#onIdle();
      };
      const onMessage = receive(
        this.#messages.toEngine,
        'the worker',
        (message) => {
          if (message.type === 'ready') resolve();
          else if (message.type === 'load-failed') reject(new HarkError(message.code, message.message));
          else this.#settle(message);
        },
        (error) => end(error.message),
      );
      this.#worker.on('message', (message: unknown) => onMessage(message));
      this.#worker.on('error', (error) => end(error.message));
      this.#worker.on('exit', (code) => end(`exit code ${code}`));
    });
  }

  #settle(message: Extract<WorkerMessage<Result>, { id: number }>): void {
    const job = this.#pendingJobs.get(message.id);
    if (message.type === 'part') return job?.onPart?.({ result: message.result, computeMs: message.computeMs });
    this.#pendingJobs.delete(message.id);
    if (this.#pendingJobs.size === 0) this.#onIdle();
    if (message.type === 'failed') job?.reject(new HarkError(message.code ?? this.#failureCode, message.message));
    else if (message.type === 'cancelled') job?.resolve(undefined);
    else job?.resolve({ result: message.result, computeMs: message.computeMs });
  }
}
