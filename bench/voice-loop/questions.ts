/** Questions to local skills, with what is heard behind each until the next. */
const QUESTIONS = [
  'Alexa, what time is it?',
  'Alexa, what is twelve times seven?',
  'Alexa, what time is it in Tokyo?',
  'Alexa, set a timer for five minutes.',
  "Alexa, what is today's date?",
  'Alexa, what is five plus three?',
];
/** Long enough for the longest reply and some sleep. */
const PAUSE_MS = 5500;

/** @returns `count` questions and pauses in turn, for the microphone */
export function questionScript(count: number): (string | number)[] {
  return Array.from({ length: count }, (_, index) => [QUESTIONS[index % QUESTIONS.length] ?? '', PAUSE_MS]).flat();
}
