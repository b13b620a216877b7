<?php
// A post as it was written before there were blocks: paragraphs are blank lines, pictures are shortcodes.

function classic_body(array $pictures): string
{
    [$src, $width, $height] = picture($pictures['gull'], 'medium');
    $id = $pictures['gull'];
    $gallery = implode(',', [$pictures['harbour'], $pictures['tower'], $pictures['gull']]);
    return <<<HTML
The first paragraph, typed
over two lines, with a <a title="A title" href="https://sea.example/tide?a=1&amp;b=2" target="_blank" rel="noopener">link</a>.

<!--more Read on-->

[caption id="attachment_$id" align="alignright" width="$width"]<img class="wp-image-$id size-medium" src="$src" alt="A gull" width="$width" height="$height" /> The gull, <em>in</em> the old form[/caption]

Words beside it. <span style="text-decoration: underline;">Underlined</span> <b>bold</b> <i>italic</i> <strike>struck</strike> <tt>typed</tt> <big>big</big> <small>small</small> <font color="red">red</font> <center>centred</center>

<a href="$src"><img class="alignnone" src="$src" alt="A gull that leads to itself" width="$width" height="$height" /></a>

[gallery columns="2" link="file" ids="$gallery"]

<dl>
<dt>Ebb</dt>
<dd>The water goes.</dd>
<dt>Flood</dt>
<dt>Flow</dt>
<dd>It comes.</dd>
<dd>It comes again.</dd>
</dl>

<ol start="3">
<li>Three
<ul>
<li>Three and a half
<ol>
<li>Deeper</li>
</ol>
</li>
</ul>
after the nested list</li>
<li value="7">
<p>Seven, in a paragraph.</p>
<p>And another.</p>
</li>
</ol>

<table border="1">
<caption>High water</caption>
<thead><tr><th>Day</th><th colspan="2">Times</th></tr></thead>
<tbody>
<tr><th rowspan="2" scope="row">Monday</th><td>06:12</td><td>18:40</td></tr>
<tr><td colspan="2">none at night</td></tr>
<tr><td>Tuesday</td><td><ul><li>06:55</li><li>19:20</li></ul></td><td></td></tr>
</tbody>
<tfoot><tr><td colspan="3">All times local</td></tr></tfoot>
</table>

<pre>  two spaces
	a tab   &lt;tag&gt; &amp;amp;
last line</pre>

<pre><code class="language-rust">fn main() {
    println!("&lt;{}&gt;", 1 &amp;&amp; 2);
}
</code></pre>

[audio mp3="https://sea.example/waves.mp3"][/audio]

[video width="640" height="360" mp4="https://sea.example/waves.mp4" poster="$src"][/video]

https://www.youtube.com/watch?v=dQw4w9WgXcQ

<iframe src="https://player.vimeo.com/video/76979871" width="640" height="360" frameborder="0" title="A film"></iframe>

<iframe src="https://unknown.example/map" title="A map of nowhere"></iframe>

A sentence with a note.<sup id="fnref1"><a href="#fn1">1</a></sup> [an_unknown_shortcode]inside[/an_unknown_shortcode]

<hr />

<div class="footnotes"><ol><li id="fn1">The note itself. <a href="#fnref1">↩</a></li></ol></div>

<address>Quay 1<br />Port</address>

<div><div>Words in boxes in boxes<p>and a paragraph</p>and after it</div></div>

Bare words at the end <unknown-element>in an element that nobody knows</unknown-element>
HTML;
}
