import { countryOf } from './countries.ts';

const word = (words: string, flags = 'iu') => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, flags);

/** What is near, known from the talk, or the speaker's own is in no encyclopedia. */
const NEAR = word(
  'mein\\p{Ll}*|dein\\p{Ll}*|unser\\p{Ll}*|eue?r\\p{Ll}*|seine?[nmrs]?|ihr(?:e[nmrs]?)?|ich|mich|mir|du|dich|dir|wir|uns|er|ihn|ihm|sie|' +
    'draußen|drinnen|innen|außen|ihnen|es|dies|diese[nmrs]?|jene[nmrs]?|hier|dort|da|jemand\\p{Ll}*|etwas|nichts|alles|heute|morgen|gestern|übermorgen|' +
    'vorgestern|mama|mutti|papa|vati|oma|opa|selbst|ki|assistent|hark',
);
/** What is asked of things that are for sale, near or new: no article tells it. */
const OPINION = word(
  'gut|gute[nmrs]?|letzte[nmrs]?|bess\\p{Ll}*|schlecht\\p{Ll}*|schlimm\\p{Ll}*|günstig\\p{Ll}*|billig\\p{Ll}*|nah|nahe[nmrs]?|lieblings\\p{L}*|' +
    'neue[nmrs]?|neu|empfehl\\p{Ll}*|verfügbar\\p{Ll}*|geöffnet\\p{Ll}*|los|dran|falsch|kaputt|passiert|wie|warum|wieso|weshalb|was|' +
    'wann|welche[nmrs]?|ob|wenn|dass|aktuelle?[nmrs]?|unterschied\\p{Ll}*|preis\\p{Ll}*|kosten|wetter\\p{Ll}*|verkehr|stau|uhrzeit|uhr|datum|' +
    '\\p{L}*termine?|kalender|wecker|timer|\\p{L}*erinnerung(?:en)?|\\p{L}*listen?|notiz(?:en)?|nachrichten|\\p{L}*mails?|musik|lautstärke|' +
    'akku\\p{Ll}*|batterie\\p{Ll}*|kontostand|status|ergebnis\\p{Ll}*|\\p{L}*rezepte?|flüge?|fahrt|spaziergang|weg nach|kurse?|news|' +
    '\\p{L}*zimmer|küche|bad|keller|heizung|thermostat|lampe|licht|passwort|adresse|\\p{L}*nummer|meeting|besprechung|abendessen|mittagessen',
);
/** A superlative asks for a choice: "der höchste Berg". */
const SUPERLATIVE = /(?<!\p{L})(?!erste[nrs]? weltkrieg)\p{Ll}+st(?:e|er|en|es|em)(?!\p{L})/u;
/** Of these only the talk tells which is meant. */
const VAGUE =
  /^(?:an|aus|auf|zu|ab|weg|fertig|möglich|wichtig|richtig|wahr|das|der|die|den|dem|so|nun|sinn|grund|gründe|plan|stand|weg|problem|dinge?|sachen?|leute|mann|frau|typ|kerl|mädchen|junge|person|angebote?|zeit|tag|lage|name|thema|wort|frage|antwort|geschichte|witz|ding|zeug|stimmung|essen)(?:$| (?:mit|in|der|die|im|am|an|für|von|zu|bei|auf|dafür|dazu)(?!\p{L}))/iu;
/** What stands in the room or is open on the screen, where it has its article. */
const AT_HAND =
  /^(?:der|die|das|den|dem) (?:(?:back)?ofen|herd|ordner|datei(?:en)?|bildschirm|festplatte|tür|fenster|stuhl|tisch)$/iu;
/** What is only placed or described, and not named. */
const PLACED = /^(?:in|im|an|am|auf|bei|beim|mit|für|zu|zum|zur|aus|über|unter|ohne|durch|gegen|um)\s/iu;
/** What an answer shall start from, or whom it shall suit, is more than an article knows; a year is no place. */
const MORE =
  /(?<!\p{L})(?:vor|nach|während|seit|bis|zwischen|gegenüber|im vergleich|verglichen|als)(?!\p{L})|^\d+$| in (?:\p{L}*(?:meter|gramm|liter|unzen?)n?|kilos?|pfund|tonnen|meilen|euro|dollar|grad)$/iu;
const ARTICLE = /^(?:der|die|das|den|dem|des|ein|eine|einen|einem|einer|eines|irgendein\p{Ll}*)\s+/iu;

