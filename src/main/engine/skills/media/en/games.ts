/** "Play chess with me": a game is nothing that a player plays. */
const GAME =
  /\b(?:games?|with (?:me|us|myself|you)|together|chess|poker|solitaire|tetris|tic tac toe|cards|match|against me|trivia|list|reminders?)$/i;

export const isGame = (query: string) => GAME.test(query);
