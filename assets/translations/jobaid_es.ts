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
        <translation>Hecho con tus respuestas, sin números de tarjeta</translation>
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
        <translation>Escribe antes la nota.</translation>
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
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>None of these fits…</source>
        <translation>Ninguna encaja…</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
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
    <name>CallFinder</name>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n llamada</numerusform>
            <numerusform>%n llamadas</numerusform>
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
        <translation>Prueba con menos palabras o más días.</translation>
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
    <name>CallKeys</name>
    <message>
        <source>This step does not ask for it: go back to the step that does.</source>
        <translation>Este paso no lo pide: vuelve al paso que sí lo pide.</translation>
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
        <source>Say instead: “%1”</source>
        <translation>Di en su lugar: «%1»</translation>
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
        <translation>Tu sitio se conserva; las palabras ayudan a mejorar el guion</translation>
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
        <translation>Di en su lugar: «%1»</translation>
    </message>
    <message>
        <source>Own up to which?</source>
        <translation>¿Cuál reconoces?</translation>
    </message>
    <message>
        <source>You may, without asking</source>
        <translation>Puedes, sin preguntar</translation>
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
        <translation>¿A qué paso vas?</translation>
    </message>
    <message>
        <source>Change which answer?</source>
        <translation>¿Qué respuesta cambias?</translation>
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
        <source>“%1”: what did they say?</source>
        <translation>«%1»: ¿qué ha dicho?</translation>
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
        <translation>Intro en una llamada muestra su resumen, lo que se hizo y tus notas.</translation>
    </message>
    <message>
        <source>Choose a call to read it</source>
        <translation>Elige una llamada para leerla</translation>
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
        <translation>Se guarda con tu motivo y no se puede reanudar.</translation>
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
        <translation>Di por qué se cierra la llamada o pulsa Esc para dejarla como está.</translation>
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
        <source>Job Aid</source>
        <translation>Job Aid</translation>
    </message>
    <message>
        <source>Demonstration, nothing is kept</source>
        <translation>Demostración, no se guarda nada</translation>
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
    <name>DuePromise</name>
    <message>
        <source>Call</source>
        <translation>Llamar</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Cumplida</translation>
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
    <name>FirstStart</name>
    <message>
        <source>Welcome to Job Aid</source>
        <translation>Te damos la bienvenida a Job Aid</translation>
    </message>
    <message>
        <source>Your name, as customers hear it</source>
        <translation>Tu nombre, como lo oyen los clientes</translation>
    </message>
    <message>
        <source>You are</source>
        <translation>Eres</translation>
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
        <source>%n call(s) so far.</source>
        <translation>
            <numerusform>%n llamada hasta ahora.</numerusform>
            <numerusform>%n llamadas hasta ahora.</numerusform>
        </translation>
    </message>
    <message>
        <source>My calls</source>
        <translation>Mis llamadas</translation>
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
        <translation>Tecla tuya</translation>
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
        <translation>Pulsa la nueva tecla. Esc la deja, Supr devuelve la habitual.</translation>
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
        <source>Yes to the banner</source>
        <translation>Sí al aviso</translation>
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
        <source>Opened by mistake</source>
        <translation>Abierta por error</translation>
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
        <translation>Elige una sola pulsación, no varias seguidas.</translation>
    </message>
    <message>
        <source>%1 belongs to the system.</source>
        <translation>%1 es del sistema.</translation>
    </message>
    <message>
        <source>Ctrl and Alt together type letters on many keyboards. Choose another key.</source>
        <translation>Ctrl y Alt juntas escriben letras en muchos teclados. Elige otra tecla.</translation>
    </message>
    <message>
        <source>%1 alone would type, or move about. Add Alt or Ctrl, or choose an F-key.</source>
        <translation>%1 sola escribiría o movería el cursor. Añade Alt o Ctrl, o elige una tecla F.</translation>
    </message>
    <message>
        <source>There is no action “%1” to give a key to.</source>
        <translation>No hay ninguna acción «%1» a la que dar una tecla.</translation>
    </message>
    <message>
        <source>%1 is already the key for “%2”. Choose another.</source>
        <translation>%1 ya es la tecla de «%2». Elige otra.</translation>
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
        <translation>Dijiste: %1</translation>
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
        <translation>Puedes, sin preguntar</translation>
    </message>
