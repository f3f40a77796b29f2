import { loadConfig } from '../../config/load-config.ts';
import { shownSettings } from '../../config/shown-settings.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { print, printJson } from '../output.ts';

/** `hark config`: the effective configuration and where each value is from. */
export function config({ json = false }: { json?: boolean }): ExitCode {
  const rows = shownSettings(loadConfig());
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
