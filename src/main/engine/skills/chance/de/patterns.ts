import type { Patterns } from '../../../understanding/intents/patterns.ts';
import { SIDED_PART, TIMES_PART } from './counting-words.ts';

/** What people say to have something decided by chance, in German. */
export const germanChancePatterns: Patterns = {
  parts: {
    filler:
      '[sie] [bitte|mal|doch|jetzt|nochmal|noch mal] [mir|für mich|uns|für uns|dir|sich] [bitte|mal|doch|jetzt|nochmal|noch mal]',
    article:
      '[die|der|den|das|dem|ein|eine|einen|einem|ne|nen|nem|noch einen|noch eine|noch einmal|diese|diesen|deine|ihre]',
    times: TIMES_PART,
    once: '[einmal|ein mal|nochmal|noch mal|noch einmal|erneut|<times>|jetzt]',
    toss: '(wirf|werfe|werf|werfen|schnipp|schnippe|schmeiß|schmeiße|dreh|drehe|lass|nimm)',
    aCoin:
      '(<article> [faire|virtuelle|gedachte] (münze|geldstück|euromünze|ein euro stück|centstück)|{count:number} (münzen|geldstücke))',
    tell: '[,] [und] [(sag|sage|zeig|zeige|verrat) [mir|uns] [bitte|mal] [,] (was (es|sie|rauskommt|herauskommt|kommt|oben liegt) [ist|wird|zeigt]|das ergebnis|ob (kopf oder zahl|es kopf oder zahl ist)|die zahl|wie viel (es|du) (ist|hast)|kopf oder zahl)]',
    roll: '(würfle|würfel|würfele|würfeln|rolle|roll)',
    dice: '(würfel|würfeln)',
    sided: SIDED_PART,
    someDice:
      '(<article> [normalen|gewöhnlichen|fairen|virtuellen] [<sided>] <dice> [mit {sides:number} seiten]|{count:number} [<sided>] <dice> [mit [je] {sides:number} seiten]|<article> [{count:number}] w {sides:number}|ein paar #pair würfeln|beide #pair würfel|beiden #pair würfeln)',
    pickVerb:
      '(nenn|nenne|nennen|sag|sage|sagen|gib|geben|wähl|wähle|wählen|such|suche|suchen|denk|denke|denken|überleg|überlege|zieh|ziehe|ziehen|generier|generiere|generieren|erzeug|erzeuge|erzeugen|erstell|erstelle|nimm|bestimm|bestimme|zeig|zeige)',
    aNumber:
      '([die|eine|irgendeine|irgend eine|ne|noch eine|eine andere|eine weitere|eine neue] [zufällige|beliebige|willkürliche|ganze] (zahl|zufallszahl|zufalls zahl|glückszahl|nummer)|{count:number} [zufällige|beliebige|verschiedene] (zahlen|zufallszahlen|glückszahlen|nummern))',
    range:
      '((zwischen|von|aus|im bereich [von|zwischen]|in der spanne von) {low:number} (und|bis|bis zu|-) {high:number}|(bis|bis zu|unter|kleiner als|höchstens|nicht größer als) {high:number})',
  },
  intents: {
    'chance.coin': [
      '<toss> <filler> <aCoin> <once> [für mich|für uns] [hoch|in die luft] <tell>',
      '<toss> <filler> <once> <aCoin> <tell>',
      '[mir|für mich|uns] [mal|bitte] <aCoin> <once> [für mich] [hoch] werfen <tell>',
      '(mach|mache|simulier|simuliere) <filler> [einen|nen] (münzwurf|münz wurf) [für mich]',
      '[ein|einen] (münzwurf|münz wurf)',
      '(lass|lassen sie) [uns|mich|mal|bitte] (die|eine) münze (entscheiden|werfen)',
      '(kopf oder zahl|zahl oder kopf) [bitte]',
      '(ich|wir) (sage|sagen|nehme|nehmen|wähle|setze auf) (kopf|zahl) [,] [also|und|jetzt|dann|du] [bitte] <toss> <filler> <aCoin>',
    ],
    'chance.dice': [
      '<roll> <filler> [mit <someDice>] <once> [mit <someDice>|mit {sides:number} seiten] [für mich|für uns] <tell>',
      '<roll> <filler> <once> <someDice> <tell>',
      '(wirf|werfe|werf|werfen|schüttle|schüttel|nimm) <filler> <once> <someDice> <once> <tell>',
      '[mir|für mich|uns] [mal|bitte] [mit] <someDice> <once> (werfen|würfeln|rollen) <tell>',
      '[für mich|für uns] <once> würfeln',
      '(mach|mache) <filler> [einen|nen] (wurf|würfelwurf) [mit <someDice>]',
      '[einen] würfelwurf [bitte]',
      '{count:number} [<sided>] würfel #alone',
      'was (würfelst|würfele|würfle|würfel) (du|ich) [mit <someDice>]',
    ],
    'chance.number': [
      '<pickVerb> <filler> <aNumber> [<range>] [aus] [für mich]',
      '<pickVerb> <filler> <aNumber> aus [<range>]',
      '[mir|für mich] <aNumber> [<range>] [für mich] (nennen|sagen|geben|wählen|auswählen|aussuchen|ausdenken|ziehen|generieren|erzeugen|bestimmen)',
      '[was ist] <aNumber> <range>',
      '[eine] (zufallszahl|zufalls zahl|zufällige zahl)',
      '(zahl|zahlen) <range>',
      '(wähl|wähle|such|suche) <filler> <range> [aus]',
    ],
    // A choice needs its "oder": the handler looks for it.
    'chance.choose': [
      '(such|suche|suchen|wähl|wähle|wählen) (dir|für mich|für uns|mir|uns|sie sich|sie) [bitte|mal] [eins|eines|einen|eine|etwas|was|zufällig] aus [:|,] {options:rest}',
      '(such|suche|suchen|wähl|wähle|wählen) [dir|für mich|für uns|mir|uns|sie sich|sie] [bitte|mal|zufällig] {options:text} aus',
      '(entscheid|entscheide|entscheiden sie) [dich|du|sich] [bitte|mal] [für mich|für uns] [zufällig] [:|,|zwischen #between] {options:rest}',
      '(wähl|wähle|wählen sie) [bitte|mal] [für mich|für uns|zufällig] (:|,|zwischen #between) {options:rest}',
      '(wähl|wähle|wählen sie) [bitte|mal] (für mich|für uns|zufällig) {options:rest}',
      '(sag|sage|antworte|antwort|entscheid|entscheide|entscheiden sie|sagen sie) [mir|uns] [dich|sich] [bitte|mal|einfach|zufällig] [mit] (ja oder nein|nein oder ja) #yes-or-no',
      '(ja oder nein|nein oder ja) #yes-or-no #alone',
    ],
  },
};
