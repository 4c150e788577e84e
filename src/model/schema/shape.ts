import * as z from 'zod/mini';

/** What a schema cannot say of itself, and the wire needs. */
export interface WireInfo {
  /** Name of the shape in the decoder's table and in the JSON Schema. */
  readonly name: string;
  /** Wire names that are not simply the model's name in snake_case. */
  readonly rename?: Readonly<Record<string, string>>;
  /** Model names that stand inside the `_knf` extension object on the wire. */
  readonly inKnf?: readonly string[];
}

/** Each object schema with what the wire needs to know of it. */
export const wireInfo = z.registry<WireInfo>();

/** Fields that the format does not know, kept as they came and written back on encoding. */
const extra = z.optional(z.record(z.string(), z.unknown()));

/**
 * An object of the model: strict, so that a misspelt field is refused when writing, and with room
 * for what the feed says beyond the format.
 */
export function shape<const Fields extends z.core.$ZodShape>(
  info: WireInfo,
  fields: Fields,
): z.ZodMiniReadonly<z.ZodMiniObject<Fields & { extra: typeof extra }, z.core.$strict>> {
  const schema = z.readonly(z.strictObject({ ...fields, extra }));
  wireInfo.add(schema, info);
  return schema;
}
