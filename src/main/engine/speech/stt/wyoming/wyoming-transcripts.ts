import { SAMPLE_RATE_HZ } from '../../../../../shared/audio/audio-format.ts';
import type { WyomingClient } from '../../../../wyoming/client/wyoming-client.ts';
import { AUDIO_STOP, audioChunks, audioStart } from '../../../../wyoming/protocol/wyoming-audio.ts';
import type { WyomingEvent } from '../../../../wyoming/protocol/wyoming-event.ts';
import { textSchema } from '../../../../wyoming/protocol/wyoming-messages.ts';
import type { TranscriptSource } from '../remote/served-transcriber.ts';

/**
 * STT of a Wyoming server, such as Home Assistant's Whisper.
 * @param model null for the server's own choice
 * @param language that is spoken; undefined when the server shall find it out
 */
export function wyomingTranscripts(client: WyomingClient, model: string | null, language?: string): TranscriptSource {
  return async function hear(samples, signal) {
    for await (const { type, data } of await client.ask(question(samples, model, language), signal)) {
      if (type === 'error') throw new Error(`${client.service} failed: ${String(data.text).slice(0, 300)}`);
      if (type === 'transcript') return textSchema.parse(data).text;
    }
    throw new Error(`${client.service} sent no transcript`);
  };
}

function* question(samples: Float32Array, model: string | null, language: string | undefined): Generator<WyomingEvent> {
  const data = { ...(language !== undefined && { language }), ...(model !== null && { name: model }) };
  yield { type: 'transcribe', data };
  yield audioStart(SAMPLE_RATE_HZ);
  yield* audioChunks(samples, SAMPLE_RATE_HZ);
  yield AUDIO_STOP;
}
