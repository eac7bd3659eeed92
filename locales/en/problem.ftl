# What went wrong: what happened, what is safe, what to do next. Each kind has a title and a text.

problem-home = Go to the first page
problem-request = If you tell us about it, please give this number:

problem-not-found = There is no page at this address
problem-not-found-text = It may have been mistyped, or cut off in a message. What is published here keeps its address, so the rounds are a good place to look.
problem-busy = Too many people at once
problem-busy-text = Nothing is lost. Please try the same again in a few seconds.
problem-fault = Something broke on our side
problem-fault-text = It was not your doing, and it has been noted. Nothing was changed. Please try again in a little while.
problem-bad-request = We could not understand the request
problem-bad-request-text = Nothing was changed. Please go back and try once more, or start from the first page.
problem-forbidden = This cannot be done from here
problem-forbidden-text = Nothing was changed. Please open the page on this site yourself and try from there.
problem-sign-in = This needs a sign-in
problem-sign-in-text = Nothing was changed. Everything that is published can be read without one.
problem-wrong-method = This address cannot be used that way
problem-wrong-method-text = Nothing was changed. Please start from the first page.
problem-not-acceptable = We do not have this in the form asked for
problem-not-acceptable-text = The pages and files that exist are linked from the rounds.
problem-too-slow = The request took too long to arrive
problem-too-slow-text = The connection may be weak just now. Nothing was changed. Please try again.
problem-too-large = That is more than we can take at once
problem-too-large-text = Nothing was changed. Please send something smaller.
problem-address-too-long = This address is too long
problem-address-too-long-text = Please use fewer words or filters, or start from the first page.
problem-headers-too-large = The browser sent too much with its request
problem-headers-too-large-text = Clearing the cookies of this site usually helps.
problem-wrong-type = We cannot read this kind of content
problem-wrong-type-text = Nothing was changed. Please use the form on the page.
problem-unreadable-form = We could not read the form
problem-unreadable-form-text = Nothing was changed. Please go back, look over the answers, and send it again.
problem-too-often = That was very often in a short time
problem-too-often-text = Please wait a minute, then try again.
