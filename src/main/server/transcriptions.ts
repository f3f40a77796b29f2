import type { IncomingMessage, ServerResponse } from 'node:http';
import { concatSamples, msOfSamples } from '../../shared/audio/audio-format.ts';
import { HarkError, toHarkError } from '../../shared/errors.ts';
import { memorySource } from '../audio-file/audio-source.ts';
import { readAudio } from '../audio-file/read-audio-file.ts';
import type { Engine } from '../engine/engine.ts';
import { readBody } from '../http-server/read-body.ts';
import { Refusal } from '../http-server/refusal.ts';
import { isTranscriptFormat, type Segment, TRANSCRIPT_FORMATS, type TranscriptFormat } from './transcript-formats.ts';

/** OpenAI's own limit. */
const MAX_UPLOAD_BYTES = 25 * 2 ** 20;
/** Limit of the decoded audio: a small file may expand to hours. */
const MAX_AUDIO_MS = 10 * 60_000;

interface TranscriptionRequest {
  samples: Float32Array;
  format: TranscriptFormat;
  /** Whether the text is streamed. */
  stream: boolean;
  /** That is spoken; undefined for those of the settings. */
  language: string | undefined;
}

/**
 * POST /v1/audio/transcriptions as OpenAI defines it: `file` (WAV, FLAC or Ogg Opus), `response_format` json, text, verbose_json,
 * srt or vtt, `stream`, `language`.
 * @param signal aborted when the client disconnects
 * @throws Refusal 400, 413; HarkError STT_FAILED
 */
export async function transcribeUpload(
  engine: Engine,
  request: IncomingMessage,
  response: ServerResponse,
  signal: AbortSignal,
): Promise<void> {
  const { samples, format, stream, language } = await parseRequest(request, engine);
  // Transcription takes the samples away.
  const durationMs = msOfSamples(samples.length);
  const segments: Segment[] = [];
  let heardIn = language;
  for await (const { text, startMs, endMs, language: heard } of engine.transcribeStretches(samples, [], language)) {
    if (signal.aborted) return;
    if (stream) sendEvent(response, { type: 'transcript.text.delta', delta: segments.length > 0 ? ` ${text}` : text });
    segments.push({ text, startMs, endMs });
    heardIn ??= heard;
  }
  if (stream) {
    sendEvent(response, { type: 'transcript.text.done', text: segments.map(({ text }) => text).join(' ') });
    response.end();
    return;
  }
  const { contentType, write } = TRANSCRIPT_FORMATS[format];
  const transcript = { segments, language: heardIn ?? engine.onlyLanguage, durationMs };
  response.writeHead(200, { 'content-type': contentType }).end(write(transcript));
}

async function parseRequest(request: IncomingMessage, engine: Engine): Promise<TranscriptionRequest> {
  const form = await readForm(request);
  const file = form.get('file');
  if (file === null || typeof file === 'string') throw new Refusal(400, 'file: expected a WAV, FLAC or Ogg Opus file');
  const format = form.get('response_format') ?? 'json';
  if (!isTranscriptFormat(format)) {
    throw new Refusal(400, `response_format: one of ${Object.keys(TRANSCRIPT_FORMATS).join(', ')}`);
  }
  const language = languageOf(form.get('language'), engine);
  const samples = await decode(new Uint8Array(await file.arrayBuffer()));
  return { samples, format, stream: form.get('stream') === 'true', language };
}

/** @throws Refusal 400 for a language that the model does not know */
function languageOf(asked: unknown, engine: Engine): string | undefined {
  if (typeof asked !== 'string' || asked === '' || asked === 'auto') return undefined;
  try {
    return engine.hearableLanguage(asked);
  } catch (error) {
    throw new Refusal(400, `language: ${toHarkError(error).message}`);
  }
}

async function readForm(request: IncomingMessage): Promise<FormData> {
  const body = await readBody(request, MAX_UPLOAD_BYTES);
  try {
    const type = request.headers['content-type'] ?? '';
    return await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  } catch {
    throw new Refusal(400, 'expected multipart/form-data');
  }
}

/** @throws Refusal 400 for an unreadable file, 413 for one that is too long */
async function decode(content: Uint8Array): Promise<Float32Array> {
  const blocks: Float32Array[] = [];
  let durationMs = 0;
  try {
    // What is there of a file that is cut off is transcribed, as others do.
    for await (const block of readAudio(memorySource('file', content), () => undefined)) {
      durationMs += msOfSamples(block.length);
      if (durationMs > MAX_AUDIO_MS) throw new Refusal(413, `at most ${MAX_AUDIO_MS / 60_000} minutes of audio`);
      blocks.push(block);
    }
  } catch (error) {
    if (error instanceof HarkError) throw new Refusal(400, error.message);
    throw error;
  }
  return concatSamples(blocks);
}

function sendEvent(response: ServerResponse, event: object): void {
  if (!response.headersSent) {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  }
  response.write(`data: ${JSON.stringify(event)}\n\n`);
}
