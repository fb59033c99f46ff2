import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DomainError } from '../../src/errors.ts';
import { LONGEST_WORD, words, wordsOf } from '../../src/corpus/words.ts';

async function* cut(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let at = 0;
  for (let i = 0; at < bytes.length; i++) {
    const size = Math.max(1, sizes[i % Math.max(1, sizes.length)] ?? 1);
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

async function read(text: string | Uint8Array, sizes: readonly number[] = [1 << 20]): Promise<string[]> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const found: string[] = [];
  for await (const batch of words(cut(bytes, sizes), 'sample.txt')) found.push(...batch);
  return found;
}

const TEXT = "The cat; the CAT’s hat, don't 'quote' me.\nÉcole école 1984 x2 — Ελλάς ΟΔΟΣ 𝐀𝐁 naïve re\u0301sume\u0301\t日本語 ''tis rock'n'roll";

describe('words of a text', () => {
  it('are runs of letters, marks and digits in lower case, with apostrophes inside', () => {
    expect(wordsOf("The cat; the CAT’s 'hat'")).toEqual(['the', 'cat', 'the', "cat's", 'hat']);
    expect(wordsOf("rock'n'roll x2 1984 a--b")).toEqual(["rock'n'roll", 'x2', '1984', 'a', 'b']);
  });

  it('are the same whether accents are composed or not', () => {
    expect(wordsOf('re\u0301sume\u0301')).toEqual(wordsOf('résumé'));
    expect(wordsOf('RE\u0301SUME\u0301')).toEqual(['résumé']);
  });

  it('keep the final sigma of Greek and letters beyond the basic plane', () => {
    expect(wordsOf('ΟΔΟΣ 𝐀𝐁')).toEqual(['οδος', '𝐀𝐁']);
  });

  it('are none where there is no letter', () => {
    expect(wordsOf("' - … !!! ''")).toEqual([]);
    expect(wordsOf('')).toEqual([]);
  });
});

describe('words of a stream', () => {
  it('do not depend on where the bytes are cut, even inside a character', async () => {
    const whole = wordsOf(TEXT);
    expect(whole).toHaveLength(20);
    for (let size = 1; size <= 9; size++) expect(await read(TEXT, [size])).toEqual(whole);
  });

  it('do not depend on the cuts, for any text', async () => {
    const letters = fc.constantFrom('a', 'É', 'e\u0301', '𝐀', '日', "'", '’', ' ', '-', '\n', '7', '\u0301', '😀', 'ς');
    await fc.assert(
      fc.asyncProperty(fc.array(letters, { maxLength: 60 }), fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 }), async (parts, sizes) => {
        const text = parts.join('');
        expect(await read(text, sizes)).toEqual(wordsOf(text));
      }),
      { seed: 4, numRuns: 300 },
    );
  });

  it('refuse a binary file, naming the byte', async () => {
    const bytes = new Uint8Array([0x61, 0x20, 0x62, 0x00, 0x63]);
    await expect(read(bytes, [2])).rejects.toThrow(/sample\.txt: must be text, and byte 3 is NUL/);
    await expect(read(bytes)).rejects.toThrow(DomainError);
  });

  it('refuse what is not UTF-8, also where the text ends within a character', async () => {
    await expect(read(new Uint8Array([0x61, 0xff, 0x62]))).rejects.toThrow(/must be text in UTF-8/);
    await expect(read(new Uint8Array([0x61, 0x20, 0xc3]))).rejects.toThrow(/must be text in UTF-8/);
  });

  it('refuse a run that no language has, instead of keeping it', async () => {
    await expect(read('a'.repeat(LONGEST_WORD + 2), [4096])).rejects.toThrow(/run of more than 65536 letters/);
    expect(await read('a'.repeat(LONGEST_WORD), [4096])).toHaveLength(1);
  });
});
