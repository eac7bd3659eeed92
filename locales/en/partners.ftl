# Finding partners: what groups seek and offer, and introductions once both say yes.

nav-partners = Partners
my-way-partners = Find partners

## Letters. A subject tells no decision.

letter-introduction-asked-subject = A group would like to meet { $organization }
letter-introduction-asked-lead = { $sector ->
    [community] A community group would like to meet { $organization }. It read this in your post:
    [nonprofit] A nonprofit would like to meet { $organization }. It read this in your post:
    [philanthropy] A foundation would like to meet { $organization }. It read this in your post:
    [business] A business would like to meet { $organization }. It read this in your post:
    [education] A school or university would like to meet { $organization }. It read this in your post:
    [government] A public body would like to meet { $organization }. It read this in your post:
   *[tribal_nations] A tribal nation would like to meet { $organization }. It read this in your post:
}
letter-introduction-asked-next = Say yes and you read each other’s names. Say no, or nothing for { $n } days, and nobody learns that it was you.
letter-introduction-asked-action = Read and answer
letter-introduction-accepted-subject = News of an introduction for { $organization }
letter-introduction-accepted-lead = { $organization } and { $other } would both like to meet.
letter-introduction-accepted-next = On the page you find names and ways to reach each other. Whoever writes first makes it easy for both.
letter-introduction-accepted-action = See whom you meet
letter-introduction-not-now-subject = News of an introduction that you asked for
letter-introduction-not-now-lead = Not now. You asked about this post:
letter-introduction-not-now-next = This says nothing about you: plans are full, people are few. Other posts may fit.
letter-introduction-not-now-action = See what you asked for

## The board

partners-title = Find partners
partners-find = Find a partner
partners-lead = Say what you seek or what you can give. You meet others when both of you say yes.
partners-how-post = Post what you seek or offer. Others read your kind of organisation, never your name.
partners-how-ask = Read what others post and ask to be introduced.
partners-how-meet = If both say yes, you read each other’s names. If not, nobody learns who said no.
partners-who-sees = Only groups read this. Funders, reviewers and staff cannot see these pages.
partners-need-organisation = To read and post, belong to an organisation here. A group of neighbours that is registered nowhere is one too.
partners-need-sign-in = Sign in to read and post.
partners-join = Join
partners-to-shelf = Templates for working together
partners-waiting = Introductions that wait for your answer: { $n }
partners-new-seek = Say what you seek
partners-new-offer = Say what you offer
partners-members-read = You can read here. Whoever leads your organisation, or acts for it, can post and ask.
partners-mine = Your posts
partners-mine-none = You have no posts yet.
partners-mine-none-what = Post what you seek or what you can give. Then we suggest who might fit.
partners-suggested = Suggestions for your posts
partners-suggested-none = Nobody fits yet. Look through what others post below, and come back in some days.
partners-others = What others seek and offer
partners-words = Words
partners-kind = Seeks or offers
partners-help = Kind of help
partners-focus = What it is about
partners-area = Where
partners-sector = From which part of society
partners-any = Any
partners-show = Show
partners-no-match = No post fits what you chose.
partners-none = Nobody else has posted yet.
partners-none-what = Choose less, or post what you seek: others will find you.
partners-count = Posts: { $n }
partners-more = More posts

