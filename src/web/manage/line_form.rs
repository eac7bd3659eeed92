//! The form of one line of a list, of a question or a criterion: kept while its round is a draft, proposed as an
//! amendment once the round is announced, and shown again with everything that was typed where neither can be.

use askama::Template;
use rocket::http::{CookieJar, Status};

use super::amendments::{self, Amending, WithReason};
use super::form::{change, refused};
use super::frame;
use super::sheet::{Answer, done, said};
use crate::domain::round::RoundState;
use crate::domain::setup::{Key, LineChange, ListDocument, Listed, PartBody, PartDocument};
use crate::ops::setup::SavePartError;
use crate::store::views::managed_round::ManagedRound;
use crate::store::views::rules_acts_page::AmendedRound;
use crate::web::chrome::Chrome;
use crate::web::forms::Faults;
use crate::web::guards::protected::Protected;
use crate::web::guards::who::Member;
use crate::web::{App, Page, Problem};

/// A line to be written or changed, with the form in which that is done.
pub trait LineForm: Sized + Send {
    /// The document that is a list of such lines.
    type Document: ListDocument;
    /// What the form sends.
    type Sent: Send;
    /// The page that holds the form.
    type Page: Template;

    /// The round whose list it is.
    fn managed(&self) -> &ManagedRound;

    /// The same as an amendment of the round's rules.
    #[must_use]
    fn amending(self, beside: Amending) -> Self;

    /// The version of the document that the sender saw.
    fn revision(sent: &mut Self::Sent) -> &mut u32;

    /// What was sent, as a change of the list; what cannot be read is told in `faults`.
    fn change(
        &self,
        sent: &Self::Sent,
        faults: &mut Faults,
    ) -> LineChange<<Self::Document as ListDocument>::Line>;

    /// The form's name for a field of this line that the document calls `name`.
    fn field(name: &str, line: &<Self::Document as ListDocument>::Line) -> String;

    /// The page with everything that was typed.
    fn again(self, c: Chrome, sent: Self::Sent, why: Again) -> Self::Page;
}

/// Why a form is shown again.
#[derive(Default)]
pub struct Again {
    /// What is wrong, beside its fields.
    pub faults: Faults,
    /// Whether the form had run out.
    pub is_stale: bool,
    /// Who changed the same line in the meantime, where it was not the operator, and when.
    pub theirs: Option<(Option<String>, String)>,
}

impl Again {
    fn faulty(faults: Faults) -> Self {
        Self {
            faults,
            ..Self::default()
        }
    }

    fn stale() -> Self {
        Self {
            is_stale: true,
            ..Self::default()
        }
    }
}

/// The round, while its set-up can still be written.
pub async fn open(app: &App, member: Member<'_>, slug: &str) -> Result<ManagedRound, Problem> {
    let managed = frame::open(app, member, slug).await?;
    if managed.round.state == RoundState::Draft {
        Ok(managed)
    } else {
        Err(frame::announced(&managed.round.slug))
    }
}

/// Keeps the line in the draft that stands.
pub async fn take<F: LineForm>(
    app: &App,
    member: Member<'_>,
    c: Chrome,
    jar: &CookieJar<'_>,
    form: F,
    sent: Protected<F::Sent>,
) -> Result<Answer<F::Page>, Problem> {
    let (mut sent, is_stale) = sent.into_parts();
    if is_stale {
        return Ok(shown(form, c, sent, Again::stale(), Status::Forbidden));
    }
    let mut faults = Faults::none();
    let wanted = form.change(&sent, &mut faults);
    if !faults.is_empty() {
        return Ok(unprocessable(form, c, sent, faults));
    }
    let slug = form.managed().round.slug.clone();
    let revision = *F::revision(&mut sent);
    match change::<F::Document>(app, member, &slug, revision, wanted.clone()).await {
        Ok(changed) => {
            let at = changed.line.map(|key| format!("#{key}"));
            let next = frame::part_page(&slug, F::Document::PART) + &at.unwrap_or_default();
            Ok(Ok(done(app, jar, next, "flash-part-saved")))
        }
        Err(SavePartError::Faulty(found)) => {
            let faults = said(&found, &alone::<F>(form.managed(), &wanted)?);
            let faults = beside_fields::<F>(faults, &wanted);
            Ok(unprocessable(form, c, sent, faults))
        }
        Err(SavePartError::Outdated(theirs)) => {
            let by = theirs.by.as_ref().map(ToString::to_string);
            let zone = &form.managed().setup.dates.zone;
            let at = c.words().instant(&theirs.at, zone);
            *F::revision(&mut sent) = theirs.revision.0;
            let why = Again {
                theirs: Some((by, at)),
                ..Again::default()
            };
            Ok(shown(form, c, sent, why, Status::Conflict))
        }
        Err(error) => Err(refused(error, &slug)),
    }
}

