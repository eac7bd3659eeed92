//! What an organisation says of itself: as it was written, and as it is once every rule agreed.

use std::str::FromStr;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::fault::{Fault, FieldFault};
use super::identifier::Identifier;
use super::kind::OrganizationKind;
use super::labels::Labels;
use super::name::OrganizationName;
use super::plain_text;
use super::size::{BudgetBand, PeopleBand};
use super::website::Website;
use crate::domain::language::LanguageTag;
use crate::domain::people::EmailAddress;
use crate::domain::round::Slug;
use crate::domain::search_text::folded;

/// What was written, field by field, as forms and the API send it. Empty is "not said".
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct WrittenFacts {
    /// Its name.
    pub name: String,
    /// A word of [`OrganizationKind`].
    pub kind: String,
    /// What it does, in a few sentences.
    pub about: String,
    /// Where it works, one area a line.
    pub areas: String,
    /// What its work is about, one subject a line.
    pub focus: String,
    /// The languages it works in, as tags.
    pub languages: Vec<String>,
    /// A word of [`PeopleBand`].
    pub people: String,
    /// A word of [`BudgetBand`].
    pub budget: String,
    /// Its address on the web.
    pub website: String,
    /// Whom to ask.
    pub contact_name: String,
    /// Their e-mail.
    pub contact_email: String,
    /// Their telephone.
    pub contact_phone: String,
    /// The tax office's number.
    pub ein: String,
    /// SAM.gov's number.
    pub uei: String,
    /// The two letters of the state whose register it stands in.
    pub state: String,
    /// The number in that register.
    pub state_number: String,
    /// Who gave the licence.
    pub licence_authority: String,
    /// The licence's number.
    pub licence_number: String,
    /// Its last day, as `2027-06-30`.
    pub licence_expires: String,
    /// Numbers in other registers, one a line, as `GB-CHC-202918`.
    pub org_ids: String,
    /// The address name of the organisation that holds money for it.
    pub sponsor: String,
    /// Whether a name with several scripts within a word is meant so.
    pub mixed_scripts: bool,
    /// Why it is another organisation than the one whose name looks the same.
    pub another: String,
}

/// Whom to ask. Never shown to the public.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Contact {
    /// Their name.
    pub name: String,
    /// Their e-mail.
    pub email: Option<EmailAddress>,
    /// Their telephone.
    pub phone: String,
}

/// What an organisation says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// Its name.
    pub name: OrganizationName,
    /// What kind of body it is.
    pub kind: OrganizationKind,
    /// What it does.
    pub about: String,
    /// Where it works.
    pub areas: Labels,
    /// What its work is about.
    pub focus: Labels,
    /// The languages it works in.
    pub languages: Vec<LanguageTag>,
    /// How many people are paid there.
    pub people: Option<PeopleBand>,
    /// What it spends in a year.
    pub budget: Option<BudgetBand>,
    /// Its address on the web.
    pub website: Option<Website>,
    /// Whom to ask.
    pub contact: Contact,
    /// The numbers that registers know it by.
    pub identifiers: Vec<Identifier>,
    /// Who holds money for it.
    pub sponsor: Option<Slug>,
    /// Why it is another organisation than the one whose name looks the same; empty where none does.
    pub another: String,
}

impl Facts {
    /// By what it is found: its name, what its work is about, where it works.
    pub fn search_text(&self) -> String {
        let labels = self.focus.all().iter().chain(self.areas.all());
        let words = labels.fold(self.name.as_str().to_owned(), |words, label| {
            format!("{words} {label}")
        });
        folded(&words)
    }
}

/// Collects what is wrong, so that a person learns all of it at once.
struct Reading {
    faults: Vec<FieldFault>,
}

impl Reading {
    fn take<T>(&mut self, field: &'static str, read: Result<T, Fault>) -> Option<T> {
        read.map_err(|fault| self.faults.push(FieldFault { field, fault }))
            .ok()
    }

    /// As [`Reading::take`], where nothing may stand.
    fn maybe<T>(
        &mut self,
        field: &'static str,
        text: &str,
        read: impl FnOnce(&str) -> Result<T, Fault>,
    ) -> Option<T> {
        let text = text.trim();
        if text.is_empty() {
            return None;
        }
        self.take(field, read(text))
    }
}

