/** The built-in voices. */
export const BUILT_IN_VOICES = ['slt', 'rms', 'awb', 'kal16'] as const;
export type BuiltInVoice = (typeof BUILT_IN_VOICES)[number];

/** Joe, a Piper voice of the catalogue. */
export const DEFAULT_VOICE = 'neural:en_US-joe-medium';
/** Always installed: speaks until the default voice is there, and for a voice that fails. */
export const FALLBACK_VOICE: BuiltInVoice = 'slt';

/** A parsed `tts.voice`. */
export type VoiceName =
  | { engine: 'flite'; voice: BuiltInVoice }
  /** Operating system voice; undefined for the system default. */
  | { engine: 'system'; voice: string | undefined }
  /** An added voice's folder or the id of a voice of the catalogue, and a speaker or style. */
  | { engine: 'neural'; folder: string; style: string | undefined };

/** `slt`, `system`, `system:Samantha`, `neural:lessac`, `neural:kokoro/af_heart`. No name can leave its folder. */
export const VOICE_NAME =
  /^(?:slt|rms|awb|kal16|system(?::[^\0\n]{1,80})?|neural:[\w-][\w.-]{0,60}(?:\/[\w-]{1,60})?)$/;

/** @param name that matches VOICE_NAME */
export function parseVoiceName(name: string): VoiceName {
  const builtIn = BUILT_IN_VOICES.find((voice) => voice === name);
  if (builtIn) return { engine: 'flite', voice: builtIn };
  const [engine, ...rest] = name.split(':');
  const of = rest.join(':');
  if (engine === 'system') return { engine: 'system', voice: of || undefined };
  const [folder = '', style] = of.split('/');
  return { engine: 'neural', folder, style };
}
