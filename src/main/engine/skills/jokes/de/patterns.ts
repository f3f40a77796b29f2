import type { Patterns } from '../../../understanding/intents/patterns.ts';

/** What people say to hear a joke or a riddle, in German. */
export const germanJokePatterns: Patterns = {
  parts: {
    tell: '[<tell_me>|(erzähl|erzähle|erzählen sie|mach|mache|bring|bringe|gib|reiß|hau|lies) [mir|uns|mich|den kindern] [mal|noch|doch|bitte|schnell|schon|halt|kurz]|(kennst|hast|weißt) du [vielleicht|auch|noch|denn|eigentlich|schon]|(kennen|haben|wissen) sie [vielleicht|auch|noch]|(ich|wir) (will|wollen|möchte|möchten|brauche|brauchen|hätte|hätten|würde|würden) [gern|gerne|jetzt|mal|dringend]|lass [mich|uns] [mal]|was ist|wie wäre es mit|wie ist es mit|gibt es|gibt|heitere mich auf mit|unterhalte (mich|uns) mit]',
    some: '[einen|ein|eine|noch einen|noch einen anderen|noch ein|noch eine|einen anderen|irgendeinen|irgendein|irgendeine|den|dein|deinen|ihren|paar|ein paar|einige|welche|einer deiner|mehr|weitere|ein weiteres|einen weiteren]',
    kind: '[richtig|ganz|sehr|so richtig|echt] [guten|gute|guter|lustigen|lustige|witzigen|neuen|neue|kurzen|kurze|schlechten|schlechte|flachen|flache|doofen|blöden|dummen|albernen|platten|sauberen|zufälligen|besten|bester|beste|tollen|anderen|andere|schmutzigen|kleinen|lustigsten|schönen|leichtes|schweres|schwieriges|kniffliges|gutes|neues|einfaches|kleines|kurzes|anderes|schönes]',
    joke: '(witz|witze|scherz|scherze|flachwitz|flachwitze|kalauer|wortwitz|wortspiel|anekdote|papawitz|antiwitz|schenkelklopfer|brüller)',
    riddle:
      '(rätsel|scherzfrage|scherzfragen|denkaufgabe|knobelaufgabe|quizfrage|fangfrage|ratespiel|denksportaufgabe|rätselfrage)',
    end: '[hören|erzählen|auf lager|für mich|für uns|parat|raus|rein|des tages|auf|sagen|kennen]',
    about: '(über|mit|zu|zum|zur|von|vom|zum thema)',
    funny:
      '([etwas|was|irgendwas|irgendetwas] [richtig|sehr] (lustiges|witziges|komisches|humorvolles|erheiterndes|zum lachen|zum schmunzeln|zum kichern))',
  },
  intents: {
    'joke.tell': [
      '<tell> <some> <kind> <joke> <end>',
      '<tell> <some> <kind> <joke> <about> [<the>|einen|eine|ein|einem|einer] {topic:text} <end>',
      '<tell> <some> <kind> {topic:word} [-] <joke> <end>',
      '<tell> <funny> [<about> [<the>|einen|eine|ein] {topic:text}] <end>',
      '(bring|bringe|bringen sie) (mich|uns) [mal|bitte] zum (lachen|schmunzeln|kichern|grinsen)',
      '(heitere|heiter|muntere|munter|muntern sie|heitern sie) (mich|uns) [mal|bitte|ein bisschen|etwas] auf',
      '(unterhalte|unterhalt|amüsiere|bespaß|bespaße|unterhalten sie) (mich|uns) [mal|bitte|ein bisschen]',
      '(sei|sag|mach) [mal] (lustig|witzig|komisch)',
      '(kannst du|können sie|kannst) (einen|nen) (witz|scherz) [erzählen|machen]',
      '(was ist|was war|wie geht|wie lautet) [<the>] (lustigste|witzigste|beste) (witz|ding|sache) [den du kennst|der welt|aller zeiten|was du kennst]',
      '(was für|welche) (witze|scherze) (kennst|hast) du',
      '[<the>] witz des tages',
      '[<the>|ein] {topic:word} [-] <joke> [bitte]',
    ],
    'joke.riddle': [
      '<tell> <some> <kind> <riddle> <end>',
      '(stell|stelle|stellen sie|gib|frag|frage|geben sie) [mir|uns|mich] [mal|bitte|noch] <some> <kind> <riddle> [auf]',
      '(ich|wir) (will|wollen|möchte|möchten) [mal|was|etwas] (raten|rätseln|knobeln)',
      'lass uns [was|etwas|mal] (raten|rätseln|knobeln)',
      '<some> <kind> <riddle> [bitte]',
      '[<the>] rätsel des tages',
    ],
  },
  fragments: { 'joke.tell': ['(über|zu|zum|mit) [<the>|einen|eine|ein] {topic:name}'] },
  followUps: {
    'joke.another': [
      '[und] [bitte] (noch einen|noch eins|noch ein|noch mal|einen anderen|ein anderes|mehr|weiter|nächster|nächstes|den nächsten|das nächste|noch einen witz|noch ein rätsel|einen anderen witz|ein anderes rätsel|erzähl noch einen|erzähl mir noch einen|noch mehr|noch so einen|noch so eins|zugabe) [bitte]',
    ],
    'joke.giveUp': [
      '[also|na|nein|hm] (ich weiß [es] nicht|weiß ich nicht|weiß nicht|keine ahnung|ich habe keine ahnung|ich gebe auf|gebe auf|was|was denn|was ist es|was ist es denn|was ist das|sag [es] mir|sag es|sag schon|sag|wie lautet die lösung|die lösung|die antwort|was ist die lösung|was ist die antwort|verrat es mir|verrate es|verrat es|auflösung|auflösen|löse auf|lös auf|und|also|na|komme ich nicht drauf|ich komme nicht drauf|kein plan|mir fällt nichts ein|was denn nun)',
      'ich gebe auf [,] (was ist es|sag es mir|wie lautet die lösung|was ist die lösung)',
    ],
    'joke.guess': [
      '(ist es|ist das|es ist|das ist|das sind|vielleicht|ich glaube|ich denke|ich tippe auf|ich rate|sind es|es sind|bestimmt|wahrscheinlich|eventuell|die antwort ist|die lösung ist|das muss) [vielleicht|etwa|wohl] [es ist|das ist|es sind] [der|die|das|ein|eine|einen|mein|meine|dein|deine] {guess:text}',
      '(der|die|das|ein|eine|einen|mein|meine|dein|deine) {guess:text}',
      '[vielleicht] {guess:name} [oder|richtig|glaube ich|vielleicht|stimmt es]',
    ],
  },
};
