"""How the detector that ships with scr-docs is made: `python -m training` makes, trains, measures and exports it."""
