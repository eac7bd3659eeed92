# Hacer una sola de dos propuestas enviadas: el personal lo propone, todos los socios de ambas responden.

## Cartas. El asunto nunca dice cómo terminó.

letter-fact-answer-by = Responda antes de
letter-proposal-merge-offered-subject = Una pregunta a todos los socios: propuestas { $number } y { $other } en { $round }
letter-proposal-merge-offered-lead = El personal de { $round } pregunta si su propuesta { $number } y la propuesta { $other } deben ser una sola. Seguiría la propuesta { $goes_on }, con los socios de ambas. Por esto lo preguntan:
letter-proposal-merge-offered-free = Puede decir que no, sin explicar por qué. Solo ocurre si todos los socios de ambas propuestas dicen que sí. Un solo no, o una respuesta que falte en la fecha, lo termina, y nada cambia.
letter-proposal-merge-offered-action = Leer y responder
letter-proposal-merge-ended-subject = Noticias de la pregunta sobre las propuestas { $number } y { $other } en { $round }
letter-proposal-merge-ended-lead = { $because ->
    [declined] Su propuesta { $number } y la propuesta { $other } siguen como están: no todos los socios dijeron que sí. Nada cambió.
    [silence] Su propuesta { $number } y la propuesta { $other } siguen como están: no todos los socios respondieron a tiempo. Nada cambió.
    [taken_back] Su propuesta { $number } y la propuesta { $other } siguen como están: el personal retiró su pregunta. Nada cambió.
   *[overtaken] Su propuesta { $number } y la propuesta { $other } ya no pueden ser una sola: una de ellas se retiró, se devolvió, se decidió sobre ella o perdió a un socio, o la convocatoria pasó a la decisión.
}
letter-proposal-merge-ended-action = Abrir la propuesta
letter-proposal-merge-agreed-subject = Las propuestas { $number } y { $other } en { $round } son ahora una sola
letter-proposal-merge-agreed-lead = Todos los socios dijeron que sí. La propuesta { $goes_on } sigue con todos los socios. Escriban juntos el texto común, fírmenlo de nuevo y envíenlo antes de la fecha de abajo. Lo que cada socio escribió sobre sí mismo ya está allí.
letter-proposal-merge-agreed-action = Abrir la pregunta

## Palabras que leen ambas partes

merge-title = Hacer una sola de dos propuestas
merge-free = Aquí se nombran dos propuestas y ninguna organización. Ningún financiador puede pedir un socio ni elegirlo. Solo ocurre si todos los socios de ambas propuestas dicen que sí; a nadie se le dice quién dijo que no.
merge-of = Propuestas { $goes_on } y { $joins }
merge-state = { $state ->
    [open] Espera respuestas
    [agreed] Todos dijeron que sí
   *[ended] No llegó a nada
}
merge-because = { $because ->
    [declined] Un socio dijo que no. Nada cambió.
    [silence] No todos los socios respondieron a tiempo. Nada cambió.
    [taken_back] El personal retiró la pregunta. Nada cambió.
   *[overtaken] Una de ellas se retiró, se devolvió, se decidió sobre ella o perdió a un socio, o la convocatoria pasó a la decisión.
}
merge-goes-on = Sigue: propuesta { $number }
merge-joins = Se une a ella: propuesta { $number }
merge-answer-by = Respuestas hasta
merge-complete-by = El texto común hasta
merge-see = Ver la pregunta
merge-notice = { $state ->
    [open] El personal pregunta si esta propuesta y otra deben ser una sola.
    [agreed] Esta propuesta y otra son ahora una sola.
   *[ended] La pregunta de si esta propuesta y otra debían ser una sola no llegó a nada. Nada cambió.
}

## La página de quienes responden

