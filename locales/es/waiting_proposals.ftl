# Lo que espera en las propuestas, en la página de cada quien.

waiting-untitled = una propuesta aún sin título
waiting-in-proposal = { $kind ->
    [partner_invitation] Se pide a { $about } que participe en «{ $who }»
    [lead_offer] Se pide a { $about } que dirija «{ $who }»
    [merge] El equipo pregunta si «{ $who }» y otra propuesta serán una sola: falta la respuesta de { $about }
    [split] El equipo pregunta si se hacen dos de «{ $who }»: falta la respuesta de { $about }
    [signature] { $about } aún no ha firmado «{ $who }»
    [to_complete] El equipo pide que completen «{ $who }»
   *[to_send] «{ $who }» aún no se ha enviado
}
