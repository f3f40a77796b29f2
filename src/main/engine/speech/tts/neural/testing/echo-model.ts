/**
 * An ONNX model with a voice's inputs that gives them back as its sound, one after the other: what the voice was asked
 * for can be read from what it says. Field numbers: onnx/onnx.proto.
 */
const FLOAT = 1;
const INT64 = 7;
const OPSET = 11;

type Kind = typeof FLOAT | typeof INT64;

/** @param inputs name → kind and rank; each is cast to float and laid in a row */
function echoModel(inputs: Record<string, [Kind, 1 | 2]>, output: string): Buffer {
  const nodes: Buffer[] = [];
  const rows = Object.entries(inputs).map(([name, [kind, rank]]) => {
    let row = name;
    if (kind === INT64) nodes.push(node('Cast', [row], (row = `${name}_float`), field(3, FLOAT), 'to', 2));
    if (rank === 1) nodes.push(node('Unsqueeze', [row], (row = `${name}_row`), field(8, 0), 'axes', 7));
    return row;
  });
  nodes.push(node('Concat', rows, output, field(3, 1), 'axis', 2));
  const graph = Buffer.concat([
    ...nodes.map((each) => field(1, each)),
    field(2, 'echo'),
    ...Object.entries(inputs).map(([name, [kind, rank]]) => field(11, valueInfo(name, kind, rank))),
    field(12, valueInfo(output, FLOAT, 2)),
  ]);
  return Buffer.concat([field(1, 7), field(7, graph), field(8, field(2, OPSET))]);
}

export const PIPER_ECHO = echoModel({ input: [INT64, 2], input_lengths: [INT64, 1], scales: [FLOAT, 1] }, 'output');
export const PIPER_SPEAKERS_ECHO = echoModel(
  { input: [INT64, 2], input_lengths: [INT64, 1], scales: [FLOAT, 1], sid: [INT64, 1] },
  'output',
);
/** As onnx-community exports Kokoro. */
export const KOKORO_ECHO = echoModel({ input_ids: [INT64, 2], style: [FLOAT, 2], speed: [FLOAT, 1] }, 'waveform');
/** As kokoro-onnx exports it. */
export const KOKORO_TOKENS_ECHO = echoModel({ tokens: [INT64, 2], style: [FLOAT, 2], speed: [FLOAT, 1] }, 'audio');

function node(type: string, inputs: string[], output: string, value: Buffer, attribute: string, kind: number): Buffer {
  const attributeMessage = Buffer.concat([field(1, attribute), value, field(20, kind)]);
  return Buffer.concat([
    ...inputs.map((input) => field(1, input)),
    field(2, output),
    field(4, type),
    field(5, attributeMessage),
  ]);
}

function valueInfo(name: string, kind: Kind, rank: number): Buffer {
  const dimensions = Array.from({ length: rank }, (_, i) => field(1, field(2, `${name}_${i}`)));
  const tensor = Buffer.concat([field(1, kind), field(2, Buffer.concat(dimensions))]);
  return Buffer.concat([field(1, name), field(2, field(1, tensor))]);
}

/** One protobuf field: a number under 128, or text, or bytes. */
function field(number: number, value: number | string | Buffer): Buffer {
  const tag = (wireType: number) => varint(number * 8 + wireType);
  if (typeof value === 'number') return Buffer.concat([tag(0), varint(value)]);
  const content = Buffer.from(value as string);
  return Buffer.concat([tag(2), varint(content.length), content]);
}

function varint(value: number): Buffer {
  return value < 128
    ? Buffer.of(value)
    : Buffer.concat([Buffer.of((value % 128) + 128), varint(Math.floor(value / 128))]);
}
