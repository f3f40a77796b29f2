import { GRAPH, MODEL_GRAPH, nameOf, type OnnxGraph, type OnnxNode } from './graph.ts';
import { bytesField, type Field } from './protobuf.ts';

/**
 * Cuts a model into parts that run one after the other. A part takes what the ones before it made, and inputs of the model; the
 * tensors keep their names.
 * @param tensors each made by a node of the model: a part ends with what is needed to make it
 * @returns a model for each of them, and one for the rest
 * @throws Error when the model does not say what a tensor between two parts is
 */
export function cutModel(graph: OnnxGraph, tensors: readonly string[]): Buffer[] {
  const named = graph.fields.map((field) => ({ field, name: nameOf(field) }));
  const outputs = named.flatMap(({ field, name }) => (field.number === GRAPH.output && name ? name : []));
  const ends = [...tensors.map((tensor) => [tensor]), outputs];
  const left = new Set(graph.nodes);
  const parts = ends.map((end) => {
    const part = new Set([...nodesBehind(graph.nodes, end)].filter((node) => left.has(node)));
    for (const node of part) left.delete(node);
    return part;
  });
  const made = new Set(graph.nodes.flatMap((node) => node.outputs));
  const values = new Map(named.flatMap(({ field, name }) => (isValue(field.number) ? [[name, field.content]] : [])));
  return parts.map((part, index) => {
    const later = parts.slice(index + 1).flatMap((other) => [...other]);
    const wanted = new Set([...later.flatMap(({ inputs }) => inputs), ...outputs]);
    return modelOf({ named, made, values, modelFields: graph.modelFields }, part, wanted);
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

/** What all parts need to know of the model. */
interface WholeModel {
  named: readonly { field: Field; name: string | undefined }[];
  /** Tensors that nodes make. */
  made: ReadonlySet<string>;
  /** Tensor → its type and shape, as the model states them. */
  values: ReadonlyMap<string | undefined, Buffer>;
  modelFields: readonly Field[];
}

/**
 * A model of some of the nodes.
 * @param wanted of it, by the others
 */
function modelOf(
  { named, made: allMade, values, modelFields }: WholeModel,
  part: ReadonlySet<OnnxNode>,
  wanted: ReadonlySet<string>,
): Buffer {
  const made = new Set([...part].flatMap(({ outputs }) => outputs));
  const used = new Set([...part].flatMap(({ inputs }) => inputs));
  const taken = [...used].filter((tensor) => allMade.has(tensor) && !made.has(tensor));
  const given = [...made].filter((tensor) => wanted.has(tensor));
  const contents = new Set([...part].map(({ content }) => content));
  const ends = new Set([...taken, ...given]);
  const fields = named.flatMap(({ field, name }) => {
    if (field.number === GRAPH.output) return [];
    if (field.number === GRAPH.node) return contents.has(field.content) ? [field.raw] : [];
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
    modelFields.map((field) => (field.number === MODEL_GRAPH ? bytesField(MODEL_GRAPH, content) : field.raw)),
  );
}

function isValue(number: number): boolean {
  return number === GRAPH.output || number === GRAPH.valueInfo;
}
