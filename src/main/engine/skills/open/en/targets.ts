/** @returns the name as it is written: "youtube dot com" is youtube.com */
export function writtenTarget(spoken: string): string {
  return spoken
    .toLowerCase()
    .replace(/^(?:the|my) /, '')
    .replace(/\s*\bdot\b\s*/g, '.');
}

/** What is opened by hand, or by another skill. */
export const NOT_PROGRAMS: ReadonlySet<string> = new Set(
  (
    'timer timers alarm alarms stopwatch list lists timing reminder reminders note notes over again sleep bed window windows door doors ' +
    'mind mouth eyes eye gate garage blinds curtains shutters fridge oven box bottle hand hands book garden contact contacts it that ' +
    'this them up account bank home work school'
  ).split(' '),
);

/** What follows "google" when it is a verb: "google how tall K2 is", "google pizza near me", and not "google stock price". */
export const SEARCHED =
  /^(?:how|what|who|whom|whose|when|where|why|which|whether|if|is|are|the|a|an|some|my|for|best|cheap|cheapest|nearest|local)\b|\b(?:near me|nearby|recipes?|reviews?|opening (?:hours|times))$/i;
