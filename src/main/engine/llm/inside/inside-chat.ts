import { isAbsolute } from 'node:path';
import { HarkError } from '../../../../shared/errors.ts';
import type { Config } from '../../../../shared/settings/config-schema.ts';
import { canUseTools } from '../../../models/catalogue/language-models.ts';
import type { Lease } from '../../../models/runtime/model-cache.ts';
import { latestThatFit } from '../chat-history.ts';
import type { ChatMessage, ChatModel } from '../chat-model.ts';
import { withMomentInSystem, withUserInConversation } from '../prompt-order.ts';
import { MAX_TOOL_ROUNDS, runCalls } from '../run-calls.ts';
import { AnswerFilter } from '../stream/answer-filter.ts';
import type { UnopenedThoughts } from '../stream/thinking-filter.ts';
import { knownToolName } from '../tool-name.ts';
import type { Tool, Toolbox } from '../toolbox.ts';
import { ToolsLeftOut } from '../tools-left-out.ts';
import { fittingTools } from './fitting-tools.ts';
import type { LanguageModelProcess, ModelAnswer } from './language-model-process.ts';
import type { ModelCall, ModelTurn } from './process-contract.ts';

export interface InsideChatOptions {
  maxReplyTokens: number;
  /** Whether the model is good enough to use tools. */
  usesTools: boolean;
  /** For the conversation, the tools and the answer. */
  contextTokens: number;
  /** Whether it is the user's, whose template the library may not know. */
  isUnknown: boolean;
}

/** What one question brought. */
interface Said {
  /** The text without thoughts and calls. */
  said: string;
  calls: readonly ModelCall[];
}

/** The model cache, as far as it holds the language model. */
interface LanguageModelCache {
  acquire(group: 'llm'): Promise<Lease<LanguageModelProcess>>;
  discard(group: 'llm'): void;
}

/** The language model on this machine, loaded through the model cache at the first question. */
export class InsideChat implements ChatModel {
  readonly isOffline = true;
  #unopened: UnopenedThoughts;
  readonly #leftOut: ToolsLeftOut;

  /** @param onProblem gets HarkError MCP_TOOLS_LEFT_OUT */
  constructor(
    private readonly models: LanguageModelCache,
    private readonly options: InsideChatOptions,
    onProblem: (error: unknown) => void = () => undefined,
  ) {
    this.#unopened = options.isUnknown ? 'possible' : 'none';
    this.#leftOut = new ToolsLeftOut(onProblem);
  }

  /** @returns the chat with the model that the settings choose */
  static of(models: LanguageModelCache, llm: Config['llm'], onProblem?: (error: unknown) => void): InsideChat {
    const { inside_model, longest_reply_tokens: maxReplyTokens, context_tokens: contextTokens } = llm;
    const isUnknown = inside_model !== null && isAbsolute(inside_model);
    const options = { maxReplyTokens, contextTokens, usesTools: canUseTools(inside_model), isUnknown };
    return new InsideChat(models, options, onProblem);
  }

  /**
   * @throws HarkError MODEL_MISSING, MODEL_CHECKSUM, MODEL_LOAD, MODEL_TOO_LARGE, LLM_FAILED; the signal's reason when
   *   aborted
   */
  async *reply(messages: readonly ChatMessage[], signal: AbortSignal, toolbox?: Toolbox): AsyncGenerator<string> {
    const { model, release } = await this.models.acquire('llm');
    try {
      signal.throwIfAborted();
      yield* this.#answer(model, messages, signal, toolbox);
    } finally {
      release();
      if (!model.isAlive) this.models.discard('llm');
    }
  }

