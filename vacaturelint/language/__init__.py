"""In which language a text is written: by its small words, its letters or its script. No bytes and no parse."""
