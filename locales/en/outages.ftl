# A site that could not be reached or could not keep anything: what was not saved, and the time that is given back.

problem-full = This site has no room left at the moment
problem-full-text = What you sent just now was not saved. What was saved before is safe, and nothing else was changed. Please try again in a little while.
proposal-unkept-full = This is not saved yet: the site has no room left at the moment. Everything you typed still stands below. Leave this page open and save again in a little while.
proposal-unkept-busy = This is not saved yet: too many people are saving at once. Everything you typed still stands below. Please save again in a few seconds.
proposal-not-saved-waiting = Not saved yet: the site cannot take it right now. It is kept in this browser and tried again by itself.

outage-title = Time lost to an outage
outage-line = From { $from } to { $to } nobody could reach this site: { $length }.
outage-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
outage-hours = { $n ->
    [one] { $n } hour
   *[other] { $n } hours
}
outage-suggested = { $phase ->
    [letter_of_intent] The deadline for letters of intent stands at { $closes }. We suggest taking them until { $until }.
   *[open] The deadline for proposals stands at { $closes }. We suggest taking them until { $until }.
}
outage-lead = It fell into the last 24 hours before the deadline. You can give everybody this time back, once for each outage and each deadline. The old deadline, the new one and your reason stay on the round’s page. Everyone who follows the round is told, and everyone who is writing for it. Who they are is not shown to you.
outage-which = For which outage
outage-until = The new deadline, for all
outage-until-hint = Time zone: { $zone }. The new deadline gives back at least the time that was lost.
outage-reason-hint = For example: the site could not be reached on Wednesday evening.
outage-send = Give everybody this time
outage-to-offer = Give everybody this time back
flash-outage-made-up = The deadline was put off for everybody, and they are being told.
outage-fault-gone = This outage is not offered any more. Please look at what stands here now.
outage-fault-given = The time of this outage was given back already.
outage-fault-short = The outage was longer than that. Choose { $least } or later.
outage-fault-order = What comes after the deadline would then begin before it. Choose an earlier time, or first put off what follows, on the page of promised dates.
