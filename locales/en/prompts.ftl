# What the office is asked to type: prompt-… asks, hint-… is the pale example in the empty line (64 characters).

prompt-foot = <i>Reply to this message. Type /cancel to leave it.</i>
prompt-left = Left as it was; nothing has changed.
prompt-none = Nothing is waiting for you to type. Type /help for the commands.
prompt-over = This question has been answered or left. Please press the button again if need be.
