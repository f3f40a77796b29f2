import type { PageBridge } from '../shared/ipc/page-bridge.ts';

declare global {
  interface Window {
    readonly hark: PageBridge;
  }
}
