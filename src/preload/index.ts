/** The bridge: typed, small, nothing else. */
import { contextBridge, ipcRenderer } from 'electron';
import { AUDIO_PORT_MESSAGE, type HarkBridge, LOCALE_ARGUMENT } from '../shared/ipc.ts';

const bridge: HarkBridge = {
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

// Ports cannot cross the context bridge; a message of the window's own carries them.
ipcRenderer.on(AUDIO_PORT_MESSAGE, (event, end: unknown) => {
  window.postMessage({ type: AUDIO_PORT_MESSAGE, end }, location.origin, event.ports);
});
