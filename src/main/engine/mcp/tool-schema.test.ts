import { expect, test } from 'vitest';
import { fitToolSchema } from './tool-schema.ts';

const text = { type: 'string' };

test.each([
  ['no properties', { type: 'object', additionalProperties: false }, { additionalProperties: false }],
  ['no schema', undefined, {}],
  ['true', true, {}],
  ['a list', [], {}],
  ['no type', { properties: { city: text } }, { properties: { city: text } }],
  ['another type', { type: ['object', 'null'], properties: { city: text } }, { properties: { city: text } }],
  ['properties that are null', { type: 'object', properties: null, required: null }, {}],
])('makes an object with properties of a schema with %s', (_, schema, expected) => {
  expect(fitToolSchema(schema)).toEqual({ type: 'object', properties: {}, ...expected });
});

test('removes keywords of the document, but not parameters of the same names', () => {
  const properties = { $schema: text, properties: { type: 'object', properties: { properties: text } }, $ref: text };
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'x',
    $comment: 'y',
    title: 'Args',
    type: 'object',
    properties,
    required: ['properties', '$ref'],
  };
  expect(fitToolSchema(schema)).toEqual({ type: 'object', properties, required: ['properties', '$ref'] });
});

test('keeps parameters with the names of object members', () => {
  const schema = JSON.parse(
    '{"type":"object","properties":{"__proto__":{"type":"string"},"constructor":{"type":"number"}}}',
  );
  expect(JSON.stringify(fitToolSchema(schema))).toBe(JSON.stringify(schema));
});

test.each([
  ['a definition', '#/$defs/City', { $defs: { City: text } }],
  ['an old definition', '#/definitions/a~1b%20c', { definitions: { 'a/b c': text } }],
  ['an anchor', '#city', { $defs: { City: { $anchor: 'city', ...text } } }],
  ['an identifier', 'https://x.example/city', { $defs: { City: { $id: 'https://x.example/city', ...text } } }],
  ['another parameter', '#/properties/other', {}],
  ['its whole address', 'https://x.example/args#/$defs/City', { $id: 'https://x.example/args', $defs: { City: text } }],
  ['a document it was cut out of', '#/components/schemas/City', { $defs: { City: text } }],
  ['a reference to a reference', '#/$defs/A', { $defs: { A: { $ref: '#/$defs/B' }, B: text } }],
])('inlines a reference to %s', (_, $ref, document) => {
  const schema = { type: 'object', properties: { city: { $ref, description: 'Where.' }, other: text }, ...document };
  expect(fitToolSchema(schema)).toEqual({
    type: 'object',
    properties: { city: { ...text, description: 'Where.' }, other: text },
  });
});

test.each([['https://elsewhere.example/schema.json'], ['#/$defs/Missing'], ['#/$defs/%'], ['']])(
  'allows everything for the reference %j that leads nowhere',
  ($ref) => {
    const { properties } = fitToolSchema({ properties: { city: { $ref } } }) as { properties: object };
    expect(Object.keys(properties)).toEqual(['city']);
    expect(JSON.stringify(properties)).not.toContain('$ref');
  },
);

test('ends at a schema that contains itself', () => {
  const schema = {
    type: 'object',
    properties: { root: { $ref: '#/$defs/Node' } },
    $defs: {
      Node: { type: 'object', properties: { name: text, next: { type: 'array', items: { $ref: '#/$defs/Node' } } } },
      Loop: { $ref: '#/$defs/Loop' },
    },
  };
  expect(fitToolSchema(schema)).toEqual({
    type: 'object',
    properties: {
      root: {
        type: 'object',
        properties: { name: text, next: { type: 'array', items: { type: 'object', properties: {} } } },
      },
    },
  });
  expect(fitToolSchema({ ...schema, $ref: '#' })).toMatchObject({ type: 'object' });
  expect(fitToolSchema({ ...schema, properties: { loop: { $ref: '#/$defs/Loop' } } })).toMatchObject({
    type: 'object',
  });
  expect(fitToolSchema({ ...schema, anyOf: [{ $ref: '#' }], allOf: [{ $ref: '#' }] })).toMatchObject({
    type: 'object',
  });
});

test.each(['anyOf', 'oneOf'])(
  'joins the objects of %s at the top, and requires what all of them require',
  (keyword) => {
    const schema = {
      type: 'object',
      [keyword]: [
        { properties: { id: text, kind: { const: 'a' } }, required: ['id', 'kind'] },
        { properties: { id: text, name: text, kind: { const: 'b' } }, required: ['id', 'kind', 'name'] },
        { type: 'null' },
      ],
    };
    expect(fitToolSchema(schema)).toEqual({
      type: 'object',
      properties: { id: text, kind: { type: 'string', enum: ['a', 'b'] }, name: text },
      required: ['id', 'kind'],
    });
  },
);

test('lists a parameter also when alternatives only require it', () => {
  const schema = {
    type: 'object',
    properties: { a: text, b: text },
    anyOf: [{ required: ['a'] }, { required: ['b'] }],
  };
  expect(fitToolSchema(schema)).toEqual({ type: 'object', properties: { a: text, b: text } });
});

