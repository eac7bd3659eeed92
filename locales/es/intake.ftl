# Propuestas en papel o de voz: el personal las escribe, el grupo las confirma.

letter-coalition-read-back-subject = Lea lo que escribimos por usted: { $round }
letter-coalition-read-back-lead = { $partner } nos trajo una propuesta para { $round } en papel o de voz. La hemos escrito aquí.
letter-coalition-read-back-next = Léala entera y confírmela, o díganos qué está mal. Hasta que la confirme no cuenta y nadie la evalúa.
letter-coalition-read-back-action = Leerla
letter-coalition-read-back-dropped-subject = Ya no le pedimos que lea esto: { $round }
letter-coalition-read-back-dropped-lead = Lo que escribimos para { $partner } no se confirmó y lo hemos descartado. { $reason ->
    [changed_mind] Nos dijeron que su grupo cambió de idea.
    [twice] Lo teníamos dos veces, o lo enviaron ustedes.
    [mistake] Se había empezado por error.
   *[not_reached] No pudimos comunicarnos con ustedes.
}
letter-coalition-read-back-dropped-next = No se guarda nada de ello. Si no es lo que quieren, dígannoslo, o presenten su propuesta mientras haya tiempo.
letter-coalition-read-back-dropped-action = Ver la convocatoria

read-back-title = Leer y confirmar
read-back-for-whom = Diga por qué organización responde. Después lee todo lo que se escribió y lo confirma.
read-back-go = Leer lo que se escribió
read-back-waits = El personal escribió lo que ustedes trajeron. Cuenta cuando lo hayan leído y confirmado.
read-back-lead = { $how ->
    [paper] Su papel llegó el { $arrived }. Lo escribió aquí { $name }.
    [voice] Su grabación llegó el { $arrived }. La escribió aquí { $name }.
    [visit] Nos lo contaron el { $arrived }. Lo escribió aquí { $name }.
   *[phone] Nos lo contaron por teléfono el { $arrived }. Lo escribió aquí { $name }.
}
read-back-what = Lea cada parte. Confirme todo, o diga con sus palabras qué está mal; el personal lo corrige y le pregunta de nuevo.
read-back-until = Puede confirmar hasta el { $at }.
read-back-being-typed = El personal lo está corrigiendo. Recibirá una carta cuando pueda leerlo de nuevo.
read-back-you-said = Lo que usted dijo
read-back-whole = Todo
read-back-partners = Ustedes nombraron socios
read-back-partners-what = El personal no puede invitarlos por ustedes. Invítenlos aquí antes de confirmar; sin invitación no participan.
read-back-take-on = Es nuestra propuesta: seguir para invitar
read-back-invite = Invitar a socios
read-back-wrong-here = Esto está mal
read-back-wrong-say = ¿Qué está mal?
read-back-wrong-whole = ¿Hay algo más que esté mal o que falte?
read-back-wrong-hint = Basta con sus palabras.
read-back-wrong-send = Decir al personal qué está mal
read-back-confirm = Confirmar y enviar
read-back-confirm-what = Usted dice en nombre de su grupo que todo esto es lo que quieren proponer, y lo firma. Se envía enseguida, con la fecha en que llegó.

