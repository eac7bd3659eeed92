//! The partners of a coalition: as what, and where their part stands.

use crate::domain::choices::choices;

choices!(
    /// As what an organisation takes part.
    PartnerRole, UnknownPartnerRole, "role of a partner": {
        /// Speaks for the coalition and is paid.
        Lead = "lead",
        /// Does part of the work.
        Partner = "partner",
        /// Holds the money for a body without legal form.
        FiscalSponsor = "fiscal_sponsor",
        /// Gives rooms, hours or goods, and takes no money.
        InKind = "in_kind",
    }
);

choices!(
    /// Where the part of a partner stands.
    PartnerState, UnknownPartnerState, "state of a partner": {
        /// Asked, and not answered yet.
        Invited = "invited",
        /// Takes part.
        Joined = "joined",
        /// Said no.
        Declined = "declined",
        /// Left, without having to say why.
        Left = "left",
        /// Left out by the signatures of all others.
        LeftOut = "left_out",
        /// The lead took the invitation back before it was answered.
        Uninvited = "uninvited",
    }
);

/// What can happen to a partner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PartnerEvent {
    /// It says yes.
    Accept,
    /// It says no.
    Decline,
    /// It leaves.
    Leave,
    /// All others sign without it.
    LeaveOut,
    /// The lead takes the invitation back.
    Uninvite,
}

/// This event cannot happen to a partner that stands there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a partner that is {state} cannot {event:?}")]
pub struct IllegalPartnerEvent {
    /// Where the partner stands.
    pub state: PartnerState,
    /// What was asked.
    pub event: PartnerEvent,
}

impl PartnerState {
    /// The state after `event`.
    pub fn after(self, event: PartnerEvent) -> Result<Self, IllegalPartnerEvent> {
        use PartnerEvent as E;
        let next = match self {
            Self::Invited => match event {
                E::Accept => Some(Self::Joined),
                E::Decline => Some(Self::Declined),
                E::Uninvite => Some(Self::Uninvited),
                E::Leave | E::LeaveOut => None,
            },
            Self::Joined => match event {
                E::Leave => Some(Self::Left),
                E::LeaveOut => Some(Self::LeftOut),
                E::Accept | E::Decline | E::Uninvite => None,
            },
            Self::Declined | Self::Left | Self::LeftOut | Self::Uninvited => match event {
                E::Accept | E::Decline | E::Leave | E::LeaveOut | E::Uninvite => None,
            },
        };
        next.ok_or(IllegalPartnerEvent { state: self, event })
    }

    /// Whether it stands in the coalition: its part is shown, or waited for.
    pub fn is_in(self) -> bool {
        match self {
            Self::Invited | Self::Joined => true,
            Self::Declined | Self::Left | Self::LeftOut | Self::Uninvited => false,
        }
    }
}

impl PartnerRole {
    /// Whether it may hold a share of the money.
    pub fn takes_money(self) -> bool {
        match self {
            Self::Lead | Self::Partner | Self::FiscalSponsor => true,
            Self::InKind => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_of_partners_and_events() {
        use PartnerEvent as E;
        let events = [E::Accept, E::Decline, E::Leave, E::LeaveOut, E::Uninvite];
        let rows: Vec<String> = PartnerState::ALL
            .into_iter()
            .map(|state| {
                let cells = events.map(|event| {
                    state
                        .after(event)
                        .map_or("-".to_owned(), |next| next.to_string())
                });
                format!("{state}: {}", cells.join(" "))
            })
            .collect();
        assert_eq!(
            rows,
            [
                "invited: joined declined - - uninvited",
                "joined: - - left left_out -",
                "declined: - - - - -",
                "left: - - - - -",
                "left_out: - - - - -",
                "uninvited: - - - - -",
            ]
        );
    }
}
