import type { Patterns } from '../../../understanding/intents/patterns.ts';

/** What people say to open a page or a program, in German. */
export const germanOpenPatterns: Patterns = {
  parts: {
    // These are said of much else.
    start: '(starte|lade|benutze|besuche|zeig|geh auf|gehe auf|geh zu|gehe zu)',
    kind: '[programm|anwendung|app|seite|webseite|website|internetseite|homepage|startseite] [von|namens]',
    after:
      '[im browser|in meinem browser|in einem neuen tab|auf dem rechner|auf dem computer|am rechner|am computer|programm|app]',
    opening: '(öffnen|aufmachen|aufrufen)',
    window: '(fenster)',
    open: '(öffne|zeig|geh in|gehe in|geh zu|gehe zu)',
    folders:
      '(downloads #downloads|download #downloads|heruntergeladenen dateien #downloads|dokumente #documents|dokumenten #documents)',
    media: '(bilder #pictures|bildern #pictures|fotos #pictures|videos #videos)',
    more: '(bilder #pictures|bildern #pictures|fotos #pictures|musik #music|videos #videos|filme #videos|filmen #videos|desktop #desktop|schreibtisch #desktop|home #home|persönlichen #home)',
    folder: '(ordner|verzeichnis)',
    web: '(im (web|internet|netz)|online)',
  },
  intents: {
    'open.open': [
      'öffne <the> <kind> {target:text} <after>',
      '(ruf|rufe) <the> <kind> {target:text} auf',
      '(mach|mache) #loose <the> <kind> {target:text} auf',
      '<the> <kind> {target:text} <after> <opening>',
      '<start> #loose <the> <kind> {target:text} <after>',
      '<the> <kind> {target:text} #loose (starten|besuchen)',
      'zeig #loose <the> {target:text} an',
      'öffne [etwas|was|eine app|ein programm|eine seite|eine webseite] #unsaid #alone',
      '(ein programm|eine app|eine seite|eine webseite) <opening> #unsaid #alone',
    ],
    'open.show': [
      '(wechsle|wechsel|spring|geh) (zu|zum|zur) <the> [programm|fenster|app] {target:text} [fenster|programm]',
      '(zum|zur|zu) <the> [programm|fenster] {target:text} wechseln',
      '(bring|hol|hole|setz|setze) <the> {target:text} [fenster] (nach vorn|nach vorne|in den vordergrund)',
      '<the> {target:text} [fenster] (nach vorn|nach vorne|in den vordergrund) (bringen|holen|setzen)',
      'wechsle (ins|in das) {target:text} fenster',
      'zeig <the> {target:text} fenster',
      'zeig <the> fenster (von|vom) <the> {target:text}',
    ],
    'open.close': [
      '(schließe|schließ|beende) <the> [programm|app|anwendung|fenster] [von] {target:text} [fenster|programm]',
      '(mach|mache) <the> [programm|app|fenster] [von] {target:text} [fenster] zu',
      '<the> [programm|app|anwendung|fenster] [von] {target:text} [fenster|programm] (schließen|beenden|zumachen)',
    ],
    'open.folder': [
      '<open> <the> [<folder>] <folders> [<folder>]',
      '<open> <my> <media>',
      '<open> <the> <more> <folder>',
      'öffne <the> (desktop #desktop|schreibtisch #desktop)',
      '<open> <the> <folder> [mit|von|für|namens] <the> (<folders>|<more>)',
      '(mach|mache) <the> (<folders> [<folder>]|<folder> [mit|für] <the> (<folders>|<more>)|<more> <folder>) auf',
      '<the> (<folders> [<folder>]|<folder> [mit|für] <the> (<folders>|<more>)|<more> <folder>) (öffnen|aufmachen|anzeigen)',
    ],
    'web.search': [
      '(such|suche) <web> nach {words:rest}',
      '(such|suche) nach {words:text} <web>',
      '(such|suche) {words:text} <web>',
      '(such|suche|schau|schaue|sieh|guck|gucke|schlag|schlage) <web> [nach] {words:text} [nach]',
      '(mach|mache|starte) (eine websuche|eine internetsuche|eine suche im internet) (nach|zu|über) {words:rest}',
      '(websuche|internetsuche) [nach|zu] {words:rest}',
      '<web> nach {words:text} suchen',
      'nach {words:text} <web> suchen',
      '(google|googel|googele) #google #verb [nach] {words:rest}',
      'googeln #google {words:rest}',
      '(finde|findest du) <web> (heraus|raus) {words:rest}',
      '(recherchiere|recherchier|recherchieren sie) <web> [nach|über|zu] {words:rest}',
      '<web> [nach|über] {words:text} (recherchieren|nachschauen|nachsehen|nachschlagen)',
      '(such|suche) #google (bei|auf|mit|über) google nach {words:rest}',
      '(such|suche) #google [nach] {words:text} (bei|auf|mit|über) google',
      '[nach] {words:text} googeln #google',
      'nach {words:text} (bei|auf|mit) google suchen #google',
    ],
  },
  followUps: {
    'open.target': ['[öffne|starte] <the> [programm|app|seite|webseite] {target:text} [öffnen|starten|bitte]'],
  },
};
