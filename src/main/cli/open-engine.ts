import type { Config } from '../../shared/settings/config-schema.ts';
import { Engine } from '../engine/engine.ts';
import { probeUnknown } from '../models/providers/probe-unknown.ts';
import { printError } from './output.ts';
import { probeByChild } from './probe-by-child.ts';

/** An engine that says what it goes on without. Models that shall run on a graphics processor are tried there first. */
export async function openEngine(config: Config): Promise<Engine> {
  await probeUnknown(config, probeByChild);
  return new Engine(config, printError);
}
