import { basename } from 'node:path';
import { execCommand } from './exec-line.ts';
import type { Program } from './program.ts';

const GROUP = '[Desktop Entry]';
const ESCAPES: Readonly<Record<string, string>> = { s: ' ', n: '\n', t: '\t', r: '\r', '\\': '\\' };

/**
 * Reads a desktop entry (Desktop Entry Specification 1.5).
 * @param text of the file
 * @param id the file's name without `.desktop`
 * @returns undefined for what the desktop's menu does not show: hidden ones, links, programs of a terminal
 */
export function programOf(text: string, id: string): Program | undefined {
  const keys = keysOf(text);
  const name = keys.get('Name');
  const exec = keys.get('Exec');
  const isShown =
    keys.get('Type') === 'Application' && !['NoDisplay', 'Hidden', 'Terminal'].some((key) => keys.get(key) === 'true');
  const command = name !== undefined && exec !== undefined && isShown ? execCommand(exec, name) : undefined;
  if (name === undefined || !command) return undefined;
  const named = [...keys].filter(([key]) => /^(?:Name|GenericName)(?:\[.+\])?$/.test(key)).map(([, value]) => value);
  const keywords = [...keys]
    .filter(([key]) => /^Keywords(?:\[.+\])?$/.test(key))
    .flatMap(([, value]) => value.split(';'));
  const classes = [keys.get('StartupWMClass'), id, id.split('.').at(-1), basename(command[0])];
  return {
    name,
    otherNames: [...named, ...keywords.filter((word) => word !== '')],
    command,
    windowClasses: [...new Set(classes.flatMap((one) => one?.toLowerCase() ?? []))],
  };
}

function keysOf(text: string): Map<string, string> {
  const keys = new Map<string, string>();
  let isInGroup = false;
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith('[')) isInGroup = line.trim() === GROUP;
    const [, key, value] = line.match(/^([A-Za-z0-9-]+(?:\[[^\]]+\])?)\s*=\s*(.*)$/) ?? [];
    if (isInGroup && key !== undefined && value !== undefined && !keys.has(key)) keys.set(key, unescaped(value));
  }
  return keys;
}

const unescaped = (value: string) => value.replace(/\\([sntr\\])/g, (_, code: string) => ESCAPES[code] ?? '');
