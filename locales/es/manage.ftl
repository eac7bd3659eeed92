# El marco de las páginas en las que se preparan las convocatorias, y lo que falta de cada una.

manage-parts = Partes de esta ronda
manage-overview = Resumen
manage-save = Guardar
manage-leave = Salir sin guardar
manage-missing-here = cosas pendientes
manage-nothing-missing = nada pendiente
manage-missing = { $n ->
    [one] Aquí falta una cosa
   *[other] Aquí faltan { $n } cosas
}
manage-announced = Esta ronda ya está anunciada. Lo que figura aquí quedó fijado: solo cambia con una enmienda que firmen los financiadores, y una fecha prometida solo se mueve si se da la razón.
manage-outdated = Otra persona guardó esta parte mientras usted escribía
manage-outdated-by = { $name } la guardó el { $when }.
manage-outdated-operator = Quien administra esta plataforma la guardó el { $when }.
manage-outdated-do = No se ha perdido nada. El formulario reúne sus cambios y los de la otra persona. Revise lo que cambió y guarde de nuevo.
manage-outdated-mine = Usted escribió esto en su lugar, y es lo que figura en el formulario:
field-in-language = { $field } ({ $language })
field-of-line = { $line }: { $field }
field-level = { $n ->
    [one] Nivel de { $points } punto
   *[other] Nivel de { $points } puntos
}
field-yes = Sí
field-no = No
manage-line-up = Subir
manage-line-down = Bajar
manage-line-remove = Quitar
flash-part-saved = Guardado.

problem-announced = Esta ronda ya está anunciada
problem-announced-text = Su preparación quedó fijada con el anuncio y ahora no se cambió nada. Sus reglas solo cambian con una enmienda que dé públicamente sus razones.
problem-announced-way = Ver sus reglas

part-name = { $part ->
    [call] Convocatoria
    [form] Preguntas
    [budget] Modelo de presupuesto
    [rubric] Criterios de evaluación
    [panels] Paneles y puestos
    [money] Dinero
    [rules] Pesos y reglas
    [vote] Votación
    [applicants] Quién puede participar
   *[dates] Fechas
}

setup-fault-too-long = { $n ->
    [one] Use como máximo un carácter.
   *[other] Use como máximo { $n } caracteres.
}
setup-fault-too-many = { $n ->
    [one] Puede haber como máximo uno.
   *[other] Puede haber como máximo { $n }.
}
setup-fault-twice = Esto aparece dos veces.
setup-fault-range = Escriba un número entre { $least } y { $most }.
setup-fault-negative = Un importe no puede ser menor que cero.
setup-fault-too-large = Este importe es demasiado grande.
setup-fault-currency = Los importes de este programa están en { $currency }.
setup-fault-unknown = Esto ya no forma parte del programa o de la ronda. Elija de nuevo.
setup-fault-instant = Esta fecha y el momento guardado con ella no coinciden. Escriba la fecha de nuevo.
setup-fault-source = Estos criterios no son los que dicen ser. Indique de quién son: «own», o que se cambiaron, mientras quede alguno de los originales.
setup-fault-address = Escriba una dirección de correo como nombre@example.org.

lack-text = { $place }: todavía no hay nada escrito
lack-translation = { $place }: falta la traducción a este idioma: { $language }
lack-lags = { $place }: el original cambió después de traducirse a este idioma: { $language }
lack-languages = Elija los idiomas en que se publica la ronda
lack-contact = Indique a quién se puede preguntar
lack-questions = Haga al menos una pregunta
lack-options = { $place }: ofrezca al menos dos opciones
lack-letter-questions = La ronda admite cartas de intención, pero no pregunta nada en ellas
lack-categories = Nombre al menos un tipo de gasto
lack-criteria = Nombre al menos un criterio
lack-levels = { $place }: describa al menos dos niveles
lack-criteria-weights = Los criterios suman { $sum }; deben sumar el 100 %
lack-panels = Indique qué paneles evalúan
lack-seats = { $bloc ->
    [foundation] Panel de la fundación
    [government] Panel del gobierno
   *[panel] Panel comunitario
}: { $named } de { $wanted } puestos tienen nombre
lack-bench = { $bloc ->
    [foundation] Panel de la fundación
    [government] Panel del gobierno
   *[panel] Panel comunitario
}: { $named } de { $wanted } suplentes tienen nombre
lack-budget = Indique cuánto dinero hay
lack-pots-sum = Los fondos por área suman { $pots }, pero la ronda tiene { $budget }
lack-sources = Indique quién paga
lack-sources-sum = Las fuentes de financiación suman { $sources }, pero la ronda reparte { $budget }
lack-pots-uncovered = { $pots }: hacen falta { $need }, pero las fuentes que pueden pagarlo tienen { $held }
lack-cap-order = El máximo para todos los años es menor que el de un año
lack-bloc-weights = Los pesos suman { $sum }; deben sumar el 100 %
lack-weight-without-panel = { $bloc ->
    [foundation] La fundación
    [government] El gobierno
   *[panel] El panel comunitario
} tiene peso, pero no tiene panel
lack-panel-without-weight = { $bloc ->
    [foundation] El panel de la fundación
    [government] El panel del gobierno
   *[panel] El panel comunitario
} evalúa, pero no pesa nada
lack-pass-score = Indique con qué puntuación se pasa
lack-drawing = Nombre el sorteo público que decide los empates
lack-least-not-asked = La financiación parcial necesita el importe mínimo de cada propuesta: haga que el modelo de presupuesto lo pregunte
lack-bases = Indique quién puede votar
lack-date = { $date }: falta la fecha
lack-date-order = «{ $later }» es anterior a «{ $earlier }»

