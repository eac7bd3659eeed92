# Hacer dos de una propuesta enviada: el personal lo propone, quien la dirige dice cómo, cada socio responde.

## Cartas. El asunto nunca dice cómo terminó.

letter-proposal-split-offered-subject = Una pregunta a todos los socios de la propuesta { $number } en { $round }
letter-proposal-split-offered-lead = El personal de { $round } pregunta si de su propuesta { $number } deben hacerse dos. Quien la dirige dice quién participaría en cuál. Por esto lo preguntan:
letter-proposal-split-offered-free = Puede decir que no, sin explicar por qué. Solo ocurre si todos los socios dicen que sí exactamente a la división que propone quien dirige. Un solo no, o una respuesta que falte en la fecha, lo termina, y nada cambia.
letter-proposal-split-offered-action = Seguir leyendo
letter-proposal-split-divided-subject = Responda, por favor: cómo se dividiría la propuesta { $number } en { $round }
letter-proposal-split-divided-lead = Quien dirige la propuesta { $number } en { $round } dice cómo se harían dos de ella. Lea quién participaría en cuál y responda por su organización. Lo que se respondió a una división anterior no vale para esta.
letter-proposal-split-divided-action = Leer y responder
letter-proposal-split-ended-subject = Noticias de la pregunta sobre la propuesta { $number } en { $round }
letter-proposal-split-ended-lead = { $because ->
    [declined] Su propuesta { $number } sigue como está: no todos los socios dijeron que sí. Nada cambió.
    [silence] Su propuesta { $number } sigue como está: no todos los socios respondieron a tiempo. Nada cambió.
    [taken_back] Su propuesta { $number } sigue como está: el personal retiró su pregunta. Nada cambió.
   *[overtaken] Ya no se pueden hacer dos de su propuesta { $number }: se retiró, se devolvió, se decidió sobre ella, quedan muy pocos socios o la convocatoria pasó a la decisión.
}
letter-proposal-split-ended-action = Abrir la propuesta
letter-proposal-split-agreed-subject = Ahora hay dos propuestas en { $round }: { $from } y { $made }
letter-proposal-split-agreed-lead = Todos los socios dijeron que sí. De la propuesta { $from } se hicieron dos: ella sigue, y la nueva tiene el número { $made }. Esta carta trata de la propuesta { $number }, en la que usted participa. Escríbanla juntos de nuevo, fírmenla y envíenla antes de la fecha de abajo.
letter-proposal-split-agreed-action = Abrir la propuesta

## Palabras que leen ambas partes

split-title = Hacer dos de una propuesta
split-free = Aquí se nombra una propuesta y ningún socio. Solo quien la dirige dice quién participaría en cuál, y ningún financiador puede pedirlo. Solo ocurre si todos los socios dicen que sí exactamente a eso; a nadie se le dice quién dijo que no.
split-of = Propuesta { $number }
split-because-overtaken = Se retiró, se devolvió, se decidió sobre ella, quedan muy pocos socios o la convocatoria pasó a la decisión.
split-complete-by = Ambos textos hasta
split-see = Ver la pregunta
split-notice = { $state ->
    [open] El personal pregunta si de esta propuesta deben hacerse dos.
    [agreed] De una propuesta se hicieron dos.
   *[ended] La pregunta de si debían hacerse dos de esta propuesta no llegó a nada. Nada cambió.
}
split-agreed-what = De la propuesta { $number } se hicieron dos. La nueva tiene el número { $made }.
split-made-state = { $state ->
    [sent] La propuesta { $made } se envió.
    [withdrawn] Sus socios retiraron la propuesta { $made }.
    [late] La propuesta { $made } no se envió a tiempo: no participa en esta convocatoria. Lo que escribieron sus socios sigue siendo suyo.
   *[awaited] La propuesta { $made } aún no se ha enviado.
}
split-cap = { $who ->
    [alone] Una organización que viene sola puede pedir como mucho { $most }.
   *[coalition] Una coalición puede pedir como mucho { $most }.
}
split-cap-per-year = { $who ->
    [alone] Una organización que viene sola puede pedir como mucho { $most } al año.
   *[coalition] Una coalición puede pedir como mucho { $most } al año.
}

## La página de quienes responden

