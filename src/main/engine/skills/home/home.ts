import { HarkError } from '../../../../shared/errors.ts';
import type { Slots } from '../../understanding/intents/slots.ts';
import { confirm } from '../confirm.ts';
import { askService, failureText } from '../look-up.ts';
import { askFor, type IntentHandler, type Plan, type Skill, type SkillContext, say } from '../skill.ts';
import { type HomeReply, sayToHome } from './conversation.ts';
import { germanHomePatterns } from './de/patterns.ts';
import { germanHomeReplies } from './de/replies.ts';
import { reversedInGerman, rewordedInGerman, switchedInGerman } from './de/rewordings.ts';
import { isGermanQuestion, isGermanRisk } from './de/risk.ts';
import { homePatterns } from './en/patterns.ts';
import { homeReplies } from './en/replies.ts';
import { reversed, reworded, switchedTo, withOtherNumber, withRoom } from './en/rewordings.ts';
import { isQuestion, isRisky } from './en/risk.ts';

const LANGUAGES = {
  en: {
    replies: homeReplies,
    isQuestion,
    isRisky,
    reversed,
    reworded,
    switchedTo,
    switchMore: (state: 'on' | 'off', device: string) => `turn ${state} ${device}`,
    others: (sentence: string) => [withRoom(sentence), withOtherNumber(sentence)],
  },
  de: {
    replies: germanHomeReplies,
    isQuestion: isGermanQuestion,
    isRisky: isGermanRisk,
    reversed: reversedInGerman,
    reworded: rewordedInGerman,
    switchedTo: switchedInGerman,
    switchMore: (state: 'on' | 'off', device: string) => `schalte ${device} ${state === 'on' ? 'ein' : 'aus'}`,
    others: () => [],
  },
};
/** How Home Assistant is called; its host would name a machine of the user's. */
const NAME = 'Home Assistant';
/** A sentence may have to be said in several ways. */
const MAX_ASKED_MS = 2600;

interface HomeRequest {
  /** Ways to say it: the next one is tried when the home does not understand. */
  sentences: readonly string[];
  /** The one whose answer is told when none is understood; the first one by default. */
  likeliest?: string | undefined;
  /** Of the conversation that it goes on with. */
  conversationId?: string | undefined;
  /** No skill explains it: it is probably not meant for the home. */
  isPassedOn?: true;
}

/** The devices of the user's home, by Home Assistant: it gets what is said for them, and what no skill explains. */
export const homeSkill: Skill = {
  id: 'home',
  examples: {
    en: ['Turn on the kitchen light.', 'Set the bedroom to 20 degrees.', 'Is the front door locked?'],
    de: ['Mach das Licht in der Küche an.', 'Stell die Heizung auf 20 Grad.', 'Ist die Haustür abgeschlossen?'],
  },
  patterns: { en: homePatterns, de: germanHomePatterns },
  intents: { 'home.control': command, 'home.query': command },
  passOn,
};

function command(slots: Slots, context: SkillContext): Plan {
  const { replies } = LANGUAGES[context.language];
  if (context.online.settings.home_url === null) {
    return { ...say(replies.notConnected), isBetterAskedOfModel: true, needsLiveData: true };
  }
  return planFor(waysToSay(sentenceOf(slots, context), context), context);
}

/** "Turn on the kitchen light and the bedroom light": the second one has no verb of its own. */
function sentenceOf(slots: Slots, { language }: SkillContext): string {
  const { sentence, before } = slots;
  if (!slots.has('more') || !before) return sentence;
  return LANGUAGES[language].switchMore(before.has('off') ? 'off' : 'on', sentence);
}

function waysToSay(sentence: string, { language }: SkillContext): HomeRequest {
  const { isQuestion, others, reworded } = LANGUAGES[language];
  const other = isQuestion(sentence) ? undefined : reworded(sentence);
  const likeliest = other ?? sentence;
  const ways = [sentence, other, ...others(likeliest)];
  return { sentences: ways.filter((way) => way !== undefined), likeliest };
}

/** A sentence that no skill explains goes to the home, if there is one. */
function passOn(sentence: string, context: SkillContext): Plan | undefined {
  const { online, language } = context;
  if (online.settings.home_url === null || online.consentTo('home') !== 'allowed') return undefined;
  const { replies, isRisky } = LANGUAGES[language];
  if (!isRisky(sentence)) return planFor({ sentences: [sentence], isPassedOn: true }, context);
  const question = replies.shallI(sentence);
  const doIt: IntentHandler = (_, later) => planFor({ sentences: [sentence] }, later);
  return { ...confirm(question, doIt, replies.leftAlone), isPrivate: true };
}

