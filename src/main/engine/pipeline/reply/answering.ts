import type { EngineEvent } from '../../../../shared/engine/engine-events.ts';
import { toHarkError } from '../../../../shared/errors.ts';
import type { Config } from '../../../../shared/settings/config-schema.ts';
import type { Clock } from '../../clock/clock.ts';
import { citedReply, questionFrom } from '../../llm/answer-from-source.ts';
import { ChatHistory, type ChatHistoryStore, type ChatPrompts } from '../../llm/chat-history.ts';
import type { ChatModel } from '../../llm/chat-model.ts';
import { claimsEffect, notDone } from '../../llm/claimed-effects.ts';
import { describeMoment, describeUser } from '../../llm/prompt-parts.ts';
import { askingIn, joinToolboxes, type McpTools, notingCalls, type Toolbox } from '../../llm/toolbox.ts';
import type { Facts } from '../../memory/facts.ts';
import type { UserProfile } from '../../memory/user-profile.ts';
import type { SpokenText } from '../../reading/reader.ts';
import { type AnswerSource, type Plan, say } from '../../skills/skill.ts';
import type { Completeness } from '../../speech/endpoint/endpointer.ts';
import { sentenceStream } from '../../speech/tts/text/sentence-stream.ts';
import { splitSentences } from '../../speech/tts/text/sentences.ts';
import { NOT_UNDERSTOOD, type UnderstoodPlan } from '../../understanding/dialogue.ts';
import { joinedSpeech } from '../../understanding/joined-speech.ts';
import type { IntentLanguage } from '../../understanding/languages/languages.ts';
import { skillToolbox } from '../../understanding/skill-toolbox.ts';
import type { TurnTimeline } from '../turn/turn-timeline.ts';
import { LanguageModelOffer, type OfferedModel } from './language-model-offer.ts';
import type { MultilingualDialogue, SpokenPlan } from './multilingual-dialogue.ts';
import { ANSWERING_REPLIES } from './replies.ts';
import type { SpokenIn } from './reply-speaker.ts';

export interface AnsweringDeps {
  config: Config;
  clock: Clock;
  dialogue: MultilingualDialogue;
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
  onPrepared?: ((replyText: string, spokenIn: SpokenIn) => void) | undefined;
}

const isUnderstood = ({ skill, isSupposed }: UnderstoodPlan) => skill !== NOT_UNDERSTOOD && !isSupposed;

/** The turn whose question is answered. */
export interface QuestionTurn {
  turnId: string;
  /** Aborted when the turn ends. */
  signal: AbortSignal;
  timeline: Pick<TurnTimeline, 'stage'>;
  /** The question is the last one with its end, which was said while that was answered already. */
  continuesLast?: boolean;
  /** The language that STT heard; undefined for a question that was typed. */
  heardIn?: string | undefined;
}

/**
 * `asking-model`: a language model is asked, which takes a while. `looking-up`: a service is asked. `reply-ready`: there is
 * something to say.
 */
export type AnsweringProgress = 'asking-model' | 'looking-up' | 'reply-ready';

/** What somebody else has written, given to the model with the question, or a question about it in place of the user's words. */
interface GivenText {
  source?: AnswerSource;
  prompt?: string | undefined;
}

/** Answers questions, spoken or typed: by a skill, else by the language model. */
export class Answering {
  readonly #history: ChatHistory;
  #prepared: { text: string; plan: SpokenPlan } | undefined;
  /** The question answered last: the user may not have finished it. */
  #answered: { text: string; plan: SpokenPlan } | undefined;
  #spokenIn: SpokenIn = {};
  readonly #toolbox: Toolbox;
  #hasMentionedModels = false;
  /** What the language model was asked last. */
  #question = '';
  #reads: { text: SpokenText; replySentences: number } | undefined;
  readonly #offer: LanguageModelOffer | undefined;

