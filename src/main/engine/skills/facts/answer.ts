import { type Plan, type SkillContext, say } from '../skill.ts';
import { GERMAN_DETAILS } from './de/details.ts';
import { germanLifeDatesIn, germanYearsBetween } from './de/life-dates.ts';
import { germanFactReplies } from './de/replies.ts';
import { countForOneGo, forEar, sentencesForEar } from './ear-text.ts';
import { DETAILS } from './en/details.ts';
import { lifeDatesIn, yearsBetween } from './en/life-dates.ts';
import { factReplies } from './en/replies.ts';
import type { FoundPage, Summary, Wikipedia } from './wikipedia.ts';

const LANGUAGES = {
  en: { replies: factReplies, details: DETAILS, lifeDatesIn, yearsBetween },
  de: {
    replies: germanFactReplies,
    details: GERMAN_DETAILS,
    lifeDatesIn: germanLifeDatesIn,
    yearsBetween: germanYearsBetween,
  },
};
/** What a model gets to answer from: more than this it reads slowly on a small machine. */
const MAX_SOURCE_CHARACTERS = 3000;

/** What is asked of an encyclopedia. */
export interface FactQuestion {
  /** As it was said. */
  topic: string;
  /** What of it is asked, by its name in `DETAILS`; undefined for what it is. */
  detail: string | undefined;
}

/**
 * Answers from an article: what it is about in two sentences, or the one sentence of its lead that has the answer.
 * @param goingOn what can follow, with the sentences that were not said
 * @throws as `Online.get`
 */
export async function answerFrom(
  { detail }: FactQuestion,
  page: FoundPage,
  summary: Summary,
  wikipedia: Wikipedia,
  context: SkillContext,
  goingOn: (title: string, rest: readonly string[]) => NonNullable<Plan['followUps']>,
): Promise<Plan> {
  const { replies } = LANGUAGES[context.language];
  if (detail === undefined) {
    const sentences = sentencesForEar(summary.extract);
    const count = countForOneGo(sentences);
    if (count === 0) return say(replies.notTold(summary.title));
    const told = say(replies.fromWikipedia(sentences.slice(0, count).join(' ')));
    return { ...told, followUps: goingOn(summary.title, sentences.slice(count)) };
  }
  // A mirror may not have leads: the summary begins with the same words.
  const lead = (await wikipedia.lead(page.key).catch(() => '')) || summary.extract;
  const found = detailIn(lead, detail, summary.title, context);
  return {
    ...say(found === undefined ? replies.notTold(summary.title) : replies.fromWikipedia(found)),
    sourceText: { by: 'Wikipedia', text: lead.slice(0, MAX_SOURCE_CHARACTERS), citation: replies.wikipedia },
  };
}

/** @returns the sentence that tells the detail; undefined when none does */
function detailIn(
  lead: string,
  detail: string,
  title: string,
  { language, now }: Pick<SkillContext, 'language' | 'now'>,
): string | undefined {
  const { details, lifeDatesIn: datesIn } = LANGUAGES[language];
  const dates = datesIn(lead);
  const ofLife = dates && lifeDetail(detail, title, dates, { language, now });
  if (ofLife !== undefined) return ofLife;
  const evidence = details[detail]?.evidence;
  return lead
    .split('\n')
    .flatMap((paragraph) => sentencesForEar(forEar(paragraph)))
    .find((sentence) => evidence?.test(sentence));
}

/** What the dates behind a person's name tell. */
function lifeDetail(
  detail: string,
  title: string,
  dates: NonNullable<ReturnType<typeof lifeDatesIn>>,
  { language, now }: Pick<SkillContext, 'language' | 'now'>,
): string | undefined {
  const { replies, yearsBetween: years } = LANGUAGES[language];
  if (detail === 'birth') return replies.born(title, { born: dates.born });
  if (detail === 'death' && dates.died) return replies.died(title, dates.died);
  if (detail === 'birthplace' && dates.bornIn) return replies.bornIn(title, dates.bornIn);
  if (detail === 'deathplace' && dates.diedIn) return replies.diedIn(title, dates.diedIn);
  if (detail !== 'age') return undefined;
  const age = dates.died === undefined ? years(dates.born, now()) : undefined;
  return age === undefined ? replies.born(title, dates) : replies.age(title, age, dates.born);
}
