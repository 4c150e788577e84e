import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { compilerOptions, faultsOf, root } from '../support/compiler.ts';

/**
 * Each function that a developer imports has an example in its documentation, which an editor shows.
 * Here the compiler reads each of them and each is run: `expression; // → value` must give the value.
 */
/** The modules of the package that have functions. */
const MODULES: Readonly<Record<string, string>> = {
  model: 'src/model/index.ts',
  regions: 'src/regions/index.ts',
  feed: 'src/feed/index.ts',
  text: 'src/text/index.ts',
  'rich-text': 'src/text/rich-text/node.ts',
  formats: 'src/formats/index.ts',
  server: 'src/server/index.ts',
  snippet: 'src/server/snippet.ts',
};

/** What examples take as given, borders of Kongsberg among it; their fetch has the demonstration's feed for an answer. */
const GIVEN = `
import demo from './demo/feed.json' with { type: 'json' };
import { regionMapFile } from './src/server/region-map-file.ts';
import { pageEnvironment } from './src/feed/index.ts';
import type { Event, EventTime, Feed, LinkUrl, PlainDate } from './src/model/index.ts';
import type { Messages } from './src/text/index.ts';
globalThis.fetch = async () => Response.json(demo);
const feed: Feed = decodeFeed(demo).feed!;
const event: Event = {
  kind: 'event',
  id: 'frokost',
  title: 'Frokostmøte',
  start: '2023-03-30T08:00' as EventTime,
  end: '2023-03-30T09:30' as EventTime,
  registration: { status: 'open', url: 'https://knf.example/meld-pa' as LinkUrl },
};
const messages: Messages = await loadMessages('nb');
const { file: geometry } = await regionMapFile(
  {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: { kommunenummer: '3303' },
        geometry: { type: 'Polygon', coordinates: [[[9, 59], [10, 59], [10, 60], [9, 60], [9, 59]]] },
      },
    ],
  },
  { at: '2024-01-01', credit: '© Prøve' },
);
`;

interface Example {
  readonly module: string;
  readonly name: string;
  readonly code: string | undefined;
}

/** The functions that a module exports, each with its example. */
function examplesOf(program: ts.Program, module: string, file: string): readonly Example[] {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(join(root, file));
  const symbol = source && checker.getSymbolAtLocation(source);
  return (symbol ? checker.getExportsOfModule(symbol) : []).flatMap((exported) => {
    const isAlias = (exported.flags & ts.SymbolFlags.Alias) !== 0;
    const own = isAlias ? checker.getAliasedSymbol(exported) : exported;
    if (checker.getTypeOfSymbol(own).getCallSignatures().length === 0) return [];
    const tag = own.getJsDocTags(checker).find(({ name }) => name === 'example');
    const code = tag && ts.displayPartsToString(tag.text).trim();
    return [{ module, name: exported.name, code }];
  });
}

/** The example as a function of its own; what it says comes of an expression is asserted. */
function scriptOf({ module, name, code = '' }: Example): string {
  const source = ts.createSourceFile('example.ts', code, ts.ScriptTarget.Latest, true);
  const lines = source.statements.map((statement) => {
    const text = statement.getText();
    const [comment] = ts.getTrailingCommentRanges(code, statement.end) ?? [];
    const value = comment && /^\/\/ → (.*)$/.exec(code.slice(comment.pos, comment.end))?.[1];
    return value === undefined ? text : `assert.deepEqual(${text.replace(/;$/, '')}, ${value});`;
  });
  return `export const ${nameOf({ module, name })} = async () => {\n${lines.join('\n')}\n};\n`;
}

function nameOf({ module, name }: Pick<Example, 'module' | 'name'>): string {
  return `${module.replace(/\W/g, '_')}_${name}`;
}

const examples = (() => {
  const files = Object.values(MODULES).map((file) => join(root, file));
  const program = ts.createProgram(files, compilerOptions);
  return Object.entries(MODULES).flatMap(([module, file]) => examplesOf(program, module, file));
})();

/** One module with all examples, as if it lay beside the package's sources. */
const script = [
  `import assert from 'node:assert/strict';`,
  ...Object.entries(MODULES).map(([module, file]) => {
    const imported = examples.filter((example) => example.module === module);
    return `import { ${imported.map(({ name }) => name).join(', ')} } from './${file}';`;
  }),
  GIVEN,
  ...examples.map(scriptOf),
].join('\n');

describe('the examples of the documentation', () => {
  it('stand with every function that a developer imports', () => {
    const missing = examples.filter(({ code }) => !code).map(({ name }) => name);

    assert.ok(examples.length > 60);
    assert.deepEqual(missing, []);
  });

  it('are accepted by the compiler', () => {
    const faults = faultsOf(new Map([[join(root, 'examples.ts'), script]]));

    assert.deepEqual(faults, []);
  });

  describe('give what they say', () => {
    const { outputText } = ts.transpileModule(script, {
      compilerOptions: {
        module: ts.ModuleKind.ESNext,
        target: ts.ScriptTarget.ESNext,
        verbatimModuleSyntax: true,
      },
    });
    const folder = mkdtempSync(join(tmpdir(), 'knf-examples-'));
    after(() => {
      rmSync(folder, { recursive: true });
    });
    const file = join(folder, 'examples.mjs');
    writeFileSync(file, outputText.replaceAll("from './", `from '${pathToFileURL(root).href}`));

    for (const example of examples.filter(({ code }) => code !== undefined)) {
      it(example.name, async () => {
        const all = (await import(pathToFileURL(file).href)) as Readonly<
          Record<string, (() => Promise<void>) | undefined>
        >;
        await all[nameOf(example)]?.();
      });
    }
  });
});
