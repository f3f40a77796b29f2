import { START } from '../../grammar/tokenize.ts';
import type { SentenceFrame } from '../../intents/patterns.ts';
import { englishAmongPeople, englishSayings, englishStatements } from './among-people.ts';
import { englishAnswerParts } from './answers.ts';
import { GERUNDS } from './gerunds.ts';

const set = (words: string) => new Set(words.split(' '));

/** Where a number is said: before a unit, or beside an operator. */
const besideAmounts = {
  before: set(
    "second seconds minute minutes hour hours day days week weeks am pm a.m p.m o'clock percent degrees miles kilometers pounds " +
      'dollars euros dice coins plus minus times divided multiplied',
  ),
  after: set('plus minus times by'),
};

/** Courtesies of several words that stand before a command or behind it. */
const courtesies = [
  "if (you don't|you do not|you wouldn't|it's not|it isn't) (mind|trouble|a bother)",
  "if (you (would|could) be so (kind|good)|you'd be so (kind|good)|you (please|would|could))",
  "if (it's|it is|that's) (not [too much] [of a|a] (trouble|bother|problem)|no trouble|not too much to ask|all right|alright|okay|ok|possible) [with you]",
  "(when|whenever|once|as soon as) you (get|have|have got|'ve got|find|get around to) [(a|the|some|another|your)] (chance|moment|minute|second|sec|time|opportunity)",
  "(when|whenever) (you're|you are) (ready|free|able|done)",
  '(when|whenever|if) you can',
];

