import { expect, test } from 'vitest';
import { UserProfile } from '../../memory/user-profile.ts';
import { Dialogue } from '../../understanding/dialogue.ts';
import { makeFixedContext } from '../../understanding/testing/fixed-context.ts';
import { SKILLS } from '../registry.ts';

const NOBODY = { name: null, place: null };

/** Says each sentence in turn. @returns the last reply, and what is known in the end */
function talk(sentences: readonly string[], known: { name: string | null; place: string | null } = NOBODY) {
  const user = new UserProfile(known);
  const dialogue = new Dialogue(SKILLS, { ...makeFixedContext(undefined, 'de'), user }, 'de');
  let reply = '';
  for (const sentence of sentences) {
    const plan = dialogue.understand(sentence);
    dialogue.settle(plan);
    reply = plan.replyText;
  }
  return { reply, name: user.name, place: user.place };
}

test.each([
  ['Ich heiße Anna.', 'Anna'],
  ['Mein Name ist Jean-Luc.', 'Jean-Luc'],
  ['Nenn mich Dr. Schmidt.', 'Dr. Schmidt'],
  ['Ab jetzt nenn mich Anna Maria.', 'Anna Maria'],
  ['Du kannst mich Max nennen.', 'Max'],
  ['Sagen Sie bitte Frau Müller zu mir.', 'Frau Müller'],
  ['mein name ist anna maria', 'Anna Maria'],
])('“%s” sets the name', (sentence, name) => {
  expect(talk([sentence])).toMatchObject({ name, reply: `Ich nenne Sie ${name}.` });
});

test.each([
  'Nenn mich, wie du willst.',
  'nenn mich verrückt',
  'Ich heiße dich willkommen.',
  'Mein Name ist nicht Tom.',
  'Sein Name ist Tom.',
  'ich heiße auch sabine so ein zufall',
  'Ich bin in der Küche.',
  'Ich bin in Eile.',
  'Ich bin in Rente.',
  'Ich wohne in einer Wohnung.',
  'Ich lebe in Angst.',
  'Er wohnt in Leipzig.',
])('“%s” sets nothing', (sentence) => {
  expect(talk([sentence])).toMatchObject(NOBODY);
});

test.each([
  ['Ich wohne in Leipzig.', 'Leipzig', 'in Leipzig wohnen'],
  ['ich wohne in new york', 'New York', 'in New York wohnen'],
  ['Ich bin nach Hamburg gezogen.', 'Hamburg', 'in Hamburg wohnen'],
  ['Ich lebe in der Schweiz.', 'Schweiz', 'in der Schweiz wohnen'],
  ['Wir sind gerade in den Niederlanden.', 'Niederlande', 'in den Niederlanden sind'],
  ['Ich wohne im Saarland.', 'Saarland', 'im Saarland wohnen'],
  ['Ich wohne seit drei Jahren in Köln.', 'Köln', 'in Köln wohnen'],
])('“%s” sets the place %s', (sentence, place, said) => {
  expect(talk([sentence])).toMatchObject({ place, reply: `Ich merke mir, dass Sie ${said}.` });
});

test('what was told as a fact is known too', () => {
  expect(talk(['Merk dir, dass mein Name Anna ist.', 'Wie heiße ich?']).reply).toBe('Ihr Name ist Anna.');
  expect(talk(['Merk dir, dass ich Anna heiße.', 'Wie heiße ich?']).reply).toBe('Sie heißen Anna.');
  expect(talk(['Merk dir, dass ich in Leipzig wohne.', 'Wo wohne ich?']).reply).toBe('Sie wohnen in Leipzig.');
});

test('name and place are forgotten one by one, and undone', () => {
  const known = { name: 'Anna', place: 'Leipzig' };
  expect(talk(['Vergiss meinen Namen.'], known)).toMatchObject({ name: null, place: 'Leipzig' });
  expect(talk(['Nenn mich nicht mehr Anna.'], known)).toMatchObject({ name: null });
  expect(talk(['Nenn mich nicht mehr Bob.'], known)).toMatchObject(known);
  expect(talk(['Vergiss, wo ich wohne.'], known)).toMatchObject({ name: 'Anna', place: null });
  expect(talk(['Nenn mich Anni.', 'Rückgängig.'], known)).toMatchObject(known);
});
