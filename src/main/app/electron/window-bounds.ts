import { join } from 'node:path';
import { type BrowserWindow, type Rectangle, screen } from 'electron';
import { z } from 'zod';
import { stateFolder } from '../../config/state-folder.ts';
import { JsonFile } from '../../storage/json-file.ts';
import { isVisible } from '../desktop/visible-area.ts';

const boundsSchema = z.object({
  x: z.number().int().optional(),
  y: z.number().int().optional(),
  width: z.number().int().min(200).max(20_000),
  height: z.number().int().min(200).max(20_000),
  maximized: z.boolean(),
});

export type WindowBounds = z.infer<typeof boundsSchema>;

const DEFAULT_BOUNDS: WindowBounds = { width: 1120, height: 760, maximized: false };
const file = () => new JsonFile(join(stateFolder(), 'window.json'), boundsSchema, DEFAULT_BOUNDS);

/** Where the window was last; without a position when that is not on a screen any more. */
export function readBounds(): WindowBounds {
  const bounds = file().read(() => undefined);
  const areas = screen.getAllDisplays().map(({ workArea }) => workArea);
  if (bounds.x !== undefined && bounds.y !== undefined && areas.some((area) => isVisible(bounds as Rectangle, area))) {
    return bounds;
  }
  return { width: bounds.width, height: bounds.height, maximized: bounds.maximized };
}

/** Saves the position for the next start. */
export function rememberBounds(window: BrowserWindow): void {
  try {
    file().write({ ...window.getNormalBounds(), maximized: window.isMaximized() });
  } catch {
    // Without the file the next window opens in the middle of the screen.
  }
}
