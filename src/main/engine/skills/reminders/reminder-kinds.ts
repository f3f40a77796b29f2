export const REMINDER_KINDS = ['task', 'topic', 'fact'] as const;

/** Something to do, something to think of, or that something is so. */
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** What shall be remembered. */
export interface ReminderText {
  kind: ReminderKind;
  /** As it is kept: "call mom". */
  text: string;
  /** As a reply says it behind "I'll remind you": "to call mom". */
  told: string;
}
