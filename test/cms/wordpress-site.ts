/** A WordPress of Debian's package with a database of its own, in a temporary folder. */
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { daysToNow, shiftFeedDates } from '../../demo/shift-dates.ts';
import type { Json } from '../../demo/shift-dates.ts';

/** Who is signed in: an administrator, who may write any HTML, or an author, who may not. */
export type Account = 'admin' | 'author';

/** The site, running. */
export interface WordPress {
  /** With a slash at the end. */
  readonly url: string;
  /** Of both accounts. */
  readonly password: string;
  readonly scriptUrl: string;
  readonly feedUrl: string;
  readonly close: () => Promise<void>;
}

const SOURCE = '/usr/share/wordpress';
const THEME = 'twentytwentythree';
const HOW_TO_INSTALL = `apt-get install wordpress wordpress-theme-${THEME} php-cli php-mysql mariadb-server`;
const PASSWORD = 'bare her, bare nå';
const PLUGIN = 'knf-widgets';

const root = join(import.meta.dirname, '..', '..');

/**
 * Starts it: accounts `admin` and `author`, the plugin of `docs/cms/wordpress` active, with the
 * built script and the demo's feed.
 *
 * @throws Error that says what to install, or what failed
 */
export async function startWordPress(): Promise<WordPress> {
  if (!existsSync(join(SOURCE, 'wp-content', 'themes', THEME)))
    throw new Error(`No WordPress: ${HOW_TO_INSTALL}`);
  if (!existsSync(join(root, 'dist', 'knf-widgets.js'))) throw new Error('Run `npm run build`.');
  const folder = mkdtempSync(join(tmpdir(), 'knf-wordpress-'));
  const running: ChildProcess[] = [];
  const close = async (): Promise<void> => {
    for (const child of running.reverse()) await ended(child);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const site = join(folder, 'site');
    const socket = join(folder, 'mariadb.sock');
    const port = await freePort();
    const url = `http://127.0.0.1:${port}/`;
    running.push(await startDatabase(join(folder, 'data'), socket));
    copySite(site);
    writeFileSync(join(site, 'wp-config.php'), configuration(socket, url));
    writeFileSync(join(folder, 'install.php'), installation(site, url));
    run('php', join(folder, 'install.php'));
    running.push(spawn('php', ['-S', `127.0.0.1:${port}`, '-t', site], { stdio: 'ignore' }));
    await answered(url);
    return {
      url,
      password: PASSWORD,
      scriptUrl: `${url}wp-content/plugins/${PLUGIN}/dist/knf-widgets.js`,
      feedUrl: `${url}feed.json`,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Debian's files are links; themes and plugins are ours. */
function copySite(site: string): void {
  cpSync(SOURCE, site, { recursive: true, dereference: true });
  const plugin = join(site, 'wp-content', 'plugins', PLUGIN);
  cpSync(join(root, 'docs', 'cms', 'wordpress', PLUGIN), plugin, { recursive: true });
  cpSync(join(root, 'dist'), join(plugin, 'dist'), { recursive: true });
  const feed = shiftFeedDates(
    JSON.parse(readFileSync(join(root, 'demo', 'feed.json'), 'utf8')) as Json,
    daysToNow(Date.now()),
  );
  writeFileSync(join(site, 'feed.json'), JSON.stringify(feed));
}

async function startDatabase(data: string, socket: string): Promise<ChildProcess> {
  const user = process.getuid?.() === 0 ? ['--user=root'] : [];
  run(
    'mariadb-install-db',
    '--no-defaults',
    ...user,
    `--datadir=${data}`,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
  );
  const database = spawn(
    'mariadbd',
    ['--no-defaults', ...user, `--datadir=${data}`, `--socket=${socket}`, '--skip-networking'],
    { stdio: 'ignore', env: { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin` } },
  );
  for (let tries = 0; tries < 300; tries++) {
    const made = spawnSync('mariadb', [
      '--no-defaults',
      '-u',
      'root',
      `--socket=${socket}`,
      '-e',
      'CREATE DATABASE wordpress',
    ]);
    if (made.status === 0) return database;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  await ended(database);
  throw new Error('MariaDB did not start');
}

function configuration(socket: string, url: string): string {
  return `<?php
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:${socket}');
define('DB_CHARSET', 'utf8mb4');
define('WP_HOME', '${url.slice(0, -1)}');
define('WP_SITEURL', '${url.slice(0, -1)}');
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('DISABLE_WP_CRON', true);
$table_prefix = 'wp_';
defined('ABSPATH') || define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;
}

function installation(site: string, url: string): string {
  return `<?php
define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = '${new URL(url).host}';
require '${site}/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';
function wp_mail() { return true; }
wp_install('Prøvested', 'admin', 'admin@example.invalid', false, '', '${PASSWORD}');
wp_insert_user(['user_login' => 'author', 'user_pass' => '${PASSWORD}', 'user_email' => 'author@example.invalid', 'role' => 'author']);
$activated = activate_plugin('${PLUGIN}/${PLUGIN}.php');
if (is_wp_error($activated)) { fwrite(STDERR, $activated->get_error_message()); exit(1); }
switch_theme('${THEME}');
update_option('knf_widgets_feed', '${url}feed.json');
`;
}

async function answered(url: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('WordPress does not answer');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const exit = new Promise((resolve) => child.once('exit', resolve));
  child.kill();
  await exit;
}

function run(program: string, ...args: readonly string[]): void {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
  if (error || status !== 0) {
    throw new Error(`${program}: ${error?.message ?? stdout + stderr}`.slice(0, 4000));
  }
}