/// Writes the line as it should be down for the funders to sign.
pub async fn take_amendment<F: LineForm>(
    app: &App,
    member: Member<'_>,
    c: Chrome,
    jar: &CookieJar<'_>,
    (round, form): (AmendedRound, F),
    sent: Protected<WithReason<F::Sent>>,
) -> Result<Answer<F::Page>, Problem> {
    let (WithReason { form: sent, reason }, is_stale) = sent.into_parts();
    let form = form.amending(amendments::beside(&round, reason.clone(), c.words()));
    if is_stale {
        return Ok(shown(form, c, sent, Again::stale(), Status::Forbidden));
    }
    let mut faults = Faults::none();
    let wanted = form.change(&sent, &mut faults);
    if !faults.is_empty() {
        return Ok(unprocessable(form, c, sent, faults));
    }
    let words = c.words();
    match amendments::write_line::<F::Document>(app, member, &round, &wanted, &reason, words)
        .await?
    {
        Ok(()) => {
            let next = frame::amendments_page(&round.managed.round.slug);
            Ok(Ok(done(app, jar, next, "flash-amendment-written")))
        }
        Err(refusal) => {
            let why = Again::faulty(beside_fields::<F>(refusal.faults, &wanted));
            Ok(shown(form, c, sent, why, refusal.status))
        }
    }
}

fn shown<F: LineForm>(
    form: F,
    c: Chrome,
    sent: F::Sent,
    why: Again,
    status: Status,
) -> Answer<F::Page> {
    Err(Page::personal(form.again(c, sent, why)).with_status(status))
}

fn unprocessable<F: LineForm>(
    form: F,
    c: Chrome,
    sent: F::Sent,
    faults: Faults,
) -> Answer<F::Page> {
    let status = Status::UnprocessableEntity;
    shown(form, c, sent, Again::faulty(faults), status)
}

/// The line that a change holds; moving one is no matter of this form.
fn written<L>(change: &LineChange<L>) -> Option<&L> {
    match change {
        LineChange::Add(line) | LineChange::Replace(line, _) => Some(line),
        LineChange::Move(..) => None,
    }
}

/// The document with this line alone, by which faults find the texts they are about.
fn alone<F: LineForm>(
    managed: &ManagedRound,
    change: &LineChange<<F::Document as ListDocument>::Line>,
) -> Result<PartBody, Problem> {
    let stands = F::Document::of(managed.setup.part(F::Document::PART));
    let document = stands.ok_or_else(Problem::not_found)?;
    let lines = written(change).cloned().into_iter().collect();
    Ok(document.with_lines(lines).into())
}

/// The faults of one line by the names of the form's fields: the document says `questions[q3].label` where the form
/// says `label`. A new line gets its key only when it is kept, and the others were sound before.
fn beside_fields<F: LineForm>(
    faults: Faults,
    change: &LineChange<<F::Document as ListDocument>::Line>,
) -> Faults {
    let Some(line) = written(change) else {
        return faults;
    };
    faults.renamed(|field| {
        let of_one = field
            .split_once('[')
            .filter(|(list, _)| *list == F::Document::LIST)
            .and_then(|(_, rest)| rest.split_once("]."));
        F::field(of_one.map_or(field, |(_, name)| name), line)
    })
}

/// The line of this key in a list.
pub fn line_of<L: Listed>(lines: &[L], key: &str) -> Result<(usize, L), Problem> {
    let key: Key = key.parse().map_err(|_| Problem::not_found())?;
    let place = lines.iter().position(|line| *line.key() == key);
    let place = place.ok_or_else(Problem::not_found)?;
    Ok((place, lines[place].clone()))
}
