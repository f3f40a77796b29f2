/** Questions for local skills, each followed by a pause. */
const QUESTIONS = [
  'Alexa, what time is it?',
  'Alexa, what is twelve times seven?',
  'Alexa, what time is it in Tokyo?',
  'Alexa, set a timer for five minutes.',
  "Alexa, what is today's date?",
  'Alexa, what is five plus three?',
];
/** Enough for the longest reply and a short time asleep. */
const PAUSE_MS = 5500;

/** @returns `count` questions and pauses, alternating, for the microphone */
export function questionScript(count: number): (string | number)[] {
  return Array.from({ length: count }, (_, index) => [QUESTIONS[index % QUESTIONS.length] ?? '', PAUSE_MS]).flat();
}
