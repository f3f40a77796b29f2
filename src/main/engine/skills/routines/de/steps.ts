import type { stepWords } from '../en/steps.ts';

/** Before these a comma begins no other sentence: "sag mir, was morgen ansteht". */
const SAME = '(?!\\s*(?:was|wie|wo|wann|wer|wen|wem|ob|dass|wenn|warum|wohin|woher|welche[rsnm]?)\\s)';
const THEN = '(?:dann|danach|anschließend|zum Schluss|zuletzt|zuerst|als Erstes|außerdem)';

/** How several sentences of a routine are joined, in German. */
export const germanStepWords: typeof stepWords = {
  joints: new RegExp(`\\s*(?:[,;.]${SAME}\\s*(?:und\\s+)?(?:${THEN}\\s+)?|\\s+und\\s+(?:${THEN}\\s+)?)\\s*`, 'i'),
  and: ' und ',
  // "Stell danach einen Wecker": behind the verb.
  alone: (step) => step.replace(new RegExp(`^(\\p{L}+)\\s+${THEN}(?=\\s)`, 'iu'), '$1'),
};
