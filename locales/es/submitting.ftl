# Sending a proposal, its receipt, what staff say of it, and messages.

## Letters. A subject never says why.

letter-fact-proposal-number = Número
letter-fact-arrived = Llegó
letter-fact-hash = Huella digital (SHA-256)
letter-fact-signatures-due = Firmas hasta
letter-fact-complete-by = Complétela antes de
letter-proposal-received-subject = Recibida: propuesta { $number } en { $round }
letter-proposal-received-lead = Su propuesta «{ $title }» fue recibida. Guarde esta carta: es su recibo.
letter-proposal-received-unsigned = Todavía no han firmado todos los socios. A quien calle hasta la fecha de abajo pueden dejarlo fuera todos los que firmaron, salvo a quien dirige; si no, la propuesta no podrá participar.
letter-proposal-received-action = Ver el recibo
letter-proposal-withdrawn-subject = Retirada: propuesta { $number } en { $round }
letter-proposal-withdrawn-lead = Quien dirige la propuesta «{ $title }» la retiró. El personal ya no ve lo que contiene. Se puede volver a enviar hasta la fecha límite.
letter-proposal-withdrawn-action = Abrir la propuesta
letter-proposal-returned-subject = Complete la propuesta { $number } en { $round }
letter-proposal-returned-lead = El personal de { $round } le pide que complete su propuesta. Puede cambiarla hasta la fecha de abajo y volver a enviarla. Esto ocurre una sola vez.
letter-proposal-returned-action = Ver lo que se pide
letter-proposal-eligible-subject = Noticias de la propuesta { $number } en { $round }
letter-proposal-eligible-lead = Su propuesta «{ $title }» participa en { $round }.
letter-proposal-eligible-if-lead = Su propuesta «{ $title }» puede participar en { $round } con una condición: que la firmen todos sus socios.
letter-proposal-eligible-unsigned = Aún sin firmar: { $partners }. Participa si todos han firmado antes de la fecha de abajo.
letter-proposal-eligible-next = Ahora se lee y se decide sobre ella. Para eso no tiene que hacer nada: recibirá una carta.
letter-fact-decision-by = Decisión antes de
letter-proposal-eligible-action = Abrir la propuesta
letter-proposal-ineligible-subject = Noticias de la propuesta { $number } en { $round }
letter-proposal-ineligible-lead = { $code ->
    [incomplete] Su propuesta no puede participar en { $round }: falta algo que se pedía.
    [signature_missing] Su propuesta no puede participar en { $round }: faltaba la firma de un socio cuando vencía el plazo.
    [lead_not_eligible] Su propuesta no puede participar en { $round }: la organización que la dirige es de un tipo que no puede solicitar.
    [area_not_served] Su propuesta no puede participar en { $round }: sirve a una zona que la convocatoria no incluye.
    [outside_purpose] Su propuesta no puede participar en { $round }: el dinero es para otro fin.
    [budget_rules] Su propuesta no puede participar en { $round }: la convocatoria no puede pagar ese presupuesto.
    [no_legal_holder] Su propuesta no puede participar en { $round }: nadie que pueda recibir dinero la respalda.
    [coalition_rules] Su propuesta no puede participar en { $round }: la convocatoria admite otras coaliciones.
    [sent_twice] Su propuesta no puede participar en { $round }: se envió dos veces lo mismo.
   *[other] Su propuesta no puede participar en { $round }. El personal explica por qué:
}
letter-proposal-ineligible-action = Abrir la propuesta
letter-proposal-message-subject = Un mensaje sobre la propuesta { $number } en { $round }
letter-proposal-message-lead = { $name }, del personal de { $round }, le escribe:
letter-proposal-message-action = Leer y responder
letter-proposal-extended-subject = Un plazo más largo en { $round }
letter-proposal-extended-lead = En { $round } se aceptan propuestas de { $organization } hasta el { $until }.
letter-proposal-extended-action = Abrir la convocatoria

## Reasons

screening-code = { $code ->
    [incomplete] Falta algo
    [signature_missing] Falta la firma de un socio
    [lead_not_eligible] Quien la dirige es de un tipo que no puede solicitar
    [area_not_served] Otra zona que las de la convocatoria
    [outside_purpose] Otro fin que el de la convocatoria
    [budget_rules] El presupuesto no cumple las reglas
    [no_legal_holder] Nadie que pueda recibir dinero
    [coalition_rules] Otra coalición que las que se admiten
    [sent_twice] Enviada dos veces
   *[other] Otro motivo
}
screening-verdict = { $verdict ->
    [returned] Devuelta para completarla
    [eligible] Participa
   *[ineligible] No puede participar
}

