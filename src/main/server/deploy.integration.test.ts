/** The manifests in `deploy/` match the server: options, variables, probe and metrics. Needs the build. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { ENVIRONMENT_SETTINGS } from '../../shared/settings/registry.ts';
import { SpeechPeer } from '../engine/remote/testing/speech-peer.ts';
import { projectRoot } from '../models/catalogue/project-root.ts';

const FOLDER = join(projectRoot, 'deploy');
const read = (name: string) => readFileSync(join(FOLDER, name), 'utf8');
/** The only variable that is not a setting. */
const TOKEN = 'HARK_SERVE_TOKEN';
const known = (name: string) => name === TOKEN || ENVIRONMENT_SETTINGS.has(name);

const containerSchema = z.object({
  args: z.array(z.string()),
  env: z.array(z.object({ name: z.string() })),
  readinessProbe: z.object({ httpGet: z.object({ path: z.string() }) }),
});
const deploymentSchema = z.object({
  spec: z.object({ template: z.object({ spec: z.object({ containers: z.tuple([containerSchema]) }) }) }),
});

test('starts with the options of the Kubernetes manifest and passes its readiness probe', {
  tags: 'long',
}, async () => {
  const [deployment] = parseAllDocuments(read('kubernetes.yaml'), { merge: true }).map((document) => {
    expect(document.errors).toEqual([]);
    return document.toJS();
  });
  const [{ args, env, readinessProbe }] = deploymentSchema.parse(deployment).spec.template.spec.containers;
  expect(env.filter(({ name }) => !known(name))).toEqual([]);
  const withoutPort = args.filter((_, index) => args[index] !== '--port' && args[index - 1] !== '--port');
  const peer = await SpeechPeer.start(0, withoutPort);
  try {
    const { status } = await fetch(new URL(readinessProbe.httpGet.path, peer.baseUrl));
    expect(status).toBe(200);
  } finally {
    await peer.end();
  }
});

test('reads every variable of the compose file', () => {
  const compose = z
    .object({ services: z.object({ hark: z.object({ environment: z.record(z.string(), z.string()) }) }) })
    .parse(parse(read('compose.yaml')));
  expect(Object.keys(compose.services.hark.environment).filter((name) => !known(name))).toEqual([]);
});

test('reports every metric of the fleet dashboard', () => {
  const source = readFileSync(join(import.meta.dirname, '../telemetry/fleet-metrics.ts'), 'utf8');
  // Prometheus names OTLP metrics with underscores for dots, then the unit, and "total" for a counter.
  const told = [...source.matchAll(/'(hark\.[a-z_.]+)'/g)].map(([, name = '']) => name.replaceAll('.', '_'));
  const asked = [...read('grafana-fleet.json').matchAll(/\b(hark_[a-z_]+?)(?:_seconds|_total)?(?=[{[" ])/g)];
  expect(asked.length).toBeGreaterThan(8);
  for (const [, name = ''] of asked) expect(told).toContain(name);
});
