// A real WordPress on a real MariaDB, served by PHP's own server: `news` at the root with pretty addresses, filled, and `blog` in a subfolder with
// plain ones, as it comes out of the box.
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { folder, freePort, run, start } from './child.mjs';
import { mariadb } from './mariadb.mjs';
import { PHP, ROOT, WORDPRESS, phpOptions } from './places.mjs';

const here = fileURLToPath(new URL('wordpress/', import.meta.url));

/** Starts it all. Gives the sites `news` and `blog`, as plain data for `Site`, what PHP complained of, and what stops it. */
export async function wordpress() {
  const [{ path, remove }, database, port] = [await folder('wordpress'), await mariadb(), await freePort()];
  const stop = async () => { await database.stop(); await remove(); };
  try {
    const [settings, sites] = layout(path, port);
    await unpack(path, { ...settings, socket: database.socket });
    await install(sites);
    const server = await serve(path, port);
    return { sites, log: server.log, stop: async () => { await server.stop(); await stop(); } };
  } catch (error) {
    await stop();
    throw error;
  }
}

function layout(path, port) {
  const origin = `http://127.0.0.1:${port}`;
  const site = (name, address, root) => ({ name, path, address, root, plain: `${address}?rest_route=/` });
  const blog = `${origin}/blog/`;
  const sites = { news: site('news', `${origin}/`, `${origin}/wp-json/`), blog: site('blog', blog, `${blog}?rest_route=/`) };
  return [{ sites: { news: origin, blog: `${origin}/blog` } }, sites];
}

/** A WordPress of its own to write in, with the configuration and the plugins. */
async function unpack(path, settings) {
  const isOurs = (file) => !/wordpress\/(wp-config\.php|\.htaccess)$/.test(file);
  // Of its scripts, the one that sizes the frames in a post, and one that it reads itself.
  const isLeft = (file) => /wp-includes\/js\/(?!wp-(embed|emoji)\b)|wp-admin\/(js|images)\//.test(file);
  await cp(WORDPRESS, path, { recursive: true, dereference: true, filter: (file) => isOurs(file) && !isLeft(file) });
  const own = (name) => join(path, name);
  // Both sites upload at once, and WordPress gives up where another makes the folder just then.
  await Promise.all(['plugins-of-news', 'plugins-of-blog', 'wp-content/uploads/2025/01'].map((name) => mkdir(own(name), { recursive: true })));
  await Promise.all([
    writeFile(own('settings.json'), JSON.stringify(settings)),
    cp(join(here, 'wp-config.php'), own('wp-config.php')),
    cp(join(here, 'bench.php'), own('plugins-of-news/bench.php')),
    cp(join(ROOT, 'deploy/standfirst-comments.php'), own('plugins-of-news/standfirst-comments.php')),
  ]);
}

const QUIET = { comments_notify: 0, moderation_notify: 0, default_ping_status: 'closed' };
// Newfoundland is 3½ hours behind Greenwich, 2½ in summer: a date read without its offset is seen to be wrong.
const NEWS = { permalink_structure: '/%year%/%monthnum%/%postname%/', timezone_string: 'America/St_Johns', comment_previously_approved: 0, thread_comments_depth: 10 };

async function install({ news, blog }) {
  const script = await body('wordpress/install.php');
  const environment = { WORDPRESS_INSTALLING: '1' };
  await Promise.all([
    new Site(news).php(script, { title: 'The Harbour &amp; Coast', options: { ...QUIET, ...NEWS, blogdescription: 'News from the shore' } }, environment),
    new Site(blog).php(script, { title: 'A blog', options: { ...QUIET, permalink_structure: '' } }, environment),
  ]);
  const fill = await body('fill.php');
  await Promise.all([news, blog].map((site) => new Site(site).php(fill, { folder: fileURLToPath(new URL('fill/', import.meta.url)), isWhole: site.name === 'news' })));
}

/** A file of PHP as the body of a function. */
async function body(name) {
  return (await readFile(new URL(name, import.meta.url), 'utf8')).replace('<?php', '');
}

async function serve(path, port) {
  const isReady = async () => (await fetch(`http://127.0.0.1:${port}/wp-json/`)).ok;
  const args = [...phpOptions(), '-d', 'upload_max_filesize=8M', '-S', `127.0.0.1:${port}`, '-t', path, join(here, 'router.php')];
  // Requests that a page sends together are answered together.
  return start(PHP, args, { cwd: path, isReady, environment: { PHP_CLI_SERVER_WORKERS: '4', TZ: 'UTC' } });
}

/** One WordPress, from what `wordpress()` gives: `address` (its front page), `root` (its REST API), `plain` (the same without pretty addresses). */
export class Site {
  constructor(site) {
    Object.assign(this, site);
  }

  /** Runs the body of a PHP function inside this WordPress, with `$given`; gives what it returns. */
  async php(code, given = {}, environment = {}) {
    const out = await run(PHP, [...phpOptions(), join(here, 'run.php')], {
      cwd: this.path, input: JSON.stringify({ code, given }), environment: { ...environment, WORDPRESS_SITE: this.name },
    });
    return JSON.parse(out);
  }

  /**
   * A post that no other test knows: `{ id, slug, link }`. Its fields are those of `wp_insert_post`, and `comments`, a list of
   * `{ author, email, text, approved, date, replies }`; `isModerated` and `isGuarded` (against floods) say how it takes new ones.
   */
  post(fields = {}) {
    return this.php(ONE_POST, fields);
  }
}

const ONE_POST = `
  $slug = wp_unique_post_slug($given['post_name'] ?? 'of-a-test-' . wp_generate_password(8, false), 0, 'publish', 'post', 0);
  $own = array_diff_key($given, array_flip(['comments', 'isModerated', 'isGuarded']));
  $id = wp_insert_post(wp_slash($own + ['post_title' => 'A post of a test', 'post_content' => '<p>Words.</p>', 'post_status' => 'publish',
    'post_author' => 1, 'post_date' => '2020-01-01 12:00:00', 'post_name' => strtolower($slug), 'comment_status' => 'open']), true);
  if (is_wp_error($id)) throw new Exception($id->get_error_message());
  if (!empty($given['isModerated'])) update_post_meta($id, 'tests_moderated', 1);
  if (!empty($given['isGuarded'])) update_post_meta($id, 'tests_flood', 1);
  $insert = function ($comments, $parent) use (&$insert, $id) {
    foreach ($comments as $comment) {
      $made = wp_insert_comment(wp_slash(['comment_post_ID' => $id, 'comment_parent' => $parent, 'comment_author' => $comment['author'] ?? 'A reader',
        'comment_author_email' => $comment['email'] ?? 'reader@news.example', 'comment_content' => $comment['text'],
        'comment_approved' => $comment['approved'] ?? 1] + (isset($comment['date']) ? ['comment_date' => $comment['date']] : [])));
      $insert($comment['replies'] ?? [], $made);
    }
  };
  $insert($given['comments'] ?? [], 0);
  $post = get_post($id);
  return ['id' => $id, 'slug' => urldecode($post->post_name), 'link' => get_permalink($id)];
`;
