import { expect, test } from 'vitest';
import { findPlace } from './places.ts';

const WINTER = new Date('2026-01-15T12:00:00Z');
const zonesOf = (said: string) => findPlace(said, 'Europe/Paris', WINTER, 'en')?.zones;

test.each([
  ['Tokyo', 'Asia/Tokyo'],
  ['new york', 'America/New_York'],
  ['Birmingham, Alabama', 'America/Chicago'],
  ['Michigan', 'America/Detroit'],
  ['Spain', 'Europe/Madrid'],
  ['the pacific standard time zone', 'America/Los_Angeles'],
  ['french', 'Europe/Paris'],
  ['UTC', 'UTC'],
  ['America/New_York', 'America/New_York'],
  ["boston's", 'America/New_York'],
])('%s has one zone', (said, zone) => {
  expect(zonesOf(said)).toEqual([zone]);
});

test.each(['Australia', 'the United States', 'Canada', 'Russia', 'Georgia'])('%s has several zones', (said) => {
  expect(zonesOf(said)?.length).toBeGreaterThan(1);
});

test('here is where the user is', () => {
  expect(findPlace('here', 'Europe/Paris', WINTER, 'en')).toMatchObject({ zones: ['Europe/Paris'], isHere: true });
});

test.each(['Atlantis', '/n Mumbai', 'San/Francisco'])('does not know a place that is none: %s', (said) => {
  expect(zonesOf(said)).toBeUndefined();
});
