import { openWakeWordEngine } from './openwakeword/engine.ts';
import type { WakeEngine } from './wake-engine.ts';

/** Every wake word engine. A new one is a folder, a line here and an entry in models/manifest.json. */
const WAKE_ENGINES: readonly WakeEngine[] = [openWakeWordEngine];

/** @param id as a model's `engine` in models/manifest.json @throws Error when there is none */
export function wakeEngine(id: string): WakeEngine {
  const found = WAKE_ENGINES.find((engine) => engine.id === id);
  if (!found) throw new Error(`no engine runs wake words of "${id}"`);
  return found;
}
