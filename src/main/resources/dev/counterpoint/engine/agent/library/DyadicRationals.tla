-------------------------- MODULE DyadicRationals --------------------------
(* Fractions whose denominator is a power of two, in lowest terms. *)
LOCAL INSTANCE Integers
LOCAL INSTANCE Sequences
LOCAL INSTANCE TLC

LOCAL IsPowerOfTwo(n) ==
    LET RECURSIVE Halves(_)
        Halves(m) == m = 1 \/ (m > 1 /\ m % 2 = 0 /\ Halves(m \div 2))
    IN  Halves(n)

LOCAL Reduced(num, den) ==
    LET RECURSIVE By2(_, _)
        By2(n, d) == IF d > 1 /\ n % 2 = 0 THEN By2(n \div 2, d \div 2)
                     ELSE [num |-> n, den |-> d]
    IN  By2(num, den)

(* Whether r is a fraction with a power of two below. *)
IsDyadicRational(r) == r = [num |-> r.num, den |-> r.den] /\ IsPowerOfTwo(r.den)

Zero == [num |-> 0, den |-> 1]
One == [num |-> 1, den |-> 1]

(* The sum. *)
Add(p, q) ==
    LET d == IF p.den >= q.den THEN p.den ELSE q.den
    IN  Reduced(p.num * (d \div p.den) + q.num * (d \div q.den), d)

(* The half. *)
Half(p) == Reduced(p.num, 2 * p.den)

(* As people write it. *)
PrettyPrint(p) == IF p.den = 1 THEN ToString(p.num) ELSE ToString(p.num) \o "/" \o ToString(p.den)
=============================================================================
