import { evaluate } from './arithmetic/expression.ts';
import { isTextSlot, type Slots } from './intents/slots.ts';
import { ALONE, UNSURE } from './intents/tags.ts';
import type { SlotType } from './intents/template.ts';
import type { Values } from './languages/value-grammar.ts';
import { durationMs } from './time/duration-value.ts';

const FOR_DIALOGUE: ReadonlySet<string> = new Set([ALONE, UNSURE]);

/** @returns what was said in each slot, as JSON: durations in milliseconds, times by the clock here; several of one name as a list */
export function shownSlots(slots: Slots): Record<string, unknown> {
  const shown: Record<string, unknown> = {};
  for (const { name, type, value } of slots.filled) {
    const one = shownValue(type, value);
    const before = shown[name];
    shown[name] = before === undefined ? one : [...(Array.isArray(before) ? before : [before]), one];
  }
  for (const tag of slots.tags) if (!FOR_DIALOGUE.has(tag)) shown[tag] = true;
  return shown;
}

function shownValue(type: SlotType, value: unknown): unknown {
  if (type === 'duration') return durationMs(value as Values['duration']);
  if (type === 'number') return (value as Values['number']).value;
  if (type === 'calculation') return evaluate(value as Values['calculation']).toNumber();
  if (type === 'term') return evaluate((value as Values['term']).expression).toNumber();
  if (type === 'time') {
    const { first } = value as Values['time'];
    return first && new Date(first.startMs).toISOString().slice(0, 19);
  }
  if (isTextSlot(type)) return (value as { text: string }).text;
  return value;
}
