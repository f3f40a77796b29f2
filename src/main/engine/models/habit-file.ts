import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stateFolder } from '../../config/state-folder.ts';
import { UsageHabit } from './usage-habit.ts';

const file = () => join(stateFolder(), 'habit.json');

/** The habit of the starts before this one; a fresh one when there is none or it is damaged. */
export function readHabit(): UsageHabit {
  try {
    return UsageHabit.from(JSON.parse(readFileSync(file(), 'utf8')));
  } catch {
    return UsageHabit.from(undefined);
  }
}

/** Replaces the file as a whole. @throws Error when it cannot be written: the habit is then kept for this start only */
export function writeHabit(habit: UsageHabit): void {
  mkdirSync(dirname(file()), { recursive: true });
  writeFileSync(`${file()}.new`, JSON.stringify(habit));
  renameSync(`${file()}.new`, file());
}
