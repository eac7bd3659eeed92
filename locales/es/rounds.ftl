# The list of rounds, and the page of one round.

rounds-title = Convocatorias
rounds-lead = Cada convocatoria dice de antemano cómo se repartirá el dinero. Aquí está lo que pidió cada una, lo que decidió la gente y por qué.
rounds-count = { $n ->
    [one] Una convocatoria
   *[other] { $n } convocatorias
}
rounds-find = Buscar una convocatoria
rounds-find-state = Etapa
rounds-find-year = Año
rounds-find-place = Lugar
rounds-find-any = Todos
rounds-find-show = Mostrar
rounds-find-clear = Ver todas las convocatorias
rounds-none = Todavía no se ha anunciado ninguna convocatoria
rounds-none-what = Cuando se anuncie la primera, aquí estarán sus bases, sus reglas y su resultado, a la vista de todo el mundo.
rounds-none-operator = ¿Administra usted esta plataforma? Estas órdenes la llenan:
rounds-none-import = carga una votación celebrada en otro lugar
rounds-none-demo = muestra primero un condado inventado
rounds-no-match = Ninguna convocatoria cumple con lo elegido
rounds-no-match-do = Amplíe la búsqueda o vea todas las convocatorias.
rounds-outcome = { $all ->
    [one] { $funded ->
        [0] La única propuesta no se financió
       *[other] La única propuesta se financió
    }
   *[other] { $funded ->
        [0] Ninguna de { $all } propuestas financiada
        [one] Una de { $all } propuestas financiada
       *[other] { $funded } de { $all } propuestas financiadas
    }
}

round-state = { $state ->
    [announced] Anunciada
    [open] Abierta a propuestas
    [evaluation] En evaluación y votación
    [deliberation] En deliberación
    [decided] Resuelta
    [closed] Cerrada
    [cancelled] Cancelada
   *[other] En preparación
}
round-state-means = { $state ->
    [announced] Las reglas están fijadas y son públicas. Se podrán enviar propuestas desde el día de apertura.
    [open] Los grupos pueden enviar propuestas ahora.
    [evaluation] Los jurados evalúan y la comunidad vota. Nadie ve votos ni puntuaciones antes de que ambas cosas terminen.
    [deliberation] La evaluación y la votación han terminado. El consejo revisa el resultado calculado y lo firma.
    [decided] El resultado es público, con el motivo de cada propuesta.
    [closed] Todas las ayudas de esta convocatoria han concluido. El resultado sigue aquí.
    [cancelled] Esta convocatoria terminó sin decisión.
   *[other] Esta convocatoria se está preparando.
}
round-source = { $source ->
    [imported] Esta votación se celebró en otro lugar. Se cargó aquí desde su archivo publicado y se contó de nuevo.
    [demo] Esta votación es inventada: sirve para mostrar cómo funciona todo.
   *[other] Esta convocatoria se celebró aquí.
}
round-facts = De un vistazo
round-budget = Dinero por repartir
round-place = Lugar
round-dates = Votación
round-dates-between = del { $from } al { $to }
round-voters = Votantes
round-proposals = Propuestas
round-decided = Publicado
round-how = Cómo se reparte el dinero
round-how-full = Las reglas completas, con su huella
round-next = Qué puede hacer aquí
round-next-result = Ver qué se financió y por qué
round-next-check = Comprobar el resultado por su cuenta
round-next-files = Descargar todo
round-pending = Todavía no hay resultado
round-pending-what = Estará aquí en cuanto se decida: cada propuesta, con sus votos y su motivo.
round-back = Todas las convocatorias

rules-title = Las reglas de { $round }
rules-lead = Estas palabras y el documento de abajo dicen lo mismo. Quien tenga el documento y las papeletas puede volver a calcular el resultado.
rules-words = En palabras
rules-document = Como documento
rules-document-what = Esta es la regla tal como la leen los programas, en forma canónica.
rules-hash = Su SHA-256
