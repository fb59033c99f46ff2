/** LaTeX as one line of Unicode, for terminals. Not a typesetter: it knows what our statements use and leaves the rest readable. */

const SYMBOLS: Readonly<Record<string, string>> = {
  alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', epsilon: 'ε', varepsilon: 'ε', zeta: 'ζ', eta: 'η', theta: 'θ', kappa: 'κ',
  lambda: 'λ', mu: 'μ', nu: 'ν', xi: 'ξ', pi: 'π', rho: 'ρ', sigma: 'σ', tau: 'τ', phi: 'φ', varphi: 'φ', chi: 'χ', psi: 'ψ', omega: 'ω',
  Gamma: 'Γ', Delta: 'Δ', Theta: 'Θ', Lambda: 'Λ', Sigma: 'Σ', Phi: 'Φ', Psi: 'Ψ', Omega: 'Ω',
  cdot: '·', times: '×', neq: '≠', ne: '≠', leq: '≤', le: '≤', geq: '≥', ge: '≥', in: '∈', notin: '∉', infty: '∞', to: '→',
  sim: '~', approx: '≈', propto: '∝', pm: '±', sum: 'Σ', prod: 'Π', int: '∫', mid: '|', vert: '|', lvert: '|', rvert: '|',
  ldots: '…', dots: '…', cdots: '…', wedge: '∧', vee: '∨', land: '∧', lor: '∨', lnot: '¬', equiv: '≡', prec: '≺', max: 'max', min: 'min',
  lfloor: '⌊', rfloor: '⌋', lceil: '⌈', rceil: '⌉', ',': ' ', ';': ' ', ':': ' ', ' ': ' ', quad: '  ', qquad: '   ', '!': '',
  '{': '{', '}': '}', '%': '%', '&': '&', '_': '_', '|': '‖',
  left: '', right: '', big: '', Big: '', bigl: '', bigr: '', Bigl: '', Bigr: '', displaystyle: '', limits: '', nolimits: '', mathopen: '', mathclose: '',
};
const ACCENTS: Readonly<Record<string, string>> = { hat: '\u0302', bar: '\u0304', overline: '\u0304', tilde: '\u0303', dot: '\u0307', widehat: '\u0302' };
const FONTS: readonly string[] = ['mathbb', 'mathrm', 'operatorname', 'text', 'textrm', 'mathit', 'mathcal', 'mathsf', 'mathbf', 'mathop', 'mathrel', 'mathbin'];
const RAISED: Readonly<Record<string, string>> = Object.fromEntries([...'0123456789+-−()=nki'].map((c, i) => [c, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾⁼ⁿᵏⁱ'][i] ?? c]));
const LOWERED: Readonly<Record<string, string>> = Object.fromEntries([...'0123456789+-−()=aehijklmnoprstuvx'].map((c, i) => [c, [...'₀₁₂₃₄₅₆₇₈₉₊₋₋₍₎₌ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ'][i] ?? c]));

/** A fraction's part needs brackets where a sign would bind it wrongly. */
function grouped(text: string): string {
  return /^[\p{L}\p{M}\p{N}₀-₉ₐ-ₜᵢⱼᵣᵤᵥ.²³¹⁰-⁹]+$/u.test(text) ? text : `(${text})`;
}

function script(text: string, map: Readonly<Record<string, string>>, mark: string): string {
  const compact = text.replaceAll(' ', '');
  if (compact !== '' && [...compact].every((c) => c in map)) return [...compact].map((c) => map[c]).join('');
  return `${mark}${[...text].length === 1 ? text : `(${text})`}`;
}

class Reader {
  readonly #tex: string;
  #at = 0;

  constructor(tex: string) {
    this.#tex = tex;
  }

  /** Text up to the closing brace, or the end. */
  sequence(): string {
    let text = '';
    while (this.#at < this.#tex.length && this.#tex[this.#at] !== '}') text += this.#item();
    return text;
  }

  #group(): string {
    while (this.#tex[this.#at] === ' ') this.#at++;
    if (this.#tex[this.#at] !== '{') return this.#item();
    this.#at++;
    const text = this.sequence();
    this.#at++;
    return text;
  }

  #item(): string {
    const c = this.#tex[this.#at] ?? '';
    if (c === '{') return this.#group();
    this.#at++;
    if (c === '_') return script(this.#group(), LOWERED, '_');
    if (c === '^') return script(this.#group(), RAISED, '^');
    if (c === '~') return ' ';
    if (c !== '\\') return c;
    const name = /^(?:[A-Za-z]+|.)/u.exec(this.#tex.slice(this.#at))?.[0] ?? '';
    this.#at += name.length;
    if (name === 'frac' || name === 'tfrac' || name === 'dfrac') return `${grouped(this.#group())}/${grouped(this.#group())}`;
    if (name === 'binom') return `C(${this.#group()}, ${this.#group()})`;
    if (name === 'sqrt') return `√${grouped(this.#group())}`;
    if (name in ACCENTS) return `${this.#group()}${ACCENTS[name]}`.normalize('NFC');
    if (FONTS.includes(name)) return this.#group();
    if (/^[A-Za-z]/.test(name) && name in SYMBOLS && SYMBOLS[name] !== '') {
      // A control word swallows the space behind it.
      while (this.#tex[this.#at] === ' ' && !'≠≤≥∈∉→~≈∝±≡≺∧∨'.includes(SYMBOLS[name] ?? '')) this.#at++;
      return SYMBOLS[name] ?? '';
    }
    return SYMBOLS[name] ?? name;
  }
}

/**
 * @returns One line of Unicode.
 * @example plainMath('\\mathbb{P}(P_k \\neq 0) \\geq 1-e^{-n p_0 g_k}') // => 'P(Pₖ ≠ 0) ≥ 1-e^(-n p₀ gₖ)'
 */
export function plainMath(tex: string): string {
  const reader = new Reader(tex);
  return reader.sequence().replaceAll(/\s*([≠≤≥∈∉≈=~])\s*/g, ' $1 ').replaceAll(/ {2,}/g, ' ').trim();
}
