import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import { HarkError } from '../../../shared/errors.ts';

const FILE_TYPES = { csv: 'Comma-separated values', png: 'Picture', json: 'JSON', md: 'Markdown', yaml: 'YAML' };

/**
 * Asks the user where to, and writes the file there.
 * @param name suggested, with its extension
 * @returns the path, or undefined when the user thought better of it
 * @throws HarkError OUTPUT_UNWRITABLE
 */
export async function save(
  window: BrowserWindow,
  name: string,
  extension: keyof typeof FILE_TYPES,
  content: string | Buffer,
): Promise<string | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(app.getPath('documents'), `${name}.${extension}`),
    filters: [{ name: FILE_TYPES[extension], extensions: [extension] }],
  });
  if (canceled || !filePath) return undefined;
  try {
    await writeFile(filePath, content);
  } catch (cause) {
    throw new HarkError('OUTPUT_UNWRITABLE', (cause as Error).message, { cause });
  }
  return filePath;
}
