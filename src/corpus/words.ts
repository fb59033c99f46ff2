/**
 * A text as a stream of words, in memory that does not grow with the text. A word is a maximal run of letters, marks and
 * digits that begins with a letter or a digit, with single apostrophes allowed inside; it is lower-cased and in Unicode
 * normal form C. No dictionary is consulted: scripts that do not separate words give one word per unbroken run. The
 * alternative, `Intl.Segmenter`, would make counts depend on the ICU data of the Node version.
 */
import { DomainError } from '../errors.ts';

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{M}\p{N}]+)*/gu;
const INSIDE = /[\p{L}\p{M}\p{N}'’]/u;

/** A longer run is not a word, and keeping it would let memory grow with the text. */
export const LONGEST_WORD = 65_536;

/**
 * The words of a whole text, in order.
 *
 * @example wordsOf('The cat, the CAT’s hat.') // => ['the', 'cat', 'the', "cat's", 'hat']
 */
export function wordsOf(text: string): string[] {
  const found = text.match(WORD) ?? [];
  // Letter by letter ASCII needs no normal form, and most words of most texts are ASCII.
  return found.map((word) => word.toLowerCase().normalize('NFC').replaceAll('’', "'"));
}

/** Index of the first character of the run that may continue in the next chunk; `text.length` if there is none. */
function openRun(text: string): number {
  let start = text.length;
  while (start > 0) {
    const low = text.charCodeAt(start - 1);
    const width = low >= 0xdc00 && low <= 0xdfff && start > 1 ? 2 : 1;
    if (!INSIDE.test(text.slice(start - width, start))) break;
    start -= width;
  }
  return start;
}

/**
 * The words of a stream of UTF-8 bytes, in batches, however the bytes are cut into chunks.
 *
 * @param chunks - Pieces of the text; a character or a word may be cut anywhere.
 * @param owner - Who is named in errors: the file.
 * @throws {DomainError} if the bytes are not text: a NUL byte, invalid UTF-8, or a run of more than 65,536 characters.
 * @example for await (const batch of words(createReadStream(path), path)) count(batch);
 */
export async function* words(chunks: AsyncIterable<Uint8Array>, owner: string): AsyncGenerator<readonly string[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let pending = '';
  let offset = 0;
  const decode = (bytes?: Uint8Array): string => {
    try {
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
    } catch {
      throw new DomainError({
        owner, condition: `must be text in UTF-8, and bytes ${offset} to ${offset + (bytes?.length ?? 0)} are not`,
        advice: 'convert it to UTF-8, for example with iconv',
      });
    }
  };
  for await (const bytes of chunks) {
    const nul = bytes.indexOf(0);
    if (nul >= 0) {
      throw new DomainError({
        owner, condition: `must be text, and byte ${offset + nul} is NUL`, advice: 'a binary file, or UTF-16: give UTF-8 text',
      });
    }
    const text = pending + decode(bytes);
    const end = openRun(text);
    pending = text.slice(end);
    if (pending.length > LONGEST_WORD) {
      throw new DomainError({
        owner, condition: `must be made of words, and has a run of more than ${LONGEST_WORD} letters before byte ${offset + bytes.length}`,
        advice: 'give a text whose words are separated',
      });
    }
    offset += bytes.length;
    const batch = wordsOf(text.slice(0, end));
    if (batch.length > 0) yield batch;
  }
  const last = wordsOf(pending + decode());
  if (last.length > 0) yield last;
}