function planFor(request: HomeRequest, context: SkillContext): Plan {
  const [sentence = ''] = request.sentences;
  const { replies, isQuestion, isRisky } = LANGUAGES[context.language];
  const plan = askService(
    {
      service: 'home',
      host: NAME,
      consent: { purpose: replies.purpose, sent: replies.sent },
      limitMs: MAX_ASKED_MS,
      run: (signal) => converse(request, context, signal),
    },
    context,
  );
  if (!plan.lookUp) return plan;
  // Names of devices are for the home alone.
  const asked = { ...plan, answersAnyWords: true as const, isPrivate: true as const };
  if (isQuestion(sentence)) return asked;
  const doneByLookUp = () => undefined;
  return {
    ...asked,
    whenSupposed: isRisky(sentence) ? 'ask' : 'do',
    effects: [{ kind: 'home', change: 'changed', name: sentence, apply: doneByLookUp }],
  };
}

async function converse(request: HomeRequest, context: SkillContext, signal: AbortSignal): Promise<Plan> {
  const { conversationId, isPassedOn } = request;
  const { online, language } = context;
  const unknown = new Map<string, HomeReply>();
  try {
    for (const text of request.sentences) {
      const reply = await sayToHome({ text, language, conversationId }, online, signal);
      if (!isUnknown(reply)) return planOfReply(reply, text, context);
      unknown.set(text, reply);
    }
  } catch (error) {
    const failed = planOfFailure(error, request, context);
    return isPassedOn ? { ...failed, isNotMeant: true } : failed;
  }
  const { replies } = LANGUAGES[language];
  const told = unknown.get(request.likeliest ?? '') ?? [...unknown.values()][0];
  const speech = told?.outcome === 'unknown-device' ? told.speech : undefined;
  const plan = say(speech === undefined ? replies.notUnderstood : replies.unknownDevice(asSentence(speech)));
  return { ...plan, isPrivate: true, ...(isPassedOn ? { isNotMeant: true } : {}) };
}

const isUnknown = ({ outcome }: HomeReply) => outcome === 'not-understood' || outcome === 'unknown-device';

/** @param sentence that the home understood */
function planOfReply(reply: HomeReply, sentence: string, context: SkillContext): Plan {
  const { replies, reversed } = LANGUAGES[context.language];
  const { outcome, speech, failedNames, question } = reply;
  const told = speech === '' ? replies[outcome === 'failed' ? 'failed' : 'done'] : asSentence(speech);
  const isPrivate = true as const;
  if (outcome === 'failed') {
    return { ...say(told), isPrivate, failure: new HarkError('HOME_FAILED', `${NAME} could not do it`) };
  }
  const text = failedNames.length === 0 ? told : `${told} ${replies.failedDevices(failedNames)}`;
  if (question) {
    const { conversationId } = question;
    const answer: IntentHandler = (slots, later) =>
      planFor({ sentences: [slots.text('answer') ?? ''], conversationId }, later);
    return { ...askFor(text, { 'home.answer': answer }), isPrivate };
  }
  if (outcome === 'answered') return { ...say(text), isPrivate };
  const back = reversed(sentence);
  const undo = back === undefined ? say(replies.cannotUndo) : planFor({ sentences: [back] }, context);
  return { ...say(text), isPrivate, undo, followUps: { 'home.switched': switched(sentence) } };
}

/** "Turn it off again", after "turn on the lamp". */
function switched(sentence: string): IntentHandler {
  return (slots, context) => {
    const other = LANGUAGES[context.language].switchedTo(sentence, slots.has('on') ? 'on' : 'off');
    return other === undefined ? undefined : planFor(waysToSay(other, context), context);
  };
}

function planOfFailure(error: unknown, { sentences }: HomeRequest, context: SkillContext): Plan {
  if (!(error instanceof HarkError)) throw error;
  const { replies, isQuestion } = LANGUAGES[context.language];
  const isWithoutToken = context.online.settings.home_token === null;
  const isPrivate = true as const;
  if (error.code === 'SERVICE_TOKEN_REFUSED') {
    return { ...say(isWithoutToken ? replies.noToken : replies.wrongToken), isPrivate, failure: error };
  }
  const text = failureText(error.code, NAME, context);
  const mayBeDone = error.code === 'REMOTE_TIMEOUT' && !isQuestion(sentences[0] ?? '');
  return { ...say(mayBeDone ? `${text} ${replies.mayBeDone}` : text), isPrivate, failure: error };
}

const asSentence = (speech: string) => (/[.!?…]["”)]?$/.test(speech) ? speech : `${speech}.`);
