import { expect, test } from 'vitest';
import { asciiOf } from './ascii.ts';

test.each([
  ['Straße, łódź, Ærø, naïve café, São Paulo, Zoë', 'Strasse, lodz, Aero, naive cafe, Sao Paulo, Zoe'],
  ['‘Quoted’ – or not', "'Quoted' ,  or not"],
  ['Tokyo 東京 now', 'Tokyo   now'],
])('%s', (text, ascii) => {
  expect(asciiOf(text)).toBe(ascii);
});
