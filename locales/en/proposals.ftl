# Proposals as those who write them see them.

proposals-mine = Your proposals
proposal-untitled = A proposal without a title yet
proposal-number = No. { $number }
proposal-pages = Pages of this proposal
proposal-you-help = You help with this proposal. You do not sign, and you speak for none of its partners.
proposal-state = { $state ->
    [draft] Being written: only your coalition can see it
    [submitted] Sent
    [returned] Sent back to be completed
    [eligible] Takes part
    [ineligible] Cannot take part
   *[withdrawn] Taken back
}
proposal-page = { $page ->
    [overview] Overview
    [write] Answers
    [budget] Budget
    [partners] Partners
    [files] Files
    [check] Check and send
    [sign] Signatures
    [messages] Messages
   *[history] History
}
