/**
 * Speech to text with the same Moonshine weights in Hark, in transformers.js, and in onnxruntime-web as used by
 * moonshine-js.
 */
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { env, Tensor as HuggingFaceTensor, MoonshineForConditionalGeneration } from '@huggingface/transformers';
import * as ortWeb from 'onnxruntime-web';
import { Moonshine } from '../../src/main/engine/speech/stt/moonshine/moonshine.ts';
import { decodeTokens } from '../../src/main/engine/speech/stt/moonshine/tokenizer.ts';
import type { Peer, Peers } from './peer.ts';

const LAYERS = 8;
const HEADS = 8;
const HEAD_SIZE = 52;
const START_TOKEN = 1;
const END_TOKEN = 2;
const TOKENS_PER_SECOND = 6;

/** The part of the configuration of UsefulSensors/moonshine-base that transformers.js reads. */
const CONFIG = {
  model_type: 'moonshine',
  architectures: ['MoonshineForConditionalGeneration'],
  is_encoder_decoder: true,
  hidden_size: LAYERS * HEAD_SIZE,
  encoder_num_hidden_layers: LAYERS,
  decoder_num_hidden_layers: LAYERS,
  encoder_num_attention_heads: HEADS,
  decoder_num_attention_heads: HEADS,
  encoder_num_key_value_heads: HEADS,
  decoder_num_key_value_heads: HEADS,
  vocab_size: 32_768,
  bos_token_id: START_TOKEN,
  eos_token_id: END_TOKEN,
  decoder_start_token_id: START_TOKEN,
  pad_token_id: END_TOKEN,
};

const maxTokens = (samples: Float32Array) => Math.ceil((samples.length / 16_000) * TOKENS_PER_SECOND) + 2;

/** Interval between two partial texts: 350 ms. */
const PARTIAL_STEP_SAMPLES = (16_000 * 350) / 1000;

/** `continues`: the samples start with those of the previous call. */
type Transcribe = (samples: Float32Array, continues?: boolean) => Promise<string>;

/**
 * @param modelFolder the files as published; Hark uses its own rewrite of them
 * @param workFolder where the folder for transformers.js is created
 */
export async function openStt(
  modelFolder: string,
  workFolder: string,
  threads: number,
): Promise<Record<string, Transcribe>> {
  const hark = await Moonshine.load('moonshine-base', threads);
  let tokens: readonly number[] = [];
  return {
    Hark: async (samples, continues = false) => {
      ({ tokens } = await hark.transcribe(samples, { isCancelled: () => false, draft: continues ? tokens : [] }));
      return decodeTokens(tokens);
    },
    'transformers.js': await openTransformers(modelFolder, workFolder, threads),
    'onnxruntime-web, as in moonshine-js': await openWeb(modelFolder, threads),
  };
}

/** Creates the folder layout that transformers.js expects, with links to the files. */
async function openTransformers(modelFolder: string, workFolder: string, threads: number): Promise<Peer<string>> {
  const folder = join(workFolder, 'moonshine-base');
  mkdirSync(join(folder, 'onnx'), { recursive: true });
  writeFileSync(join(folder, 'config.json'), JSON.stringify(CONFIG));
  writeFileSync(
    join(folder, 'generation_config.json'),
    JSON.stringify({ bos_token_id: START_TOKEN, eos_token_id: END_TOKEN, decoder_start_token_id: START_TOKEN }),
  );
  for (const name of ['encoder_model', 'decoder_model_merged']) {
    const link = join(folder, 'onnx', `${name}_quantized.onnx`);
    rmSync(link, { force: true });
    symlinkSync(join(modelFolder, `${name}.onnx`), link);
  }
  env.allowRemoteModels = false;
  env.localModelPath = workFolder;
  const model = await MoonshineForConditionalGeneration.from_pretrained('moonshine-base', {
    dtype: 'q8',
    device: 'cpu',
    session_options: { intraOpNumThreads: threads, interOpNumThreads: 1 },
  });
  return async (samples) => {
    const input_values = new HuggingFaceTensor('float32', samples, [1, samples.length]);
    const output = await model.generate({ input_values, max_new_tokens: maxTokens(samples) });
    const tokens = [...output.data].map(Number).filter((token) => token !== START_TOKEN && token !== END_TOKEN);
    return decodeTokens(tokens);
  };
}

async function openWeb(modelFolder: string, threads: number): Promise<Peer<string>> {
  ortWeb.env.wasm.numThreads = threads;
  const open = (name: string) =>
    ortWeb.InferenceSession.create(join(modelFolder, name), { executionProviders: ['wasm'] });
  const encoder = await open('encoder_model.onnx');
  const decoder = await open('decoder_model_merged.onnx');
  const { Tensor } = ortWeb;
  return async (samples) => {
    const encoded = await encoder.run({ input_values: new Tensor('float32', samples, [1, samples.length]) });
    const hidden = outputOf(encoded, 'last_hidden_state');
    const past = emptyPast();
    const tokens = [START_TOKEN];
    for (let step = 0; step < maxTokens(samples); step++) {
      const outputs = await decoder.run({
        input_ids: new Tensor('int64', BigInt64Array.of(BigInt(tokens.at(-1) ?? START_TOKEN)), [1, 1]),
        encoder_hidden_states: hidden,
        use_cache_branch: new Tensor('bool', [step > 0], [1]),
        ...past,
      });
      const next = indexOfMax(outputOf(outputs, 'logits').data as Float32Array);
      if (next === END_TOKEN) break;
      tokens.push(next);
      for (const name of Object.keys(past)) {
        if (step > 0 && name.includes('.encoder.')) continue;
        past[name] = outputOf(outputs, name.replace('past_key_values', 'present'));
      }
    }
    return decodeTokens(tokens.slice(1));
  };
}

function outputOf(outputs: ortWeb.InferenceSession.ReturnType, name: string): ortWeb.Tensor {
  const output = outputs[name];
  if (!output) throw new Error(`the model has no output ${name}`);
  return output as ortWeb.Tensor;
}

function indexOfMax(scores: Float32Array): number {
  return scores.reduce((best, score, index) => (score > (scores[best] ?? 0) ? index : best), 0);
}

function emptyPast(): Record<string, ortWeb.Tensor> {
  const past: Record<string, ortWeb.Tensor> = {};
  for (let layer = 0; layer < LAYERS; layer++) {
    for (const part of ['decoder.key', 'decoder.value', 'encoder.key', 'encoder.value']) {
      past[`past_key_values.${layer}.${part}`] = new ortWeb.Tensor('float32', new Float32Array(0), [
        0,
        HEADS,
        1,
        HEAD_SIZE,
      ]);
    }
  }
  return past;
}

/** @returns the same peers, each making a partial text every 350 ms of speech like Hark */
export function withPartials(peers: Record<string, Transcribe>): Peers<string> {
  return Object.fromEntries(
    Object.entries(peers).map(([name, transcribe]) => [
      name,
      async (samples: Float32Array) => {
        let text = '';
        for (let end = PARTIAL_STEP_SAMPLES; ; end += PARTIAL_STEP_SAMPLES) {
          text = await transcribe(samples.slice(0, end), end > PARTIAL_STEP_SAMPLES);
          if (end >= samples.length) return text;
        }
      },
    ]),
  );
}
