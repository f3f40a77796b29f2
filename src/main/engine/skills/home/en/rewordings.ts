import { GUARD } from './risk.ts';

const LIGHT = '(?:lights?|lamps?|lighting|chandeliers?)';
const LIGHTS = String.raw`(?:\S+ )*${LIGHT}(?: (?:in|on|at|of) .+)?`;
const BRIGHTNESS = '(?:(?:the )?(?:brightness|intensity|level) of )?';
const COVERS = String.raw`(?:\S+ )*(?:doors?|gates?|garage|windows?|blinds?|curtains?|drapes|shades?|shutters?|awning)(?: (?:in|on|at|of) .+)?`;
const HEATING = '(?:the )?(?:heating|heat|thermostat|temperature|temp|ac|air conditioning)';
const SWITCH = '(?:switch|put|flip|power|get|click|turn|set|make|have|leave|shut)';
/** What "dim" and "brighten" mean where no level is said. */
const DIM = '30 percent';
const BRIGHT = '100 percent';

/** Words that Home Assistant does not know, wherever they stand. */
const WORDS: readonly (readonly [said: RegExp, meant: string])[] = [
  [/\b(?:my|our)\b/gi, 'the'],
  [/\b(to|at) (?:a half|half way|halfway|half)$/i, '$1 50 percent'],
  [/\b(to|at) (?:full power|full brightness|full|the maximum|maximum|max|the highest)$/i, `$1 ${BRIGHT}`],
];

const rewording = (said: string, meant: string): [RegExp, string] => [new RegExp(`^${said}$`, 'i'), meant];

/** Other ways to say what Home Assistant knows in one way. `$1` and so on stand for the groups; the first that fits counts. */
const REWORDINGS: readonly (readonly [said: RegExp, meant: string])[] = [
  rewording(`${SWITCH} (on|off) (.+)`, 'turn $1 $2'),
  rewording(`${SWITCH} (.+?) (?:(?:to|to be|back) )?(on|off)`, 'turn $2 $1'),
  rewording(`${SWITCH} (.+?) (on|off) ((?:in|at|on) .+)`, 'turn $2 $1 $3'),
  rewording('(?:shut|cut|power) (?:off|down) (.+)', 'turn off $1'),
  rewording('shut (.+) (?:off|down)', 'turn off $1'),
  rewording('(?:kill|cut|extinguish|deactivate|disable|put out|stop) (.+)', 'turn off $1'),
  rewording('(?:enable|activate|engage|power up|fire up|light up|start) (.+)', 'turn on $1'),
  rewording(String.raw`((?:\S+ ){0,4}\S+) (on|off)`, 'turn $2 $1'),
  rewording(`(?:dim|lower|raise|brighten|turn down|turn up|reduce|increase) ${BRIGHTNESS}(.+) to (.+)`, 'set $1 to $2'),
  rewording(`(?:dim|darken|lower|turn down|reduce) ${BRIGHTNESS}(${LIGHTS})`, `set $1 to ${DIM}`),
  rewording(`(?:brighten|brighten up|raise|turn up|increase) ${BRIGHTNESS}(${LIGHTS})`, `set $1 to ${BRIGHT}`),
  rewording(`(?:turn|put|bring) (.*${LIGHT}) down( (?:in|on|at) .+)?`, `set $1$2 to ${DIM}`),
  rewording(`(?:turn|put|bring) (.*${LIGHT}) up( (?:in|on|at) .+)?`, `set $1$2 to ${BRIGHT}`),
  rewording('(?:turn|switch|change|set|make) (?:the )?colou?r of (.+) (?:to|into) (.+)', 'set $1 to $2'),
  rewording('(?:turn|switch|change|make) (.+?) (?:to|into) (?:the colou?r )?(.+?)(?: colou?r)?', 'set $1 to $2'),
  rewording(`(?:shut|lower|pull down|roll down) (${COVERS})`, 'close $1'),
  rewording(`(?:pull up|roll up|raise|lift) (${COVERS})`, 'open $1'),
  rewording(
    String.raw`(?:set|make|change|put) ${HEATING} (?:to|at) (\S+)(?: degrees)?`,
    'set the temperature to $1 degrees',
  ),
  rewording(
    String.raw`(?:set|make|change|heat) (?:the )?(.+?) (?:temperature )?to (\S+) degrees`,
    'set the temperature in the $1 to $2 degrees',
  ),
];

const ROOM_LIGHTS = new RegExp(String.raw`^set (?:the )?((?:\S+ ){1,3})${LIGHT} to (.+ percent)$`, 'i');

/** @returns the sentence as Home Assistant's own sentences have it; undefined when no other is known */
export function reworded(sentence: string): string | undefined {
  const plain = WORDS.reduce((text, rule) => text.replace(...rule), sentence);
  const rule = REWORDINGS.find(([said]) => said.test(plain));
  const other = rule ? plain.replace(...rule) : plain;
  return other === sentence ? undefined : other;
}

/** @returns the sentence with a room behind what it names: "the bedroom lights" may be a device, or all lights there */
export function withRoom(sentence: string): string | undefined {
  return ROOM_LIGHTS.test(sentence) ? sentence.replace(ROOM_LIGHTS, 'set the lights in the $1to $2') : undefined;
}

/** @returns the same with "light" for "lights" or the other way round, which sound alike; undefined without lights */
export function withOtherNumber(sentence: string): string | undefined {
  if (/\blights\b/i.test(sentence)) return sentence.replace(/\blights\b/gi, 'light');
  return /\blight\b/i.test(sentence) ? sentence.replace(/\blight\b/gi, 'lights') : undefined;
}

/** What is not switched off again: it would leave the home unguarded, or let warm what must stay cold. */
const STAYS_ON = new RegExp(String.raw`\b(?:${GUARD}|fridge|refrigerator|freezer)\b`, 'i');
const MAY_GO_ON_AGAIN = new RegExp(String.raw`\b(?:${LIGHT}|fans?|tv|television)\b`, 'i');

const SWITCHED = /^turn (on|off) (.+)$/i;

/** @returns the sentence that switches the same device on or off; undefined when the sentence switched none */
export function switchedTo(sentence: string, state: 'on' | 'off'): string | undefined {
  const [, , device] = SWITCHED.exec(reworded(sentence) ?? sentence) ?? [];
  return device === undefined ? undefined : `turn ${state} ${device}`;
}

/** @returns the sentence that takes another one back; undefined when none is known to be safe */
export function reversed(sentence: string): string | undefined {
  const [, state, device] = SWITCHED.exec(reworded(sentence) ?? sentence) ?? [];
  if (!state || !device) return undefined;
  if (state.toLowerCase() === 'on') return STAYS_ON.test(device) ? undefined : `turn off ${device}`;
  return MAY_GO_ON_AGAIN.test(device) ? `turn on ${device}` : undefined;
}
