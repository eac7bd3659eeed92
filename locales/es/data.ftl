# What is published.

data-title = Datos abiertos
data-lead = Cada convocatoria resuelta se puede llevar a casa completa. Los archivos no piden cuenta, y sus direcciones no cambian.

data-files = Los archivos de una convocatoria
data-file = Archivo
data-holds = Qué contiene
data-good-for = Para qué sirve
data-result-holds = Las reglas, las propuestas, todas las papeletas sin nombre y el resultado con la razón de cada propuesta. Sus bytes son fijos, y por eso también su huella.
data-result-for = Volver a contar, programas
data-ballots-holds = Las papeletas y propuestas en el formato abierto Pabulib.
data-ballots-for = Otros programas de recuento, investigación
data-proposals-holds = Una línea por propuesta: título, costo, votos, resultado. Texto en UTF-8, columnas separadas por comas.
data-proposals-for = Hojas de cálculo
data-where = Están al pie de cada página de resultados.
data-where-link = Ver las convocatorias

data-rules = Cómo se escriben los datos
data-rules-money = Las cantidades de dinero son exactas. En result.json son texto como "1920218.79", nunca redondeado.
data-rules-dates = Las fechas se escriben año-mes-día; los instantes, en UTC.
data-rules-ids = Cada propuesta conserva el número que tenía en la papeleta.
data-rules-languages = Los títulos conservan el idioma en que se escribieron, con traducciones al lado cuando las hay.

data-people = Sin datos personales
data-people-text = Cada papeleta lleva una etiqueta y lo que se marcó, nada más. La edad, el sexo y todo lo demás sobre las personas que el archivo de origen pueda contener se deja fuera al publicar una convocatoria.
