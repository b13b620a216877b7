<?php
// What a publisher's nginx or Apache does for WordPress, for PHP's own server: files are sent, every other address is WordPress's to answer.
// `/blog/` is the same folder once more.

$path = rawurldecode(parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH) ?: '/');
$base = str_starts_with($path, '/blog/') ? '/blog' : '';
$file = $_SERVER['DOCUMENT_ROOT'] . substr($path, strlen($base));

if (!str_contains($path, '..') && is_file($file) && !str_ends_with($file, '.php')) {
    if ($base === '') {
        return false;
    }
    header('Content-Type: ' . mime_content_type($file));
    readfile($file);
    return true;
}

$script = !str_contains($path, '..') && is_file($file) ? $file : $_SERVER['DOCUMENT_ROOT'] . '/index.php';
$name = $base . substr($script, strlen($_SERVER['DOCUMENT_ROOT']));
$_SERVER['SCRIPT_FILENAME'] = $script;
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = $name;
chdir(dirname($script));
require $script;
