//! What can happen in a coalition, as its own people are told.

use crate::domain::choices::choices;

choices!(
    /// One kind of thing that happened.
    HistoryKind, UnknownHistoryKind, "thing that happened to a proposal": {
        /// The draft was begun.
        Begun = "begun",
        /// An earlier version of a field was brought back.
        Restored = "restored",
        /// Somebody was asked to take part.
        PartnerInvited = "partner_invited",
        /// A partner said yes.
        PartnerJoined = "partner_joined",
        /// A partner said no.
        PartnerDeclined = "partner_declined",
        /// A partner left.
        PartnerLeft = "partner_left",
        /// A partner was left out by the signatures of all others.
        PartnerLeftOut = "partner_left_out",
        /// An invitation was taken back.
        PartnerUninvited = "partner_uninvited",
        /// A partner takes part as something else.
        RoleChanged = "role_changed",
        /// The lead passed to another partner.
        LeadPassed = "lead_passed",
        /// A partner signed.
        Signed = "signed",
        /// What was signed changed, so that signatures do not hold any more.
        SignaturesFell = "signatures_fell",
        /// Somebody was let in by name.
        LetIn = "let_in",
        /// Somebody's right by name was taken away.
        LetOut = "let_out",
        /// A file was attached.
        FileAttached = "file_attached",
        /// A file was taken away.
        FileRemoved = "file_removed",
        /// It was sent.
        Submitted = "submitted",
        /// Its letter of intent was sent.
        LetterOfIntentSent = "letter_of_intent_sent",
        /// Its letter of intent was taken back.
        LetterOfIntentWithdrawn = "letter_of_intent_withdrawn",
        /// Staff invited it to send the proposal.
        Invited = "invited",
        /// Staff did not invite it.
        NotInvited = "not_invited",
        /// It was taken back.
        Withdrawn = "withdrawn",
        /// It was taken up again.
        TakenUp = "taken_up",
        /// Staff asked for something that is missing.
        Returned = "returned",
        /// Staff found that it may take part.
        FoundEligible = "found_eligible",
        /// Staff began to type in what came on paper or by voice.
        TypedIn = "typed_in",
        /// Staff handed it over to be read back.
        HandedOver = "handed_over",
        /// Staff took it back to put something right.
        TakenBackToType = "taken_back_to_type",
        /// The group said that something is wrong.
        SaidWrong = "said_wrong",
        /// The group confirmed it.
        IntakeConfirmed = "intake_confirmed",
        /// Staff are done with what they typed; the draft stays with the group that took it on.
        IntakeClosed = "intake_closed",
        /// It may not take part.
        FoundIneligible = "found_ineligible",
        /// Staff offered to make one of it and another.
        MergeOffered = "merge_offered",
        /// That came to nothing.
        MergeEnded = "merge_ended",
        /// It and another proposal became one.
        Merged = "merged",
        /// Staff offered to make two of it.
        SplitOffered = "split_offered",
        /// Its lead said how it would be divided.
        SplitDivided = "split_divided",
        /// The offer to make two of it came to nothing.
        SplitEnded = "split_ended",
        /// Two were made of it.
        Split = "split",
        /// It is the new one of two that were made of another.
        MadeBySplit = "made_by_split",
        /// There was no room for a file that should have come along.
        FileLeftBehind = "file_left_behind",
    }
);
