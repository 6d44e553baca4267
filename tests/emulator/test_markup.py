"""Telegram's HTML and Markdown, its entities, and what it finds in a text by itself."""

import pytest

from emulator.entities import Entity, arranged, automatic_entities
from emulator.errors import BotApiError
from emulator.formatting import formatted_text
from emulator.html_markup import parse_html
from emulator.markdown_markup import parse_markdown, parse_markdown_v2
from emulator.parameters import Parameters


def seen(parse, source):
    text, entities = parse(source)
    found = sorted(entities, key=lambda one: (one.offset, -one.length))
    return text, [(one.type, one.offset, one.length, *one.extra.values()) for one in found]


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("<b>a</b><strong>b</strong>", "ab", [("bold", 0, 1), ("bold", 1, 1)]),
        ("<i>a</i><em>b</em>", "ab", [("italic", 0, 1), ("italic", 1, 1)]),
        ("<u>a</u><ins>b</ins>", "ab", [("underline", 0, 1), ("underline", 1, 1)]),
        ("<s>a</s><del>b</del><strike>c</strike>", "abc", [("strikethrough", n, 1) for n in range(3)]),
        ("<tg-spoiler>a</tg-spoiler><span class='tg-spoiler'>b</span>", "ab", [("spoiler", 0, 1), ("spoiler", 1, 1)]),
        ("<blockquote>a</blockquote>", "a", [("blockquote", 0, 1)]),
        ("<blockquote expandable>a</blockquote>", "a", [("expandable_blockquote", 0, 1)]),
        ("<code>a</code>", "a", [("code", 0, 1)]),
        ("<pre>a</pre>", "a", [("pre", 0, 1)]),
        ('<pre><code class="language-py">a</code></pre>', "a", [("pre", 0, 1, "py")]),
        ("<a href='https://a.vn/?x=1&amp;y=2'>đây</a>", "đây", [("text_link", 0, 3, "https://a.vn/?x=1&y=2")]),
        ("<a href='tg://user?id=5'>An</a>", "An", [("text_mention", 0, 2, {"id": 5})]),
        ("<a href='không phải'>x</a>", "x", []),
        ('<tg-emoji emoji-id="42">🔥</tg-emoji>', "🔥", [("custom_emoji", 0, 2, "42")]),
        ('<tg-time unix="99">mai</tg-time>', "mai", [("date_time", 0, 3, 99)]),
        ("🔥<b>đậm</b>", "🔥đậm", [("bold", 2, 3)]),
        ("<b>x<i>y</i></b>", "xy", [("bold", 0, 2), ("italic", 1, 1)]),
        ("<B>x</b>", "x", [("bold", 0, 1)]),
        ("<b></b>", "", []),
        ("1 &lt; 2 &amp;&amp; 3 &gt; 2 &quot;&#8364;&#x41;", '1 < 2 && 3 > 2 "€A', []),
        ("&nbsp; &copy &", "&nbsp; &copy &", []),
        ("&lt;b&gt;", "<b>", []),
    ],
)
def test_html_reads_as_telegram_reads_it(source, text, entities):
    assert seen(parse_html, source) == (text, entities)


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("<p>x</p>", 'Unsupported start tag "p" at byte offset 0'),
        ("đ <br>", 'Unsupported start tag "br" at byte offset 3'),
        ("5 < 7", 'Unsupported start tag "" at byte offset 2'),
        ("5 <7", "Unclosed start tag at byte offset 2"),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<b x", 'Unclosed start tag "b" at byte offset 0'),
        ("<b =x>", 'Empty attribute name in the tag "b" at byte offset 0'),
        ("<a href=a/b>x</a>", "Unexpected end of name token at byte offset 8"),
        ("<a href='x>y</a>", "Unclosed start tag at byte offset 0"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ('<tg-emoji emoji-id="x">🔥</tg-emoji>', "Invalid custom emoji identifier specified"),
        (
            "&#xD800;",
            (
                "Text contains invalid Unicode characters after decoding HTML entities, "
                "check for unmatched surrogate code units"
            ),
        ),
    ],
)
def test_html_that_telegram_cannot_parse_is_refused_with_the_byte_where_it_goes_wrong(source, why):
    with pytest.raises(BotApiError) as refused:
        parse_html(source)
    assert refused.value.description == f"Bad Request: can't parse entities: {why}"


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("*đậm* _nghiêng_ __gạch__", "đậm nghiêng gạch", [("bold", 0, 3), ("italic", 4, 7), ("underline", 12, 4)]),
        ("~x~ ||y|| `z`", "x y z", [("strikethrough", 0, 1), ("spoiler", 2, 1), ("code", 4, 1)]),
        ("_a *b*_", "a b", [("italic", 0, 3), ("bold", 2, 1)]),
        ("_a __b___", "a b", [("italic", 0, 3), ("underline", 2, 1)]),
        (r"1\.5 \> 1\!", "1.5 > 1!", []),
        ("```py\nx = 1```", "x = 1", [("pre", 0, 5, "py")]),
        ("```x```", "x", [("pre", 0, 1)]),
        (r"[đây](https://a.vn/\))", "đây", [("text_link", 0, 3, "https://a.vn/)")]),
        ("[An](tg://user?id=7)", "An", [("text_mention", 0, 2, {"id": 7})]),
        ("![👍](tg://emoji?id=25)", "👍", [("custom_emoji", 0, 2, "25")]),
        (">một\n>hai\nba", "một\nhai\nba", [("blockquote", 0, 8)]),
        (">một\n>hai||\nba", "một\nhai\nba", [("expandable_blockquote", 0, 8)]),
        (">a\n**>b", "a\nb", [("blockquote", 0, 2), ("blockquote", 2, 1)]),
        ("*>a\n*", "a\n", [("blockquote", 0, 2), ("bold", 0, 2)]),
    ],
)
def test_markdown_v2_reads_as_telegram_reads_it(source, text, entities):
    found_text, found = seen(parse_markdown_v2, source)
    assert (found_text, sorted(found, key=str)) == (text, sorted(entities, key=str))


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("xong.", "Character '.' is reserved and must be escaped with the preceding '\\'"),
        ("a>b", "Character '>' is reserved and must be escaped with the preceding '\\'"),
        (">>b", "Character '>' is reserved and must be escaped with the preceding '\\'"),
        ("*x", "Can't find end of Bold entity at byte offset 0"),
        ("_x *y_", "Can't find end of Italic entity at byte offset 5"),
        ("_x__", "Can't find end of Underline entity at byte offset 2"),
        ("||x", "Can't find end of Spoiler entity at byte offset 0"),
        ("`x", "Can't find end of Code entity at byte offset 0"),
        ("```x", "Can't find end of Pre entity at byte offset 0"),
        ("```x ", "Can't find end of PreCode entity at byte offset 0"),
        ("[x](y", "Can't find end of a URL at byte offset 3"),
        ("![👍]", "The entity must contain a tg://emoji or tg://time URL"),
        ("![👍](tg://emoji?id=0)", "Invalid tg://emoji or tg://time URL specified"),
        (">*a\nb*", "Can't find end of Bold entity at byte offset 1"),
    ],
)
def test_markdown_v2_that_telegram_cannot_parse_is_refused(source, why):
    with pytest.raises(BotApiError) as refused:
        parse_markdown_v2(source)
    assert refused.value.description == f"Bad Request: can't parse entities: {why}"


