import { type SpokenOptions, sentencesToSpeak } from '../speech/tts/text/spoken/spoken-sentences.ts';
import type { IntentLanguage } from '../understanding/languages/languages.ts';
import type { MultilingualDialogue } from './reply/multilingual-dialogue.ts';

/** One for each that is slow at first: the first use of each is some 30 ms slower than the next. */
const QUESTIONS = {
  en: [
    'What time is it in Tokyo?',
    'Set a timer for twenty-five minutes.',
    'Remind me tomorrow at half past six to call mom.',
    'What is twelve times seven?',
    "What is today's date?",
    'Play something.',
  ],
  de: [
    'Wie spät ist es in Tokio?',
    'Stell einen Timer auf fünfundzwanzig Minuten.',
    'Erinnere mich morgen um halb sieben daran, Mama anzurufen.',
    'Was ist zwölf mal sieben?',
    'Welches Datum haben wir heute?',
    'Spiel etwas.',
  ],
} as const satisfies Record<IntentLanguage, readonly string[]>;
/** By these the expressions for numbers, times and signs are compiled: 80 ms in the first reply, a tenth of it in the next ones. */
const REPLIES = {
  en: ['It is 3:04 PM.', 'Twelve times seven is 84.', 'I have set a timer for 25 minutes.'],
  de: ['Es ist 15:04 Uhr.', 'Zwölf mal sieben ist 84.', 'Der Timer läuft: 25 Minuten.'],
} as const satisfies Record<IntentLanguage, readonly string[]>;

let isWarm = false;

/**
 * Makes the first question and the first reply of the process as quick as the next. Audio is heard between one sentence and the next.
 * During the start it would keep Hark from listening for 400 ms.
 */
export async function warmUp(dialogue: MultilingualDialogue, spoken: SpokenOptions): Promise<void> {
  if (isWarm) return;
  isWarm = true;
  await dialogue.prepare();
  const steps = dialogue.languages.flatMap((language) => [
    ...QUESTIONS[language].map((question) => () => dialogue.understand(question, language)),
    ...REPLIES[language].map((reply) => () => sentencesToSpeak(reply, { ...spoken, startsIn: language })),
  ]);
  for (const step of steps) {
    await new Promise(setImmediate);
    step();
  }
}
