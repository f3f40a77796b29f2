import { z } from 'zod';
import { SAMPLE_RATE_HZ } from '../../../../../shared/audio/audio-format.ts';
import type { WyomingClient } from '../../../../wyoming/client/wyoming-client.ts';
import { AUDIO_STOP, audioChunks, audioStart } from '../../../../wyoming/protocol/wyoming-audio.ts';
import type { WyomingEvent } from '../../../../wyoming/protocol/wyoming-event.ts';
import type { TranscriptSource } from '../remote/served-transcriber.ts';

const LONGEST_TEXT = 100_000;
const transcriptSchema = z.object({ text: z.string().max(LONGEST_TEXT) });

/** STT of a Wyoming server, such as Home Assistant's Whisper. @param model null for the server's own choice */
export function wyomingTranscripts(client: WyomingClient, model: string | null): TranscriptSource {
  return async function hear(samples, signal) {
    for await (const { type, data } of await client.ask(question(samples, model), signal)) {
      if (type === 'error') throw new Error(`${client.service} failed: ${String(data.text).slice(0, 300)}`);
      if (type === 'transcript') return transcriptSchema.parse(data).text;
    }
    throw new Error(`${client.service} sent no transcript`);
  };
}

function* question(samples: Float32Array, model: string | null): Generator<WyomingEvent> {
  yield { type: 'transcribe', data: { language: 'en', ...(model !== null && { name: model }) } };
  yield audioStart(SAMPLE_RATE_HZ);
  yield* audioChunks(samples, SAMPLE_RATE_HZ);
  yield AUDIO_STOP;
}
