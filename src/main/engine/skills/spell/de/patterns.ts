import type { Patterns } from '../../../understanding/intents/patterns.ts';

/** What people say to have something spelled, in German. */
export const germanSpellPatterns: Patterns = {
  parts: {
    theWord: '[das|dieses|dem|den|diesen|der|des] [wort|wörter|wortes|name|namen|begriff|ausdruck] [:|,|"|„|“]',
    aWord: '(das|dieses|den|diesen|die) (wort|wörter|namen|begriff|ausdruck) [:|,|"|„|“]',
    spell: '(buchstabiere|buchstabier|buchstabieren) [sie] [mir|uns] [bitte|mal|doch|nochmal|langsam]',
    properly: '[richtig|korrekt|eigentlich|nochmal|noch mal|denn|genau|jetzt]',
    people: '(man|ich|du|wir)',
    writes: '(schreibt|schreibe|schreib|schreibst|schreiben|buchstabiert|buchstabiere|buchstabierst|buchstabieren)',
    can: '(kannst|könntest|würdest|magst|können|könnten|würden|mögen) (du|sie) [mir|uns] [bitte|mal|vielleicht|einmal]',
    iDontKnow:
      '(ich weiß nicht|weiß ich nicht|ich weiß nie|ich habe keine ahnung|ich hab keine ahnung|keine ahnung|ich habe vergessen|ich hab vergessen|ich vergesse immer|ich bin nicht sicher|ich bin unsicher|ich bin mir nicht sicher|ich (möchte|will|würde gern|würde gerne|muss) wissen|(sag|sage|sagen sie|zeig|zeige|zeigen sie|erklär|erkläre|erklären sie|verrat|verrate) [mir|uns] [bitte|mal]|weißt du|wissen sie|weiß jemand) [,]',
    correct: '[richtige|korrekte|genaue] (schreibweise|schreibung|rechtschreibung|buchstabierung)',
    last: '(das|dies|es|was du gesagt hast|was sie gesagt haben|deine antwort|ihre antwort|das wort|dieses wort|den namen)',
    again: '[bitte|nochmal|noch mal|noch einmal|mal|langsam|für mich]',
    letter: '[der|des|den|dem|das|ein] [buchstabe|buchstaben] {letter:word} [s]',
  },
  followUps: {
    'spell.which': ['[das wort|den namen|buchstabiere] {word:text}', '[das wort] {word:word}'],
  },
  intents: {
    'spell.word': [
      '<spell> (ein|das|dieses|einen|den|diesen|meinen|unseren) (wort|namen|begriff|nachnamen|vornamen)',
      '<spell> <theWord> {word:text} [für mich|bitte]',
      '<can> <theWord> {word:text} [mal|bitte|für mich] buchstabieren',
      '[mir|uns] <aWord> {word:text} [bitte] buchstabieren',
      '{word:word} [bitte] buchstabieren',
      'wie <writes> (<people> [sich] <properly> <theWord> {word:name} <properly>|sich <theWord> {word:name} <properly>)',
      'wie wird <properly> <theWord> {word:name} <properly> (geschrieben|buchstabiert)',
      'wie (schreibt|buchstabiert) <theWord> {word:name} sich',
      '<iDontKnow> wie (<people> <properly> <theWord> {word:name} <properly> <writes>|<theWord> {word:name} <properly> (geschrieben|buchstabiert) wird|sich <theWord> {word:name} schreibt|<theWord> {word:name} sich schreibt)',
      '[was ist|wie ist|wie lautet|sag mir|nenn mir|nenne mir] [die|eine] <correct> (von|für|des|bei) <theWord> {word:name}',
      '(hilf|helfen sie) (mir|uns) <theWord> {word:name} zu (schreiben|buchstabieren)',
      '(welche|aus welchen) buchstaben (hat|stecken in|besteht|bilden) <theWord> {word:name}',
    ],
    'spell.last': [
      '<spell> <last> <again>',
      '[<can>] <last> <again> buchstabieren',
      'nochmal buchstabieren',
      'wie <writes> <people> [sich] <properly> (das|dies|es) <properly>',
      'wie <writes> sich das',
      'wie wird <properly> (das|dies|es) <properly> (geschrieben|buchstabiert)',
      '<iDontKnow> wie (man|ich) (das|es) <properly> <writes>',
      '<iDontKnow> wie (das|es) <properly> geschrieben wird',
    ],
    'spell.count': [
      '[sag mir] wie (viele|viel) [buchstaben] {letter:word} [s] (sind|hat|gibt es|stecken|kommen|enthält|stehen) [denn] [in|im] <theWord> {word:name} [vor]',
      '[sag mir] wie (oft|häufig) (kommt|steht|steckt|ist|gibt es) <letter> (in|im) <theWord> {word:name} [vor]',
      '[sag mir] wie (oft|häufig) (kommt|steht|steckt|ist|gibt es) (in|im) <theWord> {word:name} <letter> [vor]',
      '(zähl|zähle|zählen sie) [mir] [mal|bitte] [die|alle] [buchstaben] {letter:word} (in|im) <theWord> {word:name}',
      '[sag mir] (wie viele|wieviele|wie viel) buchstaben (hat|sind in|stecken in|gibt es in|enthält|stehen in) <theWord> {word:name} #all',
      '[sag mir] aus wie vielen buchstaben besteht <theWord> {word:name} #all',
      '(zähl|zähle|zählen sie) [mir] [mal|bitte] [die|alle] buchstaben (in|im|von|des) <theWord> {word:name} #all',
    ],
  },
};
