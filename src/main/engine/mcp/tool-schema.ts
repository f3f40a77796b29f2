import { cutText } from './cut-text.ts';
import { SchemaFlattener, variantsOf } from './flat-schema.ts';
import { isSchemaObject, type JsonSchema } from './schema-reference.ts';
import { type FlatSchema, hasType, type SchemaNode, type SchemaType, typesOf, valuesOf } from './schema-types.ts';

/** A schema of this length takes a thousand tokens or two. */
const MAX_SCHEMA_CHARACTERS = 8000;
const MAX_NODES = 2000;
const MAX_ENUM_VALUES = 200;
const MAX_DEFAULT_CHARACTERS = 200;
const MAX_CONSTRAINT_CHARACTERS = 120;

/**
 * Limits that only the description tells. Servers of models reject some of them (patterns that are not anchored, formats,
 * long repetitions), and the tool checks its arguments itself.
 */
const DESCRIBED_KEYWORDS = [
  'format',
  'pattern',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
];

interface Limits {
  depth: number;
  descriptionCharacters: number;
  /** Of one object. */
  properties: number;
}

/** Tried one after the other until the schema is short enough. */
const LIMITS: readonly Limits[] = [
  { depth: 12, descriptionCharacters: 1000, properties: 500 },
  { depth: 4, descriptionCharacters: 200, properties: 500 },
  { depth: 2, descriptionCharacters: 60, properties: 200 },
  { depth: 1, descriptionCharacters: 0, properties: 60 },
];

/**
 * Rewrites the schema of a tool's arguments in the subset of JSON Schema that servers of language models accept: an object
 * with `properties`; no reference, alternative or boolean schema at the top; `items` in every array; one type a schema.
 * The result allows at least what the given schema allows.
 * @param inputSchema as the MCP server sent it; anything
 * @returns a schema of at most 8000 characters as JSON
 */
export function fitToolSchema(inputSchema: unknown): JsonSchema {
  for (const limits of LIMITS) {
    const fitted = new SchemaFitter(inputSchema, limits).fitArguments();
    if (JSON.stringify(fitted).length <= MAX_SCHEMA_CHARACTERS) return fitted;
  }
  return { type: 'object', properties: {} };
}

class SchemaFitter {
  readonly #root: JsonSchema;
  readonly #flattener: SchemaFlattener;

  constructor(
    schema: unknown,
    private readonly limits: Limits,
  ) {
    this.#root = isSchemaObject(schema) ? schema : {};
    this.#flattener = new SchemaFlattener(this.#root, MAX_NODES);
  }

  fitArguments(): JsonSchema {
    const flat = this.#flattener.flatten({ schema: this.#root, path: new Set(['#']) });
    return this.#typed(flat, 'object', 0);
  }

