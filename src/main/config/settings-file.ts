import { existsSync, readFileSync } from 'node:fs';
import { type Document, isMap, parseDocument } from 'yaml';
import { HarkError } from '../../shared/errors.ts';
import { ENVIRONMENT_SETTINGS, HIDDEN_SETTINGS, type SettingPath } from '../../shared/settings/registry.ts';
import { replaceFile } from '../storage/replace-file.ts';
import { configFile, type LoadedConfig, parseConfig } from './load-config.ts';

/** As many changes can be taken back. */
const MAX_UNDOS = 100;

/**
 * The YAML file of the user's, changed one setting at a time: comments, order and what else is in it stay. What would
 * make a configuration that Hark refuses is not written.
 */
export class SettingsFile {
  readonly path: string;
  #loaded: LoadedConfig;
  /** The texts before each change. */
  readonly #before: string[] = [];

  /** @throws HarkError CONFIG_UNREADABLE, CONFIG_INVALID */
  constructor(private readonly env: NodeJS.ProcessEnv = process.env) {
    this.path = configFile(env);
    if (env.HARK_CONFIG && !existsSync(this.path)) {
      throw new HarkError('CONFIG_UNREADABLE', `cannot read ${this.path}: there is no such file`);
    }
    this.#loaded = parseConfig(this.#text, this.path, env);
  }

  /** The effective configuration and where each value is from. */
  get loaded(): LoadedConfig {
    return this.#loaded;
  }

  get undoable(): boolean {
    return this.#before.length > 0;
  }

  /**
   * @param value undefined for the default: then the setting is taken out of the file
   * @throws HarkError CONFIG_INVALID, CONFIG_LOCKED when a variable of the environment has the say, OUTPUT_UNWRITABLE
   */
  change(path: SettingPath, value: unknown): void {
    const variable = [...ENVIRONMENT_SETTINGS].find(([name, of]) => of === path && this.env[name]?.trim());
    if (variable) throw new HarkError('CONFIG_LOCKED', `${path} is set by ${variable[0]}`);
    const [section = '', key = ''] = path.split('.');
    const document = this.#document();
    if (value === undefined) removeAt(document, section, key);
    else {
      // A section that is empty, or something else, cannot hold it.
      if (!isMap(document.get(section))) document.delete(section);
      document.setIn([section, key], value);
    }
    this.#replace(document.toString());
  }

  /** Takes the last change of this run back. @throws HarkError OUTPUT_UNWRITABLE */
  undo(): void {
    const text = this.#before.at(-1);
    if (text === undefined) return;
    this.#write(text);
    this.#before.pop();
  }

  /** Every setting back to its default. @throws HarkError OUTPUT_UNWRITABLE */
  resetAll(): void {
    this.#replace('');
  }

  /** @param yaml takes the place of all settings. @throws HarkError CONFIG_UNREADABLE, CONFIG_INVALID, OUTPUT_UNWRITABLE */
  import(yaml: string): void {
    this.#replace(yaml);
  }

  /** The file's text without what is secret in it. */
  export(): string {
    const document = this.#document();
    for (const path of HIDDEN_SETTINGS) {
      const [section = '', key = ''] = path.split('.');
      removeAt(document, section, key);
    }
    return document.toString();
  }

  get #text(): string {
    return existsSync(this.path) ? readFileSync(this.path, 'utf8') : '';
  }

  #document(): Document {
    const document = parseDocument(this.#text) as Document;
    // An empty document, or one of comments alone, has nothing to set keys in.
    if (!isMap(document.contents)) document.contents = document.createNode({}) as never;
    return document;
  }

  #replace(text: string): void {
    const before = this.#text;
    this.#write(text);
    this.#before.push(before);
    if (this.#before.length > MAX_UNDOS) this.#before.shift();
  }

  #write(text: string): void {
    const loaded = parseConfig(text, this.path, this.env);
    try {
      replaceFile(this.path, text);
    } catch (cause) {
      throw new HarkError('OUTPUT_UNWRITABLE', `${this.path}: ${(cause as Error).message}`, { cause });
    }
    this.#loaded = loaded;
  }
}

/** A section without settings goes too. */
function removeAt(document: Document, section: string, key: string): void {
  if (document.hasIn([section, key])) document.deleteIn([section, key]);
  const rest = document.get(section);
  if (rest === null || (isMap(rest) && rest.items.length === 0)) document.delete(section);
}
