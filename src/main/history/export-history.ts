import type { HistoryFormat, HistoryTurn } from '../../shared/history.ts';

/** @param turns oldest first */
export function exportHistory(turns: readonly HistoryTurn[], format: HistoryFormat): string {
  return format === 'json' ? `${JSON.stringify({ turns }, null, 2)}\n` : asMarkdown(turns);
}

/** One heading per day, with replies as quotes. */
function asMarkdown(turns: readonly HistoryTurn[]): string {
  const lines = ['# Conversations with Hark', ''];
  let day = '';
  for (const { startedAtMs, heard, reply } of turns) {
    const at = new Date(startedAtMs);
    const date = at.toLocaleDateString('en-CA');
    if (date !== day) lines.push(`## ${date}`, '');
    day = date;
    const time = at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
    lines.push(`**${time}** ${escaped(heard)}`, '', `> ${escaped(reply) || '(no reply)'}`, '');
  }
  return lines.join('\n');
}

/** Escapes Markdown, so that text appears as it was said. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#|]/g, '\\$&')
    .replace(/\s+/g, ' ')
    .trim();
}
