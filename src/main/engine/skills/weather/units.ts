import type { Config } from '../../../../shared/settings/config-schema.ts';

/** How temperatures and the wind are told. */
export interface WeatherUnits {
  isFahrenheit: boolean;
  isMiles: boolean;
}

/** Regions that use Fahrenheit (CLDR, supplemental data "unitPreferenceData", temperature-weather). */
const FAHRENHEIT = new Set(['US', 'BS', 'BZ', 'KY', 'PR', 'PW', 'GU', 'VI', 'AS', 'MP', 'UM', 'FM', 'MH']);
/** Regions that use miles (CLDR, speed). */
const MILES = new Set([...FAHRENHEIT, 'GB', 'LR', 'MM']);

/** @param locale of the system, for `auto` */
export function weatherUnits(
  setting: Config['services']['weather_units'],
  locale = Intl.DateTimeFormat().resolvedOptions().locale,
): WeatherUnits {
  if (setting !== 'auto') return { isFahrenheit: setting === 'us', isMiles: setting !== 'metric' };
  const region = new Intl.Locale(locale).region ?? '';
  return { isFahrenheit: FAHRENHEIT.has(region), isMiles: MILES.has(region) };
}
