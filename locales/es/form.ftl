# Las preguntas de una convocatoria: como las escribe el personal y como las lee todo el mundo.

form-lead = Pregunte lo que necesita para decidir, y nada más. Quien se presenta ve todas las preguntas, con sus límites, antes de registrarse.
form-count = { $n ->
    [0] Aún no hay preguntas
    [one] Una pregunta
   *[other] { $n } preguntas
}
form-none = Qué cambiará, para quién y cómo se podrá comprobar: tres preguntas son un buen comienzo.
form-add-kind = Tipo de respuesta
form-add = Añadir una pregunta
form-as-applicants = Ver las preguntas como quien se presenta

line-unnamed = Aún sin escribir
line-up = Subir
line-down = Bajar
line-copy = Copiar
line-remove = Quitar
line-behind = Desactualizado: { $languages }
line-missing = Sin traducir: { $languages }
line-remove-title = { $part ->
    [form] ¿Quitar esta pregunta?
    [rubric] ¿Quitar este criterio?
   *[other] ¿Quitar esto?
}
line-remove-what = Desaparecerá de la convocatoria. Las versiones anteriores de esta página lo conservan.
line-remove-do = Quitar
line-remove-not = Conservar
line-theirs = { $name } cambió esto al mismo tiempo que usted, { $at }. Lo que hay ahora:
line-theirs-operator = Quien administra la plataforma cambió esto al mismo tiempo que usted, { $at }. Lo que hay ahora:
line-theirs-do = No se perdió nada de lo suyo: está aquí abajo. Guarde otra vez para ponerlo en lugar de lo otro, o salga.
flash-line-removed = Quitado.
problem-line-changed = Alguien cambió esto mientras tanto
problem-line-changed-text = No se quitó nada. Mire lo que hay ahora y decida de nuevo.
problem-line-changed-way = Volver a la convocatoria

question-title = Pregunta { $n }
question-new-title = Una pregunta nueva
question-kind = Tipo de respuesta
question-kind-hint = Cambie esto primero: lo que escriba abajo sin guardar se pierde al cambiar de tipo.
question-kind-change = Cambiar el tipo
question-kind-short_text = Una línea de texto
question-kind-long_text = Texto largo
question-kind-number = Número
question-kind-money = Importe
question-kind-choose_one = Una opción de una lista
question-kind-choose_many = Varias opciones de una lista
question-kind-area = Zonas
question-kind-file = Archivo
question-kind-outcomes = Tabla de resultados
question-limit-characters = { $n ->
    [one] Un carácter como máximo
   *[other] Hasta { $n } caracteres
}
question-limit-words = { $n ->
    [one] Una palabra como máximo
   *[other] Hasta { $n } palabras
}
question-limit-between = De { $least } a { $most }
question-limit-least = { $least } o más
question-limit-most = { $most } como máximo
question-limit-choices = { $n ->
    [one] Una como máximo
   *[other] Hasta { $n }
}
question-limit-megabytes = { $n ->
    [one] Hasta un megabyte
   *[other] Hasta { $n } megabytes
}
question-limit-rows = De { $least } a { $most } líneas
question-required = Hay que responder
question-optional = Puede quedar vacía
question-per-partner = Responde cada socio
question-in-letter = También en la carta de intención
question-seen-by = { $who ->
    [everyone] Las respuestas serán públicas
    [reviewers] Para quienes evalúan y el personal
   *[other] Solo para el personal
}
question-label = Pregunta
question-label-hint = Con palabras sencillas, como la haría en una mesa.
question-options = Opciones
question-options-hint = Una por línea, en cada idioma en el mismo orden. Deje una línea vacía donde aún no haya traducción.
question-help = Ayuda
question-help-hint = Por qué lo pregunta y qué debe decir la respuesta.
question-example = Ejemplo
question-example-hint = Una buena respuesta corta de un grupo inventado.
question-is-required = Hay que responderla para poder enviar una propuesta
question-is-per-partner = Cada socio de una coalición responde por sí mismo
question-is-in-letter = La carta de intención ya lo pregunta
question-who-reads = Quién lee las respuestas
question-reads = { $who ->
    [everyone] Todo el mundo, cuando las propuestas sean públicas
    [reviewers] Quienes evalúan, el consejo y el personal
   *[other] Solo el personal: datos bancarios, direcciones, fechas de nacimiento
}
question-place = Lugar en el formulario
question-place-hint = { $n ->
    [one] Es la única pregunta.
   *[other] De 1 a { $n }.
}
question-most-characters = Máximo de caracteres
question-most-words = Máximo de palabras
question-most-number = Número mayor, si lo hay
question-most-amount = Importe mayor, si lo hay
question-most-choices = Máximo que se puede elegir, si no es todo
question-most-megabytes = Tamaño máximo del archivo, en megabytes
question-most-rows = Máximo de líneas
question-least-number = Número menor, si lo hay
question-least-rows = Mínimo de líneas
question-fault-label = Escriba la pregunta.
question-fault-choose = Elija quién lee las respuestas.
question-fault-option-lines = Aquí hay { $have } líneas, pero { $want } opciones. Cada línea traduce la que ocupa su lugar.
fault-whole-number = Escriba aquí un número entero, como 300.
fault-amount = Escriba aquí un importe, como 125,000.
