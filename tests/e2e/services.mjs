// Tests that read from a real WordPress and talk to real comment services. Where these cannot be started here, the tests say so and are skipped.
import { faults as before } from '../services/faults.mjs';
import { shared } from '../services/broker.mjs';
import { leash } from '../services/leash.mjs';
import { Site } from '../services/wordpress.mjs';
import { expect, test as paper } from './paper.mjs';

export { expect };

/** How long a service may take to start, once a run. */
const STARTING = 180_000;

export const test = paper.extend({
  newsroom: [async ({}, use) => use(await shared()), { scope: 'worker', timeout: STARTING }],

  issoHouse: [
    async ({ host }, use) => {
      const { where, stop } = await leash('isso', { host: host.address });
      await use(where);
      await stop();
    },
    { scope: 'worker', timeout: STARTING },
  ],

  /** The `Site` at the root with pretty addresses, filled; `wordpress.blog` is the one in a subfolder with plain addresses and no plugin. */
  wordpress: async ({ newsroom }, use, testInfo) => {
    testInfo.skip(Boolean(newsroom.missing), newsroom.missing);
    const { news, blog } = newsroom.sites;
    await use(Object.assign(new Site(news), { blog: new Site(blog) }));
  },

  /** isso, which lets the paper's pages in and no others: `{ address }`. */
  isso: async ({ issoHouse }, use, testInfo) => {
    testInfo.skip(Boolean(issoHouse.missing), issoHouse.missing);
    await use(issoHouse);
  },

  /** Starts another isso for this test: `{ isModerated, perMinute, needs: ['author', 'email'], isSelfReply }`. */
  issoWith: async ({ isso, host }, use) => {
    const started = [];
    await use(async (settings) => {
      started.push(await leash('isso', { host: host.address, ...settings }));
      return started.at(-1).where;
    });
    await Promise.all(started.map(({ stop }) => stop()));
  },

  /** Puts a server that can go wrong before any service, for this test. */
  faultsBefore: async ({}, use) => {
    const made = [];
    await use(async ({ address }) => {
      made.push(await before(address));
      return made.at(-1);
    });
    made.forEach((one) => one.stop());
  },

  /** The one before WordPress. */
  faults: async ({ wordpress, faultsBefore }, use) => use(await faultsBefore(wordpress)),
});