## Check and send

submit-check-ready = No falta nada. Puede enviarla.
submit-check-unsigned = Puede enviarla. Todavía faltan firmas.
submit-check-lacking = { $n ->
    [one] Falta una cosa
   *[other] Faltan { $n } cosas
}
submit-check-lacking-what = Cada línea lleva al lugar donde se arregla.
submit-open-until = Puede enviarla hasta el { $at }.
submit-open-over = El plazo para enviarla terminó el { $at }.
submit-open-from = Se puede enviar desde { $at }.
submit-go = Seguir hacia el envío
submit-lead-only = Solo quienes hablan por la organización que dirige pueden enviar la propuesta.
submit-title = Enviar la propuesta
submit-what = Qué pasa cuando la envíe
submit-what-frozen = Lo que hay ahora se guarda tal cual. Nadie puede cambiarlo, tampoco usted.
submit-what-staff = El personal de la convocatoria puede leerla desde ese momento. Hasta ahora no sabía de ella.
submit-what-number = Tiene el número { $number }, como antes.
submit-what-new-number = Recibe su número en la convocatoria.
submit-what-letters = Todas las personas de estos socios reciben el recibo por carta:
submit-what-unsigned = { $days ->
    [one] Estos socios todavía no han firmado. Cada uno debe firmar en un día hábil. A quien calle hasta entonces pueden dejarlo fuera todos los que firmaron, salvo a quien dirige; si no, la propuesta no podrá participar:
   *[other] Estos socios todavía no han firmado. Cada uno debe firmar en { $days } días hábiles. A quien calle hasta entonces pueden dejarlo fuera todos los que firmaron, salvo a quien dirige; si no, la propuesta no podrá participar:
}
submit-what-back = Puede retirarla y volver a enviarla hasta la fecha límite.
submit-what-complete = Con esto responde a lo que pidió el personal. Puede enviarla esta única vez.
submit-send = Enviarla ahora
submit-back = Todavía no: volver a la revisión
submit-see-receipt = Ver el recibo
submit-withdraw = Retirarla
submit-withdraw-what = El personal deja de ver lo que contiene; su número queda usado. Se avisa a todas las personas de los socios. Puede retomarla y enviarla hasta la fecha límite.
submit-give-up = Abandonarla
submit-give-up-what = No se borra nada. Nadie fuera de su coalición se entera. Puede retomarla hasta la fecha límite.
submit-take-up = Retomarla
submit-take-up-what = Después puede cambiarla y volver a enviarla hasta la fecha límite.
submit-said = Lo que dijo el personal
submit-said-due = Vuelva a enviarla antes del { $at }.
screening-asked-fields = Por completar:
screening-asked-due = Se puede volver a enviar hasta el { $at }.
asked-here = El personal pide esto
submit-said-fields = Piden:
asked-changed = Cambiado
asked-unchanged = Sin cambios desde que se devolvió
submit-unchanged = Algo de lo que pidió el personal sigue como estaba.
submit-unchanged-what = Solo puede enviarla esta vez; después ya no se podrá completar. Aun así, puede enviarla.
flash-proposal-sent = La propuesta fue enviada. Aquí está su recibo.
flash-proposal-withdrawn = La propuesta fue retirada.
flash-proposal-given-up = El borrador se abandonó. No se borra nada, y nadie fuera de su coalición se entera.
flash-proposal-taken-up = Puede volver a trabajar en la propuesta.
problem-too-late = El plazo para enviarla terminó
problem-too-late-text = No se envió nada, y nada de lo que escribió se ha perdido. Si se lo impidió algo que no dependía de usted, escriba al personal de la convocatoria.
problem-not-sendable = Esto no se puede hacer ahora
problem-not-sendable-text = La propuesta está en otro punto que cuando se mostró la página, o la convocatoria no acepta propuestas. No se cambió nada.
problem-lacking = Falta algo
problem-lacking-text = La propuesta no se envió. La revisión muestra lo que falta y cómo llegar a cada lugar.

## Receipt

