
# The letter of intent: the short first step of a round. Staff see what was sent of it, and nothing of the draft.

## Letters. A subject never says why.

letter-fact-intent-number = Número de la carta de intención
letter-fact-proposals-from = Se reciben propuestas desde
letter-fact-proposals-until = Se reciben propuestas hasta
letter-proposal-intent-received-subject = Recibida: carta de intención { $number } en { $round }
letter-proposal-intent-received-lead = Recibimos su carta de intención «{ $title }». Guarde este mensaje: es su comprobante. Pueden seguir trabajando en la propuesta; lo que escriban desde ahora no está en lo enviado.
letter-proposal-intent-received-action = Abrir la carta de intención
letter-proposal-intent-withdrawn-subject = Retirada: carta de intención { $number } en { $round }
letter-proposal-intent-withdrawn-lead = Quien dirige su coalición retiró la carta de intención «{ $title }». El personal ya no ve su contenido. Se puede enviar de nuevo hasta la fecha límite.
letter-proposal-intent-withdrawn-action = Abrir la carta de intención
letter-proposal-invited-subject = Noticias de la carta de intención { $number } en { $round }
letter-proposal-invited-lead = Buenas noticias: el personal de { $round } les invita a enviar la propuesta completa «{ $title }». Todo lo que escribieron sigue ahí; continúan desde ese punto.
letter-proposal-invited-next = Lo que sigue: completen la propuesta, que la firme cada socio, y envíenla antes de la fecha de arriba.
letter-proposal-invited-action = Seguir escribiendo
letter-proposal-not-invited-subject = Noticias de la carta de intención { $number } en { $round }
letter-proposal-not-invited-lead = { $code ->
    [outside_purpose] Gracias por su carta de intención. No fue invitada a { $round }: el dinero es para otro fin. El personal escribe:
    [area_not_served] Gracias por su carta de intención. No fue invitada a { $round }: atiende una zona que no es de la convocatoria. El personal escribe:
    [lead_not_eligible] Gracias por su carta de intención. No fue invitada a { $round }: la organización que la dirige es de un tipo que no puede postularse. El personal escribe:
    [unclear] Gracias por su carta de intención. No fue invitada a { $round }: el personal no pudo ver en ella qué se haría ni para quién. Escribe:
    [others_closer] Gracias por su carta de intención. No fue invitada a { $round }: no se puede invitar a todas, y otras se acercaron más a lo que se busca. El personal escribe:
    [sent_twice] Gracias por su carta de intención. No fue invitada a { $round }: lo mismo se envió dos veces. El personal escribe:
   *[other] Gracias por su carta de intención. No fue invitada a { $round }. El personal escribe por qué:
}
letter-proposal-not-invited-action = Abrir la carta de intención
letter-proposal-intent-extended-subject = Una fecha límite posterior en { $round }
letter-proposal-intent-extended-lead = En { $round } se reciben cartas de intención de { $organization } hasta el { $until }.
letter-proposal-intent-extended-action = Abrir la convocatoria

## The page of the round

round-letters-open-at = Se reciben cartas de intención desde { $at }. Tiempo que falta: { $left }.
round-letters-close-at = Se reciben cartas de intención hasta el { $at }. Tiempo que queda: { $left }.
letter-of-intent-round = Dos pasos: primero una carta de intención breve, hasta el { $at }. Quien recibe la invitación sigue desde ella hasta la propuesta completa, sin escribir nada dos veces.
letter-of-intent-round-over = Se recibieron cartas de intención hasta el { $at }. Solo siguen quienes reciben la invitación.
letter-of-intent-write = Escribir una carta de intención
problem-letters-over = El plazo de las cartas de intención terminó
problem-letters-over-text = No se empezó nada. En esta convocatoria primero va una carta de intención, y solo siguen quienes reciben la invitación. Si algo se lo impidió y no dependía de usted, escriba al personal de la convocatoria.

## Its own page

