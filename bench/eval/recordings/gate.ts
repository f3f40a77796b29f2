import type { Results } from '../../report/results.ts';

/** Figures of one folder; of the subjects that were measured. */
export type RecordingFigures = {
  [Subject in 'wake' | 'orders' | 'talk' | 'stt' | 'languages']?: Results['recordings'][Subject] | undefined;
};

/** Processors round differently: one clip in fifty, but at least one. */
const toleranceOf = (clips: number) => Math.max(1, Math.round(clips / 50));
const SLOTS_PERCENT = 1;
const ERRORS_TOLERANCE = 2;

/**
 * @param committed of the same folder: what another number of clips was measured on is not compared
 * @returns descriptions of figures that are worse than the committed ones; empty if there are none
 */
export function findRecordingRegressions(found: RecordingFigures, committed: RecordingFigures): string[] {
  return [
    ...(found.wake ?? []).flatMap((group) => {
      const before = committed.wake?.find((each) => each.group === group.group && each.noise === group.noise);
      const isWorse = before?.clips === group.clips && group.right < before.right - toleranceOf(group.clips);
      return isWorse ? [`${group.group}, ${group.noise}, right: ${group.right}, committed ${before.right}`] : [];
    }),
    ...(found.orders ?? []).flatMap((group) => {
      const before = committed.orders?.find(
        (each) => each.noise === group.noise && each.withVocabulary === group.withVocabulary,
      );
      const isWorse =
        before?.clips === group.clips && group.heardSlotsPercent < before.heardSlotsPercent - SLOTS_PERCENT;
      const name = `slots of orders, ${group.noise}${group.withVocabulary ? ', with their words' : ''}, %`;
      return isWorse ? [`${name}: ${group.heardSlotsPercent}, committed ${before.heardSlotsPercent}`] : [];
    }),
    ...(found.talk ?? []).flatMap((group) => {
      const before = committed.talk?.find((each) => each.withVocabulary === group.withVocabulary);
      const isWorse = before?.words === group.words && group.intrusions > before.intrusions + ERRORS_TOLERANCE;
      return isWorse ? [`words that nobody said: ${group.intrusions}, committed ${before.intrusions}`] : [];
    }),
    ...wordRegressions('English', found.stt, committed.stt),
    ...(found.languages ?? []).flatMap((group) =>
      wordRegressions(
        group.language,
        group,
        committed.languages?.find((each) => each.language === group.language),
      ),
    ),
  ];
}

interface WordErrors {
  words: number;
  errors: number;
}

function wordRegressions(name: string, found: WordErrors | undefined, before: WordErrors | undefined): string[] {
  const isWorse = found && before?.words === found.words && found.errors > before.errors + ERRORS_TOLERANCE;
  return isWorse ? [`wrong words, ${name}: ${found.errors}, committed ${before.errors}`] : [];
}