place-field = { $field ->
    [title] Título
    [summary] Resumen
    [text] Convocatoria
    [general-pot] Fondo general
    [drawing] Sorteo
   *[other] Un texto
}
place-question = Pregunta { $number }
place-category = Tipo de gasto { $number }
place-criterion = Criterio { $number }
place-self-check = Autocomprobación { $number }
place-pot = Fondo por área { $number }
place-source = Fuente de financiación { $number }

date-start = { $phase ->
    [letter_of_intent] Se abren las cartas de intención
    [open] Se abren las propuestas
    [review] Empieza la evaluación
    [vote] Se abre la votación
   *[deliberation] Empieza la deliberación
}
date-end = { $phase ->
    [letter_of_intent] Se cierran las cartas de intención
    [open] Se cierran las propuestas
    [review] Termina la evaluación
    [vote] Se cierra la votación
   *[deliberation] Se publican los resultados
}

money-general-pot = Fondo general

call-lead = Para qué es la ronda, con las palabras que leerá la gente. Cada texto tiene un original; los demás avisan cuando se quedan atrás.
call-title = Título
call-title-hint = Corto y claro, como para un cartel.
call-summary = Resumen
call-summary-hint = Dos frases. Aparecen en listas, cartas y canales de noticias.
call-text = La convocatoria completa
call-text-hint = Qué esperan, quién debería participar, qué pasa y cuándo. Deje una línea vacía entre párrafos; una línea que empieza con un guion se convierte en lista.
call-languages = Idiomas de esta ronda
call-languages-hint = La ronda se puede anunciar cuando cada texto esté al día en todos ellos. Quite un idioma si nadie puede mantenerlo.
call-focus = Lo que esta ronda quiere cambiar
call-contact = A quién preguntar
call-contact-hint = Una dirección de correo que alguien lea cada día laborable.

# Lectura de los campos

setup-fault-number = Escriba un número entero.
setup-fault-amount = Escriba un importe como 125,000 o 12.50.
setup-fault-share = Escriba un porcentaje de 0 a 100 con dos decimales como máximo.
setup-fault-choice = Elija una de las opciones.
setup-fault-moment = Escriba una fecha y una hora, como 2027-03-31T17:00.
setup-fault-skipped = Esa noche los relojes se adelantan y ningún reloj llega a marcar esta hora. Las más cercanas son { $before } y { $after }.

# Fechas

dates-lead = Qué pasa y cuándo, según el reloj de la zona horaria de la ronda. Cada fecha es una promesa: si se retrasa, quedan a la vista la anterior, la nueva y el motivo.
dates-zone = Zona horaria
dates-zone-hint = Un nombre de la base de datos de zonas horarias, como America/Los_Angeles o Asia/Riyadh.
dates-letter = Esta ronda empieza con cartas de intención
dates-twice = Esa noche los relojes se atrasan y esta hora se da dos veces. ¿A cuál se refiere?
dates-twice-first = La primera: { $when }
dates-twice-second = La segunda: { $when }
dates-grace = Margen, en minutos
dates-grace-hint = El trabajo empezado antes del plazo todavía se puede enviar durante este tiempo.
phase-name = { $phase ->
    [letter_of_intent] Cartas de intención
    [open] Propuestas
    [review] Evaluación
    [vote] Votación
   *[deliberation] Deliberación
}

# Quién puede participar

