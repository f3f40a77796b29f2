import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { resultFile } from '../scripts/short-form.ts';
import { hardware } from './hardware.ts';

/** Folder of all benches' results. */
export const RESULTS_FOLDER = resolve(import.meta.dirname, 'results');

/** Writes `results/NAME.json`. @returns the figures with the time and the machine of the measurement */
export function writeResult<Figures extends object>(name: string, figures: Figures) {
  const result = { date: new Date().toISOString(), hardware: hardware(), ...figures };
  writeFileSync(resultFile(join(RESULTS_FOLDER, `${name}.json`)), `${JSON.stringify(result, null, 2)}\n`);
  return result;
}

/** Writes `results/NAME.json` anew with these figures; those that are undefined or not named stay as they are committed. */
export function updateResult(name: string, figures: object): void {
  const before: Record<string, unknown> = JSON.parse(readFileSync(join(RESULTS_FOLDER, `${name}.json`), 'utf8'));
  const { date: _, hardware: __, ...kept } = before;
  const measured = Object.fromEntries(Object.entries(figures).filter(([, figure]) => figure !== undefined));
  writeResult(name, { ...kept, ...measured });
}

/** Writes `results/NAME.svg`. */
export function writePicture(name: string, svg: string): void {
  writeFileSync(resultFile(join(RESULTS_FOLDER, `${name}.svg`)), svg);
}
