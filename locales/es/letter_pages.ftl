# Seguir, volver a leer las cartas, y lo que escribe y cuida el equipo.

follow-title = Seguir { $round }
follow-lead = Le escribimos cuando haya novedades: una fecha, una respuesta, el resultado.
follow-email = Su dirección de correo
follow-email-hint = Primero recibe una carta con un enlace. Sin abrirlo no llega nada más.
follow-area = Avisarme también de nuevas convocatorias en { $area }
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
