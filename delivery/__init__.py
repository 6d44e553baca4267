"""From the outbox to Telegram, most urgent first, under its limits."""
