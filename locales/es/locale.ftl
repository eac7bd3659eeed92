# The language itself, and how it writes facts.

locale-name = Español
locale-formats = es-US

format-percent = { $number }{ "\u00A0" }%
format-money = { $currency ->
    [USD] ${ $number }
    [EUR] { $number } €
    [GBP] £{ $number }
    [CAD] CA${ $number }
    [MXN] MX${ $number }
   *[other] { $number } { $currency }
}
format-money-below-zero = { $currency ->
    [USD] −${ $number }
    [EUR] −{ $number } €
    [GBP] −£{ $number }
    [CAD] −CA${ $number }
    [MXN] −MX${ $number }
   *[other] −{ $number } { $currency }
}
