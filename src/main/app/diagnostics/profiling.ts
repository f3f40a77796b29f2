import type { Logger } from 'pino';
import type { Config } from '../../../shared/settings/config-schema.ts';
import { profileFolder } from '../../config/profile-folder.ts';
import type { RunningTrace } from '../app-platform.ts';

/** The recording of this start, if profiling is on: main's trace and the engine's profiles are in one folder. */
export class Profiling {
  /** Of this start; undefined while profiling is off. */
  readonly #folder: string | undefined;
  #trace: Promise<RunningTrace> | undefined;

  constructor(
    { profiling }: Config,
    private readonly log: Logger,
  ) {
    this.#folder = profiling.enabled ? profileFolder(profiling.folder) : undefined;
  }

  /** The configuration for the engine, which records into the folder of this start. */
  withFolder(config: Config): Config {
    if (this.#folder === undefined) return config;
    return { ...config, profiling: { ...config.profiling, folder: this.#folder } };
  }

  start(startTrace: (folder: string) => Promise<RunningTrace>): void {
    if (this.#folder === undefined) return;
    this.#trace = startTrace(this.#folder);
    this.#trace.catch((error: unknown) => this.log.error({ error }, 'the trace could not be started'));
  }

  /** @returns when the trace is written; undefined when there is none */
  finish(engineEnded: Promise<void>): Promise<void> | undefined {
    return this.#trace && this.#write(engineEnded, this.#trace);
  }

  async #write(engineEnded: Promise<void>, trace: Promise<RunningTrace>): Promise<void> {
    await engineEnded;
    try {
      this.log.info({ file: await (await trace).finish() }, 'the trace is written');
    } catch (error) {
      this.log.error({ error }, 'the trace could not be written');
    }
  }
}
