# How a rule divides the money, and why a proposal is funded or not.

rule-greedy = Las propuestas se toman una tras otra, primero las que tienen más { $unit ->
    [points] puntos
   *[votes] votos
}. { $skip ->
    [yes] Se financia todo lo que aún cabe en el dinero; lo que no cabe se salta y el recuento sigue.
   *[no] El recuento termina en la primera que no cabe en el dinero. Antes se apartan las que cuestan más que todo el presupuesto.
}
rule-greedy-per-cost = Las propuestas se toman una tras otra, primero las que tienen más { $unit ->
    [points] puntos
   *[votes] votos
} por cada unidad de dinero que cuestan. Lo que no cabe se salta y el recuento sigue.
rule-equal-shares = El dinero se reparte por igual entre todas las personas que votaron. Una propuesta se financia cuando quienes la apoyan pueden pagarla juntas con sus partes. Primero va la que menos pide a cada una por lo que le vale.
rule-phragmen = Cada votante gana dinero al mismo ritmo. En cuanto quienes apoyan una propuesta han reunido lo que cuesta, la compran y vuelven a empezar de cero. El recuento termina cuando la siguiente costaría más de lo que queda.
rule-utility = { $utility ->
    [cost] Una propuesta vale para quienes la apoyan lo que cuesta.
    [count] Toda propuesta financiada vale lo mismo para quienes la apoyan.
    [points] Una propuesta vale para cada votante los puntos que le dio.
   *[cost-points] Una propuesta vale para cada votante su costo multiplicado por los puntos que le dio.
}
rule-left-over = { $kind ->
    [greedy] Lo que sobra de las partes va a las propuestas restantes con más apoyo que aún quepan.
   *[none] Lo que sobra de las partes queda sin gastar.
}
rule-add1 = Como las partes por sí solas dejarían dinero sin usar, la parte de cada votante se aumenta en { $step } una y otra vez y todo se cuenta de nuevo, { $run_on ->
    [yes] hasta que el paso siguiente gastaría de más o toda propuesta con apoyo está financiada.
   *[no] hasta que el paso siguiente gastaría de más o nada de lo que queda cabe ya.
} Vale el último recuento que no rebasa el presupuesto.
rule-add1-greedy = Lo que queda después va a las propuestas restantes con más apoyo que aún quepan.
rule-threshold = Una propuesta necesita al menos { $score } { $unit ->
    [points] puntos
   *[votes] votos
}.
rule-points = { $source ->
    [recorded] Los puntos de una papeleta ordenada son los que constan en el archivo.
   *[places] En una papeleta ordenada el primer puesto da más puntos y cada puesto siguiente, uno menos.
}
rule-blank = Toda papeleta de la urna cuenta como votante, también las que están en blanco.
rule-no-support = Una propuesta sin ningún apoyo no recibe dinero.
rule-ties = Cuando dos están igualadas, decide, por este orden: { $criteria }.
rule-tie = { $by ->
    [cost] el menor costo
    [votes] más votos
    [lot] un sorteo que cualquiera puede volver a calcular a partir del texto «{ $seed }»
    [refuse] nadie: el recuento se detiene
   *[id] el número, leído como texto
}

why-funded = { $method ->
    [equal-shares] Financiada como elección { $step }: quienes la apoyan pudieron pagarla juntos con sus partes iguales.
    [phragmen] Financiada como elección { $step }: quienes la apoyan habían reunido su costo.
    [greedy-per-cost] Financiada como elección { $step }: ninguna otra que aún cupiera tenía más apoyo por el dinero que cuesta.
   *[greedy] Financiada como elección { $step }: ninguna otra que aún cupiera tenía más apoyo.
}
why-funded-by-completion = Financiada como elección { $step }, con el dinero que sobró de las partes iguales.
why-withdrawn = Se retiró cuando la votación ya había comenzado, así que no pudo financiarse.
why-no-support = Ninguna papeleta la apoya, y la regla no financia nada sin apoyo.
why-below-threshold = Tiene { $score } { $unit ->
    [points] puntos
   *[votes] votos
}, y la regla pide al menos { $threshold }.
why-dearer-than-budget = Cuesta { $needed }, más que todo el presupuesto de { $budget }.
why-does-not-fit = Cuando le llegó el turno quedaban { $left }. Cuesta { $needed }: faltaban { $gap }.
why-stopped = El recuento había terminado antes de su turno, en { $name }, que ya no cabía.
why-supporters-cannot-afford = Quienes la apoyan tenían aún, en conjunto, { $held } de los { $needed } que cuesta: faltaban { $gap }.
