/** The metrics of the running app: format, and every dashboard and alert in a real Prometheus. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { ChatServer } from '../src/main/engine/llm/testing/chat-server.ts';
import { freePort } from '../src/main/http-server/testing/free-port.ts';
import { test } from './support/hark-app.ts';
import { projectRoot } from './support/project-root.ts';
import { Prometheus } from './support/prometheus.ts';

const DASHBOARDS = join(projectRoot, 'resources/grafana');
/** Metric names that an operator of Audio Orchestrator expects. */
const KNOWN_NAMES = [
  'audio_processing_duration_seconds',
  'audio_chunks_processed_total',
  'audio_processing_errors_total',
  'http_request_duration_seconds',
  'http_requests_total',
  'connection_pool_connections_active',
  'connection_pool_utilization',
  'cache_hits_total',
  'cache_misses_total',
  'cache_size',
  'cache_hit_rate',
  'memory_usage_bytes',
  'memory_allocations_total',
  'end_to_end_latency_seconds',
];

interface Dashboard {
  panels: { title: string; targets: { expr: string }[] }[];
}

test.skip(process.platform !== 'linux', "set-up installs Prometheus from Debian's packages only");

test('gives data to every panel and alert in a real Prometheus', { tag: '@long' }, async ({ launchListening }) => {
  const port = await freePort();
  const chat = await ChatServer.start({ answer: 'Short waves scatter more.' });
  const { page, folder, microphone } = await launchListening({
    env: { HARK_METRICS_PORT: String(port), HARK_LLM_BASE_URL: chat.baseUrl },
  });
  const prometheus = await Prometheus.start(folder, port);
  try {
    for (const [index, question] of ['Alexa, what is twelve times seven?', 'Alexa, what time is it?'].entries()) {
      await microphone.say(question);
      await expect(page.getByTestId('reply')).toHaveCount(index + 1);
      await expect(page.getByTestId('state')).toHaveText('Asleep');
    }
    await ask(page, 'Why is the sky blue?');
    await expect(page.getByTestId('reply').last()).toHaveText('Short waves scatter more.');
    await expect(page.getByTestId('state')).toHaveText('Asleep');
    // An alert on failures needs one failure.
    chat.behaviour = { status: 500 };
    await ask(page, 'Why is the grass green?');
    await expect(page.getByTestId('turn-problem')).toContainText('REMOTE_FAILED');
    await expect(page.getByText(`http://127.0.0.1:${port}/metrics`)).toBeVisible();
    const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    for (const name of KNOWN_NAMES) expect(text).toContain(`\n# TYPE ${name} `);
    expect(execFileSync('promtool', ['check', 'metrics'], { input: text, encoding: 'utf8' })).toBe('');
    await expect.poll(() => prometheus.query('end_to_end_latency_seconds_count >= 2')).toHaveLength(1);

    for (const file of readdirSync(DASHBOARDS)) {
      const { panels } = JSON.parse(readFileSync(join(DASHBOARDS, file), 'utf8')) as Dashboard;
      for (const { title, targets } of panels) {
        for (const { expr } of targets) {
          const query = expr.replaceAll('$__rate_interval', '1m');
          await expect
            .poll(async () => (await prometheus.query(query)).length, `${file}: ${title}: ${expr}`)
            .toBeGreaterThan(0);
        }
      }
    }
    const alerts = await prometheus.alerts();
    expect(alerts.length).toBeGreaterThanOrEqual(10);
    for (const { name, query, health } of alerts) {
      expect(health, name).toBe('ok');
      // The query without its threshold returns the watched value.
      const expression = query.replace(/ [<>] [\d.e+]+$/, '');
      expect(expression, name).not.toBe(query);
      await expect.poll(async () => (await prometheus.query(expression)).length, name).toBeGreaterThan(0);
    }
  } finally {
    await prometheus.stop();
    await chat.stop();
  }
});

test('reports a port that is in use and still answers', { tag: '@long' }, async ({ launch }) => {
  const blocker = createServer();
  await new Promise<void>((resolve) => blocker.listen(0, '127.0.0.1', resolve));
  const { port } = blocker.address() as { port: number };
  const { page } = await launch({ env: { HARK_METRICS_PORT: String(port) } });
  await expect(page.getByText(`metrics cannot be served on port ${port}`)).toBeVisible();
  await page.getByRole('button', { name: 'What is 12 times 7?' }).click();
  await expect(page.getByTestId('reply')).toHaveText('That is 84.');
  blocker.close();
});

async function ask(page: Page, question: string): Promise<void> {
  await page.getByLabel('Question').fill(question);
  await page.keyboard.press('Enter');
}
