import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { EngineEvent } from '../../shared/engine/engine-events.ts';
import type { TurnLatency } from '../../shared/engine/turn-latency.ts';
import { toHarkError } from '../../shared/errors.ts';
import type { Config } from '../../shared/settings/config-schema.ts';
import { Agenda } from '../engine/agenda/agenda.ts';
import { dueText } from '../engine/agenda/ringer.ts';
import { SystemClock } from '../engine/clock/clock.ts';
import type { ChatModel } from '../engine/llm/chat-model.ts';
import { type OpenChat, openChat } from '../engine/llm/open-chat.ts';
import type { McpToolbox } from '../engine/mcp/mcp-toolbox.ts';
import { Facts } from '../engine/memory/facts.ts';
import { UserProfile } from '../engine/memory/user-profile.ts';
import { Notebook } from '../engine/notebook/notebook.ts';
import { Answering } from '../engine/pipeline/reply/answering.ts';
import { createDialogue } from '../engine/pipeline/reply/create-dialogue.ts';
import type { OfferedModel } from '../engine/pipeline/reply/language-model-offer.ts';
import { TurnTimeline } from '../engine/pipeline/turn/turn-timeline.ts';
import type { Dialogue } from '../engine/understanding/dialogue.ts';
import { offeredLanguageModel } from '../models/runtime/offered-language-model.ts';

/** Longer than Hark needs to report that a server starts slowly. */
const MAX_LISTING_MS = 15_000;

export interface TextReply {
  turnId: string;
  text: string;
  /** The skill's id, `llm` or `none`. */
  skill: string;
  latencyMs: TurnLatency;
}

export interface TextConversationEvents {
  /** Text of the reply, as it comes: a skill's at once, a language model's in parts. */
  onPart(part: string): void;
  /** A timer, an alarm or a reminder is due. */
  onDue(text: string): void;
  /** Something that was asked for, or a tool server, is not available. */
  onUnavailable(what: string): void;
  /** No language model is wanted, nor asked about again. */
  onModelDeclined?(): void;
}

/** What the user has said yes to. */
export interface AcceptedModel {
  modelId: string;
  /** That it shall answer. */
  question: string;
}

/** A conversation in writing, answered as a spoken one is. What it was told ends with it. */
export class TextConversation {
  readonly #dialogue: Dialogue;
  readonly #agenda: Agenda;
  readonly #clock = new SystemClock();
  readonly #answering: Answering;
  #reply = { text: '', skill: '' };
  /** How much of the reply was passed on, characters. */
  #shownLength = 0;
  #model: OpenChat | undefined;
  #chat: ChatModel | undefined;
  readonly #offered: OfferedModel | undefined;
  #accepted: AcceptedModel | undefined;

  private constructor(
    config: Config,
    private readonly events: TextConversationEvents,
    model: OpenChat | undefined,
    private readonly mcp: McpToolbox | undefined,
  ) {
    this.#adopt(model);
    this.#offered = offeredLanguageModel(config);
    const clock = this.#clock;
    const ignore = () => undefined;
    const now = () => new Date();
    const facts = new Facts();
    const user = new UserProfile(config.user);
    this.#agenda = new Agenda(clock, {
      onChange: ignore,
      onRing: (item) => events.onDue(dueText(item)),
      onSilence: ignore,
      onMissed: ignore,
    });
    this.#dialogue = createDialogue({
      clock,
      config,
      now,
      agenda: this.#agenda,
      notebook: new Notebook(),
      facts,
      user,
      isRemoteClient: false,
      open: (target) => events.onUnavailable(`${target} is opened by the app only`),
      onError: ({ message }) => events.onUnavailable(message),
    });
    const chat = () => this.#chat;
    this.#answering = new Answering({
      config,
      clock,
      dialogue: this.#dialogue,
      // It may come later.
      get chat() {
        return chat();
      },
      offeredModel: this.#offered,
      mcp,
      now,
      user,
      facts,
      emit: (event) => this.#onEvent(event),
    });
  }

  /** Connects nothing yet. */
  static async open(config: Config, events: TextConversationEvents): Promise<TextConversation> {
    const { mcp } = config;
    const model = openChat(config);
    // Only a language model calls their tools; one that is offered may come later.
    const mayAnswer = model ?? offeredLanguageModel(config);
    if (!mayAnswer || Object.keys(mcp.servers).length === 0) {
      return new TextConversation(config, events, model, undefined);
    }
    const { McpToolbox } = await import('../engine/mcp/mcp-toolbox.ts');
    const toolbox = new McpToolbox(mcp, (error) => events.onUnavailable(toHarkError(error).message));
    return new TextConversation(config, events, model, toolbox);
  }

  /** How many timers, alarms and reminders end with it. */
  get pending(): number {
    return this.#agenda.items.length;
  }

  /** Whether the last reply was a question. */
  get asks(): boolean {
    return this.#dialogue.asks;
  }

  /** Id of the language model that the last reply offered to fetch. */
  get offeredModelId(): string | undefined {
    return this.asks && this.#reply.skill === 'llm' && !this.#model ? this.#offered?.id : undefined;
  }

  /** @returns the language model that the user has just said yes to, once */
  takeAccepted(): AcceptedModel | undefined {
    const accepted = this.#accepted;
    this.#accepted = undefined;
    return accepted;
  }

  /** What no skill can answer is answered by the language model of the settings from now on. */
  adoptModelOf(config: Config): void {
    if (!this.#model) this.#adopt(openChat(config));
  }

  #adopt(model: OpenChat | undefined): void {
    this.#model = model;
    this.#chat = model && this.mcp ? withToolsListed(model.chat, this.mcp) : model?.chat;
  }

  /** @throws HarkError SKILL_FAILED, REMOTE_* */
  async reply(text: string): Promise<TextReply> {
    const turnId = randomUUID();
    const timeline = new TurnTimeline();
    this.#shownLength = 0;
    const turn = { turnId, timeline, signal: new AbortController().signal };
    const sentences = this.#answering.answer(turn, text, () => undefined);
    // The answer is emitted while its sentences are read.
    for await (const _sentence of sentences ?? []);
    const { latencyMs } = timeline.summary(turnId, 'answered', this.#clock.nowMs());
    return { turnId, ...this.#reply, latencyMs };
  }

  async close(): Promise<void> {
    this.#agenda.close();
    await this.mcp?.close();
    await this.#model?.close();
  }

  #onEvent(event: EngineEvent): void {
    if (event.type === 'language-model-declined') return this.events.onModelDeclined?.();
    if (event.type === 'language-model-accepted') {
      const { modelId, question } = event;
      this.#accepted = { modelId, question };
      return;
    }
    if (event.type === 'reply') this.#reply = { text: event.text, skill: event.skill };
    else if (event.type !== 'reply-part') return;
    this.events.onPart(event.text.slice(this.#shownLength));
    this.#shownLength = event.text.length;
  }
}

/**
 * Lists the tools before the first question: a command that asks only once has no time to do so while it waits. A server
 * that starts more slowly than `MAX_LISTING_MS` has its tools later.
 */
function withToolsListed(chat: ChatModel, mcp: McpToolbox): ChatModel {
  let listed: Promise<void> | undefined;
  return {
    async *reply(messages, signal, toolbox) {
      listed ??= Promise.race([mcp.refresh(), wait(MAX_LISTING_MS, undefined, { ref: false })]);
      await listed;
      yield* chat.reply(messages, signal, toolbox);
    },
  };
}
