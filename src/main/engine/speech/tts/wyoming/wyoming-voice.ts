import type { WyomingClient } from '../../../../wyoming/client/wyoming-client.ts';
import { WyomingSound } from '../../../../wyoming/protocol/wyoming-sound.ts';
import type { SpeechSource } from '../remote/streamed-synthesizer.ts';

/** The voice of a Wyoming server, such as Home Assistant's Piper. @param voice null for the server's own choice */
export function wyomingVoice(client: WyomingClient, voice: string | null): SpeechSource {
  return async function* speak(text, signal) {
    const data = { text, ...(voice !== null && { voice: { name: voice } }) };
    const sound = new WyomingSound();
    for await (const event of await client.ask([{ type: 'synthesize', data }], signal)) {
      if (event.type === 'audio-stop') return;
      if (event.type === 'error') throw new Error(`${client.service} failed: ${String(event.data.text).slice(0, 300)}`);
      if (event.type !== 'audio-chunk') continue;
      const samples = sound.read(event);
      if (samples.length > 0) yield { samples, sampleRateHz: sound.rateHz };
    }
  };
}
