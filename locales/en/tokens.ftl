# Tokens for programs.

tokens-title = Tokens for programs
tokens-lead = A token lets a program of yours do in your name what you could do here yourself, and nothing more.
tokens-docs = What programs can do
tokens-none = You have no token yet
tokens-none-what = Make one when a program is to read or change something for you: a spreadsheet, a report, a website of your organisation.
tokens-yours = Your tokens
tokens-made = Made { $at }
tokens-used = Last used { $at }
tokens-unused = Not used yet
tokens-ends = Works until { $at }
tokens-endless = Works until you end it
tokens-strong = Made after a second factor
tokens-state = { $state ->
    [works] Works
    [ended] Ended by you
   *[past] Has run out
}
tokens-revoke = End this token
tokens-revoke-what = Programs that use it are refused from this moment on.
tokens-new = Make a token
tokens-name = What is it for?
tokens-name-hint = So that you recognise it later, such as “Report for the board”.
tokens-scopes = What may it do?
tokens-scopes-hint = Give it as little as it needs.
tokens-scope = { $scope ->
    [rounds-read] Read rounds, also those you prepare
    [rounds-write] Prepare rounds, ask and answer questions, send letters
    [programmes-read] Read programmes you work for
    [programmes-write] Change programmes you work for
    [organisations-read] Read your organisations
    [organisations-write] Change your organisations and who belongs to them
    [proposals-read] Read the proposals you have a place in
    [proposals-write] Write in those proposals
    [introductions-read] Read what groups seek and offer, and your introductions
    [introductions-write] Post, ask to be introduced and answer
    [shelf-read] Read the shelf of templates
    [shelf-write] Put templates on the shelf and take yours down
    [my-read] Read what is your own: choices, letters, what you follow
   *[my-write] Change what is your own
}
tokens-end = Last day it works
tokens-end-hint = Leave it empty if it should work until you end it.
tokens-make = Make the token
tokens-shown = Your new token
tokens-shown-once = Copy it now and keep it like a password. We keep only its fingerprint and cannot show it again.
tokens-second-factor = You work for a funder here, so making tokens needs a sign-in with your second factor.
flash-token-ended = The token is ended. Nothing can be done with it any more.
fault-token-name = Give it a name of 1 to 80 characters.
fault-token-scopes = Choose at least one thing that it may do.
fault-token-end = Choose a day from today on, or leave it empty.
fault-token-many = You have as many working tokens as there can be. End one that you no longer need.
