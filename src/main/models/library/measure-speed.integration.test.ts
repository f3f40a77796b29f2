import { expect, test } from 'vitest';
import type { ListedModel } from '../../../shared/models/models.ts';
import { type Model, modelManifest } from '../catalogue/manifest.ts';
import { placeOf } from '../catalogue/model-folders.ts';
import { measureSpeed } from './measure-speed.ts';

const listed = ({ id, name, job, licence, languages, files }: Model): ListedModel => ({
  id,
  name,
  job,
  licence,
  languages,
  state: { type: 'built-in' },
  diskBytes: 0,
  wakeWords: files.flatMap(({ wakeWord }) => wakeWord ?? []),
});
// A neural voice takes seconds, and is measured as Flite is.
const installed = modelManifest.filter((model) => placeOf(model) !== 'missing' && model.engine !== 'piper');

test.each(installed.map((model) => [model.id, model] as const))(
  'measures %s as its engine runs it',
  async (_, model) => {
    const speed = await measureSpeed(listed(model), 2);
    // Phonemes are no voice.
    if (model.id === 'espeak-ng') expect(speed).toBeUndefined();
    else expect(speed).toMatchObject({ computeMs: expect.any(Number), inputMs: expect.any(Number) });
  },
);

test('counts the model shared by all wake words only once', async () => {
  const [shared, optional] = ['openwakeword', 'hey-rhasspy'].map((id) =>
    modelManifest.find((model) => model.id === id),
  ) as [Model, Model];
  const words = { wakeWords: ['alexa'] };
  const withShared = await measureSpeed({ ...listed(shared), ...words }, 1);
  const alone = await measureSpeed({ ...listed(optional), ...words }, 1);
  expect(alone?.computeMs).toBeLessThan(withShared?.computeMs ?? 0);
});
