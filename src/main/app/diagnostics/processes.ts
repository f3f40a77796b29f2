import type { ProcessFigures } from '../../../shared/app/process-figures.ts';

/** The part of Electron's `ProcessMetric` that is used. */
export interface ProcessMetric {
  type: string;
  name?: string;
  cpu: { percentCPUUsage: number };
  memory: { workingSetSize: number };
}

/** Electron's process names → what the process does for Hark. */
const NAMES: Record<string, string> = {
  Browser: 'Main',
  Tab: 'Window',
  GPU: 'Graphics',
  'hark-engine': 'Engine',
  'Audio Service': 'Audio',
  'Network Service': 'Network',
};

/** CPU since the last call, and memory, of every process of the app. */
export function processFigures(metrics: readonly ProcessMetric[]): ProcessFigures[] {
  return metrics.map(({ type, name, cpu, memory }) => {
    const own = name ?? type;
    return {
      name: NAMES[own] ?? own,
      cpuPercentOfOneCore: Math.round(cpu.percentCPUUsage * 10) / 10,
      residentMib: Math.round(memory.workingSetSize / 1024),
    };
  });
}
