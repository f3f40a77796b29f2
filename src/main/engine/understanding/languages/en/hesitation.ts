/** What people say while they think, and what STT makes of a breath or of a wake word's last sound. */
const HESITATION = /^(?:(?:u+h+m*|u+m+|e+rm*|a+h+|h+m+|m+)\b[\s,.?!…]*)+$/i;

/** Whether a transcript is nothing but hesitation ("Uh?", "Um, er…"): what is meant is still to come. */
export function isHesitation(text: string): boolean {
  return HESITATION.test(text);
}
