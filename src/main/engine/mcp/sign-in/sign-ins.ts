import { z } from 'zod';

/** What an authorization server gave at a sign-in. The SDK's own fields are kept as they came: they name the issuer. */
const credentialsSchema = z.object({
  /** The server's address. They are sent to no other. */
  url: z.string(),
  client: z.looseObject({ client_id: z.string() }),
  tokens: z.looseObject({ access_token: z.string(), token_type: z.string() }),
});

export type Credentials = z.infer<typeof credentialsSchema>;

const signInsSchema = z.record(z.string(), credentialsSchema);

/** The credentials of each server, as the setting `mcp.sign_ins` keeps them. */
export class SignIns {
  #byServer: Readonly<Record<string, Credentials>>;

  /**
   * @param stored JSON; what is not valid counts as no sign-in
   * @param onChange called with the JSON to store
   */
  constructor(
    stored: string | null,
    private readonly onChange: (stored: string) => void,
  ) {
    this.#byServer = parse(stored);
  }

  /** @returns undefined when the user has not signed in to this server at this address */
  of(server: string, url: string): Credentials | undefined {
    const credentials = this.#byServer[server];
    return credentials?.url === url ? credentials : undefined;
  }

  keep(server: string, credentials: Credentials): void {
    this.#byServer = { ...this.#byServer, [server]: credentials };
    this.onChange(JSON.stringify(this.#byServer));
  }
}

function parse(stored: string | null): Record<string, Credentials> {
  if (stored === null) return {};
  try {
    return signInsSchema.parse(JSON.parse(stored));
  } catch {
    return {};
  }
}
