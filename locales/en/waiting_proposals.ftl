# What waits in proposals, on one's own page.

waiting-untitled = a proposal without a title yet
waiting-in-proposal = { $kind ->
    [partner_invitation] { $about } is asked to take part in “{ $who }”
    [lead_offer] { $about } is asked to lead “{ $who }”
    [merge] Staff ask whether “{ $who }” and another proposal become one: { $about } has not answered
    [split] Staff ask whether two are made of “{ $who }”: { $about } has not answered
    [signature] { $about } has not signed “{ $who }” yet
    [to_complete] Staff ask you to complete “{ $who }”
   *[to_send] “{ $who }” has not been sent yet
}
