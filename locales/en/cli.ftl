# The hoatoc command line.

cli-hoatoc = Gets a provincial office's urgent directives carried out, by chat.
cli-demo = try the whole office on this machine, without any account
cli-run = run the bot against the Bot API server of the settings
cli-read = read a letter and print the draft
cli-reply = read status lines from standard input and print what each means
cli-units = import or export the directory of units (CSV)
cli-invite = make one-time invitations
cli-issue = read, check and issue a letter; the running bot delivers it
cli-summary = print the figures that /summary shows
cli-emulator = only the local Telegram and its page of phones
cli-doctor = check settings, database, Bot API and leader groups
cli-option-port = port of the page on this machine
cli-option-letter = a letter laid ready in the office's tray
cli-option-file = a letter: Word, PDF, scan or text
cli-option-json = print JSON
cli-option-now = read as if today were this day
cli-option-units = codes of units
cli-option-on = from which day, as in 1/7/2025; today where it is left out
cli-option-name = the new name
cli-option-kind = the kind of unit, where it changes
cli-option-into = codes of the units that follow
cli-option-number = number of the change, shown by: hoatoc units history
cli-option-invited = codes of the units to invite
cli-option-all = every unit that has no focal officer yet
cli-option-deputy = invite deputies
cli-option-draft = number of the draft, shown by: hoatoc drafts
cli-option-change = a line that changes the draft before it is issued, as in "2 due 30/9"; may come several times
cli-option-yes = do not ask
cli-option-directive = number of the directive; all where it is left out
cli-option-limits = whether to keep limits of sending as Telegram does
cli-option-offline = do not talk to the Bot API
cli-option-csv = a CSV file
cli-units-import = take units in from a CSV file
cli-units-export = write the units to a CSV file, or to the screen where no name is given
cli-units-rename = give a unit another name from a day on
cli-units-merge = merge units into one from a day on
cli-units-split = split a unit into several from a day on
cli-units-dissolve = dissolve a unit from a day on
cli-units-apply = carry out the changes that a CSV file lists
cli-units-withdraw = take back a change whose day has not come
cli-units-history = what has been changed, and what waits for its day
cli-settings = Settings (environment or .env):
cli-usage = {$command}: {$what}. See: {$command} --help
cli-not-a-port = "{$text}" is no port from 0 to 65535
cli-setting-wrong = The setting {$name} has a value that cannot be used. Expected: {$expected}.
cli-env-unreadable = The file .env cannot be read; it must be UTF-8 text.
cli-env-line-wrong = .env, line {$line}: not of the form NAME=value.
cli-port-refused = Port {$port} cannot be used ({$why}). Choose another, for example: --port 8090
cli-listen-refused = Cannot listen at {$address} ({$why}). Mend HOATOC_LISTEN.
cli-units-refused = Nothing was imported from {$name}, { $count ->
    [one] {$count} thing
   *[other] {$count} things
} to mend. {$first}
cli-units-none = The directory has no units; run: hoatoc units import FILE.csv
cli-issue-yes = y yes c co có
cli-setting-bot-token = the token from BotFather, never printed or logged
cli-setting-api-url = http(s) address of a Bot API server
cli-setting-proxy = proxy for the Bot API, as socks5://host:port or http://host:port
cli-setting-database-url = the database, as sqlite+aiosqlite:///FILE or postgresql+asyncpg://…
cli-setting-admins = Telegram user ids of the first administrators, comma-separated
cli-setting-leader-chats = group chat ids where /summary works from the start, comma-separated
cli-setting-evidence-folder = folder into which photos and files of evidence are copied, by directive and task, ten minutes after they came; empty for no copies
cli-setting-timezone = time zone on show, by its IANA name
cli-setting-rate-per-second = messages a second to Telegram, all chats together, from 1 to 1000
cli-setting-webhook-url = public https address, set to receive by webhook
cli-setting-webhook-secret = 1–256 of A-Z a-z 0-9 _ -, required with a webhook
cli-setting-listen = host:port of the webhook's local server, required with a webhook
cli-setting-missing = The setting {$name} is missing. Set it in the environment or in .env.
cli-token-refused = Telegram refuses this HOATOC_BOT_TOKEN. Get it from BotFather again.
cli-already-running = Another bot is running on this database.
cli-database-newer = The database was made by a newer hoatoc. Install that version.
cli-database-unreachable = The database cannot be opened ({$why}). Check HOATOC_DATABASE_URL.
cli-file-unreadable = Cannot open {$name}: {$why}
cli-not-a-date = Not a date of the form YYYY-MM-DD: {$text}
cli-units-file-missing = Name a file, for example: hoatoc units import units.csv
cli-units-not-text = {$name} is not CSV text.
cli-units-imported = Directory imported: {$added} added, {$changed} updated.
cli-invite-whom = Name unit codes, for example: hoatoc invite SNV STC; or --all for every unit without a focal officer.
cli-bot-name-unknown = The bot's name is not known yet, so links cannot be made. Run "hoatoc run" once, or set HOATOC_BOT_TOKEN.
cli-invitation = {$unit}: code {$code}, until {$until}: {$link}
cli-refusal-unit-unknown = No unit has the code {$code}. See: hoatoc units export
cli-refusal-nobody-to-send-to = No unit of the directory fits this letter. Import units: hoatoc units import FILE.csv
cli-refusal-draft-gone = This draft was issued or dropped before.
cli-draft-head = {$urgency} {$kind} No. {$number} of {$day}
    {$issuer}
    Subject: {$subject}
