"""What people can say to the bot, and what they see."""
