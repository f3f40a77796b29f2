/** What is said between two silences. */
export interface Segment {
  text: string;
  startMs: number;
  endMs: number;
}

export interface Transcript {
  segments: readonly Segment[];
  /** Such as "en"; undefined where the model does not tell. */
  language: string | undefined;
  durationMs: number;
}

/** How a transcript is written, by OpenAI's names of the formats. */
export const TRANSCRIPT_FORMATS = {
  json: { contentType: 'application/json', write: (transcript) => JSON.stringify({ text: textOf(transcript) }) },
  text: { contentType: 'text/plain; charset=utf-8', write: textOf },
  verbose_json: { contentType: 'application/json', write: (transcript) => JSON.stringify(verbose(transcript)) },
  srt: { contentType: 'application/x-subrip; charset=utf-8', write: subRip },
  vtt: { contentType: 'text/vtt; charset=utf-8', write: webVtt },
} as const satisfies Record<string, { contentType: string; write(transcript: Transcript): string }>;

export type TranscriptFormat = keyof typeof TRANSCRIPT_FORMATS;

export function isTranscriptFormat(value: unknown): value is TranscriptFormat {
  return typeof value === 'string' && Object.hasOwn(TRANSCRIPT_FORMATS, value);
}

function textOf({ segments }: Transcript): string {
  return segments.map(({ text }) => text).join(' ');
}

/** Without what a model of OpenAI's has and Hark's have not: tokens, temperature and probabilities. */
function verbose(transcript: Transcript): object {
  const { segments, language, durationMs } = transcript;
  return {
    task: 'transcribe',
    // OpenAI's own has the language's name.
    language: language === undefined ? '' : (LANGUAGE_NAMES.of(language) ?? language).toLowerCase(),
    duration: durationMs / 1000,
    text: textOf(transcript),
    segments: segments.map(({ text, startMs, endMs }, id) => ({ id, start: startMs / 1000, end: endMs / 1000, text })),
  };
}

const LANGUAGE_NAMES = new Intl.DisplayNames('en', { type: 'language' });

function subRip({ segments }: Transcript): string {
  return segments.map(({ text, ...span }, index) => `${index + 1}\n${spanOf(span, ',')}\n${text}\n`).join('\n');
}

function webVtt({ segments }: Transcript): string {
  return ['WEBVTT\n', ...segments.map(({ text, ...span }) => `${spanOf(span, '.')}\n${text}\n`)].join('\n');
}

/** @param point what stands before the milliseconds */
function spanOf({ startMs, endMs }: Omit<Segment, 'text'>, point: string): string {
  return [startMs, endMs]
    .map((ms) => new Date(Math.round(ms)).toISOString().slice(11, 23).replace('.', point))
    .join(' --> ');
}
