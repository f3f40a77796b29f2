import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stateFolder } from '../../config/state-folder.ts';
import { replaceFile } from '../../storage/replace-file.ts';
import { UsageHabit } from './usage-habit.ts';

const file = () => join(stateFolder(), 'habit.json');

/** @returns the saved habit; an empty one if there is none or it is damaged */
export function readHabit(): UsageHabit {
  try {
    return UsageHabit.from(JSON.parse(readFileSync(file(), 'utf8')));
  } catch {
    return UsageHabit.from(undefined);
  }
}

/** Replaces the file atomically. @throws Error if it cannot be written */
export function writeHabit(habit: UsageHabit): void {
  replaceFile(file(), JSON.stringify(habit));
}
