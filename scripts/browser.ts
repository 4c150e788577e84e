/**
 * Finds a Chromium for the tests and every script that needs one.
 *
 * Order: `CHROME_PATH`, an installed Chrome, Chromium or Edge, then the headless shell that
 * the npm package `@sparticuz/chromium` carries (Linux x64), so that a fresh machine needs
 * nothing but `npm ci`. `KNF_TEST_BROWSER=npm` takes the last one at once.
 */
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { arch, platform } from 'node:os';
import { delimiter, join } from 'node:path';
import { launch } from 'puppeteer-core';
import type { Browser, LaunchOptions } from 'puppeteer-core';

/** A browser that can be started, and how. */
export interface FoundBrowser {
  /** Where it was found: says in a log which browser the result belongs to. */
  readonly source: 'CHROME_PATH' | 'installed' | 'npm';
  /** What `puppeteer-core` (and `chromeLauncher`, which uses it) needs to start it. */
  readonly launchOptions: LaunchOptions & { readonly executablePath: string; args: string[] };
}

const QUIET_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const root = join(import.meta.dirname, '..');

/**
 * Finds a browser in the order above.
 *
 * @throws Error that says what to install where there is none.
 */
export async function findBrowser(env: NodeJS.ProcessEnv = process.env): Promise<FoundBrowser> {
  if (env['KNF_TEST_BROWSER'] !== 'npm') {
    const named = env['CHROME_PATH'];
    if (named !== undefined && named !== '') {
      if (!isExecutable(named)) throw new Error(`CHROME_PATH names no program: ${named}`);
      return found('CHROME_PATH', named);
    }
    const installed = installedCandidates(env).find(isExecutable);
    if (installed !== undefined) return found('installed', installed);
  }
  if (platform() === 'linux' && arch() === 'x64') return browserFromNpm();
  throw new Error(
    'No browser found. Install Google Chrome, Chromium or Microsoft Edge ' +
      '(Debian and Ubuntu: apt-get install chromium; macOS: brew install --cask google-chrome), ' +
      'or name one: CHROME_PATH=/path/to/chrome npm test',
  );
}

/**
 * Finds a browser and starts it headless. The caller closes it.
 *
 * @public
 * @throws Error where none is found or it does not start.
 */
export async function launchBrowser(extra: LaunchOptions = {}): Promise<Browser> {
  const { launchOptions } = await findBrowser();
  return launch({
    ...launchOptions,
    ...extra,
    args: [...launchOptions.args, ...(extra.args ?? [])],
  });
}

function found(source: FoundBrowser['source'], executablePath: string): FoundBrowser {
  return { source, launchOptions: { executablePath, headless: true, args: [...QUIET_FLAGS] } };
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, platform() === 'win32' ? constants.F_OK : constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installedCandidates(env: NodeJS.ProcessEnv): readonly string[] {
  switch (platform()) {
    case 'darwin':
      return [env['HOME'] ?? '', ''].flatMap((home) =>
        ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
          (name) => `${home}/Applications/${name}.app/Contents/MacOS/${name}`,
        ),
      );
    case 'win32':
      return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
        .map((name) => env[name])
        .filter((folder) => folder !== undefined)
        .flatMap((folder) => [
          join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
          join(folder, 'Chromium', 'Application', 'chrome.exe'),
          join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
        ]);
    default: {
      const names = [
        'google-chrome-stable',
        'google-chrome',
        'chromium',
        'chromium-browser',
        'microsoft-edge-stable',
        'microsoft-edge',
      ];
      const folders = [...(env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin'];
      return names.flatMap((name) => folders.map((folder) => join(folder, name)));
    }
  }
}

/** Flags of the packaged browser that are for a cloud function and break or hide things here. */
const UNWANTED_FLAGS = [
  '--single-process',
  '--no-zygote',
  '--headless',
  '--disable-web-security',
  '--allow-running-insecure-content',
];

async function browserFromNpm(): Promise<FoundBrowser> {
  const packageFolder = join(root, 'node_modules', '@sparticuz', 'chromium');
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const cache = join(root, 'node_modules', '.cache', 'knf-browser');
  const home = join(cache, version);

  // The package unpacks to the temporary folder and takes whatever lies there for whole. Its
  // own folder per version, renamed into place when complete, survives a broken-off first run.
  const unpackTo = existsSync(home) ? home : `${home}.${process.pid}`;
  mkdirSync(unpackTo, { recursive: true });
  const before = { ...process.env };
  process.env['TMPDIR'] = unpackTo;
  // Without this the package leaves out nss and nspr, which a bare machine does not have.
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs24.x';
  let flags: readonly string[];
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    flags = chromium.args;
  } finally {
    for (const name of ['TMPDIR', 'AWS_LAMBDA_JS_RUNTIME', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH']) {
      if (before[name] === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = before[name];
    }
  }
  if (unpackTo !== home) {
    if (existsSync(home)) rmSync(unpackTo, { recursive: true });
    else renameSync(unpackTo, home);
  }

  const libraries = [join(home, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH'] ?? '']
    .filter((folder) => folder !== '')
    .join(delimiter);
  return {
    source: 'npm',
    launchOptions: {
      executablePath: join(home, 'chromium'),
      headless: 'shell',
      args: [
        ...QUIET_FLAGS,
        ...flags.filter((flag) => !UNWANTED_FLAGS.some((unwanted) => flag.startsWith(unwanted))),
      ],
      env: {
        ...process.env,
        LD_LIBRARY_PATH: libraries,
        ...(existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(home, 'fonts') }),
      },
    },
  };
}