/** @returns what an encyclopedia can be asked for; undefined when it can know nothing of it */
export function germanTopicOf(said: string | undefined): string | undefined {
  const whole = unquoted(said) ?? '';
  const topic = whole.replace(ARTICLE, '').trim();
  if (topic === '' || AT_HAND.test(whole)) return undefined;
  if ([NEAR, OPINION, SUPERLATIVE, VAGUE, PLACED, MORE].some((none) => none.test(topic))) return undefined;
  return topic;
}

/** What lasts: "wie lang ist der Film" asks for a time. */
const LASTING = word(
  '\\p{L}*film\\p{Ll}*|video|lied|song|pause|schlange|serie|folge|staffel|strecke|buch|tag|nacht|rede|vertrag|laufzeit|garantie|\\p{L}*zeit|' +
    'flug|reise|urlaub|ferien|spiel|kurs|schwangerschaft|satz|text',
);

/** @returns what has a length that an encyclopedia tells */
export function germanLongThingOf(said: string | undefined): string | undefined {
  const topic = germanTopicOf(said);
  return topic === undefined || LASTING.test(topic) ? undefined : topic;
}

/** What somebody is doing now, or whether somebody won yesterday, is in the news. */
const AT_THE_MOMENT = word(
  '\\d{4}|tür|telefon|apparat|leitung|zuständig|schuld|verantwortlich|daheim|zuhause|hause|online|gewinner|sieger|\\p{L}*meister|tabellenführer|' +
    'erster|zweiter|letzter|reihe|schöner|stärker|größer|älter|chef',
);
/** What is told about its subject only: "der Mensch auf dem Mond". */
const DESCRIBED = word(
  'mit|in|im|an|am|auf|bei|beim|für|aus|über|unter|ohne|durch|gegen|wo|wer|ist|sind|war|hat|haben|wird|kann|, (?:der|die|das)',
);

/** @returns who is asked about; undefined for "wer ist am Telefon?" */
export function germanPersonOf(said: string | undefined): string | undefined {
  const topic = germanTopicOf(said);
  return topic === undefined || AT_THE_MOMENT.test(topic) || DESCRIBED.test(topic) ? undefined : topic;
}

/** @returns a thing of the past that an encyclopedia may know by its name; undefined for one that is only described */
export function germanPastThingOf(said: string | undefined): string | undefined {
  const topic = germanTopicOf(said);
  return topic === undefined || DESCRIBED.test(topic) ? undefined : topic;
}

/** @returns without the ending of the genitive: "Perus", "des Eiffelturms". @param isGenitive whether it stands behind a noun */
export function germanNominativeOf(said: string | undefined, isGenitive: boolean): string | undefined {
  if (said === undefined) return undefined;
  const country = countryOf(said);
  if (country !== undefined) return germanNominativeOf(country, false);
  if (!isGenitive && (!/^(?:des|eines) /i.test(said) || /(?:as|is|us|ss)$/.test(said))) return said;
  return said.replace(/(?<=[^aeiouäöüs\s])es$|(?<=\p{L}{2})['’]?s$|['’]$/u, '');
}

/** @param said whose it is @returns such as "Präsident der USA", "Präsident von Nigeria" */
export function germanOfficeOf(office: string, said: string, topic: string): string {
  const whose = (countryOf(said) ?? said).replace(/^den /i, 'der ');
  if (/^de[rs] /i.test(whose)) return `${office} ${whose}`;
  return `${office} ${/^dem /i.test(whose) ? 'des' : 'von'} ${topic}`;
}

/** Words that stand for what was said before, what is the speaker's own, and what is to be translated. */
const OF_THE_TALK = [
  /^(?:das|der|die|so|(?:ein |das |dieses )?(?:wort|wörter|begriff|satz|zeichen))$/iu,
  /^(?:es|dies|diese[nmrs]?|jene[nmrs]?|du|sie|er|ich|wir|man|hier|was|wenn)(?!\p{L})/iu,
  word('mein(?:e[nmrs]?)?|dein(?:e[nmrs]?)?|unser(?:e[nmrs]?)?|für (?:mich|dich|uns|sie)|heute|morgen|wenn|dass|es'),
  word('(?:auf|in|im|ins) \\p{L}*(?:isch|ische|ischen|deutsch|deutsche|deutschen|sprache)'),
];

/** @returns the word whose meaning is asked for; undefined for one that only the talk before can tell */
export function germanWordOf(said: string | undefined): string | undefined {
  const text = unquoted(said);
  return !text || OF_THE_TALK.some((none) => none.test(text))
    ? undefined
    : text.replace(/^(?:der|die|das|den|dem|des|eine?[nmrs]?)\s(?=\S+$)/i, '');
}

const unquoted = (said: string | undefined) => said?.replace(/^[„“"'‚‘»«]+|[„“”"'‘’»«]+$/g, '').trim();
