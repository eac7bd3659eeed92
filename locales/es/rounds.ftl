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
rounds-vote-dates = Votación: { $dates }
rounds-budget = { $budget } para repartir
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

rounds-find-words = Palabras
rounds-find-program = Programa
rounds-find-area = Zona
rounds-find-focus = Tema
rounds-find-open = Solo convocatorias que reciben propuestas ahora
rounds-calendar = Todas las fechas para su calendario
rounds-feed = Novedades como canal (Atom)

round-opens-at = Se reciben propuestas desde { $at }. Tiempo que falta: { $left }.
round-closes-at = Se reciben propuestas hasta el { $at }. Tiempo que queda: { $left }.
round-left-days = { $n ->
    [one] un día
   *[other] { $n } días
}
round-left-hours = { $n ->
    [one] una hora
   *[other] { $n } horas
}
round-left-minutes = menos de una hora
round-left-until-end = quedan { $left }
round-left-until-start = dentro de { $left }
round-read-questions = { $n ->
    [one] Leer la única pregunta del formulario
   *[other] Leer las { $n } preguntas del formulario
}
round-ask = { $n ->
    [0] Preguntar sobre esta convocatoria
    [one] Una pregunta y su respuesta
   *[other] { $n } preguntas y sus respuestas
}
round-call = La convocatoria
round-call-languages = La convocatoria en otros idiomas
round-call-fallback = La convocatoria no está escrita en { $wanted }. Aquí está en { $shown }.
round-call-none = La convocatoria no tiene más texto que su título.
round-when = Qué pasa y cuándo
round-zone = Zona horaria: { $zone }.
round-calendar = Poner las fechas en su calendario
round-feed = Seguir esta convocatoria como canal (Atom)
round-phase = { $phase ->
    [letter_of_intent] Cartas de intención
    [open] Propuestas
    [review] Revisión de los paneles
    [vote] Voto de la comunidad
   *[deliberation] Decisión del comité
}
round-phase-state = { $state ->
    [done] (terminado)
    [now] (ahora)
   *[next] (por venir)
}
round-slips = Fechas que se movieron
round-slip = { $edge ->
    [start] { $phase }: el comienzo pasó de { $old } a { $new }.
   *[end] { $phase }: el final pasó de { $old } a { $new }.
}
round-money = Adónde va el dinero
round-money-one = Los { $amount } están en un solo fondo.
round-pot = Fondo
round-pot-amount = Importe
round-cap = { $who ->
    [alone] { $span ->
        [year] Una organización sola puede pedir como máximo { $amount } al año.
       *[all] Una organización sola puede pedir como máximo { $amount } en total.
    }
   *[coalition] { $span ->
        [year] Una coalición puede pedir como máximo { $amount } al año.
       *[all] Una coalición puede pedir como máximo { $amount } en total.
    }
}
round-who-title = Quién puede solicitar
round-who-any = Organizaciones y grupos de todo tipo.
round-who = { $kinds }.
round-kind = { $kind ->
    [community_group] grupos comunitarios
    [informal_group] grupos informales
    [nonprofit] entidades sin ánimo de lucro
    [faith_body] comunidades religiosas
    [foundation] fundaciones
    [cooperative] cooperativas
    [firm] empresas
    [university] universidades
    [school] escuelas
    [government_body] organismos públicos
   *[tribal_nation] naciones tribales
}
round-together = { $together ->
    [either] Por su cuenta o en coalición, como prefieran.
    [alone] Cada una por su cuenta.
   *[coalition] Solo como coalición de varios socios.
}
round-serves = Lo que propongan debe servir a { $areas }.
round-sponsor = Un grupo sin forma jurídica puede solicitar a través de un patrocinador fiscal.
round-self-check = Pregúntense primero
round-self-check-no = Si no:
round-weight = { $bloc ->
    [foundation] quienes revisan por la fundación cuentan { $share }
    [government] quienes revisan por el gobierno cuentan { $share }
    [panel] el panel comunitario cuenta { $share }
   *[vote] el voto público cuenta { $share }
}
round-how-not-yet = Los pesos todavía no están fijados.
round-how-decided = { $mode ->
    [composite] Los puestos se suman según su peso: { $shares }.
    [gate] Los paneles dicen qué propuestas pasan; después el voto reparte el dinero. En la nota de los paneles, { $shares }.
   *[weighted_equal_shares] Cada parte gasta su porción del dinero en lo que valora: { $shares }.
}
round-behind = Quién está detrás
round-funders = El dinero viene de { $funders }.
round-follow-title = Manténgase al día
round-follow-letters = Recibir una carta cuando algo cambie
