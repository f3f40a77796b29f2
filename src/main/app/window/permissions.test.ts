import { expect, test } from 'vitest';
import { isOwnOrigin, isPermitted } from './permissions.ts';

test('the app may have the microphone and nothing else', () => {
  expect(isPermitted('media', 'hark://app/index.html', ['audio'])).toBe(true);
  expect(isPermitted('media', 'hark://app/', ['audio', 'video'])).toBe(false);
  for (const permission of ['geolocation', 'notifications', 'clipboard-read', 'openExternal', 'display-capture']) {
    expect(isPermitted(permission, 'hark://app/')).toBe(false);
  }
});

test.each(['https://example.com/', 'hark://app.example.com/', 'hark://apple/', 'file:///index.html', ''])(
  '%s is not the app',
  (url) => {
    expect(isOwnOrigin(url)).toBe(false);
    expect(isPermitted('media', url, ['audio'])).toBe(false);
  },
);
