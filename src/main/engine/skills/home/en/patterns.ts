import type { Patterns } from '../../../understanding/intents/patterns.ts';

/** What people say for the devices of their home. What exactly it means, the home knows. */
export const homePatterns: Patterns = {
  parts: {
    all: '[the|my|our|a|all|all the|all my|all of the|all of my|every|each|both|both the|any|these|those|this|that|some|one]',
    light:
      '(light|lights|lamp|lamps|lighting|lightbulb|bulb|bulbs|spotlight|spotlights|chandelier|nightlight|night light|floodlight|floodlights|fairy lights|led strip)',
    heating:
      '(heating|heater|heaters|heat|furnace|boiler|radiator|radiators|thermostat|ac|a c|aircon|air con|air conditioner|air conditioning|hvac|heat pump|geyser|water heater|floor heating|fireplace)',
    machine:
      '(fan|fans|ceiling fan|tv|telly|television|plug|plugs|socket|sockets|plug socket|outlet|outlets|power strip|power outlet|smart plug|smart socket|wemo|wemo plug|wemo socket|wemo plug socket|oven|stove|microwave|toaster|kettle|coffee maker|coffee machine|coffee pot|dishwasher|washing machine|washer|dryer|tumble dryer|fridge|freezer|humidifier|dehumidifier|air purifier|purifier|sprinkler|sprinklers|irrigation|projector|doorbell|electric blanket|rice cooker|lawn mower|pool pump)',
    vacuum:
      '(vacuum|vacuum cleaner|robot vacuum|robot vacuum cleaner|vacuum cleaner robot|robot cleaner|hoover|roomba|cleaner|mop)',
    device: '(<light>|<heating>|<machine>|<vacuum>|security system|alarm system|camera|cameras|siren)',
    opening:
      '(door|doors|front door|back door|door lock|door locks|gate|gates|garage|garage door|garage doors|window|windows|blind|blinds|curtain|curtains|drapes|shade|shades|shutter|shutters|awning|skylight|lock|locks)',
    place:
      '[(in|at|of|on|for|by|near|from) [the|my|our|this|that] {place:name}|outside|outdoors|inside|upstairs|downstairs|here|in here|everywhere]',
    room: '(kitchen|bedroom|bedrooms|living room|bathroom|dining room|nursery|study|office|hall|hallway|lounge|garage|basement|attic|cellar|conservatory|house|home|guest room|kids room|laundry room|family room|utility room|greenhouse|porch|corridor|playroom|den|flat|apartment|room)',
    color:
      '[soft|warm|cool|dark|light|bright|deep|dim] (red|green|blue|yellow|purple|orange|pink|white|violet|turquoise|cyan|magenta|lavender|gold|amber|teal|warm|cool|cold|daylight|warm white|cool white|white)',
    amount: '[a|just] [a] [little|bit|little bit|tad|lot|touch|notch|more|slightly] [bit|more]',
    level:
      '(around|about|) ({percent}|{percent:number} [percent|degrees [celsius|fahrenheit|c|f]]|half|full|full power|full brightness|maximum|minimum|max|min|low|high|medium|the lowest|the highest)',
    things: '<all> [{room:name}] <device> <place>',
    lights: '<all> [{room:name}] <light> <place>',
    openings: '<all> [{room:name}] <opening> <place>',
    turn: '(turn|switch|put|flip|power|get|click|pop)',
  },
  intents: {
    'home.control': [
      '<turn> (on #on|off #off) <things>',
      '<turn> <things> [back|to] (on #on|off #off) <place>',
      '(leave|set|make|keep|have|get|shut|turn) <things> [to be|to|back|turned|switched] (on #on|off #off) <place>',
      '<things> (on #on|off #off)',
      '(on #on|off #off) <things>',
      '(start|run|activate|enable|engage|power up|fire up|switch on|warm up) <things> #on',
      '(stop|deactivate|disable|shut down|shut off|kill|cut|power off|power down|put out|extinguish) <things> #off',
      'get <things> (going|started|running)',
      '(turn|switch) (on #on|off #off) [the|my] {device:name} #unsure',
      '(turn|switch) [the|my] {device:name} (on #on|off #off) #unsure',
      '(dim|darken|brighten|brighten up|lighten|lower|raise|reduce|increase|turn down|turn up|bring up|bring down) [the (brightness|intensity|level) of] <lights> <amount> [(to|by) <level>]',
      '(turn|bring|put) <lights> (down|up) <amount> [(to|by) <level>]',
      '(turn|put|set|make|change|adjust|keep) <lights> [brightness|intensity] (to|at|on) <level> <place>',
      '(make|turn|set|get) <lights> [be] <amount> (brighter|dimmer|darker|lighter|dim|bright|low|softer|warmer|cooler|redder|bluer)',
      '<amount> (brighter|dimmer|darker) <lights>',
      'make <all> {place:name} <amount> (brighter|darker|dimmer|warmer|cooler)',
      '(set|change|turn|make|switch|put) <lights> [color|colour] [to|into|in] [the color|the colour|a] <color> [color|colour|tone] <place>',
      '(set|change|turn|switch|make) [the|all the|my] (color|colour|colors|colours) [of] <lights> [(to|into) [a] <color>]',
      'have <lights> [in] [a] <color>',
      '(make|turn|set|change|show) (it|them|us|everything) [to|in] (red|green|blue|yellow|purple|orange|pink|white)',
      '(make|turn) [the|my] <room> [light|lights] <color>',
      '(set|change|put|turn|adjust|make|raise|lower|increase|decrease|turn up|turn down) <all> [{room:name}] (<heating>|temperature|temp) [temperature] <place> (to|at|by) <level> <place>',
      '(turn up|turn down|raise|lower|increase|decrease|reduce) <all> [{room:name}] (<heating>|temperature|temp) <place> <amount>',
      '(turn|put) <all> [{room:name}] (<heating>|temperature|temp) (up|down) <amount> <place>',
      '<all> (<heating>|temperature) (to|at) <level>',
      '(set|heat|cool|heat up|cool down) [the|my|our] [{floor:name}] <room> to {number} [degrees] [celsius|fahrenheit]',
      '(set|turn) <all> [{room:name}] (<machine>) <place> (to|at|on) <level>',
      '(open|close|shut|lock|unlock|lock up|lower|raise|pull up|pull down|roll up|roll down|draw|secure) [up] <openings> [halfway|half way|to <level>]',
      '(pull|roll|put|let) <openings> (up|down)',
      '(vacuum|hoover|mop|sweep) [the|my|our] [{floor:name}] (<room>|floor|floors|carpet|carpets|rug)',
      '(have|get|send|let|tell) <all> <vacuum> [to] [clean|go to|vacuum|start|start cleaning|clean up] [in] [[the|my|our] {place:name}]',
      '(activate|start|run|turn on) [the|my] {scene:name} scene',
      '(make|brew|prepare) [me|us] [a|some|a cup of|a pot of] coffee',
    ],
    'home.query': [
      '(is|are|was|were) <things> [still|turned|switched] (on|off|running|working)',
      '(is|are|was|were) <openings> [still|all] (open|closed|shut|locked|unlocked)',
      '(is|are) there [any|a|some] [{room:name}] (<device>|<opening>) <place> (on|off|open|unlocked)',
      '(what|which|how many) [{room:name}] (<device>|<opening>) <place> (is|are) [still] (on|off|open|closed|locked|unlocked) <place>',
      '(did|has|have) (i|we|anyone|anybody|somebody|someone) [left|leave|lock|locked|close|closed|turned off|turn off|securely lock|shut] (<things>|<openings>) [on|off|open|unlocked]',
      '(check|see|check if|see if|tell me if|confirm|make sure) <openings> (is|are) [all] (open|closed|shut|locked|unlocked)',
      "(what is|what's) the (temperature|humidity|temp) (in|of|on) [the|my|our] [{floor:name}] (<room>|<heating>|freezer|fridge)",
      '(how (warm|cold|hot|humid) is it) in [the|my|our] [{floor:name}] <room>',
      "(what is|what's) <all> <heating> (set to|set at|temperature)",
    ],
  },
  more: {
    'home.control': ['[the|my] [{room:name}] <device> <place> #more'],
  },
  followUps: {
    'home.answer': ['{answer:rest}'],
    'home.switched': [
      '[and] (turn|switch|put) (it|them|that|those) [back] (on #on|off #off) [again]',
      '[and] (turn|switch) [back] (on #on|off #off) (it|them|that|those) [again]',
      '[and] (on #on|off #off) again',
    ],
  },
};
