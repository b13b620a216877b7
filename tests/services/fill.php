<?php
// The body of a function that fills a WordPress through its own functions, always the same way. `$given['folder']` holds its parts;
// `$given['isWhole']` says whether the site gets the whole paper or a few posts. Gives how many posts a reader may read.

define('WP_IMPORTING', true);
foreach (['people', 'sections', 'pictures', 'bodies', 'blocks', 'classic', 'posts', 'links', 'ordinary', 'comments'] as $part) {
    require_once $given['folder'] . "$part.php";
}

wp_defer_term_counting(true);
wp_defer_comment_counting(true);
$paper = ['people' => fill_people(), 'sections' => fill_sections()];
$paper['pictures'] = fill_pictures($given['isWhole'] ? 5 : 1);
$posts = $given['isWhole'] ? fill_posts($paper) : [];
$posts += fill_ordinary($paper, $given['isWhole'] ? 110 : 12);
$posts += fill_links($paper, $posts);
fill_comments($posts, $given['isWhole']);
if ($given['isWhole']) {
    forget_author($paper['people']['gone']);
}
wp_defer_comment_counting(false);
wp_defer_term_counting(false);
return (int) wp_count_posts()->publish;