letter-of-intent-state = { $state ->
    [draft] Carta de intención aún sin enviar
    [sent] Carta de intención enviada
    [invited] Invitada
    [not_invited] No invitada
   *[withdrawn] Carta de intención retirada
}
letter-of-intent-lead = Esta convocatoria empieza con un formulario breve. Quien recibe la invitación sigue con el completo, y todo lo escrito aquí se conserva.
letter-of-intent-back = La carta de intención
letter-of-intent-first = En esta convocatoria primero va la carta de intención. La propuesta completa se puede enviar cuando haya sido invitada.
letter-of-intent-until = Puede enviarla hasta el { $at }.
letter-of-intent-over = El plazo de las cartas de intención terminó el { $at }.
letter-of-intent-from = Se puede enviar desde el { $at }.
letter-of-intent-over-what = Nada de lo que escribió se pierde. Puede llevarlo consigo cuando empiece en otra convocatoria.
letter-of-intent-what-frozen = El formulario breve se guarda tal como está ahora. Pueden seguir escribiendo; nada de lo que escriban después estará en él.
letter-of-intent-what-staff = El personal de la convocatoria puede leerlo desde este momento, y nada más de su borrador. Hasta ahora no sabía que existía.
letter-of-intent-what-names = Nombra a las organizaciones que participan hasta ahora. Todas sus personas reciben el comprobante por carta:
letter-of-intent-what-signs = Nadie la firma. Las firmas llegan con la propuesta completa.
letter-of-intent-send = Enviar la carta de intención
letter-of-intent-lead-only = Solo puede enviarla quien habla por la organización que dirige.
letter-of-intent-is-sent = El personal tiene la carta de intención.
letter-of-intent-wait = No tienen que hacer nada: todas las organizaciones reciben una carta cuando haya respuesta. Ya pueden seguir escribiendo.
letter-of-intent-withdraw = Retirar la carta de intención
letter-of-intent-withdraw-what = El personal deja de ver su contenido; su número queda usado. Se avisa a todas las personas de las organizaciones. Pueden cambiarla y enviarla de nuevo.
letter-of-intent-invited = Tienen la invitación
letter-of-intent-invited-what = Su propuesta completa se recibe desde el { $from } hasta el { $to }. Todo lo que escribieron sigue ahí.
letter-of-intent-not-invited = Con esta carta de intención no se invita a presentar propuesta
letter-of-intent-not-invited-what = Nada de lo que escribieron se pierde: pueden llevarlo consigo cuando empiecen en otra convocatoria.
letter-of-intent-why = { $code ->
    [outside_purpose] El dinero de esta convocatoria es para otro fin.
    [area_not_served] Atiende una zona que no es de esta convocatoria.
    [lead_not_eligible] La organización que la dirige es de un tipo que no puede postularse.
    [unclear] El personal no pudo ver en ella qué se haría ni para quién.
    [others_closer] No se puede invitar a todas, y otras se acercaron más a lo que se busca.
    [sent_twice] Lo mismo se envió dos veces.
   *[other] El personal dice por qué:
}
flash-letter-of-intent-sent = La carta de intención se envió. Este es su comprobante.
flash-letter-of-intent-withdrawn = La carta de intención se retiró.
problem-not-invited = Primero va la carta de intención
problem-not-invited-text = En esta convocatoria la propuesta completa se puede enviar cuando su carta de intención haya sido invitada. No se envió nada, y nada de lo que escribió se pierde.
problem-letter-of-intent-state = Esto no se puede hacer ahora
problem-letter-of-intent-state-text = La carta de intención ya no está como cuando se mostró la página, o la convocatoria no recibe ninguna. No se cambió nada.
problem-letter-of-intent-lacking = Falta algo
problem-letter-of-intent-lacking-text = La carta de intención no se envió. Su página muestra lo que falta y lleva a cada lugar.

## For staff

letters-of-intent-title = Cartas de intención
letters-of-intent-lead = Lo que las coaliciones enviaron, tal como lo enviaron. Lo que escriben ahora no está aquí.
letters-of-intent-none = Aún no se envió ninguna carta de intención
letters-of-intent-none-what = Cada una aparece aquí desde el momento en que se envía.
letters-of-intent-state = { $state ->
    [sent] Nueva
    [invited] Invitada
   *[not_invited] No invitada
}
letters-of-intent-column = { $column ->
    [number] N.º
    [title] Carta de intención
    [lead] Dirige
    [at] Llegó
   *[state] Dónde está
}
letters-of-intent-choose = Elegir la número
letters-of-intent-several = Responder a las elegidas
letters-of-intent-several-what = Cada una se responde por separado, y se avisa por carta a sus organizaciones. Una respuesta no se puede retirar.
letters-of-intent-choice = { $answer ->
    [invited] Invitar a enviar la propuesta completa
   *[not_invited] No invitar
}
letters-of-intent-reason-hint = Solo para las que no se invitan.
letters-of-intent-reasons = Por qué no se invitaron cartas de intención
letters-of-intent-partners = Quién participa hasta ahora
letters-of-intent-answered = { $n ->
    [0] No se respondió ninguna.
    [one] Se respondió una.
   *[other] Se respondieron { $n }.
}
letters-of-intent-left = Estas no:
letters-of-intent-fault-none = Elija al menos una carta de intención.
letters-of-intent-fault-many = Elija como máximo 200 a la vez.
letters-of-intent-fault-answered = Se respondió entretanto.
letters-of-intent-fault-gone = Se retiró, o no está.
letters-of-intent-fault-over = La convocatoria ya no recibe propuestas.
letter-of-intent-number = Carta de intención { $number }
letter-of-intent-code = { $code ->
    [outside_purpose] Otro fin que el de la convocatoria
    [area_not_served] Otra zona que la de la convocatoria
    [lead_not_eligible] Quien dirige es de un tipo que no puede postularse
    [unclear] No queda claro qué se haría ni para quién
    [others_closer] Otras se acercaron más, y no se puede invitar a todas
    [sent_twice] Enviada dos veces
   *[other] Otro motivo
}
letter-of-intent-extension-which = Qué fecha límite
letter-of-intent-extension-phase = { $phase ->
    [letter_of_intent] La de las cartas de intención
   *[open] La de las propuestas
}
letter-of-intent-extension-fault = Elija qué fecha límite.
letter-of-intent-extension-line = Se reciben cartas de intención de { $organization } hasta el { $until }.
flash-letters-answered = Respondido. Se avisó por carta a todas las organizaciones.
letters-of-intent-find = Número u organización
