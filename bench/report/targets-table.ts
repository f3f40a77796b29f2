import { megabytesOf as mb, whole as ms } from './format-figures.ts';
import { table } from './markdown.ts';
import type { Results } from './results.ts';

/** The targets of Audio Orchestrator and Hark, each with its measurement. */
export function targetsTable(
  results: Pick<Results, 'voice-loop' | 'start' | 'replay' | 'soak' | 'load' | 'optimisation'>,
): string {
  const { latencyMs, latenessMs, asleep, talking } = results['voice-loop'];
  const of = (name: string) => latencyMs[name] ?? { p50: Number.NaN, p95: Number.NaN, p99: Number.NaN };
  const figure = (name: string) => `${ms(of(name).p50)} / ${ms(of(name).p95)} / ${ms(of(name).p99)}`;
  const lateness = latenessMs.whileListening;
  const engine = (processes: typeof asleep.processes) => processes.find(({ process }) => process === 'hark-engine');
  const largest = Math.max(
    ...talking.processes.map(({ proportionalMib, residentMib }) => proportionalMib ?? residentMib),
  );
  const engineMib = engine(talking.processes)?.proportionalMib ?? Number.NaN;
  const asleepPercent = engine(asleep.processes)?.cpuPercentOfOneCore ?? Number.NaN;
  const start = results.start.startToListeningMs;
  const lastDay = results.replay.days.find(({ preloading }) => preloading)?.lastDayHitRate ?? Number.NaN;
  const { slopeMibPerHour, hours } = results.soak;
  const { poolUtilization } = results.optimisation;
  const { voiceToVoice, stt, tts, wake } = {
    voiceToVoice: of('voiceToVoice'),
    stt: of('stt'),
    tts: of('tts'),
    wake: of('wake'),
  };

  return table(
    ['', 'target', 'aim', 'measured', ''],
    [
      [
        'end to end, hangover counted',
        '< 2000 ms',
        'p50 ≤ 300, p95 ≤ 500',
        figure('voiceToVoice'),
        verdict(voiceToVoice.p99 < 2000, voiceToVoice.p50 <= 300 && voiceToVoice.p95 <= 500),
      ],
      [
        'a chunk, while it listens',
        '< 200 ms',
        'p99 < 20',
        `${ms(lateness.p50)} / ${ms(lateness.p95)} / ${ms(lateness.p99)}`,
        verdict(lateness.p99 < 200, lateness.p99 < 20),
      ],
      ['wake word', '< 200 ms', '', figure('wake'), verdict(wake.p99 < 200)],
      ['speech to text, running time', '< 300 ms', '', figure('stt'), verdict(stt.p99 < 300)],
      [
        'the transcript, after the endpoint',
        '',
        'p50 ≤ 60',
        figure('sttAfterEndpoint'),
        verdict(of('sttAfterEndpoint').p50 <= 60),
      ],
      ['text to speech, first sound', '< 500 ms', 'p50 ≤ 150', figure('tts'), verdict(tts.p99 < 500, tts.p50 <= 150)],
      [
        'memory of the largest process, talking',
        '< 512 MB',
        'engine < 350',
        `${mb(largest)} MB; engine ${mb(engineMib)} MB`,
        verdict(mb(largest) < 512, mb(engineMib) < 350),
      ],
      ['engine asleep', '< 2 % of a core', '', `${asleepPercent} %`, verdict(asleepPercent < 2)],
      [
        'start to listening',
        '≤ 2 s',
        '',
        `${ms(start.p50)} / ${ms(start.p95)} / ${ms(start.max)} ms (p50 / p95 / worst)`,
        verdict(start.p50 <= 2000),
      ],
      [
        'model cache hits, replayed day',
        '> 80 %',
        '≥ 95 %',
        `${(100 * lastDay).toFixed(1)} %`,
        verdict(lastDay > 0.8, lastDay >= 0.95),
      ],
      [
        'connection pool in use, one turn at a time',
        '< 80 %',
        '',
        `${Math.round(100 * poolUtilization)} %`,
        verdict(poolUtilization < 0.8),
      ],
      [
        `memory over ${hours} hours replayed`,
        'flat',
        '',
        `${slopeMibPerHour.toFixed(1)} MiB an hour`,
        verdict(slopeMibPerHour < 5),
      ],
    ],
  );
}

function verdict(target: boolean, aim?: boolean): string {
  if (!target) return 'missed';
  return aim === false ? 'met, aim missed' : 'met';
}
