import { acceptedValues } from '../../src/main/config/accepted-values.ts';
import { ENVIRONMENT_SETTINGS } from '../../src/main/config/environment.ts';
import { configSchema } from '../../src/shared/settings/config-schema.ts';
import { SETTING_PATHS, type SettingPath, settingOf } from '../../src/shared/settings/settings-messages.ts';
import { en } from '../../src/shared/texts/en.ts';
import { settingsEn } from '../../src/shared/texts/settings-en.ts';

const INTRODUCTION = `# Configuration

Written by \`npm run docs\` from the schema itself; change that, not this page.

Every setting can be changed in the app (<kbd>S</kbd>), where it is checked as it is typed, taken at once and can be
undone; in a YAML file (\`HARK_CONFIG\`, else \`~/.config/hark/config.yaml\`), which the app writes too; and, where a
variable is named, in the environment. The environment comes before the file, the file before the default; what the
environment sets cannot be changed in the app, which says so. A value that is not accepted stops the start, or is refused
in the app, with its path and what is accepted. \`npx hark config\` shows every value and where it is from;
[the example file](../resources/config.example.yaml) holds every default.

\`HARK_ELECTRON\` names an Electron executable to use instead of the one that set-up finds.
`;

/** Longer defaults are told apart below the table. */
const LONGEST_DEFAULT = 60;

/** docs/configuration.md: every setting with what it does, what it accepts, its default and its variable. */
export function configurationPage(): string {
  const variables = new Map(Object.entries(ENVIRONMENT_SETTINGS).map(([variable, path]) => [path as string, variable]));
  const defaults = configSchema.parse({});
  const sections = [...new Set(SETTING_PATHS.map((path) => path.split('.')[0] as keyof typeof en.settings.section))];
  const parts = sections.map((section) => {
    const rows = SETTING_PATHS.filter((path) => path.startsWith(`${section}.`)).map((path) =>
      row(path, settingOf(defaults, path), variables.get(path)),
    );
    return [
      `## ${en.settings.section[section]}: \`${section}\``,
      '',
      '| setting | what it does | accepts | default | environment |',
      '| --- | --- | --- | --- | --- |',
      ...rows,
      '',
    ].join('\n');
  });
  return [INTRODUCTION, ...parts].join('\n');
}

function row(path: SettingPath, value: unknown, variable: string | undefined): string {
  const [name, note] = settingsEn[path];
  const text = JSON.stringify(value);
  const cells = [
    `\`${path.split('.')[1]}\``,
    note ? `${name}. ${note}` : name,
    acceptedValues(path.split('.')),
    text.length > LONGEST_DEFAULT ? 'see the example file' : `\`${text}\``,
    variable ? `\`${variable}\`` : '',
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
