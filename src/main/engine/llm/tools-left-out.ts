import { HarkError } from '../../../shared/errors.ts';

const MAX_NAMED_TOOLS = 5;

/** Tells of tools that a language model is not offered, once for the same ones. */
export class ToolsLeftOut {
  #reported = '';

  /** @param onError gets HarkError MCP_TOOLS_LEFT_OUT */
  constructor(private readonly onError: (error: unknown) => void) {}

  /** @param names of the tools; none when all are offered */
  report(names: readonly string[]): void {
    const isKnown = this.#reported === names.join();
    this.#reported = names.join();
    if (names.length === 0 || isKnown) return;
    const named = names.slice(0, MAX_NAMED_TOOLS).join(', ');
    const others = names.length > MAX_NAMED_TOOLS ? ` and ${names.length - MAX_NAMED_TOOLS} others` : '';
    this.onError(
      new HarkError('MCP_TOOLS_LEFT_OUT', `too many tools for a language model; left out: ${named}${others}`),
    );
  }
}
