import type { Patterns } from '../../../understanding/intents/patterns.ts';

/** What people say to have something calculated, in German. */
export const germanArithmeticPatterns: Patterns = {
  parts: {
    ask: '([<tell_me> [,]] (<what>|ob)|<tell_me>|<what>|rechne|berechne|kalkuliere|löse|rechne (aus|mal aus)|ich (brauche|bräuchte|suche|will wissen) [,] [<what>]|weißt du [,] <what>|wissen sie [,] <what>|ausrechnen [,] <what>|(ausrechnen|berechnen|rechnen))',
    what: '(was (ist|sind|ergibt|ergeben|macht|machen|gibt|kostet|kosten|kommt raus bei|kommt heraus bei|kommt bei|wird|wäre|wären)|was|wie viel|wieviel|wie viel (ist|sind|ergibt|ergeben|macht|machen|gibt|wäre|wären)|wieviel (ist|sind|ergibt|ergeben|macht|machen|gibt|wäre|wären)|wie viele (sind|ergibt)|wie lautet|wie hoch (ist|sind)|wie groß ist|welche zahl (ist|ergibt))',
    answer:
      '[die|das|der] (antwort|lösung|ergebnis|resultat|wert|aufgabe|gleichung|rechnung) (von|auf|für|aus|zu|der aufgabe|)',
    question: '(<ask> [<answer>]|<answer>)',
    is: '(ist|sind|ergibt|ergeben|macht|machen|gleich|=|ist gleich|sind gleich|gibt|ist was|ist wie viel|aus|raus|heraus|kommt raus|zusammen|insgesamt|rechnen|ausrechnen|berechnen|bitte ausrechnen)',
    plus: '(plus|und|+) #plus',
    minus: '(minus|weniger|-) #minus',
    times: '(mal|multipliziert mit|x|*) #times',
    divided: '(geteilt durch|dividiert durch|durch|/) #divided',
    operation: '(<plus>|<minus>|<times>|<divided>)',
    that: '(das|es|dies|das ergebnis|davon)',
  },
  intents: {
    'arithmetic.calculate': [
      '[<question>] {calculation} [<is>] [<is>]',
      '(<what> [raus|heraus]|was kommt (raus|heraus)) [,] wenn (man|ich|du|wir) {calculation} (rechnet|rechne|rechnest|nimmt|nehme|addiert|addiere|multipliziert|teilt|teile|dividiert|dividiere|subtrahiert|)',
      '<what> {calculation} [<is>]',
      '(ich|wir) (habe|haben|hatte) {a:term} und #minus (gebe|geben|verliere|esse|nehme|nimm) {b:term} [weg|aus|ab|davon] [,] [wie viel (bleibt|bleiben|habe ich|haben wir) [übrig|noch]]',
      '<tell_me> [,] was {calculation} <is>',
      '<tell_me> [,] wie viel {calculation} <is>',
    ],
    'arithmetic.fits': [
      '[<tell_me> [,]] (wie oft|wievielmal|wie viele male) (geht|passt|steckt|ist) [die] {divisor:term} [enthalten] in [die] {whole:term} [hinein|rein|enthalten]',
      '[<tell_me> [,]] wie oft {divisor:term} in {whole:term} (geht|passt|steckt)',
    ],
    'arithmetic.divisible': [
      '[<tell_me> [,]] (ist|ob) [die] {whole:term} [ohne rest|glatt] durch {divisor:term} [ohne rest|glatt] teilbar [ist]',
      '(kann|lässt) [man|sich] {whole:term} [ohne rest|glatt] durch {divisor:term} [ohne rest|glatt] teilen',
    ],
    'arithmetic.share': [
      '[<tell_me> [,]] wie (viel|viele) (prozent|%) (sind|ist|machen|ergeben|entsprechen) {part:term} (von|aus) {whole:term}',
      '[<tell_me> [,]] wie (viel|viele) (prozent|%) (von|aus) {whole:term} (sind|ist) {part:term}',
      '{part:term} (sind|ist) wie (viel|viele) (prozent|%) von {whole:term}',
      '(wieviel|wie viel) prozent {part:term} von {whole:term} (sind|ist|machen)',
    ],
    'arithmetic.check': [
      '{calculation} (ist|sind|ergibt|macht|gleich|ist gleich|=|sind gleich) {claim:term} [,] [oder|richtig|stimmt das|nicht wahr]',
      '(ist|sind|ergibt|ergeben|macht) {calculation} [gleich|wirklich|genau] {claim:term}',
      '(stimmt es|ist es (wahr|richtig|korrekt)) [,] dass {calculation} [gleich] {claim:term} (ist|ergibt|sind|macht)',
    ],
    'arithmetic.unfinished': ['<question> {a:term} <operation>', '{a:term} <operation>'],
    'arithmetic.offer': [
      '(hilf|helfen sie) mir [bitte] (bei|mit) [einer|der|meiner|ein paar|meinen] (mathe|mathematik|rechnung|rechenaufgabe|rechenaufgaben|matheaufgabe|matheaufgaben|aufgabe|gleichung)',
      '(kannst du|können sie|bist du gut im|kannst du gut) (rechnen|mathe|mathematik|kopfrechnen)',
      '(rechne|löse|berechne) [mir] (was|etwas|eine aufgabe|eine rechnung|eine gleichung|diese aufgabe|diese gleichung) [aus|für mich]',
      '(was ausrechnen|etwas ausrechnen|etwas rechnen|etwas berechnen)',
      '(ich (muss|möchte|will) [mal] (etwas|was) (rechnen|ausrechnen|berechnen))',
    ],
  },
  fragments: {
    'arithmetic.calculate': ['{calculation}'],
  },
  followUps: {
    'arithmetic.operand': ['[<operation>|durch|mit] {b:term}'],
    'arithmetic.calculation': ['[<question>] {calculation}'],
    'arithmetic.goOn': [
      '[und|dann|jetzt|und dann|und jetzt|nun] [<that>|noch|noch mal] <operation> {b:term} [<is>]',
      '[und|dann|jetzt|und dann] (addiere|zähl) #plus [noch] {b:term} [dazu|hinzu|zu <that>]',
      '[und|dann|jetzt|und dann] (zieh|subtrahiere|nimm) #minus [noch|davon] {b:term} [davon|von <that>] [ab|weg]',
      '[und|dann|jetzt|und dann] (multipliziere|nimm) #times [<that>] mit {b:term}',
      '[und|dann|jetzt|und dann] (teile|dividiere) #divided [<that>] durch {b:term}',
      '[und] <that> #times [noch] mal {b:term}',
    ],
  },
};
