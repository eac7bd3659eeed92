//! The shelf of languages: embedded in the binary, and a folder that adds some or says a sentence differently.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast;
use intl_memoizer::Memoizable;
use intl_memoizer::concurrent::IntlLangMemoizer;
use rust_embed::RustEmbed;
use unic_langid::LanguageIdentifier;

use super::format::{Digits, Formats};
use super::phrase::Words;
use crate::domain::language::LanguageTag;

/// The files of `locales/`, inside the binary.
#[derive(RustEmbed)]
#[folder = "locales/"]
struct Files;

/// The languages that stand in the binary, in the order a switcher shows them. Each has every sentence.
pub const EMBEDDED: [&str; 3] = ["en", "es", "ar"];

/// A language on offer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shelf {
    /// Its tag.
    pub tag: LanguageTag,
    /// What its speakers call it.
    pub name: String,
}

/// What is wrong with a file of the extra folder. The rest of the catalog stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LocaleProblem {
    /// The file or folder.
    pub path: PathBuf,
    /// The line, from 1, where one is to blame.
    pub line: Option<usize>,
    /// What was found, in developers' English.
    pub what: String,
}

impl fmt::Display for LocaleProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.path.display())?;
        if let Some(line) = self.line {
            write!(f, ", line {line}")?;
        }
        write!(f, ": {}", self.what)
    }
}

/// One language in one kind of digits: its sentences, its formatters, and English behind it.
pub(super) struct Voice {
    pub(super) tag: LanguageTag,
    pub(super) formats: Formats,
    pub(super) complete: bool,
    keys: Vec<String>,
    bundle: FluentBundle<Arc<FluentResource>>,
    fallback: Option<Arc<Voice>>,
}

impl Voice {
    /// Who can say the sentence: this language, else English, else nobody.
    pub(super) fn speaker(&self, key: &str) -> Option<&Voice> {
        if self.bundle.has_message(key) {
            return Some(self);
        }
        self.fallback
            .as_deref()
            .and_then(|voice| voice.speaker(key))
    }

    pub(super) fn write(
        &self,
        f: &mut fmt::Formatter<'_>,
        key: &str,
        arguments: &FluentArgs<'_>,
    ) -> fmt::Result {
        let pattern = self
            .bundle
            .get_message(key)
            .and_then(|message| message.value());
        let Some(pattern) = pattern else {
            return f.write_str(key);
        };
        let mut errors = Vec::new();
        self.bundle
            .write_pattern(f, pattern, Some(arguments), &mut errors)?;
        for error in errors {
            tracing::error!(key, %error, language = %self.tag, "a sentence lacks an argument");
        }
        Ok(())
    }
}

/// All languages on offer. Made once at start.
pub struct Catalog {
    voices: BTreeMap<(LanguageTag, Digits), Words>,
    english: BTreeMap<Digits, Words>,
    tags: Vec<LanguageTag>,
    problems: Vec<LocaleProblem>,
}

impl Catalog {
    /// The embedded languages and those under `extra` (`<extra>/<tag>/*.ftl`). A file there that cannot be
    /// read or parsed is left out and listed in [`Catalog::problems`]; its good sentences still count.
    pub fn load(extra: Option<&Path>) -> Self {
        let mut problems = Vec::new();
        let mut sources = embedded(&mut problems);
        let mut tags: Vec<LanguageTag> =
            EMBEDDED.iter().filter_map(|tag| tag.parse().ok()).collect();
        for (tag, resources) in extra
            .map(|path| extra_sources(path, &mut problems))
            .unwrap_or_default()
        {
            if !tags.contains(&tag) {
                tags.push(tag.clone());
            }
            sources.entry(tag).or_default().extend(resources);
        }
        let mut catalog = Self {
            voices: BTreeMap::new(),
            english: BTreeMap::new(),
            tags: Vec::new(),
            problems,
        };
        for tag in tags {
            let resources = sources.remove(&tag).unwrap_or_default();
            catalog.add(tag, &resources, extra);
        }
        catalog
    }

    /// The words of a language, or of English where it is not on offer.
    pub fn words(&self, tag: &LanguageTag, digits: Digits) -> Words {
        let found = self.voices.get(&(tag.clone(), digits));
        let words = found.or_else(|| self.english.get(&digits));
        words
            .cloned()
            .expect("English stands in the binary and is loaded first, in both kinds of digits")
    }

