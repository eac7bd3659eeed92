# The result of a round, the page of one proposal, and their charts.

results-title = Resultado
results-of = El resultado de { $round }
results-headline = { $all ->
    [one] { $funded ->
        [0] La única propuesta no se financió.
       *[other] La única propuesta se financió.
    }
   *[other] { $funded ->
        [0] No se financió ninguna de las { $all } propuestas.
        [one] Se financió una de las { $all } propuestas.
       *[other] Se financiaron { $funded } de las { $all } propuestas.
    }
}
results-voters = { $n ->
    [0] No votó nadie.
    [one] Votó una persona.
   *[other] Votaron { $n } personas.
}
results-first = La primera fue { $name }.
results-spent = { $spent } repartidos de { $budget }
results-left = quedan { $left }
results-money = El dinero
results-money-chart = Se repartió el { $share } del dinero: { $spent } de { $budget }.

results-outcome = { $outcome ->
    [funded] Financiada
    [part_funded] Financiada en parte
    [reserve] En lista de reserva
    [ineligible] No admitida
    [withdrawn] Retirada
    [unworkable] No realizable
   *[not_funded] No financiada
}
results-list = Todas las propuestas
results-order = Orden
results-order-choice = Primero las financiadas
results-order-support = Por { $unit ->
    [points] puntos
   *[votes] votos
}
results-order-means = Primero las financiadas, en el orden en que la regla las eligió. Después las demás, por { $unit ->
    [points] puntos
   *[votes] votos
}.
results-find = Acotar la lista
results-find-words = Palabras del título
results-find-category = Categoría
results-find-area = Zona
results-find-outcome = Resultado
results-find-any = Todos
results-find-show = Mostrar
results-find-clear = Ver todas las propuestas
results-option = { $name } ({ $n })
results-range = { $from } a { $to } de { $n }
results-pages = Páginas de la lista
results-next = Siguiente
results-no-match = Ninguna propuesta cumple con lo elegido
results-no-match-do = Pruebe con menos palabras o vea todas las propuestas.
results-votes = { $n ->
    [one] { $n } voto
   *[other] { $n } votos
}
results-points = { $score } puntos
results-running = { $sum } hasta aquí
results-line = Aquí se acaba el dinero
results-line-what = Repartidos { $spent }; quedan { $left }.
results-line-full = No queda nada de { $budget }.
results-why = ¿Por qué?

results-where = Adónde fue el dinero
results-by-category = Dinero por categoría
results-by-area = Dinero por zona
results-by-chart = { $n ->
    [one] Todo fue para { $name }: { $sum }.
   *[other] La mayor parte fue para { $name }: { $sum }. Las demás siguen en orden.
}
results-by-overlap = Una propuesta con varias categorías cuenta en cada una.
results-unlabelled = Sin indicar
results-table = Mostrar como tabla
results-column-name = Nombre
results-column-proposal = Propuesta
results-column-funded = Financiadas
results-column-proposals = Propuestas
results-column-money = Dinero
results-column-share = Del dinero repartido
results-column-place = Puesto
results-column-votes = { $unit ->
    [points] Puntos
   *[votes] Votos
}
results-column-cost = Costo
results-column-outcome = Resultado
results-column-position = Ubicación
results-scatter = Votos y costo
results-scatter-points = Puntos y costo
results-scatter-chart = { $n } propuestas: cuanto más arriba, más apoyo; cuanto más lejos, más cara.
results-chart-crowd = Donde los puntos se taparían unos a otros, uno los representa a todos.
results-scatter-along = A lo largo: costo en { $currency }. Hacia arriba: { $unit ->
    [points] puntos
   *[votes] votos
}.
results-scatter-along-plain = A lo largo: costo. Hacia arriba: { $unit ->
    [points] puntos
   *[votes] votos
}.
results-map = En el mapa
results-map-chart = { $n ->
    [one] Una propuesta dice dónde está.
   *[other] { $n } propuestas dicen dónde están. El norte está arriba.
}
results-map-some = { $n ->
    [one] Una propuesta no indica lugar y no aparece aquí.
   *[other] { $n } propuestas no indican lugar y no aparecen aquí.
}
results-map-skip = Saltar el mapa
results-kilometres = { $n } km
results-metres = { $n } m
results-all = Todas las cifras en una tabla
results-all-title = Todas las cifras de { $round }

results-how = Cómo se contó
results-how-rules = Las reglas completas
results-blank = { $n ->
    [0] No hubo papeletas en blanco.
    [one] Hubo una papeleta en blanco. Cuenta como votante, tal como dicen las reglas.
   *[other] Hubo { $n } papeletas en blanco. Cuentan como votantes, tal como dicen las reglas.
}
results-ties = Empates
results-ties-none = Nunca hizo falta deshacer un empate.
results-ties-some = { $n ->
    [one] Una vez durante el recuento hubo propuestas igualadas. El desempate estaba fijado de antemano.
   *[other] { $n } veces durante el recuento hubo propuestas igualadas. El desempate estaba fijado de antemano.
}
results-tie = Elección { $step }: { $names } estaban igualadas. Pasó primero { $chosen }, por { $by ->
    [cost] menor costo
    [votes] más votos
    [lot] sorteo
   *[id] su número, leído como texto
}.
results-ties-more = { $n ->
    [one] Otro empate figura en result.json.
   *[other] Otros { $n } empates figuran en result.json.
}
results-listed-twice = { $times ->
    [one] Una papeleta nombra { $name } dos veces. Contó una sola vez.
   *[other] Hay papeletas que repiten { $name }, { $times } veces en total. En cada papeleta contó una sola vez.
}
results-count-differs = El archivo indica { $key } como { $stated }, pero contiene { $found }. Se contó lo que contiene.

results-check = Compruébelo por su cuenta
results-check-how = Tome result.json y el programa de esta plataforma, y cuente otra vez:
results-check-what = Compara cada línea con lo publicado aquí y nombra la primera que no coincida.
results-check-more = Cómo se hace la comprobación
results-files = Descargas
results-file-result = Todo: las reglas, cada propuesta con su motivo y todas las papeletas
results-file-ballots = Las papeletas en el formato Pabulib que usa la investigación
results-file-proposals = Las propuestas en una tabla, para una hoja de cálculo
results-file-size = { $size } kB
results-file-hash = SHA-256

proposal-back = Volver a la lista
proposal-funded = Por qué se financió
proposal-not-funded = Por qué no se financió
proposal-facts = Las cifras
proposal-reference = Número
proposal-step = Orden de elección
proposal-step-of = { $step } de { $n }
proposal-rank = Puesto por { $unit ->
    [points] puntos
   *[votes] votos
}
proposal-rank-of = { $place } de { $n }
proposal-votes-of = { $votes } de { $voters } papeletas ({ $share })
proposal-points = Puntos
proposal-area = Zona
proposal-categories = Categorías
proposal-for = Para
proposal-position = Dónde
proposal-place = Su lugar entre todas
proposal-place-chart = { $n } propuestas una junto a otra, cada una tan alta como sus { $unit ->
    [points] puntos
   *[votes] votos
}, la más alta primero. Esta es la número { $place }.
proposal-neighbours = Antes y después
proposal-this = Esta propuesta
proposal-unnamed = Propuesta { $reference }
