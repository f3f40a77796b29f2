import { userFolders } from './user-folders.ts';

/** Where Hark keeps the user's own data: agenda, lists, history, models, voices. */
export function dataFolder(): string {
  return userFolders().data;
}
