/** What is near: feeds do not say what of it is. */
const NEAR = /^(?:my|our|this|the|your)? ?(?:area|city|town|state|country|region|neighbou?rhood)$/i;
/** All there is: no words to look for. */
const ALL =
  /\b(?:world|day|week|moment|today|now|source|sources|everywhere|everything|anything|general|twitter|facebook|web|internet)\b/i;
/** What only the speaker's own programs know. */
const OWN = /\b(?:my|your|our|me|you|i|we|us|it|this|that|status|emails?|reviews?)\b/i;

/** @returns what the news shall be about: `all`, or words to look for; undefined when no news tells it */
export function newsTopicOf(said: string | undefined): 'all' | { about: string } | undefined {
  const topic = said
    ?.replace(/^(?:the|topics?|a|an)\s+/i, '')
    .replace(/\s+(?:today|now|these days|news|website|site|app|channel|stories)$/i, '')
    .trim();
  if (!topic || NEAR.test(topic)) return 'all';
  if (OWN.test(topic)) return undefined;
  return ALL.test(topic) ? 'all' : { about: topic };
}
