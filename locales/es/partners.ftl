# Encontrar socios: lo que los grupos buscan y ofrecen, y presentaciones cuando ambos dicen que sí.

nav-partners = Socios
my-way-partners = Encontrar socios

## Cartas. El asunto no dice ninguna decisión.

letter-introduction-asked-subject = Un grupo quiere conocer a { $organization }
letter-introduction-asked-lead = { $sector ->
    [community] Un grupo comunitario quiere conocer a { $organization }. Leyó esto en su anuncio:
    [nonprofit] Una organización sin fines de lucro quiere conocer a { $organization }. Leyó esto en su anuncio:
    [philanthropy] Una fundación quiere conocer a { $organization }. Leyó esto en su anuncio:
    [business] Una empresa quiere conocer a { $organization }. Leyó esto en su anuncio:
    [education] Una escuela o universidad quiere conocer a { $organization }. Leyó esto en su anuncio:
    [government] Un organismo público quiere conocer a { $organization }. Leyó esto en su anuncio:
   *[tribal_nations] Una nación tribal quiere conocer a { $organization }. Leyó esto en su anuncio:
}
letter-introduction-asked-next = Si dice que sí, cada uno lee el nombre del otro. Si dice que no, o nada en { $n } días, nadie sabrá que fue usted.
letter-introduction-asked-action = Leer y responder
letter-introduction-accepted-subject = Noticias de una presentación para { $organization }
letter-introduction-accepted-lead = { $organization } y { $other } quieren conocerse.
letter-introduction-accepted-next = En la página están los nombres y las formas de contacto. Quien escribe primero se lo pone fácil a los dos.
letter-introduction-accepted-action = Ver a quién conoce
letter-introduction-not-now-subject = Noticias de una presentación que pidió
letter-introduction-not-now-lead = Ahora no. Usted preguntó por este anuncio:
letter-introduction-not-now-next = Esto no dice nada de ustedes: hay muchos planes y poca gente. Quizá otros anuncios encajen.
letter-introduction-not-now-action = Ver lo que pidió

## El tablero

partners-title = Encontrar socios
partners-find = Encontrar un socio
partners-lead = Diga qué busca o qué puede dar. Conocerá a otros cuando ambos digan que sí.
partners-how-post = Publique lo que busca u ofrece. Otros leen qué tipo de organización es, nunca su nombre.
partners-how-ask = Lea lo que publican otros y pida que les presentemos.
partners-how-meet = Si ambos dicen que sí, cada uno lee el nombre del otro. Si no, nadie sabe quién dijo que no.
partners-who-sees = Solo los grupos leen esto. Ni quienes financian o evalúan ni el personal pueden ver estas páginas.
partners-need-organisation = Para leer y publicar hay que pertenecer a una organización aquí. Un grupo de vecinos sin personalidad jurídica también lo es.
partners-need-sign-in = Inicie sesión para leer y publicar.
partners-join = Unirse
partners-to-shelf = Plantillas para trabajar juntos
partners-waiting = Presentaciones que esperan su respuesta: { $n }
partners-new-seek = Decir lo que buscamos
partners-new-offer = Decir lo que ofrecemos
partners-members-read = Usted puede leer aquí. Quien dirige su organización, o actúa por ella, puede publicar y preguntar.
partners-mine = Sus anuncios
partners-mine-none = Aún no tiene anuncios.
partners-mine-none-what = Publique lo que busca o lo que puede dar. Después le sugerimos quién podría encajar.
partners-suggested = Sugerencias para sus anuncios
partners-suggested-none = Todavía no encaja nadie. Mire abajo lo que publican otros y vuelva en unos días.
partners-others = Lo que otros buscan y ofrecen
partners-words = Palabras
partners-kind = Busca u ofrece
partners-help = Tipo de ayuda
partners-focus = De qué se trata
partners-area = Dónde
partners-sector = De qué parte de la sociedad
partners-any = Cualquiera
partners-show = Mostrar
partners-no-match = Ningún anuncio corresponde a lo elegido.
partners-none = Nadie más ha publicado todavía.
partners-none-what = Elija menos, o publique lo que busca: otros le encontrarán.
partners-count = Anuncios: { $n }
partners-more = Más anuncios

