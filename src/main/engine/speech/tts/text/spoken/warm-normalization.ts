import { spokenText } from './spoken-text.ts';

/** Has a number, a date, an amount, an address and a word in capitals. */
const SAMPLE = 'On May 1 at 3:05 PM the USA paid $5.50 for 5 km, 3/4 of it at hark.example.com (50 %).';

/** Compiles the rules of English, which takes some 50 ms, before the first reply waits for it. */
export function warmNormalization(): void {
  spokenText(SAMPLE, 'en');
}
