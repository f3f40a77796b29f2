/** What is said about the screen. */
export const screenReplies = {
  saved: (folder: string) => `I saved a screenshot in ${folder}.`,
  locking: 'Locking the screen.',
  cannotSave: "I can't take screenshots on this desktop.",
  unwritable: "I can't write into your pictures folder.",
  cannotLock: "I can't lock the screen of this desktop.",
};
