import { machineName, medianAndP95 } from './format-figures.ts';
import { table } from './markdown.ts';
import { type Results, readResult } from './results.ts';

type SessionStep = Results['sessions']['quiet'][number];

/** m7g.large in us-east-1, on demand, June 2026. */
const USD_PER_VCPU_HOUR = 0.041;
/** Share of the vCPUs in use, which leaves room for peaks. */
const UTILIZATION = 0.5;
const CLIENTS = 1000;
const QUESTIONS_PER_HOUR = [1, 10, 60];
/** Overhead of a WebSocket frame, TCP and IP per message. */
const FRAME_BYTES = 6;
const TCP_BYTES = 52;

/** The figures of docs/scale.md by marker name. */
export const SCALE_FIGURES = {
  'shared-cache': sharedCache,
  'compression-questions': compressedQuestions,
  'compression-replies': compressedReplies,
  'sessions-quiet': quietSessions,
  'sessions-asking': askingSessions,
  'fleet-cost': fleetCost,
} satisfies Record<string, () => string>;

function sharedCache(): string {
  const { hardware, sentencesPerDesktop, distinctReplies, runs } = readResult('shared-cache');
  return `Each desktop has ${sentencesPerDesktop} of ${distinctReplies} replies spoken. All desktops, the real voice and the Redis share ${machineName(hardware)}.

${table(
  [
    'desktops',
    'sentences asked for',
    'made, each alone',
    'made, with Redis',
    'from Redis',
    'p50 alone / with Redis, ms',
  ],
  runs.map(({ desktops, alone, together }) => [
    String(desktops),
    String(together.asked),
    String(alone.made),
    String(together.made),
    `${Math.round(together.sharedPercent)} %`,
    `${alone.latencyMs.p50} / ${together.latencyMs.p50}`,
  ]),
)}`;
}

function compressedQuestions(): string {
  const { hardware, utterances, meanSeconds, questions } = readResult('compression');
  const lines = Object.keys(questions[0]?.requestMs ?? {});
  const wrong = questions.map(({ format, errors }) => `${errors} from ${format}`).join(', ');
  return `${utterances} questions of ${meanSeconds} s on average; ${machineName(hardware)}, which client and server share. A request lasts from the start of
encoding until the text is read: p50 / p95, ms. Of ${questions[0]?.words} words, these differ from what was written, mostly figures
for words: ${wrong}.

${table(
  ['format', 'kbit/s', 'encoding, p50 ms', ...lines],
  questions.map(({ format, kbitsPerSecond, encodeMs, requestMs }) => [
    format,
    String(kbitsPerSecond),
    String(encodeMs.p50),
    ...Object.values(requestMs).map(medianAndP95),
  ]),
)}`;
}

function compressedReplies(): string {
  const { replies } = readResult('compression');
  const lines = Object.keys(replies[0]?.requestMs ?? {});
  return table(
    ['format', 'bytes a reply', ...lines],
    replies.map(({ format, bytesPerReply, requestMs }) => [
      format === 'wav' ? 'WAV' : 'Opus',
      String(bytesPerReply),
      ...Object.values(requestMs).map(medianAndP95),
    ]),
  );
}

function quietSessions(): string {
  const { hardware, questionIntervalMs, stepMs, quiet } = readResult('sessions');
  return `First every client is in a quiet room, then each asks every ${questionIntervalMs / 1000} s; ${stepMs / 1000} s a step, on ${machineName(hardware)}, which
the clients share.

${table(
  ['quiet clients', '% of a core', 'MiB', 'lateness p99 under, ms', 'up, B/s each', 'messages/s each'],
  quiet.map(
    ({ clients, processorPercentOfOneCore, residentMib, latenessUnderMs, upBytesPerSecond, messagesPerSecond }) =>
      [
        clients,
        processorPercentOfOneCore,
        residentMib,
        latenessUnderMs.p99,
        upBytesPerSecond,
        messagesPerSecond.toFixed(1),
      ].map(String),
  ),
)}`;
}

function askingSessions(): string {
  const { asking } = readResult('sessions');
  return table(
    ['asking clients', '% of a core', 'lateness p99 under, ms', 'voice to voice p50 / p95, ms', 'down, B/s each'],
    asking.map(({ clients, processorPercentOfOneCore, latenessUnderMs, voiceToVoiceMs, downBytesPerSecond }) => [
      String(clients),
      String(processorPercentOfOneCore),
      String(latenessUnderMs.p99),
      voiceToVoiceMs ? medianAndP95(voiceToVoiceMs) : '',
      String(downBytesPerSecond),
    ]),
  );
}

/** Cost of `CLIENTS` clients, extrapolated from the largest measured steps. */
function fleetCost(): string {
  const { quiet, asking, questionIntervalMs } = readResult('sessions');
  const [alone, together, busiest] = [quiet[0], quiet.at(-1), asking.at(-1)] as SessionStep[] as [
    SessionStep,
    SessionStep,
    SessionStep,
  ];
  const quietCores = together.processorPercentOfOneCore / together.clients / 100;
  const clientMib = (together.residentMib - alone.residentMib) / (together.clients - alone.clients);
  const questionIntervalSeconds = questionIntervalMs / 1000;
  const questionSeconds =
    (busiest.processorPercentOfOneCore / 100 / busiest.clients - quietCores) * questionIntervalSeconds;
  const rows = QUESTIONS_PER_HOUR.map((questions) => {
    const cores = CLIENTS * (quietCores + (questions * questionSeconds) / 3600);
    const vcpus = cores / UTILIZATION;
    return [`${questions} an hour`, cores.toFixed(1), vcpus.toFixed(1), (vcpus * USD_PER_VCPU_HOUR).toFixed(2)];
  });
  const processes = Math.ceil(CLIENTS / together.clients);
  const upBytes = together.upBytesPerSecond + together.messagesPerSecond * (FRAME_BYTES + TCP_BYTES);
  return `A quiet client takes ${(100 * quietCores).toFixed(2)} % of a core and ${clientMib.toFixed(1)} MiB. A question with its answer and the time in which Hark listens
for a follow-up takes ${questionSeconds.toFixed(2)} s of a core. The vCPUs are used to ${100 * UTILIZATION} %, at ${USD_PER_VCPU_HOUR} USD an hour (m7g.large, us-east-1, on
demand, [June 2026](https://www.factualminds.com/blog/amazon-ec2-on-demand-pricing-instance-families-2026/)), which is another
processor than the one measured on.

${table(['each client asks', 'cores in use', 'vCPUs', `USD for ${CLIENTS} client hours`], rows)}

${CLIENTS} clients need ${processes} processes of ${together.clients} clients and ${together.residentMib} MiB each, ${((processes * together.residentMib) / 1024).toFixed(1)} GiB in all. Each message costs ${FRAME_BYTES} bytes of
WebSocket and ${TCP_BYTES} of TCP and IP, so a quiet client sends ${(upBytes / 1000).toFixed(1)} kB/s, and ${CLIENTS} send ${Math.round((CLIENTS * upBytes * 8) / 1e6)} Mbit/s. An answer is
${Math.round((busiest.downBytesPerSecond * questionIntervalSeconds) / 1000)} kB; until a client asks it gets next to nothing.`;
}
