import type { Patterns } from '../../../understanding/intents/patterns.ts';

/** What people say to learn what Hark can do. */
export const helpPatterns: Patterns = {
  parts: {
    kinds:
      '[all|all the|the|different|some of the|some] [different|various] [kinds of|kind of|types of|type of|sorts of|sort of|categories of|kid of|list of|examples of] [different] [the]',
    subjects:
      '(things|thing|stuff|questions|question|topics|topic|subjects|subject|subject areas|areas|info|information|commands|tasks|requests|skills|features|functions|subjects or areas|abilities|capabilities|help)',
    you: '(you|the ai|the assistant|hark|this assistant|this ai|ai)',
    can: '(can|could|may|should|am able to|might|would)',
    know: '(know|know about|know how to do|do|answer|answer questions on|answer questions about|handle|tell me [about]|respond to|accept|like|excel in|help [me] [with]|help with|assist [me] [with]|understand|talk about|cover|support|offer|deal with|discuss)',
    familiar:
      '(familiar with|knowledgable about|knowledgeable about|versed in|aware of|good at [answering]|the most experienced with|experienced with|programmed to (answer|do)|able to (help [me] with|answer|do|assist with|understand|tell me|talk about)|capable of [doing]|an expert (in|on)|trained (in|on|to do)|made for|good for|best at)',
    exactly: '[exactly|all|for me|today|specifically|well|here|about|right now|now|anyway|at all]',
    ask: '(ask|say to|tell|ask of|use|request from|say|get from|do with|expect from|ask for)',
  },
  intents: {
    'help.general': [
      '(help|help me [out]|i need [some] help|can you help [me]|show [me] [the] help|help menu|help please|give me [some] help|i need assistance)',
      '(what|which) <kinds> [<subjects>] (can|could|do|will|would|may) <you> [all|also|be able to] <know> <exactly>',
      '(what|which) <kinds> [<subjects>] are <you> <familiar> <exactly>',
      '(what|which) <kinds> [<subjects>] (<can> i|can i|am i able to|do i|may i|could i|can people|can one|can we) <ask> [<you>] [all] [about|to do|for] <exactly>',
      'what can i (say|ask) [to|of] [<you>] [about]',
      '(what|which) <kinds> <subjects> (do you have|have you got|are there|do you offer|are available|can be asked|are you asked)',
      "(what|which) (are|is|'re|'s) <kinds> [my|your|the] [list of] [different] <subjects> [that] [you (know|know about|can help [me] with|can do|can answer|understand|offer|are able to do)|i can (ask|say|use|ask you|do|ask about)]",
      "(tell me|let me know|show me|i (want|would like|need) to know|i'd like to know|explain|i will be glad to know|i'd be glad to know|help me [to] know|can i know|list|say) (what|which) <kinds> [<subjects>] [are] (you can|you|you're|you are|i can|i should|i may|i could|i am able to) [able to] (<know>|do|<familiar>|<ask>|assist me with|can do|familiar with|aware of) [<you>] [of you|with|about|to do] <exactly>",
      "(tell me|let me know|show me|list|give me|say) [the|all|all the|your] <kinds> (<subjects>) [that] [you're|you are|you|you can|i can] [<familiar>|<know>|<ask>] [<you>] [about]",
      'what can <you> (be asked|do|be used for|help) [about|with|for] [me] <exactly>',
      'what (would|will) you be able to do [with|for] [me]',
      'how (can|could|do|should|may) (i|we) (use|talk to|work with|interact with|speak to|command) <you>',
      'how (can|could|do|may) <you> (help|help me [out]|assist|assist me|be of help|be useful) <exactly>',
      'how do <you> work',
      'what (are|is) (your|the) (capabilities|abilities|functions|skills|features|commands|function|purpose)',
      '(can|may|could) i ask <you> (about anything|anything|[all] <kinds> <subjects>|about <kinds> <subjects>|a question|some questions|something)',
      "is there anything [that] (i can't|i cannot|you can't|you cannot|i can|you can) (ask|ask you|do|answer) [you] [about]",
      'are <you> familiar with any <kinds> <subjects>',
      '(give|show) me [some] examples of (what|things) [i can|to|i could|that i can] (ask|say|tell) [<you>] [about]',
      'what (things|else|all) can <you> do <exactly>',
      'what (do|should|must) i (say|ask|do) [<you>] [about|now]',
      'what am i able to ask <you>',
      'what are <you> [used] (for|good for)',
    ],
    'help.topic': [
      'what can you do (with|for|about) [a|an|the|my|some] {topic:text}',
      'how (do|can|would|could|should) (i|you|we) (use|set|make|ask for|get|add|take|create|start|change|work|write|cancel|keep|stop) [a|an|the|my|some] {topic:text}',
      '[i need|give me] help [me] (with|on|about) [a|an|the|my|using|setting] {topic:text}',
      'how (do|does) [a|an|the|my] {topic:text} work',
      '(tell me|explain) how [a|an|the] {topic:text} (works|work)',
      'what can i (say|do|ask) (about|with) [the|my] {topic:text}',
    ],
  },
};
