import { machineName, round } from './format-figures.ts';
import { table } from './markdown.ts';
import { type Results as AllResults, readResult } from './results.ts';
import { targetsTable } from './targets-table.ts';

type Results = Pick<
  AllResults,
  | 'voice-loop'
  | 'start'
  | 'optimisation'
  | 'replay'
  | 'soak'
  | 'load'
  | 'peers'
  | 'stress'
  | 'voices'
  | 'language-model'
>;

function readResults(): Results {
  return {
    'voice-loop': readResult('voice-loop'),
    start: readResult('start'),
    optimisation: readResult('optimisation'),
    replay: readResult('replay'),
    soak: readResult('soak'),
    load: readResult('load'),
    peers: readResult('peers'),
    stress: readResult('stress'),
    voices: readResult('voices'),
    'language-model': readResult('language-model'),
  };
}

/** docs/performance.md, generated from the results of the benches. */
export function performancePage(): string {
  const results = readResults();
  const { hardware, electron, questions, date } = results['voice-loop'];
  const { memoryGib, system, node } = hardware;
  return `# Performance

_\`npm run docs\` writes this page from \`bench/results/\`. Do not edit it by hand. \`npm run bench\`, \`npm run bench:peers\`,
\`npm run test:load\` and \`npm run test:stress\` measure again._

Measured on ${machineName(hardware)}, ${memoryGib} GiB, ${system}, Electron ${electron} for the app and Node ${node} for
the rest, on ${date.slice(0, 10)}. The machine is a virtual one and shares its processors with others: compare ratios, not
milliseconds. Latencies are p50 / p95 / p99 in milliseconds.

## Targets

Of ${questions.answered} answered of ${questions.asked} spoken questions into the real app, and the other benches:

${targetsTable(results)}

![Voice loop](../bench/results/voice-loop.svg)

## Against a plain pipeline

${optimisation(results.optimisation)}

![Against a plain pipeline](../bench/results/optimisation.svg)

## Others with the same models

${peers(results.peers)}

![Peers](../bench/results/peers.svg)

## Voices

${voices(results.voices)}

## Language models

${languageModels(results['language-model'])}

## The model cache over days

Five working days of use, minute by minute, with the real models and a time to live of an hour
([how it guesses](../src/main/engine/observers/preloader.ts)):

${days(results.replay)}

## Load

${load(results)}

![Load](../bench/results/load.svg)

What an utterance costs by its length, milliseconds: transcribed whole, transcribed when a partial text was made 350 ms
before, and spoken:

${utterances(results.load)}
`;
}

function optimisation(result: Results['optimisation']): string {
  const row = (
    name: string,
    { baseline, optimised, lessPercent }: Results['optimisation']['totalTimeMs'],
    claim = '',
  ) => [
    name,
    round(baseline.p50),
    round(optimised.p50),
    lessPercent >= 0 ? `${lessPercent} % less` : `${-lessPercent} % more`,
    claim,
  ];
  const { audio, http, memory, cache, allocations } = result.claimedPercent;
  const { baseline, optimised } = result.httpConnections;
  return `The same audio through what a good engineer would write first ([it](../bench/optimisation/baseline.ts): the same
models, thresholds and threads, every buffer joined anew, every model at every frame, one stage after the other) and
through Hark, in turn, each in a process of its own; medians. The last column is what _Audio Orchestrator_'s guide claimed.

${table(
  ['', 'plain', 'Hark', '', 'claimed'],
  [
    row('average time a chunk, ms', result.averageTimePerChunkMs, `${audio} % less`),
    row('slowest chunk, ms', result.slowestChunkMs),
    row('voice to voice, ms', result.voiceToVoiceMs),
    row('opening a session with its models, ms', result.openSessionMs, `${cache} % less`),
    row('HTTP, first part of an answer, ms', result.httpFirstPartMs, `${http} % less`),
    row('arrays allocated on the audio thread', result.arrays, `${allocations} % less`),
    row('their memory, MiB', result.arraysMib),
    row('total time for all of the audio, ms', result.totalTimeMs),
    row('processor time, ms', result.processorTimeMs),
    row('peak memory of the process, MiB', result.peakMemoryMib, `${memory} % less`),
  ],
)}

Connections made for eleven questions five seconds apart: fetch() ${baseline}, the pool ${optimised}. Both keep them; what is
saved is fetch()'s own work. All on loopback, without TLS. The model cache had ${(100 * result.cacheHitRate).toFixed(1)} % of what it was asked for.

Where Hark takes more, it buys something with it. The plain pipeline says nothing until the user has stopped; Hark
transcribes while they speak, for the words on the screen and for an answer that is ready when the endpoint is. That costs
processor time on the second core, and STT and TTS in threads of their own, without which chunks would wait for them (see
the slowest chunk), cost memory.`;
}

