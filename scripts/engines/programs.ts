import { globSync } from 'node:fs';

/** Where Debian and Ubuntu put each program; several for those that carry a version in their path. */
const PLACES = {
  firefox: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
  webKitDriver: ['/usr/bin/WebKitWebDriver'],
  miniBrowser: ['/usr/lib/*/webkit2gtk-4*/MiniBrowser', '/usr/libexec/webkit2gtk-4*/MiniBrowser'],
  xvfb: ['/usr/bin/Xvfb'],
  xdotool: ['/usr/bin/xdotool'],
  lynx: ['/usr/bin/lynx'],
  w3m: ['/usr/bin/w3m'],
} as const;

/** A program that the engine suites use. */
export type Program = keyof typeof PLACES;

/** The program's path, or `undefined` where it is not installed. */
export function pathOf(program: Program): string | undefined {
  return globSync([...PLACES[program]])
    .sort()
    .at(-1);
}

/** How to get what is missing. */
export const HOW_TO_INSTALL = 'scripts/engines/install.sh installs it on Debian and Ubuntu';
