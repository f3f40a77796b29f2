import type { EngineEvent } from '../../../../shared/engine/engine-events.ts';
import type { Config } from '../../../../shared/settings/config-schema.ts';
import type { Clock } from '../../clock/clock.ts';
import { Talk, type TalkStore } from '../../llm/chat-history.ts';
import type { ChatModel } from '../../llm/chat-model.ts';
import { joinedToolbox, type McpTools, type Toolbox } from '../../llm/toolbox.ts';
import { isYes } from '../../skills/confirm.ts';
import { say } from '../../skills/skill.ts';
import type { Completeness } from '../../speech/endpoint/endpointer.ts';
import { sentenceStream } from '../../speech/tts/text/sentence-stream.ts';
import { splitSentences } from '../../speech/tts/text/sentences.ts';
import { type Dialogue, NOT_UNDERSTOOD, type UnderstoodPlan } from '../../understanding/dialogue.ts';
import { skillToolbox } from '../../understanding/skill-toolbox.ts';
import type { Turn } from '../turn.ts';
import type { ReplySpeaker } from './reply-speaker.ts';

const NO_MODEL =
  "I can't do that myself. Connect a language model, and I'll pass such questions on: the settings say how, under llm.";

export interface AnsweringParts {
  config: Config;
  clock: Clock;
  dialogue: Dialogue;
  speaker: ReplySpeaker;
  /** Undefined when no language model is configured. */
  chat: ChatModel | undefined;
  mcp: McpTools | undefined;
  talk: TalkStore | undefined;
  emit: (event: EngineEvent) => void;
}

export interface AnswerEvents {
  /** A language model is asked: that takes a while. */
  onAskingModel(): void;
  /** There is something to say. */
  onReady(): void;
  /** All of it was said, or there was nothing to say. */
  onEnded(): void;
  onError(error: unknown, code: 'SKILL_FAILED' | 'TTS_FAILED'): void;
}

/** From the words of an utterance to a reply that is spoken: by a skill, else by the language model. */
export class Answering {
  readonly #talk: Talk;
  #prepared: { text: string; plan: UnderstoodPlan } | undefined;
  readonly #toolbox: Toolbox;
  #toldOfModels = false;

  constructor(private readonly parts: AnsweringParts) {
    const { system_prompt, context_tokens } = parts.config.llm;
    this.#talk = new Talk(system_prompt, context_tokens, parts.talk);
    const own = skillToolbox(parts.dialogue);
    this.#toolbox = parts.mcp ? joinedToolbox([own, parts.mcp]) : own;
  }

  /** Plans the reply while the user may still go on: planning has no effect, and its first sentence is soon wanted. */
  prepare(text: string): Completeness {
    const { dialogue, config, speaker } = this.parts;
    const plan = dialogue.understand(text);
    this.#prepared = { text, plan };
    const { enable_parallel_processing } = config.audio_processing;
    if (enable_parallel_processing && plan.completeness === 'complete' && plan.replyText) {
      speaker.prepare(plan.replyText);
    }
    return plan.completeness;
  }

  /** The turn is over: what was prepared for it is true no more. */
  forget(): void {
    this.#prepared = undefined;
  }

  /** Whether a skill knows what to do with it. */
  understands(text: string): boolean {
    return this.#planFor(text).skill !== NOT_UNDERSTOOD;
  }

  /** Whether somebody can answer that. What is said after a reply may be meant for others. */
  canAnswer(text: string): boolean {
    return this.parts.chat !== undefined || this.understands(text);
  }

  /** Finds the answer and speaks it. */
  answer(turn: Turn, text: string, events: AnswerEvents): void {
    const { clock, chat, dialogue } = this.parts;
    const startedMs = clock.nowMs();
    try {
      const plan = this.#planFor(text);
      this.#prepared = undefined;
      turn.stage('understanding', startedMs, clock.nowMs());
      if (plan.asksModel) dialogue.settle(plan);
      if ((plan.skill === NOT_UNDERSTOOD || plan.asksModel) && chat) {
        events.onAskingModel();
        this.#speak(turn, this.#modelSentences(turn, text, chat, events), events);
        return;
      }
      const reply = this.#withoutModel(plan);
      dialogue.settle(reply);
      this.#emitReply(turn, reply.replyText, reply.skill);
      if (reply.replyText === '') return events.onEnded();
      this.#talk.remember(text, reply.replyText);
      events.onReady();
      this.#speak(turn, splitSentences(reply.replyText), events);
    } catch (error) {
      events.onError(error, 'SKILL_FAILED');
    }
  }

  /** What was prepared for just these words serves again. */
  #planFor(text: string): UnderstoodPlan {
    return this.#prepared?.text === text ? this.#prepared.plan : this.parts.dialogue.understand(text);
  }

  /** Once a run is enough to hear how to get more. */
  #withoutModel(plan: UnderstoodPlan): UnderstoodPlan {
    if (plan.skill !== NOT_UNDERSTOOD || plan.unsure || this.#toldOfModels) return plan;
    this.#toldOfModels = true;
    return { ...plan, replyText: NO_MODEL };
  }

  /** The language model's answer, sentence by sentence; on the screen it comes as it is written. */
  async *#modelSentences(turn: Turn, question: string, chat: ChatModel, events: AnswerEvents): AsyncGenerator<string> {
    const { clock, emit, dialogue } = this.parts;
    const startedMs = clock.nowMs();
    let text = '';
    const parts = chat.reply(this.#talk.ask(question), turn.signal, this.#toolbox);
    const shown = async function* () {
      for await (const part of parts) {
        if (text === '') turn.stage('llm', startedMs, clock.nowMs());
        text += part;
        emit({ type: 'reply-part', turnId: turn.turnId, text, atMs: clock.nowMs() });
        yield part;
      }
    };
    for await (const sentence of sentenceStream(shown())) {
      events.onReady();
      yield sentence;
    }
    this.#emitReply(turn, text, 'llm');
    dialogue.said(text);
    this.#expectConsent();
    this.#talk.remember(question, text);
  }

  /** The model wants a tool that needs the user's yes: the next utterance is the answer. */
  #expectConsent(): void {
    const { mcp, dialogue } = this.parts;
    if (!mcp?.pending) return;
    dialogue.expect('llm', ({ words }) => {
      if (isYes(words)) return { ...say(''), asksModel: true, commit: () => mcp.agree() };
      return { ...say('All right, I leave it.'), commit: () => mcp.refuse() };
    });
  }

  #speak(turn: Turn, sentences: Iterable<string> | AsyncIterable<string>, events: AnswerEvents): void {
    const { clock, emit, speaker } = this.parts;
    void speaker.speak(sentences, {
      onFirstSentence: (readyMs, computeMs) => turn.stage('tts', readyMs - computeMs, readyMs),
      onSpeech: (text, durationMs) =>
        emit({ type: 'speech', turnId: turn.turnId, text, durationMs, atMs: clock.nowMs() }),
      onStarted: (sentMs, startedMs) => {
        turn.stage('playback', sentMs, startedMs);
        turn.replyStarted(startedMs);
      },
      onEnded: events.onEnded,
      onError: (error) => events.onError(error, 'TTS_FAILED'),
    });
  }

  #emitReply(turn: Turn, text: string, skill: string): void {
    const { clock, emit } = this.parts;
    emit({ type: 'reply', turnId: turn.turnId, text, skill, atMs: clock.nowMs() });
  }
}