  async *#answer(
    model: LanguageModelProcess,
    messages: readonly ChatMessage[],
    signal: AbortSignal,
    toolbox: Toolbox | undefined,
  ): AsyncGenerator<string> {
    const { maxReplyTokens: maxTokens } = this.options;
    const parts = await approvedParts(toolbox, signal);
    const { usable, tools, latest } = this.#fitting(messages, toolbox);
    for (let round = 0; ; round++) {
      const offered = round < MAX_TOOL_ROUNDS ? usable : undefined;
      const turns = turnsOf(latest, parts);
      const told = offered ? tools : [];
      // Without tools the system prompt tells about the user.
      const question = { turns, tools: told, maxTokens, mayCachePrompt: told.length > 0 };
      const { said, calls } = yield* this.#passOn(model.answer(question, signal), told);
      if (!offered) return expectSaid(said, calls);
      if (calls.length === 0) return;
      const { texts, ending } = await runCalls(calls, offered, signal);
      if (ending !== undefined) return yield said === '' ? ending : ` ${ending}`;
      parts.push(...partsOf(said, calls, texts));
    }
  }

  /**
   * Yields the parts of an answer. The library leaves out the thoughts and calls of models that it knows; a user's model may be another.
   * @param tools that the model was told
   * @returns the whole text without thoughts and calls, and the calls
   * @throws HarkError LLM_FAILED, also when there are thoughts alone; LLM_CALL_INVALID
   */
  async *#passOn(answer: ModelAnswer, tools: readonly Tool[]): AsyncGenerator<string, Said> {
    const toolNames = tools.map(({ name }) => name);
    const filter = new AnswerFilter(this.#unopened, toolNames);
    const said = yield* passedOn(answer, filter);
    this.#unopened = filter.nextUnopened;
    const calls = answer.calls.length > 0 ? answer.calls : callsOf(filter, toolNames);
    if (calls.length === 0 && filter.hasBrokenCall) throw callInvalid('in a form that cannot be read');
    if (said === '' && calls.length === 0 && filter.hasThought) {
      throw new HarkError('LLM_FAILED', 'the language model sent its thoughts, but no answer');
    }
    return { said, calls };
  }

  /** @returns the tools and the part of the conversation that the model has room for */
  #fitting(messages: readonly ChatMessage[], toolbox: Toolbox | undefined) {
    const { usesTools, contextTokens, maxReplyTokens } = this.options;
    const usable = usesTools ? toolbox : undefined;
    const all = usable?.tools ?? [];
    const { offered, tokens } = fittingTools(all, contextTokens);
    this.#leftOut.report(all.filter((tool) => !offered.includes(tool)).map(({ name }) => name));
    const fitting = latestThatFit(messages, contextTokens - tokens - maxReplyTokens);
    // The tools stand behind the system prompt, and would be evaluated anew with each change of it.
    const latest = offered.length > 0 ? withUserInConversation(fitting) : withMomentInSystem(fitting);
    return { usable, tools: offered, latest };
  }
}

/** Runs the tools that the user has allowed since the last answer. */
async function approvedParts(toolbox: Toolbox | undefined, signal: AbortSignal): Promise<ModelParts> {
  const approved = (await toolbox?.runApproved?.(signal)) ?? [];
  return approved.map(({ name, args, text }) => ({ name, args, result: text }));
}

/** @returns the whole text without thoughts and calls */
async function* passedOn(answer: ModelAnswer, filter: AnswerFilter): AsyncGenerator<string, string> {
  let said = '';
  function* pass(text: string): Generator<string> {
    if (text === '') return;
    said += text;
    yield text;
  }
  try {
    for await (const part of answer.text) yield* pass(filter.push(part));
  } catch (error) {
    yield* pass(filter.end());
    throw error;
  }
  yield* pass(filter.end());
  return said;
}

/** @throws HarkError LLM_CALL_INVALID when a model without tools has only called some */
function expectSaid(said: string, calls: readonly ModelCall[]): void {
  if (said === '' && calls.length > 0) throw callInvalid('in place of an answer');
}

function callInvalid(how: string): HarkError {
  return new HarkError('LLM_CALL_INVALID', `the language model called a tool ${how}`);
}

function callsOf({ calls }: AnswerFilter, toolNames: readonly string[]): ModelCall[] {
  return calls.map((call) => ({ name: knownToolName(call.name, toolNames) ?? call.name, args: call.arguments }));
}

type ModelParts = Extract<ModelTurn, { role: 'model' }>['parts'];

/** @param results of the calls, in order */
function partsOf(said: string, calls: readonly ModelCall[], results: readonly string[]): ModelParts {
  const used = calls.map(({ name, args }, index) => ({ name, args, result: results[index] ?? '' }));
  return said === '' ? used : [said, ...used];
}

function turnsOf(messages: readonly ChatMessage[], parts: ModelParts): ModelTurn[] {
  const turns = messages.map(
    ({ role, content }): ModelTurn =>
      role === 'assistant' ? { role: 'model', parts: [content] } : { role, text: content },
  );
  return parts.length > 0 ? [...turns, { role: 'model', parts: [...parts] }] : turns;
}
