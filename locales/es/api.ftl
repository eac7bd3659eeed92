# The API for programs, and its page.

api-title = Para programas
api-lead = Todo lo que aquí es público también pueden leerlo los programas, sin clave. Esta página se genera a partir del mismo documento que leen ellos.
api-tokens = Lo que usted puede hacer aquí, un programa suyo puede hacerlo con una llave.
api-document = El documento OpenAPI

problem-bad-parameter = Un valor de la dirección no tiene sentido
problem-bad-parameter-text = Lo que figura en { $name } no se puede usar. Debería parecerse a esto: { $expected }.
problem-token-needed = Para esto hace falta una llave
problem-token-needed-text = No se ha cambiado nada. Envíe con la petición una llave suya: Authorization: Bearer, un espacio y la llave. Puede crear una en este sitio, en /my/tokens.
problem-token = Esta llave no funciona
problem-token-text = No se ha cambiado nada. Puede que esté mal escrita, que se haya anulado o que haya caducado. En /my/tokens ve sus llaves y puede crear otras.
problem-scope = Esta llave no sirve para eso
problem-scope-text = No se ha cambiado nada. La petición necesita una llave con el permiso { $scope }.
problem-idempotency-key = A este envío le falta un nombre
problem-idempotency-key-text = No se ha cambiado nada. Mande con cada escritura una cabecera Idempotency-Key: de 1 a 200 caracteres sencillos sin espacios, por ejemplo un UUID nuevo. Si se repite con la misma clave, se responde otra vez y no se hace dos veces.
problem-key-taken = Esta clave ya nombra otra escritura
problem-key-taken-text = No se ha cambiado nada. La misma Idempotency-Key llegó en el último día con otra dirección u otro contenido. Dé a cada escritura su propia clave.
problem-unreadable-json = No hemos podido leer el contenido
problem-unreadable-json-text = No se ha cambiado nada. El contenido debe ser JSON como lo describe la documentación en /api. Aquí no lo es: { $what }
problem-faulty = Hay algo que no se puede aceptar
problem-faulty-text = No se ha cambiado nada. Lo que falla está junto a cada campo en «faults».
fault-language-tag = Indique una etiqueta de idioma, como en o zh-Hant.
problem-list-changed = La lista ha cambiado
problem-list-changed-text = No se ha enviado nada. Desde que la vio, alguien entró en la lista, salió de ella o lee en otro idioma. Pida de nuevo la vista previa y envíe su «mark» como «seen».
api-subjects = De qué trata la API
