import type { Patterns } from '../../../understanding/intents/patterns.ts';

/** What people say about the stopwatch, in German. */
export const germanStopwatchPatterns: Patterns = {
  parts: {
    it: '(<the> [neue|laufende] (stoppuhr|stopp uhr|stop uhr|stopuhr|chronometer))',
    zero: '(null|0|anfang)',
  },
  intents: {
    'stopwatch.start': [
      '(starte|beginne|öffne|aktiviere|benutze|gib) <it>',
      '(schalte|mach|stelle) <it> (an|ein)',
      '<it> [starten|an|los|einschalten|anschalten|ein|start|aktivieren]',
      '(lass|lasse) <it> laufen',
      '(ich brauche|ich will|ich möchte) <it> [starten]',
      '(stopp|stoppe|nimm|miss) [für mich] die zeit',
      '(fang|fange) an (die zeit zu (stoppen|messen|nehmen)|zu stoppen)',
      'zeit (stoppen|messen|nehmen)',
    ],
    'stopwatch.resume': [
      '(lass|lasse) <it> (weiterlaufen|weiter laufen)',
      '<it> (fortsetzen|weiter|weiterlaufen lassen|weiter laufen lassen|weiterlaufen)',
      '(setz|setze) <it> fort',
      '(führe|führ) <it> (fort|weiter)',
    ],
    'stopwatch.restart': [
      'starte <it> (neu|von vorn|von vorne|von <zero>|bei <zero>|ab <zero>)',
      '<it> (neu starten|neustarten|von vorn starten|von vorne starten|zurücksetzen und (neu|wieder) starten)',
    ],
    'stopwatch.stop': [
      '(stopp|stoppe|beende|pausiere|unterbrich) <it>',
      '(halte|halt) <it> an',
      '(schalte|mach|stelle) <it> (aus|ab)',
      '<it> (stopp|stoppen|anhalten|beenden|pausieren|aus|ausschalten|abschalten|pause)',
    ],
    'stopwatch.reset': [
      '(setz|setze|stelle) <it> (zurück|auf <zero> [zurück])',
      '<it> (zurücksetzen|auf null [setzen|stellen|zurücksetzen]|löschen|reset)',
      '(lösche|entferne) <it>',
    ],
    'stopwatch.status': [
      '[<tell_me>] (was|wie viel|welche zeit|wie viel zeit) (zeigt|sagt) <it> [an]',
      '[<tell_me>] (wie lange|seit wann) läuft <it> [schon|bereits]',
      '[<tell_me>] wie lange <it> [schon|bereits] läuft',
      '[<tell_me>] (wo|wie|bei was) steht <it>',
      '[<tell_me>] (wie weit|wo) ist <it>',
      '[<tell_me>] wie viel zeit ist [auf|bei] <it> (vergangen|abgelaufen|verstrichen)',
      '(läuft|steht) <it> [noch|schon]',
      'ist <it> (an|aus|gestoppt|angehalten)',
      '(zeig|lies) <it> [an|vor|ab]',
      '[<tell_me>] <the> (zeit|stand) (der|von der|auf der) stoppuhr',
      '[<tell_me>] <what_is> <the> (zeit|stand) (der|von der|auf der) stoppuhr',
      'wie steht es (um|mit) <it>',
    ],
  },
};
