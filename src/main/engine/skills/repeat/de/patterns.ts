import type { Patterns } from '../../../understanding/intents/patterns.ts';

/** What people say to hear the last reply again, in German. */
export const germanRepeatPatterns: Patterns = {
  parts: {
    sorry:
      '[entschuldigung|entschuldige|entschuldigen sie|verzeihung|sorry|tut mir leid|pardon|moment|moment mal|oh|ups|was|wie bitte|hä]',
    missed:
      '((ich|das|wir|es) (habe|hab|haben) [ich] [das|dich|sie|es|dir|die antwort|die frage|den letzten satz|den satz|den letzten teil|das letzte] [gerade|jetzt|leider|ganz|so|akustisch|richtig] (nicht|nichts|kein wort|nur die hälfte) [ganz|so|richtig|akustisch|genau|gut] (verstanden|gehört|mitbekommen|mitgekriegt|gehört|kapiert|mitgehört|begriffen)|nicht verstanden|nichts verstanden|akustisch nicht verstanden|ich verstehe (dich|sie|nicht|kein wort|nichts)|(das|es) ist (mir entgangen|an mir vorbeigegangen))',
    again:
      '[noch mal|nochmal|nochmals|noch einmal|noch ein mal|wieder|erneut|ein weiteres mal|von vorn|von vorne|langsamer|lauter|deutlicher|etwas lauter|etwas langsamer|langsam]',
    once: '(noch mal|nochmal|nochmals|noch einmal|noch ein mal|erneut|ein weiteres mal|ein zweites mal)',
    that: '[das|es|dies|dich|sich|den (satz|letzten satz|letzten teil|text)|die (frage|antwort|letzte antwort|letzte frage|nachricht|letzte nachricht|ansage|info|information|letzte aussage)|deine (frage|antwort|letzte antwort|letzte aussage)|das (letzte|gesagte|eben gesagte)|was du [gerade|eben|zuletzt] gesagt hast|was sie [gerade|eben|zuletzt] gesagt haben]',
    said: '(gesagt|erzählt|gefragt|gemeint|geantwortet|gemurmelt|geredet|von dir gegeben|wissen wollen)',
  },
  intents: {
    'repeat.last': [
      '<sorry> [,] [<missed>] [,] (wiederhole|wiederhol) <that> <again> [,] [was du [gerade|eben|zuletzt] gesagt hast|was sie gesagt haben]',
      '<sorry> [,] [<missed>] [,] [kannst du|könntest du|können sie|könnten sie] <that> <again> (wiederholen|[<once>] sagen|vorlesen|aufsagen) [<again>]',
      '<that> <again> wiederholen',
      '<that> <once> [sagen|vorlesen|erklären|hören] #alone',
      '(die|eine) wiederholung',
      '<sorry> [,] [<missed>] [,] (sag|sprich|erzähl|lies|frag|red) <that> <once> [langsam|langsamer|lauter|deutlicher] [vor]',
      '<sorry> [,] <missed> [,] [<once>] [bitte]',
      '<sorry> [,] was (hast du|haben sie|hattest du|hat er) [da|gerade|eben|jetzt|zuletzt|noch mal|nochmal|noch einmal|grad] <said>',
      '<sorry> [,] was (sagtest du|sagten sie|sagst du|sagen sie|meintest du|meinten sie|meinst du) [da|gerade|eben|noch mal|nochmal]',
      '<sorry> [,] (was|wie) (war|ist) (das|deine frage|deine antwort|das letzte) [gerade|jetzt|eben|noch mal|nochmal|noch einmal|da|grad|denn] #alone',
      '[kannst du|könntest du|können sie] [mir] (das|es) <once> [sagen|wiederholen|vorlesen|erklären]',
      '<once> [bitte] [sagen|hören|vorlesen|von vorn|von vorne|langsam|langsamer|lauter|das ganze|alles] #alone',
      '(wie bitte|wie|was|hä|häh|was bitte|wie meinen|was wie|bitte was|pardon|sag was|was denn|was ist) #alone',
      '(ich (möchte|will|würde|würde gern|würde gerne)|kann ich|lass mich) (das|es|die antwort) <once> hören',
      '<sorry> [,] [<missed>] [,] was (war|ist) das (letzte|gerade|eben)',
    ],
  },
};
