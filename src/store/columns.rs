//! Domain values as columns: each is one text or one whole number, the same on both databases.
//!
//! The domain knows no Diesel, so what `#[derive(AsExpression, FromSqlRow)]` would write on a type of
//! this layer stands here as macros.

use std::str::FromStr;

use diesel::backend::Backend;
use diesel::deserialize::{self, FromSql, Queryable};
use diesel::expression::AsExpression;
use diesel::pg::Pg;
use diesel::serialize::{self, IsNull, Output, ToSql};
use diesel::sql_types::{BigInt, Nullable, SingleValue, Text};
use diesel::sqlite::Sqlite;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::conn::MultiBackend;
use super::tasks::TaskKind;
use crate::domain::amendment::{ActKind, Ending, Track};
use crate::domain::audit_event::AuditKind;
use crate::domain::bloc::Bloc;
use crate::domain::canonical::Sha256Hex;
use crate::domain::decision::Outcome;
use crate::domain::hindrance::Hindrance;
use crate::domain::ids::{
    AccessTokenId, AuditEventId, AuthenticatorId, BallotBoxId, FollowerId, Id, LetterId, MailingId,
    MandateId, OrganizationId, PersonId, ProgramId, ProposalId, QuestionId, RoleGrantId, RoundId,
    RulesActId, StaffLetterId, TaskId,
};
use crate::domain::language::{LanguageTag, LocalText};
use crate::domain::money::Currency;
use crate::domain::people::{EmailAddress, LetterFrequency, PersonName};
use crate::domain::round::{RoundState, Slug};
use crate::domain::standing::{MandateRole, Role};
use crate::domain::time::{Instant, PartialDate, ZoneName};

/// A value can stand where a column of `$sql` is compared or set, as the plain value that
/// `$plain` makes of it; also where the column may be NULL.
macro_rules! expressions {
    ($name:ty, $sql:ty, $kept:ty, $plain:expr $(, $parameter:ident: $bound:path)?) => {
        expressions!(@one $name, $sql, $kept, $plain $(, $parameter: $bound)?);
        expressions!(@one $name, Nullable<$sql>, $kept, $plain $(, $parameter: $bound)?);
    };
    (@one $name:ty, $sql:ty, $kept:ty, $plain:expr $(, $parameter:ident: $bound:path)?) => {
        impl$(<$parameter: $bound>)? AsExpression<$sql> for $name {
            type Expression = <$kept as AsExpression<$sql>>::Expression;

            fn as_expression(self) -> Self::Expression {
                AsExpression::<$sql>::as_expression($plain(&self))
            }
        }

        impl$(<$parameter: $bound>)? AsExpression<$sql> for &$name {
            type Expression = <$kept as AsExpression<$sql>>::Expression;

            fn as_expression(self) -> Self::Expression {
                AsExpression::<$sql>::as_expression($plain(self))
            }
        }
    };
}

/// A value can be bound, alone or in an `Option`.
///
/// Once for each database, because the plain value is made here and PostgreSQL copies it at once,
/// SQLite keeps it, and the enum over both asks the two in turn.
macro_rules! bindings {
    ($name:ty, $sql:ident, $plain:expr $(, $parameter:ident: $bound:path)?) => {
        impl$(<$parameter: $bound>)? ToSql<$sql, Pg> for $name {
            fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
                ToSql::<$sql, Pg>::to_sql(&$plain(self), &mut out.reborrow())
            }
        }

        impl$(<$parameter: $bound>)? ToSql<$sql, Sqlite> for $name {
            fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Sqlite>) -> serialize::Result {
                out.set_value($plain(self));
                Ok(IsNull::No)
            }
        }

        impl$(<$parameter: $bound>)? ToSql<$sql, MultiBackend> for $name {
            fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, MultiBackend>) -> serialize::Result {
                out.set_value(($sql, self));
                Ok(IsNull::No)
            }
        }
    };
}

