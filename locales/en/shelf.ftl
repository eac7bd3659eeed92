# The shelf of templates.

shelf-title = Templates for working together
shelf-lead = Short texts to begin with: agree, share the money, meet well. Read, print, download and change them as you like ({ $licence }).
shelf-kind-label = What for?
shelf-kind = { $kind ->
    [partner_agreement] Agreement
    [shared_budget] Shared budget
    [meeting_plan] Meeting plan
   *[other] Something else
}
shelf-kind-means = { $kind ->
    [partner_agreement] What partners promise each other.
    [shared_budget] Whose money is for what.
    [meeting_plan] How a meeting goes well, and what comes of it.
   *[other] Anything that helps to work together.
}
shelf-language = Language
shelf-house = To begin with
shelf-groups = Shared by groups
shelf-groups-none = No group has shared a template like this yet.
shelf-groups-none-what = Has something worked well for you? Share it: others will be glad.
shelf-shared-by = Shared by { $organization } on { $day }
shelf-shared = Shared by a group on { $day }
shelf-more = More templates
shelf-new = Share a template
shelf-download = Download (.md)
shelf-print = Print
shelf-of-group = Shared by { $organization }, { $licence }.
shelf-of-somebody = Shared by a group that is not named, { $licence }.
shelf-of-house = Part of this site, { $licence }.
shelf-down-title = Your group shared this
shelf-reports = Somebody reported it:
shelf-down = Take it down
shelf-down-what = Nobody finds it here any more. Copies that others made stay with them.
shelf-reported = You reported this. Whoever runs this site looks at it.
shelf-report-title = Something is wrong with this
shelf-report-what = Whoever runs this site, and the group that shared it, read what you say. Nobody is told that it was you.
shelf-report-reason = What is wrong?
shelf-reason = { $reason ->
    [private] It tells private things about somebody
    [copied] It is somebody else’s work
    [harmful] It misleads or does harm
   *[no_template] It is no template
}
shelf-report-note = More about it (you may leave it empty)
shelf-report = Report it
shelf-reported-before = You have reported this before. It is being looked at.
shelf-limit-reports = That is { $n } reports since yesterday. Please come back tomorrow.
shelf-limit-entries = Your organisation has reached { $n }, in all or since yesterday. Take one down, or come back tomorrow.

shelf-new-title = Share a template
shelf-new-lead = What has helped you to work with others? Everyone can read it here, funders too. Leave out names and private things.
shelf-new-organisation = For which organisation?
shelf-new-name = What is it called?
shelf-new-text = The template
shelf-new-text-hint = A line that begins with # is a heading, one with - an entry of a list, **so** it is bold.
shelf-new-shows-name = Show the name of our organisation beside it
shelf-new-agrees = We wrote this ourselves, or may share it, and everyone may use it under { $licence }.
shelf-new-licence = { $licence } means: everyone may use, change and pass it on, also for money, and says whom it is from where that is shown.
shelf-new-send = Put it on the shelf

shelf-fault-missing = Please fill this in.
shelf-fault-too-short = A little more, please: at least { $n } characters.
shelf-fault-too-long = Please shorten this to { $n } characters.
shelf-fault-unknown-choice = Please choose one of these.
shelf-fault-not-ours = Choose an organisation that you act for.
shelf-fault-not-agreed = Tick this if you may share it. Without it we cannot show it to others.

flash-shelf-shared = Thank you. It stands on the shelf.
flash-shelf-reported = Thank you. Whoever runs this site looks at it.
flash-shelf-down = Taken down.

problem-shelf-gone = This template is not on the shelf any more
problem-shelf-gone-text = It was taken down. There are others.
problem-way-shelf = Go to the shelf
