import type { Slots } from '../../understanding/intents/slots.ts';
import { askService, type ServiceQuestion } from '../look-up.ts';
import { askFor, type IntentHandler, type Plan, type Skill, type SkillContext, say } from '../skill.ts';
import { answerFrom, type FactQuestion } from './answer.ts';
import { germanDefinitionPatterns } from './de/definition-patterns.ts';
import { germanFactPatterns } from './de/patterns.ts';
import { factPatterns } from './en/patterns.ts';
import { FACT_LANGUAGES } from './languages.ts';
import { pageAbout, sensesOf } from './relevance.ts';
import { type FoundPage, Wikipedia } from './wikipedia.ts';
import { hasWiktionary, lookWordUp } from './wiktionary.ts';

const ON_THIS_DAY = 'on this day';

/** "Who was Ada Lovelace?", by Wikipedia, and "what does serendipity mean?", by Wiktionary, after the user's yes. */
export const factsSkill: Skill = {
  id: 'facts',
  examples: {
    en: ['Who was Ada Lovelace?', 'How tall is the Eiffel Tower?', 'What does serendipity mean?'],
    de: ['Wer war Marie Curie?', 'Wie hoch ist der Eiffelturm?', 'Was bedeutet Empathie?'],
  },
  patterns: { en: factPatterns, de: [germanFactPatterns, germanDefinitionPatterns] },
  intents: {
    'fact.query': (slots, context) => {
      const { details, ...of } = FACT_LANGUAGES[context.language];
      const detail = Object.keys(details).find((tag) => slots.has(tag));
      const read = detail === undefined ? of.personOf : detail === 'length' ? of.longThingOf : of.topicOf;
      const { office, home } = (detail === undefined ? undefined : details[detail]) ?? {};
      const said = slots.text('topic') ?? home;
      const topic = read(of.nominativeOf(said, slots.has('genitive')));
      if (said === undefined || topic === undefined) return undefined;
      // A first name alone is that of somebody the speaker knows.
      if (slots.has('full-name') && !/\s/.test(topic)) return undefined;
      const question = { topic: office === undefined ? topic : of.officeOf(office, said, topic), detail };
      return ask(question, context, slots.has('named'));
    },
    'fact.tell': tellFact,
    'definition.query': define,
    'definition.topic': (slots, context) => {
      const of = FACT_LANGUAGES[context.language];
      const said = of.nominativeOf(slots.text('topic'), false);
      const topic = (slots.has('past') ? of.pastThingOf : of.topicOf)(said);
      return topic === undefined ? undefined : ask({ topic, detail: undefined }, context, slots.has('named'));
    },
  },
};

/** A plan that asks a service of this skill. */
function plan(
  sent: string,
  run: ServiceQuestion['run'],
  context: SkillContext,
  site: 'wikipedia' | 'wiktionary',
  isNamed = false,
): Plan {
  const { online, language } = context;
  const { wikipedia_url, wiktionary_url } = online.settings;
  const own = { wikipedia: wikipedia_url, wiktionary: wiktionary_url };
  const hostOf = (name: keyof typeof own) => (own[name] === null ? `${name}.org` : new URL(own[name]).hostname);
  const { replies } = FACT_LANGUAGES[language];
  const hosts = replies.hosts([hostOf('wikipedia'), ...(hasWiktionary(online) ? [hostOf('wiktionary')] : [])]);
  const { purpose } = replies;
  return askService(
    {
      service: 'facts',
      host: hostOf(site),
      consent: { purpose, sent, hosts },
      // Whoever names Wikipedia wants it, and no model.
      ...(!isNamed && { isKnownToModels: true as const }),
      run,
    },
    context,
  );
}

/** @param isNamed whether the user has named Wikipedia */
function ask(question: FactQuestion, context: SkillContext, isNamed = false): Plan {
  const sent = FACT_LANGUAGES[context.language].replies.sent(question.topic);
  return plan(sent, (signal) => look(question, context, signal), context, 'wikipedia', isNamed);
}

