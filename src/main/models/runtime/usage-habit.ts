import { z } from 'zod';

/** A quarter of an hour: finer than people are regular, coarser than it takes to load. */
const SLOT_MINUTES = 15;
const SLOTS = (24 * 60) / SLOT_MINUTES;
const DAY_MS = 86_400_000;
/** What was usual counts for half after a week. */
const KEPT_PER_DAY = 0.5 ** (1 / 7);
/** Two turns of one talk are one use, two of the same time on two days are two. */
const SAME_USE_MS = DAY_MS / 2;
/** Half an hour before its usual time something is likely to be wanted soon. */
const SLOTS_AHEAD = 2;
/** Used on two days of the last week. */
const LIKELY = 0.15;

const slotSchema = z.object({
  /** How usual the slot is, 0 never to 1 daily: an exponentially weighted average over days. */
  weight: z.number().min(0).max(1),
  notedAtMs: z.number(),
});
const savedSchema = z.array(slotSchema).length(SLOTS);

type Slot = z.infer<typeof slotSchema>;

/** The hours at which Hark is usually used; never what is said. */
export class UsageHabit {
  private constructor(private readonly slots: Slot[]) {}

  /** @param saved what `toJSON` gave; anything else is a fresh start */
  static from(saved: unknown): UsageHabit {
    const { data } = savedSchema.safeParse(saved);
    return new UsageHabit(data ?? Array.from({ length: SLOTS }, () => ({ weight: 0, notedAtMs: 0 })));
  }

  /** Takes note of a turn. @returns whether it was news */
  note(at: Date): boolean {
    const index = slotOf(at);
    const slot = this.slots[index];
    const nowMs = at.getTime();
    if (!slot || nowMs - slot.notedAtMs < SAME_USE_MS) return false;
    this.slots[index] = { weight: weightAt(slot, nowMs) + 1 - KEPT_PER_DAY, notedAtMs: nowMs };
    return true;
  }

  /** Whether somebody usually talks to Hark now or within half an hour. */
  isLikely(at: Date): boolean {
    const ahead = Array.from({ length: SLOTS_AHEAD + 1 }, (_, index) => this.slots[(slotOf(at) + index) % SLOTS]);
    const weight = ahead.reduce((sum, slot) => sum + (slot ? weightAt(slot, at.getTime()) : 0), 0);
    return weight >= LIKELY;
  }

  toJSON(): Slot[] {
    return this.slots;
  }
}

function weightAt({ weight, notedAtMs }: Slot, nowMs: number): number {
  return weight * KEPT_PER_DAY ** (Math.max(0, nowMs - notedAtMs) / DAY_MS);
}

function slotOf(at: Date): number {
  return Math.floor((at.getHours() * 60 + at.getMinutes()) / SLOT_MINUTES);
}
