import { type Slip, START } from '../../grammar/tokenize.ts';
import type { SentenceFrame } from '../../intents/patterns.ts';
import { germanAmongPeople, germanSayings, germanStatements } from './among-people.ts';
import { germanAnswerParts } from './answers.ts';
import { germanCompounds } from './compounds.ts';
import {
  germanClosings,
  germanConnectors,
  germanCorrections,
  germanNegations,
  germanOpenings,
  germanTakeBacks,
} from './courtesies.ts';
import { germanReadings } from './word-forms.ts';

const set = (words: string) => new Set(words.split(' '));

const ARTICLES =
  'der die das den dem des ein eine einen einem einer eines mein meine meinen meinem meiner meines unser unsere unseren unserem ' +
  'unserer unseres dein deine deinen deinem deiner deines ihr ihre ihren ihrem ihrer ihres';
const POSSESSIVES =
  'mein meine meinen meinem meiner meines unser unsere unseren unserem unserer unseres dein deine deinen deinem deiner deines';
const DAYS =
  'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag heute morgen übermorgen gestern januar februar märz april mai ' +
  'juni juli august september oktober november dezember';
/**
 * May stand anywhere within a command, and patterns need not name them: "stell mir bitte mal eben einen Timer", "mach das Licht
 * jetzt aus". No text begins with one.
 */
const FILLERS =
  'bitte mal doch halt eben denn einfach schnell kurz gerade jetzt gleich sofort eigentlich mir uns dann ja vielleicht nun bloß schon ' +
  'noch wieder auch wohl überhaupt endlich';
const NO = 'kein keine keinen keinem keiner keines';
/** "Keinen" is "einen" in what shall not be done. */
const NEGATED_ARTICLES = NO.split(' ').map((word): [string, readonly Slip[]] => [
  word,
  [{ text: word.slice(1), cost: 0.3, negates: true }],
]);
/** Before minutes, a word that sounds like a number is one. */
const besideAmounts = {
  before: set(
    'sekunde sekunden minute minuten stunde stunden tag tage tagen woche wochen grad prozent euro kilo gramm liter',
  ),
};

/**
 * What German has around and between the sentences of all skills.
 *
 * A pattern needs no fillers (`FILLERS`), and of a verb one form of the imperative: "stell", "stelle", "stellen Sie" and "stellst du"
 * are read as each other (word-forms.ts). A compound is read as its parts and as the whole, however it is written: `{name} timer` and
 * `pizzatimer` match "Pizzatimer", "Pizza-Timer" and "Pizza Timer" (compounds.ts). "Nicht" within a command or behind it, and
 * "keinen" for "einen", turn it round: nothing is done then. "Ae", "oe", "ue" and "ss" are read as "ä", "ö", "ü" and "ß".
 */
