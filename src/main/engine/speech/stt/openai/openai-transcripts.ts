import { createParser } from 'eventsource-parser';
import { FormData } from 'undici';
import { z } from 'zod';
import { SAMPLE_RATE_HZ } from '../../../../../shared/audio/audio-format.ts';
import { HarkError } from '../../../../../shared/errors.ts';
import { encodeWav } from '../../../../audio-file/encode-wav.ts';
import { encodeOggOpus } from '../../../../opus/ogg-opus-writer.ts';
import type { AudioCompression } from '../../../remote/audio-compression.ts';
import type { HttpClient, HttpResponse } from '../../../remote/http-client.ts';
import type { TranscriptSource } from '../remote/served-transcriber.ts';

/** Nobody says more in an utterance. */
const MAX_ANSWER_CHARACTERS = 100_000;

const textSchema = z.object({ text: z.string() });
/** OpenAI's events, and the bare segments that others send. */
const eventSchema = z.union([
  z.object({ type: z.literal('transcript.text.delta'), delta: z.string() }),
  z.object({ type: z.literal('transcript.text.done'), text: z.string() }),
  textSchema,
]);

/** A longer answer is treated as endless. */
const MAX_STREAM_BYTES = 2 ** 20;

/** The last event of some servers' streams. */
const DONE = '[DONE]';

interface StreamedTranscript {
  text: string;
  /** Parts are followed by the whole; segments end with the stream. */
  state: 'none' | 'parts' | 'segments' | 'whole';
}

export interface OpenAiTranscriptsOptions {
  model: string;
  /** That is spoken, ISO 639-1; undefined when the server shall find it out. */
  language?: string | undefined;
  apiKey: string | null;
  compression: AudioCompression;
}

/** STT of an OpenAI-compatible server: POST /audio/transcriptions. */
export function openAiTranscripts(
  client: HttpClient,
  { model, language, apiKey, compression }: OpenAiTranscriptsOptions,
): TranscriptSource {
  return async function hear(samples, signal) {
    const answer = await compression.send(async (format) => {
      const body = new FormData();
      const name = format === 'opus' ? 'speech.ogg' : 'speech.wav';
      const file =
        format === 'opus' ? await encodeOggOpus(samples, SAMPLE_RATE_HZ) : encodeWav(samples, SAMPLE_RATE_HZ);
      body.set('file', new Blob([file], { type: format === 'opus' ? 'audio/ogg' : 'audio/wav' }), name);
      body.set('model', model);
      if (language !== undefined) body.set('language', language);
      body.set('response_format', 'json');
      // Who cannot stream answers as a whole all the same.
      body.set('stream', 'true');
      return client.send({
        method: 'POST',
        path: '/audio/transcriptions',
        headers: apiKey === null ? {} : { authorization: `Bearer ${apiKey}` },
        body,
        signal,
      });
    });
    try {
      return await textOf(answer);
    } catch (cause) {
      // A failure of the connection names its peer already.
      if (cause instanceof HarkError || signal.aborted) throw cause;
      throw new Error(`${client.service} sent what is no transcript`, { cause });
    }
  };
}

/** @throws Error when it is no transcript */
async function textOf({ contentType, parts }: HttpResponse): Promise<string> {
  const decoder = new TextDecoder();
  if (contentType === 'text/event-stream') return streamedText(parts, decoder);
  let answer = '';
  for await (const part of parts) {
    answer += decoder.decode(part, { stream: true });
    if (answer.length > MAX_ANSWER_CHARACTERS) throw new Error('it does not end');
  }
  return contentType === 'text/plain' ? answer : textSchema.parse(JSON.parse(answer)).text;
}

async function streamedText(
  parts: AsyncIterable<Uint8Array>,
  decoder: InstanceType<typeof TextDecoder>,
): Promise<string> {
  const events: string[] = [];
  const parser = createParser({ onEvent: ({ data }) => events.push(data) });
  const transcript: StreamedTranscript = { text: '', state: 'none' };
  let bytes = 0;
  for await (const part of parts) {
    bytes += part.length;
    if (bytes > MAX_STREAM_BYTES) throw new Error('it does not end');
    parser.feed(decoder.decode(part, { stream: true }));
    for (const data of events.splice(0)) addEvent(transcript, data);
    if (transcript.state === 'whole') return transcript.text;
  }
  // Of a server that says "close" undici takes breaking off for the end.
  if (transcript.state !== 'segments') throw new Error('it ends too early');
  return transcript.text;
}

function addEvent(transcript: StreamedTranscript, data: string): void {
  if (transcript.state === 'whole') return;
  if (data === DONE) {
    transcript.state = 'whole';
    return;
  }
  const event = eventSchema.parse(JSON.parse(data));
  if ('delta' in event) {
    transcript.state = 'parts';
    transcript.text += event.delta;
  } else if ('type' in event) {
    transcript.state = 'whole';
    transcript.text = event.text;
  } else {
    transcript.state = 'segments';
    transcript.text += event.text;
  }
}
