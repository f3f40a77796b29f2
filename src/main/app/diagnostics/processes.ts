import { app } from 'electron';
import type { ProcessFigures } from '../../../shared/app/process-figures.ts';

/** Electron's names for its processes in words that say what Hark has them do. */
const NAMES: Record<string, string> = {
  Browser: 'Main',
  Tab: 'Window',
  GPU: 'Graphics',
  'hark-engine': 'Engine',
  'Audio Service': 'Audio',
  'Network Service': 'Network',
};

/** CPU since the last call and memory of every process of the app. */
export function processes(): ProcessFigures[] {
  return app.getAppMetrics().map(({ type, name, cpu, memory }) => {
    const own = name ?? type;
    return {
      name: NAMES[own] ?? own,
      cpuPercentOfOneCore: Math.round(cpu.percentCPUUsage * 10) / 10,
      residentMib: Math.round(memory.workingSetSize / 1024),
    };
  });
}
