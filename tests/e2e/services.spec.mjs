// What we rely on of a real WordPress and a real isso. docs/services.md tells it in words.
import { cut, dead, firewall, late, status, swallowed, uncounted, unreadable } from '../services/faults.mjs';
import { expect, test } from './services.mjs';

const READER = { author_name: 'A Reader', author_email: 'reader@news.example' };
const LINKS = '_links.author,_links.wp:featuredmedia,_links.wp:term';
const EMBED = '_embed=author,wp:featuredmedia,wp:term';

/** An address of a REST API below its root, which may be `…/wp-json/` or `…/?rest_route=/`. */
function at(root, path) {
  return root.includes('?') ? root + path.replace('?', '&') : root + path;
}

async function get(site, path) {
  const answer = await fetch(at(site.root, path));
  return { status: answer.status, total: answer.headers.get('x-wp-total'), pages: answer.headers.get('x-wp-totalpages'), json: await answer.json() };
}

async function say(site, comment) {
  const answer = await fetch(at(site.root, 'wp/v2/comments'), { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ ...READER, ...comment }) });
  return { status: answer.status, json: await answer.json() };
}

/** A page of the paper's origin that may ask other origins: the paper's own pages say in their policy whom they ask. */
async function openBare(paper) {
  paper.host.instead.set('bare', ({ response }) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Bare</title><link rel="icon" href="data:,">'));
  await paper.page.goto(paper.at('bare'));
}

/** What a comment is answered with: its status there, or the code of the refusal. */
async function outcome(site, comment) {
  const { status: code, json } = await say(site, comment);
  return [code, json.code ?? json.status];
}

test.describe('WordPress', () => {
  test('lets a page of another origin read posts and how many there are', async ({ wordpress, paper }) => {
    await openBare(paper);
    for (const root of [wordpress.root, wordpress.plain, wordpress.blog.root]) {
      const answer = await paper.page.evaluate(async (address) => {
        const given = await fetch(address);
        const posts = await given.json();
        return { count: posts.length, total: Number(given.headers.get('x-wp-total')), pages: Number(given.headers.get('x-wp-totalpages')) };
      }, at(root, 'wp/v2/posts?per_page=5&_fields=id,slug'));
      expect(answer.count).toBe(5);
      expect(answer.pages).toBe(Math.ceil(answer.total / 5));
    }
  });

  test('has more than 120 posts, with those in front that were written last', async ({ wordpress }) => {
    const { total, json } = await get(wordpress, 'wp/v2/posts?per_page=3&_fields=slug,date,date_gmt');
    expect(Number(total)).toBeGreaterThan(120);
    expect(json[0]).toEqual({ date: '2026-08-31T22:15:30', date_gmt: '2026-09-01T00:45:30', slug: 'post-1' });
  });

  test('embeds authors, pictures and terms for the links that are asked for', async ({ wordpress }) => {
    const { json: [post] } = await get(wordpress, `wp/v2/posts?slug=post-2&${EMBED}&_fields=id,${LINKS}`);
    expect(Object.keys(post)).toEqual(['id', '_links', '_embedded']);
    expect(post._embedded.author[0]).toMatchObject({ name: 'Fish &amp; Sons <b>Ltd</b>', slug: 'fish' });
    expect(post._embedded['wp:featuredmedia'][0]).toMatchObject({ alt_text: 'Bands of colour: the gull & "more"', media_details: { width: 640, height: 480, sizes: { medium: { width: 300, height: 225 } } } });
    expect(post._embedded['wp:term']).toMatchObject([[{ slug: 'tides', taxonomy: 'category', name: 'Tides' }], []]);
    const { json: [bare] } = await get(wordpress, `wp/v2/posts?slug=post-2&${EMBED}&_fields=id,_embedded`);
    expect(bare).toEqual({ id: post.id });
  });

  test('embeds an error, something else or nothing where it has no author and no picture', async ({ wordpress }) => {
    const embedded = async (slug) => (await get(wordpress, `wp/v2/posts?slug=${slug}&${EMBED}&_fields=author,featured_media,${LINKS}`)).json[0];
    expect((await embedded('by-nobody'))._embedded.author).toBeUndefined();
    expect((await embedded('by-one-who-is-gone'))._embedded.author).toEqual([{ code: 'rest_user_invalid_id', message: 'Invalid user ID.', data: { status: 404 } }]);
    expect((await embedded('media-none'))).toMatchObject({ featured_media: 0, _embedded: { author: [{ slug: 'ada' }] } });
    expect((await embedded('media-none'))._embedded['wp:featuredmedia']).toBeUndefined();
    expect((await embedded('media-nobody-may-see'))._embedded['wp:featuredmedia']).toMatchObject([{ code: 'rest_forbidden', data: { status: 401 } }]);
    // The index of the whole API stands where the picture should.
    expect((await embedded('media-that-is-gone'))._embedded['wp:featuredmedia'][0]).toMatchObject({ namespaces: expect.arrayContaining(['wp/v2']) });
  });

  test('answers a page past the end, and what is not there, each in its way', async ({ wordpress }) => {
    expect(await get(wordpress, 'wp/v2/posts?page=99')).toMatchObject({ status: 400, json: { code: 'rest_post_invalid_page_number' }, total: null });
    expect(await get(wordpress, 'wp/v2/posts?slug=no-such-post')).toEqual({ status: 200, total: '0', pages: '0', json: [] });
    expect(await get(wordpress, 'wp/v2/categories?slug=no-such-section')).toEqual({ status: 200, total: '0', pages: '0', json: [] });
    expect(await get(wordpress, 'wp/v2/comments?post=99999')).toEqual({ status: 200, total: '0', pages: '0', json: [] });
    expect(await get(wordpress, 'wp/v2/posts?slug=protected&_fields=content,excerpt')).toMatchObject({
      json: [{ content: { rendered: '', protected: true }, excerpt: { rendered: '', protected: true } }],
    });
  });

  test('shows guests the authors who have written, and no others', async ({ wordpress }) => {
    expect((await get(wordpress, 'wp/v2/users?_fields=slug')).json.map(({ slug }) => slug)).toEqual(['ada', 'editor', 'fish', 'yelena', 'layla']);
    expect(await get(wordpress, 'wp/v2/users?slug=quiet')).toMatchObject({ status: 200, json: [] });
    const id = await wordpress.php('return get_user_by("login", "quiet")->ID;');
    expect(await get(wordpress, `wp/v2/users/${id}`)).toMatchObject({ status: 401, json: { code: 'rest_user_cannot_view' } });
  });

  test('finds what is sticky, and names in other scripts', async ({ wordpress }) => {
    const slugs = async (path) => (await get(wordpress, path)).json.map(({ slug }) => slug);
    expect(await slugs('wp/v2/posts?sticky=true&_fields=slug')).toEqual(['sticky-one', 'sticky-two']);
    expect(await slugs(`wp/v2/posts?slug=${encodeURIComponent('приливы')}&_fields=slug`)).toEqual([encodeURIComponent('приливы').toLowerCase()]);
    expect(await slugs(`wp/v2/categories?slug=${encodeURIComponent('новости')}&_fields=slug`)).toEqual([encodeURIComponent('новости').toLowerCase()]);
  });

  test('takes a comment, holds it, or says why it takes none', async ({ wordpress }) => {
    const { id: post } = await wordpress.post();
    const { id: moderated } = await wordpress.post({ isModerated: true });
    const { id: closed } = await wordpress.post({ comment_status: 'closed' });
    const { id: hidden } = await wordpress.post({ post_password: 'sesame' });
    const { id: guarded } = await wordpress.post({ isGuarded: true });
    const cases = [
      [{ post, content: 'Words.' }, 201, 'approved'],
      [{ post, content: 'Words.' }, 409, 'comment_duplicate'],
      [{ post: moderated, content: 'Words.' }, 201, 'hold'],
      [{ post: moderated, content: 'Words.' }, 409, 'comment_duplicate'],
      [{ post, content: 'http://a.example http://b.example' }, 201, 'hold'],
      [{ post: closed, content: 'Words.' }, 403, 'rest_comment_closed'],
      [{ post: hidden, content: 'Words.' }, 401, 'rest_cannot_read_post'],
      [{ post: 999999, content: 'Words.' }, 403, 'rest_comment_invalid_post_id'],
      [{ post, content: '  ' }, 400, 'rest_comment_content_invalid'],
      [{ post, content: 'No name.', author_name: '' }, 400, 'rest_comment_author_data_required'],
      [{ post, content: 'No address.', author_email: '' }, 400, 'rest_comment_author_data_required'],
      [{ post, content: 'No such address.', author_email: 'nonsense' }, 400, 'rest_invalid_param'],
      [{ post, content: 'é'.repeat(32_762) }, 201, 'approved'],
      [{ post, content: 'é'.repeat(32_763) }, 400, 'comment_content_column_length'],
      [{ post, content: 'A name.', author_name: 'é'.repeat(123) }, 400, 'comment_author_column_length'],
      [{ post, content: 'An address.', author_email: `${'a'.repeat(60)}@${'b'.repeat(36)}.org` }, 400, 'comment_author_email_column_length'],
      [{ post: guarded, content: 'Too soon.' }, 400, 'comment_flood'],
    ];
    for (const [comment, code, word] of cases) expect(await outcome(wordpress, comment), comment.content.slice(0, 40)).toEqual([code, word]);
    const { json: [first] } = await get(wordpress.blog, 'wp/v2/posts?_fields=id');
    expect(await outcome(wordpress.blog, { post: first.id, content: 'Words.' })).toEqual([401, 'rest_comment_login_required']);
  });

  test('knows a comment again only if it was sent as it is kept', async ({ wordpress }) => {
    const { id: post } = await wordpress.post();
    const twice = async (content) => [(await say(wordpress, { post, content })).status, (await say(wordpress, { post, content })).status];
    const asKept = ['say "it\'s"', 'two\n\nparagraphs', '🌊', 'a &amp; b', 'c &lt; d', 'e &gt; f', 'back&#092;slash', '&lt;b&gt;typed&lt;/b&gt; &amp;copy;'];
    for (const content of asKept) expect(await twice(content), content).toEqual([201, 409]);
    // What WordPress writes otherwise than it got it, it does not find again.
    for (const content of ['g & h', 'i < j', 'k > l', 'm \\ n', '<a href="http://x.example">x</a>']) expect(await twice(content), content).toEqual([201, 201]);
    const named = async (name) => [await say(wordpress, { post, author_name: name, content: name }), (await say(wordpress, { post, author_name: name, content: name })).status];
    const kept = '&lt;b&gt;Ben&lt;/b&gt; &amp; Jo&#092;100&#037;25';
    expect(await named(kept)).toMatchObject([{ status: 201, json: { author_name: kept } }, 409]);
    expect(await named('<b>Ben</b> 100%25')).toMatchObject([{ json: { author_name: 'Ben 100' } }, 409]);
  });

  test('gives threads in pages, oldest first, and keeps back what waits', async ({ wordpress }) => {
    const { json: [{ id }] } = await get(wordpress, 'wp/v2/posts?slug=talked-about&_fields=id');
    const page = (number) => get(wordpress, `wp/v2/comments?post=${id}&order=asc&per_page=100&page=${number}&_fields=id,parent,author_name,content,type`);
    const [one, two, three] = await Promise.all([1, 2, 3].map(page));
    expect([one.json.length, one.total, one.pages]).toEqual([100, '131', '2']);
    expect(three).toMatchObject({ status: 200, json: [] });
    const all = [...one.json, ...two.json];
    expect(all.slice(0, 10).map(({ parent }) => parent)).toEqual([0, ...all.slice(0, 9).map((comment) => comment.id)]);
    expect(all.map(({ author_name: name }) => name)).not.toContain('Waiting');
    const orphan = all.find(({ author_name: name }) => name === 'Early');
    expect(all.map((comment) => comment.id)).not.toContain(orphan.parent);
  });
});

test.describe('isso', () => {
  const sent = (body) => ({ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  const post = (isso, uri, body) => fetch(`${isso.address}new?uri=${encodeURIComponent(uri)}`, sent(body));
  const thread = async (isso, uri) => (await fetch(`${isso.address}?uri=${encodeURIComponent(uri)}&plain=1`)).json();

  test('lets the page of the paper talk to it, without cookies', async ({ isso, paper }) => {
    await openBare(paper);
    const made = await paper.page.evaluate(async ([address, init]) => {
      const answer = await fetch(address, { ...init, credentials: 'omit' });
      return [answer.status, await answer.json()];
    }, [`${isso.address}new?uri=${encodeURIComponent('/article/from-a-page/')}`, sent({ text: 'Three words here', author: 'Jo & Co', title: 'A story' })]);
    expect(made).toMatchObject([201, { id: expect.any(Number), parent: null, mode: 1, text: '<p>Three words here</p>', author: 'Jo &amp; Co', modified: null }]);
    expect(await thread(isso, '/article/from-a-page/')).toMatchObject({ total_replies: 1, replies: [{ text: 'Three words here', author: 'Jo &amp; Co', replies: [] }] });
  });

  test('makes all answers below a comment answers to that comment', async ({ isso }) => {
    const uri = '/article/threads/';
    const send = async (text, parent) => (await (await post(isso, uri, { text, parent, title: 'A story' })).json());
    const first = await send('The first');
    const second = await send('The second', first.id);
    const third = await send('The third', second.id);
    expect([second.parent, third.parent]).toEqual([first.id, first.id]);
    expect((await send('To nothing', 9999)).parent).toBeNull();
  });

  test('takes the same words twice, and says why it takes none as a page', async ({ isso }) => {
    const uri = '/article/refusals/';
    const cases = [
      [{ text: 'No title' }, 400, 'no title was provided'],
      [{ text: 'Twice', title: 'A story' }, 201, '"mode": 1'],
      [{ text: 'Twice' }, 201, '"mode": 1'],
      [{ text: 'ab' }, 400, 'text is too short (minimum length: 3)'],
      [{ text: 'a'.repeat(65_536) }, 400, 'text is too long (maximum length: 65535)'],
      [{ text: 'Bad site', website: 'javascript:alert(1)' }, 400, 'Website not Django-conform'],
    ];
    for (const [body, code, words] of cases) {
      const answer = await post(isso, uri, body);
      expect([answer.status, await answer.text()], words).toEqual([code, expect.stringContaining(words)]);
    }
    const form = await fetch(`${isso.address}new?uri=${uri}`, { method: 'POST', body: new URLSearchParams({ text: 'abc' }) });
    expect([form.status, await form.text()]).toEqual([403, expect.stringContaining('CSRF')]);
  });

  test('holds comments back, limits them and asks for a name where it is told to', async ({ issoWith }) => {
    const isso = await issoWith({ isModerated: true, perMinute: 2, needs: ['author', 'email'], isSelfReply: false });
    const uri = '/article/held/';
    const reader = { author: 'Jo', email: 'jo@news.example', title: 'A story' };
    const first = await post(isso, uri, { text: 'First words', ...reader });
    expect([first.status, await first.json()]).toEqual([202, expect.objectContaining({ mode: 2 })]);
    expect((await thread(isso, uri)).replies).toEqual([]);
    const refused = async (body) => {
      const answer = await post(isso, uri, body);
      return [answer.status, await answer.text()];
    };
    expect(await refused({ text: 'Without a name', email: 'jo@news.example' })).toEqual([403, expect.stringContaining('author address required but not provided')]);
    expect(await refused({ text: 'Without an address', author: 'Jo' })).toEqual([403, expect.stringContaining('email address required but not provided')]);
    await post(isso, uri, { text: 'Second words', ...reader });
    expect(await refused({ text: 'Third words', ...reader })).toEqual([403, expect.stringContaining('ratelimit exceeded')]);
  });
});

test.describe('faults before WordPress', () => {
  test('go wrong as they are told, and only there', async ({ faults, wordpress }) => {
    const address = faults.at(at(wordpress.root, 'wp/v2/posts?per_page=1&_fields=id'));
    const origin = { headers: { origin: 'http://paper.example' } };
    expect((await fetch(address, origin)).headers.get('access-control-allow-origin')).toBe('http://paper.example');
    const told = async (how) => { faults.calm(); faults.on(/posts\?/, how); return fetch(address, origin); };
    expect((await told(uncounted)).headers.get('x-wp-total')).toBeNull();
    expect((await told(unreadable)).headers.get('access-control-allow-origin')).toBeNull();
    expect((await told(firewall())).headers.get('content-type')).toMatch('text/html');
    expect(await (await told(status(401))).json()).toMatchObject({ data: { status: 401 } });
    expect((await told(late(50))).status).toBe(200);
    await expect(told(dead)).rejects.toThrow();
    await expect(told(cut).then((answer) => answer.text())).rejects.toThrow();
    faults.calm();
    faults.on(/posts\?/, status(500), { times: 1 });
    expect([(await fetch(address)).status, (await fetch(address)).status]).toEqual([500, 200]);
  });

  test('can swallow the answer to a comment that WordPress has kept', async ({ faults, wordpress }) => {
    const { id: post } = await wordpress.post();
    faults.on('POST /wp-json/wp/v2/comments', swallowed);
    const site = { root: faults.at(wordpress.root) };
    await expect(say(site, { post, content: 'Kept.' })).rejects.toThrow();
    faults.calm();
    expect(await outcome(site, { post, content: 'Kept.' })).toEqual([409, 'comment_duplicate']);
    expect(faults.asked('POST').map(({ body }) => JSON.parse(body).content)).toEqual(['Kept.', 'Kept.']);
  });
});
