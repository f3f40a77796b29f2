import type { newsTopicOf } from '../en/topic.ts';

/** What is near: feeds do not say what of it is. */
const NEAR =
  /^(?:(?:meiner?|unserer?|dieser|der|meinem|unserem|dem) )?(?:nähe|gegend|stadt|region|umgebung|ort|land|heimat)$/i;
/** All there is: no words to look for. */
const ALL =
  /(?<!\p{L})(?:(?:aller |der |die |dieser )?welt|aller herren länder|tage?s?|woche|lage|heute|jetzt|moment|quellen?|überall|alles|allgemein(?:es)?|twitter|facebook|netz|internet)(?!\p{L})/iu;
/** What only the speaker's own programs know. */
const OWN =
  /(?<!\p{L})(?:mein(?:e[mnrs]?)?|dein(?:e[mnrs]?)?|unser(?:e[mnrs]?)?|mir|mich|dir|dich|du|ich|wir|uns|ihnen|status|e-?mails?|mails?)(?!\p{L})/iu;

/** In German, what the news shall be about. */
export const germanNewsTopicOf: typeof newsTopicOf = (said) => {
  const topic = said
    ?.replace(/^(?:das|dem|den|der|die|zum|thema|themen|ein|eine|einer|einem)\s+(?:thema\s+)?/i, '')
    .replace(/\s+(?:heute|jetzt|gerade|aktuell|nachrichten)$/i, '')
    .trim();
  if (!topic || NEAR.test(topic)) return 'all';
  if (OWN.test(topic)) return undefined;
  return ALL.test(topic) ? 'all' : { about: topic };
};
