import type { AgendaItem } from '../../../shared/engine/agenda.ts';
import { spokenDuration } from '../understanding/languages/en/speak.ts';

/** @returns such as "pasta timer", for a timer without a name "timer for 5 minutes" */
export function itemName({ kind, label, durationMs = 0 }: AgendaItem): string {
  if (kind === 'reminder') return `reminder to ${label}`;
  if (kind === 'alarm') return label ? `${label} alarm` : 'alarm';
  const spoken = spokenDuration(durationMs);
  return label === spoken ? `timer for ${spoken}` : `${label} timer`;
}
