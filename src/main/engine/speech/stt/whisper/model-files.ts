import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { HarkError } from '../../../../../shared/errors.ts';
import { tokenizerSchema, Vocabulary } from './vocabulary.ts';

const token = z.number().int().min(0);

/** What is read of `generation_config.json`. https://huggingface.co/docs/transformers/main_classes/text_generation */
const generationSchema = z.object({
  /** Never said. */
  suppress_tokens: z.array(token).nullish(),
  /** Never said first. */
  begin_suppress_tokens: z.array(token).nullish(),
  no_timestamps_token_id: token,
  /** A sign such as `<|de|>` → its token; absent in a model that hears English alone. */
  lang_to_id: z.record(z.string(), token).nullish(),
  task_to_id: z.object({ transcribe: token }).nullish(),
});

/** What a Whisper model must be told besides its weights. */
export interface WhisperTokens {
  vocabulary: Vocabulary;
  start: number;
  end: number;
  transcribe: number | undefined;
  noTimestamps: number;
  /** How it says that nobody speaks. */
  noSpeech: number | undefined;
  /** BCP 47 → token; empty for a model that hears English alone. */
  languages: ReadonlyMap<string, number>;
  never: readonly number[];
  notFirst: readonly number[];
}

/**
 * @param tokenizerFile path of `tokenizer.json`
 * @param generationFile path of `generation_config.json`
 * @throws HarkError MODEL_LOAD
 */
export async function readWhisperTokens(tokenizerFile: string, generationFile: string): Promise<WhisperTokens> {
  const [tokenizer, generation] = [
    await parsed(tokenizerFile, tokenizerSchema),
    await parsed(generationFile, generationSchema),
  ];
  const vocabulary = new Vocabulary(tokenizer);
  const [start, end] = ['<|startoftranscript|>', '<|endoftext|>'].map((sign) => vocabulary.idOf(sign));
  if (start === undefined || end === undefined) throw new HarkError('MODEL_LOAD', `${tokenizerFile} is not Whisper's`);
  const languages = Object.entries(generation.lang_to_id ?? {});
  return {
    vocabulary,
    start,
    end,
    transcribe: generation.task_to_id?.transcribe,
    noTimestamps: generation.no_timestamps_token_id,
    // Renamed after the first versions.
    noSpeech: vocabulary.idOf('<|nospeech|>') ?? vocabulary.idOf('<|nocaptions|>'),
    languages: new Map(languages.map(([sign, id]) => [sign.replace(/^<\|(.*)\|>$/, '$1'), id])),
    never: generation.suppress_tokens ?? [],
    notFirst: generation.begin_suppress_tokens ?? [],
  };
}

async function parsed<Content>(path: string, schema: z.ZodType<Content>): Promise<Content> {
  try {
    return schema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (cause) {
    throw new HarkError('MODEL_LOAD', `${path}: ${(cause as Error).message}`, { cause });
  }
}
