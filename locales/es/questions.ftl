# Preguntas sobre una convocatoria y sus respuestas.

questions-title = Preguntas y respuestas
questions-lead = Cualquiera puede preguntar sobre { $round }. Todo el mundo lee las respuestas, para que nadie sepa más que los demás.
questions-none = Nadie ha preguntado todavía
questions-none-what = ¿Hay algo poco claro en la convocatoria o en sus reglas? Quizá otras personas también lo piensen. Pregunte abajo y la respuesta quedará aquí.
questions-none-closed = No se hizo ninguna pregunta sobre esta convocatoria.
questions-count = { $n ->
    [one] Una pregunta con su respuesta
   *[other] { $n } preguntas con sus respuestas
}
questions-waiting = { $n ->
    [one] Una pregunta espera respuesta.
   *[other] { $n } preguntas esperan respuesta.
}
questions-question = Pregunta
questions-answer = Respuesta
questions-asked = Preguntado el { $at }
questions-asked-by = Preguntado por { $name }, { $at }
questions-answered = Respondido el { $at }
questions-changed = Respondido el { $at }, cambiado el { $changed }
questions-own = Sus preguntas en espera
questions-own-what = Hasta que se respondan, solo las ven usted y el personal de la convocatoria.
questions-next = Preguntas anteriores
questions-ask = Hacer una pregunta
questions-text = Su pregunta
questions-text-hint = De 10 a 2.000 caracteres. Será pública junto con su respuesta: no incluya datos de personas.
questions-email = Correo para la respuesta
questions-email-hint = Si lo desea. Escribimos una vez, cuando haya respuesta, y olvidamos la dirección. No se muestra a nadie.
questions-named = Mostrar mi nombre junto a la pregunta
questions-member = Le escribiremos cuando haya respuesta.
questions-trap = Deje esto vacío
questions-send = Enviar la pregunta
questions-closed = Esta convocatoria ya no recibe preguntas.
flash-question-asked = Su pregunta ha llegado. La respuesta quedará en esta página.
flash-question-answered = La respuesta es pública. Quien pidió una carta la recibirá.
flash-question-hidden = La pregunta está oculta. El motivo queda en el registro.
flash-question-shown = La pregunta se muestra otra vez.
fault-question-short = Escriba al menos 10 caracteres para que se pueda responder.
fault-question-long = Acórtela a 2.000 caracteres.
fault-question-email = Esto no es una dirección de correo. Corríjala o déjela vacía.
fault-question-wait = Han llegado varias preguntas desde aquí en poco tiempo. Espere { $minutes ->
    [one] un minuto
   *[other] { $minutes } minutos
} y envíela de nuevo. Sus palabras siguen aquí.
questions-desk-title = Responder preguntas
questions-desk-lead = Preguntas sobre { $round }. La respuesta es pública en cuanto la envía; quien pidió una carta la recibe.
questions-desk-none = Todavía no se ha hecho ninguna pregunta
questions-desk-none-what = Le esperarán aquí. Se puede responder en todos los idiomas del programa.
questions-desk-state = { $state ->
    [waiting] En espera
    [answered] Respondida
   *[hidden] Oculta
}
questions-desk-awaited = Alguien espera una carta
questions-desk-open = { $state ->
    [waiting] Responder
    [answered] Cambiar la respuesta
   *[hidden] Ver
}
questions-desk-public = La página pública
questions-desk-back = Todas las preguntas de esta convocatoria
questions-answer-hint = Como máximo 5.000 caracteres en cada idioma. Escriba primero el original; añada traducciones cuando las tenga.
questions-answer-send = Publicar la respuesta
questions-hide = Ocultar
questions-hide-what = Para lo ofensivo o lo que habla de una persona. Entonces solo el personal verá la pregunta y su respuesta. Su motivo queda en el registro.
questions-hide-reason = Motivo
questions-hide-send = Ocultar la pregunta
questions-hidden-because = Oculta: { $reason }
questions-show-send = Mostrarla otra vez
fault-answer-none = Escriba una respuesta al menos en su primer idioma.
fault-answer-long = Acorte la respuesta a 5.000 caracteres.
fault-hide-reason = Escriba por qué, con 3 a 500 caracteres.
problem-question-outdated = Alguien se adelantó
problem-question-outdated-text = La pregunta se respondió, se ocultó o se volvió a mostrar desde que usted abrió la página. No se guardó nada suyo. Vuelva a las preguntas, lea cómo está y decida de nuevo.
problem-question-closed = Esta convocatoria ya no recibe preguntas
problem-question-closed-text = No se ha cambiado nada. Las preguntas respondidas se pueden seguir leyendo.
