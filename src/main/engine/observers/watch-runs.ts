import type { Services } from '../pipeline/services.ts';
import type { Transcriber } from '../speech/stt/transcriber.ts';

type OnRun = (service: 'stt' | 'tts', computeMs: number) => void;

/** Wraps services to report each finished run of STT and TTS, partial texts included. */
export function watchRuns({ transcriber, drafter, synthesizer, chat, mcp }: Services, onRun: OnRun): Services {
  return {
    transcriber: watched(transcriber, onRun),
    drafter: drafter && watched(drafter, onRun),
    synthesizer: {
      async synthesize(...asked) {
        const synthesis = await synthesizer.synthesize(...asked);
        onRun('tts', synthesis.computeMs);
        return synthesis;
      },
    },
    chat,
    mcp,
  };
}

function watched(transcriber: Transcriber, onRun: OnRun): Transcriber {
  return {
    get busy() {
      return transcriber.busy;
    },
    transcribe(samples) {
      const { result, cancel } = transcriber.transcribe(samples);
      const reported = result.then((done) => {
        if (done) onRun('stt', done.computeMs);
        return done;
      });
      return { result: reported, cancel };
    },
  };
}
