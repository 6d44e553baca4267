"""The words that the reader of letters knows: data, one file a subject."""
