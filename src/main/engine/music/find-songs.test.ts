import { describe, expect, test } from 'vitest';
import { musicNames } from '../skills/media/en/music-names.ts';
import { fixedMusic } from '../understanding/testing/fixed-music.ts';
import { findSongs } from './find-songs.ts';

const { songs } = await fixedMusic.songs();
const find = (query: string, mediaClass?: string) => {
  const found = findSongs(songs, { query, mediaClass }, musicNames);
  return found && [found.kind, found.name, found.songs.length];
};

describe('finds', () => {
  test.each([
    ['an artist', 'miles davis', ['artist', 'Miles Davis', 2]],
    ['an album', 'kind of blue', ['album', 'Kind of Blue', 2]],
    ['a title', 'so what', ['title', 'So What', 1]],
    ['a genre', 'jazz', ['genre', 'Jazz', 2]],
    ['a genre with a word behind it', 'jazz music', ['genre', 'Jazz', 2]],
    ['a title of an artist', 'hey jude by the beatles', ['title', 'Hey Jude', 1]],
    ['all of an artist', 'some songs by abba', ['artist', 'ABBA', 2]],
    ['a name without its article', 'beatles', ['artist', 'The Beatles', 1]],
    ['a name with signs', 'money money money', ['title', 'Money, Money, Money', 1]],
    ['a name that was misheard', 'miles davies', ['artist', 'Miles Davis', 2]],
  ])('%s', (_, query, found) => expect(find(query)).toEqual(found));
});

test('plays an album in its order', () => {
  const found = findSongs([...songs].reverse(), { query: 'kind of blue' }, musicNames);
  expect(found?.songs.map(({ title }) => title)).toEqual(['So What', 'Blue in Green']);
});

test.each([
  ['something else', 'the planets'],
  ['a title of another artist', 'hey jude by abba'],
  ['nothing', ''],
])('finds nothing for %s', (_, query) => expect(find(query)).toBeUndefined());

test('looks for the kind that was said alone', () => {
  expect(find('miles davis', 'album')).toBeUndefined();
  expect(find('kind of blue', 'album')).toEqual(['album', 'Kind of Blue', 2]);
});
