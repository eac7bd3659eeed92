# Las reglas de una ronda preparada aquí: en palabras sencillas, como documento, cómo cambiaron, quién firmó; y las
# páginas de quienes las anuncian y las enmiendan.

constitution-version = Versión { $number }, en vigor desde el { $at }
constitution-earlier-version = Estás leyendo la versión { $number }. Ya no está en vigor.
constitution-now = Leer las reglas en vigor
constitution-words = En palabras sencillas
constitution-words-what = Cada frase de aquí sale del documento de abajo, y de nada más.
constitution-document-download = Descargar el documento
constitution-hash-what = SHA-256 del archivo descargado
constitution-show = Mostrar el documento
constitution-promised = Las fechas son las que se prometieron al anunciar estas reglas. Si alguna se ha movido desde entonces, la página de la ronda muestra ambas.
constitution-signatures = Quién firmó
constitution-signatures-none = Todavía no ha firmado nadie.
constitution-signature = { $person } por { $funder }, { $at }
constitution-changes = Cómo cambiaron estas reglas
constitution-changes-none = No han cambiado desde que se anunciaron.
constitution-change = Versión { $number }: { $at }
constitution-change-reason = Por qué
constitution-change-what = Qué cambió
constitution-change-link = Leer completa la versión { $number }
constitution-void = Empezada de nuevo: { $track ->
    [review] la evaluación
   *[vote] la votación
}, { $at }
constitution-void-what = Los financiadores declararon nula juntos la vuelta { $run }. Lo que se hizo en ella se guarda y no cuenta.

constitution-part = { $part ->
    [form] Qué se pregunta a quienes solicitan
    [budget] Cómo presentan su dinero
    [rubric] Con qué criterios se puntúa
    [panels] Quién evalúa
    [money] El dinero
    [rules] Cómo se unen puntuaciones, votos y dinero
    [vote] La votación
    [applicants] Quién puede presentarse
    [dates] Cuándo
   *[call] La convocatoria
}
constitution-bloc = { $bloc ->
    [foundation] Fundación
    [government] Gobierno
    [panel] Panel de la comunidad
   *[vote] Voto del público
}
constitution-weight = { $bloc }: { $share }
constitution-weights = Cuánto pesa cada bloque
constitution-mode = { $mode ->
    [gate] Las puntuaciones de los paneles deciden qué propuestas pasan. Entre ellas, solo el voto decide sobre el dinero.
    [weighted_equal_shares] Cada bloque tiene su parte del dinero y la gasta en las propuestas que valoran sus propios miembros.
   *[composite] Lo que cada bloque piensa de una propuesta se pondera y se suma. Las propuestas con más puntos reciben el dinero primero.
}
constitution-scale-rank = Según su puesto entre las propuestas de su fondo: { $blocs }.
constitution-scale-range = Según su puntuación o su apoyo tal como es: { $blocs }.
constitution-allocation = { $rule ->
    [greedy] Los votos se convierten en dinero así: primero la que más votos tiene.
    [greedy_per_cost] Los votos se convierten en dinero así: primero la que más votos tiene por unidad de coste.
    [equal_shares] Los votos se convierten en dinero por partes iguales; lo que sobra se devuelve.
    [equal_shares_greedy] Los votos se convierten en dinero por partes iguales; lo que sobra va a las que más votos tienen.
    [equal_shares_add1] Los votos se convierten en dinero por partes iguales, con partes que crecen hasta que se gastaría de más.
    [equal_shares_add1_greedy] Los votos se convierten en dinero por partes iguales, con partes que crecen hasta que se gastaría de más; lo que sobra va a las que más votos tienen.
   *[phragmen] Los votos se convierten en dinero por la regla de Phragmén.
}
constitution-skip = { $skip ->
    [yes] Una propuesta que no cabe en lo que queda se salta, y el recuento sigue.
   *[no] El recuento termina en la primera propuesta que no cabe en lo que queda.
}
constitution-ties = Si dos quedan iguales, decide esto, por orden: { $criteria }.
constitution-tie = { $by ->
    [cost] la petición más baja
    [votes] más votos
    [lot] un sorteo a partir de una extracción pública
   *[id] el número de la propuesta
}
constitution-drawing = La extracción: { $name }, { $at }.
constitution-least-score = Una propuesta necesita al menos { $points } de 100 puntos de los paneles.
constitution-least-support = Papeletas que deben marcar una propuesta: al menos { $n }.
constitution-part-funding = { $part ->
    [yes] A una propuesta que no cabe entera se le ofrece lo que queda, hasta el mínimo que indicó.
   *[no] Una propuesta se financia entera o no se financia.
}
constitution-bonus = Trabajar en conjunto suma { $points } puntos.
constitution-sign-at-submission = Cada socio firma antes de que se envíe la propuesta.
constitution-sign-within = Cada socio firma dentro de los { $days } días hábiles posteriores al envío de la propuesta.
constitution-guardrails = Ninguna ronda de este programa puede dar al voto menos del { $vote }, al voto y al panel de la comunidad juntos menos del { $community }, ni a un financiador más del { $cap }.

