import { type ConversationLanguage, languagesOf } from '../../shared/settings/conversation-languages.ts';
import { useSettings } from '../stores/settings.ts';

/** The language in which examples of what can be said are shown: the first one that is spoken. */
export function useSpokenLanguage(): ConversationLanguage {
  return useSettings((store) => (store.snapshot ? languagesOf(store.snapshot.config.conversation.languages)[0] : 'en'));
}
