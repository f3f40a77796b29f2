import type { Speech } from './speech.ts';

const RIFF_BYTES = 12;
const CHUNK_HEADER_BYTES = 8;
const FORMAT_BYTES = 16;
const FORMAT_PCM = 1;
const INT16_SCALE = 32_768;
/** Writers that do not know the length announce one as large as this, or larger. */
const UNKNOWN_BYTES = 0x7ffff000;
/** What stands before the sound is short. */
const LONGEST_HEAD_BYTES = 65_536;

interface Format {
  channels: number;
  sampleRateHz: number;
}

/** Reads 16-bit WAV as it comes, of any number of channels; its announced length may be a guess. */
export class WavStream {
  #rest = Buffer.alloc(0);
  #format: Format | undefined;
  #inData = false;
  /** Announced and not yet come; a stream's writer may not know it. */
  #missingBytes = 0;

  /**
   * @param part that follows the part before
   * @returns the sound that is whole now; undefined while there is none
   * @throws Error when it is no 16-bit WAV
   */
  push(part: Uint8Array): Speech | undefined {
    this.#rest = Buffer.concat([this.#rest, part]);
    if (this.#inData) this.#missingBytes -= part.length;
    else this.#readHead();
    if (!this.#inData || !this.#format) return undefined;
    const { channels, sampleRateHz } = this.#format;
    const frameBytes = 2 * channels;
    const frames = Math.floor(this.#rest.length / frameBytes);
    if (frames === 0) return undefined;
    const samples = new Float32Array(frames);
    for (let frame = 0; frame < frames; frame++) {
      let sum = 0;
      for (let channel = 0; channel < channels; channel++) {
        sum += this.#rest.readInt16LE(frame * frameBytes + 2 * channel);
      }
      samples[frame] = sum / channels / INT16_SCALE;
    }
    this.#rest = this.#rest.subarray(frames * frameBytes);
    return { samples, sampleRateHz };
  }

  /** @throws Error when less has come than was announced */
  end(): void {
    if (!this.#inData || this.#missingBytes > 0) throw new Error('it ends too early');
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
      if (name === 'data') {
        if (!this.#format) throw noWav();
        this.#rest = head.subarray(start);
        this.#missingBytes = bytes >= UNKNOWN_BYTES ? 0 : bytes - this.#rest.length;
        this.#inData = true;
        return;
      }
      // Chunks begin at even bytes.
      at = start + bytes + (bytes % 2);
    }
    if (head.length > LONGEST_HEAD_BYTES) throw noWav();
  }
}

function isWav(head: Buffer): boolean {
  return head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, RIFF_BYTES) === 'WAVE';
}

function readFormat(head: Buffer, at: number): Format {
  const [encoding, channels] = [head.readUInt16LE(at), head.readUInt16LE(at + 2)];
  const [sampleRateHz, bits] = [head.readUInt32LE(at + 4), head.readUInt16LE(at + 14)];
  const playable = channels >= 1 && channels <= 8 && sampleRateHz >= 8000 && sampleRateHz <= 48_000;
  if (encoding !== FORMAT_PCM || bits !== 16 || !playable) throw noWav();
  return { channels, sampleRateHz };
}

function noWav(): Error {
  return new Error('it is no 16-bit WAV of 8 to 48 kHz');
}
