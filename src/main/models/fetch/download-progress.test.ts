import { expect, test } from 'vitest';
import { DownloadProgress } from './download-progress.ts';

const bytes = ({ receivedBytes, totalBytes }: DownloadProgress) => [receivedBytes, totalBytes];

test('counts downloads that have not begun with their expected size', () => {
  const progress = new DownloadProgress(
    new Map([
      ['one', 100],
      ['two', 50],
    ]),
  );
  expect(bytes(progress)).toEqual([0, 150]);
  progress.update('one', 20, 110);
  expect(bytes(progress)).toEqual([20, 160]);
  progress.update('one', 110, 110);
  progress.update('two', 5, 50);
  expect(bytes(progress)).toEqual([115, 160]);
});

test('expects nothing more of a source that another one replaced', () => {
  const progress = new DownloadProgress(new Map([['one', 100]]));
  progress.update('other', 10, 80);
  expect(bytes(progress)).toEqual([10, 80]);
});
