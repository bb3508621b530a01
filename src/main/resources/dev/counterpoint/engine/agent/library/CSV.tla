-------------------------------- MODULE CSV --------------------------------
(* Tables as text, one record a line. All is evaluated by the engine itself. Files are read and    *)
(* written in the project's folder only, and only where the spec's folder is trusted.              *)

(* Adds a line to a file: the template with the values in the places %1$s, %2$s and so on. *)
CSVWrite(template, val, file) == TRUE

(* Adds the record's values to a file as a line, before it the names of its fields if so wanted. *)
CSVWriteRecord(record, delim, headers, file) == TRUE

(* The file's lines as records with these fields, whose values are strings. *)
CSVRead(columns, delimiter, file) == CHOOSE s : TRUE

(* How many lines the file has; 0 where there is no such file. *)
CSVRecords(file) == CHOOSE n : TRUE
=============================================================================
