# El estante de plantillas.

shelf-title = Plantillas para trabajar juntos
shelf-lead = Textos cortos para empezar: ponerse de acuerdo, repartir el dinero, reunirse bien. Léalos, imprímalos, descárguelos y cámbielos como quiera ({ $licence }).
shelf-kind-label = ¿Para qué?
shelf-kind = { $kind ->
    [partner_agreement] Acuerdo
    [shared_budget] Presupuesto compartido
    [meeting_plan] Plan de reunión
   *[other] Otra cosa
}
shelf-kind-means = { $kind ->
    [partner_agreement] Lo que los socios se prometen.
    [shared_budget] De quién es el dinero y para qué.
    [meeting_plan] Cómo sale bien una reunión y qué queda de ella.
   *[other] Todo lo que ayuda a trabajar juntos.
}
shelf-language = Idioma
shelf-house = Para empezar
shelf-groups = Compartidas por grupos
shelf-groups-none = Ningún grupo ha compartido todavía una plantilla así.
shelf-groups-none-what = ¿Algo les funcionó bien? Compártanlo: otros se alegrarán.
shelf-shared-by = Compartida por { $organization } el { $day }
shelf-shared = Compartida por un grupo el { $day }
shelf-more = Más plantillas
shelf-new = Compartir una plantilla
shelf-download = Descargar (.md)
shelf-print = Imprimir
shelf-of-group = Compartida por { $organization }, { $licence }.
shelf-of-somebody = Compartida por un grupo que no se nombra, { $licence }.
shelf-of-house = Parte de este sitio, { $licence }.
shelf-down-title = Su grupo compartió esto
shelf-reports = Alguien la denunció:
shelf-down = Retirarla
shelf-down-what = Nadie la encontrará aquí. Las copias que otros hicieron se quedan con ellos.
shelf-reported = Usted la denunció. Quien lleva este sitio lo está mirando.
shelf-report-title = Algo no está bien aquí
shelf-report-what = Quien lleva este sitio y el grupo que la compartió leerán lo que diga. A nadie se le dice que fue usted.
shelf-report-reason = ¿Qué no está bien?
shelf-reason = { $reason ->
    [private] Cuenta cosas privadas de alguien
    [copied] Es obra de otra persona
    [harmful] Engaña o hace daño
   *[no_template] No es una plantilla
}
shelf-report-note = Algo más (puede dejarlo vacío)
shelf-report = Denunciar
shelf-reported-before = Usted ya la denunció. Lo están mirando.
shelf-limit-reports = Van { $n } denuncias desde ayer. Vuelva mañana, por favor.
shelf-limit-entries = Su organización llegó a { $n }, en total o desde ayer. Retire una o vuelva mañana.

shelf-new-title = Compartir una plantilla
shelf-new-lead = ¿Qué les ayudó a trabajar con otros? Aquí lo puede leer todo el mundo, también quienes financian. Sin nombres ni cosas privadas.
shelf-new-organisation = ¿Para qué organización?
shelf-new-name = ¿Cómo se llama?
shelf-new-text = La plantilla
shelf-new-text-hint = Una línea que empieza con # es un título, con - un punto de una lista, **así** va en negrita.
shelf-new-shows-name = Mostrar el nombre de nuestra organización
shelf-new-agrees = Lo escribimos nosotros, o podemos compartirlo, y todos pueden usarlo bajo { $licence }.
shelf-new-licence = { $licence } significa: todos pueden usarlo, cambiarlo y pasarlo, también por dinero, y dicen de quién es donde eso se muestra.
shelf-new-send = Poner en el estante

shelf-fault-missing = Rellene este campo, por favor.
shelf-fault-too-short = Un poco más, por favor: al menos { $n } caracteres.
shelf-fault-too-long = Acórtelo a { $n } caracteres, por favor.
shelf-fault-unknown-choice = Elija una de las opciones, por favor.
shelf-fault-not-ours = Elija una organización por la que usted actúa.
shelf-fault-not-agreed = Márquelo si puede compartirlo. Sin eso no podemos mostrarlo a otros.

flash-shelf-shared = Gracias. Ya está en el estante.
flash-shelf-reported = Gracias. Quien lleva este sitio lo mirará.
flash-shelf-down = Retirada.

problem-shelf-gone = Esta plantilla ya no está en el estante
problem-shelf-gone-text = Fue retirada. Hay otras.
problem-way-shelf = Ir al estante
