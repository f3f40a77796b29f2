/**
 * `npm run bench -- sessions`: adds clients, each with a session, to one `hark serve` in its own process; first all
 * in quiet rooms, then each asking every 15 s, over WebSocket and Opus. Yields the cost per client.
 */
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { roomNoise } from '../../e2e/support/room-noise.ts';
import { inShortForm } from '../../scripts/short-form.ts';
import { Engine } from '../../src/main/engine/engine.ts';
import { SpeechPeer } from '../../src/main/engine/remote/testing/speech-peer.ts';
import { openPacketEncoder } from '../../src/main/remote-sessions/protocol/packet-codec.ts';
import { joinPackets } from '../../src/main/remote-sessions/protocol/packet-framing.ts';
import { concatSamples } from '../../src/shared/audio/audio-format.ts';
import { configSchema } from '../../src/shared/settings/config-schema.ts';
import { distributionOf } from '../statistics.ts';
import { writeResult } from '../write-results.ts';
import { SessionLoad } from './session-load.ts';

const QUIET_STEPS = inShortForm([1, 10, 25, 50, 100], [1]);
const ASKING_STEPS = inShortForm([1, 2, 4, 6, 8, 12, 16, 24], [1]);
const QUESTION_INTERVAL_MS = 15_000;
const STEP_MS = inShortForm(30_000, 17_000);
const SETTLE_MS = inShortForm(5000, 1000);
/** A client that waits longer counts as not served. */
const MAX_VOICE_TO_VOICE_MS = 1000;
/** Clock ticks of the Linux kernel (`getconf CLK_TCK`). */
const TICKS_PER_SECOND = 100;

async function packetsOf(samples: Float32Array): Promise<Buffer[]> {
  const encoder = await openPacketEncoder('opus');
  const packets = encoder.encode(samples).map((packet) => joinPackets([packet]));
  encoder.free();
  return packets;
}

async function questions(): Promise<Float32Array> {
  const engine = new Engine(configSchema.parse({ tts: { voice: 'slt' } }));
  const parts: Float32Array[] = [];
  for (const text of ['what time is it?', 'what is twelve times seven?', 'how many inches are in two feet?']) {
    const { samples } = await engine.synthesizeWhole(`Alexa, ${text}`);
    const said = new Float32Array(roomNoise(QUESTION_INTERVAL_MS));
    for (const [index, sample] of samples.entries()) said[index] = (said[index] ?? 0) + sample;
    parts.push(said);
  }
  await engine.close();
  return concatSamples(parts);
}

const peer = await SpeechPeer.start(0, ['--most-sessions', '1000', '--most-per-client', '1000']);
const url = `${peer.baseUrl.replace('http', 'ws')}/session`;

/** CPU time of the server's process, all threads, in seconds. */
function processorSeconds(): number {
  const fields = readFileSync(`/proc/${peer.pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

function residentMib(): number {
  const [, kib] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${peer.pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kib) / 1024);
}

/** Upper bounds with cumulative counts. */
async function latenessCounts(): Promise<[number, number][]> {
  const headers = { authorization: `Bearer ${peer.token}` };
  const text = await (await fetch(`${peer.baseUrl.replace('/v1', '')}/metrics`, { headers })).text();
  return [...text.matchAll(/chunk_lateness_seconds_bucket\{le="([^"]+)"\} (\d+)/g)].map(([, bound, count]) => [
    bound === '+Inf' ? Number.POSITIVE_INFINITY : 1000 * Number(bound),
    Number(count),
  ]);
}

/** The upper bound of this percentile. */
function percentileBound(before: [number, number][], after: [number, number][], percent: number): number | undefined {
  const counts = after.map(([bound, count], index) => [bound, count - (before[index]?.[1] ?? 0)] as const);
  const total = counts.at(-1)?.[1] ?? 0;
  return counts.find(([, count]) => count >= (total * percent) / 100)?.[0];
}

async function measure(clients: number, packets: readonly Buffer[]) {
  const spread = Math.floor(packets.length / clients);
  const loads: SessionLoad[] = [];
  for (let client = 0; client < clients; client++) {
    loads.push(new SessionLoad(url, peer.token, packets, client * spread));
    await wait(20);
  }
  await wait(SETTLE_MS);
  const before = { counts: await latenessCounts(), seconds: processorSeconds(), atMs: performance.now() };
  const bytesBefore = loads.map(({ figures }) => ({ ...figures, turns: figures.turns }));
  for (const { figures } of loads) figures.voiceToVoiceMs.length = 0;
  await wait(STEP_MS);
  const seconds = (performance.now() - before.atMs) / 1000;
  const after = await latenessCounts();
  const sum = (of: (figures: SessionLoad['figures']) => number) =>
    loads.reduce((total, { figures }, index) => total + of(figures) - of(bytesBefore[index] ?? figures), 0);
  const voiceToVoice = loads.flatMap(({ figures }) => figures.voiceToVoiceMs);
  const result = {
    clients,
    processorPercentOfOneCore: Math.round((100 * (processorSeconds() - before.seconds)) / seconds),
    residentMib: residentMib(),
    latenessUnderMs: { p50: percentileBound(before.counts, after, 50), p99: percentileBound(before.counts, after, 99) },
    upBytesPerSecond: Math.round(sum(({ sentBytes }) => sentBytes) / seconds / clients),
    downBytesPerSecond: Math.round(sum(({ receivedBytes }) => receivedBytes) / seconds / clients),
    messagesPerSecond: Math.round((10 * sum(({ messages }) => messages)) / seconds / clients) / 10,
    turns: sum(({ turns }) => turns),
    voiceToVoiceMs: voiceToVoice.length > 0 ? distributionOf(voiceToVoice) : undefined,
    refused: loads.filter(({ figures }) => figures.refused).length,
  };
  for (const load of loads) load.close();
  await wait(1000);
  console.table([
    { ...result, ...result.voiceToVoiceMs, voiceToVoiceMs: undefined, latenessUnderMs: result.latenessUnderMs.p99 },
  ]);
  return result;
}

const quiet: Awaited<ReturnType<typeof measure>>[] = [];
const asking: typeof quiet = [];
try {
  const room = await packetsOf(roomNoise(20_000));
  for (const clients of QUIET_STEPS) quiet.push(await measure(clients, room));
  const talk = await packetsOf(await questions());
  for (const clients of ASKING_STEPS) {
    const step = await measure(clients, talk);
    asking.push(step);
    if ((step.voiceToVoiceMs?.p95 ?? 0) > 2 * MAX_VOICE_TO_VOICE_MS) break;
  }
} finally {
  await peer.end();
}
writeResult('sessions', { questionIntervalMs: QUESTION_INTERVAL_MS, stepMs: STEP_MS, quiet, asking });
