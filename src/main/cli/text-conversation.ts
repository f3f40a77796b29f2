import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { ComputerAction } from '../../shared/engine/computer-actions.ts';
import type { EngineEvent } from '../../shared/engine/engine-events.ts';
import type { Consent, OnlineService } from '../../shared/engine/online-services.ts';
import type { RoutineValues } from '../../shared/engine/routine.ts';
import type { TurnLatency } from '../../shared/engine/turn-latency.ts';
import { type ErrorCode, toHarkError } from '../../shared/errors.ts';
import { computerConsents } from '../../shared/settings/computer-consents.ts';
import type { Config } from '../../shared/settings/config-schema.ts';
import { languagesOf } from '../../shared/settings/conversation-languages.ts';
import { serviceConsents } from '../../shared/settings/service-consents.ts';
import { dataFolder } from '../config/data-folder.ts';
import { Agenda } from '../engine/agenda/agenda.ts';
import { dueText } from '../engine/agenda/announcements.ts';
import { QuietTime } from '../engine/agenda/quiet-time.ts';
import { Calendars } from '../engine/calendar/calendars.ts';
import { keptCalendarsFile } from '../engine/calendar/kept-calendars.ts';
import { SystemClock } from '../engine/clock/clock.ts';
import type { ChatModel } from '../engine/llm/chat-model.ts';
import { type OpenChat, openChat } from '../engine/llm/open-chat.ts';
import type { McpToolbox } from '../engine/mcp/mcp-toolbox.ts';
import { Facts } from '../engine/memory/facts.ts';
import { UserProfile } from '../engine/memory/user-profile.ts';
import { FolderMusic } from '../engine/music/music.ts';
import { Notebook } from '../engine/notebook/notebook.ts';
import { Consents } from '../engine/online/consents.ts';
import { type KeptAnswerStore, keptAnswersFile } from '../engine/online/kept-answers.ts';
import { OnlineServices } from '../engine/online/online-services.ts';
import { Answering } from '../engine/pipeline/reply/answering.ts';
import { createDialogue } from '../engine/pipeline/reply/create-dialogue.ts';
import type { OfferedModel } from '../engine/pipeline/reply/language-model-offer.ts';
import type { MultilingualDialogue } from '../engine/pipeline/reply/multilingual-dialogue.ts';
import { TurnTimeline } from '../engine/pipeline/turn/turn-timeline.ts';
import { systemPlayers } from '../engine/players/system-players.ts';
import { NO_DESKTOP_TEXT } from '../engine/reading/desktop-text.ts';
import { Routines } from '../engine/routines/routines.ts';
import { NO_DICTATOR } from '../engine/skills/dictation/dictator.ts';
import { splitSentences } from '../engine/speech/tts/text/sentences.ts';
import { offeredLanguageModel } from '../models/runtime/offered-language-model.ts';

/** Longer than Hark needs to report that a server starts slowly. */
const MAX_LISTING_MS = 15_000;

export interface TextReply {
  turnId: string;
  text: string;
  /** The skill's id, `llm` or `none`. */
  skill: string;
  /** Why a service that was asked did not answer. */
  failure?: ErrorCode;
  latencyMs: TurnLatency;
}

