import { concatSamples } from '../../../../shared/audio/audio-format.ts';
import type { Speech } from './speech.ts';

/** So much is played before the next part must be there. */
const FIRST_PART_MS = 200;
/** Smaller parts would be a clip each for nothing. */
const PART_MS = 400;
/** No sentence lasts longer: a voice that does not end is left. */
const MAX_SPEECH_MS = 120_000;

/**
 * Makes of sound that comes in pieces of any size parts that are worth playing.
 * @param pieces of one rate
 * @throws Error when it does not end
 */
export async function* gatherSpeech(pieces: AsyncIterable<Speech>): AsyncGenerator<Speech, undefined> {
  let gathered: Speech[] = [];
  let [gatheredMs, totalMs, wantedMs] = [0, 0, FIRST_PART_MS];
  for await (const piece of pieces) {
    const pieceMs = (1000 * piece.samples.length) / piece.sampleRateHz;
    gathered.push(piece);
    gatheredMs += pieceMs;
    totalMs += pieceMs;
    if (totalMs > MAX_SPEECH_MS) throw new Error('it did not end its sentence');
    if (gatheredMs < wantedMs) continue;
    yield joined(gathered);
    gathered = [];
    gatheredMs = 0;
    wantedMs = PART_MS;
  }
  if (gathered.length > 0) yield joined(gathered);
  return undefined;
}

function joined(parts: readonly Speech[]): Speech {
  return { samples: concatSamples(parts.map(({ samples }) => samples)), sampleRateHz: parts[0]?.sampleRateHz ?? 0 };
}
