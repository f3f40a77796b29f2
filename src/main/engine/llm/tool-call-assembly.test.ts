import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ToolCallPart } from './stream/chunk.ts';
import { ToolCallAssembly } from './tool-call-assembly.ts';

const TOOLS = ['get_time', 'get_weather'];
const ROME = '{"city":"Rome"}';
const OSLO = '{"city":"Oslo"}';

function assembled(parts: readonly ToolCallPart[]): [name: string, json: string][] {
  const assembly = new ToolCallAssembly(TOOLS);
  for (const part of parts) assembly.add(part);
  return assembly.calls().map(({ function: { name, arguments: json } }) => [name, json]);
}

const part = (index: number | undefined, id: string | undefined, name?: string, json?: string): ToolCallPart => ({
  ...(index !== undefined && { index }),
  ...(id !== undefined && { id }),
  function: { ...(name !== undefined && { name }), ...(json !== undefined && { arguments: json }) },
});

test.each<[string, ToolCallPart[], [string, string][]]>([
  [
    'in parts',
    [part(0, 'a', 'get_time', ''), part(0, undefined, undefined, '{"city":'), part(0, undefined, undefined, '"Rome"}')],
    [['get_time', ROME]],
  ],
  [
    'without an index',
    [part(undefined, 'a', 'get_time', ROME), part(undefined, 'b', 'get_time', OSLO)],
    [
      ['get_time', ROME],
      ['get_time', OSLO],
    ],
  ],
  [
    'without an index and an id',
    [part(undefined, undefined, 'get_time', ROME), part(undefined, undefined, 'get_weather', OSLO)],
    [
      ['get_time', ROME],
      ['get_weather', OSLO],
    ],
  ],
  [
    'without an index, in parts',
    [part(undefined, 'a', 'get_time', '{"city":'), part(undefined, undefined, undefined, '"Rome"}')],
    [['get_time', ROME]],
  ],
  [
    'at one index with two ids',
    [part(0, 'a', 'get_time', ROME), part(0, 'b', 'get_time', OSLO)],
    [
      ['get_time', ROME],
      ['get_time', OSLO],
    ],
  ],
  [
    'at one index with two ids, without arguments',
    [part(0, 'a', 'get_time', ''), part(0, 'b', 'get_time', '')],
    [
      ['get_time', ''],
      ['get_time', ''],
    ],
  ],
  [
    'at one index without ids',
    [part(0, undefined, 'get_time', ROME), part(0, undefined, 'get_time', OSLO)],
    [
      ['get_time', ROME],
      ['get_time', OSLO],
    ],
  ],
  [
    'at one index with one id and two names',
    [part(0, 'a', 'get_time', ROME), part(0, 'a', 'get_weather', OSLO)],
    [
      ['get_time', ROME],
      ['get_weather', OSLO],
    ],
  ],
  [
    'with the name in every part',
    [part(0, 'a', 'get_time', '{"city":'), part(0, 'a', 'get_time', '"Rome"}')],
    [['get_time', ROME]],
  ],
  ['with the name in parts', [part(0, 'a', 'get_', ''), part(0, undefined, 'time', ROME)], [['get_time', ROME]]],
  ['with a longer name each time', [part(0, 'a', 'get', ''), part(0, 'a', 'get_time', ROME)], [['get_time', ROME]]],
  [
    'with an object in an object that begins as it does',
    [part(0, 'a', 'get_time', '{"city":'), part(0, 'a', undefined, '{"city":"Rome"}}'), part(1, 'b', 'get_time', '{}')],
    [
      ['get_time', '{"city":{"city":"Rome"}}'],
      ['get_time', '{}'],
    ],
  ],
  [
    'with a part that looks like the whole of them',
    [part(0, 'a', 'get_time', '{"city":'), part(0, 'a', undefined, ROME), part(0, 'a', undefined, '}')],
    [['get_time', `{"city":${ROME}}`]],
  ],
  [
    'with longer arguments each time',
    [part(0, 'a', 'get_time', '{"ci'), part(0, 'a', 'get_time', '{"city":'), part(0, 'a', 'get_time', ROME)],
    [['get_time', ROME]],
  ],
  [
    'with whole arguments again at the end',
    [part(0, 'a', 'get_time', '{"city":'), part(0, undefined, undefined, '"Rome"}'), part(0, 'a', 'get_time', ROME)],
    [['get_time', ROME]],
  ],
  [
    'with arguments again in other spacing',
    [part(0, 'a', 'get_time', ROME), part(0, undefined, undefined, '{ "city": "Rome" }')],
    [['get_time', ROME]],
  ],
  [
    'with an empty object before the arguments',
    [
      part(0, 'a', 'get_time', '{}'),
      part(0, undefined, undefined, '{"city":'),
      part(0, undefined, undefined, '"Rome"}'),
    ],
    [['get_time', ROME]],
  ],
  [
    'with a new id in every part',
    [part(0, 'a', 'get_time', '{"city":'), part(0, 'b', undefined, '"Rome"}')],
    [['get_time', ROME]],
  ],
  [
    'side by side',
    [
      part(0, 'a', 'get_time', '{"city":'),
      part(1, 'b', 'get_time', '{"city":'),
      part(0, undefined, undefined, '"Rome"}'),
      part(1, undefined, undefined, '"Oslo"}'),
    ],
    [
      ['get_time', ROME],
      ['get_time', OSLO],
    ],
  ],
  [
    'with an index that jumps',
    [part(3, 'a', 'get_time', ROME), part(12, 'b', 'get_time', OSLO)],
    [
      ['get_time', ROME],
      ['get_time', OSLO],
    ],
  ],
  ['with a namespace', [part(0, 'a', 'functions.get_time', ROME)], [['get_time', ROME]]],
  ['with a number behind the name', [part(0, 'a', 'functions.get_time:0', ROME)], [['get_time', ROME]]],
  ['with a control token behind the name', [part(0, 'a', 'get_time<|channel|>commentary', ROME)], [['get_time', ROME]]],
  ['with null for arguments', [part(0, 'a', 'get_time', 'null')], [['get_time', '{}']]],
  ['with arguments in a fence', [part(0, 'a', 'get_time', `\`\`\`json\n${ROME}\n\`\`\``)], [['get_time', ROME]]],
  ["with arguments in Python's form", [part(0, 'a', 'get_time', "{'city': 'Rome'}")], [['get_time', ROME]]],
  ['with a mark behind the arguments', [part(0, 'a', 'get_time', `${ROME}</tool_call>`)], [['get_time', ROME]]],
  ['with the arguments twice in one part', [part(0, 'a', 'get_time', ROME + ROME)], [['get_time', ROME]]],
  [
    'with two objects in one part, which nobody can tell',
    [part(0, 'a', 'get_time', ROME + OSLO)],
    [['get_time', ROME + OSLO]],
  ],
  ['with arguments in a JSON text', [part(0, 'a', 'get_time', JSON.stringify(ROME))], [['get_time', ROME]]],
])('puts calls together that come %s', (_, parts, calls) => {
  expect(assembled(parts)).toEqual(calls);
});

