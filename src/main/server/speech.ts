import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { wavHeader } from '../audio-file/encode-wav.ts';
import { encodePcm } from '../audio-file/pcm.ts';
import { Resampler } from '../audio-file/resampler.ts';
import type { Engine } from '../engine/engine.ts';
import type { Speech } from '../engine/speech/tts/speech.ts';
import { readBody } from '../http-server/read-body.ts';
import { Refusal } from '../http-server/refusal.ts';
import { OggOpusWriter } from '../opus/ogg-opus-writer.ts';
import { speakSentences } from './speak-sentences.ts';

/** OpenAI's own limit. */
const MAX_INPUT_LENGTH = 4096;
const MAX_BODY_BYTES = 65_536;
/** The rate of OpenAI's `pcm` format. */
const PCM_RATE_HZ = 24_000;

/** Others' formats are answered with WAV, which says so in its type: every client that asks for MP3 plays it too. */
const ENCODERS = {
  wav: wavEncoder,
  pcm: pcmEncoder,
  opus: opusEncoder,
  mp3: wavEncoder,
  aac: wavEncoder,
  flac: wavEncoder,
} as const;
/** What Hark's voices can do; OpenAI's take 0.25 to 4. */
const SPEED = { min: 0.5, max: 2 };

const speechSchema = z.object({
  input: z.string().trim().min(1).max(MAX_INPUT_LENGTH),
  // Newer clients send an object with an id; another's voice is Hark's own anyway.
  voice: z.union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)]).nullish(),
  response_format: z
    .enum(Object.keys(ENCODERS) as [keyof typeof ENCODERS])
    .nullish()
    .transform((format) => format ?? 'wav'),
  speed: z
    .number()
    .positive()
    .nullish()

    .transform((speed) => (speed ? Math.min(SPEED.max, Math.max(SPEED.min, speed)) : undefined)),
});

/**
 * POST /v1/audio/speech as OpenAI defines it, streamed sentence by sentence.
 * @param signal aborted when the client disconnects
 * @throws Refusal 400, 413; HarkError TTS_FAILED, VOICE_UNAVAILABLE before the first sound is sent
 */
export async function speakText(
  engine: Engine,
  request: IncomingMessage,
  response: ServerResponse,
  signal: AbortSignal,
): Promise<void> {
  const { input, voice, response_format: format, speed } = await parseRequest(request);
  const { contentType, encode, end } = ENCODERS[format]();
  for await (const speech of speakSentences(engine, input, { voice: voice ?? undefined, speed }, signal)) {
    if (!response.headersSent) response.writeHead(200, { 'content-type': contentType });
    // Wait for a client that reads slowly.
    if (!response.write(await encode(speech))) await once(response, 'drain', { signal });
  }
  if (signal.aborted) return;
  if (!response.headersSent) throw new Refusal(400, 'input: it holds no words');
  response.end(end?.());
}

/** Writes the sentences of one answer in order, at one sample rate. */
interface SpeechEncoder {
  contentType: string;
  encode(speech: Speech): Buffer | Promise<Buffer>;
  /** The bytes after the last sentence. */
  end?(): Buffer | undefined;
}

async function parseRequest(request: IncomingMessage): Promise<z.infer<typeof speechSchema>> {
  const body = await readBody(request, MAX_BODY_BYTES);
  try {
    return speechSchema.parse(JSON.parse(body.toString('utf8')));
  } catch (error) {
    const [issue] = error instanceof z.ZodError ? error.issues : [];
    throw new Refusal(400, issue ? `${issue.path.join('.')}: ${issue.message}` : 'expected JSON');
  }
}

function wavEncoder(): SpeechEncoder {
  let begun = false;
  return {
    contentType: 'audio/wav',
    encode({ samples, sampleRateHz }) {
      const pcm = encodePcm(samples);
      if (begun) return pcm;
      begun = true;
      return Buffer.concat([wavHeader(sampleRateHz), pcm]);
    },
  };
}

function pcmEncoder(): SpeechEncoder {
  return {
    contentType: 'audio/pcm',
    encode({ samples, sampleRateHz }) {
      const resampler = new Resampler(sampleRateHz, PCM_RATE_HZ);
      return Buffer.concat([encodePcm(resampler.push(samples)), encodePcm(resampler.flush())]);
    },
  };
}

function opusEncoder(): SpeechEncoder {
  let writer: OggOpusWriter | undefined;
  return {
    contentType: 'audio/ogg',
    async encode({ samples, sampleRateHz }) {
      writer ??= await OggOpusWriter.open(sampleRateHz);
      return writer.push(samples);
    },
    end: () => writer?.end(),
  };
}
