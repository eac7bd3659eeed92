# Files that hang on a proposal.

files-none = Nothing is attached yet.
file-kind = { $kind ->
    [pdf] PDF
    [png] Picture (PNG)
    [jpeg] Photograph (JPEG)
    [webp] Picture (WebP)
    [docx] Text (Word)
    [xlsx] Table (Excel)
    [pptx] Slides (PowerPoint)
    [odt] Text (OpenDocument)
    [ods] Table (OpenDocument)
    [odp] Slides (OpenDocument)
   *[other] Recording
}
file-size = { $size } MB
file-belongs-to = Belongs to:
file-brought = Attached by { $name }, { $at }
file-going = { $going ->
    [with_answer] Sent with its answer.
    [beside] Sent beside the answers, when the proposal is sent.
    [former_answer] Not sent: it answered a question and does not any more. Attach it anew if it belongs with the proposal.
    [paper] Not sent anew: it is the paper from which staff typed, and they have it.
   *[other] Kept here.
}
files-sent = These files are sent with it:
files-sent-none = No file is sent with it.
files-staying = These files are not:
files-see = See and change the files
file-remove = Take away
file-remove-this = Take away { $name }
file-bring = Attach a file
file-bring-lead = A file may have { $largest } MB at most. There is room for another { $left } MB in this proposal.
file-for = What is it for?
file-for-nothing = It goes with the proposal, and belongs to no question
file-for-question = Answer: { $question } (at most { $most } MB)
file-for-recording = Recording for: { $question }
file-choose = The file
file-choose-hint = PDF, pictures (PNG, JPEG, WebP), Word, Excel, PowerPoint, OpenDocument, or a recording (MP3, M4A, OGG, WebM, WAV). Where and when a picture was taken is removed before it is kept.
file-too-large-here = This file has { $is } MB, more than the { $most } MB that are taken here. Send a smaller one, or a part of it.
file-send = Attach
file-no-such-field = No file belongs to this question.
file-no-room-proposal = There is no room for this file: the files of a proposal have 100 MB together at most. Take another one away, or send a smaller one.
file-no-room-organisation = There is no room for this file: the files of all proposals that your organisation leads have 500 MB together at most.
file-wait = You brought many files in a short time. Please wait { $minutes ->
    [one] a minute
   *[other] { $minutes } minutes
}, then bring this one again. Everything else is as it was.
file-refused-empty = There is nothing in this file. Please choose another one.
file-refused-too-large = This file is too large. Send a smaller one, or a part of it.
file-refused-name = This file has no name that can be shown. Give it another name and send it again.
file-refused-not-taken = Files of this kind are not taken here. Save it as a PDF, a picture, an office document or a recording, and send that.
file-refused-not-a-recording = This is not a recording. A recording is an MP3, M4A, OGG, WebM or WAV file; attach anything else without choosing this question.
file-refused-disagrees = What is in this file is not what its name says. Save it anew in the program that made it, and send it again.
file-refused-broken = This file is cut off or damaged. Save it anew, and send it again.
file-refused-too-many-pixels = This picture has more than 100 million points. Make it smaller, and send it again.
file-refused-encrypted = This file opens with a password only, so that nobody could read it. Save it without one, and send it again.
file-refused-macros = This document holds macros. Save it without them, or as a PDF, and send it again.
file-refused-active = This PDF runs something or holds other files. Print it to a new PDF, and send that.
file-refused-bomb = Unpacked, this file is far larger than it looks. Save it as a PDF, and send that.
file-refused-paths = This document names places outside of itself. Save it anew, and send it again.
file-refused-nested = This document holds other files, such as an archive or a program. Save it as a PDF, and send that.
file-refused-too-many-pieces = This file is made of too many pieces. Save it as a PDF or as another picture, and send that.
flash-file-attached = The file is attached.
flash-file-removed = The file is taken away.
problem-no-room = There is no room for files at the moment
problem-no-room-text = The file was not kept, and nothing else was changed. What you wrote is safe. Please try again in an hour; whoever runs this site has been told.