/** What English has around and between the sentences of all skills. */
export const englishFrame: SentenceFrame = {
  words: {
    hesitation: set('um umm uh uhh uhm er erm hmm hm mm ah oh'),
    functionWords: set(
      "a an the this that these those my your our me i you we us it its it's i'm i'd i'll you're that's what's is are was were be been am do does " +
        'did have has had can could would will shall should may might must to of for in on at by with from and or if so as but not no yes ' +
        'please thanks thank hey hi hello ok okay just now well there here some any all more up out about into want need like get let know ' +
        'tell give make go help would really very also too then than how what when where which who gonna gotta wanna hark jarvis alexa siri ' +
        'olly google computer assistant right kindly currently today',
    ),
    commands: set('stop pause turn switch open close lock unlock dim raise lower shut heat boil water vacuum'),
    cannotBegin: set('am pm add between at on in by until till from to for and or of with than except but no sorry'),
    notInTexts: set('except excluding apart besides sorry scratch wait actually instead mean meant but'),
    beforePlaces: set('in at near around from to for'),
    negating: set(
      "except excluding apart besides but instead not don't doesn't didn't never no nothing none without isn't aren't won't can't cannot shouldn't mustn't",
    ),
    corrections: set('no sorry wait actually i make scratch rather nope or'),
    notInNames: set(
      'a an the my our your this that to for of on in at by from with and or not is are was it me i you please timer timers alarm alarms ' +
        'january february march april june july august september october november december monday tuesday wednesday thursday friday ' +
        'saturday sunday today tomorrow tonight yesterday morning afternoon evening night noon midnight am pm time times same ' +
        'which what who whose when where why how reminder reminders list lists minute minutes second seconds hour hours all every each called named set start left',
    ),
    auxiliaries: set(
      "is isn't are aren't was wasn't were weren't do don't does doesn't did didn't have haven't has hasn't can can't could couldn't " +
        "will won't would wouldn't shall should",
    ),
    subjects: set('it he she they you we i that this there'),
    joints: set('a an the my our your and or to for of on in at by from with into onto is are please then no'),
  },
  slips: new Map([
    ['said', [{ text: 'set', cost: 1 }]],
    ['sat', [{ text: 'set', cost: 1 }]],
    ['sit', [{ text: 'set', cost: 1 }]],
    ['sent', [{ text: 'set', cost: 1 }]],
    ['says', [{ text: 'set', cost: 1 }]],
    ['sets', [{ text: 'set', cost: 0.5 }]],
    ['wait', [{ text: 'wake', cost: 1 }]],
    ['ate', [{ text: 'eight', cost: 3 }]],
    ['won', [{ text: 'one', cost: 3, ...besideAmounts }]],
    ['to', [{ text: 'two', cost: 6, ...besideAmounts }]],
    ['too', [{ text: 'two', cost: 3, ...besideAmounts }]],
    ['for', [{ text: 'four', cost: 6, ...besideAmounts }]],
    ['fore', [{ text: 'four', cost: 3, ...besideAmounts }]],
    ['tree', [{ text: 'three', cost: 4, ...besideAmounts }]],
    ['tin', [{ text: 'ten', cost: 4, ...besideAmounts }]],
    ['nein', [{ text: 'nine', cost: 4, ...besideAmounts }]],
    ['sex', [{ text: 'six', cost: 4, ...besideAmounts }]],
    ['late', [{ text: 'date', cost: 3 }]],
    ['spelled', [{ text: 'spell', cost: 1 }]],
    ['turned', [{ text: 'turn', cost: 2 }]],
    ['made', [{ text: 'make', cost: 2 }]],
    ['paused', [{ text: 'pause', cost: 2 }]],
    ['resumed', [{ text: 'resume', cost: 2 }]],
    ['conver', [{ text: 'convert', cost: 1 }]],
    ['weak', [{ text: 'week', cost: 3 }]],
    ['and', [{ text: 'add', cost: 4, after: new Set([START]) }]],
    ['mess', [{ text: 'yes', cost: 3, after: new Set([START]) }]],
    ['spelt', [{ text: 'spell', cost: 1 }]],
    ['whats', [{ text: "what's", cost: 0 }]],
    ['hows', [{ text: "how's", cost: 0 }]],
    ['whens', [{ text: "when's", cost: 0 }]],
    ['dont', [{ text: "don't", cost: 0 }]],
    ['lets', [{ text: "let's", cost: 0 }]],
    ['im', [{ text: "i'm", cost: 0 }]],
    ...GERUNDS,
  ]),
  parts: {
    ...englishAnswerParts,
    the: '[the|my|our|a|an|this|that|your]',
    some: '[a|an|another|one|one more|the|my|a new|new]',
    what_is: "(what is|what's|whats|what are|what're)",
    tell_me:
      "(tell me|let me know|give me|show me|say|read me|(can|could|may) i (have|get|know|hear|see)|let me (hear|see|have)|i (want|need|would like) to (know|hear|see)|i'd like to (know|hear|see)|do you know|remind me)",
  },
  openings: [
    '(please|kindly|pls)',
    '(yes|yeah|yep)',
    '(hey|hi|hello|ok|okay|yo|so|well|now|and|just|alright|all right|right|also|then|um) [hark|jarvis|hey jarvis|computer|assistant|alexa|siri|google|cortana]',
    '(hark|jarvis|computer|alexa|siri|google|olly|cortana|ai)',
    '(can|could|would|will|may|might) (you|u|ya) [please|kindly|just|maybe|possibly|go ahead and|be able to|be willing to|try to]',
    '(can|could) we',
    '(actually|hold on|wait a (minute|second|moment))',
    ...courtesies,
    '(would|do) you mind',
    'do you (think|suppose|reckon) (you|i|we) (could|can|might|would)',
    '(excuse me|pardon me|sorry|forgive me) [(to|for) (bother|bothering|disturb|disturbing|trouble|troubling|interrupt|interrupting) you] [but|and]',
    '(be (a dear|a darling|an angel|a star|a sweetheart) and|be so (good|kind) [as] (to|and))',
    '(would|could|will) you be so (kind|good) [as] (to|and)',
    "(i'd|i would) (like|love|want) (you to|for you to|to|to have you|if you could)",
    '(i|we) (want|need) (you to|for you to|to|to have you)',
    '(i want|i need) (that|for) you to',
    "(i'm|i am) (wanting|going to need) you to",
    "(i wanna|i gotta|i must have you|i have to|i've got to)",
    "(let's|let us)",
    '(go ahead and|try to|like)',
    '(is it possible|are you able|would it be possible) (to|for you to|that you)',
    '(could|can|may) (i|we) (have you|get you to|ask you to|please)',
    '(can|could|may|might|shall) we',
    'you (should|can|need to|must|could)',
    "(i was|i'm|i am|i) [just] (wondering|wonder) (if|whether) (you|i|we) (could|can|would|might|may) [please]",
    "(it would be|it'd be|i'd be|i would be|i'd) [very|so|really|most] (great|nice|lovely|good|kind|helpful|wonderful|grateful|glad|happy|thankful|obliged|appreciate it) if you (could|can|would)",
    'do (me|us) [a] [big|huge|small|quick|little] (favor|favour|kindness|solid) [and|will you|would you]',
    '(make sure to|make sure you|be sure to)',
  ],
  closings: [
    '(please|thanks|thank you|cheers) [very much|so much|a lot|jarvis|hark]',
    '(for me|right now|now|then|right away|immediately|at once|asap|if you can|if you could|if possible|okay|ok|alright|quickly|real quick|as well|too|again|will you|would you|can you|could you)',
    '(jarvis|hark|computer|alexa|siri|google|olly|ai)',
    '(today please|at the moment|currently|at this time)',
    "(i would|i'd|we would|we'd) (appreciate (it|that)|be (grateful|thankful|obliged))",
    ...courtesies,
  ],
  connectors: ['[and|then|plus|also|but] (and|then|also|plus|as well as|after that|but)', 'and', 'also'],
  corrections: [
    '(no|nope|sorry|wait|actually|oops) [[,] (wait|sorry|no|actually)] [[,] (i (mean|meant|said)|rather|make (it|that|them)|not)]',
    'i (mean|meant|said)',
    '[or|no] (make (it|that)|rather)',
    'scratch that',
  ],
  joints: ['(for|at|on|to|in|by|until|it to|that to)'],
  takeBacks: [
    "[no|actually|oh|wait|sorry|and|or|but] (never mind|nevermind|forget (it|that|about it)|cancel (that|it|this)|scratch (that|it)|(do not|don't) [do (it|that)|bother]|on second thought)",
  ],
  negations: [
    "(don't|do not|never|please don't|dont)",
    "(i don't|i do not|you don't|we don't) (want|need) (you to|to|any|a)",
  ],
  sayings: englishSayings,
  amongPeople: englishAmongPeople,
  statements: englishStatements,
};
