import { WavStream } from '../../../../audio-file/wav-stream.ts';
import type { AudioCompression } from '../../../remote/audio-compression.ts';
import type { HttpClient, Parts } from '../../../remote/http-client.ts';
import type { SpeechSource } from '../remote/streamed-synthesizer.ts';
import type { Speech } from '../speech.ts';
import { OpusStream } from './opus-stream.ts';

export interface OpenAiVoiceOptions {
  model: string;
  voice: string;
  apiKey: string | null;
  speed: number;
  compression: AudioCompression;
}

/** The voice of an OpenAI-compatible server: POST /audio/speech, read while it comes. */
export function openAiVoice(
  client: HttpClient,
  { model, voice, apiKey, speed, compression }: OpenAiVoiceOptions,
): SpeechSource {
  return async function* speak(sentence, signal) {
    const { parts } = await compression.send((format) =>
      client.send({
        method: 'POST',
        path: '/audio/speech',
        headers: {
          'content-type': 'application/json',
          ...(apiKey === null ? {} : { authorization: `Bearer ${apiKey}` }),
        },
        body: JSON.stringify({ model, voice, input: sentence, response_format: format, speed }),
        signal,
      }),
    );
    const { value: first } = await parts.next();
    if (!first) return;
    const all = rejoined(first, parts);
    // By what came, not by what was asked for: some servers know but one format.
    yield* isOgg(first) ? opusSpeech(all) : wavSpeech(all);
  };
}

async function* wavSpeech(parts: Parts): AsyncGenerator<Speech> {
  const wav = new WavStream();
  for await (const part of parts) {
    const samples = wav.decode(part);
    if (samples.length > 0 && wav.sampleRateHz) yield { samples, sampleRateHz: wav.sampleRateHz };
    if (wav.isDone) return;
  }
  wav.flush();
}

async function* opusSpeech(parts: Parts): AsyncGenerator<Speech> {
  const opus = new OpusStream();
  try {
    for await (const part of parts) {
      const speech = await opus.push(part);
      if (speech) yield speech;
    }
    const rest = await opus.end();
    if (rest) yield rest;
  } finally {
    opus.free();
  }
}

async function* rejoined(first: Uint8Array, rest: Parts): Parts {
  yield first;
  yield* rest;
}

function isOgg(part: Uint8Array): boolean {
  return Buffer.from(part.subarray(0, 4)).toString('latin1') === 'OggS';
}
