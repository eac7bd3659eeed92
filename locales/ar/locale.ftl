# The language itself, and how it writes facts.

locale-name = العربية
locale-formats = ar-EG

format-percent = { $number }%
format-money = { $currency ->
    [USD] { $number }{ "\u00A0" }US$
    [EUR] { $number }{ "\u00A0" }€
    [GBP] { $number }{ "\u00A0" }£
    [CAD] { $number }{ "\u00A0" }CA$
    [MXN] { $number }{ "\u00A0" }MX$
   *[other] { $number }{ "\u00A0" }{ $currency }
}
format-money-below-zero = { $currency ->
    [USD] −{ $number }{ "\u00A0" }US$
    [EUR] −{ $number }{ "\u00A0" }€
    [GBP] −{ $number }{ "\u00A0" }£
    [CAD] −{ $number }{ "\u00A0" }CA$
    [MXN] −{ $number }{ "\u00A0" }MX$
   *[other] −{ $number }{ "\u00A0" }{ $currency }
}
