# Lo que espera en las propuestas, en la página de cada quien.

waiting-untitled = una propuesta aún sin título
waiting-in-proposal = { $kind ->
    [partner_invitation] Se pide a { $about } que participe en «{ $who }»
    [lead_offer] Se pide a { $about } que dirija «{ $who }»
    [merge] El personal pregunta si «{ $who }» y otra propuesta serán una sola: falta la respuesta de { $about }
    [split] El personal pregunta si se hacen dos de «{ $who }»: falta la respuesta de { $about }
    [signature] { $about } aún no ha firmado «{ $who }»
    [read_back] Se pide a { $about } que lea y confirme lo que escribió el personal: «{ $who }»
    [own_part] { $about } aún no ha escrito su propia parte de «{ $who }»
    [letter_to_send] La carta de intención de «{ $who }» aún no se ha enviado
    [sign_again] { $changed ->
        [title] { $about } debe firmar «{ $who }» de nuevo: cambió el título
        [summary] { $about } debe firmar «{ $who }» de nuevo: cambió el resumen
        [served] { $about } debe firmar «{ $who }» de nuevo: cambió a quién sirve
        [outcomes] { $about } debe firmar «{ $who }» de nuevo: cambiaron los resultados
        [request] { $about } debe firmar «{ $who }» de nuevo: cambió el total solicitado
       *[other] { $about } debe firmar «{ $who }» de nuevo: cambió su propia parte
    }
    [to_complete] El personal pide que completen «{ $who }»
   *[to_send] «{ $who }» aún no se ha enviado
}

waiting-for-staff = { $kind ->
    [lost_time] Se perdió tiempo antes de un plazo de { $about }: puede devolverse a todo el mundo
    [new_proposals] { $n ->
        [one] Una propuesta por revisar en { $about }
       *[other] { $n } propuestas por revisar en { $about }
    }
    [messages] { $n ->
        [one] Una propuesta de { $about } tiene un mensaje sin respuesta
       *[other] { $n } propuestas de { $about } tienen mensajes sin respuesta
    }
    [letters_of_intent] { $n ->
        [one] Una carta de intención por responder en { $about }
       *[other] { $n } cartas de intención por responder en { $about }
    }
   *[countersign] { $n ->
        [one] Una propuesta en papel por refrendar en { $about }
       *[other] { $n } propuestas en papel por refrendar en { $about }
    }
}
