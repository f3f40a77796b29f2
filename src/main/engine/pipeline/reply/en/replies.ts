/** What is said around the replies of skills. */
export const answeringReplies = {
  noModel: "I can't do that myself. A language model can: choose one in the settings, on this machine or on a server.",
  leftAlone: 'All right, I leave it.',
  /** @param size such as "0.8 GB" */
  offerModel: (size: string) =>
    `I can answer that with a language model of ${size}, which runs on this machine. Shall I fetch it?`,
  modelAccepted: "All right. I'll answer when it is here.",
  modelDeclined: "All right, I won't ask again. You can still choose one in the settings.",
  /** Between a number and its fraction. */
  decimalMark: '.',
};
