import type { Config } from '../../../shared/settings/config-schema.ts';
import { answersByServer, answersInside, languageModelProvider } from '../../models/catalogue/language-models.ts';
import { ModelCache } from '../../models/runtime/model-cache.ts';
import type { ChatModel } from './chat-model.ts';
import { HedgedChat } from './hedged-chat.ts';
import { forkInNode } from './inside/fork-in-node.ts';
import { InsideChat } from './inside/inside-chat.ts';
import { chosenModelLoader } from './inside/language-model-loader.ts';
import { openLanguageModel } from './open-language-model.ts';

/** A language model outside an engine. */
export interface OpenChat {
  chat: ChatModel;
  close(): Promise<void>;
}

/** Opens the language model of the settings, for text without an engine. Connects and loads nothing yet. */
export function openChat(config: Config): OpenChat | undefined {
  const { llm } = config;
  const provider = languageModelProvider(config);
  const inside = answersInside(provider) ? openInside(config) : undefined;
  if (!answersByServer(provider) || llm.base_url === null) return inside;
  const { chat, client, http } = openLanguageModel(config, llm.base_url);
  return {
    chat: inside ? new HedgedChat(chat, inside.chat, client.health) : chat,
    async close() {
      await Promise.all([http.close(), inside?.close()]);
    },
  };
}

function openInside({ llm, caching }: Config): OpenChat {
  const models = new ModelCache(
    { llm: chosenModelLoader(llm, forkInNode) },
    { maxGroups: 1, ttlMs: caching.cache_ttl_seconds * 1000, evictLeastRecent: true },
  );
  return { chat: InsideChat.of(models, llm), close: () => models.close() };
}
