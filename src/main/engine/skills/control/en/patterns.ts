import type { Patterns } from '../../../understanding/intents/patterns.ts';

/** What people say to end, to leave or to put off something. */
export const controlPatterns: Patterns = {
  parts: {
    end: '(stop|cancel|abort|quit|end|halt|abandon|terminate|drop|scrap|negate|rescind|kill|interrupt|discontinue|forget|ignore|disregard|cease|refrain from|scratch|revoke|withdraw|dismiss)',
    task: '(task|command|action|request|process|job|input|operation|thing|program|activity|instruction|question|response|reply|query)',
    hush: "(be quiet|be silent|quiet|quiet down|shut up|shut it|silence|hush|hush up|shh|shhh|shhhh|sh|mute yourself|zip it|shush|enough|enough talking|enough already|stop|stop it|stop that|stop now|stop there|stop right there|stop this|knock it off|cut it out|cut it|pipe down|shut the hell up|that's enough|that is enough|that's enough of that|no more talking|no more)",
    doing: '(doing|working on|running|carrying out|executing|performing)',
    changed:
      "[,|;] [i've changed my mind|i changed my mind|i have changed my mind|i don't need it|i don't want it|i don't want this anymore|i don't need it anymore|i know the answer|i need something else|i want something else|i already know|i found it|that's all|that was wrong|that's wrong]",
  },
  intents: {
    'control.stop': [
      '<hush> <changed>',
      '(stop|quit|cease|refrain from|finish|end|no more) [all|with the|the|your] (talking|speaking|chatter|chatting|talk|reading|noise|sound|ringing|beeping|buzzing) [now|so much|to me] <changed>',
      "(don't|do not) (talk|speak|say|read) [any further|anymore|any more|any longer|anything|more|any of that] [for now]",
      "(i don't|i do not) want you to (talk|speak|say) [any further|anymore|any more|anything] [for now]",
      '(i advise you to|you can|you may|you should|you need to) (quit|stop) [talking|speaking|now|that]',
      '(shut|turn) [it|that|the (noise|sound|ringing|alarm)] off #ringing',
      '(stop|silence|quiet) (the|my|that|this) (alarm|noise|ringing|beeping|buzzing|racket|din|alarm sound)',
      '(turn off|shut off|switch off|end|kill) (the|my|that|this) (alarm|noise|ringing|beeping|sound|buzzing|racket|din) #ringing',
      '(stop|silence|end|dismiss|turn off|shut off) (the|my|that|this) (timer|reminder) #ringing',
      'dismiss [it|the alarm] #ringing',
    ],
    'control.cancel': [
      "(never mind|nevermind|forget (it|about it|that|about that|this|what i said|what i told you [to do]|i asked|i said anything)|nothing|no|nope|leave it [be|alone]|let it (be|go)|drop it|scrap|scrap (it|that)|rescind|abort|abort mission|no need|not now|don't bother|go [back] to sleep|on second thought|that will be all|that'll be all|that's all|that is all|that's it) [that|thanks|thank you] <changed>",
      'no (thanks|thank you)',
      '(nothing|no) [,] (thanks|thank you)',
      '(cancel|abort|quit|end) [it|that|this|everything|now] [please] <changed>',
      '<end> [that|this|the|my|your|all|any|these|it|the current|the present|the running] [last|latest|current|present|running|previous|most recent|whole|active] <task> [that] [i gave you|i made|i asked for] <changed>',
      // "Cancel my order" is about something that was bought.
      '<end> [that|this|these|the current|the present|the last|the previous] [last|latest|current] (order|orders) [that] [i gave you] <changed>',
      "(stop|quit|end|cancel|abort|forget) [<doing>] what [you're|you are|i|i've] [<doing>|asked|told you|said|just said|asked for|asked you|doing] [to do|for|now] <changed>",
      "(stop|quit|cease) <doing> [what i asked|that|this|it|so|what you are doing|what you're doing] <changed>",
      '(stop|quit) (working|processing|searching|thinking|executing|running|loading|recording|everything) [on it|that|it] [now] <changed>',
      '(stop|quit|refrain from) <doing> (the|that|this|your) [last|current|present] <task>',
      "(don't|do not) (do|complete|finish|carry out|execute|continue|proceed with|perform) [that|it|this|the|my] [last|current] [<task>] [that i gave you|i gave you]",
      '[what you are doing is not [actually] helpful] [,] (cancel|abort|stop) (the|that|this) <task>',
      "(i|we) [actually] (don't|do not) (want|need) (this|that|it) [anymore|any more|any longer|now] [,] [please] [abort|stop|cancel|cancel that|cancel it]",
      '(stop|cancel) and go back',
      'i repeat cancel',
      'command cancel',
      'you can [actually] (stop|cancel) (that|it|now)',
    ],
    'control.undo': ['(undo|revert|reverse) [it|that|this|the last [<task>]|my last <task>]', 'take (it|that) back'],
    'control.snooze': [
      '(snooze|let me snooze|hit snooze|snooze button) [it|that|this|the alarm|my alarm|the timer|the reminder|alarm] [for|by] [another|about] [{duration}|{minutes:number}]',
      '(give me|let me have|let me sleep|i want|i need|just) [another|a further] {duration} [more|longer|of sleep] [in bed|to sleep] #ringing',
      '{duration} [more|longer] [please] #ringing #alone',
      '(remind me|wake me|wake me up|ring|ring again|ask me|try) [again] [in|after] {duration} [again] #ringing',
      '(not now|later|remind me later|wake me later|ring later|a bit later|ask me later) #ringing',
    ],
  },
};
