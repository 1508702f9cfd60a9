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
        <translation>Hecho con tus respuestas. Los números de tarjeta nunca se guardan</translation>
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
        <source>%n more call(s)</source>
        <translation>
            <numerusform>%n llamada más</numerusform>
            <numerusform>%n llamadas más</numerusform>
        </translation>
    </message>
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
        <source>and %n more script(s)</source>
        <translation>
            <numerusform>y %n guion más</numerusform>
            <numerusform>y %n guiones más</numerusform>
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
    <name>Conduct</name>
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
    <name>DeskProgram</name>
    <message>
        <source>Opening the profile</source>
        <translation>Abriendo el perfil</translation>
    </message>
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
        <source>In the customer's own words</source>
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
    <name>Questions</name>
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
        <source>Change which answer?</source>
        <translation>¿Qué respuesta cambias?</translation>
    </message>
    <message>
        <source>Another reason…</source>
        <translation>Otro motivo…</translation>
    </message>
    <message>
        <source>“%1”: what did they say?</source>
        <translation>«%1»: ¿qué ha dicho?</translation>
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
        <source>The customer's words</source>
        <translation>Las palabras del cliente</translation>
    </message>
    <message>
        <source>House</source>
        <translation>Casa</translation>
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
    <name>Search</name>
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
        <source>The caller’s own words work too: “engineer never came”, “what is this 18 pounds”</source>
        <translation>También valen las palabras del cliente: «el técnico no vino», «qué son estas 18 libras»</translation>
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
    <name>SearchBox</name>
    <message>
        <source>Find a script, step or reply</source>
        <translation>Buscar un guion, paso o respuesta</translation>
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
        <translation>Cumplido en %1</translation>
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
        <translation>dddd d 'de' MMMM</translation>
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
    <name>WrapUpConduct</name>
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
</TS>
