/** What Hark says when a turn failed. */
export const apologies = {
  unreachable: 'Sorry, I cannot reach the language model.',
  stopped: 'Sorry, the language model stopped in the middle. Please ask again.',
  unreadableCall:
    'Sorry, the language model wanted to do something, but I could not read what. Please say it in other words.',
  tooLarge: 'Sorry, there is too little memory for the language model.',
  unusable: 'Sorry, the language model cannot be used. The screen says why.',
  noAnswer: 'Sorry, the language model did not answer.',
  other: 'Sorry, that did not work. Please say it again.',
};
