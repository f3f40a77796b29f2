/** "Spiel Schach mit mir": a game is nothing that a player plays. */
const GAME =
  /(?:\bspiele?|^game|spielchen|\bmit(?: mir| uns| dir)?|zusammen|schach|poker|solitär|skat|rommé|mau mau|mühle|dame|tetris|karten|fangen|verstecken|blinde kuh|vier gewinnt|stadt land fluss|ratespiel|quiz|rätsel|liste|erinnerung(?:en)?)$/i;

export const isGermanGame = (query: string) => GAME.test(query);
