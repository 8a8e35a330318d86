/** Numbers as programs and people write them: full-width digits, thousands set apart, a decimal comma, 5 × 10⁻⁴. */

/** What parts a number's whole part from its fraction. */
export type DecimalSign = '.' | ',';

/** Longer texts are no numbers. */
const longest = 60;
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const raisedRun = /[⁺⁻⁰¹²³⁴-⁹]+/gu;

/** A number as most programs write it, with a decimal point: nothing in it has to be looked up. */
const usual = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/** Thousands are set apart by one sign all along, and begin with a digit that is not 0. */
function pattern(decimal: '\\.' | ',', thousands: ',' | '.', noDigits: string): RegExp {
  const whole = `\\d+|[1-9]\\d{0,2}(?:([${thousands} '’])\\d{3}(?:\\3\\d{3})*)`;
  const fraction = `${decimal}(${noDigits})`;
  return new RegExp(
    `^([+-]?)(?:(?<whole>${whole})(?:${fraction})?|${decimal}(\\d+))(?:e([+-]?\\d+))?$`,
    'i',
  );
}
/** "2." is a number, "2," is the end of a part of a sentence. */
const patterns: Readonly<Record<DecimalSign, RegExp>> = {
  '.': pattern('\\.', ',', '\\d*'),
  ',': pattern(',', '.', '\\d+'),
};

/** The same text in ASCII: full-width signs, raised exponents, every kind of minus and of space. */
function inAscii(text: string): string {
  const exponent = (run: string) =>
    `^${Array.from(run, (sign) => (sign === '⁻' ? '-' : sign === '⁺' ? '' : raised.indexOf(sign))).join('')}`;
  return text
    .replace(raisedRun, exponent)
    .normalize('NFKC')
    .replace(/[−‐‒–—]/g, '-')
    .replace(/。/g, '.')
    .replace(/、/g, ',')
    .trim()
    .replace(/\s*[×·⋅x*]\s*10(?:\^([+-]?\d+)|([+-]\d+))$/i, 'e$1$2');
}

/** A number's text as JavaScript reads it: "-1234.5e-3"; null where the text is no number with this decimal sign. */
export function canonicalNumeral(text: string, decimal: DecimalSign): string | null {
  if (text.length > longest) return null;
  if (usual.test(text) && (decimal === '.' || !text.includes('.'))) return text;
  const parts = patterns[decimal].exec(inAscii(text));
  if (!parts) return null;
  const [, sign = '', , , afterWhole, alone, exponent] = parts;
  const whole = (parts.groups?.whole ?? '0').replace(/\D/g, '');
  const fraction = afterWhole ?? alone ?? '';
  return `${sign === '-' ? '-' : ''}${whole}${fraction && `.${fraction}`}${exponent ? `e${exponent}` : ''}`;
}

/** The number that a text is, or NaN. */
export function readNumeral(text: string, decimal: DecimalSign): number {
  const canonical = canonicalNumeral(text, decimal);
  return canonical === null ? Number.NaN : Number(canonical);
}
