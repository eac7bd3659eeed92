# Cartas por correo electrónico. El asunto dice de qué se trata; la primera frase, qué significa para quien lee.

letter-greeting = Hola, { $name }:
letter-greeting-unknown = Hola:
letter-link-until = El enlace funciona hasta el { $until }.
letter-to-round = Abrir la convocatoria
letter-read-again = Todas sus cartas, para volver a leerlas
letter-stop = No recibir más estas cartas
letter-why-member = Recibe esta carta porque tiene una cuenta en { $site }. En sus ajustes elige con qué frecuencia le escribimos.
letter-why-follower = Recibe esta carta porque pidió a { $site } que le contara las novedades.
letter-why-address = Recibe esta carta porque alguien escribió esta dirección en { $site }.

letter-fact-when = Cuándo
letter-fact-opens = Se pueden enviar propuestas desde
letter-fact-closes = Fecha límite
letter-fact-new-date = Fecha nueva
letter-fact-old-date = Fecha anterior

letter-confirm-subject = Falta un paso para unirse a { $site }
letter-confirm-lead = Abra el enlace para mostrar que esta dirección es suya. Con eso, su cuenta estará lista.
letter-confirm-action = Confirmar mi dirección
letter-confirm-after = Si usted no quiso unirse, no haga nada: sin este paso no se crea ninguna cuenta.

letter-one-time-link-subject = Su enlace para entrar en { $site }
letter-one-time-link-lead = Con este enlace entra en su cuenta, una sola vez. Por favor, no lo comparta.
letter-one-time-link-action = Entrar
letter-one-time-link-after = Si usted no lo pidió, no haga nada: nadie puede entrar sin esta carta.

letter-already-member-subject = Usted ya tiene una cuenta en { $site }
letter-already-member-lead = Alguien, probablemente usted, quiso registrarse con esta dirección. Ya pertenece a una cuenta, así que puede entrar directamente.
letter-already-member-action = Entrar
letter-already-member-after = Si no fue usted, no hace falta hacer nada: no ha cambiado nada.

letter-new-factor-subject = Cambió su forma de entrar
letter-new-factor-lead = { $change ->
    [password_set] Su cuenta tiene otra contraseña o ya no tiene ninguna. Todas las demás sesiones se han cerrado y todos los tokens para programas han terminado.
    [authenticator_added] Se añadió una aplicación de autenticación a su cuenta. Todas las demás sesiones se han cerrado.
    [authenticator_replaced] Otra aplicación de autenticación sustituye a la anterior. Todas las demás sesiones se han cerrado y ya no valen las llaves para programas creadas con la anterior.
    [authenticator_removed] Se quitó la aplicación de autenticación de su cuenta. Las demás sesiones se han cerrado y ya no valen las llaves para programas creadas con ella.
    [recovery_codes_renewed] Se crearon códigos de recuperación nuevos para su cuenta. Los anteriores ya no sirven.
    [recovery_code_used] Se usó un código de recuperación para entrar en su cuenta.
   *[other] Se entregó una tarjeta impresa con códigos para entrar en su cuenta.
}
letter-new-factor-action = Ver cómo entro en mi cuenta
letter-new-factor-after = Si no fue usted, entre, cierre todas las demás sesiones, elija otra contraseña y avise al personal de su programa.

letter-email-changed-subject = Su cuenta tiene otra dirección de correo
letter-email-changed-lead = Su cuenta usa ahora otra dirección de correo. Las cartas ya no llegan aquí y los enlaces de cartas anteriores no sirven. Todas las demás sesiones se han cerrado.
letter-email-changed-after = Si no fue usted, avise enseguida al personal de su programa. Puede impedir que alguien entre.

letter-invitation-subject = Invitación de { $organization }
letter-invitation-lead = { $role ->
    [lead] { $inviter } le invita a dirigir { $organization } aquí: actuar y firmar en su nombre, y decidir quién más puede hacerlo.
    [delegate] { $inviter } le invita a actuar y firmar en nombre de { $organization }.
   *[member] { $inviter } le invita a formar parte de { $organization } y a ver su trabajo.
}
letter-invitation-next = En la página decide si acepta. Si todavía no tiene cuenta, puede crearla allí.
letter-invitation-action = Ver la invitación
letter-invitation-after = Si no conoce a quien le invita, no haga nada.

letter-follow-confirm-subject = ¿Quiere seguir { $round }?
letter-follow-confirm-lead = Con un clic recibirá las novedades de { $round }: sus fechas, sus respuestas y su resultado.
letter-follow-confirm-action = Sí, quiero las novedades
letter-follow-confirm-after = Si no lo pidió, no haga nada: no le llegará ninguna otra carta.

letter-round-announced-subject = Nueva convocatoria: { $round }
letter-round-announced-lead = Se anunció { $round }. Sus reglas quedan fijadas desde hoy y cualquiera puede leerlas.
letter-round-announced-next = Puede leer todas las preguntas antes de decidir si participa.

letter-date-slipped-subject = Cambió una fecha: { $round }
letter-date-slipped-lead = { $edge ->
    [start] { $phase ->
        [announced] En { $round }, el anuncio será ahora el { $new }.
        [letter_of_intent] En { $round }, las cartas de intención se reciben ahora desde el { $new }.
        [open] En { $round }, las propuestas se reciben ahora desde el { $new }.
        [evaluation] En { $round }, la evaluación y la votación empiezan ahora el { $new }.
        [review] En { $round }, la evaluación empieza ahora el { $new }.
        [vote] En { $round }, la votación empieza ahora el { $new }.
        [deliberation] En { $round }, el consejo se reúne ahora desde el { $new }.
        [decided] En { $round }, el resultado llegará ahora el { $new }.
       *[other] En { $round }, una etapa empieza ahora el { $new }.
    }
   *[end] { $phase ->
        [announced] En { $round }, el tiempo previo a la apertura termina ahora el { $new }.
        [letter_of_intent] En { $round }, las cartas de intención se reciben ahora hasta el { $new }.
        [open] En { $round }, las propuestas se reciben ahora hasta el { $new }.
        [evaluation] En { $round }, la evaluación y la votación terminan ahora el { $new }.
        [review] En { $round }, la evaluación termina ahora el { $new }.
        [vote] En { $round }, ahora se puede votar hasta el { $new }.
        [deliberation] En { $round }, el consejo decidirá ahora antes del { $new }.
        [decided] En { $round }, el resultado llegará ahora antes del { $new }.
       *[other] En { $round }, una etapa termina ahora el { $new }.
    }
}
letter-date-slipped-why = El motivo, en palabras del personal de la convocatoria:

letter-question-answered-subject = Respuesta a una pregunta: { $round }
letter-question-answered-asked = Sobre { $round }, alguien preguntó:
letter-question-answered-answer = La respuesta:

letter-staff-lead = El personal de { $round } le escribe:
letter-staff-signed = Firma: { $name }

letter-digest-subject = { $n ->
    [one] Una novedad en { $site }
   *[other] { $n } novedades en { $site }
}
letter-digest-lead = { $n ->
    [one] Hay una novedad desde su última carta.
   *[other] Hay { $n } novedades desde su última carta.
}