partner-kind = { $kind ->
    [seek] Busca
   *[offer] Ofrece
}
partner-help = { $help ->
    [people] personas
    [place] un lugar
    [money_handling] gestión del dinero
    [skills] conocimientos
    [languages] idiomas
    [equipment] equipo
    [reach] llegar a la gente
    [transport] transporte
    [care] comidas o cuidado de niños
   *[research] investigación
}
partner-focus = { $focus ->
    [home] Vivienda
    [health] Salud
    [food] Alimentación
    [work] Trabajo e ingresos
    [young_people] Niñez y juventud
    [older_people] Personas mayores
    [learning] Aprendizaje y escuelas
    [newcomers] Personas recién llegadas
    [disability] Vivir con discapacidad
    [belonging] Convivencia
    [culture] Arte y cultura
    [sport] Deporte y juego
    [nature] Naturaleza y clima
    [public_places] Calles, parques y otros lugares públicos
   *[safety] Seguridad y justicia
}
partner-help-means = { $help ->
    [people] Personas: voluntarios, personal, manos
    [place] Un lugar: sala, salón, huerto, cocina
    [money_handling] Llevar el dinero de un grupo sin personalidad jurídica (patrocinador fiscal)
    [skills] Conocimientos: contabilidad, construcción, enseñanza, salud
    [languages] Idiomas: interpretar, traducir
    [equipment] Equipo: herramientas, computadoras, máquinas
    [reach] Llegar a la gente: ser conocidos y de confianza
    [transport] Transporte de personas o cosas
    [care] Comidas, y cuidado de niños mientras tanto
   *[research] Investigación: cifras, encuestas, saber qué funciona
}
partner-reason = { $reason ->
    [offers] ofrece { $help }
    [seeks] busca { $help }
    [other_sector] otro sector
    [we_want_such] el tipo de socio que usted busca
    [they_want_such] busca una organización como la suya
    [same_focus] mismo tema
    [same_area] misma zona
   *[same_round] misma convocatoria
}
partner-suggested-why = Por qué:
partner-post-title = { $kind ->
    [seek] Busca { $help }
   *[offer] Ofrece { $help }
}
partner-post-over = Cerrado
partner-post-focus = Tema: { $labels }
partner-post-areas = Dónde: { $labels }
partner-post-wanted = Quiere conocer a: { $sectors }
partner-post-round = Para la convocatoria
partner-post-until = Hasta el { $day }
partner-post-posted = Publicado el { $day }
partner-post-mine = Este anuncio es suyo. Otros lo leen tal como está aquí, sin su nombre.
partner-post-close = Cerrar este anuncio
partner-post-close-what = Ya nadie podrá preguntar por él. A quien espera su respuesta le decimos «ahora no».
partner-post-suggested = Quién podría encajar
partner-post-asked = Usted preguntó por este anuncio

partner-new-title = Diga qué busca u ofrece
partner-new-lead = Lleva cinco minutos. Puede cerrarlo en cualquier momento.
partner-new-organisation = ¿Para qué organización?
partner-new-organisation-hint = Otros leen de qué tipo es, no su nombre.
partner-new-kind = ¿Qué es?
partner-new-seek = Buscamos ayuda
partner-new-offer = Ofrecemos ayuda
partner-new-help = ¿Qué tipo de ayuda?
partner-new-text = Con sus palabras
partner-new-text-hint = ¿Para qué, cuánto, cuándo? Sin nombres, direcciones ni teléfonos: llegan cuando ambos dicen que sí.
partner-new-language = El idioma de sus palabras
partner-new-focus = ¿De qué trata?
partner-new-focus-hint = Elija de uno a cinco. Cada grupo los lee en su idioma.
partner-new-other-focus-show = Algo que no está en esta lista
partner-new-other-focus = ¿De qué más se trata?
partner-new-areas = ¿Dónde?
partner-new-areas-hint = Elija de una a cinco.
partner-new-areas-typed-hint = De una a cinco zonas, una por línea.
partner-new-other-areas-show = Una zona que no está en esta lista
partner-new-other-areas = ¿Dónde más?
partner-new-other-hint = Uno por línea. Se lee tal como lo escriba, solo en este idioma.
partner-new-wanted = ¿A quién le gustaría conocer?
partner-new-wanted-hint = No elija nada si cualquiera es bienvenido. Los socios de otras partes de la sociedad suelen traer lo que ustedes no tienen.
partner-new-round = ¿Para una convocatoria?
partner-new-round-none = Ninguna en particular
partner-new-until = ¿Hasta cuándo vale?
partner-new-until-hint = Como mucho { $n } días desde hoy.
partner-new-shown = Otros leerán todo esto menos el nombre de su organización.
partner-new-send = Publicar

## Presentaciones

