------------------------------ MODULE Variants ------------------------------
(* Values with a tag that says of which kind they are. *)

(* The value that carries nothing. *)
UNIT == "U_OF_UNIT"

(* A value with a tag. *)
Variant(tag, value) == [tag |-> tag, value |-> value]

(* Its tag. *)
VariantTag(variant) == variant.tag

(* The values in S that have the tag. *)
VariantFilter(tag, S) == {v.value : v \in {u \in S : u.tag = tag}}

(* The value if it has the tag, else the default. *)
VariantGetOrElse(tag, variant, default) == IF variant.tag = tag THEN variant.value ELSE default

(* The value, which must have the tag. *)
VariantGetUnsafe(tag, variant) == variant.value
=============================================================================
