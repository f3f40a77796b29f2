import { expect, test } from 'vitest';
import { ChatHistory } from './chat-history.ts';

const PROMPTS = { system: () => 'Be brief.', user: () => '', moment: () => '' };

test('ChatHistory puts the conversation before the question', () => {
  const history = new ChatHistory(PROMPTS, 1000);
  history.add('What time is it?', 'It is noon.');
  expect(history.messagesFor('And in Tokyo?')).toEqual([
    { role: 'system', content: 'Be brief.' },
    { role: 'user', content: 'What time is it?' },
    { role: 'assistant', content: 'It is noon.' },
    { role: 'user', content: 'And in Tokyo?' },
  ]);
});

test('ChatHistory drops the oldest turns when there is no room, but never the question', () => {
  const history = new ChatHistory(PROMPTS, 45);
  for (const turn of ['first', 'second', 'third']) history.add(`${turn} ${'x'.repeat(40)}`, 'y'.repeat(40));
  const messages = history.messagesFor('z'.repeat(40));
  expect(messages.map(({ content }) => content.split(' ')[0])).toEqual(['Be', 'third', 'y'.repeat(40), 'z'.repeat(40)]);
  expect(history.messagesFor('z'.repeat(4000)).map(({ role }) => role)).toEqual(['system', 'user']);
});

test('ChatHistory makes room for what is known about the user and the moment', () => {
  const prompts = { system: () => 'Be brief.', user: () => 'u'.repeat(60), moment: () => 'm'.repeat(60) };
  const history = new ChatHistory(prompts, 45);
  history.add('q'.repeat(40), 'a'.repeat(40));
  expect(history.messagesFor('And now?')).toEqual([
    { role: 'system', content: 'Be brief.', aboutUser: 'u'.repeat(60) },
    { role: 'user', content: 'And now?', moment: 'm'.repeat(60) },
  ]);
});
