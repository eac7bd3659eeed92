# Coaliciones: quién participa, quién firma, quién ayuda.

## Cartas. Un asunto nombra la convocatoria, nunca lo que hay en un borrador.

letter-coalition-untitled = una propuesta todavía sin título
letter-coalition-not-signed = Sin firmar
letter-coalition-invited-subject = { $lead } le pide que participe en una propuesta
letter-coalition-invited-lead = { $role ->
    [fiscal_sponsor] { $inviter }, de { $lead }, le pide que administre el dinero de «{ $title }», una propuesta para { $round }.
    [in_kind] { $inviter }, de { $lead }, le pide que apoye «{ $title }», una propuesta para { $round }, con espacios, horas o bienes.
   *[partner] { $inviter }, de { $lead }, le pide que sea socio en «{ $title }», una propuesta para { $round }.
}
letter-coalition-invited-next = En la página decide si participa. Más adelante puede retirarse sin decir por qué. Si no conoce a quien escribe, no haga nada.
letter-coalition-invited-action = Ver la invitación
letter-coalition-answered-subject = { $partner } ha respondido
letter-coalition-answered-lead = { $answer ->
    [yes] { $partner } participa en «{ $title }», su propuesta para { $round }.
   *[no] { $partner } no participa en «{ $title }», su propuesta para { $round }.
}
letter-coalition-answered-next = En la página de socios ve quién participa.
letter-coalition-answered-action = Ver los socios
letter-coalition-asked-to-sign-subject = Por favor, firme por { $partner }
letter-coalition-asked-to-sign-lead = { $lead } pide a { $partner } que firme «{ $title }», una propuesta para { $round }.
letter-coalition-asked-to-sign-next = La página muestra exactamente lo que firma y lo que ha cambiado desde su última firma.
letter-coalition-asked-to-sign-action = Leer y firmar
letter-coalition-left-subject = { $partner } ha dejado una propuesta
letter-coalition-left-lead = { $partner } ya no participa en «{ $title }», su propuesta para { $round }.
letter-coalition-left-next = Su parte del dinero ya no es de nadie. Repártala de nuevo antes de enviar la propuesta.
letter-coalition-left-action = Ver los socios
letter-coalition-signatures-missing-subject = Faltan firmas: { $round }
letter-coalition-signatures-missing-lead = { $n ->
    [one] Un socio no ha firmado «{ $title }», su propuesta para { $round }, y el plazo para firmar ha terminado.
   *[other] { $n } socios no han firmado «{ $title }», su propuesta para { $round }, y el plazo para firmar ha terminado.
}
letter-coalition-signatures-missing-next = La página muestra quién ha firmado y quién no.
letter-coalition-signatures-missing-action = Ver las firmas

## Lo que espera

partner-role = { $role ->
    [lead] Dirige
    [fiscal_sponsor] Administra el dinero
    [in_kind] Apoya con espacios, horas o bienes
   *[partner] Socio
}
partner-state = { $state ->
    [invited] Invitado, sin respuesta todavía
    [joined] Participa
    [declined] Dijo que no
    [left] Se retiró
    [left_out] Quedó fuera
   *[uninvited] Invitación retirada
}
partner-signature = { $state ->
    [signed] Firmado
    [core_changed] Debe firmar de nuevo: cambió lo que firman todos
    [part_changed] Debe firmar de nuevo: cambió su propia parte
    [missing] Sin firmar todavía
   *[not_ready] Todavía no hay nada que firmar
}

## Socios

