//! `/my/proposals`: the proposals that one has a place in.

use askama::Template;
use rocket::{Route, State, get, routes};

use super::frame::{self, NextDate};
use crate::domain::policy::is_shown_how_to_apply;
use crate::domain::proposal::{LetterOfIntentState, may_be_written, takes_letters};
use crate::store::views::my_proposals::{MyProposal, my_proposals};
use crate::store::views::own_round::coming_rounds;
use crate::web::chrome::Chrome;
use crate::web::guards::who::Member;
use crate::web::public::addresses::Named;
use crate::web::public::home::ComingRound;
use crate::web::{App, Page, Problem};

/// All that this file answers.
pub fn routes() -> Vec<Route> {
    routes![list]
}

/// So many rounds are offered to whoever has no proposal yet.
const OFFERED: i64 = 6;

/// The list.
#[derive(Template)]
#[template(path = "community/proposals.html")]
struct ProposalsHtml {
    c: Chrome,
    rows: Vec<ProposalRow>,
    /// Each with its name in addresses.
    rounds: Vec<(String, ComingRound)>,
}

/// One line of it.
struct ProposalRow {
    href: String,
    title: String,
    /// The word for where it stands.
    state: Option<&'static str>,
    number: Option<i64>,
    /// Where its letter of intent stands, in a round that asks for one.
    letter: Option<LetterOfIntentState>,
    round: Named,
    deadline: Option<String>,
    is_invitation: bool,
    helps: bool,
}

impl ProposalRow {
    /// How the tag looks that says where it stands.
    fn state_tag(&self) -> &'static str {
        self.state.map_or("part", frame::state_tag)
    }

    fn new(app: &App, c: &Chrome, mine: &MyProposal) -> Self {
        let dates = mine.dates.as_ref().filter(|_| may_be_written(mine.state));
        let now = app.db.now();
        let of_letters = mine.dates.as_ref().filter(|dates| takes_letters(dates));
        let letter = of_letters.map(|_| mine.letter);
        Self {
            href: frame::overview(&mine.id),
            title: mine.title.clone(),
            state: frame::state_word(mine.state, mine.number, letter),
            number: mine.number,
            round: Named::new(&mine.round_title, c.words()),
            deadline: dates.and_then(|dates| {
                let next = NextDate {
                    state: mine.state,
                    round: mine.round_state,
                    dates,
                    letter: mine.letter,
                    letter_deadline: mine.letter_deadline,
                    deadline: mine.deadline,
                };
                next.sentence(c.words(), now)
            }),
            letter,
            is_invitation: mine.is_invitation(),
            helps: mine.seats.is_empty(),
        }
    }
}

#[get("/my/proposals")]
async fn list(
    c: Chrome,
    member: Member<'_>,
    app: &State<App>,
) -> Result<Page<ProposalsHtml>, Problem> {
    let standing = member.0.standing.clone();
    let (mine, rounds) = app
        .db
        .read(move |reader| {
            Ok((
                my_proposals(reader, &standing)?,
                coming_rounds(reader, OFFERED)?,
            ))
        })
        .await?;
    let now = app.db.now();
    Ok(Page::personal(ProposalsHtml {
        rows: mine
            .iter()
            .map(|mine| ProposalRow::new(app, &c, mine))
            .collect(),
        rounds: rounds
            .iter()
            .filter(|own| is_shown_how_to_apply(member.actor(), &own.program))
            .map(|own| {
                let card = ComingRound::new(own, c.words(), now);
                (own.round.slug.to_string(), card)
            })
            .collect(),
        c,
    }))
}
