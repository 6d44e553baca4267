# Reading letters from files, pictures and pasted text; what is said where that is not possible.

letter-unreadable = This file cannot be read. Please send the letter as Word (.docx), PDF, a photo or .txt.
letter-too-large = This file is larger than {$megabytes} MB and cannot be accepted. Please save a smaller version and send that.
letter-secret = ⛔ This letter is marked <b>{$mark}</b> (state secret) and must not enter this channel. Nothing has been stored. Please delete your message at once and send the letter by the classified route.
letter-empty = There is no text in this file. Please check it and send it again.
letter-broken = This file is damaged. Please open it on a computer, save it as .docx or PDF, and send that.
letter-locked = This file has a password. Please save it without one and send that.
letter-other-format = { $name ->
    [doc] Old Word files (.doc) cannot be read. Please open it in Word, choose Save As → Word Document (.docx), and send that.
    [rtf] Files of type .rtf cannot be read. Please open it in Word, choose Save As → Word Document (.docx), and send that.
    [odt] LibreOffice files (.odt) cannot be read. Please choose Save As → Word (.docx), or export a PDF, and send that.
    [xlsx] Spreadsheets cannot be read. Please send the letter itself, or export the sheet as PDF.
    [pptx] A presentation is no letter. Please send the letter itself as .docx or PDF.
    [archive] Archives cannot be read. Please unpack it and send each letter.
    [mail] This is an e-mail. Please open it, save the attachment, and send that.
    [web] This is a web page. Please print it to PDF, or send the original file.
    [heic] HEIC pictures cannot be read. Please send it as a photo in Telegram, or convert it to JPG.
    [album] Things sent together must be pictures of one letter. Please send each file by itself.
   *[film] This is a film or a sound. Please send the letter as .docx, PDF or a photo.
    }
letter-too-long = This letter has more than {$pages} pages. Please send only the letter and the annex that assigns tasks.
letter-too-heavy = This file is too heavy to be read. Please save a smaller .docx or PDF and send that.
letter-too-slow = Reading was stopped after {$seconds} seconds. Please send a version with text (.docx, PDF) instead of a scan, or fewer pages.
ocr-missing = This is a scan or a photo, but text recognition is not installed on the server. The administrator runs: sudo apt install tesseract-ocr tesseract-ocr-vie
letter-without-tasks = No task was found in this letter. Please check that it is the right one.
letter-in-progress = ⏳ Reading the letter{ $of ->
    [1] …
   *[other] : page {$page} of {$of}…
    }

cli-letter-unreadable = This file cannot be read. Use Word (.docx), PDF, a picture or .txt.
cli-letter-too-large = The file is larger than {$megabytes} MB; save a smaller version.
cli-letter-secret = The letter bears the mark {$mark}: it must not enter this system. Nothing was stored.
cli-letter-empty = This file is empty.
cli-letter-broken = This file is damaged; save it again as .docx or PDF.
cli-letter-locked = This file has a password; save it without one.
cli-letter-other-format = { $name ->
    [doc] Old Word files (.doc) cannot be read; convert it: soffice --convert-to docx FILE.doc
    [rtf] Files of type .rtf cannot be read; convert it: soffice --convert-to docx FILE.rtf
    [odt] Files of type .odt cannot be read; convert it: soffice --convert-to docx FILE.odt
    [xlsx] Spreadsheets cannot be read; export it as PDF.
    [pptx] A presentation is no letter; use the letter itself.
    [archive] Archives cannot be read; unpack it first.
    [mail] This is an e-mail; save the attachment and read that.
    [web] This is a web page; print it to PDF.
    [heic] HEIC pictures cannot be read; convert it to JPG.
    [album] Only pictures of one letter can be read together.
   *[film] This is a film or a sound, no letter.
    }
cli-letter-too-long = The letter has more than {$pages} pages; see HOATOC_READING_PAGES.
cli-letter-too-heavy = Reading this file takes too much memory; see HOATOC_READING_MEGABYTES.
cli-letter-too-slow = Reading was stopped after {$seconds} seconds; see HOATOC_READING_SECONDS.
cli-ocr-missing = Scans and pictures need text recognition; install it: sudo apt install tesseract-ocr tesseract-ocr-vie
cli-letter-without-tasks = No task was found in this letter.
cli-setting-reading-seconds = how many seconds reading a letter may take, from 1 to 3600
cli-setting-reading-megabytes = how many megabytes of memory reading a letter may take, from 256 to 65536
cli-setting-reading-pages = how many pages a letter may have, from 1 to 1000

doubt-read-by-ocr = The letter was recognised from a picture: please check number, date and deadlines against the original.