coalition-lead = Cada socio dice con sus palabras qué aporta y qué gana, y firma exactamente lo que se envía. Nadie de fuera ve este borrador.
coalition-core-asks = Si cambian el título, el resumen, a quién se sirve, los resultados o el total, deben firmar de nuevo: { $partners }.
coalition-field-asks = Si esto cambia, deben firmar de nuevo: { $partners }.
partner-share-is = Parte del dinero: { $share }
partner-open-part = La parte propia
partner-asked-you = Le piden que participe. Nadie tiene que dar razones para decir que no.
partner-accept = Participar
partner-decline = No participar
partner-change = Cambiar { $name }
partner-role-label = ¿Como qué?
partner-role-save = Guardar
partner-signs-again = { $name } ha firmado. Si esto cambia, solo { $name } debe firmar de nuevo.
partner-uninvite = Retirar la invitación
partner-lead-stays = Usted dirige. Para retirarse, ofrezca antes la dirección a otro socio.
partner-leave-title = Retirarse de esta propuesta
partner-leave-what = Se retira al momento y sin dar razones. Su parte debe repartirse de nuevo. Lo que escribió queda en el historial de la coalición.
partner-leave = Retirarse
partner-leave-out = Dejar fuera a este socio
partner-leave-out-what = { $n ->
    [one] Este socio no ha firmado. Si sigue así cuando vencen las firmas, queda fuera en cuanto lo dice cada uno que firmó. Lo ha dicho uno.
   *[other] Este socio no ha firmado. Si sigue así cuando vencen las firmas, queda fuera en cuanto lo dice cada uno que firmó. Lo han dicho { $n }.
}
lead-offer = Ofrecer la dirección
lead-offer-what = { $name } decide si la toma. Entonces usted es un socio como los demás, y ambos firman de nuevo.
lead-is-offered = Se ha ofrecido la dirección a este socio.
lead-offered-you = Se le pide que dirija esta propuesta.
lead-means = Quien dirige habla por la coalición, envía la propuesta y recibe el dinero. Usted y quien dirigía antes firman de nuevo.
lead-take = Tomar la dirección
lead-end = Terminar la oferta
lead-refuse = No, gracias
ask-to-sign-title = Pedir firmas
ask-to-sign-what = { $n ->
    [one] Un socio no ha firmado. Recibe una carta, como mucho una al día.
   *[other] { $n } socios no han firmado. Reciben una carta, como mucho una al día.
}
ask-to-sign = Pedirles que firmen
partner-invite-title = Pedir a alguien que participe
partner-invite-what = Nombre una organización registrada aquí, o escriba a alguien. Una organización registrada puede leer el borrador antes de responder, para saber qué firmaría; quien recibe un correo ve de qué trata y su propia parte. Los comentarios y el historial solo los ven quienes participan. Quienes financian el programa no pueden ser socios.
partner-invite-organisation = Organización registrada
partner-invite-organisation-hint = Su nombre, o la dirección de su página aquí.
partner-invite-email = O un correo electrónico
partner-invite-email-hint = Para quien todavía no está registrado. El enlace sirve 14 días.
partner-invite-name = Cómo los llama usted
partner-invite-name-hint = Solo si da un correo.
partner-invite-language = Idioma de la carta
partner-invite-send = Enviar la invitación

## Quien edita y quien ayuda

editors-title = Quién más puede leer o escribir
editors-what = Dirigentes y delegados de todos los socios pueden escribir; los miembros, leer. Aquí están los permisos dados por nombre.
editor-right = { $right ->
    [view] Puede leer
    [comment] Puede leer y comentar
   *[edit] Puede escribir
}
editor-own-title = Su propia gente
editor-in = Guardar
editor-out = Quitar el permiso
helper-title = Dejar entrar a quien ayuda
helper-what = { $n ->
    [one] Quien acompaña o interpreta, un día como mucho. Nunca alguien que trabaja para quien financia. El historial lo muestra.
   *[other] Quien acompaña o interpreta, { $n } días como mucho. Nunca alguien que trabaja para quien financia. El historial lo muestra.
}
helper-email = Su correo electrónico
helper-email-hint = Aquel con el que es miembro aquí.
helper-right = Qué puede hacer
helper-until = Último día
helper-until-hint = Cuando termine, según la hora de la convocatoria, no ve nada del borrador.
helper-until-is = hasta el { $until }
helper-in = Dejar entrar

## Un socio

partner-part-what = Todos los que pueden escribir acuerdan la parte del dinero y las tareas. Lo que un socio aporta y gana lo escribe solo su gente.
partner-part-theirs = La gente de { $name } escribe lo demás.
partner-to-sign = Ir a las firmas
partner-field = { $field ->
    [share] Parte del dinero
    [duties] Qué hará
    [gives] Qué aporta
    [gains] Qué gana
   *[loss] Qué lo haría una pérdida
}
partner-field-help = { $field ->
    [share] Un importe. Todas las partes juntas son lo que piden, al centavo.
    [duties] La parte del trabajo que hace este socio.
    [gives] Gente, espacios, confianza, saber: lo que faltaría sin ella.
    [gains] Qué es mejor para este socio después.
   *[loss] No es obligatorio. Qué no debe pasar para que participar siga siendo bueno.
}

## Firmar

sign-lead = Firma dos cosas: lo que firman todos los socios y su propia parte. Si cambia una de ellas, se le pide de nuevo.
sign-has-changed = Cambió desde que lo vio. No se firmó nada. Abajo está lo que vale ahora.
sign-core = Lo que firman todos
sign-core-what = Un cambio aquí pide de nuevo la firma de todos.
sign-core-missing = Aquí falta algo todavía.
sign-part = Su propia parte
sign-part-what = Un cambio aquí solo pide de nuevo su firma.
sign-part-missing = Falta algo de su parte todavía.
sign-hash = Huella (SHA-256):
sign-line = { $what ->
    [title] Título
    [summary] De qué trata
    [served] A quién se sirve
    [outcomes] Resultados
    [request] Total pedido
    [role] Como qué
    [share] Parte del dinero
    [duties] Qué hará
    [gives] Qué aporta
    [gains] Qué gana
   *[loss] Qué lo haría una pérdida
}
sign-nothing = Sin rellenar
sign-changed = Cambió desde su última firma:
sign-as = Firma como { $me } en nombre de { $partner }.
sign-do = Firmar
sign-signed = Firmado por { $name } el { $at }.
sign-signed-before = Firmado por última vez por { $name } el { $at }.
sign-all = Todas las firmas

