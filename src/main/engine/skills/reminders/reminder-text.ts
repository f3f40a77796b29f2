import type { Slots } from '../../understanding/intents/slots.ts';

const KINDS = ['task', 'topic', 'fact'] as const;

/** What shall be remembered: something to do, something to think of, or that something is so. */
export interface ReminderText {
  kind: (typeof KINDS)[number];
  text: string;
}

/** @returns what the sentence says of it; undefined when it says only when */
export function reminderText(slots: Slots): ReminderText | undefined {
  for (const kind of KINDS) {
    const text = slots.text(kind);
    if (text !== undefined) return { kind, text };
  }
  return undefined;
}
