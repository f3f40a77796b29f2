import type { Patterns } from '../../../understanding/intents/patterns.ts';

/** What people say about what Hark shall remember. Questions about a fact are read in `question.ts`. */
export const memoryPatterns: Patterns = {
  parts: {
    keep: "(remember|memorize|memorise|keep in mind|bear in mind|don't forget|do not forget|never forget)",
    told: '(said|told you|tell you|asked you to remember|ask you to remember|asked you to keep in mind|wanted you to remember|mentioned)',
    tell: '[(list|show|read|tell|give|recite|say|name|go over|read out)] [me|us]',
    all: '(everything|all|all things|all the things|the things|all the facts|the facts|all facts|every fact|whatever|anything)',
    drop: "(forget|delete|erase|remove|clear|wipe|unlearn|(don't|do not|no longer) remember|stop remembering)",
  },
  intents: {
    'memory.remember': [
      '<keep> [for me] (that|this|:|the fact that|the following) #that [:|,|that] {fact:rest}',
      "(i want|i need|i would like|i'd like) you to (remember|memorize|keep in mind) [that|this|:] #that {fact:rest}",
      '(save|store|put|keep) [it|this] (in|to) your memory [that|:|,] #that {fact:rest}',
      '<keep> it (:|,) #that {fact:rest}',
      '<keep> {fact:rest}',
    ],
    'memory.list': [
      '[<tell_me>] what (do|can) you (remember|recall)',
      '[<tell_me>] what (do|can) you (remember|recall|know) about me #me',
      '[<tell_me>] what (do|can) you (remember|recall|know #know) (about|of) {about:rest}',
      '[<tell_me>] what you (remember|recall)',
      '[<tell_me>] what you (remember|recall|know) about me #me',
      '[<tell_me>] what you (remember|recall|know #know) (about|of) {about:rest}',
      '[<tell_me>] (what|which) [things|facts] (did|have) i (ask|asked|tell|told) you to (remember|memorize|keep in mind)',
      '[<tell_me>] (what|which) [things|facts] (did|have) i (ask|asked|tell|told) you to (remember|keep in mind) about {about:rest}',
      '[<tell_me>] what (did|have) i (say|said|tell you|told you|mention|mentioned) about {about:rest}',
      '[<tell_me>] what i <told> about {about:rest}',
      '[<tell_me>] what i (asked|told) you to (remember|keep in mind)',
      'what (are|should) you [supposed to] (remember|remembering) [for me]',
      '(do|can) you (remember|recall|know #know) anything (about|of) {about:rest}',
      '<tell> what (you (remember|have remembered)|you know about me #me|i asked you to remember)',
      '<tell> <all> [that] (you remember|you know about me|you have remembered|i asked you to remember|i told you to remember)',
      "[<tell_me>] (what is|what's) in your memory",
      '(show|read|list|open) [me] your (memory|memories)',
      'how many things do you remember',
    ],
    'memory.forget': [
      '<drop> [about] (that|the fact that) {fact:rest}',
      '<drop> [about] what i <told> about {about:rest} #told',
      '<drop> (everything|all|anything) [that] [i <told>|you (remember|know)] about {about:rest} #told',
      '<drop> what you (remember|know) about {about:rest} #told',
      '<drop> (where|when) {fact:rest} [is|are]',
      '<drop> [about] {fact:rest}',
    ],
    'memory.clear': [
      '<drop> (everything|it all|all of it|all [of] (the|my|your) (facts|memories)|all (facts|memories)|your [whole] memory|all that)',
      '<drop> (everything|all|anything) [that] (i <told>|i [have|ever] told you|i asked you to remember|you remember|you know about me #me|about me #me)',
      '<drop> what (i asked you to remember|you know about me #me)',
    ],
  },
};
