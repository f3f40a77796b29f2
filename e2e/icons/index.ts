/** `npm run icons`: renders the icons that systems cannot draw from an SVG. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resultFile } from '../../scripts/short-form.ts';
import { launchHark } from '../support/launch-hark.ts';
import { projectRoot } from '../support/project-root.ts';

const ICONS = join(projectRoot, 'resources/icons');
const APP_SIZES = [16, 32, 48, 64, 128, 256, 512];
/** Readable on light and dark bars. */
const TRAY_COLOURS = {
  asleep: '#8a93a8',
  listening: '#2f9e6e',
  thinking: '#d9822b',
  speaking: '#6a79f2',
  muted: '#c2455d',
};
const TRAY_SIZES = { '': 22, '@2x': 44 };

const folder = mkdtempSync(join(tmpdir(), 'hark-icons-'));
const app = await launchHark({ folder });
try {
  const page = await app.firstWindow();
  const draw = async (svg: string, size: number, file: string) => {
    const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
    const png = await page.evaluate(
      async ({ source, size }) => {
        const image = new Image(size, size);
        image.src = source;
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = canvas.height = size;
        canvas.getContext('2d')?.drawImage(image, 0, 0, size, size);
        return canvas.toDataURL('image/png');
      },
      { source, size },
    );
    writeFileSync(resultFile(join(ICONS, file)), Buffer.from(png.split(',')[1] ?? '', 'base64'));
  };
  const icon = readFileSync(join(ICONS, 'icon.svg'), 'utf8');
  for (const size of APP_SIZES) await draw(icon, size, `${size}x${size}.png`);
  const tray = readFileSync(join(ICONS, 'tray.svg'), 'utf8');
  for (const [state, colour] of Object.entries(TRAY_COLOURS)) {
    for (const [suffix, size] of Object.entries(TRAY_SIZES)) {
      await draw(tray.replaceAll('currentColor', colour), size, `tray-${state}${suffix}.png`);
    }
  }
} finally {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
}
