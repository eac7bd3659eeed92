# Lo que cuesta presentarse.

burden-title = Lo que cuesta presentarse
burden-alone = { $n ->
    [one] Un grupo solo: cerca de una hora de trabajo.
   *[other] Un grupo solo: unas { $n } horas de trabajo.
}
burden-coalition = { $n ->
    [one] Una coalición de { $partners }: cerca de una hora, sumando a todos los socios.
   *[other] Una coalición de { $partners }: unas { $n } horas, sumando a todos los socios.
}
burden-other-language = { $n ->
    [one] Un grupo que escribe en un idioma que no es el suyo: cerca de una hora.
   *[other] Un grupo que escribe en un idioma que no es el suyo: unas { $n } horas.
}
burden-letter = { $n ->
    [one] De ese tiempo, la carta de intención: cerca de una hora. Solo siguen quienes reciben invitación.
   *[other] De ese tiempo, la carta de intención: unas { $n } horas. Solo siguen quienes reciben invitación.
}
burden-award = Una subvención habitual aquí es de { $award }. Son { $hours } horas de trabajo por cada { $thousand }.
burden-how = Cómo lo calculamos
burden-how-what = Son supuestos, no mediciones. Su grupo puede tardar más o menos; cuéntenoslo.
burden-for = Para
burden-minutes = Minutos
burden-why = Por qué
burden-for-once = Leerlo todo y enviarlo
burden-why-once = Una vez, se pregunte lo que se pregunte.
burden-for-long-text = Cada 100 palabras de un texto largo
burden-why-long-text = Se redacta, lo leen otras personas y se recorta al límite. Suponemos que los textos llenan su límite.
burden-for-short-text = Una línea de texto
burden-why-short-text = Es corta, pero tiene que estar bien.
burden-for-figure = Una cifra o un importe
burden-why-figure = Alguien tiene que buscarlo y acordarlo.
burden-for-choice = Una elección de una lista
burden-why-choice = Lo que lleva tiempo es leer la lista.
burden-for-file = Un archivo
burden-why-file = Hay que encontrarlo, firmarlo o hacerlo.
burden-for-outcome = Una línea de la tabla de resultados
burden-why-outcome = Qué cambia, cómo se cuenta, de cuánto a cuánto, para cuándo.
burden-for-cost = Un tipo de gasto, por cada año
burden-why-cost = Pedir precios y sumar.
burden-for-partner = Cada socio más
burden-why-partner = Encontrar su parte, acordarla y firmar.
burden-for-language = Escribir en otro idioma
burden-why-language = Del tiempo de redacción, para traducir y revisar.
burden-more = { $share } más
burden-too-long = Son más de { $n } horas de trabajo, más que la semana laboral de una persona. Pocos grupos comunitarios pueden permitírselo. Pregunte menos, o pregúntelo después a quienes reciban el dinero.
burden-too-much = Es mucho trabajo para lo que un grupo puede esperar recibir, y la mayoría de los que lo hagan no recibirán nada. Pregunte menos, o dé más.
