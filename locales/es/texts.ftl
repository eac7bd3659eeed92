# Textos que el personal escribe en varios idiomas.

texts-original = { $language }, idioma original
texts-translations = { $n ->
    [one] Una traducción
   *[other] { $n } traducciones
}
texts-behind = El original cambió después
texts-missing = Aún sin traducir
texts-still-right = La revisé: esta traducción sigue siendo correcta
texts-original-first = Escríbalo primero en el idioma del que se traduce.
