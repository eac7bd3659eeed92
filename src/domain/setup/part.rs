//! The parts a round is set up in: each is one document, written and kept by itself.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{
    Applicants, Budget, Call, Dates, Form, Key, MoneyPlan, Panels, Rubric, Rules, Setup,
    TrackedText, Vote,
};
use crate::domain::choices::choices;
use crate::domain::money::{Currency, Money};
use crate::domain::people::PersonName;
use crate::domain::program::Program;
use crate::domain::time::Instant;

choices!(
    /// One part of a round's set-up.
    Part, UnknownPart, "part of a round's set-up": {
        /// What the round is for, in words.
        Call = "call",
        /// What applicants are asked.
        Form = "form",
        /// How applicants lay out their money.
        Budget = "budget",
        /// What reviewers score by.
        Rubric = "rubric",
        /// Who reviews.
        Panels = "panels",
        /// What there is to give, from whom, and at most how much.
        Money = "money",
        /// How scores, votes and money come together.
        Rules = "rules",
        /// Who votes and how.
        Vote = "vote",
        /// Who may apply.
        Applicants = "applicants",
        /// What happens when.
        Dates = "dates",
    }
);

/// What the document of each part can do.
pub trait PartDocument: Serialize + DeserializeOwned + Into<PartBody> {
    /// Which part it is.
    const PART: Part;

    /// Every text in it that people read, with its place and its longest length.
    fn texts(&self) -> Vec<TextAt<'_>>;

    /// What is wrong with it in itself; being unfinished is not wrong.
    fn faults(&self, program: &Program) -> Vec<Fault>;
}

/// One text of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextAt<'a> {
    /// Where it stands, such as `questions[q1].label`.
    pub at: String,
    /// The text.
    pub text: &'a TrackedText,
    /// The most characters it may have.
    pub longest: usize,
    /// Whether a round cannot be announced without it.
    pub required: bool,
}

/// The most characters of a name or a label.
pub const SHORT: usize = 300;
/// The most characters of a hint, an anchor, a summary.
pub const MIDDLE: usize = 2_000;
/// The most characters of a call.
pub const LONG: usize = 40_000;

impl<'a> TextAt<'a> {
    /// A text that the round cannot do without.
    pub fn needed(at: impl Into<String>, text: &'a TrackedText, longest: usize) -> Self {
        Self {
            at: at.into(),
            text,
            longest,
            required: true,
        }
    }

    /// A text that may stay empty.
    pub fn welcome(at: impl Into<String>, text: &'a TrackedText, longest: usize) -> Self {
        Self {
            at: at.into(),
            text,
            longest,
            required: false,
        }
    }
}

/// Something in a document that cannot be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Where, such as `pots[p1].amount`.
    pub at: String,
    /// What.
    pub why: FaultKind,
}

/// What is wrong in a document.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FaultKind {
    /// A text is longer than it may be.
    #[error("at most {0} characters")]
    TooLong(usize),
    /// A list is longer than any round needs.
    #[error("at most {0} of these")]
    TooMany(usize),
    /// One key for two lines.
    #[error("{0} stands twice")]
    Twice(String),
    /// A number outside what makes sense.
    #[error("from {least} to {most}")]
    OutOfRange {
        /// The least that does.
        least: i64,
        /// The most that does.
        most: i64,
    },
    /// An amount below zero.
    #[error("an amount is not below zero")]
    Negative,
    /// More than any reader of the published rules holds exactly.
    #[error("this amount is too large")]
    TooLarge,
    /// An amount in a currency that is not the programme's.
    #[error("amounts of this programme are in {0}")]
    OtherCurrency(Currency),
    /// A name of something that is not there.
    #[error("there is no {0} here")]
    Unknown(String),
    /// A rubric that says it is somebody else's and is not.
    #[error("this is not the rubric that its source names")]
    NotItsSource,
    /// A local time that does not say this instant.
    #[error("this local time is not that instant in the zone")]
    NotThatInstant,
}

impl Fault {
    /// `why`, at `at`.
    pub fn new(at: impl Into<String>, why: FaultKind) -> Self {
        Self { at: at.into(), why }
    }
}

/// The greatest whole number of canonical JSON.
pub const GREATEST: i64 = (1 << 53) - 1;

/// What is wrong with an amount of money in a document.
pub fn money_faults(at: &str, money: Option<Money>, currency: Currency) -> Option<Fault> {
    let money = money?;
    if money.currency != currency {
        Some(Fault::new(at, FaultKind::OtherCurrency(currency)))
    } else if money.minor < 0 {
        Some(Fault::new(at, FaultKind::Negative))
    } else if money.minor > GREATEST {
        Some(Fault::new(at, FaultKind::TooLarge))
    } else {
        None
    }
}

