# Organisations, who belongs to them, and one's own page.

my-title = Le damos la bienvenida, { $name }
my-waiting = Lo que le espera
my-waiting-none = No tiene nada pendiente.
my-waiting-none-what = Aquí aparecerán las invitaciones, las solicitudes y las fechas que conviene recordar.
my-invitations = Sus invitaciones
my-organisations = Sus organizaciones
my-organisations-none = Todavía no pertenece a ninguna organización.
my-organisations-none-what = Las ayudas las solicitan organizaciones, no personas sueltas. Registre la suya, aunque sean tres vecinos y una idea. Si ya está aquí, pida pertenecer a ella.
my-requests = Lo que ha solicitado
my-request-waits = { $name } todavía no ha respondido a su solicitud.
my-request-withdraw = Retirarla
my-ways = Qué puede hacer ahora
my-way-rounds = Ver qué convocatorias están abiertas
my-way-letters = Volver a leer sus cartas
my-way-account = Su cuenta y su manera de entrar

waiting-what = { $kind ->
    [invitation] { $who } le invita a pertenecer a { $about }
    [introduction] Un grupo quiere conocer a { $about }
    [join_request] { $who } pide pertenecer a { $about }
    [licence_past] La licencia { $who } de { $about } ha caducado
   *[licence_soon] La licencia { $who } de { $about } caduca pronto
}
my-dates = Fechas de las convocatorias que sigue
waiting-by = hasta el { $day }

acting-for-what = Elija en nombre de quién actúa aquí. Lo que escriba y firme irá en su nombre.
acting-for-nobody = Ahora actúa solo en su propio nombre. Elija en nombre de quién actúa aquí.
acting-for-this = Actúa en su nombre
acting-for-choose = Actuar en su nombre
acting-for-stop = No actuar por nadie
flash-acting-for = Guardado. Todo lo que haga desde ahora en este navegador seguirá su elección.

organisation-new = Registrar su organización
organisation-new-lead = Para empezar basta el nombre y qué son. Lo demás puede añadirlo cuando quiera.
organisation-found = Registrarla
organisation-save = Guardar
organisation-change = Cambiar sus datos
organisation-find = Buscar una organización que ya está aquí
organisation-public = Ver su página pública
organisation-within = Ir a su organización
flash-organisation-founded = Su organización está registrada y usted la dirige. Invite a quienes trabajan con usted.
flash-organisation-saved = Guardado.
flash-organisation-left = Ha salido de la organización. Siempre pueden volver a invitarle.

