import type { Config } from '../../shared/settings/config-schema.ts';
import { Engine } from '../engine/engine.ts';
import { probeNewModels } from '../models/providers/probe-new-models.ts';
import { printError } from './output.ts';
import { probeByChild } from './probe-by-child.ts';

/** An engine that says what it goes on without. Models that shall run on a graphics processor are tried there first. */
export async function openEngine(config: Config, onProblem: (error: unknown) => void = printError): Promise<Engine> {
  await probeNewModels(config, probeByChild);
  return new Engine(config, onProblem);
}
