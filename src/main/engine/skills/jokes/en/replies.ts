/** What is said around jokes and riddles. */
export const jokeReplies = {
  noneAbout: (topic: string, joke: string) => `I know no joke about ${topic}, but this one. ${joke}`,
  solution: (answer: string) => answer,
  right: (answer: string) => `That is right. ${answer}`,
  wrong: (answer: string) => `A good guess, but no. ${answer}`,
};
