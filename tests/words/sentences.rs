//! Every sentence stands in every language, needs the same facts there, and is said somewhere.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};
use fluent_syntax::parser;
use taawun::i18n::{Catalog, EMBEDDED};

/// What a sentence needs: its variables, those of them that it shows, and its forms for each it turns on.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
struct Needs {
    variables: BTreeSet<String>,
    shown: BTreeSet<String>,
    forms: BTreeMap<String, BTreeSet<String>>,
}

type Sentences = BTreeMap<String, Needs>;

const PLURALS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

#[test]
fn every_language_has_every_sentence_with_the_same_facts() {
    let english = sentences("en");
    for language in EMBEDDED {
        let others = sentences(language);
        let keys = |sentences: &Sentences| sentences.keys().cloned().collect::<BTreeSet<_>>();
        let differing: Vec<_> = keys(&english)
            .symmetric_difference(&keys(&others))
            .cloned()
            .collect();
        assert_eq!(
            differing,
            Vec::<String>::new(),
            "not both in en and in {language}"
        );
        for (key, needs) in &others {
            assert_eq!(
                needs.variables, english[key].variables,
                "{key} in {language}"
            );
        }
    }
}

#[test]
fn sentences_that_turn_on_words_turn_on_the_same_words_everywhere() {
    let english = sentences("en");
    for language in EMBEDDED {
        for (key, needs) in sentences(language) {
            for (variable, forms) in &needs.forms {
                let plural = |forms: &BTreeSet<String>| forms.iter().all(|form| is_plural(form));
                let Some(ours) = english[&key].forms.get(variable) else {
                    assert!(
                        plural(forms),
                        "{key} in {language} turns on ${variable}, English does not"
                    );
                    continue;
                };
                if !plural(ours) {
                    assert_eq!(forms, ours, "{key} in {language}, ${variable}");
                }
            }
        }
    }
}

#[test]
fn arabic_counts_have_all_six_forms() {
    let english = sentences("en");
    let arabic = sentences("ar");
    let mut counts = 0;
    for (key, needs) in &english {
        // A number that is not shown has no noun to agree with: one form for one, another for more will do.
        let counted = |(name, forms): (&String, &BTreeSet<String>)| {
            forms.contains("one") && needs.shown.contains(name)
        };
        if !needs.forms.iter().any(counted) {
            continue;
        }
        counts += 1;
        // Of two counts in one English sentence, Arabic may say one without a noun: "من أصل 5".
        let lacking: BTreeMap<_, _> = (arabic[key].forms.iter())
            .filter(|(name, _)| arabic[key].shown.contains(*name))
            .map(|(name, forms)| (name, plurals_missing(forms)))
            .collect();
        assert!(
            !lacking.is_empty(),
            "{key} in ar has no forms for its count"
        );
        assert!(
            lacking.values().all(Vec::is_empty),
            "{key} in ar lacks {lacking:?}"
        );
    }
    assert!(counts > 3, "no counts were looked at");
}

fn plurals_missing(forms: &BTreeSet<String>) -> Vec<&'static str> {
    let written = |form: &str, exact: &str| forms.contains(form) || forms.contains(exact);
    let exact = ["0", "1", "2", "few", "many", "other"];
    let both = PLURALS.into_iter().zip(exact);
    both.filter(|(form, exact)| !written(form, exact))
        .map(|(form, _)| form)
        .collect()
}

