/** A fact in the user's words, said to the user: "my bike" becomes "your bike", and "your" becomes "my". */
const TURNED: Readonly<Record<string, string>> = {
  my: 'your',
  mine: 'yours',
  our: 'your',
  ours: 'yours',
  i: 'you',
  me: 'you',
  myself: 'yourself',
  we: 'you',
  us: 'you',
  ourselves: 'yourselves',
  "i'm": "you're",
  "i've": "you've",
  "i'll": "you'll",
  "i'd": "you'd",
  "we're": "you're",
  "we've": "you've",
  "we'll": "you'll",
  "we'd": "you'd",
  your: 'my',
  yours: 'mine',
  yourself: 'myself',
  "you're": "I'm",
  "you've": "I've",
  "you'll": "I'll",
  "you'd": "I'd",
};
type Subject = 'i' | 'you';
/** What a verb becomes behind "you" that was "I", and behind "I" that was "you". */
const VERB_BEHIND: Readonly<Record<Subject, Readonly<Record<string, string>>>> = {
  i: { am: 'are', was: 'were', "wasn't": "weren't" },
  you: { are: 'am', were: 'was', "aren't": 'am not', "weren't": "wasn't" },
};
/** May stand between subject and verb. */
const ADVERBS = /^(?:never|always|also|still|often|usually|only|just|really|already)$/;
const WORD = /[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu;

/** @returns the fact as Hark says it to the user, without a full stop */
export function turnRound(fact: string): string {
  let subject: Subject | undefined;
  return fact.replace(WORD, (written, offset: number) => {
    const word = written.toLowerCase().replace('’', "'");
    const verb = subject === undefined ? undefined : VERB_BEHIND[subject][word];
    subject = verb === undefined ? subjectBehind(word, subject, fact.slice(0, offset)) : undefined;
    if (verb !== undefined) return verb;
    if (word === 'you') return subject === 'you' ? 'I' : 'me';
    return TURNED[word] ?? written;
  });
}

/** Whose verb comes next. "You are my friend", but "Tom likes you". */
function subjectBehind(word: string, subject: Subject | undefined, before: string): Subject | undefined {
  if (word === 'i') return 'i';
  if (word === 'you')
    return before === '' || /\b(?:that|because|and|but|if|when)\s*$/i.test(before) ? 'you' : undefined;
  return ADVERBS.test(word) ? subject : undefined;
}

/** The fact as a sentence of its own. */
export function asSentence(fact: string): string {
  const text = turnRound(fact);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
