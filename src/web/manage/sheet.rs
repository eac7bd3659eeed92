//! One part of a set-up as a form: shown, sent, refused with what is wrong, and put together with what somebody else
//! saved in between. Every part's page is written with these.

use askama::Template;
use rocket::http::{CookieJar, Status};
use rocket::response::Redirect;

use super::field_words::{FieldWords, SaidField};
use super::fields::Fields;
use super::frame::{self, Frame};
use super::lacks::{self, Item};
use super::outdated::{Outdated, Versions};
use super::refusals::refusal_faults;
use crate::domain::language::LanguageTag;
use crate::domain::policy::Actor;
use crate::domain::program::Program;
use crate::domain::setup::{
    Fault, FaultKind, KeptPart, Part, PartBody, PartDocument, Revision, TrackedText, merge,
};
use crate::i18n::Words;
use crate::ops::setup::{SavePartError, save_part};
use crate::store::views::managed_round::{ManagedRound, part_version};
use crate::web::chrome::Chrome;
use crate::web::forms::Faults;
use crate::web::guards::protected::Protected;
use crate::web::guards::who::Member;
use crate::web::texts::{self, TextField};
use crate::web::{App, Page, Problem, cookies};

/// What a form is read in: the programme it must fit, and the language in which new texts of the round are written first.
#[derive(Debug, Clone, Copy)]
pub struct Terms<'a> {
    /// The programme.
    pub program: &'a Program,
    /// The language.
    pub original: &'a LanguageTag,
}

/// A part's document and its form, each made from the other.
pub trait PartForm: Sized + Send + 'static {
    /// The document.
    type Document: PartDocument + Clone + Send;

    /// The document of this kind, if it is one.
    fn of(body: PartBody) -> Option<Self::Document>;

    /// The fields that show a document.
    fn fill(document: &Self::Document, program: &Program) -> Fields;

    /// All fields of a document, also those that have a page of their own: what is read and compared.
    fn whole(document: &Self::Document, program: &Program) -> Fields {
        Self::fill(document, program)
    }

    /// The document that these fields make of `base`, the version they began from. What cannot be read stays as it was
    /// in `base`, and `faults` says so beside its field.
    fn read(
        fields: &Fields,
        base: &Self::Document,
        terms: &Terms<'_>,
        faults: &mut Faults,
    ) -> Self::Document;
}

/// The page of a part's form.
pub trait PartPage: Template + Sized {
    /// The form.
    type Form: PartForm;

    /// The page of a form as it stands.
    fn new(c: Chrome, sheet: Sheet<Self::Form>) -> Self;
}

/// The form of a part on its page.
pub struct Sheet<F: PartForm> {
    /// What stands around it.
    pub frame: Frame,
    /// Which part.
    pub part: Part,
    /// The round as its staff see it.
    pub managed: ManagedRound,
    /// The version that a save begins from.
    pub revision: Revision,
    /// The document of that version: what texts know of their age.
    pub base: F::Document,
    /// What stands in the fields.
    pub fields: Fields,
    /// What is wrong with them.
    pub faults: Faults,
    /// Whether the page had been open for too long.
    pub is_stale: bool,
    /// What somebody else saved in between.
    pub outdated: Option<Outdated>,
    pub(super) status: Status,
}

/// What became of a form that was sent.
pub enum Sent<F: PartForm> {
    /// Saved: on to this page, which says so with this word.
    Saved(String, &'static str),
    /// Shown again.
    Again(Box<Sheet<F>>),
}

/// The way on after a form was taken, or its page again.
pub type Answer<T> = Result<Redirect, Page<T>>;

impl<F: PartForm> Sent<F> {
    /// The answer, where `page` makes the page of a sheet that is shown again.
    pub fn answer<T: Template>(
        self,
        app: &App,
        jar: &CookieJar<'_>,
        page: impl FnOnce(Sheet<F>) -> T,
    ) -> Answer<T> {
        match self {
            Self::Saved(next, flash) => Ok(done(app, jar, next, flash)),
            Self::Again(sheet) => Err(sheet.shown(page)),
        }
    }
}

/// On to `next`, which will say that it is done.
pub fn done(app: &App, jar: &CookieJar<'_>, next: String, flash: &'static str) -> Redirect {
    jar.add(cookies::passing(
        &app.site,
        cookies::FLASH,
        flash.to_owned(),
    ));
    Redirect::to(next)
}

impl<F: PartForm> Sheet<F> {
    /// The part as it stands.
    pub async fn open(
        app: &App,
        member: Member<'_>,
        slug: &str,
        words: &Words,
    ) -> Result<Self, Problem> {
        let managed = frame::open(app, member, slug).await?;
        Self::new(managed, words)
    }

