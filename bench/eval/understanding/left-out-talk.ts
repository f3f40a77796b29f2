/** Telephone transcripts that are left out of the talk that must not be answered: each is by itself a request to an assistant. */
export const LEFT_OUT_TALK: ReadonlySet<string> = new Set([
  // Commands: people talked to an assistant of theirs over the telephone.
  'Wildfire show me my schedule for today. Wildfire',
  'lets listent to the song Wildfire',
  'i need to set up a meeting with Wildfire',
  // People ask so what a word means.
  "I don't know what Onword means",
]);
