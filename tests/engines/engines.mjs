// The engines that readers' browsers are made of, and how each is started: Chromium, Firefox and WebKit (WebKitGTK, which has that of every iPhone).
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import config from '../../playwright.config.mjs';
import { openSession } from './webdriver.mjs';

const { executablePath: chromium, args: chromiumArgs } = config.use.launchOptions;
const WEBKIT = fileURLToPath(new URL('webkit.py', import.meta.url));

/** The first of some programs that is on PATH or is a file. */
function which(...names) {
  const folders = process.env.PATH.split(delimiter);
  return names.flatMap((name) => (name.includes('/') ? [name] : folders.map((folder) => join(folder, name)))).find(existsSync);
}

const TOOLS = fileURLToPath(new URL('../../.tools/bin/geckodriver', import.meta.url));
const GI = '/usr/lib/python3/dist-packages/gi';

/**
 * By name: what it needs (undefined where something is missing), its driver, and what a session is to be like: `{ isDark, hasScript, hasWasm, letters }`.
 */
export const ENGINES = {
  chromium: {
    needs: { browser: chromium, driver: which('chromedriver') },
    driver: (port) => [which('chromedriver'), [`--port=${port}`]],
    async capabilities({ isDark, hasScript = true, letters = 16 }) {
      const args = ['--headless=new', ...chromiumArgs, '--window-size=1280,900'];
      if (!hasScript) args.push('--blink-settings=scriptEnabled=false');
      if (isDark) args.push('--blink-settings=preferredColorScheme=0');
      return { 'goog:chromeOptions': { binary: chromium, args, prefs: { 'webkit.webprefs.default_font_size': letters }, excludeSwitches: ['disable-back-forward-cache', 'disable-popup-blocking'] } };
    },
    /** No flag takes WebAssembly away. */
    prepare: (session, { hasWasm = true }) => hasWasm || session.ask('POST', 'goog/cdp/execute', { cmd: 'Page.addScriptToEvaluateOnNewDocument', params: { source: 'delete window.WebAssembly' } }),
  },
  firefox: {
    needs: { browser: which(process.env.FIREFOX ?? 'firefox-esr', 'firefox'), driver: which(process.env.GECKODRIVER ?? TOOLS, 'geckodriver') },
    driver: (port) => [ENGINES.firefox.needs.driver, ['--port', port, '--log', 'fatal']],
    async capabilities({ isDark, hasScript = true, hasWasm = true, letters = 16 }) {
      const prefs = {
        'layout.css.prefers-color-scheme.content-override': isDark ? 0 : 1,
        'javascript.enabled': hasScript,
        'javascript.options.wasm': hasWasm,
        'font.size.variable.x-western': letters,
        // A page is kept for Back only by a process that may.
        'fission.bfcacheInParent': true,
        'datareporting.policy.dataSubmissionEnabled': false,
        'network.captive-portal-service.enabled': false,
        'network.connectivity-service.enabled': false,
        'browser.safebrowsing.update.enabled': false,
      };
      return { 'moz:firefoxOptions': { binary: ENGINES.firefox.needs.browser, args: ['-headless', '--width=1280', '--height=900'], prefs } };
    },
  },
  webkit: {
    needs: { driver: which('WebKitWebDriver'), screen: which('Xvfb'), bindings: [GI].find(existsSync) },
    driver: (port) => [which('WebKitWebDriver'), [`--port=${port}`]],
    async environment({ hasWasm = true }) {
      return { DISPLAY: await display(), WEBKIT_DISABLE_DMABUF_RENDERER: '1', LIBGL_ALWAYS_SOFTWARE: '1', NO_AT_BRIDGE: '1', ...(!hasWasm && { JSC_useWasm: '0', JSC_useWebAssembly: '0' }) };
    },
    async capabilities({ isDark, hasScript = true, letters = 16 }) {
      const args = ['--automation', ...(isDark ? ['--dark'] : []), ...(hasScript ? [] : ['--no-script']), `--letters=${letters}`];
      return { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary: WEBKIT, args } };
    },
  },
};

/** What an engine lacks on this machine, in words; undefined where it is all there. */
export function lackOf(name) {
  const lacking = Object.entries(ENGINES[name].needs).filter(([, found]) => !found).map(([what]) => what);
  return lacking.length > 0 ? `${name}: its ${lacking.join(' and its ')} cannot be found` : undefined;
}

let screen;
/** A screen for WebKitGTK, which cannot do without; it goes with this process. */
function display() {
  screen ??= (async () => {
    const xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1400x24'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    process.once('exit', () => xvfb.kill());
    const [number] = await once(xvfb.stdio[3], 'data');
    return `:${String(number).trim()}`;
  })();
  return screen;
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return String(port);
}

/** Starts an engine. Gives its session, and `stop`. */
export async function start(name, wishes = {}) {
  const engine = ENGINES[name];
  const port = await freePort();
  const [program, args] = engine.driver(port);
  // What the browsers say by themselves (no bus, no sound) is nobody's concern here: the pages' own words are heard in the pages.
  const driver = spawn(program, args, { stdio: 'ignore', env: { ...process.env, ...(await engine.environment?.(wishes)) }, detached: true });
  const end = () => {
    try {
      process.kill(-driver.pid);
    } catch (error) {
      if (error.code !== 'ESRCH') throw error;
    }
  };
  process.once('exit', end);
  const at = `http://127.0.0.1:${port}`;
  try {
    await untilReady(at);
    const session = await openSession(at, await engine.capabilities(wishes));
    await engine.prepare?.(session, wishes);
    return {
      session,
      async stop() {
        // A driver that does not close its browser is ended with it.
        await Promise.race([session.close().catch(() => {}), new Promise((done) => setTimeout(done, 3_000))]);
        process.removeListener('exit', end);
        end();
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}

async function untilReady(at) {
  for (let tries = 0; ; tries += 1) {
    try {
      await fetch(`${at}/status`);
      return;
    } catch (error) {
      if (tries > 100) throw error;
      await new Promise((done) => setTimeout(done, 100));
    }
  }
}
