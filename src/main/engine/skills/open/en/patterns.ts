import type { Patterns } from '../../../understanding/intents/patterns.ts';

/** What people say to open a page or a program. */
export const openPatterns: Patterns = {
  parts: {
    open: '(open|launch|visit|open up)',
    // These are said of much else.
    goTo: '(pull up|bring up|fire up|go to|start|run|browse to|start up|browse|take me to|show me|navigate to|head to|load|use)',
    openFolder: '(open|show|show me|go to|open up|bring up|take me to)',
    the: '[the|my|a] [website|web site|site|app|application|program|page|web page|webpage|homepage] [of|called]',
    app: '[app|application|program|website|web site|site|page|web page|homepage|in (the|my|a) browser|on (the|my) (computer|browser)|in a new tab]',
  },
  intents: {
    'open.open': [
      '<open> <the> {target:text} <app>',
      '<goTo> #loose <the> {target:text} <app>',
      'open [something|an app|a website|a program|a page] #unsaid #alone',
    ],
    'open.show': [
      '(switch|change|jump|flip|go over|switch over) to [the|my] {target:text} [app|application|program|window]',
      '(bring|get) [the|my] {target:text} [app|application|program|window] (to the front|to the foreground|up front|into view)',
      '(focus|focus on|activate|raise) [the|my] {target:text} [app|application|program|window]',
      '(show|show me) [the|my] {target:text} window',
    ],
    'open.close': [
      '(close|quit|exit|shut|shut down|kill|terminate|end|close down) [the|my] {target:text} [app|application|program|window|windows]',
    ],
    'open.folder': [
      '<openFolder> [the|my] (downloads #downloads|download #downloads|documents #documents) [folder|directory|folders]',
      '<openFolder> my (pictures #pictures|photos #pictures|videos #videos)',
      '<openFolder> [the|my] (pictures #pictures|photos #pictures|music #music|videos #videos|movies #videos|desktop #desktop|home #home) (folder|directory)',
      '<openFolder> [the|my] folder [with|of|for] [the|my] (downloads #downloads|documents #documents|pictures #pictures|music #music|videos #videos)',
    ],
    'web.search': [
      '(search|look|browse) [on|in] (the web|the internet|the net|online|the world wide web) for {words:rest}',
      '(do|run|start|make) (a|an) (web|internet|online) search (for|on|about) {words:rest}',
      '(web search|search online|internet search) [for] {words:rest}',
      '(search for|search|look up|look for|find) {words:text} (on|in) the (web|internet|net)',
      '(search for|search|look up|look for|find) {words:text} online',
      '(search google for|google for|do a google search (for|on)) #google {words:rest}',
      'google #google #verb {words:rest}',
      '(look up|search for|search|look for) #google {words:text} (on|with) google',
    ],
  },
  followUps: { 'open.target': ['[open|launch|the|my] [app|application|website|site|page] {target:text} <app>'] },
};
