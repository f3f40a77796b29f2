import { GERMAN_GUARD } from './risk.ts';

const LIGHT = String.raw`\p{L}*(?:licht|lichter|lampe|lampen|leuchte|leuchten|beleuchtung)`;
const LIGHTS = String.raw`(?:\S+ )*?${LIGHT}(?: (?:in|im|am|auf|an|über) .+)?`;
const COVERS = String.raw`(?:\S+ )*?\p{L}*(?:rollladen|rollläden|rolladen|rolläden|rollo|rollos|jalousie|jalousien|vorhang|vorhänge|gardine|gardinen|markise|tür|türen|tor|tore|fenster)(?: (?:in|im|am|auf|an) .+)?`;
const HEATING = '(?:(?:die|den|das) )?(?:heizung|temperatur|thermostat|klimaanlage|heizkörper)';
const SWITCH = '(?:schalte|mache|mach|stelle|stell|knipse|knips|dreh|drehe|lass|lasse)';
/** What "dimme" and "heller" mean where no level is said. */
const DIM = '30 Prozent';
const BRIGHT = '100 Prozent';

/** Words that Home Assistant does not know, wherever they stand. */
const WORDS: readonly (readonly [said: RegExp, meant: string])[] = [
  // "Mach bitte mal das Licht an"
  [/(?<!\p{L})(?:bitte|mal|doch|eben|mir|uns|jetzt) /giu, ''],
  // "Schalten Sie" is "schalte".
  [/^(\p{L}+)n sie /iu, '$1 '],
  [/^mach(?= )/iu, 'mache'],
  [/^stell(?= )/iu, 'stelle'],
  [/(?<!\p{L})(?:meine|unsere|deine)(?!\p{L})/giu, 'die'],
  [/(?<!\p{L})(?:meinen|unseren|unsern|deinen)(?!\p{L})/giu, 'den'],
  [/(?<!\p{L})(?:meiner|unserer|deiner)(?!\p{L})/giu, 'der'],
  [/(?<!\p{L})(?:meinem|unserem|unserm|deinem)(?!\p{L})/giu, 'dem'],
  [/(?<!\p{L})(?:mein|unser|dein)(?!\p{L})/giu, 'das'],
  [/auf (?:die hälfte|halb|halbe helligkeit)(?!\p{L})/iu, 'auf 50 Prozent'],
  [/auf (?:voll|volle helligkeit|maximum|maximal|das maximum)(?!\p{L})/iu, `auf ${BRIGHT}`],
];

const rewording = (said: string, meant: string): [RegExp, string] => [new RegExp(`^${said}$`, 'iu'), meant];

/** Other ways to say what Home Assistant knows in one way. `$1` and so on stand for the groups; the first that fits counts. */
const REWORDINGS: readonly (readonly [said: RegExp, meant: string])[] = [
  rewording(
    `(?:mache|drehe?) (${LIGHTS}) (?:etwas |ein bisschen |ein wenig )?(?:dunkler|leiser)`,
    `dimme $1 auf ${DIM}`,
  ),
  rewording(`(?:mache|drehe?) (${LIGHTS}) (?:etwas |ein bisschen |ein wenig )?heller`, `dimme $1 auf ${BRIGHT}`),
  rewording(`dimme? (${LIGHTS})(?: (?:herunter|runter))?`, `dimme $1 auf ${DIM}`),
  rewording(`(?:mache|fahre?|ziehe?|lasse?) (${COVERS}) (?:auf|hoch|rauf|nach oben)`, 'öffne $1'),
  rewording(`(?:mache|fahre?|ziehe?|lasse?) (${COVERS}) (?:zu|runter|herunter|nach unten)`, 'schließe $1'),
  rewording(`(${COVERS}) (?:auf|hoch|öffnen|aufmachen|hochfahren|hochziehen)`, 'öffne $1'),
  rewording(`(${COVERS}) (?:zu|runter|schließen|zumachen|herunterfahren|runterfahren|runterlassen)`, 'schließe $1'),
  rewording(
    String.raw`(?:stelle|setze|drehe?|mache) ${HEATING} (?:auf|zu) (\S+)(?: grad)?`,
    'stelle die Temperatur auf $1 Grad',
  ),
  rewording(`${SWITCH} (.+?) (?:an|ein)`, 'schalte $1 ein'),
  rewording(`${SWITCH} (.+?) (?:aus|ab)`, 'schalte $1 aus'),
  rewording(`${SWITCH} (.+?) (?:an|ein) ((?:in|im|am|auf) .+)`, 'schalte $1 $2 ein'),
  rewording(`${SWITCH} (.+?) (?:aus|ab) ((?:in|im|am|auf) .+)`, 'schalte $1 $2 aus'),
  rewording('(?:aktiviere|starte) (.+)', 'schalte $1 ein'),
  rewording('(?:deaktiviere|stoppe|lösche) (.+)', 'schalte $1 aus'),
  rewording(String.raw`((?:\S+ ){0,4}\S+) (?:an|ein|anschalten|einschalten|anmachen)`, 'schalte $1 ein'),
  rewording(String.raw`((?:\S+ ){0,4}\S+) (?:aus|ausschalten|ausmachen|abschalten)`, 'schalte $1 aus'),
];

/** @returns the sentence as Home Assistant's own sentences in German have it; undefined when no other is known */
export function rewordedInGerman(sentence: string): string | undefined {
  const plain = WORDS.reduce((text, rule) => text.replace(...rule), sentence);
  const rule = REWORDINGS.find(([said]) => said.test(plain));
  const other = rule ? plain.replace(...rule) : plain;
  return other === sentence ? undefined : other;
}

/** What is not switched off again: it would leave the home unguarded, or let warm what must stay cold. */
const STAYS_ON = new RegExp(`(?:${GERMAN_GUARD}|kühlschrank|gefrierschrank|gefriertruhe|tiefkühl)`, 'iu');
const MAY_GO_ON_AGAIN = new RegExp(`(?:${LIGHT}|ventilator|fernseher)`, 'iu');
const SWITCHED = /^schalte (.+?) (ein|aus)$/iu;

/** @returns the sentence that switches the same device on or off; undefined when the sentence switched none */
export function switchedInGerman(sentence: string, state: 'on' | 'off'): string | undefined {
  const [, device] = SWITCHED.exec(rewordedInGerman(sentence) ?? sentence) ?? [];
  return device === undefined ? undefined : `schalte ${device} ${state === 'on' ? 'ein' : 'aus'}`;
}

/** @returns the sentence that takes another one back; undefined when none is known to be safe */
export function reversedInGerman(sentence: string): string | undefined {
  const [, device, state] = SWITCHED.exec(rewordedInGerman(sentence) ?? sentence) ?? [];
  if (!state || !device) return undefined;
  if (state.toLowerCase() === 'ein') return STAYS_ON.test(device) ? undefined : `schalte ${device} aus`;
  return MAY_GO_ON_AGAIN.test(device) ? `schalte ${device} ein` : undefined;
}