</context>
<context>
    <name>MayRow</name>
    <message>
        <source>You may: {what}</source>
        <translation>Puedes: {what}</translation>
    </message>
    <message>
        <source>Used {time}</source>
        <translation>Usado {time}</translation>
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
</context>
<context>
    <name>Moves</name>
    <message>
        <source>Not yet: it waits for %1</source>
        <translation>Aún no: espera %1</translation>
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
        <translation>Di en su lugar:</translation>
    </message>
    <message>
        <source>Say instead: {words}</source>
        <translation>Di en su lugar: {words}</translation>
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
        <translation>Di en su lugar: «%1»</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>You may say: “%1”</source>
        <translation>Puedes decir: «%1»</translation>
    </message>
    <message>
        <source>(until %1)</source>
        <translation>(hasta %1)</translation>
    </message>
</context>
<context>
    <name>NoticesCard</name>
    <message>
        <source>Say: “%1”</source>
        <translation>Di: «%1»</translation>
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
        <source>Setting</source>
        <translation>Ajuste</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
</context>
<context>
    <name>Panels</name>
    <message>
        <source>Copied for the colleague.</source>
        <translation>Copiado para el compañero.</translation>
    </message>
    <message>
        <source>Noted. Go on where it fits: skip, jump, or off script.</source>
        <translation>Anotado. Sigue donde encaje: saltar, ir a un paso o fuera de guion.</translation>
    </message>
    <message>
        <source>Promised. Read it back: “%1, %2”.</source>
        <translation>Prometido. Repítelo: «%1, %2».</translation>
    </message>
    <message>
        <source>Promised. Read it back: “%1”.</source>
        <translation>Prometido. Repítelo: «%1».</translation>
    </message>
    <message>
        <source>Transferred to %1. Wrap up when they have it.</source>
        <translation>Transferida a %1. Cierra cuando la tenga.</translation>
    </message>
</context>
<context>
    <name>PromiseList</name>
    <message>
        <source>Proposed: %1</source>
        <translation>Propuesta: %1</translation>
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
        <source>I promise to</source>
        <translation>Prometo</translation>
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
        <translation>Aún sin hora: di para cuándo</translation>
    </message>
    <message>
        <source>Alt %1</source>
        <translation>Alt %1</translation>
    </message>
    <message>
        <source>Say what you promise</source>
        <translation>Di qué prometes</translation>
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
</context>
<context>
    <name>ReadBack</name>
    <message>
        <source>Promises</source>
        <translation>Promesas</translation>
    </message>
    <message>
        <source>Read back and agreed? They go on your due list.</source>
        <translation>¿Repetidas y acordadas? Pasan a tu lista de vencimientos.</translation>
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
    <name>ReplyPanel</name>
    <message>
        <source>What do they object to?</source>
        <translation>¿Qué objeta?</translation>
    </message>
    <message>
        <source>Your place in the script is kept</source>
        <translation>Tu sitio en el guion se conserva</translation>
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
    <name>Requests</name>
    <message>
        <source>The desk is not ready yet. Try again in a moment.</source>
        <translation>La mesa aún no está lista. Vuelve a probar en un momento.</translation>
    </message>
    <message>
        <source>The desk opens it as soon as its library is read.</source>
        <translation>La mesa lo abre en cuanto haya leído su biblioteca.</translation>
    </message>
    <message>
        <source>There is no script “%1” in the library of this desk.</source>
        <translation>No hay ningún guion «%1» en la biblioteca de esta mesa.</translation>
    </message>
    <message>
        <source>A call is running. The desk asks the agent first.</source>
        <translation>Hay una llamada en curso. La mesa pregunta antes al agente.</translation>
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
    <name>RowDelegate</name>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
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
        <translation>Puedes, sin preguntar</translation>
    </message>
</context>
<context>
    <name>Runtime</name>
    <message>
        <source>Opening the profile</source>
        <translation>Abriendo el perfil</translation>
    </message>
    <message>
        <source>Calls can be taken here all the same, but nothing of them is kept.</source>
        <translation>Aquí se pueden atender llamadas igualmente, pero no se guarda nada de ellas.</translation>
    </message>
