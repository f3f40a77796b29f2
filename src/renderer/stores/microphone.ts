import { create } from 'zustand';
import type { ErrorCode } from '../../shared/errors.ts';
import { configSchema } from '../../shared/settings/config-schema.ts';
import { Capture, microphoneErrorCode } from '../audio/capture.ts';
import { deviceLabelOf } from '../audio/devices.ts';
import { invoke, on } from '../ipc.ts';
import { useSettings } from './settings.ts';

const MUTED_KEY = 'muted';

type MicrophoneStatus = 'opening' | 'open' | 'muted' | 'failed';

interface MicrophoneStore {
  status: MicrophoneStatus;
  /** The reason for `failed`, or `MIC_SILENT` while it is open. */
  problem: ErrorCode | undefined;
  deviceName: string;
  /** Sets up capture; call once. */
  start(): Promise<void>;
  /** Opens the microphone, or retries. */
  open(): Promise<void>;
  /** Releases the microphone, or reopens it. */
  toggleMute(): Promise<void>;
  /** Passes a port of the engine to the worklet. */
  connect(port: MessagePort): void;
  setSilent(silent: boolean): void;
  /** Records what Hark hears. @param durationMs length of the recording */
  record(durationMs: number): Promise<AudioBuffer>;
}

export const useMicrophone = create<MicrophoneStore>((set, get) => {
  let resolveCapture: (capture: Capture) => void;
  const capture = new Promise<Capture>((resolve) => {
    resolveCapture = resolve;
  });

  const wanted = () => useSettings.getState().snapshot?.config.devices ?? configSchema.parse({}).devices;

  /** Switches to a new device, to the configured microphone when it is back, or to a new system default. */
  const followDevices = async () => {
    const { status, deviceName } = get();
    if (status === 'failed') return get().open();
    if (status !== 'open') return;
    const best = await deviceLabelOf('audioinput', wanted().microphone);
    if (best !== undefined && best !== deviceName) await get().open();
  };

  const handleLost = async () => {
    void invoke('engine:command', { type: 'cancel' }).catch(() => undefined);
    (await capture).release();
    set({ status: 'failed', problem: 'MIC_LOST', deviceName: '' });
    // There may be a new default device.
    await get().open();
  };

  return {
    status: 'opening',
    problem: undefined,
    deviceName: '',
    async start() {
      const { chunkSizeMs } = await invoke('app:about');
      resolveCapture(
        new Capture(chunkSizeMs, {
          onLost: () => void handleLost(),
          onOpened: () => void invoke('audio:connect-microphone'),
        }),
      );
      navigator.mediaDevices.addEventListener('devicechange', () => void followDevices());
      await useSettings.getState().start();
      useSettings.subscribe(({ snapshot }, { snapshot: before }) => {
        const changed = JSON.stringify(snapshot?.config.devices) !== JSON.stringify(before?.config.devices);
        if (changed && get().status !== 'muted') void get().open();
      });
      on('app:asleep', (asleep) => {
        if (get().status === 'muted') return;
        if (asleep) void capture.then((ready) => ready.release());
        else void get().open();
      });
      if (localStorage.getItem(MUTED_KEY) === 'yes') set({ status: 'muted' });
      else await get().open();
    },
    async open() {
      const before = get().problem;
      set({ status: 'opening', problem: undefined });
      localStorage.removeItem(MUTED_KEY);
      try {
        const deviceName = await (await capture).open(wanted());
        if (deviceName !== undefined) set({ status: 'open', deviceName });
      } catch (thrown) {
        // Muted while it was opening.
        if (get().status !== 'opening') return;
        const code = microphoneErrorCode(thrown);
        // To a user who just unplugged the microphone, "lost" says more than "missing".
        set({ status: 'failed', problem: before === 'MIC_LOST' && code === 'MIC_MISSING' ? before : code });
      }
    },
    async toggleMute() {
      if (get().status === 'muted') return get().open();
      (await capture).release();
      localStorage.setItem(MUTED_KEY, 'yes');
      set({ status: 'muted', problem: undefined, deviceName: '' });
      await invoke('engine:command', { type: 'cancel' }).catch(() => undefined);
    },
    connect(port) {
      void capture.then((ready) => ready.connect(port));
    },
    async record(durationMs) {
      return (await capture).record(durationMs);
    },
    setSilent(silent) {
      const { status, problem } = get();
      if (status !== 'open' || silent === (problem === 'MIC_SILENT')) return;
      set({ problem: silent ? 'MIC_SILENT' : undefined });
    },
  };
});
