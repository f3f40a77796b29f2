import { afterAll, beforeAll, expect, test, vi } from 'vitest';

const SECTION = '../../src/shared/settings/sections/sounds.ts';
const TEXTS = '../../src/shared/texts/settings-en.ts';

/** Does what CONTRIBUTING.md says: adds settings to their section, and their names. Everything else is as it is. */
beforeAll(() => {
  vi.resetModules();
  vi.doMock(SECTION, async (original) => {
    const { z } = await import('zod');
    const { section, setting } = await import('../../src/shared/settings/setting.ts');
    const { secret } = await import('../../src/shared/settings/value-schemas.ts');
    const { sounds } = await original<typeof import('../../src/shared/settings/sections/sounds.ts')>();
    return {
      sounds: section({
        ...sounds.unwrap().shape,
        volume: setting(z.number().int().min(1).max(11).default(7), {
          env: 'HARK_VOLUME',
          secrecy: 'none',
          control: 'auto',
          applies: 'live',
        }),
        licence: setting(secret, {
          env: 'HARK_LICENCE',
          secrecy: 'key-store',
          control: 'secret',
          applies: 'engine',
        }),
      }).prefault({}),
    };
  });
  vi.doMock(TEXTS, async (original) => {
    const { settingsEn } = await original<typeof import('../../src/shared/texts/settings-en.ts')>();
    return {
      settingsEn: { ...settingsEn, 'sounds.volume': ['Volume', 'Of tones.'], 'sounds.licence': ['Licence', ''] },
    };
  });
});

afterAll(() => {
  vi.doUnmock(SECTION);
  vi.doUnmock(TEXTS);
  vi.resetModules();
});

test('is in the configuration, with its default, range and variable', async () => {
  const { parseConfig } = await import('../../src/main/config/load-config.ts');
  expect(parseConfig('', 'config.yaml', {}).config.sounds).toMatchObject({ volume: 7, licence: null });
  const { config, sources } = parseConfig('sounds:\n  volume: 3\n', 'config.yaml', { HARK_LICENCE: 'l-1' });
  expect(config.sounds).toMatchObject({ volume: 3, licence: 'l-1' });
  expect(sources.get('sounds.licence' as never)).toBe('HARK_LICENCE');
  expect(() => parseConfig('', 'config.yaml', { HARK_VOLUME: '12' })).toThrow(
    'sounds.volume (HARK_VOLUME): got 12; accepted: a whole number from 1 to 11',
  );
});

test('is a secret, and hidden, when it says so', async () => {
  const { SECRET_SETTINGS } = await import('../../src/shared/settings/registry.ts');
  const { parseConfig } = await import('../../src/main/config/load-config.ts');
  const { shownSettings } = await import('../../src/main/config/shown-settings.ts');
  expect(SECRET_SETTINGS).toContain('sounds.licence');
  expect(SECRET_SETTINGS).not.toContain('sounds.volume');
  const shown = shownSettings(parseConfig('', 'config.yaml', { HARK_LICENCE: 'l-1' }));
  expect(shown).toContainEqual({ path: 'sounds.licence', value: '(secret)', source: 'HARK_LICENCE' });
  expect(shown).toContainEqual({ path: 'sounds.volume', value: 7, source: 'default' });
});

test('restarts the engine only when it says so', async () => {
  const { needEngineRestart } = await import('../../src/shared/settings/registry.ts');
  expect(needEngineRestart(['sounds.volume' as never])).toBe(false);
  expect(needEngineRestart(['sounds.licence' as never])).toBe(true);
});

test('has a control in Settings', async () => {
  const { controlOf } = await import('../../src/renderer/views/settings/setting-control.ts');
  expect(controlOf('sounds.volume' as never)).toEqual({ type: 'number', min: 1, max: 11 });
  expect(controlOf('sounds.licence' as never)).toEqual({ type: 'secret' });
});

test('can be changed by the window', async () => {
  const { settingsRequestSchema } = await import('../../src/shared/settings/settings-messages.ts');
  const request = { type: 'change', path: 'sounds.volume', value: 3 };
  expect(settingsRequestSchema.parse(request)).toEqual(request);
});

test('is in the configuration page and in the example file', async () => {
  const { configurationPage } = await import('./configuration-page.ts');
  const { exampleConfiguration } = await import('./example-configuration.ts');
  expect(configurationPage()).toContain(
    '| `volume` | Volume. Of tones. | a whole number from 1 to 11 | `7` | `HARK_VOLUME` | at once |',
  );
  expect(configurationPage()).toMatch(
    /\| `licence` \| Licence \| .*\(secret\) \| `null` \| `HARK_LICENCE` \| engine \|/,
  );
  expect(exampleConfiguration()).toContain('  volume: 7\n');
  expect(exampleConfiguration()).toContain('HARK_VOLUME');
});
