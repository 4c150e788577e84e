/**
 * The public interface in one line each: what the package exports, with types, and what the
 * elements promise. Compared with the committed report: what is gone or has changed breaks
 * somebody's page or build, and needs a changeset that says so.
 *
 *     npm run check -- api                 compares the built package
 *     node scripts/api-report.ts --write   writes the report anew
 */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import type { Declaration, Manifest } from './manifest/manifest.ts';

const root = join(import.meta.dirname, '..');
const REPORT = join(root, 'docs', 'api-report.txt');

/** What has happened to the interface since the report was written. */
export interface ApiChange {
  readonly gone: readonly string[];
  readonly added: readonly string[];
}

/** Compares two reports line by line; their order says nothing. */
export function apiChange(before: string, now: string): ApiChange {
  const lines = (text: string): ReadonlySet<string> => new Set(text.split('\n').filter(Boolean));
  const [old, current] = [lines(before), lines(now)];
  return {
    gone: [...old].filter((line) => !current.has(line)),
    added: [...current].filter((line) => !old.has(line)),
  };
}

/**
 * Whether a changeset announces a breaking change: `major`, or `minor` before 1.0.0 (semver § 4).
 *
 * @param changesets texts of the files in `.changeset`
 */
export function announcesBreak(changesets: readonly string[], version: string): boolean {
  const words = version.startsWith('0.') ? 'major|minor' : 'major';
  return changesets.some((text) =>
    new RegExp(`^---\\n[^]*:\\s*(?:${words})\\s*\\n[^]*?---`, 'm').test(text),
  );
}

/** The report of the built package. */
export function apiReport(): string {
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    exports: Readonly<Record<string, string | { readonly types: string }>>;
  };
  const entries = Object.entries(exports).flatMap(([name, target]) =>
    typeof target === 'string' ? [] : [[name, join(root, target.types)] as const],
  );
  const program = ts.createProgram(
    entries.map(([, file]) => file),
    {
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.NodeNext,
      strict: true,
      noErrorTruncation: true,
      skipLibCheck: true,
    },
  );
  const checker = program.getTypeChecker();
  const exported = entries.flatMap(([name, file]) => {
    const source = program.getSourceFile(file);
    const module = source && checker.getSymbolAtLocation(source);
    return module
      ? checker
          .getExportsOfModule(module)
          .flatMap((symbol) => linesOf(symbol, checker).map((line) => `${name} ${line}`))
      : [];
  });
  const manifest = JSON.parse(
    readFileSync(join(root, 'dist', 'custom-elements.json'), 'utf8'),
  ) as Manifest;
  const elements = manifest.modules.flatMap(({ declarations }) =>
    declarations.flatMap(elementLines),
  );
  return `${[...new Set([...elements, ...exported])].sort().join('\n')}\n`;
}

function linesOf(exported: ts.Symbol, checker: ts.TypeChecker): readonly string[] {
  const isAlias = (exported.flags & ts.SymbolFlags.Alias) !== 0;
  const symbol = isAlias ? checker.getAliasedSymbol(exported) : exported;
  const { name } = exported;
  // What a class of an element promises stands in the manifest.
  if ((symbol.flags & ts.SymbolFlags.Class) !== 0) return [`class ${name}`];
  const isType = (symbol.flags & (ts.SymbolFlags.Interface | ts.SymbolFlags.TypeAlias)) !== 0;
  if (!isType) {
    return [`value ${name}: ${textOf(checker.getTypeOfSymbol(symbol), checker)}`];
  }
  const type = checker.getDeclaredTypeOfSymbol(symbol);
  // Members named by a symbol (those of arrays) carry a number that changes from run to run.
  const properties = (type.isUnion() ? [] : type.getProperties()).filter(
    (property) => !property.name.startsWith('__@'),
  );
  const isRecord = type.flags === ts.TypeFlags.Object && properties.length > 0;
  if (!isRecord) return [`type ${name} = ${textOf(type, checker)}`];
  return properties.map((property) => {
    const optional = (property.flags & ts.SymbolFlags.Optional) !== 0 ? '?' : '';
    const propertyType = checker.getTypeOfSymbol(property);
    return `type ${name}.${property.name}${optional}: ${textOf(propertyType, checker)}`;
  });
}

/** What is longer is told apart by a hash of the whole. */
const LONGEST = 300;

/** A type in one line, without the paths of this machine. */
function textOf(type: ts.Type, checker: ts.TypeChecker): string {
  const text = checker.typeToString(type, undefined, ts.TypeFormatFlags.UseFullyQualifiedType);
  const line = text.replace(/import\("[^"]*"[^)]*\)\./g, '').replace(/\s+/g, ' ');
  if (line.length <= LONGEST) return line;
  const rest = createHash('sha256').update(line).digest('hex').slice(0, 8);
  return `${line.slice(0, LONGEST)}… (${rest})`;
}

/** Words of an attribute have a line each, so that a further one takes none away. */
function elementLines({ tagName, ...element }: Declaration): readonly string[] {
  if (tagName === undefined) return [];
  const { attributes = [], events = [], slots = [], cssParts = [] } = element;
  const { cssProperties = [], cssStates = [] } = element;
  const named = (kind: string, list: readonly { readonly name?: string }[]) =>
    list.map(({ name = '' }) => `<${tagName}> ${kind} ${name || '(default)'}`);
  return [
    ...attributes.flatMap(({ name, type }) =>
      (type?.text ?? 'string')
        .split(' | ')
        .filter((word) => word !== 'undefined')
        .map((word) => `<${tagName}> attribute ${name}: ${word}`),
    ),
    ...named('event', events),
    ...named('slot', slots),
    ...named('part', cssParts),
    ...named('custom property', cssProperties),
    ...named('state', cssStates),
  ];
}

if (import.meta.main) {
  const now = apiReport();
  if (process.argv.includes('--write')) {
    writeFileSync(REPORT, now);
  } else {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      version: string;
    };
    const changesets = globSync(join(root, '.changeset', '*.md')).map((file) =>
      readFileSync(file, 'utf8'),
    );
    const before = existsSync(REPORT) ? readFileSync(REPORT, 'utf8') : '';
    const { gone, added } = apiChange(before, now);
    for (const line of gone) console.log(`- ${line}`);
    for (const line of added) console.log(`+ ${line}`);
    if (gone.length > 0 && !announcesBreak(changesets, version)) {
      console.log(
        'This breaks who uses it. If it must be, say so in a changeset, then write the report anew: ' +
          'node scripts/api-report.ts --write',
      );
      process.exitCode = 1;
    }
  }
}
