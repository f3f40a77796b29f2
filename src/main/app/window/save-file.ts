import { writeFile } from 'node:fs/promises';
import { HarkError } from '../../../shared/errors.ts';
import type { Dialogs } from './dialogs.ts';

const FILE_TYPES = { csv: 'Comma-separated values', png: 'Picture', json: 'JSON', md: 'Markdown', yaml: 'YAML' };

/**
 * Asks the user for a path and writes the file there.
 * @param name suggested, without the extension
 * @returns the path; undefined when the user cancelled
 * @throws HarkError OUTPUT_UNWRITABLE
 */
export async function saveFile(
  dialogs: Dialogs,
  name: string,
  extension: keyof typeof FILE_TYPES,
  content: string | Buffer,
): Promise<string | undefined> {
  const fileType = { name: FILE_TYPES[extension], extensions: [extension] };
  const path = await dialogs.choosePathToSave(`${name}.${extension}`, fileType);
  if (path === undefined) return undefined;
  try {
    await writeFile(path, content);
  } catch (cause) {
    throw new HarkError('OUTPUT_UNWRITABLE', (cause as Error).message, { cause });
  }
  return path;
}
