import type { EnglishVariety } from '../phonemes.ts';
import { american } from './american.ts';
import { british } from './british.ts';
import type { Graphone } from './graphone.ts';
import { isFinalY, isVowel, type Sound, soundsOf } from './sounds.ts';

/** @returns a word in eSpeak NG's IPA, with a mark before each stressed vowel: "təmˈɑːɹoʊ" */
export function wordIpa(graphones: readonly Graphone[], variety: EnglishVariety): string {
  const sounds = soundsOf(graphones);
  const marks = stressMarks(sounds);
  const write = variety === 'en-us' ? american : british;
  // The mark stands before the vowel: "njˈuː".
  return sounds.map((sound, index) => write(sound).replace(/^j?/, (glide) => `${glide}${marks[index]}`)).join('');
}

/** @returns the mark of each sound: one primary stress, and no secondary one in a syllable beside it */
function stressMarks(sounds: readonly Sound[]): string[] {
  const vowels = sounds.filter(isVowel);
  const isTeen = sounds
    .map(({ letters }) => letters)
    .join('')
    .includes('teen');
  const primary = isTeen ? 0 : vowels.findIndex(({ stress }) => stress === 1);
  const main =
    primary >= 0
      ? primary
      : Math.max(
          0,
          vowels.findIndex(({ stress }) => stress === 2),
        );
  return sounds.map((sound) => {
    const vowel = vowels.indexOf(sound);
    if (vowel < 0) return '';
    if (vowel === main) return 'ˈ';
    return sound.stress === 0 || Math.abs(vowel - main) === 1 || isFinalY(sound) ? '' : 'ˌ';
  });
}
