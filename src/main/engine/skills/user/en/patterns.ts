import type { Patterns } from '../../../understanding/intents/patterns.ts';

/** What people say about their name and where they are. */
export const userPatterns: Patterns = {
  parts: {
    now: '[now|currently|at the moment|right now|these days|for now|at present|nowadays]',
    change: '(set|change|update|make)',
    unit: '(town|city|place|village|country|location)',
  },
  intents: {
    'user.set-name': [
      "(my [first|given|full|new] name is|my name's|my name will be|the name is|the name's|i am called|i'm called|i go by|i am known as|people call me|everyone calls me) {name:text}",
      '[from now on] [you can|you may|just] (call|address) me [as] #call {name:text} [from now on|instead]',
      '<change> my name [to] {name:text}',
      '[from now on] refer to me as {name:text}',
    ],
    'user.name': [
      "[<tell_me>] (what's|what is|what was) my name",
      '[<tell_me>] what my name is',
      '(do|did) you [still] (know|remember|recall) my name',
      '(do|did) you [still] (know|remember) what my name is',
      '(say|tell me) my name',
      'who am i',
      '(do you remember|tell me) who i am',
      'what do you call me',
      'what (name|names) do you (have|know) for me',
    ],
    'user.forget-name': [
      '(forget|delete|remove|erase|clear|reset) my name',
      "(don't|do not|stop) (call|calling) me {name:text} [anymore|any more|any longer]",
      "my name (isn't|is not|is no longer) {name:text} [anymore|any more]",
    ],
    'user.set-place': [
      '(i|we) [<now>] live in {place:text} #live',
      "(i am|i'm|we are|we're) [<now>] (living|based|at home|resident|settled) in {place:text} #live",
      "(i|i've|i have|we|we've|we have) [just|recently] moved to {place:text} #live",
      '(my home|my home town|my hometown|home) is [in] {place:text} #live',
      "(i am|i'm|we are|we're) [<now>] [staying|located] in {place:text} #here",
      '(my [current|home] <unit> is|<change> my [current|home] <unit> [to]|where i live is) [in] {place:text}',
    ],
    'user.place': [
      '[<tell_me>] where (do|did) (i|we) live',
      '[<tell_me>] where (am i|are we|i am|we are|i live|we live) [<now>]',
      "[<tell_me>] (what's|what is) my [home] <unit>",
      '[<tell_me>] (what|which) <unit> (am i|are we|do i live|do we live|is this) [in] [<now>]',
      '(do|did) you [still] (know|remember) where (i live|i am|we live|we are)',
    ],
    'user.forget-place': [
      '(forget|delete|remove|erase|clear|reset) (where i (live|am)|my [current|home] <unit>)',
      "i (don't|do not|no longer) live in {place:text} [anymore|any more]",
    ],
  },
};
