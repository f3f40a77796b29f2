import { findReference, isSchemaObject, type JsonSchema } from './schema-reference.ts';
import { type FlatSchema, type SchemaNode, typesOf } from './schema-types.ts';

/** Of references, `allOf` and alternatives within each other. */
const MAX_NESTING = 40;

/** Inlines references and joins `allOf` within one document. */
export class SchemaFlattener {
  #remaining: number;
  #nesting = 0;

  /** @param maxNodes limits the work on a schema whose references grow exponentially */
  constructor(
    private readonly root: JsonSchema,
    maxNodes: number,
  ) {
    this.#remaining = maxNodes;
  }

  /** The result is empty, which allows everything, after `maxNodes` calls, when nested too deep, and for a boolean schema. */
  flatten({ schema, path }: SchemaNode): FlatSchema {
    this.#remaining -= 1;
    if (!isSchemaObject(schema) || this.#remaining < 0 || this.#nesting >= MAX_NESTING) {
      return { keywords: {}, path, properties: new Map(), required: new Set() };
    }
    this.#nesting += 1;
    const flat = this.#flattenObject(schema, path);
    this.#nesting -= 1;
    return flat;
  }

  #flattenObject(schema: JsonSchema, path: ReadonlySet<string>): FlatSchema {
    const { $ref, allOf, properties, required, ...keywords } = schema;
    const flat: FlatSchema = { keywords, path, properties: new Map(), required: new Set(namesIn(required)) };
    if (isSchemaObject(properties)) {
      for (const [name, property] of Object.entries(properties))
        flat.properties.set(name, [{ schema: property, path }]);
    }
    if (typeof $ref === 'string') this.#join(flat, this.#resolve($ref, path));
    for (const part of Array.isArray(allOf) ? allOf : []) this.#join(flat, { schema: part, path });
    return flat;
  }

  /** Adds the properties of those alternatives that are objects. What only some of them require is not required. */
  addVariants(flat: FlatSchema, variants: readonly SchemaNode[]): void {
    const flats = variants.flatMap((variant) => {
      const part = this.flatten(variant);
      const types = typesOf(part);
      if (types.length > 0 && !types.includes('object')) return [];
      this.#nesting += 1;
      this.addVariants(part, variantsOf(part));
      this.#nesting -= 1;
      return [part];
    });
    for (const part of flats) addProperties(flat, part);
    const [first, ...others] = flats;
    for (const name of first?.required ?? []) {
      if (others.every(({ required }) => required.has(name))) flat.required.add(name);
    }
  }

  #resolve(reference: string, path: ReadonlySet<string>): SchemaNode {
    const schema = findReference(this.root, reference);
    if (!path.has(reference)) return { schema, path: new Set([...path, reference]) };
    // Of a schema that contains itself, only the type is repeated.
    return { schema: isSchemaObject(schema) ? { type: schema.type ?? 'object' } : {}, path };
  }

  #join(flat: FlatSchema, node: SchemaNode): void {
    const part = this.flatten(node);
    flat.keywords = { ...part.keywords, ...flat.keywords };
    flat.path = new Set([...flat.path, ...part.path]);
    for (const name of part.required) flat.required.add(name);
    addProperties(flat, part);
  }
}

/** The alternatives of `anyOf` and `oneOf`. */
export function variantsOf({ keywords, path }: FlatSchema): SchemaNode[] {
  return [keywords.anyOf, keywords.oneOf]
    .filter((list) => Array.isArray(list))
    .flat()
    .filter((schema) => schema !== false)
    .map((schema) => ({ schema, path }));
}

function addProperties(flat: FlatSchema, part: FlatSchema): void {
  for (const [name, nodes] of part.properties) {
    flat.properties.set(name, [...(flat.properties.get(name) ?? []), ...nodes]);
  }
}

function namesIn(required: unknown): string[] {
  return Array.isArray(required) ? required.filter((name) => typeof name === 'string') : [];
}
