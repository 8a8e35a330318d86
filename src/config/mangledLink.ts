/** The fragment of a link as it was written, whatever mail, chat and course software did to it on the way. */

/** Times that a link may have been encoded. */
const mostEncodings = 3;

const entities: readonly (readonly [RegExp, string])[] = [
  [/&(?:amp|#0*38|#x0*26);/gi, '&'],
  [/&(?:num|#0*35|#x0*23);/gi, '#'],
  [/&(?:equals|#0*61|#x0*3d);/gi, '='],
];

function decodedRun(run: string): string {
  try {
    return decodeURIComponent(run);
  } catch {
    return run;
  }
}

/** Takes back HTML's entities and percent signs, each as often as they were put in. */
function decoded(text: string): string {
  let now = text;
  for (let i = 0; i < mostEncodings; i++) {
    const before = now;
    for (const [entity, sign] of entities) now = now.replace(entity, sign);
    now = now.replace(/(?:%[0-9a-f]{2})+/gi, decodedRun);
    if (now === before) break;
  }
  return now;
}

/** What stands behind the number sign of an address; a text that is no address is taken as a fragment. */
function fragmentOf(text: string): string {
  const plain = /[#＃]/.test(text.replace(/&#/g, ''))
    ? text.replace(/&#(?=x?\d)/g, '&\0')
    : decoded(text);
  const hash = plain.search(/[#＃]/);
  if (hash >= 0) return plain.slice(hash + 1).replaceAll('&\0', '&#');
  return /^\w+:\/\//.test(text) ? '' : plain;
}

/** No link of this page ends in one of these. */
const trailing = new Set('.,;:!?\'"`*<>()[]{}、。」』】》〉”’…');

function withoutTrail(text: string): string {
  let end = text.length;
  while (end > 0 && trailing.has(text[end - 1] as string)) end--;
  return text.slice(0, end);
}

/** Signs that a program has made prettier, and those it has put in. */
function asWritten(text: string): string {
  const plain = text
    .replace(/\]\(.*$/s, '') // [link](link)
    .replace(/:~:.*$/s, '') // a browser's own directive
    .normalize('NFKC')
    .replace(/—/g, '--')
    .replace(/[‐‒–−]/g, '-')
    .replace(/[\p{C}\s<>"]+/gu, '')
    .replace(/^[#?/!&]+/, '')
    .replace(/\?/g, '&'); // what somebody added as to a query
  // Quoted-printable, where nothing took it back.
  return plain.includes('=3D') && !/=(?!3D)/.test(plain) ? plain.replaceAll('=3D', '=') : plain;
}

/** The fragment of an address, or of a bare fragment, with or without `#`. Any text gives one. */
export function fragmentIn(text: string): string {
  return withoutTrail(asWritten(decoded(fragmentOf(text))));
}

/** Keys by which others count who opened a link. */
const counters =
  /^(?:utm_\w+|fbclid|gclid|gclsrc|dclid|wbraid|gbraid|msclkid|ttclid|twclid|yclid|igshid|igsh|mc_[ce]id|_ga|_gl|_hsenc|_hsmi|mkt_tok|ref_src|si|spm|from|scene|isappinstalled|nsukey)$/i;

/** True for a part of a link that is none of ours and not worth a word. */
export const isCounter = (key: string) => counters.test(key);
