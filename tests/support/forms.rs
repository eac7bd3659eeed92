//! Forms as they stand in a page: where they lead, and what they would send.

/// One field of a form.
#[derive(Debug, Clone)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// What it would send now.
    pub value: String,
    /// `text`, `textarea`, `select`, `hidden`, …
    pub kind: String,
    /// `numeric`, `decimal` or nothing.
    pub mode: String,
}

/// One form that changes something.
#[derive(Debug, Clone)]
pub struct Form {
    /// The path it is sent to.
    pub action: String,
    /// Its fields, but for the token of the page.
    pub fields: Vec<Field>,
}

/// The forms of a page that are sent with POST.
pub fn forms(html: &str, own_path: &str) -> Vec<Form> {
    let mut found = Vec::new();
    for part in html.split("<form").skip(1) {
        let (head, rest) = part.split_once('>').expect("the end of a tag");
        let inside = rest.split("</form>").next().unwrap_or_default();
        if attribute(head, "method").as_deref() != Some("post") {
            continue;
        }
        found.push(Form {
            action: attribute(head, "action").unwrap_or_else(|| own_path.to_owned()),
            fields: fields(inside),
        });
    }
    found
}

/// The paths of this site that a page leads to.
pub fn links(html: &str) -> Vec<String> {
    html.split("<a ")
        .skip(1)
        .filter_map(|part| attribute(part.split('>').next()?, "href"))
        .map(|href| href.split('#').next().unwrap_or_default().to_owned())
        .filter(|href| href.starts_with('/') && !href.contains("lang="))
        .collect()
}

fn fields(html: &str) -> Vec<Field> {
    let mut found: Vec<Field> = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        let end = rest.find('>').unwrap_or(rest.len());
        let (tag, after) = rest.split_at(end);
        let element = tag.split([' ', '\n']).next().unwrap_or_default();
        let name = attribute(tag, "name").unwrap_or_default();
        let value = attribute(tag, "value").unwrap_or_default();
        let mut add = |kind: &str, value: String| {
            if !name.is_empty() && name != "csrf" {
                found.push(Field {
                    name: name.clone(),
                    value,
                    kind: kind.to_owned(),
                    mode: attribute(tag, "inputmode").unwrap_or_default(),
                });
            }
        };
        match element {
            "input" => {
                let kind = attribute(tag, "type").unwrap_or_else(|| "text".to_owned());
                let is_box = matches!(kind.as_str(), "checkbox" | "radio");
                if !is_box || tag.contains(" checked") {
                    add(&kind, value);
                }
            }
            "textarea" => {
                let text = after.trim_start_matches('>').split("</textarea>").next();
                add("textarea", decoded(text.unwrap_or_default().trim_start()));
            }
            "select" => {
                let options = after.split("</select>").next().unwrap_or_default();
                let chosen = options
                    .split("<option")
                    .skip(1)
                    .filter(|option| option.contains(" selected"))
                    .chain(options.split("<option").skip(1))
                    .find_map(|option| attribute(option.split('>').next()?, "value"));
                add("select", chosen.unwrap_or_default());
            }
            _ => {}
        }
    }
    found
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!("{name}=\""))?;
    Some(decoded(rest.split('"').next()?))
}

fn decoded(text: &str) -> String {
    let named = [
        ("&#34;", "\""),
        ("&#39;", "'"),
        ("&#60;", "<"),
        ("&#62;", ">"),
        ("&#38;", "&"),
    ];
    named
        .iter()
        .fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}

/// A text as a page shows it.
pub fn escaped(text: &str) -> String {
    let named = [
        ("&", "&#38;"),
        ("\"", "&#34;"),
        ("'", "&#39;"),
        ("<", "&#60;"),
        (">", "&#62;"),
    ];
    named
        .iter()
        .fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}

#[test]
fn a_form_is_read_as_a_browser_would_send_it() {
    let html = r#"<form method="get" action="/a"></form><form method="post" action="/b">
        <input type="hidden" name="csrf" value="x"><input name="t" value="&#34;q&#34;">
        <input type="checkbox" name="no" value="1"><input type="checkbox" name="yes" value="1" checked>
        <select name="s"><option value="1">One</option><option value="2" selected>Two</option></select>
        <textarea name="long">
text</textarea></form>"#;
    let read = forms(html, "/page");
    assert_eq!(read.len(), 1);
    let pairs: Vec<(&str, &str)> = read[0]
        .fields
        .iter()
        .map(|field| (field.name.as_str(), field.value.as_str()))
        .collect();
    assert_eq!(
        pairs,
        [("t", "\"q\""), ("yes", "1"), ("s", "2"), ("long", "text")]
    );
}