/// A value can be read, alone, in an `Option` and in a struct that derives `Queryable`.
macro_rules! readings {
    ($name:ty, $sql:ident, $kept:ty, $parse:expr $(, $parameter:ident: $bound:path)?) => {
        impl<DB: Backend $(, $parameter: $bound)?> FromSql<$sql, DB> for $name
        where
            $kept: FromSql<$sql, DB>,
        {
            fn from_sql(value: DB::RawValue<'_>) -> deserialize::Result<Self> {
                $parse(<$kept>::from_sql(value)?)
            }
        }

        impl<ST: SingleValue, DB: Backend $(, $parameter: $bound)?> Queryable<ST, DB> for $name
        where
            Self: FromSql<ST, DB>,
        {
            type Row = Self;

            fn build(row: Self) -> deserialize::Result<Self> {
                Ok(row)
            }
        }
    };
}

/// Makes types TEXT columns: the named function writes them, `FromStr` reads them.
macro_rules! text_columns {
    ($($name:ty: $as_str:expr),+ $(,)?) => {$(
        expressions!($name, Text, String, |value: &$name| $as_str(value).to_owned());
        bindings!($name, Text, |value: &$name| $as_str(value).to_owned());
        readings!($name, Text, String, |text: String| Ok(<$name>::from_str(&text)?));
    )+};
}

text_columns!(
    AccessTokenId: Id::as_str,
    AuditEventId: Id::as_str,
    AuthenticatorId: Id::as_str,
    BallotBoxId: Id::as_str,
    FollowerId: Id::as_str,
    LetterId: Id::as_str,
    MailingId: Id::as_str,
    StaffLetterId: Id::as_str,
    MandateId: Id::as_str,
    OrganizationId: Id::as_str,
    PersonId: Id::as_str,
    ProgramId: Id::as_str,
    ProposalId: Id::as_str,
    QuestionId: Id::as_str,
    RoleGrantId: Id::as_str,
    RoundId: Id::as_str,
    RulesActId: Id::as_str,
    TaskId: Id::as_str,
    ActKind: |kind: &ActKind| kind.as_str(),
    AuditKind: AuditKind::as_str,
    Bloc: |bloc: &Bloc| bloc.as_str(),
    Currency: Currency::code,
    EmailAddress: EmailAddress::as_str,
    Ending: |ending: &Ending| ending.as_str(),
    Hindrance: |hindrance: &Hindrance| hindrance.as_str(),
    LanguageTag: LanguageTag::as_str,
    LetterFrequency: |choice: &LetterFrequency| choice.as_str(),
    MandateRole: |role: &MandateRole| role.as_str(),
    PersonName: PersonName::as_str,
    Role: |role: &Role| role.as_str(),
    Outcome: |outcome: &Outcome| outcome.as_str(),
    PartialDate: PartialDate::as_str,
    RoundState: |state: &RoundState| state.as_str(),
    Sha256Hex: Sha256Hex::as_str,
    Slug: Slug::as_str,
    TaskKind: TaskKind::as_str,
    Track: |track: &Track| track.as_str(),
    ZoneName: ZoneName::as_str,
);

mod of_organizations {
    use super::*;
    use crate::domain::ids::{InvitationId, JoinRequestId, UnitId};
    use crate::domain::organization::{
        BudgetBand, InvitationAnswer, OrganizationKind, OrganizationName, PeopleBand,
        RequestAnswer, UnitName, Website,
    };

    text_columns!(
        InvitationId: Id::as_str,
        JoinRequestId: Id::as_str,
        UnitId: Id::as_str,
        BudgetBand: |band: &BudgetBand| band.as_str(),
        InvitationAnswer: |answer: &InvitationAnswer| answer.as_str(),
        OrganizationKind: |kind: &OrganizationKind| kind.as_str(),
        OrganizationName: OrganizationName::as_str,
        PeopleBand: |band: &PeopleBand| band.as_str(),
        RequestAnswer: |answer: &RequestAnswer| answer.as_str(),
        UnitName: UnitName::as_str,
        Website: Website::as_str,
    );
}

