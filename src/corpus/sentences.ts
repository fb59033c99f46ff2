/** The beginning of a text as sentences of word numbers, for models that know which word follows which. */
import { open } from 'node:fs/promises';
import { wordsOf } from './words.ts';

/** A sentence ends at a full stop, a question or an exclamation mark before white space, and at the end of a line. */
const END = /(?<=[.!?…]["'”’)\]]*)\s+|\n+/u;
/** Bytes a word, spaces and marks included; longer words only make the text shorter. */
const BYTES = 16;

export interface NumberedSentences {
  readonly tokens: Int32Array;
  /** One more than there are sentences; the last is the number of words. */
  readonly starts: Int32Array;
}

/** Sentences of the words of a text, numbered in the order in which they first occur; the sentence that passes `most` words is cut there. */
export function sentencesOf(text: string, most: number): NumberedSentences {
  const numbers = new Map<string, number>();
  const tokens: number[] = [];
  const starts = [0];
  for (const sentence of text.split(END)) {
    for (const word of wordsOf(sentence)) {
      if (tokens.length >= most) break;
      let number = numbers.get(word);
      if (number === undefined) numbers.set(word, (number = numbers.size));
      tokens.push(number);
    }
    if (tokens.length > starts.at(-1)!) starts.push(tokens.length);
    if (tokens.length >= most) break;
  }
  return { tokens: Int32Array.from(tokens), starts: Int32Array.from(starts) };
}

/**
 * The sentences of a file's first words.
 *
 * @param path - UTF-8 text that has been read before: it is not checked again.
 * @param most - Words to take.
 */
export async function readSentences(path: string, most: number): Promise<NumberedSentences> {
  const file = await open(path);
  try {
    const buffer = Buffer.alloc(most * BYTES);
    const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
    // A character that is cut at the end becomes one replacement character, which is no letter.
    return sentencesOf(buffer.toString('utf8', 0, bytesRead), most);
  } finally {
    await file.close();
  }
}
