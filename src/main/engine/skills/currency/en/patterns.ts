import type { Patterns } from '../../../understanding/intents/patterns.ts';

/** What people say about what money is worth in other money. */
export const currencyPatterns: Patterns = {
  parts: {
    ask: '[<tell_me>|i wanna know|i gotta know|i need to know (how much|what|how many)|look up|find me|find|check|show|please check|i need|given me]',
    what: "(what is|what's|whats|what are|how much is|how much are|what can i get for|what do i get for|how much can i get for|what would i get for|what will i get for)",
    the: '[the|a|one|an|each|my|your]',
    rate: "[most] [current|going|latest|today's|popular|foreign|live] [currency] (exchange rate|exchange rates|exchanges rates|exhange rate|conversion rate|conversion|exchange|rate|ratio|rates|value|price|forex rate|forex rates|currency rate|worth|equivalent)",
    against: '(and|to|into|for|in|versus|verus|vs|against|with|relative to|compared to|or|on|per|from)',
    from: '({from:money}|<the> {base:currency})',
    to: '<the> {to:currency} [is that|currency]',
    when: '[today|now|right now|currently|at the moment|as of today|at what right now|is what right now|like|be]',
    get: '(is|are|in|are in|is in|are there in|is there in|for|to|do i get for|do i get with|can i get for|can i get with|can i buy with|can i buy for|would i get for|will i get for|can i exchange for|could i get for|can i get from|do i receive for trading|do i receive if i trade in|do you get for|i can get for|i receive for trading|make|equal|equals|to|per)',
  },
  intents: {
    'currency.convert': [
      '<ask> (how many|how much|what amount of|the maximum|what is the maximum|what is the quantity of|what is the amount of) <to> <get> <from> [worth] <when>',
      '<ask> [<what>] <from> [worth|equal|equivalent|valued|going|right now|currently] [to] (in|to|into|against|versus|verus|vs|for|compared to|relative to|with) <to> [worth] <when>',
      '<ask> (convert|change|exchange|turn|swap|trade) <from> (in|to|into|for|as) <to> <when>',
      '<ask> [<what>] <from> (equals|is|are|is equal to|equal) (how many|what in|how much in|what) <to> [worth]',
      '<ask> (if|when) (i|you|we) (have|had|trade in|exchange|change) {from:money} [,] how (many|much) [in] <to> (is that|is it|do i get|will i get|would i get|can i get|would that be|do i have)',
      '<ask> (how|what) (does|do|would|will) <from> (convert|come|translate|exchange|be|equal|equate) [to|into|in] <to>',
      '<ask> [<what>] [the] <rate> (for|of|for converting|from) {from:money} (in|to|into) <to>',
      '<ask> [<what>] [the] <rate> in <to> for {from:money}',
      '<ask> [<what>] [the] {to:currency} (equivalent|value|price) of <from>',
      '<ask> (how much|what) <from> (is|are|would be) [worth] (in|to) <to>',
      '<ask> how (much|many) (can|will|would|could) (i|you) (get|expect|receive|expect to receive) [in] [<to>] (if i (trade in|exchange|change|sell)|for|with) <from> [in <to>]',
      '<ask> how (much|many) <to> (can|will|would|could) (i|you) (get|buy|receive) (if i (trade in|exchange|change|sell)|for|with|from) <from>',
      '[<ask>] <from> <to>',
      'from <from> (to|into) <to>',
    ],
    'currency.rate': [
      '<ask> [<what>] [the] <rate> [between|for|from|of] <the> {base:currency} [<against>] <to> <when>',
      '<ask> [<what>] [the] <rate> <when> (between|for|from|of) <the> {base:currency} <when> [<against>] <to> <when>',
      '<ask> [<what>] [the] {base:currency} [<against>] {to:currency} <rate> <when>',
      '<ask> [<what>] [the] {base:currency} <rate> (of|for|in|to|against) <to> <when>',
      '<ask> [<what>] [the] difference between the rate of <the> {base:currency} and <to>',
    ],
    'currency.value': [
      '<ask> [<what>] [the] <rate> (of|for|in|with) [the] {base:currency} <when>',
      '<ask> [<what>] [the] {base:currency} <rate> <when>',
      '<ask> [<what>] the {base:currency} (worth|at|today) <when>',
    ],
    'currency.rates': [
      "<ask> [<what>] [the] [most] [current|popular|latest|today's|foreign|live] (exchange rates|exchange rate|currency rates|currency rate|forex rates|foreign exchange rates|currency exchange|currency exchange rates|conversion rates|rates of exchange) <when>",
      'currency to currency rate',
    ],
    'currency.compare': [
      '(which|what) [currency|one|money] is (greater|worth more|stronger|higher|more valuable|bigger) [,] <the> {base:currency} or <to>',
      'is ({from:money}|<the> {base:currency}) (worth more|stronger|higher|more valuable|more|greater) than <to>',
    ],
  },
  fragments: {
    'currency.convert': ['{from:money}', '(to|in|into|for) {to:currency}'],
  },
  followUps: {
    'currency.to': [
      '(and|what about|how about|or) [what is (that|it)] [in|to|into] {to:currency}',
      '[and] (what is|how much is) (that|it) in {to:currency}',
      'in {to:currency}',
    ],
    'currency.from': ['(and|what about|how about|or) {from:money}', '[and] (what is|how much is) {from:money}'],
  },
};
