import { describe, expect, test } from 'vitest';
import { Dialogue } from '../../understanding/dialogue.ts';
import { makeFixedContext } from '../../understanding/testing/fixed-context.ts';
import { SKILLS } from '../registry.ts';

const FACTS = [
  'my bike is in the cellar',
  'my locker code is 4312',
  'Tom is allergic to nuts',
  'the bins go out on Tuesday',
  'my birthday is on May 4',
  'I parked on level 3',
  'Anna likes tulips',
  'my dentist is Dr. Brown',
  'the wifi password is hunter2',
  'I lent my drill to Peter',
  'my cat is called Minka',
  "my sister's bike is in the garage",
  'my car keys are in the kitchen',
  'we have six chairs',
  'my grandfather is 92 years old',
];

function contextWith(facts: readonly string[], now?: Date) {
  const context = makeFixedContext(now);
  context.facts.remove(context.facts.all);
  for (const [at, fact] of facts.entries()) context.facts.add(fact, new Date(2026, 2, 4, 10, at).getTime());
  return context;
}

/** Says each sentence in turn. @returns the last reply, and what is remembered in the end */
function talk(facts: readonly string[], ...sentences: string[]) {
  const context = contextWith(facts);
  const dialogue = new Dialogue(SKILLS, context);
  let reply = '';
  for (const sentence of sentences) {
    const plan = dialogue.understand(sentence);
    dialogue.settle(plan);
    reply = plan.replyText;
  }
  return { reply, user: context.user, facts: context.facts.all.map(({ text }) => text) };
}

const understand = (sentence: string, facts: readonly string[] = FACTS) =>
  new Dialogue(SKILLS, contextWith(facts)).understand(sentence);

describe('a question that a fact answers', () => {
  test.each([
    ['Where is my bike?', 'Your bike is in the cellar.'],
    ['where’s my bike', 'Your bike is in the cellar.'],
    ["I can't remember where my bike is.", 'Your bike is in the cellar.'],
    ['Could you remind me where my bike is?', 'Your bike is in the cellar.'],
    ["Where's my sister's bike?", "Your sister's bike is in the garage."],
    ['Whose bike is in the garage?', "Your sister's bike is in the garage."],
    ['Where did I put the car keys?', 'Your car keys are in the kitchen.'],
    ['Where did we park?', 'You parked on level 3.'],
    ['Which level did I park on?', 'You parked on level 3.'],
    ["What's my locker code?", 'Your locker code is 4312.'],
    ['Tell me the wifi password.', 'The wifi password is hunter2.'],
    ["What's the password for the wifi?", 'The wifi password is hunter2.'],
    ['What is Tom allergic to?', 'Tom is allergic to nuts.'],
    ['Who is allergic to nuts?', 'Tom is allergic to nuts.'],
    ['Is Tom allergic to nuts?', 'Tom is allergic to nuts.'],
    ['What does Anna like?', 'Anna likes tulips.'],
    ['Who likes tulips?', 'Anna likes tulips.'],
    ['Who is my dentist?', 'Your dentist is Dr. Brown.'],
    ['Who did I lend my drill to?', 'You lent your drill to Peter.'],
    ['What did I lend to Peter?', 'You lent your drill to Peter.'],
    ["What is my cat's name?", 'Your cat is called Minka.'],
    ['What is my cat called?', 'Your cat is called Minka.'],
    ['When is my birthday?', 'Your birthday is on May 4.'],
    ['What day do the bins go out?', 'The bins go out on Tuesday.'],
    ['How many chairs do we have?', 'You have six chairs.'],
    ['How old is my grandfather?', 'Your grandfather is 92 years old.'],
    ['To whom did I lend my drill?', 'You lent your drill to Peter.'],
    ['Where can I find the car keys?', 'Your car keys are in the kitchen.'],
    ["What's the code to my locker?", 'Your locker code is 4312.'],
    ['Give me my locker code.', 'Your locker code is 4312.'],
    ['On which day do the bins go out?', 'The bins go out on Tuesday.'],
    ['Do you remember anything about Tom?', 'Tom is allergic to nuts.'],
    ['What did I say about my drill?', 'You lent your drill to Peter.'],
  ])('%s', (question, reply) => {
    expect(understand(question)).toMatchObject({ skill: 'memory', replyText: reply });
  });

  test('is answered from every fact that does, the newest first', () => {
    expect(
      understand('What is Tom allergic to?', ['Tom is allergic to nuts', 'Tom is allergic to milk']).replyText,
    ).toBe('Tom is allergic to milk. Tom is allergic to nuts.');
  });

  test('tells on which day it was said when the answer depends on that', () => {
    const facts = ['the meeting is tomorrow'];
    expect(understand('When is the meeting?', facts).replyText).toBe('The meeting is tomorrow.');
    const nextWeek = new Dialogue(SKILLS, contextWith(facts, new Date(2026, 2, 11, 9)));
    expect(nextWeek.understand('When is the meeting?').replyText).toBe(
      'On Wednesday, March 4 you said: the meeting is tomorrow.',
    );
  });

  test('shows from which fact it was answered', () => {
    expect(understand('Where is my bike?').intents).toMatchObject([
      { intent: 'memory.ask', said: { fact: 'my bike is in the cellar' } },
    ]);
  });
});

