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
  'smalltalk.love': 'That is kind of you. I am only a program, but I am glad to help.',
  'smalltalk.age': 'I am a program, so I have no age.',
  'smalltalk.insult': 'I am sorry. Say it in other words, and I try again.',
  'smalltalk.sad':
    'I am sorry to hear that. It can help to talk to somebody you trust. I can play some music or tell you a joke.',
  'smalltalk.bored': 'I can tell you a joke or a fun fact, or play some music.',
  'smalltalk.birthday': 'Thank you. And to you, if it is yours.',
  'smalltalk.hear': 'Yes, I hear you.',
  'smalltalk.sorry': 'No problem.',
};
