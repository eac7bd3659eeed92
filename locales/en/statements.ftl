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
accessibility-limits-text = Titles and descriptions from a city's own files are shown in the language of the file, and often have no translation. Maps show points without streets; the table beside them has the same places. What an organization writes about itself stands in the language it wrote in.
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
privacy-cookie-sign-in = Your sign-in, while it lasts. It ends when you sign out, and by itself after a time without use.
privacy-cookie-known = A mark that you have signed in on this device before, so that strangers who guess at your password cannot lock you out here.
privacy-people = If you join
privacy-people-kept = We keep your name, your e-mail address, the language, letters and time zone you chose, and what you do here for organizations and rounds. Passwords and codes are kept only in a form that cannot be read back.
privacy-people-shown = Your e-mail address is never shown in public. The people of your organizations see your name; staff see it where you write to them or hold a role.
privacy-people-letters = We keep the letters we sent you, so that you can read them again. Links that sign you in are wiped once sent.
privacy-people-record = Every act on a round is put on record, under a random sign instead of your name.
privacy-people-yours = On your account page you can download everything we keep about you, and erase it. What must stay for public accountability, such as that a round was announced and when, stays without your name.
privacy-people-tries = To slow down guessing, we count failed tries for a day or so, under a keyed hash that does not tell the address.
privacy-people-also = We also keep which browser each of your sign-ins is in while it lasts, what you follow, your phone number if you chose text messages, and which keys you made for programs.
privacy-people-asked = A question you ask about a round is public, with your name only if you say so.

privacy-without = If you have not joined
privacy-without-follow = If you follow a round by e-mail, we keep your address for that alone. A link in every letter ends it, and then the address is deleted from the list.
privacy-without-reply = If you leave an address for the answer to a question, it is never shown, and it is taken off the question once the answer is written to you.
privacy-without-invited = If somebody invites you, the invitation keeps your address until you answer or it runs out. You can decline without joining.
privacy-without-letters = A letter to you stays among the letters sent, with the address it went to, so that a delivery can be proved. Who runs this site decides for how long.
privacy-log = The server's log
privacy-log-text = So that the site keeps running, the server writes down each request: time, page, answer, and how long it took. It does not write down your internet address, your cookies, or what you searched for. Who runs this site decides how long the log is kept.
privacy-voters = Voters
privacy-voters-text = Published ballots bear a label and what was marked. Names are not in our files, and other facts about voters, such as age or sex, are not kept.
