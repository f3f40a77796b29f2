/** What `deploy/` says of the server is true of it: its options, its variables, its probe, its figures. Needs the build. */
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
/** The one variable that is no setting. */
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

test('the server starts with the options of the Kubernetes manifest, and is ready by its probe', async () => {
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
}, 60_000);

test('every variable of the compose file is one that Hark reads', () => {
  const compose = z
    .object({ services: z.object({ hark: z.object({ environment: z.record(z.string(), z.string()) }) }) })
    .parse(parse(read('compose.yaml')));
  expect(Object.keys(compose.services.hark.environment).filter((name) => !known(name))).toEqual([]);
});

test('every figure of the fleet’s dashboard is one that is told', () => {
  const source = readFileSync(join(import.meta.dirname, '../telemetry/fleet-metrics.ts'), 'utf8');
  // As Prometheus names what comes by OTLP: dots are underscores, then the unit, or what a counter is.
  const told = [...source.matchAll(/'(hark\.[a-z_.]+)'/g)].map(([, name = '']) => name.replaceAll('.', '_'));
  const asked = [...read('grafana-fleet.json').matchAll(/\b(hark_[a-z_]+?)(?:_seconds|_total)?(?=[{[" ])/g)];
  expect(asked.length).toBeGreaterThan(8);
  for (const [, name = ''] of asked) expect(told).toContain(name);
});
