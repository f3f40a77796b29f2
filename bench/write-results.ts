import { writeFileSync } from 'node:fs';
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

/** Writes `results/NAME.svg`. */
export function writePicture(name: string, svg: string): void {
  writeFileSync(resultFile(join(RESULTS_FOLDER, `${name}.svg`)), svg);
}
