# Proposals as those who write them see them.

proposals-mine = Sus propuestas
proposal-untitled = Una propuesta todavía sin título
proposal-number = N.º { $number }
proposal-pages = Páginas de esta propuesta
proposal-you-help = Usted ayuda con esta propuesta. No firma ni habla por ninguno de sus socios.
proposal-state = { $state ->
    [draft] En redacción: solo la ve su coalición
    [submitted] Enviada
    [returned] Devuelta para completarla
    [eligible] Participa
    [ineligible] No puede participar
    [given_up] Abandonada: solo la ve su coalición
   *[withdrawn] Retirada
}
proposal-begin-again = Empezar de nuevo con estas respuestas
proposal-begin-again-what = Esta propuesta no puede participar, pero la convocatoria todavía recibe otras.
proposal-page = { $page ->
    [letter-of-intent] Carta de intención
    [overview] Resumen
    [answers] Respuestas
    [budget] Presupuesto
    [partners] Socios
    [files] Archivos
    [check] Revisar y enviar
    [sign] Firmas
    [messages] Mensajes
   *[history] Historial
}

## Lists, forms, history.

proposals-lead = Escriban juntos, firmen juntos. Mientras es un borrador, solo lo ven su coalición y quienes ella deja entrar.
proposals-none = Todavía no tiene ninguna propuesta.
proposals-none-what = Elija abajo una convocatoria y solicite. Puede parar y seguir cuando quiera: nada se envía hasta que usted lo envíe.
proposals-rounds = Convocatorias a las que puede presentarse
proposals-apply = Presentar una propuesta
proposals-invited = Le invitan a participar
proposals-help = Usted ayuda
proposal-new = Empezar una propuesta
proposal-new-lead = Primero unas preguntas, para que nadie trabaje semanas en algo que no se puede financiar. Sus respuestas aquí no se guardan.
proposal-new-closed = Esta convocatoria no admite propuestas ahora.
proposal-new-nobody = Todavía no puede empezar una propuesta para una organización.
proposal-new-nobody-what = Solicitan las organizaciones, no las personas. Registre la suya o pida pertenecer a una que ya está aquí.
proposal-new-belong = Pedir pertenecer a una que ya está aquí
proposal-new-nobody-member = Las propuestas las empieza quien dirige una organización o actúa por ella. Pídale que empiece una o que le nombre delegado.
proposal-new-doubts = Lea esto antes de empezar
proposal-new-doubts-what = Puede empezar de todos modos. Lo que las reglas prohíben se revisa otra vez antes de enviar.
proposal-new-ask = Preguntar al personal de la convocatoria
proposal-new-sure = Lo he leído y quiero empezar de todos modos
proposal-new-said-no = Respondió que no a: «{ $question }» Lo que eso significa está bajo la pregunta.
proposal-new-no-means = Tal como está, no cumple los requisitos. Un socio que pueda decir que sí puede dirigir, o pregunte al personal qué ayudaría.
proposal-new-not-said = No ha respondido: «{ $question }» Quien no puede decir que sí no cumple los requisitos.
proposal-new-kind = Su organización está registrada como: { $kind }. En esta convocatoria quien dirige debe ser: { $kinds }. Puede participar como socio, con otra organización al frente.
proposal-new-sponsor = Su grupo no tiene forma jurídica propia, así que otra organización debe guardar el dinero: un patrocinador fiscal. Puede invitarlo más tarde.
proposal-new-no-sponsor = Su grupo no tiene forma jurídica propia y esta convocatoria no admite patrocinadores fiscales. Puede dirigir una organización con forma jurídica, con ustedes como socios.
proposal-new-checks-hint = Responda por la organización que dirige. Un «no» se explica.
proposal-new-organisation = ¿Qué organización dirige?
proposal-new-organisation-hint = Quien dirige habla por la coalición y recibe el dinero. Más tarde puede pasar a otro socio.
proposal-new-choose = Elija la organización que dirige.
proposal-new-earlier = Traer respuestas de una propuesta anterior
proposal-new-earlier-hint = Se copian las respuestas a las mismas preguntas. Los socios, las firmas y los archivos, no.
proposal-new-earlier-none = Empezar con campos vacíos
proposal-new-earlier-fault = Esta propuesta no es de la organización que eligió.
proposal-new-private = Ningún financiador, evaluador ni miembro del personal puede ver que ha empezado ni cuántas veces guarda.
proposal-new-begin = Empezar
proposal-yes = Sí
proposal-no = No
flash-proposal-begun = Aquí está su borrador. Empiece por lo que ya sabe.
flash-proposal-saved = Guardado.
flash-proposal-restored = La versión anterior ha vuelto.
flash-proposal-commented = Su comentario está aquí para su coalición.
flash-proposal-settled = Resuelto.
proposal-way = En qué punto está
proposal-step-since = Empezada el { $day }
proposal-step-by = Antes del { $at }
proposal-step-until = Hasta el { $at }
proposal-step-on = El { $at }
proposal-step-before-opening = Antes de que se reciban las propuestas completas, el { $at }
proposal-step-before = { $phase ->
    [vote] Antes de que empiece la votación, el { $at }
   *[review] Antes de que empiece la evaluación, el { $at }
}
proposal-step-sign-within = { $days ->
    [one] En un día hábil desde el envío; si se envía en el último minuto, hasta el { $at }
   *[other] En { $days } días hábiles desde el envío; si se envía en el último minuto, hasta el { $at }
}
proposal-take-up-until = Puede retomarla hasta el { $at }.
proposal-take-up-by-lead = Quien dirige puede retomarla hasta el { $at }.
proposal-way-asked = Ver lo que se pide
proposal-way-said = Ver lo que dijo el personal
proposal-fallen = Lo que firmaron estos socios ha cambiado, y sus firmas ya no valen: { $partners }. En su propia página se les pide que firmen de nuevo.
proposal-fallen-read = Entendido
proposal-asked-what = Puede leer todo lo que firmaría. Lo que la coalición comenta entre sí y su historial los verá cuando participe.
proposal-asked-answer = Responder
proposal-complete-by = Complétela y envíela de nuevo antes del { $at }. Tiempo que queda: { $left }.
proposal-lacking-none = No falta nada.
proposal-lacking-what = Cada línea lleva a su campo.
proposal-write = Seguir escribiendo
proposal-partner-waits = Todavía no ha respondido
# The field first: what stands first gives the line its direction, and names of partners run either way.
proposal-field-of = { $field } ({ $partner })
proposal-lack-in-column = { $field }, { $column }
proposal-file-another = Adjuntar otro
proposal-file-where = Adjúntelo en la página de archivos
proposal-income-certain = prometido
proposal-help-title = Lo bastante corto para leerlo en voz alta.
proposal-help-summary = Qué harán, con quién y qué cambiará. Todos leen esto primero.
proposal-help-served = Quiénes estarán mejor y cuántos son.
proposal-help-areas = Las zonas a las que sirve su propuesta.
proposal-help-focus = En qué trabaja. Elija lo que corresponda; también vale nada.
proposal-help-budget = Una línea por cada costo. «Pedido» es lo que solicita; «mínimo» es lo que todavía tiene sentido.
proposal-help-other-income = Dinero, locales o bienes de otra parte, con su valor.
proposal-example = Ver un ejemplo
proposal-choose-none = Nada elegido
proposal-row-new = Una línea nueva
proposal-row = Línea { $n }
proposal-row-add = Guardar y añadir líneas
proposal-row-remove = Quitar esta línea
proposal-count-words = { $is } de { $most } palabras
proposal-count-characters = { $is } de { $most } caracteres
proposal-comment-or-history = Comentar o ver versiones anteriores
proposal-versions = Versiones anteriores
proposal-frozen-what = La propuesta se envió o se retiró mientras escribía, así que esto no se guardó. Sus palabras siguen en los campos: copie lo que necesite.
proposal-others-saved = Todos los demás campos están guardados.
proposal-fields-unsaved = Estos campos todavía no están guardados:
proposal-stale = Aún no se ha guardado nada: la página llevaba demasiado tiempo abierta. Su texto está abajo. Pulse Guardar otra vez.
proposal-save = Guardar
proposal-leave = Volver al resumen
proposal-write-lead = Cada campo se guarda solo mientras escribe, si su navegador lo permite; el botón lo guarda todo. Puede usar Markdown sencillo: - para listas, **para énfasis**.
proposal-saving = Guardando…
proposal-saved-at = Guardado a las { $at }
proposal-not-saved-offline = No guardado: no hay red. Se conserva en este navegador y se envía cuando vuelva la red.
proposal-not-saved-signed-out = No guardado: se cerró su sesión o esta página es demasiado antigua. Se conserva en este navegador. Inicie sesión y vuelva a esta página.
proposal-not-saved-outdated = Otra persona cambió esto mientras tanto. No se ha sobrescrito nada suyo.
proposal-not-saved-refused = No guardado.
proposal-kept-here = Este navegador conserva algo que escribió aquí y que nunca se guardó.
proposal-kept-take = Ponerlo de nuevo
proposal-kept-drop = Desecharlo
proposal-conflict = { $by } guardó este campo el { $at }.
proposal-conflict-do = Sus palabras siguen en el campo y aún no están guardadas. Junte ambas y guarde otra vez.
proposal-conflict-theirs = Lo que vale ahora:
proposal-conflict-difference = De eso a lo suyo:
proposal-conflict-fault = { $by } cambió este campo mientras usted escribía. Vea los dos textos y guarde otra vez.
proposal-conflict-take-theirs = Tomar lo suyo
proposal-conflict-keep-mine = Guardar lo mío
proposal-entry-too-long = Tiene { $is } caracteres; un borrador guarda como máximo { $most }. No se guardó.
proposal-entry-too-many-rows = Una tabla tiene como máximo { $most } líneas. No se guardó.
proposal-entry-another-shape = Esto no se puede guardar en este campo.
proposal-request = Ustedes piden
proposal-shared = Repartido entre los socios
proposal-shared-over = Las partes suman { $amount } más de lo que piden.
proposal-shared-under = De lo que piden, { $amount } no está repartido todavía.
proposal-shared-all = Las partes suman lo que piden.
proposal-limit = { $who ->
    [coalition] Como coalición, a lo sumo
   *[alone] Por su cuenta, a lo sumo
}
proposal-limit-left = Todavía podrían pedir
proposal-limit-over = Piden { $amount } más de lo permitido.
proposal-limit-drawn = Lo que piden y lo máximo que pueden pedir
proposal-limits = Los límites de esta ronda
proposal-limit-years = { $n ->
    [one] El presupuesto es para un año.
   *[other] El presupuesto es para { $n } años: lo permitido por año cuenta una vez por cada uno.
}
proposal-number-helps = Un número aquí ayuda a comparar.
proposal-costs-drawn = Para qué es el dinero
proposal-costs-of-no-kind = Sin tipo de gasto elegido todavía
proposal-shares-drawn = Cómo se reparte el dinero
proposal-shares = Parte de cada socio
proposal-shares-what = Juntas deben ser exactamente lo que piden, al centavo. Si cambia una parte, solo ese socio firma de nuevo.
proposal-history-title = Qué pasó
proposal-history-what = Solo su coalición y quienes ella deja entrar pueden leer esto.
proposal-history-fields = Campos, los últimos primero
proposal-history-none = Todavía no hay nada escrito.
proposal-field-go = Ir a este campo
proposal-comments-title = Comentarios
proposal-comments-none = Nadie ha dicho nada todavía.
proposal-comment-say = Diga algo sobre este campo
proposal-comment-hint = Lo leen su coalición y quienes ella deja entrar. Nunca se envía.
proposal-comment-send = Decirlo
proposal-comment-settle = Está resuelto
proposal-comment-settled = Resuelto
proposal-comment-empty = Primero diga algo.
proposal-comment-too-long = Un comentario tiene como máximo 2.000 caracteres.
proposal-versions-title = Versiones
proposal-versions-none = Aquí nunca se guardó nada.
proposal-version = Versión { $n }
proposal-version-stands = Esta es la que vale
proposal-version-restore = Recuperar esta
problem-round-not-open = Esta convocatoria no admite propuestas ahora
problem-round-not-open-text = No se empezó nada. La página de la convocatoria dice cuándo las admite.
problem-pays-for-it = Quien paga el programa no participa en sus propuestas
problem-pays-for-it-text = No se cambió nada. Quienes financian ponen las reglas de la convocatoria; las comunidades proponen. Si una organización así participa en una propuesta, pasa la dirección o sale antes de que siga adelante.
proposal-new-pays = La organización por la que habla paga este programa. Quienes financian ponen las reglas de la convocatoria; las comunidades proponen.
problem-proposal-frozen = Esta propuesta no se puede cambiar ahora
problem-proposal-frozen-text = Se envió o se retiró. No se cambió nada.
problem-proposal-entry = Esto no se puede guardar en un borrador
problem-proposal-entry-text = Es demasiado largo o no corresponde a su campo. No se cambió nada.
problem-proposal-field = Otra persona guardó este campo mientras tanto
problem-proposal-field-text = No se cambió nada. Lea el campo de nuevo, junte ambos textos y guarde a partir de la versión que vale.
proposal-lacking = { $n ->
    [0] Lista
    [one] Falta una cosa
   *[other] Faltan { $n } cosas
}
proposal-comments = { $n ->
    [one] Un comentario
   *[other] { $n } comentarios
}
proposal-way-step = { $step ->
    [letter] Escribir una carta de intención breve
    [invitation] El personal dice a quién invita
    [write] Escribirla juntos
    [sign] Firma cada socio
    [send] Enviarla
    [screening] El personal revisa si puede participar
    [complete] Completar lo que pide el personal
    [review] Los evaluadores la leen y puntúan
    [vote] La comunidad vota
    [not_invited] No fue invitada
    [ineligible] No puede participar
    [withdrawn] Se retiró
    [given_up] Se abandonó
    [joined] Pasó a formar parte de otra propuesta
   *[decision] La decisión
}
proposal-step-state = { $state ->
    [done] (hecho)
    [now] (ahora)
    [undone] (sin hacer)
    [ended] (terminó aquí)
   *[next] (por venir)
}
proposal-step-do = { $step ->
    [letter] Escriban el formulario breve y envíenlo.
    [invitation] No tienen que hacer nada. Reciben una carta.
    [write] Abajo está lo que falta.
    [sign] Pida la firma a los socios que faltan.
    [send] Está todo: envíela antes de la fecha límite.
    [screening] No tiene que hacer nada. Recibirá una carta.
    [complete] Cambie lo que se pidió y envíela otra vez.
    [review] No tiene que hacer nada.
    [vote] No tiene que hacer nada.
    [send_unsigned] Todo lo demás está: puede enviarla ya, y las firmas pueden llegar después.
   *[decision] Recibirá una carta.
}
proposal-role = { $role ->
    [lead] Dirige
    [fiscal_sponsor] Guarda el dinero
    [in_kind] Aporta en especie
   *[partner] Socio
}
proposal-field = { $field ->
    [title] Título
    [summary] Resumen
    [served] A quién sirve
    [areas] Zonas
    [focus] Temas
    [budget] Costos
    [other_income] Otros ingresos
    [share] Parte del dinero
    [duties] Qué hará
    [gives] Qué da
    [gains] Qué gana
   *[loss] Qué lo haría una pérdida
}
proposal-column = { $column ->
    [what] Qué es
    [category] Tipo de costo
    [wanted] Pedido
    [least] Mínimo
    [amount] Importe
    [certain] Está prometido
    [indicator] Qué se cuenta
    [baseline] Hoy
    [target] Meta
    [unit] Se cuenta en
   *[by] Para qué día
}
proposal-file-there = { $there ->
    [yes] Hay un archivo adjunto
   *[no] Sin archivo
}
proposal-count = { $unit ->
    [words] { $is } de { $most } palabras
   *[characters] { $is } de { $most } caracteres
}
proposal-happened-fallen = { $happened }. Su parte, { $share }, se restó de lo que se pide, que ahora es { $request }.
proposal-happened = { $kind ->
    [letter_of_intent_sent] Se envió la carta de intención
    [letter_of_intent_withdrawn] Se retiró la carta de intención
    [invited] El personal invitó a enviar la propuesta
    [not_invited] El personal no la invitó
    [begun] Se empezó el borrador
    [restored] Se recuperó una versión anterior de «{ $about }»
    [partner_invited] Se invitó a { $about } a participar
    [partner_joined] { $about } se unió
    [partner_declined] { $about } dijo que no
    [partner_left] { $about } se fue
    [partner_left_out] { $about } quedó fuera por las firmas de los demás
    [partner_uninvited] Se retiró la invitación de { $about }
    [role_changed] { $about } participa con otro papel
    [lead_passed] La dirección pasó a { $about }
    [signed] { $about } firmó
    [signatures_fell] «{ $about }» cambió: deben firmar de nuevo { $partners }
    [let_in] Se dejó entrar a { $about }
    [let_out] { $about } ya no tiene acceso por nombre
    [file_attached] Se adjuntó el archivo { $about }
    [file_removed] Se quitó el archivo { $about }
    [submitted] Se envió la propuesta
    [withdrawn] Se retiró la propuesta
    [taken_up] Se retomó la propuesta
    [returned] El personal pidió algo que falta
    [found_eligible] El personal vio que puede participar
    [merge_offered] El personal preguntó si esta propuesta y «{ $about }» deben ser una sola
    [merge_ended] La pregunta sobre «{ $about }» no llegó a nada
    [merged] Esta propuesta y «{ $about }» son ahora una sola
    [split_offered] El personal preguntó si de esta propuesta deben hacerse dos
    [split_divided] Se dijo cómo se harían dos de esta propuesta
    [split_ended] La pregunta de si debían hacerse dos no llegó a nada
    [split] De esta propuesta se hicieron dos: la nueva tiene el número { $about }
    [made_by_split] Esta propuesta se hizo de la propuesta { $about }
    [file_left_behind] Aquí no había sitio para el archivo { $about }: adjúntelo otra vez donde haga falta
    [typed_in] El personal pasó a máquina lo que el grupo trajo en papel o de voz
    [handed_over] El personal lo entregó para que el grupo lo lea
    [taken_back_to_type] El personal lo retomó para corregir algo
    [said_wrong] El grupo dijo que algo está mal
    [intake_confirmed] { $about } lo confirmó en nombre del grupo
    [intake_closed] El personal cerró lo que había pasado a máquina; el borrador queda con el grupo
   *[found_ineligible] No puede participar
}
proposal-lack-missing = todavía no hay nada escrito
proposal-lack-too-many-words = { $is } palabras son más de las { $most } que caben
proposal-lack-too-many-characters = { $is } caracteres son más de los { $most } que caben
proposal-lack-no-transcript = una grabación necesita también sus palabras por escrito
proposal-lack-not-a-number = esto no es un número entero
proposal-lack-number-below = debe ser al menos { $least }
proposal-lack-number-above = debe ser como máximo { $most }
proposal-lack-not-an-amount = esto no es un importe: escríbalo como 1200 o 1.200,50
proposal-lack-amount-above = debe ser como máximo { $most }
proposal-lack-not-a-day = esto no es un día del calendario
proposal-lack-day-too-early = este día es anterior al cierre de las propuestas. Elija el { $earliest } o más tarde
proposal-lack-unknown-choice = una opción ya no se ofrece
proposal-lack-too-many-chosen = se pueden elegir como máximo { $most }
proposal-lack-too-few-rows = hacen falta al menos { $least } líneas
proposal-lack-too-many-rows = caben como máximo { $most } líneas
proposal-lack-least-above-wanted = el mínimo es más de lo que se pide
proposal-lack-area-not-served = la convocatoria sirve a otras zonas
proposal-lack-needs-partners = Esta convocatoria admite coaliciones: invite al menos a un socio
proposal-lack-must-be-alone = Esta convocatoria admite organizaciones que vienen solas
proposal-lack-lead-of-another-kind = Quien dirige debe ser otro tipo de organización: pase la dirección a un socio
proposal-lack-needs-sponsor = Quien dirige no tiene forma jurídica: invite a un patrocinador fiscal
proposal-lack-no-sponsors = Esta convocatoria no admite patrocinadores fiscales
proposal-lack-not-answered = { $partner } no ha respondido a la invitación
proposal-lack-not-signed = { $partner } no ha firmado lo que vale ahora
proposal-lack-category-above-share = «{ $category }» tiene más de { $share } de lo que piden
proposal-lack-shares-do-not-add-up = Las partes de los socios suman { $shares }, pero piden { $request }
proposal-lack-request-above = { $who ->
    [alone] una organización sola puede pedir como máximo { $most }
   *[coalition] una coalición puede pedir como máximo { $most }
}
outcome-promised = { $indicator }: de { $baseline } a { $target } { $unit } a más tardar el { $day }
proposal-in-currency = En { $code }: escriba 1200 o 1.200,50
proposal-to-put-right = Estas respuestas están guardadas, pero así no se pueden enviar:
