import type { Patterns } from '../../../understanding/intents/patterns.ts';

/** What people say to open a page or a program. */
export const openPatterns: Patterns = {
  parts: {
    open: '(open|launch|visit|open up)',
    // These are said of much else.
    goTo: '(pull up|bring up|fire up|go to|start|run|browse to|start up|browse|take me to|show me|navigate to|head to|load|use)',
    the: '[the|my|a] [website|web site|site|app|application|program|page|web page|webpage|homepage] [of|called]',
    app: '[app|application|program|website|web site|site|page|web page|homepage|in (the|my|a) browser|on (the|my) (computer|browser)|in a new tab]',
  },
  intents: {
    'open.open': [
      '<open> <the> {target:text} <app>',
      '<goTo> #loose <the> {target:text} <app>',
      'open [something|an app|a website|a program|a page] #unsaid #alone',
    ],
  },
  followUps: { 'open.target': ['[open|launch|the|my] [app|application|website|site|page] {target:text} <app>'] },
};
