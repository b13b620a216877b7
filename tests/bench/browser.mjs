// The browser to measure in: the one that the browser tests use, with nothing in it from before.
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import config from '../../playwright.config.mjs';

const { executablePath, args } = config.use.launchOptions;

/** How to start it: its path and its flags. */
export function browser() {
  const path = executablePath ?? chromium.executablePath();
  if (!existsSync(path)) throw new Error('There is no Chromium: make setup-test puts one in place, or name one in CHROMIUM.');
  return { path, args };
}

export { chromium };
