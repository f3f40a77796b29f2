/** What is said to what has no skill yet. */
export const unavailableReplies = {
  speech: "I can't change how fast I speak by voice yet. You can set the speed of my voice in the settings.",
} as const;
