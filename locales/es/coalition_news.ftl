# Novedades de las coaliciones: cartas sobre ofertas, salidas y ayuda, cartas al personal, y una coalición que cambió.

letter-coalition-lead-offered-subject = { $lead } le pide que dirija una propuesta
letter-coalition-lead-offered-lead = { $lead } ofrece a { $partner } la dirección de «{ $title }», una propuesta para { $round }.
letter-coalition-lead-offered-next = Quien dirige envía la propuesta y habla por todos los socios. Usted decide en la página; hasta entonces nada cambia.
letter-coalition-lead-offered-action = Ver la oferta
letter-coalition-left-after-subject = { $partner } ha dejado una propuesta
letter-coalition-left-after-lead = { $partner } ya no participa en «{ $title }», su propuesta para { $round }, que ya se había enviado.
letter-coalition-left-after-next = Su parte, { $share }, se resta de lo que piden. Si otro socio debe asumirla, retiren la propuesta antes del plazo, cámbienla y envíenla de nuevo.
letter-coalition-left-after-action = Ver los socios
letter-coalition-left-out-subject = Una propuesta sigue sin { $partner }
letter-coalition-left-out-lead = Terminó el tiempo para firmar «{ $title }», una propuesta para { $round }. { $partner } no había firmado, y los demás socios siguen sin esa firma.
letter-coalition-left-out-next = No tiene que hacer nada más. Lo que escribió queda en su propio historial.
letter-coalition-left-out-action = Ver sus propuestas
letter-coalition-goes-on-without-subject = Su propuesta sigue sin { $partners }
letter-coalition-goes-on-without-lead = { $n ->
    [one] Terminó el plazo para firmar «{ $title }», su propuesta para { $round }. { $partners } no había firmado y quedó fuera, como dijeron todos los que firmaron. La propuesta sigue con los socios que firmaron.
   *[other] Terminó el plazo para firmar «{ $title }», su propuesta para { $round }. { $partners } no habían firmado y quedaron fuera, como dijeron todos los que firmaron. La propuesta sigue con los socios que firmaron.
}
letter-coalition-goes-on-without-next = { $falls ->
    [yes] Lo previsto para quienes quedaron fuera, { $share }, se resta de lo que piden. Ahora piden { $request }. No tienen que hacer nada.
   *[no] No había dinero previsto para quienes quedaron fuera: piden { $request }, como antes. No tienen que hacer nada.
}
letter-coalition-goes-on-without-action = Ver los socios
letter-coalition-let-in-subject = { $name } le pide ayuda con una propuesta
letter-coalition-let-in-lead = { $right ->
    [edit] { $name } le ha dado acceso para ayudar con «{ $title }», una propuesta para { $round }. Puede leerla y escribir en ella.
    [comment] { $name } le ha dado acceso para ayudar con «{ $title }», una propuesta para { $round }. Puede leerla y comentarla.
   *[view] { $name } le ha dado acceso para ayudar con «{ $title }», una propuesta para { $round }. Puede leerla.
}
letter-fact-helps-until = Puede ayudar hasta
letter-coalition-let-in-next = Lo que verá ahí es solo para este grupo. Si no quiere ayudar, puede salir en la página de socios.
letter-coalition-let-in-action = Abrir la propuesta

letter-proposal-wrote-to-staff-subject = Un mensaje sobre la propuesta { $number } en { $round }
letter-proposal-wrote-to-staff-lead = { $readers ->
    [one] { $name }, de { $partner }, escribe al personal de { $round }. Los demás socios no lo leen:
   *[all] { $name } escribe al personal de { $round } sobre la propuesta { $number }:
}
letter-proposal-wrote-to-staff-action = Leer y responder
letter-question-asked-subject = Una pregunta nueva sobre { $round }
letter-question-asked-lead = Alguien quiere saber sobre { $round }:
letter-question-asked-action = Responder

screening-changed = La coalición cambió
screening-coalition-changed = { $n ->
    [one] Esta coalición ha cambiado desde que se envió. Ya no está: { $names }.
   *[other] Esta coalición ha cambiado desde que se envió. { $n } socios ya no están: { $names }.
}
screening-request-fell = Cuando se envió pedía { $before }. Sin esa parte pide { $now }.
