import type { Patterns } from '../../../understanding/intents/patterns.ts';
import { germanHomeParts } from './parts.ts';
import { germanHomeQuestions } from './question-patterns.ts';

/** What people say for the devices of their home, in German. What exactly it means, the home knows. */
export const germanHomePatterns: Patterns = {
  parts: {
    ...germanHomeParts,
    turn: '(schalte|mache|stelle|drehe|tue|(knips|knipse|knipsen sie)|setze)',
    move: '(fahre|lasse|mache|(zieh|ziehe|ziehen sie)|drehe|(roll|rolle|rollen sie)|(kurbel|kurble|kurbeln sie)|stelle|tue|hole|nehme)',
    set: '(stelle|setze|mache|drehe|schalte|regel|regle|bringe|fahre|halte|ändere|(dimm|dimme)|reduziere|senke|erhöhe|verringere|(heiz|heize))',
  },
  intents: {
    'home.control': [
      // On and off.
      '<turn> <place> <things> (<on>|<off>) <place>',
      '<place> <things> (<on>|<off>|<be_on>|<be_off>) <place>',
      '(starte|aktiviere|schalte) <things> #on',
      '(lösche|deaktiviere|stoppe|beende) <things> #off',
      '(wirf|werfe) <things> an #on',
      'lasse <place> <things> (laufen #on|angehen #on|ausgehen #off|an #on|aus #off)',
      '<place> <things> (soll|sollen|kann|können|könnte|könnten|darf|dürfen|muss|müssen|müsste) <place> (<on>|<off>) [gehen|sein|gemacht werden]',
      '<place> <things> (soll|sollen|kann|können|könnte|könnten|darf|dürfen|muss|müssen) (angehen #on|ausgehen #off|(eingeschaltet|angeschaltet|angemacht) #on werden|(ausgeschaltet|abgeschaltet|ausgemacht) #off werden)',
      '(mache|schalte) <place> [etwas|mehr] licht [an] <place> #on',
      '<place> licht (machen|machst) <place> #on',
      '(gib) [etwas|mehr] licht <place> #on',
      '(mache|schalte) <place> <the> {device:name} (an #on|ein #on|aus #off) #unsure',
      '<the> {device:name} (einschalten|anschalten|ausschalten #off) #unsure',
      // Lights.
      '(dimme|reduziere|senke|erhöhe|verringere|verdunkel|verdunkle|dämpfe) [<the> helligkeit] <lights> <bit>',
      '<set> [<the> helligkeit] <lights> <bit> auf <level> <place> [ein]',
      '<set> <place> [<the> helligkeit] [von|vom] <lights> (um|auf) <level> (<up>|<down>|<brighter>|ein) <place>',
      '[<the> helligkeit] <place> <lights> [auf] <level> [dimmen|stellen|einstellen|setzen|runterdimmen|herunterdimmen] <place>',
      '<set> <the> helligkeit <place> auf <level> [ein]',
      'dimme [<all>] <the> <room> [auf] <level>',
      '(mache|stelle|drehe|schalte|dimme) <place> <lights> <bit> (<brighter>|<up>|<down>) <place>',
      '<place> <lights> <bit> (<brighter>|<down>|hoch) [machen|stellen|drehen|dimmen] <place>',
      '<bit> (heller|dunkler) <lights>',
      'mache es (<place> <bit>|<bit> <place>) (heller|dunkler|wärmer|kühler|gemütlicher)',
      '(mache|dimme) <place> <the> <room> <bit> (heller|dunkler|wärmer|kühler|hell|dunkel|warm)',
      '<lights> <bit> (dimmen|runterdimmen|herunterdimmen|abdunkeln|aufhellen|hochdimmen)',
      '<set> <place> <lights> [(auf|in|zu)] <color> <place> [ein]',
      '(färbe|färb) <lights> <color> [ein]',
      '(ändere|stelle|setze|wechsel|wechsle|schalte) [<the> (farbe|lichtfarbe|farbtemperatur)] [von|vom] <lights> [(auf|in|zu)] <color> [ein|um]',
      '<lights> [auf|in] <color> [stellen|schalten|machen|färben|leuchten lassen]',
      '<lights> (soll|sollen) [in] <color> (leuchten|sein|werden)',
      // Warmth.
      '<set> <place> <heatings> auf <degrees> <place> [ein|hoch|runter|herunter]',
      '<set> <place> <heatings> auf stufe {number} <place>',
      '<set> <place> <heatings> um {number} [grad] (<up>|<down>|wärmer|kälter|kühler)',
      '<set> <place> <heatings> {number} grad (<up>|<down>|wärmer|kälter|kühler)',
      '<set> <place> <heatings> <bit> (<up>|<down>|wärmer|kälter|kühler) <place> [auf <degrees>]',
      '(erhöhe|senke|verringere|reduziere) <heatings> [um {number} grad|auf <degrees>]',
      '<place> <heatings> [bitte] auf <degrees> [stellen|einstellen|drehen|setzen|regeln|heizen|bringen]',
      '<place> <heatings> <bit> (hochdrehen|runterdrehen|herunterdrehen|hochstellen|runterstellen|aufdrehen|zudrehen|höher|niedriger|wärmer|kälter|hoch|runter|höher stellen|niedriger stellen|wärmer stellen|kälter stellen)',
      '(stelle|heiz|heize|kühle|bringe|mache) <the> <room> auf <degrees> [hoch|runter|ein|auf|vor]',
      '(heiz|heize|kühle) <the> <room> [auf|vor|ab]',
      '<the> <room> auf {number} grad [heizen|stellen|bringen|kühlen|aufheizen|vorheizen]',
      // Machines.
      '<set> <the> [{room:name}] <leveled> <place> auf <level> [ein]',
      '<the> [{room:name}] <leveled> <place> auf <level> [stellen|vorheizen|schalten]',
      '(heiz|heize) <the> (ofen|backofen|sauna) [auf <degrees>] [vor] [auf <degrees>]',
      // What opens and shuts.
      '(öffne|schließe|senke|(verschließ|verschließe)) <place> <openings> <place> [halb|ganz|zur hälfte|[bis] (auf|zu) <level>]',
      '<move> <place> <openings> [halb|ganz|zur hälfte|komplett] (<up>|<down>|rein|raus|aus|ein) <place>',
      '<move> <openings> [halb|ganz] [(auf|zu|bis) <level>] [<up>|<down>]',
      '<place> <openings> [halb|ganz|komplett|zur hälfte] (<up>|<down>|auf|zu) [fahren|machen|ziehen|lassen] <place>',
      '<place> <openings> [halb|ganz|komplett|zur hälfte] (öffnen|schließen|aufmachen|zumachen|hochfahren|runterfahren|herunterfahren|hochziehen|runterlassen|herunterlassen|runterziehen|zuziehen|aufziehen|ausfahren|einfahren|hochmachen|runtermachen|zufahren|auffahren|hochlassen|raufmachen) <place>',
      '<openings> (soll|sollen|kann|können) [halb|ganz] (<up>|<down>|aufgehen|zugehen|hochfahren|runterfahren) [gehen|fahren]',
      '<openings> auf <level> [fahren|stellen|öffnen|schließen]',
      // Locks.
      '(schließe|sperre) <place> <openings> (ab|zu|auf) <place>',
      '(verriegel|verriegle|verriegeln sie|entriegel|entriegle|entriegeln sie|entsperre|(entsperr|entsperren sie)|(versperr|versperre)) <openings>',
      '<openings> (abschließen|aufschließen|zusperren|absperren|aufsperren|zuschließen|verriegeln|entriegeln|entsperren|verschließen)',
      // Robots, scenes, the rest.
      '(saug|sauge|saugen sie|wisch|wische|wischen sie|putz|putze|putzen sie) <place> [<the>] (<room>|boden|teppich|überall)',
      '<the> (<room>|boden|teppich) (saugen|staubsaugen|wischen)',
      '(schicke|sende|lasse) <the> <vacuum> (los|zurück|nach hause|laden|fahren|arbeiten|saugen|putzen|mähen|raus|zurückfahren|(saugen|putzen|mähen) lassen|[zurück] (zur|zu der|in die|auf die) (station|ladestation|basis|basisstation)|(in|ins) <the> {place:name}|<place> saugen)',
      '<the> <vacuum> [zurück] (zur|in die) (station|ladestation|basis) [schicken|fahren]',
      '<the> <vacuum> (soll|kann) (<place>) (los|loslegen|losfahren|saugen|putzen|mähen|starten|aufhören|zurück|nach hause fahren|wischen)',
      '<the> <vacuum> (losschicken|zurückschicken)',
      '(mäh|mähe|mähen sie) <the> rasen',
      '(aktiviere|starte|schalte|stelle) <the> (szene|stimmung|lichtstimmung) {scene:name} [an|ein]',
      '(aktiviere|starte) <the> {scene:name} (szene|stimmung)',
      '<the> szene {scene:name} [aktivieren|starten|einschalten|an|bitte]',
      '(schalte|stelle|mache) <the> <guard> (scharf|unscharf)',
      '<the> <guard> (scharf|unscharf) [schalten|stellen|machen]',
      '(mache|koche|(brüh|brühe)) [einen|eine tasse|eine kanne|frischen] kaffee',
    ],
    ...germanHomeQuestions,
  },
  more: {
    'home.control': ['<the> [{room:name}] <device> <place> #more'],
  },
  followUps: {
    'home.answer': ['{answer:rest}'],
    'home.switched': [
      '[und] (schalte|mache|stelle|drehe) (es|sie|ihn|das|die|den) (<on>|<off>)',
      '[und] (es|sie|ihn|das|die|den) wieder (<on>|<off>|<be_on>|<be_off>)',
      '[und] wieder (<on>|<off>|<be_on>|<be_off>)',
    ],
  },
};
