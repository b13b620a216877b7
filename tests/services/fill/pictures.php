<?php
// Pictures that WordPress has cut into its sizes itself, and a sound that is long enough to be one.

/** Makes pictures of different shapes; gives the ids of their attachments. */
function fill_pictures(int $count): array
{
    require_once ABSPATH . 'wp-admin/includes/image.php';
    require_once ABSPATH . 'wp-admin/includes/file.php';
    require_once ABSPATH . 'wp-admin/includes/media.php';
    $shapes = [['harbour', 1600, 900], ['tower', 800, 1200], ['gull', 640, 480], ['small', 120, 90], ['wide', 2000, 500]];
    $ids = [];
    foreach (array_slice($shapes, 0, $count) as $number => [$name, $width, $height]) {
        $ids[$name] = fill_picture($name, $width, $height, $number);
    }
    return $ids;
}

function fill_picture(string $name, int $width, int $height, int $number): int
{
    $canvas = imagecreatetruecolor($width, $height);
    for ($band = 0; $band < 12; $band++) {
        $tone = imagecolorallocate($canvas, 20 + 15 * $band, (60 + 40 * $number) % 256, 220 - 12 * $band);
        imagefilledrectangle($canvas, 0, intdiv($height * $band, 12), $width, intdiv($height * ($band + 1), 12), $tone);
    }
    $file = wp_tempnam($name);
    imagejpeg($canvas, $file, 70);
    $words = ['post_title' => "The $name", 'post_excerpt' => "The $name at <em>low</em> tide &amp; dusk", 'post_date' => '2025-01-02 03:04:05'];
    $id = media_handle_sideload(['name' => "$name.jpg", 'tmp_name' => $file], 0, null, $words);
    if (is_wp_error($id)) {
        throw new Exception($id->get_error_message());
    }
    update_post_meta($id, '_wp_attachment_image_alt', "Bands of colour: the $name & \"more\"");
    return $id;
}

/** The address of a picture in one of its sizes, with its width and height. */
function picture(int $id, string $size = 'large'): array
{
    return array_slice(wp_get_attachment_image_src($id, $size), 0, 3);
}
