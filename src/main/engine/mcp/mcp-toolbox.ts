import { z } from 'zod';
import { toHarkError } from '../../../shared/errors.ts';
import type { Config } from '../../../shared/settings/config-schema.ts';
import type { ApprovedCall, McpTools, Tool, ToolResult } from '../llm/toolbox.ts';
import { ToolsLeftOut } from '../llm/tools-left-out.ts';
import type { IntentLanguage } from '../understanding/languages/languages.ts';
import { consentQuestion } from './consent-question.ts';
import { McpFetch } from './mcp-fetch.ts';
import { sharingRenewals } from './sign-in/sharing-renewals.ts';
import { SignIns } from './sign-in/sign-ins.ts';
import { buildCatalogue, type CatalogueEntry } from './tool-catalogue.ts';
import { ToolLister } from './tool-lister.ts';

const argumentsSchema = z.record(z.string(), z.unknown());

/** A call of a certain tool, also when the server gives its name to another one later. */
interface PendingCall {
  entry: CatalogueEntry;
  args: Record<string, unknown>;
}

/** Where sign-ins in the browser are possible, and can be kept. */
export interface SignInEvents {
  /** The user must see this page to sign in. */
  onPage(url: string): void;
  /** @param signIns to keep as the setting `mcp.sign_ins` */
  onKept(signIns: string): void;
  /** No server wants a sign-in any more. */
  onAllSignedIn(): void;
}

/** Offers the tools of all configured MCP servers, as far as the user's permissions allow. */
export class McpToolbox implements McpTools {
  readonly #listers: readonly ToolLister[];
  readonly #http = new McpFetch();
  #entries: readonly CatalogueEntry[] = [];
  #tools: readonly Tool[] = [];
  readonly #leftOut: ToolsLeftOut;
  #pending: PendingCall | undefined;
  #approved: PendingCall[] = [];
  #signingIn: AbortController | undefined;

  /** @param onError called for each server that cannot be used, and for tools that are too many; the others stay usable */
  constructor(
    private readonly settings: Config['mcp'],
    private readonly onError: (error: unknown) => void,
    private readonly signInEvents?: SignInEvents,
  ) {
    this.#leftOut = new ToolsLeftOut(onError);
    const signIns = new SignIns(settings.sign_ins, (kept) => signInEvents?.onKept(kept));
    const deps = { signIns, fetch: sharingRenewals(this.#http.fetch), onListed: () => this.#offer(), onError };
    this.#listers = Object.entries(settings.servers).map(([name, config]) => new ToolLister(name, config, deps));
  }

  get tools(): readonly Tool[] {
    return this.#tools;
  }

  get isApprovalPending(): boolean {
    return this.#pending !== undefined;
  }

  /**
   * Lists the tools of every server. Each server's tools can be used as soon as it has answered. A server that was not
   * reachable has none until the next refresh.
   */
  async refresh(): Promise<void> {
    await Promise.all(this.#listers.map((lister) => lister.list()));
  }

  /** Opens the page of the first server that wants a sign-in. One that is under way is given up. Reports what fails. */
  async signIn(): Promise<void> {
    const events = this.signInEvents;
    const lister = this.#listers.find(({ wantsSignIn }) => wantsSignIn);
    if (!events || !lister) return;
    this.#signingIn?.abort();
    const { signal } = (this.#signingIn = new AbortController());
    try {
      await lister.signIn((url) => events.onPage(url), signal);
      if (!this.#listers.some(({ wantsSignIn }) => wantsSignIn)) events.onAllSignedIn();
    } catch (error) {
      if (!signal.aborted) this.onError(error);
    }
  }

  async call(name: string, args: unknown, signal?: AbortSignal, language?: IntentLanguage): Promise<ToolResult> {
    const parsed = argumentsSchema.safeParse(args ?? {});
    const entry = this.#entries.find(({ tool }) => tool.name === name);
    if (!entry) return { text: `There is no tool ${name}.` };
    if (!parsed.success) return { text: 'The arguments must be an object.' };
    if (entry.permission === 'always') return { text: await this.#run({ entry, args: parsed.data }, signal) };
    this.#pending = { entry, args: parsed.data };
    return { consent: consentQuestion(entry, parsed.data, language) };
  }

  /** Approves the call that the user was asked about last. */
  approve(): void {
    if (this.#pending) this.#approved.push(this.#pending);
    this.#pending = undefined;
  }

  /** Discards the call that the user was asked about last. */
  deny(): void {
    this.#pending = undefined;
  }

  /** Runs the approved calls. @param signal ends the calls */
  async runApproved(signal?: AbortSignal): Promise<(ApprovedCall & { text: string })[]> {
    const approved = this.#approved.splice(0);
    return Promise.all(
      approved.map(async (call) => ({
        name: call.entry.tool.name,
        args: call.args,
        text: await this.#run(call, signal),
      })),
    );
  }

  async close(): Promise<void> {
    this.#signingIn?.abort();
    await Promise.all(this.#listers.map((lister) => lister.close()));
    await this.#http.close();
  }

  #offer(): void {
    const { entries, leftOut } = buildCatalogue(this.#listers, this.settings.permissions);
    this.#entries = entries;
    this.#tools = entries.map(({ tool }) => tool);
    this.#leftOut.report(leftOut);
  }

  async #run({ entry, args }: PendingCall, signal: AbortSignal | undefined): Promise<string> {
    try {
      return (await entry.connection.call(entry.serverTool, args, signal)) || 'Done.';
    } catch (thrown) {
      if (signal?.aborted) return 'It was cancelled.';
      const error = toHarkError(thrown);
      if (error.code !== 'MCP_FAILED') this.onError(error);
      // What a program wrote to stderr is for the user alone.
      if (error.code === 'MCP_UNAVAILABLE') return `It failed: the server ${entry.server} is not available.`;
      return `It failed: ${error.message}`;
    }
  }
}
