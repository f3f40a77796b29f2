import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Document, parseDocument } from 'yaml';
import { HarkError } from '../../shared/errors.ts';
import { type Config, configSchema } from '../../shared/settings/config-schema.ts';
import { ENVIRONMENT_SETTINGS, hasUserDefinedKeys, SETTING_PATHS } from '../../shared/settings/registry.ts';
import { acceptedValues } from './accepted-values.ts';
import { userFolders } from './user-folders.ts';

/** Where a setting's value is from: a variable's name, a file's path, or `default`. */
type SettingSource = string;

export interface LoadedConfig {
  config: Config;
  /** Setting path, such as `stt.model` → where its value is from. */
  sources: ReadonlyMap<string, SettingSource>;
}

type Tree = Record<string, unknown>;

/**
 * The effective configuration: environment over the YAML file over defaults.
 * @throws HarkError CONFIG_UNREADABLE, CONFIG_INVALID naming every bad value, its path and what is accepted
 */
export function loadConfig(env: NodeJS.ProcessEnv = process.env): LoadedConfig {
  const file = configFile(env);
  const text = env.HARK_CONFIG || existsSync(file) ? readText(file) : '';
  return parseConfig(text, file, env);
}

/**
 * As `loadConfig`, of a YAML text.
 * @param file to name in what is thrown
 */
export function parseConfig(yaml: string, file: string, env: NodeJS.ProcessEnv): LoadedConfig {
  const values = parseYaml(yaml, file);
  const given = new Map<string, SettingSource>();
  for (const path of leafPaths(values)) given.set(path, file);
  for (const [variable, path] of ENVIRONMENT_SETTINGS) {
    const text = env[variable]?.trim();
    if (!text) continue;
    setAt(values, path, scalarOf(text));
    given.set(path, variable);
  }

  const parsed = configSchema.safeParse(values);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => describeIssue(issue, values, given));
    throw new HarkError('CONFIG_INVALID', problems.join('\n'));
  }
  const sources = new Map(leafPaths(parsed.data).map((path) => [path, sourceOf(path, given)]));
  return { config: parsed.data, sources };
}

/** The file with the user's settings, whether or not it exists. */
export function configFile(env: NodeJS.ProcessEnv): string {
  return env.HARK_CONFIG ? resolve(env.HARK_CONFIG) : join(userFolders().config, 'config.yaml');
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new HarkError('CONFIG_UNREADABLE', `cannot read ${file}: ${(cause as Error).message}`, { cause });
  }
}

function parseYaml(text: string, file: string): Tree {
  const document = parseDocument(text);
  const [problem] = document.errors;
  if (problem) throw new HarkError('CONFIG_UNREADABLE', `${file}: ${problem.message}`);
  const values = valuesOf(document, file) ?? {};
  if (typeof values !== 'object' || Array.isArray(values)) {
    throw new HarkError('CONFIG_INVALID', `${file}: expected sections, each with its settings`);
  }
  return values as Tree;
}

/** An alias may have no anchor, or be one of too many. */
function valuesOf(document: Document.Parsed, file: string): unknown {
  try {
    return document.toJS();
  } catch (cause) {
    throw new HarkError('CONFIG_UNREADABLE', `${file}: ${(cause as Error).message}`, { cause });
  }
}

interface Issue {
  code?: string;
  path: PropertyKey[];
  message: string;
  keys?: string[];
  /** What is wrong with a key. */
  issues?: { message: string }[];
}

function describeIssue(issue: Issue, values: Tree, given: ReadonlyMap<string, SettingSource>): string {
  const path = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys?.map((key) => (path ? `${path}.${key}` : key)) ?? [];
    const [first = path] = keys;
    return `${keys.join(', ')} (${sourceOf(first, given)}): unknown; accepted: ${acceptedValues(issue.path)}`;
  }
  if (issue.code === 'invalid_key') {
    const accepted = issue.issues?.map(({ message }) => message).join('; ');
    return `${path} (${sourceOf(path, given)}): the name is not accepted; ${accepted}`;
  }
  const value = issue.path.reduce<unknown>((tree, key) => (tree as Tree | undefined)?.[String(key)], values);
  const got = `${path} (${sourceOf(path, given)}): got ${JSON.stringify(value)}`;
  return issue.code === 'custom' ? `${got}; ${issue.message}` : `${got}; accepted: ${acceptedValues(issue.path)}`;
}

/** A list or a section is given by whatever gave a part of it. */
function sourceOf(path: string, given: ReadonlyMap<string, SettingSource>): SettingSource {
  for (const [candidate, source] of given) {
    if (candidate === path || candidate.startsWith(`${path}.`) || path.startsWith(`${candidate}.`)) return source;
  }
  return 'default';
}

/** Settings whose keys are names that the user chose: each is one setting as a whole. */
const MAPS: ReadonlySet<string> = new Set(SETTING_PATHS.filter(hasUserDefinedKeys));

function leafPaths(tree: Tree, prefix = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) => {
    const path = `${prefix}${key}`;
    const isSection = value !== null && typeof value === 'object' && !Array.isArray(value) && !MAPS.has(path);
    return isSection ? leafPaths(value as Tree, `${path}.`) : [path];
  });
}

function setAt(tree: Tree, path: string, value: unknown): void {
  const [section = '', key = ''] = path.split('.');
  const existing = tree[section];
  if (existing === undefined || existing === null) tree[section] = { [key]: value };
  else if (typeof existing === 'object') (existing as Tree)[key] = value;
}

function scalarOf(text: string): string | number | boolean {
  if (text === 'true' || text === 'false') return text === 'true';
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
}
