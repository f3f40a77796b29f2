/** Stands for all that somebody made. */
const ANYTHING =
  /^(?:(?:etwas|was|irgendwas|alles|die|mehr|ein paar|viel) )*(?:musik|lieder?|songs?|titel|stücke?|alben|album)?$/i;
const LEADING =
  /^(?:(?:etwas|was|ein paar|alle|mehr|meine?n?|unsere?n?|das (?:lied|stück|album)|der (?:song|titel)|die (?:band|gruppe)|musik|lieder|songs?|von|vom) )+/i;
const TRAILING = /(?:[ -](?:musik|lieder|songs|playlist|album|bitte))$/i;

/** Every way in which a wish for music can be taken, the likeliest first: title and artist, or a title with "von" in it. */
export function germanMusicNames(query: string): { name: string; artist?: string }[] {
  const said = query.trim();
  const [, what = '', who = ''] =
    said.match(/^(.*?)\b(?:von|vom)(?: (?:der|dem) (?:band|gruppe|sänger|sängerin|künstler|künstlerin))? (.+)$/i) ?? [];
  const bare = said.replace(LEADING, '').replace(TRAILING, '');
  const ofArtist = ANYTHING.test(what.trim()) ? { name: who } : { name: what.trim().replace(LEADING, ''), artist: who };
  return [...(who ? [ofArtist] : []), { name: said }, ...(bare && bare !== said ? [{ name: bare }] : [])];
}

const ON_PLAYER = /^(.+) (?:auf|in|mit|über)(?: (?:dem|der|meinem|meiner))? (\S+(?: \S+)?)$/i;

/** "Jazz auf VLC": what is wanted, and where, if that is a player. */
export function splitOffGermanPlayer(
  query: string,
  isPlayer: (name: string) => boolean,
): { query: string; device?: string } {
  const [, what, where] = query.match(ON_PLAYER) ?? [];
  return what !== undefined && where !== undefined && isPlayer(where) ? { query: what, device: where } : { query };
}

const WANTED = /^(?:spiele?|spielen sie)(?: (?:mir|uns))?(?: (?:etwas|mal|bitte))? (.+?)(?: ab)?[.!]?$/i;

/** @returns what shall be played, as it was said; undefined when the sentence does not ask for it */
export function wantedGermanMusic(sentence: string): string | undefined {
  return WANTED.exec(sentence)?.[1];
}

const LATER = /\b(?:in|nach) (?:\S+ ){1,4}(?:sekunden?|minuten?|stunden?)$/i;

/** @returns whether it shall be played only after some time */
export const isGermanLater = (wanted: string): boolean => LATER.test(wanted);
