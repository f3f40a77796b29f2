import { create } from 'zustand';
import type { ErrorCode } from '../../shared/errors.ts';
import { Capture, microphoneErrorCode } from '../audio/capture.ts';
import { bridge } from '../bridge.ts';

const MUTED_KEY = 'muted';

type MicrophoneStatus = 'opening' | 'open' | 'muted' | 'failed';

interface MicrophoneStore {
  status: MicrophoneStatus;
  /** Why it is `failed`, or `MIC_SILENT` while it is open. */
  problem: ErrorCode | undefined;
  deviceName: string;
  /** Sets capture up, once. */
  begin(): Promise<void>;
  /** Opens the microphone, or tries again. */
  open(): Promise<void>;
  /** Releases the microphone, or opens it again. */
  toggleMute(): Promise<void>;
  /** Hands a new engine's port to the worklet. */
  connect(port: MessagePort): void;
  setSilent(silent: boolean): void;
}

export const useMicrophone = create<MicrophoneStore>((set, get) => {
  let resolveCapture: (capture: Capture) => void;
  const capture = new Promise<Capture>((resolve) => {
    resolveCapture = resolve;
  });

  const lost = async () => {
    void bridge.command({ type: 'cancel' }).catch(() => undefined);
    (await capture).release();
    set({ status: 'failed', problem: 'MIC_LOST', deviceName: '' });
    // Another device may have become the default.
    await get().open();
  };

  return {
    status: 'opening',
    problem: undefined,
    deviceName: '',
    async begin() {
      const { chunkSizeMs } = await bridge.about();
      resolveCapture(new Capture(chunkSizeMs, () => void lost()));
      navigator.mediaDevices.addEventListener('devicechange', () => {
        if (get().status === 'failed') void get().open();
      });
      if (localStorage.getItem(MUTED_KEY) === 'yes') set({ status: 'muted' });
      else await get().open();
    },
    async open() {
      const before = get().problem;
      set({ status: 'opening', problem: undefined });
      localStorage.removeItem(MUTED_KEY);
      try {
        set({ status: 'open', deviceName: await (await capture).open() });
      } catch (thrown) {
        const code = microphoneErrorCode(thrown);
        // "Lost" says more than "missing" to someone who has just pulled it out.
        set({ status: 'failed', problem: before === 'MIC_LOST' && code === 'MIC_MISSING' ? before : code });
      }
    },
    async toggleMute() {
      if (get().status === 'muted') return get().open();
      (await capture).release();
      localStorage.setItem(MUTED_KEY, 'yes');
      set({ status: 'muted', problem: undefined, deviceName: '' });
      await bridge.command({ type: 'cancel' }).catch(() => undefined);
    },
    connect(port) {
      void capture.then((ready) => ready.connect(port));
    },
    setSilent(silent) {
      const { status, problem } = get();
      if (status !== 'open' || silent === (problem === 'MIC_SILENT')) return;
      set({ problem: silent ? 'MIC_SILENT' : undefined });
    },
  };
});