split-none-within = Nadie ha preguntado si deben hacerse dos de esta propuesta.
split-all-yes = Si todos los socios dicen que sí: quienes se van reciben una propuesta nueva con su propio número. Empieza con una copia de lo enviado: las respuestas, el presupuesto, las partes y el dinero de quienes participan en ella, y los archivos que nombran las respuestas, mientras haya sitio. Ambas vuelven a sus socios para escribirlas, firmarlas y enviarlas antes de la fecha de arriba.
split-helpers = Quienes ayudan no pasan a la nueva: quien la dirige les abre otra vez la puerta.
split-one-no = Si un socio dice que no, o no responde a tiempo: nada cambia.
split-how = Cómo se dividiría
split-not-divided = Quien dirige aún no ha dicho cómo se dividiría. Después se pregunta a cada socio.
split-outdated = Desde entonces se ha ido un socio. Quien dirige debe decir de nuevo cómo se dividiría; después se pregunta a cada socio.
split-no-before = No tiene que esperar a una división: puede decir que no ahora.
split-sent-before = Lo que se envió antes de dividirla, como archivo
split-half = { $half ->
    [old] Sigue: propuesta { $number }
   *[new] La propuesta nueva
}
split-leads = dirige
split-foreseen = Tal como está, las reglas de la convocatoria no permitirían enviarla. Se puede corregir al escribirla de nuevo:
split-divide = Decir cómo se dividiría
split-divide-anew = Dividirla de otra manera
split-divide-what = A cada socio se le pregunta exactamente por lo que usted diga aquí. Si lo cambia, se pregunta otra vez a todos.
split-side = { $side ->
    [stays] sigue en esta
    [goes] se va con la nueva
   *[both] participa en ambas
}
split-side-none = Elija, por favor
split-new-lead = ¿Quién dirige la nueva?
split-new-lead-hint = Alguien que participe en ella.
split-divide-send = Preguntar a cada socio por esto
split-yes = Sí, dividirla así
split-no = No, que siga como está
split-said-yes = Usted dijo que sí. Mientras otros no respondan, todavía puede decir que no.
flash-split-divided = Se pregunta a cada socio por esta división.
flash-split-answered = Su respuesta quedó guardada. Faltan las de los demás socios.
flash-split-agreed = Todos dijeron que sí: ahora hay dos propuestas.
flash-split-ended = Su respuesta quedó guardada. La propuesta sigue como está.
problem-split-stale = Ahora se pregunta por otra división
problem-split-stale-text = Su respuesta no se guardó: quien dirige la dividió de otra manera, o se fue un socio. Abra otra vez la pregunta y lea cómo está.
problem-split-too-late = La fecha para responder ya pasó
problem-split-too-late-text = Nada cambió: la propuesta sigue como está.
split-fault-unplaced = Diga dónde participaría este socio.
split-fault-no-partner = Este socio ya no participa. Abra la página otra vez.
split-fault-lead-goes = Quien dirige sigue en esta o participa en ambas. Pase antes la dirección.
split-fault-nobody-goes = Alguien debe participar en la nueva: elija quién.
split-fault-same = Los mismos socios participarían en ambas. Elija al menos uno que participe solo en una.
split-fault-new-lead = Elija a alguien que participe en la nueva.
split-fault-stale = Mientras tanto se dividió de otra manera, o este formulario es antiguo. Mire cómo está y envíe otra vez lo que quiera.

## La página del personal

split-staff-lead = Puede preguntar a los socios de esta propuesta si quieren hacer dos de ella. Diga por qué, con palabras que todos ellos leerán. Quién participaría en cuál lo dicen ellos.
split-none-staff = Todavía no se ha propuesto nada para esta propuesta.
split-not-divided-staff = Quien la dirige aún no ha dicho cómo se dividiría.
split-caps = Cada una de las dos respeta los límites de la convocatoria cuando se envía.
split-complete-by-hint = Para entonces ambos textos deben estar firmados y enviados.
split-cannot = Se pueden hacer dos de una propuesta enviada, a la que no se le pide nada y en la que participan al menos dos socios.
split-awaited = Hecha de la propuesta { $from }, aún sin enviar. Se puede enviar hasta el { $until }.
split-awaited-late = Hecha de la propuesta { $from } y sin enviar hasta el { $until }: no participa.
flash-split-offered = Se preguntó a todos los socios de la propuesta.
flash-split-taken-back = La pregunta se retiró. Nada cambió.
split-fault-not-there = Ahora no se pueden hacer dos de esta propuesta: se retiró, se devolvió o se decidió sobre ella.
split-fault-alone = En ella participa un solo socio: no hay nadie que pueda irse.
split-fault-open = Todavía hay una pregunta abierta sobre ella. Espere a que termine o retírela.
split-fault-round = Esta convocatoria terminó o se está decidiendo: aquí ya no se cambia nada.
