import { loadConfig } from '../../config/load-config.ts';
import { shownValue } from '../../config/redact.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { print, printJson } from '../output.ts';

/** `hark config`: the effective configuration and where each value is from. */
export function config({ json = false }: { json?: boolean }): ExitCode {
  const loaded = loadConfig();
  const rows = [...loaded.sources].map(([path, source]) => ({
    path,
    value: shownValue(path, valueAt(loaded.config, path)),
    source,
  }));
  if (json) {
    printJson(Object.fromEntries(rows.map(({ path, value, source }) => [path, { value, source }])));
    return EXIT.ok;
  }
  const shown = rows.map(({ path, value, source }) => [path, JSON.stringify(value), source] as const);
  const widths = [0, 1].map((column) => Math.max(...shown.map((row) => (row[column] ?? '').length)));
  for (const [path, value, source] of shown) {
    print(`${path.padEnd(widths[0] ?? 0)}  ${value.padEnd(widths[1] ?? 0)}  ${source}`);
  }
  return EXIT.ok;
}

function valueAt(tree: unknown, path: string): unknown {
  return splitPath(path).reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], tree);
}

function splitPath(path: string): string[] {
  return path.split('.');
}
