// A browser by WebDriver (W3C, https://www.w3.org/TR/webdriver2/), the same for every engine: no more of it than the flows ask for.
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
/** Keys that are no letters (WebDriver 15.4.2). */
export const KEYS = { Enter: '\uE007', Tab: '\uE004', Shift: '\uE008', Control: '\uE009', End: '\uE010', Home: '\uE011', Backspace: '\uE003', Space: ' ', PageDown: '\uE00F' };
/** How long a flow waits for what must come, in milliseconds, and how often it looks. */
const PATIENCE = 12_000;
const PAUSE = 100;

async function ask(address, method = 'GET', body) {
  const response = await fetch(address, { method, headers: { 'content-type': 'application/json' }, body: body && JSON.stringify(body), signal: AbortSignal.timeout(60_000) });
  const { value } = await response.json();
  if (value?.error) throw Object.assign(new Error(`${value.error}: ${value.message}`), { code: value.error });
  return value;
}

/** Opens a browser by a driver at an address. */
export async function openSession(driver, capabilities) {
  const { sessionId } = await ask(`${driver}/session`, 'POST', { capabilities: { alwaysMatch: capabilities } });
  return new Session(`${driver}/session/${sessionId}`);
}

/** One browser with one window, in a profile of its own. */
class Session {
  #at;

  constructor(at) {
    this.#at = at;
  }

  ask(method, path, body) {
    return ask(`${this.#at}/${path}`, method, body);
  }

  async close() {
    await ask(this.#at, 'DELETE');
  }

  goto(url) {
    return this.ask('POST', 'url', { url });
  }

  url() {
    return this.ask('GET', 'url');
  }

  back() {
    return this.ask('POST', 'back', {});
  }

  forward() {
    return this.ask('POST', 'forward', {});
  }

  reload() {
    return this.ask('POST', 'refresh', {});
  }

  /** What a function gives in the page. It sees nothing of what is around it here. */
  run(act, ...args) {
    return this.ask('POST', 'execute/sync', { script: `return (${act})(...arguments)`, args });
  }

  /** Waits until a function gives something true in the page, and gives that. A page that is just changing is asked again. */
  async until(act, ...args) {
    const end = Date.now() + PATIENCE;
    for (let last; ; ) {
      try {
        last = await this.run(act, ...args);
      } catch (error) {
        last = error.message;
        if (!['javascript error', 'no such window', 'unknown error', 'stale element reference', 'no such execution context'].includes(error.code)) throw error;
        if (Date.now() > end) throw error;
        last = undefined;
      }
      if (last) return last;
      if (Date.now() > end) throw new Error(`it did not come true within ${PATIENCE} ms: ${act} ${JSON.stringify(args)}`);
      await new Promise((done) => setTimeout(done, PAUSE));
    }
  }

  async find(css) {
    await this.until((css) => Boolean(document.querySelector(css)), css);
    return (await this.ask('POST', 'element', { using: 'css selector', value: css }))[ELEMENT];
  }

  /** Brings an element to the middle of the window, and clicks there as a mouse does; with another button, or with keys held. */
  async click(css, how = {}) {
    try {
      await this.#click(css, how);
    } catch (error) {
      // The page was another one by then.
      if (error.code !== 'stale element reference') throw error;
      await this.#click(css, how);
    }
  }

  async #click(css, { button = 0, keys = [] }) {
    const id = await this.find(css);
    await this.run((css) => document.querySelector(css).scrollIntoView({ block: 'center', behavior: 'instant' }), css);
    const origin = { [ELEMENT]: id };
    await this.ask('POST', 'actions', {
      actions: [
        { type: 'key', id: 'keys', actions: [...keys.map((value) => ({ type: 'keyDown', value })), ...Array.from({ length: 3 }, () => ({ type: 'pause' })), ...keys.map((value) => ({ type: 'keyUp', value }))] },
        { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: [...keys.map(() => ({ type: 'pause' })), { type: 'pointerMove', duration: 0, origin, x: 0, y: 0 }, { type: 'pointerDown', button }, { type: 'pointerUp', button }] },
      ],
    });
    await this.ask('DELETE', 'actions');
  }

  /** Points at nothing. */
  pointAway() {
    return this.ask('POST', 'actions', { actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: [{ type: 'pointerMove', duration: 0, origin: 'viewport', x: 1, y: 1 }] }] });
  }

  /** Types where the focus is: a text, or the name of a key. */
  async press(...texts) {
    const keys = texts.flatMap((text) => (KEYS[text] ? [KEYS[text]] : [...text]));
    await this.ask('POST', 'actions', { actions: [{ type: 'key', id: 'keys', actions: keys.flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }]) }] });
  }

  /** A picture of the window, PNG in base64. */
  screenshot() {
    return this.ask('GET', 'screenshot');
  }
}
