import { expect, test } from 'vitest';
import type { ListedModel, ModelSpeed } from '../../../shared/models/models.ts';
import { forkInNode } from '../../engine/llm/inside/fork-in-node.ts';
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
const options = { sttThreads: 2, connectLanguageModel: forkInNode };
// A neural voice takes seconds, and is measured as Flite is.
const installed = modelManifest.filter((model) => placeOf(model) !== 'missing' && model.engine !== 'piper');

const QUICK = ['silero-vad', 'flite'];

for (const model of installed) {
  // The others are measured in the same ways.
  test(`measures ${model.id} as its engine runs it`, { tags: QUICK.includes(model.id) ? [] : 'long' }, async () => {
    const speed = await measureSpeed(listed(model), options);
    // Phonemes are no voice.
    if (model.id === 'espeak-ng') expect(speed).toBeUndefined();
    else if (model.job === 'llm') {
      expect(speed).toMatchObject({ tokensPerSecond: expect.any(Number), firstSentenceMs: expect.any(Number) });
    } else expect(speed).toMatchObject({ computeMs: expect.any(Number), inputMs: expect.any(Number) });
  });
}

test('counts the model shared by all wake words only once', async () => {
  const [shared, optional] = ['openwakeword', 'hey-rhasspy'].map((id) =>
    modelManifest.find((model) => model.id === id),
  ) as [Model, Model];
  const words = { wakeWords: ['alexa'] };
  const withShared = await measureSpeed({ ...listed(shared), ...words }, options);
  const alone = await measureSpeed({ ...listed(optional), ...words }, options);
  const computeMs = (speed: ModelSpeed | undefined) => (speed && 'computeMs' in speed ? speed.computeMs : Number.NaN);
  expect(computeMs(alone)).toBeLessThan(computeMs(withShared));
});
