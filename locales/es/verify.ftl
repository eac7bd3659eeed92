# How to check a result.

verify-title = Comprobar un resultado
verify-lead = Nadie debería tener que creernos. Con el archivo publicado y una sola orden, su propia computadora vuelve a contar los votos y compara línea por línea.

verify-steps = Tres pasos
verify-step-download = Descargar el resultado
verify-step-download-text = En la página de resultados de cualquier convocatoria está result.json. Contiene las reglas, las propuestas, todas las papeletas sin nombre y el resultado con sus razones.
verify-step-download-link = Elegir una convocatoria
verify-step-run = Volver a contar
verify-step-run-text = Taawun es un solo programa. La copia en su computadora comprueba un archivo sin conexión a la red:
verify-step-read = Leer la respuesta
verify-step-read-text = Si el resultado se sigue de las papeletas y de las reglas, el programa lo dice y termina con el código 0. Si algo difiere, termina con el código 1 y nombra cada lugar: qué encontró y qué esperaba.

verify-hash = La huella
verify-hash-text = Junto a cada resultado está su SHA-256: 64 caracteres que cambian por completo si cambia un solo carácter del archivo. Para ver la huella de su propia copia, en Linux, en Mac y en Windows:

verify-proves = Qué demuestra cada comprobación
verify-proves-hash = La huella coincide
verify-proves-hash-text = Su archivo es, hasta el último carácter, el que publicó este sitio. Si alguien anotó la huella el día de la publicación, demuestra además que nada ha cambiado desde entonces.
verify-proves-count = El recuento coincide
verify-proves-count-text = El resultado se sigue de las papeletas y de las reglas del archivo. Nadie subió ni bajó una propuesta.
verify-proves-not = Lo que ningún archivo puede demostrar
verify-proves-not-text = Que las papeletas del archivo son las que la gente depositó. Eso depende de quienes organizaron la votación. Cada papeleta lleva una etiqueta, y quien conoce la suya puede buscarla en el archivo.

verify-other = Contar a su manera
verify-other-text = Cada convocatoria ofrece también ballots.pb, en el formato abierto Pabulib, que otros programas de recuento saben leer. Si otro programa llega a otra lista con la misma regla, queremos saberlo.
