//! `/api/v1`: what programs read. Every route is described by the OpenAPI document, which `/api`
//! shows as a page; a test holds the two together.

/// Does one write of whoever the token acts as, once, in one transaction.
macro_rules! act {
    ($app:expr, $member:expr, $sent:expr, $error:ty => $refused:expr, |$tx:ident, $actor:ident| $work:block) => {{
        let (standing, sent) = ($member.0.standing.clone(), $sent);
        let answered = $app
            .db
            .write(move |tx| {
                $crate::ops::answer_once(tx, &sent, |$tx| {
                    let $actor = $crate::domain::policy::Actor::Person(&standing);
                    Ok::<_, $error>($work)
                })
            })
            .await
            .map_err($refused)?;
        Ok(answered.into())
    }};
}

mod account;
mod answer;
mod asked;
mod documentation;
mod every_operation;
mod intake;
mod intake_ends;
mod intake_read;
mod introductions;
mod letters;
mod letters_of_intent;
mod organizations;
mod outages;
mod programs;
mod proposals;
mod questions;
mod results;
mod roles;
mod rounds;
mod rules;
mod screening;
mod screening_files;
mod screening_merges;
mod screening_splits;
mod setup;
pub mod shapes;
mod shelf;
mod tokens;
mod waiting;
pub mod written;

use rocket::serde::json::Json;
use rocket::{Route, get, routes};
use utoipa::OpenApi;
use utoipa::openapi::OpenApi as Document;

use self::every_operation::EveryOperation;
use self::shapes::ProblemDocument;

