/** What a task does not begin with: it tells when, or of something that was said before. */
export const NO_TASK = /^(?:it|he|she|they|which|before|after|when|while|until|unless|if)\b/i;
