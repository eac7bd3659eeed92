# Organisations, who belongs to them, and one's own page.

my-title = Welcome, { $name }
my-waiting = What waits for you
my-waiting-none = Nothing waits for you.
my-waiting-none-what = Invitations, requests and dates to keep will stand here.
my-invitations = Your invitations
my-organisations = Your organisations
my-organisations-none = You belong to no organisation here yet.
my-organisations-none-what = Organisations apply for grants, not single people. Register yours, even if it is three neighbours and an idea. If it is here already, ask to belong to it.
my-requests = What you have asked
my-request-waits = { $name } has not answered your request yet.
my-request-withdraw = Take it back
my-ways = Where to go from here
my-way-rounds = See which rounds are open
my-way-letters = Read your letters again
my-way-account = Your account and how you sign in

waiting-what = { $kind ->
    [invitation] { $who } invites you to belong to { $about }
    [introduction] A group would like to meet { $about }
    [join_request] { $who } asks to belong to { $about }
    [licence_past] Licence { $who } of { $about } has run out
   *[licence_soon] Licence { $who } of { $about } runs out soon
}
my-dates = Dates of rounds you follow
waiting-by = until { $day }

acting-for-what = Choose for whom you act here. What you write and sign is in their name.
acting-for-nobody = You act for nobody but yourself now. Choose for whom you act here.
acting-for-this = You act for them
acting-for-choose = Act for them
acting-for-stop = Act for nobody
flash-acting-for = Saved. Everything you do from now on in this browser follows your choice.

organisation-new = Register your organisation
organisation-new-lead = A name and what you are is enough to begin. You can add everything else whenever you like.
organisation-found = Register it
organisation-save = Save
organisation-change = Change its details
organisation-find = Find an organisation that is here already
organisation-public = See its public page
organisation-within = Go to your organisation
flash-organisation-founded = Your organisation is registered, and you lead it. Invite those who work with you.
flash-organisation-saved = Saved.
flash-organisation-left = You have left. You can always be invited again.

organisation-name = Name
organisation-name-hint = As people know it.
organisation-mixed-scripts = The name really mixes letters of several scripts
organisation-another = Why is yours another organisation?
organisation-another-hint = At least ten characters. Both public pages will say that there are two.
organisation-kind-label = What is it?
organisation-choose = Please choose
organisation-not-said = Not said
organisation-kind = { $kind ->
    [community_group] Community group
    [informal_group] Informal group
    [nonprofit] Nonprofit
    [faith_body] Faith community
    [foundation] Foundation
    [cooperative] Cooperative
    [firm] Business
    [university] University or college
    [school] School or school district
    [government_body] Government body
   *[tribal_nation] Tribal nation
}
organisation-sector = { $sector ->
    [community] Community
    [nonprofit] Nonprofit sector
    [philanthropy] Philanthropy
    [business] Business
    [education] Education
    [government] Government
   *[tribal_nations] Tribal nations
}
organisation-about = What do you do?
organisation-about-hint = A few sentences. Everyone can read them.
organisation-areas = Areas served
organisation-lines-hint = One on each line.
organisation-focus = Focus
organisation-focus-hint = What your work is about: housing, food, music. One on each line.
organisation-website = Website
organisation-more = Languages and size
organisation-languages = Languages you work in
organisation-people-band = Paid staff
organisation-people-size = { $band ->
    [volunteers] Volunteers only
    [up_to_5] 1 to 5
    [up_to_20] 6 to 20
    [up_to_100] 21 to 100
   *[over_100] More than 100
}
organisation-budget-band = Spending in a year
organisation-budget-size = { $band ->
    [up_to_25k] Up to $25,000
    [up_to_100k] Up to $100,000
    [up_to_500k] Up to $500,000
    [up_to_2m] Up to $2 million
   *[over_2m] More than $2 million
}
organisation-contact = Contact
organisation-contact-what = Only the people of your organisation see this, never the public.
organisation-contact-name = Name of a contact person
organisation-contact-email = E-mail
organisation-contact-phone = Telephone
organisation-numbers = Registration numbers and fiscal sponsor
organisation-numbers-what = All of this can wait. Numbers are public: they show that you are who you say.
organisation-number = { $scheme ->
    [ein] EIN
    [uei] UEI
    [state] State number ({ $register })
    [licence] Licence ({ $register })
   *[org_id] Number in another register
}
organisation-ein = Employer Identification Number (EIN)
organisation-ein-hint = Nine digits, such as 91-1234567.
organisation-uei = Unique Entity ID (UEI)
organisation-uei-hint = Twelve letters and digits from SAM.gov.
organisation-state = State of registration
organisation-state-number = Number in the state’s register
organisation-licence-authority = Licence: who gave it
organisation-licence-number = Licence: number
organisation-licence-expires = Licence: last day
organisation-licence-to = valid to { $day }
organisation-org-ids = Numbers in other registers
organisation-org-ids-hint = With the register in front, as org-id.guide writes it: GB-CHC-202918. One on each line.
organisation-sponsor = Fiscal sponsor
organisation-sponsor-hint = Who holds money for you, if you have no legal form: the address of their page here.
organisation-sponsor-is = Named as fiscal sponsor
organisation-registered = Registered here

