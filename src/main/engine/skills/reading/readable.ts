const WORDS_PER_MINUTE = 160;
/** More of these are in no text. */
const MAX_SHARE_OF_CONTROLS = 0.02;

/** Whether something that came as text is one, and not the bytes of something else. */
export function isReadable(text: string): boolean {
  const controls = text.match(/[^\P{Cc}\s]|\uFFFD/gu)?.length ?? 0;
  return controls <= text.length * MAX_SHARE_OF_CONTROLS && /[\p{L}\p{N}]/u.test(text);
}

/** @returns how long it takes to read; undefined for less than a minute */
export function readingMinutes(text: string): number | undefined {
  const minutes = Math.round((text.match(/\S+/g)?.length ?? 0) / WORDS_PER_MINUTE);
  return minutes === 0 ? undefined : minutes;
}
