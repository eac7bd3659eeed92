//! `/my/proposals/<id>/partners/<partner>`: what concerns one partner alone. Its share and its duties are agreed on by
//! all; what it gives and gains only its own people write.

use askama::Template;
use rocket::http::CookieJar;
use rocket::response::Redirect;
use rocket::{Either, Route, State, get, post, routes};

use super::asked_for::SentBack;
use super::draft_form::{Shown, Taken, Unkept, open_form, take};
use super::field_shown::{FieldShown, Limit, Shower};
use super::frame::{self, Frame, Leaf};
use super::lacks::LackShown;
use super::saved_onward;
use super::sent::Sent;
use crate::domain::ids::PartnerId;
use crate::domain::policy::{may_comment_on_draft, may_write_field};
use crate::domain::proposal::{
    FieldName, LONGEST_PART, PartnerDraft, PartnerField, PartnerRole, SignatureState, count_words,
    signature_states,
};
use crate::store::views::coalition::asked_again_by;
use crate::store::views::proposal_within::ProposalWithin;
use crate::web::chrome::Chrome;
use crate::web::forms::Faults;
use crate::web::guards::protected::Protected;
use crate::web::guards::who::Member;
use crate::web::{App, Page, Problem};

/// All that this file answers.
pub fn routes() -> Vec<Route> {
    routes![show, send]
}

/// The page.
#[derive(Template)]
#[template(path = "community/proposal_partner.html")]
struct PartnerHtml {
    c: Chrome,
    frame: Frame,
    /// What staff wrote when they sent it back, while it is to be completed.
    sent_back: Option<SentBack>,
    partner: PartnerId,
    name: String,
    role: PartnerRole,
    signature: Option<SignatureState>,
    fields: Vec<(FieldShown, bool)>,
    faults: Faults,
    is_stale: bool,
    is_frozen: bool,
    unkept: Option<Unkept>,
    may_comment: bool,
    is_its_own: bool,
    would_sign_again: bool,
}

impl PartnerHtml {
    fn may_write_any(&self) -> bool {
        self.frame.may_write && self.fields.iter().any(|(_, may)| *may)
    }

    fn to_put_right(&self) -> Vec<&FieldShown> {
        FieldShown::to_put_right(self.fields.iter().map(|(field, _)| field))
    }
}

/// The partner of this id in this proposal, while it stands there.
fn find<'a>(view: &'a ProposalWithin, partner: &str) -> Result<&'a PartnerDraft, Problem> {
    let id: PartnerId = partner.parse().map_err(|_| Problem::not_found())?;
    let found = view.draft.standing().find(|partner| partner.id == id);
    found.ok_or_else(Problem::not_found)
}

/// The fields of one partner, in order.
pub(super) fn fields(view: &ProposalWithin, partner: &PartnerDraft) -> Vec<FieldName> {
    let mut own = Vec::new();
    if partner.role.takes_money() {
        own.push(PartnerField::Share);
    }
    own.extend([
        PartnerField::Duties,
        PartnerField::Gives,
        PartnerField::Gains,
        PartnerField::Loss,
    ]);
    let asked = view.setup.form.questions.iter();
    own.extend(
        asked
            .filter(|question| question.per_partner)
            .map(|question| PartnerField::Answer(question.id.clone())),
    );
    own.into_iter()
        .map(|field| FieldName::Partner(partner.id.clone(), field))
        .collect()
}

/// The word of a field that this page has words for.
fn word(field: &FieldName) -> Option<&'static str> {
    match field {
        FieldName::Partner(_, PartnerField::Share) => Some("share"),
        FieldName::Partner(_, PartnerField::Duties) => Some("duties"),
        FieldName::Partner(_, PartnerField::Gives) => Some("gives"),
        FieldName::Partner(_, PartnerField::Gains) => Some("gains"),
        FieldName::Partner(_, PartnerField::Loss) => Some("loss"),
        _ => None,
    }
}

async fn page(
    app: &App,
    c: Chrome,
    member: Member<'_>,
    (id, partner): (&str, &str),
    shown: Shown<'_>,
) -> Result<Page<PartnerHtml>, Problem> {
    let opened = open_form(app, member, id, c.words()).await?;
    let view = &opened.view;
    let now = app.db.now();
    let lacks = LackShown::all(view, c.words());
    let partner = find(view, partner)?;
    let shower = Shower {
        view,
        words: c.words(),
        lacks: &lacks,
        comments: &opened.comments,
        files: &opened.files,
        asked: opened.asked(),
        not_saved: &shown.not_saved,
        more: shown.more,
    };
    let mut shown_fields = Vec::new();
    for field in fields(view, partner) {
        let Some(mut one) = shower.field(&field) else {
            continue;
        };
        if let Some(word) = word(&field) {
            one.label.text = c.say("partner-field").choice("field", word).to_string();
            one.help.text = c
                .say("partner-field-help")
                .choice("field", word)
                .to_string();
            one.limit = (word != "share").then(|| Limit {
                unit: "words",
                most: LONGEST_PART,
                is: count_words(&one.text),
            });
        }
        let may = may_write_field(member.actor(), &view.access, &field, now).is_ok();
        shown_fields.push((one, may));
    }
    let faults = shown.not_saved.summary();
    let status = shown.status();
    let mut frame = Frame::new(view, Leaf::Partners, c.words(), now);
    frame.may_write |= shown.is_frozen;
    let signatures = signature_states(&view.draft, &view.setup, &view.program, &view.consents);
    let signature = signatures.iter().find(|(known, _)| known.id == partner.id);
    let duties = FieldName::Partner(partner.id.clone(), PartnerField::Duties);
    let page = PartnerHtml {
        sent_back: opened.sent_back.clone(),
        signature: signature.map(|(_, state)| *state),
        would_sign_again: !asked_again_by(view, &duties).is_empty(),
        is_its_own: view.place.belongs_to.contains(&partner.id)
            || view.place.types.as_ref() == Some(&partner.id),
        may_comment: may_comment_on_draft(member.actor(), &view.access, now).is_ok(),
        partner: partner.id.clone(),
        name: partner.name.clone(),
        role: partner.role,
        fields: shown_fields,
        frame,
        faults,
        is_stale: shown.is_stale,
        is_frozen: shown.is_frozen,
        unkept: shown.unkept,
        c,
    };
    Ok(Page::personal(page).with_status(status))
}

#[get("/my/proposals/<id>/partners/<partner>?<more>")]
async fn show(
    c: Chrome,
    member: Member<'_>,
    app: &State<App>,
    id: &str,
    partner: &str,
    more: Option<&str>,
) -> Result<Page<PartnerHtml>, Problem> {
    let shown = Shown::opened(more);
    page(app, c, member, (id, partner), shown).await
}

#[post("/my/proposals/<id>/partners/<partner>", data = "<form>")]
async fn send(
    form: Protected<Sent>,
    c: Chrome,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
    id: &str,
    partner: &str,
) -> Result<Either<Page<PartnerHtml>, Redirect>, Problem> {
    let view = frame::open_to_type(app, member, id).await?;
    let fields = fields(&view, find(&view, partner)?);
    let shown = match take(app, member, c.words(), &view, &fields, form).await? {
        Taken::Again(shown) => shown,
        Taken::Saved(act) => {
            let to = format!("{}/{partner}", Leaf::Partners.address(view.id()));
            return Ok(Either::Right(saved_onward(app, jar, &to, &act)));
        }
    };
    let page = page(app, c, member, (id, partner), shown).await?;
    Ok(Either::Left(page))
}
