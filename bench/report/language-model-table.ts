import { minTotalMemoryBytes } from '../../src/main/models/catalogue/choose-language-model.ts';
import { diskBytesOf } from '../../src/main/models/catalogue/download-size.ts';
import { modelManifest } from '../../src/main/models/catalogue/manifest.ts';
import { sizeInWords } from '../../src/shared/models/size-in-words.ts';
import { table } from './markdown.ts';

/** The table of docs/language-models.md by marker name. */
export const LANGUAGE_MODEL_FIGURES = {
  'language-models': languageModels,
} satisfies Record<string, () => string>;

function languageModels(): string {
  const models = modelManifest.filter(({ job, isForTests }) => job === 'llm' && !isForTests);
  return table(
    ['model', 'id', 'download', 'memory', 'machine with at least', 'quality', 'licence'],
    models.map((model) => {
      const { id, name, homepage, memoryBytes = 0, quality = '', licence, licenceNote } = model;
      return [
        `[${name}](${homepage})`,
        `\`${id}\``,
        sizeInWords(diskBytesOf(model)),
        sizeInWords(memoryBytes),
        sizeInWords(minTotalMemoryBytes(memoryBytes)),
        quality,
        licenceNote ? `${licence}: ${licenceNote}` : licence,
      ];
    }),
  );
}
