import { randomUUID } from 'node:crypto';
import type { TurnLatency } from '../../shared/engine/turn-latency.ts';
import type { Config } from '../../shared/settings/config-schema.ts';
import { Agenda } from '../engine/agenda/agenda.ts';
import { dueText } from '../engine/agenda/ringer.ts';
import { SystemClock } from '../engine/clock/clock.ts';
import { ChatHistory } from '../engine/llm/chat-history.ts';
import { type LanguageModel, openLanguageModel } from '../engine/llm/open-language-model.ts';
import { Notebook } from '../engine/notebook/notebook.ts';
import { createDialogue } from '../engine/pipeline/reply/create-dialogue.ts';
import { type Dialogue, NOT_UNDERSTOOD } from '../engine/understanding/dialogue.ts';
import { skillToolbox } from '../engine/understanding/skill-toolbox.ts';

export interface TextReply {
  turnId: string;
  text: string;
  /** The skill's id, `llm` or `none`. */
  skill: string;
  latencyMs: TurnLatency;
}

export interface TextConversationEvents {
  /** Text of a language model's answer, as it comes. */
  onPart(part: string): void;
  /** A timer, an alarm or a reminder is due. */
  onDue(text: string): void;
  /** Something that only the app does was asked for. */
  onUnavailable(what: string): void;
}

/** A conversation in writing, with all skills and the language model. Its agenda and notebook end with it. */
export class TextConversation {
  readonly #dialogue: Dialogue;
  readonly #agenda: Agenda;
  readonly #history: ChatHistory;
  #languageModel: LanguageModel | undefined;

  constructor(
    private readonly config: Config,
    private readonly events: TextConversationEvents,
  ) {
    const clock = new SystemClock();
    const nothing = () => undefined;
    this.#agenda = new Agenda(clock, {
      onChange: nothing,
      onRing: (item) => events.onDue(dueText(item)),
      onSilence: nothing,
      onMissed: nothing,
    });
    this.#dialogue = createDialogue({
      clock,
      config,
      now: () => new Date(),
      agenda: this.#agenda,
      notebook: new Notebook(),
      isRemoteClient: false,
      open: (target) => events.onUnavailable(`${target} is opened by the app only`),
      onError: ({ message }) => events.onUnavailable(message),
    });
    this.#history = new ChatHistory(config.llm.system_prompt, config.llm.context_tokens);
  }

  /** How many timers, alarms and reminders end with it. */
  get pending(): number {
    return this.#agenda.items.length;
  }

  /** @throws HarkError REMOTE_* */
  async reply(text: string): Promise<TextReply> {
    const turnId = randomUUID();
    const startedAt = performance.now();
    const plan = this.#dialogue.understand(text);
    const { llm } = this.config;
    if (plan.skill === NOT_UNDERSTOOD && llm.base_url !== null) return this.#askModel(turnId, text, llm.base_url);
    this.#dialogue.settle(plan);
    this.#history.remember(text, plan.replyText);
    const latencyMs = { understanding: sinceMs(startedAt) };
    return { turnId, text: plan.replyText, skill: plan.skill, latencyMs };
  }

  async close(): Promise<void> {
    this.#agenda.close();
    await this.#languageModel?.http.close();
  }

  async #askModel(turnId: string, question: string, baseUrl: string): Promise<TextReply> {
    this.#languageModel ??= openLanguageModel(this.config, baseUrl);
    const startedAt = performance.now();
    let text = '';
    let llm = 0;
    for await (const part of this.#languageModel.chat.reply(
      this.#history.ask(question),
      new AbortController().signal,
      skillToolbox(this.#dialogue),
    )) {
      if (text === '') llm = sinceMs(startedAt);
      text += part;
      this.events.onPart(part);
    }
    this.#history.remember(question, text);
    this.#dialogue.said(text);
    return { turnId, text, skill: 'llm', latencyMs: { llm } };
  }
}

function sinceMs(startedAt: number): number {
  return Number((performance.now() - startedAt).toFixed(1));
}