applicants-lead = Quién puede encabezar una propuesta y qué conviene preguntarse antes de empezar.
applicants-kinds = Tipos de organización
applicants-kinds-hint = Deje todas las casillas vacías si se admite cualquier tipo. Los socios de una coalición pueden ser siempre de cualquier tipo.
applicants-kind = { $kind ->
    [community_group] Grupo comunitario
    [informal_group] Grupo informal
    [nonprofit] Organización sin fines de lucro
    [faith_body] Entidad religiosa
    [foundation] Fundación
    [cooperative] Cooperativa
    [firm] Empresa
    [university] Universidad o instituto superior
    [school] Escuela o distrito escolar
    [government_body] Organismo público
   *[tribal_nation] Nación tribal
}
applicants-areas = Zonas
applicants-areas-hint = Cada propuesta atiende al menos una de estas. Deje todas las casillas vacías para admitir cualquier zona.
applicants-together = En solitario o en conjunto
applicants-way = { $way ->
    [either] En solitario o en coalición
    [alone] Solo en solitario
   *[coalition] Solo en coalición
}
applicants-sponsor = Un grupo sin forma jurídica puede participar a través de un patrocinador fiscal
applicants-check = Autocomprobación
applicants-check-hint = Preguntas que cada grupo se responde antes de empezar a escribir. Quien no pueda decir que sí a todas se ahorra el trabajo.
applicants-check-add = Añadir una pregunta
applicants-check-explanation = Qué significa un no
applicants-check-explanation-hint = Opcional. Diga por qué importa y qué puede hacer el grupo, por ejemplo pedir a un socio que dirija. El grupo que responda que no lo lee bajo la pregunta.
applicants-check-question-first = Escriba primero la pregunta que esto explica.

# Paneles y personas

panels-lead = Qué paneles puntúan las propuestas, cuántos puestos tiene cada uno y cuántas evaluaciones debe a cada propuesta.
panel-name = { $bloc ->
    [foundation] Panel de la fundación
    [government] Panel del gobierno
   *[panel] Panel comunitario
}
panels-sits = Este panel puntúa propuestas
panels-seats = Puestos
panels-bench = Suplentes
panels-named = { $n ->
    [0] Todavía no se ha nombrado a nadie.
    [one] Se ha nombrado a una persona.
   *[other] Se ha nombrado a { $n } personas.
}
panels-least = Mínimo de evaluaciones por propuesta
panels-least-hint = Si las recusaciones dejan menos y no hay suplente, el peso del panel pasa a la comunidad en esa propuesta.
panels-people = Nombrar a las personas de los puestos
manage-people = Personas
people-lead-round = Quién trabaja en esta ronda. Cada financiador nombra a su gente; a quienes evalúan por la comunidad y al testigo los nombra cualquiera del personal.
people-lead-program = Quién trabaja en este programa y en todas sus rondas. Cada financiador nombra a su gente.
people-none = Nadie tiene todavía un papel aquí
people-none-do = Dé el primero aquí abajo, a alguien que ya se haya registrado.
people-end = Quitar este papel
people-bench = suplente
people-bench-give = Como suplente
people-give = Dar un papel
people-give-do = Dar este papel
people-email = Dirección de correo
people-email-hint = De alguien que ya se haya registrado. Necesitará un segundo factor para ejercer el papel.
people-role = Papel
people-for = Por quién
people-for-hint = Quien evalúa se sienta en el panel de este financiador o en el de la comunidad.
people-for-community = La comunidad
people-fault-nobody = Nadie se ha registrado con esta dirección. Pídale primero que se registre.
people-fault-held = Ya tiene este papel.
people-fault-seat = Quien evalúa se sienta en un panel de una ronda.
people-fault-last = Un programa nunca se queda sin personal.
problem-last-staff = Es la última persona del personal del programa
problem-last-staff-text = No se cambió nada. Dé primero el papel a otra persona y quítelo después aquí.
flash-grant-given = El papel quedó asignado.
flash-role-ended = El papel quedó retirado.
role-name = { $role ->
    [staff] Personal
    [board] Miembro de la junta
    [reviewer] Persona evaluadora
   *[witness] Testigo de la comunidad
}

# Dinero

