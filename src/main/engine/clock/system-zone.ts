import { readlinkSync } from 'node:fs';

/** The link to the zone's file on Linux and macOS. */
const SYSTEM_ZONE_LINK = '/etc/localtime';
const LOOK_INTERVAL_MS = 30_000;
/** ".../zoneinfo/Europe/Berlin". */
const ZONE_IN_PATH = /zoneinfo(?:\.default)?\/(.+)$/;

/**
 * Has this process follow the system's time zone: Node reads it once, when it starts. Where TZ is set, that is what
 * counts; on Windows, which has no such link, the zone of the start stays.
 * @param link of the system
 * @returns ends it
 */
export function followSystemZone(link = SYSTEM_ZONE_LINK): () => void {
  if (process.env.TZ !== undefined) return () => undefined;
  let known = readZone(link);
  const timer = setInterval(() => {
    const zone = readZone(link);
    if (zone === undefined || zone === known) return;
    known = zone;
    process.env.TZ = zone;
  }, LOOK_INTERVAL_MS);
  timer.unref();
  return () => clearInterval(timer);
}

function readZone(link: string): string | undefined {
  try {
    return ZONE_IN_PATH.exec(readlinkSync(link))?.[1];
  } catch {
    return undefined; // No link, no zone to follow.
  }
}
