# What waits in proposals, on one's own page.

waiting-untitled = a proposal without a title yet
waiting-in-proposal = { $kind ->
    [partner_invitation] { $about } is asked to take part in “{ $who }”
    [lead_offer] { $about } is asked to lead “{ $who }”
    [merge] Staff ask whether “{ $who }” and another proposal become one: { $about } has not answered
    [split] Staff ask whether two are made of “{ $who }”: { $about } has not answered
    [signature] { $about } has not signed “{ $who }” yet
    [read_back] { $about } is asked to read and confirm what staff typed in: “{ $who }”
    [own_part] { $about } has not written its own part of “{ $who }” yet
    [letter_to_send] The letter of intent of “{ $who }” has not been sent yet
    [sign_again] { $changed ->
        [title] { $about } must sign “{ $who }” again: the title changed
        [summary] { $about } must sign “{ $who }” again: the summary changed
        [served] { $about } must sign “{ $who }” again: who is served changed
        [outcomes] { $about } must sign “{ $who }” again: the outcomes changed
        [request] { $about } must sign “{ $who }” again: the total request changed
       *[other] { $about } must sign “{ $who }” again: its own part changed
    }
    [to_complete] Staff ask you to complete “{ $who }”
   *[to_send] “{ $who }” has not been sent yet
}

waiting-for-staff = { $kind ->
    [lost_time] Time was lost before a deadline of { $about }: everybody can be given it back
    [new_proposals] { $n ->
        [one] One proposal to look at in { $about }
       *[other] { $n } proposals to look at in { $about }
    }
    [messages] { $n ->
        [one] One proposal in { $about } has a message without an answer
       *[other] { $n } proposals in { $about } have messages without an answer
    }
    [letters_of_intent] { $n ->
        [one] One letter of intent to answer in { $about }
       *[other] { $n } letters of intent to answer in { $about }
    }
   *[countersign] { $n ->
        [one] One proposal on paper to countersign in { $about }
       *[other] { $n } proposals on paper to countersign in { $about }
    }
}
