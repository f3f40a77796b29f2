import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { RETRY_WRITE_MS } from '../storage/retry-write.ts';
import { canMountDisks, SmallDisk } from '../storage/testing/small-disk.ts';
import { HistoryQueue } from './history-queue.ts';
import { HistoryStore } from './history-store.ts';
import { makeTurn } from './testing/make-turn.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

test.runIf(canMountDisks)('writes turns from a full disk once there is space', async () => {
  const disk = SmallDisk.mount(512);
  const store = HistoryStore.open(join(disk.folder, 'history.db'), () => undefined);
  store.put(makeTurn(1));
  disk.fill();
  const errors: unknown[] = [];
  const onWritten = vi.fn();
  const queue = new HistoryQueue(
    async () => store,
    (error) => errors.push(error),
    onWritten,
  );
  queue.add(makeTurn(2, { reply: '' }));
  queue.add(makeTurn(2));
  queue.add(makeTurn(3));
  await vi.waitFor(() => expect(errors).toHaveLength(3), { timeout: 30_000 });
  expect(errors).toEqual(Array.from({ length: 3 }, () => expect.objectContaining({ code: 'DATA_UNWRITABLE' })));
  expect(store.all()).toEqual([makeTurn(1)]);
  disk.empty();
  await vi.advanceTimersByTimeAsync(RETRY_WRITE_MS);
  expect(store.all()).toEqual([makeTurn(1), makeTurn(2), makeTurn(3)]);
  expect(onWritten).toHaveBeenCalledTimes(1);
  store.close();
  disk.unmount();
});

test('does not change a database of a newer version and does not queue turns for it', async () => {
  const newer = Object.assign(new Error('of version 99'), { code: 'DATA_NEWER' });
  let opened = 0;
  const errors: unknown[] = [];
  const onWritten = vi.fn();
  const queue = new HistoryQueue(
    async () => {
      opened += 1;
      throw newer;
    },
    (error) => errors.push(error),
    onWritten,
  );
  queue.add(makeTurn(1));
  await vi.waitFor(() => expect(errors).toEqual([newer]), { timeout: 30_000 });
  await queue.write();
  expect(opened).toBe(1);
});
