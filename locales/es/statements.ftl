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
accessibility-limits-text = Los títulos y descripciones que vienen de los archivos de una ciudad se muestran en el idioma del archivo, y a menudo no tienen traducción. Los mapas muestran puntos sin calles; la tabla de al lado tiene los mismos lugares. Lo que una organización escribe sobre sí misma aparece en el idioma en que lo escribió.
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
privacy-cookie-sign-in = Su sesión, mientras dura. Termina cuando usted sale, y sola tras un tiempo sin uso.
privacy-cookie-known = Una marca de que ya entró antes desde este dispositivo, para que quien intente adivinar su contraseña no le cierre la puerta aquí.
privacy-people = Si se une
privacy-people-kept = Guardamos su nombre, su correo, el idioma, la frecuencia de cartas y la zona horaria que eligió, y lo que hace aquí por organizaciones y convocatorias. Las contraseñas y los códigos se guardan solo de una forma que no se puede volver a leer.
privacy-people-shown = Su correo nunca se muestra en público. Las personas de sus organizaciones ven su nombre; el personal lo ve cuando usted le escribe o tiene un papel.
privacy-people-letters = Guardamos las cartas que le enviamos para que pueda volver a leerlas. Los enlaces para entrar se borran al enviarse.
privacy-people-record = Todo acto sobre una convocatoria queda registrado, con un signo al azar en lugar de su nombre.
privacy-people-yours = En la página de su cuenta puede descargar todo lo que guardamos sobre usted, y borrarlo. Lo que debe quedar por rendición de cuentas, como que se anunció una convocatoria y cuándo, queda sin su nombre.
privacy-people-tries = Para frenar a quien prueba contraseñas, contamos los intentos fallidos durante un día, más o menos, bajo un código cifrado que no revela la dirección.
privacy-people-also = También guardamos en qué navegador está cada una de sus sesiones mientras dura, lo que usted sigue, su teléfono si eligió mensajes de texto, y qué llaves creó para programas.
privacy-people-asked = La pregunta que haga sobre una convocatoria es pública; su nombre aparece solo si usted lo dice.

privacy-without = Si no se ha registrado
privacy-without-follow = Si sigue una convocatoria por correo, guardamos su dirección solo para eso. Un enlace en cada carta lo termina, y entonces la dirección se borra de la lista.
privacy-without-reply = Si deja una dirección para recibir la respuesta a una pregunta, nunca se muestra y se quita de la pregunta en cuanto se le escribe la respuesta.
privacy-without-invited = Si alguien le invita, la invitación conserva su dirección hasta que responda o venza. Puede rechazarla sin registrarse.
privacy-without-letters = Una carta dirigida a usted permanece entre las cartas enviadas, con la dirección a la que fue, para poder probar la entrega. Quien administra este sitio decide por cuánto tiempo.
privacy-log = El registro del servidor
privacy-log-text = Para que el sitio siga funcionando, el servidor anota cada solicitud: hora, página, respuesta y cuánto tardó. No anota su dirección de internet, sus cookies ni lo que usted buscó. Quien administra el sitio decide cuánto tiempo se guarda el registro.
privacy-voters = Votantes
privacy-voters-text = Las papeletas publicadas llevan una etiqueta y lo que se marcó. Los nombres no están en nuestros archivos, y otros datos de quienes votaron, como la edad o el sexo, no se guardan.
