# Evidence: photos and files from officers, kept on the task that they show.

evidence-files = { $photos ->
    [0] { $documents ->
        [one] {$documents} file
       *[other] {$documents} files
    }
   *[other] { $photos ->
        [one] {$photos} photo
       *[other] {$photos} photos
    }{ $documents ->
        [0] {""}
        [one] {" "}and {$documents} file
       *[other] {" "}and {$documents} files
    }
}
evidence-kept = 📎 Kept {$files} on task <b>{$label}</b> – <i>{$title}</i>
evidence-with-report = 📎 With it: {$files}
evidence-which = 📎 {$files} received: which task is shown? Press a button, or type the task number, for example: <code>{$label}</code>.
evidence-undone = ↩ <b>Undone.</b> What was just sent is no longer kept on task {$labels}. To keep it on another task, send it again with the task number as its caption.
evidence-no-task = This was not kept, because the unit has no task to report on. Type /tasks to look again.
evidence-count = 📎 Evidence: { $count ->
    [one] {$count} file
   *[other] {$count} files
}
evidence-file = 📎 Task <b>{$label}</b> – {$unit}{ BLANK($post) ->
    [yes] {""}
   *[no] {" "}({$post})
}, {$day}
evidence-gone = 📎 Telegram no longer has { BLANK($name) ->
    [yes] this photo
   *[no] the file “{$name}”
}, so it cannot be seen again: task <b>{$label}</b> – {$unit}{ BLANK($post) ->
    [yes] {""}
   *[no] {" "}({$post})
}, {$day}
button-evidence = 📎 See evidence ({$count})
button-more-evidence = { $count ->
    [one] {$count} more file
   *[other] {$count} more files
}
toast-no-evidence = There is no evidence on this task.
admin-evidence-lost = ⚠ { $count ->
    [one] {$count} file of evidence was
   *[other] {$count} files of evidence were
} not copied to the folder: Telegram no longer has it, or it is larger than 20 MB.
