# Respuestas habladas.

recording-record = Grabar esta respuesta
recording-words-of = Estas son las palabras de la grabación de abajo. Escriba lo que se dice en ella, para que todos puedan leerlo.
recording-of = Grabación: { $question }
recording-download = Descargar la grabación
recording-how = Diga su respuesta al teléfono. Después escriba sus palabras en la página de la pregunta.
recording-there = Enviar una grabación que ya existe
recording-title = Respuestas habladas
recording-no-words = Sus palabras aún no están escritas.
