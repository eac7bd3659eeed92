# What stands around every page.

site-name = Taawun
site-about = What a community decided with its money, and why: every vote counted, every reason given.

skip-to-content = Skip to the content
nav-languages = Languages
nav-main = Main pages
nav-rounds = Rounds
nav-verify = Check a result
nav-data = Open data
nav-my = My page
nav-manage = Manage
nav-sign-in = Sign in
nav-foot = About this site
nav-accessibility = Accessibility
nav-privacy = Privacy

foot-meaning = Taawun is Arabic for working together.
preferences-title = Language and digits
preferences-language = Language
preferences-digits = Digits
preferences-digits-latin = 123
preferences-digits-locale = As usual in the language
preferences-save = Save

notice-partly-english = Parts of this page have not been translated yet. They are shown in English.
notice-unknown-language = This site does not speak the language asked for ({ $tag }). This is the closest we have.
flash-preferences-saved = Saved. We will remember your choice on this device.
flash-stale-form = Nothing was saved yet: this page had been open for too long. Please choose once more.
form-stale = Nothing was saved yet: this page had been open for too long. What you wrote is below; please press the button once more.
form-faults = Nothing was saved yet. Please look at these fields:
