# Seguir, volver a leer las cartas, y lo que escribe y cuida el personal.

follow-title = Seguir { $round }
follow-lead = Le escribimos cuando haya novedades: una fecha, una respuesta, el resultado.
follow-email = Su dirección de correo
follow-email-hint = Primero recibe una carta con un enlace. Sin abrirlo no llega nada más.
follow-areas = Avísenme también de nuevas rondas en
follow-do = Seguir
follow-stop = Dejar de seguir
follow-already = Usted sigue esta convocatoria.
follow-asked = Si esta dirección puede recibir cartas, ya hay una en camino. Abra su enlace y seguirá la convocatoria.
follow-privacy = La dirección solo se usa para estas cartas. Cada una trae un enlace para dejar de recibirlas, sin entrar en ninguna cuenta.
follow-fault-email = Escriba su dirección así: nombre@example.org.
follow-link-title = { $act ->
    [stop] No recibir más estas cartas
   *[confirm] Seguir una convocatoria
}
follow-link-lead = { $act ->
    [stop] Un clic, y estas cartas dejan de llegar.
   *[confirm] Un clic, y recibirá las novedades.
}
follow-link-do = { $act ->
    [stop] Dejar de recibirlas
   *[confirm] Sí, quiero las novedades
}
follow-link-done = { $act ->
    [stop] Hecho. Estas cartas ya no le llegarán.
   *[confirm] Hecho. Recibirá las novedades.
}
follow-link-rounds = Ver las convocatorias
flash-following = Ahora sigue esta convocatoria.
flash-not-following = Hecho. Ya no recibirá estas novedades.

letters-title = Cartas para usted
letters-lead = Todo lo que le hemos enviado, para volver a leerlo.
letters-none = Todavía no hay cartas
letters-none-what = Todo lo que le enviemos estará también aquí, para volver a leerlo.
letters-pages = Más cartas
letters-older = Cartas anteriores
letters-written = Escrita el { $at }
letters-secret = El enlace de esta carta solo estuvo en su buzón y servía una vez.
letters-follows = Lo que usted sigue
letters-follows-none = Todavía no sigue nada.
letters-follows-area = Novedades en { $area }
letters-texts = Mensajes de texto
letters-phone = Teléfono para avisos de cambios de fecha
letters-phone-hint = Con + y el país, por ejemplo +1 206 555 0100. Déjelo vacío para no recibir mensajes de texto.
letters-texts-keep = Guardar el número
letters-fault-phone = Escriba el número con + y el país, por ejemplo +1 206 555 0100.
flash-texts-kept = Se guardó su elección sobre los mensajes de texto.

outbox-title = Bandeja de salida
outbox-lead = Cartas sobre sus convocatorias: las que esperan, las que fallan y las que se dieron por perdidas.
outbox-no-relay = No se envían cartas: no hay servidor de correo configurado. Se guardan como archivos en la carpeta de datos. Quien opera la plataforma configura TAAWUN_SMTP_URL.
outbox-states = Cartas por estado
outbox-state = { $state ->
    [waiting] En espera
    [failing] Con fallos
    [sent] Enviadas
   *[dead] Sin entregar
}
outbox-state-means = { $state ->
    [waiting] Todavía sin intentar.
    [failing] Aún no aceptadas. Cada una se intenta de nuevo durante más de tres días.
    [sent] Aceptadas por el servidor de correo en los últimos treinta días o antes.
   *[dead] La otra parte las rechazó para siempre, o se intentó durante más de tres días.
}
outbox-none = No hay ninguna carta aquí.
outbox-kind = { $kind ->
    [announced] Anuncio: { $round }
    [slipped] Cambio de fecha: { $round }
    [answered] Pregunta respondida: { $round }
    [staff] Carta del personal: { $round }
   *[other] Carta: { $round }
}
outbox-nobody = Ya nadie lee en esta dirección
outbox-attempts = { $n ->
    [one] Un intento
   *[other] { $n } intentos
}
outbox-next = Próximo intento: { $at }
outbox-retry = Intentar de nuevo
outbox-others = Todas las demás cartas
outbox-others-what = Las cartas sobre cuentas y sobre otras convocatorias son solo para quienes las reciben. Usted ve cuántas hay.
flash-letter-retried = La carta espera para enviarse de nuevo.

staff-letters-title = Cartas a una lista
staff-letters-lead = Escriba una vez, en todas las lenguas que pueda. Antes de enviar ve quién recibe qué.
staff-letters-to = Para
staff-letters-list = { $list ->
    [followers] Quienes siguen esta convocatoria
    [leads] Quienes dirigen una organización
    [askers] Miembros que preguntaron algo sobre esta convocatoria
    [reviewers] Quienes forman parte de un jurado de esta convocatoria
   *[without_second_factor] Personal y consejo sin segundo factor, que todavía no pueden empezar
}
staff-letters-languages = Quienes leen en una lengua que usted deja vacía reciben la primera lengua que rellene.
staff-letters-subject = Asunto
staff-letters-body = Carta
staff-letters-look = Ver quién recibe qué
staff-letters-preview = { $n ->
    [0] Nadie recibiría esta carta
    [one] Una persona recibe esta carta
   *[other] { $n } personas reciben esta carta
}
staff-letters-changed = No se envió nada: la lista cambió desde que la miró. Por favor, mírela otra vez.
staff-letters-readers = { $n ->
    [one] una persona
   *[other] { $n } personas
}
staff-letters-who = Quién recibe qué versión
staff-letters-not-own = (lee en { $language })
staff-letters-more = { $n ->
    [one] Y una más.
   *[other] Y { $n } más.
}
staff-letters-send = { $n ->
    [one] Enviarla a esta persona
   *[other] Enviarla a estas { $n } personas
}
staff-letters-sent = Lo que se envió
staff-letters-none = Todavía nada. Cada carta queda aquí, con cuántas personas la recibieron.
staff-letters-by = { $name }, { $at }
staff-letters-read = Leerla
staff-letters-fault-list = Elija quién recibe la carta.
staff-letters-fault-subject = Escriba también un asunto en esta lengua, o deje vacíos los dos campos.
staff-letters-fault-body = Escriba también la carta en esta lengua, o deje vacíos los dos campos.
staff-letters-fault-long = Es demasiado largo: { $n } caracteres como máximo.
staff-letters-fault-empty = Escriba la carta en al menos una lengua.
staff-letters-fault-nobody = Ahora no hay nadie en esta lista.
flash-staff-letter-sent = La carta está en camino. Queda abajo, en el registro.
