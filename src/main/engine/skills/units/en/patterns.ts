import type { Patterns } from '../../../understanding/intents/patterns.ts';

/** What people say to have a quantity in another unit. */
export const unitPatterns: Patterns = {
  parts: {
    ask: '[<tell_me>|i wanna know|i need to know|help me|show me|do you know]',
    how_is:
      "(what is|what's|whats|what are|what would|what will|how much is|how much are|what would be|what will be|how many is|how far is|how long is|how tall is|how high is|how deep is|how heavy is|how hot is|how cold is|how warm is|how fast is|how big is|how old is|how far are|how long are|how big are|what does|what do)",
    change: '(convert|change|turn|transform|translate|express|calculate|give me|give|put|switch|make|get|find) [me]',
    into: '(in|to|into|as|expressed in|converted to|converted into|in terms of|when converted to|be in|equals in|equal in|come to in|and convert it to)',
    is: '(is|are|equals|equal|make|makes|=|is equal to|are equal to|equal to)',
    to: '[the] {to:measure} [(and|or) {also:measure}]',
    from: '([a] {from:quantity}|[the|a|one|an] {unit:measure})',
    between: '({from:quantity}|[a|an|the] {unit:measure}) (to|and|into|in|versus|vs) ([a|an|the] {to:measure})',
  },
  intents: {
    'units.convert': [
      '<ask> (how many|how much|what amount of|what number of|the number of|the amount of) <to> [(are|is|go|goes|fit|fits|does it take|do you get|can you get|would be|will be)] [there|contained] (in|into|inside|to|per|from|within) <from>',
      '<ask> (how many|how much) <to> (are|is|make|makes|equal|equals|is equal to|are equal to|will make|would make|make up|does|do|would|in) <from> [make|equal|be|have|contain|hold|weigh]',
      '<ask> [<how_is>] [the] [correct|right|exact] (amount|number) of <to> (in|per) <from>',
      '<ask> <change> {from:quantity} <into> <to>',
      '<ask> [<how_is>] {from:quantity} <into> <to>',
      '<ask> [<how_is>] {from:quantity} <is> (how many|what in) <to>',
      '<ask> {from:quantity} [is] (how many|how much in|what in) <to>',
      '<ask> [<how_is>] [the] (equivalent|value) of {from:quantity} (in|to|into) <to>',
      '<ask> [need to] <change> {unit:measure} (in|to|into|and) <to>',
      '<ask> how (do|can|would|could|should) (i|you|we|one) (convert|change|turn|get|go|calculate) [from] <from> (to|into|in|and) <to>',
      '<ask> how (are|is) <from> (converted|changed|turned) (to|into) <to>',
      '<ask> [<how_is>|i need] [be] [the] (conversion|conversion rate|conversion factor|difference|ratio|relation|math) [be] (between|from|for|of) <between>',
      '<ask> (what is|what can i use|what would be|what is the best|what is the proper|the) [way|formula] to (convert|go|change) [from] <from> (to|into|in) <to>',
      '{from:quantity} <to>',
    ],
    'units.count': [
      '<ask> (how many|how much) [eggs|things|pieces|items|units|donuts] (are|is|make|makes|in|do you get) [there] [in|up] {from:quantity}',
      '<ask> <how_is> {from:quantity}',
    ],
  },
  followUps: {
    'units.to': [
      '(and|what about|how about|or) [what is (that|it)|how much is (that|it)] [in|to|into] <to>',
      '[and] (what is|how much is|convert) (that|it) (in|to|into) <to>',
      '[and] how many <to> [is (that|it)]',
      'in <to>',
    ],
    'units.from': ['(and|what about|how about|or) {from:quantity}', '[and] (what is|how much is) {from:quantity}'],
  },
};
