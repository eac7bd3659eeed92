# Llaves para programas.

tokens-title = Llaves para programas
tokens-lead = Una llave permite que un programa suyo haga en su nombre lo mismo que usted puede hacer aquí, y nada más.
tokens-docs = Lo que pueden hacer los programas
tokens-none = Todavía no tiene ninguna llave
tokens-none-what = Cree una cuando un programa deba leer o cambiar algo por usted: una hoja de cálculo, un informe, la página de su organización.
tokens-yours = Sus llaves
tokens-made = Creada el { $at }
tokens-used = Último uso: { $at }
tokens-unused = Sin usar todavía
tokens-ends = Funciona hasta el { $at }
tokens-endless = Funciona hasta que usted la anule
tokens-strong = Creada tras un segundo factor
tokens-state = { $state ->
    [works] Funciona
    [ended] Anulada por usted
   *[past] Caducada
}
tokens-revoke = Anular esta llave
tokens-revoke-what = Desde este momento se rechazará a los programas que la usan.
tokens-new = Crear una llave
tokens-name = ¿Para qué es?
tokens-name-hint = Para que la reconozca después, por ejemplo «Informe para la junta».
tokens-scopes = ¿Qué podrá hacer?
tokens-scopes-hint = Dele solo lo que necesite.
tokens-scope = { $scope ->
    [rounds-read] Leer convocatorias, también las que usted prepara
    [rounds-write] Preparar convocatorias, hacer y responder preguntas, enviar cartas
    [programmes-read] Leer los programas para los que trabaja
    [programmes-write] Cambiar los programas para los que trabaja
    [organisations-read] Leer sus organizaciones
    [organisations-write] Cambiar sus organizaciones y quién pertenece a ellas
    [proposals-read] Leer las propuestas en las que participa
    [proposals-write] Escribir en esas propuestas
    [introductions-read] Leer lo que los grupos buscan y ofrecen, y sus presentaciones
    [introductions-write] Publicar, pedir una presentación y responder
    [shelf-read] Leer las plantillas del estante
    [shelf-write] Poner plantillas en el estante y retirar las suyas
    [my-read] Leer lo suyo: preferencias, cartas, lo que sigue
   *[my-write] Cambiar lo suyo
}
tokens-end = Último día en que funciona
tokens-end-hint = Déjelo vacío si debe funcionar hasta que usted la anule.
tokens-make = Crear la llave
tokens-shown = Su nueva llave
tokens-shown-once = Cópiela ahora y guárdela como una contraseña. Solo conservamos su huella y no podremos mostrarla otra vez.
tokens-second-factor = Usted trabaja aquí para un financiador; por eso, para crear llaves debe entrar con su segundo factor.
flash-token-ended = La llave está anulada. Ya no se puede hacer nada con ella.
fault-token-name = Póngale un nombre de 1 a 80 caracteres.
fault-token-scopes = Elija al menos una cosa que pueda hacer.
fault-token-end = Elija un día a partir de hoy o déjelo vacío.
fault-token-many = Ya tiene todas las llaves activas que puede tener. Anule una que no necesite.
