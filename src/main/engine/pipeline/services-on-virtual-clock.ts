import type { VirtualClock } from '../clock/virtual-clock.ts';
import type { Transcriber } from '../speech/stt/transcriber.ts';
import type { Services } from './services.ts';

/** @returns services whose results arrive on a virtual clock after the time that they really took */
export function servicesOnVirtualClock(
  clock: VirtualClock,
  { transcriber, drafter, secondOpinion, synthesizer, chat, mcp }: Services,
): Services {
  return {
    transcriber: transcriberOn(clock, transcriber),
    drafter: drafter && transcriberOn(clock, drafter),
    secondOpinion: secondOpinion && transcriberOn(clock, secondOpinion),
    synthesizer: {
      async synthesize(...asked) {
        const synthesis = await clock.deliver(synthesizer.synthesize(...asked), ({ computeMs }) => computeMs);
        const { rest } = synthesis;
        return rest ? { ...synthesis, rest: deliverParts(clock, rest) } : synthesis;
      },
    },
    mcp,
    chat: chat && { reply: (messages, signal, toolbox) => deliverParts(clock, chat.reply(messages, signal, toolbox)) },
  };
}

function transcriberOn(clock: VirtualClock, transcriber: Transcriber): Transcriber {
  return {
    get busy() {
      return transcriber.busy;
    },
    transcribe(...asked) {
      const job = transcriber.transcribe(...asked);
      return { result: clock.deliver(job.result, (done) => done?.computeMs ?? 0), cancel: job.cancel };
    },
  };
}

async function* deliverParts<Part>(clock: VirtualClock, parts: AsyncIterable<Part>): AsyncGenerator<Part> {
  const iterator = parts[Symbol.asyncIterator]();
  try {
    for (;;) {
      const startedAt = performance.now();
      const timed = iterator.next().then((next) => ({ next, durationMs: performance.now() - startedAt }));
      const { next } = await clock.deliver(timed, ({ durationMs }) => durationMs);
      if (next.done) return;
      yield next.value;
    }
  } finally {
    await iterator.return?.();
  }
}
