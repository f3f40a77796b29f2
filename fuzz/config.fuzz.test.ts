/** The configuration from file and environment: accepted, or rejected with a code, never partly applied. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { parseConfig } from '../src/main/config/load-config.ts';
import { SettingsFile } from '../src/main/config/settings-file.ts';
import { HarkError } from '../src/shared/errors.ts';
import { configSchema } from '../src/shared/settings/config-schema.ts';
import { ENVIRONMENT_SETTINGS, SETTING_PATHS } from '../src/shared/settings/registry.ts';
import { anyText, anyValue, mutated, runs } from './cases.ts';

const example = readFileSync(join(import.meta.dirname, '../resources/config.example.yaml'));
const folder = mkdtempSync(join(tmpdir(), 'hark-fuzz-config-'));
afterAll(() => rmSync(folder, { recursive: true }));

function check(yaml: string, env: NodeJS.ProcessEnv): void {
  try {
    configSchema.parse(parseConfig(yaml, 'config.yaml', env).config);
  } catch (error) {
    expect(error).toBeInstanceOf(HarkError);
    expect((error as HarkError).code).toMatch(/^CONFIG_/);
  }
}

const yamls = fc.oneof(
  anyText,
  mutated(example).map((bytes) => Buffer.from(bytes).toString('utf8')),
  fc.tuple(fc.constantFrom(...SETTING_PATHS), fc.jsonValue()).map(([path, value]) => {
    const [section = '', key = ''] = path.split('.');
    return stringify({ [section]: { [key]: value } });
  }),
);
const environments = fc.dictionary(fc.constantFrom(...ENVIRONMENT_SETTINGS.keys()), anyText, { maxKeys: 3 });

test('accepts or rejects any file and environment', () => {
  fc.assert(fc.property(yamls, environments, check), runs);
});

test('accepts or rejects a change from the window and keeps the file valid', () => {
  const env = { HARK_CONFIG: join(folder, 'config.yaml') };
  writeFileSync(env.HARK_CONFIG, '# mine\n');
  const file = new SettingsFile(env);
  fc.assert(
    fc.property(fc.constantFrom(...SETTING_PATHS), anyValue, (path, value) => {
      try {
        file.change(path, value);
      } catch (error) {
        expect(error).toBeInstanceOf(HarkError);
      }
      parseConfig(readFileSync(env.HARK_CONFIG, 'utf8'), env.HARK_CONFIG, {});
    }),
    runs,
  );
});
