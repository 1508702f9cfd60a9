"""The window and all that belongs to no area: keys, palette, panels, banners, settings."""
