---------------------------- MODULE Counter ----------------------------
EXTENDS Naturals, Sequences, TLC
CONSTANT Max
ASSUME Small == Max < 10
VARIABLES x, log
vars == <<x, log>>

Init == x = 0 /\ log = <<>>
Inc == x < Max /\ x' = x + 1 /\ UNCHANGED log
Reset == x = Max /\ x' = 0 /\ UNCHANGED log
Next == Inc \/ Reset
Spec == Init /\ [][Next]_vars
FairSpec == Spec /\ WF_vars(Next)
OnceSpec == Init /\ [][Inc]_vars

Jump(n) == x' = x + n /\ UNCHANGED log
UnboundedSpec == Init /\ [][\E n \in 1..2 : Jump(n)]_vars
Near == x < 3

Checked == /\ Assert(x < 2, "two is too many")
           /\ Inc
CheckedSpec == Init /\ [][Checked]_vars

Broken == \/ x < 2 /\ Inc
          \/ x = 2 /\ x' = Head(log) /\ UNCHANGED log
BrokenSpec == Init /\ [][Broken]_vars

Forgetful == x < 2 /\ x' = x + 1
ForgetfulSpec == Init /\ [][Forgetful \/ Reset]_vars

Told == Inc /\ PrintT(<<"at", x>>)
ToldSpec == Init /\ [][Told]_vars

Impossible == x \in {} /\ log = <<>>
Halfway == x = 0

InRange == x \in 0..Max
BelowThree == x < 3
Positive == x > 0
NotThree == x # 3
NoBoolean == x
Grows == [][x' >= x]_vars
StartsAtOne == x = 1
ReachesTen == <>(x = 10)
AlwaysMax == []<>(x = Max)
========================================================================
