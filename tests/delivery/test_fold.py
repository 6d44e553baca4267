"""Long messages split and shorten where a reader would, and every part is one that Telegram accepts."""

import re
import time
import unicodedata
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from delivery.fold import (
    CAPTION_LIMIT,
    RAW_LIMIT_BYTES,
    TEXT_LIMIT,
    abridge,
    plain,
    shorten,
    split_html,
    visible_length,
)

TAGS = {
    "b",
    "strong",
    "i",
    "em",
    "u",
    "ins",
    "s",
    "strike",
    "del",
    "code",
    "pre",
    "a",
    "blockquote",
    "tg-spoiler",
    "span",
}
TAGS |= {"tg-emoji", "tg-time"}
STRICT = re.compile(r"<(/?)([a-z-]+)((?: [a-z-]+(?:=\"[^\"]*\")?)*)>|&(?:lt|gt|amp|quot|#\d+|#x[0-9a-f]+);|[^<>&]+")


def read_strictly(part, *, nested_quotes=False):
    """The visible text of HTML that Telegram would take; an AssertionError where it would not."""
    place, said, open_tags = 0, [], []
    while place < len(part):
        token = STRICT.match(part, place)
        assert token, f"not HTML at {part[place : place + 20]!r}"
        slash, name, _ = token.groups()
        if name is None:
            said.append(unescape(token[0]))
        elif slash:
            assert open_tags.pop() == name
        else:
            assert name in TAGS
            assert nested_quotes or name != "blockquote" or name not in open_tags
            open_tags.append(name)
        place = token.end()
    assert not open_tags
    return "".join(said)


def units(text):
    return len(text.encode("utf-16-le")) // 2


def squeezed(text):
    return "".join(text.split())


WORDS = [
    "Sở",
    "Tài chính",
    "a",
    "&amp;",
    "&lt;b&gt;",
    "&#128640;",
    "🚀",
    "👨‍👩‍👧‍👦",
    "🇻🇳🇻🇳",
    "x" * 30,
    "hie\u0323\u0302n",
    "đ.",
    "xong!",
    "TP.",
]
SPACES = [" ", " ", "\n", "\n\n", "  ", "\u00a0", ""]
OPENINGS = [
    ("<b>", "</b>"),
    ("<i>", "</i>"),
    ("<u>", "</u>"),
    ("<s>", "</s>"),
    ("<code>", "</code>"),
    ("<pre>", "</pre>"),
    ('<pre><code class="language-python">', "</code></pre>"),
    ('<a href="https://example.vn/?a=1&amp;b=2">', "</a>"),
    ("<blockquote>", "</blockquote>"),
    ("<blockquote expandable>", "</blockquote>"),
    ("<tg-spoiler>", "</tg-spoiler>"),
    ('<span class="tg-spoiler">', "</span>"),
]

prose = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(SPACES)), max_size=30).map(
    lambda pairs: "".join(word + space for word, space in pairs)
)
documents = st.recursive(
    prose,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4).map("".join),
        st.tuples(st.sampled_from(OPENINGS), inner).map(lambda pair: pair[0][0] + pair[1] + pair[0][1]),
    ),
    max_leaves=12,
)
rubbish = st.text(alphabet="<>/&;#xb a=\"'\n1🚀ệ", max_size=200)


@given(documents, st.integers(2, 120))
@settings(max_examples=300, deadline=None)
def test_parts_are_valid_within_the_limit_and_say_all_that_the_whole_says(html, limit):
    parts = split_html(html, limit)
    texts = [read_strictly(part) for part in parts]
    assert all(0 < units(text) <= limit for text in texts)
    assert all(text.strip() for text in texts)
    assert "".join(map(squeezed, texts)) == squeezed(plain(html))
    rest = plain(html)
    for text in texts:
        assert not rest[: rest.index(text)].strip()
        rest = rest[rest.index(text) + len(text) :]


@given(st.one_of(rubbish, st.text(max_size=100)), st.integers(2, 40))
@settings(max_examples=300, deadline=None)
def test_whatever_goes_in_the_parts_are_valid(html, limit):
    texts = [read_strictly(part) for part in split_html(html, limit)]
    assert all(units(text) <= limit for text in texts)
    assert "".join(map(squeezed, texts)) == squeezed(plain(html))


@given(documents)
def test_plain_text_is_what_a_strict_reader_sees_and_its_length_is_counted_in_utf_16(html):
    assert plain(html) == read_strictly(html, nested_quotes=True)
    assert visible_length(html) == units(plain(html))


def test_a_text_that_fits_stays_as_it_is():
    html = '<b>HỎA TỐC</b>\n\n<a href="https://example.vn">1088/UBND-TH</a> &amp; phụ lục\n<pre>  a\n  b</pre>'
    assert split_html(html) == [html]


@pytest.mark.parametrize("nothing", ["", " \n ", "<b></b>", "<pre>\n\n</pre>", "&#32;"])
def test_nothing_to_see_makes_no_message(nothing):
    assert split_html(nothing) == []


