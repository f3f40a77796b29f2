/** Answers of speech servers and a shared cache: audio or text, or a failure with a code, never endless. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeWav, wavHeader } from '../src/main/audio-file/encode-wav.ts';
import { speechCodec, textCodec } from '../src/main/engine/cache/codecs.ts';
import { AudioCompression } from '../src/main/engine/remote/audio-compression.ts';
import type { HttpClient } from '../src/main/engine/remote/http-client.ts';
import { openAiTranscripts } from '../src/main/engine/speech/stt/openai/openai-transcripts.ts';
import { ServedTranscriber } from '../src/main/engine/speech/stt/remote/served-transcriber.ts';
import { openAiVoice } from '../src/main/engine/speech/tts/openai/openai-voice.ts';
import { StreamedSynthesizer } from '../src/main/engine/speech/tts/remote/streamed-synthesizer.ts';
import { encodeOggOpus } from '../src/main/opus/ogg-opus-writer.ts';
import type { HarkError } from '../src/shared/errors.ts';
import { anyText, mutated, runs } from './cases.ts';

const SAMPLES = Float32Array.from({ length: 4000 }, (_, index) => Math.sin(index / 20) / 2);
const PLAIN = new AudioCompression('none', 'http://127.0.0.1');
const MAX_AUDIO_MS = 125_000;
const event = (data: object) => `data: ${JSON.stringify(data)}\n\n`;

const transcripts = fc.oneof(
  mutated(Buffer.from('{"text":"What time is it?"}')),
  mutated(
    Buffer.from(
      event({ type: 'transcript.text.delta', delta: 'What ' }) +
        event({ type: 'transcript.text.done', text: 'What time is it?' }),
    ),
  ),
  mutated(Buffer.from(`${event({ text: 'What ' })}${event({ text: 'time?' })}data: [DONE]\n\n`)),
  anyText.map((text) => Buffer.from(text)),
);
const audioFiles = fc.oneof(
  mutated(encodeWav(SAMPLES, 16_000)),
  mutated(Buffer.concat([wavHeader(24_000), encodeWav(SAMPLES, 24_000)])),
  anyText.map((text) => Buffer.from(text)),
);
const contentTypes = fc.constantFrom('application/json', 'text/event-stream', 'text/plain', 'audio/wav', '');

function clientReceiving(bytes: Uint8Array, pieceBytes: number, contentType: string, endless = false): HttpClient {
  const client = {
    service: 'stt',
    async send() {
      const parts = (async function* () {
        do {
          for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
          await new Promise(setImmediate);
        } while (endless && bytes.length > 0);
      })();
      return { contentType, parts };
    },
  };
  return client as unknown as HttpClient;
}

async function synthesizedMs(client: HttpClient): Promise<number> {
  const options = { model: 'm', voice: 'v', apiKey: null, speed: 1, compression: PLAIN };
  const synthesizer = new StreamedSynthesizer('tts', openAiVoice(client, options));
  let ms = 0;
  try {
    const synthesis = await synthesizer.synthesize('Hello.');
    ms += (1000 * synthesis.samples.length) / synthesis.sampleRateHz;
    for await (const { samples, sampleRateHz } of synthesis.rest ?? []) ms += (1000 * samples.length) / sampleRateHz;
  } catch (error) {
    expect((error as HarkError).code).toBe('TTS_FAILED');
  }
  return ms;
}

test('parses or rejects transcripts', async () => {
  await fc.assert(
    fc.asyncProperty(
      transcripts,
      contentTypes,
      fc.integer({ min: 1, max: 99 }),
      fc.boolean(),
      async (bytes, contentType, pieceBytes, endless) => {
        const client = clientReceiving(bytes, endless ? 5000 : pieceBytes, contentType, endless);
        const transcriber = new ServedTranscriber(
          openAiTranscripts(client, { model: 'm', apiKey: null, compression: PLAIN }),
        );
        try {
          const heard = await transcriber.transcribe(SAMPLES).result;
          expect(heard?.text.length).toBeLessThan(200_000);
        } catch (error) {
          expect((error as HarkError).code).toBe('STT_FAILED');
        }
        expect(transcriber.busy).toBe(false);
      },
    ),
    runs,
  );
});

test('decodes or rejects Opus audio', async () => {
  const opus = await encodeOggOpus(SAMPLES, 16_000);
  await fc.assert(
    fc.asyncProperty(mutated(opus), fc.integer({ min: 1, max: 3000 }), async (bytes, pieceBytes) => {
      expect(await synthesizedMs(clientReceiving(bytes, pieceBytes, 'audio/ogg', false))).toBeLessThan(MAX_AUDIO_MS);
    }),
    { ...runs, numRuns: Math.ceil((runs.numRuns ?? 1) / 4) },
  );
});

test('decodes or rejects PCM and WAV audio', async () => {
  await fc.assert(
    fc.asyncProperty(
      audioFiles,
      fc.integer({ min: 1, max: 3000 }),
      fc.boolean(),
      async (bytes, pieceBytes, endless) => {
        const client = clientReceiving(bytes, endless ? 3000 : pieceBytes, 'audio/wav', endless);
        expect(await synthesizedMs(client)).toBeLessThan(MAX_AUDIO_MS);
      },
    ),
    runs,
  );
});

test('reads or ignores entries of a shared cache', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        mutated(speechCodec.encode({ samples: SAMPLES, sampleRateHz: 16_000 })),
        mutated(textCodec.encode('What time is it?')),
      ),
      (bytes) => {
        const read = <T>(decode: () => T): T | undefined => {
          try {
            return decode();
          } catch {
            return undefined;
          }
        };
        const speech = read(() => speechCodec.decode(Buffer.from(bytes)));
        if (speech) {
          expect(speech.sampleRateHz).toBeGreaterThanOrEqual(8000);
          expect(speech.samples.every((sample) => Math.abs(sample) <= 1)).toBe(true);
        }
        expect(typeof (read(() => textCodec.decode(Buffer.from(bytes))) ?? '')).toBe('string');
      },
    ),
    runs,
  );
});
