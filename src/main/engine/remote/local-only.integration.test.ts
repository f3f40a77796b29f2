/** Without remote services configured, none of their code is loaded. Needs the build. */
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const BUILT_ENGINE = resolve(import.meta.dirname, '../../../../out/main/engine.cjs');
/** Strings that occur in the code of undici, the Redis client, the circuit breaker, MCP, Wyoming, OTLP and Opus. */
const MARKERS = [
  'UND_ERR_HEADERS_TIMEOUT',
  'RESP_TYPES',
  'times: it is tried again in some seconds',
  'StreamableHTTP',
  'audio-chunk',
  'BatchSpanProcessor',
  'libopus',
];
/** Imports at the start of a line are loaded with the file, not on demand. */
const READ_AT_ONCE = /^(?:const \w+ = |let \w+ = )?require\("(\.[^"]+)"\)/gm;

function readAtOnce(file: string, found = new Map<string, string>()): Map<string, string> {
  if (found.has(file)) return found;
  const code = readFileSync(file, 'utf8');
  found.set(file, code);
  for (const [, path = ''] of code.matchAll(READ_AT_ONCE)) readAtOnce(join(dirname(file), path), found);
  return found;
}

test('loads no code for other machines before it is configured', () => {
  const read = [...readAtOnce(BUILT_ENGINE).values()].join('\n');
  expect(MARKERS.filter((marker) => read.includes(marker))).toEqual([]);
  // The markers occur in the code that is loaded on demand.
  const [, remotes = ''] = /require\("\.\/(?:chunks\/)?(remote-services-[^"]+)"\)/.exec(read) ?? [];
  const later = [...readAtOnce(join(dirname(BUILT_ENGINE), 'chunks', remotes)).values()].join('\n');
  expect(MARKERS.filter((marker) => later.includes(marker)).length).toBeGreaterThanOrEqual(3);
});
