//! Domain values as columns: each is one text or one whole number, the same on both databases.

use std::str::FromStr;

use diesel::backend::Backend;
use diesel::deserialize::{self, FromSql, Queryable};
use diesel::expression::AsExpression;
use diesel::serialize::{self, Output, ToSql};
use diesel::sql_types::{BigInt, SingleValue, Text};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::domain::canonical::Sha256Hex;
use crate::domain::ids::{AuditEventId, BallotBoxId, Id, ProposalId, RoundId, TaskId};
use crate::domain::language::LocalText;
use crate::domain::money::Currency;
use crate::domain::round::{RoundState, Slug};
use crate::domain::time::{Instant, ZoneName};

/// What `#[derive(FromSqlRow)]` writes for a type of this layer; the domain knows no Diesel.
macro_rules! queryable {
    ($name:ty $(, $parameter:ident: $bound:path)?) => {
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

/// Makes a type a TEXT column: `as_str` writes it, `FromStr` reads it.
macro_rules! text_column {
    ($($name:ty: $as_str:path),+ $(,)?) => {$(
        impl<'a> AsExpression<Text> for &'a $name {
            type Expression = <&'a str as AsExpression<Text>>::Expression;

            fn as_expression(self) -> Self::Expression {
                AsExpression::<Text>::as_expression($as_str(self))
            }
        }

        impl AsExpression<Text> for $name {
            type Expression = <String as AsExpression<Text>>::Expression;

            fn as_expression(self) -> Self::Expression {
                AsExpression::<Text>::as_expression($as_str(&self).to_owned())
            }
        }

        impl<DB: Backend> ToSql<Text, DB> for $name
        where
            str: ToSql<Text, DB>,
        {
            fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, DB>) -> serialize::Result {
                $as_str(self).to_sql(out)
            }
        }

        impl<DB: Backend> FromSql<Text, DB> for $name
        where
            String: FromSql<Text, DB>,
        {
            fn from_sql(value: DB::RawValue<'_>) -> deserialize::Result<Self> {
                Ok(Self::from_str(&String::from_sql(value)?)?)
            }
        }

        queryable!($name);
    )+};
}

/// `Slug::as_str` takes a reference, `RoundState::as_str` a copy.
fn state_word(state: &RoundState) -> &'static str {
    state.as_str()
}

text_column!(
    AuditEventId: Id::as_str,
    BallotBoxId: Id::as_str,
    ProposalId: Id::as_str,
    RoundId: Id::as_str,
    TaskId: Id::as_str,
    Sha256Hex: Sha256Hex::as_str,
    Currency: Currency::code,
    RoundState: state_word,
    Slug: Slug::as_str,
    ZoneName: ZoneName::as_str,
);

impl AsExpression<BigInt> for Instant {
    type Expression = <i64 as AsExpression<BigInt>>::Expression;

    fn as_expression(self) -> Self::Expression {
        AsExpression::<BigInt>::as_expression(self.as_micros())
    }
}

impl AsExpression<BigInt> for &Instant {
    type Expression = <i64 as AsExpression<BigInt>>::Expression;

    fn as_expression(self) -> Self::Expression {
        AsExpression::<BigInt>::as_expression(self.as_micros())
    }
}

impl<DB: Backend> FromSql<BigInt, DB> for Instant
where
    i64: FromSql<BigInt, DB>,
{
    fn from_sql(value: DB::RawValue<'_>) -> deserialize::Result<Self> {
        let micros = i64::from_sql(value)?;
        Self::from_micros(micros)
            .ok_or_else(|| format!("{micros} µs is outside the calendar").into())
    }
}

queryable!(Instant);

/// A value kept as JSON text.
///
/// Writing fails for nothing that `#[derive(Serialize)]` makes of structs, lists, texts and whole
/// numbers; a map must have text for its keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Json<T>(pub T);

fn json_text(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect(
        "a value kept as JSON has text for the keys of its maps, so that writing cannot fail",
    )
}

impl<T: Serialize> AsExpression<Text> for Json<T> {
    type Expression = <String as AsExpression<Text>>::Expression;

    fn as_expression(self) -> Self::Expression {
        AsExpression::<Text>::as_expression(json_text(&self.0))
    }
}

impl<T: Serialize> AsExpression<Text> for &Json<T> {
    type Expression = <String as AsExpression<Text>>::Expression;

    fn as_expression(self) -> Self::Expression {
        AsExpression::<Text>::as_expression(json_text(&self.0))
    }
}

impl<T: DeserializeOwned, DB: Backend> FromSql<Text, DB> for Json<T>
where
    String: FromSql<Text, DB>,
{
    fn from_sql(value: DB::RawValue<'_>) -> deserialize::Result<Self> {
        Ok(Self(serde_json::from_str(&String::from_sql(value)?)?))
    }
}

queryable!(Json<T>, T: DeserializeOwned);

impl AsExpression<Text> for LocalText {
    type Expression = <String as AsExpression<Text>>::Expression;

    fn as_expression(self) -> Self::Expression {
        AsExpression::<Text>::as_expression(json_text(&self))
    }
}

impl AsExpression<Text> for &LocalText {
    type Expression = <String as AsExpression<Text>>::Expression;

    fn as_expression(self) -> Self::Expression {
        AsExpression::<Text>::as_expression(json_text(self))
    }
}

impl<DB: Backend> FromSql<Text, DB> for LocalText
where
    String: FromSql<Text, DB>,
{
    fn from_sql(value: DB::RawValue<'_>) -> deserialize::Result<Self> {
        Ok(serde_json::from_str(&String::from_sql(value)?)?)
    }
}

queryable!(LocalText);
