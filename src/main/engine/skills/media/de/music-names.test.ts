import { describe, expect, test } from 'vitest';
import { findSongs } from '../../../music/find-songs.ts';
import { fixedMusic } from '../../../understanding/testing/fixed-music.ts';
import { isGermanGame } from './games.ts';
import { germanMusicNames, isGermanLater, splitOffGermanPlayer, wantedGermanMusic } from './music-names.ts';

const { songs } = await fixedMusic.songs();

describe('finds what a German wish names', () => {
  test.each([
    ['hey jude von den beatles', 'Hey Jude'],
    ['etwas von abba', 'ABBA'],
    ['musik von der band abba', 'ABBA'],
    ['die beatles', 'The Beatles'],
    ['meine jazz-musik', 'Jazz'],
    ['ein bisschen miles davis', undefined],
    ['hey jude von abba', undefined],
  ])('%s', (query, name) => expect(findSongs(songs, { query }, germanMusicNames)?.name).toBe(name));
});

test.each([
  ['spiel mir bitte Kind of Blue', 'Kind of Blue'],
  ['spiele Kind of Blue ab', 'Kind of Blue'],
  ['leg Kind of Blue auf', 'Kind of Blue'],
  ['mach mal Kind of Blue an', 'Kind of Blue'],
  ['Kind of Blue hören', 'Kind of Blue'],
  ['Kind of Blue ist schön', undefined],
])('%s wants %s', (sentence, wanted) => expect(wantedGermanMusic(sentence)).toBe(wanted));

test.each([
  ['Jazz auf VLC', { query: 'Jazz', device: 'VLC' }],
  ['auf VLC Jazz', { query: 'Jazz', device: 'VLC' }],
  ['Auf uns', { query: 'Auf uns' }],
])('%s is %o', (query, parts) => expect(splitOffGermanPlayer(query, (name) => name === 'VLC')).toEqual(parts));

test.each(['Musik in zehn Minuten', 'in einer Stunde Jazz', 'morgen früh Jazz', 'um acht Uhr Jazz'])(
  '%s is for later',
  (wish) => expect(isGermanLater(wish)).toBe(true),
);
test('a title may name a time', () => expect(isGermanLater('In the Midnight Hour')).toBe(false));

test.each(['Schach', 'mit mir', 'ein Spiel', 'den Abschnitt'])('%s is no music', (query) =>
  expect(isGermanGame(query)).toBe(true),
);
test.each(['Kind of Blue', 'Wenn ich ein Vöglein wär', 'Spiel mir das Lied vom Tod'])('%s may be music', (query) =>
  expect(isGermanGame(query)).toBe(false),
);
