# The language itself, and how it writes facts.

# What its speakers call it.
locale-name = English
# Whose numbers and dates it follows.
locale-formats = en-US

format-percent = { $number }%
format-money = { $currency ->
    [USD] ${ $number }
    [EUR] €{ $number }
    [GBP] £{ $number }
    [CAD] CA${ $number }
    [MXN] MX${ $number }
   *[other] { $currency }{ "\u00A0" }{ $number }
}
format-money-below-zero = { $currency ->
    [USD] −${ $number }
    [EUR] −€{ $number }
    [GBP] −£{ $number }
    [CAD] −CA${ $number }
    [MXN] −MX${ $number }
   *[other] −{ $currency }{ "\u00A0" }{ $number }
}
