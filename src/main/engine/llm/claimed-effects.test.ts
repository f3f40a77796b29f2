import { expect, test } from 'vitest';
import { claimsEffect } from './claimed-effects.ts';

test.each([
  "I've set a timer for nine minutes.",
  'I have added milk to your shopping list.',
  "Okay, I've just cancelled your alarm.",
  'Your reminder has been created!',
  "I'll remind you to call mom at six.",
  'I will set an alarm for 7 AM.',
  'Timer set for five minutes.',
  'Done. Alarm cancelled.',
  "Sure, I'll wake you at seven.",
  'I turned off the lights in the kitchen.',
  "I've sent the message to Anna.",
  'The meeting has been moved to Friday.',
])('claims an effect: %s', (sentence) => {
  expect(claimsEffect(sentence, true)).toBe(true);
});

test.each([
  'Your timer has six minutes left.',
  'Your alarm is set for 7 AM.',
  'An egg timer measures three minutes.',
  "I can't set a timer without your help.",
  'If you like, I will set a timer.',
  'I could add milk to your list.',
  "I haven't sent a message.",
  'Would you like me to set a reminder?',
  'The first alarm clock was made in 1787.',
  'Shakespeare wrote Hamlet.',
  'The orders of the day have been forgotten.',
  'I put it simply: light is a wave.',
])('claims none: %s', (sentence) => {
  expect(claimsEffect(sentence, true)).toBe(false);
});

test('what is set is a claim of a model that does not know it', () => {
  expect(claimsEffect('Your alarm is set for 7 AM.', false)).toBe(true);
  expect(claimsEffect('The table is set for six.', false)).toBe(false);
});

test.each([
  'Ich habe einen Timer auf neun Minuten gestellt.',
  'Ich habe Milch auf Ihre Einkaufsliste gesetzt.',
  'Okay, ich habe den Wecker gelöscht.',
  'Die Erinnerung wurde erstellt!',
  'Ich erinnere Sie um sechs daran.',
  'Morgen um sieben wecke ich Sie.',
  'Ich werde dich um sieben wecken.',
  'Ich stelle den Wecker auf 7 Uhr.',
  'Timer auf fünf Minuten gestellt.',
  'Alles klar, das Licht ausgeschaltet.',
])('claims an effect in German: %s', (sentence) => {
  expect(claimsEffect(sentence, true)).toBe(true);
});

test.each([
  'Ihr Timer läuft noch sechs Minuten.',
  'Ihr Wecker ist auf 7 Uhr gestellt.',
  'Ein Eiertimer misst drei Minuten.',
  'Ich kann ohne Ihre Hilfe keinen Timer stellen.',
  'Wenn Sie möchten, stelle ich einen Timer.',
  'Ich habe keine Nachricht verschickt.',
  'Soll ich eine Erinnerung anlegen?',
  'Der erste Wecker wurde 1787 gebaut.',
  'Das Licht breitet sich als Welle aus.',
  'Goethe schrieb den Faust.',
])('claims none in German: %s', (sentence) => {
  expect(claimsEffect(sentence, true)).toBe(false);
});

test('what is set is a claim in German too of a model that does not know it', () => {
  expect(claimsEffect('Ihr Wecker ist auf 7 Uhr gestellt.', false)).toBe(true);
});
