import { z } from 'zod';

/** A quarter of an hour: finer than people's habits, longer than a model takes to load. */
const SLOT_MINUTES = 15;
const SLOTS = (24 * 60) / SLOT_MINUTES;
const DAY_MS = 86_400_000;
/** Half-life of one week. */
const DAILY_DECAY = 0.5 ** (1 / 7);
/** Turns within this time in the same slot count as one use. */
const SAME_USE_MS = DAY_MS / 2;
/** Use is expected from half an hour before the usual time. */
const SLOTS_AHEAD = 2;
/** Reached by use on two days of the last week. */
const LIKELY_WEIGHT = 0.15;

const slotSchema = z.object({
  /** Exponentially weighted daily average: 0 never, 1 every day. */
  weight: z.number().min(0).max(1),
  notedAtMs: z.number(),
});
const savedSchema = z.array(slotSchema).length(SLOTS);

type Slot = z.infer<typeof slotSchema>;

/** Learns at what time of day Hark is used; it stores no content. */
export class UsageHabit {
  private constructor(private readonly slots: Slot[]) {}

  /** @param saved result of `toJSON`; anything else gives an empty habit */
  static from(saved: unknown): UsageHabit {
    const { data } = savedSchema.safeParse(saved);
    return new UsageHabit(data ?? Array.from({ length: SLOTS }, () => ({ weight: 0, notedAtMs: 0 })));
  }

  /** Records a turn. @returns whether the data changed */
  note(at: Date): boolean {
    const index = slotOf(at);
    const slot = this.slots[index];
    const nowMs = at.getTime();
    if (!slot || nowMs - slot.notedAtMs < SAME_USE_MS) return false;
    this.slots[index] = { weight: weightAt(slot, nowMs) + 1 - DAILY_DECAY, notedAtMs: nowMs };
    return true;
  }

  /** Whether use is likely now or within half an hour. */
  isLikely(at: Date): boolean {
    const ahead = Array.from({ length: SLOTS_AHEAD + 1 }, (_, index) => this.slots[(slotOf(at) + index) % SLOTS]);
    const weight = ahead.reduce((sum, slot) => sum + (slot ? weightAt(slot, at.getTime()) : 0), 0);
    return weight >= LIKELY_WEIGHT;
  }

  toJSON(): Slot[] {
    return this.slots;
  }
}

function weightAt({ weight, notedAtMs }: Slot, nowMs: number): number {
  return weight * DAILY_DECAY ** (Math.max(0, nowMs - notedAtMs) / DAY_MS);
}

function slotOf(at: Date): number {
  return Math.floor((at.getHours() * 60 + at.getMinutes()) / SLOT_MINUTES);
}
