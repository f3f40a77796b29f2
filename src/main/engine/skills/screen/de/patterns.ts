import type { Patterns } from '../../../understanding/intents/patterns.ts';

/** What people say to have the screen saved or locked, in German. */
export const germanScreenPatterns: Patterns = {
  parts: {
    shot: '(screenshot|screen shot|bildschirmfoto|bildschirmabbild|bildschirm foto|screen|bildschirmdruck)',
    some: '[ein|einen|nen|n|eine|noch einen|noch ein|den|das|neuen|einen neuen]',
    screen: '(bildschirm|bildschirms|desktop|desktops|monitor|monitors)',
    whole: '[ganzen|gesamten|kompletten|aktuellen]',
    of: '[(von|vom) <the> <whole> <screen>|des <whole> <screen>]',
    machine: '(bildschirm|monitor|rechner|computer|pc|laptop|notebook|desktop|sitzung)',
  },
  intents: {
    'screen.save': [
      '(mach|mache|nimm|erstelle|speichere|schieß|schieße) <some> <shot> <of> [auf]',
      '<some> <shot> <of> [machen|erstellen|aufnehmen|speichern|schießen]',
      '(mach|mache|schieß|schieße|speichere) (ein bild|ein foto|ein abbild|einen schnappschuss) (von|vom) <the> <whole> <screen>',
      '(bild|foto|schnappschuss|abbild) (von|vom) <the> <whole> <screen> [machen|speichern|bitte]',
      'speichere <the> <whole> (<screen>|bildschirminhalt) [als (bild|foto|datei)]',
      '<the> <whole> (<screen>|bildschirminhalt) [als (bild|foto)] (speichern|festhalten)',
      'halte <the> <whole> <screen> als (bild|foto) fest',
      '(ein bild|ein foto) (von|vom) <the> <whole> <screen> [machen|speichern|schießen]',
      '(fotografiere|fotografier) <the> <whole> <screen>',
      '<the> <whole> <screen> (fotografieren|abfotografieren)',
    ],
    'screen.lock': [
      '(sperre|(verriegle|verriegel)|lock) <the> <machine>',
      '<the> <machine> (sperren|verriegeln|mit passwort sperren)',
      'schließe <the> (bildschirm|rechner|computer|pc|laptop) ab',
      '<the> (bildschirmsperre|sperrbildschirm) [an|ein|aktivieren|einschalten|anschalten|zeigen|anzeigen]',
      '(schalte|mache) <the> (bildschirmsperre|sperrbildschirm) (an|ein|rein)',
      '(aktiviere|zeig|gehe zum|starte) <the> (bildschirmsperre|sperrbildschirm)',
      'lock screen',
    ],
  },
};
