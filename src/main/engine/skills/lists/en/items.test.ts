import { expect, test } from 'vitest';
import { englishItems, isEnglishPlural } from './items.ts';

test.each([
  ['milk', ['milk']],
  ['milk and eggs', ['milk', 'eggs']],
  ['apples, pears, and some plums', ['apples', 'pears', 'plums']],
  ['half and half', ['half and half']],
  ['mac and cheese and milk', ['mac and cheese', 'milk']],
  ['salt and vinegar chips, Dr Pepper', ['salt and vinegar chips', 'Dr Pepper']],
  ['1,5 liters of milk', ['1,5 liters of milk']],
  ['call Tom and Anna', ['call Tom and Anna']],
  ['call the bank and pay rent', ['call the bank', 'pay rent']],
  ['bread plus butter', ['bread', 'butter']],
])('splits “%s” into its items', (said, items) => {
  expect(englishItems(said)).toEqual(items);
});

test.each([
  ['eggs', true],
  ['tomatoes', true],
  ['hot dogs', true],
  ['cans of soup', true],
  ['milk', false],
  ['a box of eggs', false],
  ['hummus', false],
  ['glass', false],
  ['walk the dogs', false],
])('says whether “%s” is plural', (item, isPlural) => {
  expect(isEnglishPlural(item)).toBe(isPlural);
});
