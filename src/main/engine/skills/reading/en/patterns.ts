import type { Patterns } from '../../../understanding/intents/patterns.ts';

/** What people say to have a text read aloud. */
export const readingPatterns: Patterns = {
  parts: {
    read: '(read|read out|read aloud|speak|say|recite) [me|us|to me|out|aloud|out loud] [everything|all|what is|the text|all of|the contents|the content] [that is] [of|in|on|from]',
    aloud: '[aloud|out loud|to me|for me|out|back to me|out to me]',
    marked: '(selected|highlighted|marked)',
    page: '(page|web page|webpage|website|web site|article|link|url|address|blog post|story|site)',
    it: '(it|that|this|the text|the article|the page|what you read|all of it)',
    summarise: '(summarise|summarize|sum up|give me a summary of|give me the gist of|make a summary of|shorten)',
  },
  intents: {
    'reading.clipboard': [
      '<read> [the|my] clipboard <aloud>',
      "(what is|what's|what do i have|what have i got) (in|on) (the|my) clipboard",
      "<read> (what i|what i have|what i've|the text i|the text that i|the thing i) [just] copied <aloud>",
      '<read> the copied text <aloud>',
    ],
    'reading.selection': [
      '<read> [the|my] [current] selection <aloud>',
      '(read|read out|read aloud) (this|that) [to me|for me] [aloud|out loud|out]',
      'what does (this|it|that) say',
      '<read> [the|this|that|my] <marked> (text|words|part|passage|paragraph|sentence|sentences|lines) <aloud>',
      "<read> (what|the text|the words) [that] (i|i have|i've|is) [just] <marked> <aloud>",
    ],
    'reading.page': [
      '<read> (this|the|that) <page> [at|on|from|under|with the address|called] <aloud> {address:rest}',
      '<read> (this|the|that) <page> [in the clipboard|i copied|i have copied|from the clipboard] <aloud>',
    ],
    'reading.resume': [
      '(continue|resume|go on|carry on|keep|keep on) [with] [the] reading [aloud|to me|it|the text|the article]',
      '(read on|go on reading|read further|keep reading)',
      '(continue|resume) reading [it|that|the (text|article|page|clipboard|selection)]',
    ],
    'reading.pause': ['(pause|stop|interrupt|quit) [the] reading [aloud|it|that|now|for now|for a moment]'],
    'reading.next': [
      '(next|skip to the next|go to the next|jump to the next|read the next) paragraph',
      '(skip|leave out) (this|the|that) paragraph',
    ],
    'reading.nextSentence': [
      '(next|skip to the next|read the next) sentence',
      '(skip|leave out) (this|the|that) sentence',
    ],
    'reading.again': ['(read|repeat) (this|that|the) paragraph [again|once more]', '(read|repeat) the paragraph again'],
    'reading.previous': [
      '[go] [back] [to] [read] [the] (previous|last) paragraph [again]',
      '(go back|back) (a|one) paragraph',
    ],
    'reading.restart': [
      '(read|start) [it|that|the (text|article|page)] [again] from the (beginning|start|top)',
      'start reading (again|over) [from the (beginning|start|top)]',
    ],
    'reading.summarise': [
      '<summarise> [the|my] (clipboard|selection|copied text)',
      '<summarise> what i [have] (copied|selected)',
      '<summarise> (this|the) <page> [in the clipboard] #page',
      '<summarise> [what is|what you] [just] (read|reading) #here',
    ],
  },
  followUps: {
    'reading.pause': ['(pause|wait|hold on|one moment|just a moment|pause please|wait a moment|pause it)'],
    'reading.resume': ['(continue|go on|resume|carry on|keep going|go ahead|proceed|play|and then|read on|further)'],
    'reading.next': ['[the] (next|skip|skip it|skip that|skip this|forward|next one)'],
    'reading.again': ['(again|once more|repeat|repeat that|read that again|say that again|what)'],
    'reading.previous': ['[go] (back|previous|go back)'],
    'reading.restart': ['[start] (over|again from the (beginning|start|top)|from the (beginning|start|top))'],
    'reading.summarise': ['<summarise> <it>', '(what is it about|in short|the short version)'],
  },
};