def test_the_limit_is_counted_in_utf_16_units_of_the_visible_text():
    assert split_html("🚀" * 2048) == ["🚀" * 2048]
    assert split_html("🚀" * 2049) == ["🚀" * 2048, "🚀"]
    assert split_html("&amp;" * 4096) == ["&amp;" * 4096]
    assert split_html("<b>" + "a" * 4096 + "</b>") == ["<b>" + "a" * 4096 + "</b>"]


def test_a_paragraph_is_preferred_to_a_line_a_line_to_a_sentence_and_a_sentence_to_a_word():
    assert split_html("một hai ba.\n\nbốn năm\nsáu. bảy tám", 20) == ["một hai ba.", "bốn năm\nsáu. bảy tám"]
    assert split_html("một hai ba bốn\nnăm sáu. bảy tám", 24) == ["một hai ba bốn", "năm sáu. bảy tám"]
    assert split_html("một hai ba bốn. năm sáu bảy tám", 28) == ["một hai ba bốn.", "năm sáu bảy tám"]
    assert split_html("một hai ba bốn năm", 12) == ["một hai ba", "bốn năm"]


def test_an_abbreviation_or_a_list_number_ends_no_sentence():
    assert split_html("Hội nghị tổ chức tại TP. Rạch Giá hôm nay", 32)[0] == "Hội nghị tổ chức tại TP. Rạch"
    assert split_html("Các đơn vị báo cáo gồm 1. Sở Tài chính", 30)[0] == "Các đơn vị báo cáo gồm 1. Sở"


def test_a_border_far_back_is_not_taken_where_words_fill_the_part():
    parts = split_html("A.\n\n" + "từ " * 30, 60)
    assert len(parts[0]) > 30


def test_a_word_that_fits_a_part_of_its_own_is_not_broken():
    link = "https://example.vn/" + "x" * 60
    assert split_html(f"Xem {link} nhé", 80) == ["Xem", f"{link}", "nhé"]


def test_a_block_ends_a_part_like_a_paragraph():
    assert split_html("<blockquote>một hai ba bốn</blockquote>năm sáu bảy", 22) == [
        "<blockquote>một hai ba bốn</blockquote>",
        "năm sáu bảy",
    ]


def test_a_short_link_is_not_divided_between_parts():
    html = 'Giao chủ trì việc này <a href="https://example.vn">Sở Tài chính</a> từ nay'
    assert split_html(html, 30)[0] == "Giao chủ trì việc này"


def test_open_tags_close_at_the_end_of_a_part_and_open_again_in_the_next():
    html = '<blockquote expandable><b>một <a href="https://x.vn">hai</a></b> ba</blockquote>'
    assert split_html(html, 7) == [
        '<blockquote expandable><b>một <a href="https://x.vn">hai</a></b></blockquote>',
        "<blockquote expandable>ba</blockquote>",
    ]
    assert split_html("<b><i>một hai</i></b>", 5) == ["<b><i>một</i></b>", "<b><i>hai</i></b>"]


def test_where_no_space_helps_the_border_of_a_tag_does():
    assert split_html("<b>" + "a" * 15 + "</b>" + "b" * 15, 20) == ["<b>" + "a" * 15 + "</b>", "b" * 15]


def test_the_border_of_a_tag_inside_a_character_is_no_border():
    assert split_html("aaaaaaaae<b>\u0301bbbbbbbb</b>", 10) == ["aaaaaaaae<b>\u0301</b>", "<b>bbbbbbbb</b>"]


def test_indentation_in_preformatted_text_survives_the_border():
    assert split_html("<pre>if x:\n    y = 1\n    z = 2</pre>", 18) == [
        "<pre>if x:\n    y = 1</pre>",
        "<pre>    z = 2</pre>",
    ]


@pytest.mark.parametrize("character", ["x", "ế", "e\u0302\u0301", "🚀", "👨‍👩‍👧‍👦", "🇻🇳", "👍🏽", "&lt;"])
def test_an_unbreakable_word_of_10_000_characters_is_still_split_and_between_characters(character):
    parts = split_html(character * 10_000)
    assert all(visible_length(part) <= TEXT_LIMIT for part in parts)
    assert all(not part.replace(character, "") for part in parts)
    assert "".join(parts) == character * 10_000


def test_one_character_of_endless_marks_is_split_all_the_same():
    assert "".join(split_html("e" + "\u0301" * 10_000)) == "e" + "\u0301" * 10_000


def test_captions_have_their_own_limit():
    assert [visible_length(part) for part in split_html("a" * 2000, CAPTION_LIMIT)] == [1024, 976]


def test_the_html_of_a_part_stays_under_the_server_s_raw_limit():
    link = f'<a href="https://example.vn/{"x" * 300}">nguồn</a> '
    parts = split_html(link * 400)
    assert all(len(part.encode()) <= RAW_LIMIT_BYTES for part in parts)
    assert len(parts) < 10
    assert sum(part.count("<a ") for part in parts) == 400
    assert squeezed("".join(map(read_strictly, parts))) == "nguồn" * 400


