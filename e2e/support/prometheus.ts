import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../src/main/http-server/testing/free-port.ts';
import { projectRoot } from './project-root.ts';

const RESOURCES = join(projectRoot, 'resources/prometheus');

interface Sample {
  metric: Record<string, string>;
  value: [number, string];
}

/** A real Prometheus with Hark's configuration, except for the ports and a scrape interval of 1 s. */
export class Prometheus {
  private constructor(
    private readonly child: ChildProcess,
    private readonly url: string,
  ) {}

  /** @param folder for its data. @param metricsPort of the app */
  static async start(folder: string, metricsPort: number): Promise<Prometheus> {
    const config = readFileSync(join(RESOURCES, 'prometheus.yml'), 'utf8')
      .replaceAll('5s', '1s')
      .replace('alerts.yml', join(RESOURCES, 'alerts.yml'))
      .replace('127.0.0.1:9464', `127.0.0.1:${metricsPort}`);
    const configFile = join(folder, 'prometheus.yml');
    writeFileSync(configFile, config);
    const address = `127.0.0.1:${await freePort()}`;
    const child = spawn(
      'prometheus',
      [
        `--config.file=${configFile}`,
        `--storage.tsdb.path=${join(folder, 'tsdb')}`,
        `--web.listen-address=${address}`,
        '--log.level=error',
      ],
      { stdio: 'ignore' },
    );
    return new Prometheus(child, `http://${address}`);
  }

  /** @returns the numeric samples of an instant query; empty until Prometheus is up */
  async query(expression: string): Promise<Sample[]> {
    try {
      const { result } = await this.#get<{ result: Sample[] }>(`query?query=${encodeURIComponent(expression)}`);
      return result.filter(({ value }) => value[1] !== 'NaN');
    } catch {
      return [];
    }
  }

  async alerts(): Promise<{ name: string; query: string; health: string }[]> {
    const { groups } = await this.#get<{ groups: { rules: { name: string; query: string; health: string }[] }[] }>(
      'rules',
    );
    return groups.flatMap(({ rules }) => rules);
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill();
    await ended;
  }

  async #get<Data>(path: string): Promise<Data> {
    const response = await fetch(`${this.url}/api/v1/${path}`);
    return ((await response.json()) as { data: Data }).data;
  }
}
