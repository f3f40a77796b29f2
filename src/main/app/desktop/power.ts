import { powerMonitor } from 'electron';

/**
 * Sleeps and wakes with the machine. Nothing here keeps it awake: Hark takes no power-save blocker.
 * @param onSleep the microphone is to be let go
 * @param onWake capture is to be built anew: after sleep the old one is silently dead
 */
export function followPower(onSleep: () => void, onWake: () => void): void {
  powerMonitor.on('suspend', onSleep);
  powerMonitor.on('resume', onWake);
}