partner-kind = { $kind ->
    [seek] Seeks
   *[offer] Offers
}
partner-help = { $help ->
    [people] people
    [place] a place
    [money_handling] handling of money
    [skills] skills
    [languages] languages
    [equipment] equipment
    [reach] reaching people
    [transport] transport
    [care] meals or child care
   *[research] research
}
partner-focus = { $focus ->
    [home] Housing
    [health] Health
    [food] Food
    [work] Work and income
    [young_people] Children and young people
    [older_people] Older people
    [learning] Learning and schools
    [newcomers] Newcomers
    [disability] Living with a disability
    [belonging] Knowing one another
    [culture] Arts and culture
    [sport] Sport and play
    [nature] Nature and climate
    [public_places] Streets, parks and other public places
   *[safety] Safety and justice
}
partner-help-means = { $help ->
    [people] People: volunteers, staff, hands
    [place] A place: room, hall, garden, kitchen
    [money_handling] Handling money for a group that is not registered (fiscal sponsor)
    [skills] Skills: bookkeeping, building, teaching, health
    [languages] Languages: interpreting, translating
    [equipment] Equipment: tools, computers, machines
    [reach] Reaching people: being known and trusted
    [transport] Transport of people or goods
    [care] Meals, and care for children meanwhile
   *[research] Research: figures, surveys, finding out what works
}
partner-reason = { $reason ->
    [offers] offers { $help }
    [seeks] seeks { $help }
    [other_sector] another sector
    [we_want_such] the kind of partner you look for
    [they_want_such] looks for your kind of organisation
    [same_focus] same subject
    [same_area] same area
   *[same_round] same round
}
partner-suggested-why = Why:
partner-post-title = { $kind ->
    [seek] Seeks { $help }
   *[offer] Offers { $help }
}
partner-post-over = Closed
partner-post-focus = About: { $labels }
partner-post-areas = Where: { $labels }
partner-post-wanted = Would like to meet: { $sectors }
partner-post-round = For the round
partner-post-until = Until { $day }
partner-post-posted = Posted on { $day }
partner-post-mine = This is your own post. Others read it as it stands here, without your name.
partner-post-close = Close this post
partner-post-close-what = Nobody can ask about it any more. Whoever waits for your answer is told “not now”.
partner-post-suggested = Who might fit
partner-post-asked = You asked about this post

partner-new-title = Say what you seek or offer
partner-new-lead = It takes five minutes. You can close it at any time.
partner-new-organisation = For which organisation?
partner-new-organisation-hint = Others read its kind, not its name.
partner-new-kind = What is it?
partner-new-seek = We seek help
partner-new-offer = We offer help
partner-new-help = Which kind of help?
partner-new-text = In your words
partner-new-text-hint = What for, how much, when? Leave out names, addresses and telephone numbers: they come when both say yes.
partner-new-language = The language of your words
partner-new-focus = What is it about?
partner-new-focus-hint = Choose one to five. Each group reads them in its own language.
partner-new-other-focus-show = Something that is not in this list
partner-new-other-focus = What else is it about?
partner-new-areas = Where?
partner-new-areas-hint = Choose one to five.
partner-new-areas-typed-hint = One to five areas, one a line.
partner-new-other-areas-show = An area that is not in this list
partner-new-other-areas = Where else?
partner-new-other-hint = One a line. Others read it as you write it, in this language alone.
partner-new-wanted = Whom would you like to meet?
partner-new-wanted-hint = Choose none if anybody is welcome. Partners from other parts of society often bring what you do not have.
partner-new-round = For a round?
partner-new-round-none = No round in particular
partner-new-until = Until when does it stand?
partner-new-until-hint = At most { $n } days from now.
partner-new-shown = Others will read all of this but the name of your organisation.
partner-new-send = Post it

## Introductions

