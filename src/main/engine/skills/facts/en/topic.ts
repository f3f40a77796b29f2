/** What is near, known from the talk, or the speaker's own is in no encyclopedia. */
const NEAR =
  /\b(?:my|your|our|his|her|their|its|mine|yours|me|you|i|we|us|he|she|they|him|them|it|this|that|these|those|here|there|someone|somebody|something|anything|everything|nothing|yourself|ai|assistant|today|tomorrow|yesterday|tonight)\b/i;
/** What is asked of things that are for sale, near or new: no article tells it. */
const OPINION =
  /\b(?:best|good|better|worst|cheap(?:est)?|nearest|nearby|near|closest|local|safest|friendliest|favou?rite|recommended|next|latest|new|available|open|going|wrong|happening|like|difference|price|cost|weather|traffic|time|balance|problem|plan|point|matter|meaning|how|why|what|when|which|whether|current|currently|status|reviews?|flights?|alarms?|timers?|timings?|reminders?|lists?|trivia|facts?|playing|accounts?|cards?|rates?|charges?|results?|scores?|callers?|neighbou?rs?|winners?|guests?|details|instructions|directions|steps|name|previous|reasons?|things|stuff|offers?|news|drive|walk|ride|trip|journey|way|plot|person|people|man|woman|guy|girl|boy)\b/i;
/** What an answer shall start from, or whom it shall suit, is more than an article knows; a year is no place. */
const MORE = /\b(?:before|after|during|since|until|from|between|versus|vs|compared)\b|\bto an? |^\d+$/i;
const ARTICLE = /^(?:the|an?|some|any)\s+/i;

/** @returns what an encyclopedia can be asked for; undefined when it can know nothing of it */
export function topicOf(said: string | undefined): string | undefined {
  const topic = said
    ?.replace(ARTICLE, '')
    .replace(/['’]s$/, '')
    .trim();
  if (!topic || NEAR.test(topic) || OPINION.test(topic) || MORE.test(topic)) return undefined;
  return topic;
}

/** What has a length in metres: "how long is the drive" asks for a time. */
const LONG =
  /\b(?:rivers?|bridges?|tunnels?|walls?|canals?|roads?|highways?|motorways?|coast|coastline|border|snakes?|whales?|marathon|ships?)\b/i;

/** @returns what has a length that an encyclopedia tells */
export function longThingOf(said: string | undefined): string | undefined {
  const topic = topicOf(said);
  const isProper = topic !== undefined && /\p{Lu}/u.test(topic);
  return topic !== undefined && (isProper || LONG.test(topic)) ? topic : undefined;
}

/** @returns who is asked about; undefined for "who is calling?" */
export function personOf(said: string | undefined): string | undefined {
  const topic = topicOf(said);
  return topic === undefined || /^\p{Ll}+ing\b|\s\p{Ll}+ing$/u.test(topic) ? undefined : topic;
}

/** What is told about its subject only: "the cities hit by the storm". */
const DESCRIBED = /\b(?:by|that|who|whom|which|in|on|at|for|from|with|about|when|where)\b/i;

/** @returns a thing of the past that an encyclopedia may know by its name; undefined for one that is only described */
export function pastThingOf(said: string | undefined): string | undefined {
  const topic = topicOf(said);
  return topic === undefined || DESCRIBED.test(topic) ? undefined : topic;
}

/** Words that stand for what was said before, and what is the speaker's own. */
const OF_THE_TALK = /^(?:it|this|that|these|those|you|he|she|they|i|we|the words?|words?|one)\b|\b(?:my|your|our)\b/i;

/** @returns the word whose meaning is asked for; undefined for one that only the talk before can tell */
export function wordOf(said: string | undefined): string | undefined {
  const word = said?.replace(/^["“'‘]+|["”'’]+$/g, '').trim();
  return !word || OF_THE_TALK.test(word) ? undefined : word.replace(/^(?:an?|to)\s+(?=\S)/i, '');
}

/** @param said as the pattern has it, without "of" @returns the same: English nouns have no cases */
export function nominativeOf(said: string | undefined): string | undefined {
  return said;
}

/** @returns such as "President of Nigeria" */
export function officeOf(office: string, _said: string, topic: string): string {
  return `${office} of ${topic}`;
}