money-lead = Cuánto hay para repartir, de quién viene y cuánto puede recibir cada quien como máximo. Todos los importes están en { $currency }.
money-bar-pots = Fondos por área
money-bar-sources = Fuentes de financiación
money-bar-said = { $sum } de { $budget }
money-budget = Presupuesto de la ronda
money-budget-hint = Todo lo que se puede repartir.
money-expected = ¿Cuántas subvenciones, aproximadamente?
money-expected-hint = El presupuesto dividido entre este número es la subvención típica, que los grupos ven junto al trabajo que cuesta solicitarla.
money-pots = Fondos por área
money-pots-hint = Importes para una zona o una línea, cada uno con su propio concurso, que se reparten en este orden. Sin ninguno, todo el presupuesto es un solo concurso.
money-name = Nombre
money-area = Zona
money-area-none = Ninguna: una línea
money-amount = Importe
money-pot-add = Añadir un fondo
money-general-hint = Va al final, entre todas las propuestas sin financiar, y recoge lo que sobra de los demás fondos.
money-general-has = Esta ronda tiene un fondo general
money-sources = Fuentes de financiación
money-sources-hint = Quién paga, en el orden en que se usa el dinero. Cada fuente puede tener condiciones; las subvenciones se componen de modo que se cumplan todas.
money-funder = Financiador
money-only-pots = Solo para estos fondos
money-only-pots-hint = Deje todas las casillas vacías si puede pagar cualquiera.
money-greatest-share = Parte máxima de una subvención, en porcentaje
money-greatest-sum = Importe máximo para una subvención
money-conditions-hint = Condiciones con palabras, como «sin campañas electorales». El personal responde sí o no en cada subvención.
money-condition = Condición { $number }
money-condition-said = Condición con palabras
money-condition-add = Añadir una condición
money-source-add = Añadir una fuente
money-caps = Máximos
money-caps-hint = Deje vacío lo que no tenga máximo.
money-cap-alone-year = Solicitud de una organización sola, por año
money-cap-alone-all = Solicitud de una organización sola, en total
money-cap-coalition-year = Solicitud de una coalición, por año
money-cap-coalition-all = Solicitud de una coalición, en total
money-holder-cap = Lo máximo que una organización puede recibir en esta ronda
money-holder-cap-hint = La suma de sus partes en todas las subvenciones.
money-whole = Cada subvención la paga una sola fuente

# Las rondas en conjunto

manage-lead = Sus programas y las rondas en las que trabaja.
manage-no-rounds = Todavía no hay rondas
manage-no-rounds-do = Una ronda empieza con un nombre y un idioma. Lo demás se escribe en el orden que quiera.
manage-new-round = Empezar una ronda
manage-new-program = Empezar un programa
manage-state = { $state ->
    [draft] En preparación
    [announced] Anunciada
    [open] Abierta a propuestas
    [evaluation] En evaluación y votación
    [deliberation] En deliberación
    [decided] Decidida
    [closed] Cerrada
   *[cancelled] Cancelada
}
manage-ready = No falta nada
manage-ready-long = No falta nada. Mire la vista previa una vez más; después, los dos financiadores pueden anunciar la ronda.
manage-missing-all = { $n ->
    [one] Falta una cosa
   *[other] Faltan { $n } cosas
}
manage-checklist = La ronda se puede anunciar cuando esta lista esté vacía. Cada línea lleva al lugar donde se arregla.
manage-also = Además
manage-preview = Vista previa: lo que verá cada público
manage-public = La ronda como la ve todo el mundo
manage-to-announce = Continuar para anunciarla
round-new-lead = Para empezar bastan un nombre y un idioma. También puede clonar una ronda anterior desde su página.
round-new-program = Programa
round-new-original = Idioma de los originales
round-new-original-hint = El idioma en que su equipo escribe primero. Los demás son traducciones.
round-new-slug = Nombre en las direcciones
round-new-slug-hint = Letras minúsculas, cifras y guiones, como huertos-2027. No se puede cambiar después.
round-new-do = Empezar esta ronda
round-clone = Clonar esta ronda
round-clone-lead = Se conserva todo menos las personas; las fechas avanzan años enteros y caen en el mismo día de la semana.
round-fault-slug = Use de 1 a 80 letras minúsculas, cifras y guiones sueltos entre ellas.
round-fault-slug-taken = Otra ronda tiene este nombre. Elija otro.
round-fault-title = Escriba un título de 300 caracteres como máximo.
round-fault-language = El programa no se escribe en este idioma.
round-fault-program-changed = El programa ha cambiado desde aquella ronda y ya no se puede clonar tal cual.
flash-round-begun = La ronda quedó empezada. Fuera de su personal nadie puede verla todavía.
flash-round-cloned = La ronda quedó clonada. Revise primero sus fechas.
flash-round-cloned-moved = La ronda quedó clonada. El cambio de hora movió al menos una fecha a la hora siguiente; revise primero las fechas.

# Programas

