------------------------------- MODULE TLCExt -------------------------------
(* What a spec can ask of TLC beyond the module TLC. *)
LOCAL INSTANCE Integers
LOCAL INSTANCE FiniteSets
LOCAL INSTANCE TLC

(* Whether the values are equal; prints both where they are not. *)
AssertEq(a, b) ==
    IF a = b THEN TRUE
    ELSE PrintT("Not equal:") /\ PrintT(a) /\ PrintT(b) /\ FALSE

(* Whether exp cannot be evaluated, for the reason err. Evaluated by the engine itself. *)
AssertError(err, exp) == CHOOSE b \in BOOLEAN : TRUE

(* What TLCSet last put under this number; the default where there is nothing yet. Evaluated by    *)
(* the engine itself.                                                                              *)
TLCGetOrDefault(key, default) == CHOOSE v : TRUE

(* Puts Op of what is under this number, or of the default, and of val there. Its value is what    *)
(* was there.                                                                                      *)
TLCGetAndSet(key, Op(_, _), val, default) ==
    LET old == TLCEval(TLCGetOrDefault(key, default))
    IN  IF TLCSet(key, Op(old, val)) THEN old ELSE old

(* The states that lead here, from an initial one to the current one, as records. Evaluated by the *)
(* engine itself.                                                                                  *)
Trace == CHOOSE s : TRUE

(* The counterexample: its numbered states, and its steps with the numbered states at both ends.   *)
(* There is none while a model is checked.                                                         *)
CounterExample == [state |-> {}, action |-> {}]

(* The states of a counterexample in their order. *)
ToTrace(CE) ==
    [i \in 1..Cardinality(CE.state) |-> (CHOOSE s \in CE.state : s[1] = i)[2]]

(* The model value of that name. Evaluated by the engine itself. *)
TLCModelValue(str) == CHOOSE v : ToString(v) = str

(* The low 32 bits of the value's fingerprint. Evaluated by the engine itself. *)
TLCFP(v) == CHOOSE n \in Int : TRUE

(* The value of the definition of that name in the spec's root module. Evaluated by the engine     *)
(* itself.                                                                                         *)
TLCEvalDefinition(name) == CHOOSE v : TRUE

(* TRUE; the expression is evaluated at once. *)
TLCDefer(expression) == expression \in {expression}

(* The value itself. *)
TLCNoOp(val) == val

(* TRUE: here nobody is asked which successor to take. *)
PickSuccessor(exp) == exp \in BOOLEAN

(* The expression itself. *)
TLCCache(expression, closure) == expression
=============================================================================
