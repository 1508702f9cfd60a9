"""What any customer may say where a scenario has no words of its own, by language."""

from __future__ import annotations

from collections.abc import Mapping

from jobaid.sentences import main_language

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
    "fr": {
        "yes": ("D’accord.", "Très bien.", "Oui, je vois.", "Entendu."),
        "bye": ("Merci. Au revoir.", "Très bien, merci. Bonne journée.", "Merci de votre aide."),
        "unknown": ("Ça, je ne le sais pas, désolé.", "Je ne saurais vous dire.", "Aucune idée."),
        "slip": ("Attendez. Vous avez le droit de dire ça ?", "Ce n’est pas ce que j’espérais."),
        "vague": ("Quand exactement ?", "Et ça fait combien de jours ?"),
        "dead-air": ("Allô ? Vous êtes toujours là ?", "Vous m’entendez ?"),
        "asked-twice": ("Je vous l’ai déjà dit.", "Vous venez de me le demander."),
        "gone": ("Ça suffit. Au revoir.", "Laissez tomber. J’appellerai ailleurs."),
    },
    "de": {
        "yes": ("In Ordnung.", "Gut.", "Ja, verstehe.", "Okay."),
        "bye": ("Danke. Auf Wiederhören.", "Gut, vielen Dank. Tschüss.", "Danke für Ihre Hilfe."),
        "unknown": (
            "Das weiß ich leider nicht.",
            "Das kann ich Ihnen nicht sagen.",
            "Keine Ahnung.",
        ),
        "slip": ("Moment. Dürfen Sie das sagen?", "Das wollte ich nicht hören."),
        "vague": ("Wann genau?", "Und wie viele Tage sind das?"),
        "dead-air": ("Hallo? Sind Sie noch da?", "Hören Sie mich?"),
        "asked-twice": ("Das habe ich Ihnen schon gesagt.", "Das haben Sie mich gerade gefragt."),
        "gone": ("Jetzt reicht es. Auf Wiederhören.", "Vergessen Sie es. Ich rufe woanders an."),
    },
}
# In a language without phrases the customer makes the sounds that all of them share.
_SOUNDS: Mapping[str, tuple[str, ...]] = {
    "yes": ("Mm-hm.",),
    "bye": ("Mm-hm.",),
    "unknown": ("Hm…",),
    "slip": ("Hm?!",),
    "vague": ("Hm?",),
    "dead-air": ("… Hm?",),
    "asked-twice": ("Hm!",),
    "gone": ("Pff!",),
}


def customer_phrases(kind: str, language: str) -> tuple[str, ...]:
    """The wordings of one kind of phrase: "yes", "bye", "gone", or what went wrong."""
    return _PHRASES.get(main_language(language), _SOUNDS)[kind]
