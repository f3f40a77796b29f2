import type { ExecutionProvider } from '../../../../shared/settings/execution-providers.ts';
import type { VoiceName } from '../../../../shared/settings/voices.ts';
import type { Voice } from './voice.ts';

/** What a TTS engine can do, whichever of its voices is loaded. */
interface TtsCapabilities {
  /** Whether sound comes before the sentence is complete. */
  streaming: boolean;
  /** Whether its voices follow a speed other than 1. */
  speed: boolean;
  /** Whether its voices follow a pitch other than 1. */
  pitch: boolean;
  /** Whether its voices take phonemes that come with a text (`withPhonemes`); others read the words. */
  phonemes: boolean;
  /** Of its sound, Hz; null when that depends on the voice. */
  sampleRateHz: number | null;
}

export interface VoiceOptions {
  /** The folder of voices that the user added. */
  library: string;
  /** What the voice runs on; the processor when it is not given. */
  provider?: ExecutionProvider | undefined;
}

/** A voice that `tts.voice` can name. What it is spoken with is on this machine. */
export interface ListedVoice {
  name: string;
  /** What makes its sound. */
  engine: 'flite' | 'system' | 'piper' | 'kokoro';
  /** BCP 47 tags of what it speaks. */
  languages: readonly string[];
  /** What a list shows. */
  title: string;
  /** Whether Hark speaks with it when nothing else is chosen. */
  default?: true;
  /** Whether it was measured here to take longer than what it says. */
  slowerThanSpeech?: true;
}

/** A way to speak. One folder holds an engine; `registry.ts` lists them. */
export interface TtsEngine<Name extends VoiceName = VoiceName> {
  /** As `engine` of a parsed voice name. */
  id: Name['engine'];
  capabilities: TtsCapabilities;
  /** Loads nothing that another engine does not need before it is called. @throws HarkError VOICE_UNAVAILABLE, MODEL_… */
  open(name: Name, options: VoiceOptions): Promise<Voice>;
  /** Every voice of it on this machine. @throws HarkError VOICE_UNAVAILABLE when they cannot be listed */
  list(library: string): Promise<ListedVoice[]>;
}
