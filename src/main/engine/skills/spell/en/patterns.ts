import type { Patterns } from '../../../understanding/intents/patterns.ts';

/** What people say to have something spelled. */
export const spellPatterns: Patterns = {
  parts: {
    theWord: '[the|this] [word|name|words|term] [:|,|"|“|called]',
    spelled: '(spelled|spelt|written|spelled out|spelled correctly)',
    correct:
      '[the] [correct|right|proper|complete|full|exact|accurate|standard|best] (spelling|way to spell|way of spelling|way to write)',
    iDontKnow:
      "(i don't know|i do not know|i forget|i forgot|i can't figure out|i can't remember|i cannot remember|i don't remember|i wish i knew|i'm not sure|i am not sure|i have no idea|i never know|i need to know|i want to know|i'd like to know|i would like to know|tell me|show me|do you know|teach me|explain|let me know|remind me)",
    why: "[,] [can you tell me|could you tell me|i need to know|since i do not know|since i don't know|please|correctly|for me|out|do you know|i don't know]",
  },
  followUps: { 'spell.which': ['[the word|spell] {word:text}', '[the word] {word:word}'] },
  intents: {
    'spell.word': [
      '(spell|spell out|how do you spell) (the|this|a) (word|name|term)',
      '(spell|spell out|how do you spell|how is) the (word|words|term) [:|,|"|“] {word:word} ["|”] [<spelled>]',
      '(spell|spell out|spell me|spell for me) <theWord> {word:text} <why>',
      '(spell|spell out) {word:text} (out|for me|letter by letter|slowly|please)',
      '(how (do|does|would|can|could|should) (you|i|we|one|someone) (spell|spell out|go about spelling|correctly spell|properly spell)) <theWord> {word:text} <why>',
      "(how's|how is) <theWord> {word:text} <spelled>",
      "(what's|what is|tell me|give me|show me|i need|i'd like) [a|the] <correct> (of|for) <theWord> {word:text} <why>",
      "(what's|what is|tell me|give me|show me) <correct> <theWord> {word:text} <why>",
      '(give me|i need|i want) a spelling (of|for) <theWord> {word:text}',
      '<iDontKnow> how to [correctly|properly] (spell|spent|write|spell out) <theWord> [,] {word:text} <why>',
      '<iDontKnow> how <theWord> {word:text} is [correctly] <spelled>',
      '<iDontKnow> the <correct> (of|for) <theWord> {word:text}',
      '(i need|i could use|give me|can i get|i want) [some] help (spelling|with spelling|with the spelling of) <theWord> {word:text}',
      '(help|help me) [to] (spell|with spelling) <theWord> {word:text}',
      "(what's|what is|what are) the letters (in|of) <theWord> {word:text} [word] [like]",
      '[the] spelling of <theWord> {word:name}',
    ],
    'spell.last': [
      "(spell|spell out|how (do|would) you (spell|write)|how is|how's) (that|it|this|what you said|your answer|that word) [spelled|spelt|written|out|for me]",
      '<iDontKnow> how to spell (that|it|this)',
    ],
    'spell.count': [
      '[<tell_me>|i need to know|tell] (how many|how man) [letter|letters] {letter:word} (are|is|are there) [there] in <theWord> {word:name}',
      '[<tell_me>] how many {letter:word} (does|do) <theWord> {word:name} have',
      'count [the] [number of] [the|times the] letter {letter:word} [is|appears] in <theWord> {word:name}',
      'count the {letter:word} in <theWord> {word:name}',
      '[<tell_me>] how many letters (are|is|are there) [there] in <theWord> {word:name} #all',
      '[<tell_me>] how many letters (does|do) <theWord> {word:name} have #all',
    ],
  },
};
