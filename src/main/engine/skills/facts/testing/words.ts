interface Entry {
  partOfSpeech: string;
  language: string;
  definitions: readonly { definition: string }[];
}

const entry = (partOfSpeech: string, ...definitions: string[]): Entry => ({
  partOfSpeech,
  language: 'English',
  definitions: definitions.map((definition) => ({ definition })),
});

/** Entries of a small dictionary, written for the tests in the form that Wiktionary's have: with HTML, and some of them empty. */
export const WORDS: Readonly<Record<string, readonly Entry[]>> = {
  serendipity: [
    entry(
      'Noun',
      '',
      'An <a rel="mw:WikiLink" href="/wiki/unsought" title="unsought">unsought</a>, lucky <b>discovery</b>.',
      'The gift of making such discoveries.',
    ),
  ],
  churlish: [entry('Adjective', '<span class="qualifier">(<i>of a person</i>)</span> Rude &amp; surly.')],
  flange: [entry('Noun', 'An external or internal rib or rim.'), entry('Verb', 'To be bent into a flange.')],
  zesty: [entry('Adjective', 'Having a piquant or pungent taste.')],
};
