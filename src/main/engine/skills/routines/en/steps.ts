/** How several sentences of a routine are joined. */
export const stepWords = {
  /** Where one of them may end. */
  joints: /\s*(?:[,;.]\s*(?:and\s+)?(?:then\s+)?|\s(?:and\s+then|then|and)\s)\s*/i,
  /** Joins parts that are one sentence after all: "add milk and eggs". */
  and: ' and ',
  /** A sentence without the words that say when it is done. */
  alone: (step: string) => step,
};
