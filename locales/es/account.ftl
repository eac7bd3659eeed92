# Unirse, identificarse y la cuenta propia.

join-title = Unirse
join-lead = Solo necesitamos su nombre y una dirección de correo. Le enviamos una carta para confirmar que la dirección es suya.
join-name-hint = Como le llama la gente con la que trabaja.
join-email-hint = Aquí llegan las cartas sobre sus convocatorias y propuestas.
join-button = Enviarme la carta
join-member = ¿Ya se unió antes?
join-kept = Qué guardamos sobre usted y por cuánto tiempo:
join-confirm = Un clic más y ya está
join-confirm-text = Con esto confirma que la dirección es suya y entra en su cuenta.
join-confirm-button = Confirmar y unirme

letter-sent-title = Mire su correo
letter-sent-join = Hay una carta en camino a la dirección que nos dio. Abra su enlace antes de siete días.
letter-sent-link = Si alguien se unió con esta dirección, hay una carta con un enlace en camino. Ábralo antes de 30 minutos.
letter-sent-nothing = ¿No llega nada?
letter-sent-spam = Mire también en el correo no deseado.
letter-sent-typo = Compruebe que la dirección esté bien escrita.
letter-sent-other = Quizá se unió con otra dirección.
letter-sent-again = Intentarlo de nuevo

sign-in-lead = Con su contraseña, o con un enlace que le enviamos.
sign-in-again = Identifíquese una vez más, por favor
sign-in-again-lead = Lo que va a hacer es delicado. Queremos estar seguros de que es usted.
sign-in-password-hint = Déjela en blanco si prefiere un enlace.
sign-in-send-link = Enviarme un enlace
sign-in-new = ¿Es su primera vez aquí?
sign-in-link = Entrar con este enlace
sign-in-link-text = El enlace sirve una sola vez. Pulse el botón para entrar en este dispositivo.
sign-in-link-button = Entrar ahora

code-title = Su segundo paso
code-lead-app = Abra su aplicación de autenticación y escriba los seis dígitos que muestra ahora.
code-lead-card = Escriba el siguiente código de su tarjeta impresa. Cada uno sirve una sola vez.
code-field = Código
code-hint = Seis dígitos de la aplicación, o diez caracteres del papel.
code-button = Continuar
code-lost = ¿No tiene ningún código a mano?
code-lost-app = Use uno de los códigos de recuperación que recibió al configurar la aplicación. Si tampoco los tiene, quienes administran este sitio pueden ayudarle.
code-lost-card = Pida una tarjeta nueva al personal de su programa.

account-title = Mi cuenta
account-sign-in = Cómo entro
account-name = Nombre
account-email = Dirección de correo
account-password = Contraseña
account-password-set = Tiene una.
account-password-none = No tiene ninguna y entra con una carta.
account-change-email = Cambiar la dirección
account-change-password = Cambiar la contraseña
account-factor = Segundo paso
account-factor-app = Una aplicación de autenticación
account-factor-card = Una tarjeta impresa
account-factor-none = Ninguno
account-change-factor = Cambiar el segundo paso
account-factor-missing = La función que usted tiene exige un segundo paso al entrar.
account-factor-set-up = Configurarlo ahora
account-sign-out = Salir
account-preferences = Nombre, idioma y cartas
account-language = Idioma de las páginas y las cartas
account-zone = Zona horaria
account-zone-hint = Por ejemplo America/Los_Angeles. Déjela en blanco para ver la hora propia de cada convocatoria.
account-letters = Cartas que pueden esperar
account-letters-hint = Los plazos y lo que afecta a su cuenta llegan siempre enseguida.
account-letters-at-once = Cada una en su momento
account-letters-daily = Juntas, una vez al día
account-letters-weekly = Juntas, una vez por semana
account-save = Guardar
account-sign-ins = Dónde tengo la sesión abierta
account-sign-ins-text = Si no reconoce alguna, ciérrela y cambie su contraseña.
account-browser = { $browser } en { $system }
account-browser-unknown = Un navegador sin nombre
account-sign-in-since = Desde { $since }. Último uso: { $used }.
account-here = Este dispositivo
account-end = Cerrar esta sesión
account-end-others = Cerrar todas las demás
account-data-text = Todo lo que guardamos sobre usted, para llevárselo. Y el modo de irse.