    pub(super) fn new(managed: ManagedRound, words: &Words) -> Result<Self, Problem> {
        let part = F::Document::PART;
        let base = F::of(managed.setup.part(part)).ok_or_else(Problem::not_found)?;
        Ok(Self {
            frame: Frame::new(&managed, words),
            part,
            revision: managed.revision(part),
            fields: F::fill(&base, &managed.program),
            base,
            managed,
            faults: Faults::none(),
            is_stale: false,
            outdated: None,
            status: Status::Ok,
        })
    }

    /// Takes a form that was sent: saves it, or shows it again with everything that was typed.
    pub async fn send(
        app: &App,
        member: Member<'_>,
        slug: &str,
        words: &Words,
        form: Protected<Fields>,
    ) -> Result<Sent<F>, Problem> {
        let mut sheet = Self::open(app, member, slug, words).await?;
        if !sheet.frame.is_open() {
            return Err(frame::announced(&sheet.frame.slug));
        }
        let (fields, is_stale) = form.into_parts();
        match sheet.take(app, member, fields, is_stale).await? {
            Some(document) => sheet.save(app, member, words, document).await,
            None => Ok(Sent::Again(Box::new(sheet))),
        }
    }

    /// Reads the fields that were sent; `None` where the form is shown again with them.
    pub(super) async fn take(
        &mut self,
        app: &App,
        member: Member<'_>,
        fields: Fields,
        is_stale: bool,
    ) -> Result<Option<F::Document>, Problem> {
        // A version that never was makes the form one of now: nothing is saved unseen.
        let seen = fields
            .get("revision")
            .parse()
            .map(Revision)
            .unwrap_or(self.revision);
        if seen != self.revision {
            let kept = self.version(app, member, seen).await?;
            self.base = F::of(kept.body).ok_or_else(Problem::not_found)?;
            self.revision = seen;
        }
        self.fields = fields;
        if is_stale {
            self.is_stale = true;
            self.status = Status::Forbidden;
            return Ok(None);
        }
        let act = self.fields.get("act").to_owned();
        let began = F::fill(&self.base, &self.managed.program);
        if self.fields.act(&act, &began) {
            return Ok(None);
        }
        let terms = Terms {
            program: &self.managed.program,
            original: self.managed.setup.call.title.original(),
        };
        let document = F::read(&self.fields, &self.base, &terms, &mut self.faults);
        if !self.faults.is_empty() {
            self.status = Status::UnprocessableEntity;
            return Ok(None);
        }
        Ok(Some(document))
    }

    /// One version of this part.
    pub(super) async fn version(
        &self,
        app: &App,
        member: Member<'_>,
        revision: Revision,
    ) -> Result<KeptPart, Problem> {
        let (standing, slug) = (member.0.standing.clone(), self.frame.slug.clone());
        let part = F::Document::PART;
        let kept = app
            .db
            .read(move |reader| {
                part_version(reader, Actor::Person(&standing), &slug, part, revision)
            })
            .await??;
        Ok(kept)
    }

    async fn save(
        mut self,
        app: &App,
        member: Member<'_>,
        words: &Words,
        document: F::Document,
    ) -> Result<Sent<F>, Problem> {
        let (standing, slug) = (member.0.standing.clone(), self.frame.slug.clone());
        let (from, body): (Revision, PartBody) = (self.revision, document.clone().into());
        let saved = app
            .db
            .write(move |tx| save_part(tx, Actor::Person(&standing), &slug, from, body.clone()))
            .await;
        match saved {
            Ok(_) => Ok(Sent::Saved(self.frame.page(self.part), "flash-part-saved")),
            Err(SavePartError::Faulty(faults)) => {
                self.faults = said(&faults, &document.into());
                self.status = Status::UnprocessableEntity;
                Ok(Sent::Again(Box::new(self)))
            }
            Err(SavePartError::Rules(refused)) => {
                self.faults = refusal_faults(&refused);
                self.status = Status::UnprocessableEntity;
                Ok(Sent::Again(Box::new(self)))
            }
            Err(SavePartError::Outdated(theirs)) => {
                self.put_together(*theirs, document, words)?;
                Ok(Sent::Again(Box::new(self)))
            }
            Err(SavePartError::NotDraft(_)) => Err(frame::announced(&self.frame.slug)),
            Err(SavePartError::Denied(denied)) => Err(denied.into()),
            Err(SavePartError::Store(error)) => Err(error.into()),
        }
    }

