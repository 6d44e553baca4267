"""A loopback Telegram: Bot API server and a page of phones, for the demo, rehearsals and tests."""