mod of_proposals {
    use super::*;
    use crate::domain::ids::{
        AttachmentId, CommentId, ExtensionId, HistoryId, MessageId, PartnerId,
    };
    use crate::domain::proposal::{
        DropReason, FieldName, HistoryKind, IntakeChannel, IntakeContact, IntakeProof, IntakeState,
        LetterOfIntentState, PartnerRole, PartnerState, PassReason, ProposalState, ReasonCode,
        Right, UninvitedCode, Verdict,
    };

    text_columns!(
        AttachmentId: Id::as_str,
        CommentId: Id::as_str,
        ExtensionId: Id::as_str,
        HistoryId: Id::as_str,
        MessageId: Id::as_str,
        PartnerId: Id::as_str,
        DropReason: |reason: &DropReason| reason.as_str(),
        FieldName: |field: &FieldName| field.to_string(),
        HistoryKind: |kind: &HistoryKind| kind.as_str(),
        IntakeChannel: |channel: &IntakeChannel| channel.as_str(),
        IntakeContact: |contact: &IntakeContact| contact.as_str(),
        IntakeProof: |proof: &IntakeProof| proof.as_str(),
        IntakeState: |state: &IntakeState| state.as_str(),
        LetterOfIntentState: |state: &LetterOfIntentState| state.as_str(),
        PartnerRole: |role: &PartnerRole| role.as_str(),
        PartnerState: |state: &PartnerState| state.as_str(),
        PassReason: |reason: &PassReason| reason.as_str(),
        ProposalState: |state: &ProposalState| state.as_str(),
        ReasonCode: |code: &ReasonCode| code.as_str(),
        Right: |right: &Right| right.as_str(),
        UninvitedCode: |code: &UninvitedCode| code.as_str(),
        Verdict: |verdict: &Verdict| verdict.as_str(),
    );
}

mod of_offers {
    use super::*;
    use crate::domain::ids::{MergeOfferId, SplitOfferId};
    use crate::domain::proposal::{OfferAnswer, OfferEnd, OfferState};

    text_columns!(
        MergeOfferId: Id::as_str,
        SplitOfferId: Id::as_str,
        OfferAnswer: |answer: &OfferAnswer| answer.as_str(),
        OfferEnd: |end: &OfferEnd| end.as_str(),
        OfferState: |state: &OfferState| state.as_str(),
    );
}

mod of_introductions {
    use super::*;
    use crate::domain::ids::{IntroductionId, PartnerPostId, ShelfEntryId, ShelfReportId};
    use crate::domain::introduction::{IntroductionState, PostKind};
    use crate::domain::shelf::{ReportReason, ShelfKind};

    text_columns!(
        IntroductionId: Id::as_str,
        PartnerPostId: Id::as_str,
        ShelfEntryId: Id::as_str,
        ShelfReportId: Id::as_str,
        IntroductionState: |state: &IntroductionState| state.as_str(),
        PostKind: |kind: &PostKind| kind.as_str(),
        ReportReason: |reason: &ReportReason| reason.as_str(),
        ShelfKind: |kind: &ShelfKind| kind.as_str(),
    );
}

fn micros(instant: &Instant) -> i64 {
    instant.as_micros()
}

expressions!(Instant, BigInt, i64, micros);
bindings!(Instant, BigInt, micros);
readings!(Instant, BigInt, i64, |micros| {
    Instant::from_micros(micros)
        .ok_or_else(|| format!("{micros} µs is outside the calendar").into())
});

/// A value kept as JSON text.
///
/// Writing fails for nothing that `#[derive(Serialize)]` makes of structs, lists, texts and whole
/// numbers; a map must have text for its keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Json<T>(pub T);

pub(super) fn json_text(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect(
        "a value kept as JSON has text for the keys of its maps, so that writing cannot fail",
    )
}

expressions!(Json<T>, Text, String, |value: &Json<T>| json_text(&value.0), T: Serialize);
readings!(
    Json<T>, Text, String,
    |text: String| Ok(Self(serde_json::from_str(&text)?)),
    T: DeserializeOwned
);

expressions!(LocalText, Text, String, json_text);
readings!(LocalText, Text, String, |text: String| Ok(
    serde_json::from_str(&text)?
));