organisation-name = Nombre
organisation-name-hint = Como la conoce la gente.
organisation-mixed-scripts = El nombre mezcla de verdad letras de varios alfabetos
organisation-another = ¿Por qué la suya es otra organización?
organisation-another-hint = Al menos diez caracteres. Ambas páginas públicas dirán que son dos.
organisation-kind-label = ¿Qué es?
organisation-choose = Elija
organisation-not-said = Sin indicar
organisation-kind = { $kind ->
    [community_group] Grupo comunitario
    [informal_group] Grupo informal
    [nonprofit] Organización sin fines de lucro
    [faith_body] Comunidad religiosa
    [foundation] Fundación
    [cooperative] Cooperativa
    [firm] Empresa
    [university] Universidad o colegio universitario
    [school] Escuela o distrito escolar
    [government_body] Organismo público
   *[tribal_nation] Nación tribal
}
organisation-sector = { $sector ->
    [community] Comunidad
    [nonprofit] Sector sin fines de lucro
    [philanthropy] Filantropía
    [business] Empresas
    [education] Educación
    [government] Sector público
   *[tribal_nations] Naciones tribales
}
organisation-about = ¿Qué hacen?
organisation-about-hint = Unas pocas frases. Cualquiera puede leerlas.
organisation-areas = Zonas atendidas
organisation-lines-hint = Una en cada línea.
organisation-focus = Temas
organisation-focus-hint = De qué trata su trabajo: vivienda, alimentos, música. Uno en cada línea.
organisation-website = Sitio web
organisation-more = Idiomas y tamaño
organisation-languages = Idiomas en los que trabajan
organisation-people-band = Personal contratado
organisation-people-size = { $band ->
    [volunteers] Solo voluntariado
    [up_to_5] De 1 a 5
    [up_to_20] De 6 a 20
    [up_to_100] De 21 a 100
   *[over_100] Más de 100
}
organisation-budget-band = Gasto anual
organisation-budget-size = { $band ->
    [up_to_25k] Hasta $25,000
    [up_to_100k] Hasta $100,000
    [up_to_500k] Hasta $500,000
    [up_to_2m] Hasta $2 millones
   *[over_2m] Más de $2 millones
}
organisation-contact = Contacto
organisation-contact-what = Solo lo ve la gente de su organización, nunca el público.
organisation-contact-name = Nombre de una persona de contacto
organisation-contact-email = Correo electrónico
organisation-contact-phone = Teléfono
organisation-numbers = Números de registro y patrocinador fiscal
organisation-numbers-what = Todo esto puede esperar. Los números son públicos: muestran que son quienes dicen ser.
organisation-number = { $scheme ->
    [ein] EIN
    [uei] UEI
    [state] Número estatal ({ $register })
    [licence] Licencia ({ $register })
   *[org_id] Número en otro registro
}
organisation-ein = Número de identificación del empleador (EIN)
organisation-ein-hint = Nueve dígitos, como 91-1234567.
organisation-uei = Identificador único de entidad (UEI)
organisation-uei-hint = Doce letras y dígitos de SAM.gov.
organisation-state = Estado de registro
organisation-state-number = Número en el registro del estado
organisation-licence-authority = Licencia: quién la dio
organisation-licence-number = Licencia: número
organisation-licence-expires = Licencia: último día
organisation-licence-to = válida hasta el { $day }
organisation-org-ids = Números en otros registros
organisation-org-ids-hint = Con el registro delante, como lo escribe org-id.guide: GB-CHC-202918. Uno en cada línea.
organisation-sponsor = Patrocinador fiscal
organisation-sponsor-hint = Quién guarda el dinero por ustedes, si no tienen forma legal: la dirección de su página aquí.
organisation-sponsor-is = Patrocinador fiscal que indica
organisation-registered = Registrada aquí

organisation-role = { $role ->
    [lead] Dirección
    [delegate] Delegación
   *[member] Miembro
}
organisation-role-means = { $role ->
    [lead] Desde la dirección, usted habla por ella y dice quién pertenece.
    [delegate] Con la delegación, usted actúa y firma por ella.
   *[member] Como miembro, usted ve su trabajo.
}
organisation-role-label = Función
organisation-role-hint = La dirección habla por ella y dice quién pertenece. La delegación actúa y firma por ella. Los miembros ven su trabajo.
organisation-role-save = Guardar esta función
organisation-people = Personas
organisation-you = (usted)
organisation-since = desde el { $day }
organisation-until = hasta el { $day }
organisation-person-change = Cambiar lo que puede hacer { $name }
organisation-end = Terminar
organisation-end-what = { $name } no verá nada más de esta organización ni podrá actuar por ella. Lo que hizo queda registrado.
flash-mandate-given = Guardado. La nueva función vale desde ahora.
flash-mandate-ended = Terminado. Ya no pertenece a la organización.
organisation-invite = Invitar a alguien
organisation-invite-what = Recibirá una carta y tendrá dos semanas para aceptar. Solo puede hacerlo la persona de esa dirección.
organisation-invite-email = Correo electrónico
organisation-invite-until = ¿Hasta cuándo? (opcional)
organisation-invite-until-hint = El último día de la función, según su huso horario ({ $zone }). Déjelo vacío si no tiene fin.
organisation-invite-language = Idioma de la carta
organisation-invite-language-hint = Quien ya tiene cuenta la recibe en su propio idioma.
organisation-invite-send = Enviar la invitación
organisation-invited = Invitaciones sin respuesta
organisation-invitation-until = Puede aceptarse hasta el { $day }.
organisation-invitation-past = caducada
organisation-invitation-withdraw = Retirarla
flash-invitation-sent = La invitación va en camino.
flash-invitation-withdrawn = Retirada. El enlace de la carta ya no lleva a ninguna parte.
organisation-requests = Quién pide pertenecer
organisation-request-check = ¿Le conoce? Un nombre se escribe fácilmente. Deje entrar a quien conozca.
organisation-request-answer = Su respuesta
organisation-request-as = { $role ->
    [lead] Sí, en la dirección
    [delegate] Sí, con delegación
   *[member] Sí, como miembro
}
organisation-request-no = No
organisation-request-send = Responder
flash-request-answered = Respondido.
flash-request-sent = Solicitud enviada. Quienes dirigen la organización la encontrarán en su página.
flash-request-withdrawn = Retirada.
organisation-units = Unidades
organisation-units-what = Departamentos, escuelas o sedes que trabajan por su cuenta. Las organizaciones pequeñas no necesitan ninguna.
organisation-unit-name = Nombre de la unidad
organisation-unit-hint = Por ejemplo, Departamento de Salud Pública.
organisation-unit-add = Añadir la unidad
organisation-unit-close = Cerrar
organisation-unit-close-of = Cerrar { $name }
flash-unit-added = La unidad se ha añadido.
flash-unit-closed = La unidad está cerrada. Aquello en lo que participó conserva su nombre.
organisation-leave-title = Salir
organisation-leave = Salir de esta organización
organisation-leave-what = No verá nada más de ella ni podrá actuar por ella. La última persona de la dirección no puede salir: nombre antes a otra.

