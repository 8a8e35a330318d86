/** Numbers, lists and times as a language writes them. */

/** What the words of a language are written with. */
export interface Formats {
  /** "1,200". */
  integer(value: number | bigint): string;
  /** A fixed number of decimals: losses and distances have three, "−1.386"; fewer where the number is large, "4,370", "1.47 × 10¹³". */
  fixed(value: number, decimals?: number): string;
  /** At most so many significant digits: "0.0043", "22", "7 × 10⁻⁵". */
  significant(value: number, digits: number): string;
  /** Exactly so many: "1.0", "7.0 × 10⁻⁵". */
  exactly(value: number, digits: number): string;
  /** "a, b and c". */
  list(words: readonly string[]): string;
  /** Time of day, "12:04". */
  time(milliseconds: number): string;
  /** "November 20". */
  day(milliseconds: number): string;
}

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** What rounds to zero has no sign. */
const minus = (text: string) => text.replace(/^-(?=[0.]+$)/, '').replace('-', '−');

/** Where a power of ten is easier to read than the digits. */
const isFar = (value: number) =>
  value !== 0 && !(Math.abs(value) >= 1e-3 && Math.abs(value) < 1e6) && Number.isFinite(value);

/** Decimals that still fit beside so large a number. */
function fitting(value: number, decimals: number): number {
  if (Math.abs(value) < 1e3) return decimals;
  return Math.min(decimals, Math.abs(value) < 1e4 ? 1 : 0);
}

/** "7.2 × 10⁻⁵". */
function scientific(value: number, digits: number): string {
  const [factor = '', exponent = ''] = value.toExponential(digits - 1).split('e');
  const power = exponent
    .replace('+', '')
    .replace('-', '⁻')
    .replace(/\d/g, (digit) => raised[Number(digit)] ?? '');
  return `${minus(factor)} × 10${power}`;
}
const withoutZeros = (text: string) => text.replace(/\.?0+(?= ×)/, '');

/** Chinese characters stand apart from Latin letters and digits. */
const spaced = (text: string) =>
  text.replace(/(\p{Script=Han})(?=[A-Za-z0-9])|([A-Za-z0-9])(?=\p{Script=Han})/gu, '$1$2 ');

/** Makes each kind of number's formatter once. */
function numbers(locale: string) {
  const made = new Map<string, Intl.NumberFormat>();
  return (value: number | bigint, options: Intl.NumberFormatOptions) => {
    const key = JSON.stringify(options);
    const format = made.get(key) ?? new Intl.NumberFormat(locale, options);
    made.set(key, format);
    return minus(format.format(value));
  };
}

export function formats(locale: string): Formats {
  const number = numbers(locale);
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const time = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' });
  return {
    integer: (value) => number(value, { maximumFractionDigits: 0 }),
    fixed: (value, decimals = 3) => {
      if (decimals > 0 && Math.abs(value) >= 1e6 && Number.isFinite(value)) {
        return scientific(value, 3);
      }
      const shown = fitting(value, decimals);
      return number(value, { minimumFractionDigits: shown, maximumFractionDigits: shown });
    },
    significant: (value, digits) =>
      isFar(value)
        ? withoutZeros(scientific(value, digits))
        : number(value, { maximumSignificantDigits: digits }),
    exactly: (value, digits) =>
      isFar(value)
        ? scientific(value, digits)
        : number(value, { minimumSignificantDigits: digits, maximumSignificantDigits: digits }),
    list: (words) => spaced(list.format(words)),
    time: (milliseconds) => time.format(milliseconds),
    day: (milliseconds) => day.format(milliseconds),
  };
}
