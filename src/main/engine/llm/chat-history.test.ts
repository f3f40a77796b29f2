import { expect, test } from 'vitest';
import { ChatHistory } from './chat-history.ts';
import { type ChatMessage, withMomentInQuestion, withMomentInSystem } from './chat-model.ts';

const PROMPTS = { system: () => 'Be brief.', moment: () => '' };

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

test('the moment is said with the question, or at the end of the system prompt', () => {
  const history = new ChatHistory({ system: () => 'Be brief.', moment: () => 'It is noon.' }, 1000);
  history.add('Who wrote Hamlet?', 'Shakespeare.');
  const messages = history.messagesFor('When?');
  const contents = (all: readonly ChatMessage[]) => all.map(({ content }) => content);
  const before = ['Who wrote Hamlet?', 'Shakespeare.'];
  expect(contents(withMomentInQuestion(messages))).toEqual(['Be brief.', ...before, 'It is noon.\n\nWhen?']);
  expect(contents(withMomentInSystem(messages))).toEqual(['Be brief.\n\nIt is noon.', ...before, 'When?']);
});
