import type { ConversationLanguage } from '../../../shared/settings/conversation-languages.ts';
import { loadConfig } from '../../config/load-config.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { print, printJson } from '../output.ts';
import { TextConversation } from '../text-conversation.ts';
import { withLanguage } from '../with-language.ts';

/** `hark ask`: a turn without audio. */
export async function ask(
  question: string,
  { json = false, language }: { json?: boolean; language?: ConversationLanguage },
): Promise<ExitCode> {
  const note = (text: string) => process.stderr.write(`  (${text})\n`);
  const conversation = await TextConversation.open(withLanguage(loadConfig().config, language), {
    onPart: (part) => !json && process.stdout.write(part),
    onDue: note,
    onUnavailable: note,
  });
  try {
    const reply = await conversation.reply(question);
    if (json) printJson({ type: 'reply', ...reply });
    else print('');
    const { offeredModelId } = conversation;
    if (offeredModelId) note(`fetch it with: hark models fetch ${offeredModelId}`);
    else if (conversation.asks) note('this command cannot take your answer: use hark chat');
    if (conversation.pending > 0)
      note('that is forgotten when this command ends, which is now: use the app, or hark chat');
  } finally {
    await conversation.close();
  }
  return EXIT.ok;
}
