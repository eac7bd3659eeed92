//! How large an organisation is, in bands: exact figures are nobody's business here.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

macro_rules! bands {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name {
            $($(#[$variant_doc])* $variant,)+
        }

        impl $name {
            /// Every band, the smallest first.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];

            /// The word in the database, in documents and in message keys.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)+
                }
            }
        }

        impl FromStr for $name {
            type Err = super::fault::Fault;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                let mut all = Self::ALL.iter().copied();
                all.find(|band| band.as_str() == text)
                    .ok_or(super::fault::Fault::UnknownChoice)
            }
        }
    };
}

bands! {
    /// How many people are paid to work there.
    PeopleBand {
        /// Nobody is paid.
        Volunteers = "volunteers",
        /// One to five.
        UpTo5 = "up_to_5",
        /// Six to twenty.
        UpTo20 = "up_to_20",
        /// Twenty-one to a hundred.
        UpTo100 = "up_to_100",
        /// More.
        Over100 = "over_100",
    }
}

bands! {
    /// What it spends in a year, in US dollars.
    BudgetBand {
        /// Up to $25,000.
        UpTo25k = "up_to_25k",
        /// Up to $100,000.
        UpTo100k = "up_to_100k",
        /// Up to $500,000.
        UpTo500k = "up_to_500k",
        /// Up to $2 million.
        UpTo2m = "up_to_2m",
        /// More.
        Over2m = "over_2m",
    }
}
