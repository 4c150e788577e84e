/**
 * The few commands of W3C WebDriver that the suites need, over plain HTTP.
 * https://www.w3.org/TR/webdriver2/
 */
export class WebDriver {
  readonly #base: string;
  readonly #session: string;

  private constructor(base: string, session: string) {
    this.#base = base;
    this.#session = session;
  }

  /**
   * Opens a session.
   *
   * @param base address of the driver: `http://localhost:4444`
   * @param capabilities of WebDriver § 7
   * @throws Error where the driver refuses
   */
  static async open(base: string, capabilities: object): Promise<WebDriver> {
    const { sessionId } = (await command(base, 'POST', '/session', {
      capabilities: { alwaysMatch: capabilities },
    })) as { sessionId: string };
    return new WebDriver(base, sessionId);
  }

  async goTo(url: string): Promise<void> {
    await this.#command('POST', '/url', { url });
  }

  async url(): Promise<string> {
    return (await this.#command('GET', '/url')) as string;
  }

  /** Runs the body of a function in the page and gives what it returns. */
  async run(script: string): Promise<unknown> {
    return this.#command('POST', '/execute/sync', { script, args: [] });
  }

  async resize(width: number, height: number): Promise<void> {
    await this.#command('POST', '/window/rect', { width, height });
  }

  /** Performs input actions (WebDriver § 15). */
  async act(actions: readonly object[]): Promise<void> {
    await this.#command('POST', '/actions', { actions });
  }

  async close(): Promise<void> {
    await this.#command('DELETE', '');
  }

  #command(method: string, path: string, body?: object): Promise<unknown> {
    return command(this.#base, method, `/session/${this.#session}${path}`, body);
  }
}

async function command(
  base: string,
  method: string,
  path: string,
  body?: object,
): Promise<unknown> {
  const response = await fetch(base + path, {
    method,
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const { value } = (await response.json()) as { value: unknown };
  if (!response.ok) {
    const { message } = value as { message?: string };
    throw new Error(`WebDriver ${method} ${path}: ${message ?? response.status}`);
  }
  return value;
}
