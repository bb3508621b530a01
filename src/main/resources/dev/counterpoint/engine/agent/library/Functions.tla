----------------------------- MODULE Functions -----------------------------
(* Functions: their parts, their inverses, and what comes of all their values. *)
EXTENDS Integers, Folds

LOCAL Gather(op(_, _), base, f(_), S) ==
    LET RECURSIVE Rest(_)
        Rest(T) == IF T = {} THEN base
                   ELSE LET x == CHOOSE y \in T : TRUE
                        IN  op(f(x), Rest(T \ {x}))
    IN  Rest(S)

(* The function f, seen on S only. *)
Restrict(f, S) == [x \in S |-> f[x]]

(* The function f, seen on those arguments only that pass the test. *)
RestrictDomain(f, Test(_)) == Restrict(f, {x \in DOMAIN f : Test(x)})

(* The function f, seen on those arguments only whose values pass the test. *)
RestrictValues(f, Test(_)) == Restrict(f, {x \in DOMAIN f : Test(f[x])})

(* Whether the first function agrees with the second wherever it is defined. *)
IsRestriction(narrow, wide) ==
    /\ DOMAIN narrow \subseteq DOMAIN wide
    /\ \A x \in DOMAIN narrow : narrow[x] = wide[x]

(* The values of f. *)
Range(f) == {f[x] : x \in DOMAIN f}

(* The function whose value at each argument is T of f's and g's there. *)
Pointwise(f, g, T(_, _)) == [x \in DOMAIN f |-> T(f[x], g[x])]

(* A function from T to S that takes each value of f back to an argument with that value. *)
Inverse(f, S, T) == [t \in T |-> CHOOSE s \in S : t \in Range(f) => f[s] = t]

(* The inverse of f on its values. *)
AntiFunction(f) == [y \in Range(f) |-> CHOOSE x \in DOMAIN f : f[x] = y]

(* Whether f has each of its values once. *)
IsInjective(f) == \A x, y \in DOMAIN f : x # y => f[x] # f[y]

(* The functions from S to T that have each value once. *)
Injection(S, T) == {f \in [S -> T] : IsInjective(f)}

(* The functions from S onto T. *)
Surjection(S, T) == {f \in [S -> T] : \A t \in T : \E s \in S : f[s] = t}

(* The functions that pair S and T off. *)
Bijection(S, T) == {f \in Injection(S, T) : \A t \in T : \E s \in S : f[s] = t}

(* Whether S can be put into T one to one. *)
ExistsInjection(S, T) == Injection(S, T) # {}

(* Whether S covers T. *)
ExistsSurjection(S, T) == Surjection(S, T) # {}

(* Whether S and T can be paired off. *)
ExistsBijection(S, T) == Bijection(S, T) # {}

(* What comes of f's values at these arguments, combined by op, the last one with base. *)
FoldFunctionOnSet(op(_, _), base, f, indices) == Gather(op, base, LAMBDA x : f[x], indices)

(* What comes of all values of f, combined by op, the last one with base. *)
FoldFunction(op(_, _), base, f) == FoldFunctionOnSet(op, base, f, DOMAIN f)

(* The sum of f's values at these arguments. *)
SumFunctionOnSet(f, indices) == FoldFunctionOnSet(LAMBDA a, b : a + b, 0, f, indices)

(* The sum of f's values. *)
SumFunction(f) == SumFunctionOnSet(f, DOMAIN f)
=============================================================================
