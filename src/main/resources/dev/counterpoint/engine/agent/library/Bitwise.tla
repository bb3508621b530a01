------------------------------ MODULE Bitwise ------------------------------
(* Natural numbers as rows of bits. *)
LOCAL INSTANCE Integers

LOCAL Bits(x, y, op(_, _)) ==
    LET RECURSIVE From(_, _, _)
        From(a, b, value) ==
            IF a = 0 /\ b = 0 THEN 0
            ELSE value * op(a % 2, b % 2) + From(a \div 2, b \div 2, 2 * value)
    IN  From(x, y, 1)

(* The bits that both have. *)
x & y == Bits(x, y, LAMBDA a, b : a * b)

(* The bits that one of them has, or both. *)
x | y == Bits(x, y, LAMBDA a, b : IF a + b > 0 THEN 1 ELSE 0)

(* The bits that just one of them has. *)
x ^^ y == Bits(x, y, LAMBDA a, b : (a + b) % 2)

(* The bits that x does not have, up to the highest that it has. *)
Not(x) == Bits(x, x, LAMBDA a, b : 1 - a)

(* The bits moved down by that many places. *)
RECURSIVE shiftR(_, _)
shiftR(n, places) == IF places = 0 THEN n ELSE shiftR(n \div 2, places - 1)
=============================================================================
