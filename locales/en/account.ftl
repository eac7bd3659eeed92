# Joining, signing in, and one's own account.

join-title = Join
join-lead = Your name and an e-mail address are all we need. We send you a letter to confirm that the address is yours.
join-name-hint = As the people you work with call you.
join-email-hint = Letters about your rounds and proposals come here.
join-button = Send me the letter
join-member = Have you joined before?
join-kept = What we keep about you, and for how long:
join-confirm = One more click, and you are in
join-confirm-text = This confirms that the address is yours and signs you in.
join-confirm-button = Confirm and join

letter-sent-title = Look into your mailbox
letter-sent-join = A letter is on its way to the address you gave. Open its link within seven days.
letter-sent-link = If somebody has joined with this address, a letter with a link is on its way. Open it within 30 minutes.
letter-sent-nothing = No letter?
letter-sent-spam = Look among the unwanted mail, too.
letter-sent-typo = Check the address for a slip of the finger.
letter-sent-other = Perhaps you joined with another address.
letter-sent-again = Try again

sign-in-lead = With your password, or with a link that we send you.
sign-in-again = Please sign in once more
sign-in-again-lead = What you are about to do is sensitive. We want to be sure that it is you.
sign-in-password-hint = Leave it empty if you want a link instead.
sign-in-send-link = Send me a link
sign-in-new = Are you new here?
sign-in-link = Sign in with this link
sign-in-link-text = The link works once. Press the button to sign in on this device.
sign-in-link-button = Sign in now

code-title = Your second step
code-lead-app = Open your authenticator app and type the six digits it shows now.
code-lead-card = Type the next code of your printed card. Each works once.
code-field = Code
code-hint = Six digits from the app, or ten characters from paper.
code-button = Go on
code-lost = No code at hand?
code-lost-app = Use one of the recovery codes that you were given when you set the app up. If those are gone too, the people who run this site can help you.
code-lost-card = Ask the staff of your programme for a new card.

account-title = My account
account-sign-in = How I sign in
account-name = Name
account-email = E-mail address
account-password = Password
account-password-set = You have one.
account-password-none = You have none, and sign in by letter.
account-change-email = Change the address
account-change-password = Change the password
account-factor = Second step
account-factor-app = An authenticator app
account-factor-card = A printed card
account-factor-none = None
account-change-factor = Change the second step
account-factor-missing = The role you hold asks for a second step in signing in.
account-factor-set-up = Set it up now
account-sign-out = Sign out
account-preferences = Name, language and letters
account-language = Language of pages and letters
account-zone = Time zone
account-zone-hint = Such as America/Los_Angeles. Leave it empty to see each round's own time.
account-letters = Letters that can wait
account-letters-hint = Deadlines, and what concerns your account, always come at once.
account-letters-at-once = Each as it happens
account-letters-daily = Together, once a day
account-letters-weekly = Together, once a week
account-save = Save
account-sign-ins = Where I am signed in
account-sign-ins-text = If you do not know one of these, end it and change your password.
account-browser = { $browser } on { $system }
account-browser-unknown = A browser without a name
account-sign-in-since = Since { $since }. Last used { $used }.
account-here = This device
account-end = End this sign-in
account-end-others = End all others
account-data-text = Everything we keep about you, to take along. And the way to leave.

password-title = Password
password-first = Welcome! Do you want a password?
password-first-lead = You need none: we can send you a link each time. With a password it is quicker.
password-lead = A few words that do not belong together are easy to keep in mind and hard to guess. All your other sign-ins end when you change it, and so do your tokens for programs.
password-new = New password
password-hint = At least { $least } characters; { $advised } or more are better. Any characters you like, spaces too.
password-button = Set a password
password-without = Go on without one
password-remove = Remove my password, and sign in by letter
password-kept = We keep no password, only a fingerprint of it that cannot be turned back.
password-too-short = Please choose at least { $number } characters.
password-too-long = Please choose something shorter: at most { $number } bytes.
password-well-known = This is one of the passwords that people try first. Please choose another one.
password-yours = This is made of your own name or address. Please choose something nobody connects with you.
password-keyboard = This follows the keys of the keyboard and is soon guessed. Please choose another one.
password-repeats = This repeats itself and is soon guessed. Please choose another one.
password-sequence = This counts up or down and is soon guessed. Please choose another one.
password-date = This is a date and is soon guessed. Please choose another one.
password-word = This is a word or a name and is soon guessed. Please put a few more words to it.
password-guessable = This is soon guessed. Please put a few more words to it.

email-title = Another e-mail address
email-lead = We send a letter to the new address. It takes the place of the old one when you open its link. We then tell the old one, and end your sign-ins on all other devices.
email-new = New e-mail address
email-button = Send the letter
email-confirm = Is this your new address?
email-confirm-text = From now on your letters come here, and you sign in with this address.
email-confirm-button = Yes, change it

