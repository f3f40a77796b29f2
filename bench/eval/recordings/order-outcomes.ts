import type { Engine } from '../../../src/main/engine/engine.ts';
import { percent } from '../../statistics.ts';
import { describeSnr } from '../noise.ts';
import { inKitchen } from './kitchen-noise.ts';
import { slotsIn } from './order-slots.ts';

const SNRS_DB = [Number.POSITIVE_INFINITY, 20, 10, 5];

interface OrderOutcome {
  snrDb: number;
  file: string;
  heard: string;
  missed: string[];
  slots: number;
}

interface OrderGroup {
  noise: string;
  clips: number;
  /** Orders of which every slot was heard. */
  whole: number;
  wholePercent: number;
  slots: number;
  heardSlots: number;
  heardSlotsPercent: number;
}

/** What an order names should be in its transcript. */
export async function orderOutcomes(
  engine: Engine,
  { file, slots }: { file: string; slots: Readonly<Record<string, string>> },
  clip: Float32Array,
): Promise<OrderOutcome[]> {
  const outcomes: OrderOutcome[] = [];
  for (const snrDb of SNRS_DB) {
    const { text } = await engine.transcribeWhole(inKitchen(clip, snrDb));
    const heard = new Set(slotsIn(text, slots));
    const names = Object.keys(slots);
    const missed = names.filter((name) => !heard.has(name)).map((name) => slots[name] as string);
    outcomes.push({ snrDb, file, heard: text, missed, slots: names.length });
  }
  return outcomes;
}

export function orderGroups(outcomes: readonly OrderOutcome[]): OrderGroup[] {
  return SNRS_DB.flatMap((snrDb) => {
    const orders = outcomes.filter((outcome) => outcome.snrDb === snrDb);
    if (orders.length === 0) return [];
    const sum = (value: (outcome: OrderOutcome) => number) => orders.reduce((all, each) => all + value(each), 0);
    const slots = sum((order) => order.slots);
    const heardSlots = slots - sum(({ missed }) => missed.length);
    const whole = sum(({ missed }) => (missed.length === 0 ? 1 : 0));
    return {
      noise: describeSnr(snrDb),
      clips: orders.length,
      whole,
      wholePercent: percent(whole, orders.length),
      slots,
      heardSlots,
      heardSlotsPercent: percent(heardSlots, slots),
    };
  });
}
