"""For developers: pictures, the gallery of widgets, the translators' files. None of it travels."""
