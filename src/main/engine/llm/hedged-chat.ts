import { type Attempt, hedge } from '../remote/hedge.ts';
import { ServiceHealth } from '../remote/service-health.ts';
import type { ChatMessage, ChatModel } from './chat-model.ts';
import type { Tool, Toolbox, ToolResult } from './toolbox.ts';

type Approved = Awaited<ReturnType<NonNullable<Toolbox['runApproved']>>>;

/** The language model of a server, and the one on this machine when that fails or takes longer than usual. */
export class HedgedChat implements ChatModel {
  /** The connection's own health measures the beginning of a response, which a server may send long before its first word. */
  readonly #firstWords = new ServiceHealth();

  /** @param health of the server, which counts the answers given here instead */
  constructor(
    readonly online: ChatModel,
    private readonly here: ChatModel,
    private readonly health: ServiceHealth,
  ) {}

  /** @throws as the model on this machine when both fail before their first word, else as the one that answers */
  async *reply(messages: readonly ChatMessage[], signal: AbortSignal, toolbox?: Toolbox): AsyncGenerator<string> {
    // What the user has allowed is done once, whoever answers.
    const approved = (await toolbox?.runApproved?.(signal)) ?? [];
    const startedAt = performance.now();
    let winner: ChatModel | undefined;
    const ask = (chat: ChatModel) =>
      begin(
        (leaving, claim) => chat.reply(messages, leaving, toolbox && new ClaimingToolbox(toolbox, approved, claim)),
        () => {
          if (chat === this.online) this.#firstWords.recordLatency(performance.now() - startedAt);
          else if (!winner) this.health.recordFallback();
          winner ??= chat;
          return winner === chat;
        },
      );
    const race = hedge(
      () => ask(this.online),
      () => ask(this.here),
      this.#firstWords,
    );
    signal.addEventListener('abort', race.cancel, { once: true });
    try {
      const answer = await race.result;
      signal.throwIfAborted();
      if (answer) yield* answer;
    } finally {
      signal.removeEventListener('abort', race.cancel);
      race.cancel();
    }
  }
}

/**
 * Asks one of the models. Its attempt is done at the first word or at the first tool that it calls: from there on what it does is
 * heard or seen, so the other one must not do it too.
 * @param isFirst makes this attempt the one that answers, unless the other one does
 */
function begin(
  reply: (leaving: AbortSignal, claim: () => void) => AsyncIterable<string>,
  isFirst: () => boolean,
): Attempt<AsyncIterable<string>> {
  const leaving = new AbortController();
  const result = new Promise<AsyncIterable<string> | undefined>((resolve, reject) => {
    const claim = () => {
      if (!isFirst()) leaving.abort();
      leaving.signal.throwIfAborted();
      resolve(answer);
    };
    const parts = reply(leaving.signal, claim)[Symbol.asyncIterator]();
    const first = parts.next();
    const answer = continued(first, parts);
    first.then(claim).catch((error: unknown) => (leaving.signal.aborted ? resolve(undefined) : reject(error)));
  });
  return { result, cancel: () => leaving.abort() };
}

async function* continued(
  first: Promise<IteratorResult<string>>,
  parts: AsyncIterator<string>,
): AsyncGenerator<string> {
  for (let part = await first; !part.done; part = await parts.next()) yield part.value;
}

/** The tools for one of two models, of which only the one that answers may do anything. */
class ClaimingToolbox implements Toolbox {
  constructor(
    private readonly toolbox: Toolbox,
    private readonly approved: Approved,
    private readonly claim: () => void,
  ) {}

  get tools(): readonly Tool[] {
    return this.toolbox.tools;
  }

  async call(name: string, args: unknown, signal?: AbortSignal): Promise<ToolResult> {
    this.claim();
    return this.toolbox.call(name, args, signal);
  }

  async runApproved(): Promise<Approved> {
    return this.approved;
  }
}