export const germanFrame: SentenceFrame = {
  words: {
    hesitation: set('äh ähm öh öhm ehm hm hmm mhm tja'),
    fillers: set(FILLERS),
    negatingWithin: set('nicht nie niemals'),
    notLastInTexts: set(`nicht nie niemals ${NO}`),
    hasCapitalNouns: true,
    functionWords: set(
      `${ARTICLES} ${FILLERS} ich du er sie es wir mich dich dir euch ihnen man dies diese diesen diesem dieser dieses ist sind war waren ` +
        'bin bist hat habe haben hast hätte hätten hättest kann kannst können könnt könnte könntest könnten soll sollst sollen will willst ' +
        'wollen würde würdest würden muss musst müssen möchte möchtest möchten darf dürfen wird werden und oder auf für von vom zu zum zur ' +
        'in im an am bei beim mit nach aus um über als danke nein hallo hey hi ok okay so da hier dort was wann wo wie wer welche welcher ' +
        'welches welchen ob wenn dass gern gerne sag sage gib zeig mach hark alexa jarvis computer assistent siri google derzeit momentan ' +
        'aktuell brauche kannste magst neue neuen neuer neues',
    ),
    commands: set(
      'schalte schalt mach mache öffne schließe schließ dreh drehe stell stelle fahr fahre starte heiz heize dimme dimm spiel spiele',
    ),
    cannotBegin: set(`für um am ab bis von vom und oder als dass aber außer nein sondern statt nichts ${NO}`),
    notInTexts: set('außer ausgenommen sondern quatsch moment stattdessen nein nee meinte aber'),
    beforePlaces: set('in bei nach aus um für'),
    negating: set(`nicht ${NO} nie niemals nichts ohne außer sondern statt stattdessen weder`),
    corrections: set(
      'nein nee nö quatsch moment halt ach ich doch besser lieber falsch sorry entschuldigung oder vielmehr beziehungsweise warte korrektur',
    ),
    notInNames: set(
      `${ARTICLES} ${DAYS} ${NO} für auf um in im an am von vom zu zum zur bis bei beim ins ans mit nach und oder nicht nie ist sind war bitte mal mir ` +
        'mich uns ich du sie wir es timer timers timern wecker weckers alarm alle alles jede jeden jedes sämtliche namens genannt was wann ' +
        'wo wie wer welche welcher welches welchen warum erinnerung erinnerungen liste listen minute minuten stunde stunden sekunde sekunden ' +
        'uhr mittag mitternacht noch mehr weniger länger kürzer starte starten stelle stellen stell stopp stoppe stoppen beende beenden ' +
        'status dass daran hinzu',
    ),
    auxiliaries: set(
      'ist sind war waren hat habe haben hast kann kannst können könnt soll sollen wird werden darf muss müssen läuft steht gibt bin',
    ),
    subjects: set('es er sie du ihr wir ich das man dies'),
    joints: set(`${ARTICLES} und oder für im am von vom zum zur bitte danke`),
  },
  slips: new Map<string, readonly Slip[]>([
    ...NEGATED_ARTICLES,
    ['stellen', [{ text: 'stelle', cost: 2, after: new Set([START]) }]],
    ['starten', [{ text: 'starte', cost: 2, after: new Set([START]) }]],
    ['stehle', [{ text: 'stelle', cost: 1, after: new Set([START]) }]],
    ['stelles', [{ text: 'stelle', cost: 1 }]],
    ['seit', [{ text: 'zeit', cost: 3 }]],
    ['uhren', [{ text: 'uhr', cost: 3 }]],
    ['teimer', [{ text: 'timer', cost: 1 }]],
    ['taimer', [{ text: 'timer', cost: 1 }]],
    ['keimer', [{ text: 'timer', cost: 2 }]],
    ['tymer', [{ text: 'timer', cost: 1 }]],
    ['wegger', [{ text: 'wecker', cost: 1 }]],
    ['fährt', [{ text: 'vier', cost: 4, ...besideAmounts }]],
    ['für', [{ text: 'vier', cost: 6, ...besideAmounts }]],
    ['viele', [{ text: 'vier', cost: 4, ...besideAmounts }]],
  ]),
  compounds: germanCompounds,
  otherReadings: germanReadings,
  parts: {
    ...germanAnswerParts,
    // Articles and possessives of any case and gender, or none.
    the: `[${ARTICLES.replaceAll(' ', '|')}]`,
    my: `[${POSSESSIVES.replaceAll(' ', '|')}]`,
    // Of something new: "einen", "noch einen", "mir einen neuen".
    some: '[[noch] (ein|eine|einen|einem|einer|den|die|das|meinen|meine|mein|noch einen|noch eine) [neue|neuen|neues|neuer|weitere|weiteren|weiteres|anderen|andere]|neue|neuen|neues|neuer|weitere|weiteren]',
    // Words that may stand between a verb and its particle; they may stand there without it too.
    bitte: '[bitte|mal|mal bitte|bitte mal|doch bitte|doch mal|gerade|jetzt|sofort|kurz|einfach|schnell]',
    // Where, when it is here.
    here: '[hier [(in|im) [diesem] (raum|zimmer)]|(in diesem|in dem|im) (raum|zimmer)|hier drin|hier drinnen]',
    what_is: '(was ist|was sind|wie ist|wie lautet|wie lauten|welches ist|was wäre)',
    tell_me:
      '((sag|nenn|gib|zeig|verrat|erzähl|lies) [mich|ihm] [an]|lass (mich|uns) (wissen|hören|sehen)|(ich|wir) (möchte|möchten|will|wollen|würde gern|würde gerne|muss|müsste) [gern|gerne] (wissen|hören|sehen)|weißt du|wissen sie|(kannst du|könntest du|können sie|könnten sie) [sagen|verraten])',
  },
  openings: germanOpenings,
  closings: germanClosings,
  connectors: germanConnectors,
  corrections: germanCorrections,
  joints: ['(für|auf|um|in|an|am|im|bis|von|ab|zu)'],
  takeBacks: germanTakeBacks,
  negations: germanNegations,
  sayings: germanSayings,
  amongPeople: germanAmongPeople,
  statements: germanStatements,
};
