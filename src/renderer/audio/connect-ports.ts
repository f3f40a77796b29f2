import { parseAudioPortMessage } from '../../shared/ipc.ts';
import { useMicrophone } from '../stores/microphone.ts';
import { useSettings } from '../stores/settings.ts';
import { ReplyPlayback } from './playback.ts';

/** Joins microphone and loudspeaker to each new engine: main sends a port for each whenever one has started. */
export function connectAudioPorts(): void {
  const playback = new ReplyPlayback();
  const followLoudspeaker = () => {
    const loudspeaker = useSettings.getState().snapshot?.config.devices.loudspeaker ?? null;
    // One that cannot be used leaves the sound where it was.
    playback.setDevice(loudspeaker).catch(() => undefined);
  };
  useSettings.subscribe(followLoudspeaker);
  navigator.mediaDevices.addEventListener('devicechange', followLoudspeaker);
  window.addEventListener('message', ({ source, data, ports: [port] }) => {
    const end = source === window ? parseAudioPortMessage(data) : undefined;
    if (!port || !end) return;
    if (end === 'microphone') useMicrophone.getState().connect(port);
    else playback.connect(port);
  });
}