factor-lead = With a second step, nobody gets in who only knows your password or reads your mail.
factor-lead-needed = What you do here matters to many. So please sign in with a second step, too.
factor-not-shown = You have signed in without your second step. Sign in once more to change anything here.
factor-set-up = Set up the app
factor-step-scan = Scan this with your authenticator app
factor-step-scan-text = Any app for six-digit codes will do, on your phone or your computer.
factor-qr = The square to scan with the app
factor-step-type = I cannot scan: show it as text
factor-step-code = Type the code that the app shows
factor-code = Code
factor-code-hint = Six digits. A new code comes every 30 seconds.
factor-confirm = Use this app from now on
factor-app = Authenticator app
factor-app-there = Your app is set up.
factor-app-none = You have set up no app yet.
factor-begin = Set up an app
factor-begin-anew = Set up another app
factor-begin-anew-text = Once the new app is confirmed, your sign-ins on other devices end, and so do tokens for programs that you made with the old one.
factor-codes = Recovery codes
factor-codes-left =
    { $count ->
        [0] You have none left. Please make new ones.
        [one] You have one left. Please make new ones soon.
       *[other] You have { $count } left.
    }
factor-codes-renew = Make new codes
factor-card = Printed card
factor-card-left =
    { $count ->
        [0] All codes of your card are used. Please ask the staff for a new one.
        [one] One code of your card is left. Please ask the staff for a new one.
       *[other] { $count } codes of your card are left.
    }
factor-remove = Do without a second step
factor-remove-text = From then on your password or a letter is enough to get in. All your other sign-ins end, and so do tokens for programs that you made with the app.
factor-remove-button = Remove the app
codes-lead = Write these down or print them. Each lets you in once when your phone is not at hand.
codes-once = We show them only now. Older codes no longer work.
codes-kept = I have kept them

data-mine = My data
data-take = Take it along
data-take-text = A file with all that we keep about you, for reading and for other programs (JSON). Passwords and other secrets are left out: a file gets lost.
data-take-button = Download my data
data-own-files = Your files
data-own-files-text = The files that you brought to proposals, the newest first. The file above lists all of them with size, date and fingerprint (SHA-256).
data-erase = Leave and be forgotten
data-erase-text = This cannot be undone. You are signed out everywhere at once.
data-goes = What goes
data-goes-person = Your name, address, language and time zone.
data-goes-sign-in = Your password, second step, sign-ins and keys for programs.
data-goes-letters = The letters we wrote to you, what you follow, and what you asked of organisations or they of you.
data-goes-mandates = Your right to act for organisations ends today.
data-stays = What stays
data-stays-acts = The record of public acts keeps what was done, when, and by which number. It no longer leads to your name.
data-stays-public = What was published stays: decisions, awards, rules you signed, and texts that organisations wrote. Where such a text names you as contact, ask the organisation to change it.
data-stays-questions = Questions you asked about a round stay with their answers, without your name.
data-stays-backups = Backups are kept for a while before they are overwritten. The operator can tell you for how long.
data-leaves-empty = Nobody but you belongs to { $organization }. It stays listed, and nobody acts for it any more. If somebody should, invite them before you leave.
data-erase-sure = I want to leave. I know that it cannot be undone.
data-erase-button = Erase my account
data-first = Before you can leave
data-first-role =
    { $role ->
        [staff] You are staff of a programme. Ask your colleagues to end this role.
        [board] You sit on a board. Ask the staff to end this role.
        [reviewer] You are a reviewer in a round. Ask the staff to end this role.
       *[witness] You hold a share of a ballot box's key. Ask the staff to give it to somebody else.
    }
data-first-lead = Nobody else leads { $organization } for good. Make somebody who stays its lead first, without an end date.
data-first-lead-way = Go to its people

flash-account-saved = Saved.
flash-sign-ins-ended = Done. That sign-in has ended.
flash-password-saved = Saved. All your other sign-ins and your tokens for programs have ended.
flash-email-asked = A letter is on its way to the new address.
flash-email-changed = Your address is changed. We have told the old one, and all your other sign-ins have ended.
flash-factor-removed = Done. You sign in without a second step from now on. Your other sign-ins and the tokens made with the app have ended.
flash-erased = Your account is erased. Thank you for having been here.

account-fault-email = Please write a whole e-mail address, such as name@example.org.
fault-letters-wait = Several letters were asked for in a short time. Please wait { $minutes ->
    [one] a minute
   *[other] { $minutes } minutes
}, then send this again. What you wrote is still here.
account-fault-same-email = This is your address already.
account-fault-name = Please write your name, in at most 120 characters.
account-fault-zone = Please choose a time zone such as America/Los_Angeles, or leave it empty.
account-fault-choice = Please choose one of these.
account-fault-no-password = Please write your password, or let us send you a link.
account-fault-sign-in = Address and password do not go together. Please try again, or let us send you a link.
account-fault-code = This code does not work. It may have been used, or the clock of the phone may be wrong. Please try the next one.
account-fault-app-code = This is not the app's code. Please wait for the next one and type it.
account-fault-sure = Please tick this if you really want to leave.

# Printed cards for reviewers.
cards-title = Cards for reviewers
cards-lead = A reviewer without an authenticator app signs in with a code from a printed card. Print it and hand it over yourself. The reviewer gets a letter that says so.
cards-none = This programme has no reviewers yet. They appear here once they have a seat.
cards-without = No card yet.
cards-left =
    { $count ->
        [0] A card, all of its codes used.
        [one] A card with one code left.
       *[other] A card with { $count } codes left.
    }
cards-make = Make a card
cards-anew = Make a new card; the old one is void
cards-anew-text = If the old card still has codes, it may be in other hands: then all sign-ins of this reviewer end.
card-title = Card of
card-lead = Each code works once, as the second step after the password or the letter.
card-how = Sign in here:
card-once = These codes are shown only now. Print this page before you leave it.
