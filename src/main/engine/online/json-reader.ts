import type { z } from 'zod';
import type { AnswerReader } from './online.ts';

/** Reads JSON; what is none becomes undefined, which no schema takes. */
export const jsonReader: AnswerReader = {
  accept: 'application/json',
  async read(parts) {
    const decoder = new TextDecoder();
    let text = '';
    for await (const part of parts) text += decoder.decode(part, { stream: true });
    try {
      return JSON.parse(text);
    } catch {
      return undefined;
    }
  },
};

/** Reads JSON of which only a small part is wanted, and kept. @param schema of that part: it leaves out all else */
export function partReader(schema: z.ZodType): AnswerReader {
  return {
    ...jsonReader,
    read: async (parts, charset) => schema.safeParse(await jsonReader.read(parts, charset)).data,
  };
}
