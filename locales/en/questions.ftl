# Questions about a round, and their answers.

questions-title = Questions and answers
questions-lead = Anyone may ask about { $round }. Everyone reads the answers, so that nobody knows more than others.
questions-none = Nobody has asked yet
questions-none-what = Is something in the call or its rules not clear? Others may wonder too. Ask below, and the answer will stand here.
questions-none-closed = No question was asked about this round.
questions-count = { $n ->
    [one] One question with its answer
   *[other] { $n } questions with their answers
}
questions-waiting = { $n ->
    [one] One question waits for an answer.
   *[other] { $n } questions wait for an answer.
}
questions-question = Question
questions-answer = Answer
questions-asked = Asked { $at }
questions-asked-by = Asked by { $name }, { $at }
questions-answered = Answered { $at }
questions-changed = Answered { $at }, changed { $changed }
questions-own = Your questions that wait
questions-own-what = Only you and the staff of the round see them until they are answered.
questions-next = Older questions
questions-ask = Ask a question
questions-text = Your question
questions-text-hint = 10 to 2,000 characters. It will be public with its answer: please leave out what concerns one person.
questions-email = E-mail for the answer
questions-email-hint = If you like. We write once, when the answer is there, then forget the address. It is shown to nobody.
questions-named = Show my name with the question
questions-member = We write to you when the answer is there.
questions-trap = Leave this empty
questions-send = Send the question
questions-closed = This round takes no questions any more.
flash-question-asked = Your question has arrived. The answer will stand on this page.
flash-question-answered = The answer is public. Whoever asked for a letter gets one.
flash-question-hidden = The question is hidden. The reason is on record.
flash-question-shown = The question is shown again.
fault-question-short = Please write at least 10 characters, so that it can be answered.
fault-question-long = Please shorten it to 2,000 characters.
fault-question-email = This is no e-mail address. Correct it, or leave it empty.
fault-question-wait = Several questions came from here in a short time. Please wait { $minutes ->
    [one] a minute
   *[other] { $minutes } minutes
}, then send it again. Your words are still here.
questions-desk-title = Answer questions
questions-desk-lead = Questions about { $round }. An answer is public the moment you send it; whoever asked for a letter gets one.
questions-desk-none = No question has been asked yet
questions-desk-none-what = They will wait for you here. Answers can be written in every language of the programme.
questions-desk-state = { $state ->
    [waiting] Waiting
    [answered] Answered
   *[hidden] Hidden
}
questions-desk-awaited = Somebody waits for a letter
questions-desk-open = { $state ->
    [waiting] Answer
    [answered] Change the answer
   *[hidden] Look at it
}
questions-desk-public = The public page
questions-desk-back = All questions of this round
questions-answer-hint = At most 5,000 characters in each language. Write the original first; add translations when you have them.
questions-answer-send = Publish the answer
questions-hide = Keep from view
questions-hide-what = For what is abusive, or tells of one person. Nobody but staff will see the question then, nor its answer. Your reason goes on record.
questions-hide-reason = Reason
questions-hide-send = Hide the question
questions-hidden-because = Hidden: { $reason }
questions-show-send = Show it again
fault-answer-none = Write an answer in at least its first language.
fault-answer-long = Please shorten the answer to 5,000 characters.
fault-hide-reason = Please write why, in 3 to 500 characters.
problem-question-outdated = Somebody was faster
problem-question-outdated-text = The question was answered, hidden or shown again since you opened the page. Nothing of yours was saved. Go back to the questions, read how it stands, and decide anew.
problem-question-closed = This round takes no questions any more
problem-question-closed-text = Nothing was changed. The questions that were answered stay readable.
