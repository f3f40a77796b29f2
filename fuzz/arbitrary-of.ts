import fc from 'fast-check';
import { z } from 'zod';
import { anyValue } from './cases.ts';

/** The subset of `z.toJSONSchema`'s output that Hark's messages use. */
interface JsonSchema {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: JsonSchema | boolean;
  propertyNames?: JsonSchema;
  items?: JsonSchema;
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  format?: string;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  /** Set by `arbitraryOf` for types that JSON Schema cannot represent. */
  special?: keyof typeof SPECIAL;
}

const MAX_LIST_LENGTH = 4;

const SPECIAL = {
  void: fc.constant(undefined),
  Float32Array: fc.float32Array({ min: -1, max: 1, maxLength: 64 }),
  SharedArrayBuffer: fc.constant(4).map((bytes) => new SharedArrayBuffer(bytes)),
};

/** @returns the values of `SPECIAL` that a schema accepts */
function specialOf({ _zod: { def, bag } }: z.core.$ZodType): string {
  return 'Class' in bag ? (bag.Class as { name: string }).name : def.type;
}

/** Generates values of a schema's shape. Ignores refinements, so the schema rejects some of the values. */
export function arbitraryOf(schema: z.ZodType): fc.Arbitrary<unknown> {
  const json = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override({ zodSchema, jsonSchema }) {
      const special = specialOf(zodSchema);
      if (special in SPECIAL) Object.assign(jsonSchema, { special });
    },
  });
  return valuesOf(json as JsonSchema);
}

function valuesOf(schema: JsonSchema): fc.Arbitrary<unknown> {
  const choices = schema.anyOf ?? schema.oneOf;
  if (schema.special) return SPECIAL[schema.special];
  if (choices) return fc.oneof(...choices.map(valuesOf));
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'object':
      return objects(schema);
    case 'array':
      return fc.array(valuesOf(schema.items ?? {}), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.max(schema.minItems ?? 0, Math.min(schema.maxItems ?? MAX_LIST_LENGTH, MAX_LIST_LENGTH)),
      });
    case 'string':
      return texts(schema);
    case 'integer':
      return fc.integer({ min: Math.ceil(lowest(schema) ?? -1e6), max: Math.floor(highest(schema) ?? 1e6) });
    case 'number':
      return fc.double({ min: lowest(schema) ?? -1e6, max: highest(schema) ?? 1e6, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return anyValue;
  }
}

function objects({ properties = {}, required = [], additionalProperties, propertyNames }: JsonSchema) {
  const shape = Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, valuesOf(value)]));
  const known = fc.record(shape, { requiredKeys: required.filter((key) => key in shape) });
  if (typeof additionalProperties !== 'object') return known;
  const names = valuesOf(propertyNames ?? { type: 'string' }) as fc.Arbitrary<string>;
  const others = fc.dictionary(names, valuesOf(additionalProperties), { maxKeys: MAX_LIST_LENGTH });
  return fc.tuple(known, others).map(([first, second]) => ({ ...first, ...second }));
}

function texts({ pattern, format, minLength = 0, maxLength }: JsonSchema): fc.Arbitrary<string> {
  if (format === 'uri') return fc.webUrl();
  if (pattern) return fc.stringMatching(new RegExp(pattern));
  return fc.string({ minLength, maxLength: Math.min(maxLength ?? 40, Math.max(40, minLength)) });
}

/** Slightly above an exclusive bound. */
const lowest = ({ minimum, exclusiveMinimum }: JsonSchema) =>
  minimum ?? (exclusiveMinimum === undefined ? undefined : exclusiveMinimum + 0.001);
const highest = ({ maximum, exclusiveMaximum }: JsonSchema) =>
  maximum ?? (exclusiveMaximum === undefined ? undefined : exclusiveMaximum - 0.001);
