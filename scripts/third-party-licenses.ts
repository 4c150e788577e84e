/**
 * Rollup plugin: the licences of the packages whose code is in the browser bundles, in
 * `THIRD-PARTY-LICENSES.txt` beside them, and a line that points there in each file that has such code.
 * (BSD-3-Clause and MIT ask that their notices go along with copies; a page should not have to
 * load them for each reader.)
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'rollup';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}

// Over all entries of a build: each is built apart, the file is one.
const folders = new Set<string>();

/** Add to every entry of the rollup configuration. */
export function thirdPartyLicenses(): Plugin {
  return {
    name: 'third-party-licenses',
    renderChunk: {
      order: 'post',
      handler(code, chunk) {
        const own = Object.entries(chunk.modules).flatMap(([id, { renderedLength }]) => {
          const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0];
          return folder !== undefined && renderedLength > 0 ? folder : [];
        });
        for (const folder of own) folders.add(folder);
        // At the end, so that the source map's lines stay right.
        return own.length > 0 ? { code: `${code.trimEnd()}\n${NOTICE}\n`, map: null } : null;
      },
    },
    generateBundle() {
      const texts = [...folders].sort().map((folder) => {
        const { name, version, license } = manifestIn(folder);
        const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
        const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim();
        return `${name} ${version} (${license})\n\n${text}\n`;
      });
      this.emitFile({
        type: 'asset',
        fileName: 'THIRD-PARTY-LICENSES.txt',
        source: texts.join(`\n${'-'.repeat(72)}\n\n`),
      });
    },
  };
}

const NOTICE = '/* Third parties: THIRD-PARTY-LICENSES.txt */';

function manifestIn(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}