test('joins allOf with its references', () => {
  const schema = {
    allOf: [
      { $ref: '#/$defs/Base' },
      { properties: { limit: { allOf: [{ $ref: '#/$defs/Limit' }], default: 5 } }, required: ['limit'] },
    ],
    $defs: { Base: { properties: { id: text }, required: ['id'] }, Limit: { type: 'integer', minimum: 1 } },
  };
  expect(fitToolSchema(schema)).toEqual({
    type: 'object',
    properties: { id: text, limit: { type: 'integer', minimum: 1, default: 5 } },
    required: ['id', 'limit'],
  });
});

test.each([
  ['true', true, {}],
  ['false', false, undefined],
  ['nothing', {}, {}],
  ['an array without items', { type: 'array' }, { type: 'array', items: {} }],
  ['an array of anything', { type: 'array', items: true }, { type: 'array', items: {} }],
  [
    'a tuple',
    { type: 'array', items: [text, { type: 'number' }] },
    { type: 'array', items: { anyOf: [text, { type: 'number' }] } },
  ],
  ['a new tuple', { prefixItems: [text, text], items: false }, { type: 'array', items: text }],
  ['a nullable type', { type: ['string', 'null'] }, { anyOf: [text, { type: 'null' }] }],
  [
    'a nullable array',
    { type: ['array', 'null'], items: text },
    { anyOf: [{ type: 'array', items: text }, { type: 'null' }] },
  ],
  ['a type in capitals', { type: 'STRING' }, text],
  ['a type that does not exist', { type: 'any' }, {}],
  ['values without a type', { enum: ['a', 'b'] }, { type: 'string', enum: ['a', 'b'] }],
  ['no values', { type: 'string', enum: [] }, text],
  ['a constant', { const: 3 }, { type: 'number', enum: [3] }],
  [
    'alternatives of constants',
    { oneOf: [{ const: 'a', title: 'A' }, { const: 'b' }] },
    { type: 'string', enum: ['a', 'b'] },
  ],
  ['one alternative', { anyOf: [text] }, text],
  ['alternatives', { anyOf: [text, { type: 'null' }], title: 'City' }, { anyOf: [text, { type: 'null' }] }],
  ['an object without properties', { type: 'object' }, { type: 'object', properties: {} }],
  [
    'a map',
    { type: 'object', additionalProperties: text },
    { type: 'object', properties: {}, additionalProperties: text },
  ],
  ['a map of anything', { type: 'object', additionalProperties: true }, { type: 'object', properties: {} }],
  ['a pattern', { type: 'string', pattern: '^a' }, { ...text, description: '(pattern: ^a)' }],
  [
    'the range of integers',
    { type: 'integer', minimum: Number.MIN_SAFE_INTEGER, maximum: 9 },
    { type: 'integer', maximum: 9 },
  ],
  ['conditions', { type: 'string', not: { const: 'x' }, if: true, examples: ['y'] }, text],
])('fits a parameter with %s', (_, schema, expected) => {
  const properties = expected === undefined ? {} : { it: expected };
  expect(fitToolSchema({ type: 'object', properties: { it: schema } })).toEqual({ type: 'object', properties });
});

test('gives a described parameter of any type its types', () => {
  const fitted = fitToolSchema({ properties: { it: { description: 'Anything.' } } });
  expect(fitted).toMatchObject({ properties: { it: { description: 'Anything.', anyOf: expect.any(Array) } } });
});

test('requires only names of parameters, and lists those that nothing describes', () => {
  expect(fitToolSchema({ properties: { a: false }, required: ['a', 'b', 7, 'b'] })).toEqual({
    type: 'object',
    properties: { b: {} },
    required: ['b'],
  });
});

const deep = (levels: number): object =>
  levels === 0 ? text : { type: 'object', properties: { more: deep(levels - 1) } };
const wide = (count: number, property: object) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`parameter_${index}`, property]));
/** Each level refers twice to the one before. */
const doubling = Object.fromEntries(
  Array.from({ length: 40 }, (_, level) => {
    const below = level === 0 ? text : { $ref: `#/$defs/L${level - 1}` };
    return [`L${level}`, { type: 'object', properties: { a: below, b: below } }];
  }),
);

test.each([
  ['deep', { properties: { wanted: deep(500) } }],
  ['wide', { properties: { ...wide(3000, { ...text, description: 'x'.repeat(300) }), wanted: text } }],
  ['full of references', { properties: { wanted: { $ref: '#/$defs/L39' } }, $defs: doubling }],
  [
    'full of values',
    { properties: { wanted: { enum: Array.from({ length: 5000 }, (_, index) => `value ${index}`) } } },
  ],
  ['long', { properties: { wanted: { ...text, description: '😀'.repeat(50_000), default: 'x'.repeat(50_000) } } }],
])('keeps a %s schema short', (_, schema) => {
  const fitted = fitToolSchema({ type: 'object', ...schema, required: ['wanted'] });
  expect(JSON.stringify(fitted).length).toBeLessThanOrEqual(8000);
  expect(fitted).toMatchObject({ type: 'object', properties: { wanted: {} }, required: ['wanted'] });
  // No half of a character.
  expect(JSON.stringify(fitted)).not.toMatch(/\\ud8/i);
});
