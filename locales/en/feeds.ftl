# News of rounds, and their dates in calendars.

feed-rounds-title = Rounds on { $site }
feed-round-title = News of { $round }
feed-area-title = Rounds for { $area }
feed-focus-title = Rounds about { $focus }
feed-announced = { $round } is announced
feed-announced-text = The rules are fixed and public.
feed-amended = The rules of { $round } were changed
feed-slip = A date of { $round } was moved
feed-answer = A question about { $round } was answered
feed-answer-text = Question: { $question }

    Answer: { $answer }
feed-decided = The result of { $round } is public
feed-decided-text = Every proposal stands there with its reason.
calendar-name = Rounds on { $site }
calendar-phase = { $round }: { $phase }
