"""What any customer may say where a scenario has no words of its own, by language."""

from __future__ import annotations

from collections.abc import Mapping

from jobaid.practice.even_words import tag_of

_PHRASES: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "en": {
        "yes": ("All right.", "Right.", "Yes, I see.", "Okay."),
        "bye": ("Thank you. Goodbye.", "Right, thanks for that. Bye.", "Thank you for your help."),
        "unknown": ("I don't know that, sorry.", "I couldn't tell you.", "No idea, I'm afraid."),
        "slip": ("Hang on. Are you allowed to say that?", "That's not what I wanted to hear."),
        "vague": ("When exactly?", "What does that mean, in days?"),
        "dead-air": ("Hello? Are you still there?", "Are you still with me?"),
        "asked-twice": ("I've told you that already.", "You've just asked me that."),
        "gone": ("I've had enough of this. Goodbye.", "Forget it. I'll ring somebody else."),
    },
    "es": {
        "yes": ("De acuerdo.", "Vale.", "Sí, entiendo.", "Muy bien."),
        "bye": ("Gracias. Adiós.", "Muy bien, gracias. Hasta luego.", "Gracias por su ayuda."),
        "unknown": ("Eso no lo sé, perdone.", "No sabría decirle.", "Ni idea, lo siento."),
        "slip": ("Un momento. ¿Eso puede decirlo?", "No es lo que quería oír."),
        "vague": ("¿Cuándo exactamente?", "¿Y eso cuántos días son?"),
        "dead-air": ("¿Oiga? ¿Sigue ahí?", "¿Me oye?"),
        "asked-twice": ("Eso ya se lo he dicho.", "Me lo acaba de preguntar."),
        "gone": ("Ya está bien. Adiós.", "Déjelo. Ya llamaré a otro sitio."),
    },
}


def customer_phrases(kind: str, language: str) -> tuple[str, ...]:
    """The wordings of one kind of phrase: "yes", "bye", "gone", or what went wrong."""
    return _PHRASES[tag_of(language)][kind]
