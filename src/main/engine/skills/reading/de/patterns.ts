import type { Patterns } from '../../../understanding/intents/patterns.ts';

/** What people say to have a text read aloud, in German. */
export const germanReadingPatterns: Patterns = {
  parts: {
    filler: '[sie] [mir|uns] [bitte|mal|doch|jetzt|kurz|nochmal] [bitte|mal] [laut]',
    read: '(lies|les|lese|lesen|sprich|sprechen) <filler>',
    clipboard: '(zwischenablage|zwischen ablage|zwischenspeicher)',
    copied: '(kopiert|kopierte|kopierten|kopiertes)',
    marked:
      '(markiert|markierte|markierten|markiertes|ausgewählt|ausgewählte|ausgewählten|ausgewähltes|hervorgehobene|hervorgehobenen)',
    piece: '(text|texte|teil|abschnitt|absatz|satz|stelle|passage|zeile|zeilen|wörter|worte|bereich|textstelle)',
    my: '[die|den|das|meine|meinen|der|meiner|unsere]',
    from_clipboard:
      '([alles aus|den text aus|den text in|den inhalt|den inhalt von|aus|vom inhalt] <my> <clipboard>|[das|den text] was in <my> <clipboard> (ist|steht|liegt)|[den|das|einen] <copied> [text|inhalt|zeug]|[das|den text|alles] [,] (was|den) ich [gerade|eben|vorhin|soeben] <copied> (habe|hab)|[das|den text|alles] [,] (was|der) [gerade|eben] <copied> (ist|wurde))',
    from_selection:
      '(<my> [aktuelle] auswahl|(den|die|das|diesen|diese|dieses|meinen) <marked> [<piece>]|[das|den text|alles|die stelle] [,] (was|den|die) ich [gerade|eben|hier|da] <marked> (habe|hab)|[das|den text|alles] [,] (was|der) [gerade|hier] <marked> ist)',
    page: '(seite|webseite|web seite|website|internetseite|homepage|artikel|link|adresse|beitrag|blogbeitrag|url)',
    this_page: '(diese|dieser|diesen|dieses|die|den|das|der) <page>',
    paragraph: '(absatz|abschnitt)',
    next: '(nächster|nächste|nächsten|nächstes|folgenden|folgender)',
    last: '(voriger|vorige|vorigen|vorheriger|vorherige|vorherigen|letzter|letzte|letzten)',
    this: '(diesen|dieser|den|der|dem|das|die)',
    go: '(spring|springe|springen|geh|gehe|gehen|lies|les|lese|lesen|weiter|mach|machen) <filler>',
    again: '(nochmal|noch mal|noch einmal|erneut|wieder)',
    sum_up: '(fass|fasse|fassen) <filler>',
    summary: '(zusammenfassung|kurzfassung|kurz fassung|kernaussage)',
    reading_aloud: '(vorlesen|lesen|vorgelesenen)',
    it: '(das|es|ihn|sie|den text|den artikel|die seite|alles|das ganze|das vorgelesene)',
  },
  intents: {
    'reading.clipboard': [
      '<read> <from_clipboard> [laut] [vor]',
      '<read> vor [,] <from_clipboard>',
      '[mir|uns] [bitte|mal] <from_clipboard> [laut] vorlesen',
      '(was|was alles) (ist|steht|liegt|habe ich|hab ich) [gerade|denn|eigentlich|alles] in <my> <clipboard>',
      'was (habe|hab) ich [denn] [da] [gerade|eben|zuletzt] kopiert',
    ],
    'reading.selection': [
      '<read> <from_selection> [laut] [vor]',
      '<read> vor [,] <from_selection>',
      '[mir|uns] [bitte|mal] <from_selection> [laut] vorlesen',
      '(lies|les|lese|lesen) <filler> (das|dies) [hier|da] [mal|bitte] [laut] vor',
      '[mir|uns] [bitte|mal] das [hier] [mal] [laut] vorlesen',
      'was steht hier [geschrieben]',
    ],
    'reading.page': [
      '<read> <this_page> [mit der adresse|unter|auf|von|bei|namens] {address:text} [laut] vor',
      '<read> <this_page> [vor] [:] [mit der adresse|unter|auf|von|bei|namens] {address:rest}',
      '<read> <this_page> [aus der <clipboard>|in der <clipboard>|die ich <copied> habe|den ich <copied> habe|hier] [laut] [vor]',
      '[mir|uns] [bitte|mal] <this_page> [aus der <clipboard>|hier] [laut] vorlesen',
    ],
    'reading.resume': [
      '(lies|les|lese|lesen) <filler> [<it>] [bitte|mal] weiter [vor]',
      '[<it>] (weiterlesen|weiter lesen|weiter vorlesen)',
      '(mach|mache|machen|fahr|fahre|fahren) <filler> mit dem <reading_aloud> (weiter|fort)',
      '(setz|setze|setzen) <filler> das <reading_aloud> fort',
      '[das] <reading_aloud> (fortsetzen|fortführen)',
    ],
    'reading.pause': [
      '(hör|höre|hören) <filler> auf [mir|uns] [das] (vorzulesen|zu lesen)',
      '(hör|höre|hören) <filler> mit dem <reading_aloud> auf',
      '(unterbrich|unterbreche|unterbrechen|stopp|stoppe|stoppen|beende|beenden|pausiere|pausieren) <filler> das <reading_aloud>',
      '(halt|halte|halten) <filler> das <reading_aloud> an',
      '[das] <reading_aloud> (unterbrechen|stoppen|beenden|pausieren|anhalten)',
    ],
    'reading.next': [
      '[zum|den|der] <next> <paragraph> [bitte]',
      '<go> [zum|den|mit dem] <next> <paragraph> [vor|weiter]',
      '(überspring|überspringe|überspringen) <filler> <this> <paragraph>',
      '(lass|lasse|lassen) <filler> <this> <paragraph> (aus|weg)',
      '[<this>] <paragraph> (überspringen|auslassen)',
    ],
    'reading.nextSentence': [
      '[zum|den|der] <next> satz [bitte]',
      '<go> [zum|den|mit dem] <next> satz [vor|weiter]',
      '(überspring|überspringe|überspringen) <filler> <this> satz',
      '(lass|lasse|lassen) <filler> <this> satz (aus|weg)',
      '[<this>] satz (überspringen|auslassen)',
    ],
    'reading.again': [
      '(lies|les|lese|lesen) <filler> <this> [letzten] <paragraph> <again> [vor]',
      '(wiederhol|wiederhole|wiederholen) <filler> <this> <paragraph>',
      '<this> <paragraph> (<again>|wiederholen|<again> vorlesen|<again> lesen)',
    ],
    'reading.previous': [
      '[zum|den|der|zurück zum] <last> <paragraph> [bitte|<again>]',
      '<go> [zurück] (zum|den) <last> <paragraph> [zurück|vor|<again>|<again> vor]',
      '[<go>] einen <paragraph> zurück',
      'zum <last> <paragraph> (gehen|springen|zurückgehen|zurückspringen)',
    ],
    'reading.restart': [
      '(lies|les|lese|lesen) <filler> [<it>] [<again>] (von vorn|von vorne|ganz von vorn|ganz von vorne|von anfang an|vom anfang) [an] [vor]',
      '(fang|fange|fangen) <filler> [<again>] [mit dem <reading_aloud>] von (vorn|vorne) an (zu lesen|vorzulesen)',
      '(fang|fange|fangen) <filler> [<again>] mit dem <reading_aloud> [<again>] (von vorn|von vorne) an',
      '[<it>] [<again>] (von vorn|von vorne|von anfang an) (lesen|vorlesen)',
    ],
    'reading.summarise': [
      '<sum_up> (<from_clipboard>|<from_selection>) zusammen',
      '<sum_up> zusammen [,] (<from_clipboard>|<from_selection>)',
      '<sum_up> <this_page> [aus der <clipboard>|hier] zusammen #page',
      '<sum_up> (zusammen|das zusammen) [,] was du [mir] [gerade|eben] (gelesen|vorgelesen) hast #here',
      '<sum_up> das [eben|gerade] (gelesene|vorgelesene) zusammen #here',
      '[mir] (<from_clipboard>|<from_selection>) [kurz] zusammenfassen',
      '[mir] <this_page> [kurz] zusammenfassen #page',
      '(gib|gebt|geben|mach|mache|machen|schreib) <filler> eine <summary> (von|aus|vom|der) (<from_clipboard>|<from_selection>|<clipboard>|auswahl)',
      '(gib|gebt|geben|mach|mache|machen|schreib) <filler> eine <summary> (von|aus|vom|der|dieser) [<this>] <page> #page',
    ],
  },
  followUps: {
    'reading.pause': [
      '(pause|warte|warte mal|warte kurz|moment|moment mal|einen moment|ein moment|augenblick|einen augenblick|kurze pause|mach pause|mach mal pause|pausiere|anhalten|halt mal|halt mal an|sekunde)',
    ],
    'reading.resume': [
      '[und|ja|ok|bitte] (weiter|weiter bitte|mach weiter|lies weiter|lies bitte weiter|fahr fort|fahre fort|geht weiter|weiterlesen|weiter lesen|weitermachen|fortsetzen|fortfahren|nur weiter|und weiter|los)',
      '(machen|lesen|fahren) sie [bitte] (weiter|fort)',
    ],
    'reading.next': [
      '[der|den|zum] (nächster|nächste|nächsten|überspringen|überspring|überspringe) [das|den|ihn] [bitte]',
      '[das|den] (auslassen|überspringen)',
      '(vor|vorwärts|lass das aus|lass den aus)',
    ],
    'reading.again': [
      '[das|den|bitte] (nochmal|noch mal|noch einmal) [bitte|lesen|vorlesen]',
      '(wiederhol|wiederhole|wiederholen) [sie] [das] [bitte|nochmal]',
      '(lies|lesen sie) das [bitte] (nochmal|noch mal|noch einmal) [vor]',
      '(wie bitte|was)',
    ],
    'reading.previous': [
      '(zurück|geh zurück|einen zurück|ein stück zurück|vorheriger|der vorherige|den vorherigen|davor)',
    ],
    'reading.restart': [
      '[nochmal|noch mal|noch einmal] [ganz] (von vorn|von vorne|von anfang an) [an] [bitte]',
      '(fang|fange) [bitte|nochmal|noch mal] (von vorn|von vorne) an',
    ],
    'reading.summarise': [
      '<sum_up> <it> [bitte|mal|kurz] zusammen',
      '[mir] <it> [kurz] zusammenfassen',
      '(worum geht es [da|darin]|worum geht es|um was geht es|in kurz|kurz gesagt|die kurzfassung|eine zusammenfassung) [bitte]',
    ],
  },
};
