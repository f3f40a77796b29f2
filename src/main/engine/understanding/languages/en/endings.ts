import type { EndingWords } from '../../intents/ending-words.ts';

const set = (words: string) => new Set(words.split(' '));

/** English words by how likely a sentence ends with them. */
export const englishEndings: EndingWords = {
  neverLast: set(
    'a an the my our your their his and or but because if than plus minus times um umm uh uhh uhm er erm hmm hm mm',
  ),
  seldomLast: set(
    "to for of at by with from into onto about between until till called named is are was were i'm it's that's what's " +
      "i'd can could will would should per divided multiplied",
  ),
  particles: set('in on'),
  particleVerbs: set('turn switch come go put keep carry hold log plug move leave is are'),
  questions: set("what what's whats who who's where where's which when when's how how's why is are do does"),
  takesObject: set(
    'have get want need make add set put give order bring like take call send show tell buy play cancel',
  ),
  receivers: set('me us'),
};
