-------------------------------- MODULE Json --------------------------------
(* Values as JSON. All is evaluated by the engine itself. Files are read and written in the        *)
(* project's folder only, and only where the spec's folder is trusted.                             *)
LOCAL INSTANCE Integers
LOCAL INSTANCE Sequences

(* The value as JSON: a record or function as an object, a sequence or set as an array. *)
ToJson(value) == CHOOSE s \in STRING : TRUE

(* The elements of a set or sequence, or the values of a function, as a JSON array. *)
ToJsonArray(value) == CHOOSE s \in STRING : TRUE

(* The value, a function or sequence, as a JSON object. *)
ToJsonObject(value) == CHOOSE s \in STRING : TRUE

(* Writes the value to a file as JSON. *)
JsonSerialize(file, value) == TRUE

(* The value that a file has as JSON. *)
JsonDeserialize(file) == CHOOSE v : TRUE

(* Writes the elements of the sequence to a file as JSON, one a line. *)
ndJsonSerialize(file, value) == TRUE

(* The sequence of the values that a file has as JSON, one a line. *)
ndJsonDeserialize(file) == CHOOSE s : DOMAIN s = 1..Len(s)
=============================================================================
