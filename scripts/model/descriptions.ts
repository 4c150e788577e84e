import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** What the docblocks in src/model/schema say. */
export interface Descriptions {
  /** Of each shape, by its name in the schema: `imageSize`. */
  readonly shapes: ReadonlyMap<string, string>;
  /** Of each field, by shape and model name: `imageSize.width`. */
  readonly fields: ReadonlyMap<string, string>;
}

const FOLDER = join(import.meta.dirname, '../../src/model/schema');

/** The docblock before a node as one paragraph. */
function docOf(node: ts.Node): string | undefined {
  const [doc] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  const text = doc && ts.getTextOfJSDocComment(doc.comment);
  return text?.replace(/\s+/g, ' ').trim();
}

function nameIn(info: ts.Expression | undefined): string | undefined {
  if (!info || !ts.isObjectLiteralExpression(info)) return undefined;
  for (const property of info.properties) {
    if (
      ts.isPropertyAssignment(property) &&
      property.name.getText() === 'name' &&
      ts.isStringLiteral(property.initializer)
    ) {
      return property.initializer.text;
    }
  }
  return undefined;
}

function variables(): readonly ts.VariableDeclaration[] {
  return globSync('*.ts', { cwd: FOLDER })
    .sort()
    .flatMap((name) => {
      const path = join(FOLDER, name);
      const source = ts.createSourceFile(
        path,
        readFileSync(path, 'utf8'),
        ts.ScriptTarget.ES2022,
        true,
      );
      return source.statements
        .filter(ts.isVariableStatement)
        .flatMap((s) => [...s.declarationList.declarations]);
    });
}

/** Reads the docblocks of the schemas from their source. */
export function schemaDescriptions(): Descriptions {
  const declared = variables();
  const literals = new Map(
    declared.flatMap(({ name, initializer }) =>
      initializer && ts.isObjectLiteralExpression(initializer)
        ? [[name.getText(), initializer]]
        : [],
    ),
  );
  const shapes = new Map<string, string>();
  const fields = new Map<string, string>();
  const gather = (shape: string, literal: ts.ObjectLiteralExpression): void => {
    for (const property of literal.properties) {
      if (ts.isSpreadAssignment(property)) {
        const spread = literals.get(property.expression.getText());
        if (spread) gather(shape, spread);
      } else {
        const doc = docOf(property);
        if (doc) fields.set(`${shape}.${property.name.getText()}`, doc);
      }
    }
  };
  for (const { initializer, parent } of declared) {
    if (!initializer || !ts.isCallExpression(initializer)) continue;
    const [info, literal] = initializer.arguments;
    const shape = nameIn(info);
    if (!shape || !literal || !ts.isObjectLiteralExpression(literal)) continue;
    const doc = docOf(parent.parent);
    if (doc) shapes.set(shape, doc);
    gather(shape, literal);
  }
  return { shapes, fields };
}
