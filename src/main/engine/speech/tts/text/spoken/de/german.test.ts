/** German, a table a kind: written, spoken. */
import { describe, expect, test } from 'vitest';
import { spokenText } from '../spoken-text.ts';

const KINDS: Record<string, readonly [written: string, spoken: string][]> = {
  numbers: [
    ['1', 'eins'],
    ['23', 'drei und zwanzig'],
    ['1.234.567', 'eine Million zwei hundert vier und dreißig tausend fünf hundert sieben und sechzig'],
    ['-25037', 'minus fünf und zwanzig tausend sieben und dreißig'],
    ['3,14', 'drei Komma eins vier'],
    ['2,5 Mio. Euro', 'zwei Komma fünf Millionen Euro'],
    ['1 Stunde und 1 Tag', 'eine Stunde und ein Tag'],
  ],
  ordinals: [
    ['Der 2. Weltkrieg endete 1945.', 'Der zweite Weltkrieg endete neunzehn hundert fünf und vierzig.'],
    ['im 19. Jahrhundert', 'im neunzehnten Jahrhundert'],
    ['100. Geburtstag', 'ein hundertster Geburtstag'],
    ['Heute ist der 3.', 'Heute ist der dritte.'],
    ['1. Wasser kochen.', 'erstens, Wasser kochen.'],
  ],
  dates: [
    ['Am 24. Juli 2013 kam er.', 'Am vier und zwanzigsten Juli zwei tausend dreizehn kam er.'],
    ['am 3. und 4. Mai', 'am dritten und vierten Mai'],
    ['2003-03-02', 'zweiter März zwei tausend drei'],
    ['am 2.3.2026', 'am zweiten März zwei tausend sechs und zwanzig'],
    ['Montag, den 5. Januar', 'Montag, den fünften Januar'],
    ['die 80er Jahre', 'die achtziger Jahre'],
  ],
  times: [
    ['Es ist 15:04 Uhr.', 'Es ist fünfzehn Uhr vier.'],
    ['1 Uhr', 'ein Uhr'],
    ['14:30–16:00 Uhr', 'vierzehn Uhr dreißig bis sechzehn Uhr'],
    ['02:02:23 Uhr', 'zwei Uhr zwei Minuten drei und zwanzig Sekunden'],
    ['3 Std. 20 Min.', 'drei Stunden zwanzig Minuten.'],
  ],
  'money and units': [
    ['Es kostet 5,50 €.', 'Es kostet fünf Euro fünfzig Cent.'],
    ['£2,01', 'zwei Pfund ein Penny'],
    ['Es sind −5 °C.', 'Es sind minus fünf Grad Celsius.'],
    ['1 h', 'eine Stunde'],
    ['10-20 %', 'zehn bis zwanzig Prozent'],
    ['200 m²', 'zwei hundert Quadrat Meter'],
    ['2km/h', 'zwei Kilometer pro Stunde'],
  ],
  'addresses of houses': [
    ['Schillerstr. 12, 10625 Berlin', 'Schillerstraße zwölf, eins null sechs zwei fünf Berlin'],
    ['10625 Berlin', 'eins null sechs zwei fünf Berlin'],
    ['Er wohnt in 80331 München.', 'Er wohnt in acht null drei drei eins München.'],
    ['Hausnr. 5a', 'Hausnummer fünf a'],
    ['10625 Euro', 'zehn tausend sechs hundert fünf und zwanzig Euro'],
    ['in 12500 Personen', 'in zwölf tausend fünf hundert Personen'],
  ],
  weekdays: [
    ['Mo.–Fr. geöffnet', 'Montag bis Freitag geöffnet'],
    ['Sa und So zu', 'Samstag und Sonntag zu'],
    ['Do., 12.3., 18 Uhr', 'Donnerstag, zwölfter März, achtzehn Uhr'],
    ['am Mo., den 5.1.', 'am Montag, den fünften Januar.'],
    ['So 12 Leute', 'So zwölf Leute'],
    ['Fr. Berg', 'Frau Berg'],
  ],
  'short forms': [
    ['9,- €', 'neun Euro'],
    ['1,– Euro', 'ein Euro'],
    ['Ich bin 1,80 m groß.', 'Ich bin ein Meter achtzig groß.'],
    ['in 1 Minute, vor 1 Std.', 'in einer Minute, vor einer Stunde.'],
    ['mit 1 Person und 1 Mal', 'mit einer Person und ein Mal'],
    ['seit 1 Jahr', 'seit einem Jahr'],
    ['2x täglich', 'zwei mal täglich'],
    ['½ TL Salz', 'ein halber Teelöffel Salz'],
    ['1/2 h', 'eine halbe Stunde'],
    ['3/4 Std.', 'drei viertel Stunde.'],
  ],
  'fractions and sums': [
    ['1/4', 'ein viertel'],
    ['2 1/2', 'zwei ein halb'],
    ['2 + 2 = 4', 'zwei plus zwei gleich vier'],
    ['3×4', 'drei mal vier'],
  ],
  'telephone numbers and addresses': [
    ['Tel. 030 1234567', 'Telefon null drei null, eins zwei drei vier fünf sechs sieben'],
    ['+49 1234-1234', 'plus neun und vierzig, eins zwei drei vier, eins zwei drei vier'],
    ['www.tagesschau.de', 'W W W Punkt tagesschau Punkt D E'],
    ['Version 2.10.3', 'Version zwei Punkt zehn Punkt drei'],
  ],
  'abbreviations and names': [
    ['z. B. Eis, d. h. viel', 'zum Beispiel Eis, das heißt viel'],
    ['Chanel Nr. 5', 'Chanel Nummer fünf'],
    ['Ludwig XIV. war König.', 'Ludwig der Vierzehnte war König.'],
    ['Elisabeth II. von England', 'Elisabeth die Zweite von England'],
    ['USA, NATO und BMW', 'U S A, NATO und B M W'],
    ['s. S. 12', 'siehe Seite zwölf'],
    ['Kap. IV', 'Kapitel vier'],
    ['§ 5 Abs. 2', 'Paragraf fünf Absatz zwei'],
  ],
};

describe.each(Object.entries(KINDS))('says %s', (_, rows) => {
  test.each(rows)('%s', (written, spoken) => {
    expect(spokenText(written, 'de')).toBe(spoken);
  });
});
