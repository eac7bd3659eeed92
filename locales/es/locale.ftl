# The language itself, and how it writes facts.

locale-name = Español
locale-formats = es-US

format-percent = { $number }{ "\u00A0" }%
format-money = { $currency ->
    [USD] ${ $number }
    [EUR] { $number }{ "\u00A0" }€
    [GBP] £{ $number }
    [CAD] CA${ $number }
    [MXN] MX${ $number }
   *[other] { $number }{ "\u00A0" }{ $currency }
}
format-money-below-zero = { $currency ->
    [USD] −${ $number }
    [EUR] −{ $number }{ "\u00A0" }€
    [GBP] −£{ $number }
    [CAD] −CA${ $number }
    [MXN] −MX${ $number }
   *[other] −{ $number }{ "\u00A0" }{ $currency }
}
