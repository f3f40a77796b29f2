import { diskBytesOf } from '../../src/main/models/catalogue/download-size.ts';
import { modelManifest } from '../../src/main/models/catalogue/manifest.ts';
import { machineName, megabytesOf, whole } from './format-figures.ts';
import { table } from './markdown.ts';
import { type Results, readResult } from './results.ts';

/** The figures of README.md by marker name. */
export const README_FIGURES = {
  'models-mib': modelsMib,
  'package-mib': () => `${readResult('new-user').packageMib} MiB`,
  'new-user': newUser,
  'voice-loop': voiceLoop,
  recordings,
  soak,
} satisfies Record<string, () => string>;

/** Bytes that setup downloads. */
function modelsMib(): string {
  const models = modelManifest.filter(({ install }) => install !== 'optional');
  return `${Math.round(models.reduce((sum, model) => sum + diskBytesOf(model), 0) / 2 ** 20)} MiB`;
}

function newUser(): string {
  const rows = readResult('new-user').steps.map(({ step, ms }) => [step, (ms / 1000).toFixed(1)]);
  return table(['step', 's'], rows);
}

function voiceLoop(): string {
  const { hardware, electron, questions, latencyMs, latenessMs, asleep, talking } = readResult('voice-loop');
  const row = (name: string, figures: { p50: number; p95: number; p99: number } | undefined) => [
    name,
    ...[figures?.p50, figures?.p95, figures?.p99].map((value) => (value === undefined ? '' : whole(value))),
  ];
  const engineOf = ({ processes }: typeof asleep | typeof talking) =>
    processes.find(({ process }) => process === 'hark-engine');
  return `${questions.answered} of ${questions.asked} spoken questions to the real app were answered (\`npm run bench\`; ${machineName(hardware)},
${hardware.memoryGib} GiB, Electron ${electron}, Moonshine base; [all figures](bench/results/voice-loop.json),
[picture](bench/results/voice-loop.svg)). Milliseconds:

${table(
  ['', 'p50', 'p95', 'p99'],
  [
    row('voice to voice, including the hangover', latencyMs.voiceToVoice),
    row('wake word, decided after its last sample', latencyMs.wake),
    row('speech to text, hidden behind the hangover', latencyMs.stt),
    row('first sound of the reply', latencyMs.tts),
    row('lateness of a chunk while it listens', latenessMs.whileListening),
  ],
)}

Hark listens ${(readResult('start').startToListeningMs.p50 / 1000).toFixed(1)} s after it starts. Asleep in a quiet room, the engine takes ${engineOf(asleep)?.cpuPercentOfOneCore} % of a core and
the whole app ${asleep.cpuPercentOfOneCore} %; most of that is Chromium's audio capture and echo cancellation. During a conversation the
engine holds ${megabytesOf(engineOf(talking)?.proportionalMib ?? Number.NaN)} MB. ${sttAgainstTransformers()}`;
}

function sttAgainstTransformers(): string {
  const { results } = readResult('peers');
  const times = (job: string) => results[job]?.['transformers.js']?.timesHark.toFixed(1);
  return `transformers.js takes ${times('a whole sentence')} times as long as Hark for a whole
sentence, and ${times('with partial texts')} times as long with partial texts.`;
}

function recordings(): string {
  const { wake, stt, orders, talk, languages } = readResult('recordings');
  const noises = [...new Set(wake.map(({ noise }) => noise))];
  const share = (isIn: (group: string) => boolean, noise: string, count: 'woke' | 'right') => {
    const groups = wake.filter((each) => isIn(each.group) && each.noise === noise);
    const sum = (value: (each: Results['recordings']['wake'][number]) => number) =>
      groups.reduce((all, each) => all + value(each), 0);
    return `${sum((each) => each[count])} of ${sum(({ clips }) => clips)}`;
  };
  const row = (name: string, isIn: (group: string) => boolean, count: 'woke' | 'right') => [
    name,
    ...noises.map((noise) => share(isIn, noise, count)),
  ];
  return `${table(
    ['', ...noises.map((noise) => (noise === 'quiet' ? 'as recorded' : `white noise at ${noise}`))],
    [
      row('"Alexa" that wakes Hark', (group) => group === 'wake alexa', 'right'),
      row('other words that wake Hark', (group) => group.startsWith('confusers'), 'woke'),
    ],
  )}

${telephoneWakes(wake)} Of ${stt.words} words in ${stt.clips} commands and read sentences, Moonshine ${stt.model} gets ${stt.errors} wrong.

${orders[0]?.clips} orders to a coffee machine, by 50 people with many accents:

${ordersTable(orders)}

${intrusions(talk)}

${languages.map(languageLine).join(' ')}`;
}

function languageLine(group: Results['recordings']['languages'][number]): string {
  const { language, clips, words, errors, werPercent, computeMs } = group;
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(language);
  return `Of ${words} ${name} words in ${clips} sentences, Whisper base gets ${errors} wrong (${werPercent} %), in ${computeMs.p50} ms
a sentence (p50; ${computeMs.max} ms at most).`;
}

function telephoneWakes(wake: Results['recordings']['wake']): string {
  const talk = wake.filter(({ group }) => group.startsWith('telephone'));
  const sum = (value: (each: (typeof talk)[number]) => number) => talk.reduce((all, each) => all + value(each), 0);
  const [woke, clips, hours] = [sum((each) => each.woke), sum((each) => each.clips), sum((each) => each.hours)];
  return `In ${clips} clips of talk on the telephone, ${hours.toFixed(2)} hours, ${woke} of them woke Hark.`;
}

function ordersTable(orders: Results['recordings']['orders']): string {
  const noises = [...new Set(orders.map(({ noise }) => noise))];
  const row = (name: string, withVocabulary: boolean, value: (each: (typeof orders)[number]) => number) => [
    name,
    ...noises.map((noise) => {
      const found = orders.find((each) => each.noise === noise && each.withVocabulary === withVocabulary);
      return found ? `${value(found).toFixed(1)} %` : '';
    }),
  ];
  return table(
    ['', ...noises.map((noise) => (noise === 'quiet' ? 'as recorded' : `a kitchen at ${noise}`))],
    [
      row('every value of the order is heard', false, (each) => each.wholePercent),
      row('values that are heard', false, (each) => each.heardSlotsPercent),
      row('every value, when Hark knows the words of orders', true, (each) => each.wholePercent),
      row('values that are heard, when it knows them', true, (each) => each.heardSlotsPercent),
    ],
  );
}

function intrusions(talk: Results['recordings']['talk']): string {
  const [without, told] = [false, true].map((isTold) => talk.find((each) => each.withVocabulary === isTold));
  return `In ${told?.words} words of talk on the telephone it hears ${told?.intrusions} of those words that nobody said when it knows them, and ${without?.intrusions} when it does not.`;
}

function soak(): string {
  const { hours, wakes, bargeIns, residentMib, slopeMibPerHour } = readResult('soak');
  return `Over ${hours} replayed hours (\`npm run bench -- soak\`), ${wakes.woke} of ${wakes.said} wake words woke Hark, and ${wakes.false} other sounds did.
${bargeIns.interrupted} of ${bargeIns.said} interruptions stopped the reply. Memory ended at ${residentMib.at(-1)} MiB and grew by ${slopeMibPerHour.toFixed(1)} MiB an hour (the whole
test process with its models).`;
}
