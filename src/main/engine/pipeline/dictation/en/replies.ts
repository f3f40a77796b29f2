/** What is said at the end of a dictation whose words do not stand where they should. */
export const dictationReplies = {
  saved: 'I could not type that here. I saved it as a note.',
  password: 'That is a field for a password. I typed nothing.',
};
