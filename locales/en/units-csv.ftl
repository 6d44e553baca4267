# What to mend in a file of units (CSV); each names its line in the file.

units-csv-unreadable = Line { $line } cannot be read: a double quote is not closed or stands in the wrong place.
units-csv-empty = The file of units has no unit in it.
units-csv-columns-missing = Line { $line }: column missing: { $columns }. The first line must be code,name,kind,aliases.
units-csv-columns-repeated = Line { $line }: column { $columns } stands there twice.
units-csv-too-many = The file has more than { $most } units; please check it.
units-csv-too-many-cells = Line { $line }: more than { $columns } cells. A name with a comma needs double quotes around it.
units-csv-code-missing = Line { $line }: the unit's code is missing.
units-csv-code-form = Line { $line }: “{ $code }” is no code. A code is 1 to 16 capital letters without marks, digits or hyphens.
units-csv-code-taken = Line { $line }: code { $code } stands on line { $first } already.
units-csv-name-missing = Line { $line }: the unit's name is missing.
units-csv-name-too-long = Line { $line }: the name is longer than { $most } characters.
units-csv-name-taken = Line { $line }: “{ $name }” already names { $code } on line { $first }.
units-csv-kind-unknown = Line { $line }: kind “{ $kind }” is not known. The kinds are: { $kinds }.
