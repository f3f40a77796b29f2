import { SKILLS } from '../../src/main/engine/skills/registry.ts';
import type { TemplateNode } from '../../src/main/engine/understanding/intents/template.ts';
import { Templates } from '../../src/main/engine/understanding/intents/template.ts';
import { type IntentLanguage, SENTENCE_FRAMES } from '../../src/main/engine/understanding/languages/languages.ts';
import { seeded } from '../../src/shared/seeded-random.ts';
import { SLOT_SAMPLES, type SlotSamples } from './slot-samples/slot-samples.ts';
import type { Example } from './trainer.ts';

const PER_INTENT = 90;
/** Patterns are regular where people are not: they fill in what the crowd was not asked for. */
const WEIGHT = 0.5;

/** Sentences made from the patterns of the skills, so that intents the crowd was not asked for are known too. */
export function madeExamples(language: IntentLanguage): Example[] {
  const random = seeded(3);
  const { frame } = SENTENCE_FRAMES[language];
  const examples: Example[] = [];
  for (const { intents, parts = {} } of SKILLS.flatMap(({ patterns }) => patterns?.[language] ?? [])) {
    const own = new Templates({ ...frame.parts, ...parts });
    for (const [intent, templates] of Object.entries(intents)) {
      const nodes = templates.map((template) => own.parse(template));
      const sentences = new Set<string>();
      for (let tried = 0; tried < PER_INTENT * 3 && sentences.size < PER_INTENT; tried++) {
        const node = nodes[tried % nodes.length] as TemplateNode;
        sentences.add(words(node, SLOT_SAMPLES[language], random).join(' '));
      }
      examples.push(...[...sentences].map((text) => ({ text, intent, weight: WEIGHT })));
    }
  }
  return examples;
}

function words(node: TemplateNode, samples: SlotSamples, random: () => number): string[] {
  if (node.type === 'word') return [pick([...node.words], random)];
  if (node.type === 'sequence') return node.nodes.flatMap((one) => words(one, samples, random));
  if (node.type === 'choice') return words(pick(node.options, random).node, samples, random);
  if (node.type === 'tag') return [];
  return [pick(samples[node.name] ?? samples[node.slot] ?? [node.name], random)];
}

function pick<Item>(items: readonly Item[], random: () => number): Item {
  return items[Math.floor(random() * items.length)] as Item;
}