    /// Shows both people's changes together, to be looked at and saved again.
    pub(super) fn put_together(
        &mut self,
        theirs: KeptPart,
        mine: F::Document,
        words: &Words,
    ) -> Result<(), Problem> {
        let merged = merge(
            &self.base.clone().into(),
            &theirs.body,
            &mine.clone().into(),
        );
        let merged = merged.map_err(|error| Problem::fault(&error))?;
        let merged = F::of(merged).ok_or_else(Problem::not_found)?;
        let other = F::of(theirs.body.clone()).ok_or_else(Problem::not_found)?;
        let program = &self.managed.program;
        let versions = Versions {
            base: F::whole(&self.base, program),
            theirs: F::whole(&other, program),
            mine: F::whole(&mine, program),
            merged: F::whole(&merged, program),
        };
        self.outdated = Some(Outdated::new(
            &self.managed,
            &self.frame.page(self.part),
            &theirs,
            &versions,
            words,
        ));
        self.fields = F::fill(&merged, program);
        self.base = other;
        self.revision = theirs.revision;
        self.status = Status::Conflict;
        Ok(())
    }

    /// The page of this form, with the status that it has come to.
    pub fn shown<T: Template>(self, page: impl FnOnce(Self) -> T) -> Page<T> {
        let status = self.status;
        Page::personal(page(self)).with_status(status)
    }

    /// The part that the navigation marks: none while it is amended.
    pub fn current(&self) -> &'static str {
        match self.frame.amending {
            Some(_) => "amendments",
            None => self.part.as_str(),
        }
    }

    /// What was announced, to be read.
    pub fn stands(&self, words: &Words) -> Vec<SaidField> {
        FieldWords::of(&self.managed, words).all(&F::whole(&self.base, &self.managed.program))
    }

    /// What is missing on this page, as it stands.
    pub fn missing(&self, words: &Words) -> Vec<Item> {
        lacks::items(&self.managed, Some(self.part), words)
    }

    /// What stands in a field.
    pub fn value(&self, name: &str) -> &str {
        self.fields.get(name)
    }

    /// The fields of a text; `kept` is the text as it was before, where it was.
    pub fn text(&self, name: &str, kept: Option<&TrackedText>, words: &Words) -> TextField {
        let languages = &self.managed.program.languages;
        let empty = TrackedText::empty(self.original().clone());
        texts::TextField::typed(
            name,
            kept.unwrap_or(&empty),
            languages,
            words,
            &self.fields.text(name),
        )
    }

    /// The language in which new texts of this round are written first.
    pub fn original(&self) -> &LanguageTag {
        self.managed.setup.call.title.original()
    }
}

/// What is wrong with a document, beside the fields that hold it.
pub fn said(faults: &[Fault], document: &PartBody) -> Faults {
    let texts = document.texts();
    let mut said = Faults::none();
    for fault in faults {
        let text = texts.iter().find(|text| text.at == fault.at);
        let field = match text {
            Some(text) => format!("{}[{}]", fault.at, text.text.original()),
            None => fault.at.clone(),
        };
        match &fault.why {
            FaultKind::TooLong(most) => {
                said.add_with(field, "setup-fault-too-long", &[("n", most)])
            }
            FaultKind::TooMany(most) => {
                said.add_with(field, "setup-fault-too-many", &[("n", most)])
            }
            FaultKind::Twice(_) => said.add(field, "setup-fault-twice"),
            FaultKind::OutOfRange { least, most } => {
                said.add_with(
                    field,
                    "setup-fault-range",
                    &[("least", least), ("most", most)],
                );
            }
            FaultKind::Negative => said.add(field, "setup-fault-negative"),
            FaultKind::TooLarge => said.add(field, "setup-fault-too-large"),
            FaultKind::OtherCurrency(currency) => {
                said.add_with(field, "setup-fault-currency", &[("currency", currency)]);
            }
            FaultKind::Unknown(_) => said.add(field, "setup-fault-unknown"),
            FaultKind::NotItsSource => said.add(field, "setup-fault-source"),
            FaultKind::NotThatInstant => said.add(field, "setup-fault-instant"),
        }
    }
    said
}
