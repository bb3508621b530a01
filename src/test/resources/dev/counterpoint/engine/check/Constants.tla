---- MODULE Constants ----
EXTENDS Naturals, TLC
ASSUME PrintT("counted")
ASSUME \A n \in 1..3 : n < 4
====
