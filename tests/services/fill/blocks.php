<?php
// Every block of the editor that brings words, one after another, written as the editor writes them.

function every_block(array $pictures): string
{
    return implode("\n\n", blocks($pictures));
}

/** A block without others in it, between the comments that the editor puts around it. */
function block(string $name, string $html, array $attributes = []): string
{
    $said = $attributes ? ' ' . wp_json_encode($attributes, JSON_UNESCAPED_SLASHES) : '';
    return "<!-- wp:$name$said -->\n$html\n<!-- /wp:$name -->";
}

function image_block(int $id, string $words): string
{
    [$src] = picture($id);
    return block('image', "<figure class=\"wp-block-image size-large\"><img src=\"$src\" alt=\"Alt of $words\" class=\"wp-image-$id\"/><figcaption class=\"wp-element-caption\">Caption of <em>$words</em></figcaption></figure>",
        ['id' => $id, 'sizeSlug' => 'large', 'linkDestination' => 'none']);
}

function blocks(array $pictures): array
{
    $p = fn (string $html) => block('paragraph', "<p>$html</p>");
    [$src] = picture($pictures['wide']);
    $item = fn (string $html) => block('list-item', "<li>$html</li>");
    return [
        $p('Words with <strong>strong</strong>, <em>em</em>, <code>code</code>, <sub>sub</sub>, <sup>sup</sup>, <s>s</s>, <del>del</del>, <ins>ins</ins>, <kbd>kbd</kbd>, '
            . '<mark style="background-color:#ff0" class="has-inline-color">mark</mark>, <abbr title="as soon as possible">asap</abbr>, <q>q</q>, <cite>cite</cite>, <var>var</var>, <samp>samp</samp>, '
            . '<small>small</small>, <u>u</u>, <bdo dir="rtl">bdo</bdo>, <ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>, <time datetime="2026-03-01">the first</time>,<br>a new line and an <a href="https://sea.example/" target="_blank" rel="noreferrer noopener">address</a>.'),
        '<!-- wp:more -->' . "\n<!--more-->\n" . '<!-- /wp:more -->',
        ...array_map(fn ($level) => block('heading', "<h$level id=\"level-$level\">Level $level</h$level>", ['level' => $level]), [1, 2, 3, 4, 5, 6]),
        block('list', "<ul>" . $item('One') . $item('Two' . block('list', '<ol>' . $item('Two and a half' . block('list', '<ul>' . $item('Deeper <em>still</em>') . '</ul>')) . '</ol>', ['ordered' => true])) . $item('Three') . "</ul>"),
        block('list', '<ol reversed start="9">' . $item('Nine') . $item('Eight') . '</ol>', ['ordered' => true, 'reversed' => true, 'start' => 9]),
        image_block($pictures['harbour'], 'the harbour'),
        block('image', "<figure class=\"wp-block-image alignwide\"><a href=\"https://sea.example/\"><img src=\"$src\" alt=\"\"/></a></figure>", ['align' => 'wide', 'linkDestination' => 'custom']),
        block('gallery', '<figure class="wp-block-gallery has-nested-images columns-default is-cropped">' . image_block($pictures['gull'], 'gull') . image_block($pictures['tower'], 'tower')
            . '<figcaption class="blocks-gallery-caption wp-element-caption">Caption of the gallery</figcaption></figure>', ['linkTo' => 'none']),
        block('quote', '<blockquote class="wp-block-quote">' . $p('A quote.') . $p('Its second part.') . '<cite>Who said it</cite></blockquote>'),
        block('pullquote', '<figure class="wp-block-pullquote"><blockquote><p>Pulled out.</p><cite>Out of the text</cite></blockquote></figure>'),
        block('columns', '<div class="wp-block-columns">' . block('column', '<div class="wp-block-column">' . $p('Left column.') . '</div>') . block('column', '<div class="wp-block-column">' . $p('Right column.') . image_block($pictures['gull'], 'a column') . '</div>') . '</div>'),
        block('group', '<div class="wp-block-group">' . $p('In a group.') . '</div>'),
        block('media-text', "<div class=\"wp-block-media-text is-stacked-on-mobile\"><figure class=\"wp-block-media-text__media\"><img src=\"$src\" alt=\"Beside words\"/></figure><div class=\"wp-block-media-text__content\">" . $p('Beside a picture.') . '</div></div>'),
        block('cover', "<div class=\"wp-block-cover\"><span aria-hidden=\"true\" class=\"wp-block-cover__background has-background-dim\"></span><img class=\"wp-block-cover__image-background\" alt=\"Under words\" src=\"$src\" data-object-fit=\"cover\"/><div class=\"wp-block-cover__inner-container\">" . $p('On a picture.') . '</div></div>'),
        block('buttons', '<div class="wp-block-buttons">' . block('button', '<div class="wp-block-button"><a class="wp-block-button__link wp-element-button" href="https://sea.example/join">Join</a></div>') . block('button', '<div class="wp-block-button"><a class="wp-block-button__link wp-element-button">Leads nowhere</a></div>') . '</div>'),
        block('table', '<figure class="wp-block-table"><table class="has-fixed-layout"><thead><tr><th>Day</th><th class="has-text-align-right" data-align="right">High</th></tr></thead><tbody><tr><td>Monday</td><td>3.5&nbsp;m</td></tr><tr><td colspan="2">None <strong>on</strong> Tuesday</td></tr></tbody><tfoot><tr><td>Mean</td><td>3.5 m</td></tr></tfoot></table><figcaption class="wp-element-caption">Caption of the table</figcaption></figure>'),
        block('code', "<pre class=\"wp-block-code\"><code>if (a &lt; b &amp;&amp; c) {\n    return \"x\";\n}</code></pre>"),
        block('preformatted', "<pre class=\"wp-block-preformatted\">As   typed,\n  <em>with</em> marks</pre>"),
        block('verse', "<pre class=\"wp-block-verse\">A line of verse\n  and another</pre>"),
        block('separator', '<hr class="wp-block-separator has-alpha-channel-opacity"/>'),
        block('audio', '<figure class="wp-block-audio"><audio controls src="https://sea.example/waves.mp3"></audio><figcaption class="wp-element-caption">Caption of the sound</figcaption></figure>'),
        block('video', '<figure class="wp-block-video"><video controls poster="' . $src . '" src="https://sea.example/waves.mp4"><track kind="captions" src="https://sea.example/waves.vtt" srclang="en" label="English"/></video><figcaption class="wp-element-caption">Caption of the film</figcaption></figure>'),
        block('file', '<div class="wp-block-file"><a href="https://sea.example/tides.pdf">The tables</a><a href="https://sea.example/tides.pdf" class="wp-block-file__button wp-element-button" download>Download</a></div>', ['href' => 'https://sea.example/tides.pdf']),
        block('embed', "<figure class=\"wp-block-embed is-type-video is-provider-youtube wp-block-embed-youtube wp-embed-aspect-16-9 wp-has-aspect-ratio\"><div class=\"wp-block-embed__wrapper\">\nhttps://www.youtube.com/watch?v=dQw4w9WgXcQ\n</div><figcaption class=\"wp-element-caption\">Caption of the embed</figcaption></figure>",
            ['url' => 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'type' => 'video', 'providerNameSlug' => 'youtube', 'responsive' => true]),
        block('embed', "<figure class=\"wp-block-embed is-type-rich is-provider-elsewhere\"><div class=\"wp-block-embed__wrapper\">\nhttps://elsewhere.example/a-post\n</div></figure>", ['url' => 'https://elsewhere.example/a-post', 'type' => 'rich']),
        block('html', '<details open><summary>A <em>summary</em></summary><p>What is folded away.</p><details><summary>Deeper</summary>Bare words.</details></details>'),
        block('html', '<figure><blockquote>A quote in a figure</blockquote><figcaption>Its source</figcaption></figure><aside><h4>Aside</h4><p>Words aside.</p></aside><picture><source srcset="' . $src . '" type="image/jpeg"><img src="' . $src . '" width="2000" height="500" alt="In a picture element"></picture>'),
        block('html', '<section><header><hgroup><h2>Grouped</h2><p>under it</p></hgroup></header><article><p>In an article.</p></article><footer>At the foot.</footer></section><noscript>Without script</noscript><meter value="0.6">60 %</meter> <progress value="3" max="10">3 of 10</progress> <label>A label <select><option>First</option><option>Second</option></select></label> <textarea>Typed before</textarea> <button type="button">Pressed</button>'),
        block('shortcode', '[caption width="300"]<img src="' . $src . '" width="300" height="75" alt="Old in new"> An old caption among blocks[/caption]'),
        "<!-- wp:freeform -->\nClassic words\n\namong blocks\n<!-- /wp:freeform -->",
        $p('A word with a note<sup class="fn" data-fn="n1"><a href="#n1" id="n1-link">1</a></sup>.'),
        block('html', '<ol class="wp-block-footnotes"><li id="n1">The note. <a href="#n1-link" aria-label="Jump to footnote reference 1">↩︎</a></li></ol>'),
        $p('<a href="#level-3">Up to level three</a>'),
    ];
}