constitution-budget = Hay { $amount } para dar.
constitution-pot = { $name }: { $amount }
constitution-general-pot = { $name }: { $amount }, y lo que dejen los demás fondos
constitution-source = { $amount } de { $funder } ({ $name })
constitution-source-pots = Solo para: { $pots }.
constitution-source-condition = Solo donde esto se cumpla: { $text }
constitution-source-share = Como máximo el { $share } de una subvención.
constitution-source-sum = Como máximo { $amount } por subvención.
constitution-cap = { $cap ->
    [alone_per_year] Quien se presenta solo puede pedir como máximo { $amount } al año.
    [alone_in_all] Quien se presenta solo puede pedir como máximo { $amount } en total.
    [coalition_per_year] Una coalición puede pedir como máximo { $amount } al año.
   *[coalition_in_all] Una coalición puede pedir como máximo { $amount } en total.
}
constitution-holder-cap = Ninguna organización puede tener más de { $amount } en toda la ronda.
constitution-whole-awards = Cada subvención la paga una sola fuente.

constitution-criterion = { $name }: { $weight }
constitution-counts = { $counts ->
    [adjusted] La media que cuenta se ajusta según lo estrictos o generosos que son los evaluadores.
   *[raw] Cuenta la media simple de las evaluaciones.
}
constitution-panel = { $bloc }. Puestos: { $seats }; suplentes: { $bench }; evaluaciones de cada propuesta, al menos: { $least }
constitution-questions = Número de preguntas: { $n }. Todas se pueden leer antes de registrarse.
constitution-categories = Tipos de gasto: { $names }.

constitution-ballot = { $ballot ->
    [approval] Cada votante marca hasta { $most } propuestas.
    [points] Cada votante reparte { $most } puntos, como máximo { $each } a una propuesta.
   *[ranking] Cada votante ordena hasta { $most } propuestas.
}
constitution-identity = { $identity ->
    [code] Un código, una papeleta: el código llega en una carta o una tarjeta.
    [email] Una dirección de correo confirmada, una papeleta.
   *[register] Una línea del censo, una papeleta.
}
constitution-bases = Quién puede votar: cualquiera que aquí { $bases }.
constitution-basis = { $basis ->
    [lives] viva
    [works] trabaje
    [studies] estudie
    [worships] practique su fe
    [served] reciba atención
   *[owns] tenga una vivienda o un negocio
}
constitution-least-age = Desde la edad de { $age } años.
constitution-scope = { $scope ->
    [own_area] Se elige entre las propuestas de la propia zona.
   *[all_pots] Se elige entre las propuestas de todas las zonas.
}
constitution-on-paper = Las papeletas en papel también cuentan.
constitution-together = { $together ->
    [alone] Cada organización se presenta sola.
    [coalition] Solo pueden presentarse coaliciones.
   *[either] Las organizaciones pueden presentarse solas o juntas.
}
constitution-sponsor = Un grupo sin forma jurídica puede presentarse mediante un patrocinador fiscal.
constitution-self-check = Quien se presenta debe poder decir que sí a esto: { $text }
constitution-self-check-no = { $asked } Si no: { $no }
constitution-phase = { $phase ->
    [letter_of_intent] Cartas de intención
    [open] Propuestas
    [review] Evaluación
    [vote] Votación
   *[deliberation] Decisión
}
constitution-span = { $phase }: del { $from } al { $to }
constitution-grace = Lo que se empezó antes de un plazo aún puede enviarse durante { $minutes } minutos.

# Lo que impide unas reglas.
rules-fault-sum = Los pesos suman { $sum } %, no 100 %.
rules-fault-vote-in-gate = Con filtro, solo el voto decide sobre el dinero, así que no forma parte de la nota de paso: su peso es 0 %.
rules-fault-vote-floor = El voto pesa { $actual } %. Este programa pide al menos { $limit } %: { $by } puntos más.
rules-fault-community-floor = El voto y el panel de la comunidad pesan juntos { $actual } %. Este programa pide al menos { $limit } %: { $by } puntos más.
rules-fault-cap-foundation = La fundación pesa { $actual } %. En este programa ningún financiador puede pesar más de { $limit } %: { $by } puntos menos.
rules-fault-cap-government = El gobierno pesa { $actual } %. En este programa ningún financiador puede pesar más de { $limit } %: { $by } puntos menos.
rules-fault-share = Escribe un porcentaje de 0 a 100, como 35 o 12,5.
rules-fault-number = Escribe un número entero, o déjalo vacío.
rules-fault-reason = Todo el mundo leerá el motivo. Escribe al menos una frase y como máximo 2000 caracteres.
rules-fault-moment = Escribe una fecha y una hora que marquen los relojes. Zona horaria: { $zone }.
rules-fault-body = Esto no es la parte como documento: { $what }

