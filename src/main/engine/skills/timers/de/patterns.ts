import type { Patterns } from '../../../understanding/intents/patterns.ts';

const ENDING = '(abbrechen|beenden|stoppen|löschen|entfernen|ausschalten|deaktivieren|ausmachen)';
const PAUSING = '(pausieren|anhalten|stoppen kurz|unterbrechen)';

/** What people say about timers, in German. */
export const germanTimerPatterns: Patterns = {
  parts: {
    start: '(starte|stelle|stell|setze|setz|mach|mache|erstelle|beginne|aktiviere|programmiere)',
    a: '[einen|ein|den|mir einen|noch einen|einen neuen]',
    named: '(namens|mit dem namen|mit namen|genannt|und nenne ihn|und nenn ihn|nenne ihn)',
    why: '[<named> {name}|für [die|den|das|meine|meinen] {name}]',
    timer: '(timer|timers|kurzzeitwecker|eieruhr)',
    one: '(<the> <timer>|<the> {name} <timer>|<the> <timer> (für|namens) [die|den|das] {name}|<the> {length:duration} <timer>|<the> <timer> (für|von|über) {length:duration}|(alle|sämtliche) #all [meine|unsere|die] <timer>|[die|meine|unsere] <timer> #many)',
  },
  intents: {
    'timer.start': [
      '<start> <a> <timer> (für|auf|über|von|mit) {duration} <why> [ein]',
      '<start> <a> {duration} <timer> <why> [ein]',
      '<start> <a> {name} <timer> (für|auf|über|von) {duration}',
      '<start> <a> <timer> <named> {name} (für|auf|über|von) {duration}',
      '<a> <timer> (für|auf|über|von) {duration} <why> [stellen|starten|setzen|und ihn {name} nennen|stellen und ihn {name} nennen]',
      '<a> {duration} <timer> <why> [stellen|starten|setzen]',
      '<a> {name} <timer> (für|auf|über|von) {duration} [stellen|starten|setzen]',
      '<start> <a> <timer> #unsaid',
    ],
    'timer.cancel': [
      `<one> ${ENDING}`,
      '(stopp|stoppe|beende|lösche|entferne|storniere|deaktiviere) <one>',
      '(brich|breche) <one> ab',
      '(schalte|mach) <one> aus',
    ],
    'timer.pause': [`<one> ${PAUSING}`, 'pausiere <one>', '(halt|halte) <one> an'],
    'timer.resume': [
      '<one> (fortsetzen|weiterlaufen lassen|weiter laufen lassen|wieder starten)',
      '(setze|setz) <one> fort',
      '(lass|lasse) <one> (weiterlaufen|weiter laufen)',
    ],
    'timer.increase': [
      '(verlängere|erhöhe) <one> um {by:duration}',
      '<one> um {by:duration} (verlängern|erhöhen)',
      '<one> {by:duration} (mehr|länger)',
      '{by:duration} (mehr|länger) (auf|für) <one>',
    ],
    'timer.decrease': [
      '(verkürze|verringere|reduziere) <one> um {by:duration}',
      '<one> um {by:duration} (verkürzen|verringern|reduzieren)',
      '<one> {by:duration} (weniger|kürzer)',
    ],
    'timer.status': [
      '[wie ist der] status <one>',
      'status (von|des|meines) <one>',
      '<one> status',
      'wann (endet|klingelt|läuft) <one> [ab]',
      'wann ist <one> (fertig|um|zu ende|abgelaufen)',
      'wie lange (läuft|dauert|geht) <one> noch',
      'wie viel zeit (ist|bleibt) noch [auf|bei|für] <one>',
    ],
  },
  more: {
    'timer.start': [
      '[einen|noch einen] [{name} <timer>] (für|auf|von) {duration} <why>',
      '[einen] {duration} [{name}] timer',
    ],
  },
};
