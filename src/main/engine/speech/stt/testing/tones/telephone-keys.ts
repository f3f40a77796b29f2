import type { Model } from '../../../../../models/catalogue/manifest.ts';

/** The entry that models/manifest.json would have for it. */
export const TELEPHONE_KEYS: Model = {
  id: 'telephone-keys',
  name: 'Telephone keys',
  job: 'stt',
  engine: 'tones',
  languages: [],
  needs: [],
  install: 'optional',
  licence: 'MIT',
  homepage: 'https://www.itu.int/rec/T-REC-Q.23',
  files: [],
};
