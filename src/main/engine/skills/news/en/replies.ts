import { spokenList } from '../../../understanding/languages/en/speak.ts';

/** What is said about the news. */
export const newsReplies = {
  purpose: 'read the news',
  sent: 'its feed',
  noFeeds: 'You have not chosen a news feed yet. Choose one in the settings, under Services.',
  headlines: (sources: readonly string[], titles: readonly string[]) =>
    `From ${spokenList(sources.map(shownSource))}: ${titles.map(asSentence).join(' ')}`,
  more: (titles: readonly string[]) => titles.map(asSentence).join(' '),
  noMore: 'Those are all the headlines.',
  empty: 'There is no news in your feeds.',
  nothingAbout: (topic: string) => `There is nothing about ${topic} in your feeds.`,
  noSummary: 'The feed says no more about it.',
  noSuchItem: 'I have not read such a headline.',
  butOf: (failures: readonly string[], answer: string) => `${failures.join(' ')} ${answer}`,
};

/** "BBC News - World" → "BBC News", "The Guardian" → "the Guardian". */
function shownSource(title: string): string {
  const name = title.split(/\s+[-–—|»:]\s+/)[0] ?? title;
  return name.replace(/^The\b/, 'the');
}

const asSentence = (title: string) => (/[.!?…]["'”’)]*$/.test(title) ? title : `${title}.`);
