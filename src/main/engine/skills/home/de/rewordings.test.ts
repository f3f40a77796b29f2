import { describe, expect, test } from 'vitest';
import { reversedInGerman, rewordedInGerman, switchedInGerman } from './rewordings.ts';
import { isGermanQuestion, isGermanRisk } from './risk.ts';

describe('other ways to say it to the home', () => {
  test.each([
    ['mach das licht in der küche an', 'schalte das licht in der küche ein'],
    ['schalten sie die lampe aus', 'schalte die lampe aus'],
    ['licht im flur aus', 'schalte licht im flur aus'],
    ['mach meine stehlampe an', 'schalte die stehlampe ein'],
    ['dimm das licht', 'dimme das licht auf 30 Prozent'],
    ['mach die deckenlampe heller', 'dimme die deckenlampe auf 100 Prozent'],
    ['fahr die rollläden runter', 'schließe die rollläden'],
    ['rollo im bad hoch', 'öffne rollo im bad'],
    ['dreh die heizung auf 21 grad', 'stelle die Temperatur auf 21 Grad'],
    ['stell das licht auf halbe helligkeit', 'stelle das licht auf 50 Prozent'],
    ['öffne die jalousien', undefined],
  ])('%s', (sentence, other) => {
    expect(rewordedInGerman(sentence)).toBe(other);
  });
});

test('takes back what may be taken back', () => {
  expect(reversedInGerman('mach das licht in der küche an')).toBe('schalte das licht in der küche aus');
  expect(reversedInGerman('schalte das licht aus')).toBe('schalte das licht ein');
  expect(reversedInGerman('schalte die alarmanlage ein')).toBeUndefined();
  expect(reversedInGerman('mach den kühlschrank an')).toBeUndefined();
  expect(reversedInGerman('mach den backofen aus')).toBeUndefined();
  expect(switchedInGerman('mach die stehlampe an', 'off')).toBe('schalte die stehlampe aus');
});

describe('what must not happen by mistake', () => {
  test.each([
    'öffne das garagentor',
    'mach die haustür auf',
    'haustür aufschließen',
    'schließ die haustür auf',
    'entriegle die tür',
    'fahr die rollläden hoch',
    'schalte die alarmanlage aus',
    'mach die kamera aus',
    'heiz den backofen vor',
    'schalte den herd an',
  ])('%s', (sentence) => {
    expect(isGermanRisk(sentence)).toBe(true);
  });

  test.each([
    'mach das licht an',
    'schließ die haustür ab',
    'mach das fenster zu',
    'ist die haustür offen',
    'mach den herd aus',
    'schalte die alarmanlage ein',
  ])('not: %s', (sentence) => {
    expect(isGermanRisk(sentence)).toBe(false);
  });
});

test('tells questions', () => {
  expect(isGermanQuestion('ist das licht an')).toBe(true);
  expect(isGermanQuestion('isteinschalter an')).toBe(false);
  expect(isGermanQuestion('mach das licht an')).toBe(false);
});
