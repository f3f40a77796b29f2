import type { Engine } from '../../../src/main/engine/engine.ts';
import { percent } from '../../statistics.ts';
import { describeSnr } from '../noise.ts';
import { inKitchen } from './kitchen-noise.ts';
import { slotsIn } from './order-slots.ts';

const SNRS_DB = [Number.POSITIVE_INFINITY, 20, 10, 5];

/** Shorter ones, such as “of”, belong to every vocabulary. */
const MIN_WORD_LENGTH = 3;

interface OrderOutcome {
  snrDb: number;
  /** Whether Hark was told the words that orders are made of. */
  withVocabulary: boolean;
  file: string;
  heard: string;
  missed: string[];
  slots: number;
}

interface OrderGroup {
  noise: string;
  withVocabulary: boolean;
  clips: number;
  /** Orders of which every slot was heard. */
  whole: number;
  wholePercent: number;
  slots: number;
  heardSlots: number;
  heardSlotsPercent: number;
}

/** @returns the words of all values: what a coffee machine knows of coffee */
export function orderVocabulary(orders: readonly Readonly<Record<string, string>>[]): string[] {
  const words = orders.flatMap((slots) => Object.values(slots)).flatMap((value) => value.split(' '));
  return [...new Set(words)].filter((word) => word.length >= MIN_WORD_LENGTH);
}

/** What an order names should be in its transcript. */
export async function orderOutcomes(
  engine: Engine,
  { file, slots }: { file: string; slots: Readonly<Record<string, string>> },
  clip: Float32Array,
  vocabulary: readonly string[],
): Promise<OrderOutcome[]> {
  const outcomes: OrderOutcome[] = [];
  const names = Object.keys(slots);
  for (const snrDb of SNRS_DB) {
    const noisy = inKitchen(clip, snrDb);
    for (const withVocabulary of [false, true]) {
      const { text } = await engine.transcribeWhole(noisy, withVocabulary ? vocabulary : []);
      const heard = new Set(slotsIn(text, slots));
      const missed = names.filter((name) => !heard.has(name)).map((name) => slots[name] as string);
      outcomes.push({ snrDb, withVocabulary, file, heard: text, missed, slots: names.length });
    }
  }
  return outcomes;
}

export function orderGroups(outcomes: readonly OrderOutcome[]): OrderGroup[] {
  const conditions = SNRS_DB.flatMap((snrDb) => [false, true].map((withVocabulary) => ({ snrDb, withVocabulary })));
  return conditions.flatMap(({ snrDb, withVocabulary }) => {
    const orders = outcomes.filter((each) => each.snrDb === snrDb && each.withVocabulary === withVocabulary);
    if (orders.length === 0) return [];
    const sum = (value: (outcome: OrderOutcome) => number) => orders.reduce((all, each) => all + value(each), 0);
    const slots = sum((order) => order.slots);
    const heardSlots = slots - sum(({ missed }) => missed.length);
    const whole = sum(({ missed }) => (missed.length === 0 ? 1 : 0));
    return {
      noise: describeSnr(snrDb),
      withVocabulary,
      clips: orders.length,
      whole,
      wholePercent: percent(whole, orders.length),
      slots,
      heardSlots,
      heardSlotsPercent: percent(heardSlots, slots),
    };
  });
}