def test_a_tag_too_long_to_send_is_given_up_and_the_text_is_not():
    assert split_html(f'<a href="{"x" * 40_000}">nguồn</a>') == ["nguồn"]


@pytest.mark.parametrize("limit", [1, 0, -5, 4097])
def test_a_limit_that_no_message_can_have_is_refused(limit):
    with pytest.raises(ValueError, match="limit"):
        split_html("a", limit)


LETTER = "<b>Điều 1.</b> Giao <i>Sở Tài chính</i> chủ trì, phối hợp &amp; báo cáo <a href='https://x.vn'>tại đây</a>.\n"


@pytest.mark.parametrize(
    "piece",
    [
        LETTER,
        "x",
        "<b>",
        "</b>",
        "<b>x",
        "<i>x</i>",
        "🇻🇳",
        "a\u0301\u0302",
        " ",
        "&#1;",
        '<a href="',
        "<b x='",
        "&",
        "<pre> \n",
    ],
    ids=range(14),
)
def test_a_megabyte_of_anything_splits_in_near_linear_time(piece):
    def seconds(size):
        html = piece * (size // len(piece))
        start = time.process_time()
        split_html(html)
        return time.process_time() - start

    quarter = min(seconds(250_000), seconds(250_000))
    assert seconds(1_000_000) < 12 * quarter + 0.2  # quadratic would be 16 times, of seconds


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("a < b & c", "a < b & c"),
        ("<p>x</p>", "<p>x</p>"),
        ("&nbsp;&copy;", "&nbsp;&copy;"),
        ("&lt;&gt;&amp;&quot;", '<>&"'),
        ("&#273;&#x111;", "đđ"),
        ("&#0;&#xD800;&#1114112;", "&#0;&#xD800;&#1114112;"),
        ("<span>x</span>", "<span>x"),
        ("<B>x</B>", "x"),
        ("x</b>", "x"),
        ("<b><i>x</b></i>", "x"),
        ("\ud800", "\ufffd"),
    ],
)
def test_entities_and_tags_are_read_as_telegram_reads_them_and_the_rest_is_text(html, text):
    assert plain(html) == text
    assert "".join(map(read_strictly, split_html(html))) == text


def test_nesting_that_telegram_forbids_or_that_adds_nothing_is_dropped():
    nested = "<blockquote>a<blockquote>b</blockquote>c</blockquote><b><strong>d</strong>e</b>"
    assert split_html(nested) == ["<blockquote>abc</blockquote><b>de</b>"]


def test_neighbouring_quotes_stay_two():
    two = "<blockquote>a</blockquote><blockquote>b</blockquote>"
    assert split_html(two) == [two]


def test_a_short_text_is_not_shortened():
    assert shorten("Báo cáo ngay", 12) == "Báo cáo ngay"


def test_a_long_text_ends_at_a_word_with_an_ellipsis():
    assert shorten("Báo cáo ngay, trước 17 giờ", 14) == "Báo cáo ngay…"
    assert shorten("Triển khai công tác phòng chống", 20) == "Triển khai công tác…"


def test_a_text_is_abridged_after_a_whole_sentence_or_clause():
    text = "Rà soát đê biển. Kiểm đếm tàu thuyền; giữ liên lạc với chủ phương tiện."
    assert abridge(text, 200) == text
    assert abridge(text, 50) == "Rà soát đê biển. Kiểm đếm tàu thuyền; …"
    assert abridge(text, 30) == "Rà soát đê biển. …"


def test_a_text_whose_first_sentence_is_too_long_is_abridged_at_a_word():
    assert (
        abridge("Rà soát. Kiểm đếm toàn bộ tàu thuyền đang hoạt động trên biển", 30) == "Rà soát. Kiểm đếm toàn bộ tàu…"
    )


@given(text=st.text(), limit=st.integers(min_value=2, max_value=60))
def test_what_is_abridged_keeps_to_the_limit(text, limit):
    assert len(abridge(text, limit).encode("utf-16-le")) // 2 <= limit


def test_a_long_word_is_shortened_between_characters():
    assert shorten("x" * 50, 10) == "x" * 9 + "…"
    assert shorten("👨‍👩‍👧‍👦" * 3, 13) == "👨‍👩‍👧‍👦…"
    assert shorten("🚀🚀", 1) == "…"


@given(st.text(alphabet="ệ ầ\n🚀a\u0301🇻👨\u200d", max_size=60), st.integers(1, 40), st.sampled_from(["NFC", "NFD"]))
def test_a_shortened_text_fits_and_starts_like_the_whole(text, limit, form):
    text = unicodedata.normalize(form, text)
    short = shorten(text, limit)
    assert units(short) <= limit
    assert text.strip().startswith(short.removesuffix("…"))


def test_vietnamese_in_nfd_keeps_its_marks():
    text = unicodedata.normalize("NFD", "ệ" * 50)
    short = shorten(text, 12)
    assert unicodedata.normalize("NFC", short) == "ệệệ…"


def test_a_limit_without_room_for_the_ellipsis_is_refused():
    with pytest.raises(ValueError, match="limit"):
        shorten("abc", 0)
