import type { EngineEvent } from '../../../../shared/engine/engine-events.ts';
import { toHarkError } from '../../../../shared/errors.ts';
import type { Config } from '../../../../shared/settings/config-schema.ts';
import type { Clock } from '../../clock/clock.ts';
import { ChatHistory, type ChatHistoryStore, type ChatPrompts } from '../../llm/chat-history.ts';
import type { ChatModel } from '../../llm/chat-model.ts';
import { claimsEffect, NOT_DONE } from '../../llm/claimed-effects.ts';
import { describeMoment, describeUser } from '../../llm/prompt-parts.ts';
import { joinToolboxes, type McpTools, notingCalls, type Toolbox } from '../../llm/toolbox.ts';
import type { Facts } from '../../memory/facts.ts';
import type { UserProfile } from '../../memory/user-profile.ts';
import { type Plan, say } from '../../skills/skill.ts';
import type { Completeness } from '../../speech/endpoint/endpointer.ts';
import { sentenceStream } from '../../speech/tts/text/sentence-stream.ts';
import { splitSentences } from '../../speech/tts/text/sentences.ts';
import { type Dialogue, NOT_UNDERSTOOD, type UnderstoodPlan } from '../../understanding/dialogue.ts';
import { skillToolbox } from '../../understanding/skill-toolbox.ts';
import type { TurnTimeline } from '../turn/turn-timeline.ts';
import { LanguageModelOffer, type OfferedModel } from './language-model-offer.ts';

const NO_MODEL =
  "I can't do that myself. A language model can: choose one in the settings, on this machine or on a server.";

export interface AnsweringDeps {
  config: Config;
  clock: Clock;
  dialogue: Dialogue;
  /** Undefined when no language model is configured. */
  chat: ChatModel | undefined;
  mcp: McpTools | undefined;
  /** The language model to offer when there is none. */
  offeredModel?: OfferedModel | undefined;
  /** Wall time. */
  now: () => Date;
  user: UserProfile;
  /** Told to the language model if the settings allow it; undefined when the user has not made these settings. */
  facts: Facts | undefined;
  /** Keeps the conversation with the language model after the session. */
  chatHistory?: ChatHistoryStore | undefined;
  emit: (event: EngineEvent) => void;
  /** Called with the reply that will probably be spoken soon. */
  onPrepared?: ((replyText: string) => void) | undefined;
}

/** The turn whose question is answered. */
export interface QuestionTurn {
  turnId: string;
  /** Aborted when the turn ends. */
  signal: AbortSignal;
  timeline: Pick<TurnTimeline, 'stage'>;
}

/** `asking-model`: a language model is asked, which takes a while. `reply-ready`: there is something to say. */
export type AnsweringProgress = 'asking-model' | 'reply-ready';

/** Answers questions, spoken or typed: by a skill, else by the language model. */
export class Answering {
  readonly #history: ChatHistory;
  #prepared: { text: string; plan: UnderstoodPlan } | undefined;
  readonly #toolbox: Toolbox;
  #hasMentionedModels = false;
  /** What the language model was asked last. */
  #question = '';
  readonly #offer: LanguageModelOffer | undefined;

  constructor(private readonly deps: AnsweringDeps) {
    this.#history = new ChatHistory(this.#prompts, deps.config.llm.context_tokens, deps.chatHistory);
    this.#offer = deps.offeredModel && new LanguageModelOffer(deps.offeredModel, deps.emit);
    const own = skillToolbox(deps.dialogue, {
      question: () => this.#question,
      sharesMemory: this.#sharesMemory,
    });
    this.#toolbox = deps.mcp ? joinToolboxes([own, deps.mcp]) : own;
  }

  /** Plans the reply while the user may still go on. Planning has no effect. @returns whether the text is a whole command */
  prepare(text: string): Completeness {
    const { dialogue, onPrepared } = this.deps;
    const plan = dialogue.understand(text);
    this.#prepared = { text, plan };
    if (plan.completeness === 'complete' && plan.replyText) onPrepared?.(plan.replyText);
    return plan.completeness;
  }

  /** Discards the prepared plan: it holds for its own turn only. */
  forget(): void {
    this.#prepared = undefined;
  }

