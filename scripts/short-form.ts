import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * Where results of a short form go. A bench or tool in its short form shows that it works; its figures are worth nothing and must
 * not replace committed ones. `npm run test:tools` sets the variable.
 */
const folder = process.env.HARK_SHORT_FORM_FOLDER;

/** @returns `short` in the short form, otherwise `full` */
export function inShortForm<Value>(full: Value, short: Value): Value {
  return folder === undefined ? full : short;
}

/** @returns `file`, or in the short form a file of the same name in the folder for throw-away results */
export function resultFile(file: string): string {
  if (folder === undefined) return file;
  mkdirSync(folder, { recursive: true });
  return join(folder, basename(file));
}
