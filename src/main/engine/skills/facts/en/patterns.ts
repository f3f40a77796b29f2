import type { Patterns } from '../../../understanding/intents/patterns.ts';
import { DETAILS } from './details.ts';

const WHEN =
  '(when|what year|in what year|in which year|which year|what day|on what day|what date|on what date|what was the date when)';

/** One choice of all details, each with its tag: a pattern for each of them would be tried in vain for most sentences. */
const anyDetail = (form: 'how' | 'noun' | 'event' | 'deed') =>
  `(${Object.entries(DETAILS)
    .flatMap(([tag, detail]) => (detail[form] ? `${detail[form]} #${tag}` : []))
    .join('|')})`;

/** What people ask an encyclopedia and a dictionary. */
export const factPatterns: Patterns = {
  parts: {
    ask: "[tell me|do you know|can you tell me|i want to know|i'd like to know|i would like to know|i need to know|could you tell me|find out|show me|say|please tell me|you know]",
    what_is_or_who: "(what is|what's|what are|what was|who is|who's|who are|who was)",
    asking:
      '(<what_is_or_who>|tell me|give me|name|say|find [me]|do you know|show me|i want to know|what do you know of)',
    tail: '[now|today|exactly|actually|right now|by the way|in total]',
    about: '(about|of|on|regarding|concerning)',
    word: '[the|this] [word|term|phrase|expression|dictionary|exact] [for|of]',
    meaning: '[dictionary|exact] (meaning|definition|definitions|meanings|definiton|sense)',
    look: '(look up|search for|find|google|look for|read me|give me|show me|tell me|read|share|give|get me|get|show|can i get|may i have|may i please have|can i have|i need|i want|provide)',
    fact: '[a|an|some|another|any|one|the|more|me|your|a few] [most] [other|more] [fun|interesting|random|cool|good|neat|amazing|amusing|little known|strange|weird|surprising|useless|trivia] (fact|facts|trivia|tidbit|tidbits|trivia question|trivia questions|trivia fact)',
    interesting:
      '(something|some stuff|some things|anything|a thing) [really|very] (interesting|cool|fun|fascinating|amazing|intriguing|neat|new|surprising)',
  },
  intents: {
    'fact.query': [
      "<ask> (who is|who's|who was|who are|who were) {topic:name}",
      '<ask> who {topic:name} (is|was|were|are)',
      `<ask> how ${anyDetail('how')} (is|are|was|were) {topic:text} <tail>`,
      `<asking> [the] [current|present] ${anyDetail('noun')} of {topic:text} <tail>`,
      `<ask> <what_is_or_who> {topic:name} ${anyDetail('noun')} <tail>`,
      `<ask> ${WHEN} (was|were|did|is) {topic:text} ${anyDetail('event')} <tail>`,
      `<ask> ${WHEN} {topic:text} (was|were) ${anyDetail('event')} <tail>`,
      `<ask> who [first] ${anyDetail('deed')} {topic:text}`,
      '<ask> how much (does|do|did) {topic:text} weigh #mass',
      '<ask> [the] distance (to|from) {topic:text} #distance',
      '<ask> how many (people|inhabitants|residents) (live in|are in|are there in) #population {topic:text}',
      '<ask> how many (inhabitants|residents) does #population {topic:text} have',
      '<ask> (where was|where were) {topic:text} #birthplace born',
      '<ask> where (is|are) ({topic:name} located|{topic:text} (on the map|in the world))',
    ],
    'fact.tell': [
      '<ask> <fact> [(about|of|on|regarding|concerning|relating to|related to|for) {topic:text}]',
      '(tell|give|say|share|read|teach) [me|us] <fact> [(about|on|regarding|concerning|relating to|related to|for) {topic:text}]',
      '<what_is> <fact> [you know] [(about|on|regarding|concerning|relating to|related to|for) {topic:text}]',
      '[do you] (know|have|got) <fact> [(about|on|regarding|for) {topic:text}]',
      "(i want|i'd like|i would like|i wanna|i need|let me|i want to) [to] (hear|know|learn|have) <fact> [(about|on|regarding) {topic:text}]",
      "(i want|i'd like|i would like|i wanna|help me) [to] (learn|hear|know) (<interesting>|something) (about|on) {topic:text}",
      '(tell|give|teach|share|say|read|show) [me|us] (<interesting>|something) [i (may|might|do|) not know] [(about|on) {topic:text}]',
      '[tell me] what (happened|has happened) on this day [in history]',
    ],
    'definition.query': [
      '[can you|could you] (define|definition|definition of) [me] <word> {word:text} [to me]',
      '[<look>] [me] [up] [the|a] <meaning> (of|for|to) <word> {word:text}',
      "[what is|what's] {word:name} definition",
      "(what is|what's) the <meaning> (of|for|to) <word> {word:text}",
      '<ask> what (does|do|is|did) <word> {word:text} [actually|really|exactly] (mean|means|meant|stand for|signify)',
      '<ask> what <word> {word:text} [actually|really] (means|mean|stands for)',
      '<ask> what is meant by <word> {word:text}',
      'what does it mean to be [a|an] {word:text}',
      '(find|find out) what <word> {word:text} (means|mean)',
      '{word:word} means what',
      'look up the word {word:text}',
    ],
    'definition.topic': [
      '<what_is> [a|an] {topic:name} #unsure',
      '<ask> what (was|were) [a|an|the] {topic:text} #past',
      '<ask> what is the {topic:text} #unsure',
      '<ask> who (was|were) the {topic:name}',
      '(tell me|let me know|talk to me) [all|more|everything|a little|a bit] about {topic:text}',
      'tell me what (a|an) {topic:name} is',
      '<ask> what (does|do) [a|an|the] {topic:name} look like',
      '(describe|tell me|explain|show me) [to me] what [a|an|the] {topic:name} (looks|look) like',
      '(what do you know|what can you tell me|do you know anything|do you know something) about {topic:text}',
      '[can you|could you|how (do|would|can) you|please] (describe|explain) [to me|for me] [what] [a|an|the] {topic:name} [is] [to me]',
      '[can you|could you] (describe|explain) [to me|for me] {topic:text} [to me]',
      '[give me|find me|give|i need|get me] [a|the] (description|explanation) of {topic:text}',
      '(wikipedia|search wikipedia [for]|look on wikipedia for|ask wikipedia about|what does wikipedia say about) {topic:text} #named',
      "(look up|search for|find|what is|what's|read me) {topic:text} (on|in|from) wikipedia #named",
    ],
  },
  fragments: {
    'definition.query': [
      '(meaning|definition|definiton|meanings) (of|for|to) <word> {word:text}',
      '(what|what does|what do|what is) <word> {word:text} (mean|means|meant|stand for|stands for)',
      '(define|describe|explain) <word> [a|an] {word:text}',
      "(what is|what are|what's|look up|whats) [a|an|the] {word:text}",
    ],
    'fact.tell': ['(about|on|of|regarding|to|for) [the] {topic:text}'],
  },
  followUps: {
    'fact.more': [
      '[and|yes|please] (tell me more|more|go on|continue|what else|read on|keep going|more please|tell me more about (it|that|him|her|them))',
    ],
    'fact.another': [
      '[and] (another|another one|one more|more|next|tell me another [one]|give me another [one]|another fact|one more fact)',
    ],
    'fact.sense': ['[i mean|i meant] [the|a] {sense:name} [one|please]', '(the|number) {ordinal} [one]'],
  },
};
