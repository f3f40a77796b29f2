import type { EngineCommand } from '../../../shared/engine/engine-commands.ts';
import type { EngineEvent } from '../../../shared/engine/engine-events.ts';
import type { SessionState } from '../../../shared/engine/session-state.ts';
import type { Config } from '../../../shared/settings/config-schema.ts';
import type { ApiServer } from './api-server.ts';

/** The local API, on or off as the settings say; nothing of it is loaded while it is off. */
export class LocalApi {
  #server: ApiServer | undefined;
  #configured: Config['api'] = { enabled: false, port: 0 };
  #state: SessionState = 'asleep';

  constructor(
    private readonly command: (command: EngineCommand) => void,
    private readonly onError: (error: unknown) => void,
  ) {}

  observe(event: EngineEvent): void {
    if (event.type === 'state') this.#state = event.state;
    this.#server?.observe(event);
  }

  async configure(api: Config['api']): Promise<void> {
    if (JSON.stringify(api) === JSON.stringify(this.#configured)) return;
    this.#configured = api;
    await this.close();
    if (!api.enabled) return;
    try {
      const [{ ApiServer }, { apiToken }] = await Promise.all([import('./api-server.ts'), import('./api-token.ts')]);
      const { command } = this;
      this.#server = await ApiServer.open({ port: api.port, token: apiToken(), command, state: () => this.#state });
    } catch (error) {
      this.onError(error);
    }
  }

  async close(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    await server?.close();
  }
}
