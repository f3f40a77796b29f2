import manifest from '../../../models/manifest.json' with { type: 'json' };

const names = manifest.models
  .filter(({ job }) => job === 'stt')
  .map((model) => ({ id: model.id, name: ('shortName' in model && model.shortName) || model.id }));

/** What `stt.model` is stored as: the short name, else the id, of every STT model in the manifest. */
export const STT_MODEL_NAMES: readonly string[] = names.map(({ name }) => name);

/** @returns the name in `STT_MODEL_NAMES` of the model with this id; anything else as it is */
export function sttModelName(value: unknown): unknown {
  return names.find(({ id }) => id === value)?.name ?? value;
}