organisation-there = { $name } ya está aquí
organisation-there-what = ¿Es la suya? Entonces pida pertenecer a ella y su grupo seguirá unido. Si es otra, dígalo en el formulario de abajo.
organisation-ask = Pedir pertenecer
organisation-ask-title = ¿Es esta su organización?
organisation-ask-what = Quienes la dirigen verán su nombre y lo que escriba, y responderán.
organisation-ask-note = ¿Qué relación tiene con ella? (opcional)
organisation-alike = Otra organización tiene un nombre que se ve igual. No confunda la una con la otra:
organisation-own-words = Esto es lo que la organización dice de sí misma. Los números pueden consultarse en sus registros.
organisation-meanwhile = Otra persona guardó mientras tanto
organisation-meanwhile-what = Nada de lo suyo se ha perdido: está en el formulario de abajo. Esto es lo que guardó la otra persona donde difiere. Guarde otra vez para conservar lo suyo.

organisations-title = Organizaciones
organisations-lead = Quiénes participan aquí: vecinos, organizaciones sin fines de lucro, escuelas, empresas, organismos públicos.
organisations-words = Nombre, tema o zona
organisations-any = De todo tipo
organisations-show = Mostrar
organisations-count = { $n ->
    [one] Una organización
   *[other] { $n } organizaciones
}
organisations-none = Todavía no hay ninguna organización registrada
organisations-no-match = Ninguna organización cumple con lo elegido
organisations-none-what = La suya puede ser la próxima.
organisations-more = Más organizaciones
organisations-yours = ¿No está la suya?

invitation-title = Una invitación de { $name }
invitation-by = { $name } le invita.
invitation-until = Puede aceptar hasta el { $day }.
invitation-mandate-to = La función termina después del { $day }.
invitation-accept = Aceptar
invitation-decline = Rechazar
invitation-no = ¿No es para usted?
invitation-decline-what = Para rechazar no hace falta cuenta. Verán que la invitación tiene respuesta y nada más.
invitation-sign-in = Entre con la dirección a la que llegó esta carta, o cree una cuenta con ella. La invitación le espera.
invitation-join = Crear una cuenta
invitation-other = Esta invitación se envió a otra dirección que la de su sesión. Salga y entre con la dirección a la que llegó la carta.
flash-invitation-accepted = Le damos la bienvenida. Ya pertenece a la organización.
flash-invitation-declined = Rechazada.

