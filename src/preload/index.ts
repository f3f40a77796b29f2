/** Exposes only the functions of `PageBridge` to the page. */
import { contextBridge, ipcRenderer } from 'electron';
import { AUDIO_PORT_MESSAGE, LOCALE_ARGUMENT, type PageBridge } from '../shared/ipc/page-bridge.ts';

const bridge: PageBridge = {
  locale:
    process.argv.find((argument) => argument.startsWith(LOCALE_ARGUMENT))?.slice(LOCALE_ARGUMENT.length) ?? 'en-US',
  invoke: (channel, ...args) => ipcRenderer.invoke(channel, ...args),
  on(channel, listener) {
    const forward = (_event: unknown, payload: unknown) => listener(payload);
    ipcRenderer.on(channel, forward);
    return () => void ipcRenderer.off(channel, forward);
  },
};

contextBridge.exposeInMainWorld('hark', bridge);

// Ports cannot cross the context bridge, so they are sent in a window message.
ipcRenderer.on(AUDIO_PORT_MESSAGE, (event, end: unknown) => {
  window.postMessage({ type: AUDIO_PORT_MESSAGE, end }, location.origin, event.ports);
});
