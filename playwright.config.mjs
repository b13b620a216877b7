// The browser tests: a real Chromium reads the built site. `tests/e2e/paper.mjs` serves it.
//
//   STANDFIRST_DIST   the built site, `dist` where it is not set
//   STANDFIRST_PRESS  the press; otherwise the one in `target` that was compiled last
//   CHROMIUM          the browser; otherwise the system's Chromium or Chrome, and where there is none, the one that Playwright installs
import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
// No test may need the internet: every name but the test's own host is unknown.
const alone = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';
// Chromium refuses to sandbox a browser that root started.
const unboxed = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export default defineConfig({
  testMatch: '*.spec.mjs',
  // What a reader does, in Chromium; and the flows of tests/engines, in every engine.
  projects: [{ name: 'e2e', testDir: 'tests/e2e' }, ...['chromium', 'firefox', 'webkit'].map((engine) => ({ name: engine, testDir: 'tests/engines', use: { engine } }))],
  globalSetup: './tests/services/broker.mjs',
  outputDir: 'test-results',
  reporter: [['line'], ['./tests/engines/reporter.mjs']],
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  // On a laden machine one of five hundred may come too late. What passes the second time is told as flaky, what is wrong fails twice.
  retries: 1,
  timeout: 30_000,
  use: {
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    actionTimeout: 10_000,
    launchOptions: { executablePath: process.env.CHROMIUM || installed.find(existsSync), args: [...quiet, alone, ...unboxed] },
  },
});
