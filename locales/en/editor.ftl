# The plain editor of a draft.

editor-tools = Shape the text
editor-bold = Bold
editor-list = List
editor-numbers = Numbered list
editor-heading = Heading
editor-link = Link
editor-preview = How it will be read
editor-preview-go = Save and see how it reads
editor-preview-back = Go on writing
editor-preview-none = Nothing is written yet. Go back and write your first answer.
