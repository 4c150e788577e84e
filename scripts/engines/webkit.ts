import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { BrowserLauncher } from '@web/test-runner';
import { HOW_TO_INSTALL, pathOf } from './programs.ts';
import { WebDriver } from './webdriver.ts';

/** Names of `KeyboardEvent.key` as WebDriver writes them (§ 15.4.2). */
const KEYS: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

/** How often a driver that is starting is asked again, in ms, and for how long. */
const ASK_AGAIN_MS = 100;
const START_WITHIN_MS = 20_000;

const BUTTONS: Readonly<Record<string, number>> = { left: 0, middle: 1, right: 2 };

/** The part of a puppeteer page that the test runner's commands (keys, mouse, viewport) use. */
function pageOf(driver: WebDriver) {
  const keyAction = (...steps: readonly object[]) =>
    driver.act([{ type: 'key', id: 'keyboard', actions: steps }]);
  const down = (key: string) => ({ type: 'keyDown', value: KEYS[key] ?? key });
  const up = (key: string) => ({ type: 'keyUp', value: KEYS[key] ?? key });
  const pointer = (...steps: readonly object[]) =>
    driver.act([{ type: 'pointer', id: 'mouse', actions: steps }]);
  const move = (x: number, y: number) => ({ type: 'pointerMove', x, y, duration: 0 });
  const button = (type: 'pointerDown' | 'pointerUp', name = 'left') => ({
    type,
    button: BUTTONS[name] ?? 0,
  });
  return {
    keyboard: {
      press: (key: string) => keyAction(down(key), up(key)),
      type: (text: string) => keyAction(...Array.from(text).flatMap((key) => [down(key), up(key)])),
      down: (key: string) => keyAction(down(key)),
      up: (key: string) => keyAction(up(key)),
    },
    mouse: {
      move: (x: number, y: number) => pointer(move(x, y)),
      click: (x: number, y: number, options: { readonly button?: string } = {}) =>
        pointer(
          move(x, y),
          button('pointerDown', options.button),
          button('pointerUp', options.button),
        ),
      down: (options: { readonly button?: string } = {}) =>
        pointer(button('pointerDown', options.button)),
      up: (options: { readonly button?: string } = {}) =>
        pointer(button('pointerUp', options.button)),
      reset: () => pointer(button('pointerUp'), move(0, 0)),
    },
    setViewport: ({ width, height }: { readonly width: number; readonly height: number }) =>
      resizeViewport(driver, width, height),
  };
}

/** WebDriver sizes the window; the page's own size is what a test asks for. */
async function resizeViewport(driver: WebDriver, width: number, height: number): Promise<void> {
  await driver.resize(width, height);
  const [innerWidth = width, innerHeight = height] = (await driver.run(
    'return [innerWidth, innerHeight]',
  )) as number[];
  await driver.resize(2 * width - innerWidth, 2 * height - innerHeight);
}

/** No window manager does it on a screen of our own, and a page without the focus has no `:focus`. */
function focusWindow(display: string): void {
  const find = ['search', '--sync', '--onlyvisible', '--class', 'MiniBrowser'];
  spawnSync(pathOf('xdotool') ?? '', [...find, 'windowfocus', '--sync'], {
    env: { ...process.env, DISPLAY: display },
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** A screen for a browser that cannot do without one. */
async function startScreen(): Promise<{
  readonly display: string;
  readonly process?: ChildProcess;
}> {
  const present = process.env['DISPLAY'];
  if (present !== undefined && present !== '') return { display: present };
  const program = pathOf('xvfb');
  if (program === undefined || pathOf('xdotool') === undefined)
    throw new Error(`no screen, and no Xvfb and xdotool for one; ${HOW_TO_INSTALL}`);
  const screen = spawn(program, ['-displayfd', '3', '-screen', '0', '1600x1400x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const output = screen.stdio[3];
  if (!output) throw new Error('Xvfb told no display');
  const [number] = (await once(output, 'data')) as [Buffer];
  return { display: `:${number.toString().trim()}`, process: screen };
}

/**
 * Runs browser suites in WebKitGTK through its own driver: the engine of Safari, as far as it can
 * be had on Linux. One window, one suite after the other.
 *
 * @throws Error that says what to install where something is missing
 */
export function webKitLauncher(): BrowserLauncher & { getPage(): unknown } {
  const program = pathOf('webKitDriver');
  const binary = pathOf('miniBrowser');
  if (program === undefined || binary === undefined) {
    throw new Error(`WebKitWebDriver is not installed; ${HOW_TO_INSTALL}`);
  }
  const processes: ChildProcess[] = [];
  const active = new Set<string>();
  let driver: WebDriver | undefined;

  async function start(): Promise<WebDriver> {
    const screen = await startScreen();
    const port = await freePort();
    const service = spawn(program ?? '', [`--port=${port}`], {
      env: {
        ...process.env,
        DISPLAY: screen.display,
        // As root, in a container, WebKit's own sandbox cannot be set up.
        WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
        LIBGL_ALWAYS_SOFTWARE: '1',
      },
      stdio: 'ignore',
    });
    processes.push(service, ...(screen.process ? [screen.process] : []));
    const deadline = Date.now() + START_WITHIN_MS;
    for (;;) {
      try {
        const opened = await WebDriver.open(`http://127.0.0.1:${port}`, {
          'webkitgtk:browserOptions': { binary, args: ['--automation'] },
        });
        if (screen.process) focusWindow(screen.display);
        return opened;
      } catch (error) {
        if (Date.now() > deadline) throw error;
        await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
      }
    }
  }

  return {
    name: 'WebKit',
    // What the test runner's commands look for; `getPage` gives them what they need of it.
    type: 'puppeteer',
    concurrency: 1,
    async startSession(id, url) {
      driver ??= await start();
      active.add(id);
      await resizeViewport(driver, 800, 600);
      await driver.goTo(url);
    },
    isActive: (id) => active.has(id),
    getBrowserUrl: () => driver?.url(),
    getPage: () => driver && pageOf(driver),
    async stopSession(id) {
      active.delete(id);
      await driver?.goTo('about:blank');
      return {};
    },
    startDebugSession: () => Promise.reject(new Error('WebKit has no debug session here')),
    async stop() {
      await driver?.close().catch(() => undefined);
      for (const each of processes) each.kill();
    },
  };
}
