------------------------------ MODULE IOUtils ------------------------------
(* Files, commands and the environment. All is evaluated by the engine itself, and only where the  *)
(* spec's folder is trusted; files are those in the project's folder.                              *)
LOCAL INSTANCE Integers
LOCAL INSTANCE Sequences
LOCAL INSTANCE TLC

(* Writes the value to a file in a form that IODeserialize reads. *)
IOSerialize(val, file, compress) == TRUE

(* The value that IOSerialize wrote to a file. *)
IODeserialize(file, compressed) == CHOOSE val : TRUE

(* Writes a string to a file; options is a record with the format, which is "TXT", the charset,    *)
(* and how to open the file. The value says how it went, as that of IOExec.                        *)
Serialize(value, dest, options) == CHOOSE r : TRUE

(* Reads a file as a string; options as those of Serialize. *)
Deserialize(src, options) == CHOOSE r : TRUE

(* Runs a command, which is a sequence of strings. The value is a record of what it printed to its *)
(* standard output and error and its exit value.                                                   *)
IOExec(command) == CHOOSE r : TRUE

(* Runs a command with an environment, which is a record or a set of pairs. *)
IOEnvExec(env, command) == CHOOSE r : TRUE

(* Runs a command in whose parts the parameters take the places of %s or %1$s, %2$s and so on. *)
IOExecTemplate(commandTemplate, parameters) == CHOOSE r : TRUE

(* As IOExecTemplate with an environment. *)
IOEnvExecTemplate(env, commandTemplate, parameters) == CHOOSE r : TRUE

(* The environment variables: a function from names to strings, which is empty where the spec's    *)
(* folder is not trusted.                                                                          *)
IOEnv == CHOOSE r : TRUE

(* The integer that the string writes. *)
atoi(str) == CHOOSE i \in Int : ToString(i) = str

(* The number as a string that is at least so wide, with zeros before it. *)
zeroPadN(n, width) ==
    LET RECURSIVE Pad(_)
        Pad(s) == IF Len(s) >= width THEN s ELSE Pad("0" \o s)
    IN  Pad(ToString(n))
=============================================================================
