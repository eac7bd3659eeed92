# Lo que espera en las propuestas, en la página de cada quien.

waiting-untitled = una propuesta aún sin título
waiting-in-proposal = { $kind ->
    [partner_invitation] Se pide a { $about } que participe en «{ $who }»
    [lead_offer] Se pide a { $about } que dirija «{ $who }»
    [merge] El equipo pregunta si «{ $who }» y otra propuesta serán una sola: falta la respuesta de { $about }
    [split] El equipo pregunta si se hacen dos de «{ $who }»: falta la respuesta de { $about }
    [signature] { $about } aún no ha firmado «{ $who }»
    [sign_again] { $changed ->
        [title] { $about } debe firmar «{ $who }» de nuevo: cambió el título
        [summary] { $about } debe firmar «{ $who }» de nuevo: cambió el resumen
        [served] { $about } debe firmar «{ $who }» de nuevo: cambió a quién sirve
        [outcomes] { $about } debe firmar «{ $who }» de nuevo: cambiaron los resultados
        [request] { $about } debe firmar «{ $who }» de nuevo: cambió el total solicitado
       *[other] { $about } debe firmar «{ $who }» de nuevo: cambió su propia parte
    }
    [to_complete] El equipo pide que completen «{ $who }»
   *[to_send] «{ $who }» aún no se ha enviado
}
