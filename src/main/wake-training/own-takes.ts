import { msOfSamples } from '../../shared/audio/audio-format.ts';
import { HarkError } from '../../shared/errors.ts';
import { readWholeAudioFile } from '../audio-file/read-audio-file.ts';
import { recordingsIn } from '../audio-file/recordings-in.ts';
import { trimmed } from './trim.ts';

/** How long a phrase takes, with the breath and the noise of a room around it. */
const TAKE_MS = [250, 4000] as const;
/** One take in so many is not learnt from; with fewer takes each of them is. */
const HELD_OUT = 5;

/** The user's own takes of a wake word, 16 kHz mono, without silence around them. */
export interface OwnTakes {
  /** What is learnt from. */
  learnt: readonly Float32Array[];
  /** What shows what was learnt. */
  heldOut: readonly Float32Array[];
}

/**
 * Reads recordings of the user, one take of the wake word in each.
 * @param folder of WAV, FLAC or Ogg Opus files, also in folders of it
 * @throws HarkError TAKES_INVALID, and the errors of `readAudio`
 */
export async function readOwnTakes(folder: string): Promise<OwnTakes> {
  const takes: Float32Array[] = [];
  for (const file of takesIn(folder)) takes.push(takeOf(file, await readWholeAudioFile(file)));
  const isHeldOut = (index: number) => index % HELD_OUT === HELD_OUT - 1;
  return {
    learnt: takes.filter((_, index) => !isHeldOut(index)),
    heldOut: takes.filter((_, index) => isHeldOut(index)),
  };
}

function takesIn(folder: string): string[] {
  let files: string[];
  try {
    files = recordingsIn(folder);
  } catch (cause) {
    throw new HarkError('TAKES_INVALID', `cannot read the folder ${folder}`, { cause });
  }
  if (files.length === 0) throw new HarkError('TAKES_INVALID', `${folder} has no WAV, FLAC or Ogg Opus files`);
  return files;
}

function takeOf(file: string, samples: Float32Array): Float32Array {
  const take = trimmed(samples);
  const ms = msOfSamples(take.length);
  if (ms < TAKE_MS[0]) throw new HarkError('TAKES_INVALID', `${file} holds no speech`);
  if (ms > TAKE_MS[1]) {
    throw new HarkError(
      'TAKES_INVALID',
      `${file} holds ${(ms / 1000).toFixed(1)} s of sound: a take is the phrase alone`,
    );
  }
  return take;
}
