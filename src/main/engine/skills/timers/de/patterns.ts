import type { Patterns } from '../../../understanding/intents/patterns.ts';

const ENDING =
  '(abbrechen|beenden|stoppen|löschen|entfernen|ausschalten|abschalten|deaktivieren|ausmachen|abstellen|canceln|aus|weg)';
const PAUSING = '(pausieren|anhalten|unterbrechen|auf pause [setzen|stellen])';
const RESUMING = '(fortsetzen|weiterlaufen lassen|weiter laufen lassen|wieder starten|weiterführen|weiter)';

/** What people say about timers, in German. */
export const germanTimerPatterns: Patterns = {
  parts: {
    start:
      '(starte|stelle|setze|mach|mache|erstelle|beginne|aktiviere|programmiere|richte|lege|leg|lass|gib mir|öffne) [mir|uns|bitte|mal]',
    starting:
      '[bitte] (stellen|starten|setzen|einstellen|erstellen|machen|beginnen|anlegen|einrichten|aktivieren|laufen lassen)',
    particle: '[ein|an|laufen]',
    named: '(namens|mit [dem] namen|genannt|und nenne ihn|und nenn ihn|nenne ihn|mit der bezeichnung)',
    naming: '[und ihn {name} nennen|stellen und ihn {name} nennen|starten und ihn {name} nennen]',
    why: '[<named> {name}|für [die|den|das|meine|meinen|mein|unsere|unseren] {name}]',
    timer: '(timer|timers|kurzzeitwecker|eieruhr|countdown|zeitgeber|küchenwecker)',
    for: '(für|auf|über|von|mit|um)',
    one: '(<the> [laufenden|laufende|aktuellen] <timer>|<the> {name} [-] <timer>|<the> <timer> (für|namens) <the> {name}|<the> {length:duration} [-] <timer>|<the> <timer> (für|von|über|auf|mit) {length:duration}|<the> {order:ordinal} <timer>|<the> (letzten|letzte|neuesten) #last <timer>|(alle|sämtliche|jeden) #all <the> [laufenden] <timer>|(meine|unsere|die) <timer> #many)',
    // A timer by its name alone; it counts only when there is one.
    thing: '(die|das|der|den|meine|mein|meinen|unsere) #bare {name}',
    done: '(fertig|durch|gar|um|zu ende|abgelaufen|vorbei|aus|soweit|so weit)',
    left: '(noch|übrig|restzeit)',
  },
  intents: {
    'timer.start': [
      '<start> <some> <timer> <for> {duration} <why> <particle>',
      '<start> <some> {duration} [-] <timer> <why> <particle>',
      '<start> <some> {name} [-] <timer> <for> {duration} <particle>',
      '<start> <some> <timer> <named> {name} <for> {duration} <particle>',
      '<start> <some> <timer> für <the> {name} <for> {duration} <particle>',
      '<some> <timer> <for> {duration} <why> [<starting>|<naming>]',
      '<some> {duration} [-] <timer> <why> [<starting>]',
      '<some> {name} [-] <timer> <for> {duration} [<starting>]',
      '<some> <timer> <named> {name} <for> {duration} [<starting>]',
      '[<some>] {name} <timer> {duration}',
      '<timer> {duration}',
      '(zähl|zähle) [von|ab] {duration} (runter|herunter|rückwärts)',
      '(sag|sage|gib) [mir|uns] [bitte] (bescheid|ein zeichen|laut) (in|nach) {duration}',
      '(sag|sage|gib) [mir|uns] [bitte] (in|nach) {duration} (bescheid|ein zeichen)',
      '(klingel|klingle|piep|melde dich|melden sie sich) (in|nach) {duration}',
      '(weck|wecke) mich in {duration} mit <some> <timer>',
      '<start> (zwei|zwo) <timer> [,] [einen] (für|auf|über) ({duration}|{minutes:number}) und [einen] [für|auf|über] {duration}',
      '<start> <some> <timer> #unsaid <particle>',
      '<start> <some> {name} [-] <timer> #unsaid <particle>',
      '[ein|einen|neuer|einen neuen] <timer> <starting> #unsaid',
    ],
    'timer.command': [
      '{command} in {duration}',
      'in {duration} {command}',
      '(schalte|mach|mache|dreh|drehe|fahr|fahre|stelle) (in|nach) {duration} {command:text}',
      'nach {duration} {command}',
      '{command} nach {duration}',
    ],
    'timer.cancel': [
      `<one> [bitte|jetzt] ${ENDING}`,
      '(stopp|stoppe|beende|lösche|entferne|storniere|deaktiviere|cancel|cancele|stornier) <one> [bitte]',
      '(brich|breche|brech) <one> [bitte] ab',
      '(schalte|mach|mache|stelle) <one> [bitte] (aus|ab)',
      '(ich|wir) (brauche|brauchen) <one> nicht mehr',
      `<thing> ${ENDING}`,
      '(stopp|stoppe|beende|lösche) <thing>',
    ],
    'timer.pause': [
      `<one> [bitte|kurz] ${PAUSING}`,
      '(pausiere|unterbrich|pausier) <one> [bitte|kurz]',
      '(halt|halte) <one> [bitte|kurz] an',
      '(setze|stelle) <one> auf pause',
      '(stopp|stoppe) <one> kurz',
    ],
    'timer.resume': [
      `<one> [bitte] ${RESUMING}`,
      '(setze|führ|führe) <one> [bitte] (fort|weiter)',
      '(lass|lasse) <one> [bitte|wieder] (weiterlaufen|weiter laufen|laufen)',
      '(starte|start) <one> wieder',
    ],
    'timer.restart': [
      '(starte|beginne) <one> (neu|von vorn|von vorne|noch einmal|nochmal)',
      '(setze) <one> zurück',
      '<one> (neu starten|zurücksetzen|von vorn starten|von vorne starten)',
    ],
    'timer.increase': [
      '(verlängere|erhöhe|verlänger|erhöh) <one> um {by:duration}',
      '<one> um {by:duration} (verlängern|erhöhen|länger [machen])',
      '<one> [noch] {by:duration} (mehr|länger|dazu|drauf)',
      '(mach|mache|lass|stelle) <one> [noch] {by:duration} länger [laufen]',
      '[noch] {by:duration} (mehr|länger|dazu|drauf) [auf|für|bei] [<one>]',
      '(gib|gebe) [<one>|mir|ihm] noch {by:duration} [mehr|dazu]',
      '(füge|füg|addiere) [<one>] {by:duration} [zu] [<one>] (hinzu|dazu)',
      '(verlängere|verlänger) <one> #unsaid',
    ],
    'timer.decrease': [
      '(verkürze|verringere|reduziere|kürze|verkürz|verringer|kürz) <one> um {by:duration}',
      '<one> um {by:duration} (verkürzen|verringern|reduzieren|kürzen|kürzer [machen])',
      '<one> {by:duration} (weniger|kürzer)',
      '(mach|mache|lass|stelle) <one> {by:duration} kürzer [laufen]',
      '{by:duration} (weniger|kürzer) [auf|für|bei] [<one>]',
      '(zieh|ziehe) {by:duration} von <one> ab',
    ],
    'timer.change': [
      '(ändere|stelle|setze|änder) (den|meinen) timer [von {old:duration}] auf {duration} [um]',
      '(ändere|stelle|setze|änder) (den|meinen) {name} [-] timer [von {old:duration}] auf {duration} [um]',
      '(den|meinen) timer auf {duration} (ändern|umstellen|setzen)',
      '(nenn|nenne) <one> (in {newName:name} um|{newName:name})',
    ],
    'timer.status': [
      '[wie ist der] status <one>',
      '[wie ist der|was ist der|sag mir den|zeig mir den] status (von|vom|des|meines|der) <one>',
      '<one> status',
      'restzeit [von|vom|des|der] <one>',
      '(wie ist|was ist|sag mir) die restzeit [von|vom|des] [<one>]',
      'wann (endet|klingelt) <one>',
      'wann (läuft|geht) <one> [ab|los]',
      'wann ist <one> (fertig|um|zu ende|abgelaufen|vorbei|durch)',
      'wie (lange|lang) (läuft|dauert|geht|braucht) <one> [noch]',
      'wie (lange|lang) [(noch|ist noch|dauert es noch|dauerts noch)]',
      'wie viel zeit (ist|bleibt|hat|habe ich|haben wir) [<one>] [noch] [auf|bei|für|bis] [<one>] [übrig]',
      'wie viele minuten (sind|bleiben|hat) [noch] [<one>] [auf|bei|für] [<one>] [noch|übrig]',
      '(welche|wie viele) timer (laufen|gibt es|habe ich|sind aktiv|sind gestellt) [gerade|derzeit|noch|gestellt]',
      '(läuft|gibt es|habe ich|ist) [noch] (ein|einen|der|den|irgendein) timer [gestellt|noch|an|aktiv]',
      '(zeig|zeige|nenn|nenne|lies) [mir] <one> [vor]',
      'ist <one> [schon] (fertig|um|zu ende|abgelaufen|vorbei)',
      'wie (lange|lang) (braucht|brauchen|dauert|dauern|muss|müssen) <thing> [noch] [kochen|backen|garen|ziehen|drin bleiben]',
      'wann (ist|sind) <thing> <done>',
      'ist <thing> [schon] <done>',
    ],
  },
  more: {
    'timer.start': [
      '[einen|noch einen|einen zweiten|einen weiteren] [{name} <timer>] (für|auf|von|über) {duration} <why>',
      '[einen] {duration} [{name}] [-] timer <why>',
      '[einen|noch einen] für [die|den|das] {name} (für|auf|über|von|mit) {duration}',
      '[einen|noch einen] {name} <timer> (für|auf|über) ({duration}|{minutes:number})',
      '[einen|noch einen] (für|auf|über) {minutes:number} [für [die|den|das] {name}]',
    ],
  },
  fragments: {
    'timer.start': ['{duration}', '{name} <timer>', '<named> {name}'],
    ...Object.fromEntries(
      ['timer.cancel', 'timer.pause', 'timer.resume', 'timer.status', 'timer.restart'].map((intent) => [
        intent,
        ['<one>', '{length:duration}'],
      ]),
    ),
    'timer.increase': ['<one>', '{by:duration}'],
    'timer.decrease': ['<one>', '{by:duration}'],
  },
  followUps: {
    'timer.length': ['<about> {duration}', '<about> {minutes:number}', '<start> ihn (für|auf) {duration}'],
    'timer.which': [
      '[der|den] {length:duration} [timer]',
      '[der|den] (mit|für|von|über) {length:duration}',
      '[der|den|meinen] {order:ordinal} [timer]',
      '(alle|beide|jeden|sämtliche) #all [timer]',
      '[der|den|die|das|meinen|für die|für den] {name} [-] [timer]',
      '(den|der) (letzten|letzte|neuesten) #last [timer]',
    ],
    'timer.corrected': ['<correcting> {duration}', '<correcting> {minutes:number}'],
  },
};
