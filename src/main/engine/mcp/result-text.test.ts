import { expect, test } from 'vitest';
import { resultText } from './result-text.ts';
import { callResultSchema } from './server-messages.ts';

const textOf = (result: unknown) => resultText(callResultSchema.parse(result));
const text = (words: string) => ({ type: 'text', text: words });

test.each([
  ['texts', { content: [text('one'), text(''), text('two')] }, 'one\ntwo'],
  ['nothing', { content: [] }, ''],
  ['no content at all', {}, ''],
  ['structured content alone', { content: [], structuredContent: { temp: 21 } }, '{"temp":21}'],
  ['structured content without a list', { structuredContent: { temp: 21 } }, '{"temp":21}'],
  [
    'structured content that is said as text too',
    { content: [text('{ "temp": 21 }')], structuredContent: { temp: 21 } },
    '{ "temp": 21 }',
  ],
  [
    'structured content beside a summary',
    { content: [text('1 found')], structuredContent: { items: ['milk'] } },
    '1 found\n{"items":["milk"]}',
  ],
  ['a wrapped number', { content: [text('21')], structuredContent: { result: 21 } }, '21'],
  ['a wrapped text', { content: [text('a\nb')], structuredContent: { content: 'a\nb' } }, 'a\nb'],
  [
    'a wrapped list',
    { content: [text('a'), text('{"b":1}')], structuredContent: { result: ['a', { b: 1 }] } },
    'a\n{"b":1}',
  ],
  ['a wrapped empty list', { content: [], structuredContent: { result: [] } }, '{"result":[]}'],
  ['a structured zero', { content: [], structuredContent: 0 }, '0'],
  ['the result of an old server', { toolResult: { temp: 21 } }, '{"temp":21}'],
  ['an embedded text', { content: [{ type: 'resource', resource: { uri: 'x', text: '21 degrees' } }] }, '21 degrees'],
  [
    'an embedded text in base64',
    { content: [{ type: 'resource', resource: { uri: 'x', mimeType: 'text/csv', blob: 'YSxi' } }] },
    'a,b',
  ],
  [
    'an embedded file',
    {
      content: [
        { type: 'resource', resource: { uri: 'file:///a.pdf', mimeType: 'application/pdf', blob: 'A'.repeat(4000) } },
      ],
    },
    '(file, file:///a.pdf, application/pdf, 3 kB)',
  ],
  [
    'a link',
    { content: [{ type: 'resource_link', uri: 'file:///a.txt', name: 'a.txt', description: 'The list.' }] },
    '(link, a.txt, file:///a.txt): The list.',
  ],
  [
    'a picture',
    { content: [{ type: 'image', data: 'A'.repeat(16_000), mimeType: 'image/png' }] },
    '(image, image/png, 12 kB)',
  ],
  ['sound', { content: [{ type: 'audio', data: 'AAAA', mimeType: 'audio/wav' }] }, '(audio, audio/wav, 1 kB)'],
  ['a kind of the future', { content: [{ type: 'hologram' }, text('see')] }, '(hologram)\nsee'],
  ['parts that are none', { content: [null, 7, 'x', {}, text('see')] }, 'see'],
  ['content that is a text', { content: '21 degrees', structuredContent: null }, '21 degrees'],
  ['content that is one part', { content: text('21 degrees') }, '21 degrees'],
  ['content that is none', { content: 7, structuredContent: null }, ''],
  ['a part without its kind', { content: [{ text: '21 degrees' }] }, '21 degrees'],
  ['what the tool found in place of a result', { temp: 21, _meta: {} }, '{"temp":21}'],
  ['nothing of the protocol’s own fields', { isError: false, _meta: { trace: 'x' } }, ''],
])('writes %s', (_, result, expected) => {
  expect(textOf(result)).toBe(expected);
});

test('cuts a long result and says so', () => {
  const written = textOf({ content: [text('x'.repeat(20_000))] });
  expect(written).toHaveLength(8000);
  expect(written.endsWith('…')).toBe(true);
});
