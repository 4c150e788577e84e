/** What editors know of the elements: VS Code custom data and JetBrains web-types. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import type { Manifest } from './manifest.ts';

type GeneratorInput = Parameters<typeof generateVsCodeCustomElementData>[0];

/**
 * Writes the editors' files into `folder`, which holds `custom-elements.json`.
 *
 * @returns the files written
 */
export function writeEditorData(folder: string): string {
  const manifest = JSON.parse(
    readFileSync(join(folder, 'custom-elements.json'), 'utf8'),
  ) as Manifest;
  for (const module of manifest.modules) {
    module.declarations = module.declarations.filter(({ tagName }) => tagName !== undefined);
    for (const { cssProperties = [] } of module.declarations) {
      // Without a word here the generators write "undefined".
      for (const property of cssProperties)
        Object.assign(property, { default: property.default ?? 'auto' });
    }
  }
  const options = { outdir: folder, hideLogs: true };
  const written: unknown = manifest;
  generateVsCodeCustomElementData(written as GeneratorInput, options);
  generateJetBrainsWebTypes(written as GeneratorInput, options);
  return 'vscode.html-custom-data.json, vscode.css-custom-data.json, web-types.json';
}
