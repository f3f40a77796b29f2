import { hedge } from '../../../remote/hedge.ts';
import type { ServiceHealth } from '../../../remote/service-health.ts';
import type { SpeechRequest } from '../stt-engine.ts';
import type { Transcriber, TranscriptionJob } from '../transcriber.ts';

/** STT of a server, and of this machine when that fails or takes longer than usual. */
export class HedgedTranscriber implements Transcriber {
  constructor(
    private readonly remote: Transcriber,
    private readonly here: Transcriber,
    private readonly health: ServiceHealth,
  ) {}

  get busy(): boolean {
    return this.remote.busy || this.here.busy;
  }

  transcribe(samples: Float32Array, speech?: SpeechRequest): TranscriptionJob {
    return hedge(
      () => this.remote.transcribe(samples, speech),
      // Here their memory moves to another thread.
      () => this.here.transcribe(samples.slice(), speech),
      this.health,
    );
  }
}
