import { type ModelSpeed, VOICE_ID } from '../../../shared/models/models.ts';
import { parseVoiceName } from '../../../shared/settings/voices.ts';

/**
 * Whether a voice was measured to take longer than what it says, on this machine.
 * @param voice as `tts.voice` has it
 * @param speeds by the id of the model
 */
export function isSlowerThanSpeech(voice: string, speeds: Readonly<Record<string, ModelSpeed>>): boolean {
  const name = parseVoiceName(voice);
  if (name.engine !== 'neural') return false;
  // A voice of the catalogue has its own id, one that the user added a prefix.
  const speed = speeds[name.folder] ?? speeds[`${VOICE_ID}${name.folder}`];
  return speed !== undefined && 'computeMs' in speed && speed.computeMs > speed.inputMs;
}
