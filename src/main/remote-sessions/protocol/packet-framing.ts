const LENGTH_BYTES = 2;

/** @returns the packets in one message, each prefixed by its length (16 bits, little-endian) */
export function joinPackets(packets: readonly Uint8Array[]): Buffer<ArrayBuffer> {
  return Buffer.concat(
    packets.flatMap((packet) => {
      const length = Buffer.alloc(LENGTH_BYTES);
      length.writeUInt16LE(packet.length);
      return [length, packet];
    }),
  );
}

/** @returns the packets of a message. @throws Error if the message is truncated */
export function splitPackets(message: Buffer): Buffer[] {
  const packets: Buffer[] = [];
  for (let at = 0; at < message.length; ) {
    if (at + LENGTH_BYTES > message.length) throw new Error('a message of sound ends within a length');
    const start = at + LENGTH_BYTES;
    at = start + message.readUInt16LE(at);
    if (at > message.length) throw new Error('a message of sound ends within a packet');
    packets.push(message.subarray(start, at));
  }
  return packets;
}
