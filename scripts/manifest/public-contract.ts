/**
 * A plugin of the custom-elements analyzer. The analyzer reads one file at a time and writes down
 * what it finds; this leaves what is public, and lets the compiler say what the types are.
 */
import { globSync } from 'node:fs';
import ts from 'typescript';
import { hyphenated } from '../../src/elements/shared/reactive-element.ts';
import type { Declaration, Manifest, Member, Module } from './manifest.ts';

/** What an analyzer plugin is, as far as this one goes. */
interface AnalyzerPlugin {
  readonly name: string;
  packageLinkPhase(context: { customElementsManifest: Manifest }): void;
}

/** Makes the plugin: only public members, real types, published paths. */
export function publicContract(): AnalyzerPlugin {
  return {
    name: 'public-contract',
    packageLinkPhase({ customElementsManifest: manifest }) {
      const typesOf = propertyTypes(globSync('src/elements/**/*-element.ts'));
      for (const module of manifest.modules) {
        for (const declaration of module.declarations) {
          if (declaration.kind === 'class') keepPublic(declaration, typesOf);
        }
      }
      for (const module of manifest.modules) {
        module.declarations = module.declarations.filter(({ customElement }) => customElement);
      }
      const modules = manifest.modules.filter(({ declarations }) => declarations.length > 0);
      manifest.modules = modules.flatMap((module) => [module, ...definitionsOf(module)]);
      publishPaths(manifest);
    },
  };
}

/** The modules that register the elements of a module; the analyzer does not see through `define`. */
function definitionsOf({ path, declarations }: Module): readonly Module[] {
  return declarations.flatMap(({ name, tagName }) =>
    tagName === undefined
      ? []
      : [
          {
            kind: 'javascript-module',
            path: path.replace(/[^/]+$/, `${tagName}.ts`),
            declarations: [],
            exports: [
              {
                kind: 'custom-element-definition',
                name: tagName,
                declaration: { name, module: path },
              },
            ],
          },
        ],
  );
}

type TypeOf = (className: string, property: string) => string | undefined;

function keepPublic(declaration: Declaration, typeOf: TypeOf): void {
  const { name } = declaration;
  const members = (declaration.members ?? []).filter(isPublic);
  for (const member of members) {
    const type = member.kind === 'field' ? typeOf(name, member.name) : undefined;
    if (type !== undefined) member.type = { text: type };
    // What a read-only field is made of says nothing to who reads it.
    if (member.readonly === true) delete member.default;
  }
  const fields = new Map(members.map((member) => [member.name, member]));
  const attributes = (declaration.attributes ?? []).filter((attribute) => isPublic(attribute));
  for (const attribute of attributes) {
    const field = fields.get(attribute.fieldName ?? '');
    if (!field) continue;
    // The analyzer takes the property's name as it is; ours has hyphens between its words.
    if (attribute.name === field.name) {
      attribute.name = field.attribute = hyphenated(field.name);
    }
    if (field.type) attribute.type = field.type;
    if (field.default !== undefined) attribute.default = field.default;
    const description = attribute.description ?? field.description;
    if (description !== undefined) {
      attribute.description = description;
      field.description ??= description;
    }
  }
  declaration.members = members;
  declaration.attributes = attributes;
  // The analyzer also takes the arguments of `dispatchEvent(new LoadEvent(feed))` for names.
  const events = (declaration.events ?? []).filter(({ name: event }) => event?.startsWith('knf-'));
  declaration.events = [...new Map(events.map((event) => [event.name, event])).values()];
}

/** What elements have from the machinery that draws them is no part of their contract. */
const MACHINERY = 'ReactiveElement';

function isPublic(member: Pick<Member, 'name' | 'privacy' | 'static' | 'inheritedFrom'>): boolean {
  const { name, privacy = 'public', inheritedFrom } = member;
  if (privacy !== 'public' || member.static === true || /^[#_]/.test(name)) return false;
  return inheritedFrom?.name !== MACHINERY && !LIFECYCLE.has(name);
}

/** Called by the browser, not by who uses an element. */
const LIFECYCLE = new Set([
  'connectedCallback',
  'disconnectedCallback',
  'attributeChangedCallback',
]);

/** What the compiler says of the classes' public properties: unions written out, aliases resolved. */
function propertyTypes(files: readonly string[]): TypeOf {
  const { config } = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)) as {
    config: unknown;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
  const program = ts.createProgram([...files], { ...options, noErrorTruncation: true });
  const checker = program.getTypeChecker();
  const types = new Map<string, string>();
  for (const file of program.getSourceFiles()) {
    if (file.isDeclarationFile || !file.fileName.includes('src/elements/')) continue;
    ts.forEachChild(file, (node) => {
      if (!ts.isClassDeclaration(node) || !node.name) return;
      for (const property of checker.getTypeAtLocation(node).getProperties()) {
        if (!property.valueDeclaration || !ts.isPropertyDeclaration(property.valueDeclaration)) {
          continue;
        }
        const type = checker.getTypeOfSymbol(property);
        types.set(`${node.name.text}.${property.name}`, written(type, checker));
      }
    });
  }
  return (className, property) => types.get(`${className}.${property}`);
}

function written(type: ts.Type, checker: ts.TypeChecker): string {
  const isBoolean = checker.isTypeAssignableTo(type, checker.getBooleanType());
  const parts = type.isUnion() && !isBoolean ? type.types : [type];
  const texts = parts.map((part) =>
    checker.typeToString(part, undefined, ts.TypeFormatFlags.InTypeAlias),
  );
  return texts.join(' | ').replaceAll('"', "'");
}

/** The manifest names the built modules, not the sources they come from. */
function publishPaths(node: object): void {
  for (const [key, value] of Object.entries(node) as [keyof typeof node, unknown][]) {
    if (['path', 'module'].includes(key) && typeof value === 'string') {
      const published = value.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');
      Object.assign(node, { [key]: published });
    } else if (typeof value === 'object' && value !== null) {
      publishPaths(value);
    }
  }
}
