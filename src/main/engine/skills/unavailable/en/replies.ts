/** What is said to what has no skill yet. */
export const unavailableReplies: Readonly<Record<string, string>> = {
  weather: "I can't tell the weather yet.",
  news: "I can't read the news yet.",
  joke: "I don't tell jokes yet.",
  fact: "I don't know facts by heart yet.",
  definition: "I can't look words up yet.",
  home: "I can't control devices in the house yet.",
  speech: "I can't change how fast I speak by voice yet. You can set the speed of my voice in the settings.",
  calendar: "I can't reach a calendar yet. I can remind you of something.",
};
