/** A JSON Schema as an object; boolean schemas are handled where they are read. */
export type JsonSchema = Record<string, unknown>;

export function isSchemaObject(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Finds what a `$ref` names within its own document: `#`, a JSON pointer (RFC 6901), an `$anchor`, an `$id`, or else the
 * definition with the last name of the path, for schemas that were cut out of a larger document.
 * @returns undefined when the document has no such schema
 */
export function findReference(root: JsonSchema, reference: string): unknown {
  const [document = '', fragment = ''] = reference.split('#', 2);
  const isOwn = document === '' || document === root.$id;
  if (isOwn && fragment === '') return root;
  const pointed = isOwn && fragment.startsWith('/') ? followPointer(root, fragment) : undefined;
  if (pointed !== undefined) return pointed;
  const definitions = [root.$defs, root.definitions].filter(isSchemaObject);
  for (const definition of definitions.flatMap((group) => Object.values(group))) {
    if (!isSchemaObject(definition)) continue;
    if (definition.$id === reference || (isOwn && definition.$anchor === fragment)) return definition;
  }
  const lastName = decodeToken(reference.slice(reference.lastIndexOf('/') + 1));
  return definitions.find((group) => Object.hasOwn(group, lastName))?.[lastName];
}

function followPointer(root: unknown, pointer: string): unknown {
  let found = root;
  for (const token of pointer.split('/').slice(1).map(decodeToken)) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, token)) return undefined;
    found = (found as Record<string, unknown>)[token];
  }
  return found;
}

/** One part of a JSON pointer in a URI fragment (RFC 6901, section 6). */
function decodeToken(token: string): string {
  let decoded = token;
  try {
    decoded = decodeURIComponent(token);
  } catch {
    // A lone percent sign stands for itself.
  }
  return decoded.replaceAll('~1', '/').replaceAll('~0', '~');
}
