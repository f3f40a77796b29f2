import { decodePcm } from '../../../../audio-file/pcm.ts';
import type { Speech } from '../speech.ts';

const RIFF_BYTES = 12;
const CHUNK_HEADER_BYTES = 8;
const FORMAT_BYTES = 16;
const FORMAT_PCM = 1;
const BYTES_PER_SAMPLE = 2;
/** Writers that do not know the length announce none, or one as large as this. */
const UNKNOWN_BYTES = 0x7ffff000;
/** What stands before the sound is short. */
const MAX_HEAD_BYTES = 65_536;
const MAX_CHANNELS = 8;

interface Format {
  channels: number;
  sampleRateHz: number;
}

/**
 * Reads the 16-bit WAV that voices write, as it comes; of any number of channels. Files of people go through
 * `audio-file/`. Its announced length may be a guess: then its sound goes to its end.
 */
export class WavStream {
  #rest = Buffer.alloc(0);
  #format: Format | undefined;
  /** Of the sound, still to come; undefined before it begins. */
  #dataLeft: number | undefined;

  /**
   * @param part that follows the part before
   * @returns the sound that is whole now; undefined while there is none
   * @throws Error when it is no 16-bit WAV
   */
  push(part: Uint8Array): Speech | undefined {
    this.#rest = Buffer.concat([this.#rest, part]);
    if (this.#dataLeft === undefined) this.#readHead();
    if (this.#dataLeft === undefined || !this.#format) return undefined;
    const { channels, sampleRateHz } = this.#format;
    const frameBytes = frameBytesOf(this.#format);
    const frames = Math.floor(Math.min(this.#rest.length, this.#dataLeft) / frameBytes);
    const samples = decodePcm(this.#rest.subarray(0, frames * frameBytes), channels);
    this.#dataLeft -= frames * frameBytes;
    // What follows the sound is of no interest.
    this.#rest = this.done ? Buffer.alloc(0) : this.#rest.subarray(frames * frameBytes);
    return frames === 0 ? undefined : { samples, sampleRateHz };
  }

  /** Whether all the sound that was announced has come. */
  get done(): boolean {
    return this.#dataLeft !== undefined && this.#format !== undefined && this.#dataLeft < frameBytesOf(this.#format);
  }

  /** @throws Error when less has come than was announced */
  end(): void {
    if (!this.done && this.#dataLeft !== Number.POSITIVE_INFINITY) throw new Error('it ends too early');
  }

  #readHead(): void {
    const head = this.#rest;
    if (head.length < RIFF_BYTES) return;
    if (!isWav(head)) throw noWav();
    for (let at = RIFF_BYTES; at + CHUNK_HEADER_BYTES <= head.length; ) {
      const name = head.toString('latin1', at, at + 4);
      const bytes = head.readUInt32LE(at + 4);
      const start = at + CHUNK_HEADER_BYTES;
      if (name === 'fmt ' && start + FORMAT_BYTES <= head.length) this.#format = readFormat(head, start);
      if (name === 'data') return this.#begin(head.subarray(start), bytes);
      // Chunks begin at even bytes.
      at = start + bytes + (bytes % 2);
    }
    if (head.length > MAX_HEAD_BYTES) throw noWav();
  }

  #begin(data: Buffer<ArrayBuffer>, bytes: number): void {
    if (!this.#format) throw noWav();
    this.#rest = data;
    this.#dataLeft = bytes === 0 || bytes >= UNKNOWN_BYTES ? Number.POSITIVE_INFINITY : bytes;
  }
}

const frameBytesOf = ({ channels }: Format) => BYTES_PER_SAMPLE * channels;

function isWav(head: Buffer): boolean {
  return head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, RIFF_BYTES) === 'WAVE';
}

function readFormat(head: Buffer, at: number): Format {
  const [encoding, channels] = [head.readUInt16LE(at), head.readUInt16LE(at + 2)];
  const [sampleRateHz, bits] = [head.readUInt32LE(at + 4), head.readUInt16LE(at + 14)];
  const playable = channels >= 1 && channels <= MAX_CHANNELS && sampleRateHz >= 8000 && sampleRateHz <= 48_000;
  if (encoding !== FORMAT_PCM || bits !== 8 * BYTES_PER_SAMPLE || !playable) throw noWav();
  return { channels, sampleRateHz };
}

function noWav(): Error {
  return new Error('it is no 16-bit WAV of 8 to 48 kHz');
}
