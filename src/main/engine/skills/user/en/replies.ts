/** What is said about the user's name and place. */
export const userReplies = {
  called: (name: string) => `I'll call you ${name}.`,
  name: (name: string) => `Your name is ${name}.`,
  unknownName: "I don't know your name. Say “My name is”, and your name.",
  forgottenName: 'I forget your name.',
  lives: (place: string) => `I'll remember that you live in ${place}.`,
  isIn: (place: string) => `I'll remember that you are in ${place}.`,
  place: (place: string) => `You told me that you are in ${place}.`,
  unknownPlace: "I don't know where you are. Say “I live in”, and the name of the place.",
  forgottenPlace: 'I forget where you are.',
};
