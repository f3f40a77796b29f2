import type { ChatModel } from '../llm/chat-model.ts';
import type { Toolbox } from '../llm/toolbox.ts';
import type { Transcriber } from '../speech/stt/transcriber.ts';
import type { Synthesizer } from '../speech/tts/synthesizer.ts';

/** A toolbox whose tools may need the user's yes. */
export interface McpTools extends Toolbox {
  /** Whether the user's yes is waited for. */
  readonly pending: boolean;
  /** Looks which tools there are. */
  refresh(): Promise<void>;
  /** The user's answer to what was asked last. */
  agree(): void;
  refuse(): void;
}

/** What a session has done outside its own thread: none of it may delay a chunk. */
export interface Services {
  transcriber: Transcriber;
  synthesizer: Synthesizer;
  /** Undefined when no language model is configured. */
  chat: ChatModel | undefined;
  /** The tools of others that the language model may use, if there are any. */
  mcp?: McpTools | undefined;
}
