---- MODULE Jugs ----
\* Two jugs without marks, a tap and a drain.
EXTENDS Naturals
CONSTANTS Small, Big, Wanted
VARIABLES small, big

Init == small = 0 /\ big = 0
Least(a, b) == IF a < b THEN a ELSE b

FillSmall == small < Small /\ small' = Small /\ UNCHANGED big
FillBig == big < Big /\ big' = Big /\ UNCHANGED small
EmptySmall == small > 0 /\ small' = 0 /\ UNCHANGED big
EmptyBig == big > 0 /\ big' = 0 /\ UNCHANGED small
SmallToBig ==
    LET poured == Least(small, Big - big)
    IN poured > 0 /\ small' = small - poured /\ big' = big + poured
BigToSmall ==
    LET poured == Least(big, Small - small)
    IN poured > 0 /\ big' = big - poured /\ small' = small + poured

Next == FillSmall \/ FillBig \/ EmptySmall \/ EmptyBig \/ SmallToBig \/ BigToSmall
NotMeasured == big # Wanted
====
