//! `/manage/rounds/<slug>/rules`: what each bloc weighs, and how scores, votes and money come together. The
//! programme's guardrails are asked on every save, and what they forbid stands beside its field.

use std::collections::BTreeMap;

use askama::Template;
use rocket::http::CookieJar;
use rocket::{Route, State, get, post, routes};

use super::fields::Fields;
use super::sheet::{Answer, PartForm, PartPage, Sheet, Terms};
use crate::domain::basis_points::{BasisPoints, NotAShare};
use crate::domain::bloc::Bloc;
use crate::domain::constitution::far_off;
use crate::domain::program::Program;
use crate::domain::setup::{
    Allocation, LocalMinute, Mode, PartBody, PublicDrawing, Rules, Scale, Signatures, Thresholds,
    TieCriterion, TrackedText, WhichHour,
};
use crate::web::chrome::Chrome;
use crate::web::forms::Faults;
use crate::web::guards::protected::Protected;
use crate::web::guards::who::Member;
use crate::web::public::constitution::{Piece, bloc_name, weights_bar};
use crate::web::texts::{self, TextField};
use crate::web::{App, Page, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![show, send]
}

/// The form of the rules.
pub struct RulesForm;

/// The weight that is typed for a bloc; a field without one weighs nothing.
fn weight_in(fields: &Fields, bloc: Bloc) -> Result<BasisPoints, NotAShare> {
    match fields.get(&format!("weights.{bloc}")) {
        "" => Ok(BasisPoints::default()),
        typed => typed.parse(),
    }
}

impl PartForm for RulesForm {
    type Document = Rules;

    fn of(body: PartBody) -> Option<Rules> {
        match body {
            PartBody::Rules(rules) => Some(rules),
            _ => None,
        }
    }

    fn fill(rules: &Rules, _: &Program) -> Fields {
        let mut fields = Fields::none();
        fields.add("mode", rules.mode);
        for bloc in Bloc::ALL {
            fields.add(format!("weights.{bloc}"), rules.weight(bloc));
            fields.add(format!("scales.{bloc}"), rules.scale(bloc));
        }
        fields.add("allocation", rules.allocation);
        for tie in &rules.ties {
            fields.add("ties", tie);
        }
        if let Some(drawing) = &rules.drawing {
            fields.add_text("drawing.name", &drawing.name);
            fields.add("drawing.held", drawing.held.local);
        }
        let points = |number: Option<u16>| number.map(hundredths).unwrap_or_default();
        let support = rules.thresholds.support.map(|support| support.to_string());
        fields.add(
            "thresholds.panel_score",
            points(rules.thresholds.panel_score),
        );
        fields.add("thresholds.support", support.unwrap_or_default());
        fields.add("bonus", points(rules.bonus));
        for (name, is_on) in [("skip", rules.skip), ("part_funding", rules.part_funding)] {
            if is_on {
                fields.add(name, "yes");
            }
        }
        match rules.signatures {
            Signatures::AtSubmission => fields.add("signatures", "at_submission"),
            Signatures::WorkingDays { days } => {
                fields.add("signatures", "working_days");
                fields.add("signatures.days", days);
            }
        }
        fields
    }

    fn read(fields: &Fields, base: &Rules, terms: &Terms<'_>, faults: &mut Faults) -> Rules {
        let program = terms.program;
        let mut weights = BTreeMap::new();
        let mut scales = BTreeMap::new();
        for bloc in Bloc::ALL {
            let name = format!("weights.{bloc}");
            match weight_in(fields, bloc) {
                Ok(share) => drop(weights.insert(bloc, share)),
                Err(_) => faults.add(&name, "rules-fault-share"),
            }
            let scale = fields.get(&format!("scales.{bloc}")).parse::<Scale>();
            let scale = scale.unwrap_or(base.scale(bloc));
            // What nobody chose stays unsaid, so that a form sent as it was shown changes nothing.
            if scale != base.scale(bloc) || base.scales.contains_key(&bloc) {
                scales.insert(bloc, scale);
            }
        }
        let mut number = |name: &str| -> Option<u16> {
            let typed = fields.get(name);
            let share = typed.parse::<BasisPoints>().ok().map(BasisPoints::points);
            if share.is_none() && !typed.is_empty() {
                faults.add(name, "rules-fault-share");
            }
            share
        };
        let (panel_score, bonus) = (number("thresholds.panel_score"), number("bonus"));
        let typed = fields.get("thresholds.support");
        let support = typed.parse::<u32>().ok();
        if support.is_none() && !typed.is_empty() {
            faults.add("thresholds.support", "rules-fault-number");
        }
        let mut ties: Vec<TieCriterion> = Vec::new();
        for tie in fields.all("ties").filter_map(|word| word.parse().ok()) {
            if !ties.contains(&tie) {
                ties.push(tie);
            }
        }
        let signatures = match fields.get("signatures") {
            "at_submission" => Signatures::AtSubmission,
            _ => match fields.get("signatures.days").parse() {
                Ok(days) => Signatures::WorkingDays { days },
                Err(_) => {
                    faults.add("signatures.days", "rules-fault-number");
                    base.signatures
                }
            },
        };
        Rules {
            mode: fields.get("mode").parse().unwrap_or(base.mode),
            weights,
            scales,
            allocation: fields.get("allocation").parse().unwrap_or(base.allocation),
            skip: fields.has("skip", "yes"),
            ties,
            drawing: drawing(fields, base, program, faults),
            thresholds: Thresholds {
                panel_score,
                support,
            },
            part_funding: fields.has("part_funding", "yes"),
            bonus,
            signatures,
        }
    }
}