async function look(question: FactQuestion, context: SkillContext, signal: AbortSignal): Promise<Plan> {
  const { topic } = question;
  const wikipedia = new Wikipedia(context, signal);
  const pages = await wikipedia.search(topic);
  const page = pageAbout(topic, pages, context.language);
  if (!page) return say(FACT_LANGUAGES[context.language].replies.notFound(topic));
  const summary = await wikipedia.summary(page.key);
  if (summary.type !== 'disambiguation') return answerFrom(question, page, summary, wikipedia, context, goingOn);
  const senses = sensesOf(topic, pages, context.language);
  const [first] = senses;
  if (!first) return say(FACT_LANGUAGES[context.language].replies.notFound(topic));
  if (senses.length === 1) return ofPage(question, first.page, context, signal);
  return askFor(
    FACT_LANGUAGES[context.language].replies.whichSense(
      topic,
      senses.map(({ sense }) => sense),
    ),
    { 'fact.sense': (slots, later) => ofSense(question, senses, slots, later) },
  );
}

async function ofPage(
  question: FactQuestion,
  page: FoundPage,
  context: SkillContext,
  signal: AbortSignal,
): Promise<Plan> {
  const wikipedia = new Wikipedia(context, signal);
  return answerFrom(question, page, await wikipedia.summary(page.key), wikipedia, context, goingOn);
}

/** "The planet", "the second one". @returns undefined when none of them is meant */
function ofSense(
  question: FactQuestion,
  senses: readonly { page: FoundPage; sense: string }[],
  slots: Slots,
  context: SkillContext,
): Plan | undefined {
  const said = slots.text('sense')?.toLowerCase();
  const ordinal = slots.get('ordinal');
  const meant =
    ordinal === undefined
      ? senses.find(({ page, sense }) => said !== undefined && isSense(said, `${sense} ${page.description ?? ''}`))
      : senses[ordinal - 1];
  const { sent } = FACT_LANGUAGES[context.language].replies;
  return (
    meant &&
    plan(sent(meant.page.title), (signal) => ofPage(question, meant.page, context, signal), context, 'wikipedia')
  );
}

const isSense = (said: string, sense: string) => sense.toLowerCase().includes(said);

/** After an answer: "tell me more". @param rest sentences that were not said */
function goingOn(title: string, rest: readonly string[]): NonNullable<Plan['followUps']> {
  const more: IntentHandler = (_, { language }) => {
    const { replies } = FACT_LANGUAGES[language];
    if (rest.length === 0) return say(replies.noMore(title));
    return { ...say(rest.slice(0, 2).join(' ')), followUps: goingOn(title, rest.slice(2)) };
  };
  return { 'fact.more': more };
}

/** A fact about a topic is what Wikipedia says of it; else one of the day. */
function tellFact(slots: Slots, context: SkillContext): Plan {
  const { replies, topicOf: thing } = FACT_LANGUAGES[context.language];
  const topic = thing(slots.text('topic'));
  if (topic !== undefined) return ask({ topic, detail: undefined }, context);
  return plan(replies.sentDay, (signal) => onThisDay(context, signal), context, 'wikipedia');
}

async function onThisDay(context: SkillContext, signal: AbortSignal): Promise<Plan> {
  const { deck, now, language } = context;
  const { replies } = FACT_LANGUAGES[language];
  const events = await new Wikipedia(context, signal).onThisDay(now());
  if (events.length === 0) return say(replies.nothingOnThisDay);
  const index = deck.pick(
    ON_THIS_DAY,
    events.map((_, at) => at),
  );
  const { year, text = '' } = events[index] ?? {};
  return {
    ...say(replies.onThisDay(year, text)),
    onSaid: () => deck.told(ON_THIS_DAY, index),
    followUps: { 'fact.another': tellFact },
  };
}

function define(slots: Slots, context: SkillContext): Plan | undefined {
  const word = FACT_LANGUAGES[context.language].wordOf(slots.text('word'));
  if (word === undefined) return undefined;
  if (!hasWiktionary(context.online)) return ask({ topic: word, detail: undefined }, context);
  const sent = FACT_LANGUAGES[context.language].replies.sent(word);
  return plan(sent, (signal) => meaningOf(word, context, signal), context, 'wiktionary');
}

/** What the dictionary has; of what it does not have, such as a name, what Wikipedia says. */
async function meaningOf(word: string, context: SkillContext, signal: AbortSignal): Promise<Plan> {
  const { replies } = FACT_LANGUAGES[context.language];
  const entries = await lookWordUp(word, context, signal);
  if (entries.length > 0) return say(replies.fromWiktionary(word, entries));
  const wikipedia = new Wikipedia(context, signal);
  const page = pageAbout(word, await wikipedia.search(word), context.language);
  if (!page) return say(replies.noMeaning(word));
  return ofPage({ topic: word, detail: undefined }, page, context, signal);
}
