import { expect, test } from 'vitest';
import { ChatHistory } from './chat-history.ts';

test('ChatHistory puts the conversation before the question', () => {
  const history = new ChatHistory(() => 'Be brief.', 1000);
  history.add('What time is it?', 'It is noon.');
  expect(history.messagesFor('And in Tokyo?')).toEqual([
    { role: 'system', content: 'Be brief.' },
    { role: 'user', content: 'What time is it?' },
    { role: 'assistant', content: 'It is noon.' },
    { role: 'user', content: 'And in Tokyo?' },
  ]);
});

test('ChatHistory drops the oldest turns when there is no room, but never the question', () => {
  const history = new ChatHistory(() => 'Be brief.', 45);
  for (const turn of ['first', 'second', 'third']) history.add(`${turn} ${'x'.repeat(40)}`, 'y'.repeat(40));
  const messages = history.messagesFor('z'.repeat(40));
  expect(messages.map(({ content }) => content.split(' ')[0])).toEqual(['Be', 'third', 'y'.repeat(40), 'z'.repeat(40)]);
  expect(history.messagesFor('z'.repeat(4000)).map(({ role }) => role)).toEqual(['system', 'user']);
});