test.each([
  'Where is your bike?',
  "Where is Tom's bike?",
  'Where is my car?',
  'Where is Tom?',
  'Where are my tulips?',
  'Who is Tom?',
  'Who is in the kitchen?',
  'What is my bike?',
  "When is Anna's birthday?",
  'When is your birthday?',
  'How old is my cat?',
  'Is Tom allergic to milk?',
  'Is my bike in the garage?',
  'Why is Tom allergic to nuts?',
  'What is your password?',
  'Where are you?',
  'What does Tom like?',
  'Where can I buy a bike?',
  'What time is it?',
  "What's on my shopping list?",
])('“%s” is not answered from a fact', (question) => {
  expect(understand(question).skill).not.toBe('memory');
});

describe('what is to be remembered', () => {
  test.each([
    ['Remember that the car needs oil.', 'the car needs oil'],
    ['remember my shoe size is 44', 'my shoe size is 44'],
    ['Remember that my shoe size is 44, please.', 'my shoe size is 44'],
    ["Don't forget that Emma's teacher is Mrs. Green.", "Emma's teacher is Mrs. Green"],
    ["Keep in mind I don't eat meat.", "I don't eat meat"],
    ['Remember this: the safe is behind the painting.', 'the safe is behind the painting'],
    ['Can you remember that there is soup in the freezer?', 'there is soup in the freezer'],
    ["I'd like you to remember my blood type is O.", 'my blood type is O'],
    ['Remember that when I travel I need my pills.', 'when I travel I need my pills'],
    ['Hey Jarvis, remember that the key is under the mat.', 'the key is under the mat'],
    ['Remember that Grandma collects stamps.', 'Grandma collects stamps'],
  ])('%s', (sentence, fact) => {
    expect(talk([], sentence).facts).toEqual([fact]);
  });

  test.each([
    ['my bike is red', 'your bike is red'],
    ['I was born in Leeds', 'you were born in Leeds'],
    ["I'm taller than my brother", "you're taller than your brother"],
    ['Tom owes me 20 euros', 'Tom owes you 20 euros'],
    ['you are my best friend', 'I am your best friend'],
    ['my flight is at 6 AM', 'your flight is at 6 AM'],
  ])('“%s” is said back as “%s”', (fact, turned) => {
    expect(talk([], `Remember that ${fact}.`).reply).toBe(`I'll remember that ${turned}.`);
  });

  test.each([
    ['a place', 'my bike is in the cellar', 'my bike is in the shed'],
    ['a place in other words', 'my bike is in the cellar', 'my bike is parked behind the house'],
    ['a number', 'my locker code is 4312', 'my locker code is 9999'],
    ['a time', 'the bins go out on Tuesday', 'the bins go out on Friday'],
    ['a name', 'my cat is called Minka', "my cat's name is Tiger"],
  ])('replaces %s, and says so', (_what, before, after) => {
    const { reply, facts } = talk([before], `Remember that ${after}.`);
    expect(facts).toEqual([after]);
    expect(reply).toMatch(/^I'll remember that .+\. I forget that .+\.$/);
  });

  test.each([
    ['Tom likes tea', 'Tom likes coffee'],
    ['Tom is allergic to nuts', 'Tom is allergic to milk'],
    ['my bike is red', 'my bike is in the cellar'],
    ['Tom is my brother', 'Tom is a teacher'],
    ["Tom's bike is in the cellar", 'my bike is in the shed'],
  ])('keeps “%s” beside “%s”', (one, other) => {
    expect(talk([one], `Remember that ${other}.`).facts).toEqual([one, other]);
  });

  test('is not remembered twice', () => {
    const { reply, facts } = talk(['my bike is in the cellar'], 'Remember my bike is in the cellar.');
    expect(reply).toBe('I know: your bike is in the cellar.');
    expect(facts).toHaveLength(1);
  });

  test.each([
    ['Undo.', ['my bike is in the cellar']],
    ['Forget it.', ['my bike is in the cellar']],
  ])('is taken back by “%s”, with what it replaced', (undo, facts) => {
    expect(talk(['my bike is in the cellar'], 'Remember that my bike is in the shed.', undo).facts).toEqual(facts);
  });

  test('may go on after a pause', () => {
    expect(understand('Remember that my bike is in the shed').completeness).toBe('unknown');
    expect(understand('Remember that my bike is').effects).toBeUndefined();
  });

  test.each([
    'Remember the milk.',
    'Remember me.',
    'Remember that summer.',
    'Remember that summer?',
    'Remember that time we went to Rome.',
    'Remember when we went to Rome?',
    'Remember when we went to Rome.',
    'Remember how we laughed.',
    'Remember to buy milk.',
    'Remember, you are what you eat.',
    'I remember that summer.',
    'I remember that my bike was in the cellar.',
    "I can't remember her name.",
    'Do you remember that man?',
    "Don't forget to lock the door.",
    "Don't forget the milk.",
    'Remember the Titans, is that a good film?',
    "Remember I've ordered a cake, let me know the status please.",
    'She remembers that my bike is red.',
    'Remind me that the meeting moved.',
  ])('is nothing of “%s”', (sentence) => {
    expect(understand(sentence).effects ?? []).toEqual([]);
  });
});

describe('what is to be forgotten', () => {
  const TWO = ['my bike is in the cellar', 'Tom is allergic to nuts'];
  const MORE = [...TWO, 'Tom likes tea'];

  test.each([
    ['Forget that my bike is in the cellar.', TWO, ['Tom is allergic to nuts']],
    ['Forget what I said about my bike.', TWO, ['Tom is allergic to nuts']],
    ['Forget where my bike is.', TWO, ['Tom is allergic to nuts']],
    ['Delete what you know about my bike.', TWO, ['Tom is allergic to nuts']],
    ['Forget about my bike.', TWO, ['Tom is allergic to nuts']],
    ['Forget that my bike is in the shed.', TWO, TWO],
    ["Forget what I said about Tom's bike.", TWO, TWO],
  ])('%s', (sentence, before, after) => {
    expect(talk(before, sentence).facts).toEqual(after);
  });

  test('is asked for when it is more than one', () => {
    expect(talk(MORE, 'Forget what I told you about Tom.')).toMatchObject({
      facts: MORE,
      reply: expect.stringMatching(/^Forget 2 things\?/),
    });
    expect(talk(MORE, 'Forget what I told you about Tom.', 'Yes.').facts).toEqual(['my bike is in the cellar']);
    expect(talk(MORE, 'Forget what I told you about Tom.', 'No.').facts).toEqual(MORE);
  });

  test('is asked for when it is everything', () => {
    expect(talk(TWO, 'Forget everything.')).toMatchObject({ facts: TWO, reply: 'Forget all 2 things you told me?' });
    expect(talk(TWO, 'Forget everything.', 'Yes.').facts).toEqual([]);
    expect(talk(TWO, 'Forget everything.', 'Yes.', 'Undo.').facts).toEqual(TWO);
  });

  test('is the user as well in “everything about me”', () => {
    const told = ['My name is Anna.', 'I live in Leeds.', 'Forget everything you know about me.'];
    expect(talk([], ...told).user).toMatchObject({ name: 'Anna', place: 'Leeds' });
    expect(talk([], ...told, 'Yes.').user).toMatchObject({ name: null, place: null });
    expect(talk([], ...told, 'Yes.', 'Undo.').user).toMatchObject({ name: 'Anna', place: 'Leeds' });
  });

  test('says so when there is nothing', () => {
    expect(talk([], 'Forget everything.').reply).toBe('There is nothing to forget.');
    expect(talk([], 'Forget what I said about Tom.').reply).toBe('I remember nothing about Tom.');
  });

  test.each(['Forget the flowers, he wants his money back.', 'Forget that ever happened.', "Don't forget your keys."])(
    'is nothing of “%s”',
    (sentence) => {
      expect(understand(sentence).effects ?? []).toEqual([]);
    },
  );
});

test('the list is short enough to listen to', () => {
  const facts = Array.from({ length: 7 }, (_, index) => `room ${index} is free`);
  expect(talk(facts, 'What do you remember?').reply).toBe(
    'I remember 7 things. The last 5 are: Room 6 is free. Room 5 is free. Room 4 is free. Room 3 is free. Room 2 is free. The settings show all of them, under About you.',
  );
  expect(talk(['Anna likes tulips', 'I am 40'], 'What do you remember?').reply).toBe('You are 40. Anna likes tulips.');
});

test('a full memory says so', () => {
  const facts = Array.from({ length: 1000 }, (_, index) => `room ${index} is free`);
  const { reply, facts: after } = talk(facts, 'Remember that my bike is red.');
  expect(reply).toMatch(/^My memory is full\./);
  expect(after).toHaveLength(1000);
});
