//! `/my/proposals/<id>/budget`: what it costs, what else pays for it, and how the money is shared.

use askama::Template;
use rocket::http::CookieJar;
use rocket::response::Redirect;
use rocket::{Either, Route, State, get, post, routes};

use super::asked_for::SentBack;
use super::draft_form::{Shown, Taken, Unkept, open_form, take};
use super::field_shown::{FieldShown, Shower};
use super::frame::{self, Frame, Leaf};
use super::lacks::LackShown;
use super::saved_onward;
use super::sent::Sent;
use crate::domain::money::Money;
use crate::domain::policy::may_comment_on_draft;
use crate::domain::proposal::{BudgetPlan, Entry, FieldName, PartnerField, Row, share};
use crate::i18n::Words;
use crate::store::views::proposal_within::ProposalWithin;
use crate::web::chrome::Chrome;
use crate::web::forms::Faults;
use crate::web::guards::protected::Protected;
use crate::web::guards::who::Member;
use crate::web::public::charts::{Bar, Bars, Reading};
use crate::web::public::constitution::bonus_said;
use crate::web::public::own_round::{caps, named};
use crate::web::{App, Page, Problem};

/// All that this file answers.
pub fn routes() -> Vec<Route> {
    routes![show, send]
}

/// The page.
#[derive(Template)]
#[template(path = "community/proposal_budget.html")]
struct BudgetHtml {
    c: Chrome,
    frame: Frame,
    /// What staff wrote when they sent it back, while it is to be completed.
    sent_back: Option<SentBack>,
    fields: Vec<FieldShown>,
    shares: Vec<FieldShown>,
    faults: Faults,
    is_stale: bool,
    is_frozen: bool,
    unkept: Option<Unkept>,
    may_comment: bool,
    /// The sum of what is wanted, as far as it can be read.
    request: Money,
    /// The sum of the shares, as far as they can be read.
    shared: Money,
    /// What is not shared out yet, or was shared twice; nothing, where it adds up.
    rest: Option<Rest>,
    /// Whether something is asked for, and all of it is shared out.
    adds_up: bool,
    costs: Option<Bars>,
    by_partner: Option<Bars>,
    /// The most that may be asked for, as it is for this proposal.
    limit: Option<Limit>,
    /// Every limit of the round, and what working together adds, each in one sentence.
    limits: Vec<String>,
}

/// The most that this proposal may ask for.
struct Limit {
    /// `alone` or `coalition`.
    who: &'static str,
    most: Money,
    /// How far the request is from it.
    left: Money,
    is_over: bool,
    drawn: Option<Bars>,
}

impl Limit {
    fn of(view: &ProposalWithin, request: Money, c: &Chrome) -> Option<Self> {
        let together = view.draft.comes_together();
        let caps = &view.setup.money.request_caps;
        let most = caps.most(together, view.setup.budget.years)?;
        let who = if together { "coalition" } else { "alone" };
        let asked = c.say("proposal-request").to_string();
        let named = c.say("proposal-limit").choice("who", who).to_string();
        let bars = [bar(c, asked, request), bar(c, named, most)];
        Some(Self {
            who,
            most,
            left: Money::new(
                most.minor.saturating_sub(request.minor).saturating_abs(),
                most.currency,
            ),
            is_over: request.minor > most.minor,
            drawn: drawn(c, "limit", "proposal-limit-drawn", &bars, most),
        })
    }
}

/// Every limit of the round, with the years that a yearly one is counted over, and what working together adds.
fn limits(view: &ProposalWithin, words: &Words) -> Vec<String> {
    let setup = &view.setup;
    let mut said = caps(setup, words);
    let caps = &setup.money.request_caps;
    let is_yearly = caps.alone.per_year.or(caps.coalition.per_year).is_some();
    if is_yearly && setup.budget.years > 1 {
        let phrase = words.say("proposal-limit-years");
        said.push(phrase.num("n", usize::from(setup.budget.years)).to_string());
    }
    said.extend(setup.rules.bonus.map(|bonus| bonus_said(bonus, words)));
    said
}

/// How far the shares are from the request.
struct Rest {
    amount: Money,
    is_over: bool,
}

/// The fields of this page but the shares.
fn tables(view: &ProposalWithin) -> Vec<FieldName> {
    let mut fields = vec![FieldName::Budget];
    if view.setup.budget.asks_other_income {
        fields.push(FieldName::OtherIncome);
    }
    fields
}

/// The share of each partner that takes money.
fn shares(view: &ProposalWithin) -> Vec<FieldName> {
    let partners = view.draft.joined();
    partners
        .filter(|partner| partner.role.takes_money())
        .map(|partner| FieldName::Partner(partner.id.clone(), PartnerField::Share))
        .collect()
}

