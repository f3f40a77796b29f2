import type { Config } from '../../../shared/settings/config-schema.ts';
import { canUseTools, languageModelFile, languageModelProvider } from '../../models/catalogue/language-models.ts';
import { ModelCache } from '../../models/runtime/model-cache.ts';
import type { ChatModel } from './chat-model.ts';
import { forkInNode } from './inside/fork-in-node.ts';
import { InsideChat } from './inside/inside-chat.ts';
import { languageModelLoader } from './inside/language-model-loader.ts';
import { openLanguageModel } from './open-language-model.ts';

/** A language model outside an engine. */
export interface OpenChat {
  chat: ChatModel;
  close(): Promise<void>;
}

/** Opens the language model of the settings, for text without an engine. Connects and loads nothing yet. */
export function openChat(config: Config): OpenChat | undefined {
  const { llm, caching } = config;
  const provider = languageModelProvider(config);
  if (provider === 'server' && llm.base_url !== null) {
    const { chat, http } = openLanguageModel(config, llm.base_url);
    return { chat, close: () => http.close() };
  }
  if (provider !== 'inside') return undefined;
  const findFile = () => languageModelFile(llm.inside_model);
  const models = new ModelCache(
    { llm: languageModelLoader({ findFile, contextTokens: llm.context_tokens, connect: forkInNode }) },
    { maxGroups: 1, ttlMs: caching.cache_ttl_seconds * 1000, evictLeastRecent: true },
  );
  const chat = new InsideChat(models, {
    maxReplyTokens: llm.longest_reply_tokens,
    usesTools: canUseTools(llm.inside_model),
  });
  return { chat, close: () => models.close() };
}