/// The whole API.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Taawun API",
        version = "1",
        description = "Rounds of grants: how they are set up, what they ask, how they decide and what they \
            decided. What is public needs no token. All else, and every write, takes one: \
            “Authorization: Bearer”, with a token that you make at /my/tokens. It acts as you, under the same \
            rights, and its scopes narrow what it may ask for: the first word of an address after /api/v1/ \
            and “read” or “write”, such as “rounds:write”. Cookies change nothing here. \
            Every write carries an Idempotency-Key: sent again with the same key within a day, it is answered \
            again and not done twice. \
            Amounts are whole minor units of a currency, instants are RFC 3339 in UTC, days are ISO 8601 \
            and as exact as their source. Texts that people wrote stand in every language they have. \
            Lists come in slices: “next” is the address of the following one. \
            Errors are problem documents (RFC 9457) with a “type” that stays the same in every language.",
        license(name = "Apache-2.0", identifier = "Apache-2.0")
    ),
    paths(
        rounds::list,
        rounds::one,
        setup::begin,
        setup::clone,
        setup::one,
        setup::part,
        setup::save,
        roles::of_round,
        roles::give_in_round,
        roles::end_in_round,
        letters::staff::list,
        letters::staff::preview,
        letters::staff::send,
        letters::outbox::show,
        letters::outbox::retry,
        questions::list,
        questions::ask,
        questions::staff,
        questions::answer,
        questions::hide,
        questions::show,
        asked::questions,
        rules::versions::constitution,
        rules::versions::versions,
        rules::announcement::announcement,
        rules::announcement::sign_rules,
        rules::amendments::list,
        rules::amendments::amend,
        rules::amendments::sign_amendment,
        rules::amendments::withdraw,
        rules::voids::declare,
        rules::slips::list,
        rules::slips::slip,
        results::lines,
        results::proposal,
        programs::list,
        programs::one,
        programs::begin,
        programs::change,
        roles::of_program,
        roles::give_in_program,
        roles::end_in_program,
        account::show,
        account::change,
        account::signed_in,
        account::end,
        letters::mine::list,
        letters::mine::one,
        letters::follows::list,
        letters::follows::add,
        letters::follows::stop,
        letters::texts::show,
        letters::texts::choose,
        organizations::public::list,
        organizations::public::one,
        organizations::within::mine,
        organizations::within::within,
        organizations::invitations::invitations,
        organizations::facts::found,
        organizations::facts::change,
        organizations::units::add_unit,
        organizations::units::close_unit,
        organizations::invitations::invite,
        organizations::invitations::withdraw,
        organizations::people::give_role,
        organizations::people::end,
        organizations::people::leave,
        organizations::requests::ask,
        organizations::requests::answer_request,
        organizations::invitations::accept,
        organizations::invitations::decline,
        proposals::drafts::list,
        proposals::drafts::begin,
        proposals::drafts::one,
        proposals::drafts::save,
        proposals::files::list,
        proposals::files::attach,
        proposals::files::download,
        proposals::files::remove,
        proposals::coalition::list,
        proposals::coalition::ask,
        proposals::coalition::uninvite,
        proposals::coalition::accept,
        proposals::coalition::decline,
        proposals::coalition::leave,
        proposals::coalition::give_role,
        proposals::coalition::offer_lead,
        proposals::coalition::end_offer,
        proposals::coalition::take_lead,
        proposals::coalition::leave_out,
        proposals::invitation::show,
        proposals::invitation::accept,
        proposals::invitation::decline,
        proposals::merges::list,
        proposals::merges::reply,
        proposals::splits::list,
        proposals::splits::sent,
        proposals::splits::divide,
        proposals::splits::reply,
        proposals::people::list,
        proposals::people::let_in,
        proposals::people::help,
        proposals::people::let_out,
        proposals::said::happened,
        proposals::said::versions,
        proposals::said::version,
        proposals::said::restore,
        proposals::said::comments,
        proposals::said::say,
        proposals::said::settle,
        proposals::signatures::show,
        proposals::signatures::sign,
        proposals::signatures::ask,
        proposals::sending::check,
        proposals::sending::submit,
        proposals::sending::withdraw,
        proposals::sending::take_up,
        proposals::sending::sent,
        proposals::sending::document,
        proposals::sending::say,
        intake::list,
        intake::begin,
        intake::over,
        intake::take_back,
        intake::proof,
        intake::countersign,
        intake::confirm,
        intake::wrong,
        intake_read::one,
        intake_read::for_group,
        intake_ends::pass_on,
        intake_ends::drop_it,
        intake_ends::complete,
        letters_of_intent::within,
        letters_of_intent::send,
        letters_of_intent::withdraw,
        letters_of_intent::document,
        letters_of_intent::list,
        letters_of_intent::one,
        letters_of_intent::keep,
        screening::list,
        screening::one,
        screening_files::download,
        screening::verdict,
        screening::say,
        screening_merges::list,
        screening_merges::offer,
        screening_merges::take_back,
        screening_splits::list,
        screening_splits::offer,
        screening_splits::take_back,
        screening::extend,
        outages::list,
        outages::give_back,
        screening::plan_to_apply,
        screening::plan_no_more,
        waiting::list,
        introductions::mine,
        introductions::answer_one,
        introductions::withdraw,
        introductions::posts,
        introductions::write,
        introductions::one,
        introductions::close,
        introductions::ask,
        shelf::list,
        shelf::one,
        shelf::share,
        shelf::report,
        shelf::down,
        tokens::list,
        tokens::revoke,
        document
    ),
    tags(
        (name = "Rounds", description = "Rounds of grants, and what was decided in sum."),
        (name = "Questions", description = "Questions about a round that anyone asks, and answers that everyone reads."),
        (name = "Letters", description = "Letters about a round: written by its staff to a list, on their way, given up."),
        (name = "Results", description = "Proposals of a decided round, each with its reason."),
        (name = "Organisations", description = "Who takes part: what they say of themselves, and who belongs to them."),
        (name = "Proposals", description = "Proposals that you have a place in: to everyone else a draft is not there."),
        (name = "Screening", description = "What was sent to a round, for its staff: whether it may take part, and messages."),
        (name = "Introductions", description = "What groups seek and offer, without their names, and introductions once both say yes. For funders, reviewers and staff nothing of it is there."),
        (name = "Shelf", description = "Templates for working together, under CC BY 4.0."),
        (name = "Programmes", description = "What the rounds of some funders have in common, and who works there."),
        (name = "My", description = "What is your own."),
        (name = "This document", description = "The API about itself.")
    ),
    components(schemas(ProblemDocument)),
    modifiers(&EveryOperation)
)]
struct Api;

/// The OpenAPI 3.1 document.
pub fn openapi() -> Document {
    Api::openapi()
}

/// The routes of the API and of its page.
pub fn routes() -> Vec<Route> {
    let mut all = routes![document];
    all.extend(rounds::routes());
    all.extend(asked::routes());
    all.extend(rules::routes());
    all.extend(setup::routes());
    all.extend(results::routes());
    all.extend(account::routes());
    all.extend(organizations::routes());
    all.extend(proposals::routes());
    all.extend(intake::routes());
    all.extend(intake_ends::routes());
    all.extend(intake_read::routes());
    all.extend(screening::routes());
    all.extend(screening_files::routes());
    all.extend(screening_merges::routes());
    all.extend(screening_splits::routes());
    all.extend(outages::routes());
    all.extend(introductions::routes());
    all.extend(shelf::routes());
    all.extend(questions::routes());
    all.extend(letters::routes());
    all.extend(letters_of_intent::routes());
    all.extend(programs::routes());
    all.extend(roles::routes());
    all.extend(waiting::routes());
    all.extend(tokens::routes());
    all.extend(documentation::routes());
    all
}

/// The description of the API, as OpenAPI 3.1.
#[utoipa::path(
    get,
    path = "/api/v1/openapi.json",
    tag = "This document",
    responses((status = 200, description = "The OpenAPI document", body = Object))
)]
#[get("/api/v1/openapi.json")]
fn document() -> Json<Document> {
    Json(openapi())
}
