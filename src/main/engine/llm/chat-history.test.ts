import { expect, test } from 'vitest';
import { Talk } from './chat-history.ts';

test('a question goes with what was said before', () => {
  const talk = new Talk('Be brief.', 1000);
  talk.remember('What time is it?', 'It is noon.');
  expect(talk.ask('And in Tokyo?')).toEqual([
    { role: 'system', content: 'Be brief.' },
    { role: 'user', content: 'What time is it?' },
    { role: 'assistant', content: 'It is noon.' },
    { role: 'user', content: 'And in Tokyo?' },
  ]);
});

test('what there is no room for is left out, the oldest first, never the question', () => {
  const talk = new Talk('Be brief.', 45);
  for (const turn of ['first', 'second', 'third']) talk.remember(`${turn} ${'x'.repeat(40)}`, 'y'.repeat(40));
  const messages = talk.ask('z'.repeat(40));
  expect(messages.map(({ content }) => content.split(' ')[0])).toEqual(['Be', 'third', 'y'.repeat(40), 'z'.repeat(40)]);
  expect(talk.ask('z'.repeat(4000)).map(({ role }) => role)).toEqual(['system', 'user']);
});