fn drawing(
    fields: &Fields,
    base: &Rules,
    program: &Program,
    faults: &mut Faults,
) -> Option<PublicDrawing> {
    let sent = fields.text("drawing.name");
    let held = fields.get("drawing.held");
    let is_empty = sent.values().all(|words| words.trim().is_empty()) && held.is_empty();
    if is_empty {
        return None;
    }
    let original = program.languages.first()?;
    let empty = TrackedText::empty(original.clone());
    let kept = base
        .drawing
        .as_ref()
        .map_or(&empty, |drawing| &drawing.name);
    let still: Vec<String> = fields.all("still_right").map(str::to_owned).collect();
    let languages = &program.languages;
    let name = texts::edited("drawing.name", kept, languages, &sent, &still, faults);
    let moment = held
        .parse::<LocalMinute>()
        .and_then(|local| local.in_zone(&program.zone, WhichHour::First));
    match moment {
        Ok(held) => Some(PublicDrawing { name, held }),
        Err(_) => {
            let zone = program.zone.as_str();
            faults.add_with("drawing.held", "rules-fault-moment", &[("zone", &zone)]);
            base.drawing.clone()
        }
    }
}

/// Hundredths as a form shows them.
fn hundredths(number: u16) -> String {
    BasisPoints::new(number).map_or_else(|_| number.to_string(), |share| share.to_string())
}

#[get("/manage/rounds/<slug>/rules")]
async fn show(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    slug: &str,
) -> Result<Page<RulesPage>, Problem> {
    let sheet = Sheet::open(app, member, slug, c.words()).await?;
    Ok(Page::personal(RulesPage::new(c, sheet)))
}

#[post("/manage/rounds/<slug>/rules", data = "<form>")]
async fn send(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    jar: &CookieJar<'_>,
    slug: &str,
    form: Protected<Fields>,
) -> Result<Answer<RulesPage>, Problem> {
    let sent = Sheet::send(app, member, slug, c.words(), form).await?;
    Ok(sent.answer(app, jar, |sheet| RulesPage::new(c, sheet)))
}

/// The page.
#[derive(Template)]
#[template(path = "manage/rules.html")]
pub struct RulesPage {
    c: Chrome,
    sheet: Sheet<RulesForm>,
}

impl PartPage for RulesPage {
    type Form = RulesForm;

    fn new(c: Chrome, sheet: Sheet<RulesForm>) -> Self {
        Self { c, sheet }
    }
}

impl RulesPage {
    fn bar(&self) -> Vec<Piece> {
        weights_bar(&self.typed(), self.c.words())
    }

    /// The rules with the weights and scales that stand in the fields; what is none of them stays as it was saved.
    fn typed(&self) -> Rules {
        let (fields, mut rules) = (&self.sheet.fields, self.sheet.base.clone());
        for bloc in Bloc::ALL {
            if let Ok(share) = weight_in(fields, bloc) {
                rules.weights.insert(bloc, share);
            }
            if let Ok(scale) = fields.get(&format!("scales.{bloc}")).parse() {
                rules.scales.insert(bloc, scale);
            }
        }
        rules
    }

    fn bloc(&self, bloc: &Bloc) -> String {
        bloc_name(*bloc, self.c.words())
    }

    fn drawing(&self) -> TextField {
        let kept = self.sheet.base.drawing.as_ref();
        let kept = kept.map(|drawing| &drawing.name);
        self.sheet.text("drawing.name", kept, self.c.words())
    }

    fn rails(&self) -> String {
        let rails = &self.sheet.managed.program.guardrails;
        let phrase = self.c.say("constitution-guardrails");
        phrase
            .percent("vote", rails.vote_floor.points(), 10_000_u16)
            .percent("community", rails.community_floor.points(), 10_000_u16)
            .percent("cap", rails.funder_cap.points(), 10_000_u16)
            .to_string()
    }

    /// The tie criterion in this place.
    fn tie(&self, place: &usize) -> &str {
        let mut ties = self.sheet.fields.all("ties");
        ties.nth(*place).unwrap_or_default()
    }

    /// The weights that work otherwise than they say, as they stand in the fields.
    fn pulls(&self) -> Vec<String> {
        let words = self.c.words();
        let line = |pull: &crate::domain::constitution::Pull| {
            words
                .say("pull-line")
                .text("bloc", bloc_name(pull.bloc, words))
                .percent("nominal", pull.nominal, 10_000_u16)
                .percent("effective", pull.effective, 10_000_u16)
                .to_string()
        };
        far_off(&self.typed()).iter().map(line).collect()
    }
}
