import { onAudioPort } from '../ipc.ts';
import { useMicrophone } from '../stores/microphone.ts';
import { useSettings } from '../stores/settings.ts';
import { ReplyPlayback } from './playback.ts';

/** Connects microphone and loudspeaker to each new engine: main sends a port for each whenever an engine has started. */
export function connectAudioPorts(): void {
  const playback = new ReplyPlayback();
  const followLoudspeaker = () => {
    const loudspeaker = useSettings.getState().snapshot?.config.devices.loudspeaker ?? null;
    // When a device cannot be used, the sound stays where it was.
    playback.setDevice(loudspeaker).catch(() => undefined);
  };
  useSettings.subscribe(followLoudspeaker);
  navigator.mediaDevices.addEventListener('devicechange', followLoudspeaker);
  onAudioPort((end, port) => {
    if (end === 'microphone') useMicrophone.getState().connect(port);
    else playback.connect(port);
  });
}
