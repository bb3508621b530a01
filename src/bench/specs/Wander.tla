---- MODULE Wander ----
\* Four wanderers go up and down stairs; a draught can blow one of them a step up.
EXTENDS Naturals
CONSTANTS Top, Meeting
VARIABLE at
Wanderer == 1..4

Init == at = [w \in Wanderer |-> 0]
Up(w) == at[w] < Top /\ at' = [at EXCEPT ![w] = @ + 1]
Down(w) == at[w] > 0 /\ at' = [at EXCEPT ![w] = @ - 1]
\* @environment
Blown(w) == at[w] < Top - 1 /\ at' = [at EXCEPT ![w] = @ + 2]
Next == \E w \in Wanderer : Up(w) \/ Down(w) \/ Blown(w)
NeverMeet == \E w \in Wanderer : at[w] # Meeting
====