  constructor(private readonly deps: AnsweringDeps) {
    this.#history = new ChatHistory(this.#prompts, deps.config.llm.context_tokens, deps.chatHistory);
    this.#offer = deps.offeredModel && new LanguageModelOffer(deps.offeredModel, deps.emit);
    const own = skillToolbox(deps.dialogue.forTools, {
      question: () => this.#question,
      language: () => deps.dialogue.language,
      sharesMemory: this.#sharesMemory,
    });
    const asking = deps.mcp && askingIn(deps.mcp, () => deps.dialogue.language);
    this.#toolbox = asking ? joinToolboxes([own, asking]) : own;
  }

  /**
   * Plans the reply while the user may still go on. Planning has no effect.
   * @param isDoubtful whether something else was probably said
   * @param heardIn the language that STT heard
   * @returns whether the text is a whole command
   */
  prepare(text: string, isDoubtful = false, heardIn?: string): Completeness {
    const { dialogue, onPrepared } = this.deps;
    const meant = dialogue.understand(text, heardIn);
    const plan = isDoubtful && meant.whenSupposed === 'ask' ? dialogue.readBack(meant) : meant;
    this.#prepared = { text, plan };
    if ((plan.completeness === 'complete' || plan.completeness === 'open') && plan.replyText)
      onPrepared?.(plan.replyText, this.#skillSpokenIn(plan));
    return plan.completeness;
  }

  /** Discards the prepared plan: it holds for its own turn only. */
  forget(): void {
    this.#prepared = undefined;
  }

  /**
   * Whether a skill knows what to do with it, by words that are all explained.
   * @param how literally: none of the words is taken for another one that sounds like it
   * @param heardIn the language that STT heard
   */
  understands(text: string, how?: 'literally', heardIn?: string): boolean {
    const plan = this.#planFor(text, heardIn);
    return isUnderstood(plan) && !(how && plan.intents?.some(({ slots }) => slots.isMisheard));
  }

  /** Words that are likely to be said: the user's own, and names of what there is. */
  get hotWords(): readonly string[] {
    const { config, dialogue } = this.deps;
    return [...config.stt.my_words, ...dialogue.names];
  }

  /** Whether a skill or the language model, which may have asked something, can answer it. */
  canAnswer(text: string, heardIn?: string): boolean {
    if (this.deps.chat !== undefined) return true;
    return this.understands(text, undefined, heardIn) && !this.#planFor(text, heardIn).answersNothing;
  }

  /**
   * Who was cut off goes on speaking, over the reply to the first half.
   * @returns the last question and this as one, if they are one; what is done for that question can be taken back
   */
  continued(text: string, heardIn?: string): string | undefined {
    const { dialogue, chat } = this.deps;
    if (!this.#answered) return undefined;
    const { text: before, plan } = this.#answered;
    const { effects = [], undo, intents = [], completeness } = plan;
    if (effects.length > 0 && !undo) return undefined;
    // A whole command is no end of another one, which was whole too.
    const isOnItsOwn = completeness !== 'incomplete' && isUnderstood(dialogue.understandAlone(text, heardIn));
    if (isOnItsOwn) return undefined;
    const whole = joinedSpeech(before, text);
    const joined = dialogue.understandAlone(whole, plan.language);
    if (!isUnderstood(joined)) {
      return chat && plan.skill === NOT_UNDERSTOOD && !this.understands(text, undefined, heardIn) ? whole : undefined;
    }
    return intents.length === 0 || joined.intents?.length === intents.length ? whole : undefined;
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
    if (turn.continuesLast) dialogue.takeBack();
    const plan = this.#planFor(text, turn.heardIn);
    this.#prepared = undefined;
    this.#answered = { text, plan };
    dialogue.turnTo(plan.language);
    this.#spokenIn = this.#skillSpokenIn(plan);
    // Whoever says something else than an answer has not consented.
    if (mcp?.isApprovalPending && !plan.effects?.some(({ kind }) => kind === 'permission')) mcp.deny();
    turn.timeline.stage('understanding', startedMs, clock.nowMs());
    this.#reads = undefined;
    const mayTellModel = this.#mayTellModel(plan);
    if (plan.asksModel && mayTellModel) dialogue.settle(plan);
    if (plan.lookUp) {
      dialogue.settle(plan);
      return this.#lookedUp(turn, text, plan, onProgress);
    }
    if (chat && mayTellModel && this.#isForModel(plan, chat))
      return this.#modelAnswer(turn, text, plan, chat, onProgress);
    const reply = this.#withoutModel(this.#refused(plan), text);
    dialogue.settle(reply);
    this.#emitReply(turn, reply.replyText, reply.skill, reply);
    if (reply.replyText === '' && !reply.reads) return undefined;
    if (this.#isForHistory(reply)) this.#history.add(text, reply.replyText);
    onProgress('reply-ready');
    return this.#spoken(reply);
  }

  /** The language that was spoken last, in which Hark speaks unasked too. */
  get language(): IntentLanguage {
    return this.deps.dialogue.language;
  }

  /** In which language the reply to the question answered last is said; it is known when its first sentence is. */
  get spokenIn(): SpokenIn {
    return this.#spokenIn;
  }

  /** In which language Hark says its own words. */
  get ownSpokenIn(): SpokenIn {
    return this.#skillSpokenIn({ language: this.language });
  }

  /** A skill replies in the language of the question, and what it reads aloud may be in any. */
  #skillSpokenIn({ language, reads }: Pick<SpokenPlan, 'language' | 'reads'>): SpokenIn {
    if (this.#speaksEnglishOnly) return {};
    return reads ? { startsIn: language } : { language };
  }

  get #speaksEnglishOnly(): boolean {
    return this.deps.dialogue.languages.every((language) => language === 'en');
  }

  /** The text that is being read aloud after the reply; undefined when there is none. */
  get reads(): SpokenText | undefined {
    return this.#reads?.text;
  }

  /** A sentence is heard. @param index of the sentences to say, from 0 */
  heard(index: number): void {
    if (!this.#reads) return;
    this.#reads.text.onHeard(Math.max(0, index - this.#reads.replySentences));
    // What is said over it is about it, however long it takes.
    this.deps.dialogue.stay();
  }

  *#spoken({ replyText, reads }: Plan): Generator<string> {
    const reply = splitSentences(replyText);
    this.#reads = reads && { text: reads, replySentences: reply.length };
    yield* reply;
    if (reads) yield* reads.sentences;
  }

  #modelAnswer(
    turn: QuestionTurn,
    text: string,
    { needsLiveData, modelPrompt }: UnderstoodPlan,
    chat: ChatModel,
    onProgress: (progress: AnsweringProgress) => void,
  ): AsyncGenerator<string> {
    onProgress('asking-model');
    const model = needsLiveData ? (chat.online ?? chat) : chat;
    const given = { prompt: modelPrompt?.text };
    return this.#modelSentences(turn, text, model, () => onProgress('reply-ready'), given);
  }

  /** Asks a service, and says what it answers. What it does not understand is answered as without it. */
  async *#lookedUp(
    turn: QuestionTurn,
    question: string,
    plan: SpokenPlan,
    onProgress: (progress: AnsweringProgress) => void,
  ): AsyncGenerator<string> {
    const { dialogue, emit, clock, chat } = this.deps;
    const { signal, turnId } = turn;
    onProgress('looking-up');
    const found = await dialogue.lookUp(plan, signal).catch((error: unknown) => {
      signal.throwIfAborted();
      throw toHarkError(error, 'SKILL_FAILED');
    });
    const { failure, sourceText } = found;
    if (failure) emit({ type: 'error', code: failure.code, message: failure.message, turnId, atMs: clock.nowMs() });
    if (chat && sourceText) {
      onProgress('asking-model');
      yield* this.#modelSentences(turn, question, chat, () => onProgress('reply-ready'), { source: sourceText });
      return;
    }
    if (chat && this.#mayTellModel(found) && this.#isForModel(found, chat)) {
      yield* this.#modelAnswer(turn, question, found, chat, onProgress);
      return;
    }
    const told = this.#refused(found);
    const reply = failure ? told : this.#withoutModel(told, question);
    if (reply !== told) dialogue.settle(reply);
    this.#emitReply(turn, reply.replyText, reply.skill, reply);
    if (this.#isForHistory(reply)) this.#history.add(question, reply.replyText);
    onProgress('reply-ready');
    yield* this.#spoken(reply);
  }

  /** What is the user's own is told to a server only if the settings allow it. */
  #mayTellModel({ modelPrompt, isPrivate }: Plan): boolean {
    return !modelPrompt || !isPrivate || this.#sharesMemory;
  }

  #refused<P extends Plan>(plan: P): P {
    if (!this.deps.chat || !plan.modelPrompt || this.#mayTellModel(plan)) return plan;
    return { ...plan, replyText: plan.modelPrompt.refusal };
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
          answerIn: this.#speaksEnglishOnly ? undefined : this.language,
        }),
    };
  }

  /** The plan prepared for exactly this text is used again. */
  #planFor(text: string, heardIn?: string): SpokenPlan {
    return this.#prepared?.text === text ? this.#prepared.plan : this.deps.dialogue.understand(text, heardIn);
  }

  /** Offers a language model where it would help, or says once how to connect one. */
  #withoutModel(plan: SpokenPlan, text: string): SpokenPlan {
    const isForModel = plan.skill === NOT_UNDERSTOOD || (plan.isBetterAskedOfModel && !plan.needsLiveData);
    if (!isForModel || plan.unsure || plan.isAside) return plan;
    const { language } = plan;
    const offer = this.#offer?.planFor(text, language);
    if (offer) return { ...offer, skill: 'llm', language };
    if (plan.skill !== NOT_UNDERSTOOD || this.#hasMentionedModels) return plan;
    this.#hasMentionedModels = true;
    return { ...plan, replyText: ANSWERING_REPLIES[language].noModel };
  }

  /** The language model's answer, sentence by sentence. The screen shows it as it is written. */
  async *#modelSentences(
    turn: QuestionTurn,
    question: string,
    chat: ChatModel,
    onReady: () => void,
    given: GivenText = {},
  ): AsyncGenerator<string> {
    const { clock, emit, dialogue } = this.deps;
    const { turnId, signal, timeline } = turn;
    const startedMs = clock.nowMs();
    this.#question = question;
    // It may quote or translate.
    this.#spokenIn = this.#speaksEnglishOnly ? {} : { startsIn: this.language };
    const notDoneText = notDone(this.language);
    let text = '';
    let hasActed = false;
    const noted = notingCalls(this.#toolbox, () => {
      hasActed = true;
    });
    const parts = this.#modelParts(chat, question, given, signal, noted);
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
      if (isClaim) text = text.replace(sentence, notDoneText);
      yield isClaim ? notDoneText : sentence;
    }
    signal.throwIfAborted();
    dialogue.said(text);
    this.#expectConsent();
    this.#emitReply(turn, text, 'llm');
    this.#history.add(question, text);
  }

  /** A text of somebody else must not have the model use tools. */
  #modelParts(
    chat: ChatModel,
    question: string,
    { source, prompt }: GivenText,
    signal: AbortSignal,
    toolbox: Toolbox,
  ): AsyncIterable<string> {
    if (source)
      return citedReply(source, chat.reply(this.#history.messagesFor(questionFrom(source, question)), signal));
    if (prompt !== undefined) return chat.reply(this.#history.messagesFor(prompt), signal);
    return chat.reply(this.#history.messagesFor(question), signal, toolbox);
  }

  /** The model wants a tool that needs the user's consent: the next utterance answers that. */
  #expectConsent(): void {
    const { mcp, dialogue } = this.deps;
    if (!mcp?.isApprovalPending) return;
    const refused = (): Plan => ({
      ...say(ANSWERING_REPLIES[this.language].leftAlone),
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
