import type * as z from 'zod/mini';
import { leafKinds } from './schema/leaf.ts';
import { wireInfo } from './schema/shape.ts';
import type { WireInfo } from './schema/shape.ts';

/** Any schema as zod's introspection shows it. */
export type AnySchema = z.core.$ZodType;

/** What kind of value a schema takes, told apart by how the wire carries it. */
export type WireKind =
  | { readonly type: 'leaf'; readonly leaf: string }
  | { readonly type: 'words'; readonly words: readonly string[] }
  | { readonly type: 'constant'; readonly word: string }
  | { readonly type: 'list'; readonly item: WireKind }
  | { readonly type: 'object'; readonly schemas: readonly AnySchema[] };

/** One field of an object schema, with both its names. */
export interface WireField {
  readonly model: string;
  readonly wire: string;
  readonly kind: WireKind;
  readonly isRequired: boolean;
  readonly isInKnf: boolean;
}

/** `datePublished` as the wire has it: `date_published`. */
function snakeCase(model: string): string {
  return model.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function definition(schema: AnySchema): z.core.$ZodTypes['_zod']['def'] {
  return (schema as z.core.$ZodTypes)._zod.def;
}

/** What the wire needs to know of an object schema; throws for a schema that is none of ours. */
export function infoOf(schema: AnySchema): WireInfo {
  const info = wireInfo.get(schema);
  if (!info) throw new TypeError('not an object schema of the model');
  return info;
}

function kindOf(schema: AnySchema): WireKind {
  const leaf = leafKinds.get(schema);
  if (leaf) return { type: 'leaf', leaf: leaf.kind };
  if (wireInfo.has(schema)) return { type: 'object', schemas: [schema] };
  const def = definition(schema);
  switch (def.type) {
    case 'readonly':
      return kindOf(def.innerType);
    case 'array':
      return { type: 'list', item: kindOf(def.element) };
    case 'enum':
      return { type: 'words', words: Object.values(def.entries).map(String) };
    case 'literal':
      return { type: 'constant', word: String(def.values[0]) };
    case 'union':
      return { type: 'object', schemas: def.options };
    default:
      throw new TypeError(`the wire has no word for a schema of type ${def.type}`);
  }
}

/**
 * The fields of an object schema as the wire has them, in the schema's order.
 *
 * @param schema one made by `shape`
 * @throws TypeError for a schema that is none of ours
 */
export function wireFieldsOf(schema: AnySchema): readonly WireField[] {
  const info = infoOf(schema);
  const inKnf = new Set(info.inKnf);
  const outer = definition(schema);
  const object = outer.type === 'readonly' ? definition(outer.innerType) : outer;
  if (object.type !== 'object') throw new TypeError(`${info.name} is not an object schema`);
  return Object.entries(object.shape)
    .filter(([model]) => model !== 'extra')
    .map(([model, field]) => {
      const def = definition(field);
      const isRequired = def.type !== 'optional';
      return {
        model,
        wire: info.rename?.[model] ?? snakeCase(model),
        kind: kindOf(isRequired ? field : def.innerType),
        isRequired,
        isInKnf: inKnf.has(model),
      };
    });
}
