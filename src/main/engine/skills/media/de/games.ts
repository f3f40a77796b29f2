/** "Spiel Schach mit mir": a game is nothing that a player plays. */
const GAME =
  /(?:\bspiele?|^game|spielchen|\bmit(?: mir| uns| dir)?|zusammen|fußball|schach|poker|solitär|skat|rommé|mau mau|mühle|dame|tetris|karten|fangen|verstecken|blinde kuh|vier gewinnt|stadt land fluss|ratespiel|quiz|rätsel|liste|erinnerung(?:en)?)$/i;
/** What is read aloud, or is a skill's own. */
const READ =
  /(?<!\p{L})(?:abschnitt|absatz|satz|seite|text|artikel|routine|zwischenablage|auswahl|nachricht(?:en)?)$/iu;
/** "Soll ich wenn …": a sentence about much else, of which only the end has the form. */
const TOLD = /(?<!\p{L})(?:soll|sollen|sobald|oder|nicht so|nicht mehr)(?!\p{L})/iu;

export const isGermanGame = (query: string) => GAME.test(query) || READ.test(query) || TOLD.test(query);
