# What went wrong: what happened, what is safe, what to do next. Each kind has a title and a text.

problem-home = Ir a la página de inicio
problem-request = Si nos avisa, incluya por favor este número:

problem-not-found = No hay ninguna página en esta dirección
problem-not-found-text = Puede que se haya escrito mal o que se cortara en un mensaje. Lo que se publica aquí conserva su dirección, así que conviene buscar en las convocatorias.
problem-busy = Demasiada gente a la vez
problem-busy-text = No se ha perdido nada. Inténtelo de nuevo en unos segundos.
problem-fault = Algo falló de nuestro lado
problem-fault-text = No fue culpa suya y ya quedó anotado. Nada ha cambiado. Inténtelo de nuevo dentro de un rato.
problem-bad-request = No pudimos entender la solicitud
problem-bad-request-text = Nada ha cambiado. Vuelva atrás e inténtelo otra vez, o empiece desde la página de inicio.
problem-forbidden = Esto no se puede hacer desde aquí
problem-forbidden-text = Nada ha cambiado. Abra usted la página en este sitio e inténtelo desde ahí.
problem-sign-in = Para esto hace falta identificarse
problem-sign-in-text = Nada ha cambiado. Todo lo publicado se puede leer sin identificarse.
problem-wrong-method = Esta dirección no se usa de esa manera
problem-wrong-method-text = Nada ha cambiado. Empiece desde la página de inicio.
problem-not-acceptable = No tenemos esto en el formato pedido
problem-not-acceptable-text = Las páginas y los archivos que existen están enlazados desde las convocatorias.
problem-too-slow = La solicitud tardó demasiado en llegar
problem-too-slow-text = Quizá la conexión esté débil ahora. Nada ha cambiado. Inténtelo de nuevo.
problem-too-large = Es más de lo que podemos recibir de una vez
problem-too-large-text = Nada ha cambiado. Envíe algo más pequeño.
problem-address-too-long = Esta dirección es demasiado larga
problem-address-too-long-text = Use menos palabras o filtros, o empiece desde la página de inicio.
problem-headers-too-large = El navegador envió demasiado con su solicitud
problem-headers-too-large-text = Borrar las cookies de este sitio suele ayudar.
problem-wrong-type = No podemos leer este tipo de contenido
problem-wrong-type-text = Nada ha cambiado. Use el formulario de la página.
problem-unreadable-form = No pudimos leer el formulario
problem-unreadable-form-text = Nada ha cambiado. Vuelva atrás, revise las respuestas y envíelo de nuevo.
problem-too-often = Fueron demasiadas veces en poco tiempo
problem-too-often-text = Espere un minuto e inténtelo de nuevo.
