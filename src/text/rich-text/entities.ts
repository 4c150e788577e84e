/** Names of the characters U+00A0 to U+00FF in order (HTML 4.01 § 24.2). */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

/** Further names, each with its character: what editors of texts use (HTML 4.01 § 24.4, and Sami letters). */
const OTHERS =
  'amp& lt< gt> quot" apos\' hellip… ndash– mdash— lsquo‘ rsquo’ sbquo‚ ldquo“ rdquo” bdquo„ lsaquo‹ rsaquo› bull• dagger† permil‰ prime′ Prime″ euro€ trade™ larr← uarr↑ rarr→ darr↓ harr↔ minus− infin∞ asymp≈ ne≠ le≤ ge≥ sum∑ radic√ OElig\u0152 oelig\u0153 Scaron\u0160 scaron\u0161 Zcaron\u017d zcaron\u017e Ccaron\u010c ccaron\u010d Dstrok\u0110 dstrok\u0111 ENG\u014a eng\u014b Tstrok\u0166 tstrok\u0167 Yuml\u0178 fnof\u0192 circˆ tilde˜ ensp\u2002 emsp\u2003 thinsp\u2009 zwnj\u200c zwj\u200d lrm\u200e rlm\u200f Tab\t NewLine\n colon: sol/ lpar( rpar) excl! num# percnt% commat@ lowbar_ plus+ equals= semi; quest? period. comma, hyphen‐ nbhy‑ check✓ star☆ starf★ phone☎';

let names: ReadonlyMap<string, string> | undefined;

function characters(): ReadonlyMap<string, string> {
  names ??= new Map([
    ...LATIN.split(' ').map((name, index) => [name, String.fromCharCode(160 + index)] as const),
    ...OTHERS.split(' ').map((pair) => [pair.slice(0, -1), pair.slice(-1)] as const),
  ]);
  return names;
}

/** HTML Standard § 13.2.5.80: what a numeric reference means, however wrong the number. */
function characterOf(code: number): string {
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd';
  if (code >= 0x80 && code <= 0x9f) {
    return new TextDecoder('windows-1252').decode(Uint8Array.of(code));
  }
  return String.fromCodePoint(code);
}

/** Text with its character references replaced; a name that is not known stays as it is. */
export function withoutReferences(text: string): string {
  return text.replace(
    /&(?:#(\d+);?|#x([\da-f]+);?|([a-z]\w*);)/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (decimal) return characterOf(Number(decimal));
      return hex ? characterOf(parseInt(hex, 16)) : (characters().get(name ?? '') ?? whole);
    },
  );
}