intake-title = En papel o de voz
intake-typed-in = El personal la escribió por el grupo. Ver cómo llegó y cómo se confirmó.
intake-back = En papel o de voz
intake-lead = Escriba aquí lo que un grupo trae en papel o de voz. Cuenta cuando el grupo lo haya leído o escuchado entero y confirmado. Lo que dice queda entre el grupo y quien escribe.
intake-until = Los grupos pueden confirmar hasta el { $at }.
intake-none = Todavía no llegó nada en papel ni de voz
intake-none-what = Cuando un grupo traiga o mande algo, anote abajo cuándo llegó. Cuenta la llegada, aunque lo escriba después.
intake-begin = Recibir algo
intake-column = { $column ->
    [arrived] Llegó
    [channel] Cómo llegó
    [typist] Lo recibió y escribe
   *[state] En qué punto está
}
intake-channel-label = ¿Cómo llegó?
intake-channel = { $channel ->
    [paper] En papel
    [voice] Como grabación
    [visit] Contado en persona
   *[phone] Por teléfono
}
intake-state = { $state ->
    [typing] Se está escribiendo
    [reading] Espera al grupo
    [signed] Espera una segunda firma
   *[confirmed] Confirmado por el grupo
}
intake-countersign-waits = Falta su contrafirma
intake-arrived = ¿Cuándo llegó?
intake-arrived-hint = El día y la hora en que lo recibió, no cuando lo escribe. Reloj: { $zone }.
intake-contact-label = ¿Cómo lo leerá el grupo?
intake-contact-hint = Un grupo que puede iniciar sesión confirma allí. Elija teléfono o carta solo para un grupo sin correo electrónico.
intake-contact = { $contact ->
    [registered] Está registrado aquí e inicia sesión
    [email] Con una carta a su correo electrónico
    [phone] Por teléfono
   *[letter] Con una carta en papel
}
intake-registered = Si está registrado aquí
intake-organisation = La organización
intake-not-registered = Si no está registrado aquí
intake-name = Cómo se llama el grupo
intake-kind = ¿Qué tipo de grupo es?
intake-email = Su correo electrónico
intake-reached-at = Su teléfono o dirección postal
intake-named-partners = Socios que nombró
intake-named-partners-hint = Anote a quiénes nombra. Solo el propio grupo invita.
intake-send = Empezar a escribir
intake-type = Escribirlo
intake-type-what = Escriba lo que el grupo escribió o dijo, en su idioma, y nada propio. Se guarda mientras escribe.
intake-type-scan = Adjuntar la copia o la grabación
intake-type-part = La parte propia del grupo
intake-you-type = Usted escribe por un grupo. Solo usted ve esto hasta que el grupo confirme.
intake-confirm-by = Se puede confirmar hasta
intake-hand-over = Terminado: que el grupo lo lea
intake-hand-over-what = { $contact ->
    [registered] Quienes hablan por el grupo reciben una carta y lo leen todo.
    [email] Sale una carta a la dirección del grupo.
    [phone] Usted imprime una hoja y la lee por teléfono.
   *[letter] Usted imprime una hoja y la manda a firmar.
}
intake-take-back = Retomarlo para corregir
intake-take-back-what = Podrá escribir de nuevo. Lo firmado antes ya no cuenta.
intake-waits-for-group = El grupo lo está leyendo. Aquí verá lo que responde.
intake-waits-for-colleague = Otra persona del personal debe contrafirmar. Pídale que abra esta página.
intake-group-said = El grupo dice que esto está mal
intake-refused = El grupo dijo que no es su propuesta, o desistió.
intake-proof-title = La palabra del grupo
intake-proof-what = Imprima la hoja y hágala firmar, o léala entera en voz alta a una persona del grupo. Anótelo aquí; otra persona del personal contrafirma.
intake-proof-label = ¿Cómo confirmó el grupo?
intake-proof = { $proof ->
    [sheet] En la hoja firmada
   *[read_aloud] Se leyó en voz alta y dijeron que sí
}
intake-code = Código de la hoja
intake-code-hint = Está arriba en la hoja firmada. Una hoja anterior a un cambio tiene otro.
intake-signer = Nombre de la persona del grupo
intake-signed-on = Qué día
intake-read-by = Quién lo leyó en voz alta
intake-spoken-in = En qué idioma
intake-read-hint = Solo si se leyó en voz alta.
intake-proof-send = Anotarlo
intake-countersign = Contrafirmar
intake-countersign-what = Usted vio la hoja firmada o habló con la persona del grupo, y lo de arriba es verdad. El grupo aparece aquí con su nombre y su propuesta se envía con la fecha en que llegó.
intake-countersign-completion-what = Usted ha visto la hoja firmada o ha hablado con la persona del grupo, y lo que figura arriba es cierto. Lo que el grupo completó se envía como la versión siguiente, tal como llegó.
intake-confirmer = { $how ->
    [sheet] Contrafirmado por
    [read_aloud] Contrafirmado por
   *[signed_in] Confirmado por
}
intake-receipt-what = Imprima esta página o cópiela en una carta para un grupo sin correo electrónico.
intake-sheet = La hoja para leer
intake-sheet-title = Lea y firme, por favor
intake-sheet-lead = { $group } trajo esta propuesta para { $round }. Llegó el { $arrived } y se escribió tal como está aquí.
intake-sheet-partners = El personal no puede invitar socios por ustedes. Participan solo si su grupo los invita en el sitio.
intake-sheet-sign = Su palabra
intake-sheet-sign-what = Con mi nombre digo por nuestro grupo que todo esto es lo que queremos proponer, y que nuestro grupo puede aparecer en el sitio con su nombre.
intake-sheet-signature = Firma
flash-intake-begun = Está anotado. Ahora escríbalo.
flash-intake-handed-over = Espera a que el grupo lo lea.
flash-intake-taken-back = Puede escribir de nuevo.
flash-intake-proof = Está anotado. Otra persona del personal debe contrafirmar.
flash-intake-confirmed = Está confirmado y enviado.
flash-said-wrong = El personal puede leer qué está mal y lo corregirá.
intake-fault-missing = Aquí tiene que haber algo.
intake-fault-unknown-choice = Elija algo de la lista.
intake-fault-too-long = Es demasiado largo. Dígalo con menos palabras.
intake-fault-not-a-moment = Ponga un día y una hora.
intake-fault-not-a-day = Ponga un día.
intake-fault-ahead = Eso todavía no ha pasado. Ponga cuándo ocurrió.
intake-fault-too-early = En ese momento la convocatoria aún no aceptaba propuestas.
intake-fault-too-late = En ese momento el plazo ya había terminado.
intake-fault-no-time-left = Ya pasaron los días en que el grupo podía confirmar.
intake-fault-not-open = La convocatoria no acepta propuestas.
intake-fault-unknown-organisation = Ninguna organización con ese nombre está registrada aquí.
intake-fault-several-organisations = Una organización se llama así y otra tiene esta dirección. Pegue la dirección de la página de la que quiere decir.
intake-fault-funder = Quienes financian el programa no pueden presentarse.
intake-fault-own-organisation = Usted pertenece a esta organización. Pida a otra persona del personal que escriba.
intake-fault-needs-to-ask = Este grupo necesita que otra organización diga que sí aquí: una que administre el dinero, o una entidad socia. Alguien tiene que poder pedírselo. Pida al grupo el correo de alguien de su confianza, o que presente la propuesta quien administra el dinero.
intake-fault-registered = Un grupo con ese nombre está registrado aquí. Elíjalo arriba, para que confirme su propia gente.
intake-fault-not-a-name = Escriba cómo se llama el grupo.
intake-fault-not-an-email = Esto no es una dirección de correo, como nombre@example.org.
intake-fault-another-sheet = No es el código de la hoja actual. Mire la hoja de nuevo o imprima otra.
problem-not-confirmed = Aún no está confirmada
problem-not-confirmed-text = No se envió nada. La escribió el personal; léala y confírmela en su página.
problem-intake-faults = Hay que corregir algo
problem-intake-faults-text = No se cambió nada. Revise lo que escribió.
problem-intake-changed = Cambió desde que lo vio
problem-intake-changed-text = No se confirmó ni cambió nada. Lea lo que hay ahora.
problem-intake-over = Se acabó el tiempo
problem-intake-over-text = No se cambió nada. Ya pasaron los días para confirmar, o la convocatoria está decidida.
problem-intake-lacking = Falta algo
problem-intake-lacking-text = No se cambió nada. Falta algo que pide la convocatoria, o un socio no ha firmado.
problem-intake-wait = Demasiadas cartas
problem-intake-wait-text = No se cambió nada. Espere un rato antes de escribir de nuevo a esa dirección.
intake-is-completion = Complemento
intake-language = ¿En qué idioma lee el grupo?
intake-language-hint = En él se imprime la hoja que se firma y se escribe la carta a su correo electrónico.
intake-reached-at-hint = Se guarda hasta que el grupo confirme; si no confirma, 30 días más después de la fecha en que podía hacerlo.
intake-kept-until = Nombre y contacto se guardan hasta
intake-kept-until-what = Si el grupo no confirma, entonces se borra cómo comunicarse con él, y su nombre, salvo que figure aquí.
intake-forgotten = Se borraron, porque el grupo no confirmó a tiempo.
intake-name-forgotten = Un grupo que no confirmó
intake-passed-label = Pasó a otra persona
intake-passed = De { $from } a { $to }, { $at }.
intake-pass-on = Pasarlo a una colega o un colega
intake-take-over = Hacerse cargo
intake-pass-on-what = Quien lo recibe ve lo escrito y sigue. Quien haya escrito una parte no puede refrendar.
intake-pass-to = Colega
intake-why = ¿Por qué?
intake-pass-reason = { $reason ->
    [away] Quien escribía está ausente.
    [language] La otra persona habla el idioma del grupo.
    [connected] Quien escribía está demasiado cerca del grupo.
   *[work] Quien escribía tiene demasiado trabajo.
}
intake-drop = Descartarlo
intake-drop-what = Todo lo escrito y adjuntado se borra para siempre. El personal ve que algo se descartó, cuándo, quién lo hizo y por qué.
intake-drop-completion = Descartar el complemento
intake-drop-completion-what = Lo escrito desde entonces se borra para siempre. La propuesta vuelve a quedar como el grupo la confirmó. El personal ve que se descartó y por qué.
intake-close = Cerrarlo
intake-close-what = El grupo lo hizo suyo y ya no puede confirmarlo, o lo abandonó. No se borra nada: el borrador queda con el grupo, en sus propias páginas. El personal ve que se cerró, cuándo, quién y por qué.
intake-close-later = El grupo lo ha hecho suyo. Puede cerrarlo cuando el grupo lo abandone o se acabe el tiempo de confirmar.
intake-drop-reason = { $reason ->
    [changed_mind] El grupo cambió de idea.
    [twice] Se escribió dos veces, o el grupo lo envió por sí mismo.
    [mistake] Se empezó por error.
   *[not_reached] No fue posible comunicarse con el grupo.
}
intake-dropped-title = Descartado antes de confirmarse
intake-confirmed-before = Confirmado antes
intake-asked = Se pidió completar
intake-asked-due = Hasta { $at }.
intake-complete = Escribir lo que dice el grupo
intake-complete-here = Este grupo no inicia sesión. Dígale por teléfono o por carta qué falta, y escriba lo que responda.
intake-complete-what = Diga cómo y cuándo llegó: cuenta la llegada. Después usted lo escribe, el grupo lo lee o lo oye todo, y otra persona del personal refrenda.
intake-overtaken = Entretanto se decidió otra cosa sobre esta propuesta. Descarte el complemento, por favor.
intake-originals = Lo que trajo el grupo
intake-originals-what = El escaneo o la grabación de donde se escribió, como el grupo lo confirmó. Los archivos se descargan.
intake-sheet-lead-completed = { $group } completó su propuesta a { $round }, como se le pidió. Llegó { $arrived }; el conjunto está escrito tal como figura aquí.
flash-intake-passed = Pasó a la otra persona.
flash-intake-dropped = Está descartado.
flash-intake-closed = Está cerrado. El borrador queda con el grupo.
intake-fault-not-asked-yet = A esa hora todavía no se había pedido.
intake-fault-completion-over = A esa hora ya había vencido la fecha para completar.
intake-fault-not-a-colleague = Elija a alguien que trabaje en esta convocatoria.
problem-intake-taken-on = El grupo ya lo hizo suyo
problem-intake-taken-on-text = No se cambió nada. Ya participa su propia gente, o los socios que invitó. Solo el grupo puede renunciar, en sus propias páginas.
problem-intake-signs-in = El grupo puede hacerlo por sí mismo
problem-intake-signs-in-text = No se cambió nada. Alguien del grupo ya inicia sesión, y lo completa en sus propias páginas.
problem-intake-letters-first = Esta ronda pide primero una carta de intención
problem-intake-letters-first-text = No se empezó nada. Aquí solo puede enviar una propuesta quien fue invitado tras una carta de intención, y las cartas aún no se pueden escribir por un grupo. Ayude al grupo a escribir su propia carta.
problem-intake-registered = Ya hay un grupo registrado con este nombre
problem-intake-registered-text = No se envió nada. Desde que se escribió esto, un grupo con el mismo nombre se registró aquí. Si es el mismo, descarte este registro y deje que el grupo envíe su propuesta, o empiece de nuevo para el grupo registrado.
intake-find = Número o grupo
