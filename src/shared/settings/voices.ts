/** The voices that come with Hark. */
export const BUILT_IN_VOICES = ['slt', 'rms', 'awb', 'kal16'] as const;
export type BuiltInVoice = (typeof BUILT_IN_VOICES)[number];

/** A voice, as `tts.voice` names it. */
export type VoiceName =
  | { engine: 'flite'; voice: BuiltInVoice }
  /** Of the operating system; without a name its usual one. */
  | { engine: 'system'; voice: string | undefined }
  /** A folder of the user's, and which of its speakers or styles. */
  | { engine: 'neural'; folder: string; style: string | undefined };

/** `slt`, `system`, `system:Samantha`, `neural:lessac`, `neural:kokoro/af_heart`. No name leaves its folder. */
export const VOICE_NAME =
  /^(?:slt|rms|awb|kal16|system(?::[^\0\n]{1,80})?|neural:[\w-][\w.-]{0,60}(?:\/[\w-]{1,60})?)$/;

/** @param name that fits VOICE_NAME */
export function parseVoiceName(name: string): VoiceName {
  const builtIn = BUILT_IN_VOICES.find((voice) => voice === name);
  if (builtIn) return { engine: 'flite', voice: builtIn };
  const [engine, ...rest] = name.split(':');
  const of = rest.join(':');
  if (engine === 'system') return { engine: 'system', voice: of || undefined };
  const [folder = '', style] = of.split('/');
  return { engine: 'neural', folder, style };
}
