import type { AgendaItem } from '../../../../shared/engine/agenda.ts';
import type { Slots } from '../../understanding/intents/slots.ts';
import { sameName } from '../../understanding/names.ts';
import { durationMs } from '../../understanding/time/duration-value.ts';
import type { SkillContext } from '../skill.ts';

/** Which timers are meant: `several` when it must be asked. */
export type TimerChoice =
  | { type: 'some' | 'several'; timers: AgendaItem[] }
  | { type: 'none'; name?: string | undefined; lengthMs?: number | undefined };

/** Finds the timers that a sentence speaks of: by name, by length, by order, all, or the only one. */
export function meantTimers(
  slots: Slots,
  timers: readonly AgendaItem[],
  { language }: Pick<SkillContext, 'language'>,
): TimerChoice {
  const name = slots.text('name');
  const length = slots.get('duration', 'length');
  const lengthMs = length && durationMs(length);
  const order = slots.get('ordinal', 'order');
  let meant = [...timers];
  if (name !== undefined) meant = meant.filter(({ label }) => sameName(label, name, language));
  if (lengthMs !== undefined) meant = meant.filter((timer) => timer.durationMs === lengthMs);
  if (order !== undefined) meant = meant.slice(order - 1, order);
  if (slots.has('last')) meant = meant.slice(-1);
  if (meant.length === 0) return { type: 'none', name, lengthMs };
  const isSure = meant.length === 1 || slots.has('all') || slots.has('many');
  return { type: isSure ? 'some' : 'several', timers: meant };
}
