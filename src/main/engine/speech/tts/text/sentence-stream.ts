import { splitSentences, wholeSentences } from './sentences.ts';

/** So much of a line tells what it is: a heading, an item, a paragraph. */
const LINE_START = 20;

/** Cuts a text that still comes into sentences, each given out as soon as the next begins. */
export async function* sentenceStream(parts: AsyncIterable<string>): AsyncGenerator<string> {
  let text = '';
  // Of the line that `text` begins in.
  let begun = '';
  for await (const part of parts) {
    text += part;
    // Only a sentence that another follows is known to be whole: "3." may become "3.5".
    const { sentences, done } = wholeSentences(text, begun);
    let end = 0;
    for (const sentence of sentences) {
      end = text.indexOf(sentence, end) + sentence.length;
      yield sentence;
    }
    end = Math.max(end, done);
    begun = `${begun}${text.slice(0, end)}`.replace(/^.*\n/su, '').slice(0, LINE_START);
    text = text.slice(end);
  }
  yield* splitSentences(text, begun);
}
