const superscripts: Readonly<Record<string, string>> = {
  '-': '⁻', '0': '⁰', '1': '¹', '2': '²', '3': '³', '4': '⁴', '5': '⁵', '6': '⁶', '7': '⁷', '8': '⁸', '9': '⁹',
};

/** Numbers as print has them: `-1.5e-7` becomes `−1.5×10⁻⁷`, `1e-6` becomes `10⁻⁶`, `Infinity` becomes `∞`. For numbers only, not for prose. */
export function typeset(numbers: string): string {
  return numbers
    .replace(/(?<![\d.])1e(-?\d+)/g, (_, power: string) => `10${raised(power)}`)
    .replace(/(\d)e(-?\d+)/g, (_, digit: string, power: string) => `${digit}×10${raised(power)}`)
    .replace(/-(?=[\d∞I])/g, '−')
    .replace(/Infinity/g, '∞');
}

function raised(power: string): string {
  return [...power].map((character) => superscripts[character]).join('');
}
