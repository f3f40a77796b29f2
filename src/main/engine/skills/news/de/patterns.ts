import type { Patterns } from '../../../understanding/intents/patterns.ts';

/** What people say to hear the news, in German. */
export const germanNewsPatterns: Patterns = {
  parts: {
    tell: '[<tell_me>|was (sind|waren|sagen|bringen|melden)|wie (sind|lauten)|gibt es|gibt|hast du|haben sie|(ich|wir) (will|wollen|möchte|möchten) [gern|gerne]|bring (mich|uns) auf den stand [der]|lass hören|spiel|spiele|(öffne|such|suche|finde|hol|hole) [nach]|zeig|zeige|lies]',
    adj: '[<the>] [heutigen|heutige|gestrigen|gestrige|irgendwelche|ein paar|alle|was es an] [neuen|neue|neueste|neuesten|neusten|neuste|letzten|letzte|aktuellen|aktuelle|aktueller|wichtigsten|wichtige|wichtigste|wichtigen|lokalen|lokale|deutschen|internationalen|internationale|kurze|kurzen|top]',
    news: '(nachrichten|news|schlagzeilen|meldungen|topmeldungen|eilmeldungen|topthemen|kurznachrichten|tagesnachrichten|nachrichtenlage|weltnachrichten|nachrichtenüberblick|neuigkeiten|schlagzeile|presseschau|tagesthemen|nachrichtensendung)',
    about:
      '(über|zu|zum|zur|von|vom|aus|aus dem|aus der|im|in|in der|in den|rund um|bezüglich|betreffend|zum thema|um)',
    when: '[heute|von heute|für heute|des tages|vom tage|vom tag|der woche|gerade|derzeit|aktuell|im moment|zur zeit|diese woche|heute früh|heute morgen|heute abend|von {time}|{time}|jetzt]',
    end: '[vor|an|hören|lesen|vorlesen|sehen|wissen|zeigen|bitte|auf|abspielen|erzählen|sagen]',
    new: '(neues|neue sachen|aktuelles)',
  },
  intents: {
    'news.query': [
      '<tell> <adj> <news> <when> <end>',
      '<tell> <when> <adj> <news> <end>',
      '<tell> <adj> <news> <about> <the> {topic:text} <when> <end>',
      '<tell> <adj> {topic:name} [-] <news> <when> <end> #unsure',
      '[<tell_me>] was (gibt es|ist|gibt) [denn] [heute|so] (<new>|los|passiert|an neuigkeiten) <when> [(in|auf|aus) (der|aller) welt|auf der erde|in den nachrichten|in der presse]',
      '[<tell_me>] was (ist|geht) <when> (in der welt|auf der welt|in den nachrichten|in der politik) (los|vor sich|passiert|ab)',
      '[<tell_me>] was [heute|so|gerade] (in der welt|auf der welt|in den nachrichten) (los ist|passiert|passiert ist|vor sich geht|steht)',
      '[<tell_me>] was (passiert|geschieht|war|ist passiert|geht) <when> [los|so|gerade] (in der welt|auf der welt|in den nachrichten|in der weltpolitik) [passiert|los|vor sich|ab]',
      '[<tell_me>] was (steht|kommt|läuft|war|ist) <when> [in|auf] (den|der) (nachrichten|zeitung|presse|zeitungen) [los|passiert]',
      '(gibt es|hast du|haben sie|ist) <when> [etwas|was|irgendwas|irgendetwas] (neues|aktuelles) [in der welt|auf der welt]',
      '[<tell_me>] (was gibt es|gibt es|hast du|haben sie|was ist) <when> [etwas|was] neues <about> <the> {topic:text} <when> #unsure',
      '<tell_me> das neueste [<about> <the> {topic:text}] <when> #unsure',
      '(steht|gibt es|kam|kommt) <when> [etwas|was] (über|zu|von|zum thema) <the> {topic:text} in den (nachrichten|schlagzeilen)',
      '<tell_me> was es [heute] neues gibt [<about> <the> {topic:text}] #unsure',
      '(bring|bringen sie|bringe) (mich|uns) auf den (neuesten|neusten|aktuellen) stand [<about> <the> {topic:text}]',
      '<adj> <news> <when> [bitte]',
      'neues (aus|von) <the> {topic:text} #unsure',
    ],
  },
  fragments: {
    'news.query': ['(über|zu|zum|aus|von) <the> {topic:text}', '{topic:name} (nachrichten|news|schlagzeilen)'],
  },
  followUps: {
    'news.more': [
      '[und|ja|bitte] (mehr|mehr davon|weiter|weitere|weitere schlagzeilen|weitere meldungen|mehr schlagzeilen|mehr nachrichten|nächste|die nächsten|noch mehr|was noch|sonst noch was|sonst noch etwas|gibt es noch mehr|noch eine|noch welche|lies weiter|weiterlesen|mach weiter|der rest|den rest|und dann|und sonst|was noch alles)',
    ],
    'news.item': [
      '[<tell_me>|lies|was ist] [mehr|alles|details|etwas|noch was|näheres|einzelheiten] [über|zu|zur|von|mit|vom] <the> [nummer|meldung|schlagzeile] {ordinal} [meldung|schlagzeile|nachricht|vor|punkt] [bitte|genauer|wissen|hören]',
      '[<tell_me>|lies] [mehr|alles|details|näheres] [über|zu|zur|von|vom] <the> [nummer|meldung|schlagzeile|nachricht] {number} [vor|bitte]',
      '[<tell_me>|lies] [mehr|alles|details|näheres] [über|zu|zur|von] <the> (letzte|letzten) #last [meldung|schlagzeile|nachricht] [vor|bitte]',
      '(<tell_me>|lies|was ist) [mehr|alles|etwas|details|näheres] (über|zu|zum|zur|von|mit) <the> [meldung|schlagzeile|sache] [über|zu|mit|von] <the> {item:text}',
      '(was ist mit|mehr über|mehr zu|mehr zum|mehr zur|details zu|näheres zu) <the> {item:text}',
    ],
  },
};