  /** Whether a skill knows what to do with it, by words that are all explained. */
  understands(text: string): boolean {
    const { skill, isSupposed } = this.#planFor(text);
    return skill !== NOT_UNDERSTOOD && !isSupposed;
  }

  /** Words that are likely to be said: the user's own, and names of what there is. */
  get hotWords(): readonly string[] {
    const { config, dialogue } = this.deps;
    return [...config.stt.my_words, ...dialogue.names];
  }

  /** Whether a skill or the language model, which may have asked something, can answer it. */
  canAnswer(text: string): boolean {
    return this.deps.chat !== undefined || (this.understands(text) && !this.#planFor(text).answersNothing);
  }

  /**
   * Finds the answer and lets it take effect. A language model's answer is emitted while its sentences are read.
   * @returns the sentences to say; undefined when there is nothing to say
   * @throws HarkError SKILL_FAILED. The sentences throw HarkError REMOTE_*, or the signal's reason when it is aborted
   */
  answer(
    turn: QuestionTurn,
    text: string,
    onProgress: (progress: AnsweringProgress) => void,
  ): Iterable<string> | AsyncIterable<string> | undefined {
    try {
      return this.#answer(turn, text, onProgress);
    } catch (error) {
      throw toHarkError(error, 'SKILL_FAILED');
    }
  }

  #answer(turn: QuestionTurn, text: string, onProgress: (progress: AnsweringProgress) => void) {
    const { clock, chat, dialogue, mcp } = this.deps;
    const startedMs = clock.nowMs();
    const plan = this.#planFor(text);
    this.#prepared = undefined;
    // Whoever says something else than an answer has not consented.
    if (mcp?.isApprovalPending && !plan.effects?.some(({ kind }) => kind === 'permission')) mcp.deny();
    turn.timeline.stage('understanding', startedMs, clock.nowMs());
    if (plan.asksModel) dialogue.settle(plan);
    if (chat && this.#isForModel(plan, chat)) {
      onProgress('asking-model');
      const model = plan.needsLiveData ? (chat.online ?? chat) : chat;
      return this.#modelSentences(turn, text, model, () => onProgress('reply-ready'));
    }
    const reply = this.#withoutModel(plan, text);
    dialogue.settle(reply);
    this.#emitReply(turn, reply.replyText, reply.skill, reply);
    if (reply.replyText === '') return undefined;
    if (this.#isForHistory(reply)) this.#history.add(text, reply.replyText);
    onProgress('reply-ready');
    return splitSentences(reply.replyText);
  }

  #isForHistory({ isPrivate, skill }: UnderstoodPlan): boolean {
    // A small model repeats what was said in place of its answer: that there is none, and that one could be fetched.
    const isForWantOfModel = !this.deps.chat && (skill === 'llm' || skill === NOT_UNDERSTOOD);
    return !isForWantOfModel && (!isPrivate || this.#sharesMemory);
  }

  #isForModel({ skill, asksModel, isBetterAskedOfModel, needsLiveData }: UnderstoodPlan, chat: ChatModel): boolean {
    // What is not in the model it would make up: the weather of today.
    if (needsLiveData && chat.isOffline && !this.deps.mcp) return false;
    return skill === NOT_UNDERSTOOD || asksModel === true || isBetterAskedOfModel === true;
  }

