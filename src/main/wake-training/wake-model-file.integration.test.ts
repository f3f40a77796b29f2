import { InferenceSession, Tensor } from 'onnxruntime-node';
import { expect, test } from 'vitest';
import { seeded } from '../../shared/seeded-random.ts';
import { EMBEDDING_SIZE, EMBEDDING_WINDOW, runSingle } from '../engine/speech/wake/openwakeword/wake-features.ts';
import { DenseNetwork, sigmoid } from './dense-network.ts';
import { wakeModelFile } from './wake-model-file.ts';

test('onnxruntime gives the scores that were learnt', async () => {
  const random = seeded(3);
  const network = new DenseNetwork([EMBEDDING_WINDOW * EMBEDDING_SIZE, 8, 8, 1], random);
  const session = await InferenceSession.create(wakeModelFile(network.layers));
  for (let round = 0; round < 3; round++) {
    const window = Float32Array.from({ length: EMBEDDING_WINDOW * EMBEDDING_SIZE }, () => 4 * random() - 2);
    const [score] = await runSingle(session, new Tensor('float32', window, [1, EMBEDDING_WINDOW, EMBEDDING_SIZE]));
    expect(score).toBeCloseTo(sigmoid(network.logit(window)), 4);
  }
  await session.release();
});
