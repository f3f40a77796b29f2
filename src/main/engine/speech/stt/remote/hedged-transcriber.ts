import { hedge } from '../../../remote/hedge.ts';
import type { ServiceHealth } from '../../../remote/service-health.ts';
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

  transcribe(samples: Float32Array): TranscriptionJob {
    return hedge(
      () => this.remote.transcribe(samples),
      // Here their memory moves to another thread.
      () => this.here.transcribe(samples.slice()),
      this.health,
    );
  }
}
