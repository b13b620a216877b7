// How chromedriver starts the browser for the unit tests: the one of the browser tests, with the same flags.
import config from '../playwright.config.mjs';

const { executablePath: binary, args } = config.use.launchOptions;
console.log(JSON.stringify({ 'goog:chromeOptions': { binary, args: ['--headless=new', ...args] } }));