## Invitación por correo

partnership-title = { $lead } le pide que participe
partnership-lead = De esto trata la propuesta, y esta sería su parte. Cuando participe, la verá entera antes de firmar.
partnership-lead-visitor = En esto se le pide que participe. Cuando haya entrado, lee de qué trata y responde.
partnership-round = Convocatoria
partnership-until = Puede responder hasta el { $day }.
partnership-no-organisation = Todavía no habla aquí por ninguna organización. Registre la suya; después vuelve aquí.
partnership-for = ¿Por qué organización responde?
partnership-no = ¿No quiere?
partnership-no-what = Nadie tiene que dar razones. El enlace deja de servir.

## Lo que se hizo

flash-partner-invited = La invitación está en camino.
flash-partner-accepted = Ya participa. Escriba qué aporta y qué gana, y después firme.
flash-partner-declined = No participa.
flash-partner-left = Se ha retirado.
flash-partner-uninvited = La invitación se ha retirado.
flash-partner-role = Guardado.
flash-partner-left-out = Su palabra queda guardada.
flash-lead-offered = Se ofreció la dirección. Decide el socio.
flash-lead-taken = Ahora dirige usted. Usted y quien dirigía firman de nuevo.
flash-lead-ended = La oferta ha terminado.
flash-asked-to-sign = Se les pidió que firmen.
flash-let-in = Guardado. El historial lo muestra.
flash-let-out = Se quitó el permiso.
flash-signed = Firmado.

## Lo que está mal

coalition-fault-missing = Aquí debe haber algo.
coalition-fault-both = Una organización o un correo, no ambos.
coalition-fault-too-long = { $n ->
    [one] Un carácter como mucho.
   *[other] { $n } caracteres como mucho.
}
coalition-fault-not-an-email = Esto no es un correo electrónico, como nombre@example.org.
coalition-fault-unknown-organisation = Aquí no hay ninguna organización con este nombre. Búsquela en la lista y pegue la dirección de su página, o escriba a alguien por correo.
coalition-fault-several-organisations = Una organización se llama así y otra tiene esta dirección. Pegue la dirección de la página de la que quiere decir.
coalition-fault-unknown-choice = Elija uno de la lista.
coalition-fault-there = Ya participa, o se le pidió y no ha respondido todavía.
coalition-fault-funder = Quienes financian el programa no pueden ser socios.
coalition-fault-too-many = { $n ->
    [one] Se puede pedir a un socio como mucho.
   *[other] Se puede pedir a { $n } socios como mucho.
}
coalition-fault-not-a-day = Esto no es un día, como 2027-06-30.
coalition-fault-not-to-come = Elija un día por venir.
coalition-fault-too-far = { $n ->
    [one] Un día desde hoy como mucho.
   *[other] { $n } días desde hoy como mucho.
}
coalition-fault-cannot-help = No se puede dejar entrar a nadie con este correo. Quien ayuda es miembro aquí, no trabaja para quien financia y no pertenece a ningún socio.
coalition-fault-not-ours = Usted no habla por ella.

problem-coalition-closed = Esto ya no se puede hacer
problem-coalition-closed-text = No se cambió nada. Donde está ahora la propuesta, sus socios no se pueden cambiar así.
problem-coalition-faults = Esto no se puede aceptar
problem-coalition-faults-text = No se cambió nada. Elija algo de lo que ofrece la página.
problem-coalition-gone = Esto ya se respondió o terminó
problem-coalition-gone-text = No se cambió nada. Alguien lo respondió, lo retiró o lo terminó.
problem-coalition-expired = Esta invitación ha vencido
problem-coalition-expired-text = No se cambió nada. Pida otra a quien le invitó.
problem-coalition-lead-stays = Quien dirige no puede retirarse
problem-coalition-lead-stays-text = No se cambió nada. Antes otro socio toma la dirección.
problem-coalition-not-ready = Todavía no hay nada que firmar
problem-coalition-not-ready-text = No se firmó nada. Falta algo en la propuesta o en su parte.
problem-coalition-signed-late = El plazo para firmar terminó
problem-coalition-signed-late-text = No se firmó nada. Las firmas debían llegar antes.
problem-coalition-changed = Cambió desde que lo vio
problem-coalition-changed-text = No se firmó nada. Lea lo que vale ahora y firme eso.
coalition-way-proposals = Ir a sus propuestas