#[test]
fn every_sentence_is_said_and_everything_said_is_a_sentence() {
    let sentences = sentences("en");
    let mut literals = BTreeSet::new();
    let mut said = BTreeSet::new();
    for file in files(Path::new("src"), "rs")
        .into_iter()
        .chain(files(Path::new("templates"), "html"))
        .chain(files(Path::new("emails"), "html"))
    {
        let text = fs::read_to_string(&file).expect("a source file in UTF-8");
        literals.extend(quoted(&text).map(str::to_owned));
        for (at, _) in text.match_indices(".say(\"") {
            let key = text[at + 6..].split('"').next().unwrap_or_default();
            said.insert(key.to_owned());
        }
    }
    let unknown: Vec<_> = said
        .iter()
        .filter(|key| !sentences.contains_key(*key))
        .collect();
    assert!(unknown.is_empty(), "said but in no file: {unknown:?}");
    // A family of sentences is said by a key that is put together: "label-{}".
    let families: Vec<&str> = literals
        .iter()
        .filter_map(|literal| literal.split_once('{').map(|(prefix, _)| prefix))
        .filter(|prefix| prefix.len() > 3 && prefix.ends_with('-'))
        .collect();
    let unused: Vec<_> = sentences
        .keys()
        .filter(|key| !literals.contains(*key))
        .filter(|key| !families.iter().any(|family| key.starts_with(family)))
        .collect();
    assert!(unused.is_empty(), "in the files but never said: {unused:?}");
    // Problems are a family whose members are all known: each is raised somewhere by its name.
    let never_raised: Vec<_> = sentences
        .keys()
        .filter(|key| !literals.contains(*key))
        .filter_map(|key| key.strip_prefix("problem-"))
        .map(|name| name.strip_suffix("-text").unwrap_or(name))
        .filter(|name| !literals.contains(*name))
        .collect();
    assert!(never_raised.is_empty(), "never raised: {never_raised:?}");
}

#[test]
fn the_embedded_files_are_whole() {
    let catalog = Catalog::load(None);
    assert_eq!(catalog.problems(), []);
    for tag in catalog.tags() {
        assert!(
            catalog
                .words(tag, taawun::i18n::Digits::Latin)
                .is_complete(),
            "{tag}"
        );
    }
}

fn is_plural(form: &str) -> bool {
    PLURALS.contains(&form) || form.bytes().all(|byte| byte.is_ascii_digit())
}

/// All sentences of a language. A key that stands twice would hide one of the two.
fn sentences(language: &str) -> Sentences {
    let mut sentences = Sentences::new();
    for file in files(&Path::new("locales").join(language), "ftl") {
        let text = fs::read_to_string(&file).expect("a file of words in UTF-8");
        let resource = parser::parse(text.as_str())
            .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", file.display()));
        for entry in resource.body {
            if let Entry::Message(message) = entry {
                let pattern = message.value.expect("a sentence has words");
                let mut needs = Needs::default();
                gather(&pattern, &mut needs);
                let before = sentences.insert(message.id.name.to_owned(), needs);
                assert!(
                    before.is_none(),
                    "{} stands twice in {language}",
                    message.id.name
                );
            }
        }
    }
    sentences
}

fn gather(pattern: &Pattern<&str>, needs: &mut Needs) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            gather_expression(expression, needs);
        }
    }
}

fn gather_expression(expression: &Expression<&str>, needs: &mut Needs) {
    match expression {
        Expression::Inline(inline) => {
            if let InlineExpression::VariableReference { id } = inline {
                needs.shown.insert(id.name.to_owned());
            }
            gather_inline(inline, needs);
        }
        Expression::Select { selector, variants } => {
            gather_inline(selector, needs);
            if let InlineExpression::VariableReference { id } = selector {
                let forms = needs.forms.entry(id.name.to_owned()).or_default();
                forms.extend(variants.iter().map(|variant| match &variant.key {
                    VariantKey::Identifier { name } => (*name).to_owned(),
                    VariantKey::NumberLiteral { value } => (*value).to_owned(),
                }));
            }
            for variant in variants {
                gather(&variant.value, needs);
            }
        }
    }
}

fn gather_inline(inline: &InlineExpression<&str>, needs: &mut Needs) {
    match inline {
        InlineExpression::VariableReference { id } => {
            needs.variables.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => gather_expression(expression, needs),
        _ => {}
    }
}

/// The texts in double quotes.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('"')
        .filter(|part| part.len() < 60 && !part.contains('\n'))
}

fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let entries =
        fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut found = Vec::new();
    for path in entries.map(|entry| entry.expect("an entry").path()) {
        if path.is_dir() {
            found.extend(files(&path, extension));
        } else if path.extension().is_some_and(|found| found == extension) {
            found.push(path);
        }
    }
    found
}
