"""The relation network: reads the word states of a document and finds typed relations between its entities."""
