# What applying takes.

burden-title = What applying takes
burden-alone = { $n ->
    [one] One group alone: about one hour of work.
   *[other] One group alone: about { $n } hours of work.
}
burden-coalition = { $n ->
    [one] A coalition of { $partners }: about one hour, all partners together.
   *[other] A coalition of { $partners }: about { $n } hours, all partners together.
}
burden-other-language = { $n ->
    [one] A group that writes in a language not its own: about one hour.
   *[other] A group that writes in a language not its own: about { $n } hours.
}
burden-letter = { $n ->
    [one] Of this, the letter of intent: about one hour. Only those who are invited go on.
   *[other] Of this, the letter of intent: about { $n } hours. Only those who are invited go on.
}
burden-award = A usual award here is { $award }. That makes { $hours } hours of work for each { $thousand }.
burden-how = How we estimate this
burden-how-what = These are assumptions, not measurements. Your group may be quicker or slower; please tell us.
burden-for = For
burden-minutes = Minutes
burden-why = Why
burden-for-once = Reading everything and sending it in
burden-why-once = Once, however much is asked.
burden-for-long-text = Each 100 words of a long text
burden-why-long-text = Drafted, read by others and cut to its limit. We assume that texts fill their limit.
burden-for-short-text = A line of text
burden-why-short-text = Short, but it must be right.
burden-for-figure = A figure or an amount
burden-why-figure = Somebody has to look it up and agree to it.
burden-for-choice = A choice from a list
burden-why-choice = Reading the list takes the time.
burden-for-file = A file
burden-why-file = It must be found, signed or made.
burden-for-outcome = A line of the table of outcomes
burden-why-outcome = What changes, how it is counted, from what to what, by when.
burden-for-cost = A kind of cost, for each year
burden-why-cost = Asking for prices and adding up.
burden-for-partner = Each further partner
burden-why-partner = Finding its part, agreeing on it, signing.
burden-for-language = Writing in another language
burden-why-language = Of the writing time, for translating and checking.
burden-more = { $share } more
burden-too-long = This is more than { $n } hours of work, more than one person's working week. Few community groups can spare that. Ask less, or ask it later of those who are funded.
burden-too-much = This is a lot of work for what a group can hope to receive, and most groups that do it will receive nothing. Ask less, or give more.
