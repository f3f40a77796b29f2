import { acceptedValues } from '../../src/main/config/accepted-values.ts';
import { configSchema } from '../../src/shared/settings/config-schema.ts';
import {
  SECTIONS,
  SETTING_PATHS,
  type SettingPath,
  sectionOf,
  settingMetadata,
  settingOf,
} from '../../src/shared/settings/registry.ts';
import { en } from '../../src/shared/texts/en.ts';
import { settingText } from './setting-text.ts';

const INTRODUCTION = `# Configuration

This page lists every setting. \`npm run docs\` writes it from the settings themselves (\`src/shared/settings/sections/\`).

You can change a setting in three places:

- In the app: press <kbd>S</kbd>. Settings are validated as you type, apply immediately, and can be undone or exported.
- In a YAML file: \`~/.config/hark/config.yaml\`, or the file that \`HARK_CONFIG\` names. The app writes the same file.
- In the environment, where the table names a variable. The environment wins over the file, and the file over the default. The
  app shows a setting that the environment sets, but cannot change it.

Hark does not start with a value that it does not accept; the message names the setting and what it accepts.
\`npx hark config\` shows every value and where it comes from.
[The example file](../resources/config.example.yaml) contains every default.

The column _applies_ says when a change takes effect: _at once_, or when the _engine_ restarts, which happens by itself
after the current turn. A _secret_ is stored in the system's key store when you enter it in the app.

Hark has three folders in your home. Elsewhere in these pages they are named as on Linux, where the variables
\`XDG_CONFIG_HOME\`, \`XDG_DATA_HOME\` and \`XDG_STATE_HOME\` move them:

| folder | Linux | macOS | Windows |
| --- | --- | --- | --- |
| configuration | \`~/.config/hark\` | \`~/Library/Preferences/hark\` | \`%APPDATA%\\hark\\Config\` |
| data | \`~/.local/share/hark\` | \`~/Library/Application Support/hark\` | \`%LOCALAPPDATA%\\hark\\Data\` |
| state (logs, profiles, measurements) | \`~/.local/state/hark\` | \`state\` in the data folder | \`state\` in the data folder |

\`HARK_ELECTRON\` names an Electron executable to use instead of the one that setup finds.
`;

/** Longer defaults are left to the example file. */
const MAX_DEFAULT_CHARACTERS = 60;

/** docs/configuration.md: every setting with what it does, what it accepts, its default, its variable and when it applies. */
export function configurationPage(): string {
  const defaults = configSchema.parse({});
  const parts = SECTIONS.map((section) => {
    const rows = SETTING_PATHS.filter((path) => sectionOf(path) === section).map((path) =>
      row(path, settingOf(defaults, path)),
    );
    return [
      `## ${en.settings.section[section]}: \`${section}\``,
      '',
      '| setting | what it does | accepts | default | environment | applies |',
      '| --- | --- | --- | --- | --- | --- |',
      ...rows,
      '',
    ].join('\n');
  });
  return [INTRODUCTION, ...parts].join('\n');
}

function row(path: SettingPath, value: unknown): string {
  const [name, note] = settingText(path);
  const { env, applies, secrecy } = settingMetadata(path);
  const text = JSON.stringify(value);
  const cells = [
    `\`${path.split('.')[1]}\``,
    note ? `${name}. ${note}` : name,
    secrecy === 'key-store' ? `${acceptedValues(path.split('.'))} (secret)` : acceptedValues(path.split('.')),
    text.length > MAX_DEFAULT_CHARACTERS ? 'see the example file' : `\`${text}\``,
    env === null ? '' : `\`${env}\``,
    applies === 'live' ? 'at once' : 'engine',
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
