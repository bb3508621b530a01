-------------------------------- MODULE Spec --------------------------------
(* Say here in a sentence or two what the system is.                        *)
EXTENDS Naturals

VARIABLES
    \* What can change.
    x

\* How it begins.
Init == x = 0

\* One step: what has to be so before it, and what is so after it.
Step ==
    /\ x < 3
    /\ x' = x + 1

\* It starts again, so that there is always a next step.
Restart ==
    /\ x = 3
    /\ x' = 0

\* Any step of the system.
Next == Step \/ Restart

\* All that can happen.
Spec == Init /\ [][Next]_x

-----------------------------------------------------------------------------

\* What is always so. Make it wrong to see a counterexample.
AlwaysInBounds == x \in 0..3

=============================================================================