impl WrittenFacts {
    /// What all rules agree to, or everything that is wrong.
    pub fn read(&self, today: Date) -> Result<Facts, Vec<FieldFault>> {
        let mut reading = Reading { faults: Vec::new() };
        let name = reading.take("name", self.read_name());
        let kind = match &*self.kind {
            "" => Err(Fault::Missing),
            word => word.parse().map_err(|_| Fault::UnknownChoice),
        };
        let kind = reading.take("kind", kind);
        let identifiers = self.read_identifiers(&mut reading, today);
        let about = reading.take("about", plain_text::lines(&self.about, 1_000));
        let areas = reading.take("areas", Labels::read(&self.areas));
        let focus = reading.take("focus", Labels::read(&self.focus));
        let languages = reading.take("languages", self.read_languages());
        let people = reading.maybe("people", &self.people, PeopleBand::from_str);
        let budget = reading.maybe("budget", &self.budget, BudgetBand::from_str);
        let website = reading.maybe("website", &self.website, Website::from_str);
        let contact = Contact {
            name: reading
                .take("contact_name", plain_text::line(&self.contact_name, 120))
                .unwrap_or_default(),
            email: reading.maybe("contact_email", &self.contact_email, |text| {
                text.parse().map_err(|_| Fault::NotAnEmail)
            }),
            phone: reading
                .take("contact_phone", phone(&self.contact_phone))
                .unwrap_or_default(),
        };
        let sponsor = reading.maybe("sponsor", &self.sponsor, |text| {
            // People paste the whole address of the page.
            let slug = text.rsplit('/').next().unwrap_or(text);
            slug.parse().map_err(|_| Fault::UnknownOrganization)
        });
        let another = reading.take("another", self.read_reason());
        match (name, kind, about, areas, focus, languages, another) {
            (
                Some(name),
                Some(kind),
                Some(about),
                Some(areas),
                Some(focus),
                Some(languages),
                Some(another),
            ) if reading.faults.is_empty() => Ok(Facts {
                name,
                kind,
                about,
                areas,
                focus,
                languages,
                people,
                budget,
                website,
                contact,
                identifiers,
                sponsor,
                another,
            }),
            _ => Err(reading.faults),
        }
    }

    fn read_name(&self) -> Result<OrganizationName, Fault> {
        let name: OrganizationName = self.name.parse()?;
        if name.mixes_scripts() && !self.mixed_scripts {
            return Err(Fault::MixedScripts);
        }
        Ok(name)
    }

    fn read_reason(&self) -> Result<String, Fault> {
        let reason = plain_text::line(&self.another, 300)?;
        match reason.chars().count() {
            0 | 10.. => Ok(reason),
            _ => Err(Fault::TooShort { least: 10 }),
        }
    }

    fn read_languages(&self) -> Result<Vec<LanguageTag>, Fault> {
        let mut languages: Vec<LanguageTag> = Vec::new();
        for text in self.languages.iter().filter(|text| !text.is_empty()) {
            let tag = text.parse().map_err(|_| Fault::UnknownChoice)?;
            if !languages.contains(&tag) {
                languages.push(tag);
            }
        }
        match languages.len() {
            0..=20 => Ok(languages),
            _ => Err(Fault::TooMany { most: 20 }),
        }
    }

