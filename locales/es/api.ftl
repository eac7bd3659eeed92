# The API for programs, and its page.

api-title = Para programas
api-lead = Todo lo que aquí es público también pueden leerlo los programas, sin clave. Esta página se genera a partir del mismo documento que leen ellos.
api-document = El documento OpenAPI

problem-bad-parameter = Un valor de la dirección no tiene sentido
problem-bad-parameter-text = Lo que figura en { $name } no se puede usar. Debería parecerse a esto: { $expected }.
