# The language itself, and how it writes facts.

locale-name = العربية
locale-formats = ar-EG

format-percent = { $number }%
format-money = { $currency ->
    [USD] { $number } US$
    [EUR] { $number } €
    [GBP] { $number } £
    [CAD] { $number } CA$
    [MXN] { $number } MX$
   *[other] { $number } { $currency }
}
format-money-below-zero = { $currency ->
    [USD] −{ $number } US$
    [EUR] −{ $number } €
    [GBP] −{ $number } £
    [CAD] −{ $number } CA$
    [MXN] −{ $number } MX$
   *[other] −{ $number } { $currency }
}
