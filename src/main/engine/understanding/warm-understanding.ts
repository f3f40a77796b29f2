import type { Dialogue } from './dialogue.ts';

/** One for each that is slow at first: the first use of each is some 30 ms slower than the next. */
const WARM_UP_PHRASES = [
  'What time is it in Tokyo?',
  'Set a timer for twenty-five minutes.',
  'Remind me tomorrow at half past six to call mom.',
  'What is twelve times seven?',
  "What is today's date?",
  'Play something.',
];

let isWarm = false;

/** Makes the first question of the process as quick as the next. Audio is heard between one phrase and the next. */
export async function warmUnderstanding(dialogue: Dialogue): Promise<void> {
  if (isWarm) return;
  isWarm = true;
  for (const phrase of WARM_UP_PHRASES) {
    await new Promise(setImmediate);
    dialogue.understand(phrase);
  }
}
