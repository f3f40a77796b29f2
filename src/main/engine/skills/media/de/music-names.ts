/** Stands for all that somebody made. */
const ANYTHING =
  /^(?:(?:etwas|was|irgendwas|alles|die|mehr|ein paar|viel) )*(?:musik|lieder?|songs?|titel|stücke?|alben|album)?$/i;
const LEADING =
  /^(?:(?:etwas|was|ein paar|alle|mehr|meine?n?|unsere?n?|das (?:lied|stück|album)|der (?:song|titel)|die (?:band|gruppe)|musik|lieder|songs?|von|vom) )+/i;
const TRAILING = /(?:[ -](?:musik|lieder|songs|playlist|album|bitte))$/i;
const ARTICLE = /^(?:der|die|das|den) /i;

/** Every way in which a wish for music can be taken, the likeliest first: title and artist, or a title with "von" in it. */
export function germanMusicNames(query: string): { name: string; artist?: string }[] {
  const said = query.trim();
  const [, what = '', who = ''] =
    said.match(
      /^(.*?)\b(?:von|vom)(?: (?:der|dem|den)(?: (?:band|gruppe|sänger|sängerin|künstler|künstlerin))?)? (.+)$/i,
    ) ?? [];
  const bare = said.replace(LEADING, '').replace(TRAILING, '');
  const ofArtist = ANYTHING.test(what.trim()) ? { name: who } : { name: what.trim().replace(LEADING, ''), artist: who };
  // "Die Beatles" are "The Beatles", and "Die Ärzte" are themselves.
  const names = [...new Set([said, bare, bare.replace(ARTICLE, '')])].filter((name) => name !== '');
  return [...(who ? [ofArtist] : []), ...names.map((name) => ({ name }))];
}

const ON_PLAYER = /^(.+) (?:auf|in|mit|über)(?: (?:dem|der|meinem|meiner))? (\S+(?: \S+)?)$/i;
const PLAYER_FIRST = /^(?:auf|in|mit|über)(?: (?:dem|der|meinem|meiner))? (\S+) (.+)$/i;

/** "Jazz auf VLC", "auf VLC Jazz": what is wanted, and where, if that is a player. */
export function splitOffGermanPlayer(
  query: string,
  isPlayer: (name: string) => boolean,
): { query: string; device?: string } {
  const [, what, where] = query.match(ON_PLAYER) ?? [];
  if (what !== undefined && where !== undefined && isPlayer(where)) return { query: what, device: where };
  const [, first, rest] = query.match(PLAYER_FIRST) ?? [];
  return rest !== undefined && first !== undefined && isPlayer(first) ? { query: rest, device: first } : { query };
}

const WANTED = [
  /^(?:spiele?|spielen sie|starte|starten sie)(?: (?:mir|uns))?(?: (?:etwas|mal|bitte))* (.+?)(?: ab)?$/i,
  /^(?:mach|mache|machen sie|leg|lege|legen sie|lass|lasse|lassen sie|schalte?|schalten sie)(?: (?:mir|uns))?(?: (?:etwas|mal|bitte))* (.+?) (?:an|auf|rein|ein|laufen)$/i,
  /^(.+?) (?:hören|anhören|spielen|abspielen|laufen lassen|anmachen|auflegen)$/i,
];

/** @returns what shall be played, as it was said; undefined when the sentence does not ask for it */
export function wantedGermanMusic(sentence: string): string | undefined {
  const said = sentence.replace(/[.!]+$/, '');
  for (const wanted of WANTED) {
    const what = wanted.exec(said)?.[1];
    if (what !== undefined) return what;
  }
  return undefined;
}

/** A time, of which nothing else in a title is likely: "in zehn Minuten", "um acht Uhr". */
const LATER =
  /(?:^|\s)(?:(?:in|nach) (?:\S+ ){1,4}(?:sekunden?|minuten?|stunden?)|um \S+ uhr|(?:heute|morgen) (?:früh|vormittag|mittag|nachmittag|abend))(?!\S)/i;

/** @returns whether it shall be played only after some time */
export const isGermanLater = (wanted: string): boolean => LATER.test(wanted);
