/** What can be opened, and lets somebody in. */
const ENTRANCE = '(?:doors?|gates?|garages?|locks?|windows?|shutters?|safe|car)';
export const GUARD = '(?:alarm|alarms|security|cameras?|siren|smoke detectors?|locks?)';
const HOT = '(?:oven|stove|cooker|hob|furnace|boiler|fireplace|grill|iron|kettle)';

/** What must not happen by mistake: who it lets in, what it leaves unguarded, what it heats. */
const RISKY: readonly RegExp[] = [
  /\b(?:unlock|unbolt|unlatch|disarm)/i,
  new RegExp(String.raw`\b(?:open|raise|lift|start|pull up|roll up)\b.*\b${ENTRANCE}\b|\b${ENTRANCE}\b.*\bopen\b`, 'i'),
  new RegExp(
    String.raw`\b(?:off|disable|deactivate|stop|silence|kill|shut down)\b.*\b${GUARD}\b|\b${GUARD}\b.*\boff\b`,
    'i',
  ),
  new RegExp(String.raw`\b(?:on|start|light|heat|activate|set|turn|put|preheat)\b.*\b${HOT}\b|\b${HOT}\b.*\bon\b`, 'i'),
];
const QUESTION = /^(?:is|are|was|were|did|do|does|has|have|what|what's|which|how|who|who's|where|when|why)\b/i;

/** Whether a sentence only asks something. */
export const isQuestion = (sentence: string): boolean => QUESTION.test(sentence);

/** Whether what a sentence wants must not be done when it is only supposed to be wanted. */
export const isRisky = (sentence: string): boolean =>
  !isQuestion(sentence) && RISKY.some((pattern) => pattern.test(sentence));
