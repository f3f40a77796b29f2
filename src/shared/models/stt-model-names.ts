import manifest from '../../../models/manifest.json' with { type: 'json' };

/** What `stt.model` accepts: the short name, else the id, of every STT model in the manifest. */
export const STT_MODEL_NAMES: readonly string[] = manifest.models
  .filter(({ job }) => job === 'stt')
  .map((model) => ('shortName' in model && model.shortName) || model.id);
