import { SAMPLE_RATE_HZ } from '../../../../shared/audio/audio-format.ts';
import type { Speech } from '../../speech/tts/speech.ts';
import type { Playback } from './playback.ts';

interface Note {
  frequencyHz: number;
  durationMs: number;
}

/** Pure tones in even steps, so that VAD does not take them for a voice. */
const NOTES = {
  /** Hark starts to listen. */
  wake: [
    { frequencyHz: 660, durationMs: 60 },
    { frequencyHz: 990, durationMs: 80 },
  ],
  /** Hark stops listening because nothing was said. */
  closed: [
    { frequencyHz: 990, durationMs: 60 },
    { frequencyHz: 660, durationMs: 80 },
  ],
  /** Hark asks a language model, which takes a while. */
  thinking: [{ frequencyHz: 780, durationMs: 70 }],
  /** Something failed. VAD takes deeper tones for a voice. */
  error: [
    { frequencyHz: 587, durationMs: 110 },
    { frequencyHz: 440, durationMs: 160 },
  ],
} as const satisfies Record<string, readonly Note[]>;

export type Cue = keyof typeof NOTES;

export const CUES = Object.keys(NOTES) as Cue[];

/** Quieter than speech: cues are for users who wait for them. */
const PEAK = 0.12;
/** A tone without a soft edge clicks. */
const EDGE_MS = 12;

/** @returns a cue's sound, 16 kHz mono */
export function makeCue(cue: Cue): Speech {
  const notes = NOTES[cue].map(makeNote);
  const samples = new Float32Array(notes.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const note of notes) {
    samples.set(note, at);
    at += note.length;
  }
  return { samples, sampleRateHz: SAMPLE_RATE_HZ };
}

function makeNote({ frequencyHz, durationMs }: Note): Float32Array {
  const length = Math.round((durationMs / 1000) * SAMPLE_RATE_HZ);
  const edge = (EDGE_MS / 1000) * SAMPLE_RATE_HZ;
  return Float32Array.from({ length }, (_, i) => {
    const envelope = Math.min(1, i / edge, (length - i) / edge);
    return PEAK * envelope * Math.sin((2 * Math.PI * frequencyHz * i) / SAMPLE_RATE_HZ);
  });
}

/** Plays cues next to the replies. Nothing waits for a cue to end. */
export class Cues {
  #nextClip = 1;

  constructor(
    private readonly playback: Playback,
    private readonly enabled: boolean,
  ) {}

  play(cue: Cue): void {
    if (this.enabled) this.playback.play({ clipId: `cue-${this.#nextClip++}`, ...makeCue(cue) });
  }

  /** @returns the cue as a sound before Hark's own words; undefined when cues are off */
  leadIn(cue: Cue): Speech | undefined {
    return this.enabled ? makeCue(cue) : undefined;
  }
}
