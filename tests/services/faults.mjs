// A small server between a reader and a real service that passes everything on, and goes wrong where it is told to.
import { once } from 'node:events';
import { createServer, request as ask } from 'node:http';

/**
 * Stands before the service at an address. Gives a `Faults`:
 *
 *   faults.at(wordpress.root)                                    an address of the service, by way of this server
 *   faults.on('POST /wp-json/wp/v2/comments', swallowed)         from now on requests whose "METHOD path?query" holds these words are answered so
 *   faults.on(/posts\?/, status(500), { times: 1 })              or match this; only so often
 *   faults.calm()                                                all is well again
 *   faults.log                                                   what was asked for: { method, path, body, at, status }
 */
export async function faults(upstream) {
  const made = new Faults(new URL(upstream).origin);
  const server = createServer((request, response) => {
    made.answer(request, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  made.origin = `http://127.0.0.1:${server.address().port}`;
  made.stop = () => { server.closeAllConnections(); server.close(); };
  return made;
}

class Faults {
  constructor(upstream) {
    Object.assign(this, { upstream, log: [] });
    this.calm();
  }

  at(address) {
    return address.replace(this.upstream, this.origin);
  }

  on(where, how, { times = Infinity } = {}) {
    this.rules.unshift({ where, how, times });
  }

  calm() {
    this.rules = [];
  }

  /** The requests so far whose "METHOD path?query" holds some words or matches a pattern. */
  asked(where) {
    return this.log.filter((entry) => matches(where, `${entry.method} ${entry.path}`));
  }

  async answer(request, response) {
    const entry = { method: request.method, path: decodeURIComponent(request.url.replace(/%(?![0-9a-f]{2})/gi, '%25')), at: Date.now() };
    this.log.push(entry);
    entry.body = Buffer.concat(await request.toArray()).toString();
    const rule = this.rules.find(({ where, times }) => times > 0 && matches(where, `${entry.method} ${entry.path}`));
    if (rule) rule.times -= 1;
    response.once('finish', () => { entry.status = response.statusCode; });
    const pass = () => this.pass(request, entry.body);
    await (rule?.how ?? whole)({ request, response, pass });
  }

  /** What the service itself answers. */
  async pass({ method, url, headers }, body) {
    const sent = ask(new URL(url, this.upstream), { method, headers: { ...headers, host: new URL(this.upstream).host, connection: 'close' } });
    sent.end(body);
    const [answer] = await once(sent, 'response');
    const text = Buffer.concat(await answer.toArray());
    const { connection, 'transfer-encoding': _, 'content-length': __, ...rest } = answer.headers;
    return { status: answer.statusCode, headers: rest, text };
  }
}

function matches(where, what) {
  return typeof where === 'string' ? what.includes(where) : where.test(what);
}

// How it may go wrong.

/** As the service answers: not at all wrong. */
async function whole({ response, pass }) {
  const { status, headers, text } = await pass();
  response.writeHead(status, { ...headers, 'content-length': text.length }).end(text);
}

/** So many milliseconds late. */
export function late(wait) {
  return async (how) => {
    await new Promise((resolve) => { setTimeout(resolve, wait); });
    await whole(how);
  };
}

/** Half of the answer, then the line is dead. */
export async function cut({ response, pass }) {
  const { status, headers, text } = await pass();
  response.writeHead(status, { ...headers, 'content-length': text.length });
  response.write(text.subarray(0, text.length / 2), () => response.destroy());
}

/** Half of the answer, as if it were all. */
export async function half({ response, pass }) {
  const { status, headers, text } = await pass();
  response.writeHead(status, headers).end(text.subarray(0, text.length / 2));
}

/** The line is dead before anything was asked of the service. */
export function dead({ response }) {
  response.destroy();
}

/** The service got it and did it, but its answer never comes. */
export async function swallowed({ response, pass }) {
  await pass();
  response.destroy();
}

const allowed = (request) => (request.headers.origin ? { 'access-control-allow-origin': request.headers.origin, vary: 'Origin' } : {});

/** What WordPress itself lets a page of another origin read. */
const EXPOSED = 'X-WP-Total, X-WP-TotalPages, Link';

/** An error in WordPress's words, which a page may read. */
export function status(code, { name = 'of_a_test', message = 'Something went wrong.', headers = {} } = {}) {
  return ({ request, response }) => {
    const text = JSON.stringify({ code: name, message, data: { status: code } });
    const type = { 'content-type': 'application/json; charset=UTF-8', 'access-control-expose-headers': EXPOSED };
    response.writeHead(code, { ...type, ...allowed(request), ...headers }).end(text);
  };
}

/** Too many requests: come back after so many seconds, which a page may read or not. */
export function busy(after, { isReadable = true } = {}) {
  const exposed = isReadable ? `${EXPOSED}, Retry-After` : EXPOSED;
  return status(429, { name: 'too_many', message: 'Too many requests.', headers: { 'retry-after': String(after), 'access-control-expose-headers': exposed } });
}

/** A page of a firewall, with a status and in a page's reach or not. */
export function firewall({ code = 403, isReadable = true } = {}) {
  return ({ request, response }) => {
    response.writeHead(code, { 'content-type': 'text/html; charset=utf-8', ...(isReadable ? allowed(request) : {}) })
      .end('<!doctype html><title>Blocked</title><h1>Your request was blocked</h1><script>document.title = "ran"</script>');
  };
}

/** The answer, which no page of another origin may read. */
export async function unreadable({ response, pass }) {
  const { status: code, headers, text } = await pass();
  const rest = Object.entries(headers).filter(([name]) => !name.startsWith('access-control-'));
  response.writeHead(code, Object.fromEntries(rest)).end(text);
}

/** The answer under another type. */
export function typed(type) {
  return async ({ response, pass }) => {
    const { status: code, headers, text } = await pass();
    response.writeHead(code, { ...headers, 'content-type': type }).end(text);
  };
}

/** The answer without how many there are: a proxy took those headers out. */
export async function uncounted({ response, pass }) {
  const { status: code, headers, text } = await pass();
  const rest = Object.entries(headers).filter(([name]) => !name.startsWith('x-wp-total') && name !== 'link');
  response.writeHead(code, Object.fromEntries(rest)).end(text);
}

/** The answer, its JSON changed. */
export function altered(change) {
  return async ({ response, pass }) => {
    const { status: code, headers, text } = await pass();
    const json = JSON.parse(text);
    response.writeHead(code, headers).end(JSON.stringify(change(json) ?? json));
  };
}
