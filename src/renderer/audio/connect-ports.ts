import { onAudioPort } from '../ipc.ts';
import { useMicrophone } from '../stores/microphone.ts';
import { useSettings } from '../stores/settings.ts';
import { ReplyPlayback } from './playback.ts';

/** Connects the microphone and the loudspeaker to each engine that starts; main sends a port for each. */
export function connectAudioPorts(): void {
  const playback = new ReplyPlayback();
  const followLoudspeaker = () => {
    const loudspeaker = useSettings.getState().snapshot?.config.devices.loudspeaker ?? null;
    // If the device cannot be used, playback stays on the current one.
    playback.setDevice(loudspeaker).catch(() => undefined);
  };
  useSettings.subscribe(followLoudspeaker);
  navigator.mediaDevices.addEventListener('devicechange', followLoudspeaker);
  onAudioPort((end, port) => {
    if (end === 'microphone') useMicrophone.getState().connect(port);
    else playback.connect(port);
  });
}
