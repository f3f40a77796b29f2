/** What is said about dictation. */
export const dictationReplies = {
  goAhead: 'Go ahead. Say stop dictation when you are done.',
  notActive: 'I am not taking dictation.',
  off: 'Dictation is off. You can switch it on in the settings.',
  unavailable: (what: string) => `I can't type here: ${what}.`,
};