organisation-role = { $role ->
    [lead] Lead
    [delegate] Delegate
   *[member] Member
}
organisation-role-means = { $role ->
    [lead] As lead you speak for it and say who belongs to it.
    [delegate] As delegate you act and sign for it.
   *[member] As member you see its work.
}
organisation-role-label = Role
organisation-role-hint = Leads speak for it and say who belongs. Delegates act and sign for it. Members see its work.
organisation-role-save = Save this role
organisation-people = People
organisation-you = (you)
organisation-since = since { $day }
organisation-until = until { $day }
organisation-person-change = Change what { $name } may do
organisation-end = End it
organisation-end-what = { $name } will see nothing of this organisation any more, and cannot act for it. What they did stays on record.
flash-mandate-given = Saved. The new role counts at once.
flash-mandate-ended = Ended. They belong to the organisation no longer.
organisation-invite = Invite somebody
organisation-invite-what = They get a letter, and two weeks to accept. Only the person at that address can.
organisation-invite-email = E-mail address
organisation-invite-until = Until when? (optional)
organisation-invite-until-hint = The last day of the role, by the clocks of your zone ({ $zone }). Leave it empty if it has no end.
organisation-invite-language = Language of the letter
organisation-invite-language-hint = Whoever has joined already gets it in their own language.
organisation-invite-send = Send the invitation
organisation-invited = Invited, not answered yet
organisation-invitation-until = They can accept until { $day }.
organisation-invitation-past = run out
organisation-invitation-withdraw = Take it back
flash-invitation-sent = The invitation is on its way.
flash-invitation-withdrawn = Taken back. The link in the letter leads nowhere any more.
organisation-requests = Who asks to belong
organisation-request-check = Do you know them? A name is easily typed. Let in whom you know.
organisation-request-answer = Your answer
organisation-request-as = { $role ->
    [lead] Yes, as lead
    [delegate] Yes, as delegate
   *[member] Yes, as member
}
organisation-request-no = No
organisation-request-send = Answer
flash-request-answered = Answered.
flash-request-sent = Asked. Those who lead the organisation find your request on their page.
flash-request-withdrawn = Taken back.
organisation-units = Units
organisation-units-what = Departments, schools or branches that work on their own. Small organisations need none.
organisation-unit-name = Name of the unit
organisation-unit-hint = Such as Department of Public Health.
organisation-unit-add = Add the unit
organisation-unit-close = Close
organisation-unit-close-of = Close { $name }
flash-unit-added = The unit is added.
flash-unit-closed = The unit is closed. What it took part in keeps its name.
organisation-leave-title = Leave
organisation-leave = Leave this organisation
organisation-leave-what = You will see nothing of it any more, and cannot act for it. The last lead cannot leave: name another one first.

organisation-there = { $name } is here already
organisation-there-what = Is this yours? Then ask to belong to it, and your group stays together. If it is another one, say so in the form below.
organisation-ask = Ask to belong
organisation-ask-title = Is this your organisation?
organisation-ask-what = Those who lead it will see your name and what you write, and answer.
organisation-ask-note = Who are you to them? (optional)
organisation-alike = Another organisation has a name that looks the same. Do not mistake one for the other:
organisation-own-words = This is what the organisation says of itself. Numbers can be looked up in their registers.
organisation-meanwhile = Somebody else saved meanwhile
organisation-meanwhile-what = Nothing of yours is lost: it stands in the form below. This is what they saved where it differs. Save again to keep yours.

organisations-title = Organisations
organisations-lead = Who takes part here: neighbours, nonprofits, schools, businesses, public bodies.
organisations-words = Name, subject or area
organisations-any = All kinds
organisations-show = Show
organisations-count = { $n ->
    [one] One organisation
   *[other] { $n } organisations
}
organisations-none = No organisation is registered yet
organisations-no-match = No organisation fits this choice
organisations-none-what = Yours can be the next.
organisations-more = More organisations
organisations-yours = Yours is not here?

