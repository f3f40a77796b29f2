import type { Config } from '../../shared/settings/config-schema.ts';
import type { ConversationLanguage } from '../../shared/settings/conversation-languages.ts';

/** @returns a configuration in which one language is spoken; the same without one */
export function withLanguage(config: Config, language: ConversationLanguage | undefined): Config {
  if (language === undefined) return config;
  return { ...config, conversation: { ...config.conversation, languages: language } };
}