</context>
<context>
    <name>SavedNotice</name>
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
    <name>SayCard</name>
    <message>
        <source>Say exactly</source>
        <translation>Di exactamente</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>Con tus palabras</translation>
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
    <name>ScriptText</name>
    <message>
        <source>Not known yet: {what}</source>
        <translation>Aún no se sabe: {what}</translation>
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
        <translation>Tus guiones de hoy</translation>
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
</context>
<context>
    <name>SearchPart</name>
    <message>
        <source>Nothing fits “%1”</source>
        <translation>Nada encaja con «%1»</translation>
    </message>
    <message>
        <source>Try fewer or other words.</source>
        <translation>Prueba con menos palabras o con otras.</translation>
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
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Respuesta</translation>
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
        <translation>Tu nombre</translation>
    </message>
    <message>
        <source>Your role</source>
        <translation>Tu puesto</translation>
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
        <translation>Tu identificador en el registro</translation>
    </message>
    <message>
        <source>Calls from now on are kept under it.</source>
        <translation>Las llamadas se guardan con él desde ahora.</translation>
    </message>
    <message>
        <source>Library of your house</source>
        <translation>Biblioteca de tu casa</translation>
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
        <translation>La carpeta de tu biblioteca</translation>
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
        <source>of your %n call(s)</source>
        <translation>
            <numerusform>de tu %n llamada</numerusform>
            <numerusform>de tus %n llamadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Standards met today</source>
        <translation>Compromisos cumplidos hoy</translation>
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
    <name>StepPane</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s).</source>
        <translation>
            <numerusform>%n campo.</numerusform>
            <numerusform>%n campos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to do.</source>
        <translation>
            <numerusform>%n cosa por hacer.</numerusform>
            <numerusform>%n cosas por hacer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s).</source>
        <translation>
            <numerusform>%n respuesta.</numerusform>
            <numerusform>%n respuestas.</numerusform>
        </translation>
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
        <translation>Di</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>Haz</translation>
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
        <translation>Pregunta %1</translation>
    </message>
    <message>
        <source>Do %1</source>
        <translation>Haz %1</translation>
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
        <source>%n call(s) before</source>
        <translation>
            <numerusform>%n llamada antes</numerusform>
            <numerusform>%n llamadas antes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) parked</source>
        <translation>
            <numerusform>%n llamada aparcada</numerusform>
            <numerusform>%n llamadas aparcadas</numerusform>
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
        <translation>Con aviso, tú la anuncias</translation>
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
        <translation>Encaja con tus respuestas</translation>
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
        <source>Summary copied.</source>
        <translation>Resumen copiado.</translation>
    </message>
