import type { Patterns } from '../../../understanding/intents/patterns.ts';

/** What people say to have something calculated. */
export const arithmeticPatterns: Patterns = {
  parts: {
    ask: '([<tell_me>] (<what_is>|how much is|how much are|how much does|how much do|what does|what do|what would|what|how much)|<tell_me>|how much does|how much do|what|how much|calculate|compute|work out|figure out|solve|find|find me|evaluate|count|do|do you know|solve (this|the) (equation|problem)|answer (this|the) (equation|problem|question)|give me|show me|provide|get me|please)',
    answer:
      '[the|an] (answer|solution|result|value|outcome) (to|of|for|when you|if you) [this problem|the problem|the equation]',
    question: '(<ask> [<answer>]|<answer>|the equation|how (do|can) (i|you) (get|solve|calculate|work out) [<answer>])',
    is: '(is|are|equals|equal|makes|make|be|=|equal to|is equal to|come to|is what|equals what|is how much)',
    plus: '(plus|and|added to|+) #plus',
    minus: '(minus|less|-) #minus',
    times: '(times|multiplied by|x|*) #times',
    divided: '(divided by|over|/) #divided',
    operation: '(<plus>|<minus>|<times>|<divided>)',
    that: '(that|it|this|the result|the answer)',
  },
  intents: {
    'arithmetic.calculate': [
      '[<question>] {calculation} [<is>]',
      '[<question>] {a:term} by #times {b:term} [<is>]',
      '[<tell_me>] (what|how much) (do|does|will|would|did) (you|i|we|one) (get|have) (if|when|by|from) [you|i|we] {calculation}',
      '[<tell_me>] (what|how much) (is|are) [there] (left|remaining) (if|when|after|from) [you|i|we] {calculation}',
      '(if|when|since|so if) (something|it|an item|a shirt) (is|costs) {calculation} [,] (how much|what) (is it|does it cost|do i pay|would it be|is that|will it be)',
      'if (i|we|you) (have|had|got|start with) {a:term} and #minus (spend|lose|give away|use|pay|eat|take away) {b:term} [,] [then] [what is left|how (much|many) [dollars|euros|of them|apples|money] [will|do|would|are|is] [i|we|you] (have|be|keep|left|remain|remaining) [left|over]]',
    ],
    'arithmetic.fits': [
      '[<tell_me>] how (often|many times) (does|do|can|will|would) {divisor:term} (go|fit|be divided) (into|in) {whole:term}',
    ],
    'arithmetic.divisible': [
      '[<tell_me>|check] (is|if|whether) {whole:term} [is] (divisible|evenly divisible) by {divisor:term}',
      '(can|could) {whole:term} be (divided|evenly divided|divided evenly) by {divisor:term} [evenly]',
    ],
    'arithmetic.share': [
      '[<question>|figure out|calculate] (what|how much|how many) (percent|per cent|percentage|%) (is|are) {part:term} (of|out of) {whole:term}',
      '[<question>] (what|which) (percent|per cent|percentage|%) [of] (is|are|) {part:term} [is] (of|out of) {whole:term}',
      '[<question>] (what|which) (percent|per cent|percentage|%) (of|out of) {whole:term} (is|are) {part:term}',
      '{part:term} is (what|how many|which) (percent|per cent|percentage|%) of {whole:term}',
    ],
    'arithmetic.check': [
      '{calculation} <is> {claim:term}',
      '(is|does|do|are) {calculation} [equal|equal to|make|the same as] {claim:term}',
      'is it (true|right|correct) that {calculation} <is> {claim:term}',
    ],
    'arithmetic.unfinished': ['<question> {a:term} <operation>', '{a:term} <operation>'],
    'arithmetic.offer': [
      '(help me|help) (with|solve|do|on) [my|some|this|a|the] (math|maths|arithmetic|math problem|math equation|maths problem|calculation|sum|equation)',
      '(do|can you do|do you know|are you good at|can you) (math|maths|arithmetic|sums|algebra|calculations)',
      'help me (do|solve) (math|a math problem|this math equation)',
      '(solve|do) (this|the|a|my) [math|mathematical|maths] (calculation|equation|sum|math problem)',
      '(answer|solve) (this|the|a|my) (math|mathematical|maths) (question|problem)',
      "(what is|what's) the (answer|solution|result) (to|of) (this|the|that) (math|mathematical|maths) (question|problem|equation)",
      '(do you know|know) how to (answer|solve|do) (this|a|the|) (math|mathematical|maths) [question|problem|equation]',
    ],
  },
  fragments: {
    'arithmetic.calculate': ['{calculation}'],
  },
  followUps: {
    'arithmetic.operand': ['[<operation>|by] {b:term}'],
    'arithmetic.calculation': ['[<question>] {calculation}'],
    'arithmetic.goOn': [
      '[and|then|now|what about|how about|and then] [<that>] <operation> {b:term} [<is>]',
      '[and|then|now|and then] add #plus {b:term} [to <that>]',
      '[and|then|now|and then] (subtract|take away|take) #minus {b:term} [from <that>]',
      '[and|then|now|and then] multiply #times [<that>] by {b:term}',
      '[and|then|now|and then] divide #divided [<that>] by {b:term}',
    ],
  },
};
