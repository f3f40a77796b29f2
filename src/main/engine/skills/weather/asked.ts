import type { IntentLanguage } from '../../understanding/languages/languages.ts';
import type { WallMs } from '../../understanding/time/calendar.ts';
import type { Aspect } from './aspect.ts';
import type { Forecast } from './forecast.ts';
import type { Period } from './period.ts';
import type { WeatherUnits } from './units.ts';

export type Likelihood = 'likely' | 'possible' | 'unlikely';

/** What the answer is made of. */
export interface Asked {
  aspect: Aspect;
  period: Exclude<Period, { kind: 'past' }>;
  /** Named in the answer; undefined for where the user is. */
  placeName: string | undefined;
  forecast: Forecast;
  /** Whether what was measured no longer holds: then this hour of the forecast stands for it. */
  isOld: boolean;
  /** By the clock of the user. */
  nowMs: WallMs;
  units: WeatherUnits;
  language: IntentLanguage;
}
