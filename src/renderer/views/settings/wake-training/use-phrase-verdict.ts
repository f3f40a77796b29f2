import { useEffect, useState } from 'react';
import { toHarkError } from '../../../../shared/errors.ts';
import type { PhraseVerdict } from '../../../../shared/wake-training/phrase-verdict.ts';
import { invoke } from '../../../ipc.ts';

/** A pause in typing. */
const DEBOUNCE_MS = 300;

interface JudgedText {
  text: string;
  verdict?: PhraseVerdict;
  failure?: string;
}

/** @returns what Hark says about a phrase; nothing while it is being typed, or empty */
export function usePhraseVerdict(text: string): Pick<JudgedText, 'verdict' | 'failure'> {
  const [judged, setJudged] = useState<JudgedText>({ text: '' });
  useEffect(() => {
    if (text.trim() === '') return;
    let isCurrent = true;
    const judge = async () => {
      try {
        const verdict = await invoke('wake-training:judge', text);
        if (isCurrent) setJudged({ text, verdict });
      } catch (error) {
        if (isCurrent) setJudged({ text, failure: toHarkError(error).message });
      }
    };
    const timer = setTimeout(() => void judge(), DEBOUNCE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [text]);
  return judged.text === text && text.trim() !== '' ? judged : {};
}
