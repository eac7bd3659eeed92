# What stands around every page.

site-name = Taawun
site-about = Lo que una comunidad decidió hacer con su dinero, y por qué: cada voto contado, cada razón explicada.

skip-to-content = Ir al contenido
nav-languages = Idiomas
nav-main = Páginas principales
nav-rounds = Convocatorias
nav-verify = Comprobar un resultado
nav-data = Datos abiertos
nav-my = Mi página
nav-manage = Gestión
nav-sign-in = Entrar
nav-foot = Sobre este sitio
nav-accessibility = Accesibilidad
nav-privacy = Privacidad

foot-meaning = Taawun significa «trabajar juntos» en árabe.
preferences-title = Idioma y cifras
preferences-language = Idioma
preferences-digits = Cifras
preferences-digits-latin = 123
preferences-digits-locale = Las habituales del idioma
preferences-save = Guardar

notice-partly-english = Algunas partes de esta página aún no están traducidas. Se muestran en inglés.
notice-unknown-language = Este sitio todavía no habla el idioma pedido ({ $tag }). Esto es lo más cercano que tenemos.
flash-preferences-saved = Guardado. Recordaremos esta preferencia en este dispositivo.
flash-stale-form = Aún no se ha guardado nada: la página llevaba demasiado tiempo abierta. Elija otra vez, por favor.
form-stale = Aún no se ha guardado nada: la página llevaba demasiado tiempo abierta. Lo que escribió está abajo; pulse el botón otra vez, por favor.
form-faults = Aún no se ha guardado nada. Revise estos campos, por favor:
