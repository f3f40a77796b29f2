import type { Patterns } from '../../../understanding/intents/patterns.ts';

/** What people ask for that Hark has no skill for yet, in German. */
export const germanUnavailablePatterns: Patterns = {
  parts: {
    bit: '[etwas|ein bisschen|ein wenig|bisschen|ein klein wenig|viel|deutlich|noch|noch etwas|ein stück|wesentlich]',
    pace: '(langsamer|schneller|zügiger|gemächlicher)',
    voice: '(sprechtempo|sprechgeschwindigkeit|redegeschwindigkeit|stimme|lesegeschwindigkeit|vorlesetempo)',
  },
  intents: {
    'speech.rate': [
      '(sprich|rede|red|lies|erzähl|sag es|sag das|lies das|lies es) <bit> [nicht so] (<pace>|langsam|schnell) [vor|bitte]',
      '[etwas|ein bisschen|ein wenig|bitte] <pace> (sprechen|reden|vorlesen|lesen)',
      '(du|sie) (sprichst|redest|liest|sprechen|reden|lesen) [viel|ein bisschen|etwas|mir|ganz schön] zu (schnell|langsam) [vor]',
      'nicht so (schnell|langsam) [sprechen|reden|vorlesen]',
      '(änder|ändere|verringere|erhöhe|senke|stell|reduziere) (das|die|dein|deine) <voice> [auf {value:text}]',
      '(das|die|dein|deine) <voice> [etwas] (ändern|verringern|erhöhen|senken|anpassen|einstellen)',
    ],
  },
};
