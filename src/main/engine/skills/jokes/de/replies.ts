/** What is said around jokes and riddles, in German. */
export const germanJokeReplies = {
  noneAbout: (topic: string, joke: string) => `Zu „${topic}“ kenne ich keinen Witz, aber diesen. ${joke}`,
  solution: (answer: string) => answer,
  right: (answer: string) => `Das ist richtig. ${answer}`,
  wrong: (answer: string) => `Gut geraten, aber nein. ${answer}`,
};
