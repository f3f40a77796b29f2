import type { ClipboardSource } from '../../../../shared/engine/clipboard-content.ts';
import type { ReadingStep } from '../../reading/reader.ts';
import type { Slots } from '../../understanding/intents/slots.ts';
import { askService } from '../look-up.ts';
import { type IntentHandler, type Plan, type Skill, type SkillContext, say } from '../skill.ts';
import { addressIn } from './address.ts';
import { germanReadingPatterns } from './de/patterns.ts';
import { germanReadingReplies } from './de/replies.ts';
import { readingPatterns } from './en/patterns.ts';
import { readingReplies } from './en/replies.ts';
import { isReadable, readingMinutes } from './readable.ts';

const REPLIES = { en: readingReplies, de: germanReadingReplies };
/** What a small language model has room for, some 1,500 tokens. */
const MAX_SUMMARISED_CHARACTERS = 6000;

/** Reads the clipboard, the selection or a web page aloud. */
export const readingSkill: Skill = {
  id: 'reading',
  examples: {
    en: ['Read me the clipboard.', 'Read the selection.', 'Read this page.'],
    de: ['Lies mir die Zwischenablage vor.', 'Lies die Auswahl vor.', 'Lies diese Seite vor.'],
  },
  patterns: { en: readingPatterns, de: germanReadingPatterns },
  intents: {
    'reading.clipboard': (_, context) => readFrom('clipboard', context, readAloud),
    'reading.selection': (_, context) => readFrom('selection', context, readAloud),
    'reading.page': (slots, context) => readPage(slots, context, readAloud),
    // Without a text it is about an audiobook, or whatever plays.
    'reading.resume': (slots, context) => (context.reader.text === '' ? undefined : step('here')(slots, context)),
    'reading.pause': (_, context) => withNext(say(''), context),
    'reading.next': step('next-paragraph'),
    'reading.nextSentence': step('next-sentence'),
    'reading.again': step('this-paragraph'),
    'reading.previous': step('last-paragraph'),
    'reading.restart': step('start'),
    'reading.summarise': summarise,
  },
};

/** What is done with a text that was opened. @param intro names it */
type Use = (from: string, context: SkillContext) => Plan;

/** Waits for what main or a service has; nothing leaves the machine. */
function readFrom(source: ClipboardSource, context: SkillContext, use: Use): Plan {
  const replies = REPLIES[context.language];
  const run = async (signal: AbortSignal): Promise<Plan> => {
    const content = await context.desktopText.read(source, signal);
    if (content.kind !== 'text') return say(replies[content.kind][source]);
    if (!isReadable(content.text) || !context.reader.open(content.text, true)) return say(replies.unreadable);
    const plan = use(replies.from[source], context);
    return content.isCut && plan.reads ? { ...plan, replyText: `${plan.replyText} ${replies.cut}` } : plan;
  };
  return { ...say(''), isPrivate: true, lookUp: { host: source, run } };
}

/** The page that was named, or else the one whose address was copied. */
function readPage(slots: Slots, context: SkillContext, use: Use): Plan {
  const named = addressIn(slots.text('address') ?? '', context.language);
  if (named) return pageAt(named, context, use);
  const { noAddress, missing } = REPLIES[context.language];
  const run = async (signal: AbortSignal): Promise<Plan> => {
    const content = await context.desktopText.read('clipboard', signal);
    if (content.kind === 'missing') return say(missing.clipboard);
    const address = content.kind === 'text' ? addressIn(content.text, context.language) : undefined;
    if (!address) return say(noAddress);
    const plan = pageAt(address, context, use);
    // It may be asked at once, or only after a yes.
    return plan.lookUp ? plan.lookUp.run(signal) : plan;
  };
  return { ...say(''), lookUp: { host: 'clipboard', run } };
}

function pageAt(url: URL, context: SkillContext, use: Use): Plan {
  const { consent, noArticle } = REPLIES[context.language];
  const run = async (signal: AbortSignal): Promise<Plan> => {
    const { title, text } = await context.online.readPage({ url, signal });
    if (!isReadable(text) || !context.reader.open(text, false)) return say(noArticle);
    return use(title || url.host, context);
  };
  return askService({ service: 'pages', host: url.host, consent, run }, context);
}

function readAloud(from: string, context: SkillContext): Plan {
  const { reader, language } = context;
  const intro = REPLIES[language].intro(from, readingMinutes(reader.text));
  return withNext({ ...say(intro), isPrivate: true, reads: reader.spoken() }, context);
}

function step(to: ReadingStep): IntentHandler {
  return (_, context) => {
    const { reader, language } = context;
    const { nothing, atEnd } = REPLIES[language];
    if (reader.text === '') return say(nothing);
    const place = reader.placeOf(to);
    if (place === undefined) return withNext(say(atEnd), context);
    return withNext({ ...say(''), isPrivate: true, reads: reader.spoken(place) }, context);
  };
}

/** What can be said while it is read, or right after it. */
function withNext(plan: Plan, { reader }: SkillContext): Plan {
  if (reader.text === '') return plan;
  const { intents } = readingSkill;
  const names = ['pause', 'resume', 'next', 'again', 'previous', 'restart'].map((name) => `reading.${name}`);
  const followUps = Object.fromEntries(names.map((name) => [name, intents[name] as IntentHandler]));
  return { ...plan, followUps: { ...followUps, 'reading.summarise': (_, context) => summary('', context) } };
}

function summarise(slots: Slots, context: SkillContext): Plan {
  if (slots.has('page')) return readPage(slots, context, summary);
  if (slots.has('here'))
    return context.reader.text === '' ? say(REPLIES[context.language].nothing) : summary('', context);
  return readFrom('clipboard', context, summary);
}

/** The language model says in short what is in the text. */
function summary(_from: string, context: SkillContext): Plan {
  const { reader, language } = context;
  const { prompt, isPrivate, needsModel } = REPLIES[language];
  const text = reader.text.slice(0, MAX_SUMMARISED_CHARACTERS);
  return withNext(
    {
      ...say(needsModel),
      asksModel: true,
      modelPrompt: { text: prompt(text), refusal: isPrivate },
      ...(reader.isPrivate ? { isPrivate: true as const } : {}),
    },
    context,
  );
}
