import { z } from 'zod';
import { configSchema } from '../../shared/config-schema.ts';

interface JsonSchema {
  type?: string;
  enum?: unknown[];
  minimum?: number;
  maximum?: number;
  format?: string;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
}

const root = z.toJSONSchema(configSchema, { io: 'input' }) as JsonSchema;

/** @returns what a setting accepts, in words; its keys when it is a section */
export function acceptedValues(path: readonly PropertyKey[]): string {
  let schema: JsonSchema | undefined = root;
  for (const key of path) schema = typeof key === 'number' ? schema?.items : schema?.properties?.[String(key)];
  return schema ? inWords(schema) : 'nothing';
}

function inWords(schema: JsonSchema): string {
  if (schema.properties) return `the keys ${Object.keys(schema.properties).join(', ')}`;
  if (schema.anyOf) return schema.anyOf.map(inWords).join(' or ');
  if (schema.type === 'null') return 'null';
  if (schema.type === 'string' && !schema.enum) {
    return schema.format === 'uri' ? 'an address such as http://127.0.0.1:11434/v1' : 'text';
  }
  if (schema.enum) return `one of ${schema.enum.join(', ')}`;
  if (schema.items) return `a list, each ${inWords(schema.items)}`;
  if (schema.type === 'boolean') return 'true or false';
  const kind = schema.type === 'integer' ? 'a whole number' : 'a number';
  return `${kind} from ${schema.minimum} to ${schema.maximum}`;
}
