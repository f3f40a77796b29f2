/** Countries, as they stand behind an office, by the beginning of their adjectives. */
const COUNTRIES: Readonly<Record<string, string>> = {
  deutsch: 'Deutschland',
  österreichisch: 'Österreich',
  schweizerisch: 'der Schweiz',
  schweizer: 'der Schweiz',
  französisch: 'Frankreich',
  britisch: 'des Vereinigten Königreichs',
  englisch: 'des Vereinigten Königreichs',
  amerikanisch: 'der Vereinigten Staaten',
  'us-amerikanisch': 'der Vereinigten Staaten',
  russisch: 'Russland',
  ukrainisch: 'der Ukraine',
  chinesisch: 'der Volksrepublik China',
  japanisch: 'Japan',
  indisch: 'Indien',
  türkisch: 'der Türkei',
  polnisch: 'Polen',
  italienisch: 'Italien',
  spanisch: 'Spanien',
  portugiesisch: 'Portugal',
  niederländisch: 'der Niederlande',
  belgisch: 'Belgien',
  dänisch: 'Dänemark',
  schwedisch: 'Schweden',
  norwegisch: 'Norwegen',
  finnisch: 'Finnland',
  tschechisch: 'Tschechien',
  ungarisch: 'Ungarn',
  griechisch: 'Griechenland',
  brasilianisch: 'Brasilien',
  mexikanisch: 'Mexiko',
  kanadisch: 'Kanada',
  israelisch: 'Israel',
};

/** @param adjective such as "deutsche" @returns such as "Deutschland", "der Schweiz"; undefined for any other word */
export function countryOf(adjective: string): string | undefined {
  const said = adjective.toLowerCase();
  return COUNTRIES[said] ?? COUNTRIES[said.replace(/e[nrs]?$/, '')];
}