merge-none-within = Nadie ha propuesto unir esta propuesta con otra.
merge-back = Volver a la propuesta
merge-why = Por qué pregunta el personal
merge-what-happens = Qué ocurre
merge-all-yes = Si todos los socios dicen que sí: la propuesta que sigue recibe a los socios de ambas, cada uno con su parte y su dinero. Vuelve a todos ustedes para escribir, firmar y enviar un solo texto antes de la fecha de arriba. La otra queda retirada. Los archivos pasan también, mientras haya sitio. Quienes ayudan no pasan: quien dirige les abre otra vez la puerta.
merge-one-no = Si un socio dice que no, o no responde a tiempo: nada cambia.
merge-not-yours = Aquí responden quienes hablan por un socio.
merge-over = La fecha para responder ya pasó.
merge-answer-for = Responder por { $partner }
merge-said-yes = Usted dijo que sí. Mientras otros no respondan, todavía puede decir que no.
merge-yes = Sí, que sean una sola
merge-no = No, que sigan como están
merge-agreed-what = La propuesta { $joins } se unió a la { $goes_on }. La propuesta { $goes_on } está con sus socios para escribirla, firmarla y enviarla.
merge-was-merged = Esta propuesta es ahora parte de otra. Sigue allí.
flash-merge-answered = Su respuesta quedó guardada. Faltan las de los demás socios.
flash-merge-agreed = Todos dijeron que sí: las dos propuestas son ahora una sola.
flash-merge-ended = Su respuesta quedó guardada. Ambas propuestas siguen como están.
problem-merge-gone = Esta pregunta ya se respondió o terminó
problem-merge-gone-text = Con esto no se cambió nada. Abra otra vez la pregunta para ver cómo está.
problem-merge-too-late = La fecha para responder ya pasó
problem-merge-too-late-text = Nada cambió: ambas propuestas siguen como están.
problem-proposal-merged = Esta propuesta es ahora parte de otra
problem-proposal-merged-text = Sigue allí y no se puede retomar por separado. Nada de lo escrito se ha perdido.

## La página del personal

merge-staff-lead = Puede preguntar a los socios de dos propuestas si quieren que sean una sola. Elija cuál sigue y diga por qué, con palabras que todos ellos leerán.
merge-none-staff = Todavía no se ha propuesto nada para esta propuesta.
merge-answered = Han respondido { $answered } de { $asked } socios
merge-take-back = Retirar la pregunta
merge-offer = Preguntar a todos los socios
merge-other = El número de la otra propuesta
merge-other-hint = Su número en la lista de lo enviado. No puede tener nada pendiente de completar.
merge-which = ¿Cuál sigue?
merge-which-hint = Conserva su número y quién la dirige, y vuelve a todos los socios para un texto común.
merge-which-this = Esta
merge-which-other = La otra
merge-reason = ¿Por qué lo pregunta?
merge-reason-hint = Al menos 10 caracteres. Lo leen todos los socios de ambas. No nombre ninguna organización.
merge-answer-by-hint = Zona horaria: { $zone }. Quien no haya respondido para entonces habrá dicho que no.
merge-complete-by-hint = Para entonces el texto común debe estar firmado y enviado.
merge-send = Preguntarles
flash-merge-offered = Se preguntó a todos los socios de ambas propuestas.
flash-merge-taken-back = La pregunta se retiró. Nada cambió.
merge-fault-same = Elija una propuesta distinta de esta.
merge-fault-not-there = Elija una de las propuestas de la lista.
merge-fault-open = Una de las dos tiene todavía una pregunta abierta. Espere a que termine o retírela.
merge-fault-too-many = Juntas tienen más socios de los que caben en una propuesta.
merge-fault-answer-by = Elija un día y una hora por venir, para que los socios puedan responder.
merge-fault-complete-by = Elija un día y una hora posteriores a los de las respuestas y anteriores al final de las evaluaciones.
merge-fault-goes-on = Diga cuál de las dos sigue.
merge-fault-reason = Escriba al menos 10 caracteres y como mucho 2.000: los socios quieren saber por qué.
merge-fault-round = Esta convocatoria terminó o se está decidiendo: aquí ya no se cambia nada.
