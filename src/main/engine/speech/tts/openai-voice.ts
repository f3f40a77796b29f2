import type { HttpClient } from '../../remote/http-client.ts';
import type { SpeechSource } from './streamed-synthesizer.ts';
import { WavStream } from './wav-stream.ts';

export interface OpenAiVoiceOptions {
  model: string;
  voice: string;
  apiKey: string | null;
  speed: number;
}

/** The voice of an OpenAI-compatible server: POST /audio/speech, as WAV that is read while it comes. */
export function openAiVoice(client: HttpClient, { model, voice, apiKey, speed }: OpenAiVoiceOptions): SpeechSource {
  return async function* speak(sentence, signal) {
    const { parts } = await client.send({
      method: 'POST',
      path: '/audio/speech',
      headers: {
        'content-type': 'application/json',
        ...(apiKey === null ? {} : { authorization: `Bearer ${apiKey}` }),
      },
      body: JSON.stringify({ model, voice, input: sentence, response_format: 'wav', speed }),
      signal,
    });
    const wav = new WavStream();
    for await (const part of parts) {
      const speech = wav.push(part);
      if (speech) yield speech;
      if (wav.done) return;
    }
    wav.end();
  };
}
