//! What people write with a little Markdown, as HTML that is safe to show: paragraphs, headings below the
//! page's own, lists, quotations, emphasis, code and links. No pictures, and no HTML of theirs.
//!
//! Two walls stand one behind the other. The parser's events are filtered, so that nothing but these things
//! is ever written; what is written then passes an allowlist, in case the first wall has a hole.

use std::collections::{HashMap, HashSet};
use std::fmt;
use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};
use pulldown_cmark::{Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd, html};

/// Lists and quotations deeper than this are flattened: nobody reads them, and browsers slow down in them.
const DEEPEST: usize = 8;

/// HTML that this module made. Templates write it as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Markup(String);

impl Markup {
    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Display for Markup {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl askama::filters::HtmlSafe for Markup {}

/// The text as HTML, to stand under a heading of the level `beneath`: under the page's `h1`, its first level
/// of headings is `h2`. Put it into an element with `dir="auto"` and, where it is known, `lang`.
pub fn markup(text: &str, beneath: u8) -> Markup {
    let mut written = String::with_capacity(text.len() * 5 / 4);
    html::push_html(&mut written, Kept::of(text, beneath));
    Markup(ALLOWED.clean(&written).to_string())
}

/// The second wall. It knows nothing of the first.
static ALLOWED: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut allowed = Builder::empty();
    allowed
        .tags(HashSet::from([
            "p",
            "br",
            "hr",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "blockquote",
            "em",
            "strong",
            "code",
            "pre",
            "a",
        ]))
        .tag_attributes(HashMap::from([
            ("a", HashSet::from(["href"])),
            ("ol", HashSet::from(["start"])),
        ]))
        .url_schemes(HashSet::from(["http", "https", "mailto"]))
        .url_relative(UrlRelative::Deny)
        .link_rel(Some("nofollow ugc"));
    allowed
});

/// The first wall: of the parser's events, those that may be written.
struct Kept<'a> {
    events: Parser<'a>,
    beneath: u8,
    /// The level of the last heading that was written: the next one is at most one below it.
    last: usize,
    /// For each list, item and quotation that is open: whether it is written.
    nested: Vec<bool>,
    /// For each link that is open: whether it is written.
    links: Vec<bool>,
}

impl<'a> Kept<'a> {
    fn of(text: &'a str, beneath: u8) -> Self {
        Self {
            // Nothing beyond CommonMark: no footnotes, whose ids could stand twice on a page, and no tables.
            events: Parser::new_ext(text, Options::empty()),
            beneath,
            last: usize::from(beneath),
            nested: Vec::new(),
            links: Vec::new(),
        }
    }

    /// A heading of theirs at the level it has on our page. Where theirs skip a level, ours do not: whoever walks
    /// through a page by its headings would look for the missing one.
    fn lowered(&mut self, level: HeadingLevel) -> HeadingLevel {
        let wanted = usize::from(self.beneath) + level as usize;
        self.last = wanted.min(self.last + 1).min(6);
        self.written()
    }

    /// The level of the heading that is open.
    fn written(&self) -> HeadingLevel {
        HeadingLevel::try_from(self.last).unwrap_or(HeadingLevel::H6)
    }

