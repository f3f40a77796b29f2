import type { userReplies } from '../en/replies.ts';
import { inPlace } from './details.ts';

/** What is said about the user's name and place, in German. */
export const germanUserReplies: typeof userReplies = {
  called: (name) => `Ich nenne Sie ${name}.`,
  name: (name) => `Sie heißen ${name}.`,
  unknownName: 'Ich weiß nicht, wie Sie heißen. Sagen Sie „Ich heiße“ und Ihren Namen.',
  forgottenName: 'Ich habe Ihren Namen vergessen.',
  lives: (place) => `Ich merke mir, dass Sie ${inPlace(place)} wohnen.`,
  isIn: (place) => `Ich merke mir, dass Sie ${inPlace(place)} sind.`,
  place: (place) => `Sie haben mir gesagt, dass Sie ${inPlace(place)} sind.`,
  unknownPlace: 'Ich weiß nicht, wo Sie sind. Sagen Sie „Ich wohne in“ und den Ort.',
  forgottenPlace: 'Ich habe vergessen, wo Sie sind.',
};
