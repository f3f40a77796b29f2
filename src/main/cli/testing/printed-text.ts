import { afterEach, beforeEach, vi } from 'vitest';

/** Catches what each test of a file prints. @returns tells what the current one has printed so far */
export function catchPrinted(): () => string {
  let printed = '';
  beforeEach(() => {
    printed = '';
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      printed += text;
      return true;
    });
  });
  afterEach(() => vi.restoreAllMocks());
  return () => printed;
}
