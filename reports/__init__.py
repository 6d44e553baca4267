"""Figures drawn: text, picture, spreadsheet, document."""
