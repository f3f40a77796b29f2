import type { Patterns } from '../../../understanding/intents/patterns.ts';
import { GERMAN_DETAILS, type GermanDetail } from './details.ts';

/** One choice of all details, each with its tag: a pattern for each of them would be tried in vain for most sentences. */
const anyDetail = (form: keyof GermanDetail & ('how' | 'noun' | 'event' | 'past' | 'deed' | 'did')) =>
  `(${Object.entries(GERMAN_DETAILS)
    .flatMap(([tag, detail]) => (detail[form] ? `${detail[form]} #${tag}` : []))
    .join('|')})`;

/** The detail of those that hold an office, which have a country of their own. */
const OFFICES = Object.entries(GERMAN_DETAILS).filter(([, { office }]) => office !== undefined);
const office = (isHome: boolean) =>
  `(${OFFICES.filter(([, { home }]) => !isHome || home !== undefined)
    .map(([tag, { noun }]) => `${noun} #${tag}`)
    .join('|')})`;

/** What people ask an encyclopedia about a detail of something, and for facts, in German. */
export const germanFactPatterns: Patterns = {
  parts: {
    ask: '[<tell_me>|find heraus|finde heraus|ich frage mich|mich interessiert|weißt du zufällig|wissen sie zufällig|(ich|wir) (wüsste|wüssten) (gern|gerne)|(hast du|haben sie) eine ahnung|(schau|schaue|sieh|guck|schlag|such|suche) [im wörterbuch|im duden|im lexikon|in wikipedia|in der wikipedia|bei wikipedia|auf wikipedia] (nach|raus|heraus)] [,]',
    where: '(in welchem land|auf welchem kontinent|in welcher stadt|in welchem bundesland|in welchem kanton)',
    when: '(wann|in welchem jahr|welches jahr|an welchem tag|an welchem datum|seit wann|wann genau|wann und wo|um welches jahr|zu welcher zeit)',
    be: '(ist|sind|war|waren)',
    became: '(wurde|wurden|ist|sind|war|waren|hat|haben)',
    became_last: '(wurde|wurden|ist|sind|war|waren|hat|haben|worden ist|worden sind|wird)',
    of: '(von|vom|#genitive)',
    now: '[aktuelle|aktueller|jetzige|jetziger|derzeitige|derzeitiger|amtierende|amtierender|gegenwärtige|momentane]',
    tail: '[genau|ungefähr|etwa|circa|insgesamt|heute|aktuell|maximal|an der höchsten stelle|an der tiefsten stelle]',
    noun: `[<the>] [aktuelle|derzeitige|genaue|ungefähre|offizielle|jetzige|amtierende] ${anyDetail('noun')}`,
    give: '(sag|nenn|gib|zeig|such|suche|finde|verrat|google|schlag)',
    fact: '([einen|ein|eine|noch einen|noch ein|noch eine|irgendeinen|irgendeine|den|paar|ein paar|einige|einen weiteren|eine weitere] [lustigen|lustiger|lustige|interessanten|interessanter|interessante|spannenden|spannende|coolen|coole|zufälligen|zufällige|kuriosen|kuriose|witzigen|witzige|verrückten|verrückte|unnützen|unnütze|erstaunliche|erstaunlichen|überraschende|überraschenden] (fakt|fakten|fact|facts|tatsache|tatsachen|funfact|fun fact|fun - fact|fun facts|funfacts|kuriosität|kuriositäten) [des tages]|[etwas|ein bisschen|ein stück] (unnützes wissen|nutzloses wissen|partywissen))',
    interesting:
      '([etwas|was|irgendwas|irgendetwas] (interessantes|spannendes|wissenswertes|kurioses|erstaunliches|überraschendes|verblüffendes)|was neues #new)',
    about: '(über|zu|zum|zur|von|vom|rund um|zum thema)',
  },
  intents: {
    'fact.query': [
      '<ask> wer (ist|war|waren) {topic:text}',
      '<ask> wer {topic:text} (ist|war|waren)',
      '<ask> wer (ist|war|waren) (gleich|noch mal|nochmal|noch gleich|eigentlich) {topic:text}',
      `<ask> wie ${anyDetail('how')} <be> {topic:text} <tail> [geworden]`,
      `<ask> wie ${anyDetail('how')} {topic:text} <tail> [geworden] <be>`,
      '<ask> wie (alt wurde|alt wurden) #age {topic:text}',
      '<ask> wie alt #age {topic:text} (wurde|geworden ist)',
      `<ask> (was ist|was sind|wie ist|wie lautet|wie lauten|wie heißt|wie heißen|welches ist|welche ist|welcher ist|wer ist|wer war|wie hoch ist|wie groß ist|was war|was für) <noun> <of> {topic:text} <tail>`,
      `<ask> (was|wie|wer|welche|welches) <noun> <of> {topic:text} (ist|lautet|heißt|war)`,
      `(<give> [mir]|ich suche|<tell_me>) [,] <noun> <of> {topic:text} [heraus|raus|an]`,
      `<noun> (von|vom|der|des #genitive) {topic:text}`,
      `<ask> (welche|welches|welchen|was für eine|was für ein|was für einen) ${anyDetail('noun')} hat {topic:text}`,
      `<ask> (welche|welches|welchen) ${anyDetail('noun')} {topic:text} hat`,
      `<ask> wer ist <the> <now> {topic:word} ${office(false)}`,
      `<ask> wer <the> <now> {topic:word} ${office(false)} ist`,
      `<ask> wer ist [<the>] <now> ${office(true)}`,
      `<ask> wer <the> <now> ${office(true)} ist`,
      `<ask> wie heißt <the> <now> ([{topic:word}] ${office(true)}|{topic:word} ${office(false)})`,
      `<ask> <when> <became> {topic:text} ${anyDetail('event')} [worden]`,
      `<ask> <when> {topic:text} ${anyDetail('event')} <became_last>`,
      `<ask> <when> ${anyDetail('past')} {topic:text}`,
      `<ask> <when> {topic:text} ${anyDetail('past')}`,
      '<ask> <when> (brach #start {topic:text} aus|fand #start {topic:text} statt|fing #start {topic:text} an|ging #end {topic:text} (unter|zu ende)|kam #publication {topic:text} (heraus|raus|ins kino)|kam #birth {topic:text} (zur welt|auf die welt)|kam #death {topic:text} ums leben|hörte #end {topic:text} auf|brach #eruption {topic:text} zuletzt aus)',
      '<ask> <when> (war|waren) #start {topic:text}',
      '<ask> <when> {topic:text} (stattfand|stattgefunden hat|war) #start',
      '<ask> (wann|von wann bis wann|in welchem jahrhundert) (hat|lebte) #age {topic:text} [gelebt]',
      '<ask> (wann|von wann bis wann) {topic:text} #age (gelebt hat|lebte)',
      '<ask> (wann|an welchem tag) hat {topic:text} #birth #full-name geburtstag',
      '<ask> (wann|an welchem tag) {topic:text} #birth #full-name geburtstag hat',
      '<ask> seit wann (gibt es|existiert|besteht) #founding {topic:text}',
      '<ask> (was für ein jahrgang ist|welcher jahrgang ist) #birth {topic:text}',
      '<ask> (wo|in welcher stadt|in welchem land|in welchem ort) (wurde|ist|kam) #birthplace {topic:text} (geboren|zur welt|auf die welt gekommen|aufgewachsen)',
      '<ask> (wo|in welcher stadt|in welchem land|in welchem ort) #birthplace {topic:text} (geboren wurde|geboren ist|zur welt kam|aufgewachsen ist)',
      '<ask> (woher|wo) (kommt|kam|stammt|stammte) #birthplace #full-name {topic:text} [her]',
      '<ask> (wo|in welcher stadt) (starb|verstarb) #deathplace {topic:text}',
      '<ask> (wo|in welcher stadt) ist #deathplace {topic:text} (gestorben|verstorben)',
      '<ask> (wo|in welcher stadt) #deathplace {topic:text} (gestorben ist|starb)',
      `<ask> wer (hat|haben) [zuerst|als erster] {topic:text} ${anyDetail('deed')}`,
      `<ask> wer [zuerst|als erster] {topic:text} ${anyDetail('deed')} (hat|haben)`,
      `<ask> wer ${anyDetail('did')} [zuerst|als erster] {topic:text}`,
      `<ask> wer {topic:text} ${anyDetail('did')}`,
      `<ask> (von wem|durch wen) (wurde|wurden|ist|sind|war|stammt) {topic:text} ${anyDetail('deed')} [worden]`,
      `<ask> (von wem|durch wen) {topic:text} ${anyDetail('deed')} (wurde|ist|worden ist)`,
      '<ask> von wem (ist|stammt|sind|stammen) #author {topic:text}',
      '(hauptstadt #capital|einwohnerzahl #population|währung #currency|geburtsdatum #birth|erfinder #inventor) {topic:name}',
      '<ask> (was ist|welche ist|wie heißt) [<the>] (währung #currency|amtssprache #language|landessprache #language|sprache #language) in {topic:text}',
      '<ask> wie lange (dauerte|dauerten|ging) #end {topic:text}',
      '<ask> (wie viel|wieviel|was) wiegt #mass {topic:text}',
      '<ask> (wie viel|wieviel|was) {topic:text} #mass wiegt',
      '<ask> wie weit (ist|sind) #distance {topic:text} [von der erde|von uns] (entfernt|weg)',
      '<ask> wie weit #distance {topic:text} [von der erde|von uns] (entfernt|weg) (ist|sind)',
      '<ask> (wie viele|wie viel|wieviele|wieviel) (einwohner|menschen|bewohner|einwohnerinnen und einwohner) hat #population {topic:text} <tail>',
      '<ask> (wie viele|wie viel|wieviele|wieviel) (einwohner|menschen|bewohner) #population {topic:text} hat',
      '<ask> (wie viele|wie viel|wieviele|wieviel) (menschen|leute|einwohner|personen) (leben|wohnen|gibt es) [heute] in #population {topic:text} <tail>',
      '<ask> (wie viele|wie viel|wieviele|wieviel) (menschen|leute|einwohner) in #population {topic:text} (leben|wohnen)',
      '<ask> (welche sprache|welche sprachen) (spricht man|werden|wird|sprechen die leute) in #language {topic:text} [gesprochen]',
      '<ask> (mit welcher währung|womit) (bezahlt|zahlt) man in #currency {topic:text}',
      // A thing with an article may be the speaker's own: "wo liegt der Schlüssel".
      '<ask> (wo|<where>) (liegt|liegen|befindet sich|steht) {topic:name}',
      '<ask> (wo|<where>) {topic:name} (liegt|liegen|sich befindet)',
      '<ask> <where> (liegt|liegen|befindet sich|steht) {topic:text}',
      '<ask> <where> {topic:text} (liegt|liegen|sich befindet|steht)',
    ],
    'fact.tell': [
      '<ask> <fact> [<about> {topic:text}]',
      '(erzähl|erzähle|sag|sage|nenn|nenne|gib|lies|verrat|bring) [mir|uns] [mal] <fact> [<about> {topic:text}] [vor|bei]',
      '(erzähl|erzähle|sag|sage|nenn|nenne|verrat|bring) [mir|uns] [mal] <interesting> [<about> {topic:text}] [bei]',
      '(hast|kennst|weißt|haben|kennen|wissen) (du|sie) (<fact>|<interesting>) [<about> {topic:text}] [für mich|für uns|parat]',
      '(überrasch|überrasche) (mich|uns) mit <fact>',
      '(ich möchte|ich will|ich würde gern|lass mich) (<fact>|<interesting>) [<about> {topic:text}] (hören|wissen|lernen|erfahren)',
      '(<fact>|<interesting>) [<about> {topic:text}] (hören|wissen|lernen|erfahren|erzählen)',
      '<ask> was (ist|war|geschah|passierte) [heute] (an diesem tag|am heutigen tag|heute vor (jahren|vielen jahren|hundert jahren)) [in der geschichte] [passiert|geschehen|los]',
      '<ask> (was ist|was war|was geschah) heute (in der geschichte|in der vergangenheit|vor vielen jahren) [passiert|geschehen|los]',
      'heute in der geschichte',
      '(fakt|tatsache|funfact) des tages',
    ],
  },
  fragments: { 'fact.tell': ['<about> [<the>] {topic:text}'] },
  followUps: {
    'fact.more': [
      '[und|ja|bitte] (erzähl|erzähle|sag|lies) [mir|uns] [bitte|noch] (mehr|weiter|noch mehr) [darüber|davon|dazu|über ihn|über sie] [vor]',
      '[und|ja|bitte] (mehr|weiter|noch mehr|weiterlesen|lies weiter|weitererzählen|mehr darüber|mehr davon|mehr dazu|und sonst|was noch|was sonst noch|geht es weiter|wie geht es weiter)',
    ],
    'fact.another': [
      '[und] [bitte] (noch einen|noch eins|noch eine|noch mal|einen anderen|eine andere|nächster|nächsten|den nächsten|weiter|mehr|noch einen fakt|noch eine tatsache|erzähl noch einen|erzähl noch eine|erzähl mir noch einen|noch was)',
    ],
    'fact.sense': [
      '[ich meine|ich meinte] [<the>] {sense:name} [bitte]',
      '[ich meine] [<the>] (nummer {ordinal}|{ordinal}) [bitte]',
    ],
  },
};
