/** What a task does not begin with: it tells when, or of something that was said before. */
export const NO_TASK =
  /^(?:es|er|bevor|nachdem|wenn|während|bis|falls|sobald|ehe|vor|nach|ob|ab|um|ja|daran|dran)(?!\p{L})/iu;
