import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** The project's folder; it ends with a slash. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) =>
  ts.sys.readFile(path),
) as { config: unknown };

/** The project's own settings; nothing is written. */
export const compilerOptions: ts.CompilerOptions = {
  ...ts.parseJsonConfigFileContent(config, ts.sys, root).options,
  noEmit: true,
};

/**
 * What the compiler says of code that is in no file.
 *
 * @param files code by a path that it is taken to have
 * @returns the line and what is wrong with it
 */
export function faultsOf(files: ReadonlyMap<string, string>): readonly string[] {
  const host = ts.createCompilerHost(compilerOptions);
  const program = ts.createProgram([...files.keys()], compilerOptions, {
    ...host,
    fileExists: (path) => files.has(path) || host.fileExists(path),
    readFile: (path) => files.get(path) ?? host.readFile(path),
    getSourceFile: (path, target) => {
      const text = files.get(path);
      return text === undefined
        ? host.getSourceFile(path, target)
        : ts.createSourceFile(path, text, target);
    },
  });
  return [...files].flatMap(([path, text]) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(path))
      .map(({ messageText, start = 0 }) => {
        const line = text.slice(text.lastIndexOf('\n', start - 1) + 1).split('\n')[0];
        return `${line}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
      }),
  );
}
