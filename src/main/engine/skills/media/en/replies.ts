import { spokenDuration } from '../../../understanding/languages/en/speak.ts';

/** What is said about players and what plays. */
export const mediaReplies = {
  paused: 'Paused.',
  stopped: 'Stopped.',
  playing: (title?: string) => (title === undefined ? 'Playing.' : `Playing ${title}.`),
  next: 'Next.',
  previous: 'Back.',
  restarted: 'From the beginning.',
  moved: (byMs: number) => `${spokenDuration(Math.abs(byMs))} ${byMs < 0 ? 'back' : 'ahead'}.`,
  shuffle: (isOn: boolean) => `Shuffle is ${isOn ? 'on' : 'off'}.`,
  repeat: { off: 'Nothing repeats now.', track: 'This repeats now.', all: 'Everything repeats now.' },
  volume: (player: string, percent: number) => `${player} is at ${percent} percent.`,
  noVolume: (player: string) => `${player} has no volume of its own.`,
  outOfRange: 'The volume goes from 0 to 100 percent.',
  /** "Yesterday by The Beatles". */
  track: (title: string, artists: readonly string[]) =>
    artists.length === 0 ? title : `${title} by ${artists.join(' and ')}`,
  nothingPlays: 'Nothing is playing.',
  noPlayer: 'No player is running.',
  notRunning: (player: string) => `${player} is not running.`,
  cannot: (player: string) => `${player} does not offer that.`,
  slow: (player: string) => `${player} does not answer.`,
  thePlayer: 'the player',
  unavailable: "I can't control players on this desktop.",
  cannotTellNext: "I can't see what comes next.",
  noAlbum: 'The player does not tell the album.',
  knowsNoMore: (track: string) => `This is ${track}. The player tells no more.`,
  notLater: "I can't start music later by myself. Ask me again then.",
  whatToPlay: 'What shall I play?',
  cannotFind: (query: string) => `I can't find ${query} in your music.`,
  notYetFound: (query: string, { readSongs, allSongs }: { readSongs: number; allSongs: number }) =>
    `I have read ${readSongs} of your ${allSongs} songs so far, and found no ${query} yet.`,
  noFolder: (query: string) =>
    `I can't find ${query}. To play music of your own, name its folder in the settings, under Music.`,
  noProgram: 'I found it, but no player is installed that I can start.',
  yourMusic: 'your music',
  cannotLookUp: "I can't look that up yet.",
};