pull-warning = Algunos pesos actúan de otro modo que lo que dicen
pull-what = En esta escala, un bloque cuyas puntuaciones están muy juntas mueve poco. En un ejemplo de 12 propuestas, con puntuaciones de los paneles de 40 a 95 y un apoyo del 4 % al 31 % de las papeletas, los pesos actuarían así:
pull-line = { $bloc }: dice { $nominal }, actúa como { $effective }
pull-yes = Lo sabemos y lo queremos así

# Anunciar.
announce-title = Anunciar la ronda
announce-lead = Con el anuncio las reglas quedan fijas y públicas. Después solo cambian si los financiadores firman juntos el cambio.
announce-missing = Todavía no: falta algo
announce-missing-where = { $part }: faltan { $n }
announce-refused = Estas reglas no se pueden anunciar
announce-opens-past = La ronda se abriría el { $at }, que ya pasó. Elige una fecha posterior.
announce-what = Lo que quedará fijo
announce-told = A quién se avisará
announce-told-followers = Quien sigue esta ronda o una de sus zonas recibe una carta en su idioma.
announce-told-public = La ronda aparece en la lista de rondas, en los canales y en el calendario.
announce-sign = Firmar
announce-sign-two = Firma una persona por cada financiador, cada una distinta. La última firma anuncia la ronda al instante.
announce-sign-one = Tu firma anuncia la ronda al instante.
announce-sign-for = Firmar por { $funder }
announce-signed-already = { $person } firmó por { $funder }, { $at }.
announce-waits-for = Faltan por firmar: { $funders }.
announce-not-yours = Puedes leer esto. Para firmar necesitas una función en uno de los financiadores.
announce-done = Esta ronda ya se anunció.
announce-done-rules = Ver sus reglas
flash-announcement-signed = Firmado. La ronda se anuncia cuando todos hayan firmado.
flash-round-announced = Anunciada. Las reglas quedan fijas y públicas.
flash-announcement-outdated = Las reglas cambiaron después de que abriste esta página. Míralas de nuevo antes de firmar; no se firmó nada.
flash-announcement-not-signed = No se firmó nada: este financiador ya firmó, o tú ya firmaste por el otro.
flash-pull-not-accepted = No se firmó nada. Di que sí a cómo actúan los pesos, o elige otra escala.

# Enmendar.
amend-title = Enmendar las reglas
amend-lead = Cambiar reglas anunciadas exige un motivo público y la firma de cada financiador, cada una de otra persona. No es posible cuando alguien ya ha evaluado o votado.
amend-closed = Las reglas ya no se pueden enmendar
amend-closed-state = Esta ronda ya pasó las etapas en que sus reglas pueden cambiar.
amend-closed-reviews = Alguien ya evaluó con estas reglas.
amend-closed-ballots = Alguien ya votó con estas reglas.
amend-waiting = A la espera de firmas
amend-waiting-none = Nada espera firmas.
amend-past = Lo que se decidió antes
amend-ending = { $ending ->
    [in_force] En vigor
    [withdrawn] Retirado
   *[overtaken] Superado por otro cambio
}
amend-kind = { $kind ->
    [void] Empezar de nuevo una fase
   *[amendment] Cambio de las reglas
}
amend-written = Escrito por { $person }, { $at }
amend-withdraw = Retirar
amend-new = Escribir un cambio
amend-choose = Elige qué debe cambiar. Verás su formulario tal como está en vigor y escribirás el motivo al lado.
amend-part-title = Enmendar: { $part }
amend-form = Cada pregunta se enmienda por separado: cambia sus palabras, sus límites o su lugar, añade una o quita una.
amend-why = Por qué
amend-reason = Motivo, para que todo el mundo lo lea
amend-reason-hint = Di qué cambia para quién, y por qué ahora.
amend-language = Idioma del motivo
amend-save = Dejarlo escrito para firmar
amend-void = Empezar de nuevo una fase
amend-void-what = Si una fase salió mal sin remedio, los financiadores pueden declararla nula juntos. Lo evaluado o votado hasta entonces se guarda y no cuenta.
amend-void-track = Fase
amend-void-from = Vuelve a correr desde
amend-void-to = hasta
amend-void-save = Dejarlo escrito para firmar
amend-track = { $track ->
    [review] Evaluación
   *[vote] Votación
}
flash-amendment-written = Queda escrito. Entra en vigor cuando firme cada financiador.
flash-act-signed = Firmado. Entra en vigor cuando firme cada financiador.
flash-act-in-force = Firmado por todos: está en vigor y es público.
flash-act-not-signed = No se firmó nada: está cerrado, este financiador ya firmó, o tú ya firmaste por el otro.
flash-act-withdrawn = Retirado. Queda en el registro.
amend-fault-nothing = No cambiaría nada.
amend-fault-outdated = Las reglas se enmendaron mientras esta página estaba abierta. Míralas de nuevo.
amend-fault-dates = Las fechas no se cambian aquí. Muévelas en la página de fechas prometidas.
amend-fault-missing = Entonces faltaría algo: { $what }