introductions-title = Introductions
introductions-lead = Who would like to meet you, whom you asked, and whom you met.
introductions-waiting = Waiting for your answer
introductions-waiting-none = Nobody waits for your answer.
introductions-waiting-none-what = When a group would like to meet you, you get a letter and find it here.
introductions-to-board = See what others seek and offer
introductions-met = Whom you met
introductions-asked = What you asked
introductions-asked-none = You have not asked anybody yet.
introductions-answered = What you were asked before
introduction-of-us = { $sector ->
    [community] A community group would like to meet { $organization }
    [nonprofit] A nonprofit would like to meet { $organization }
    [philanthropy] A foundation would like to meet { $organization }
    [business] A business would like to meet { $organization }
    [education] A school or university would like to meet { $organization }
    [government] A public body would like to meet { $organization }
   *[tribal_nations] A tribal nation would like to meet { $organization }
}
introduction-about = It read this in your post:
introduction-note = It says:
introduction-answer-until = An answer counts until { $day }.
introduction-yes-shows = If you say yes, both read the other’s name, your name and e-mail address, and the contact that your organisation gives.
introduction-yes = Yes, introduce us
introduction-no = Not now
introduction-met-with = You met for { $organization }.
introduction-invite = Ask them into a draft of yours:
introduction-sees = { $state ->
    [waiting] Waiting for an answer
    [accepted] You met
    [not_now] Not now
   *[withdrawn] Taken back
}
introduction-asked-sees = { $state ->
    [waiting] Waiting for your answer
    [accepted] You met
    [declined] You said not now
   *[over] Over
}
introduction-asked-for = Asked for { $organization }
introduction-withdraw = Take it back
introduction-withdraw-what = You cannot ask about this post a second time.
introduction-ask-title = Ask to be introduced
introduction-ask-what = They read what kind of organisation you are and what you write here. If they say yes within { $n } days, you both read each other’s names. You can ask once about each post.
introduction-ask-organisation = For which organisation?
introduction-ask-note = Why would you fit? (you may leave it empty)
introduction-ask-note-hint = At most { $n } characters. No names, addresses or numbers yet.
introduction-ask-shown = If both say yes they read the name of your organisation, your name and e-mail address, and the contact that your organisation gives.
introduction-ask-send = Ask
introduction-asked-before = Your organisation has asked about this post before. You can ask once about each post.
introduction-own-post = This post is of an organisation that you belong to.
introduction-limit-posts = Your organisation has { $n } open posts, and more nobody would read. Close one first.
introduction-limit-month = Your organisation has written { $n } posts within thirty days. Please wait some days with the next.
introduction-limit-asks = Your organisation has asked { $n } times since yesterday. Ask again tomorrow: that way every question is meant.
introduction-limit-waiting = { $n } of your questions wait for an answer. Wait for some of them, or take one back.

introduction-fault-missing = Please fill this in.
introduction-fault-too-short = Say a little more: at least { $n } characters.
introduction-fault-too-long = Please shorten this to { $n } characters.
introduction-fault-too-many = Choose the { $n } that matter most.
introduction-fault-unseen = There are signs in here that nobody can see. Please type it again.
introduction-fault-unknown-choice = Please choose one of these.
introduction-fault-not-a-day = Please choose a day, such as 2027-06-30.
introduction-fault-not-to-come = Please choose a day to come.
introduction-fault-too-far = Please choose a day within the next { $n } days.
introduction-fault-unknown-round = We know no such round. Choose one from the list, or none.
introduction-fault-not-ours = Choose an organisation that you act for.
introduction-fault-reveals-name = Here stands a name that tells who you are. Leave it out for now: names come when both say yes.
introduction-fault-reveals-email = Here stands an e-mail address or a name in a network. Leave it out for now: both get it when both say yes.
introduction-fault-reveals-phone = Here stands what looks like a telephone number. Leave it out for now: both get it when both say yes.
introduction-fault-reveals-web = Here stands an address on the web. Leave it out for now: it tells who you are.
introduction-fault-reveals-address = Here stands a street with a number or a postal code. The name of the area is enough for now.

flash-partner-posted = Your post stands on the board. Nobody reads whose it is.
flash-partner-closed = Closed. Nobody can ask about it any more.
flash-introduction-asked = Asked. You get a letter when there is an answer.
flash-introduction-accepted = You are introduced. Both of you have a letter.
flash-introduction-declined = Done. They are told “not now” and nothing more.
flash-introduction-withdrawn = Taken back.

problem-partners-organisation = For this you need an organisation to act for
problem-partners-organisation-text = Register your group, or ask whoever leads it to let you act for it. A group of neighbours that is registered nowhere is welcome too.
problem-introduction-gone = This is over
problem-introduction-gone-text = It was answered, taken back or closed before, or its time has run out. Nothing was changed now.
problem-way-organisations = Go to your organisations
problem-way-partners = Go to the board
