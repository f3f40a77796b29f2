import type { HarmonyMessage } from './harmony-message.ts';
import { jsonEnd } from './json-end.ts';

/** The harmony format without its tokens, as a server leaves it that removes them: "analysisThe user says hi.assistantfinalHello." */
const START = /^\s*(?:assistant)?(?:analysis(?=\p{Lu})|commentary\s?to=|to=functions\.)/u;
const BEGINNINGS = ['', 'assistant'].flatMap((role) =>
  ['analysis', 'commentary to=', 'commentaryto=', 'to=functions.'].map((start) => role + start),
);
/** What begins another message. */
const NEXT = /assistant(?=analysis|commentary|final)/;
const LONGEST_NEXT = 'assistantcommentary'.length;
/** "commentary to=functions.get_time json": a longer header is none. */
const MAX_HEADER_CHARACTERS = 160;

/** @param text all of an answer so far */
export function isBareHarmony(text: string): boolean {
  return START.test(text);
}

/** Whether a text may become one with what is to come. */
export function mayBecomeBareHarmony(text: string): boolean {
  const start = text.trimStart();
  return BEGINNINGS.some((beginning) => beginning.startsWith(start));
}

/** Reads the harmony format without its tokens. */
export class BareHarmony {
  #held = '';
  #state: 'header' | 'body' | 'call' = 'header';

  constructor(private readonly message: HarmonyMessage) {}

  /** @returns what of it is a part of the answer */
  push(text: string, isEnd: boolean): string {
    this.#held += text;
    let passed = '';
    for (;;) {
      const step = this.#step(isEnd);
      passed += step.text;
      if (!step.goesOn) return passed;
    }
  }

  #step(isEnd: boolean): { text: string; goesOn: boolean } {
    if (this.#state === 'header') return { text: '', goesOn: this.#readHeader() };
    if (this.#state === 'call') return { text: '', goesOn: this.#readCall(isEnd) };
    const next = NEXT.exec(this.#held);
    const end = next?.index ?? (isEnd ? this.#held.length : nextStart(this.#held));
    const text = this.message.add(this.#take(end));
    if (!next) return { text, goesOn: false };
    this.message.end();
    this.#state = 'header';
    return { text, goesOn: true };
  }

  /** @returns whether the header is complete */
  #readHeader(): boolean {
    const [plain] = /^\s*(?:assistant)?(?:analysis|final)/.exec(this.#held) ?? [];
    const [toTool] = plain === undefined ? (/^[^{]*(?=\{)/.exec(this.#held) ?? []) : [];
    const isTooLong = this.#held.length > MAX_HEADER_CHARACTERS;
    if (plain === undefined && toTool === undefined && !isTooLong) return false;
    const [unknown = ''] = /^\s*(?:assistant)?/.exec(this.#held) ?? [];
    const header = this.#take((plain ?? toTool ?? unknown).length).replace('assistant', '');
    this.message.start((plain ?? toTool) === undefined ? 'analysis' : header);
    this.#state = toTool === undefined ? 'body' : 'call';
    return true;
  }

  /** @returns whether the call is complete */
  #readCall(isEnd: boolean): boolean {
    const end = jsonEnd(this.#held, 0) ?? (isEnd ? this.#held.length : undefined);
    if (end === undefined) return false;
    this.message.add(this.#take(end));
    this.message.end();
    // Until the next message nothing is for the user.
    this.message.start('analysis');
    this.#state = 'body';
    return true;
  }

  #take(length: number): string {
    const text = this.#held.slice(0, length);
    this.#held = this.#held.slice(length);
    return text;
  }
}

/** @returns where the end of a text may begin another message; its length when it cannot */
function nextStart(text: string): number {
  for (let at = Math.max(0, text.length - LONGEST_NEXT); at < text.length; at++) {
    const tail = text.slice(at);
    if (['assistantanalysis', 'assistantcommentary', 'assistantfinal'].some((next) => next.startsWith(tail))) return at;
  }
  return text.length;
}