    fn read_identifiers(&self, reading: &mut Reading, today: Date) -> Vec<Identifier> {
        let mut found: Vec<(&'static str, Identifier)> = Vec::new();
        let ein = reading.maybe("ein", &self.ein, Identifier::ein);
        found.extend(ein.map(|identifier| ("ein", identifier)));
        let uei = reading.maybe("uei", &self.uei, Identifier::uei);
        found.extend(uei.map(|identifier| ("uei", identifier)));
        let state = match (self.state.trim(), self.state_number.trim()) {
            // A state alone says where a form would look for its number: nothing to refuse.
            (_, "") => None,
            ("", _) => reading.take("state", Err(Fault::HalfGiven)),
            (state, number) => {
                reading.take("state_number", Identifier::state_number(state, number))
            }
        };
        found.extend(state.map(|identifier| ("state_number", identifier)));
        let licence = match (self.licence_authority.trim(), self.licence_number.trim()) {
            ("", "") if self.licence_expires.trim().is_empty() => None,
            ("", _) => reading.take("licence_authority", Err(Fault::HalfGiven)),
            (_, "") => reading.take("licence_number", Err(Fault::HalfGiven)),
            (authority, number) => {
                let read = Identifier::licence(authority, number, &self.licence_expires, today);
                let of_day = |fault: &Fault| {
                    matches!(
                        fault,
                        Fault::ExpiryMissing | Fault::NotADay | Fault::Expired
                    )
                };
                let field = match read.as_ref().err() {
                    Some(fault) if of_day(fault) => "licence_expires",
                    _ => "licence_number",
                };
                reading.take(field, read)
            }
        };
        found.extend(licence.map(|identifier| ("licence_number", identifier)));
        for line in self.org_ids.lines() {
            let read = reading.maybe("org_ids", line, Identifier::org_id);
            found.extend(read.map(|identifier| ("org_ids", identifier)));
        }
        let is_again = |at: usize| {
            let (_, this) = &found[at];
            found[..at]
                .iter()
                .any(|(_, other)| other.scheme == this.scheme && other.value == this.value)
        };
        if let Some(again) = (0..found.len()).find(|at| is_again(*at)) {
            reading.take::<()>(found[again].0, Err(Fault::Twice));
        }
        if found.len() > 12 {
            reading.take::<()>("org_ids", Err(Fault::TooMany { most: 8 }));
        }
        found
            .into_iter()
            .map(|(_, identifier)| identifier)
            .collect()
    }
}

/// A telephone number as people write it.
fn phone(text: &str) -> Result<String, Fault> {
    let phone = plain_text::line(text, 40)?;
    let known = |char: char| char.is_numeric() || matches!(char, ' ' | '-' | '(' | ')' | '.' | '/');
    let rest = phone.strip_prefix('+').unwrap_or(&phone);
    let digits = rest.chars().filter(|char| char.is_numeric()).count();
    if phone.is_empty() || rest.chars().all(known) && digits >= 5 {
        Ok(phone)
    } else {
        Err(Fault::NotAPhone)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: Date = jiff::civil::date(2026, 11, 23);

    fn garden() -> WrittenFacts {
        WrittenFacts {
            name: "Larkmere Garden Circle".to_owned(),
            kind: "informal_group".to_owned(),
            ..WrittenFacts::default()
        }
    }

    #[test]
    fn a_name_and_a_kind_are_enough_to_begin() {
        let facts = garden().read(TODAY).expect("enough");
        assert_eq!(facts.kind, OrganizationKind::InformalGroup);
        assert!(facts.identifiers.is_empty() && facts.website.is_none());
    }

    #[test]
    fn everything_wrong_is_told_at_once_each_at_its_field() {
        let written = WrittenFacts {
            name: "L\u{202e}".to_owned(),
            kind: "club".to_owned(),
            ein: "00-1234567".to_owned(),
            uei: "short".to_owned(),
            state_number: "603".to_owned(),
            licence_number: "BL-1".to_owned(),
            org_ids: "GB-CHC-1\n202918".to_owned(),
            website: "javascript:alert(1)".to_owned(),
            contact_email: "nobody".to_owned(),
            contact_phone: "call me".to_owned(),
            people: "many".to_owned(),
            languages: vec!["english".to_owned()],
            sponsor: "Not A Slug".to_owned(),
            ..WrittenFacts::default()
        };
        let faults = written.read(TODAY).expect_err("wrong everywhere");
        let mut fields: Vec<_> = faults.iter().map(|fault| fault.field).collect();
        fields.sort_unstable();
        assert_eq!(
            fields,
            [
                "contact_email",
                "contact_phone",
                "ein",
                "kind",
                "languages",
                "licence_authority",
                "name",
                "org_ids",
                "people",
                "sponsor",
                "state",
                "uei",
                "website",
            ]
        );
    }

    #[test]
    fn a_licence_tells_which_field_is_wrong() {
        let licence = |authority: &str, number: &str, expires: &str| {
            let written = WrittenFacts {
                licence_authority: authority.to_owned(),
                licence_number: number.to_owned(),
                licence_expires: expires.to_owned(),
                ..garden()
            };
            let faults = written.read(TODAY).err().unwrap_or_default();
            faults.first().map(|fault| (fault.field, fault.fault))
        };
        assert_eq!(licence("City", "BL-1", "2027-01-01"), None);
        assert_eq!(
            licence("City", "BL-1", ""),
            Some(("licence_expires", Fault::ExpiryMissing))
        );
        assert_eq!(
            licence("City", "BL-1", "2020-01-01"),
            Some(("licence_expires", Fault::Expired))
        );
        assert_eq!(
            licence("City", "", "2027-01-01"),
            Some(("licence_number", Fault::HalfGiven))
        );
        assert_eq!(
            licence("", "", "2027-01-01"),
            Some(("licence_authority", Fault::HalfGiven))
        );
    }

    #[test]
    fn the_same_number_by_two_ways_is_the_same_number() {
        let written = WrittenFacts {
            ein: "91-1234567".to_owned(),
            org_ids: "US-EIN-911234567".to_owned(),
            ..garden()
        };
        let faults = written.read(TODAY).expect_err("twice");
        assert_eq!(
            (faults[0].field, faults[0].fault),
            ("org_ids", Fault::Twice)
        );
    }

    #[test]
    fn a_name_of_several_scripts_must_be_meant() {
        let mut written = WrittenFacts {
            name: "Tаawun".to_owned(),
            ..garden()
        };
        let faults = written.read(TODAY).expect_err("a Cyrillic letter");
        assert_eq!(faults[0].fault, Fault::MixedScripts);
        written.mixed_scripts = true;
        assert!(written.read(TODAY).is_ok());
    }
}
