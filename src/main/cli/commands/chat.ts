import { createInterface } from 'node:readline';
import { toHarkError } from '../../../shared/errors.ts';
import type { ConversationLanguage } from '../../../shared/settings/conversation-languages.ts';
import { loadConfig } from '../../config/load-config.ts';
import { SettingsFile } from '../../config/settings-file.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { print, printError, printJson } from '../output.ts';
import { type AcceptedModel, TextConversation } from '../text-conversation.ts';
import { withLanguage } from '../with-language.ts';
import { fetchModel } from './models.ts';

/** `hark chat`: a conversation in writing, a line a turn, until the input ends. */
export async function chat({
  json = false,
  language,
}: {
  json?: boolean;
  language?: ConversationLanguage;
}): Promise<ExitCode> {
  const interactive = process.stdin.isTTY === true && !json;
  const lines = createInterface({ input: process.stdin, output: process.stdout, terminal: interactive, prompt: '> ' });
  const conversation = await TextConversation.open(withLanguage(loadConfig().config, language), {
    onPart: (part) => !json && process.stdout.write(part),
    onDue: (text) => (json ? printJson({ type: 'due', text }) : print(text)),
    onUnavailable: (what) => process.stderr.write(`  (${what})\n`),
    onServiceDecided: (service, consent) => new SettingsFile().change(`services.${service}`, consent),
    onActionDecided: (action, consent) => new SettingsFile().change(`computer.${action}`, consent),
    onRoutinesChanged: (routines) => new SettingsFile().change('skills.routines', routines),
    onModelDeclined: () => new SettingsFile().change('llm.provider', 'none'),
  });
  let failed = false;
  if (interactive) print('Ask anything; "what can you do?" tells more. Ctrl+D ends it.');
  if (interactive) lines.prompt();
  try {
    for await (const line of lines) {
      if (line.trim() !== '') failed = !(await answer(conversation, line, json)) || failed;
      const accepted = conversation.takeAccepted();
      if (accepted) failed = !(await answerByFetched(conversation, accepted, json)) || failed;
      if (interactive) lines.prompt();
    }
  } finally {
    await conversation.close();
  }
  return failed ? EXIT.inputFailed : EXIT.ok;
}

/** Fetches a language model, with its progress on stderr. @returns whether it answered the question that led to it */
async function answerByFetched(
  conversation: TextConversation,
  { modelId, question }: AcceptedModel,
  json: boolean,
): Promise<boolean> {
  try {
    await fetchModel(modelId);
  } catch (thrown) {
    printError(thrown);
    return false;
  }
  conversation.adoptModelOf(loadConfig().config);
  return answer(conversation, question, json);
}

/** @returns whether there was an answer */
async function answer(conversation: TextConversation, line: string, json: boolean): Promise<boolean> {
  try {
    const reply = await conversation.reply(line);
    if (json) printJson({ type: 'reply', ...reply });
    else print('');
    return true;
  } catch (thrown) {
    const { code, message } = toHarkError(thrown);
    if (json) printJson({ type: 'error', code, message });
    else printError(thrown);
    return false;
  }
}
