import { splitSentences, wholeSentences } from './sentences.ts';

/** Cuts a text that still comes into sentences, each given out as soon as the next begins. */
export async function* sentenceStream(parts: AsyncIterable<string>): AsyncGenerator<string> {
  let text = '';
  for await (const part of parts) {
    text += part;
    // Only a sentence that another follows is known to be whole: "3." may become "3.5".
    for (const sentence of wholeSentences(text)) {
      text = text.slice(text.indexOf(sentence) + sentence.length);
      yield sentence;
    }
  }
  yield* splitSentences(text);
}
