import { deserializeMessage, ReadBuffer } from '@modelcontextprotocol/sdk/shared/stdio.js';

/** How every message begins, as all servers write it. */
const MESSAGE_START = '{"jsonrpc"';

/** Reads a server's messages from its stdout. Words that a server printed there without a line's end stand before one. */
export class StdioMessages extends ReadBuffer {
  override readMessage(): ReturnType<ReadBuffer['readMessage']> {
    // The SDK's types keep the bytes to the class itself.
    const held = this as unknown as { _buffer?: Buffer };
    const bytes = held._buffer;
    const end = bytes?.indexOf('\n') ?? -1;
    const start = bytes?.subarray(0, Math.max(0, end)).indexOf(MESSAGE_START) ?? -1;
    if (!bytes || start <= 0) return super.readMessage();
    held._buffer = bytes.subarray(end + 1);
    return deserializeMessage(bytes.toString('utf8', start, end));
  }
}
