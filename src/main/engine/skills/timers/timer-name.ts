import type { TimerView } from '../../../../shared/engine-events.ts';
import { spokenDuration } from './duration.ts';

/** @returns such as "pasta timer", or for one without a name "timer for 5 minutes" */
export function timerName({ label, durationMs }: TimerView): string {
  const spoken = spokenDuration(durationMs);
  return label === spoken ? `timer for ${spoken}` : `${label} timer`;
}
