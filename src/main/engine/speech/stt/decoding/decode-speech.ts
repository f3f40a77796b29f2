import type { Tensor } from 'onnxruntime-node';
import { logSumExp, searchBeam } from './beam-search.ts';
import { type DecoderRun, type Past, pastOfFirst, type SpeechDecoder } from './encoder-decoder.ts';
import type { HotWords } from './hot-words.ts';
import { endsInRepetition } from './repetition.ts';

/** Beginnings that a search follows at once. */
const BEAM_WIDTH = 4;
/** Where every token is at least as likely, nothing else is looked for. */
const CERTAIN_LOG_PROBABILITY = Math.log(0.8);
/** What is less likely than the best by more than this is no alternative: one in twenty. */
const MAX_BEHIND_BEST = 3;

export interface Decoded {
  tokens: readonly number[];
  /** What else it may have been, the likeliest first. */
  alternatives: readonly (readonly number[])[];
  /** False when it was cancelled. */
  complete: boolean;
  /** Of the likeliest tokens at each step, the mean; undefined where it was not asked for. */
  logProbability?: number | undefined;
  /** Whether it was given up because a phrase came over and over. */
  isRepeated?: boolean | undefined;
}

export interface DecodingRequest {
  /** Asked between steps. */
  isCancelled(): boolean;
  /**
   * Tokens that the result is likely to begin with, such as those of the same utterance when it was shorter. They are checked in
   * one run instead of a run each; a wrong draft costs that one run.
   */
  draft?: readonly number[] | undefined;
  /** Where the likeliest token is in doubt, others are followed too. Without it the likeliest is taken each time. */
  search?: { hotWords: HotWords | undefined } | undefined;
}

/** How a model begins and ends. */
interface Bounds {
  /** How many tokens stand before the first of the text. */
  promptLength: number;
  endToken: number;
  /** Of the text. */
  maxTokens: number;
  /** Whether the log probability is wanted, which costs a run through the vocabulary for each token. */
  isScored?: boolean;
}

/** The likeliest token each time. */
interface Greedy extends Pick<Decoded, 'complete' | 'logProbability' | 'isRepeated'> {
  tokens: number[];
  /** Where the first token is in doubt. */
  doubt: { at: number; scores: Float32Array } | undefined;
  past: Past;
}

/**
 * Decodes speech to tokens.
 * @param hidden the encoder's states, [1, frames, size]
 * @param begun the decoder's run over the prompt and the draft
 */
export async function decodeSpeech(
  decoder: SpeechDecoder,
  hidden: Tensor,
  begun: DecoderRun,
  bounds: Bounds,
  request: DecodingRequest,
): Promise<Decoded> {
  const greedy = await decodeGreedily(decoder, hidden, begun, bounds, request);
  const { tokens, complete, doubt, logProbability, isRepeated } = greedy;
  const found = { tokens, alternatives: [], complete, logProbability, isRepeated };
  if (!complete || !doubt || !request.search) return found;
  return { ...found, ...(await search(decoder, hidden, bounds, greedy, doubt, request)) };
}

/** Follows other tokens from the first one that is in doubt. */
async function search(
  decoder: SpeechDecoder,
  hidden: Tensor,
  { promptLength, endToken, maxTokens }: Bounds,
  { tokens, past }: Greedy,
  doubt: NonNullable<Greedy['doubt']>,
  { search: wanted, isCancelled }: DecodingRequest,
): Promise<Decoded> {
  const beams = decoder.beams(hidden, pastOfFirst(past, doubt.at + promptLength));
  const options = { width: BEAM_WIDTH, endToken, maxTokens, hotWords: wanted?.hotWords, isCancelled };
  const hypotheses = await searchBeam(beams, tokens.slice(0, doubt.at), doubt.scores, options);
  if (!hypotheses) return { tokens, alternatives: [], complete: false };
  const [best, ...others] = hypotheses;
  if (!best) return { tokens, alternatives: [], complete: true };
  const alternatives = others.filter(({ sum }) => sum > best.sum - MAX_BEHIND_BEST);
  return { tokens: best.tokens, alternatives: alternatives.map((other) => other.tokens), complete: true };
}

async function decodeGreedily(
  decoder: SpeechDecoder,
  hidden: Tensor,
  begun: DecoderRun,
  { promptLength, endToken, maxTokens, isScored = false }: Bounds,
  { isCancelled, draft: given = [], search: wanted }: DecodingRequest,
): Promise<Greedy> {
  const draft = given.slice(0, maxTokens);
  const certainty = new Certainty(isScored, wanted !== undefined);
  let { past } = begun;
  // Of a draft what greedy decoding would have found itself is kept: speculative decoding (Leviathan et al., 2023,
  // arXiv:2211.17192) with the last hypothesis in place of a smaller model.
  const tokens: number[] = [];
  let followsDraft = true;
  let row = begun.scores[0]?.[promptLength - 1] as Float32Array;
  for (let next = likeliest(row); ; next = likeliest(row)) {
    certainty.note(row, next, tokens.length);
    if (next === endToken || tokens.length >= maxTokens || endsInRepetition(tokens)) break;
    followsDraft &&= draft[tokens.length] === next;
    if (followsDraft) {
      tokens.push(next);
      row = begun.scores[0]?.[promptLength - 1 + tokens.length] as Float32Array;
      continue;
    }
    if (isCancelled()) return { tokens, complete: false, doubt: certainty.doubt, past };
    past = pastOfFirst(past, tokens.length + promptLength);
    tokens.push(next);
    const run = await decoder.goOn(hidden, [next], past);
    past = run.past;
    row = run.scores[0]?.[0] as Float32Array;
  }
  const { doubt, logProbability } = certainty;
  return { tokens, complete: true, doubt, past, logProbability, isRepeated: endsInRepetition(tokens) };
}

/** How sure the likeliest tokens are. */
class Certainty {
  /** Where the first token is in doubt. */
  doubt: Greedy['doubt'];
  #sum = 0;
  #steps = 0;

  /**
   * @param isScored whether the mean is wanted
   * @param isDoubted whether the first doubt is wanted
   */
  constructor(
    private readonly isScored: boolean,
    private readonly isDoubted: boolean,
  ) {}

  /** @param row scores of all tokens, of which `token` is the likeliest; it is the one at place `at` */
  note(row: Float32Array, token: number, at: number): void {
    const looksForDoubt = this.isDoubted && !this.doubt;
    if (!this.isScored && !looksForDoubt) return;
    const logProbability = (row[token] as number) - logSumExp(row);
    this.#sum += logProbability;
    this.#steps++;
    if (looksForDoubt && logProbability < CERTAIN_LOG_PROBABILITY) this.doubt = { at, scores: row.slice() };
  }

  /** The mean; undefined where it is not wanted. */
  get logProbability(): number | undefined {
    return this.isScored ? this.#sum / this.#steps : undefined;
  }
}

/** @returns the token with the highest score */
export function likeliest(row: Float32Array): number {
  let token = 0;
  for (let other = 1; other < row.length; other++) if ((row[other] as number) > (row[token] as number)) token = other;
  return token;
}
