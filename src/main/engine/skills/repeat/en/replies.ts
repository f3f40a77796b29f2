/** What is said when there is nothing to say again. */
export const repeatReplies = { nothing: 'I have not said anything yet.' };
