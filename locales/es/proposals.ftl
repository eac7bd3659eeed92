# Proposals as those who write them see them.

proposals-mine = Sus propuestas
proposal-untitled = Una propuesta todavía sin título
proposal-number = N.º { $number }
proposal-pages = Páginas de esta propuesta
proposal-you-help = Usted ayuda con esta propuesta. No firma ni habla por ninguno de sus socios.
proposal-state = { $state ->
    [draft] En redacción: solo la ve su coalición
    [submitted] Enviada
    [returned] Devuelta para completarla
    [eligible] Participa
    [ineligible] No puede participar
   *[withdrawn] Retirada
}
proposal-page = { $page ->
    [overview] Resumen
    [write] Respuestas
    [budget] Presupuesto
    [partners] Socios
    [files] Archivos
    [check] Revisar y enviar
    [sign] Firmas
    [messages] Mensajes
   *[history] Historial
}