/// What is wrong with a number in a document.
pub fn range_fault(at: impl Into<String>, number: i64, least: i64, most: i64) -> Option<Fault> {
    let outside = number < least || number > most;
    outside.then(|| Fault::new(at, FaultKind::OutOfRange { least, most }))
}

/// What is wrong with the keys and the length of a list.
pub fn list_faults<'a>(
    at: &str,
    keys: impl IntoIterator<Item = &'a Key>,
    most: usize,
) -> Vec<Fault> {
    let keys: Vec<&Key> = keys.into_iter().collect();
    let too_many = (keys.len() > most).then(|| Fault::new(at, FaultKind::TooMany(most)));
    let twice = super::standing_twice(keys).into_iter();
    let twice =
        twice.map(|key| Fault::new(format!("{at}[{key}]"), FaultKind::Twice(key.to_string())));
    twice.chain(too_many).collect()
}

macro_rules! bodies {
    ($($part:ident($document:ident) $field:ident),+ $(,)?) => {
        /// The document of one part.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum PartBody {
            $(
                #[doc = concat!("See [`Part::", stringify!($part), "`].")]
                $part($document),
            )+
        }

        $(
            impl From<$document> for PartBody {
                fn from(document: $document) -> Self {
                    Self::$part(document)
                }
            }
        )+

        impl PartBody {
            /// Which part it is.
            pub fn part(&self) -> Part {
                match self {
                    $(Self::$part(_) => Part::$part,)+
                }
            }

            /// The document as JSON.
            pub fn to_json(&self) -> Result<Value, serde_json::Error> {
                match self {
                    $(Self::$part(document) => serde_json::to_value(document),)+
                }
            }

            /// Reads the document of `part`.
            pub fn from_json(part: Part, json: Value) -> Result<Self, serde_json::Error> {
                match part {
                    $(Part::$part => serde_json::from_value::<$document>(json).map(Self::$part),)+
                }
            }

            /// See [`PartDocument::texts`].
            pub fn texts(&self) -> Vec<TextAt<'_>> {
                match self {
                    $(Self::$part(document) => document.texts(),)+
                }
            }

            fn own_faults(&self, program: &Program) -> Vec<Fault> {
                match self {
                    $(Self::$part(document) => document.faults(program),)+
                }
            }
        }

        impl Setup {
            /// The document of one part.
            pub fn part(&self, part: Part) -> PartBody {
                match part {
                    $(Part::$part => PartBody::$part(self.$field.clone()),)+
                }
            }

            /// The set-up that these documents make; `None` where one is missing.
            pub fn of(bodies: impl IntoIterator<Item = PartBody>) -> Option<Self> {
                $(let mut $field = None;)+
                for body in bodies {
                    match body {
                        $(PartBody::$part(document) => $field = Some(document),)+
                    }
                }
                Some(Self { $($field: $field?),+ })
            }

            /// The set-up with one part replaced.
            #[must_use]
            pub fn with(mut self, body: PartBody) -> Self {
                match body {
                    $(PartBody::$part(document) => self.$field = document,)+
                }
                self
            }
        }
    };
}

bodies!(
    Call(Call) call,
    Form(Form) form,
    Budget(Budget) budget,
    Rubric(Rubric) rubric,
    Panels(Panels) panels,
    Money(MoneyPlan) money,
    Rules(Rules) rules,
    Vote(Vote) vote,
    Applicants(Applicants) applicants,
    Dates(Dates) dates,
);

/// A document that was found free of faults: the only kind that is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SoundPart(PartBody);

impl SoundPart {
    /// The document, unless something in it cannot be kept.
    pub fn new(body: PartBody, program: &Program) -> Result<Self, Vec<Fault>> {
        let mut faults = body.own_faults(program);
        let too_long = body
            .texts()
            .into_iter()
            .filter(|text| text.text.longest() > text.longest);
        faults.extend(too_long.map(|text| Fault::new(text.at, FaultKind::TooLong(text.longest))));
        if faults.is_empty() {
            Ok(Self(body))
        } else {
            Err(faults)
        }
    }

    /// The document.
    pub fn body(&self) -> &PartBody {
        &self.0
    }
}

/// A part as it is kept: whose revision a next save begins from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptPart {
    /// The document.
    pub body: PartBody,
    /// How often it was saved.
    pub revision: Revision,
    /// Who saved it; the operator, where nobody is named.
    pub by: Option<PersonName>,
    /// When.
    pub at: Instant,
}

/// How often a part was saved.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Revision(pub u32);

impl Revision {
    /// The one after it.
    #[must_use]
    pub fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }
}

impl std::fmt::Display for Revision {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}