cli-draft-task = [{$section}] {$leads}: {$text}
cli-draft-deadline = {"    "}due {$when} ("{$phrase}")
cli-draft-deadline-doubtful = {"    "}perhaps due {$when} ("{$phrase}")
cli-draft-doubt = ! {$doubt}
cli-issue-reach = Will reach {$reached} units; {$missing} have nobody to ring: {$names}
cli-issue-not-agreed = Not issued. Add --yes to issue without asking.
cli-drafts = list the drafts that are not issued yet
cli-drafts-none = No drafts are waiting.
cli-drafts-line = #{$draft} No. {$number}, {$tasks} tasks, received {$day}: {$subject}
cli-draft-corrects = {"    "}Corrects letter #{$directive}, which will be replaced on issuing.
cli-draft-doubts = Please check ({$count}):
cli-draft-twin = Letter #{$directive}, issued on {$day}, bears the number {$number} too. Type “same letter”, “corrects #{$directive}” or “another letter”.
cli-draft-twin-draft = Draft #{$draft}, received on {$day}, bears the number {$number} too. Type “same letter” or “another letter”.
cli-draft-proposed = Not clear: “{$phrase}” may mean {$names}. Type “{$phrase}” is CODE.
cli-draft-lead = {$leads}:
cli-draft-followed = {"  "}{$label}. {$text}
cli-draft-informed = {"  "}{$label}. (for information) {$text}
cli-draft-dropped = Left out {$label}. {$text}
cli-draft-coordinators = {"    "}with: {$names}
cli-draft-group = “{$phrase}” means {$count} units: {$names}
cli-draft-left-out = {"    "}but not: {$names}
cli-draft-left = Draft #{$draft} is kept. Open it again: hoatoc issue --draft {$draft}
cli-draft-is-dropped = The draft was discarded; nobody has been told.
cli-issue-what = Name a letter's file, or --draft NUMBER. To list the drafts: hoatoc drafts
cli-issue-silent = {"    "}have officers whom the bot cannot reach: {$names}
cli-issue-rings = If issued now, the last phone rings at about {$at}.
cli-issue-prompt = Change it (for example “3 due 30/9”), “issue” or “quit”:
cli-issue-twin = Note: another letter bears the number {$number} too.
cli-change-is-no-change = “{$line}” changes nothing. For example: --change "3 due 30/9"
cli-issued = Issued as #{$directive}: {$tasks} tasks, {$units} units, {$notifications} messages queued; {$unreached} units have nobody to ring.
cli-no-such-directive = There is no directive #{$number}.
cli-emulator-started = Local Telegram: {$url}
    Bot token: {$token}
cli-demo-starting = Opening the sample office…
cli-demo-started = Open this page in a browser: {$url}
    Press Ctrl-C to end.
cli-demo-ended = Ended.
cli-doctor-sound = All is well.
cli-doctor-wrong = {$count} things to mend.
cli-doctor-database = The database opens; its tables are up to date.
cli-doctor-units = {$units} units in the directory; {$unreachable} cannot be reached.
cli-doctor-api-unreachable = The Bot API cannot be reached; check the network, HOATOC_API_URL and HOATOC_PROXY.
cli-doctor-api = The Bot API answers: @{$name}
cli-doctor-group = Group {$chat}: the bot is a member.
cli-doctor-group-missing = Group {$chat}: the bot has not been added.
demo-clerk-file = Sample letter 1071 (storm season), { $form ->
    [docx] in Word
    [pdf] as PDF
   *[txt] as plain text
}
demo-given-file = The letter given on the command line
demo-bot-name = Hỏa tốc
demo-group = Leaders of the province
demo-try-letter = Office: send the sample letter, see what was read, press Issue.
demo-try-received = Focal officer: press “Received” on the card.
demo-try-done = Focal officer: type a one-line report, for example “{$label} xong r” (done).
demo-try-percent = Another officer: “{$label} dc 60%, vuong thoi tiet xau” (60 %, held up by bad weather).
demo-try-summary = Leaders' group: type /summary.
demo-try-clock = Press “To the next event” to see a reminder.
demo-event-reminder = Reminder to {$unit}: task {$label}, due {$day}
