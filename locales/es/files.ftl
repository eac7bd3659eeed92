# Archivos que acompañan una propuesta.

files-none = Todavía no hay nada adjunto.
file-kind = { $kind ->
    [pdf] PDF
    [png] Imagen (PNG)
    [jpeg] Fotografía (JPEG)
    [webp] Imagen (WebP)
    [docx] Texto (Word)
    [xlsx] Tabla (Excel)
    [pptx] Diapositivas (PowerPoint)
    [odt] Texto (OpenDocument)
    [ods] Tabla (OpenDocument)
    [odp] Diapositivas (OpenDocument)
   *[other] Grabación
}
file-size = { $size } MB
file-belongs-to = Corresponde a:
file-brought = Adjuntado por { $name }, { $at }
file-going = { $going ->
    [with_answer] Se envía con su respuesta.
    [beside] Se envía junto a las respuestas, cuando se envíe la propuesta.
    [former_answer] No se envía: respondía a una pregunta y ya no. Adjúntelo de nuevo si debe ir con la propuesta.
    [paper] No se envía de nuevo: es el papel del que copió el personal, que ya lo tiene.
   *[other] Se guarda aquí.
}
files-sent = Con ella se envían estos archivos:
files-sent-none = Con ella no se envía ningún archivo.
files-staying = Estos archivos no se envían:
files-see = Ver y cambiar los archivos
file-remove = Quitar
file-remove-this = Quitar { $name }
file-bring = Adjuntar un archivo
file-bring-lead = Un archivo puede tener { $largest } MB como máximo. En esta propuesta caben otros { $left } MB.
file-for = ¿Para qué es?
file-for-nothing = Va con la propuesta, sin pertenecer a ninguna pregunta
file-for-question = Respuesta: { $question } (máximo { $most } MB)
file-for-recording = Grabación para: { $question }
file-choose = El archivo
file-choose-hint = PDF, imágenes (PNG, JPEG, WebP), Word, Excel, PowerPoint, OpenDocument o una grabación (MP3, M4A, OGG, WebM, WAV). Antes de guardar una imagen se borra dónde y cuándo se tomó.
file-too-large-here = Este archivo tiene { $is } MB, más de los { $most } MB que se reciben aquí. Envíe uno más pequeño o solo una parte.
file-send = Adjuntar
file-no-such-field = Esta pregunta no lleva ningún archivo.
file-no-room-proposal = No hay sitio para este archivo: los archivos de una propuesta suman 100 MB como máximo. Quite otro o envíe uno más pequeño.
file-no-room-organisation = No hay sitio para este archivo: los archivos de todas las propuestas que dirige su organización suman 500 MB como máximo.
file-wait = Ha traído muchos archivos en poco tiempo. Espere { $minutes ->
    [one] un minuto
   *[other] { $minutes } minutos
} y vuelva a traer este. Todo lo demás sigue como estaba.
file-refused-empty = Este archivo está vacío. Elija otro.
file-refused-too-large = Este archivo es demasiado grande. Envíe uno más pequeño o solo una parte.
file-refused-name = Este archivo no tiene un nombre que se pueda mostrar. Póngale otro y envíelo de nuevo.
file-refused-not-taken = Aquí no se reciben archivos de este tipo. Guárdelo como PDF, imagen, documento de oficina o grabación, y envíe eso.
file-refused-not-a-recording = Esto no es una grabación. Una grabación es un archivo MP3, M4A, OGG, WebM o WAV; adjunte cualquier otra cosa sin elegir esta pregunta.
file-refused-disagrees = Lo que contiene este archivo no es lo que dice su nombre. Guárdelo de nuevo con el programa que lo hizo y envíelo otra vez.
file-refused-broken = Este archivo está cortado o dañado. Guárdelo de nuevo y envíelo otra vez.
file-refused-too-many-pixels = Esta imagen tiene más de 100 millones de puntos. Redúzcala y envíela de nuevo.
file-refused-encrypted = Este archivo solo se abre con contraseña, así que nadie podría leerlo. Guárdelo sin ella y envíelo de nuevo.
file-refused-macros = Este documento contiene macros. Guárdelo sin ellas, o como PDF, y envíelo de nuevo.
file-refused-active = Este PDF ejecuta algo o contiene otros archivos. Imprímalo en un PDF nuevo y envíe ese.
file-refused-bomb = Descomprimido, este archivo es mucho más grande de lo que parece. Guárdelo como PDF y envíe ese.
file-refused-paths = Este documento nombra lugares fuera de sí mismo. Guárdelo de nuevo y envíelo otra vez.
file-refused-nested = Este documento contiene otros archivos, como un archivo comprimido o un programa. Guárdelo como PDF y envíe ese.
file-refused-too-many-pieces = Este archivo está hecho de demasiadas piezas. Guárdelo como PDF o como otra imagen, y envíe eso.
flash-file-attached = El archivo está adjunto.
flash-file-removed = El archivo se quitó.
problem-no-room = Ahora mismo no hay sitio para archivos
problem-no-room-text = El archivo no se guardó y nada más ha cambiado. Lo que escribió está a salvo. Vuelva a intentarlo dentro de una hora; se ha avisado a quien lleva este sitio.
