/**
 * Browsers that follow MathML Core ignore `mathvariant` but for `normal`, so that 𝔼 would be read as E. The letters are therefore
 * written as the characters of Unicode's mathematical alphabets, which every browser shows.
 *
 * @see MathML Core, section 2.1.3, and Unicode, block U+1D400
 */
const alphabets: Readonly<Record<string, { readonly capital: number; readonly small: number; readonly elsewhere: Readonly<Record<string, string>> }>> = {
  'double-struck': { capital: 0x1d538, small: 0x1d552, elsewhere: { C: 'ℂ', H: 'ℍ', N: 'ℕ', P: 'ℙ', Q: 'ℚ', R: 'ℝ', Z: 'ℤ' } },
  'script': { capital: 0x1d49c, small: 0x1d4b6, elsewhere: { B: 'ℬ', E: 'ℰ', F: 'ℱ', H: 'ℋ', I: 'ℐ', L: 'ℒ', M: 'ℳ', R: 'ℛ', e: 'ℯ', g: 'ℊ', o: 'ℴ' } },
  'bold': { capital: 0x1d400, small: 0x1d41a, elsewhere: {} },
};

function letter(variant: string, character: string): string | undefined {
  const alphabet = alphabets[variant];
  if (alphabet === undefined) return undefined;
  if (Object.hasOwn(alphabet.elsewhere, character)) return alphabet.elsewhere[character];
  const code = character.codePointAt(0)!;
  return String.fromCodePoint(code >= 97 ? alphabet.small + code - 97 : alphabet.capital + code - 65);
}

/** Around what is shown, and what a page of HTML says of it without being told: the name space, a choice among one, an operator that is upright, a parenthesis that is one. */
const idle = /<annotation .*?<\/annotation>|<\/?semantics>|<\/?span(?: class="katex")?>| xmlns="[^"]*"|(?<=<mo[^>]*) mathvariant="normal"| fence="true"/gs;

/** MathML with the letters of styled alphabets as characters of their own, without the TeX source that it came from. */
export function presentation(mathml: string): string {
  return mathml.replace(idle, '').replace(/<mi mathvariant="([a-z-]+)">([A-Za-z])<\/mi>/g, (element, variant: string, character: string) => {
    const styled = letter(variant, character);
    return styled === undefined ? element : `<mi>${styled}</mi>`;
  });
}
