import { HarkError } from '../../../../../shared/errors.ts';
import { expectedFiles } from '../../../../models/catalogue/installed-files.ts';
import { type Model, modelManifest } from '../../../../models/catalogue/manifest.ts';
import { folderIn, isUsable, placeOf } from '../../../../models/catalogue/model-folders.ts';
import { verifiedPlaceOf } from '../../../../models/catalogue/verified-location.ts';
import type { VoiceFile } from './voice-file.ts';

/** A voice and where its files are. */
export interface LocatedVoice extends VoiceFile {
  folder: string;
}

type Format = VoiceFile['format'];

/** The voices of the catalogue that are installed with what they need. */
export function installedVoices(): { model: Model; format: Format; styles: string[] }[] {
  return modelManifest.flatMap((model) => {
    const format = formatOf(model);
    return format && isUsable(model) ? [{ model, format, styles: stylesOf(model) }] : [];
  });
}

/**
 * @param id of a voice of the catalogue
 * @throws HarkError VOICE_UNAVAILABLE, MODEL_CHECKSUM
 */
export async function locateCatalogueVoice(id: string): Promise<LocatedVoice> {
  const model = modelManifest.find((each) => each.id === id);
  const format = model && formatOf(model);
  if (!format) throw new HarkError('VOICE_UNAVAILABLE', `there is no neural voice ${id}`);
  const place = await verifiedPlaceOf(model);
  if (place === 'missing') {
    if (placeOf(model) !== 'missing') throw new HarkError('MODEL_CHECKSUM', `the files of ${id} are damaged`);
    throw new HarkError(
      'VOICE_UNAVAILABLE',
      `the voice ${id} is not installed; 'hark models fetch ${id}' downloads it`,
    );
  }
  const folder = folderIn(place, model);
  const files = Object.fromEntries((expectedFiles(model, folder) ?? []).map(({ name, sha256 }) => [name, sha256]));
  const onnx = model.files.find(({ name }) => name.endsWith('.onnx'))?.name ?? '';
  return { folder, format, language: model.languages[0] ?? '', model: onnx, styles: stylesOf(model), files };
}

function formatOf({ job, engine }: Model): Format | undefined {
  return job === 'tts' && (engine === 'piper' || engine === 'kokoro') ? engine : undefined;
}

function stylesOf({ files }: Model): string[] {
  return files.flatMap(({ name }) => name.match(/^(.+)\.bin$/)?.[1] ?? []);
}
