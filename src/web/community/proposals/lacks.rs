//! What a draft lacks, in the reader's words, each with the way to the field.

use super::field_words;
use super::frame::Leaf;
use crate::domain::ids::PartnerId;
use crate::domain::proposal::{FieldName, Lack, LackKind};
use crate::i18n::Words;
use crate::store::views::proposal_within::ProposalWithin;

/// One thing that a draft lacks.
#[derive(Debug, Clone)]
pub struct LackShown {
    /// What the field is called; empty for what concerns the coalition as a whole.
    pub label: String,
    /// What is lacking.
    pub text: String,
    /// The way to it.
    pub href: String,
    /// The field.
    pub field: Option<FieldName>,
    /// In a table the id of the line, and the column.
    pub cell: Option<(String, &'static str)>,
    /// Whether nothing is there yet, rather than something that cannot stay.
    pub is_missing: bool,
}

impl LackShown {
    /// All that the form lacks in which this draft is written now, in the order of its pages.
    pub fn all(view: &ProposalWithin, words: &Words) -> Vec<Self> {
        let lacks = view.lacks_now();
        lacks
            .iter()
            .map(|lack| Self::new(view, lack, words))
            .collect()
    }

    /// One thing.
    pub fn new(view: &ProposalWithin, lack: &Lack, words: &Words) -> Self {
        let at = lack.at.as_ref();
        let cell = at.and_then(|at| at.cell.clone());
        Self {
            label: at.map_or_else(String::new, |at| {
                let field = field_words::label(view, &at.field, words).text;
                match &at.cell {
                    Some((_, column)) => {
                        let column = words.say("proposal-column").choice("column", column);
                        words
                            .say("proposal-lack-in-column")
                            .text("field", field)
                            .text("column", column)
                            .to_string()
                    }
                    None => field,
                }
            }),
            text: said(view, &lack.kind, words),
            href: match at {
                Some(at) => {
                    let cell = at.cell.as_ref();
                    let cell = cell.map(|(row, column)| (row.as_str(), *column));
                    field_words::href(view, &at.field, cell)
                }
                None => page_of(&lack.kind).address(view.id()),
            },
            field: at.map(|at| at.field.clone()),
            cell,
            is_missing: matches!(lack.kind, LackKind::Missing),
        }
    }
}

fn page_of(kind: &LackKind) -> Leaf {
    match kind {
        LackKind::NotSigned { .. } => Leaf::Sign,
        LackKind::SharesDoNotAddUp { .. } => Leaf::Budget,
        _ => Leaf::Partners,
    }
}

/// What is lacking, as a sentence.
pub fn said(view: &ProposalWithin, kind: &LackKind, words: &Words) -> String {
    let phrase = words.say(format!("proposal-lack-{}", kind.key()));
    let name = |partner: &PartnerId| {
        let partner = view.draft.partner(partner);
        partner.map_or_else(String::new, |partner| partner.name.clone())
    };
    let phrase = match kind {
        LackKind::TooManyWords { is, most } | LackKind::TooManyCharacters { is, most } => {
            phrase.num("is", *is).num("most", *most)
        }
        LackKind::DayTooEarly { earliest } => phrase.date("earliest", earliest),
        LackKind::NumberBelow { least } => phrase.num("least", *least),
        LackKind::NumberAbove { most } => phrase.num("most", *most),
        LackKind::AmountAbove { most } => phrase.money("most", most),
        LackKind::TooManyChosen { most } | LackKind::TooManyRows { most } => {
            phrase.num("most", *most)
        }
        LackKind::TooFewRows { least } => phrase.num("least", *least),
        LackKind::CategoryAboveShare { category, points } => {
            let mut categories = view.setup.budget.categories.iter();
            let found = categories.find(|known| known.id == *category);
            let name = found.map_or_else(
                || category.to_string(),
                |found| crate::web::public::own_round::named(&found.name, words).text,
            );
            phrase
                .text("category", name)
                .percent("share", i64::from(*points), 10_000)
        }
        LackKind::RequestAbove { most, together } => phrase
            .money("most", most)
            .choice("who", if *together { "coalition" } else { "alone" }),
        LackKind::SharesDoNotAddUp { shares, request } => {
            phrase.money("shares", shares).money("request", request)
        }
        LackKind::NotAnswered { partner } | LackKind::NotSigned { partner } => {
            phrase.text("partner", name(partner))
        }
        LackKind::Missing
        | LackKind::NoTranscript
        | LackKind::NotANumber
        | LackKind::NotAnAmount
        | LackKind::NotADay
        | LackKind::UnknownChoice
        | LackKind::LeastAboveWanted
        | LackKind::AreaNotServed
        | LackKind::NeedsPartners
        | LackKind::MustBeAlone
        | LackKind::LeadOfAnotherKind
        | LackKind::NeedsSponsor
        | LackKind::NoSponsors => phrase,
    };
    phrase.to_string()
}
