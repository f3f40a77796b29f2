import type { Patterns } from '../../../understanding/intents/patterns.ts';

/** What people say out of courtesy, in German. */
export const germanCourtesyPatterns: Patterns = {
  parts: {
    hi: '(hallo|hi|hey|hallöchen|hallihallo|halli hallo|hallo hallo|grüß dich|grüß sie|grüß gott|grüß euch|grüße dich|grüezi|servus|moin|moin moin|na du|tach|huhu|juhu|ahoi|sei gegrüßt|seien sie gegrüßt|salut|hallo zusammen|gruezi|griaß di|mahlzeit|willkommen zurück|willkommen|hi du|hey du)',
    you: '[[mein|meine|mein lieber|meine liebe|lieber|liebe] (hark|jarvis|alexa|siri|google|computer|assistent|freund|freundin|du|kumpel|süße|süßer|alle|alle zusammen|zusammen|dir|ihnen|euch|miteinander|roboter|maschine|da|du da|auch dir|dir auch|ihnen auch|gleichfalls|ebenfalls)]',
    today:
      '[heute|heute so|so|so heute|jetzt|gerade|denn|denn so|denn heute|heute morgen|heute abend|heut|zurzeit|zur zeit|momentan|eigentlich|bei dir|bei ihnen|mit dir]',
    all_well: 'alles (klar|gut|okay|ok|in ordnung|fit|paletti|roger|im lot|senkrecht|im grünen bereich)',
    thanks:
      '(danke|dankeschön|danke schön|danke dir|danke ihnen|danke sehr|dankesehr|vielen dank|vielen lieben dank|lieben dank|herzlichen dank|besten dank|tausend dank|schönen dank|ganz lieben dank|recht herzlichen dank|ich danke dir|ich danke ihnen|ich danke|danke danke|merci|thanks|thank you|hab dank|haben sie vielen dank|hab vielen dank|dank dir|dank ihnen|verbindlichsten dank)',
    much: '[sehr|vielmals|herzlich|ganz herzlich|recht herzlich|nochmal|nochmals|noch mal|noch einmal|dafür|auch|trotzdem|erstmal|schon mal|im voraus|tausendmal]',
    help: '(die|deine|ihre|eure|diese|diesen|den|das|dein|ihren|deinen) [schnelle|gute|tolle|nette|freundliche|große|super|tollen|guten] (hilfe|antwort|antworten|auskunft|info|information|informationen|unterstützung|erklärung|tipp|hinweis|rat|mühe|zeit|erinnerung|service|arbeit|gespräch|vorschlag|geduld|alles|bescheid)',
    helpful:
      '(hilfreich|nett|lieb|super|toll|gut|klasse|freundlich|nützlich|prima|sehr hilfreich|sehr nett|sehr lieb|sehr freundlich|wirklich hilfreich|echt hilfreich|total lieb|echt nett|sehr gut)',
    bye: '(tschüss|tschüssi|tschüs|tschüssikowski|tschö|tschau|ciao|bye|bye bye|auf wiedersehen|auf wiederhören|auf wiederschauen|wiedersehen|adieu|ade|adé|pfiat di|pfiati|baba|servus und tschüss|bis dann|bis später|bis bald|bis morgen|bis nachher|bis gleich|bis demnächst|bis dahin|bis zum nächsten mal|bis die tage|man sieht sich|wir sehen uns|wir sehen uns (später|morgen|bald|dann|wieder)|wir hören uns|wir sprechen uns|machs gut|mach es gut|machen sie es gut|machs besser|leb wohl|leben sie wohl|lebe wohl|(schönen|einen schönen|guten|hab einen schönen|haben sie einen schönen|ich wünsche dir einen schönen|ich wünsche ihnen einen schönen) (tag|abend|feierabend|nachmittag|sonntag|samstag|tag noch|abend noch|nachmittag noch|feierabend noch)|(schönes|ein schönes) (wochenende|wochenende noch)|schöne woche|pass auf dich auf)',
    good: '(gut|super|prima|toll|klasse|spitze|perfekt|großartig|fantastisch|wunderbar|hervorragend|ausgezeichnet|genial|cool|geil|stark|sauber|bravo|brillant|fein|schön|sehr gut|sehr schön|richtig gut|echt gut|wirklich gut|ganz toll|ganz gut|sehr cool|echt super|echt toll|wirklich toll|mega|super gemacht|gut gemacht|toll gemacht|prima gemacht|klasse gemacht|sehr gut gemacht|gut so|weiter so|gute arbeit|tolle arbeit|super arbeit|sehr gute arbeit|gute antwort|gut geantwortet|respekt|chapeau|hut ab|nicht schlecht|gar nicht schlecht|läuft|wow|top|erste sahne|vortrefflich)',
    so: '[so|sehr|echt|wirklich|total|richtig|ein bisschen|etwas|ganz|ziemlich|gerade|heute|voll|grad]',
    stupid:
      '(dumm|doof|blöd|bescheuert|unfähig|nutzlos|nervig|schlecht|langsam|ein idiot|idiot|eine katastrophe|zu dumm|zu blöd|zu doof|zu nichts zu gebrauchen|nicht gerade (schlau|hell|klug)|nicht (schlau|klug|hilfreich)|dämlich|hohl|lahm|schrecklich|furchtbar|mies|eine niete|strohdumm|saudumm)',
  },
  intents: {
    'smalltalk.hello': [
      '<hi> [,] <you> [,] [<hi>|na du]',
      '<hi> [,] (ist|bist|hört) [da] (jemand|wer|du) [da|zu hause|zuhause|wach|mich]',
      '(schön|freut mich|gut|toll) [,] (dich|sie) (wiederzusehen|zu sehen|kennenzulernen|zu hören|wieder zu hören)',
      '(sag|sagt) [mal|alle] (hallo|guten tag|hi) [zu {whom:text}]',
      'ich (wollte|möchte) (nur|bloß|kurz|dir) [mal|kurz|nur] (hallo|guten tag) sagen',
    ],
    'smalltalk.good-morning': [
      '[<hi>] [,] (guten morgen|gutn morgen|einen guten morgen|einen schönen guten morgen|schönen guten morgen|moin guten morgen|morgen) [,] <you> #alone',
    ],
    'smalltalk.good-afternoon': [
      '[<hi>] [,] (guten tag|einen guten tag|einen schönen guten tag|schönen guten tag|tag|guten nachmittag) [,] <you> #alone',
    ],
    'smalltalk.good-evening': [
      '[<hi>] [,] (guten abend|einen guten abend|einen schönen guten abend|schönen guten abend|nabend|n abend|abend) [,] <you> #alone',
    ],
    'smalltalk.good-night': [
      '[<bye>] [,] (gute nacht|gut nacht|eine gute nacht|ich wünsche dir eine gute nacht|schlaf (gut|schön|wohl)|schlafen sie (gut|schön|wohl)|(träum|träume) [was] (süß|schön|schönes|süßes)|träum (was schönes|süß)|angenehme nachtruhe|süße träume|bis morgen früh|nachti) [,] <you> [,] [schlaf gut|und träum süß|und schlaf gut|und (süße träume|träum was schönes)]',
    ],
    'smalltalk.how': [
      '[<hi> <you>] [,] [na] [,] [und] wie (geht es dir|gehts dir|geht es ihnen|gehts ihnen|gehts|geht es|gehts so|geht es so|geht es euch|fühlst du dich|fühlen sie sich|läuft es|läufts|läuft es so|läuft es bei dir|stehts|steht es|ist die lage|ist dein befinden|ist das werte befinden|geht es so bei dir|war dein tag|ist dein tag|läuft dein tag) <today> [hark|jarvis|alexa]',
      '[<hi> <you>] [,] [na] [,] (was geht|was geht ab|was gibt es neues|was läuft so|was machst du so|was los) <today> [bei dir|mit dir|bei ihnen]',
      // "Alles klar." without a question is no question.
      '[<hi> <you>] [,] [na] [,] <all_well> <today> (bei dir|mit dir|bei ihnen|?)',
      '[<hi> <you>] [,] na [,] <all_well> <today>',
      '(geht es|gehts) (dir|ihnen) [so] (gut|besser|auch gut|schlecht) <today>',
      '(ist|ist denn) [bei dir|bei ihnen] alles (klar|gut|okay|ok|in ordnung) [bei dir|bei ihnen] <today>',
      '(bist du|sind sie) [heute] (gut drauf|gut gelaunt|fit|müde|glücklich|zufrieden) <today>',
      '<tell_me> [mir] [,] wie es (dir|ihnen) geht <today>',
      'und (selbst|dir|ihnen|bei dir) #alone',
    ],
    'smalltalk.thanks': [
      '[<good>|okay|ok|alles klar|in ordnung|dann|na dann|na|gut|ja|schon gut] [,] <thanks> <much> [,] <you> [,] [<thanks>]',
      '<thanks> <much> [,] für <help>',
      '<thanks> <much> [,] für (alles|das|nichts|heute)',
      '<thanks> <much> [,] dass (du|sie) [mir|für mich|so] [geholfen|da|helfen|das gemacht|so hilfreich] (hast|haben|bist|sind|konntest)',
      '<thanks> <much> [,] (das|es|du|sie) (war|ist|bist|sind|warst|waren|hast|haben) [sehr|mir|wirklich|echt|so|eine|ein] (<helpful>|große hilfe|geholfen|sehr geholfen|schatz)',
      '(das|du|sie) (hat|hast|haben) mir [sehr|wirklich|echt|schon|gut] (geholfen|weitergeholfen|sehr geholfen)',
      '(das|du|sie) (ist|war|bist|sind|warst|waren) [sehr|so|wirklich|echt|aber] (nett|lieb|freundlich|hilfreich|aufmerksam) [von dir|von ihnen|gewesen]',
      '(du|sie) (bist|sind) (ein schatz|ein engel|ein held|der beste|die beste|das beste|super|toll|klasse|spitze|großartig|genial|der hammer|die rettung|meine rettung|wunderbar|unglaublich)',
      '(ich bin|bin) (dir|ihnen) [sehr|so|wirklich|unendlich|echt] dankbar [für <help>|dafür]',
      '(ich|wir) (möchte|will|wollte) (mich|dir|ihnen) [nur|kurz] [bei dir|bei ihnen] (bedanken|danken|danke sagen) [für <help>]',
      '[ich] weiß (ich|es|das) [sehr] zu schätzen',
    ],
    'smalltalk.who': [
      '(wer (bist du|sind sie)|was (bist du|sind sie)|wie (heißt du|heißen sie|heisst du|ist dein name|ist ihr name|ist denn dein name|lautet dein name|lautet ihr name|nennt man dich|darf ich dich nennen|soll ich dich nennen|wirst du genannt|kann ich dich nennen)|was ist dein name|(hast du|haben sie) [auch|einen|eigentlich|überhaupt] [einen] namen|(stell dich|stellen sie sich) [mal|kurz|bitte] vor|(erzähl|erzählen sie|sag) [mir] [etwas|was|mehr] über (dich|sich)|(sag|sagen sie|verrat) [mir] (deinen|ihren) namen|mit wem (spreche|rede) ich|wer spricht da|wer ist (da|dort|am apparat)|dein name|<tell_me> [mir] [,] (wer du bist|wer sie sind|wie du heißt|wie sie heißen)) [eigentlich|genau|noch mal|nochmal|denn|überhaupt|hier|bitte]',
    ],
    'smalltalk.maker': [
      '(wer|welche firma|welches unternehmen) (hat|hatte) (dich|sie) [eigentlich|denn] (gemacht|gebaut|erschaffen|geschaffen|entwickelt|programmiert|erfunden|entworfen|hergestellt|geschrieben|kreiert|konstruiert|gebastelt)',
      '(wer|was) (ist|sind) (dein|deine|ihr|ihre) (erfinder|entwickler|schöpfer|hersteller|programmierer|erbauer|macher|chef|boss|eigentümer|vater|mutter|eltern|papa|mama)',
      'von wem (bist du|wurdest du|sind sie|wurden sie|stammst du) [eigentlich|denn] [gemacht|gebaut|erschaffen|entwickelt|programmiert|erfunden|geschaffen]',
      '(woher (kommst du|stammst du|kommen sie)|wo (kommst du|kommen sie) [denn|eigentlich] her|wo (bist du|wurdest du) (geboren|gebaut|gemacht|entwickelt|programmiert) [worden]|wo kommst du her|wer steckt [eigentlich] (hinter dir|dahinter)|wem gehörst du)',
    ],
    'smalltalk.robot': [
      '(bist du|sind sie) [eigentlich|wirklich|echt|nur|denn|tatsächlich|in wirklichkeit] (ein|eine|eine echte|ein echter|ein richtiger|eine richtige|echt|real|lebendig|ein lebender) [echter|echte|richtiger|reale|realer|lebender] [mensch|roboter|maschine|computer|programm|ki|frau|mann|person|bot|künstliche intelligenz|lebewesen|mädchen|junge]',
      '(bist du|sind sie) [eigentlich|wirklich] (echt|real|lebendig|künstlich|am leben|menschlich)',
      '(spreche|rede) ich [hier|gerade] mit (einem|einer) [echten|richtigen] (menschen|roboter|maschine|computer|programm|person)',
      '(hast du|haben sie) [eigentlich] (gefühle|ein bewusstsein|eine seele|ein herz|ein gehirn)',
    ],
    'smalltalk.home': [
      '(wo|in welcher stadt|in welchem land) (wohnst|lebst|läufst|bist|steckst|befindest|wohnen|leben|läuft) (du|sie|hark) [dich|sich] [eigentlich|gerade|denn|jetzt|überhaupt]',
      'wo ist dein (zuhause|zu hause|haus)',
      'wo bist du zu hause',
    ],
    'smalltalk.hear': [
      '(hörst du|hören sie|verstehst du|verstehen sie|kannst du|können sie) mich [jetzt|gut|noch|überhaupt|denn|eigentlich|gerade] [hören|verstehen]',
      '(bist du|sind sie|seid ihr) [noch|jetzt|überhaupt|schon] (da|wach|noch da|dran|bereit|anwesend|online|an|aktiv|ansprechbar|noch dran)',
      '(hörst du|hören sie) [mir|noch] [zu|überhaupt]',
      'ist (da jemand|jemand da|da wer)',
      '(hallo|test|test test|eins zwei) [,] (hörst du mich|hören sie mich|bist du da)',
      // Behind "kannst du".
      'mich hören',
    ],
    'smalltalk.listening': [
      '(hörst du|hören sie|lauschst du|belauschst du) (mir|uns|mich) [eigentlich|denn|etwa] (immer|ständig|dauernd|die ganze zeit|heimlich|permanent|rund um die uhr|den ganzen tag) [zu|ab|mit]',
      '(hörst du|hören sie) [eigentlich|denn|etwa] (immer|ständig|dauernd|die ganze zeit|heimlich|permanent|alles|ständig alles|immer alles) [was ich sage|was wir sagen|zu|mit|ab]',
      '(spionierst|belauschst|überwachst|beobachtest|bespitzelst) du (mich|uns) [aus]',
      'wann (hörst du|hören sie) [mir|mich|uns|eigentlich] [zu|mit]',
      '(hörst du|hören sie) (mit|uns ab|mich ab)',
    ],
    'smalltalk.recording': [
      '(nimmst du|nehmen sie|zeichnest du|zeichnen sie) (mich|uns|das|alles|dieses gespräch|meine stimme|unsere gespräche|meine gespräche) [eigentlich|etwa|denn|hier|gerade|jetzt|immer|heimlich] auf',
      '(speicherst du|speichern sie|sendest du|schickst du|überträgst du|verkaufst du|behältst du|teilst du) [eigentlich|etwa|denn] [alles|das] [,] (was ich sage|was wir sagen|was ich gesagt habe|meine (daten|stimme|worte|gespräche|aufnahmen|befehle)|unsere (daten|gespräche)|das|mich|aufnahmen) [irgendwo|irgendwohin|ins internet|in die cloud|an (jemanden|andere|dritte|google|amazon)|an einen server|weiter]',
      '(werde ich|werden wir|werd ich|wird (das|dieses gespräch|das gespräch|alles|meine stimme)) [hier|gerade|jetzt|etwa|eigentlich|von dir] (aufgenommen|aufgezeichnet|abgehört|belauscht|überwacht|mitgeschnitten|gespeichert|mitgehört)',
      '(wo|wohin|was) (werden|gehen|landen|sind|passiert|geschieht) [mit] (meine|meinen|unsere|unseren) (daten|aufnahmen|stimme|worte|worten|gespräche) [gespeichert|hin|abgelegt]',
      'hast du (mich|uns|das) [heimlich] (aufgenommen|aufgezeichnet|gespeichert)',
    ],
    'smalltalk.yes': [
      '(ja|jo|jawohl|jep|ja bitte|klar|na klar|sicher|natürlich|gern|gerne|ja gern|ja gerne|auf jeden fall|genau|richtig|stimmt|selbstverständlich|einverstanden|unbedingt|doch) [bitte|danke] #alone',
    ],
    'smalltalk.okay': [
      '(okay|ok|oki|okey|alles klar|in ordnung|gut|na gut|also gut|aha|ach so|achso|verstanden|verstehe|ich verstehe|geht klar|oh|soso|so so|hm okay|na schön|schon klar|von mir aus|meinetwegen|interessant|ach was) [danke|dann|gut|okay] #alone',
      '(warte|warten sie|wart|moment|momentchen|augenblick|sekunde|[einen|eine|nur einen|nur eine] [kleinen|kurzen] (moment|augenblick|sekunde|minute|momentchen)|moment noch|warte noch|gib mir [einen|eine] (moment|sekunde|minute|augenblick)|bleib dran|gleich|ich bin gleich (zurück|wieder da)|lass mich (nachdenken|überlegen|kurz überlegen)) [mal|kurz|bitte|noch|mal kurz] [einen|eine] [moment|sekunde|augenblick|minute] #alone',
    ],
    'smalltalk.goodbye': [
      '[ok|okay|gut|na gut|also|also dann|so|alles klar|danke|vielen dank|dann|na dann|ja] [,] <bye> [,] [und] [<bye>] [,] <you> [,] [<bye>|danke]',
      '(ich (muss|will|gehe|geh|bin|mache|mach)|ich mach) [jetzt|dann|mal|gleich|mich] (los|weg|gehen|schlafen|ins bett|schluss|auf den weg|nach hause|dann mal weg|mal los|feierabend|weiter) [gehen] [,] [<bye>]',
      '(es|das) (war|hat) [mich|mir|sehr|wirklich|echt] (schön|nett|angenehm|gefreut|spaß gemacht|ein nettes gespräch|ein gutes gespräch) [mit dir] [zu (reden|sprechen|plaudern)] [,] [<bye>]',
      '(schön|nett) (mit dir|mit ihnen) (geredet|gesprochen|geplaudert) zu haben [,] [<bye>]',
      '(sag|sagt) (tschüss|auf wiedersehen)',
    ],
    'smalltalk.praise': [
      '<good> [,] <you> #alone',
      '(das|du|sie|es) [hast|haben|hat|war|ist|machst|machen] [du|sie] [das|es|war] [aber|ja|wirklich|echt|mal|sehr] <good> [gemacht|hingekriegt|hinbekommen|erledigt|geklappt|gewesen|gesagt|erklärt|funktioniert]',
      '(du|sie) (machst|machen) (das|deine arbeit|ihre arbeit|deine sache) [sehr|wirklich|echt] (gut|super|toll|klasse|prima)',
      '(gut|super|toll|prima|klasse|sehr gut|perfekt) [,] (gemacht|danke|so|weiter so|erledigt)',
      '(brav|braver|gutes|guter|kluges|schlaues|kluger) [junge|mädchen|kind|roboter|computer|kerlchen|bursche]',
      '(du|sie) (bist|sind) [so|sehr|echt|wirklich|ganz schön] (klug|schlau|intelligent|clever|witzig|lustig|gut|cool)',
    ],
    'smalltalk.love': [
      '[ich] (liebe|mag|lieb|vergöttere|bewundere) (dich|sie) [auch|sehr|so sehr|über alles|wirklich|so|total|gern|echt]',
      'ich hab (dich|sie) [so|sehr|ganz doll] (lieb|gern)',
      'ich habe (dich|sie) [so|sehr|ganz doll] (lieb|gern)',
      '(liebst|magst|lieben|mögen) (du|sie) mich [auch|eigentlich|denn]',
      '(hast du|haben sie) mich [auch] (lieb|gern)',
      '(willst|möchtest) du mich [heiraten|zum mann|zur frau]',
      '(mich heiraten|heirate mich|meine freundin sein|mein freund sein)',
      '(willst|möchtest) du (meine freundin|mein freund|mit mir) (sein|gehen|ausgehen)',
    ],
    'smalltalk.age': [
      'wie alt (bist du|sind sie) [eigentlich|denn|jetzt|genau]',
      'wann (hast du|haben sie|ist dein) [eigentlich|denn] geburtstag',
      'wann (bist du|wurdest du|sind sie) geboren [worden]',
      '(was ist|wie ist|wie lautet) dein (alter|geburtsdatum|geburtstag)',
    ],
    'smalltalk.insult': [
      '(du|sie) (bist|sind) [ja|aber] <so> <stupid> [heute|wirklich]',
      '[du|so ein|was für ein|was für eine|blöder|blöde|du blöder|du blöde|du dummer|du dumme|dummer|dumme|du doofer|doofe|doofer|du blödes|blödes|du dummes|dummes|du nutzloses] (idiot|depp|trottel|dummkopf|blödmann|vollidiot|arschloch|penner|kiste|maschine|computer|roboter|gerät|ding|assistent|vollpfosten|versager|mistding|blechkiste|quatschkopf) #alone',
      '(du|sie) (nervst|nerven|kannst [ja|auch] [gar|überhaupt|echt] nichts|verstehst [ja|auch] [gar|überhaupt|echt] nichts|taugst nichts|kapierst [ja|auch] [gar|überhaupt] nichts|hast keine ahnung) [mich|total|echt]',
      '(leck mich|fick dich|verpiss dich|halt einfach die fresse)',
    ],
    'smalltalk.sad': [
      '(ich bin|ich fühle mich|ich fühl mich|bin|fühle mich|mir ist|mir geht es|mir gehts|es geht mir) <so> (traurig|einsam|deprimiert|niedergeschlagen|unglücklich|allein|alleine|gestresst|schlecht|down|verzweifelt|überfordert|mies|nicht gut|nicht so gut|gar nicht gut|elend|bedrückt|zum heulen|am boden|am ende) [heute|gerade|zurzeit|im moment]',
      'ich (habe|hab) [heute|gerade] (liebeskummer|kummer|einen schlechten tag|heimweh|angst|keine kraft mehr)',
    ],
    'smalltalk.bored': [
      '(mir|uns) ist [ja|heute|gerade] <so> langweilig [heute|gerade]',
      '(ich|wir) (langweile|langweilen|langweil) (mich|uns) [so|sehr|zu tode|hier|gerade|total|heute]',
      '(mir|uns) ist fad',
    ],
    'smalltalk.birthday': [
      '(alles gute|alles liebe|herzlichen glückwunsch|glückwunsch|herzliche glückwünsche|happy birthday) [zum geburtstag|zu deinem geburtstag|nachträglich|nachträglich zum geburtstag] <you>',
      'happy birthday <you>',
    ],
    'smalltalk.sorry': [
      '(entschuldigung|entschuldige|entschuldigen sie|entschuldige bitte|ich entschuldige mich|verzeihung|verzeih mir|verzeihen sie|sorry|tut mir leid|es tut mir leid|das tut mir leid|tschuldigung|tschuldige|pardon|mein fehler|war mein fehler|das war mein fehler|ich bitte um entschuldigung|ich bitte um verzeihung) [dafür|deswegen|bitte|hark|noch mal|nochmal|vielmals|das war nicht so gemeint] #alone',
      '(war|das war) nicht (so|böse) gemeint',
    ],
  },
};
