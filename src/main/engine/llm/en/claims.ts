import type { Claims } from '../claims.ts';

/** What Hark keeps or starts. In a story "I set the table" is no claim. */
const THING =
  'timers?|alarms?|reminders?|(?:shopping |to-do |todo )?lists?|notes?|(?:calendar )?events?|appointments?|messages?|e-?mails?|' +
  'texts?|volume|lights?|lamps?|heating|thermostat|music|playlists?|songs?|orders?|calls?|meetings?';
const DONE =
  'set|started|added|created|cancell?ed|deleted|removed|put|scheduled|turned|switched|changed|sent|booked|ordered|placed|saved|noted|' +
  'paused|stopped|dimmed|moved';
const DO = 'set|start|add|create|cancel|delete|remove|put|schedule|turn|switch|send|book|order|save|pause|stop';

const CLAIMS = [
  // "I've just added milk to your shopping list."
  new RegExp(`\\bI(?:['’]ve| have)?(?: just| now| already)? (?:${DONE})\\b[^:;]*\\b(?:${THING})\\b`, 'i'),
  // "Your timer has been started."
  new RegExp(`\\b(?:${THING})\\b.* (?:has|have) been (?:${DONE})\\b`, 'i'),
  // "I'll remind you at seven."
  new RegExp(`\\bI(?:['’]ll| will) (?:(?:remind|wake|notify|alert) you\\b|(?:${DO})\\b.*\\b(?:${THING})\\b)`, 'i'),
  // "Timer set for five minutes."
  new RegExp(`^(?:(?:ok|okay|done|sure|got it)\\W+)?(?:your |the |a )?(?:${THING}) (?:${DONE})\\b`, 'i'),
];
/** What is only possible, denied or told of others. */
const NO_CLAIM =
  /\b(?:if|when you|once you|can(?:no|['’])t|could|would|unable|not able|haven['’]?t|have not|didn['’]t)\b/i;

/** "Your alarm is set for seven." */
const STATE = new RegExp(`\\b(?:${THING}) (?:is|are) (?:now |all )?(?:${DONE})\\b`, 'i');

/** How a model claims in English that something was done. */
export const englishClaims: Claims = {
  notDone: "I haven't done that: please say it once more, as an order.",
  claims: CLAIMS,
  noClaim: NO_CLAIM,
  state: STATE,
};
