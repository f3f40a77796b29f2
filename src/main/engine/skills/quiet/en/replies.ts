import { spokenMoment } from '../../../understanding/languages/en/speak.ts';

/** What is said about a time in which nothing rings. */
export const quietReplies = {
  quiet: (until: Date | undefined, now: Date) =>
    `Nothing of mine rings until ${until ? spokenMoment(until, now) : 'you say so'}, no alarm either.`,
  ended: 'I ring again.',
  notQuiet: 'Do not disturb is not on.',
  past: 'That time is over.',
};
