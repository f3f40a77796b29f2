import type { Rectangle } from 'electron';

/** So much of the window must be on a screen. */
const LEAST_VISIBLE_PX = 80;

/** @returns whether enough of the window can be seen, and its title bar be taken hold of */
export function isVisible(window: Rectangle, area: Rectangle): boolean {
  const overlap = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x);
  return overlap >= LEAST_VISIBLE_PX && window.y >= area.y && window.y <= area.y + area.height - LEAST_VISIBLE_PX;
}