# Qué cambió, en palabras.
change-added = { $at }: se añadió { $after }.
change-removed = { $at }: se quitó { $before }.
change-changed = { $at }: { $after } en lugar de { $before }.
change-reordered = { $at }: en otro orden.
change-text = { $at }:

# Fechas prometidas.
promise-title = Fechas prometidas
promise-lead = Lo prometido no se borra. Si una fecha se mueve, ambas fechas y el motivo quedan en la página de la ronda, y se avisa a quienes la siguen.
promise-when = { $phase }, { $edge ->
    [start] comienzo
   *[end] final
}
promise-to = Nueva fecha y hora
promise-to-hint = Zona horaria: { $zone }.
promise-second = En la noche en que se atrasan los relojes: la segunda de dos horas iguales
promise-reason = Motivo, para que todo el mundo lo lea
promise-move = Mover la fecha
promise-none = Ya no puede moverse ninguna fecha.
flash-date-moved = Movida. Se avisa a quienes siguen la ronda.
promise-fault-same = Es la fecha que ya está.
promise-fault-past = La nueva fecha ya pasó.
promise-fault-forward = Hay gente que trabaja con esta fecha. Un plazo se aplaza, nunca se adelanta.
promise-fault-order = Las fases quedarían en un orden equivocado.
promise-fault-outdated = Esta fecha se movió mientras la página estaba abierta. Mírala de nuevo.
promise-fault-late = Esta fecha ya no puede moverse.
promise-fault-skipped = Ningún reloj marca esa hora ({ $zone }): los relojes se adelantan por encima de ella. Las más cercanas son { $before } y { $after }.

# La página de la parte «pesos y reglas».
ruleset-lead = Quién pesa cuánto, y cómo puntuaciones y votos se convierten en dinero. Todo queda fijo con el anuncio.
ruleset-mode = Qué decide sobre el dinero
ruleset-weights = Cuánto pesa cada bloque, en porcentaje
ruleset-weights-hint = En total 100 %.
ruleset-scales = En qué escala cuenta cada bloque
ruleset-scales-hint = Para la primera forma de decidir. Por puesto, cada bloque mueve lo que dice su peso.
ruleset-scale = { $scale ->
    [range] Por puntuación o apoyo tal como es
   *[mid_rank] Por puesto
}
ruleset-allocation = Cómo los votos se convierten en dinero
ruleset-allocation-hint = Para las otras dos formas de decidir.
ruleset-skip = Seguir más allá de una propuesta que no cabe
ruleset-ties = Cuando dos quedan iguales
ruleset-tie-place = Se pregunta en el puesto { $n }
ruleset-tie-none = nada más
ruleset-drawing = Extracción pública para un sorteo
ruleset-drawing-hint = Como una lotería del estado de una fecha. Debe ser al menos 24 horas después de abrir la urna. Déjalo vacío si no se sortea.
ruleset-drawing-held = Fecha y hora de la extracción
ruleset-least-score = Puntuación mínima de los paneles, de 100
ruleset-least-score-hint = Déjalo vacío si no hay. Donde los paneles deciden quién pasa, esto es lo que pasa.
ruleset-least-support = Número mínimo de papeletas que marcan una propuesta
ruleset-optional = Déjalo vacío si no hay.
ruleset-part-funding = Ofrecer lo que queda, hasta el mínimo que indica una propuesta
ruleset-bonus = Puntos por trabajar en conjunto, como máximo 5
ruleset-signatures = Cuándo firman los socios
ruleset-sign-at-submission = Antes de enviar una propuesta
ruleset-sign-days = Días hábiles después del envío

problem-rules-refused = Las reglas no lo permiten
problem-rules-refused-text = No se cambió nada. El motivo: { $what }
