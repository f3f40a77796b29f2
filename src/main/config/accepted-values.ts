import { z } from 'zod';
import { configSchema } from '../../shared/settings/config-schema.ts';

interface JsonSchema {
  type?: string;
  description?: string;
  enum?: unknown[];
  minimum?: number;
  maximum?: number;
  format?: string;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  exclusiveMinimum?: number;
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema;
}

const root = z.toJSONSchema(configSchema, { io: 'input' }) as JsonSchema;

/** @returns what a setting accepts, in words; its keys when it is a section */
export function acceptedValues(path: readonly PropertyKey[]): string {
  let schema: JsonSchema | undefined = root;
  for (const key of path) schema = typeof key === 'number' ? schema?.items : schema?.properties?.[String(key)];
  return schema ? inWords(schema) : 'nothing';
}

function inWords(schema: JsonSchema): string {
  if (schema.description) return schema.description;
  if (schema.type === 'object') return objectInWords(schema);
  if (schema.anyOf) return schema.anyOf.map(inWords).join(' or ');
  if (schema.type === 'null') return 'null';
  if (schema.type === 'string' && !schema.enum) {
    return schema.format === 'uri' ? 'an address such as http://127.0.0.1:11434/v1' : 'text';
  }
  if (schema.enum) return `one of ${schema.enum.join(', ')}`;
  if (schema.items) return `a list, each ${inWords(schema.items)}`;
  if (schema.type === 'boolean') return 'true or false';
  return numberInWords(schema);
}

function objectInWords({ properties, additionalProperties: values }: JsonSchema): string {
  if (properties) return `the keys ${Object.keys(properties).join(', ')}`;
  return values ? `names, each with ${inWords(values)}` : 'names, each with a value';
}

function numberInWords({ type, minimum, maximum, exclusiveMinimum }: JsonSchema): string {
  const kind = type === 'integer' ? 'a whole number' : 'a number';
  return minimum === undefined ? `${kind} over ${exclusiveMinimum}` : `${kind} from ${minimum} to ${maximum}`;
}