</context>
<context>
    <name>WrapUpScreen</name>
    <message>
        <source>Choose an outcome first</source>
        <translation>Elige antes un resultado</translation>
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
    <name>boxes</name>
    <message>
        <source>The first %1 characters are kept. The rest did not fit: put it in another note.</source>
        <translation>Se conservan los primeros %1 caracteres. El resto no cabía: ponlo en otra nota.</translation>
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
        <translation>Di qué hacer: {&quot;do&quot;: &quot;next&quot;}.</translation>
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
        <translation>Di qué respuesta de la casa: su `id`.</translation>
    </message>
    <message>
        <source>Write the note: its `text`.</source>
        <translation>Escribe la nota: su `text`.</translation>
    </message>
    <message>
        <source>Say which may rule: its `id`.</source>
        <translation>Di qué permiso: su `id`.</translation>
    </message>
    <message>
        <source>Say which never rule: its id in `rule`.</source>
        <translation>Di qué regla de nunca: su id en `rule`.</translation>
    </message>
    <message>
        <source>Say where the call goes: `to`.</source>
        <translation>Di adónde va la llamada: `to`.</translation>
    </message>
    <message>
        <source>Say which language: `to`.</source>
        <translation>Di qué idioma: `to`.</translation>
    </message>
    <message>
        <source>Say why the script was left: a `reason`.</source>
        <translation>Di por qué se dejó el guion: un `reason`.</translation>
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
        <translation>Di qué ha respondido el cliente: `value` o `words`; o `skipped`.</translation>
    </message>
    <message>
        <source>`value` must be a number, a text, or true or false.</source>
        <translation>`value` tiene que ser un número, un texto, o true o false.</translation>
    </message>
    <message>
        <source>Say why the call is discarded: a `reason`.</source>
        <translation>Di por qué se descarta la llamada: un `reason`.</translation>
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
        <source>The outcome `{outcome}` needs {fields}. Fill it in, or give a `reason`.</source>
        <translation>El resultado `{outcome}` necesita {fields}. Rellénalo o da un `reason`.</translation>
    </message>
    <message>
        <source>The script `{script}`, to be visited here, is not in this library.</source>
        <translation>El guion `{script}`, que se visita aquí, no está en esta biblioteca.</translation>
    </message>
    <message>
        <source>The visit of `{script}` would go round in a circle; it is left out.</source>
        <translation>La visita a `{script}` daría vueltas en círculo; se omite.</translation>
    </message>
    <message>
        <source>Say which field: its name in `field`.</source>
        <translation>Di qué campo: su nombre en `field`.</translation>
    </message>
    <message>
        <source>Say what to change: a `field` with its `value`, or a `step` with its `answer`.</source>
        <translation>Di qué cambiar: un `field` con su `value`, o un `step` con su `answer`.</translation>
    </message>
    <message>
        <source>Say which step: its id in `step`.</source>
        <translation>Di qué paso: su id en `step`.</translation>
    </message>
    <message>
        <source>Say which answer: its id in `answer`.</source>
        <translation>Di qué respuesta: su id en `answer`.</translation>
    </message>
    <message>
        <source>The step `{step}` has not been answered yet.</source>
        <translation>El paso `{step}` aún no tiene respuesta.</translation>
    </message>
    <message>
        <source>Say which item: its `id`.</source>
        <translation>Di qué punto: su `id`.</translation>
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
        <translation>Di por qué se salta el paso: su `reason`.</translation>
    </message>
    <message>
        <source>Say which answer: its `id`.</source>
        <translation>Di qué respuesta: su `id`.</translation>
    </message>
    <message>
        <source>Say where to jump: `to` a step, or script/step.</source>
        <translation>Di adónde ir: `to` un paso, o guion/paso.</translation>
    </message>
    <message>
        <source>That answer is not open yet: it waits for `{condition}`.</source>
        <translation>Esa respuesta aún no está abierta: espera `{condition}`.</translation>
    </message>
    <message>
        <source>This step waits for the customer&apos;s answer. Choose one, or skip it.</source>
        <translation>Este paso espera la respuesta del cliente. Elige una o sáltalo.</translation>
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
        <translation>Di qué se promete: su `text`.</translation>
    </message>
    <message>
        <source>{step} comes only after {until}.</source>
        <translation>{step} va solo después de {until}.</translation>
    </message>
    <message>
        <source>This call has no step to stand on: its record begins too late.</source>
        <translation>Esta llamada no tiene paso en el que estar: su registro empieza demasiado tarde.</translation>
    </message>
    <message>
        <source>The step `{step}` is not in this library any more. Everything so far is kept: jump to another step, or wrap up.</source>
        <translation>El paso `{step}` ya no está en esta biblioteca. Todo lo de hasta ahora está guardado: ve a otro paso o cierra la llamada.</translation>
    </message>
    <message>
        <source>None of the ways on from `{step}` holds yet. Fill in what they ask about, or jump.</source>
        <translation>Ninguno de los caminos desde `{step}` vale todavía. Rellena lo que piden o ve a otro paso.</translation>
    </message>
    <message>
        <source>The script has no way on from `{step}`. Jump to another step, or wrap up.</source>
        <translation>El guion no tiene camino desde `{step}`. Ve a otro paso o cierra la llamada.</translation>
    </message>
    <message>
        <source>The script sends the call to `{target}`, and there is no such step.</source>
        <translation>El guion manda la llamada a `{target}`, y no existe ese paso.</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>no está ahí</translation>
    </message>
    <message>
        <source>you are not allowed to read it</source>
        <translation>no tienes permiso para leerla</translation>
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
        <translation>¿Querías decir `{name}`?</translation>
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
        <translation>Eso tiene más de {longest} caracteres. Ponlo en una nota.</translation>
    </message>
    <message>
        <source>{field} cannot hold that.</source>
        <translation>{field} no admite eso.</translation>
    </message>
    <message>
        <source>{field} takes one choice.</source>
        <translation>{field} admite una sola opción.</translation>
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
        <translation>Haz sitio en el disco o arréglalo: se vuelve a probar solo.</translation>
    </message>
    <message>
        <source>It is safe in its journal, and at the latest the next start brings it there.</source>
        <translation>Está a salvo en su diario y, a más tardar, el próximo arranque la lleva allí.</translation>
    </message>
    <message>
        <source>It is in memory only: do not end the program.</source>
        <translation>Está solo en la memoria: no cierres el programa.</translation>
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
        <translation>Sigue con la llamada y avisa a quien cuida de este ordenador.</translation>
    </message>
    <message>
        <source>This call is kept in memory only: {why} ({folder}). Nothing is lost while the program runs. Go on with the call, do not end the program, and make room or mend the disk: saving is tried again by itself.</source>
        <translation>Esta llamada está solo en la memoria: {why} ({folder}). No se pierde nada mientras el programa esté en marcha. Sigue con la llamada, no cierres el programa y haz sitio o arregla el disco: se vuelve a guardar solo.</translation>
    </message>
    <message>
        <source>Room held back for this has been freed, so this call can be ended. Make room on the disk before the next one.</source>
        <translation>Se ha liberado el sitio reservado para esto, así que esta llamada se puede terminar. Haz sitio en el disco antes de la siguiente.</translation>
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
        <translation>Job Aid ya está en marcha con el perfil {profile}. No se ha cambiado nada. Sigue en el programa que está abierto, termínalo antes o elige otra carpeta con --profile. Lo guardado se puede leer mientras tanto: jobaid log list, show, search, export, verify.</translation>
    </message>
    <message>
        <source>{profile} (process {process})</source>
        <translation>{profile} (proceso {process})</translation>
    </message>
    <message>
        <source>The profile {folder} cannot be used for writing: {why}. Nothing was changed. Choose another folder with --profile.</source>
        <translation>No se puede escribir en el perfil {folder}: {why}. No se ha cambiado nada. Elige otra carpeta con --profile.</translation>
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
        <translation>El perfil {folder} es de un Job Aid más nuevo (formato {format}; este conoce el {known}). Está abierto solo para leer y no se cambia nada en él. Usa el programa más nuevo o elige otra carpeta con --profile.</translation>
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
        <translation>Lo guardado en él está como estaba. Elige otra carpeta con --profile o pregunta a quien cuida de este ordenador.</translation>
    </message>
    <message>
        <source>There is no room to keep a call ({why}: {folder}). A call is then kept in memory only. Make room before the first call.</source>
        <translation>No hay sitio para guardar una llamada ({why}: {folder}). Entonces queda solo en la memoria. Haz sitio antes de la primera llamada.</translation>
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
        <source>The call {id} could not be brought to its day file: {why}. Its journal {path} is kept as it is and tried again at the next start.</source>
        <translation>La llamada {id} no se ha podido llevar al archivo de su día: {why}. Su diario {path} se queda como está y se vuelve a probar en el próximo arranque.</translation>
    </message>
    <message>
        <source>A {kind} needs `{name}`.</source>
        <translation>En {kind} hace falta `{name}`.</translation>
    </message>
    <message>
        <source>`{name}` of a {kind} must be {what}.</source>
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
        <source>A {kind} says of itself that it is {other}.</source>
        <translation>Donde va {kind}, la declaración dice de sí misma que es {other}.</translation>
    </message>
    <message>
        <source>A {kind} needs one of {choices}.</source>
        <translation>En {kind} hace falta uno de {choices}.</translation>
    </message>
    <message>
        <source>A {kind} needs to know whose work it is about.</source>
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
        <source>That is nested too deep to be a command.</source>
        <translation>Eso está anidado demasiado hondo para ser una orden.</translation>
    </message>
    <message>
        <source>The version of `{name}` that this call uses could not be kept ({why}). The call goes on; its events are kept as always.</source>
        <translation>No se ha podido guardar la versión de `{name}` que usa esta llamada ({why}). La llamada sigue; sus sucesos se guardan como siempre.</translation>
    </message>
    <message>
        <source>The present one is used instead.</source>
        <translation>En su lugar se usa la de ahora.</translation>
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
        <translation>No hay ninguna llamada abierta. Abre antes un guion.</translation>
    </message>
    <message>
        <source>That could not be done, and nothing was changed. Everything so far is kept: go on.</source>
        <translation>Eso no se ha podido hacer y no se ha cambiado nada. Todo lo de hasta ahora está guardado: sigue.</translation>
    </message>
    <message>
        <source>This needs `{condition}`.</source>
        <translation>Esto necesita `{condition}`.</translation>
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
        <source>A {kind} cannot be written to a file.</source>
        <translation>Un {kind} no se puede escribir en un archivo.</translation>
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
        <translation>Elige antes un resultado o termina la llamada con un motivo.</translation>
    </message>
    <message>
        <source>“{outcome}” needs: {fields}. Fill it in, or close with a reason.</source>
        <translation>«{outcome}» necesita: {fields}. Rellénalo o termina con un motivo.</translation>
    </message>
    <message>
        <source>Say why the call is discarded.</source>
        <translation>Di por qué se descarta la llamada.</translation>
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
        <translation>La llamada no se puede leer: {why}. Lo guardado de ella está como estaba: vuelve a probar.</translation>
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
        <translation>Escribe antes la nota.</translation>
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
        <translation>Di por qué se cierra la llamada.</translation>
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
        <translation>Los guiones que había antes siguen abiertos para ti.</translation>
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
        <translation>Has pasado a {step}</translation>
    </message>
    <message>
        <source>Chose an answer</source>
        <translation>Respuesta elegida</translation>
    </message>
    <message>
        <source>Skipped {step}</source>
        <translation>Has saltado {step}</translation>
    </message>
    <message>
        <source>Jumped to {step}</source>
        <translation>Has ido a {step}</translation>
    </message>
    <message>
        <source>{step} now leads to {target}.</source>
        <translation>{step} lleva ahora a {target}.</translation>
    </message>
    <message>
        <source>Chose {number}</source>
        <translation>Elegida la {number}</translation>
    </message>
    <message>
        <source>Took a tick away</source>
        <translation>Marca quitada</translation>
    </message>
    <message>
        <source>Ticked</source>
        <translation>Punto marcado</translation>
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
        <translation>El mensaje es de otra versión de Job Aid. Cierra la mesa y vuelve a abrirla.</translation>
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
        <translation>`--set {value}` no tiene valor: escribe --set CAMPO=VALOR.</translation>
    </message>
    <message>
        <source>The link has characters that are not UTF-8.</source>
        <translation>El enlace tiene caracteres que no son UTF-8.</translation>
    </message>
    <message>
        <source>The people.yaml of your house&apos;s library says it.</source>
        <translation>Lo dice people.yaml en la biblioteca de tu casa.</translation>
    </message>
    <message>
        <source>The settings {path} were written by a newer Job Aid (settings format {format}, this one knows {known}). What this one does not know stays in the file and has no effect here.</source>
        <translation>Los ajustes {path} los escribió un Job Aid más nuevo (formato de ajustes {format}, este conoce el {known}). Lo que este no conoce se queda en el archivo y aquí no tiene efecto.</translation>
    </message>
    <message>
        <source>Your administrator has set this for everybody.</source>
        <translation>Tu administrador lo ha fijado para todos.</translation>
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
        <translation>tus ajustes</translation>
    </message>
    <message>
        <source>The settings could not be written: {why} ({path}). They hold until the program ends. The file is as it was.</source>
        <translation>No se han podido escribir los ajustes: {why} ({path}). Valen hasta que el programa termine. El archivo está como estaba.</translation>
    </message>
    <message>
        <source>The settings {path} cannot be read ({error}), so nothing was written over them. Mend the file, or rename it and start again.</source>
        <translation>No se pueden leer los ajustes {path} ({error}), así que no se ha escrito nada encima. Arregla el archivo, o cámbiale el nombre y arranca de nuevo.</translation>
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
</context>
</TS>
