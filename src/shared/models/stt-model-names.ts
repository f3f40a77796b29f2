import manifest from '../../../models/manifest.json' with { type: 'json' };

const names = manifest.models
  .filter(({ job }) => job === 'stt')
  .map((model) => ({ id: model.id, name: ('shortName' in model && model.shortName) || model.id }));

/** Values of `stt.model`: the short name of each STT model in the manifest, or its id if it has none. */
export const STT_MODEL_NAMES: readonly string[] = names.map(({ name }) => name);

/** @returns the short name of the model with this id; any other value unchanged */
export function sttModelName(value: unknown): unknown {
  return names.find(({ id }) => id === value)?.name ?? value;
}
