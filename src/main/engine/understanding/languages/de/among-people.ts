/** Whole utterances that have the form of a command or a question, and are neither. */
export const germanSayings: readonly string[] = [
  'das kannst du laut sagen',
  'das können sie laut sagen',
  '(was du nicht sagst|was sie nicht sagen|sag bloß|ach was|na so was|wer weiß|was weiß ich|weiß der geier|sag ich doch|sag ich ja)',
  '(halt|haltet|halten sie) die (ohren steif|füße still|stellung)',
  'nimm (es|das) nicht (so schwer|persönlich|so ernst)',
  'lasst uns {what:rest}',
  'was soll [denn] (das|der quatsch|der lärm|das werden|das heißen|der unsinn|das theater)',
  'wie (oft|lange) soll ich (dir|euch|ihm|ihr|ihnen) [das|es] [denn] noch {what:rest}',
  'auf die plätze {what:rest}',
  'morgen ist auch noch ein tag',
  'kommt zeit kommt rat',
  'die zeit (heilt|vergeht|rennt|drängt|läuft davon) {what:rest}',
  'stell dir (das|mal|bloß|vor) {what:rest}',
  'stell dich nicht so an',
  '(mach|machen sie|macht) (dir|sich|euch) (keine|nichts|nicht) {what:rest}',
  '(mach|macht|machen sie) (die augen|den mund|platz|hin|dich|euch) [{what:rest}]',
  '(mach|macht|machen sie) [bitte|mal|jetzt|doch] schnell',
  'setz (dich|euch) {what:rest}',
  '(nimm|nehmt|nehmen sie) (platz|dir|euch|sich|dich) {what:rest}',
  'wie die zeit vergeht',
  'zeit ist geld',
  '(wie|was) dem auch sei',
  'spiel nicht (mit|den) {what:rest}',
  'schalt [mal|doch] [einen|nen] gang {what:rest}',
  'merk dir eins {what:rest}',
  'ruf mich [mal|doch|bitte] an [{when:rest}]',
];

/** Wherever one of these stands, somebody else is spoken to or told of. */
export const germanAmongPeople: readonly string[] = [
  '(er|ihm|ihn|hatte|hatten|wurde|wurden|hattest|warst|wart|euch|ihr|euer|eure|euren)',
  '(sie|es|das|die|der) (hat|war|ist|hatte|wurde|kam|ging|sagte|wollte|konnte|musste|fand|stand|lag|saß)',
  '(hast|bist) du [{what:text}] (gesehen|gehört|gemacht|gekauft|vergessen|gegessen|getan|gewusst|geschlafen|gewesen|gefragt|gefunden)',
  '(sagte|meinte|fragte|erzählte|rief|antwortete|dachte|glaubte|wusste|ging|kam|sah|fand|nahm|gab|stand|lag|saß|fiel|lief|fuhr|blieb|hieß|ließ)',
  '(wir|ich) (waren|hatten|war|hatte|ging|gingen|kam|kamen|fand|fanden|dachte|dachten|wollte|wollten|musste|mussten|konnte|konnten)',
  '(wir|ihr) (sollten|müssten|könnten) [mal|dann|uns]',
  '(der|die|das|mein|meine|unser|unsere|dein|deine|sein|seine|ihr|ihre) {subject:text} (war|waren|hatte|hatten|wurde|wurden|ging|kam|sah|stand)',
  '(seine|seinen|seinem|seiner|sein|deren|dessen)',
  '(damals|früher|neulich|angeblich|sozusagen|jedenfalls|übrigens|irgendwie|anscheinend)',
  '(herr|frau|liebe|lieber|geehrte|kinder|jungs|mädels|leute|schatz|mama|papa|mutti|vati|oma|opa) ,',
  ', (herr|frau|schatz|mama|papa|mutti|vati|oma|opa|kinder|jungs|mädels|leute|kollege|kollegen|meister|chef|liebling|liebes|mensch|junge|alter)',
  ', (sagte|meinte|fragte|rief|dachte|obwohl|nachdem|bevor|sodass|weshalb)',
  '(glaubst|findest|meinst|erinnerst|denkst) du',
  '(du|ihr) (hast|bist|hattest|warst|habt|seid|solltest|musst|darfst) {what:text}',
  '(ich|wir) (glaube|glauben|finde|finden|denke|denken|meine|hoffe|hoffen|freue|freuen) [mich|uns|nicht|auch|schon]',
];

/** Where one of these begins a clause, something is told. */
export const germanStatements: readonly string[] = [
  '(das|der|die|mein|meine|unser|unsere|dein|deine|dieser|diese|dieses) {subject:text} (ist|sind|war|waren|hat|hatte|haben|wird|geht|steht|liegt)',
  '(wir|ihr) (waren|haben|hatten|sind|werden) {what:text}',
];