  /** @returns undefined for a schema that allows nothing */
  #fit(node: SchemaNode, depth: number): JsonSchema | undefined {
    if (node.schema === false) return undefined;
    const flat = this.#flattener.flatten(node);
    const types = typesOf(flat);
    const [type] = types;
    const description = this.#description(flat);
    if (type === undefined) return this.#untyped(flat, depth, description);
    if (types.length === 1) return { ...this.#typed(flat, type, depth), ...description };
    return { ...description, anyOf: types.map((each) => this.#typed(flat, each, depth)) };
  }

  #untyped(flat: FlatSchema, depth: number, description: JsonSchema): JsonSchema {
    const variants = depth < this.limits.depth ? variantsOf(flat) : [];
    const union = this.#union(variants, depth + 1);
    if (union) return { ...union, ...description };
    // llama.cpp takes an empty schema for any value, but rejects one that has only a description.
    if (Object.keys(description).length === 0) return {};
    const types: SchemaType[] = ['string', 'number', 'boolean', 'object', 'array'];
    return { ...description, anyOf: types.map((each) => this.#typed(flat, each, depth)) };
  }

  /** @returns undefined when there is nothing to choose from, or one of them allows everything */
  #union(nodes: readonly SchemaNode[], depth: number): JsonSchema | undefined {
    const byText = new Map(
      nodes.flatMap((node) => {
        const schema = this.#fit(node, depth);
        return schema ? [[JSON.stringify(schema), schema]] : [];
      }),
    );
    const fitted = [...byText.values()];
    const [first] = fitted;
    if (!first || fitted.some((schema) => Object.keys(schema).length === 0)) return undefined;
    if (fitted.length === 1) return first;
    // Alternatives of single values are an `enum`.
    if (fitted.every((schema) => schema.enum && schema.type === first.type)) {
      return { type: first.type, enum: [...new Set(fitted.flatMap((schema) => schema.enum))] };
    }
    return { anyOf: fitted };
  }

  #typed(flat: FlatSchema, type: SchemaType, depth: number): JsonSchema {
    if (type === 'object') return this.#object(flat, depth);
    if (type === 'array') return { type, items: this.#items(flat, depth) };
    const { minimum, maximum, default: preset } = flat.keywords;
    const values = valuesOf(flat).filter((value) => hasType(value, type));
    const isNumeric = type === 'number' || type === 'integer';
    return {
      type,
      ...(type !== 'null' && values.length > 0 && values.length <= MAX_ENUM_VALUES && { enum: values }),
      ...(isNumeric && isLimit(minimum) && { minimum }),
      ...(isNumeric && isLimit(maximum) && { maximum }),
      ...(type !== 'null' && hasType(preset, type) && isShort(preset) && { default: preset }),
    };
  }

  #object(flat: FlatSchema, depth: number): JsonSchema {
    if (depth >= this.limits.depth) return { type: 'object', properties: {} };
    this.#flattener.addVariants(flat, variantsOf(flat));
    const properties = this.#properties(flat, depth + 1);
    const names = new Set(properties.map(([name]) => name));
    const required = [...flat.required].filter((name) => names.has(name));
    const others = this.#additionalProperties(flat, depth);
    const isComplete = flat.properties.size <= this.limits.properties;
    return {
      type: 'object',
      properties: Object.fromEntries(properties),
      ...(required.length > 0 && { required }),
      ...(others !== undefined && isComplete && { additionalProperties: others }),
    };
  }

  /** The required ones come first, and also when nothing describes them. */
  #properties({ properties, required }: FlatSchema, depth: number): [name: string, schema: JsonSchema][] {
    const names = new Set([...[...required].filter((name) => !properties.has(name)), ...properties.keys()]);
    const byNeed = [...names].sort((one, other) => Number(required.has(other)) - Number(required.has(one)));
    return byNeed.slice(0, this.limits.properties).flatMap((name) => {
      const nodes = properties.get(name) ?? [];
      if (nodes.length > 0 && nodes.every(({ schema }) => schema === false)) return [];
      const [node] = nodes;
      const schema = nodes.length === 1 && node ? this.#fit(node, depth) : this.#union(nodes, depth);
      return [[name, schema ?? {}]];
    });
  }

  #additionalProperties({ keywords, path }: FlatSchema, depth: number): JsonSchema | false | undefined {
    const { additionalProperties: schema, patternProperties } = keywords;
    if (patternProperties !== undefined) return undefined;
    if (schema === false) return false;
    return isSchemaObject(schema) ? this.#fit({ schema, path }, depth + 1) : undefined;
  }

  /** The elements of a tuple become alternatives. */
  #items({ keywords, path }: FlatSchema, depth: number): JsonSchema {
    if (depth >= this.limits.depth) return {};
    const { items, prefixItems } = keywords;
    const elements = [prefixItems, items].flat().filter((schema) => schema !== undefined);
    return (
      this.#union(
        elements.map((schema) => ({ schema, path })),
        depth + 1,
      ) ?? {}
    );
  }

  #description({ keywords }: FlatSchema): { description?: string } {
    const { descriptionCharacters } = this.limits;
    const { description } = keywords;
    const constraints = DESCRIBED_KEYWORDS.flatMap((name) => {
      const limit = keywords[name];
      const isTold = typeof limit === 'string' || typeof limit === 'number';
      return isTold ? `${name}: ${cutText(String(limit), MAX_CONSTRAINT_CHARACTERS)}` : [];
    });
    const text = typeof description === 'string' ? cutText(description, descriptionCharacters) : '';
    const told = constraints.length > 0 && descriptionCharacters > 0 ? `(${constraints.join(', ')})` : '';
    const whole = [text, told].filter(Boolean).join(' ');
    return whole ? { description: whole } : {};
  }
}

/** Generators write the range of their number type, which says nothing. */
function isLimit(value: unknown): boolean {
  return typeof value === 'number' && Math.abs(value) < Number.MAX_SAFE_INTEGER;
}

function isShort(value: unknown): boolean {
  return JSON.stringify(value).length <= MAX_DEFAULT_CHARACTERS;
}
