//! Somebody wants to hear of a round and of its area, or no longer.

use crate::domain::ids::{FollowerId, PersonId};
use crate::domain::language::LocalText;
use crate::domain::letter::NamedRound;
use crate::domain::policy::{self, Actor};
use crate::domain::round::Slug;
use crate::domain::sign_in::SignInKey;
use crate::domain::standing::Standing;
use crate::ops::letter_limits::one_more_letter;
use crate::ops::people::TryError;
use crate::store::followers::{self, Followed, NewFollower};
use crate::store::rounds::{self, RoundToFollow};
use crate::store::{StoreError, Tx, letters};

/// What somebody wants to hear of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FollowRequest {
    /// The round.
    pub round: Slug,
    /// The areas of it of which they want to hear too, by name.
    pub areas: Vec<String>,
    /// Who.
    pub who: NewFollower,
}

/// Notes the wish. A visitor gets a letter first, at most one a day for each wish; until it is answered nothing
/// else is sent to that address. Which of it happened cannot be told from outside. `from` is where a visitor's
/// request comes from. Gives the names of the wishes, that of the round first. [`StoreError::NotFound`] where nobody
/// may know of the round, or an area is none of its own.
pub fn follow(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    key: &SignInKey,
    wanted: &FollowRequest,
    from: &str,
) -> Result<Vec<FollowerId>, TryError> {
    let round = rounds::to_follow(tx.conn(), &wanted.round)?;
    policy::may_view_round(actor, round.state).map_err(|_| StoreError::NotFound)?;
    if let NewFollower::Visitor { address, .. } = &wanted.who {
        one_more_letter(tx, key, from, address)??;
    }
    Ok(note_wishes(tx, round, wanted)?)
}

/// Notes the wish of a member, whose address is known to be theirs. Gives the names of the wishes, that of the round
/// first. [`StoreError::NotFound`] as for [`follow`].
pub fn follow_as_member(
    tx: &mut Tx<'_>,
    member: &Standing,
    round: Slug,
    areas: Vec<String>,
) -> Result<Vec<FollowerId>, StoreError> {
    let wanted = FollowRequest {
        round,
        areas,
        who: NewFollower::Person(member.person.clone()),
    };
    let round = rounds::to_follow(tx.conn(), &wanted.round)?;
    policy::may_view_round(Actor::Person(member), round.state).map_err(|_| StoreError::NotFound)?;
    note_wishes(tx, round, &wanted)
}

fn note_wishes(
    tx: &mut Tx<'_>,
    round: RoundToFollow,
    wanted: &FollowRequest,
) -> Result<Vec<FollowerId>, StoreError> {
    let mut wishes = vec![Followed::Round(round.id)];
    for area in &wanted.areas {
        let is_its = |known: &LocalText| known.versions().any(|name| name.text == area);
        if !round.areas.iter().any(is_its) {
            return Err(StoreError::NotFound);
        }
        wishes.push(Followed::Area(area.clone()));
    }
    let named = NamedRound {
        slug: wanted.round.clone(),
        title: round.title,
    };
    let mut to_confirm = None;
    let mut ids = Vec::new();
    for wish in &wishes {
        let (id, is_confirmed) = followers::add(tx, &wanted.who, wish)?;
        if !is_confirmed {
            to_confirm.get_or_insert(id.clone());
        }
        ids.push(id);
    }
    if let (NewFollower::Visitor { address, language }, Some(id)) = (&wanted.who, to_confirm) {
        letters::ask_to_confirm(tx, &id, address, language, named)?;
    }
    Ok(ids)
}

/// The visitor pressed the link of their letter: the address is theirs, for all that was asked with it.
/// [`StoreError::NotFound`] where the wish was taken back.
pub fn confirm_following(tx: &mut Tx<'_>, id: &FollowerId) -> Result<(), StoreError> {
    if followers::confirm(tx, id)? {
        Ok(())
    } else {
        Err(StoreError::NotFound)
    }
}

/// The link of a letter was used to stop such letters; a second time changes nothing.
pub fn stop_following(tx: &mut Tx<'_>, id: &FollowerId) -> Result<(), StoreError> {
    followers::remove(tx, id)
}

/// A member takes back a wish of theirs.
pub fn stop_following_mine(
    tx: &mut Tx<'_>,
    person: &PersonId,
    id: &FollowerId,
) -> Result<(), StoreError> {
    if followers::remove_theirs(tx, person, id)? {
        Ok(())
    } else {
        Err(StoreError::NotFound)
    }
}
