import { rule, type ValueRule, words } from '../value-grammar.ts';

/** What can be played, as Home Assistant names its kinds. */
const CLASSES: readonly (readonly [string, string])[] = [
  ['track', 'lied|song|titel|stück|nummer|track|musikstück|single'],
  ['album', 'album|platte|schallplatte|cd'],
  ['artist', 'künstler|künstlerin|band|sänger|sängerin|gruppe|interpret|interpretin|musiker|musikerin|rapper|rapperin'],
  ['playlist', 'playlist|wiedergabeliste|mix|spielliste'],
  ['genre', 'genre|musikrichtung'],
  ['movie', 'film|spielfilm|kinofilm'],
  ['tv_show', 'serie|fernsehserie|show|tv show|sendung|fernsehsendung|tv serie'],
  ['episode', 'folge|episode'],
  ['season', 'staffel'],
  ['channel', 'sender|kanal|radiosender|fernsehsender|programm'],
  ['podcast', 'podcast'],
  ['artist', 'von|vom'],
  ['composer', 'komponist|komponistin'],
  ['game', 'spiel'],
  ['video', 'video'],
  ['book', 'hörbuch|buch|hörspiel'],
  ['music', 'musik|lieder|songs'],
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
