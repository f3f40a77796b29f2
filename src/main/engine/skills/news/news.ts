import type { HarkError } from '../../../../shared/errors.ts';
import { toHarkError } from '../../../../shared/errors.ts';
import { splitSentences } from '../../speech/tts/text/sentences.ts';
import type { Slots } from '../../understanding/intents/slots.ts';
import { askService, failureText } from '../look-up.ts';
import { type IntentHandler, type Plan, type Skill, type SkillContext, say } from '../skill.ts';
import { germanNewsPatterns } from './de/patterns.ts';
import { germanNewsReplies } from './de/replies.ts';
import { germanNewsTopicOf } from './de/topic.ts';
import { newsPatterns } from './en/patterns.ts';
import { newsReplies } from './en/replies.ts';
import { newsTopicOf } from './en/topic.ts';
import { type Feed, feedSchema } from './feed.ts';
import { feedsNamed, type Headline, headlinesAbout, headlinesOf } from './headlines.ts';

const LANGUAGES = {
  en: { replies: newsReplies, topicOf: newsTopicOf },
  de: { replies: germanNewsReplies, topicOf: germanNewsTopicOf },
};
/** News is not older than this. */
const HOLDS_MS = 10 * 60_000;
/** Nobody remembers more of them. */
const HEADLINES_AT_ONCE = 3;
const MAX_SUMMARY_SENTENCES = 3;

/** "What are the headlines?", from RSS and Atom feeds of the user's choice. */
export const newsSkill: Skill = {
  id: 'news',
  examples: {
    en: ['What are the headlines?', 'Any news about sport?'],
    de: ['Was gibt es Neues?', 'Gibt es Nachrichten zum Sport?'],
  },
  patterns: { en: newsPatterns, de: germanNewsPatterns },
  intents: { 'news.query': query },
};

function query(slots: Slots, context: SkillContext): Plan | undefined {
  const { online, language } = context;
  const { replies, topicOf } = LANGUAGES[language];
  const asked = topicOf(slots.text('topic'));
  if (asked === undefined) return undefined;
  const feeds = online.settings.news_feeds;
  // A model with a tool for it may know the news.
  if (feeds.length === 0) return { ...say(replies.noFeeds), isBetterAskedOfModel: true, needsLiveData: true };
  const topic = asked === 'all' ? undefined : asked.about;
  const host = [...new Set(feeds.map(hostOf))].join(', ');
  return askService(
    {
      service: 'news',
      host,
      consent: { purpose: replies.purpose, sent: replies.sent },
      run: (signal) => look(topic, feeds, context, signal),
    },
    context,
  );
}

const hostOf = (feed: string) => new URL(feed).hostname;

/** A feed that was read, or why it was not. */
interface ReadFeed {
  host: string;
  feed?: Feed;
  failure?: HarkError;
}

async function look(
  topic: string | undefined,
  addresses: readonly string[],
  context: SkillContext,
  signal: AbortSignal,
): Promise<Plan> {
  const { replies } = LANGUAGES[context.language];
  const { feedReader } = await import('./feed-reader.ts');
  const read = await Promise.all(
    addresses.map(async (address): Promise<ReadFeed> => {
      const request = { service: 'news', url: new URL(address), schema: feedSchema, read: feedReader } as const;
      try {
        const { answer: feed, failure } = await context.online.get({ ...request, holdsMs: HOLDS_MS, signal });
        return { host: hostOf(address), feed, ...(failure && { failure }) };
      } catch (error) {
        return { host: hostOf(address), failure: toHarkError(error, 'REMOTE_FAILED') };
      }
    }),
  );
  const told = tell(topic, read, context);
  const failed = read.filter(({ failure }) => failure !== undefined);
  const [first] = failed;
  if (!first?.failure) return told;
  const texts = failed.map(({ host, failure }) => failureText((failure as HarkError).code, host, context));
  const isNothingRead = read.every(({ feed }) => feed === undefined);
  const replyText = isNothingRead ? (texts[0] ?? '') : replies.butOf(texts, told.replyText);
  return { ...told, replyText, failure: first.failure };
}

function tell(topic: string | undefined, read: readonly ReadFeed[], { language, now }: SkillContext): Plan {
  const { replies } = LANGUAGES[language];
  const there = read.flatMap(({ feed, host }) => (feed ? { feed, host } : []));
  const feeds = there.map(({ feed }) => feed);
  const hosts = there.map(({ host }) => host);
  const named = topic === undefined ? [] : feedsNamed(topic, feeds, hosts);
  const all = headlinesOf(named.length > 0 ? named : feeds, now().getTime());
  const headlines = topic === undefined || named.length > 0 ? all : headlinesAbout(topic, all);
  if (headlines.length === 0) return say(topic === undefined ? replies.empty : replies.nothingAbout(topic));
  const first = headlines.slice(0, HEADLINES_AT_ONCE);
  const sources = [...new Set(first.map(({ source }) => source))];
  return {
    ...say(
      replies.headlines(
        sources,
        first.map(({ title }) => title),
      ),
    ),
    followUps: goingOn(headlines, 0),
  };
}

/** After headlines: "more", "tell me more about the second one". @param from the first of those that were read last */
function goingOn(headlines: readonly Headline[], from: number): NonNullable<Plan['followUps']> {
  const more: IntentHandler = (_, { language }) => {
    const { replies } = LANGUAGES[language];
    const next = headlines.slice(from + HEADLINES_AT_ONCE, from + 2 * HEADLINES_AT_ONCE);
    if (next.length === 0) return { ...say(replies.noMore), followUps: goingOn(headlines, from) };
    return {
      ...say(replies.more(next.map(({ title }) => title))),
      followUps: goingOn(headlines, from + HEADLINES_AT_ONCE),
    };
  };
  const item: IntentHandler = (slots, { language }) => {
    const { replies } = LANGUAGES[language];
    const meant = meantOf(slots, headlines.slice(from, from + HEADLINES_AT_ONCE), headlines);
    if (!meant) return { ...say(replies.noSuchItem), followUps: goingOn(headlines, from) };
    const summary = splitSentences(meant.summary).slice(0, MAX_SUMMARY_SENTENCES).join(' ');
    return { ...say(summary || replies.noSummary), followUps: goingOn(headlines, from) };
  };
  return { 'news.more': more, 'news.item': item };
}

/** "The second one" of those read last, or the one with these words. */
function meantOf(slots: Slots, last: readonly Headline[], all: readonly Headline[]): Headline | undefined {
  if (slots.has('last')) return last.at(-1);
  const place = slots.get('ordinal') ?? slots.get('number')?.value;
  if (place !== undefined) return last[place - 1];
  const words = slots.text('item');
  return words === undefined ? undefined : (headlinesAbout(words, last)[0] ?? headlinesAbout(words, all)[0]);
}
