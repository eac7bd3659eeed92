# El marco de las páginas en las que se preparan las convocatorias, y lo que falta de cada una.

manage-parts = Partes de esta ronda
manage-overview = Resumen
manage-save = Guardar
manage-leave = Salir sin guardar
manage-missing-here = cosas pendientes
manage-nothing-missing = nada pendiente
manage-missing = { $n ->
    [one] Aquí falta una cosa
   *[other] Aquí faltan { $n } cosas
}
manage-announced = Esta ronda ya está anunciada. Lo que dice solo cambia con una enmienda.
manage-outdated = Otra persona guardó esta parte mientras usted escribía
manage-outdated-by = { $name } la guardó el { $when }.
manage-outdated-operator = Quien administra esta plataforma la guardó el { $when }.
manage-outdated-do = No se ha perdido nada. El formulario reúne sus cambios y los de la otra persona. Revise lo que cambió y guarde de nuevo.
manage-outdated-mine = Usted escribió esto en su lugar, y es lo que figura en el formulario:
manage-line-up = Subir
manage-line-down = Bajar
manage-line-remove = Quitar
flash-part-saved = Guardado.

problem-announced = Esta ronda ya está anunciada
problem-announced-text = Su preparación quedó fijada con el anuncio y ahora no se cambió nada. Sus reglas solo cambian con una enmienda que dé públicamente sus razones.
problem-announced-way = Ver sus reglas

part-name = { $part ->
    [call] Convocatoria
    [form] Preguntas
    [budget] Modelo de presupuesto
    [rubric] Criterios de evaluación
    [panels] Paneles y puestos
    [money] Dinero
    [rules] Pesos y reglas
    [vote] Votación
    [applicants] Quién puede participar
   *[dates] Fechas
}

setup-fault-too-long = { $n ->
    [one] Use como máximo un carácter.
   *[other] Use como máximo { $n } caracteres.
}
setup-fault-too-many = { $n ->
    [one] Puede haber como máximo uno.
   *[other] Puede haber como máximo { $n }.
}
setup-fault-twice = Esto aparece dos veces.
setup-fault-range = Escriba un número entre { $least } y { $most }.
setup-fault-negative = Un importe no puede ser menor que cero.
setup-fault-too-large = Este importe es demasiado grande.
setup-fault-currency = Los importes de este programa están en { $currency }.
setup-fault-unknown = Esto ya no forma parte del programa o de la ronda. Elija de nuevo.
setup-fault-instant = Esta fecha y el momento guardado con ella no coinciden. Escriba la fecha de nuevo.
setup-fault-address = Escriba una dirección de correo como nombre@example.org.

lack-text = { $place }: todavía no hay nada escrito
lack-translation = { $place }: falta la traducción a este idioma: { $language }
lack-lags = { $place }: el original cambió después de traducirse a este idioma: { $language }
lack-languages = Elija los idiomas en que se publica la ronda
lack-contact = Indique a quién se puede preguntar
lack-questions = Haga al menos una pregunta
lack-options = { $place }: ofrezca al menos dos opciones
lack-letter-questions = La ronda admite cartas de intención, pero no pregunta nada en ellas
lack-categories = Nombre al menos un tipo de gasto
lack-criteria = Nombre al menos un criterio
lack-levels = { $place }: describa al menos dos niveles
lack-criteria-weights = Los criterios suman { $sum }; deben sumar el 100 %
lack-panels = Indique qué paneles evalúan
lack-seats = { $bloc ->
    [foundation] Panel de la fundación
    [government] Panel del gobierno
   *[panel] Panel comunitario
}: { $named } de { $wanted } puestos tienen nombre
lack-bench = { $bloc ->
    [foundation] Panel de la fundación
    [government] Panel del gobierno
   *[panel] Panel comunitario
}: { $named } de { $wanted } suplentes tienen nombre
lack-budget = Indique cuánto dinero hay
lack-pots-sum = Los fondos por área suman { $pots }, pero la ronda tiene { $budget }
lack-sources = Indique quién paga
lack-sources-sum = Las fuentes de financiación suman { $sources }, pero la ronda reparte { $budget }
lack-pots-uncovered = { $pots }: hacen falta { $need }, pero las fuentes que pueden pagarlo tienen { $held }
lack-cap-order = El máximo para todos los años es menor que el de un año
lack-bloc-weights = Los pesos suman { $sum }; deben sumar el 100 %
lack-weight-without-panel = { $bloc ->
    [foundation] La fundación
    [government] El gobierno
   *[panel] El panel comunitario
} tiene peso, pero no tiene panel
lack-panel-without-weight = { $bloc ->
    [foundation] El panel de la fundación
    [government] El panel del gobierno
   *[panel] El panel comunitario
} evalúa, pero no pesa nada
lack-pass-score = Indique con qué puntuación se pasa
lack-drawing = Nombre el sorteo público que decide los empates
lack-least-not-asked = La financiación parcial necesita el importe mínimo de cada propuesta: haga que el modelo de presupuesto lo pregunte
lack-bases = Indique quién puede votar
lack-date = { $date }: falta la fecha
lack-date-order = «{ $later }» es anterior a «{ $earlier }»

place-field = { $field ->
    [title] Título
    [summary] Resumen
    [text] Convocatoria
    [general-pot] Fondo general
    [drawing] Sorteo
   *[other] Un texto
}
place-question = Pregunta { $number }
place-category = Tipo de gasto { $number }
place-criterion = Criterio { $number }
place-self-check = Autocomprobación { $number }
place-pot = Fondo por área { $number }
place-source = Fuente de financiación { $number }

date-start = { $phase ->
    [letter_of_intent] Se abren las cartas de intención
    [open] Se abren las propuestas
    [review] Empieza la evaluación
    [vote] Se abre la votación
   *[deliberation] Empieza la deliberación
}
date-end = { $phase ->
    [letter_of_intent] Se cierran las cartas de intención
    [open] Se cierran las propuestas
    [review] Termina la evaluación
    [vote] Se cierra la votación
   *[deliberation] Se publican los resultados
}

money-general-pot = Fondo general

call-lead = Para qué es la ronda, con las palabras que leerá la gente. Cada texto tiene un original; los demás avisan cuando se quedan atrás.
call-title = Título
call-title-hint = Corto y claro, como para un cartel.
call-summary = Resumen
call-summary-hint = Dos frases. Aparecen en listas, cartas y canales de noticias.
call-text = La convocatoria completa
call-text-hint = Qué esperan, quién debería participar, qué pasa y cuándo. Deje una línea vacía entre párrafos; una línea que empieza con un guion se convierte en lista.
call-languages = Idiomas de esta ronda
call-languages-hint = La ronda se puede anunciar cuando cada texto esté al día en todos ellos. Quite un idioma si nadie puede mantenerlo.
call-focus = Lo que esta ronda quiere cambiar
call-contact = A quién preguntar
call-contact-hint = Una dirección de correo que alguien lea cada día laborable.
