# Accessibility and privacy.

accessibility-title = Accessibility
accessibility-lead = This site is for everyone, on whatever device they have and however they use it.
accessibility-aim = We build to the Web Content Accessibility Guidelines 2.2, level AA.
accessibility-do = What that means here
accessibility-keyboard = Everything can be reached and used with a keyboard, and you can always see where you are.
accessibility-reader = Headings, lists, tables and forms are marked up, so that a screen reader can say what they are. Every chart has a table beside it.
accessibility-colour = No meaning rests on color alone. Text and signs stand out clearly, by day and in dark mode.
accessibility-zoom = Pages can be enlarged to 400 %, and fit a screen 320 pixels wide without scrolling sideways.
accessibility-script = Every page works without JavaScript, and stays small for slow and costly connections.
accessibility-language = English, Spanish and Arabic have the same pages. Each page and each quoted text says which language it is in.
accessibility-limits = What we know is not good yet
accessibility-limits-text = Titles and descriptions from a city's own files are shown in the language of the file, and often have no translation. Maps show points without streets; the table beside them has the same places.
accessibility-tell = Something in your way?
accessibility-tell-text = Please tell the people who run this site what you wanted to do, and what stopped you. That is enough; you need not know the cause.

privacy-title = Privacy
privacy-lead = You can read everything here without telling us who you are.
privacy-none = What we do not do
privacy-none-accounts = There are no accounts to open to read or download.
privacy-none-tracking = There is no tracking, no advertising, and nothing is loaded from other companies.
privacy-cookies = Cookies
privacy-cookies-text = These are the only ones, and each is there for something you did or that keeps you safe:
privacy-cookie-language = Your choice of language and digits, for one year, once you have made one.
privacy-cookie-message = A short message, such as “Saved”, until you have seen it.
privacy-cookie-form = A random value that protects forms from being sent by other sites in your name, until you close the browser.
privacy-log = The server's log
privacy-log-text = So that the site keeps running, the server writes down each request: time, page, answer, and how long it took. It does not write down your internet address, your cookies, or what you searched for. Who runs this site decides how long the log is kept.
privacy-voters = Voters
privacy-voters-text = Published ballots bear a label and what was marked. Names are not in our files, and other facts about voters, such as age or sex, are not kept.
