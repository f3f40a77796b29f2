/** What is said about a text that is read aloud. */
export const readingReplies = {
  from: { clipboard: 'From the clipboard', selection: 'From the selection' },
  /** @param minutes that it takes; undefined for less than one */
  intro: (from: string, minutes: number | undefined) =>
    minutes === undefined
      ? `${from}:`
      : `${from}, about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}. Say stop, go on or next paragraph.`,
  cut: 'That is very long. I read the beginning.',
  empty: { clipboard: 'The clipboard is empty.', selection: 'Nothing is selected.' },
  other: {
    clipboard: 'There is no text in the clipboard. I can read only text.',
    selection: 'The selection is no text. I can read only text.',
  },
  missing: {
    clipboard: 'I can see the clipboard only in the app.',
    selection: "I can't see what is selected on this system. Copy it, and I read the clipboard.",
  },
  unreadable: 'That is no text that I can read aloud.',
  noAddress: 'There is no address of a web page in the clipboard.',
  noArticle: 'I found no text to read on that page.',
  nothing: 'There is nothing to read. Say: read me the clipboard.',
  atEnd: 'That was the end.',
  consent: { purpose: 'read web pages', sent: 'the page' },
  needsModel: 'I need a language model to summarise. You can choose one in the settings.',
  isPrivate:
    'That is your own text, and you do not share what Hark remembers with the server of your language model. You can allow it in the settings, under Language model.',
  prompt: (text: string) =>
    `Summarise this text in three short sentences that can be said aloud. Say only what is in the text.\n\n${text}`,
};
