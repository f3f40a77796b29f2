/** WMO codes in words (open-meteo.com/en/docs, "WMO Weather interpretation codes"), as they stand alone and behind "bei". */
const CONDITIONS: Readonly<Record<number, readonly [alone: string, behindBei: string]>> = {
  0: ['sonnig', 'Sonnenschein'],
  1: ['meist sonnig', 'meist sonnigem Himmel'],
  2: ['teils bewölkt', 'teils bewölktem Himmel'],
  3: ['bewölkt', 'bewölktem Himmel'],
  45: ['neblig', 'Nebel'],
  48: ['neblig mit Reif', 'Nebel mit Reif'],
  51: ['leichter Nieselregen', 'leichtem Nieselregen'],
  53: ['Nieselregen', 'Nieselregen'],
  55: ['starker Nieselregen', 'starkem Nieselregen'],
  56: ['leichter gefrierender Nieselregen', 'leichtem gefrierendem Nieselregen'],
  57: ['gefrierender Nieselregen', 'gefrierendem Nieselregen'],
  61: ['leichter Regen', 'leichtem Regen'],
  63: ['Regen', 'Regen'],
  65: ['starker Regen', 'starkem Regen'],
  66: ['leichter gefrierender Regen', 'leichtem gefrierendem Regen'],
  67: ['gefrierender Regen', 'gefrierendem Regen'],
  71: ['leichter Schneefall', 'leichtem Schneefall'],
  73: ['Schneefall', 'Schneefall'],
  75: ['starker Schneefall', 'starkem Schneefall'],
  77: ['Schneegriesel', 'Schneegriesel'],
  80: ['leichte Schauer', 'leichten Schauern'],
  81: ['Schauer', 'Schauern'],
  82: ['heftige Schauer', 'heftigen Schauern'],
  85: ['leichte Schneeschauer', 'leichten Schneeschauern'],
  86: ['starke Schneeschauer', 'starken Schneeschauern'],
  95: ['Gewitter', 'Gewitter'],
  96: ['Gewitter mit Hagel', 'Gewitter mit Hagel'],
  99: ['Gewitter mit starkem Hagel', 'Gewitter mit starkem Hagel'],
};
const OTHER = ['wechselhaft', 'wechselhaftem Wetter'] as const;

/** @param isNight at night nothing is sunny */
export function conditionWords(code: number, isNight = false): string {
  const [words] = CONDITIONS[code] ?? OTHER;
  return isNight ? words.replace('sonnig', 'klar') : words;
}

/** @returns behind a temperature: "bei leichtem Regen" */
export function withCondition(code: number, isNight: boolean): string {
  const [, words] = CONDITIONS[code] ?? OTHER;
  return `bei ${isNight ? words.replace('Sonnenschein', 'klarem Himmel').replace('sonnig', 'klar') : words}`;
}