organisation-fault-missing = Complete este campo.
organisation-fault-too-short = Escriba al menos { $n } caracteres.
organisation-fault-too-long = Es demasiado largo: caben { $n } caracteres.
organisation-fault-too-many = Son demasiados: { $n } como máximo.
organisation-fault-unseen = Hay caracteres invisibles en este texto. Escríbalo de nuevo.
organisation-fault-no-letters = Un nombre tiene letras o dígitos.
organisation-fault-mixed-scripts = Una palabra del nombre mezcla letras de varios alfabetos, lo que facilita falsificar nombres. Escríbala de nuevo o marque que es así de verdad.
organisation-fault-unknown-choice = Elija una de estas opciones.
organisation-fault-ein-digits = Un EIN tiene nueve dígitos, como 91-1234567.
organisation-fault-ein-prefix = Ningún EIN empieza por estos dos dígitos. Revíselo, por favor.
organisation-fault-uei-length = Un UEI tiene exactamente doce letras y dígitos.
organisation-fault-uei-shape = Un UEI no lleva las letras O ni I, no empieza por 0 y no tiene nueve dígitos seguidos.
organisation-fault-number-shape = Un número lleva letras y dígitos, con guiones, puntos o barras sueltos entre ellos.
organisation-fault-half-given = Este campo va unido al de al lado. Complete los dos o ninguno.
organisation-fault-expiry-missing = Diga qué día termina la licencia.
organisation-fault-not-a-day = Escriba un día, como 2027-06-30.
organisation-fault-expired = Esta licencia ha caducado. Escriba la que vale ahora.
organisation-fault-org-id-shape = Escriba primero el registro, como GB-CHC-202918.
organisation-fault-twice = El mismo número está aquí dos veces.
organisation-fault-not-a-website = Escriba una dirección que empiece por https:// o http://.
organisation-fault-not-an-email = Escriba una dirección de correo como nombre@example.org.
organisation-fault-not-a-phone = Un teléfono lleva dígitos, con un + delante si quiere.
organisation-fault-unknown-organization = Aquí no hay ninguna organización con ese nombre. Copie la dirección de su página.
organisation-fault-own-sponsor = Nadie puede ser su propio patrocinador fiscal.
organisation-fault-sponsor-informal = Un grupo sin forma legal no puede guardar dinero para otros.
organisation-fault-identifier-taken = { $name } ya tiene este número aquí.
organisation-fault-unit-there = Ya hay una unidad con este nombre.
organisation-fault-not-to-come = Elija un día que esté por venir.
organisation-fault-member-already = Esta persona ya pertenece a la organización.
organisation-fault-invited-already = Esta dirección está invitada y todavía no ha respondido.
organisation-fault-alike = El nombre se ve igual que { $name }.
organisation-fault-outdated = Otra persona guardó mientras tanto. Vea arriba lo que guardó.

problem-last-lead = Alguien debe dirigirla
problem-last-lead-text = No se cambió nada. Usted es la última persona que dirige esta organización sin fecha de fin. Nombre antes a otra y entonces podrá salir.
problem-outdated = Otra persona guardó mientras tanto
problem-outdated-text = No se cambió nada. Abra la página de nuevo para ver cómo está ahora.
problem-organisation-facts = Así no puede quedar
problem-organisation-facts-text = No se cambió nada. Vuelva atrás, revise lo que eligió e inténtelo de nuevo.
problem-invitation-gone = Esta invitación ya tiene respuesta o fue retirada
problem-invitation-gone-text = No queda nada por hacer. Si cree que debería pertenecer, pida otra a quien le invitó.
problem-invitation-expired = Esta invitación ha caducado
problem-invitation-expired-text = Podía aceptarse durante dos semanas. Pida otra a quien le invitó.
problem-invitation-address = Esta invitación es para otra persona
problem-invitation-address-text = Se envió a otra dirección que la de su sesión. No se cambió nada.
problem-member-already = Ya pertenece a la organización
problem-member-already-text = No se cambió nada: esta persona ya pertenece a la organización.
problem-way-my = Ir a su página
problem-organisation-alike = Ya hay aquí un nombre que se ve igual
problem-organisation-alike-text = No se cambió nada. Es el nombre de { $name }. Pida pertenecer a ella, o diga en «another» por qué esta es otra organización.
problem-organisation-number = Otra organización tiene este número
problem-organisation-number-text = No se cambió nada. El número es de { $name }.
