import type { EngineCommand } from '../../../shared/engine/engine-commands.ts';
import type { EngineEvent } from '../../../shared/engine/engine-events.ts';
import type { LibraryReport } from '../../../shared/models/library-messages.ts';
import { isInstalled, type ListedModel } from '../../../shared/models/models.ts';
import type { AppBus } from '../app-events.ts';

/** After a longer download nobody waits for the answer. */
const ANSWER_WITHIN_MS = 10 * 60_000;

const HERE = 'The language model is here. Ask me anything.';

interface LanguageModelFetchDeps {
  bus: AppBus;
  /** Starts the download. */
  fetch(modelId: string): void;
  /** Sends a command to the engine when it runs. */
  command(command: EngineCommand): void;
  /** Remembers that no language model is wanted. */
  decline(): void;
}

interface Wanted {
  modelId: string;
  question: string;
  sinceMs: number;
  isInstalled: boolean;
}

/** Fetches the language model that the user has said yes to, and then has the question answered that led to it. */
export class LanguageModelFetch {
  #wanted: Wanted | undefined;

  constructor(private readonly deps: LanguageModelFetchDeps) {
    const { bus } = deps;
    bus.on('engine', (event) => this.#onEvent(event));
    bus.on('models-reported', (report) => this.#onReport(report));
  }

  #onEvent(event: EngineEvent): void {
    if (event.type === 'language-model-declined') return this.deps.decline();
    // The engine that starts after the download has the model.
    if (event.type === 'ready') return this.#onReady();
    if (event.type !== 'language-model-accepted') return;
    const { modelId, question } = event;
    this.#wanted = { modelId, question, sinceMs: Date.now(), isInstalled: false };
    this.deps.fetch(modelId);
  }

  #onReport(report: LibraryReport): void {
    const wanted = this.#wanted;
    if (!wanted || report.type !== 'models') return;
    const model = report.models.find(({ id }) => id === wanted.modelId);
    if (!model) return;
    if (isInstalled(model)) wanted.isInstalled = true;
    else if (model.problem && model.state.type !== 'fetching') this.#fail(model.problem);
  }

  #fail({ message }: NonNullable<ListedModel['problem']>): void {
    this.#wanted = undefined;
    const text = `I could not fetch the language model: ${message}`.slice(0, 500);
    this.deps.bus.publish('engine', { type: 'notice', text, atMs: Date.now() });
    this.deps.command({ type: 'announce', text });
  }

  #onReady(): void {
    const wanted = this.#wanted;
    if (!wanted?.isInstalled) return;
    this.#wanted = undefined;
    const isStillWaitedFor = Date.now() - wanted.sinceMs < ANSWER_WITHIN_MS;
    this.deps.command(isStillWaitedFor ? { type: 'ask', text: wanted.question } : { type: 'announce', text: HERE });
  }
}
