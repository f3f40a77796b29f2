import { expect, test } from 'vitest';
import { Dialogue } from '../../understanding/dialogue.ts';
import { type FixedContext, makeFixedContext } from '../../understanding/testing/fixed-context.ts';
import { SKILLS } from '../registry.ts';

/** Says each sentence in turn. @returns the last reply, and the notebook that is left */
function talk(...sentences: string[]): { reply: string; notebook: FixedContext['notebook'] } {
  const context = makeFixedContext(undefined, 'de');
  const dialogue = new Dialogue(SKILLS, context, 'de');
  let reply = '';
  for (const sentence of sentences) {
    const plan = dialogue.understand(sentence);
    dialogue.settle(plan);
    reply = plan.replyText;
  }
  return { reply, notebook: context.notebook };
}

test.each([
  ['one item', ['Setz Brot auf die Einkaufsliste.'], ['Milch', 'Eier', 'Brot']],
  ['what is there already only once', ['Setz Ei und Brot auf die Liste.'], ['Milch', 'Eier', 'Brot']],
  [
    'what follows',
    ['Setz Brot auf die Liste.', 'Und Butter.', 'Schreib noch Marmelade drauf.'],
    ['Milch', 'Eier', 'Brot', 'Butter', 'Marmelade'],
  ],
  ['what is meant instead', ['Setz Brot auf die Liste.', 'Nein, Roggenbrot.'], ['Milch', 'Eier', 'Roggenbrot']],
  ['what is answered', ['Setz etwas auf die Liste.', 'Brot und Butter.'], ['Milch', 'Eier', 'Brot', 'Butter']],
  ['nothing after “vergiss es”', ['Setz etwas auf die Liste.', 'Vergiss es.'], ['Milch', 'Eier']],
  ['nothing that was undone', ['Setz Brot auf die Liste.', 'Rückgängig.'], ['Milch', 'Eier']],
  ['nothing that is negated', ['Setz kein Brot auf die Liste.'], ['Milch', 'Eier']],
  ['an item once it is wanted', ['Ich habe keinen Kaffee mehr.', 'Ja, bitte.'], ['Milch', 'Eier', 'Kaffee']],
  [
    'items behind the list',
    ['Setz bitte auf die Liste: Mehl, Hefe und Salz.'],
    ['Milch', 'Eier', 'Mehl', 'Hefe', 'Salz'],
  ],
])('adds %s in German', (_what, sentences, items) => {
  expect(talk(...sentences).notebook.list('Einkauf')).toEqual(items);
});

test('puts each item on its own German list', () => {
  const { notebook } = talk('Setz Zahnpasta auf die To-do-Liste und Shampoo auf die Einkaufsliste.');
  expect(notebook.list('To-do')).toEqual(['Zahnpasta']);
  expect(notebook.list('Einkauf')).toEqual(['Milch', 'Eier', 'Shampoo']);
});

test.each([
  ['an item by its singular', ['Streich Ei von der Einkaufsliste.'], ['Milch']],
  ['the next item as well', ['Streich die Eier von der Liste.', 'Und Milch.'], []],
  ['one item and adds another', ['Nimm Milch von der Einkaufsliste und setz Tee drauf.'], ['Eier', 'Tee']],
  ['an item, and puts it back at its place', ['Entferne Milch von der Liste.', 'Rückgängig.'], ['Milch', 'Eier']],
  ['everything after a yes', ['Leere die Einkaufsliste.', 'Ja.'], []],
  ['nothing after a no', ['Leere die Einkaufsliste.', 'Nein.'], ['Milch', 'Eier']],
])('removes %s in German', (_what, sentences, items) => {
  expect(talk(...sentences).notebook.list('Einkauf')).toEqual(items);
});

test('asks before it removes a German item that says more than was said', () => {
  const { reply } = talk('Setz Frischkäse auf die Liste.', 'Streich den Käse von der Liste.');
  expect(reply).toBe('Meinen Sie Frischkäse?');
});

test('creates and deletes a German list, however it is named', () => {
  expect(talk('Mach eine Liste.', 'Camping.').notebook.listNames).toEqual(['Einkauf', 'Camping']);
  expect(talk('Erstelle eine Packliste.', 'Lösch die Packliste.', 'Ja.').notebook.listNames).toEqual(['Einkauf']);
  const { notebook } = talk('Setz Putzen auf die Liste Haushalt.', 'Setz Kochen auf die Haushaltsliste.');
  expect(notebook.list('Haushalt')).toEqual(['Putzen', 'Kochen']);
});

test.each([
  ['Ja.', ['Putzen'], ['Milch', 'Eier']],
  ['Nein.', [], ['Milch', 'Eier', 'Haushalt Putzen']],
])('asks whether a noun behind “Liste” is its name: %s', (answer, items, shopping) => {
  const { notebook } = talk('Füge zu meiner Liste Haushalt Putzen hinzu.', answer);
  expect([notebook.list('Haushalt'), notebook.list('Einkauf')]).toEqual([items, shopping]);
});

test('a list that was named in English is the one for shopping too', () => {
  const context = makeFixedContext();
  const dialogue = new Dialogue(SKILLS, context, 'de');
  dialogue.settle(dialogue.understand('Setz Brot auf die Einkaufsliste.'));
  expect(context.notebook.list('shopping')).toEqual(['milk', 'eggs', 'Brot']);
});

test.each([
  'Schau auf die Liste.',
  'Der dritte Punkt auf der Liste kann weg.',
  'Kaffee muss nicht mehr auf die Liste.',
  'Wurde Reis schon auf die Liste gesetzt?',
  'Schreib es mir am besten auf einen Zettel.',
  'Auf der Liste standen auch deine Eier.',
  'Wir haben keine Zeit mehr.',
  'Setz Anna auf die Kontaktliste.',
])('“%s” puts nothing on a German list', (sentence) => {
  const { notebook } = talk(sentence);
  expect([notebook.listNames, notebook.list('Einkauf')]).toEqual([['Einkauf'], ['Milch', 'Eier']]);
});
