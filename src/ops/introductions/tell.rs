//! Letters to those who speak for a group and may know of introductions.

use crate::domain::ids::OrganizationId;
use crate::domain::letter::{Content, IntroductionTold, Letter, Link, Recipient};
use crate::store::introductions::asks::Ended;
use crate::store::introductions::audience;
use crate::store::{StoreError, Tx, letters};

/// Where introductions stand on pages.
pub(super) const PAGE: &str = "/my/introductions";

/// Writes to those who speak for an organisation. The letter is about no round: nobody but its readers finds it.
pub(super) fn tell(
    tx: &mut Tx<'_>,
    organization: &OrganizationId,
    about: &IntroductionTold,
    because: &str,
) -> Result<(), StoreError> {
    let now = tx.now();
    for person in audience::speakers(tx.conn(), organization, now)? {
        letters::enqueue(
            tx,
            Letter {
                content: Content::Introduction {
                    about: about.clone(),
                },
                link: Link::Open(PAGE.to_owned()),
                dedupe_key: format!("introduction-{because}:{person}"),
                to: Recipient::Person(person),
                about: None,
            },
        )?;
    }
    Ok(())
}

/// Tells those who asked in vain, all in the same words: whether somebody said no or nothing is nobody's business.
pub(super) fn tell_not_now(tx: &mut Tx<'_>, ended: &[Ended]) -> Result<(), StoreError> {
    for (id, asker, text) in ended {
        let about = IntroductionTold::NotNow { text: text.clone() };
        tell(tx, asker, &about, &format!("not-now:{id}"))?;
    }
    Ok(())
}
