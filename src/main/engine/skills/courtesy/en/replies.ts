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
  'smalltalk.goodbye': 'Goodbye.',
  'smalltalk.praise': 'Thank you.',
  'smalltalk.sorry': 'No problem.',
};
