import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Config, configSchema } from '../../../shared/settings/config-schema.ts';
import { ChatServer } from '../../engine/llm/testing/chat-server.ts';
import { findingOf } from './language-model.ts';

const MODEL = 'smollm2-135m-instruct';
const MACHINE = { totalMemoryBytes: 16e9, freeMemoryBytes: undefined, processorCount: 6, speeds: {} };
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hark-doctor-'));
  vi.stubEnv('XDG_DATA_HOME', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function configWith(llm: Partial<Config['llm']>): Config {
  const config = configSchema.parse({});
  return { ...config, llm: { ...config.llm, ...llm } };
}

function installModel(): void {
  const target = join(folder, 'hark/models', MODEL);
  const file = join(target, 'SmolLM2-135M-Instruct.Q4_1.gguf');
  mkdirSync(target, { recursive: true });
  writeFileSync(file, '');
  truncateSync(file, 98_362_432);
}

describe('without a language model', () => {
  test('names the one that fits this machine, why, and the command that fetches it', async () => {
    expect(await findingOf(configWith({}), MACHINE)).toEqual({
      verdict: 'ok',
      finding: expect.stringMatching(
        /^none: skills answer alone\. Qwen3\.5 0\.8B fits this machine: needs 1\.1 GB of memory, about 13 tokens a second here$/,
      ),
      fix: expect.stringContaining("'hark models fetch qwen3.5-0.8b'"),
    });
  });

  test('says that none fits, and names a server', async () => {
    expect(await findingOf(configWith({}), { ...MACHINE, totalMemoryBytes: 2e9 })).toEqual({
      verdict: 'ok',
      finding: expect.stringContaining('Every model of the catalogue is too slow here, or needs too much memory'),
      fix: expect.stringContaining('HARK_LLM_BASE_URL'),
    });
  });

  test('offers nothing to a user who wants none', async () => {
    const finding = await findingOf(configWith({ provider: 'none', base_url: 'http://127.0.0.1:9/v1' }), MACHINE);
    expect(finding).toEqual({ verdict: 'ok', finding: expect.stringContaining('llm.provider is none') });
  });

  test.each([
    [{ provider: 'server' }, 'there is no address', 'HARK_LLM_BASE_URL'],
    [{ provider: 'inside' }, 'no language model is installed', 'hark models fetch qwen3.5-0.8b'],
    [{ inside_model: 'qwen3-4b' }, 'qwen3-4b is not installed', 'hark models fetch qwen3-4b'],
    [{ provider: 'inside', inside_model: 'qwen3-4b' }, 'qwen3-4b is not installed', 'hark models fetch qwen3-4b'],
    [{ inside_model: 'gpt-9' }, '"gpt-9" is neither', 'Choose a GGUF file'],
    [{ inside_model: '/none/model.gguf' }, 'there is no file /none/model.gguf', 'Choose a GGUF file'],
  ] as const)('warns of %o', async (llm, finding, fix) => {
    expect(await findingOf(configWith(llm), MACHINE)).toEqual({
      verdict: 'warning',
      finding: expect.stringContaining(finding),
      fix: expect.stringContaining(fix),
    });
  });
});

test('describes the installed model that answers, with its measured speed', async () => {
  installModel();
  const config = configWith({ inside_model: MODEL });
  const unmeasured = await findingOf(config, MACHINE);
  expect(unmeasured).toEqual({
    verdict: 'ok',
    finding: expect.stringMatching(
      /^SmolLM2 135M on this machine, 98 MB on the disk, 400 MB of memory .*'hark models measure'.*@node-llama-cpp\//,
    ),
  });
  const speeds = { [MODEL]: { tokensPerSecond: 29.6, firstSentenceMs: 700 } };
  expect((await findingOf(config, { ...MACHINE, speeds })).finding).toContain('30 tokens a second here');
});

test('describes a file of the user', async () => {
  const file = join(folder, 'own.gguf');
  writeFileSync(file, `GGUF${'.'.repeat(2e6)}`);
  expect(await findingOf(configWith({ inside_model: file }), MACHINE)).toEqual({
    verdict: 'ok',
    finding: expect.stringContaining(`${file} on this machine, 2 MB, run by @node-llama-cpp/`),
  });
});

test('asks the server for its models', async () => {
  const server = await ChatServer.start({ answer: '' });
  const config = configWith({ base_url: server.baseUrl, model: 'test-model' });
  expect(await findingOf(config, MACHINE)).toEqual({ verdict: 'ok', finding: `test-model at ${server.baseUrl}` });
  const other = await findingOf(configWith({ base_url: server.baseUrl, model: 'absent' }), MACHINE);
  expect(other).toMatchObject({ verdict: 'warning', fix: 'Set HARK_LLM_MODEL to one of: test-model' });
  await server.stop();
  expect(await findingOf(config, MACHINE)).toMatchObject({ verdict: 'warning', fix: expect.any(String) });
});

test('looks at both where the model on this machine answers for the server', async () => {
  const server = await ChatServer.start({ answer: '' });
  const config = configWith({ provider: 'hedged', base_url: server.baseUrl, model: 'test-model', inside_model: MODEL });
  expect(await findingOf(config, MACHINE)).toMatchObject({ verdict: 'warning', fix: expect.stringContaining(MODEL) });
  installModel();
  expect(await findingOf(config, MACHINE)).toEqual({
    verdict: 'ok',
    finding: expect.stringMatching(/^test-model at \S+; when it fails or is slow, SmolLM2 135M on this machine/),
  });
  await server.stop();
  expect(await findingOf(config, MACHINE)).toMatchObject({ verdict: 'warning', fix: expect.any(String) });
});
