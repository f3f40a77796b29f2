import type { Patterns } from '../../../understanding/intents/patterns.ts';

/** What people say to have their words typed, and no longer, in German. */
export const germanDictationPatterns: Patterns = {
  parts: {
    dictation: '(<the> (diktat|diktieren|diktiermodus|diktierfunktion))',
    text: '[ein|eine|einen|den|die|das] [kurzen|kurze|langen|neuen|neue] (brief|mail|e-mail|email|nachricht|text|notiz|absatz|bericht|antwort|kommentar|etwas|was|paar worte|paar wörter|dokument)',
    said: '(was ich (sage|diktiere|spreche|erzähle|dir sage|dir diktiere|ihnen sage|ihnen diktiere)|alles was ich (sage|spreche|diktiere)|meine worte)',
    what_i_say: '(was ich (sage|spreche|diktiere|erzähle|dir sage|dir diktiere))',
    here: '[hier|hierhin|hier rein|in (dieses|das) (fenster|dokument|feld|textfeld)]',
    switch: '(schalte|mach|stelle)',
  },
  intents: {
    'dictation.start': [
      '(starte|beginne|aktiviere|öffne) [mit] <dictation>',
      '(fang|fange) [mit] <dictation> an',
      '<switch> <dictation> (an|ein)',
      '[mit] <dictation> (starten|beginnen|anfangen|einschalten|anschalten|aktivieren|an|ein)',
      '(nimm|nehme) (ein|das|mein) diktat auf',
      '(ich will|ich möchte|ich würde gern|ich würde gerne|lass mich|darf ich|kann ich|ich muss) [dir|ihnen] [<text>] diktieren',
      '(schreib|schreibe|tippe|tipp) [mit|auf] [,] <said> <here> [mit|auf|ein]',
      '(schreib|schreibe|tippe|tipp) <here> [,] <said> [mit|auf|ein]',
      '(schreib|tippe) mit',
      '(schreib|tippe|notiere) alles (mit|auf|) <what_i_say> [mit|auf]',
      '(aufschreiben|mitschreiben|tippen|mittippen) <said>',
      '[bitte] zum diktat',
      '(mitschreiben|mittippen)',
      '<said> (mitschreiben|aufschreiben|tippen|mittippen|eintippen)',
      '(diktat|diktiermodus)',
    ],
    'dictation.stop': [
      '(beende|stoppe|stopp|deaktiviere) <dictation>',
      'höre [mit] dem (diktat|diktieren|tippen|schreiben|mitschreiben) auf',
      'höre auf (mit dem (diktat|diktieren|tippen|schreiben|mitschreiben)|zu (schreiben|tippen|diktieren)|mitzuschreiben|mitzutippen)',
      '(schreib|tippe) nicht (mehr|länger|weiter) [mit]',
      '<switch> <dictation> (aus|ab)',
      '<dictation> (beenden|stoppen|ausschalten|abschalten|aus|ende|vorbei)',
      'ende (des diktats|diktat)',
    ],
  },
};
