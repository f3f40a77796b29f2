import { rule, type ValueRule, words } from '../value-grammar.ts';

/** What can be played, as Home Assistant names its kinds. */
const CLASSES: readonly (readonly [string, string])[] = [
  ['track', 'track|song|tune'],
  ['album', 'album|record'],
  ['artist', 'artist|band|singer|group'],
  ['playlist', 'playlist|mix'],
  ['genre', 'genre'],
  ['movie', 'movie|film'],
  ['tv_show', 'tv show|television show|tv series|series|show'],
  ['episode', 'episode'],
  ['season', 'season'],
  ['channel', 'channel|tv channel|radio station|station'],
  ['podcast', 'podcast'],
  ['composer', 'composer'],
  ['game', 'game'],
  ['video', 'video'],
  ['book', 'audiobook|audio book|book'],
  ['music', 'music|songs|tracks'],
];

export const mediaRules: readonly ValueRule[] = CLASSES.flatMap(([name, list]) =>
  list.split('|').map((one) =>
    rule(
      'mediaClass',
      one.split(' ').map((word) => words(word)),
      () => name,
    ),
  ),
);
