/** "Spiel Schach mit mir": a game is nothing that a player plays. */
const GAME =
  /(?:\bspiele?|spielchen|mit (?:mir|uns|dir)|zusammen|schach|poker|solitär|skat|mau mau|tetris|karten|fangen|verstecken|quiz|liste|erinnerung(?:en)?)$/i;

export const isGermanGame = (query: string) => GAME.test(query);
