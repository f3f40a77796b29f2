import { hostname } from 'node:os';
import type { Config } from '../../../shared/settings/config-schema.ts';
import { announceWyoming } from '../discovery/announce.ts';
import { Satellite, type SatelliteParts } from './satellite.ts';

interface HomeSatelliteParts extends Omit<SatelliteParts, 'name' | 'port'> {
  settings: Config['satellite'];
}

/**
 * Opens a satellite that Home Assistant finds on the network.
 * @param onProblem called when it cannot be announced
 * @throws HarkError SERVER_PORT
 */
export async function openHomeSatellite(
  { settings, ...parts }: HomeSatelliteParts,
  onProblem: (error: unknown) => void,
): Promise<Satellite> {
  const name = settings.name ?? hostname();
  const satellite = await Satellite.open({ ...parts, name, port: settings.port });
  announceWyoming(name, satellite.port, onProblem);
  return satellite;
}
