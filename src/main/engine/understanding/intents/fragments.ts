import type { Matcher } from './matcher.ts';
import type { CompiledPattern } from './patterns.ts';
import type { FilledSlot } from './slots.ts';
import type { SlotType } from './template.ts';

/** What was found of a sentence whose intent is only supposed. */
export interface FoundFragments {
  slots: readonly FilledSlot[];
  tags: readonly string[];
  /** Tokens that a fragment or a value explains. */
  covered: ReadonlySet<number>;
}

/** Values that fill the slot of their type when a skill says nothing else. */
const VALUE_SLOTS: readonly SlotType[] = ['recurrence', 'duration', 'time', 'percent', 'number'];

/** Finds the pieces of a sentence, wherever they stand: first those that explain most. */
export function findFragments(matcher: Matcher, patterns: readonly CompiledPattern[]): FoundFragments {
  const { tokens } = matcher.lattice;
  const matches = patterns.flatMap(({ node }) => tokens.flatMap((_, from) => matcher.match(node, from)));
  matches.sort((a, b) => b.to - b.from - (a.to - a.from) || a.cost - b.cost);
  const found = { slots: [] as FilledSlot[], tags: [] as string[], covered: new Set<number>() };
  const isFree = (from: number, to: number) => !range(from, to).some((at) => found.covered.has(at));
  for (const { from, to, slots, tags } of matches) {
    const isKnown = slots.some(({ name }) => found.slots.some((other) => other.name === name));
    if (isKnown || !isFree(from, to)) continue;
    found.slots.push(...slots);
    found.tags.push(...tags);
    for (const at of range(from, to)) found.covered.add(at);
  }
  if (patterns.length === 0) addValues(matcher, found, isFree);
  return found;
}

function addValues(
  { lattice }: Matcher,
  found: { slots: FilledSlot[]; covered: Set<number> },
  isFree: (from: number, to: number) => boolean,
): void {
  for (const type of VALUE_SLOTS) {
    const edges = lattice.values.flat().filter(({ kind }) => kind === type);
    edges.sort((a, b) => b.to - b.from - (a.to - a.from) || a.cost - b.cost);
    for (const { from, to, value } of edges) {
      if (!isFree(from, to)) continue;
      found.slots.push({ name: type, type, value, from, to });
      for (const at of range(from, to)) found.covered.add(at);
    }
  }
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);