introductions-title = Presentaciones
introductions-lead = Quién quiere conocerle, a quién preguntó y a quién conoció.
introductions-waiting = Esperan su respuesta
introductions-waiting-none = Nadie espera su respuesta.
introductions-waiting-none-what = Cuando un grupo quiera conocerles, recibirá una carta y lo verá aquí.
introductions-to-board = Ver lo que otros buscan y ofrecen
introductions-met = A quién conoció
introductions-asked = Lo que usted pidió
introductions-asked-none = Aún no ha preguntado a nadie.
introductions-answered = Lo que le preguntaron antes
introduction-of-us = { $sector ->
    [community] Un grupo comunitario quiere conocer a { $organization }
    [nonprofit] Una organización sin fines de lucro quiere conocer a { $organization }
    [philanthropy] Una fundación quiere conocer a { $organization }
    [business] Una empresa quiere conocer a { $organization }
    [education] Una escuela o universidad quiere conocer a { $organization }
    [government] Un organismo público quiere conocer a { $organization }
   *[tribal_nations] Una nación tribal quiere conocer a { $organization }
}
introduction-about = Leyó esto en su anuncio:
introduction-note = Dice:
introduction-answer-until = La respuesta vale hasta el { $day }.
introduction-yes-shows = Si dice que sí, ambos leen el nombre de la otra organización, el nombre y el correo de quien responde o pregunta, y el contacto que da cada organización.
introduction-yes = Sí, preséntenos
introduction-no = Ahora no
introduction-met-with = Se conocieron por { $organization }.
introduction-invite = Invítelos a un borrador suyo:
introduction-sees = { $state ->
    [waiting] Espera respuesta
    [accepted] Se conocieron
    [not_now] Ahora no
   *[withdrawn] Retirada
}
introduction-asked-sees = { $state ->
    [waiting] Espera su respuesta
    [accepted] Se conocieron
    [declined] Usted dijo que ahora no
   *[over] Terminó
}
introduction-asked-for = Pedida por { $organization }
introduction-withdraw = Retirar
introduction-withdraw-what = No podrá preguntar por este anuncio otra vez.
introduction-ask-title = Pedir una presentación
introduction-ask-what = Leerán qué tipo de organización son y lo que escriba aquí. Si dicen que sí en { $n } días, cada uno leerá el nombre del otro. Se puede preguntar una vez por cada anuncio.
introduction-ask-organisation = ¿Para qué organización?
introduction-ask-note = ¿Por qué encajarían? (puede dejarlo vacío)
introduction-ask-note-hint = Como mucho { $n } caracteres. Todavía sin nombres, direcciones ni números.
introduction-ask-shown = Si ambos dicen que sí, leerán el nombre de su organización, su nombre y correo, y el contacto que da su organización.
introduction-ask-send = Preguntar
introduction-asked-before = Su organización ya preguntó por este anuncio. Se puede preguntar una vez por cada anuncio.
introduction-own-post = Este anuncio es de una organización a la que usted pertenece.
introduction-limit-posts = Su organización tiene { $n } anuncios abiertos; más no los leería nadie. Cierre uno primero.
introduction-limit-month = Su organización escribió { $n } anuncios en treinta días. Espere unos días para el próximo.
introduction-limit-asks = Su organización preguntó { $n } veces desde ayer. Pregunte mañana: así cada pregunta va en serio.
introduction-limit-waiting = { $n } de sus preguntas esperan respuesta. Espere algunas, o retire una.

introduction-fault-missing = Rellene este campo, por favor.
introduction-fault-too-short = Diga un poco más: al menos { $n } caracteres.
introduction-fault-too-long = Acórtelo a { $n } caracteres, por favor.
introduction-fault-too-many = Elija los { $n } más importantes.
introduction-fault-unseen = Aquí hay signos que nadie puede ver. Escríbalo de nuevo, por favor.
introduction-fault-unknown-choice = Elija una de las opciones, por favor.
introduction-fault-not-a-day = Elija un día, como 2027-06-30.
introduction-fault-not-to-come = Elija un día que aún no haya llegado.
introduction-fault-too-far = Elija un día dentro de los próximos { $n } días.
introduction-fault-unknown-round = No conocemos esa convocatoria. Elija una de la lista, o ninguna.
introduction-fault-not-ours = Elija una organización por la que usted actúa.
introduction-fault-reveals-name = Aquí hay un nombre que dice quiénes son. Déjelo fuera por ahora: los nombres llegan cuando ambos dicen que sí.
introduction-fault-reveals-email = Aquí hay un correo o un nombre de una red. Déjelo fuera por ahora: ambos lo reciben cuando ambos dicen que sí.
introduction-fault-reveals-phone = Aquí hay algo que parece un teléfono. Déjelo fuera por ahora: ambos lo reciben cuando ambos dicen que sí.
introduction-fault-reveals-web = Aquí hay una dirección web. Déjela fuera por ahora: dice quiénes son.
introduction-fault-reveals-address = Aquí hay una calle con número o un código postal. Por ahora basta el nombre de la zona.

flash-partner-posted = Su anuncio está en el tablero. Nadie lee de quién es.
flash-partner-closed = Cerrado. Ya nadie puede preguntar por él.
flash-introduction-asked = Pedido. Recibirá una carta cuando haya respuesta.
flash-introduction-accepted = Ya se conocen. Ambos tienen una carta.
flash-introduction-declined = Hecho. Les decimos «ahora no» y nada más.
flash-introduction-withdrawn = Retirada.

problem-partners-organisation = Para esto necesita una organización por la que actuar
problem-partners-organisation-text = Registre su grupo, o pida a quien lo dirige que le deje actuar por él. Un grupo de vecinos sin personalidad jurídica también es bienvenido.
problem-introduction-gone = Esto ya terminó
problem-introduction-gone-text = Ya se respondió, se retiró o se cerró, o se acabó el tiempo. Ahora no cambió nada.
problem-way-organisations = Ir a sus organizaciones
problem-way-partners = Ir al tablero