async fn page(
    app: &App,
    c: Chrome,
    member: Member<'_>,
    id: &str,
    shown: Shown<'_>,
) -> Result<Page<BudgetHtml>, Problem> {
    let opened = open_form(app, member, id, c.words()).await?;
    let view = &opened.view;
    let now = app.db.now();
    let lacks = LackShown::all(view, c.words());
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
    let all = |names: Vec<FieldName>| {
        let fields = names.iter().filter_map(|field| shower.field(field));
        fields.collect::<Vec<_>>()
    };
    let (fields, share_fields) = (all(tables(view)), all(shares(view)));
    let faults = shown.not_saved.summary();
    let status = shown.status();
    let mut frame = Frame::new(view, Leaf::Budget, c.words(), now);
    // What was typed and could not be saved stays in its fields, so that nothing of it is lost.
    frame.may_write |= shown.is_frozen;
    let request = view.draft.asked_so_far(view.program.currency);
    let shared = shared(view);
    let page = BudgetHtml {
        frame,
        sent_back: opened.sent_back.clone(),
        fields,
        shares: share_fields,
        faults,
        is_stale: shown.is_stale,
        is_frozen: shown.is_frozen,
        unkept: shown.unkept,
        may_comment: may_comment_on_draft(member.actor(), &view.access, now).is_ok(),
        rest: (request != shared).then(|| Rest {
            amount: Money::new(
                request.minor.saturating_sub(shared.minor).saturating_abs(),
                request.currency,
            ),
            is_over: shared.minor > request.minor,
        }),
        adds_up: request == shared && request.minor > 0,
        costs: costs(view, &c, request),
        by_partner: by_partner(view, &c, request),
        limit: Limit::of(view, request, &c),
        limits: limits(view, c.words()),
        request,
        shared,
        c,
    };
    Ok(Page::personal(page).with_status(status))
}

fn shared(view: &ProposalWithin) -> Money {
    let currency = view.program.currency;
    let shares = view.draft.joined();
    let shares = shares.filter_map(|partner| share(&view.draft, partner, currency));
    shares.fold(Money::new(0, currency), |sum, share| {
        sum.plus(share).unwrap_or(sum)
    })
}

/// What is wanted for each kind of cost, out of all that is wanted: also what no kind was chosen for.
fn costs(view: &ProposalWithin, c: &Chrome, request: Money) -> Option<Bars> {
    let rows = view.draft.entry(&FieldName::Budget).map(Entry::rows)?;
    let of = |category: Option<&str>| {
        let here = |row: &&Row| match category {
            Some(category) => row.get("category").is_some_and(|known| known == category),
            None => true,
        };
        let rows = rows.iter().filter(here).cloned().collect();
        BudgetPlan::sum_so_far(&Entry::Table { rows }, view.program.currency)
    };
    let categories = view.setup.budget.categories.iter();
    let mut bars: Vec<Bar> = categories
        .map(|category| {
            let name = named(&category.name, c.words()).text;
            bar(c, name, of(Some(category.id.as_str())))
        })
        .filter(|bar| bar.amount > 0)
        .collect();
    if bars.is_empty() {
        let all = of(None);
        bars.extend((all.minor > 0).then(|| {
            let name = c.say("proposal-request").to_string();
            bar(c, name, all)
        }));
    }
    let drawn_so_far = bars.iter().map(|bar| bar.amount).sum::<i64>();
    let rest = Money::new(request.minor.saturating_sub(drawn_so_far), request.currency);
    bars.extend((rest.minor > 0).then(|| {
        let name = c.say("proposal-costs-of-no-kind").to_string();
        bar(c, name, rest)
    }));
    drawn(c, "costs", "proposal-costs-drawn", &bars, request)
}

/// The share of each partner, out of all that is wanted.
fn by_partner(view: &ProposalWithin, c: &Chrome, request: Money) -> Option<Bars> {
    let currency = view.program.currency;
    let partners = view.draft.joined();
    let bars: Vec<Bar> = partners
        .filter(|partner| partner.role.takes_money())
        .filter_map(|partner| {
            let share = share(&view.draft, partner, currency)?;
            Some(bar(c, partner.name.clone(), share))
        })
        .filter(|bar| bar.amount > 0)
        .collect();
    drawn(c, "shares-drawn", "proposal-shares-drawn", &bars, request)
}

fn bar(c: &Chrome, name: String, amount: Money) -> Bar {
    Bar {
        name,
        value: c.words().money_short(&amount),
        amount: amount.minor,
    }
}

fn drawn(
    c: &Chrome,
    id: &'static str,
    title: &'static str,
    bars: &[Bar],
    whole: Money,
) -> Option<Bars> {
    if bars.is_empty() {
        return None;
    }
    let facts: Vec<String> = bars
        .iter()
        .map(|bar| format!("{}: {}", bar.name, bar.value))
        .collect();
    let reading = Reading::from_direction(c.direction());
    let words = (c.say(title).to_string(), facts.join("; "));
    Some(Bars::out_of(id, reading, words, bars, whole.minor))
}

#[get("/my/proposals/<id>/budget?<more>")]
async fn show(
    c: Chrome,
    member: Member<'_>,
    app: &State<App>,
    id: &str,
    more: Option<&str>,
) -> Result<Page<BudgetHtml>, Problem> {
    let shown = Shown::opened(more);
    page(app, c, member, id, shown).await
}

#[post("/my/proposals/<id>/budget", data = "<form>")]
async fn send(
    form: Protected<Sent>,
    c: Chrome,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
    id: &str,
) -> Result<Either<Page<BudgetHtml>, Redirect>, Problem> {
    let view = frame::open_to_type(app, member, id).await?;
    let mut fields = tables(&view);
    fields.extend(shares(&view));
    let shown = match take(app, member, c.words(), &view, &fields, form).await? {
        Taken::Again(shown) => shown,
        Taken::Saved(act) => {
            let to = Leaf::Budget.address(view.id());
            return Ok(Either::Right(saved_onward(app, jar, &to, &act)));
        }
    };
    page(app, c, member, id, shown).await.map(Either::Left)
}
