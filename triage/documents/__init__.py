"""Pages as data, and what shows them: screen, plain text, browser, DOCX. No policy is known here."""
