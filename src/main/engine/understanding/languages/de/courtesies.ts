const NAMES = 'hark|jarvis|alexa|computer|assistent|siri|google';
/** What softens a request, one or several. */
const SOFTLY =
  '[bitte|mal|mir|uns|doch|vielleicht|eventuell|schnell|kurz|einfach|noch|eben|jetzt|gleich] [bitte|mal|mir|uns|schnell|kurz|eben|noch|einfach|jetzt|gleich] [bitte|mal|schnell|kurz|eben|noch]';
const KIND = '(nett|lieb|gut|freundlich|super|toll|klasse|schön|prima|großartig|hilfreich)';

/** Before a command: "bitte", "kannst du mir mal". */
export const germanOpenings: readonly string[] = [
  `(bitte|hey|hallo|hi|ok|okay|okey|also|so|na|gut|und|ach|dann|jetzt|ja|moin|servus|du|sag mal|sagen sie mal|übrigens|schnell|kurz|mal|komm|los|alles klar) [${NAMES}]`,
  `[hey] (${NAMES})`,
  `(kannst|könntest|würdest|magst|willst|kannste|könnteste|möchtest|darfst) [du] ${SOFTLY}`,
  `(können|könnten|würden|möchten|wollen|dürften) (sie|wir) ${SOFTLY}`,
  `(kann|könnte|dürfte|darf) ich ${SOFTLY}`,
  `(ich|wir) (möchte|möchten|will|wollen|brauche|brauchen|wünsche mir|bräuchte|bräuchten|muss|müssen) [gern|gerne] ${SOFTLY}`,
  `(ich|wir) (hätte|hätten|würde|würden) [gern|gerne|so gern|so gerne] ${SOFTLY}`,
  `(ich|wir) (hätte|hätten|würde|würden|möchte|möchten) ${SOFTLY} (gern|gerne)`,
  `(wärst|wärest|wären|bist|sind) (du|sie) [bitte] so ${KIND} [und|,]`,
  `(sei|seien sie) [bitte] so ${KIND} [und|,]`,
  `(tu|tun sie) mir [bitte|mal] (einen gefallen|den gefallen) [und|,]`,
  `(es wäre|das wäre|wäre) ${KIND} [,] wenn (du|sie) ${SOFTLY}`,
  '(ist es|wäre es) möglich [,] [dass] [du|sie|mir|uns]',
  '(ich|wir) (möchte|will|hätte gern|hätte gerne|möchten|wollen|wünsche mir) [,] dass (du|sie)',
  '(kannst|könntest|können|könnten) (du|sie) [bitte|mal] (dafür sorgen|darauf achten) [,] dass',
  '(sorg|sorge|sorgen sie) [bitte] dafür [,] dass',
  '(entschuldigung|entschuldige|entschuldigen sie|verzeihung|sorry|tschuldigung) [bitte] [,] [aber]',
  '(du|sie) (kannst|können|sollst|sollen|musst|müssen|könntest|könnten) [jetzt|dann] [bitte|mal]',
  '(vergiss nicht|vergessen sie nicht|denk daran|denk dran|denken sie daran|denken sie dran) [,]',
  '(wenn es geht|falls möglich|wenn möglich|wenn du kannst|wenn sie können|wenn du (zeit|lust) hast) [,]',
  '(darf|dürfte) ich [dich|sie] (bitten|fragen) [,]',
];

/** Behind a command: "bitte", "danke". */
export const germanClosings: readonly string[] = [
  `(bitte|danke|dankeschön|danke schön|vielen dank|besten dank|danke dir|ich danke dir|bitteschön|bitte danke) [${NAMES}]`,
  '(jetzt|sofort|gleich|für mich|für uns|mal|bitte mal|ja|ok|okay|oder|gerade|im moment|aktuell|momentan|derzeit|nochmal|noch mal|wieder|mir|uns|dann|eben|doch|halt|schnell|kurz|schon|noch|auch|denn|eigentlich|so schnell wie möglich|so bald wie möglich|wenn es geht|zur zeit|zurzeit|endlich|einfach|vielleicht|bloß|wohl|überhaupt|mal kurz|mal eben)',
  '(kannst du das|könntest du das|können sie das|geht das|wenn es geht|wenn möglich|falls möglich|wenn du kannst|wenn du magst|wenn sie können|wenn sie so nett wären|wenn du so (nett|lieb|gut) (wärst|bist)|sei so (nett|lieb|gut)|wärst du so nett|ist das möglich|geht klar|machst du das|das wäre (nett|lieb|toll|super|schön)|tust du das|ginge das)',
  `(${NAMES})`,
];

/** Between two commands: "und dann". */
export const germanConnectors: readonly string[] = [
  '[und|dann|danach|außerdem|sowie|aber] (und|dann|danach|außerdem|anschließend|auch|zusätzlich|hinterher|ansonsten|im anschluss|aber) [auch|noch|bitte]',
  'und [zwar]',
  'sowie',
];

/** Before what is meant instead: "nein, ich meine". */
export const germanCorrections: readonly string[] = [
  '(nein|nee|nö|ach nein|ach nee|nein nein|halt|moment|moment mal|warte|warte mal|quatsch|ach quatsch|ach|sorry|entschuldigung|falsch|korrektur|besser gesagt|stopp) [[,] (nein|doch|lieber|besser|doch lieber|lieber doch|nicht das|moment|quatsch|sorry|mach|mach lieber|nimm|nimm lieber|sagen wir|es sind|es ist)] [[,] ich (meine|meinte|wollte sagen|meine natürlich|meinte natürlich)]',
  '(ich meine|ich meinte|ich meinte natürlich|ich wollte sagen|beziehungsweise|vielmehr|oder besser [gesagt]|oder lieber|oder nein|oder doch [lieber]|doch lieber|lieber doch|doch besser|besser doch|lieber|mach lieber|sagen wir lieber|das heißt)',
];

/** What takes back all that was said before. */
export const germanTakeBacks: readonly string[] = [
  '[nein|nee|ach|halt|moment|und|oder|aber|ach nein|stopp|quatsch] [nein|nee|doch] (vergiss es|vergiss das|vergiss es wieder|vergessen sie es|vergessen sie das|egal|ist egal|schon egal|lass es|lass das|lass es sein|lassen sie es|lassen sie das|lass gut sein|lass mal|lass mal gut sein|lieber nicht|doch nicht|doch lieber nicht|besser nicht|lieber doch nicht|abbrechen|abbruch|brich ab|brich das ab|hat sich erledigt|hat sich schon erledigt|schon gut|nichts|nicht nötig|nicht mehr nötig|brauchst du nicht|nicht so wichtig|mach das nicht|tu das nicht|mach es nicht|streich das)',
];

/** Before what shall not be done. What stands within it is found by itself: "mach das Licht nicht aus". */
export const germanNegations: readonly string[] = [
  '[bitte|bloß|ja|jetzt|noch|lieber|auf keinen fall|am besten] (nicht|nie|niemals|auf keinen fall|bloß nicht)',
  '(ich|wir) (will|wollen|möchte|möchten|brauche|brauchen|wollte|wollten|habe) [jetzt|gerade|doch|heute|auf keinen fall] (keinen|keine|kein|nicht) [mehr] [[,] dass (du|sie)]',
  '(du|sie) (sollst|sollen|brauchst|brauchen|musst|müssen|darfst|dürfen|kannst|können|solltest|sollten) [mir|uns|mich|das|den|die|jetzt|doch] (nicht|keinen|keine|kein) [mehr]',
];
