/** Stands for all that somebody made. */
const ANYTHING =
  /^(?:(?:some|any|all|all the|the|more|a|me) )*(?:music|songs?|tracks?|tunes?|something|anything|everything|stuff|albums?)?$/i;
const LEADING =
  /^(?:(?:some|any|all|more|my|the (?:song|track|album|band|artist|singer|group)|music|songs?|by|from|called) )+/i;
const TRAILING = / (?:music|songs?|tunes|tracks|playlist|album|please)$/i;

/**
 * Every way in which a wish for music can be taken, the likeliest first: "hey jude by the beatles" names a title and an artist, or is a
 * title with "by" in it.
 */
export function musicNames(query: string): { name: string; artist?: string }[] {
  const said = query.trim();
  const [, what = '', who = ''] =
    said.match(/^(.*?)\b(?:by|from)(?: the (?:band|artist|group|singer|album))? (.+)$/i) ?? [];
  const bare = said.replace(LEADING, '').replace(TRAILING, '');
  const ofArtist = ANYTHING.test(what.trim()) ? { name: who } : { name: what.trim().replace(LEADING, ''), artist: who };
  return [...(who ? [ofArtist] : []), { name: said }, ...(bare && bare !== said ? [{ name: bare }] : [])];
}

const ON_PLAYER = /^(.+) (?:on|in|with|using) (?:the |my )?(\S+(?: \S+)?)$/i;

/** "Jazz on VLC": what is wanted, and where, if that is a player. */
export function splitOffPlayer(query: string, isPlayer: (name: string) => boolean): { query: string; device?: string } {
  const [, what, where] = query.match(ON_PLAYER) ?? [];
  return what !== undefined && where !== undefined && isPlayer(where) ? { query: what, device: where } : { query };
}

const WANTED = /^(?:play|put on|stick on|listen to|hear)(?: me)?(?: some)? (.+?)[.!]?$/i;

/** @returns what shall be played, as it was said; undefined when the sentence does not ask for it */
export function wantedMusic(sentence: string): string | undefined {
  return WANTED.exec(sentence)?.[1];
}

const LATER = /\b(?:in|after) (?:\S+ ){1,4}(?:secs?|seconds?|mins?|minutes?|hours?)$/i;

/** @returns whether it shall be played only after some time */
export const isLater = (wanted: string): boolean => LATER.test(wanted);
