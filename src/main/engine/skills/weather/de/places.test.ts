import { expect, test } from 'vitest';
import { Slots } from '../../../understanding/intents/slots.ts';
import { makeFixedContext } from '../../../understanding/testing/fixed-context.ts';
import { findPlaceOnMap } from '../place-finder.ts';
import { germanInPlace, germanPlaceOf } from './places.ts';

test.each([
  ['ofPlace', 'Berliner', 'Berlin'],
  ['ofPlace', 'Münchner', 'München'],
  ['ofPlace', 'Bremer', 'Bremen'],
  ['ofPlace', 'Hannover', 'Hannover'],
  ['ofPlace', 'Los Angeles', 'Los Angeles'],
  ['ofPlace', 'schönes', undefined],
  ['article', 'Schweiz', 'Schweiz'],
  ['article', 'Ostsee', 'Ostsee'],
  ['article', 'Wohnzimmer', undefined],
  ['none', 'Bad Tölz', 'Bad Tölz'],
])('%s: %s is the place %s', (tag, said, place) => {
  expect(germanPlaceOf(said, new Slots([], new Set([tag])))).toBe(place);
});

test.each([
  ['Köln', 'in Köln'],
  ['Schweiz', 'in der Schweiz'],
  ['Bodensee', 'am Bodensee'],
  ['Sylt', 'auf Sylt'],
])('has the preposition of %s', (place, words) => {
  expect(germanInPlace(place)).toBe(words);
});

test('finds German names, keeps them, and searches in German', async () => {
  const { online } = makeFixedContext(undefined, 'de');
  const asked: URL[] = [];
  const context = {
    language: 'de' as const,
    online: {
      ...online,
      get: ((request) => {
        asked.push(request.url);
        return online.get(request);
      }) as typeof online.get,
    },
  };
  const { signal } = new AbortController();
  expect(await findPlaceOnMap('mailand', context, signal)).toMatchObject({
    name: 'Mailand',
    latitude: expect.closeTo(45.5, 0),
  });
  expect(asked).toEqual([]);
  await findPlaceOnMap('Bad Tölz', context, signal);
  expect(asked.map((url) => url.searchParams.get('language'))).toEqual(['de']);
});
