//! The fields of a programme: filled from what is kept, and read into what will be. Every name stands in each language
//! of the programme.

use super::fields::Fields;
use super::read::latin_digits;
use crate::domain::basis_points::BasisPoints;
use crate::domain::bloc::Bloc;
use crate::domain::language::{LanguageTag, LocalText};
use crate::domain::program::{Funder, Guardrails, Label, Program, ProgramFault};
use crate::domain::round::Slug;
use crate::domain::setup::{SHORT, TrackedText};
use crate::domain::time::ZoneName;
use crate::store::views::managed_list::funder_named;
use crate::web::forms::Faults;
use crate::web::{App, Problem, texts};

/// The most areas, and the most focuses.
const MOST_LABELS: usize = 100;

/// The guardrails in their fields.
pub fn fill_guardrails(fields: &mut Fields, rails: &Guardrails) {
    fields.add("vote_floor", rails.vote_floor);
    fields.add("community_floor", rails.community_floor);
    fields.add("funder_cap", rails.funder_cap);
    if rails.two_funders {
        fields.add("two_funders", "yes");
    }
}

/// A programme in its fields.
pub fn fill(program: &Program) -> Fields {
    let mut fields = Fields::none();
    fields.add_text("name", &TrackedText::of_local(&program.name));
    fields.add("zone", program.zone.as_str());
    let tags: Vec<&str> = program.languages.iter().map(LanguageTag::as_str).collect();
    fields.add("languages", tags.join(", "));
    for (list, labels) in [("areas", &program.areas), ("focus", &program.focus)] {
        for label in labels {
            let line = format!("{list}[{}]", label.id);
            fields.add(format!("{line}.line"), "1");
            fields.add_text(&format!("{line}.name"), &TrackedText::of_local(&label.name));
        }
    }
    fill_guardrails(&mut fields, &program.guardrails);
    fields.add("seen", program.mark());
    fields
}

/// What somebody else wrote into the fields of a programme where it is not what was typed: the key of each field's
/// label, and what they wrote.
pub fn differing(typed: &Fields, stands: &Program) -> Vec<(&'static str, String)> {
    let theirs = fill(stands);
    let label = |name: &str| match name.split('[').next().unwrap_or_default() {
        "name" => Some("program-name"),
        "zone" => Some("dates-zone"),
        "languages" => Some("program-languages"),
        "areas" => Some("program-areas"),
        "focus" => Some("program-focus"),
        "vote_floor" => Some("program-vote-floor"),
        "community_floor" => Some("program-community-floor"),
        "funder_cap" => Some("program-funder-cap"),
        _ => None,
    };
    let names = theirs.names().into_iter();
    let other =
        names.filter(|name| !name.ends_with(".line") && typed.get(name) != theirs.get(name));
    let other = other.filter_map(|name| Some((label(name)?, theirs.get(name).to_owned())));
    other.collect()
}

/// The languages that were typed, each once; what is none is passed over here and told by [`common`].
pub fn languages(fields: &Fields) -> Vec<LanguageTag> {
    let mut found: Vec<LanguageTag> = Vec::new();
    for tag in tags(fields).filter_map(|tag| tag.parse().ok()) {
        if !found.contains(&tag) {
            found.push(tag);
        }
    }
    found
}

fn tags(fields: &Fields) -> impl Iterator<Item = &str> {
    let typed = fields.get("languages").split([',', ' ', '،']);
    typed.filter(|tag| !tag.is_empty())
}

/// The name in this field as it is kept: `name`, `areas[a1].name`. A new one is written first in the language of the
/// programme's own name, which of a new programme is the first of its languages.
pub fn kept_text(kept: Option<&Program>, field: &str, languages: &[LanguageTag]) -> TrackedText {
    let label = |list: &str, labels: &[Label]| {
        let rest = field.strip_prefix(list)?.strip_prefix('[')?;
        let (key, _) = rest.split_once(']')?;
        let label = labels.iter().find(|label| label.id.as_str() == key);
        label.map(|label| TrackedText::of_local(&label.name))
    };
    let found = kept.and_then(|program| match field {
        "name" => Some(TrackedText::of_local(&program.name)),
        _ => label("areas", &program.areas).or_else(|| label("focus", &program.focus)),
    });
    found.unwrap_or_else(|| {
        let first = kept
            .map(|program| &program.name.original)
            .or(languages.first());
        TrackedText::empty(first.cloned().unwrap_or_else(LanguageTag::unknown))
    })
}

/// Does what a button of a list says, on the form of `kept`, or of a new programme.
pub fn act(fields: &mut Fields, kept: Option<&Program>) -> bool {
    let began = kept.map_or_else(Fields::none, fill);
    let act = fields.get("act").to_owned();
    fields.act(&act, &began)
}

/// What new and changed programmes have alike.
pub struct Common {
    /// What it is called.
    pub name: LocalText,
    /// The areas it serves.
    pub areas: Vec<Label>,
    /// What it wants to change.
    pub focus: Vec<Label>,
    /// Its zone.
    pub zone: ZoneName,
    /// Its languages.
    pub languages: Vec<LanguageTag>,
    /// What binds its rounds.
    pub guardrails: Guardrails,
}

