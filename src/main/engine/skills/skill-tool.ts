import type { z } from 'zod';

/**
 * A command of a skill in the form in which a language model calls it. What the model fills in becomes a sentence, which is
 * understood as if the user had said it: a model can do nothing that nobody could say.
 */
export interface SkillTool {
  /** Unique among all skills. */
  name: string;
  /** What it does, for the model. */
  description: string;
  /** Of texts alone, all of them required: the fewer forms a small model must know, the better it fills them in. */
  parameters: z.ZodObject<Record<string, z.ZodString>>;
  /** @returns the sentence */
  command(args: Readonly<Record<string, string>>): string;
}
