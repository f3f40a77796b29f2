import { BUILT_IN_VOICES } from '../../../../shared/settings/voices.ts';

/** A voice that `tts.voice` can name. */
export interface NamedVoice {
  name: string;
  engine: 'flite' | 'system' | 'piper' | 'kokoro';
}

/**
 * Every voice there is on this machine.
 * @param library the folder of the user's neural voices
 * @param onError told when the system's own cannot be listed
 */
export async function namedVoices(library: string, onError: (error: unknown) => void): Promise<NamedVoice[]> {
  const [{ listVoices }, { systemVoices }] = await Promise.all([
    import('./neural/voice-library.ts'),
    import('./system/system-voice.ts'),
  ]);
  const ofSystem = await systemVoices().catch((error: unknown) => {
    onError(error);
    return [];
  });
  const neural = await listVoices(library);
  return [
    ...BUILT_IN_VOICES.map((name) => ({ name, engine: 'flite' as const })),
    ...ofSystem.map((name) => ({ name: `system:${name}`, engine: 'system' as const })),
    ...neural.flatMap((voice) => neuralNames(voice).map((name) => ({ name, engine: voice.format }))),
  ];
}

/** The names of a neural voice's speakers or styles. */
export function neuralNames({ folder, styles }: { folder: string; styles: readonly string[] }): string[] {
  return styles.length === 0 ? [`neural:${folder}`] : styles.map((style) => `neural:${folder}/${style}`);
}
