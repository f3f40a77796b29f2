/**
 * A client and a server in two processes that report to a collector in a third. Needs the build.
 * @module-tag alone
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { configSchema } from '../../shared/settings/config-schema.ts';
import { Engine } from '../engine/engine.ts';
import { Room } from '../engine/pipeline/testing/room.ts';
import { SpeechPeer } from '../engine/remote/testing/speech-peer.ts';
import { SpokenClient } from '../remote-sessions/client/testing/spoken-client.ts';
import { Telemetry } from './telemetry.ts';
import { Collector } from './testing/collector.ts';
import { parseTraceparent, traceOfTurn, traceparentOf } from './trace-context.ts';

let collector: Collector;
let peer: SpeechPeer;

beforeAll(async () => {
  collector = await Collector.start();
  peer = await SpeechPeer.start(0, [], { HARK_OTLP_URL: collector.url });
});
afterAll(async () => {
  await peer.end();
  await collector.end();
});

async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; !condition() && tries < 200; tries++) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(condition(), `${condition}`).toBe(true);
}

const spansNamed = (name: string) => collector.spans.filter((span) => span.name === name);

test('records a turn as one trace over client and server, without what was said', async () => {
  const engine = new Engine(
    configSchema.parse({
      tts: { voice: 'slt' },
      stt: { where: 'remote', base_url: peer.baseUrl, api_key: peer.token },
      telemetry: { otlp_url: collector.url, interval_seconds: 1 },
    }),
  );
  const telemetry = Telemetry.open(engine.config.telemetry, collector.url, 'hark');
  const turns = telemetry.followTurns();
  const remotes = await engine.remotes();
  if (remotes) remotes.http.traceparent = () => turns.traceparent;
  const room = await Room.open(engine, {}, (event) => turns.observe(event));
  const { samples } = await engine.synthesizeWhole('Alexa, what is twelve times seven?');
  await room.silence(500);
  await room.hear(samples);
  await room.until(() => room.of('turn').length > 0);
  expect(room.replies).toEqual(['That is 84.']);
  await room.session.close();
  await telemetry.close();

  const { turnId } = room.of('turn')[0] ?? { turnId: '' };
  const { traceId, spanId } = traceOfTurn(turnId);
  await until(() => spansNamed('turn').length > 0 && spansNamed('POST /v1/audio/transcriptions').length > 0);
  expect(spansNamed('turn')).toMatchObject([
    { traceId, spanId, service: 'hark', attributes: { 'hark.outcome': 'answered', 'hark.trigger': 'wake' } },
  ]);
  // A pause in the question causes a request too.
  for (const request of spansNamed('POST /v1/audio/transcriptions')) {
    expect(request).toMatchObject({ traceId, parentSpanId: spanId, service: 'hark-server' });
  }
  expect(spansNamed('stt')).toMatchObject([{ traceId, parentSpanId: spanId }]);
  // Timestamps and ids may contain any digits.
  expect(collector.text).not.toMatch(/seven|twelve|that is/i);
  expect(collector.text).not.toContain(peer.token);
  await engine.close();
});

test('reports exponential histograms, from which percentiles of a fleet are computed', async () => {
  await until(() => collector.metrics.has('hark.voice_to_voice'));
  const latency = collector.metrics.get('hark.voice_to_voice');
  expect(latency).toMatchObject({ unit: 's', exponentialHistogram: { dataPoints: [{ scale: expect.any(Number) }] } });
  expect(collector.metrics.get('hark.turns')).toBeDefined();
});

test('records a served session as a trace under the turn id that its client knows', { tags: 'long' }, async () => {
  const client = new SpokenClient(peer.baseUrl.replace('http', 'ws'), peer.token);
  client.session.command({ type: 'ask', text: 'what is five plus three?' });
  await client.until(() => client.of('turn').length > 0);
  client.close();
  const { traceId } = traceOfTurn(client.of('turn')[0]?.turnId ?? '');
  await until(() => spansNamed('turn').some((span) => span.traceId === traceId && span.service === 'hark-server'));
});

test('keeps working when the collector dies', { tags: 'long' }, async () => {
  await collector.end();
  const client = new SpokenClient(peer.baseUrl.replace('http', 'ws'), peer.token);
  client.session.command({ type: 'ask', text: 'what is five plus three?' });
  await client.until(() => client.of('turn').length > 0);
  expect(client.replies).toEqual(['That is 8.']);
  expect(client.of('error')).toEqual([]);
  client.close();
});

test('writes the standard trace header and ignores invalid ones', () => {
  const context = traceOfTurn('0af76519-16cd-43dd-8448-eb211c80319c');
  expect(context.traceId).toBe('0af7651916cd43dd8448eb211c80319c');
  expect(traceparentOf(context)).toMatch(/^00-0af7651916cd43dd8448eb211c80319c-[0-9a-f]{16}-01$/);
  expect(parseTraceparent(traceparentOf(context))).toEqual(context);
  for (const nonsense of [undefined, '', '00-1-2-01', `${traceparentOf(context)} or 1=1`]) {
    expect(parseTraceparent(nonsense)).toBeUndefined();
  }
});
