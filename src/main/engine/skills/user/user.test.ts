import { expect, test } from 'vitest';
import { UserProfile } from '../../memory/user-profile.ts';
import { Dialogue } from '../../understanding/dialogue.ts';
import { makeFixedContext } from '../../understanding/testing/fixed-context.ts';
import { REMOTE_CLIENT_SKILLS, SKILLS } from '../registry.ts';

const NOBODY = { name: null, place: null };

/** Says each sentence in turn. @returns the last reply, what is known in the end, and what main was told */
function talk(sentences: readonly string[], known: { name: string | null; place: string | null } = NOBODY) {
  const told: unknown[] = [];
  const user = new UserProfile(known, (values) => told.push(values));
  const dialogue = new Dialogue(SKILLS, { ...makeFixedContext(), user });
  let reply = '';
  for (const sentence of sentences) {
    const plan = dialogue.understand(sentence);
    dialogue.settle(plan);
    reply = plan.replyText;
  }
  return { reply, name: user.name, place: user.place, told };
}

test.each([
  ['My name is Anna.', 'Anna'],
  ["My name's Jean-Luc.", 'Jean-Luc'],
  ['Call me Anna.', 'Anna'],
  ['You can call me Dr. Smith.', 'Dr. Smith'],
  ['From now on call me Mary Ann.', 'Mary Ann'],
  ['call me ishmael', 'Ishmael'],
  ['my name is mary ann', 'Mary Ann'],
  ['My name is April.', 'April'],
  ['Change my name to Annie.', 'Annie'],
])('“%s” sets the name', (sentence, name) => {
  expect(talk([sentence])).toMatchObject({ name, reply: `I'll call you ${name}.`, told: [{ name, place: null }] });
});

test.each([
  'Call me a taxi.',
  'Call me back.',
  'Call me later.',
  'Call me tomorrow.',
  'call me crazy',
  'Call me old fashioned.',
  'Call me when you get home.',
  'Call me an ambulance.',
  'My name is on the door.',
  'My name is spelled with a K.',
  'My name is not Dave.',
  'His name is Dave.',
  'What did you call me?',
  'They used to call me Lamp Post.',
])('“%s” sets no name', (sentence) => {
  expect(talk([sentence])).toMatchObject({ ...NOBODY, told: [] });
});

test.each([
  ['I live in Leeds.', 'Leeds'],
  ['we live in little snoring', null],
  ['We live in Little Snoring.', 'Little Snoring'],
  ['I live in the Netherlands.', 'the Netherlands'],
  ['i live in new york city', 'New York City'],
  ["I'm in Leeds.", 'Leeds'],
  ["I'm in London now.", 'London'],
  ["I'm living in Paris.", 'Paris'],
  ['I moved to Berlin.', 'Berlin'],
  ["I'm based in San Francisco, California.", 'San Francisco, California'],
  ['My location is Vienna.', 'Vienna'],
])('“%s” sets the place %s', (sentence, place) => {
  expect(talk([sentence]).place).toBe(place);
});

test.each([
  "I'm in the kitchen.",
  "I'm in a hurry.",
  "I'm in love.",
  "I'm in Love.",
  "I'm in bed.",
  "I'm in trouble.",
  "I'm in charge.",
  "I'm in a meeting.",
  "I'm in for it now.",
  'I live in a flat.',
  'I live in fear.',
  'I live in hope.',
  'My phone thinks I live in Belgium.',
  'He lives in Leeds.',
  'I lived in Leeds.',
])('“%s” sets no place', (sentence) => {
  expect(talk([sentence])).toMatchObject({ ...NOBODY, told: [] });
});

test.each([
  ["What's my name?", 'Your name is Anna.'],
  ['Who am I?', 'Your name is Anna.'],
  ['Do you know my name?', 'Your name is Anna.'],
  ['Where am I?', 'You told me that you are in Leeds.'],
  ['Where do I live?', 'You told me that you are in Leeds.'],
  ['What city am I in?', 'You told me that you are in Leeds.'],
])('%s %s', (question, reply) => {
  expect(talk([question], { name: 'Anna', place: 'Leeds' }).reply).toBe(reply);
});

test('what is not known is said, with how to tell it', () => {
  expect(talk(["What's my name?"]).reply).toBe("I don't know your name. Say “My name is”, and your name.");
  expect(talk(['Where am I?']).reply).toMatch(/^I don't know where you are\. Say /);
});

test('what was told as a fact is known too', () => {
  expect(talk(['Remember that my name is Anna.', "What's my name?"]).reply).toBe('Your name is Anna.');
  expect(talk(['Remember that I live in Leeds.', 'Where do I live?']).reply).toBe('You live in Leeds.');
});

test('undo brings back what was known before', () => {
  const known = { name: 'Anna', place: 'Leeds' };
  expect(talk(['Call me Annie.', 'Undo.'], known)).toMatchObject({ ...known, reply: "I'll call you Anna." });
  expect(talk(['I live in Paris.', 'Undo.'], known)).toMatchObject(known);
  expect(talk(['My name is Anna.', 'Undo.'])).toMatchObject({ ...NOBODY, reply: 'I forget your name.' });
  expect(talk(['My name is Tom and I live in Paris.', 'Undo.'], known)).toMatchObject(known);
});

test('name and place are forgotten one by one', () => {
  const known = { name: 'Anna', place: 'Leeds' };
  expect(talk(['Forget my name.'], known)).toMatchObject({ name: null, place: 'Leeds' });
  expect(talk(["Don't call me Anna."], known)).toMatchObject({ name: null });
  expect(talk(["Don't call me Bob."], known)).toMatchObject(known);
  expect(talk(['Forget where I live.'], known)).toMatchObject({ name: 'Anna', place: null });
});

test('a user at another machine cannot ask or change it', () => {
  const context = { ...makeFixedContext(), user: new UserProfile({ name: 'Anna', place: 'Leeds' }) };
  const dialogue = new Dialogue(REMOTE_CLIENT_SKILLS, context);
  expect(dialogue.understand("What's my name?").replyText).not.toContain('Anna');
  expect(dialogue.understand('Call me Bob.').effects ?? []).toEqual([]);
});
