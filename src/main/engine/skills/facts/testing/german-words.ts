/** Pages of a small dictionary, written for the tests in the form that those of the German Wiktionary have as plain text. */
export const GERMAN_PAGES: Readonly<Record<string, string>> = {
  Empathie: `== Empathie (Deutsch) ==


=== Substantiv, f ===

Worttrennung:
Em·pa·thie, Plural: Em·pa·thi·en
Aussprache:
IPA: [ɛmpaˈtiː]
Hörbeispiele:  Empathie ()
Reime: -iː
Bedeutungen:
[1] kein Plural: Bereitschaft und Fähigkeit, sich in andere Menschen einzufühlen
[2] bildungssprachlich: das Einfühlen selbst
Herkunft:
im 20. Jahrhundert entlehnt[1]
Synonyme:
[1] Einfühlungsvermögen


==== Übersetzungen ====
Wikipedia-Artikel „Empathie“
`,
  lakonisch: `== lakonisch (Deutsch) ==


=== Adjektiv ===

Bedeutungen:

[1] kurz und treffend

Beispiele:

[1] Seine Antwort war lakonisch.
`,
  laufen: `== laufen (Deutsch) ==


=== Verb, unregelmäßig ===

Bedeutungen:
[1] intransitiv: sich auf den Füßen schnell fortbewegen
[1a] als Sport
[2] intransitiv: in Betrieb sein
Herkunft:
mittelhochdeutsch loufen


== laufen (Niederländisch) ==


=== Verb ===

Bedeutungen:
[1] gehen
`,
  Bank: `== Bank (Deutsch) ==


=== Substantiv, f, Bänke ===

Bedeutungen:
[1] Sitzgelegenheit für mehrere Personen (ohne Lehne oder mit Lehne)
Synonyme:
[1] Sitzbank


=== Substantiv, f, Banken ===

Bedeutungen:
[1] Wirtschaft: Unternehmen, das Geld verwahrt und verleiht
`,
  läuft: `== läuft (Deutsch) ==


=== Konjugierte Form ===

Grammatische Merkmale:
3. Person Singular Indikativ Präsens Aktiv des Verbs laufen
`,
};
