import { GRAPH, MODEL_GRAPH, nameOf, type OnnxGraph, type OnnxNode } from './graph.ts';
import { bytesField } from './protobuf.ts';

/**
 * Cuts a model into parts that run one after the other. A part takes what the ones before it made, and inputs of the model; the
 * tensors keep their names.
 * @param tensors each made by a node of the model: a part ends with what is needed to make it
 * @returns a model for each of them, and one for the rest
 * @throws Error when the model does not say what a tensor between two parts is
 */
export function cutModel(graph: OnnxGraph, tensors: readonly string[]): Buffer[] {
  const outputs = graph.fields.filter(({ number }) => number === GRAPH.output).flatMap((field) => nameOf(field) ?? []);
  const ends = [...tensors.map((tensor) => [tensor]), outputs];
  const left = new Set(graph.nodes);
  const parts = ends.map((end) => {
    const part = new Set([...nodesBehind(graph.nodes, end)].filter((node) => left.has(node)));
    for (const node of part) left.delete(node);
    return part;
  });
  return parts.map((part, index) => {
    const later = parts.slice(index + 1).flatMap((other) => [...other]);
    const wanted = new Set([...later.flatMap(({ inputs }) => inputs), ...outputs]);
    return modelOf(graph, part, wanted);
  });
}

/** @returns what makes these tensors, down to the model's inputs or to `until` */
export function nodesBehind(nodes: readonly OnnxNode[], tensors: readonly string[], until?: string): Set<OnnxNode> {
  const makers = new Map(nodes.flatMap((node) => node.outputs.map((output) => [output, node] as const)));
  const found = new Set<OnnxNode>();
  const open = [...tensors];
  for (let tensor = open.pop(); tensor !== undefined; tensor = open.pop()) {
    const node = tensor === until ? undefined : makers.get(tensor);
    if (!node || found.has(node)) continue;
    found.add(node);
    open.push(...node.inputs);
  }
  return found;
}

/**
 * A model of some of the nodes.
 * @param wanted of it, by the others
 */
function modelOf(graph: OnnxGraph, part: ReadonlySet<OnnxNode>, wanted: ReadonlySet<string>): Buffer {
  const made = new Set([...part].flatMap(({ outputs }) => outputs));
  const used = new Set([...part].flatMap(({ inputs }) => inputs));
  const allMade = new Set(graph.nodes.flatMap(({ outputs }) => outputs));
  const taken = [...used].filter((tensor) => allMade.has(tensor) && !made.has(tensor));
  const given = [...made].filter((tensor) => wanted.has(tensor));
  const contents = new Set([...part].map(({ content }) => content));
  const ends = new Set([...taken, ...given]);
  const values = new Map(
    graph.fields.flatMap((field) => (isValue(field.number) ? [[nameOf(field), field.content] as const] : [])),
  );
  const fields = graph.fields.flatMap((field) => {
    if (field.number === GRAPH.output) return [];
    if (field.number === GRAPH.node) return contents.has(field.content) ? [field.raw] : [];
    const name = nameOf(field);
    const isKept = name === undefined || (!ends.has(name) && (used.has(name) || made.has(name)));
    return isKept ? [field.raw] : [];
  });
  const end = (number: number) => (tensor: string) => {
    const value = values.get(tensor);
    if (!value) throw new Error(`the model does not say what ${tensor} is`);
    return bytesField(number, value);
  };
  const content = Buffer.concat([...fields, ...taken.map(end(GRAPH.input)), ...given.map(end(GRAPH.output))]);
  return Buffer.concat(
    graph.modelFields.map((field) => (field.number === MODEL_GRAPH ? bytesField(MODEL_GRAPH, content) : field.raw)),
  );
}

function isValue(number: number): boolean {
  return number === GRAPH.output || number === GRAPH.valueInfo;
}
