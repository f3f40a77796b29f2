import type { ChatModel } from '../llm/chat-model.ts';
import type { McpTools } from '../llm/toolbox.ts';
import type { Transcriber } from '../speech/stt/transcriber.ts';
import type { Synthesizer } from '../speech/tts/synthesizer.ts';

/** What a session has done outside its own thread: none of it may delay a chunk. */
export interface Services {
  transcriber: Transcriber;
  /**
   * On this machine: for partial texts, which nobody waits for, and for what was said before the wake word is sure, which
   * must not leave it. Undefined where STT is remote alone.
   */
  drafter: Transcriber | undefined;
  synthesizer: Synthesizer;
  /** Undefined when no language model is configured. */
  chat: ChatModel | undefined;
  /** The tools of others that the language model may use, if there are any. */
  mcp?: McpTools | undefined;
}
