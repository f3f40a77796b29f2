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
import { speakSentences } from './speak-sentences.ts';

/** As OpenAI's own limit. */
const LONGEST_INPUT = 4096;
const LONGEST_BODY_BYTES = 65_536;
/** Of OpenAI's `pcm`. */
const PCM_RATE_HZ = 24_000;

const speechSchema = z.object({
  input: z.string().trim().min(1).max(LONGEST_INPUT),
  voice: z.string().optional(),
  response_format: z.enum(['wav', 'pcm']).default('wav'),
  speed: z.number().min(0.5).max(2).optional(),
});

/**
 * POST /v1/audio/speech, as OpenAI has it; sent sentence by sentence as it is made.
 * @param signal aborted when the client has gone
 * @throws Refusal 400, 413; HarkError TTS_FAILED, VOICE_UNAVAILABLE before the sound begins
 */
export async function speakText(
  engine: Engine,
  request: IncomingMessage,
  response: ServerResponse,
  signal: AbortSignal,
): Promise<void> {
  const { input, voice, response_format: format, speed } = await parseRequest(request);
  const encode = format === 'pcm' ? pcmEncoder() : wavEncoder();
  for await (const speech of speakSentences(engine, input, { voice, speed }, signal)) {
    if (!response.headersSent) {
      response.writeHead(200, { 'content-type': format === 'pcm' ? 'audio/pcm' : 'audio/wav' });
    }
    // A client that does not read is not written for.
    if (!response.write(encode(speech))) await once(response, 'drain', { signal });
  }
  if (signal.aborted) return;
  if (!response.headersSent) throw new Refusal(400, 'input: it holds no words');
  response.end();
}

async function parseRequest(request: IncomingMessage): Promise<z.infer<typeof speechSchema>> {
  const body = await readBody(request, LONGEST_BODY_BYTES);
  try {
    return speechSchema.parse(JSON.parse(body.toString('utf8')));
  } catch (error) {
    const [issue] = error instanceof z.ZodError ? error.issues : [];
    throw new Refusal(400, issue ? `${issue.path.join('.')}: ${issue.message}` : 'expected JSON');
  }
}

/** The header goes with the first sentence, whose rate is that of all. */
function wavEncoder(): (speech: Speech) => Buffer {
  let begun = false;
  return ({ samples, sampleRateHz }) => {
    const pcm = encodePcm(samples);
    if (begun) return pcm;
    begun = true;
    return Buffer.concat([wavHeader(sampleRateHz), pcm]);
  };
}

function pcmEncoder(): (speech: Speech) => Buffer {
  return ({ samples, sampleRateHz }) => {
    const resampler = new Resampler(sampleRateHz, PCM_RATE_HZ);
    return Buffer.concat([encodePcm(resampler.push(samples)), encodePcm(resampler.flush())]);
  };
}