function peers({ results, threads }: Results['peers']): string {
  const rows = Object.entries(results).flatMap(([job, runs]) =>
    Object.entries(runs).map(([name, { ms, realTimeFactor, timesHark }]) => [
      job,
      name,
      round(ms.p50),
      realTimeFactor?.toFixed(4) ?? '',
      `${timesHark.toFixed(2)} ×`,
    ]),
  );
  return `The same audio in turn, speech to text with ${threads} threads, the rest with one (\`npm run bench:peers\`). Speech to
text runs the same ONNX files everywhere: one whole sentence after the other, and with a partial text every 350 ms, as
somebody who speaks sees them. For voice activity Hark runs Silero v6, the others v5; sherpa-onnx is quicker because its
loop over the frames is native too. Hark's gate before VAD, which leaves out nearly all of it in a quiet room, is not
used here. The voice is Joe everywhere, with five sentences. Piper's own runtime is the Python package piper-tts
with the newest onnxruntime of Python, whose convolutions are faster than those of the newest one for Node; it and sherpa-onnx take
their phonemes from eSpeak NG, and are heard when a sentence is complete.

The aim for speech to text was twice as fast as transformers.js: it is ${times(results, 'a whole sentence')} for a whole
sentence and ${times(results, 'with partial texts')} with partial texts. Voice activity was to be as fast as any: sherpa-onnx
is ahead.

${table(['', '', 'ms', 'RTF', 'takes'], rows)}`;
}

function times(results: Results['peers']['results'], job: string): string {
  return `${(results[job]?.['transformers.js']?.timesHark ?? Number.NaN).toFixed(2)} times`;
}

function voices({ voices }: Results['voices']): string {
  const rows = voices.map(
    ({
      voice,
      words,
      errors,
      firstSoundMs,
      sentenceMs,
      realTimeFactor,
      loadMs,
      memoryMib,
      memoryByFifthMib,
      sizeMib,
    }) => [
      voice,
      `${((100 * errors) / words).toFixed(1)} %`,
      `${round(firstSoundMs.p50)} / ${round(firstSoundMs.p95)}`,
      `${round(sentenceMs.p50)} / ${round(sentenceMs.p95)}`,
      realTimeFactor.toFixed(3),
      round(loadMs),
      round(memoryMib),
      growthOf(memoryByFifthMib),
      sizeMib === null ? '' : round(sizeMib),
    ],
  );
  const remarks = voices.flatMap(({ voice, remark }) => (remark === undefined ? [] : `\n\n${voice}: ${remark}`));
  return `${voices[0]?.sentences ?? 0} replies of Hark's skills, with their numbers, times and names, said by each voice in a process of its own and
transcribed back by Moonshine, whose errors are in it (\`npm run bench -- voices\`). A neural voice is heard when its first part is made.
Growth is that of the process over the last 300 of 500 more replies.

${table(['', 'word errors', 'first sound, p50 / p95 ms', 'whole sentence, p50 / p95 ms', 'RTF', 'loaded in, ms', 'memory, MiB', 'growth, MiB', 'disk, MiB'], rows)}${remarks.join('')}`;
}

