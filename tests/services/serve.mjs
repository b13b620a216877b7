// Starts the real services for whoever asks and prints one line of JSON that says where they are; stops them, and leaves nothing behind, when its
// standard input is closed. So they end with whoever started them, however that ends.
//
//   node tests/services/serve.mjs wordpress
//   node tests/services/serve.mjs isso '{"host": "http://127.0.0.1:8080/"}'
//
// Where a service cannot be started the line is {"missing": "why"}.
import { isso } from './isso.mjs';
import { whyNoIsso, whyNoWordpress } from './places.mjs';
import { wordpress } from './wordpress.mjs';

const SERVICES = { wordpress: [whyNoWordpress, wordpress], isso: [whyNoIsso, isso] };

const [name, settings = '{}'] = process.argv.slice(2);
const closed = new Promise((resolve) => {
  process.stdin.resume().once('end', resolve).once('close', resolve);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, resolve);
});

if (!(name in SERVICES)) {
  console.error(`Say which service: ${Object.keys(SERVICES).join(' or ')}.`);
  process.exit(2);
}
const [why, service] = SERVICES[name];
if (why()) {
  console.log(JSON.stringify({ missing: why() }));
  process.exit(0);
}
const { stop, log, ...where } = await service(JSON.parse(settings));
console.log(JSON.stringify(where));
await closed;
await stop();
process.exit(0);
