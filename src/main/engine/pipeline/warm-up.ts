import { type SpokenOptions, sentencesToSpeak } from '../speech/tts/text/spoken/spoken-sentences.ts';
import type { Dialogue } from '../understanding/dialogue.ts';

/** One for each that is slow at first: the first use of each is some 30 ms slower than the next. */
const QUESTIONS = [
  'What time is it in Tokyo?',
  'Set a timer for twenty-five minutes.',
  'Remind me tomorrow at half past six to call mom.',
  'What is twelve times seven?',
  "What is today's date?",
  'Play something.',
];
/** By these the expressions for numbers, times and signs are compiled: 80 ms in the first reply, a tenth of it in the next ones. */
const REPLIES = ['It is 3:04 PM.', 'Twelve times seven is 84.', 'I have set a timer for 25 minutes.'];

let isWarm = false;

/**
 * Makes the first question and the first reply of the process as quick as the next. Audio is heard between one sentence and the next.
 * During the start it would keep Hark from listening for 400 ms.
 */
export async function warmUp(dialogue: Dialogue, spoken: SpokenOptions): Promise<void> {
  if (isWarm) return;
  isWarm = true;
  await dialogue.prepare();
  const steps = [
    ...QUESTIONS.map((question) => () => dialogue.understand(question)),
    ...REPLIES.map((reply) => () => sentencesToSpeak(reply, spoken)),
  ];
  for (const step of steps) {
    await new Promise(setImmediate);
    step();
  }
}