/// Reads what new and changed programmes have alike; `faults` says what cannot be read.
pub fn common(fields: &Fields, kept: Option<&Program>, faults: &mut Faults) -> Option<Common> {
    let languages = languages(fields);
    if tags(fields).any(|tag| tag.parse::<LanguageTag>().is_err()) {
        faults.add("languages", "program-fault-languages");
    }
    let name = name(fields, kept, "name", &languages, faults);
    if name.is_empty() || name.longest() > SHORT {
        faults.add(format!("name[{}]", name.original()), "program-fault-name");
    }
    let (areas, focus) = (
        labels(fields, kept, "areas", &languages, faults),
        labels(fields, kept, "focus", &languages, faults),
    );
    let zone = fields.get("zone").parse();
    let zone = zone
        .map_err(|_| faults.add("zone", "program-fault-zone"))
        .ok();
    let mut share = |name: &str| -> BasisPoints {
        latin_digits(fields.get(name)).parse().unwrap_or_else(|_| {
            faults.add(name, "setup-fault-share");
            BasisPoints::default()
        })
    };
    let guardrails = Guardrails {
        vote_floor: share("vote_floor"),
        community_floor: share("community_floor"),
        funder_cap: share("funder_cap"),
        two_funders: fields.has("two_funders", "yes"),
    };
    Some(Common {
        name: name.to_local().to_nfc(),
        areas,
        focus,
        zone: zone?,
        languages,
        guardrails,
    })
}

fn name(
    fields: &Fields,
    kept: Option<&Program>,
    field: &str,
    languages: &[LanguageTag],
    faults: &mut Faults,
) -> TrackedText {
    let before = kept_text(kept, field, languages);
    texts::edited(field, &before, languages, &fields.text(field), &[], faults)
}

/// The labels of a list. A line keeps its key, whatever its words become: documents mean it by that.
fn labels(
    fields: &Fields,
    kept: Option<&Program>,
    list: &str,
    languages: &[LanguageTag],
    faults: &mut Faults,
) -> Vec<Label> {
    let keys = fields.keys(list);
    if keys.len() > MOST_LABELS {
        faults.add_with(list, "setup-fault-too-many", &[("n", &MOST_LABELS)]);
    }
    let mut labels = Vec::new();
    for id in keys {
        let field = format!("{list}[{id}].name");
        let name = name(fields, kept, &field, languages, faults);
        if name.longest() > SHORT {
            let field = format!("{field}[{}]", name.original());
            faults.add_with(field, "setup-fault-too-long", &[("n", &SHORT)]);
        }
        if !name.is_empty() {
            labels.push(Label {
                id,
                name: name.to_local().to_nfc(),
            });
        }
    }
    labels
}

/// What a programme cannot be, beside its field.
pub fn told(refused: &[ProgramFault], faults: &mut Faults) {
    for fault in refused {
        let (field, key) = match fault {
            ProgramFault::VoteAboveCommunity => ("vote_floor", "program-fault-floors"),
            ProgramFault::NotTwoFunders => ("two_funders", "program-fault-two"),
            ProgramFault::NoFunder => ("foundation", "program-fault-funder"),
            ProgramFault::Blocs | ProgramFault::FunderTwice => {
                ("government", "program-fault-twice")
            }
            ProgramFault::NoLanguage => ("languages", "program-fault-languages"),
            ProgramFault::Twice(_) => ("areas", "setup-fault-twice"),
        };
        faults.add(field, key);
    }
}

/// The programme that these fields begin; `None` where it cannot be read.
pub async fn new_program(
    app: &App,
    fields: &Fields,
    faults: &mut Faults,
) -> Result<Option<Program>, Problem> {
    let common = common(fields, None, faults);
    let slug: Option<Slug> = fields.get("slug").parse().ok();
    let slug = slug.filter(|slug| slug.as_str() != "new");
    if slug.is_none() {
        faults.add("slug", "round-fault-slug");
    }
    let currency = fields
        .get("currency")
        .parse()
        .map_err(|_| faults.add("currency", "program-fault-currency"))
        .ok();
    let mut funders = Vec::new();
    for (field, bloc) in [
        ("foundation", Bloc::Foundation),
        ("government", Bloc::Government),
    ] {
        let typed = fields.get(field);
        if typed.is_empty() {
            continue;
        }
        let found = match typed.parse::<Slug>() {
            Ok(name) => {
                app.db
                    .read(move |reader| funder_named(reader, &name))
                    .await?
            }
            Err(_) => None,
        };
        match found {
            Some((organization, name)) => funders.push(Funder {
                organization,
                name,
                bloc,
            }),
            None => faults.add(field, "program-fault-organization"),
        }
    }
    let (Some(common), Some(slug), Some(currency)) = (common, slug, currency) else {
        return Ok(None);
    };
    Ok(Some(Program {
        id: app.db.new_id(),
        name: common.name,
        areas: common.areas,
        focus: common.focus,
        zone: common.zone,
        languages: common.languages,
        guardrails: common.guardrails,
        slug,
        currency,
        funders,
    }))
}
