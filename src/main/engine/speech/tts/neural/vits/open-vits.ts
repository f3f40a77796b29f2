import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InferenceSession } from 'onnxruntime-node';
import { z } from 'zod';
import type { ExecutionProvider } from '../../../../../../shared/settings/execution-providers.ts';
import { cutModel } from '../../../../../models/onnx/cut-model.ts';
import { type OnnxGraph, readOnnxGraph } from '../../../../../models/onnx/graph.ts';
import { withPlanarConvolutions } from '../../../../../models/onnx/planar-convolutions.ts';
import { createOnnxSession } from '../../../../../models/runtime/onnx-session.ts';
import { findPreparedModel, prepareModel } from '../../../../../models/runtime/prepared-models.ts';
import { findDecoder, type VitsDecoder } from './decoder.ts';
import { CutVitsModel, OUTPUT, type VitsModel, WholeVitsModel } from './vits-model.ts';

interface VitsFile {
  path: string;
  sha256: string;
  sampleRateHz: number;
}

interface RunOptions {
  threads: number;
  provider: ExecutionProvider | undefined;
}

/** 5: the decoder's ends are computed by phases. */
const RECIPE = 5;

/** Parts before the decoder, where all of them are found: the encoder, the predictor of durations, and the flow. */
const ALL_STAGES = 3;
const DURATIONS = 1;

/** What is known of the parts of a voice; null for one that is not cut. */
const partsSchema = z
  .object({
    stages: z.number().int(),
    decoder: z.object({ frames: z.string(), samplesPerFrame: z.number(), contextFrames: z.number() }),
  })
  .nullable();

/**
 * Loads a voice's model in parts, which takes a quarter of the time of the whole, because the runtime plans a graph in a time that
 * grows with the square of its nodes. The parts are made when a voice is loaded for the first time.
 * @throws HarkError MODEL_LOAD
 */
export async function openVits(file: VitsFile, options: RunOptions): Promise<VitsModel> {
  const isOnProcessor = (options.provider ?? 'cpu') === 'cpu';
  // Where nothing can be kept, and when something is wrong with what was kept, the voice is loaded as it is.
  const cut = isOnProcessor ? await openParts(file, options).catch(() => undefined) : undefined;
  return cut ?? new WholeVitsModel(await createOnnxSession(file.path, { ...options, inputLength: 'varying' }));
}

async function openParts(file: VitsFile, options: RunOptions): Promise<VitsModel | undefined> {
  const prepared = await findPreparedModel({ sha256: file.sha256, recipe: RECIPE }, partsSchema);
  if (!prepared) return prepareParts(file, options);
  const { folder, about } = prepared;
  if (about === null) return undefined;
  const sessions: InferenceSession[] = [];
  for (let part = 0; part <= about.stages; part++) {
    const path = join(folder, partName(part));
    const threads = threadsOf(part, about.stages, options);
    sessions.push(await createOnnxSession(path, { ...options, threads, inputLength: 'varying', isOptimised: true }));
  }
  return cutVoice(sessions, about.decoder, file);
}

/** Cuts a model, and keeps the parts as they are optimised for this machine. */
function prepareParts(file: VitsFile, options: RunOptions): Promise<VitsModel | undefined> {
  return prepareModel<VitsModel | undefined>({ sha256: file.sha256, recipe: RECIPE }, async (folder) => {
    const graph = readOnnxGraph(readFileSync(file.path));
    const decoder = findDecoder(graph, OUTPUT);
    if (!decoder) return { made: undefined, about: null };
    const stages = [...stageEnds(graph), decoder.frames];
    const sessions: InferenceSession[] = [];
    const raw = join(folder, 'raw');
    mkdirSync(raw);
    for (const [part, model] of cutModel(graph, stages).entries()) {
      const path = join(raw, partName(part));
      writeFileSync(path, withPlanarConvolutions(model));
      const optimisedFile = join(folder, partName(part));
      const threads = threadsOf(part, stages.length, options);
      sessions.push(await createOnnxSession(path, { ...options, threads, inputLength: 'varying', optimisedFile }));
    }
    rmSync(raw, { recursive: true });
    return { made: cutVoice(sessions, decoder, file), about: { stages: stages.length, decoder } };
  });
}

/** After the text encoder, and after the predictor of durations, where their exporter's names are found. */
function stageEnds({ nodes }: OnnxGraph): string[] {
  const encoded = nodes.find(({ name }) => name === '/dp/pre/Conv')?.inputs[0];
  const durations = nodes.find(({ operator }) => operator === 'Ceil')?.outputs[0];
  return [encoded, durations].filter((tensor) => tensor !== undefined);
}

/** The predictor of durations has such small products that a second thread costs it more than it gives. */
function threadsOf(part: number, stages: number, { threads }: RunOptions): number {
  return stages === ALL_STAGES && part === DURATIONS ? 1 : threads;
}

function cutVoice(sessions: InferenceSession[], shape: VitsDecoder, { sampleRateHz }: VitsFile): VitsModel {
  return new CutVitsModel(sessions.slice(0, -1), sessions.at(-1) as InferenceSession, shape, sampleRateHz);
}

function partName(part: number): string {
  return `part-${part}.onnx`;
}
