import type { ChatModel } from '../llm/chat-model.ts';
import type { McpTools } from '../llm/toolbox.ts';
import type { Transcriber } from '../speech/stt/transcriber.ts';
import type { Synthesizer } from '../speech/tts/synthesizer.ts';
import type { OfferedModel } from './reply/language-model-offer.ts';

/** The work that a session gives to other threads or machines, so that it does not delay a chunk. */
export interface Services {
  transcriber: Transcriber;
  /**
   * Transcribes on this machine: partial texts, and speech before the wake word is certain, which must not leave the
   * machine. Undefined when STT is remote only.
   */
  drafter: Transcriber | undefined;
  /** Another model on this machine, asked where no skill understands what the first one heard. */
  secondOpinion?: Transcriber | undefined;
  synthesizer: Synthesizer;
  /** The language model that Hark could fetch when none is there and nobody has said no to one. */
  offeredModel?: OfferedModel | undefined;
  /** Undefined when no language model is configured. */
  chat: ChatModel | undefined;
  /** MCP tools that the language model may use, if there are any. */
  mcp?: McpTools | undefined;
}
