/**
 * The only permission of the window is the microphone.
 * @param permission as Electron names it
 * @param origin of the page that asks
 * @param mediaTypes of a media request; empty when Electron only asks whether it would be allowed
 */
export function isPermitted(permission: string, origin: string, mediaTypes: readonly string[] = []): boolean {
  if (!isOwnOrigin(origin)) return false;
  return permission === 'media' && !mediaTypes.includes('video');
}

/** The scheme and host of the renderer, which main serves. */
export const APP_ORIGIN = 'hark://app';

/** @param url of a page, or its origin, with or without a trailing slash */
export function isOwnOrigin(url: string): boolean {
  return url === APP_ORIGIN || url.startsWith(`${APP_ORIGIN}/`);
}
