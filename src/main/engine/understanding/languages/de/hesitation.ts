/** What people say while they think, and what STT makes of a breath. */
const HESITATION = /^(?:(?:ä+h*m*|ö+h*m*|e+h+m*|u+h+m*|a+h+|o+h+|h+m+|m+|mhm|tja|n+a+ja)(?!\p{L})[\s,.?!…-]*)+$/iu;

/** Whether a transcript is nothing but hesitation ("Äh …"): what is meant is still to come. */
export function isHesitation(text: string): boolean {
  return HESITATION.test(text);
}
