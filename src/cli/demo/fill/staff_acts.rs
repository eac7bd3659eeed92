//! What staff do in the scenes of coalitions, by the operations that they use for it.

use super::acts::Stage;
use super::organizations::address;
use super::programme::group;
use super::{FillError, standing};
use crate::cli::demo::cast::groups;
use crate::cli::demo::coalitions::{StaffAct, TakenIn, WrittenText};
use crate::domain::language::LocalText;
use crate::domain::outage::on_the_clock;
use crate::domain::policy::Actor;
use crate::domain::proposal::{IntakeContact, WrittenWords};
use crate::domain::setup::Phase;
use crate::domain::standing::Standing;
use crate::ops::intake::{WrittenIntake, begin_intake};
use crate::ops::screening::{
    LaterDeadline, OfferedMerge, OfferedSplit, WrittenVerdict, decide, extend_deadline,
    offer_merge, offer_split, write_to_applicants,
};
use crate::store::proposals::{self, traces, versions};
use crate::store::{StoreError, Tx, organizations};

const DAY: i64 = 86_400;

impl Stage<'_> {
    /// Begins to type in what a group brought.
    pub(super) fn take_in(
        &mut self,
        tx: &mut Tx<'_>,
        who: &Standing,
        taken: &TakenIn,
    ) -> Result<(), FillError> {
        let organization = match &taken.group {
            Some(key) => {
                let organization = group(tx, self.cast, key)?;
                organizations::named(tx.conn(), &organization)?
                    .slug
                    .to_string()
            }
            None => String::new(),
        };
        let came = tx.now().plus_seconds(-taken.hours_before * 3_600);
        let arrived = on_the_clock(came, &self.setup.dates.zone)
            .ok_or("no clock shows when it came")
            .map_err(FillError::because(taken.channel.as_str()))?;
        let written = WrittenIntake {
            channel: taken.channel.clone(),
            arrived: arrived.local.to_string(),
            contact: match &taken.group {
                Some(_) => IntakeContact::Registered.as_str().to_owned(),
                None => taken.contact.clone(),
            },
            organization,
            name: taken.name.clone(),
            kind: taken.kind.clone(),
            reached_at: taken.reached_at.clone(),
            language: taken.language.clone(),
            ..WrittenIntake::default()
        };
        let begun = begin_intake(tx, Actor::Person(who), &self.round.slug, &written);
        self.id = Some(begun.map_err(FillError::because(format!("{taken:?}")))?);
        Ok(())
    }

    /// What staff do with what was sent.
    pub(super) fn as_staff(
        &self,
        tx: &mut Tx<'_>,
        who: &Standing,
        act: &StaffAct,
    ) -> Result<(), FillError> {
        let (actor, slug) = (Actor::Person(who), &self.round.slug);
        let what = || format!("{} in {slug}: {act:?}", who.name);
        let id = self.id()?;
        let (_, number) = proposals::begun(tx.conn(), id)?;
        let seen = versions::latest(tx.conn(), id)?.map(|sent| sent.number);
        let (number, seen) = number.zip(seen).ok_or(StoreError::NotFound)?;
        let verdict = match act {
            StaffAct::Return {
                code,
                fields,
                text,
                days,
            } => WrittenVerdict::Returned {
                code: *code,
                fields: fields
                    .iter()
                    .map(|field| field.parse().map_err(FillError::because(what())))
                    .collect::<Result<_, _>>()?,
                text: read(text),
                due: tx.now().plus_seconds(days * DAY),
            },
            StaffAct::FindIneligible { code, text } => WrittenVerdict::Ineligible {
                code: *code,
                text: read(text),
            },
            StaffAct::WriteToApplicants { text, only } => {
                let only = match only {
                    Some(key) => {
                        let organization = group(tx, self.cast, key)?;
                        Some(self.seat_of(tx, &organization)?)
                    }
                    None => None,
                };
                let words: WrittenWords = text.parse().map_err(FillError::because(what()))?;
                return write_to_applicants(tx, actor, slug, number, only.as_ref(), &words)
                    .map(drop)
                    .map_err(FillError::because(what()));
            }
            StaffAct::OfferSplit {
                reason,
                answer_days,
                complete_days,
            } => {
                let now = tx.now();
                let wanted = OfferedSplit {
                    round: slug.clone(),
                    number,
                    reason: reason.text.parse().map_err(FillError::because(what()))?,
                    language: reason.language.clone(),
                    answer_by: now.plus_seconds(answer_days * DAY),
                    complete_by: now.plus_seconds(complete_days * DAY),
                };
                return offer_split(tx, actor, &wanted)
                    .map(drop)
                    .map_err(FillError::because(what()));
            }
            StaffAct::OfferMerge {
                into,
                reason,
                answer_days,
                complete_days,
            } => {
                let now = tx.now();
                let wanted = OfferedMerge {
                    round: slug.clone(),
                    goes_on: self.first_of(tx, into)?,
                    joins: number,
                    reason: reason.text.parse().map_err(FillError::because(what()))?,
                    language: reason.language.clone(),
                    answer_by: now.plus_seconds(answer_days * DAY),
                    complete_by: now.plus_seconds(complete_days * DAY),
                };
                return offer_merge(tx, actor, &wanted)
                    .map(drop)
                    .map_err(FillError::because(what()));
            }
            StaffAct::Extend {
                group: of,
                days,
                reason,
            } => return self.extend(tx, who, of, *days, reason),
            StaffAct::FindEligible => WrittenVerdict::Eligible,
        };
        decide(tx, actor, slug, number, seen, &verdict).map_err(FillError::because(what()))
    }

    /// Gives an organisation more time than everyone, in public.
    fn extend(
        &self,
        tx: &mut Tx<'_>,
        who: &Standing,
        of: &str,
        days: i64,
        reason: &WrittenText,
    ) -> Result<(), FillError> {
        let what = || format!("more time for {of}");
        let organization = group(tx, self.cast, of)?;
        let zone = &self.setup.dates.zone;
        let closes = self.setup.dates.span(Phase::Open).end;
        let closes = closes.ok_or("the round has no deadline");
        let later = closes.map_err(FillError::because(what()))?;
        let until = on_the_clock(later.at.plus_seconds(days * DAY), zone);
        let wanted = LaterDeadline {
            round: self.round.slug.clone(),
            organization: organizations::named(tx.conn(), &organization)?
                .slug
                .to_string(),
            phase: Phase::Open,
            until: until
                .ok_or("no clock shows it")
                .map_err(FillError::because(what()))?,
            reason: reason.text.parse().map_err(FillError::because(what()))?,
            language: reason.language.clone(),
        };
        extend_deadline(tx, Actor::Person(who), &wanted).map_err(FillError::because(what()))
    }

    /// The number of the first proposal that whoever leads this organisation began.
    fn first_of(&self, tx: &mut Tx<'_>, key: &str) -> Result<i64, FillError> {
        let groups = groups();
        let found = groups.iter().find(|group| group.key == key);
        let lead = found
            .ok_or("there is no such group")
            .map_err(FillError::because(key))?;
        let lead = standing(tx, &address(self.cast, &lead.lead)?)?;
        let begun = traces::begun_by(tx.conn(), &self.round.id, &lead.person)?;
        let number = match begun.first() {
            Some(first) => proposals::begun(tx.conn(), first)?.1,
            None => None,
        };
        number
            .ok_or("it sent nothing")
            .map_err(FillError::because(key))
    }
}

fn read(text: &WrittenText) -> LocalText {
    LocalText::new(text.language.clone(), text.text.as_str())
}
