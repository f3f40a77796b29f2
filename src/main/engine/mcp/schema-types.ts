import type { JsonSchema } from './schema-reference.ts';

/** A schema within a document. */
export interface SchemaNode {
  schema: unknown;
  /** The references that led here; one that comes again is a cycle. */
  path: ReadonlySet<string>;
}

/** A schema without `$ref` and `allOf`. */
export interface FlatSchema {
  /** All other keywords; those of the schema itself win over those of its parts. */
  keywords: JsonSchema;
  path: ReadonlySet<string>;
  /** Name → what the parts say about it, at least one. */
  properties: Map<string, SchemaNode[]>;
  required: Set<string>;
}

const TYPES = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'] as const;

export type SchemaType = (typeof TYPES)[number];

/** Keywords that apply to one type only, for schemas that do not name their type. */
const TYPE_OF_KEYWORD: Record<string, SchemaType> = {
  additionalProperties: 'object',
  patternProperties: 'object',
  items: 'array',
  prefixItems: 'array',
  minItems: 'array',
  maxItems: 'array',
  pattern: 'string',
  minLength: 'string',
  maxLength: 'string',
  minimum: 'number',
  maximum: 'number',
};

/** @returns the types that a value may have; empty when the schema does not say */
export function typesOf(flat: FlatSchema): SchemaType[] {
  const { keywords, properties } = flat;
  const named = [keywords.type].flat().flatMap((type) => TYPES.find((known) => known === lowerCase(type)) ?? []);
  if (named.length > 0) return [...new Set(keywords.nullable === true ? [...named, 'null' as const] : named)];
  if (properties.size > 0) return ['object'];
  const values = valuesOf(flat);
  if (values.length > 0) return [...new Set(values.flatMap((value) => typeOfValue(value) ?? []))];
  const keyword = Object.keys(TYPE_OF_KEYWORD).find((name) => Object.hasOwn(keywords, name));
  return keyword === undefined ? [] : [TYPE_OF_KEYWORD[keyword] as SchemaType];
}

/** The values that `enum` or `const` allow, as far as they are no objects or arrays. */
export function valuesOf({ keywords }: FlatSchema): (string | number | boolean | null)[] {
  const values = Object.hasOwn(keywords, 'const') ? [keywords.const] : keywords.enum;
  return Array.isArray(values) ? values.filter((value) => value === null || typeof value !== 'object') : [];
}

/** Whether a value of `enum` may stand in a schema of that type. */
export function hasType(value: unknown, type: SchemaType): boolean {
  const found = typeOfValue(value);
  return found === type || (type === 'integer' && Number.isInteger(value));
}

function typeOfValue(value: unknown): SchemaType | undefined {
  return value === null ? 'null' : TYPES.find((type) => type === typeof value);
}

/** Google's APIs write types in capitals. */
function lowerCase(type: unknown): unknown {
  return typeof type === 'string' ? type.toLowerCase() : type;
}
