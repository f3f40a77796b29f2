import { setTimeout as wait } from 'node:timers/promises';
import { Engine } from '../../src/main/engine/engine.ts';
import { type EngineMeter, meterEngine } from '../../src/main/engine/observers/metrics/meter-engine.ts';
import { configSchema } from '../../src/shared/settings/config-schema.ts';
import { questionChunks } from '../optimisation/question-audio.ts';
import { type Distribution, distributionOf } from '../statistics.ts';
import { LiveSession } from './live-session.ts';

/** Not the app's default port, so that both can run at the same time. */
const LOAD_METRICS_PORT = 9465;
/** Time for the models' memory to settle and for each desktop to ask once. */
const SETTLE_MS = 4000;

/** Figures of one number of desktops. */
export interface LoadFigures {
  sessions: number;
  latenessMs: Distribution;
  voiceToVoiceMs: Distribution | undefined;
  answered: number;
  shedChunks: number;
  errors: Record<string, number>;
  /** Of the whole process, all threads. */
  processorPercentOfOneCore: number;
  residentMib: number;
}

/** Many simulated desktops on one engine; `monitor:stress` shows its metrics. */
export class Desktops {
  #sessions: LiveSession[] = [];

  private constructor(
    private readonly engine: Engine,
    private readonly meter: EngineMeter,
    private readonly chunks: readonly Float32Array[],
  ) {}

  /** @param questions different questions per desktop, about one every 7.5 s */
  static async open(questions: number): Promise<Desktops> {
    const engine = new Engine(configSchema.parse({ tts: { voice: 'slt' } }));
    await engine.warm();
    const meter = await meterEngine(engine, () => 0);
    const { url } = await meter.serve(LOAD_METRICS_PORT);
    process.stderr.write(`load: metrics at ${url} (npm run monitor:stress)\n`);
    return new Desktops(engine, meter, await questionChunks(questions));
  }

  /** Opens or closes sessions until there are `count`, waits until they have settled, and measures. */
  async measure(count: number, durationMs: number): Promise<LoadFigures> {
    while (this.#sessions.length > count) await this.#sessions.pop()?.close();
    while (this.#sessions.length < count) {
      const startAt = Math.floor((this.#sessions.length * this.chunks.length * 0.381_966) % this.chunks.length);
      this.#sessions.push(await LiveSession.open(this.engine, this.chunks, startAt, this.meter));
    }
    await wait(SETTLE_MS);
    for (const session of this.#sessions) session.restart();
    const before = process.cpuUsage();
    await wait(durationMs);
    const { user, system } = process.cpuUsage(before);
    return this.#figures((user + system) / 10 / durationMs);
  }

  async close(): Promise<void> {
    for (const session of this.#sessions) await session.close();
    await this.engine.close();
  }

  #figures(processorPercentOfOneCore: number): LoadFigures {
    const all = this.#sessions.map(({ figures }) => figures);
    const sum = (figure: (of: (typeof all)[number]) => number) => all.reduce((total, of) => total + figure(of), 0);
    const errors: Record<string, number> = {};
    for (const code of all.flatMap((of) => of.errors)) errors[code] = (errors[code] ?? 0) + 1;
    const voiceToVoiceMs = all.flatMap((of) => of.voiceToVoiceMs);
    return {
      sessions: all.length,
      latenessMs: distributionOf(all.flatMap(({ latenessMs }) => latenessMs)),
      voiceToVoiceMs: voiceToVoiceMs.length > 0 ? distributionOf(voiceToVoiceMs) : undefined,
      answered: sum(({ answered }) => answered),
      shedChunks: sum(({ shedChunks }) => shedChunks),
      errors,
      processorPercentOfOneCore: Math.round(processorPercentOfOneCore * 10) / 10,
      residentMib: Math.round(process.memoryUsage.rss() / 2 ** 20),
    };
  }
}
