import { Feed } from '../../src/model/schema/feed.ts';
import { infoOf, wireFieldsOf } from '../../src/model/wire.ts';
import type { AnySchema, WireField, WireKind } from '../../src/model/wire.ts';
import { schemaDescriptions } from './descriptions.ts';
import type { Descriptions } from './descriptions.ts';
import { LEAF_SCHEMAS } from './leaf-schemas.ts';
import type { JsonSchema } from './leaf-schemas.ts';

const DRAFT = 'https://json-schema.org/draft/2020-12/schema';

function reference(schema: AnySchema): JsonSchema {
  return { $ref: `#/$defs/${infoOf(schema).name}` };
}

/** The word by which a shape is chosen, and whether it stands in `_knf`. */
function constantOf(schema: AnySchema): { word: string; isInKnf: boolean } | undefined {
  for (const { kind, isInKnf } of wireFieldsOf(schema)) {
    if (kind.type === 'constant') return { word: kind.word, isInKnf };
  }
  return undefined;
}

/** The first shape, unless the object's `type` names another. */
function choice([first, ...others]: readonly AnySchema[]): JsonSchema {
  if (!first) return {};
  return others.reduce<JsonSchema>((otherwise, schema) => {
    const constant = constantOf(schema);
    const names = { properties: { type: { const: constant?.word } }, required: ['type'] };
    return {
      if: constant?.isInKnf ? { properties: { _knf: names }, required: ['_knf'] } : names,
      then: reference(schema),
      else: otherwise,
    };
  }, reference(first));
}

function valueSchema(kind: WireKind): JsonSchema {
  switch (kind.type) {
    case 'leaf':
      return LEAF_SCHEMAS[kind.leaf as keyof typeof LEAF_SCHEMAS];
    case 'words':
      return { enum: kind.words };
    case 'constant':
      return { const: kind.word };
    case 'list':
      return { type: 'array', items: valueSchema(kind.item) };
    case 'object':
      return choice(kind.schemas);
  }
}

function objectSchema(fields: readonly WireField[], shape: string, { fields: docs }: Descriptions) {
  const properties: Record<string, JsonSchema> = {};
  for (const field of fields) {
    const doc = docs.get(`${shape}.${field.model}`);
    const description = doc ? { description: doc } : {};
    if (field.wire === 'content_html') {
      properties['content_html'] = { type: 'string', ...description };
      properties['content_text'] = { type: 'string', ...description };
    } else properties[field.wire] = { ...valueSchema(field.kind), ...description };
  }
  const required = fields.filter((field) => field.isRequired && field.kind.type !== 'constant');
  return {
    type: 'object',
    properties,
    ...(required.length > 0 ? { required: required.map(({ wire }) => wire) } : {}),
  };
}

function definition(schema: AnySchema, descriptions: Descriptions): JsonSchema {
  const { name } = infoOf(schema);
  const fields = wireFieldsOf(schema);
  const inKnf = fields.filter((field) => field.isInKnf);
  const object = objectSchema(
    fields.filter((field) => !field.isInKnf),
    name,
    descriptions,
  );
  const description = descriptions.shapes.get(name);
  if (inKnf.length > 0) {
    object.properties['_knf'] = {
      description: 'What JSON Feed has no words for.',
      ...objectSchema(inKnf, name, descriptions),
    };
  }
  return { ...(description ? { description } : {}), ...object };
}

function schemasIn(kind: WireKind): readonly AnySchema[] {
  return kind.type === 'object' ? kind.schemas : kind.type === 'list' ? schemasIn(kind.item) : [];
}

/** A schema and all that it refers to, itself first. */
function reachable(root: AnySchema): readonly AnySchema[] {
  const seen = new Set([root]);
  for (const schema of seen) {
    for (const { kind } of wireFieldsOf(schema)) {
      for (const other of schemasIn(kind)) seen.add(other);
    }
  }
  return [...seen];
}

/**
 * The format on the wire as JSON Schemas, one for each type, each complete in itself: what the
 * model's schemas say, in the words of their docblocks.
 *
 * @returns the schemas by file name: `feed.json`, `image-size.json`
 */
export function jsonSchemas(): Readonly<Record<string, JsonSchema>> {
  const descriptions = schemaDescriptions();
  const all = reachable(Feed);
  return Object.fromEntries(
    all.map((root) => {
      const { name } = infoOf(root);
      const file = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      const $defs = Object.fromEntries(
        reachable(root).map((schema) => [infoOf(schema).name, definition(schema, descriptions)]),
      );
      const schema = { $schema: DRAFT, title: name, $ref: `#/$defs/${name}`, $defs };
      return [`${file}.json`, schema];
    }),
  );
}
