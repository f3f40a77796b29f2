import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { rememberedSha256 } from '../../../../models/catalogue/checksum-memory.ts';
import { createOnnxSession } from '../../../../models/runtime/onnx-session.ts';
import { findPreparedModel, prepareModel } from '../../../../models/runtime/prepared-models.ts';
import { CachedDecoder } from '../decoding/encoder-decoder.ts';
import type { SttLoadOptions } from '../stt-engine.ts';
import { takingAnyLength } from './any-length.ts';
import { LogMel } from './log-mel.ts';
import { readWhisperTokens } from './model-files.ts';
import { Whisper } from './whisper.ts';

/** As `onnx-community/whisper-*` names them. */
const ENCODER = 'encoder_model.onnx';
const DECODER = 'decoder_model_merged.onnx';
/** Of thirty seconds: two mel frames make one. */
const POSITIONS = 1500;
/** Of the encoder that takes any length. */
const RECIPE = 1;
const aboutEncoder = z.object({ takesAnyLength: z.boolean() });

/**
 * @param pathOf finds a verified file of the model
 * @throws HarkError MODEL_MISSING, MODEL_CHECKSUM, MODEL_LOAD
 */
export async function loadWhisper(
  pathOf: (file: string) => Promise<string>,
  { threads, provider }: Pick<SttLoadOptions, 'threads' | 'provider'>,
): Promise<{ whisper: Whisper; textOf: (tokens: readonly number[]) => string }> {
  const options = { threads, provider, inputLength: 'varying' } as const;
  const prepared = await encoderOfAnyLength(await pathOf(ENCODER));
  const encoder = await createOnnxSession(prepared.path, options);
  const [decoder, tokens] = [
    await createOnnxSession(await pathOf(DECODER), options),
    await readWhisperTokens(await pathOf('tokenizer.json'), await pathOf('generation_config.json')),
  ];
  const logMel = await LogMel.load(filtersOf(encoder), threads);
  const { takesAnyLength } = prepared;
  const parts = { logMel, encoder, takesAnyLength, decoder: new CachedDecoder(decoder, tokens.never), tokens };
  return { whisper: new Whisper(parts), textOf: (spoken) => tokens.vocabulary.textOf(spoken) };
}

/** The encoder as it was published where no other can be made or kept. */
async function encoderOfAnyLength(path: string): Promise<{ path: string; takesAnyLength: boolean }> {
  const source = { sha256: await rememberedSha256(path), recipe: RECIPE };
  const kept = await findPreparedModel(source, aboutEncoder);
  if (kept?.about.takesAnyLength) return { path: join(kept.folder, ENCODER), takesAnyLength: true };
  const whole = { path, takesAnyLength: false };
  if (kept) return whole;
  return prepareModel(source, async (folder) => {
    const encoder = takingAnyLength(readFileSync(path), POSITIONS);
    if (encoder) writeFileSync(join(folder, ENCODER), encoder);
    return { made: encoder !== undefined, about: { takesAnyLength: encoder !== undefined } };
  }).then(
    async (isMade) => {
      const made = isMade ? await findPreparedModel(source, aboutEncoder) : undefined;
      return made ? { path: join(made.folder, ENCODER), takesAnyLength: true } : whole;
    },
    () => whole,
  );
}

/** @returns 80, or 128 from large-v3 on: the encoder's input is [batch, filters, frames] */
function filtersOf({ inputMetadata: [features] }: Awaited<ReturnType<typeof createOnnxSession>>): number {
  const filters = features?.isTensor ? features.shape[1] : undefined;
  return typeof filters === 'number' ? filters : 80;
}
