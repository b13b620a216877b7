<?php
// What ordinary posts say: the same number says the same words.

const SENTENCES = [
    'The tide came in at six and left at noon.',
    'Nobody on the quay had seen the like of it, and several said so.',
    '“It is only water,” said the harbour master — who should know.',
    'A gull watched, then two, then all of them.',
    'By evening the boats lay on the mud as if they had been put there.',
    'The council meets on Tuesday, 9–11 a.m., and will hear anyone who comes.',
    'Rope costs £4.20 a metre; it cost half of that in May.',
    'Those who remember the flood of 1953 remember the sound first.',
    'Dr Öztürk measured 3.5 m above datum, 2′ 4″ more than forecast.',
    'Then it rained.',
];

/** Some sentences of a post, always the same for its number. */
function sentences(int $seed, int $count): string
{
    $chosen = [];
    for ($at = 0; $at < $count; $at++) {
        $chosen[] = SENTENCES[($seed * 7 + $at * 3 + intdiv($seed, 10)) % count(SENTENCES)];
    }
    return implode(' ', $chosen);
}

/** The body of an ordinary post: every third one was written before blocks were there. */
function body_of(int $number, array $pictures): string
{
    $parts = [sentences($number, 3), sentences($number + 1, 4), sentences($number + 2, 2)];
    if ($number % 3 === 0) {
        return implode("\n\n", [$parts[0], "<strong>Line one</strong>\nLine two", "<h3>Afterwards</h3>\n" . $parts[1], "<blockquote>$parts[2]</blockquote>"]);
    }
    $names = array_keys($pictures);
    $id = $pictures[$names[$number % count($names)]];
    [$src, $width, $height] = picture($id);
    return implode("\n\n", [
        "<!-- wp:paragraph -->\n<p>$parts[0]</p>\n<!-- /wp:paragraph -->",
        "<!-- wp:heading -->\n<h2>Afterwards</h2>\n<!-- /wp:heading -->",
        "<!-- wp:paragraph {\"dropCap\":true} -->\n<p class=\"has-drop-cap\">$parts[1]</p>\n<!-- /wp:paragraph -->",
        "<!-- wp:image {\"id\":$id,\"sizeSlug\":\"large\",\"linkDestination\":\"none\"} -->\n<figure class=\"wp-block-image size-large\">"
            . "<img src=\"$src\" alt=\"Post $number\" class=\"wp-image-$id\"/><figcaption class=\"wp-element-caption\">Picture of post <strong>$number</strong></figcaption></figure>\n<!-- /wp:image -->",
        "<!-- wp:quote -->\n<blockquote class=\"wp-block-quote\"><!-- wp:paragraph -->\n<p>$parts[2]</p>\n<!-- /wp:paragraph --><cite>The harbour master</cite></blockquote>\n<!-- /wp:quote -->",
    ]);
}