export interface TextConversationEvents {
  /** Text of the reply, as it comes: a skill's at once, a language model's in parts. */
  onPart(part: string): void;
  /** A timer, an alarm or a reminder is due. */
  onDue(text: string): void;
  /** Something that was asked for, or a tool server, is not available. */
  onUnavailable(what: string): void;
  /** The user says yes or no to a service. */
  onServiceDecided?(service: OnlineService, consent: Consent): void;
  /** The user says yes or no to a kind of action on this computer. */
  onActionDecided?(action: ComputerAction, consent: Consent): void;
  /** The user makes, changes or deletes a routine. */
  onRoutinesChanged?(routines: RoutineValues): void;
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
  readonly #dialogue: MultilingualDialogue;
  readonly #agenda: Agenda;
  readonly #clock = new SystemClock();
  readonly #answering: Answering;
  readonly #online: OnlineServices;
  readonly #music: FolderMusic;
  readonly #quiet: QuietTime;
  readonly #calendars: Calendars;
  #reply: Pick<TextReply, 'text' | 'skill' | 'failure'> = { text: '', skill: '' };
  #failure: ErrorCode | undefined;
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
    this.#quiet = new QuietTime(clock, now, ignore);
    this.#agenda = new Agenda(clock, {
      onChange: ignore,
      onRing: (item) => !this.#quiet.isOn && events.onDue(dueText(item, this.#dialogue.language)),
      onSilence: ignore,
      onMissed: ignore,
    });
    const consents = new Consents(serviceConsents(config.services), (service, consent) =>
      events.onServiceDecided?.(service, consent),
    );
    this.#online = new OnlineServices(config.services, consents, answersOf(events));
    const allowed = new Consents(computerConsents(config.computer), (action, consent) =>
      events.onActionDecided?.(action, consent),
    );
    const players = systemPlayers();
    this.#music = new FolderMusic(config.music.folder, players, (error) =>
      events.onUnavailable(toHarkError(error).message),
    );
    this.#calendars = new Calendars({
      settings: config.services,
      isAllowed: () => this.#online.consentTo('calendar') === 'allowed',
      now,
      store: keptCalendarsFile(dataFolder(), onStoreError(events)),
    });
    this.#dialogue = createDialogue({
      languages: languagesOf(config.conversation.languages),
      clock,
      config,
      now,
      agenda: this.#agenda,
      notebook: new Notebook(),
      facts,
      user,
      online: this.#online,
      consents: allowed,
      quiet: this.#quiet,
      players,
      music: this.#music,
      calendars: this.#calendars,
      dictator: NO_DICTATOR,
      desktopText: NO_DESKTOP_TEXT,
      routines: new Routines(config.skills.routines, (routines) => events.onRoutinesChanged?.(routines)),
      isRemoteClient: false,
      open: (target) =>
        void openFromTerminal(target).catch((error) => events.onUnavailable(toHarkError(error).message)),
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
    this.#failure = undefined;
    const turn = { turnId, timeline, signal: new AbortController().signal };
    const sentences = this.#answering.answer(turn, text, () => undefined);
    // The answer is emitted while its sentences are read.
    await this.#show(sentences ?? []);
    const { latencyMs } = timeline.summary(turnId, 'answered', this.#clock.nowMs());
    return { turnId, ...this.#reply, latencyMs };
  }

  /** What is read aloud elsewhere stands behind the reply here. */
  async #show(sentences: Iterable<string> | AsyncIterable<string>): Promise<void> {
    let index = 0;
    for await (const sentence of sentences) {
      const isRead = this.#answering.reads && index >= splitSentences(this.#reply.text).length;
      if (isRead) this.events.onPart(`\n${sentence}`);
      index += 1;
    }
  }

  async close(): Promise<void> {
    this.#quiet.close();
    this.#agenda.close();
    this.#calendars.close();
    await this.#online.close();
    await this.#music.close();
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
    if (event.type === 'error') this.#failure = event.code;
    if (event.type === 'reply') {
      this.#reply = { text: event.text, skill: event.skill, ...(this.#failure && { failure: this.#failure }) };
    } else if (event.type !== 'reply-part') return;
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

/** The last answers of services are the app's too. */
function answersOf(events: TextConversationEvents): KeptAnswerStore {
  return keptAnswersFile(dataFolder(), onStoreError(events));
}

/** What the settings or the user allow: an https address, or a program without arguments. @throws HarkError OPEN_FAILED */
async function openFromTerminal(target: string): Promise<void> {
  const { openWithSystem } = await import('../engine/computer/folders.ts');
  const { startCommand } = await import('../engine/computer/start-command.ts');
  await (target.startsWith('https://') ? openWithSystem(target) : startCommand([target]));
}
const onStoreError = (events: TextConversationEvents) => (error: unknown) =>
  events.onUnavailable(toHarkError(error).message);
