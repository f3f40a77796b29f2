import parse from 'parse-duration';

const UNIT = '(?:seconds?|secs?|minutes?|mins?|hours?|hrs?)';
const DURATION = new RegExp(`(?:\\d+(?:\\.\\d+)?[\\s-]*${UNIT}(?:\\s*(?:,|and)?\\s*)?)+`);

export interface FoundDuration {
  durationMs: number;
  /** The text without it. */
  rest: string;
}

/** Finds a spoken length of time, such as "1 hour and 30 minutes" or "half an hour". */
export function findDuration(plain: string): FoundDuration | undefined {
  const text = plain
    .replace(/(\d) (?:more|extra|additional) (?=[a-z])/g, '$1 ')
    .replace(/\bhalf an hour\b|\b0\.5 an hour\b|\b1\/2 an hour\b/g, '30 minutes')
    .replace(/\b(?:a )?quarter of an hour\b/g, '15 minutes')
    .replace(/\b(?:an|1) hour and (?:a half|half|0\.5|1\/2)\b/g, '90 minutes')
    .replace(/\b(\d+) and (?:a half|half|0\.5|1\/2) (minutes?|hours?)/g, '$1.5 $2')
    .replace(/\b(\d+) minutes? and (?:a half|half|0\.5|1\/2)\b/g, '$1.5 minutes')
    .replace(/\ban? (?=(?:second|minute|hour)\b)/g, '1 ')
    .replace(/(\d)-(?=[a-z])/g, '$1 ');
  const match = DURATION.exec(text);
  if (!match) return undefined;
  const durationMs = parse(match[0].replace(/\band\b|,/g, ' '));
  if (!durationMs || durationMs <= 0) return undefined;
  const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
  return { durationMs, rest: rest.replace(/\s+/g, ' ').trim() };
}

/** @returns such as "1 hour and 30 minutes" */
export function spokenDuration(durationMs: number): string {
  const totalSeconds = Math.max(1, Math.round(durationMs / 1000));
  const parts = [
    [Math.floor(totalSeconds / 3600), 'hour'],
    [Math.floor((totalSeconds % 3600) / 60), 'minute'],
    [totalSeconds % 60, 'second'],
  ] as const;
  const spoken = parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}${count === 1 ? '' : 's'}`);
  return spoken.length < 2 ? (spoken[0] ?? '') : `${spoken.slice(0, -1).join(', ')} and ${spoken.at(-1)}`;
}