    /// The tags on offer, the embedded ones first.
    pub fn tags(&self) -> &[LanguageTag] {
        &self.tags
    }

    /// The languages on offer with what their speakers call them.
    pub fn shelves(&self) -> impl Iterator<Item = Shelf> + '_ {
        self.tags.iter().map(|tag| {
            let words = self.words(tag, Digits::Latin);
            let own = words.voice.bundle.has_message("locale-name");
            let name = if own {
                words.say("locale-name").to_string()
            } else {
                tag.to_string()
            };
            Shelf {
                tag: tag.clone(),
                name,
            }
        })
    }

    /// What was wrong with files of the extra folder.
    pub fn problems(&self) -> &[LocaleProblem] {
        &self.problems
    }

    fn add(&mut self, tag: LanguageTag, resources: &[Arc<FluentResource>], extra: Option<&Path>) {
        let mut both = Vec::new();
        for digits in [Digits::Latin, Digits::Locale] {
            let fallback = self.english.get(&digits).map(|words| words.voice.clone());
            match voice(&tag, digits, resources, fallback) {
                Ok(voice) => both.push((
                    digits,
                    Words {
                        voice: Arc::new(voice),
                    },
                )),
                Err(what) => {
                    let path = extra.unwrap_or(Path::new("locales")).join(tag.as_str());
                    self.problems.push(LocaleProblem {
                        path,
                        line: None,
                        what,
                    });
                    return;
                }
            }
        }
        for (digits, words) in both {
            if tag.as_str() == EMBEDDED[0] {
                self.english.insert(digits, words.clone());
            }
            self.voices.insert((tag.clone(), digits), words);
        }
        self.tags.push(tag);
    }
}

fn voice(
    tag: &LanguageTag,
    digits: Digits,
    resources: &[Arc<FluentResource>],
    fallback: Option<Arc<Voice>>,
) -> Result<Voice, String> {
    // Spanish here is that of the United States: 1,234.5 and not 1.234,5. The files say so, not this code.
    let plain = bundle(tag.as_str(), digits, resources)?;
    let region = fact(&plain, "locale-formats").unwrap_or_else(|| tag.to_string());
    let mut keys: Vec<String> = resources
        .iter()
        .flat_map(|resource| keys(resource))
        .collect();
    keys.sort();
    keys.dedup();
    let complete = (fallback.as_deref()).is_none_or(|english| {
        english
            .keys
            .iter()
            .all(|key| keys.binary_search(key).is_ok())
    });
    Ok(Voice {
        tag: tag.clone(),
        formats: Formats::new(&region, digits)?,
        complete,
        keys,
        bundle: bundle(&region, digits, resources)?,
        fallback,
    })
}

/// What the locale says about itself.
fn fact(bundle: &FluentBundle<Arc<FluentResource>>, key: &str) -> Option<String> {
    let pattern = bundle.get_message(key)?.value()?;
    Some(
        bundle
            .format_pattern(pattern, None, &mut Vec::new())
            .into_owned(),
    )
}

/// The sentences of one locale, later files over earlier ones.
fn bundle(
    locale: &str,
    digits: Digits,
    resources: &[Arc<FluentResource>],
) -> Result<FluentBundle<Arc<FluentResource>>, String> {
    let language: LanguageIdentifier = locale
        .parse()
        .map_err(|error| format!("{locale:?} is no language that plurals can follow: {error}"))?;
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // Words isolates people's text itself, so that numbers and our own words are not wrapped in marks.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match digits {
        Digits::Latin => count::<true>,
        Digits::Locale => count::<false>,
    }));
    for resource in resources {
        bundle.add_resource_overriding(resource.clone());
    }
    Ok(bundle)
}

fn keys(resource: &FluentResource) -> Vec<String> {
    let entries = resource.entries();
    entries
        .filter_map(|entry| match entry {
            ast::Entry::Message(message) => Some(message.id.name.to_owned()),
            _ => None,
        })
        .collect()
}

/// Counts inside sentences: Fluent takes a bare function, so the formatter waits in the bundle's memoizer.
struct Counts<const LATIN: bool>(Formats);

