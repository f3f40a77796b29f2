import { GERMAN_DETAILS } from './de/details.ts';
import { germanFactReplies } from './de/replies.ts';
import {
  germanLongThingOf,
  germanNominativeOf,
  germanOfficeOf,
  germanPastThingOf,
  germanPersonOf,
  germanTopicOf,
  germanWordOf,
} from './de/topic.ts';
import { DETAILS } from './en/details.ts';
import { factReplies } from './en/replies.ts';
import { longThingOf, nominativeOf, officeOf, pastThingOf, personOf, topicOf, wordOf } from './en/topic.ts';

/** What is asked and said about facts, by language. */
export const FACT_LANGUAGES = {
  en: {
    replies: factReplies,
    details: DETAILS,
    topicOf,
    longThingOf,
    pastThingOf,
    personOf,
    wordOf,
    nominativeOf,
    officeOf,
  },
  de: {
    replies: germanFactReplies,
    details: GERMAN_DETAILS,
    topicOf: germanTopicOf,
    longThingOf: germanLongThingOf,
    pastThingOf: germanPastThingOf,
    personOf: germanPersonOf,
    wordOf: germanWordOf,
    nominativeOf: germanNominativeOf,
    officeOf: germanOfficeOf,
  },
};
