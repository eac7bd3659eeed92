# Answers that are spoken.

recording-record = Record this answer
recording-words-of = These are the words of the recording below. Please type what is said in it, so that everyone can read it.
recording-of = Recording: { $question }
recording-download = Download the recording
recording-how = Speak your answer into your phone. Then type its words on the page of the question.
recording-there = Send a recording that is there already
recording-title = Answers that were spoken
recording-no-words = Its words are not typed yet.
