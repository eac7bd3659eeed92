# El editor sencillo de un borrador.

editor-tools = Dar forma al texto
editor-bold = Negrita
editor-list = Lista
editor-numbers = Lista numerada
editor-heading = Encabezado
editor-link = Enlace
editor-preview = Cómo se leerá
editor-preview-go = Guardar y ver cómo se lee
editor-preview-back = Seguir escribiendo
editor-preview-none = Todavía no hay nada escrito. Vuelva y escriba su primera respuesta.
