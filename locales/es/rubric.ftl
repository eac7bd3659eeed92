# Con qué se evalúa, cómo se presenta el presupuesto, quién vota, y la página donde todo el mundo lo lee.

rubric-lead = Quienes evalúan puntúan cada propuesta con estos criterios. Quien se presenta los lee antes de escribir.
rubric-criteria = Criterios
rubric-none = Aún no hay criterios. Empiece con uno de los modelos de abajo o escriba los suyos.
rubric-add = Añadir un criterio
rubric-sum = En conjunto { $share } de 100 %
rubric-counts = Qué media cuenta
rubric-counts-said = { $counts ->
    [raw] La media tal como la dieron quienes evalúan.
   *[adjusted] La media una vez descontada la severidad de cada persona que evalúa. Se calcula con una fórmula pública, y la media simple aparece al lado.
}
rubric-levels = { $n ->
    [one] Un nivel
   *[other] { $n } niveles
}
rubric-na-said = Quien evalúa puede decir que esto no aplica. Nunca cuenta como cero.
rubric-presets = Empezar con otro modelo
rubric-presets-choose = Modelo con el que empezar
rubric-preset-own = Uno vacío
rubric-presets-do = Empezar con él
rubric-replace = Sí, sustituir los criterios de arriba. Las versiones anteriores los conservan.
flash-rubric-replace = No se cambió nada: ya hay criterios. Marque la casilla para sustituirlos.
rubric-source-said = { $source ->
    [own] Escrito para esta convocatoria.
    [sample] Modelo propio de Taawun. Sigue prioridades que publicó Communities of Opportunity (condado de King, Washington); los pesos, los niveles y las palabras son de Taawun.
    [sample_changed] Parte del modelo propio de Taawun, con cambios para esta convocatoria.
    [montgomery_county_2022] La estructura que el condado de Montgomery, Pensilvania, publicó para su fondo de recuperación en 2022: secciones de 20, 30 y 50 de 100, niveles 0 ausente, 1 suficiente, 2 bueno, 3 excelente. Las palabras son de Taawun.
   *[montgomery_county_2022_changed] Parte de la estructura que el condado de Montgomery, Pensilvania, publicó para su fondo de recuperación en 2022, con cambios para esta convocatoria.
}
criterion-title = Criterio
criterion-new-title = Un criterio nuevo
criterion-name = Qué se valora
criterion-help = En qué fijarse
criterion-weight = Peso en porcentaje
criterion-weight-hint = Todos los criterios suman 100.
criterion-na = Quien evalúa puede decir que esto no aplica
criterion-levels = Niveles
criterion-levels-hint = Para cada nivel, sus puntos y cómo es una propuesta que los merece. Los niveles vacíos se omiten.
criterion-points = Puntos del nivel { $n }
criterion-anchor = Cómo es
criterion-fault-name = Diga qué se valora.
fault-share = Escriba aquí un porcentaje de 0 a 100, como 12.5.
fault-choose-one = Elija una opción.

budget-lead = Quien se presenta reparte su dinero en estos tipos de gasto. Con pocos basta.
budget-years = Para cuántos años
budget-asks-least = Preguntar también el mínimo con que el trabajo aún tiene sentido
budget-asks-other = Preguntar qué más paga el trabajo
budget-categories = Tipos de gasto
budget-category = Tipo de gasto
budget-category-help = Qué incluye
budget-greatest = Parte máxima de una solicitud, en porcentaje
budget-greatest-hint = Vacío: lo que necesiten.
budget-add = Añadir un tipo de gasto
budget-cost = Gasto
budget-least-column = Lo mínimo que sirve
budget-wanted-column = Lo que se pide
budget-greatest-said = { $share } como máximo
budget-years-said = { $n ->
    [one] El presupuesto es para un año.
   *[other] El presupuesto es para { $n } años.
}
budget-least-said = Además de lo que pide, dice el mínimo con que el trabajo aún tiene sentido.
budget-other-said = También dice qué más paga el trabajo. Eso nunca reduce lo que puede pedir.

vote-lead = Quién vota y cómo es la papeleta. Todo queda fijado cuando se anuncia la convocatoria.
vote-ballot = La papeleta
vote-ballot-kind = { $kind ->
    [approval] Marcas: se marcan las propuestas que se quieren
    [points] Puntos: se reparten puntos entre propuestas
   *[ranking] Orden: se ponen propuestas en orden
}
vote-ballot-number = { $name ->
    [most] Marcas: cuántas como máximo
    [total] Puntos: cuántos se reparten
    [most_each] Puntos: cuántos como máximo para una propuesta
   *[places] Orden: cuántos lugares
}
vote-identity = Qué asegura que cada persona vote una vez
vote-identity-hint = El resultado dice lo que esto demuestra, con estas palabras.
vote-identity-proves = { $identity ->
    [code] Un código en una carta o tarjeta. Demuestra que cada papeleta vino de un código entregado, no quién lo usó.
    [email] Una dirección de correo confirmada. Demuestra que cada papeleta vino de otro buzón; una persona puede tener varios.
   *[register] Una línea de un registro de votantes. Demuestra que cada papeleta es de una persona que figura en el registro.
}
vote-bases = Quién puede votar
vote-bases-hint = Basta un vínculo con la zona. Cada votante dice cuál.
vote-basis = { $basis ->
    [lives] Vive allí
    [works] Trabaja allí
    [studies] Estudia allí
    [worships] Practica su culto allí
    [served] Recibe servicios allí
   *[owns] Tiene un negocio o una vivienda allí
}
vote-least-age = Edad mínima
vote-least-age-hint = En años. La gente joven vive con lo que se decide.
vote-scope = Sobre qué se vota
vote-scope-said = { $scope ->
    [all_pots] Las propuestas de todas las zonas
   *[own_area] Las propuestas de una zona, que dice cada votante
}
vote-on-paper = También cuentan las papeletas en papel

asked-title = Preguntas de { $round }
questions-heading = Lo que se le preguntará
asked-lead = Todas las preguntas, sus límites y cómo se valoran las respuestas. Puede leerlo todo antes de registrarse.
questions-languages = Idiomas de las preguntas
questions-not-in = Esta convocatoria no está escrita en { $language }. Los textos aparecen en el idioma en que se escribieron.
questions-on-page = En esta página
questions-print = Imprima esta página para trabajar en papel: tiene líneas para escribir.
questions-more-paper = Si lo necesita, siga en otra hoja.
questions-group = Nombre de su grupo
questions-contact = Quién escribe y cómo le contactamos
questions-other-income = Qué más paga el trabajo
questions-example = Por ejemplo:
questions-budget = El presupuesto
questions-rubric = Cómo se valoran las respuestas
questions-rubric-what = Quienes evalúan puntúan cada propuesta con los criterios de abajo y estos pesos.
outcome-what = Qué cambia
outcome-measure = Cómo se cuenta
outcome-from = De
outcome-to = A
outcome-when = Para cuándo
