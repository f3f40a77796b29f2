import { VirtualClock } from '../../src/main/engine/clock/virtual-clock.ts';
import { Engine } from '../../src/main/engine/engine.ts';
import { SimulatedPlayback } from '../../src/main/engine/pipeline/playback/simulated-playback.ts';
import { servicesOnVirtualClock } from '../../src/main/engine/pipeline/services-on-virtual-clock.ts';
import { configSchema } from '../../src/shared/settings/config-schema.ts';
import type { Variant, VariantFigures } from './variant.ts';

const CHUNK_MS = 20;

/** Hark's own pipeline. */
export async function openOptimised(): Promise<Variant> {
  const engine = new Engine(configSchema.parse({ tts: { voice: 'slt' } }));
  await engine.warm();
  return { run: (chunks) => run(engine, chunks), close: () => engine.close() };
}

async function run(engine: Engine, chunks: readonly Float32Array[]): Promise<VariantFigures> {
  const clock = new VirtualClock();
  const figures: VariantFigures = { totalMs: 0, chunkMs: [], voiceToVoiceMs: [], replies: [] };
  const session = await engine.openSession({
    clock,
    playback: new SimulatedPlayback(clock),
    services: servicesOnVirtualClock(clock, await engine.services()),
    onChunk: ({ processingMs }) => figures.chunkMs.push(processingMs),
    emit(event) {
      if (event.type === 'reply') figures.replies.push(event.text);
      if (event.type === 'turn' && event.latencyMs.voiceToVoice) {
        figures.voiceToVoiceMs.push(event.latencyMs.voiceToVoice);
      }
    },
  });
  const startedAt = performance.now();
  for (const [index, chunk] of chunks.entries()) {
    const endMs = (index + 1) * CHUNK_MS;
    await clock.advanceTo(endMs);
    await clock.step(() => session.pushChunk(chunk, endMs));
  }
  figures.totalMs = performance.now() - startedAt;
  await session.close();
  return figures;
}