  get #sharesMemory(): boolean {
    const { config, facts, chat } = this.deps;
    // What is told to a model on this machine does not leave it.
    return (config.llm.share_memory || chat?.isOffline === true) && facts !== undefined;
  }

  /** What is set and kept, as far as a language model is told. */
  get #toldState(): string {
    const { config, dialogue } = this.deps;
    // It changes with the time, and an answer is only found in the cache by the same prompt.
    return this.#sharesMemory && !config.llm.cacheable ? dialogue.state : '';
  }

  get #prompts(): ChatPrompts {
    const { config, now, user, facts } = this.deps;
    const { system_prompt: instructions, cacheable } = config.llm;
    const timeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
    return {
      system: () => instructions,
      user: () => {
        const known = { name: user.name, place: user.place, facts: this.#sharesMemory && facts ? facts.all : [] };
        return describeUser(known, timeZone());
      },
      moment: () =>
        describeMoment({
          state: this.#toldState,
          now: now(),
          timeZone: timeZone(),
          hasTimeOfDay: !cacheable,
        }),
    };
  }

  /** The plan prepared for exactly this text is used again. */
  #planFor(text: string): UnderstoodPlan {
    return this.#prepared?.text === text ? this.#prepared.plan : this.deps.dialogue.understand(text);
  }

  /** Offers a language model where it would help, or says once how to connect one. */
  #withoutModel(plan: UnderstoodPlan, text: string): UnderstoodPlan {
    const isForModel = plan.skill === NOT_UNDERSTOOD || (plan.isBetterAskedOfModel && !plan.needsLiveData);
    if (!isForModel || plan.unsure || plan.isAside) return plan;
    const offer = this.#offer?.planFor(text);
    if (offer) return { ...offer, skill: 'llm' };
    if (plan.skill !== NOT_UNDERSTOOD || this.#hasMentionedModels) return plan;
    this.#hasMentionedModels = true;
    return { ...plan, replyText: NO_MODEL };
  }

  /** The language model's answer, sentence by sentence. The screen shows it as it is written. */
  async *#modelSentences(
    turn: QuestionTurn,
    question: string,
    chat: ChatModel,
    onReady: () => void,
  ): AsyncGenerator<string> {
    const { clock, emit, dialogue } = this.deps;
    const { turnId, signal, timeline } = turn;
    const startedMs = clock.nowMs();
    this.#question = question;
    let text = '';
    let hasActed = false;
    const noted = notingCalls(this.#toolbox, () => {
      hasActed = true;
    });
    const parts = chat.reply(this.#history.messagesFor(question), signal, noted);
    const shown = async function* () {
      for await (const part of parts) {
        // A model that ignores the signal still sends its answer after the turn.
        signal.throwIfAborted();
        if (text === '') timeline.stage('llm', startedMs, clock.nowMs());
        text += part;
        emit({ type: 'reply-part', turnId, text, atMs: clock.nowMs() });
        yield part;
      }
    };
    for await (const sentence of sentenceStream(shown())) {
      signal.throwIfAborted();
      onReady();
      const isClaim = !hasActed && claimsEffect(sentence, this.#toldState !== '');
      if (isClaim) text = text.replace(sentence, NOT_DONE);
      yield isClaim ? NOT_DONE : sentence;
    }
    signal.throwIfAborted();
    dialogue.said(text);
    this.#expectConsent();
    this.#emitReply(turn, text, 'llm');
    this.#history.add(question, text);
  }

  /** The model wants a tool that needs the user's consent: the next utterance answers that. */
  #expectConsent(): void {
    const { mcp, dialogue } = this.deps;
    if (!mcp?.isApprovalPending) return;
    const refused = (): Plan => ({
      ...say('All right, I leave it.'),
      effects: [{ kind: 'permission', change: 'removed', apply: () => mcp.deny() }],
    });
    dialogue.expect('llm', {
      'answer.yes': () => ({
        ...say(''),
        asksModel: true,
        effects: [{ kind: 'permission', change: 'added', apply: () => mcp.approve() }],
      }),
      'answer.no': refused,
      'answer.other': refused,
    });
  }

  /** @param plan of a reply that a skill made */
  #emitReply({ turnId }: QuestionTurn, text: string, skill: string, plan?: UnderstoodPlan): void {
    const { clock, emit, dialogue } = this.deps;
    const reading = plan?.intents?.map(({ intent, said }) => ({ intent, said: { ...said } }));
    const unexplained = [...(plan?.unexplained ?? [])];
    emit({
      type: 'reply',
      turnId,
      text,
      skill,
      ...(reading?.length ? { reading } : {}),
      ...(unexplained.length > 0 ? { unexplained } : {}),
      ...(plan && !this.#isForHistory(plan) ? { isUntold: true as const } : {}),
      ...(dialogue.asksYesOrNo ? { asksYesOrNo: true as const } : {}),
      atMs: clock.nowMs(),
    });
  }
}
