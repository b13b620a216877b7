<?php
// Runs PHP inside WordPress: what comes in on the standard input is the body of a function with the argument $given; what it returns goes out as JSON.

$_SERVER['HTTP_HOST'] = '127.0.0.1';
$_SERVER['REQUEST_METHOD'] = 'GET';
if (getenv('WORDPRESS_INSTALLING')) {
    define('WP_INSTALLING', true);
}
require getcwd() . '/wp-load.php';
if (!wp_installing()) {
    // Who owns the place may write any HTML.
    wp_set_current_user(1);
}

['code' => $code, 'given' => $given] = json_decode(stream_get_contents(STDIN), true);
$act = eval('return function ($given) {' . $code . "\n};");
try {
    echo json_encode($act($given), JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES);
} catch (Throwable $fault) {
    fwrite(STDERR, $fault . "\n");
    exit(1);
}