def test_the_older_markdown_has_four_marks_and_no_nesting():
    source = r"*a* _b_ `c` [d](http://a.vn) snake\_case"
    text, entities = seen(parse_markdown, source)
    assert text == "a b c d snake_case"
    assert [one[0] for one in entities] == ["bold", "italic", "code", "text_link"]
    with pytest.raises(BotApiError, match="Can't find end of the entity starting at byte offset 1"):
        parse_markdown("a_b")


def formatted(text, **params):
    return formatted_text(Parameters({"text": text, **params})).json()


@pytest.mark.parametrize(
    ("entity", "why"),
    [
        ({"type": "bold", "offset": 0, "length": 9}, "ends after the end of the text at UTF-16 offset 3"),
        ({"type": "bold", "offset": -1, "length": 1}, "Receive an entity with incorrect offset -1"),
        ({"type": "bold", "offset": 0, "length": 1}, "ends in a middle of a UTF-16 symbol"),
        ({"type": "blink", "offset": 0, "length": 2}, "Unsupported type specified"),
        ({"type": ["bold"], "offset": 0, "length": 2}, "Unsupported type specified"),
        ("bold", "expected an Object"),
    ],
)
def test_an_entity_that_does_not_fit_its_text_is_refused(entity, why):
    with pytest.raises(BotApiError) as refused:
        formatted("🔥!", entities=[entity])
    assert why.lower() in refused.value.description.lower()


def test_entities_spelled_out_count_in_utf16_units():
    result = formatted("🔥 xong", entities=[{"type": "bold", "offset": 3, "length": 4}])
    assert result["entities"] == [{"type": "bold", "offset": 3, "length": 4}]


def test_a_parse_mode_wins_over_entities():
    result = formatted("<i>x</i>", parse_mode="html", entities=[{"type": "bold", "offset": 0, "length": 1}])
    assert [entity["type"] for entity in result["entities"]] == ["italic"]


def test_nothing_else_is_marked_inside_code():
    bold, code = Entity("bold", 0, 5), Entity("code", 1, 2)
    assert [(one.type, one.offset, one.length) for one in arranged([bold, code])] == [
        ("bold", 0, 1),
        ("code", 1, 2),
        ("bold", 3, 2),
    ]


def test_quotes_are_not_nested_and_the_same_mark_counts_once():
    quotes = [Entity("blockquote", 0, 5), Entity("blockquote", 1, 2), Entity("bold", 0, 5), Entity("bold", 2, 1)]
    assert [(one.type, one.offset, one.length) for one in arranged(quotes)] == [("blockquote", 0, 5), ("bold", 0, 5)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("xem https://kiengiang.gov.vn/van-ban?id=1.", [("url", "https://kiengiang.gov.vn/van-ban?id=1")]),
        ("tại kiengiang.gov.vn nhé", [("url", "kiengiang.gov.vn")]),
        ("gửi vp@kiengiang.gov.vn", [("email", "vp@kiengiang.gov.vn")]),
        ("@hoatoc_demo_bot ơi", [("mention", "@hoatoc_demo_bot")]),
        ("#hỏa_tốc #12", [("hashtag", "#hỏa_tốc")]),
        ("/tasks và /help@hoatoc_demo_bot", [("bot_command", "/tasks"), ("bot_command", "/help@hoatoc_demo_bot")]),
        ("45/BC-STC ngày 12/9", []),
        ("/nhiệm", []),
    ],
)
def test_links_mentions_hashtags_and_commands_are_found_in_a_text(text, found):
    entities = [(one.type, text[one.offset : one.offset + one.length]) for one in automatic_entities(text, [])]
    assert entities == found


def test_nothing_is_found_inside_code():
    result = formatted("<code>/start</code> /help", parse_mode="HTML")
    assert [(one["type"], one["offset"]) for one in result["entities"]] == [("code", 0), ("bot_command", 7)]


def test_only_the_first_hundred_entities_are_kept():
    result = formatted("<b>x</b> " * 150, parse_mode="HTML")
    assert len(result["entities"]) == 100
    assert len(result["text"]) == 299
