import { HarkError } from '../../../shared/errors.ts';
import { isLoopback } from '../../../shared/settings/loopback.ts';

type AudioFormat = 'opus' | 'wav';

/** Chooses the audio format for one server: Opus or WAV, and WAV after the server has refused Opus. */
export class AudioCompression {
  #format: AudioFormat;

  /** @param mode `auto` uses Opus unless the server is on this machine, where encoding takes longer than sending */
  constructor(mode: 'auto' | 'opus' | 'none', baseUrl: string) {
    const isLocal = isLoopback(new URL(baseUrl).hostname);
    this.#format = mode === 'opus' || (mode === 'auto' && !isLocal) ? 'opus' : 'wav';
  }

  /**
   * Sends in the current format, and again as WAV if the server refuses Opus.
   * @throws what the last `send` throws
   */
  async send<Result>(send: (format: AudioFormat) => Promise<Result>): Promise<Result> {
    if (this.#format === 'wav') return send('wav');
    try {
      return await send('opus');
    } catch (error) {
      if (!(error instanceof HarkError && error.code === 'REMOTE_REFUSED')) throw error;
    }
    const result = await send('wav');
    // The server refused Opus and accepted WAV, so later requests use WAV.
    this.#format = 'wav';
    return result;
  }
}
