/** Tests that the built engine loads no client code of remote services without configuration. Needs the build. */
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const BUILT_ENGINE = resolve(import.meta.dirname, '../../../../out/main/engine.cjs');
/** Strings in the code of undici, the Redis client, the circuit breaker, MCP, Wyoming, OTLP and Opus. */
const MARKERS = [
  'UND_ERR_HEADERS_TIMEOUT',
  'RESP_TYPES',
  'times: it is tried again in some seconds',
  'StreamableHTTP',
  'audio-chunk',
  'BatchSpanProcessor',
  'libopus',
];
/** Matches top-level imports, which load with the file; lazy imports are indented. */
const TOP_LEVEL_REQUIRE = /^(?:const \w+ = |let \w+ = )?require\("(\.[^"]+)"\)/gm;

function readEagerImports(file: string, found = new Map<string, string>()): Map<string, string> {
  if (found.has(file)) return found;
  const code = readFileSync(file, 'utf8');
  found.set(file, code);
  for (const [, path = ''] of code.matchAll(TOP_LEVEL_REQUIRE)) readEagerImports(join(dirname(file), path), found);
  return found;
}

test('loads no code for remote services before they are configured', () => {
  const code = [...readEagerImports(BUILT_ENGINE).values()].join('\n');
  expect(MARKERS.filter((marker) => code.includes(marker))).toEqual([]);
  // The markers exist in the lazily loaded code.
  const [, remotes = ''] = /require\("\.\/(?:chunks\/)?(remote-services-[^"]+)"\)/.exec(code) ?? [];
  const later = [...readEagerImports(join(dirname(BUILT_ENGINE), 'chunks', remotes)).values()].join('\n');
  expect(MARKERS.filter((marker) => later.includes(marker)).length).toBeGreaterThanOrEqual(3);
});