    fn starts(&mut self, tag: Tag<'a>) -> Option<Tag<'a>> {
        match tag {
            Tag::Heading { level, .. } => Some(Tag::Heading {
                level: self.lowered(level),
                // Ids and classes would be theirs, on our page.
                id: None,
                classes: Vec::new(),
                attrs: Vec::new(),
            }),
            Tag::BlockQuote(_) => self.opens(Tag::BlockQuote(None)),
            Tag::List(_) | Tag::Item => self.opens(tag),
            Tag::Link {
                link_type,
                dest_url,
                id,
                ..
            } => {
                let good = link_type == LinkType::Email || is_elsewhere(&dest_url);
                self.links.push(good);
                good.then_some(Tag::Link {
                    link_type,
                    dest_url,
                    title: "".into(),
                    id,
                })
            }
            Tag::Paragraph | Tag::CodeBlock(_) | Tag::Emphasis | Tag::Strong => Some(tag),
            // A picture's description stays, as text.
            _ => None,
        }
    }

    fn ends(&mut self, tag: TagEnd) -> Option<TagEnd> {
        match tag {
            TagEnd::Heading(_) => Some(TagEnd::Heading(self.written())),
            TagEnd::BlockQuote(_) => self.closes(TagEnd::BlockQuote(None)),
            TagEnd::List(_) | TagEnd::Item => self.closes(tag),
            TagEnd::Link => self.links.pop().unwrap_or(false).then_some(tag),
            TagEnd::Paragraph | TagEnd::CodeBlock | TagEnd::Emphasis | TagEnd::Strong => Some(tag),
            _ => None,
        }
    }

    fn opens(&mut self, tag: Tag<'a>) -> Option<Tag<'a>> {
        let written = self.nested.len() < DEEPEST;
        self.nested.push(written);
        written.then_some(tag)
    }

    fn closes(&mut self, tag: TagEnd) -> Option<TagEnd> {
        self.nested.pop().unwrap_or(false).then_some(tag)
    }
}

impl<'a> Iterator for Kept<'a> {
    type Item = Event<'a>;

    fn next(&mut self) -> Option<Event<'a>> {
        loop {
            let kept = match self.events.next()? {
                Event::Start(tag) => self.starts(tag).map(Event::Start),
                Event::End(tag) => self.ends(tag).map(Event::End),
                // Shown as it was typed: whoever wrote `<name>` meant to be read.
                Event::Html(text) | Event::InlineHtml(text) => Some(Event::Text(text)),
                event @ (Event::Text(_)
                | Event::Code(_)
                | Event::SoftBreak
                | Event::HardBreak
                | Event::Rule) => Some(event),
                _ => None,
            };
            if kept.is_some() {
                return kept;
            }
        }
    }
}

/// Whether an address leads to a page elsewhere or to a mailbox, and does nothing else.
fn is_elsewhere(address: &str) -> bool {
    let scheme = address.split_once(':').map(|(scheme, _)| scheme);
    scheme.is_some_and(|scheme| {
        ["http", "https", "mailto"]
            .iter()
            .any(|good| scheme.eq_ignore_ascii_case(good))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(text: &str) -> String {
        markup(text, 1).to_string()
    }

    #[test]
    fn what_calls_are_made_of_is_shown() {
        assert_eq!(
            html("# What we pay for\n\nWork that is *yours*, and **lasts**.\n\n- one\n- two\n"),
            "<h2>What we pay for</h2>\n<p>Work that is <em>yours</em>, and <strong>lasts</strong>.</p>\n\
             <ul>\n<li>one</li>\n<li>two</li>\n</ul>\n"
        );
        assert_eq!(
            html("3. third\n4. fourth"),
            "<ol start=\"3\">\n<li>third</li>\n<li>fourth</li>\n</ol>\n"
        );
        assert_eq!(html("> said"), "<blockquote>\n<p>said</p>\n</blockquote>\n");
        assert_eq!(
            html("حديقة **للجميع**"),
            "<p>حديقة <strong>للجميع</strong></p>\n"
        );
        assert!(markup(" \n\n", 1).is_empty());
    }

    #[test]
    fn headings_stay_below_those_of_the_page() {
        assert_eq!(
            markup("###### deep\n# a\n### c", 2).to_string(),
            "<h3>deep</h3>\n<h3>a</h3>\n<h4>c</h4>\n"
        );
        assert_eq!(
            markup("# a\n## b\n### c", 3).to_string(),
            "<h4>a</h4>\n<h5>b</h5>\n<h6>c</h6>\n"
        );
        assert!(!html("# a\n\nb\n=").contains("<h1"));
    }

    #[test]
    fn links_lead_elsewhere_and_lend_no_fame() {
        assert_eq!(
            html("[county](https://county.example/a?b=c&d \"title\")"),
            "<p><a href=\"https://county.example/a?b=c&amp;d\" rel=\"nofollow ugc\">county</a></p>\n"
        );
        assert_eq!(
            html("<grants@county.example>"),
            "<p><a href=\"mailto:grants@county.example\" rel=\"nofollow ugc\">grants@county.example</a></p>\n"
        );
        for bad in [
            "[x](javascript:alert(1))",
            "[x](JaVaScRiPt:alert(1))",
            "[x](java&#10;script:alert(1))",
            "[x](data:text/html;base64,PHNjcmlwdD4=)",
            "[x](vbscript:x)",
            "[x](//elsewhere.example)",
            "[x](/manage)",
            "[x](#content)",
            "[x][1]\n\n[1]: javascript:alert(1)",
        ] {
            assert_eq!(html(bad), "<p>x</p>\n", "{bad}");
        }
        for bad in ["<javascript:alert(1)>", "[x](\u{1}javascript:alert(1))"] {
            assert!(!html(bad).contains("<a"), "{bad:?}");
        }
    }

    #[test]
    fn no_html_of_theirs_and_no_picture_comes_through() {
        for bad in [
            "<script>alert(1)</script>",
            "a <script>alert(1)</script> b",
            "<img src=x onerror=alert(1)>",
            "<svg/onload=alert(1)>",
            "<a href=\"javascript:alert(1)\">x</a>",
            "<p style=\"position:fixed\">x</p>",
            "<iframe src=//elsewhere.example></iframe>",
            "<!--><img src=x onerror=alert(1)>-->",
            "<![CDATA[<img src=x onerror=alert(1)>]]>",
            "<?php <img src=x onerror=alert(1)> ?>",
            "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
            "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
            "<form action=/manage><input name=csrf>",
            "![x](https://elsewhere.example/pixel.png)",
            "![x](x \"onerror=alert(1)\")",
            "[![x](javascript:alert(1))](javascript:alert(2))",
            "[x](https://a.example \"\" onmouseover=alert(1))",
            "[x](<https://a.example\" onmouseover=alert(1)>)",
            "# x {#content .skip onclick=alert(1)}",
            "```\"><script>alert(1)</script>\n</code><script>alert(1)</script>\n```",
            "&lt;script&gt;alert(1)&lt;/script&gt;",
            "\u{0}<script>",
        ] {
            let shown = html(bad);
            for (at, _) in shown.match_indices('<') {
                let tag: String = shown[at + 1..]
                    .trim_start_matches('/')
                    .chars()
                    .take_while(char::is_ascii_alphanumeric)
                    .collect();
                let good = ["p", "a", "h2", "pre", "code", "em", "strong"];
                assert!(good.contains(&&*tag), "{bad:?} shows {shown}");
            }
            let attributes: Vec<&str> = shown
                .split('<')
                .filter_map(|piece| piece.split_once('>'))
                .map(|(tag, _)| tag)
                .filter(|tag| tag.contains('=') && *tag != "a rel=\"nofollow ugc\"")
                .filter(|tag| !tag.starts_with("a href=\"http"))
                .collect();
            assert!(attributes.is_empty(), "{bad:?} shows {attributes:?}");
        }
        assert_eq!(
            html("ask <name> & co"),
            "<p>ask &lt;name&gt; &amp; co</p>\n"
        );
        assert_eq!(html("![a garden](g.png)"), "<p>a garden</p>\n");
    }

    #[test]
    fn depth_and_length_cost_little() {
        let deep = "> ".repeat(20_000) + "x";
        let shown = html(&deep);
        assert_eq!(shown.matches("<blockquote>").count(), DEEPEST);
        let lists: String = (0..2_000)
            .map(|at| format!("{}- x\n", "  ".repeat(at % 200)))
            .collect();
        let depth = html(&lists);
        assert_eq!(
            depth.matches("<ul>").count(),
            depth.matches("</ul>").count()
        );
        for hostile in [
            "[".repeat(50_000),
            "*a_b".repeat(20_000),
            "`".repeat(50_000),
            "<".repeat(50_000),
        ] {
            assert!(html(&hostile).len() < 2_000_000);
        }
    }
}
