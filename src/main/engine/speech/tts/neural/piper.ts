import { Tensor } from 'onnxruntime-node';
import { z } from 'zod';
import type { Speech } from '../speech.ts';
import type { Prosody, Voice } from '../voice.ts';
import type { Phonemes } from './phonemes.ts';
import { endAtZero } from './vits/end-at-zero.ts';
import type { VitsInputs, VitsModel } from './vits/vits-model.ts';

/** What Hark reads of the JSON file beside a Piper voice. */
export const piperConfigSchema = z.object({
  audio: z.object({ sample_rate: z.number().int().min(8000).max(48_000) }),
  espeak: z.object({ voice: z.string() }),
  phoneme_type: z.literal('espeak').default('espeak'),
  inference: z
    .object({
      noise_scale: z.number().default(0.667),
      length_scale: z.number().positive().default(1),
      noise_w: z.number().default(0.8),
    })
    .prefault({}),
  num_speakers: z.number().int().min(1).default(1),
  speaker_id_map: z.record(z.string(), z.number().int().min(0)).default({}),
  phoneme_id_map: z.record(z.string(), z.array(z.number().int().min(0)).min(1)),
});

export type PiperConfig = z.infer<typeof piperConfigSchema>;

const [START, END, PAD] = ['^', '$', '_'];

/** A Piper voice (VITS): phonemes in, sound out. https://github.com/OHF-Voice/piper1-gpl */
export class PiperVoice implements Voice {
  /** @param speaker of a voice that has several; the first without */
  constructor(
    private readonly model: VitsModel,
    private readonly config: PiperConfig,
    private readonly phonemes: Phonemes,
    private readonly speaker: string | undefined,
  ) {}

  async speak(text: string, prosody?: Prosody): Promise<Speech> {
    return this.#speech(await this.model.run(await this.#inputs(text, prosody)));
  }

  async *speakInParts(text: string, prosody?: Prosody): AsyncGenerator<Speech, Speech> {
    const parts = endAtZero(this.model.runInPieces(await this.#inputs(text, prosody)));
    for (;;) {
      const { done, value } = await parts.next();
      if (done) return this.#speech(value);
      yield this.#speech(value);
    }
  }

  async close(): Promise<void> {
    await this.model.release();
  }

  async #inputs(text: string, { speed = 1 }: Prosody = {}): Promise<VitsInputs> {
    const { espeak, inference, num_speakers } = this.config;
    const phonemes = await this.phonemes.of(text, espeak.voice);
    const ids = phonemeIds(phonemes, this.config.phoneme_id_map);
    const scales = [inference.noise_scale, inference.length_scale / speed, inference.noise_w];
    const inputs: VitsInputs = {
      input: new Tensor('int64', BigInt64Array.from(ids, BigInt), [1, ids.length]),
      input_lengths: new Tensor('int64', BigInt64Array.of(BigInt(ids.length)), [1]),
      scales: new Tensor('float32', Float32Array.from(scales), [3]),
    };
    if (num_speakers > 1) {
      const speaker = this.config.speaker_id_map[this.speaker ?? ''] ?? 0;
      inputs.sid = new Tensor('int64', BigInt64Array.of(BigInt(speaker)), [1]);
    }
    return inputs;
  }

  #speech(samples: Float32Array): Speech {
    return { samples, sampleRateHz: this.config.audio.sample_rate };
  }
}

/**
 * Piper's own order: start, pad, then each phoneme and a pad, end. What the voice does not know is left out.
 * @param phonemes in IPA; Piper counts an accent as a phoneme of its own
 */
function phonemeIds(phonemes: string, idsOf: PiperConfig['phoneme_id_map']): number[] {
  const known = [...phonemes.normalize('NFD')].filter((phoneme) => idsOf[phoneme]);
  const order = [START, PAD, ...known.flatMap((phoneme) => [phoneme, PAD]), END];
  return order.flatMap((phoneme) => idsOf[phoneme] ?? []);
}
