/** Chromium's names for "whatever the system uses": they keep the old device when the system's choice changes. */
const ALIASES = new Set(['default', 'communications']);

/** The names of the devices there are, without Chromium's aliases; empty until the microphone is allowed. */
export async function deviceNames(kind: 'audioinput' | 'audiooutput'): Promise<string[]> {
  const devices = concrete(await navigator.mediaDevices.enumerateDevices(), kind);
  return [...new Set(devices.map(({ label }) => label).filter((label) => label !== ''))];
}

/**
 * @param name null for the system's choice
 * @returns the id of the device of that name, else of the one that the system uses; undefined when it cannot be told
 */
export async function deviceIdOf(kind: 'audioinput' | 'audiooutput', name: string | null): Promise<string | undefined> {
  return (await bestDevice(kind, name))?.deviceId;
}

/** As `deviceIdOf`, its name. */
export async function deviceLabelOf(kind: 'audioinput', name: string | null): Promise<string | undefined> {
  return (await bestDevice(kind, name))?.label;
}

async function bestDevice(kind: MediaDeviceKind, name: string | null): Promise<MediaDeviceInfo | undefined> {
  const all = await navigator.mediaDevices.enumerateDevices();
  const devices = concrete(all, kind);
  const named = devices.find(({ label }) => label === name);
  if (named) return named;
  const alias = all.find((device) => device.kind === kind && device.deviceId === 'default');
  return devices.find(({ groupId }) => alias && groupId === alias.groupId);
}

function concrete(devices: readonly MediaDeviceInfo[], kind: MediaDeviceKind): MediaDeviceInfo[] {
  return devices.filter((device) => device.kind === kind && device.deviceId !== '' && !ALIASES.has(device.deviceId));
}