/** From the second fifth on: the longest sentence has been said by then. */
function growthOf(memoryByFifthMib: readonly number[]): string {
  const growth = (memoryByFifthMib.at(-1) ?? 0) - (memoryByFifthMib[1] ?? 0);
  return growth > 0 ? `+${growth}` : String(growth).replace('-', '−');
}

function languageModels({ models }: Results['language-model']): string {
  const rows = models.map(
    ({
      model,
      loadMs,
      firstTextMs,
      firstSentenceMs,
      withTools,
      tokensPerSecond,
      memoryMib,
      cancelMs,
      afterCancelMs,
      latenessMs,
    }) => [
      model,
      round(loadMs),
      `${round(firstTextMs.p50)} / ${round(firstTextMs.p95)}`,
      `${round(firstSentenceMs.p50)} / ${round(firstSentenceMs.p95)}`,
      [withTools.firstMs, withTools.minuteLaterMs, withTools.restartedMs].map(round).join(' / '),
      tokensPerSecond.toFixed(1),
      round(memoryMib),
      `${round(cancelMs)} / ${round(afterCancelMs)}`,
      `${latenessMs.beside.p99} (${latenessMs.alone.p99})`,
    ],
  );
  return `Each model on the measuring machine, in its own process, asked everyday questions one after the other
(\`npm run bench -- language-model\`). SmolLM2 135M is the model of the tests, too small to be offered.
After a restart the state of the system prompt and the tools is read from a file; loading the model is not counted.
A chunk of the microphone is to be done 20 ms after it was due: its lateness is that of a desktop which is talked to while the model writes
without a pause, and, in brackets, without the model.

${table(['', 'loaded in, ms', 'first word, p50 / p95 ms', 'first sentence, p50 / p95 ms', 'first word with tools, at first / a minute later / after a restart, ms', 'tokens a second', 'memory, MiB', 'interrupted in / next first word, ms', 'chunk lateness p99, ms'], rows)}`;
}

function days({ days }: Results['replay']): string {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  return table(
    ['preloading', 'hits', 'hits on the last day', 'time with all models loaded'],
    days.map(({ preloading, hitRate, lastDayHitRate, loadedShare }) => [
      preloading ? 'on' : 'off',
      percent(hitRate),
      percent(lastDayHitRate),
      percent(loadedShare),
    ]),
  );
}

function load({ load: { steps, maxSessionsUnderLimit }, stress }: Results): string {
  const { overload, after } = stress.phases;
  return `Simulated desktops on one engine, each asking every 7.5 s in real time: up to ${maxSessionsUnderLimit} at once, 99 % of
chunks are less than 20 ms late.

${table(
  ['desktops', 'lateness p50', 'p99', 'voice to voice p50', 'p95', '% of a core', 'MiB'],
  steps.map(({ sessions, latenessMs, voiceToVoiceMs, processorPercentOfOneCore, residentMib }) => [
    String(sessions),
    String(latenessMs.p50),
    String(latenessMs.p99),
    round(voiceToVoiceMs?.p50 ?? Number.NaN),
    round(voiceToVoiceMs?.p95 ?? Number.NaN),
    String(processorPercentOfOneCore),
    String(residentMib),
  ]),
)}

With ${stress.sessions} it sheds load: ${overload?.shedChunks} chunks in 30 s were kept but not looked at, the worst was
${Math.round(overload?.latenessMs.max ?? 0)} ms late; back to one desktop, ${after?.latenessMs.p99} ms (p99).
${Object.values(stress.checks).every(Boolean) ? 'All checks of the stress test held.' : '**Some checks of the stress test failed.**'}`;
}

function utterances({ utterances: rows }: Results['load']): string {
  return table(
    ['model', 'audio, s', 'whole', 'after a partial text', 'spoken'],
    rows.map(({ model, audioMs, transcribeMs, afterPartialMs, synthesizeMs }) => [
      model,
      (audioMs / 1000).toFixed(1),
      round(transcribeMs),
      round(afterPartialMs),
      round(synthesizeMs),
    ]),
  );
}