receipt-title = Recibo
receipt-lead = Esta propuesta fue recibida.
receipt-number = Número
receipt-round = Convocatoria
receipt-version = Versión
receipt-arrived = Llegó
receipt-partners = Socios
receipt-hash = Huella digital (SHA-256)
receipt-signatures-due = Firmas de todos los socios hasta
receipt-signatures = Firmas
receipt-all-signed = Todos los socios habían firmado.
receipt-taken-back = Retirada el
receipt-file = Descargar lo que se envió
receipt-check = Cómo comprobarlo
receipt-check-what = El archivo contiene exactamente lo que se envió. Cualquiera puede calcular su huella y compararla con la de arriba, por ejemplo con:
receipt-earlier = Versiones anteriores
receipt-print = Puede imprimir esta página.
## Firmas que faltan

unsigned-title = Falta firmar
unsigned-who = Aún sin firmar: { $partners }.
unsigned-before-sending = Se puede enviar cuando todos hayan firmado, hasta el { $at }.
unsigned-if-sent-now = Pueden firmar después del envío: si la envía ahora, hasta el { $at }.
unsigned-until = Pueden firmar hasta el { $at }.
unsigned-or = A quien calle hasta entonces pueden dejarlo fuera todos los que firmaron, salvo a quien dirige; si no, la propuesta no podrá participar.
unsigned-condition = Participa si todos han firmado antes del { $at }. Aún sin firmar: { $partners }.

## Messages

message-title = Mensajes con el personal de la convocatoria
message-none = Todavía no hay mensajes.
message-not-sent = Se puede escribir al personal sobre esta propuesta una vez enviada. Sobre la convocatoria puede preguntar en cualquier momento.
message-of-staff = { $name }, personal
message-alone = Solo entre el personal y { $partner }
message-write = Escribir al personal
message-text = Su mensaje
message-who = Quién lo lee además del personal
message-who-all = Todos los socios
message-who-one = Solo las personas de { $partner }
message-who-gone = { $partner } le escribió solo al personal y ya no participa. Elija quién lee su respuesta.
message-send = Enviar el mensaje
message-fault-empty = Escriba algo primero.
message-fault-too-long = Un mensaje tiene como máximo 5.000 caracteres.
message-fault-reader = Elija quién lo lee.
flash-message-sent = El mensaje fue enviado.

## We plan to apply

intent-title = Pensamos solicitar
intent-lead = Si su organización piensa solicitar, puede decirlo. No le compromete a nada. El personal ve cuántas organizaciones lo dijeron, y no cuáles.
intent-say = Pensamos solicitar
intent-unsay = Al final no pensamos solicitar
intent-said = Usted dijo que { $organization } piensa solicitar.
intent-none = Todavía no actúa aquí por ninguna organización.
intent-none-way = Sus organizaciones
intent-closed = Esta convocatoria no acepta propuestas ahora.
flash-intent-said = Gracias. El personal ve una más, y no cuál.
flash-intent-unsaid = Queda retirado.

## Screening

