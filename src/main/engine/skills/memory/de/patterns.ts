import type { Patterns } from '../../../understanding/intents/patterns.ts';

/** What people say about what Hark shall remember, in German. Questions about a fact are read in `question.ts`. */
export const germanMemoryPatterns: Patterns = {
  parts: {
    keep: '((merk|merke) dir|merken sie sich|(denk|denke|denken sie) (dran|daran)|(vergiss|vergesse) [das|auf keinen fall] nicht|(behalt|behalte|behalten sie) (im kopf|im hinterkopf|in erinnerung)|dir merken|dir zu merken|sich merken|dir merkst|daran denken|nicht vergessen|speicher ab|speichere ab)',
    drop: '((vergiss|vergesse))',
    erase: '((vergiss|vergesse|lösch|lösche|entferne))',
    about: '(über|von|zu|zum|zur)',
    say: '(sag|sage|zeig|zeige|nenn|nenne|lies|erzähl|erzähle|wiederhole)',
    told: '(gesagt|erzählt|mitgeteilt)',
  },
  intents: {
    'memory.remember': [
      '<keep> [folgendes|das] [,|:] dass #that {fact:rest}',
      '<keep> [folgendes|das] [,|:] {fact:rest}',
      '(ich möchte|ich will|ich hätte gern|ich hätte gerne) [,] dass du dir merkst [,|:] dass #that {fact:rest}',
    ],
    'memory.list': [
      'was (hast du dir|haben sie sich|hast du) [so|alles|für mich|bisher] [alles] gemerkt',
      'was (solltest|sollst|sollten|sollen) (du dir|sie sich) [alles|für mich] merken',
      'was (habe|hab) ich dir [alles] <told> [,] was du dir merken sollst',
      'was (weißt du|wissen sie) [so|alles] [alles] über mich #me',
      'was (weißt du #know|wissen sie #know) [so|alles] [alles] <about> {about:rest}',
      'was (hast du dir|haben sie sich) [alles] <about> {about:text} gemerkt',
      'was (habe|hab) ich [dir|ihnen] [alles] <about> {about:text} <told>',
      '<say> [,] (was|alles was|alles) [,] [was] (du dir|sie sich) [alles|bisher|so] gemerkt (hast|haben)',
      '<say> [,] (was|alles was|alles) [,] [was] (du|sie) [alles|so] über mich (weißt|wissen) #me',
      '<say> [,] (was|alles was|alles) [,] [was] (du|sie) [dir|sich] [alles|so] <about> {about:text} (weißt|gemerkt hast|wissen)',
      '<say> [,] was ich [dir] <about> {about:text} <told> habe',
      '(weißt du #know|wissen sie #know|hast du dir) (etwas|was|irgendetwas|irgendwas) <about> {about:rest}',
      '(was ist|was steht) in deinem (gedächtnis|speicher)',
      '<say> [,] was in deinem (gedächtnis|speicher) (ist|steht)',
      '(zeig|zeige|öffne|lies) dein gedächtnis [vor]',
      'wie (viele|viel) [dinge|sachen] hast du dir gemerkt',
    ],
    'memory.forget': [
      '<erase> [,] dass {fact:rest}',
      '<erase> [,] (was|alles was|alles) [,] [was] ich [dir] <about> {about:text} <told> habe #told',
      '<erase> [,] (was|alles was|alles) [,] [was] (du|sie) [dir|sich] <about> {about:text} (weißt|wissen|gemerkt hast|gemerkt haben) #told',
      '<drop> [,] alles <about> {about:rest} #told',
      '<erase> [,] (wo|wann|wie|wer|was) {fact:text} (ist|sind|steht|stehen|liegt|liegen|hat|heißt|lautet)',
      '<drop> (das|die sache|die geschichte|alles) (mit|von|über) {about:rest}',
      '<drop> {fact:rest}',
    ],
    'memory.clear': [
      '<drop> (alles|das alles|einfach alles|alles wieder)',
      '<erase> [,] (alles|alles was) [,] [was] (ich dir [je|jemals|bisher|so] <told> habe|(du dir|sie sich) [je|bisher|so] gemerkt (hast|haben)|(du|sie) (weißt|wissen)|du über mich weißt #me|sie über mich wissen #me)',
      '<drop> [,] was (ich dir <told> habe|du dir gemerkt hast|du über mich weißt #me)',
      '<erase> alles über mich #me',
      '<erase> (dein|dein ganzes|dein komplettes|den) gedächtnis',
      '(leer|leere) dein [ganzes] gedächtnis',
    ],
  },
};
