# A site that could not be reached or could not keep anything: what was not saved, and the time that is given back.

problem-full = Este sitio se ha quedado sin espacio por el momento
problem-full-text = Lo que acaba de enviar no se guardó. Lo que se guardó antes está a salvo y nada más ha cambiado. Inténtelo de nuevo dentro de un rato.
proposal-unkept-full = Esto aún no está guardado: el sitio se ha quedado sin espacio por el momento. Todo lo que escribió sigue aquí abajo. Deje abierta esta página y vuelva a guardar dentro de un rato.
proposal-unkept-busy = Esto aún no está guardado: demasiada gente guarda a la vez. Todo lo que escribió sigue aquí abajo. Vuelva a guardar en unos segundos.
proposal-not-saved-waiting = Aún no está guardado: el sitio no puede recibirlo ahora mismo. Queda en este navegador y se intenta de nuevo solo.

outage-title = Tiempo perdido por una interrupción
outage-line = Del { $from } al { $to } nadie pudo entrar en este sitio: { $length }.
outage-minutes = { $n ->
    [one] { $n } minuto
   *[other] { $n } minutos
}
outage-hours = { $n ->
    [one] { $n } hora
   *[other] { $n } horas
}
outage-suggested = { $phase ->
    [letter_of_intent] El plazo de las cartas de intención vence el { $closes }. Proponemos aceptarlas hasta el { $until }.
   *[open] El plazo de las propuestas vence el { $closes }. Proponemos aceptarlas hasta el { $until }.
}
outage-lead = Ocurrió en las últimas 24 horas antes del cierre. Puede devolver este tiempo a todo el mundo, una vez por cada interrupción y cada plazo. El plazo anterior, el nuevo y su motivo quedan en la página de la convocatoria. Se avisa a quienes la siguen y a quienes están escribiendo para ella. A usted no se le muestra quiénes son.
outage-which = Por qué interrupción
outage-until = El nuevo plazo, para todo el mundo
outage-until-hint = Zona horaria: { $zone }. El nuevo plazo devuelve al menos el tiempo perdido.
outage-reason-hint = Por ejemplo: el miércoles por la noche no se podía entrar en el sitio.
outage-send = Dar este tiempo a todo el mundo
outage-to-offer = Devolver este tiempo a todo el mundo
flash-outage-made-up = El plazo se alargó para todo el mundo, y ya se está avisando.
outage-fault-gone = Esta interrupción ya no se ofrece. Mire por favor lo que hay aquí ahora.
outage-fault-given = El tiempo de esta interrupción ya se devolvió.
outage-fault-short = La interrupción duró más. Elija { $least } o más tarde.
outage-fault-order = Lo que sigue al cierre empezaría entonces antes de él. Elija un momento anterior, o retrase primero lo que sigue, en la página de fechas prometidas.
