--------------------------- MODULE Combinatorics ---------------------------
(* Counting orders and choices. *)
EXTENDS Naturals

(* In how many orders n things can be put. *)
factorial[n \in Nat] == IF n = 0 THEN 1 ELSE n * factorial[n - 1]

(* How many subsets of k elements a set of n has. *)
choose(n, k) ==
    LET RECURSIVE Ways(_)
        Ways(j) == IF j = 0 THEN 1 ELSE (Ways(j - 1) * (n - j + 1)) \div j
    IN  IF k > n THEN 0 ELSE Ways(k)
=============================================================================
