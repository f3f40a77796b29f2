import type { Patterns } from '../../../understanding/intents/patterns.ts';

/** What people say about reminders. */
export const reminderPatterns: Patterns = {
  parts: {
    remind:
      "(remind (me|us)|(don't|do not) let (me|us) forget|give (me|us) a reminder|(i|we) need [to have] a reminder|(i|we) (need|want|wish|would like|'d like) to (be|get) reminded|(i|we) (need|want) reminding|(i|we) (don't|do not) want to forget|(don't|do not) forget to (remind|tell) (me|us)|help (me|us) [to] remember|send (me|us) a reminder|set (me|us) a reminder)",
    create:
      '(set|create|make|add|new|put|schedule|give me|leave|place|put in|write|start|i need|i want|get|enter|save|have|need|want|setup) [up|me|in|for me] [a|an|another|the|my|one|new|a new] [daily #daily|weekly #weekly|monthly #monthly|yearly #yearly|repeating|recurring|repeat] (reminder|reminder alert|reminder notification) [for me]',
    create_alert:
      '(set|set up|create|make|add|schedule) [up] [a|an|another|the|new|a new] (notification|alert) [for me]',
    what: '(to {task:text}|about {topic:text}|of {topic:text}|that {fact:text}|regarding {topic:text}|concerning {topic:text}|towards {topic:text})',
    ask_for_it:
      '[,|so|and|and so] [please|can you|could you|can you please|could you please|would you] (remind me|remind us|do not let me forget) [please|of it|of that|about it|about that]',
    for: '[for|at|on|to go off|in|around|about|by]',
    except:
      '[,] (except|but not|excluding|apart from|except for) [on|for|the|at] ({without:recurrence}|{withoutDay:time})',
    when: '({time} [{recurrence}] [<except>]|{recurrence} [<for>] [{time}] [<except>])',
    reminders: '(reminder|reminders)',
    // Reminders that are there.
    one: '([the|my|a|that|this] [next] <reminders> ((to|about|of|for|that|regarding) {what:text}|(for|at|on|from) {which:time}|)|[the|my|that|this] {which:time} <reminders>|[the|my] {what:name} <reminders>|[the|my] (last|latest) #last <reminders>|(all|every|each|both|any) #all [of] [the|my] [set|upcoming|current] <reminders>|[my|the|our] [current|upcoming] reminders #many [(for|on) {which:time}])',
  },
  intents: {
    'reminder.set': [
      '<remind> <when> <what>',
      '<remind> <what> <for> <when>',
      '<remind> <what> {time} and [at] {time} [{recurrence}]',
      '<remind> {time} and [at] {time} [{recurrence}] <what>',
      '<remind> <what>',
      '<remind> <when> {task:text}',
      '<remind> <when> for {topic:text}',
      '<remind> <when>',
      '<remind>',
      '(remind|notify|alert|ping|warn) (me|us) {lead:duration} (before|ahead of|prior to) [my|the|our] ({time} {topic:text}|{topic:text} at {time})',
      "<remind> [that] (i have|i've got|i have got|we have|we've got|there is|there's) (an|a|my|our|the) {topic:text} <for> <when>",
      '<remind> for (my|the|our) {topic:text} [<for> <when>]',
      "remind [me|us] [of|about] {topic:text} [,] (it will be|it'll be|it is|it's|which is|which will be|that is|that's|that will be) <for> <when>",
      '[on|at] <when> <remind> <what>',
      "(i have|we have|i've got|we've got|i have got|we have got|i got|there is|there's) {topic:text} <for> <when> <ask_for_it>",
      '(i|we) (have|need|am supposed|ought) to {task:text} <for> <when> <ask_for_it>',
      '<when> [,] <remind> {task:text}',
      '<create> <for> <when> <what>',
      '<create> <what> <for> <when>',
      '<create> <what>',
      '<create> <for> <when> [,|:] {task:text}',
      '<create> <for> <when>',
      '<create> [,] (for|,) {topic:text} <for> <when>',
      '<create> for {topic:text}',
      '<create>',
      '<create_alert> <for> <when> <what>',
      '<create_alert> [for] (<what>|{topic:text}) <for> <when>',
      '<create> (called|named|saying|titled|that says|says|with the text) {task:text} [<for> <when>]',
      '[a|new|a new] reminder <what> <for> <when>',
      '[a|new|a new] reminder <what>',
      '[a|new|a new] reminder [for] <when> [<what>]',
      "(i|we) (must not|mustn't|can't|cannot|shouldn't) forget (to {task:text}|{topic:text}) <for> <when>",
      "(make sure|see to it) [that] i (remember to|don't forget to) {task:text} [<for> <when>]",
      '(tell|alert|notify|ping) me <when> to {task:text}',
      '(tell|alert|notify|ping) me to {task:text} <for> <when>',
    ],
    'reminder.query': [
      "(what|which|what's|what are|what is|what other) [all] [of] <one> [do i have|are set|is set|are there|have i set|did i set|do we have|i have|have been set|are coming up|do i have set|set|for] [for|on] [{which:time}]",
      "(list|show|show me|read|read me|read out|tell me|tell me about|give me|check|see|display|view|look up|find|open|review|go over|go through|pull up|bring up|recite) [all] [of] <one> [i have|that i have|i have set|that are set|set|out loud|for me|to me|i've set] [for {which:time}]",
      '(do i have|do we have|are there|is there|have i [got]|did i set) (a|any|the|some|my) [new|more|other|upcoming] <reminders> [set|on|left|coming up] [(for|on|about|to) (today|{which:time}|{what:text})]',
      'how many <reminders> (do i have|are there|have i set|are set|did i set) [set] [for] [{which:time}]',
      '(what|when) (do|did|should|have|am|was) i (need|have|want|ask you|tell you|supposed|set) [to] [be] (reminded|remind me) [of|about] [{which:time}]',
      '(what|when) did i (ask|tell|want) you to remind me (of|about|to do)',
      'what (do|did) you (need|have|want) to remind me (of|about) [{which:time}]',
      '(when|what time) (is|are|does|do|was) <one> [set] [for|go off|ring|at]',
      '(is|are) there anything (to remember|i should remember|i need to remember|you should remind me of|to remind me of) [{which:time}]',
      '[my|the|any] reminders [please|list]',
      "[<tell_me>] (what|what's there) (do i (need|have)|should i|must i|am i supposed|have i got|) to remember [{which:time}]",
    ],
    'reminder.cancel': [
      '(cancel|delete|remove|clear|erase|drop|get rid of|dismiss|take off|forget|stop|turn off|undo|scrap|kill|end|discard|disable) <one>',
      "(don't|do not|no longer|stop) (remind|reminding) me (to|of|about|that) [the|my] {what:text}",
      "i (don't|do not|no longer) (need|want) <one> [anymore|any more|any longer]",
    ],
    'reminder.change': [
      '(change|move|shift|reschedule|adjust|update|switch|push|set|postpone|delay) <one> (to|for|till|until) {time} [instead]',
      '(delay|postpone|push|move) <one> [back] [by] {delta:duration}',
    ],
  },
  more: {
    'reminder.set': ['[also|again] [to] {task:text} <for> <when>', '[again] [at] <when> <what>'],
  },
  fragments: {
    'reminder.set': ['<when>'],
    'reminder.query': ['<one>', '{which:time}'],
    'reminder.cancel': ['<one>', '{which:time}'],
  },
  followUps: {
    'reminder.when': [
      '<about> [for|at|on] <when>',
      '<remind> <when>',
      '<about> [at] {time} and [at] {time}',
      '<when> please',
    ],
    'reminder.what': ['[to|remind me to] {task:rest}', '(about|of) {topic:rest}', 'that {fact:rest}'],
    'reminder.which': [
      '[the|my] [one] [to|about|of|for] {what:rest}',
      '(all|both|every|each) #all [of them|reminders|one]',
      '[the|my] {which:time} [one|reminder]',
      '[the] [one] (for|at|on) {which:time}',
    ],
    'reminder.corrected': ['<correcting> [for|at|on] <when>'],
  },
};