test('takes arguments that are an object', () => {
  expect(assembled([{ id: 'a', function: { name: 'get_time', arguments: { city: 'Rome' } } }])).toEqual([
    ['get_time', ROME],
  ]);
});

test('gives each call an id of its own, of nine letters and digits where the server sent none', () => {
  const assembly = new ToolCallAssembly(TOOLS);
  for (const index of [0, 1]) assembly.add(part(index, '', 'get_time', ROME));
  for (const index of [2, 3]) assembly.add(part(index, 'same', 'get_time', ROME));
  const ids = assembly.calls(['call00000']).map(({ id }) => id);
  expect(new Set([...ids, 'call00000']).size).toBe(5);
  expect(ids[2]).toBe('same');
  for (const id of [ids[0], ids[1], ids[3]]) expect(id).toMatch(/^[A-Za-z0-9]{9}$/);
});

test('keeps what the server wants back with a call', () => {
  const assembly = new ToolCallAssembly(TOOLS);
  const extra_content = { google: { thought_signature: 'x' } };
  assembly.add({ ...part(undefined, 'a', 'get_time', '{}'), extra_content });
  expect(assembly.calls()).toMatchObject([{ extra_content }]);
});

test('ignores calls beyond the eighth', () => {
  const parts = Array.from({ length: 20 }, (_, index) => part(index, `id${index}`, 'get_time', ROME));
  expect(assembled(parts)).toHaveLength(8);
});

test('gives the same calls however their arguments are cut', () => {
  const call = fc.record({
    name: fc.constantFrom(...TOOLS),
    json: fc
      .dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.dictionary(fc.string(), fc.string())))
      .map((value) => JSON.stringify(value)),
    cuts: fc.array(fc.nat(60), { maxLength: 6 }),
    repeatsName: fc.boolean(),
    sendsAgain: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(call, { minLength: 1, maxLength: 5 }), fc.boolean(), (calls, hasIndexes) => {
      const parts = calls.flatMap(({ name, json, cuts, repeatsName, sendsAgain }, index) => {
        const places = [0, ...cuts.filter((cut) => cut < json.length).sort((a, b) => a - b), json.length];
        const pieces = places.slice(1).map((end, at) => json.slice(places[at], end));
        const again = sendsAgain ? [json] : [];
        return [...pieces, ...again].map((piece, at) =>
          part(hasIndexes ? index : undefined, `id${index}`, at === 0 || repeatsName ? name : undefined, piece),
        );
      });
      expect(assembled(parts)).toEqual(calls.map(({ name, json }) => [name, json]));
    }),
  );
});
