import type { Article } from './articles.ts';

/** Articles of a small encyclopedia in German, written for the tests in the form that the leads of its Wikipedia have. */
export const GERMAN_ARTICLES: readonly Article[] = [
  {
    title: 'Wolfgang Amadeus Mozart',
    description: 'Komponist der Wiener Klassik (1756–1791)',
    redirects: ['Mozart'],
    lead:
      'Wolfgang Amadeus Mozart (* 27. Januar 1756 in Salzburg, Erzstift Salzburg; † 5. Dezember 1791 in Wien), mit vollem Namen ' +
      'Joannes Chrysostomus Wolfgangus Theophilus Mozart, war ein Musiker und Komponist der Wiener Klassik. Sein Werk gehört zum ' +
      'Bedeutendsten der klassischen Musik.',
  },
  {
    title: 'Eiffelturm',
    description: 'Turm in Paris, Frankreich',
    lead:
      'Der Eiffelturm (französisch tour Eiffel, [tuʀ‿ɛˈfɛl]) ist ein 330 Meter hoher Eisenfachwerkturm in Paris. Er steht am Ufer der ' +
      'Seine und wurde von 1887 bis 1889 nach Entwürfen der Firma von Gustave Eiffel errichtet. Rund sieben Millionen Menschen ' +
      'besuchen ihn jedes Jahr.',
  },
  {
    title: 'Marie Curie',
    description: 'Physikerin und Chemikerin (1867–1934)',
    lead:
      'Marie Skłodowska Curie (* 7. November 1867 in Warschau, Russisches Kaiserreich; † 4. Juli 1934 bei Passy, geborene Maria ' +
      'Salomea Skłodowska) war eine Physikerin und Chemikerin polnischer Herkunft, die in Frankreich lebte. Sie untersuchte die ' +
      'Strahlung von Uran und prägte dafür das Wort „radioaktiv“. Zweimal erhielt sie den Nobelpreis.',
  },
  {
    title: 'Angela Merkel',
    description: 'deutsche Politikerin, Bundeskanzlerin (2005–2021)',
    lead:
      'Angela Dorothea Merkel (* 17. Juli 1954 in Hamburg als Angela Dorothea Kasner) ist eine ehemalige deutsche Politikerin. Sie war ' +
      'vom 22. November 2005 bis zum 8. Dezember 2021 Bundeskanzlerin der Bundesrepublik Deutschland.',
  },
  {
    title: 'Peru',
    description: 'Staat in Südamerika',
    lead:
      'Peru (spanisch Perú [peˈɾu], amtlich República del Perú) ist ein Staat im Westen Südamerikas. Das Land hat rund 34 Millionen ' +
      'Einwohner auf einer Fläche von 1.285.216 km². Hauptstadt und größte Stadt ist Lima, bezahlt wird in der Währung Sol.',
  },
  {
    title: 'Hamlet',
    description: 'Tragödie von William Shakespeare',
    lead:
      'Hamlet (frühneuenglisch The Tragicall Historie of Hamlet, Prince of Denmarke) ist eine Tragödie von William Shakespeare. Das ' +
      'Stück entstand um 1600 und spielt am dänischen Königshof.',
  },
  {
    title: 'Bundeskanzler (Deutschland)',
    description: 'Regierungschef der Bundesrepublik Deutschland',
    lead:
      'Der Bundeskanzler der Bundesrepublik Deutschland ist der Regierungschef. Er bestimmt die Richtlinien der Politik. Amtierender ' +
      'Bundeskanzler ist seit dem 6. Mai 2025 Friedrich Merz.',
  },
  {
    title: 'Präsident von Nigeria',
    description: 'Staatsoberhaupt von Nigeria',
    lead: 'Der Präsident von Nigeria ist das Staatsoberhaupt und der Regierungschef. Seit Mai 2023 ist Bola Tinubu Präsident.',
  },
  {
    title: 'Telefon',
    description: 'Gerät für Gespräche über große Entfernungen',
    lead:
      'Ein Telefon, auch Fernsprecher genannt, überträgt Töne, vor allem Sprache, mit elektrischen Signalen. Als Erfinder des Telefons ' +
      'gelten Johann Philipp Reis und Alexander Graham Bell, der sich das Gerät 1876 patentieren ließ.',
  },
  {
    title: 'Elefanten',
    description: 'Familie der Rüsseltiere',
    redirects: ['Elefant'],
    lead:
      'Die Elefanten sind eine Familie der Rüsseltiere und die größten Landtiere der Gegenwart. Heute leben drei Arten, zwei in Afrika ' +
      'und eine in Asien. Mit dem Rüssel atmen, trinken, riechen und greifen sie.',
  },
  {
    title: 'Schwarzes Loch',
    description: 'Objekt, aus dem kein Licht entkommt',
    redirects: ['Schwarze Löcher'],
    lead:
      'Ein Schwarzes Loch ist ein Objekt, dessen Masse so dicht beisammen ist, dass nicht einmal Licht ihm entkommt. Seine Grenze heißt ' +
      'Ereignishorizont. Es entsteht zum Beispiel, wenn ein sehr schwerer Stern in sich zusammenfällt.',
  },
  {
    title: 'Photosynthese',
    description: 'Vorgang in Pflanzen',
    redirects: ['Fotosynthese'],
    lead:
      'Die Photosynthese (altgriechisch φῶς phṓs ‚Licht‘) ist ein Vorgang, bei dem Pflanzen, Algen und manche Bakterien aus Licht ' +
      'chemische Energie gewinnen. Dabei wird meist Sauerstoff frei.',
  },
  {
    title: 'Zweiter Weltkrieg',
    description: 'Krieg von 1939 bis 1945',
    redirects: ['2. Weltkrieg', 'Zweite Weltkrieg'],
    lead:
      'Der Zweite Weltkrieg war der zweite weltweit geführte Krieg sämtlicher Großmächte im 20. Jahrhundert. Er begann am 1. September ' +
      '1939 mit dem deutschen Überfall auf Polen und endete im September 1945 mit der Kapitulation Japans.',
  },
  {
    title: 'Merkur',
    description: 'Wikimedia-Begriffsklärungsseite',
    isDisambiguation: true,
    lead: 'Merkur steht für: Merkur (Planet), Merkur (Mythologie), Merkur (Zeitschrift).',
  },
  {
    title: 'Merkur (Planet)',
    description: 'innerster Planet des Sonnensystems',
    lead: 'Der Merkur ist der kleinste Planet im Sonnensystem und der Sonne am nächsten. Ein Umlauf dauert 88 Tage.',
  },
  {
    title: 'Merkur (Mythologie)',
    description: 'römischer Gott des Handels',
    lead: 'Mercurius, deutsch Merkur, ist ein Gott der römischen Religion. Er beschützt Händler und Diebe.',
  },
  {
    title: 'Merkur (Zeitschrift)',
    description: 'deutsche Kulturzeitschrift',
    lead: 'Der Merkur ist eine Zeitschrift für Kultur und Politik. Sie erscheint jeden Monat.',
  },
];
