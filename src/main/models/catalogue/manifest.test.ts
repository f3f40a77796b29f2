import { expect, test } from 'vitest';
import { manifestModel, modelManifest, packageOf } from './manifest.ts';

test.each(modelManifest.filter(({ files }) => files.length > 0))('$id has a package in the manifest', (model) => {
  expect(packageOf(model)).toMatchObject({ name: model.package, integrity: expect.any(String) });
});

test('a model without files has no package', () => {
  const withoutFiles = { ...manifestModel('stt'), id: 'telephone-keys', package: undefined, files: [] };
  expect(() => packageOf(withoutFiles)).toThrow('lists no package for the model telephone-keys');
});
