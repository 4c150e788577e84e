/**
 * What is wrong with a package-lock.json that installs here but not on another machine.
 */

interface Lock {
  packages: Record<string, { optionalDependencies?: Record<string, string> }>;
}

/**
 * Takes the text of a lockfile (version 3) and returns one line for each fault: a line that names a
 * registry only works where that registry can be reached, and a binding that a package asks for and
 * the lockfile does not know makes `npm ci` refuse the whole.
 */
export function lockfileFaults(text: string): string[] {
  const named = text
    .split('\n')
    .flatMap((line, index) =>
      /"resolved"|https?:\/\/[^"/]*registry/.test(line)
        ? [`package-lock.json:${index + 1} ${line.trim()}`]
        : [],
    );
  const { packages } = JSON.parse(text) as Lock;
  const missing = Object.entries(packages).flatMap(([asking, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !isLocked(name, asking, packages))
      .map((name) => `package-lock.json: ${asking || 'the project'} asks for ${name}, not locked`),
  );
  return [...named, ...missing];
}

/** As Node looks it up: in the asking package's own folder, then in each one around it. */
function isLocked(name: string, asking: string, packages: Lock['packages']): boolean {
  const own = `${asking}/node_modules/${name}`.replace(/^\//, '');
  if (own in packages) return true;
  return (
    asking !== '' &&
    isLocked(name, asking.replace(/(^|\/)node_modules\/(?:@[^/]+\/)?[^/]+$/, ''), packages)
  );
}
