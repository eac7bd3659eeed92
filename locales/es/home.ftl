# The first page.

home-title = Dinero de todos, decidido a la vista
home-heading = Dinero de todos, decidido a la vista.
home-lead = Cada convocatoria dice de antemano quién puede presentarse, qué se pregunta y cómo se repartirá el dinero. Después, cada propuesta queda aquí con sus votos, su costo y la razón por la que recibió fondos o no.
home-see-rounds = Ver las convocatorias
home-check = Comprobar un resultado

home-coming-heading = Abiertas ahora, o pronto
home-rounds-heading = Convocatorias resueltas
home-rounds-text = Cada convocatoria tiene su propia página, con las propuestas en orden y la línea donde se acabó el dinero.

home-steps-heading = Cómo funciona una convocatoria
home-step-propose = La gente propone
home-step-propose-text = Vecinas, vecinos y grupos escriben qué hace falta, dónde y cuánto cuesta.
home-step-vote = La gente vota
home-step-vote-text = Quien tiene voto marca las propuestas que quiere ver hechas realidad.
home-step-count = Una regla escrita cuenta
home-step-count-text = La regla convierte los votos en una lista que cabe en el presupuesto. Los mismos votos dan siempre la misma lista.
home-step-explain = El resultado se explica
home-step-explain-text = Cada propuesta dice por qué recibió fondos o no. Las papeletas se publican sin nombres, para que cualquiera pueda volver a contarlas.
home-today = Hoy los grupos leen y siguen aquí las convocatorias, escriben propuestas en conjunto y las envían, y el personal revisa cada una; y aquí se cuenta y se explica cada resultado. Lo siguiente son las evaluaciones y los votos: los que se muestran se emitieron con la ciudad o el grupo que llevó cada convocatoria.

home-check-heading = No hace falta creernos
home-check-text = Cada resultado se puede descargar y volver a contar en su propia computadora. Si alguien hubiera cambiado un solo voto o una sola cantidad, la comprobación diría dónde.

home-data-heading = De uso libre
home-data-text = Propuestas, papeletas y resultados son archivos abiertos para la prensa, para la investigación y para quien tenga curiosidad.
