import { readlinkSync } from 'node:fs';

/** On Linux and macOS, a link to the file of the time zone. */
const SYSTEM_ZONE_LINK = '/etc/localtime';
const CHECK_INTERVAL_MS = 30_000;
/** Matches paths such as ".../zoneinfo/Europe/Berlin". */
const ZONE_IN_PATH = /zoneinfo(?:\.default)?\/(.+)$/;

/**
 * Keeps this process in the system's time zone, which Node reads only at its start. Does nothing if TZ is set, or
 * on Windows, which has no zone link.
 * @param link path of the system's zone link
 * @returns a function that stops following
 */
export function followSystemZone(link = SYSTEM_ZONE_LINK): () => void {
  if (process.env.TZ !== undefined) return () => undefined;
  let current = readZone(link);
  const timer = setInterval(() => {
    const zone = readZone(link);
    if (zone === undefined || zone === current) return;
    current = zone;
    process.env.TZ = zone;
  }, CHECK_INTERVAL_MS);
  timer.unref();
  return () => clearInterval(timer);
}

function readZone(link: string): string | undefined {
  try {
    return ZONE_IN_PATH.exec(readlinkSync(link))?.[1];
  } catch {
    return undefined; // The system has no zone link.
  }
}