password-title = Contraseña
password-first = ¡Le damos la bienvenida! ¿Quiere una contraseña?
password-first-lead = No la necesita: podemos enviarle un enlace cada vez. Con contraseña es más rápido.
password-lead = Unas cuantas palabras que no tengan que ver entre sí se recuerdan bien y cuesta adivinarlas. Al cambiarla se cierran todas sus demás sesiones y terminan sus tokens para programas.
password-new = Contraseña nueva
password-hint = Al menos { $least } caracteres; mejor { $advised } o más. Los que quiera, también espacios.
password-button = Poner una contraseña
password-without = Seguir sin contraseña
password-remove = Quitar mi contraseña y entrar con una carta
password-kept = No guardamos ninguna contraseña, solo una huella de la que no se puede volver atrás.
password-too-short = Elija al menos { $number } caracteres, por favor.
password-too-long = Elija algo más corto, por favor: como mucho { $number } bytes.
password-well-known = Es una de las contraseñas que se prueban primero. Elija otra, por favor.
password-yours = Está hecha con su propio nombre o dirección. Elija algo que nadie relacione con usted.
password-keyboard = Sigue las teclas del teclado y se adivina pronto. Elija otra, por favor.
password-repeats = Se repite y se adivina pronto. Elija otra, por favor.
password-sequence = Cuenta hacia arriba o hacia abajo y se adivina pronto. Elija otra, por favor.
password-date = Es una fecha y se adivina pronto. Elija otra, por favor.
password-word = Es una palabra o un nombre y se adivina pronto. Añada algunas palabras más.
password-guessable = Se adivina pronto. Añada algunas palabras más.

email-title = Otra dirección de correo
email-lead = Enviamos una carta a la dirección nueva. Sustituye a la anterior cuando usted abra su enlace. Después avisamos a la anterior y cerramos sus sesiones en los demás dispositivos.
email-new = Dirección de correo nueva
email-button = Enviar la carta
email-confirm = ¿Es esta su dirección nueva?
email-confirm-text = Desde ahora sus cartas llegan aquí y usted entra con esta dirección.
email-confirm-button = Sí, cambiarla

factor-lead = Con un segundo paso no entra nadie que solo sepa su contraseña o lea su correo.
factor-lead-needed = Lo que usted hace aquí importa a muchas personas. Por eso le pedimos también un segundo paso.
factor-not-shown = Ha entrado sin su segundo paso. Identifíquese una vez más para cambiar algo aquí.
factor-set-up = Configurar la aplicación
factor-step-scan = Escanee esto con su aplicación de autenticación
factor-step-scan-text = Sirve cualquier aplicación de códigos de seis dígitos, en el teléfono o en el ordenador.
factor-qr = El cuadrado que se escanea con la aplicación
factor-step-type = No puedo escanear: mostrarlo como texto
factor-step-code = Escriba el código que muestra la aplicación
factor-code = Código
factor-code-hint = Seis dígitos. Cada 30 segundos hay un código nuevo.
factor-confirm = Usar esta aplicación desde ahora
factor-app = Aplicación de autenticación
factor-app-there = Su aplicación está configurada.
factor-app-none = Todavía no ha configurado ninguna.
factor-begin = Configurar una aplicación
factor-begin-anew = Configurar otra aplicación
factor-begin-anew-text = Al confirmar la aplicación nueva se cierran sus sesiones en otros dispositivos y dejan de valer las llaves para programas que creó con la anterior.
factor-codes = Códigos de recuperación
factor-codes-left =
    { $count ->
        [0] No le queda ninguno. Haga códigos nuevos, por favor.
        [one] Le queda uno. Haga códigos nuevos pronto, por favor.
       *[other] Le quedan { $count }.
    }
factor-codes-renew = Hacer códigos nuevos
factor-card = Tarjeta impresa
factor-card-left =
    { $count ->
        [0] Todos los códigos de su tarjeta están usados. Pida una nueva al personal.
        [one] Queda un código en su tarjeta. Pida una nueva al personal.
       *[other] Quedan { $count } códigos en su tarjeta.
    }
factor-remove = Prescindir del segundo paso
factor-remove-text = Desde entonces bastará su contraseña o una carta para entrar. Se cierran sus demás sesiones y dejan de valer las llaves para programas que creó con la aplicación.
factor-remove-button = Quitar la aplicación
codes-lead = Anótelos o imprímalos. Cada uno le deja entrar una vez cuando no tenga el teléfono a mano.
codes-once = Solo los mostramos ahora. Los códigos anteriores ya no sirven.
codes-kept = Ya los guardé