impl<const LATIN: bool> Memoizable for Counts<LATIN> {
    type Args = ();
    type Error = String;

    fn construct(language: LanguageIdentifier, (): ()) -> Result<Self, String> {
        let digits = if LATIN { Digits::Latin } else { Digits::Locale };
        Formats::new(&language.to_string(), digits).map(Self)
    }
}

fn count<const LATIN: bool>(value: &FluentValue<'_>, memory: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    // Arguments are set from i64 by `Phrase::num`; Fluent carries them as f64, whole up to 2^53.
    // Where another number stands in for the plural's sake, the one to show is in the option.
    let whole = number.options.maximum_significant_digits;
    let whole = whole.and_then(|shown| i64::try_from(shown).ok());
    let whole = whole.unwrap_or(number.value as i64);
    memory
        .with_try_get::<Counts<LATIN>, _, _>((), |counts| counts.0.number(whole))
        .ok()
}

/// The embedded files by language. They are checked by a test, so a problem here is a broken build.
fn embedded(problems: &mut Vec<LocaleProblem>) -> BTreeMap<LanguageTag, Vec<Arc<FluentResource>>> {
    let mut sources: BTreeMap<LanguageTag, Vec<Arc<FluentResource>>> = BTreeMap::new();
    for path in Files::iter() {
        let tag = path.split('/').next().and_then(|tag| tag.parse().ok());
        if let (Some(tag), Some(file)) = (tag, Files::get(&path)) {
            let text = String::from_utf8_lossy(&file.data).into_owned();
            let resource = parsed(Path::new(&*path), text, problems);
            sources.entry(tag).or_default().push(resource);
        }
    }
    sources
}

/// The files of the extra folder by language, in the order of their names.
fn extra_sources(
    folder: &Path,
    problems: &mut Vec<LocaleProblem>,
) -> Vec<(LanguageTag, Vec<Arc<FluentResource>>)> {
    let mut sources = Vec::new();
    for path in children(folder, problems) {
        if !path.is_dir() {
            continue;
        }
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let tag = match name.parse::<LanguageTag>() {
            Ok(tag) => tag,
            Err(error) => {
                problems.push(LocaleProblem {
                    path,
                    line: None,
                    what: error.to_string(),
                });
                continue;
            }
        };
        let mut resources = Vec::new();
        for file in children(&path, problems) {
            if file.extension().is_none_or(|extension| extension != "ftl") {
                continue;
            }
            match fs::read_to_string(&file) {
                Ok(text) => resources.push(parsed(&file, text, problems)),
                Err(error) => {
                    problems.push(LocaleProblem {
                        path: file,
                        line: None,
                        what: error.to_string(),
                    });
                }
            }
        }
        if !resources.is_empty() {
            sources.push((tag, resources));
        }
    }
    sources
}

fn children(folder: &Path, problems: &mut Vec<LocaleProblem>) -> Vec<PathBuf> {
    match fs::read_dir(folder) {
        Ok(entries) => {
            let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
            paths.sort();
            paths
        }
        // No folder is the usual case: the three languages of the binary are enough for most.
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Vec::new(),
        Err(error) => {
            let path = folder.to_owned();
            problems.push(LocaleProblem {
                path,
                line: None,
                what: error.to_string(),
            });
            Vec::new()
        }
    }
}

/// The file as far as it can be parsed; each sentence that cannot is a problem with its line.
fn parsed(path: &Path, text: String, problems: &mut Vec<LocaleProblem>) -> Arc<FluentResource> {
    match FluentResource::try_new(text) {
        Ok(resource) => Arc::new(resource),
        Err((resource, errors)) => {
            let source = resource.source();
            problems.extend(errors.into_iter().map(|error| {
                // The whole sentence is lost, so its first line is named, not the place where reading stopped.
                let start = error
                    .slice
                    .as_ref()
                    .map_or(error.pos.start, |slice| slice.start);
                let before = source.get(..start).unwrap_or(source);
                LocaleProblem {
                    path: path.to_owned(),
                    line: Some(before.matches('\n').count() + 1),
                    what: error.kind.to_string(),
                }
            }));
            Arc::new(resource)
        }
    }
}
