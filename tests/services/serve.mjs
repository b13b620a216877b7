// Starts the real services for whoever asks and prints one line of JSON that says where they are; stops them, and leaves nothing behind, when its
// standard input is closed. So they end with whoever started them, however that ends.
//
//   node tests/services/serve.mjs wordpress                                     {"sites": {"news": {"address", "root", "plain", …}, "blog": {…}}}
//   node tests/services/serve.mjs isso '{"host": "http://127.0.0.1:8080/"}'     {"address"}
//   node tests/services/serve.mjs faults '{"before": "http://127.0.0.1:8080/"}' {"address"}
//
// Where a service cannot be started the line is {"missing": "why"}. Each line on its standard input is a wish, answered by one line, {"done": …} or
// {"fault": "why"}:
//
//   wordpress   {"site": "news", "php": "return get_option($given['name']);", "given": {"name": "home"}}, {"site": "news", "post": {"post_title": "…"}}
//   faults      {"on": "GET /wp-json/", "how": "busy", "with": [1], "times": 2}, {"calm": true}, {"log": true}
import { createInterface } from 'node:readline';
import * as faulty from './faults.mjs';
import { isso } from './isso.mjs';
import { whyNoIsso, whyNoWordpress } from './places.mjs';
import { Site, wordpress } from './wordpress.mjs';

/** Each service: why it cannot be had, how it starts, what is told of it, what it does when it is wished for. */
const SERVICES = {
  wordpress: [whyNoWordpress, wordpress, ({ sites }) => ({ sites }), ({ sites }, wish) => onSite(new Site(sites[wish.site]), wish)],
  isso: [whyNoIsso, isso, ({ address }) => ({ address }), () => { throw new Error('isso takes no wishes.'); }],
  faults: [() => undefined, ({ before }) => faulty.faults(before), ({ origin }) => ({ address: `${origin}/` }), goWrong],
};

function onSite(site, { php, given, post }) {
  return post ? site.post(post) : site.php(php, given);
}

/** The ways that take something are functions that make one: they are given what `with` lists. */
const MADE = ['late', 'status', 'busy', 'firewall', 'typed'];

function goWrong(faults, { on, how, with: given = [], times, calm, log }) {
  if (calm) return faults.calm();
  if (log) return faults.log;
  if (!(how in faulty)) throw new Error(`There is no way ${how} to go wrong.`);
  return faults.on(on, MADE.includes(how) ? faulty[how](...given) : faulty[how], { times });
}

function tell(what) {
  process.stdout.write(`${JSON.stringify(what)}\n`);
}

const [name, settings = '{}'] = process.argv.slice(2);
if (!(name in SERVICES)) {
  console.error(`Say which service: ${Object.keys(SERVICES).join(', ')}.`);
  process.exit(2);
}
const wishes = createInterface({ input: process.stdin });
// Heard from the beginning: whoever asked may be gone before the service has started.
const closed = new Promise((resolve) => {
  wishes.once('close', resolve);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, resolve);
});
// Whoever asked may stop listening before it stops asking.
process.stdout.on('error', () => {});

const [why, service, told, wish] = SERVICES[name];
if (why()) {
  tell({ missing: why() });
  process.exit(0);
}
const starting = service(JSON.parse(settings));
// One wish after the other, so that the answers come in the order of the wishes.
let turn = starting;
wishes.on('line', (line) => { turn = turn.then(() => fulfil(line)); });
const started = await starting;
tell(told(started));
await closed;
await turn;
await started.stop();
process.exit(0);

async function fulfil(line) {
  try {
    tell({ done: (await wish(started, JSON.parse(line))) ?? null });
  } catch (error) {
    tell({ fault: error.message });
  }
}
