import { expect, test } from 'vitest';
import type { ChatMessage } from './chat-model.ts';
import { withMomentInQuestion, withMomentInSystem, withUserInConversation } from './prompt-order.ts';

const SYSTEM: ChatMessage = { role: 'system', content: 'Be brief.', aboutUser: "The user's name is Ada." };
const BEFORE: ChatMessage[] = [
  { role: 'user', content: 'Who wrote Hamlet?' },
  { role: 'assistant', content: 'Shakespeare.' },
];
const QUESTION: ChatMessage = { role: 'user', content: 'When?', moment: 'It is noon.' };
const MESSAGES = [SYSTEM, ...BEFORE, QUESTION];
const BEFORE_TEXTS = ['Who wrote Hamlet?', 'Shakespeare.'];
const contents = (messages: readonly ChatMessage[]) => messages.map(({ content }) => content);

test('the moment is said with the question, or at the end of the system prompt', () => {
  const system = "Be brief.\n\nThe user's name is Ada.";
  expect(contents(withMomentInQuestion(MESSAGES))).toEqual([system, ...BEFORE_TEXTS, 'It is noon.\n\nWhen?']);
  expect(contents(withMomentInSystem(MESSAGES))).toEqual([`${system}\n\nIt is noon.`, ...BEFORE_TEXTS, 'When?']);
});

test('what is known about the user begins the conversation, and is not in the system prompt', () => {
  const name = "The user's name is Ada.";
  expect(contents(withUserInConversation(MESSAGES))).toEqual([
    'Be brief.',
    `${name}\n\nWho wrote Hamlet?`,
    'Shakespeare.',
    'It is noon.\n\nWhen?',
  ]);
  expect(contents(withUserInConversation([SYSTEM, QUESTION]))).toEqual([
    'Be brief.',
    `${name}\n\nIt is noon.\n\nWhen?`,
  ]);
});

test('nothing is added where nothing is known', () => {
  const messages: ChatMessage[] = [
    { role: 'system', content: 'Be brief.' },
    { role: 'user', content: 'When?' },
  ];
  for (const order of [withMomentInQuestion, withMomentInSystem, withUserInConversation]) {
    expect(order(messages)).toEqual(messages);
  }
});
