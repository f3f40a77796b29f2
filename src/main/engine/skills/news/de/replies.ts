import { spokenList } from '../../../understanding/languages/de/speak.ts';
import type { newsReplies } from '../en/replies.ts';

/** What is said about the news, in German. */
export const germanNewsReplies: typeof newsReplies = {
  purpose: 'die Nachrichten vorzulesen',
  sent: 'den neuesten Meldungen',
  noFeeds: 'Sie haben noch keine Nachrichtenquelle gewählt. Das geht in den Einstellungen unter „Dienste“.',
  headlines: (sources, titles) => `${spokenList(sources.map(shownSource))}: ${titles.map(asSentence).join(' ')}`,
  more: (titles) => titles.map(asSentence).join(' '),
  noMore: 'Das waren alle Schlagzeilen.',
  empty: 'In Ihren Quellen steht nichts Neues.',
  nothingAbout: (topic) => `Zu „${topic}“ steht nichts in Ihren Quellen.`,
  noSummary: 'Mehr steht nicht in der Quelle.',
  noSuchItem: 'Eine solche Schlagzeile habe ich nicht vorgelesen.',
  butOf: (failures, answer) => `${failures.join(' ')} ${answer}`,
};

/** "tagesschau.de - Inland" → "tagesschau.de". */
function shownSource(title: string): string {
  return title.split(/\s+[-–—|»:]\s+/)[0] ?? title;
}

const asSentence = (title: string) => (/[.!?…]["'”’“«)]*$/.test(title) ? title : `${title}.`);
