import { HarkError } from '../../shared/errors.ts';
import { parseVoiceName } from '../../shared/settings/voices.ts';
import { baseLanguage } from '../engine/speech/tts/languages/base-language.ts';
import { listAllVoices, openVoice } from '../engine/speech/tts/registry.ts';
import type { ListedVoice } from '../engine/speech/tts/tts-engine.ts';
import { modelManifest } from '../models/catalogue/manifest.ts';
import { voiceLibrary } from '../models/catalogue/model-folders.ts';
import { openSpeaker, type Speaker, speakerOf } from './speakers.ts';

/** How much each voice says: a Piper voice sounds more like a human than one of Flite's, a Kokoro is many voices but slow. */
const WEIGHTS = { flite: 2, piper: 4, kokoro: 4, system: 0 } as const;

export interface OpenSpeakers {
  all: readonly Speaker[];
  /** Those that speak much faster than a human. */
  fast: readonly Speaker[];
}

export interface InstalledSpeakers {
  /** Share of what all of them say that slow ones say, 0 to 1. */
  slowShare: number;
  /** Loads their models. @throws HarkError VOICE_UNAVAILABLE, MODEL_CHECKSUM, MODEL_LOAD when none of them loads */
  open(): Promise<OpenSpeakers>;
}

/**
 * Finds the English voices on this machine, each model once. The system's own voices are left out: each sentence would start a
 * program.
 */
export async function findInstalledSpeakers(): Promise<InstalledSpeakers> {
  const listed = await listAllVoices(voiceLibrary(), () => undefined);
  const english = listed.filter(
    ({ engine, languages }) => engine !== 'system' && languages.some((language) => baseLanguage(language) === 'en'),
  );
  const voices = [...new Map(english.map((voice) => [modelOf(voice), voice] as const).reverse()).values()];
  return {
    slowShare: weightOf(voices.filter(isSlow)) / weightOf(voices),
    async open() {
      const outcomes = await Promise.allSettled(voices.map(openListed));
      // One that is damaged is reported where it is chosen to speak; the others are enough.
      const opened = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
      const failed = outcomes.find((outcome) => outcome.status === 'rejected');
      if (opened.length === 0) throw failed?.reason ?? new HarkError('VOICE_UNAVAILABLE', 'there is no English voice');
      const speakersOf = (of: typeof opened) => of.map(({ speaker }) => speaker);
      return { all: speakersOf(opened), fast: speakersOf(opened.filter(({ voice }) => !isSlow(voice))) };
    },
  };
}

const isSlow = ({ engine }: ListedVoice) => engine === 'kokoro';
const weightOf = (voices: readonly ListedVoice[]) => voices.reduce((sum, { engine }) => sum + WEIGHTS[engine], 0);

/** Voices of one model are its speakers: only a Kokoro of the catalogue has its styles mixed. */
function modelOf({ name }: ListedVoice): string {
  const voice = parseVoiceName(name);
  return voice.engine === 'neural' ? voice.folder : name;
}

async function openListed(voice: ListedVoice): Promise<{ voice: ListedVoice; speaker: Speaker }> {
  const { engine, name } = voice;
  const isMixed = engine === 'kokoro' && modelManifest.some(({ id }) => id === modelOf(voice));
  const speaker = isMixed
    ? await openSpeaker(modelOf(voice))
    : speakerOf(await openVoice(name, { library: voiceLibrary() }), WEIGHTS[engine]);
  return { voice, speaker: { ...speaker, weight: WEIGHTS[engine] } };
}
