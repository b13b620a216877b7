<?php
// Two WordPress sites in one database and one folder: `news` at the root, with pretty addresses, and `blog` below /blog/, with plain ones.
// settings.json beside this file says where; on the command line the environment says which.

$settings = json_decode(file_get_contents(__DIR__ . '/settings.json'), true);
$site = getenv('WORDPRESS_SITE') ?: (preg_match('#^/blog(/|\?|$)#', $_SERVER['REQUEST_URI'] ?? '') ? 'blog' : 'news');

$table_prefix = $site . '_';
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:' . $settings['socket']);
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');

define('WP_HOME', $settings['sites'][$site]);
define('WP_SITEURL', $settings['sites'][$site]);
// The blog is a WordPress as it comes, without any plugin.
define('WPMU_PLUGIN_DIR', __DIR__ . '/plugins-of-' . $site);

foreach (['AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT'] as $key) {
    define($key, 'of a server that lives for one run of the tests: ' . $key);
}

// No test may need the internet, and nothing may happen that no test asked for.
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('DISABLE_WP_CRON', true);
define('AUTOMATIC_UPDATER_DISABLED', true);

error_reporting(E_ALL & ~E_DEPRECATED);
ini_set('display_errors', 'stderr');

if (!defined('ABSPATH')) {
    define('ABSPATH', __DIR__ . '/');
}
require_once ABSPATH . 'wp-settings.php';
