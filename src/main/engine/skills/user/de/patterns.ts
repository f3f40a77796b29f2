import type { Patterns } from '../../../understanding/intents/patterns.ts';

/** What people say about their name and where they are, in German. */
export const germanUserPatterns: Patterns = {
  parts: {
    now: '[zurzeit|zur zeit|momentan|im moment|derzeit|aktuell|inzwischen|mittlerweile|heute]',
    from_now: '[ab jetzt|ab sofort|von jetzt an|von nun an|ab heute|künftig|in zukunft|lieber|ruhig]',
    unit: '(ort|wohnort|standort|stadt|heimatort|heimatstadt|aufenthaltsort)',
    forget: '(vergiss|vergesse|lösch|lösche|entferne)',
  },
  intents: {
    'user.set-name': [
      '(ich heiße|ich heisse|mein name ist|mein name lautet|mein vorname ist|mein voller name ist|mein neuer name ist|man nennt mich|alle nennen mich|meine freunde nennen mich) [übrigens] {name:text}',
      '<from_now> (nenn|nenne) mich <from_now> #call {name:text} [ab jetzt|ab sofort|in zukunft|von nun an]',
      '(du kannst|sie können|du darfst|kannst du|könntest du) mich <from_now> #call {name:text} nennen',
      '[(ich|) (möchte|will)] [,] dass (du|sie) mich <from_now> #call {name:text} (nennst|nennen)',
      'ich (möchte|will|würde gern|würde gerne) <from_now> #call {name:text} genannt werden',
      '<from_now> (sag|sage) <from_now> #call {name:text} zu mir',
      '(du kannst|sie können) <from_now> #call {name:text} zu mir sagen',
      '(änder|ändere|setz|setze) meinen namen (in|auf|zu) {name:text} [um|ab]',
      '(sprich) mich <from_now> (mit|als) #call {name:text} an',
    ],
    'user.name': [
      '[<tell_me>] wie (heiße|heisse) ich [nochmal]',
      '[<tell_me>] (wie|was) (ist|lautet|war) mein name [nochmal]',
      '(weißt du|wissen sie|erinnerst du dich|sag mir|sag|kannst du mir sagen) [,] wie ich (heiße|heisse)',
      '(kennst du|kennen sie|weißt du|wissen sie) meinen namen',
      '(sag|sage|nenn|nenne) meinen namen',
      'wer bin ich',
      '(weißt du|wissen sie|sag mir) [,] wer ich bin',
      'wie nennst du mich',
    ],
    'user.forget-name': [
      '<forget> meinen namen',
      '(nenn|nenne) mich (nicht|nicht mehr|nie wieder|nicht länger) {name:text}',
      '(ich heiße|ich heisse|mein name ist) (nicht|nicht mehr) {name:text}',
    ],
    'user.set-place': [
      '(ich wohne|ich lebe|wir wohnen|wir leben|wohne|lebe) <now> [seit (kurzem|langem|{duration}|{time})] (in|im) {place:text} #live',
      '(jetzt|inzwischen|mittlerweile|zurzeit|aktuell) (wohne ich|lebe ich|wohnen wir|leben wir) (in|im) {place:text} #live',
      '(ich bin|wir sind) [neulich|kürzlich|letztens] (nach|in die|ins) {place:text} (gezogen|umgezogen) #live',
      '(ich bin|wir sind) <now> in {place:text} (zu hause|zuhause|daheim|ansässig) #live',
      '(mein zuhause|meine heimat|meine heimatstadt|mein wohnort) ist [in] {place:text} #live',
      '(ich bin|wir sind|ich befinde mich|wir befinden uns) <now> (in|im) {place:text} #here',
      '(ich halte mich|wir halten uns) <now> in {place:text} auf #here',
      '(gerade|jetzt|momentan|zurzeit) (bin ich|sind wir) in {place:text} #here',
      '(mein [aktueller] <unit> ist|meine [aktuelle] stadt ist) <now> [in] {place:text}',
      '(setz|setze|änder|ändere|stell|stelle) meinen <unit> (auf|in|zu) {place:text} [um|ein]',
    ],
    'user.place': [
      '[<tell_me>] wo (wohne|lebe|bin|wohnen|leben|sind) (ich|wir) <now> [zu hause|zuhause|daheim]',
      '[<tell_me>] wo (befinde ich mich|befinden wir uns) <now>',
      '(weißt du|wissen sie|erinnerst du dich|sag mir|sag) [,] wo (ich|wir) <now> (wohne|wohnen|lebe|leben|bin|sind|zu hause bin)',
      '[<tell_me>] (in welcher stadt|in welchem ort|in welchem land|an welchem ort) (bin|wohne|lebe|sind|wohnen|leben) (ich|wir) <now>',
      '[<tell_me>] (was|wie|welcher) (ist|lautet) mein [aktueller] <unit>',
    ],
    'user.forget-place': [
      '<forget> [,] wo ich (wohne|bin|lebe)',
      '<forget> meinen [aktuellen] <unit>',
      '(ich wohne|ich lebe|wir wohnen|wir leben) (nicht|nicht mehr|nicht länger) (in|im) {place:text}',
      '(ich wohne|ich lebe|wir wohnen|wir leben) (in|im) {place:text} nicht mehr',
    ],
  },
};
