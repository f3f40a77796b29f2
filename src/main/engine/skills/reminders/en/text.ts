import { turnRound } from '../../memory/en/address.ts';
import type { ReminderKind, ReminderText } from '../reminder-kinds.ts';

const JOINTS = { task: 'to', topic: 'of', fact: 'that' };

/** What shall be remembered, in English. */
export function englishReminderText(kind: ReminderKind, text: string): ReminderText {
  return { kind, text, told: `${JOINTS[kind]} ${turnRound(text)}` };
}
