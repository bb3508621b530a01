------------------------------- MODULE Option -------------------------------
(* Values that may be missing. *)
LOCAL INSTANCE Variants

(* There is the value. *)
Some(value) == Variant("Some", value)

(* There is none. *)
None == Variant("None", UNIT)

(* Whether there is a value. *)
IsSome(o) == VariantTag(o) = "Some"

(* Whether there is none. *)
IsNone(o) == VariantTag(o) = "None"

(* What the first operator makes of the value if there is one, else what the second makes of       *)
(* nothing.                                                                                        *)
OptionCase(o, caseSome(_), caseNone(_)) ==
    IF IsSome(o) THEN caseSome(VariantGetUnsafe("Some", o)) ELSE caseNone(UNIT)

(* A sequence of the value, or the empty one. *)
OptionToSeq(o) == IF IsSome(o) THEN <<VariantGetUnsafe("Some", o)>> ELSE <<>>

(* A set of the value, or the empty one. *)
OptionToSet(o) == IF IsSome(o) THEN {VariantGetUnsafe("Some", o)} ELSE {}

(* The value if there is one, else the default. *)
OptionGetOrElse(o, default) == VariantGetOrElse("Some", o, default)

(* What f makes of the value if there is one, which may be none. *)
OptionFlatMap(f(_), o) == IF IsSome(o) THEN f(VariantGetUnsafe("Some", o)) ELSE None

(* Some element of S if it has any. *)
OptionGuess(S) == IF S = {} THEN None ELSE Some(CHOOSE x \in S : TRUE)

(* The value of f at what there is, if f is defined there. *)
OptionFunApp(f, o) ==
    IF IsSome(o) /\ VariantGetUnsafe("Some", o) \in DOMAIN f
    THEN Some(f[VariantGetUnsafe("Some", o)])
    ELSE None

(* The function f on its domain without undef, where there is a value, and none on undef. *)
OptionPartialFun(f, undef) == [x \in DOMAIN f |-> IF x \in undef THEN None ELSE Some(f[x])]
=============================================================================
