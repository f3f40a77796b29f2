import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { bytesField, fieldsOf, numberField, withFields } from '../../onnx/protobuf.ts';
import { withIntegerProjection } from './integer-projection.ts';

const message = (...fields: Buffer[]) => Buffer.concat(fields);
const node = (operator: string, name: string, inputs: string[], outputs: string[], attributes: Buffer[] = []) =>
  bytesField(
    1,
    message(
      ...inputs.map((input) => bytesField(1, input)),
      ...outputs.map((output) => bytesField(2, output)),
      bytesField(3, name),
      bytesField(4, operator),
      ...attributes.map((attribute) => bytesField(5, attribute)),
    ),
  );
const weight = 'model.decoder.embed_tokens.weight';
const branch = (...nodes: Buffer[]) => message(...nodes, bytesField(2, 'a branch'));
const projecting = branch(
  node('DequantizeLinear', `${weight}_transposed_DequantizeLinear`, ['bytes'], ['floats']),
  node('Add', 'before', ['a', 'b'], ['state']),
  node('MatMul', '/proj_out/MatMul', ['state', 'floats'], ['logits']),
);
const merged = (...branches: Buffer[]) =>
  message(
    numberField(1, 10),
    bytesField(
      7,
      message(
        node(
          'If',
          'choice',
          ['cached'],
          ['logits'],
          branches.map((graph) => bytesField(6, graph)),
        ),
      ),
    ),
    bytesField(1000, 'a field that no schema here knows'),
  );

function operatorsIn(model: Buffer) {
  const content = (outer: Buffer, number: number) =>
    fieldsOf(outer)
      .filter((field) => field.number === number)
      .map((f) => f.content);
  return content(model, 7)
    .flatMap((graph) => content(graph, 1))
    .flatMap((choice) => content(choice, 5))
    .flatMap((attribute) => content(attribute, 6))
    .map((graph) => content(graph, 1).map((inner) => content(inner, 4).toString()));
}

test('makes the last projection an integer product in both branches', () => {
  const model = withIntegerProjection(merged(projecting, projecting));
  const expected = ['Add', 'DynamicQuantizeLinear', 'MatMulInteger', 'Cast', 'Mul', 'Mul'];
  expect(operatorsIn(model)).toEqual([expected, expected]);
  expect(fieldsOf(model).at(-1)?.content.toString()).toBe('a field that no schema here knows');
});

test('rejects anything but a merged, quantized Moonshine decoder', () => {
  expect(() => withIntegerProjection(merged(projecting))).toThrow('1 branches instead of 2');
  expect(() => withIntegerProjection(merged(branch(), branch()))).toThrow('no projection');
  expect(() => withIntegerProjection(Buffer.from('not a model at all'))).toThrow('no protobuf message');
});

test('leaves unchanged parts byte-identical', () => {
  const model = merged(projecting, projecting);
  const same = withFields(model, 7, (graph) => withFields(graph, 1, (inner) => inner));
  const digest = (data: Buffer) => createHash('sha256').update(data).digest('hex');
  expect(digest(same)).toBe(digest(model));
  expect(() => fieldsOf(model.subarray(0, model.length - 1))).toThrow('ends in the middle of a field');
});
