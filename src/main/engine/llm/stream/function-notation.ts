import { LiteralReader } from './literal.ts';
import type { WrittenCall } from './written-call.ts';

/** A name with its namespace. */
const NAME = /[\p{L}_][\p{L}\p{N}_.-]*/uy;
/** What separates calls from each other: tokens too. */
const SEPARATORS = /(?:[\s,;]|<[^<>"]{1,40}>)*/y;
/** `get_time(city="Rome")`, alone, in a list, or printed; what Gemma writes is `call:get_time{city:Rome}`. */
const BEGINNING = /^\s*(?:\[\s*)?(?:print\(\s*)?[\p{L}_][\p{L}\p{N}_.-]*\(|^\s*call:/u;

/** Whether a text begins as a call in Python's or Gemma's form. */
export function isFunctionNotation(text: string): boolean {
  return BEGINNING.test(text);
}

/**
 * Reads the calls that a text begins with, in Python's form as Llama, LFM and Olmo write it, or in Gemma's.
 * @returns none when one of them is not complete, or has arguments without names
 */
export function readFunctionNotation(text: string): WrittenCall[] {
  const isGemma = /^\s*call:/.test(text);
  const reader = new LiteralReader(text, isGemma);
  const calls: WrittenCall[] = [];
  try {
    for (;;) {
      reader.match(SEPARATORS);
      const next = isGemma ? gemmaCalls(reader) : pythonCalls(reader);
      if (next.length === 0) return calls;
      calls.push(...next);
    }
  } catch {
    return [];
  }
}

/** @returns the calls of a list, or the next call; none where none begins */
function pythonCalls(reader: LiteralReader): WrittenCall[] {
  const calls: WrittenCall[] = [];
  if (!reader.skip('[')) {
    const call = pythonCall(reader);
    return call ? [call] : [];
  }
  while (!reader.skip(']')) {
    const call = pythonCall(reader);
    if (!call) throw new SyntaxError('a list has something else than calls');
    calls.push(call);
    reader.match(SEPARATORS);
  }
  return calls;
}

/** @returns undefined where no call begins */
function pythonCall(reader: LiteralReader): WrittenCall | undefined {
  const isPrinted = reader.skip('print(');
  const name = reader.match(NAME);
  if (name === undefined || (!isPrinted && !reader.isAt('('))) return undefined;
  const args = reader.fields('(', ')', '=');
  if (isPrinted) reader.expect(')');
  return { name, arguments: args };
}

function gemmaCalls(reader: LiteralReader): WrittenCall[] {
  if (!reader.skip('call:')) return [];
  const name = reader.expectMatch(NAME);
  return [{ name, arguments: reader.fields('{', '}', ':') }];
}
