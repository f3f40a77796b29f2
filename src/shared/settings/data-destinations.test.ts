import { expect, test } from 'vitest';
import { configSchema } from './config-schema.ts';
import { destinationsOf } from './data-destinations.ts';

test('sends nothing by default', () => {
  expect(destinationsOf(configSchema.parse({}))).toEqual([]);
});

test('lists remote models, tools and updates, but not a model on this machine', () => {
  for (const host of ['127.0.0.1:11434', 'localhost:8080', '[::1]:80']) {
    expect(destinationsOf(configSchema.parse({ llm: { base_url: `http://${host}/v1` } }))).toEqual([]);
  }
  const config = configSchema.parse({
    llm: { base_url: 'https://api.example.com/v1', share_memory: true },
    mcp: { servers: { files: { command: 'files-server' }, web: { url: 'https://tools.example.org/mcp' } } },
    desktop: { look_for_updates: true },
  });
  expect(destinationsOf(config)).toEqual([
    { to: 'api.example.com', what: 'questions' },
    { to: 'api.example.com', what: 'memory' },
    { to: 'files', what: 'program' },
    { to: 'tools.example.org', what: 'tool-calls' },
    { to: 'update', what: 'version' },
  ]);
});
