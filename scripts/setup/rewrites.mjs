/** What set-up can make of a model's file as published; `rewrite` in models/manifest.json names one. */
import { withIntegerProjection } from './integer-projection.mjs';

const REWRITES = { 'integer-projection': withIntegerProjection };

/**
 * @param {Buffer} data the file as published
 * @param {string | undefined} name of a rewrite; without one the file stays as it is
 */
export function rewritten(data, name) {
  if (name === undefined) return data;
  const rewrite = REWRITES[name];
  if (!rewrite) throw new Error(`models/manifest.json asks for a rewrite that is not known: ${name}`);
  return rewrite(data);
}
