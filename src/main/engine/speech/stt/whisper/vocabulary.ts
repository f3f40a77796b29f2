import { z } from 'zod';

/** What is read of `tokenizer.json`. https://huggingface.co/docs/tokenizers */
export const tokenizerSchema = z.object({
  added_tokens: z.array(z.object({ id: z.number().int().min(0), content: z.string() })),
  model: z.object({ vocab: z.record(z.string(), z.number().int().min(0)) }),
});

/** Whisper's tokens are pieces of bytes, as GPT-2 cuts them, and signs such as `<|de|>`. */
export class Vocabulary {
  readonly #pieces: string[] = [];
  readonly #signs = new Map<string, number>();
  readonly #signIds = new Set<number>();

  constructor({ added_tokens, model }: z.infer<typeof tokenizerSchema>) {
    for (const [piece, id] of Object.entries(model.vocab)) this.#pieces[id] = piece;
    for (const { id, content } of added_tokens) {
      this.#signs.set(content, id);
      this.#signIds.add(id);
    }
  }

  /** @param sign such as `<|de|>` */
  idOf(sign: string): number | undefined {
    return this.#signs.get(sign);
  }

  /** @returns the text, without signs and without a leading space */
  textOf(tokens: readonly number[]): string {
    const bytes = tokens
      .filter((token) => !this.#signIds.has(token))
      .flatMap((token) => [...(this.#pieces[token] ?? '')].map((character) => BYTE_OF.get(character) ?? 0));
    return new TextDecoder().decode(Uint8Array.from(bytes)).trim();
  }
}

/** GPT-2's bytes as characters: printable ones as themselves, the others from U+0100 on. https://github.com/openai/gpt-2, `encoder.py` */
const BYTE_OF: ReadonlyMap<string, number> = (() => {
  const isPrintable = (byte: number) =>
    (byte >= 0x21 && byte <= 0x7e) || (byte >= 0xa1 && byte <= 0xac) || (byte >= 0xae && byte <= 0xff);
  let other = 0x100;
  return new Map(
    Array.from({ length: 256 }, (_, byte) => [String.fromCodePoint(isPrintable(byte) ? byte : other++), byte] as const),
  );
})();
