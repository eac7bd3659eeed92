# Categories and groups of people that elections name in one and the same way, mostly those of Pabulib files.
# The key is the name in lower case with hyphens. What is not listed is shown as the election writes it.

label-adults = Personas adultas
label-animals = Animales
label-children = Niñas y niños
label-children-and-youth = Infancia y juventud
label-culture = Arte y cultura
label-economy = Trabajo y economía
label-education = Educación
label-environmental-protection = Medio ambiente
label-everyone = Todas las personas
label-families-with-children = Familias con hijos
label-health = Salud
label-health-and-welfare = Salud y apoyo social
label-housing = Vivienda
label-municipal-infrastructure-and-security = Obras públicas y seguridad
label-newcomers = Personas recién llegadas
label-people-with-disabilities = Personas con discapacidad
label-public-space = Espacio público
label-public-transit-and-roads = Calles y transporte
label-seniors = Personas mayores
label-sport = Deporte
label-sport-and-recreation = Deporte y recreación
label-students = Estudiantes
label-urban-greenery = Parques y áreas verdes
label-welfare = Apoyo social
label-workers = Trabajadores y trabajadoras
label-youth = Juventud
