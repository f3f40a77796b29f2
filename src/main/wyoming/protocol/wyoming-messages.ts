/** What the events of the protocol hold (github.com/rhasspy/wyoming, README), as far as Hark reads it. */
import { z } from 'zod';

const MAX_TEXT_CHARACTERS = 100_000;
/** OpenAI's limit, which Hark's other server has too. */
const MAX_SPOKEN_CHARACTERS = 4096;
const MAX_NAME_CHARACTERS = 100;

/** Of `transcript`, `handled`, `not-handled`, and of `synthesize` as a satellite is told of it. */
export const textSchema = z.object({ text: z.string().max(MAX_TEXT_CHARACTERS) });
/** Of `error`. */
export const errorSchema = z.object({ text: z.string().max(MAX_TEXT_CHARACTERS) });
export const transcribeSchema = z.object({ language: z.string().nullish() });
export const detectSchema = z.object({ names: z.array(z.string()).nullish() });
export const detectionSchema = z.object({ name: z.string().max(MAX_NAME_CHARACTERS).nullish() });

const voiceSchema = z.object({ name: z.string().nullish() }).nullish();
export const synthesizeSchema = z.object({
  text: z.string().trim().min(1).max(MAX_SPOKEN_CHARACTERS),
  voice: voiceSchema,
});
/** Of `synthesize-start`; the text follows in `synthesize-chunk`. */
export const synthesizeStartSchema = z.object({ voice: voiceSchema });
export const synthesizeChunkSchema = z.object({ text: z.string().max(MAX_SPOKEN_CHARACTERS) });

/** @returns the wake word of a model, as people say it: "hey jarvis" for `hey_jarvis_v0.1` */
export function spokenName(name: string): string {
  return name
    .toLowerCase()
    .replace(/_?v\d[\d.]*$/, '')
    .replace(/[^a-z]+/g, ' ')
    .trim();
}
