import { capitalised } from './capitalised.ts';

/**
 * The decoder's table: what the schemas say, as one line of text for each object. A script writes
 * it from the schemas, so that a page that reads a feed need not load a schema library.
 *
 * One field reads `wire[:model]=kind`, with `*` after it for a list and `!` where it is required.
 * A kind is a leaf, `a|b` for a word out of a set, `@shape` for an object (`@a/b` by its `type`),
 * `'word` for a constant of the model, or `&shape` for an object whose fields stand in ours.
 */

/** How one value is read. */
export type LeafKind =
  | 'text'
  | 'line'
  | 'token'
  | 'flag'
  | 'number'
  | 'amount'
  | 'count'
  | 'pixels'
  | 'fraction'
  | 'latitude'
  | 'longitude'
  | 'link'
  | 'picture'
  | 'instant'
  | 'eventTime'
  | 'date'
  | 'programTime'
  | 'zone'
  | 'language'
  | 'postalCode'
  | 'municipality'
  | 'country'
  | 'currency'
  | 'decimal'
  | 'mediaType'
  | 'placeholder'
  | 'rrule'
  | 'organisationNumber'
  | 'richText';

/** One field of a shape. */
export interface Field {
  readonly model: string;
  /** A `LeafKind`, words, or the names of shapes, as the table has it behind the sigil. */
  readonly kind: string;
  /** `@` for an object, `&` for one whose fields stand in ours, `'` for a constant; empty for a leaf or words. */
  readonly sigil: string;
  readonly isList: boolean;
  /** Words that the value may be. */
  readonly words: readonly string[] | undefined;
  /** Shapes that the value may have; the first where its `type` names none. */
  readonly shapes: readonly string[] | undefined;
}

/** Fields by their wire name, and the constants that the model carries. */
export interface Shape {
  readonly fields: ReadonlyMap<string, Field>;
  readonly required: readonly [wire: string, model: string][];
  readonly constants: readonly [model: string, word: string][];
}

/** `date_published` as the model has it: `datePublished`. */
function camelCase(wire: string): string {
  const [first = '', ...others] = wire.split('_');
  return first + others.map(capitalised).join('');
}

/** Taken apart without expressions: an engine would compile each before the first list is painted. */
function parseShape(line: string): Shape {
  const fields = new Map<string, Field>();
  const required: [string, string][] = [];
  const constants: [string, string][] = [];
  for (const entry of line.split(' ')) {
    const [names = '', how = ''] = entry.split('=');
    const [wire = '', model = camelCase(wire)] = names.split(':');
    const sigil = "@&'".includes(how.charAt(0)) ? how.charAt(0) : '';
    const [unmarked = '', bang] = how.slice(sigil.length).split('!');
    const [kind = '', star] = unmarked.split('*');
    if (sigil === "'") constants.push([model, kind]);
    if (bang !== undefined) required.push([wire, model]);
    fields.set(wire, {
      model,
      kind,
      sigil,
      isList: star !== undefined,
      shapes: sigil === '@' ? kind.split('/') : undefined,
      words: !sigil && kind.includes('|') ? kind.split('|') : undefined,
    });
  }
  return { fields, required, constants };
}

/** Reads the table; each shape is parsed when a feed first needs it. */
export function shapesOf(table: Readonly<Record<string, string>>): (name: string) => Shape {
  const parsed = new Map<string, Shape>();
  return (name) => {
    let shape = parsed.get(name);
    if (!shape) parsed.set(name, (shape = parseShape(table[name] ?? '')));
    return shape;
  };
}
