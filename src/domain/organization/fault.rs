//! What is wrong with something that was written about an organisation.

/// One thing to put right. The words are `organisation-fault-<key>` in the reader's language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// Nothing stands where something must.
    #[error("something must stand here")]
    Missing,
    /// Fewer characters than anything could be told apart by.
    #[error("at least {least} characters")]
    TooShort {
        /// How many there must be.
        least: usize,
    },
    /// More characters than there is room for.
    #[error("at most {most} characters")]
    TooLong {
        /// How many there may be.
        most: usize,
    },
    /// More entries than anyone reads.
    #[error("at most {most} entries")]
    TooMany {
        /// How many there may be.
        most: usize,
    },
    /// Invisible characters, or such that turn the line around.
    #[error("invisible characters")]
    Unseen,
    /// A name without a letter or a digit.
    #[error("a name has letters or digits")]
    NoLetters,
    /// Letters of several scripts within one word, and nobody said that this is meant.
    #[error("letters of several scripts within one word")]
    MixedScripts,
    /// None of the choices there are.
    #[error("none of the choices")]
    UnknownChoice,
    /// An EIN has nine digits.
    #[error("an EIN has nine digits, such as 91-1234567")]
    EinDigits,
    /// No EIN begins with these two digits.
    #[error("no EIN begins with these two digits")]
    EinPrefix,
    /// A UEI has twelve letters and digits.
    #[error("a UEI has twelve letters and digits")]
    UeiLength,
    /// A UEI has no O and no I, does not begin with 0 and has no nine digits in a row.
    #[error("a UEI has neither O nor I, begins with no 0 and has no nine digits in a row")]
    UeiShape,
    /// A number that an office gave: letters and digits, with hyphens, dots or slashes between.
    #[error("letters and digits, with hyphens, dots or slashes between")]
    NumberShape,
    /// A number without the office that gave it, or an office without its number.
    #[error("the number and who gave it belong together")]
    HalfGiven,
    /// A licence without the day on which it ends.
    #[error("a licence ends on some day")]
    ExpiryMissing,
    /// No such day in the calendar.
    #[error("no day of the calendar, such as 2027-06-30")]
    NotADay,
    /// A licence that is not valid any more.
    #[error("this licence has run out")]
    Expired,
    /// An identifier that says no register.
    #[error("an org-id names its register first, such as GB-CHC-123456")]
    OrgIdShape,
    /// The same identifier twice.
    #[error("the same twice")]
    Twice,
    /// No address on the web, or one that is neither http nor https.
    #[error("an address on the web begins with https:// or http://")]
    NotAWebsite,
    /// No e-mail address.
    #[error("no e-mail address")]
    NotAnEmail,
    /// No telephone number.
    #[error("digits, with spaces, hyphens, brackets and a + in front")]
    NotAPhone,
    /// No organisation here has this address name.
    #[error("no organisation of this name here")]
    UnknownOrganization,
    /// Nobody is their own sponsor.
    #[error("nobody sponsors themselves")]
    OwnSponsor,
    /// Who has no legal form cannot hold money for others.
    #[error("a group without a legal form holds no money for others")]
    SponsorInformal,
    /// Another organisation here has this identifier.
    #[error("another organisation has this number")]
    IdentifierTaken,
    /// There is a unit of this name.
    #[error("there is a unit of this name")]
    UnitThere,
    /// An end that is not after now.
    #[error("a day to come")]
    NotToCome,
    /// This person belongs to the organisation.
    #[error("this person belongs to it")]
    MemberAlready,
    /// This address has an invitation that waits for an answer.
    #[error("invited, and not answered yet")]
    InvitedAlready,
}

impl Fault {
    /// The last part of its message key.
    pub fn key(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::TooShort { .. } => "too-short",
            Self::TooLong { .. } => "too-long",
            Self::TooMany { .. } => "too-many",
            Self::Unseen => "unseen",
            Self::NoLetters => "no-letters",
            Self::MixedScripts => "mixed-scripts",
            Self::UnknownChoice => "unknown-choice",
            Self::EinDigits => "ein-digits",
            Self::EinPrefix => "ein-prefix",
            Self::UeiLength => "uei-length",
            Self::UeiShape => "uei-shape",
            Self::NumberShape => "number-shape",
            Self::HalfGiven => "half-given",
            Self::ExpiryMissing => "expiry-missing",
            Self::NotADay => "not-a-day",
            Self::Expired => "expired",
            Self::OrgIdShape => "org-id-shape",
            Self::Twice => "twice",
            Self::NotAWebsite => "not-a-website",
            Self::NotAnEmail => "not-an-email",
            Self::NotAPhone => "not-a-phone",
            Self::UnknownOrganization => "unknown-organization",
            Self::OwnSponsor => "own-sponsor",
            Self::SponsorInformal => "sponsor-informal",
            Self::IdentifierTaken => "identifier-taken",
            Self::UnitThere => "unit-there",
            Self::NotToCome => "not-to-come",
            Self::MemberAlready => "member-already",
            Self::InvitedAlready => "invited-already",
        }
    }

    /// The number in its sentence, where it has one.
    pub fn number(self) -> Option<usize> {
        match self {
            Self::TooShort { least: number }
            | Self::TooLong { most: number }
            | Self::TooMany { most: number } => Some(number),
            _ => None,
        }
    }
}

/// A fault, and the field it is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldFault {
    /// The field, as forms and the API name it.
    pub field: &'static str,
    /// What is wrong.
    pub fault: Fault,
}
