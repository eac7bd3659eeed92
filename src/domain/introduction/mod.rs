//! Finding partners: what groups seek and offer without their names, which posts fit together, and who is introduced
//! to whom once both say yes.

/// Implements a closed list of words: each variant stands in the database, in forms and in message keys as its word.
macro_rules! closed_list {
    ($name:ident, $error:ident, $what:literal: { $($variant:ident: $word:literal),+ $(,)? }) => {
        impl $name {
            /// Every one there is, in the order of lists.
            pub const ALL: [Self; [$($word),+].len()] = [$(Self::$variant),+];

            /// The word in the database, in forms and in message keys.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)+
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        #[doc = concat!("The text names no ", $what, ".")]
        #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
        #[error("{0:?} names no {what}", what = $what)]
        pub struct $error(String);

        impl std::str::FromStr for $name {
            type Err = $error;

            fn from_str(text: &str) -> Result<Self, $error> {
                Self::ALL
                    .into_iter()
                    .find(|one| one.as_str() == text)
                    .ok_or_else(|| $error(text.to_owned()))
            }
        }
    };
}
pub(in crate::domain) use closed_list;

mod area;
mod fault;
mod post;
mod reveal;
mod state;
mod suggestion;
mod words;

pub use area::{KnownArea, PostArea, is_area_key, known_areas};
pub use fault::{PostFault, PostFieldFault};
pub use post::{
    LONGEST_NOTE, MOST_AREAS, MOST_DAYS, MOST_FOCUS, Post, WrittenAsk, WrittenPost, sector_named,
};
pub use reveal::{OwnNames, Reveal, revealed};
pub use state::{
    AskedSees, AskerSees, IntroductionState, MOST_ASKS_A_DAY, MOST_ASKS_WAITING, MOST_OPEN_POSTS,
    MOST_POSTS_A_MONTH, SILENCE_DAYS,
};
pub use suggestion::{Reason, Suggestion, WeighedPost, suggestions};
pub use words::{Focus, HelpKind, PostKind, SECTORS};