program-lead = El propósito permanente de sus financiadores y lo que obliga a cada una de sus rondas.
program-name = Nombre
program-slug-hint = Letras minúsculas, cifras y guiones. No se puede cambiar después.
program-funders = Financiadores
program-foundation = Fundación
program-government = Gobierno
program-organization-hint = El nombre de la organización en las direcciones, como en su página.
program-currency = Moneda
program-currency-hint = Tres letras mayúsculas, como USD. No se puede cambiar después.
program-languages = Idiomas
program-languages-hint = Etiquetas separadas por comas, como en, es, ar, vi, so, zh. Convocatorias, preguntas, papeletas y cartas pueden escribirse en todos, aunque las pantallas no.
program-areas = Zonas atendidas
program-label = Nombre { $n }
program-area-add = Añadir una zona
program-focus = Lo que el programa quiere cambiar
program-focus-add = Añadir algo que cambiar
program-guardrails = Salvaguardas
program-guardrails-hint = Ninguna ronda de este programa se puede anunciar en contra de ellas. Las rondas ya anunciadas conservan las de su reglamento.
program-vote-floor = Peso mínimo de la votación pública
program-community-floor = Peso mínimo de la votación y el panel comunitario juntos
program-funder-cap = Peso máximo de un financiador
program-two = Las reglas solo cambian si firman dos financiadores, con personas distintas
program-signatures = Firmas
program-two-yes = Dos financiadores, con personas distintas
program-two-no = Basta una
program-edit = Cambiar este programa
program-fault-name = Escriba un nombre de 300 caracteres como máximo.
program-fault-zone = Escriba un nombre de la base de datos de zonas horarias, como America/Los_Angeles.
program-fault-languages = Indique al menos un idioma con etiquetas como en o zh-Hant.
program-fault-currency = Escriba tres letras mayúsculas, como USD.
program-fault-organization = Ninguna organización tiene este nombre en las direcciones. Primero tiene que registrarse.
program-fault-funder = Un programa tiene al menos un financiador.
program-fault-two = Deben firmar dos financiadores, pero el programa solo tiene uno.
program-fault-twice = Cada financiador figura una sola vez, en su propio lugar.
program-fault-floors = El mínimo de la votación no puede superar al de la votación y el panel juntos.
program-fault-taken = Otro programa tiene este nombre. Elija otro.
flash-program-begun = El programa quedó empezado.

# Vista previa

preview-title = Vista previa: nadie más la ve todavía
preview-lead = Las páginas reales, hechas con el borrador tal como está.
preview-not-yet = Lo que solo empieza con el anuncio vuelve a este aviso.
preview-as = { $as ->
    [public] Todo el mundo
    [applicant] Quienes solicitan
    [reviewer] Quienes evalúan
    [voter] Quienes votan
   *[board] La junta
}
preview-nav = Verla como
preview-begins = { $as ->
    [public] Todo el mundo encuentra la ronda en la lista, y primero esta página.
    [applicant] Los grupos leen todas las preguntas antes de inscribirse y pueden imprimirlas para escribir a mano.
    [reviewer] Quienes evalúan puntúan con los criterios que están debajo de las preguntas.
    [voter] Quienes votan buscan cuándo se vota y sobre qué.
   *[board] Estas reglas obligan a la junta, como a todo el mundo.
}
preview-pages = Páginas de la vista previa
preview-round = La ronda
preview-rules = Las reglas
preview-back = Volver a la preparación

problem-revision = Otra persona guardó esta parte entretanto
problem-revision-text = Ahora rige la revisión { $revision } y no se cambió nada. Léala, incorpore su cambio y envíelo con esa revisión.
problem-round-name = Este no puede ser el nombre de una ronda
problem-round-name-text = No se empezó nada. Un nombre en las direcciones tiene de 1 a 80 letras minúsculas, cifras y guiones sueltos entre ellas, y no es «new».
problem-round-name-taken = Otra ronda tiene este nombre
problem-round-name-taken-text = No se empezó nada. Elija otro nombre.
problem-round-language = El programa no se escribe en este idioma
problem-round-language-text = No se empezó nada. Elija uno de los idiomas del programa.
problem-round-title = Una ronda necesita un título
problem-round-title-text = No se empezó nada. Escriba un título de 300 caracteres como máximo.
problem-round-program-changed = El programa ha cambiado desde aquella ronda
problem-round-program-changed-text = No se empezó nada: la ronda anterior ya no encaja en el programa.

manage-questions-and-answers = Preguntas que hizo la gente
manage-letters = Escribir a una lista de personas
manage-outbox = Qué cartas salieron, esperan o fallan
