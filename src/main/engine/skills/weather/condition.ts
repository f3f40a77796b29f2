/** What the sky does, worst last: the kinds that can be asked for. */
export type Sky = 'sun' | 'clouds' | 'fog' | 'rain' | 'snow' | 'storm';

/** Kinds by WMO code, as Open-Meteo uses them (open-meteo.com/en/docs, "WMO Weather interpretation codes"). */
export function skyOf(code: number): Sky {
  if (code <= 1) return 'sun';
  if (code <= 3) return 'clouds';
  if (code <= 48) return 'fog';
  if (code >= 95) return 'storm';
  if ((code >= 71 && code <= 77) || code === 85 || code === 86) return 'snow';
  return 'rain';
}

/** @returns the code of the worst weather among these */
export function worstCode(codes: readonly number[]): number {
  return codes.reduce((worst, code) => (rank(code) > rank(worst) ? code : worst), codes[0] ?? 0);
}

const ORDER: readonly Sky[] = ['sun', 'clouds', 'fog', 'rain', 'snow', 'storm'];
const rank = (code: number) => ORDER.indexOf(skyOf(code)) * 100 + code;
