import type { HotWordMatch, HotWords } from './hot-words.ts';
import { endsInRepetition } from './repetition.ts';

/** A decoder that goes on with several beginnings at once. */
export interface BeamDecoder {
  /**
   * @param choices of the next beams: each goes on with one of the last ones by a token
   * @returns of each the scores of all tokens that may follow, logits
   */
  advance(choices: readonly { from: number; token: number }[]): Promise<Float32Array[]>;
}

export interface BeamOptions {
  /** So many beginnings are followed at once. */
  width: number;
  endToken: number;
  /** Of a hypothesis, with those it begins with. */
  maxTokens: number;
  hotWords: HotWords | undefined;
  isCancelled(): boolean;
}

export interface Hypothesis {
  tokens: readonly number[];
  /** Log probability and what hot words add. */
  sum: number;
}

interface Beam {
  tokens: readonly number[];
  /** Log probability and what hot words add. */
  sum: number;
  match: HotWordMatch | undefined;
}

/** A beam with one more token. */
interface Continuation {
  /** Number of the beam it goes on from. */
  from: number;
  token: number;
  beam: Beam;
}

/** All tokens that are so much less likely than the best add up to less than a hundredth: e^-15 times 32,768. */
const NEGLIGIBLE = 15;

/** A token of less than this log probability was not said, also when it belongs to a hot word: one in 1,100. */
const MIN_HOT_WORD_LOG_PROBABILITY = -7;

/** What is so much less likely than the best is not followed: one in 55. */
const MAX_BEHIND = 4;

/**
 * Follows the likeliest beginnings to their ends.
 * @param prefix tokens that all hypotheses begin with
 * @param scores logits of what follows the prefix
 * @returns the hypotheses that came to an end, the likeliest first; undefined when it was cancelled
 */
export async function searchBeam(
  decoder: BeamDecoder,
  prefix: readonly number[],
  scores: Float32Array,
  options: BeamOptions,
): Promise<Hypothesis[] | undefined> {
  const ended: Hypothesis[] = [];
  let beams: Beam[] = [{ tokens: prefix, sum: 0, match: matchOf(prefix, options.hotWords) }];
  let rows = [scores];
  let bestEnded = Number.NEGATIVE_INFINITY;
  while (beams.length > 0) {
    if (options.isCancelled()) return undefined;
    const { next, ends } = step(continuationsOf(beams, rows, options), bestEnded, options);
    ended.push(...ends);
    bestEnded = Math.max(bestEnded, ...ends.map(({ sum }) => sum));
    beams = next.map(({ beam }) => beam);
    if (beams.length > 0) rows = await decoder.advance(next);
  }
  // Without the division short hypotheses would win, as each token costs something.
  const score = ({ tokens, sum }: Hypothesis) => sum / (tokens.length - prefix.length + 1);
  return ended.sort((one, other) => score(other) - score(one));
}

/** Chooses what is followed, and what is at its end. @param continuations the best first */
function step(
  continuations: readonly Continuation[],
  bestEnded: number,
  { width, endToken, maxTokens, hotWords }: BeamOptions,
): { next: Continuation[]; ends: Hypothesis[] } {
  const next: Continuation[] = [];
  const ends: Hypothesis[] = [];
  const least = Math.max(bestEnded, continuations[0]?.beam.sum ?? 0) - MAX_BEHIND;
  for (const each of continuations) {
    if (next.length === width || each.beam.sum < least) break;
    if (each.token === endToken) ends.push(endOf(each.beam, hotWords));
    else if (each.beam.tokens.length < maxTokens && !endsInRepetition(each.beam.tokens)) next.push(each);
  }
  return { next, ends };
}

/** All beams by all tokens that are likely to follow, the best first. */
function continuationsOf(
  beams: readonly Beam[],
  rows: readonly Float32Array[],
  { width, hotWords, endToken }: BeamOptions,
): Continuation[] {
  return beams
    .flatMap((beam, from) => {
      const row = rows[from] as Float32Array;
      const total = logSumExp(row);
      const tokens = new Set(highest(row, 2 * width));
      for (const token of (beam.match && hotWords?.likelyAfter(beam.match)) ?? []) {
        if ((row[token] as number) - total > MIN_HOT_WORD_LOG_PROBABILITY) tokens.add(token);
      }
      return [...tokens].map((token) => ({
        from,
        token,
        beam: continued(beam, token, (row[token] as number) - total, token === endToken ? undefined : hotWords),
      }));
    })
    .sort((one, other) => other.beam.sum - one.beam.sum);
}

function continued(beam: Beam, token: number, logProbability: number, hotWords: HotWords | undefined): Beam {
  const sum = beam.sum + logProbability;
  if (!hotWords || !beam.match) return { ...beam, tokens: [...beam.tokens, token], sum };
  const { match, bonus } = hotWords.advance(beam.match, token);
  return { tokens: [...beam.tokens, token], sum: sum + bonus, match };
}

function endOf({ tokens, sum, match }: Beam, hotWords: HotWords | undefined): Hypothesis {
  const bonus = (match && hotWords?.endBonus(match)) ?? 0;
  return { tokens: tokens.slice(0, -1), sum: sum + bonus };
}

function matchOf(tokens: readonly number[], hotWords: HotWords | undefined): HotWordMatch | undefined {
  return tokens.reduce((match, token) => match && hotWords?.advance(match, token).match, hotWords?.start);
}

/** @returns the logarithm of what all scores add up to as probabilities */
export function logSumExp(row: Float32Array): number {
  // By index: iterators of typed arrays take several times as long, and a vocabulary has 32,768 tokens.
  let most = Number.NEGATIVE_INFINITY;
  for (let token = 0; token < row.length; token++) if ((row[token] as number) > most) most = row[token] as number;
  let sum = 0;
  const least = most - NEGLIGIBLE;
  for (let token = 0; token < row.length; token++) {
    const score = row[token] as number;
    if (score > least) sum += Math.exp(score - most);
  }
  return most + Math.log(sum);
}

/** @returns the tokens with the highest scores */
function highest(row: Float32Array, count: number): number[] {
  const best: number[] = [];
  let least = Number.NEGATIVE_INFINITY;
  for (let token = 0; token < row.length; token++) {
    const score = row[token] as number;
    if (score <= least) continue;
    let at = best.length;
    while (at > 0 && score > (row[best[at - 1] as number] as number)) at--;
    best.splice(at, 0, token);
    if (best.length > count) best.pop();
    if (best.length === count) least = row[best[count - 1] as number] as number;
  }
  return best;
}
