import { cutText } from './cut-text.ts';
import type { CatalogueEntry } from './tool-catalogue.ts';

const MAX_SHOWN_NAME_LENGTH = 80;
const MAX_SHOWN_ARGUMENTS_LENGTH = 160;

/** Builds the question from the actual call, never from the model's text. */
export function consentQuestion(
  { server, serverTool }: Pick<CatalogueEntry, 'server' | 'serverTool'>,
  args: Record<string, unknown>,
): string {
  const values = Object.entries(args).map(
    ([key, value]) => `${key} ${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  const shown = cutText(values.join(', '), MAX_SHOWN_ARGUMENTS_LENGTH);
  const withArguments = shown ? `, with ${shown}` : '';
  const tool = cutText(serverTool.replace(/[\s._/-]+/g, ' ').trim(), MAX_SHOWN_NAME_LENGTH);
  return `May the language model use ${tool} of ${server}${withArguments}?`;
}
