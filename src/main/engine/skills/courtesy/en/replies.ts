const HELLO = 'Hello. What can I do for you?';

/** What is said out of courtesy, by the name of the intent. */
export const courtesyReplies = {
  'smalltalk.hello': HELLO,
  'smalltalk.good-morning': 'Good morning.',
  'smalltalk.good-afternoon': 'Good afternoon.',
  'smalltalk.good-evening': 'Good evening.',
  'smalltalk.good-night': 'Good night.',
  'smalltalk.how': "I'm well, thank you. What can I do for you?",
  'smalltalk.thanks': "You're welcome.",
  'smalltalk.who': 'I am Hark, your assistant. All that you say stays on this machine.',
  'smalltalk.maker': 'The people of the Hark project made me.',
  'smalltalk.robot': 'I am a program, not a person.',
  'smalltalk.home': 'I run on this computer.',
  'smalltalk.listening': 'I listen for my wake word, and to what you say after it.',
  'smalltalk.recording':
    'I never store sound. What you say is kept as text in the history on this computer, unless you turn that off in the settings. It leaves this computer only if you connect a remote service.',
  'smalltalk.yes': 'I have not asked anything. What can I do for you?',
  'smalltalk.okay': '',
  'smalltalk.goodbye': 'Goodbye.',
  'smalltalk.praise': 'Thank you.',
  'smalltalk.sorry': 'No problem.',
};
