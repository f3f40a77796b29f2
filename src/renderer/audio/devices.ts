/**
 * Chromium's aliases for the system default; a stream opened by alias keeps the old device when the default changes.
 */
const ALIASES = new Set(['default', 'communications']);

/** The names of all devices, without Chromium's aliases; empty until microphone access is granted. */
export async function deviceNames(kind: 'audioinput' | 'audiooutput'): Promise<string[]> {
  const devices = withoutAliases(await navigator.mediaDevices.enumerateDevices(), kind);
  return [...new Set(devices.map(({ label }) => label).filter((label) => label !== ''))];
}

/**
 * @param name null for the system default
 * @returns the id of the named device, or of the system default if it is missing; undefined if neither is known
 */
export async function deviceIdOf(kind: 'audioinput' | 'audiooutput', name: string | null): Promise<string | undefined> {
  return (await bestDevice(kind, name))?.deviceId;
}

/** Like `deviceIdOf`, but returns the name. */
export async function deviceLabelOf(kind: 'audioinput', name: string | null): Promise<string | undefined> {
  return (await bestDevice(kind, name))?.label;
}

async function bestDevice(kind: MediaDeviceKind, name: string | null): Promise<MediaDeviceInfo | undefined> {
  const all = await navigator.mediaDevices.enumerateDevices();
  const devices = withoutAliases(all, kind);
  const named = devices.find(({ label }) => label === name);
  if (named) return named;
  const alias = all.find((device) => device.kind === kind && device.deviceId === 'default');
  return devices.find(({ groupId }) => alias && groupId === alias.groupId);
}

function withoutAliases(devices: readonly MediaDeviceInfo[], kind: MediaDeviceKind): MediaDeviceInfo[] {
  return devices.filter((device) => device.kind === kind && device.deviceId !== '' && !ALIASES.has(device.deviceId));
}
