import { cpus, release, totalmem } from 'node:os';

/** The machine of a measurement; stored with every result. */
export function hardware() {
  const processors = cpus();
  return {
    processor: processors[0]?.model.trim() ?? 'unknown',
    cores: processors.length,
    memoryGib: Math.round((totalmem() / 2 ** 30) * 10) / 10,
    system: `${process.platform} ${release()}`,
    node: process.versions.node,
  };
}