screening-title = Propuestas enviadas
screening-lead = Lo que enviaron las coaliciones, tal como lo enviaron. Lo que escriben ahora no está aquí.
screening-none = Todavía no se ha enviado nada
screening-none-what = Una propuesta aparece aquí desde el momento en que se envía.
screening-none-filtered = Ninguna está en ese punto.
screening-intents = { $n ->
    [one] Una organización piensa solicitar.
   *[other] { $n } organizaciones piensan solicitar.
}
screening-filter = Mostrar
screening-filter-all = Todas
screening-state = { $state ->
    [submitted] Nueva
    [returned] Con los solicitantes, para completarla
    [eligible] Participa
   *[ineligible] No puede participar
}
screening-withdrawn = Retirada
screening-column = { $column ->
    [number] N.º
    [title] Propuesta
    [lead] Dirige
    [request] Solicita
    [signatures] Firmas
   *[state] En qué punto está
}
screening-signed = { $signed } de { $all }
screening-signed-due = hasta el { $at }
screening-waiting = Espera respuesta
screening-version = Versión { $version }, llegó el { $at }
screening-reasons = Por qué hay propuestas que no pueden participar
screening-returned-reasons = Por qué se devolvieron propuestas para completarlas
screening-returned-parts = Qué se pidió
screening-all = Todas las propuestas enviadas
screening-partners = Socios
screening-partner-signed = Firmó
screening-partner-unsigned = No ha firmado
screening-partner-gone = Ya no participa
screening-share = Parte
screening-difference = Qué cambió desde que se devolvió
screening-difference-none = No se cambió nada.
screening-costs = Costos
screening-income = Otros ingresos
screening-request = Todo lo que se solicita
screening-least = Lo mínimo que tiene sentido
screening-decisions = Lo que se decidió
screening-decided = { $at }, { $name }
screening-decided-date = { $at }, por la fecha
screening-decide = Decidir
screening-decide-over = Aquí no queda nada que decidir.
screening-choice = ¿Qué decide?
screening-unsigned-until = Pueden firmar hasta el { $at }.
screening-unsigned-what = Si entonces falta una firma, la propuesta no puede participar, salvo que quienes firmaron dejen fuera a ese socio. Puede decidir ya: la carta a los solicitantes nombra esta condición.
screening-choice-eligible = Participa
screening-choice-returned = Devolverla una vez para completarla
screening-choice-ineligible = No puede participar
screening-reason = Motivo
screening-reason-hint = Para devolverla y para lo que no puede participar.
screening-text = Lo que leen los solicitantes
screening-text-hint = Quien la envió lee { $language }. Diga qué falta o por qué, y qué se puede hacer.
screening-text-hint-unknown = Diga qué falta o por qué, y qué se puede hacer.
screening-language = Idioma de este texto
screening-fields = Qué hay que completar
screening-fields-hint = Solo para devolverla.
screening-fields-of = { $part ->
    [about] Sobre el trabajo
    [answers] Respuestas
   *[money] Dinero
}
screening-fields-chosen = { $chosen } de { $of } marcados
screening-due = Hasta cuándo
screening-due-hint = Solo para devolverla. Zona horaria: { $zone }.
screening-save = Decidir y avisar a todos los socios
screening-fault-choice = Elija lo que decide.
screening-fault-reason = Elija un motivo.
screening-fault-text = Escriba lo que leen los solicitantes.
screening-fault-text-long = Como máximo 5.000 caracteres.
screening-fault-fields = Elija al menos una cosa que haya que completar.
screening-fault-due = Dé una fecha y hora por venir.
screening-fault-again = Ya se pidió completarla. Se pide una sola vez.
screening-fault-outdated = Entretanto se envió otra versión. Léala primero.
screening-fault-overtaken = Esta versión ya no puede participar: su texto se volvió a abrir y faltan firmas de ella. Espere la versión que sus socios envíen a continuación.
screening-fault-state = Ya no se puede decidir de este modo.
screening-answer = Escribir a los solicitantes
flash-verdict-kept = Decidido. Se avisó por carta a todos los socios.

## Later deadlines

extension-title = Plazos más largos
extension-lead = Puede dar a una organización un plazo más largo, con un motivo que todo el mundo lee. Se avisa por carta a sus personas. Si está escribiendo una propuesta es asunto suyo.
extension-none = No se ha dado a nadie un plazo más largo.
extension-line = Las propuestas de { $organization } se aceptan hasta el { $until }.
extension-give = Dar un plazo más largo
extension-organization = El nombre de la organización
extension-organization-hint = Su nombre, o la dirección de su página aquí.
extension-until = Hasta cuándo
extension-until-hint = Zona horaria: { $zone }.
extension-reason = Por qué, para que todo el mundo lo lea
extension-fault-organization = Ninguna organización de aquí tiene este nombre.
extension-fault-several = Una organización se llama así y otra tiene esta dirección. Pegue la dirección de la página de la que quiere decir.
extension-fault-until = Dé una fecha y hora, como 2027-03-01T17:00.
extension-fault-later = Dé un momento por venir y posterior al plazo que tiene.
extension-fault-reason = Dé un motivo de 10 a 2.000 caracteres.
extension-fault-closed = La convocatoria no acepta propuestas ahora.
extension-send = Darlo y avisar
flash-deadline-extended = Se dio el plazo más largo y se avisó a la organización.
screening-fault-due-late = Se evalúa hasta la fecha límite de las evaluaciones: dé una fecha anterior.

# Quien trabaja para una convocatoria y pertenece a un socio de una propuesta.

staff-in-conflict = Usted pertenece a un socio de esta propuesta. Lo que le toca al personal lo hace otra persona del equipo de esta convocatoria; si no hay nadie más, quien opera este sitio nombra a alguien.
staff-in-conflict-short = decide otra persona del equipo
problem-in-conflict = Esto lo hace otra persona del equipo
problem-in-conflict-text = No se cambió nada. Usted pertenece a un socio de esta propuesta, así que esto lo hace otra persona del equipo de esta convocatoria. Si no hay nadie más, quien opera este sitio nombra a alguien.
extension-fault-conflict = Usted pertenece a esta organización o a un socio de una propuesta que ella dirige. Más tiempo se lo da otra persona del equipo de esta convocatoria; si no hay nadie más, quien opera este sitio nombra a alguien.
