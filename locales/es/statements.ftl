# Accessibility and privacy.

accessibility-title = Accesibilidad
accessibility-lead = Este sitio es para todas las personas, con el dispositivo que tengan y como lo usen.
accessibility-aim = Trabajamos conforme a las Pautas de Accesibilidad para el Contenido Web 2.2, nivel AA.
accessibility-do = Qué significa eso aquí
accessibility-keyboard = Todo se puede alcanzar y usar con el teclado, y siempre se ve dónde se está.
accessibility-reader = Los títulos, listas, tablas y formularios están marcados para que un lector de pantalla diga qué son. Cada gráfica tiene una tabla al lado.
accessibility-colour = Nada depende solo del color. Los textos y signos se distinguen bien, de día y en modo oscuro.
accessibility-zoom = Las páginas se pueden ampliar al 400 % y caben en una pantalla de 320 píxeles sin desplazarse hacia los lados.
accessibility-script = Todas las páginas funcionan sin JavaScript y son ligeras, para conexiones lentas o caras.
accessibility-language = El inglés, el español y el árabe tienen las mismas páginas. Cada página y cada texto citado indica en qué idioma está.
accessibility-limits = Lo que sabemos que aún no está bien
accessibility-limits-text = Los títulos y descripciones que vienen de los archivos de una ciudad se muestran en el idioma del archivo, y a menudo no tienen traducción. Los mapas muestran puntos sin calles; la tabla de al lado tiene los mismos lugares.
accessibility-tell = ¿Algo le estorba?
accessibility-tell-text = Cuente a quienes administran este sitio qué quería hacer y qué se lo impidió. Con eso basta; no hace falta conocer la causa.

privacy-title = Privacidad
privacy-lead = Aquí se puede leer todo sin decirnos quién es usted.
privacy-none = Lo que no hacemos
privacy-none-accounts = No hace falta abrir una cuenta para leer ni para descargar.
privacy-none-tracking = No hay rastreo ni publicidad, y no se carga nada de otras empresas.
privacy-cookies = Cookies
privacy-cookies-text = Estas son las únicas, y cada una existe por algo que usted hizo o para protegerle:
privacy-cookie-language = El idioma y las cifras elegidas, durante un año, una vez que se eligen.
privacy-cookie-message = Un mensaje corto, como «Guardado», hasta que se haya visto.
privacy-cookie-form = Un valor al azar que impide que otros sitios envíen formularios en su nombre, hasta que se cierra el navegador.
privacy-log = El registro del servidor
privacy-log-text = Para que el sitio siga funcionando, el servidor anota cada solicitud: hora, página, respuesta y cuánto tardó. No anota su dirección de internet, sus cookies ni lo que usted buscó. Quien administra el sitio decide cuánto tiempo se guarda el registro.
privacy-voters = Votantes
privacy-voters-text = Las papeletas publicadas llevan una etiqueta y lo que se marcó. Los nombres no están en nuestros archivos, y otros datos de quienes votaron, como la edad o el sexo, no se guardan.
