import type { Patterns } from '../../../understanding/intents/patterns.ts';

/** What people say about notes. */
export const notePatterns: Patterns = {
  parts: {
    take: '(take|make|write|add|create|leave|start|save|record|store|put|set|jot|scribble|enter|post|begin|do|need|want|keep) [down|up]',
    aNote:
      '[me|us|myself|you] (a|another|one more|this|my|the|one|) [quick|new|short|little|mental|brief|personal|voice] (note|memo)',
    about: '(about|on|regarding|concerning|for|of)',
    // One or all of the notes.
    one: '([the|my] {order:ordinal} note|[the|my] note [number] {place:number}|(the|my|that) (note|notes) (about|on|regarding|concerning|with|for|saying) [the|my] {about:text})',
    last: '[the|my|our] (last|latest|newest|most recent) #last (note|memo) [i (took|made|wrote)]',
    all: '([all|all of|every one of] [my|the|our|your|these|those] [saved] (notes|memos)|(every|each) (note|memo))',
    whatIs:
      "(what are|what're|what is in|what's in|what is on|what's on|what do i have in|what have i got in|what was in)",
    show: '(read|show|tell|list|display|give|recite|play back|go over|go through|check|view|see|open|open up|bring up|pull up|look at|say|repeat) [me|us|back|out|to me|up|through] [back|out|to me|aloud|out loud]',
    drop: '(delete|remove|clear|erase|get rid of|throw away|discard|trash|scrap|wipe|dump|cancel|scratch|forget|empty) [out|away|up]',
  },
  intents: {
    'note.add': [
      '<take> <aNote> [that says|which says|saying|that|of|to self|to myself] [:|,|-|that|to] {text:rest}',
      '<take> (a note|another note|a memo|note|notes|a new note|this down|something down|me a note) [down] #unsaid',
      '(note|memo) to (self|myself) [:|,|-|that|to] {text:rest}',
      '[new|a new|another|quick] (note|memo) (:|,|-) {text:rest}',
      '[a] (new|another|quick) (note|memo) [please] #unsaid #alone',
      '(note|jot|write|scribble|take) [this|it] down [that|this|:|,|the fact that] {text:text}',
      '(note|jot|write|scribble) down [this|a note|something] #unsaid',
      '(note|note this|please note) (that|:) {text:rest}',
      '(add|put|write|save|record) (to|in|into|on|onto) (my|the) (notes|notepad|notebook|memos) [that|:|,] {text:rest}',
      '(add|put|write|save|record) {text:text} (to|in|into|on|onto) (my|the) (notes|notepad|notebook|memos)',
      '(save|record|keep) [this] [as] a note [that|:|,] {text:rest}',
    ],
    'note.read': [
      '[<tell_me>] <whatIs> <all>',
      '[<tell_me>] <show> <all> [to me|back|out loud|aloud|back to me|out|again]',
      '[<tell_me>] <show> <last> [to me|back|out loud|aloud|back to me|out|again]',
      '[<tell_me>] <show> <one> [to me|back|out loud|aloud|back to me|out|again]',
      "(what's|what is|what was|what does|what did) <last> [say|about|said]",
      "(what does|what did|what do|what's) <one> say",
      '(do|have) i (have|got) [any|some] (notes|memos) [saved]',
      '(are|is) there any (notes|memos)',
      '(what|which) (notes|memos) (do i have|have i got|are there|have i taken|did i take|did i make) [saved|about]',
      '(what|which) [notes|things] (did|have) i (ask|asked|tell|told) you to (remember|note|note down|write down|keep in mind)',
      'what (did|have) i (note|noted|write|written|jot|jotted) [down]',
      'what (did|have) i (note|noted|write|written|jot|jotted|tell you|say) [down] (about|on) [the|my] {about:text}',
      'what (did|have) i (ask|asked|tell|told) you to (remember|note) about [the|my] {about:text}',
      '(do i have|is there|are there|find|search for|look for|look up) [any|a|my|the] (note|notes|memo|memos) (about|on|regarding|concerning|with|for) [the|my] {about:text}',
      '<tell_me> <all>',
      '<all> #alone',
    ],
    'note.count': ['how many (notes|memos) (do i have|are there|have i got|have i taken|did i take) [saved]'],
    'note.delete': [
      '<drop> <all> [please]',
      '<drop> <last>',
      '<drop> <one>',
      '<drop> [my|the|that|this] (note|memo) #last',
    ],
  },
  followUps: {
    'note.text': ['[that|to|:] {text:rest}'],
    'note.again': ['(read|show) (it|them) [to me|back|again|back to me]', "what's (it|the note) say"],
    'note.forget': ['(delete|remove|erase|clear|get rid of) (them|all of them|those|these|all)'],
  },
};
