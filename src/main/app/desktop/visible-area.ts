import type { PageArea } from '../window/main-window.ts';

/** At least this much of the window must be on a screen. */
const MIN_VISIBLE_PX = 80;

/** @returns whether enough of the window is visible, and its title bar can be reached */
export function isVisible(window: PageArea, area: PageArea): boolean {
  const overlap = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x);
  return overlap >= MIN_VISIBLE_PX && window.y >= area.y && window.y <= area.y + area.height - MIN_VISIBLE_PX;
}
