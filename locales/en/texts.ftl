# Texts that staff write in several languages.

texts-original = { $language }, written first
texts-translations = { $n ->
    [one] One translation
   *[other] { $n } translations
}
texts-behind = The original has changed since
texts-missing = Not translated yet
texts-still-right = I looked: this translation is still right
texts-original-first = Write this first in the language it is translated from.