invitation-title = An invitation from { $name }
invitation-by = { $name } invites you.
invitation-until = You can accept until { $day }.
invitation-mandate-to = The role ends after { $day }.
invitation-accept = Accept
invitation-decline = Decline
invitation-no = Not for you?
invitation-decline-what = Declining needs no account. They will see that the invitation is answered, nothing else.
invitation-sign-in = Sign in with the address that this letter came to, or join with it. The invitation waits for you.
invitation-join = Join
invitation-other = This invitation was sent to another address than the one you are signed in with. Sign out, then sign in with the address that the letter came to.
flash-invitation-accepted = Welcome. You belong to the organisation now.
flash-invitation-declined = Declined.

organisation-fault-missing = Please fill this in.
organisation-fault-too-short = Please write at least { $n } characters.
organisation-fault-too-long = This is too long: there is room for { $n } characters.
organisation-fault-too-many = These are too many: { $n } at most.
organisation-fault-unseen = There are invisible characters in this text. Please type it anew.
organisation-fault-no-letters = A name has letters or digits.
organisation-fault-mixed-scripts = One word of the name mixes letters of several scripts, which makes names easy to forge. Please type it anew, or tick that it is meant so.
organisation-fault-unknown-choice = Please choose one of these.
organisation-fault-ein-digits = An EIN has nine digits, such as 91-1234567.
organisation-fault-ein-prefix = No EIN begins with these two digits. Please look once more.
organisation-fault-uei-length = A UEI has exactly twelve letters and digits.
organisation-fault-uei-shape = A UEI has no letter O or I, does not begin with 0 and has no nine digits in a row.
organisation-fault-number-shape = A number has letters and digits, with single hyphens, dots or slashes between.
organisation-fault-half-given = This belongs together with the field beside it. Please fill in both, or neither.
organisation-fault-expiry-missing = Please say on which day the licence ends.
organisation-fault-not-a-day = Please write a day, such as 2027-06-30.
organisation-fault-expired = This licence has run out. Please enter the one that is valid now.
organisation-fault-org-id-shape = Please write the register first, such as GB-CHC-202918.
organisation-fault-twice = The same number stands here twice.
organisation-fault-not-a-website = Please write an address that begins with https:// or http://.
organisation-fault-not-an-email = Please write an e-mail address such as name@example.org.
organisation-fault-not-a-phone = A telephone number has digits, with a + in front if you like.
organisation-fault-unknown-organization = There is no organisation of this name here. Please copy the address of its page.
organisation-fault-own-sponsor = Nobody can be their own fiscal sponsor.
organisation-fault-sponsor-informal = A group without a legal form cannot hold money for others.
organisation-fault-identifier-taken = { $name } has this number here already.
organisation-fault-unit-there = There is a unit of this name.
organisation-fault-not-to-come = Please choose a day to come.
organisation-fault-member-already = This person belongs to the organisation already.
organisation-fault-invited-already = This address is invited and has not answered yet.
organisation-fault-alike = The name looks the same as { $name }.
organisation-fault-outdated = Somebody else saved meanwhile. See above what they saved.

problem-last-lead = Somebody must lead it
problem-last-lead-text = Nothing was changed. You are the last one who leads this organisation without an end. Name another lead first, then you can go.
problem-outdated = Somebody else saved meanwhile
problem-outdated-text = Nothing was changed. Open the page anew to see what stands now.
problem-organisation-facts = This cannot stand
problem-organisation-facts-text = Nothing was changed. Go back, look at what you chose, and try again.
problem-invitation-gone = This invitation has been answered or taken back
problem-invitation-gone-text = There is nothing left to do. If you think you should belong, ask whoever invited you for another one.
problem-invitation-expired = This invitation has run out
problem-invitation-expired-text = It could be accepted for two weeks. Ask whoever invited you for another one.
problem-invitation-address = This invitation is for somebody else
problem-invitation-address-text = It was sent to another address than the one you are signed in with. Nothing was changed.
problem-member-already = You belong together already
problem-member-already-text = Nothing was changed: this person belongs to the organisation.
problem-way-my = Go to your own page
problem-organisation-alike = A name that looks the same is here already
problem-organisation-alike-text = Nothing was changed. It is the name of { $name }. Ask to belong to it, or say in “another” why this is another organisation.
problem-organisation-number = Another organisation has this number
problem-organisation-number-text = Nothing was changed. The number is that of { $name }.
