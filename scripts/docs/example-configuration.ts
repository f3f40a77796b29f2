import { Document, type Pair, type Scalar, type YAMLMap } from 'yaml';
import { acceptedValues } from '../../src/main/config/accepted-values.ts';
import { configSchema } from '../../src/shared/settings/config-schema.ts';
import { SECTIONS, type Section, type SettingPath, settingMetadata } from '../../src/shared/settings/registry.ts';
import { en } from '../../src/shared/texts/en.ts';
import { settingText } from './setting-text.ts';

const INTRODUCTION = ` Every setting of Hark with its default. Copy what you want to change to ~/.config/hark/config.yaml, or to the file that
 HARK_CONFIG names. A name in capitals is the environment variable that overrides the setting. npm run docs writes this file.`;

const MAX_LINE_CHARACTERS = 120;

/** resources/config.example.yaml: every setting with its default, what it does, what it accepts and its variable. */
export function exampleConfiguration(): string {
  const document = new Document(configSchema.parse({}));
  document.commentBefore = INTRODUCTION;
  for (const section of SECTIONS) addComments(document, section);
  return document.toString({ lineWidth: MAX_LINE_CHARACTERS });
}

function addComments(document: Document, section: Section): void {
  const { items } = document.contents as YAMLMap<Scalar<string>, unknown>;
  const pair = items.find(({ key }) => key.value === section) as Pair<Scalar<string>, YAMLMap<Scalar<string>>>;
  // The introduction ends with an empty line of its own.
  pair.key.spaceBefore = section !== SECTIONS[0];
  pair.key.commentBefore = ` ${en.settings.section[section]}`;
  for (const { key } of pair.value?.items ?? []) {
    key.commentBefore = commentOf(`${section}.${key.value}` as SettingPath);
  }
}

function commentOf(path: SettingPath): string {
  const [name, note] = settingText(path);
  const { env } = settingMetadata(path);
  const about = note ? `${name}. ${note}` : `${name}.`;
  const lines = [about, `Accepts: ${acceptedValues(path.split('.'))}.${env === null ? '' : ` ${env}`}`];
  return lines.flatMap(wrap).join('\n');
}

/** Breaks a text at spaces, so that the line with its indentation and mark is not too long. */
function wrap(text: string): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = `${lines.at(-1)} ${word}`;
    if (line.length <= MAX_LINE_CHARACTERS - 4) lines[lines.length - 1] = line;
    else lines.push(` ${word}`);
  }
  return lines;
}
