import { HarkError } from '../../../shared/errors.ts';
import { isLoopback } from '../../../shared/settings/loopback.ts';

type AudioFormat = 'opus' | 'wav';

/** How sound goes to and from one server: as Opus where that is wanted, until the server refuses it. */
export class AudioCompression {
  #format: AudioFormat;

  /** @param wanted `auto`: Opus unless the server is on this machine, where encoding takes longer than sending */
  constructor(wanted: 'auto' | 'opus' | 'none', baseUrl: string) {
    const isHere = isLoopback(new URL(baseUrl).hostname);
    this.#format = wanted === 'opus' || (wanted === 'auto' && !isHere) ? 'opus' : 'wav';
  }

  /**
   * Sends in the format of now; what is refused as Opus is sent as WAV.
   * @throws what `send` throws, of WAV if both were refused
   */
  async send<Answer>(send: (format: AudioFormat) => Promise<Answer>): Promise<Answer> {
    if (this.#format === 'wav') return send('wav');
    try {
      return await send('opus');
    } catch (error) {
      if (!(error instanceof HarkError && error.code === 'REMOTE_REFUSED')) throw error;
    }
    const answer = await send('wav');
    // The format has changed since; the next request uses it.
    this.#format = 'wav';
    return answer;
  }
}