data-mine = Mis datos
data-take = Llevármelos
data-take-text = Un archivo con todo lo que guardamos sobre usted, para leerlo y para otros programas (JSON). Las contraseñas y otros secretos no están en él: un archivo se pierde.
data-take-button = Descargar mis datos
data-own-files = Sus archivos
data-own-files-text = Los archivos que usted trajo a propuestas, los más nuevos primero. El archivo de arriba los enumera todos con tamaño, fecha y huella (SHA-256).
data-erase = Irme y que se me olvide
data-erase-text = No se puede deshacer. Sus sesiones se cierran en todas partes enseguida.
data-goes = Lo que desaparece
data-goes-person = Su nombre, dirección, idioma y zona horaria.
data-goes-sign-in = Su contraseña, segundo paso, sesiones y llaves para programas.
data-goes-letters = Las cartas que le escribimos, lo que sigue, y lo que pidió a organizaciones o ellas a usted.
data-goes-mandates = Su derecho a actuar por organizaciones termina hoy.
data-stays = Lo que se queda
data-stays-acts = El registro de actos públicos conserva qué se hizo, cuándo y con qué número. Ya no lleva a su nombre.
data-stays-public = Lo publicado permanece: decisiones, fondos concedidos, reglas que firmó y textos que escribieron las organizaciones. Si un texto así da su nombre como contacto, pida a la organización que lo cambie.
data-stays-questions = Las preguntas que hizo sobre una convocatoria permanecen con sus respuestas, sin su nombre.
data-stays-backups = Las copias de seguridad se guardan un tiempo antes de sobrescribirse. Quien administra el sitio puede decirle cuánto.
data-leaves-empty = Nadie más que usted pertenece a { $organization }. Seguirá en la lista, y nadie actuará ya por ella. Si alguien debe hacerlo, invítelo antes de irse.
data-erase-sure = Quiero irme. Sé que no se puede deshacer.
data-erase-button = Borrar mi cuenta
data-first = Antes de poder irse
data-first-role =
    { $role ->
        [staff] Usted es personal de un programa. Pida a sus colegas que pongan fin a esa función.
        [board] Usted forma parte de una junta. Pida al personal que ponga fin a esa función.
        [reviewer] Usted evalúa en una convocatoria. Pida al personal que ponga fin a esa función.
       *[witness] Usted tiene una parte de la llave de una urna. Pida al personal que se la dé a otra persona.
    }
data-first-lead = Nadie más dirige { $organization } sin fecha de fin. Ponga antes en la dirección a alguien que se quede, sin fecha de fin.
data-first-lead-way = Ir a sus personas

flash-account-saved = Guardado.
flash-sign-ins-ended = Hecho. Esa sesión está cerrada.
flash-password-saved = Guardado. Todas sus demás sesiones están cerradas y sus tokens para programas han terminado.
flash-email-asked = Hay una carta en camino a la dirección nueva.
flash-email-changed = Su dirección ha cambiado. Hemos avisado a la anterior y cerrado sus demás sesiones.
flash-factor-removed = Hecho. Desde ahora entra sin segundo paso. Sus demás sesiones y las llaves creadas con la aplicación han terminado.
flash-erased = Su cuenta está borrada. Gracias por haber estado aquí.

account-fault-email = Escriba una dirección de correo completa, como nombre@example.org.
fault-letters-wait = Se pidieron varias cartas en poco tiempo. Espere { $minutes ->
    [one] un minuto
   *[other] { $minutes } minutos
} y envíelo de nuevo. Lo que escribió sigue aquí.
account-fault-same-email = Esta ya es su dirección.
account-fault-name = Escriba su nombre, con 120 caracteres como máximo.
account-fault-zone = Elija una zona horaria como America/Los_Angeles o déjela en blanco.
account-fault-choice = Elija una de estas opciones.
account-fault-no-password = Escriba su contraseña o deje que le enviemos un enlace.
account-fault-sign-in = La dirección y la contraseña no coinciden. Inténtelo de nuevo o deje que le enviemos un enlace.
account-fault-code = Este código no sirve. Puede que ya se haya usado o que el reloj del teléfono esté mal. Pruebe con el siguiente.
account-fault-app-code = Este no es el código de la aplicación. Espere al siguiente y escríbalo.
account-fault-sure = Marque esta casilla si de verdad quiere irse.

# Tarjetas impresas para quienes evalúan.
cards-title = Tarjetas para quienes evalúan
cards-lead = Quien evalúa y no tiene una aplicación de autenticación entra con un código de una tarjeta impresa. Imprímala y entréguela usted en mano. La persona recibe una carta que lo dice.
cards-none = Este programa aún no tiene a nadie que evalúe. Las personas aparecen aquí cuando ocupan un puesto.
cards-without = Todavía sin tarjeta.
cards-left =
    { $count ->
        [0] Una tarjeta con todos los códigos usados.
        [one] Una tarjeta con un código sin usar.
       *[other] Una tarjeta con { $count } códigos sin usar.
    }
cards-make = Hacer una tarjeta
cards-anew = Hacer una tarjeta nueva; la anterior deja de valer
cards-anew-text = Si a la tarjeta anterior le quedan códigos, puede estar en otras manos: entonces se cierran todas las sesiones de esa persona.
card-title = Tarjeta de
card-lead = Cada código sirve una vez, como segundo paso después de la contraseña o de la carta.
card-how = Se entra aquí:
card-once = Estos códigos solo se muestran ahora. Imprima esta página antes de salir de ella.
