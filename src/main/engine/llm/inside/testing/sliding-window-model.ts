import { seeded } from '../../../../../shared/seeded-random.ts';
import { type GgufTensor, type GgufValue, ggufOf } from './gguf.ts';

const [EMBEDDING, HEADS, HEAD, FEED_FORWARD] = [32, 2, 16, 64];
const CONTEXT_TOKENS = 8192;
/** Shorter than any prompt of a test. */
const WINDOW_TOKENS = 64;
const END_OF_TEXT = '<eos>';
/** llama.cpp's types of tokens. */
const [NORMAL, CONTROL] = [1, 3];

/**
 * Makes a language model of random weights whose attention slides: Gemma 3's architecture, in which every sixth layer sees all of
 * the text and the others see a window. Each byte is a token. What it writes has no meaning, is always the same, and depends on all
 * that it was told.
 * @param layers with six, one of them sees all; so it is with seven
 * @returns the bytes of a GGUF file of some hundred kilobytes
 */
export function slidingWindowModel(layers: number): Buffer {
  const random = seeded(layers);
  const tokens = [...byteLetters(), 'ab', END_OF_TEXT];
  const weights = (length: number, scale: number) => Float32Array.from({ length }, () => (random() - 0.5) * scale);
  const matrix = (name: string, columns: number, rows: number): GgufTensor => ({
    name,
    shape: [columns, rows],
    weights: weights(columns * rows, 1),
  });
  const norm = (name: string, length = EMBEDDING): GgufTensor => ({
    name,
    shape: [length],
    weights: new Float32Array(length).fill(1),
  });
  const layer = (index: number): GgufTensor[] => {
    const name = (part: string) => `blk.${index}.${part}.weight`;
    return [
      norm(name('attn_norm')),
      matrix(name('attn_q'), EMBEDDING, HEADS * HEAD),
      matrix(name('attn_k'), EMBEDDING, HEAD),
      matrix(name('attn_v'), EMBEDDING, HEAD),
      matrix(name('attn_output'), HEADS * HEAD, EMBEDDING),
      norm(name('attn_q_norm'), HEAD),
      norm(name('attn_k_norm'), HEAD),
      norm(name('post_attention_norm')),
      norm(name('ffn_norm')),
      matrix(name('ffn_gate'), EMBEDDING, FEED_FORWARD),
      matrix(name('ffn_up'), EMBEDDING, FEED_FORWARD),
      matrix(name('ffn_down'), FEED_FORWARD, EMBEDDING),
      norm(name('post_ffw_norm')),
    ];
  };
  const embeddings = matrix('token_embd.weight', EMBEDDING, tokens.length);
  // It writes letters: all else, such as the end of the text, is never likely.
  for (const [index, token] of tokens.entries()) {
    if (!/^[a-z]$/i.test(token)) embeddings.weights.fill(0, EMBEDDING * index, EMBEDDING * (index + 1));
  }
  const layersOf = Array.from({ length: layers }, (_, index) => layer(index)).flat();
  return ggufOf(header(layers, tokens), [embeddings, norm('output_norm.weight'), ...layersOf]);
}

function header(layers: number, tokens: readonly string[]): Record<string, GgufValue> {
  const end = { uint32: tokens.length - 1 };
  return {
    'general.architecture': 'gemma3',
    'gemma3.context_length': { uint32: CONTEXT_TOKENS },
    'gemma3.embedding_length': { uint32: EMBEDDING },
    'gemma3.block_count': { uint32: layers },
    'gemma3.feed_forward_length': { uint32: FEED_FORWARD },
    'gemma3.attention.head_count': { uint32: HEADS },
    'gemma3.attention.head_count_kv': { uint32: 1 },
    'gemma3.attention.key_length': { uint32: HEAD },
    'gemma3.attention.value_length': { uint32: HEAD },
    'gemma3.attention.sliding_window': { uint32: WINDOW_TOKENS },
    'gemma3.attention.layer_norm_rms_epsilon': { float32: 1e-6 },
    'gemma3.rope.freq_base': { float32: 10_000 },
    'tokenizer.ggml.model': 'gpt2',
    'tokenizer.ggml.pre': 'gpt-2',
    'tokenizer.ggml.tokens': tokens,
    'tokenizer.ggml.token_type': { int32s: tokens.map((token) => (token === END_OF_TEXT ? CONTROL : NORMAL)) },
    // The format wants one.
    'tokenizer.ggml.merges': ['a b'],
    'tokenizer.ggml.bos_token_id': end,
    'tokenizer.ggml.eos_token_id': end,
  };
}

/** The letters by which GPT-2's tokenizer writes the 256 bytes (github.com/openai/gpt-2, src/encoder.py). */
function byteLetters(): string[] {
  let others = 0;
  return Array.from({ length: 256 }, (_, byte) => {
    const isPrinted = (byte >= 0x21 && byte <= 0x7e) || (byte >= 0xa1 && byte !== 0xad);
    return String.fromCodePoint(isPrinted ? byte : 0x100 + others++);
  });
}
