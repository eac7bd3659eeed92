# Novedades de las convocatorias y sus fechas en los calendarios.

feed-rounds-title = Convocatorias en { $site }
feed-round-title = Novedades de { $round }
feed-area-title = Convocatorias para { $area }
feed-focus-title = Convocatorias sobre { $focus }
feed-announced = Se anuncia { $round }
feed-announced-text = Las reglas están fijadas y son públicas.
feed-amended = Cambiaron las reglas de { $round }
feed-slip = Se movió una fecha de { $round }
feed-answer = Se respondió una pregunta sobre { $round }
feed-answer-text = Pregunta: { $question }

    Respuesta: { $answer }
feed-decided = El resultado de { $round } es público
feed-decided-text = Allí está cada propuesta con su motivo.
calendar-name = Convocatorias en { $site }
calendar-phase = { $round }: { $phase }
