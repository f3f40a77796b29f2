import type { AudioEnd } from '../../../shared/audio/audio-port.ts';
import type { AppBus } from '../app-events.ts';
import type { MainWindow } from './main-window.ts';

interface AudioPortsDeps<Port> {
  bus: AppBus;
  window: MainWindow<Port>;
  engine: { connectAudio(end: AudioEnd, port: Port): void };
  createChannel(): { enginePort: Port; otherPort: Port };
}

/** Connects the page's microphone and loudspeaker to the engine, again whenever either side is new. */
export class AudioPorts<Port> {
  constructor(private readonly deps: AudioPortsDeps<Port>) {
    const { bus, window } = deps;
    bus.on('page-loaded', () => this.#connectAll());
    bus.on('engine-forked', () => window.isLoaded && this.#connectAll());
  }

  connect(end: AudioEnd): void {
    const { window, engine, createChannel } = this.deps;
    if (!window.window) return;
    const { enginePort, otherPort } = createChannel();
    engine.connectAudio(end, enginePort);
    window.window.sendAudioPort(end, otherPort);
  }

  #connectAll(): void {
    this.connect('microphone');
    this.connect('loudspeaker');
  }
}
